"""The command `tiru`: everything the library does, from a terminal."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from tiru import errors
from tiru_cli import accounts, data, demo, extract, facts, locus, practices, regions, serve
from tiru_cli.usage import indonesian, usage_sentence
from tiru_web.shared.wording import error_sentence

app = typer.Typer(
    name="tiru",
    help="Tiru: dari celah statistik sampai dampak kunjungan belajar yang terukur.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command()(demo.demo)
app.command()(serve.serve)
app.command()(locus.locus)
app.command()(extract.extract)
app.add_typer(practices.app, name="practices")
app.add_typer(regions.app, name="regions")
app.add_typer(facts.app, name="facts")
app.add_typer(data.app, name="data")
app.add_typer(accounts.app, name="accounts")

# One exit code per class of mistake; 2 is the shell's own for a wrong call.
EXIT_CODES: dict[type[errors.TiruError], int] = {
    errors.RegionError: 3,
    errors.UnknownFocus: 4,
    errors.UnknownIndicator: 4,
    errors.UnknownPractice: 4,
    errors.DataFileError: 5,
    errors.TextError: 6,
    errors.InsufficientData: 7,
    errors.StoreError: 9,
    errors.SourceError: 10,
}


def exit_code(error: errors.TiruError) -> int:
    return next((EXIT_CODES[cls] for cls in type(error).__mro__ if cls in EXIT_CODES), 1)


def main() -> None:
    try:
        sys.exit(indonesian(get_command(app)).main(standalone_mode=False) or 0)
    except errors.TiruError as error:
        fail(error_sentence(error), exit_code(error))
    except TyperException as error:
        # Called without anything to do, a group shows its help, and that is no mistake of the user's.
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.exit(2)
        fail(usage_sentence(error), 2)
    except typer.Abort:
        fail("Dihentikan.", 130)


def fail(sentence: str, code: int) -> NoReturn:
    sys.stderr.write(f"{sentence}\n")
    sys.exit(code)
