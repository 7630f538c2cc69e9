"""Which column of a file fills which field of a practice."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tiru.datasets.reading.grids import Addresses, Grid
from tiru.practices._vocabulary import read_data_rows
from tiru.practices.importing._model import ColumnUse

_LAST_HEADER_ROW = 30
_NEAR = 0.8
# They count the rows of the table and say nothing of a practice.
_COUNTERS = frozenset({"no", "nomor", "no urut"})


@dataclass(frozen=True)
class Field:
    """A field a column can fill.

    Attributes
    ----------
    name : str
        Dotted where it belongs to a part of the record.
    kind : str
        How its cells are read.
    headers : tuple of str
        Usual headers, normalised.
    """

    name: str
    kind: str
    headers: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One grid of the file whose header row is known."""

    grid: Grid
    addresses: Addresses
    header_row: int
    columns: Mapping[int, ColumnUse]


@cache
def load_fields() -> Mapping[str, Field]:
    """Fields by name."""
    rows = read_data_rows("record_columns.csv")
    fields = (Field(row["field"], row["kind"], tuple(map(plain, row["headers"].split(";")))) for row in rows)
    return MappingProxyType({field.name: field for field in fields})


def plain(text: str) -> str:
    """Small letters and digits with single blanks: how headers and titles are compared."""
    return " ".join(re.findall(r"[0-9a-z]+", text.casefold()))


def find_sheet(grid: Grid, number: int, given: Mapping[str, str]) -> Sheet | None:
    """The sheet with its header row: the first of those rows that fill most fields, the title among them."""
    addresses = Addresses(grid.kind, grid.name, number)
    found: Sheet | None = None
    for row in range(min(len(grid.rows), _LAST_HEADER_ROW)):
        columns = dict(_columns(grid, addresses, row, given))
        fields = [column.field for column in columns.values() if column.field]
        if "title" in fields and (found is None or len(fields) > _filled(found)):
            found = Sheet(grid, addresses, row, columns)
    return found


def _filled(sheet: Sheet) -> int:
    return sum(column.field is not None for column in sheet.columns.values())


def _columns(
    grid: Grid, addresses: Addresses, row: int, given: Mapping[str, str]
) -> Iterator[tuple[int, ColumnUse]]:
    taken: set[str] = set()
    for column in range(grid.width):
        header = grid.text(row, column).strip()
        if plain(header) in {"", *_COUNTERS} or grid.owners.get((row, column), (row, column)) != (
            row,
            column,
        ):
            continue
        field = _field_of(header, given)
        # Two columns of one field are two parts of it for lists; for a single value only the first counts.
        if field in taken and load_fields()[field].kind != "list":
            field = None
        if field is not None:
            taken.add(field)
        nearest = _nearest(header) if field is None else None
        yield column, ColumnUse(addresses.of(row, column), header, field, nearest)


def _field_of(header: str, given: Mapping[str, str]) -> str | None:
    name = plain(header)
    if name in given:
        return given[name] or None
    return _usual_headers().get(name)


@cache
def _usual_headers() -> Mapping[str, str]:
    return {header: field.name for field in load_fields().values() for header in field.headers}


def _nearest(header: str) -> str | None:
    near = difflib.get_close_matches(plain(header), _usual_headers(), 1, _NEAR)
    return _usual_headers()[near[0]] if near else None
