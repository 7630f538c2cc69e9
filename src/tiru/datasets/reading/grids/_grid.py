"""One kind of grid for every format: cells with their addresses, spans and what their looks say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from tiru.datasets.reading._report import Release

CellValue = str | float | time | date | datetime | timedelta
At = tuple[int, int]


class GridKind(StrEnum):
    SHEET = "sheet"
    HTML = "html"
    CSV = "csv"


@dataclass(frozen=True)
class Grid:
    """All cells of one sheet, one HTML table or one CSV file.

    Attributes
    ----------
    kind : GridKind
    name : str
        Of the sheet; empty for the others.
    rows : sequence of sequences
        Rectangular; a blank cell and a cell covered by a span are the empty text.
    spans : mapping
        Row and column of the first cell of each span to its height and width.
    owners : mapping
        Each cell of a span to the first cell of it.
    indents : mapping
        Cells set in from the left, by how much.
    releases : mapping
        Cells whose colour the page's own key calls preliminary.
    shares : frozenset
        Cells a workbook shows as per cent though it stores the hundredth part.
    hidden_rows, hidden_columns : frozenset of int
        Those a workbook does not show; their labels still hold for what is shown, their figures are not read.
    before, after : tuple of str
        Texts that stand before and after an HTML table.
    """

    kind: GridKind
    name: str
    rows: Sequence[Sequence[CellValue]]
    spans: Mapping[At, tuple[int, int]] = field(default_factory=dict)
    owners: Mapping[At, At] = field(default_factory=dict)
    indents: Mapping[At, float] = field(default_factory=dict)
    releases: Mapping[At, Release] = field(default_factory=dict)
    shares: frozenset[At] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def value(self, row: int, column: int) -> CellValue:
        """The value that stands in a cell, that of the span's first cell where one covers it."""
        if self.owners and (owner := self.owners.get((row, column))) is not None:
            row, column = owner
        return self.rows[row][column]

    def text(self, row: int, column: int) -> str:
        return text_of(self.value(row, column))

    def width_of(self, row: int, column: int) -> int:
        return self.spans.get((row, column), (1, 1))[1]


@dataclass(frozen=True, slots=True)
class Addresses:
    """How a person finds a cell of a grid: `Sheet1!C5`, `tabel 2, baris 3, kolom 4`, `baris 7, kolom 3`."""

    kind: GridKind
    name: str
    number: int = 1

    def of(self, row: int, column: int) -> str:
        if self.kind is GridKind.SHEET:
            return f"{self.name}!{column_letters(column)}{row + 1}"
        if self.kind is GridKind.HTML:
            return f"tabel {self.number}, baris {row + 1}, kolom {column + 1}"
        return f"baris {row + 1}, kolom {column + 1}"

    def of_area(self, first: At, last: At) -> str:
        if self.kind is GridKind.SHEET:
            corner = f"{column_letters(last[1])}{last[0] + 1}"
            return f"{self.name}!{column_letters(first[1])}{first[0] + 1}:{corner}"
        if self.kind is GridKind.HTML:
            return f"tabel {self.number}"
        return f"baris {first[0] + 1} sampai {last[0] + 1}"


def column_letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def text_of(value: CellValue) -> str:
    """A cell as written; whole numbers without the point that workbooks store."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float | int):
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))
    return str(value)


def rectangular(rows: Sequence[Sequence[CellValue]]) -> list[list[CellValue]]:
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]
