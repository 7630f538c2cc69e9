"""Help pages in Indonesian: the words Typer adds by itself, and what each field is to be filled with."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from typer import rich_utils

from tiru_web.shared.formats import join_words

# What stands for a value in the help and in the sentences on a wrong call, by the name of the parameter.
PLACEHOLDERS = {
    "a": "DAERAH_1",
    "address": "ALAMAT",
    "as_of": "SAAT",
    "b": "DAERAH_2",
    "by": "NAMA",
    "choice": "DAERAH",
    "dataset": "KUMPULAN",
    "detail": "DAERAH",
    "domain": "DOMAIN",
    "email": "SUREL",
    "file": "BERKAS",
    "files": "BERKAS",
    "focus": "FOKUS",
    "import_id": "NOMOR",
    "indicator": "INDIKATOR",
    "key": "KUNCI",
    "name": "NAMA",
    "office": "KANTOR",
    "other": "DAERAH_2",
    "own": "DAERAH_1",
    "period": "WAKTU",
    "publisher": "PENERBIT",
    "queries": "NAMA",
    "query": "NAMA",
    "reason": "ALASAN",
    "region": "DAERAH",
    "role": "PERAN",
    "subject": "NOMOR",
    "title": "JUDUL",
    "url": "ALAMAT",
    "variable": "NOMOR",
    "words": "KATA",
    "years": "TAHUN",
}


def indonesian(command: Any) -> Any:
    """The same command whose help pages are Indonesian in what Typer adds by itself."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "Isian"
    rich_utils.OPTIONS_PANEL_TITLE = "Pilihan"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"
    rich_utils.ENVVAR_STRING = "[atau isi variabel lingkungan {}]"
    # The range is told in the sentence of the option.
    rich_utils.RANGE_STRING = ""
    _translate(command)
    return command


def placeholder(param: Any) -> str:
    """`BERKAS`, `DAERAH`, `ANGKA`: the word for what is to be given; empty for a switch."""
    if getattr(param, "is_flag", False):
        return ""
    if param.metavar:
        return str(param.metavar).rstrip(".")
    if param.name in PLACEHOLDERS:
        return PLACEHOLDERS[param.name]
    kind = param.type_descriptor
    if kind.is_choice:
        return "PILIHAN"
    if kind.is_datetime:
        return "TANGGAL"
    if kind.is_path or kind.annotation in (Path, list[Path]):
        return "BERKAS"
    return "ANGKA" if kind.annotation in (int, float) else "TEKS"


def choices_of(param: Any) -> tuple[str, ...]:
    return tuple(str(getattr(choice, "value", choice)) for choice in param.type_descriptor.choices or ())


def allowed_words(param: Any) -> str:
    """What may stand there, for numbers and dates; empty where anything may."""
    kind = param.type_descriptor
    if kind.is_datetime:
        return f"tanggal dengan bentuk tahun-bulan-hari, misalnya {dt.date(2024, 7, 9)}"
    if kind.annotation not in (int, float):
        return ""
    what = "bilangan bulat" if kind.annotation is int else "bilangan"
    least, most = param.min, param.max
    if least is not None and most is not None:
        return f"{what} dari {least} sampai {most}"
    return f"{what}, paling sedikit {least}" if least is not None else what


def _translate(command: Any) -> None:
    command.options_metavar = "[PILIHAN]"
    # The help option is made once for each command and kept by it.
    command.get_help_option(command.context_class(command)).help = "Tampilkan bantuan ini."
    command.get_usage = partial(_usage, command)
    for param in command.get_params(command.context_class(command)):
        _translate_parameter(param)
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = "PERINTAH [ISIAN]..."
    for sub in getattr(command, "commands", {}).values():
        _translate(sub)


def _translate_parameter(param: Any) -> None:
    words = placeholder(param)
    is_argument = param.param_type_name == "argument"
    if is_argument:
        param.metavar = words
    # An argument shows its word as its name; beside an option it stands where Typer puts a type of Python.
    shown = None if is_argument else f"{words}{'...' if param.nargs != 1 else ''}"
    param.display_type_rich = lambda ctx: shown
    param.help = " ".join(filter(None, (param.help, _told(param))))
    param.process_value = partial(_process, param.process_value)


def _told(param: Any) -> str:
    """The values or the range that may be given, where the sentence of the option does not name them."""
    choices = [choice for choice in choices_of(param) if choice not in (param.help or "")]
    if choices:
        return f"Yang diterima: {join_words(choices_of(param), 'atau')}."
    least, most = getattr(param, "min", None), getattr(param, "max", None)
    if least is None and most is None:
        return ""
    words = allowed_words(param)
    return f"{words[0].upper()}{words[1:]}."


def _process(process: Any, ctx: Any, value: Any) -> Any:
    """Keeps the value that was refused beside the refusal, where Typer tells only the rule it breaks."""
    try:
        return process(ctx, value)
    except Exception as error:
        error.given = value  # type: ignore[attr-defined]
        raise


def _usage(command: Any, ctx: Any) -> str:
    pieces = [command.options_metavar]
    for param in command.params:
        if param.param_type_name == "argument":
            word = placeholder(param) + ("..." if param.nargs != 1 else "")
            pieces.append(word if param.required else f"[{word}]")
    if hasattr(command, "subcommand_metavar"):
        pieces.append(command.subcommand_metavar)
    formatter = ctx.make_formatter()
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Cara pakai: ")
    return str(formatter.getvalue()).rstrip("\n")
