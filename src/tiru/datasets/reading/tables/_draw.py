"""A table as it stood in the file, each cell with its role and verdict, for a page to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets.reading._report import CellStatus
from tiru.datasets.reading.tables._columns import ColumnRole
from tiru.datasets.reading.tables._grid import Addresses, Grid, text_of
from tiru.datasets.reading.tables._table import TableReading
from tiru.datasets.reading.values._units import read_unit


class CellRole(StrEnum):
    """What a cell of a drawn table is."""

    TITLE = "title"
    UNIT = "unit"
    HEADER = "header"
    COLUMN_NUMBER = "column_number"
    ROW_LABEL = "row_label"
    VALUE = "value"
    TOTAL = "total"
    FOOTER = "footer"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """One cell as a page draws it.

    Attributes
    ----------
    text : str
        As written.
    role : CellRole
    status : CellStatus or None
        Only for figures.
    reason : str
    row_span, column_span : int
        How many rows and columns it covers; covered cells are not in the rows.
    where : str
    """

    text: str
    role: CellRole
    status: CellStatus | None = None
    reason: str = ""
    row_span: int = 1
    column_span: int = 1
    where: str = ""


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """One table, row by row from title to footer.

    Attributes
    ----------
    where : str
    rows : tuple of tuples of DrawnCell
    """

    where: str
    rows: tuple[tuple[DrawnCell, ...], ...]


def draw_table(grid: Grid, addresses: Addresses, reading: TableReading) -> DrawnTable:
    """The rows of a table in their order; blank rows are left out."""
    area = reading.area
    totals = {row.row for row in reading.rows if row.is_total}
    roles = dict.fromkeys(area.titles, CellRole.TITLE)
    roles |= dict.fromkeys(area.headers, CellRole.HEADER)
    roles |= dict.fromkeys(area.column_numbers, CellRole.COLUMN_NUMBER)
    roles |= dict.fromkeys(area.body, CellRole.ROW_LABEL)
    roles |= dict.fromkeys((*area.footers, *area.strays), CellRole.FOOTER)
    units = {column.index for column in reading.columns if column.role is ColumnRole.UNIT}
    drawn = []
    for row in sorted(roles):
        cells = _draw_row(grid, addresses, reading, row, roles[row], units, is_total=row in totals)
        drawn.append(cells)
    return DrawnTable(reading.info.where, tuple(drawn))


def _draw_row(
    grid: Grid,
    addresses: Addresses,
    reading: TableReading,
    row: int,
    role: CellRole,
    units: set[int],
    *,
    is_total: bool,
) -> tuple[DrawnCell, ...]:
    cells = []
    for column in _columns(grid, reading.area.columns, row, role):
        if grid.owners.get((row, column), (row, column)) != (row, column):
            continue
        text = text_of(grid.rows[row][column])
        status, reason = reading.verdicts.get((row, column), (None, ""))
        height, width = grid.spans.get((row, column), (1, 1))
        cells.append(
            DrawnCell(
                text,
                _cell_role(text, role, status, is_unit=column in units, is_total=is_total),
                status,
                reason,
                height,
                width,
                addresses.of(row, column),
            )
        )
    return tuple(cells)


def _columns(grid: Grid, columns: range, row: int, role: CellRole) -> Sequence[int]:
    if role in {CellRole.TITLE, CellRole.FOOTER}:
        return [column for column in range(grid.width) if grid.rows[row][column] != ""] or [columns.start]
    return columns


def _cell_role(
    text: str, role: CellRole, status: CellStatus | None, *, is_unit: bool, is_total: bool
) -> CellRole:
    if status is not None:
        return CellRole.TOTAL if is_total else CellRole.VALUE
    if not text:
        return CellRole.BLANK
    if (is_unit and role is CellRole.ROW_LABEL) or (role is CellRole.TITLE and read_unit(text) is not None):
        return CellRole.UNIT
    return role
