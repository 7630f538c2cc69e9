"""A table of a file as a page draws it: head, one page of rows, and each figure with its verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets.reading import CellStatus, Observation
from tiru.datasets.reading.tables import CellRole, DrawnCell, DrawnTable
from tiru_web.datasets.wording import STATUS_WORDS, reason_words

MARKS = {
    CellStatus.ACCEPTED: "diterima",
    CellStatus.MISSING: "tidak-ada",
    CellStatus.AMBIGUOUS: "ganda",
    CellStatus.DOUBTFUL: "diragukan",
}
_TO_LOOK_AT = frozenset({CellStatus.AMBIGUOUS, CellStatus.DOUBTFUL})
# A page holds about so many cells, whatever the shape of the table.
_CELLS_ON_A_PAGE = 900
_FEWEST_ROWS, _MOST_ROWS = 10, 50
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell; `number` is that of its observation, None where the cell is no figure."""

    text: str
    is_label: bool = False
    number: int | None = None
    mark: str = ""
    word: str = ""
    hint: str = ""
    column_span: int = 1
    row_span: int = 1


Row = Sequence[DrawnCell]
Cells = Mapping[str, tuple[int, Observation]]


@dataclass(frozen=True)
class TableView:
    """A table ready to draw.

    titles : lines above it; head : header rows; rows : all of the body, to be cut into pages and drawn with
    `draw_rows`; rows_to_look_at : those of them with an ambiguous or doubtful cell; notes : lines below or
    between
    """

    titles: tuple[str, ...]
    head: tuple[tuple[CellView, ...], ...]
    rows: Sequence[Row]
    rows_to_look_at: Sequence[Row]
    notes: tuple[str, ...]
    rows_on_a_page: int


def table_view(drawn: DrawnTable, cells: Cells) -> TableView:
    """Lay out a table; `cells` are its observations with their numbers by where they stand."""
    by_kind: dict[CellRole, list[tuple[DrawnCell, ...]]] = {}
    for row in drawn.rows:
        by_kind.setdefault(_kind_of(row), []).append(row)
    head = [*by_kind.get(CellRole.HEADER, []), *by_kind.get(CellRole.COLUMN_NUMBER, [])]
    body = _with_spanning_labels(by_kind.get(CellRole.VALUE, []))
    to_look_at = {where for where, (_, cell) in cells.items() if cell.status in _TO_LOOK_AT}
    width = max((sum(cell.column_span for cell in row) for row in body), default=1)
    return TableView(
        titles=tuple(filter(None, map(_line, by_kind.get(CellRole.TITLE, [])))),
        head=tuple(tuple(_head_cell(cell) for cell in row) for row in head),
        rows=body,
        rows_to_look_at=[row for row in body if any(cell.where in to_look_at for cell in row)],
        notes=tuple(filter(None, map(_line, by_kind.get(CellRole.FOOTER, [])))),
        rows_on_a_page=max(_FEWEST_ROWS, min(_MOST_ROWS, _CELLS_ON_A_PAGE // width)),
    )


def draw_rows(rows: Sequence[Row], cells: Cells) -> list[list[CellView]]:
    """Rows of the body with the verdict of each figure."""
    return [[_body_cell(cell, cells) for cell in row] for row in rows]


def place_of(rows: Sequence[Row], where: str) -> int | None:
    """In which row the cell of an address stands."""
    return next((at for at, row in enumerate(rows) if any(cell.where == where for cell in row)), None)


def _kind_of(row: Sequence[DrawnCell]) -> CellRole:
    """Title, header, column number, footer, or VALUE for a row of the body."""
    roles = {cell.role for cell in row}
    if any(cell.status is not None for cell in row):
        return CellRole.VALUE
    for role in (CellRole.HEADER, CellRole.COLUMN_NUMBER, CellRole.FOOTER, CellRole.TITLE):
        if role in roles:
            return role
    return CellRole.TITLE if roles == {CellRole.UNIT} else CellRole.VALUE


def _line(row: Sequence[DrawnCell]) -> str:
    return " ".join(filter(None, (cell.text.strip() for cell in row)))[:_LONGEST_TITLE]


def _head_cell(cell: DrawnCell) -> CellView:
    return CellView(
        cell.text.strip(),
        is_label=bool(cell.text.strip()) and cell.role is not CellRole.COLUMN_NUMBER,
        column_span=cell.column_span,
        row_span=cell.row_span,
    )


def _with_spanning_labels(rows: Sequence[Sequence[DrawnCell]]) -> list[list[DrawnCell]]:
    """Rows in which a label that covers several stands in each, so that any row can be shown by itself."""
    waiting: dict[int, tuple[DrawnCell, int]] = {}
    result = []
    for row in rows:
        cells, column, own = [], 0, iter(row)
        while True:
            if column in waiting:
                cell, left = waiting.pop(column)
                if left > 1:
                    waiting[column] = (cell, left - 1)
            elif (cell := next(own, None)) is None:
                break
            elif cell.row_span > 1:
                waiting[column] = (cell, cell.row_span - 1)
            cells.append(cell)
            column += cell.column_span
        result.append(cells)
    return result


def _body_cell(cell: DrawnCell, cells: Cells) -> CellView:
    found = cells.get(cell.where) if cell.status is not None else None
    if found is None:
        is_label = cell.role is CellRole.ROW_LABEL and bool(cell.text.strip())
        return CellView(cell.text, is_label, column_span=cell.column_span)
    number, observation = found
    word = STATUS_WORDS[observation.status]
    hint = f"{word}: {reason_words(observation.reason)}" if observation.reason else word
    mark = MARKS[observation.status]
    return CellView(cell.text, False, number, mark, word, hint, cell.column_span)
