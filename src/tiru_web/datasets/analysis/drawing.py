"""A file that is no table of its own has one drawn of its cells, a column for each period."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading import Observation, ReadingReport
from tiru.datasets.reading.tables import CellRole, DrawnCell, DrawnTable

# Labels, and the number of the row where labels and period do not tell two cells apart.
_Row = tuple[tuple[str, ...], int]


def draw_answer(report: ReadingReport) -> tuple[DrawnTable, ...]:
    """The tables of a report whose file has none, in the order of the report."""
    cells: list[list[Observation]] = [[] for _ in report.tables]
    for observation in report.observations:
        cells[observation.table].append(observation)
    return tuple(
        _draw(info.where, observations) for info, observations in zip(report.tables, cells, strict=True)
    )


def _draw(where: str, observations: Sequence[Observation]) -> DrawnTable:
    # What is measured needs no column where it is one thing.
    names_measure = len({observation.indicator for observation in observations}) > 1
    periods = sorted({observation.period or "" for observation in observations})
    rows: dict[_Row, dict[str, Observation]] = {}
    for observation in observations:
        measure = (observation.indicator,) if names_measure else ()
        labels = (observation.region_label, *measure, *observation.breakdown)
        period, number = observation.period or "", 0
        while period in rows.setdefault((labels, number), {}):
            number += 1
        rows[labels, number][period] = observation
    columns = range(max((len(labels) for labels, _ in rows), default=1))
    named = ("Daerah", "Yang diukur") if names_measure else ("Daerah",)
    titles = (*named, *("Rincian" for _ in columns[len(named) :]))
    header = [DrawnCell(text, CellRole.HEADER) for text in (*titles, *periods)]
    body = []
    for (labels, _), found in rows.items():
        padded = (*labels, *("" for _ in columns[len(labels) :]))
        drawn = [DrawnCell(text, CellRole.ROW_LABEL if text else CellRole.BLANK) for text in padded]
        body.append((*drawn, *(_value(found.get(period)) for period in periods)))
    return DrawnTable(where, (tuple(header), *body))


def _value(cell: Observation | None) -> DrawnCell:
    if cell is None:
        return DrawnCell("", CellRole.BLANK)
    role = CellRole.TOTAL if cell.is_total else CellRole.VALUE
    return DrawnCell(cell.raw, role, cell.status, cell.reason, where=cell.where)
