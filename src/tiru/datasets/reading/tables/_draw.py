"""A table as it stood in the file, each cell with its role and verdict, for a page to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets.reading._report import CellStatus
from tiru.datasets.reading.grids import Addresses, At, Grid, text_of
from tiru.datasets.reading.tables._column import ColumnRole
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
    roles = dict.fromkeys(area.titles, CellRole.TITLE)
    roles |= dict.fromkeys(area.headers, CellRole.HEADER)
    roles |= dict.fromkeys(area.column_numbers, CellRole.COLUMN_NUMBER)
    roles |= dict.fromkeys(area.body, CellRole.ROW_LABEL)
    roles |= dict.fromkeys((*area.footers, *area.strays), CellRole.FOOTER)
    rows = []
    for row in sorted(roles):
        columns = _columns(grid, area.columns, row, roles[row])
        first_cells = [at for at in ((row, column) for column in columns) if grid.owners.get(at, at) == at]
        rows.append(tuple(_draw_cell(grid, addresses, reading, at, roles[row]) for at in first_cells))
    return DrawnTable(reading.info.where, tuple(rows))


def _columns(grid: Grid, columns: range, row: int, role: CellRole) -> Sequence[int]:
    """The table's columns; for lines above and below it, whatever they fill."""
    if role in {CellRole.TITLE, CellRole.FOOTER}:
        return [column for column in range(grid.width) if grid.rows[row][column] != ""] or [columns.start]
    return columns


def _draw_cell(grid: Grid, addresses: Addresses, reading: TableReading, at: At, role: CellRole) -> DrawnCell:
    text = text_of(grid.rows[at[0]][at[1]])
    height, width = grid.spans.get(at, (1, 1))
    where = addresses.of(*at)
    if at in reading.verdicts:
        status, reason = reading.verdicts[at]
        role = CellRole.TOTAL if at in reading.totals else CellRole.VALUE
        return DrawnCell(text, role, status, reason, height, width, where)
    return DrawnCell(text, _role_of_text(text, role, at, reading), None, "", height, width, where)


def _role_of_text(text: str, role: CellRole, at: At, reading: TableReading) -> CellRole:
    if not text:
        return CellRole.BLANK
    units = {column.index for column in reading.columns if column.role is ColumnRole.UNIT}
    if role is CellRole.ROW_LABEL and at[1] in units:
        return CellRole.UNIT
    if role is CellRole.TITLE and read_unit(text) is not None:
        return CellRole.UNIT
    return role
