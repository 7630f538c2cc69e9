"""Bare years below a total: the same total of earlier years, as yearbooks print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tiru.datasets.reading._report import PeriodKind
from tiru.datasets.reading.tables._row_labels import RowLabels
from tiru.datasets.reading.values._periods import PeriodReading, read_period
from tiru.datasets.reading.values._places import read_place
from tiru.regions import RegionKind


def date_earlier_totals(rows: Sequence[RowLabels]) -> list[RowLabels]:
    """Rows with those at their end, whose labels are bare years, as the total above them in those years.

    Where what stands above them is no total, they may be classes such as years of founding, and stay.
    """
    years = [_bare_year(row) for row in rows]
    start = len(rows)
    while start and years[start - 1] is not None:
        start -= 1
    if start == len(rows) or start < 2 or any(year is not None for year in years[:start]):
        return list(rows)
    above = rows[start - 1]
    if not _is_whole(above):
        return list(rows)
    return [
        *rows[:start],
        *(
            replace(above, row=row.row, period=year, is_total=True)
            for row, year in zip(rows[start:], years[start:], strict=True)
        ),
    ]


def _is_whole(row: RowLabels) -> bool:
    """Whether a row is a total by its word, or by the name of the region that the list makes up."""
    if row.is_total:
        return True
    if row.place:
        place = read_place(row.place)
        return place.is_nation or any(region.kind is RegionKind.PROVINSI for region in place.candidates)
    return bool(row.names) and read_place(row.names[-1]).says_kind


def _bare_year(row: RowLabels) -> PeriodReading | None:
    """The year that is all a row's label says, where the row has no time otherwise."""
    text = row.place or (row.names[-1] if row.names else "") or (row.measure[-1] if row.measure else "")
    reading = read_period(text) if text and row.period is None and not row.is_heading else None
    return reading if reading is not None and reading.kind is PeriodKind.YEAR and reading.period else None
