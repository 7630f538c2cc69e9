"""The command `tiru`: everything the library does, from a terminal."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command, get_group

from tiru import errors
from tiru_cli.usage import indonesian, usage_sentence
from tiru_web.shared.wording import error_sentence

# Each command with its module; a module is loaded when its command is called, since some are slow to load.
COMMANDS = {
    "demo": "demo",
    "serve": "serve",
    "locus": "locus",
    "extract": "extract",
    "practices": "practices",
    "regions": "regions",
    "facts": "facts",
    "data": "data",
    "accounts": "accounts",
}


class CommandsOnDemand(TyperGroup):
    """Finds a command by name: the module's `app` where it is a group, else its function of that name."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return load_command(cmd_name) if cmd_name in COMMANDS else None


def load_command(name: str) -> Any:
    module = import_module(f"tiru_cli.{COMMANDS[name]}")
    group = getattr(module, "app", None)
    if group is None:
        single = typer.Typer(add_completion=False)
        single.command(name)(getattr(module, name))
        return indonesian(get_command(single))
    command = get_group(group)
    command.name = name
    return indonesian(command)


app = typer.Typer(
    name="tiru",
    cls=CommandsOnDemand,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def tiru() -> None:
    """Tiru: dari celah statistik sampai dampak kunjungan belajar yang terukur."""


# One exit code per class of mistake; 2 is the shell's own for a wrong call.
EXIT_CODES: dict[type[errors.TiruError], int] = {
    errors.RegionError: 3,
    errors.UnknownFocus: 4,
    errors.UnknownIndicator: 4,
    errors.UnknownPractice: 4,
    errors.InvalidParameter: 4,
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
        fail(error_sentence(error, surface="command"), exit_code(error))
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
