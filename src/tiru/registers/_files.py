"""Files of a register: found, told apart by kind, and looked at before an engine reads them."""

from __future__ import annotations

import csv
import gzip
import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import polars as pl

from tiru.datasets._refusals import system_code
from tiru.errors import DataFileError

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST_HEADER = 1 << 20
_PARQUET_MARK = b"PAR1"
_GZIP_MARK = b"\x1f\x8b"
_PARQUET_ENDINGS = (".parquet", ".pq")
_CSV_ENDINGS = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".txt", ".txt.gz")


class FileKind(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"


class ColumnKind(StrEnum):
    """What a column holds, whatever its width."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True)
class RegisterFile:
    """One file and its columns; `types` as the file has them, `delimiter` that of a CSV file."""

    path: Path
    kind: FileKind
    columns: dict[str, ColumnKind]
    types: tuple[str, ...] = ()
    delimiter: str = ""

    @property
    def form(self) -> object:
        """What files that are read as one have in common, the order of their columns included."""
        return self.kind, tuple(self.columns.items()), self.types, self.delimiter


def find_files(path: Path) -> list[RegisterFile]:
    """A file, or every file in a folder in the order of their names.

    Raises
    ------
    DataFileError
        `missing_file`, `unreadable`, `folder_without_files`, `empty`, `broken_parquet`, `broken_gzip`,
        `not_utf8`, `not_csv`, `no_rows`, `repeated_columns`; `mixed_files` where files of a folder differ in
        kind or columns.
    """
    found = [_look_at(file) for file in _files_of(path)]
    if other := next((file for file in found if file.form != found[0].form), None):
        raise DataFileError(other.path, "mixed_files", [found[0].path.name])
    return found


def _files_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    # Files of engines that write folders, such as `_SUCCESS`, are not part of the table.
    endings = (*_PARQUET_ENDINGS, *_CSV_ENDINGS)
    inside = sorted(
        file
        for file in path.rglob("*")
        if file.is_file() and file.name.lower().endswith(endings) and file.name[0] not in "._"
    )
    if not inside:
        raise DataFileError(path, "folder_without_files", [", ".join(endings)])
    return inside


def _look_at(path: Path) -> RegisterFile:
    """Kind and columns of one file, told from its first bytes and its header."""
    try:
        with path.open("rb") as file:
            mark = file.read(len(_PARQUET_MARK))
        if not mark:
            raise DataFileError(path, "empty")
        if mark == _PARQUET_MARK:
            return _parquet(path)
        return _csv(path)
    except FileNotFoundError as error:
        raise DataFileError(path, "missing_file") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataFileError(path, "broken_gzip") from error
    except OSError as error:
        raise DataFileError(path, "unreadable", system_code(error)) from error


def _parquet(path: Path) -> RegisterFile:
    try:
        scan = pl.scan_parquet(path, glob=False, hive_partitioning=False)
        schema = scan.collect_schema()
        rows = scan.select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        raise DataFileError(path, "broken_parquet") from error
    if not rows:
        raise DataFileError(path, "no_rows")
    columns = {name: _kind(dtype) for name, dtype in schema.items()}
    types = tuple(str(dtype) for dtype in schema.dtypes())
    return RegisterFile(path, FileKind.PARQUET, columns, types)


def _kind(dtype: pl.DataType) -> ColumnKind:
    if dtype == pl.String or isinstance(dtype, pl.Categorical | pl.Enum):
        return ColumnKind.TEXT
    if dtype.is_integer():
        return ColumnKind.WHOLE
    if dtype.is_numeric():
        return ColumnKind.DECIMAL
    return ColumnKind.DATE if dtype in (pl.Date, pl.Datetime) else ColumnKind.OTHER


def is_packed(path: Path) -> bool:
    """Whether a file is packed with gzip, whatever its name."""
    with path.open("rb") as file:
        return file.read(len(_GZIP_MARK)) == _GZIP_MARK


def _csv(path: Path) -> RegisterFile:
    with gzip.open(path) if is_packed(path) else path.open("rb") as file:
        data = file.read(_LONGEST_HEADER)
    first, found_line, rest = data.partition(b"\n")
    if b"\x00" in first:
        raise DataFileError(path, "not_csv")
    try:
        header = first.decode("utf-8-sig").rstrip("\r")
    except UnicodeDecodeError as error:
        raise DataFileError(path, "not_utf8", ["1"]) from error
    if not header.strip():
        raise DataFileError(path, "not_csv")
    if not found_line or not rest.strip():
        raise DataFileError(path, "no_rows")
    delimiter = max(_DELIMITERS, key=header.count)
    # A delimiter at the end of each line makes a column of no name.
    read = next(csv.reader([header], delimiter=delimiter))
    names = [name or f"column {number}" for number, name in enumerate(read, start=1)]
    # The engines do not tell capitals from small letters in names.
    plain = [name.casefold() for name in names]
    if repeated := [name for name in names if plain.count(name.casefold()) > 1]:
        raise DataFileError(path, "repeated_columns", repeated)
    return RegisterFile(path, FileKind.CSV, dict.fromkeys(names, ColumnKind.TEXT), delimiter=delimiter)
