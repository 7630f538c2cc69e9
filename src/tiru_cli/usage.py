"""Wrong calls in Indonesian; what Typer says of them is English."""

from __future__ import annotations

import difflib
import re
from typing import Any

from typer.exceptions import TyperException

from tiru_cli.help_words import allowed_words, choices_of, placeholder
from tiru_web.shared.formats import join_words

# What a user who thinks in Indonesian types for a command.
WORDS_FOR_COMMANDS = {
    "akun": "accounts",
    "angka": "facts",
    "baca": "read",
    "berangkat": "travel",
    "biaya": "costs",
    "bandingkan": "compare",
    "cari": "search",
    "contoh": "demo",
    "daerah": "regions",
    "daftar": "list",
    "daftarkan": "create",
    "fakta": "facts",
    "impor": "import",
    "jarak": "distance",
    "laporan": "extract",
    "layani": "serve",
    "lihat": "show",
    "pengguna": "accounts",
    "peran": "role",
    "praktik": "practices",
    "profil": "profile",
    "riwayat": "history",
    "tampilkan": "show",
    "tarif": "tariffs",
    "tautan": "link",
}


def usage_sentence(error: TyperException) -> str:
    """What is wrong with the call, and where to look."""
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else "tiru"
    return f"{_what_is_wrong(error)} Lihat cara pakainya dengan: {path} --help"


def nearest(text: str, names: list[str]) -> str:
    """` Mungkin maksud Anda …` with the names that come near, or nothing."""
    near = difflib.get_close_matches(text.casefold(), names)
    meant = WORDS_FOR_COMMANDS.get(text.casefold())
    if meant in names:
        near = [meant, *(name for name in near if name != meant)]
    return f" Mungkin maksud Anda {join_words(near, 'atau')}." if near else ""


def _what_is_wrong(error: TyperException) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = sorted(getattr(error, "possibilities", None) or ())
        advice = f" Mungkin maksud Anda {join_words(near, 'atau')}." if near else ""
        return f"Pilihan {getattr(error, 'option_name', '')} tidak dikenal.{advice}"
    if kind == "MissingParameter":
        return f"{_name(error)} belum diberikan."
    if kind == "BadParameter":
        return _bad_value(error)
    if kind == "BadOptionUsage":
        needs = "tidak memerlukan isian" if "does not take" in error.message else "memerlukan isian"
        return f"Pilihan {getattr(error, 'option_name', '')} {needs}."
    if error.message.startswith("No such command"):
        return _unknown_command(error)
    if "unexpected extra argument" in error.message:
        extra = re.search(r"argument\S* \((.*)\)$", error.message, re.DOTALL)
        return (
            f"Isian berlebih: {extra.group(1) if extra else ''}. "
            'Isian yang memuat spasi ditulis di antara tanda kutip, misalnya "Kota Makassar".'
        )
    if error.message.startswith("Missing command"):
        return "Perintahnya belum disebut."
    return f"Perintah tidak dapat dijalankan ({error.message})."


def _unknown_command(error: TyperException) -> str:
    context: Any = error.ctx  # type: ignore[attr-defined]
    names = context.command.list_commands(context)
    found = re.match(r"No such command (['\"])(.*?)\1", error.message)
    given = found.group(2) if found else ""
    advice = nearest(given, names) or f" Yang ada: {join_words(names, 'dan')}."
    return f"Perintah “{given}” tidak ada.{advice}"


def _bad_value(error: TyperException) -> str:
    param: Any = getattr(error, "param", None)
    name = _name(error)
    if param is None:
        # Refused by the command itself, in its own words.
        return f"{name} tidak dapat diterima: {error.message}"
    given = getattr(error, "given", None)
    allowed = choices_of(param)
    # Commands that refuse by themselves put the value and then what is allowed in quotes.
    listed = [] if allowed or param.type_descriptor.is_datetime else re.findall(r"'([^']*)'", error.message)
    if len(listed) > 1:
        given, *allowed = listed
    value = "" if given is None else f"“{given}” "
    advice = ""
    if allowed:
        advice = f"{nearest(str(given), list(allowed))} Yang diterima: {join_words(list(allowed), 'atau')}."
    elif rule := allowed_words(param):
        advice = f" Isi dengan {rule}."
    return f"Nilai {value}untuk {name} tidak dapat diterima.{advice}"


def _name(error: TyperException) -> str:
    """`--port`, or `Isian DAERAH` for what has no name of its own in the call."""
    param: Any = getattr(error, "param", None)
    if param is None:
        hint = getattr(error, "param_hint", None)
        return str(hint) if hint else "Isian"
    options = [name for name in getattr(param, "opts", ()) if name.startswith("-")]
    return options[0] if options else f"Isian {placeholder(param)}"
