"""The command `tiru`: everything the library does, from a terminal."""

from __future__ import annotations

import sys

import typer

from tiru import errors
from tiru_web.shared.wording import error_sentence

app = typer.Typer(
    name="tiru",
    help="Tiru: dari celah statistik sampai dampak kunjungan belajar yang terukur.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

# One exit code per class of mistake; 2 is the shell's own for a wrong call.
EXIT_CODES: dict[type[errors.TiruError], int] = {
    errors.RegionError: 3,
    errors.UnknownFocus: 4,
    errors.UnknownIndicator: 4,
    errors.UnknownPractice: 4,
    errors.DataFileError: 5,
    errors.TextError: 6,
    errors.InsufficientData: 7,
}


def exit_code(error: errors.TiruError) -> int:
    return next((EXIT_CODES[cls] for cls in type(error).__mro__ if cls in EXIT_CODES), 1)


def main() -> None:
    try:
        app()
    except errors.TiruError as error:
        sys.stderr.write(f"{error_sentence(error)}\n")
        sys.exit(exit_code(error))
