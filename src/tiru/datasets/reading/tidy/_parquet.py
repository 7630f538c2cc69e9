"""Parquet files: sizes asked before anything is unpacked, broken ones refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import polars as pl

from tiru.datasets._refusals import size, unreadable
from tiru.datasets.reading.tidy._sheet import Sheet, SheetKind, sheet_of
from tiru.errors import DataFileError

MARK = b"PAR1"
LARGEST_FILE = 100 * 2**20
MOST_CELLS = 20_000_000
_T = TypeVar("_T")


def load_parquet(path: Path) -> Sheet:
    """The columns of a Parquet file.

    Raises
    ------
    DataFileError
        `too_large`, `too_many_cells`, `broken_parquet`, `nested_columns` with their names, `no_table` for a
        file without rows or columns.
    """
    try:
        length = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error
    if length > LARGEST_FILE:
        raise DataFileError(path, "too_large", [size(LARGEST_FILE)])
    lazy = _sound(path, lambda: pl.scan_parquet(path, glob=False))
    schema = _sound(path, lazy.collect_schema)
    if nested := [name for name, dtype in schema.items() if not _is_plain(dtype)]:
        raise DataFileError(path, "nested_columns", nested)
    # The count stands in the file's own directory; nothing is unpacked for it.
    rows = int(_sound(path, lambda: lazy.select(pl.len()).collect()).item())
    if not rows or not schema:
        raise DataFileError(path, "no_table")
    if rows * len(schema) > MOST_CELLS:
        raise DataFileError(path, "too_many_cells", [str(MOST_CELLS)])
    frame = _sound(path, lambda: pl.read_parquet(path, glob=False))
    return sheet_of(SheetKind.PARQUET, "", frame.columns, [_plain(column) for column in frame])


def _sound(path: Path, read: Callable[[], _T]) -> _T:
    """What reading gives; the reader in Rust has two ways of saying that the bytes are no Parquet."""
    try:
        return read()
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        raise DataFileError(path, "broken_parquet") from error
    except OSError as error:
        raise unreadable(path, error) from error


def _is_plain(dtype: pl.DataType) -> bool:
    return not dtype.is_nested() and dtype not in (pl.Binary, pl.Object)


def _plain(column: pl.Series) -> pl.Series:
    """Categories, truth values and the like as text; decimals as numbers; times of day cut from dates."""
    dtype = column.dtype
    if dtype == pl.Datetime:
        return column.cast(pl.Date)
    if dtype.is_decimal():
        return column.cast(pl.Float64)
    if dtype.is_numeric() or dtype in (pl.Date, pl.String):
        return column
    return column.cast(pl.String)
