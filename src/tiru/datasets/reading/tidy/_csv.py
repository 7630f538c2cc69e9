"""CSV files that a program wrote: one header, no gaps; anything else is left to the reader of wild tables."""

from __future__ import annotations

import io
import re
from pathlib import Path

import polars as pl

from tiru.datasets._refusals import unreadable
from tiru.datasets.reading.tidy._sheet import Sheet, SheetKind, sheet_of

LARGEST_FILE = 100 * 2**20
MOST_CELLS = 20_000_000
_DELIMITERS = (",", ";", "\t", "|")
_BLANK_LINE = re.compile(rb"\n[ \t]*\r?\n")
_LEAST_COLUMNS = 3


def load_csv(path: Path) -> Sheet | None:
    """The columns of a CSV file, all as text; None where it is not plainly one header over rows."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n")
    except OSError as error:
        raise unreadable(path, error) from error
    first, _, rest = data.partition(b"\n")
    delimiter = max(_DELIMITERS, key=lambda sign: first.count(sign.encode()))
    width = first.count(delimiter.encode()) + 1
    # A line without anything would shift the addresses of all that follow.
    if not _LEAST_COLUMNS <= width <= 2_000 or not rest or _BLANK_LINE.search(data):
        return None
    if data.count(b"\n") * width > MOST_CELLS or data.count(b'"') % 2 or not _is_text(data):
        return None
    try:
        frame = pl.read_csv(
            io.BytesIO(data), has_header=False, separator=delimiter, infer_schema=False, raise_if_empty=True
        )
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        # Rows of several widths and the like: a table of an office, or broken; the other reader says which.
        return None
    headings = [(heading or "").strip() for heading in frame.row(0)]
    return sheet_of(SheetKind.CSV, "", headings, [column.slice(1) for column in frame])


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in data
