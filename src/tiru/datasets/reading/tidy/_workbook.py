"""Workbooks with one plain sheet and one header; others are left to the reader of wild tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import polars as pl

from tiru.datasets.reading.grids import CellValue, Grid, GridKind, load_file, text_of
from tiru.datasets.reading.tidy._sheet import Sheet, SheetKind, sheet_of


def load_workbook(path: Path) -> Sheet | None:
    """The columns of the only sheet; None where it is more than one header over rows.

    Raises
    ------
    DataFileError
        As for `read_table_file`.
    """
    loaded = load_file(path)
    if len(loaded.grids) != 1 or loaded.problems:
        return None
    grid = loaded.grids[0]
    # Cells shown as per cent or set in from the left say something that plain columns cannot.
    if grid.kind is not GridKind.SHEET or grid.spans or grid.shares or grid.indents or len(grid.rows) < 2:
        return None
    if grid.hidden_rows or grid.hidden_columns:
        return None
    if not all(isinstance(heading, str | float) for heading in grid.rows[0]):
        return None
    headings = [text_of(heading).strip() for heading in grid.rows[0]]
    return sheet_of(SheetKind.WORKBOOK, grid.name, headings, _columns(grid))


def _columns(grid: Grid) -> list[pl.Series]:
    return [_column([row[index] for row in grid.rows[1:]]) for index in range(len(grid.rows[0]))]


def _column(cells: Sequence[CellValue]) -> pl.Series:
    filled = [cell for cell in cells if cell != ""]
    if filled and all(isinstance(cell, float) for cell in filled):
        return pl.Series([cell if isinstance(cell, float) else None for cell in cells], dtype=pl.Float64)
    if filled and all(isinstance(cell, date) for cell in filled):
        days = [
            cell.date() if isinstance(cell, datetime) else cell if isinstance(cell, date) else None
            for cell in cells
        ]
        return pl.Series(days, dtype=pl.Date)
    return pl.Series([text_of(cell) for cell in cells], dtype=pl.String)
