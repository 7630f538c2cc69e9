"""The command `tiru`: everything the library does, from a terminal."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command, get_group

from tiru import errors
from tiru_cli.exit_codes import EXIT_CODES, ExitCode, exit_code
from tiru_cli.help_words import indonesian
from tiru_cli.usage import usage_sentence
from tiru_web.shared.wording import error_sentence

__all__ = ["COMMANDS", "EXIT_CODES", "app", "exit_code", "load_command", "main"]

# Each command with its module; a module is loaded when its command is called, since some are slow to load.
COMMANDS = {
    "demo": "demo",
    "serve": "serve",
    "locus": "locus",
    "profile": "profile",
    "extract": "extract",
    "practices": "practices",
    "regions": "regions",
    "facts": "facts",
    "data": "data",
    "registers": "registers",
    "costs": "costs",
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


def _show_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"Tiru {version('tiru')}\n")
        raise typer.Exit


@app.callback()
def tiru(
    _show: Annotated[
        bool, typer.Option("--version", help="Tampilkan versi Tiru.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Tiru: dari celah statistik sampai dampak kunjungan belajar yang terukur."""


def main() -> None:
    _speak_utf8()
    try:
        code = indonesian(get_command(app)).main(standalone_mode=False) or 0
    except errors.TiruError as error:
        fail(error_sentence(error, surface="command"), exit_code(error))
    except TyperException as error:
        # Called without anything to do, a group shows its help, and that is no mistake of the user's.
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.exit(ExitCode.USAGE)
        fail(usage_sentence(error), ExitCode.USAGE)
    except typer.Abort:
        code = ExitCode.INTERRUPTED
    if code == ExitCode.INTERRUPTED:
        fail("Dihentikan.", ExitCode.INTERRUPTED)
    sys.exit(code)


def _speak_utf8() -> None:
    """JSON is UTF-8 whatever the terminal is set to, and no dash of a sentence may stop a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")


def fail(sentence: str, code: int) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.write(f"{sentence}\n")
    sys.exit(code)
