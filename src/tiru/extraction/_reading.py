"""Reading a report from a file, and the example article the product carries."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tiru.errors import DataFileError, EmptyText, TextTooLong, WrongEncoding

MAX_CHARACTERS = 400_000
"""Longest text taken at once, about 150 printed pages; a report of one visit is never longer."""

_MAX_BYTES = MAX_CHARACTERS * 4
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Article:
    """A published article: its text, byte for byte as published, and where it stands."""

    text: str
    title: str
    url: str
    publisher: str


def read_text(path: Path | str) -> str:
    """Text of a report in a UTF-8 file, with or without byte-order mark.

    Parameters
    ----------
    path : Path or str
        The file; line ends are kept as they are, since places in the text are counted in code points.

    Returns
    -------
    str
        The text without the byte-order mark.

    Raises
    ------
    DataFileError
        If there is no such file (`missing_file`) or it is a folder (`not_a_file`).
    EmptyText
        If the file holds nothing but blanks.
    WrongEncoding
        If a byte is not UTF-8, as in files of Windows-1252 or UTF-16; the position counts from 0.
    TextTooLong
        If the file cannot be one report.
    """
    file = Path(path)
    if not file.exists():
        raise DataFileError(file, "missing_file")
    if not file.is_file():
        raise DataFileError(file, "not_a_file")
    if file.stat().st_size > _MAX_BYTES + len(_BOM):
        raise TextTooLong(str(file), MAX_CHARACTERS)
    content = file.read_bytes().removeprefix(_BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongEncoding(str(file), error.start) from error
    # UTF-16 without a mark decodes as UTF-8 when it is all ASCII; its zero bytes give it away.
    if "\x00" in text[:200] and text[:200].count("\x00") * 3 > len(text[:200]):
        raise WrongEncoding(str(file), content.index(b"\x00"))
    check_length(text, str(file))
    return text


def check_length(text: str, name: str) -> None:
    """Refuses a text with nothing to read, or one too long to be a report.

    Raises
    ------
    EmptyText, TextTooLong
    """
    if len(text) > MAX_CHARACTERS:
        raise TextTooLong(name, MAX_CHARACTERS)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise EmptyText(name)


def seed_article() -> Article:
    """The article the product carries as its example: Badung's study visit to Makassar, 9 July 2024.

    Examples
    --------
    >>> seed_article().publisher
    'Suara Celebes'
    """
    text = (files("tiru.extraction") / "data" / "artikel-badung-makassar.txt").read_bytes().decode("utf-8")
    return Article(
        text=text,
        title="Disperinaker dan Dekranasda Badung Study Tiru ke Kota Makassar",
        url="https://suaracelebes.com/09/07/2024/disperinaker-dan-dekranasda-badung-study-tiru-ke-kota-makassar/",
        publisher="Suara Celebes",
    )
