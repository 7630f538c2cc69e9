"""A tidy file as columns with headings and addresses, whatever format it comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tiru.datasets.reading.grids import column_letters


class SheetKind(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"
    WORKBOOK = "workbook"


@dataclass(frozen=True, eq=False)
class Sheet:
    """The rows of a tidy file.

    Attributes
    ----------
    kind : SheetKind
    name : str
        Of the sheet of a workbook; empty for the others.
    headings : tuple of str
        As written, one for each column.
    frame : DataFrame
        Columns named `0`, `1`, …, in the order of the headings; text, numbers or dates.
    """

    kind: SheetKind
    name: str
    headings: tuple[str, ...]
    frame: pl.DataFrame

    @property
    def where(self) -> str:
        """The whole table, as a person finds it."""
        last = self.frame.height + (0 if self.kind is SheetKind.PARQUET else 1)
        if self.kind is SheetKind.WORKBOOK:
            return f"{self.name}!A1:{column_letters(len(self.headings) - 1)}{last}"
        return f"baris 1 sampai {last}"

    def column(self, index: int) -> pl.Series:
        return self.frame.to_series(index)

    def addresses(self, index: int) -> list[str]:
        """Address of each cell of a column: `baris 2, kolom 3`, `Data!C2`, `baris 1, kolom nilai`.

        Rows of a workbook and of a CSV file are counted with the header; a Parquet file has none.
        """
        rows = range(2, self.frame.height + 2)
        if self.kind is SheetKind.WORKBOOK:
            letters = column_letters(index)
            return [f"{self.name}!{letters}{row}" for row in rows]
        if self.kind is SheetKind.CSV:
            return [f"baris {row}, kolom {index + 1}" for row in rows]
        return [f"baris {row - 1}, kolom {self.headings[index]}" for row in rows]


def sheet_of(kind: SheetKind, name: str, headings: Sequence[str], columns: Sequence[pl.Series]) -> Sheet:
    named = [column.alias(str(index)) for index, column in enumerate(columns)]
    return Sheet(kind, name, tuple(headings), pl.DataFrame(named))


def texts_of(column: pl.Series) -> pl.Series:
    """A column as text: whole numbers without a point, no blanks around; empty where nothing is."""
    if column.dtype.is_float():
        is_whole = column.is_finite() & (column == column.floor()) & (column.abs() < 1e15)
        whole = column.set(~is_whole.fill_null(False), None).cast(pl.Int64).cast(pl.String)
        column = whole.zip_with(is_whole.fill_null(False), column.cast(pl.String))
    elif column.dtype != pl.String:
        column = column.cast(pl.String)
    return column.fill_null("").str.strip_chars()
