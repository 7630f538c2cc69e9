"""A firm register opened on an engine, its named columns checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tiru.errors import DataFileError
from tiru.regions import CodeSystem
from tiru.registers._columns import RegisterColumns
from tiru.registers._engine import Engine
from tiru.registers._files import ColumnKind, FileKind, find_files
from tiru.registers._ibis import Table

_CODES = frozenset({ColumnKind.TEXT, ColumnKind.WHOLE, ColumnKind.DECIMAL})
_DATED = _CODES | {ColumnKind.DATE}


@dataclass(frozen=True, eq=False)
class Register:
    """Rows of firms, not read yet.

    Attributes
    ----------
    engine : Engine
    columns : RegisterColumns
    table : ibis.Table
        The columns that were named, under the names they have in the register.
    kinds : mapping from column to ColumnKind
    name : str
        Where the rows come from, for messages.
    """

    engine: Engine
    columns: RegisterColumns
    table: Table
    kinds: Mapping[str, ColumnKind]
    name: str


def open_register(engine: Engine, source: Path | Table | str, columns: RegisterColumns) -> Register:
    """A register in files (`Path`), in a table of the engine (its name) or in an Ibis table."""
    if isinstance(source, Path):
        return _open_files(engine, source, columns)
    table = engine.table(source) if isinstance(source, str) else source
    kinds = {name: _kind_of(dtype) for name, dtype in table.schema().items()}
    return _checked(engine, table, kinds, columns, table.get_name())


def _open_files(engine: Engine, path: Path, columns: RegisterColumns) -> Register:
    files = find_files(path)
    first, paths = files[0], [file.path for file in files]
    if first.kind is FileKind.PARQUET:
        table = engine.read_parquet(paths)
    else:
        table = engine.read_csv(paths, first.delimiter, list(first.columns))
    return _checked(engine, table, first.columns, columns, str(path))


def _checked(
    engine: Engine, table: Table, kinds: Mapping[str, ColumnKind], columns: RegisterColumns, name: str
) -> Register:
    if missing := [column for column in columns.names if column not in kinds]:
        raise DataFileError(name, "missing_columns", missing)
    _refuse_misfits(name, kinds, columns)
    return Register(engine, columns, table.select(*columns.names), kinds, name)


def _refuse_misfits(name: str, kinds: Mapping[str, ColumnKind], columns: RegisterColumns) -> None:
    wanted = dict.fromkeys(columns.names, _CODES)
    if isinstance(columns.year, str):
        wanted[columns.year] = _DATED
    if misfits := [column for column, allowed in wanted.items() if kinds[column] not in allowed]:
        raise DataFileError(name, "column_type", misfits)
    is_text = {column: kinds[column] is ColumnKind.TEXT for column in wanted}
    if columns.code_system is not CodeSystem.BPS and not is_text[columns.region]:
        raise DataFileError(name, "region_code_is_a_number", [columns.region])
    if columns.activity_digits is None and not is_text[columns.activity]:
        raise DataFileError(name, "activity_digits_needed", [columns.activity])


def _kind_of(dtype: object) -> ColumnKind:
    kinds = {
        "is_string": ColumnKind.TEXT,
        "is_integer": ColumnKind.WHOLE,
        "is_numeric": ColumnKind.DECIMAL,
        "is_date": ColumnKind.DATE,
        "is_timestamp": ColumnKind.DATE,
    }
    return next((kind for test, kind in kinds.items() if getattr(dtype, test)()), ColumnKind.OTHER)
