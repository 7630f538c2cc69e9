"""A file on disk brought to grids; what cannot be one is refused before it costs anything."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tiru.datasets._refusals import size
from tiru.datasets.reading._report import Problem
from tiru.datasets.reading.grids._csv import load_csv
from tiru.datasets.reading.grids._grid import Grid
from tiru.datasets.reading.grids._html import load_html
from tiru.datasets.reading.grids._workbook import load_workbook
from tiru.errors import DataFileError

LARGEST_FILE = 100 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
HIGHEST_RATIO = 200
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
_OTHERS = {
    b"%PDF": "pdf",
    b"{\\rtf": "text_document",
    b"PK\x05\x06": "empty_archive",
    b"\x1f\x8b": "packed_file",
}
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))


@dataclass(frozen=True)
class LoadedFile:
    """The grids of a file, in its order, and what was noticed while loading."""

    grids: Sequence[Grid]
    problems: Sequence[Problem]


def load_file(path: Path) -> LoadedFile:
    """Grids of a file, its kind told from its bytes and never from its name alone."""
    if not path.is_file():
        raise DataFileError(path, "missing_file")
    if path.stat().st_size > LARGEST_FILE:
        raise DataFileError(path, "too_large", (size(LARGEST_FILE),))
    with path.open("rb") as file:
        head = file.read(8192)
    if not head.strip(b"\x00 \r\n\t\xef\xbb\xbf"):
        raise DataFileError(path, "empty")
    return _load_by_kind(path, head)


def _load_by_kind(path: Path, head: bytes) -> LoadedFile:
    if head.startswith(b"PK\x03\x04"):
        _check_archive(path)
        return LoadedFile(*load_workbook(path))
    if head.startswith(_OLE):
        _check_compound_file(path)
        return LoadedFile(*load_workbook(path))
    if head.startswith(_PICTURES):
        raise DataFileError(path, "picture")
    for start, name in _OTHERS.items():
        if head.startswith(start):
            raise DataFileError(path, "not_a_table_file", (name,))
    if _looks_like_html(head):
        return LoadedFile(*load_html(path))
    if path.suffix.casefold() in {".xlsx", ".xls", ".ods", ".xlsm", ".xlsb"} and b"\x00" in head:
        raise DataFileError(path, "broken_workbook")
    return LoadedFile(*load_csv(path))


def _looks_like_html(head: bytes) -> bool:
    """Also true of pages that offices name .xls so that a spreadsheet opens them."""
    text = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return text.startswith(
        (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<meta", b"<!--", b"<head", b"<div")
    ) or (text.startswith(b"<") and b"<table" in text)


def _check_archive(path: Path) -> None:
    """Sizes as the archive's own directory gives them, before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DataFileError(path, "broken_workbook") from error
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    # Small files compress well without harm; the ratio only tells a bomb from a certain size on.
    if unpacked > LARGEST_UNPACKED or (unpacked > 10 * 2**20 and unpacked / packed > HIGHEST_RATIO):
        raise DataFileError(path, "zip_bomb", (size(unpacked),))
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise DataFileError(path, "encrypted")
    names = {entry.filename for entry in entries}
    if not {"xl/workbook.xml", "xl/workbook.bin", "content.xml"} & names:
        raise DataFileError(path, "not_a_table_file", ("archive_without_workbook",))


def _check_compound_file(path: Path) -> None:
    data = path.read_bytes()
    if _ENCRYPTED_STREAM in data:
        raise DataFileError(path, "encrypted")
    if not any(stream in data for stream in _WORKBOOK_STREAMS):
        raise DataFileError(path, "not_a_table_file", ("document_without_workbook",))
