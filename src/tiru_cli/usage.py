"""Help and wrong calls in Indonesian; what Typer says of them is English."""

from __future__ import annotations

import difflib
import re
from typing import Any

from typer import rich_utils
from typer.exceptions import TyperException


def indonesian(command: Any) -> Any:
    """The same command whose help pages are Indonesian in what Typer adds by itself."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "Isian"
    rich_utils.OPTIONS_PANEL_TITLE = "Pilihan"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"
    _translate(command)
    return command


def _translate(command: Any) -> None:
    command.options_metavar = "[PILIHAN]"
    # The help option is made once for each command and kept by it.
    command.get_help_option(command.context_class(command)).help = "Tampilkan bantuan ini."
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = "PERINTAH [ISIAN]..."
    for sub in getattr(command, "commands", {}).values():
        _translate(sub)


def usage_sentence(error: TyperException) -> str:
    """What is wrong with the call, and where to look."""
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else "tiru"
    return f"{_what_is_wrong(error)} Lihat cara pakainya dengan: {path} --help."


def _what_is_wrong(error: TyperException) -> str:
    kind = type(error).__name__
    given = re.search(r"'([^']*)'", error.message)
    if kind == "NoSuchOption":
        near = sorted(getattr(error, "possibilities", None) or ())
        advice = f" Mungkin maksud Anda {' atau '.join(near)}." if near else ""
        return f"Pilihan {getattr(error, 'option_name', '')} tidak dikenal.{advice}"
    if kind == "MissingParameter":
        return f"Isian {_name(error)} belum diberikan."
    if kind == "BadParameter":
        allowed = re.findall(r"'([^']+)'", error.message)[1:]
        advice = f" Yang diterima: {', '.join(allowed)}." if allowed else ""
        value = f"“{given.group(1)}” " if given else ""
        return f"Nilai {value}untuk {_name(error)} tidak dapat diterima.{advice}"
    if kind == "BadOptionUsage":
        return f"Pilihan {getattr(error, 'option_name', '')} memerlukan isian."
    if error.message.startswith("No such command") and given:
        context: Any = error.ctx  # type: ignore[attr-defined]
        near = difflib.get_close_matches(given.group(1), context.command.list_commands(context))
        advice = f" Mungkin maksud Anda {' atau '.join(near)}." if near else ""
        return f"Perintah “{given.group(1)}” tidak ada.{advice}"
    if "unexpected extra argument" in error.message:
        extra = re.search(r"\(([^()]*)\)$", error.message)
        return f"Isian berlebih: {extra.group(1) if extra else ''}."
    if error.message.startswith("Missing command"):
        return "Perintahnya belum disebut."
    return f"Perintah tidak dapat dijalankan ({error.message})."


def _name(error: TyperException) -> str:
    param: Any = getattr(error, "param", None)
    if param is None:
        return "itu"
    options = [name for name in getattr(param, "opts", ()) if name.startswith("-")]
    return options[0] if options else str(param.name).upper()
