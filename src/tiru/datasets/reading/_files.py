"""Bytes of a file, within limits: size, compression, encoding."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from tiru.datasets._refusals import line_of, size, unreadable
from tiru.errors import DataFileError

# A WebAPI answer of 50,000 values is 2 MB; ten times a whole catalogue stays below this.
MOST_BYTES = 64 * 1024 * 1024
_GZIP = b"\x1f\x8b"


def first_bytes(path: Path, count: int = 4096) -> bytes:
    """The beginning of a file, unpacked where it is gzipped; never more than asked for.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file`, `unreadable`, `broken_gzip`.
    """
    try:
        with path.open("rb") as file:
            head = file.read(max(count, 2))
    except OSError as error:
        raise unreadable(path, error) from error
    if not head.startswith(_GZIP):
        return head
    try:
        with gzip.open(path) as packed:
            return packed.read(count)
    except (OSError, EOFError, zlib.error) as error:
        raise DataFileError(path, "broken_gzip") from error


def is_gzip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == _GZIP


def read_limited(path: Path, most: int = MOST_BYTES) -> bytes:
    """All bytes of a file, unpacked where it is gzipped.

    Raises
    ------
    DataFileError
        As for `first_bytes`, and `too_large` for more than `most` bytes before or after
        unpacking, with that limit.
    """
    try:
        if path.stat().st_size > most:
            raise DataFileError(path, "too_large", [size(most)])
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    if not data.startswith(_GZIP):
        return data
    try:
        with gzip.open(path) as packed:
            data = packed.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DataFileError(path, "broken_gzip") from error
    if len(data) > most:
        raise DataFileError(path, "too_large", [size(most)])
    return data


def decode(data: bytes, path: Path | str) -> str:
    """The bytes as UTF-8 text, without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError(path, "not_utf8", [line_of(error)]) from error
