"""Zeros that stand for figures nobody has: by the table's own key, or for a whole time or a whole area."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tiru.datasets.reading._report import CellStatus
from tiru.datasets.reading.grids import At
from tiru.datasets.reading.tables._figures import Figures, Verdict

_REASON = "zero_among_figures"
_LEAST_ROWS = 3
# From here on a figure is large: counts below it do fall to none.
_LARGE = 100.0
# Largest and smallest figure of areas so much alike that one with none at all is a gap.
_ALIKE = 100.0


def read_zeros_as_missing(verdicts: list[list[Verdict]]) -> None:
    """Change verdicts in place where the table's key says that 0 is no data."""
    for line in verdicts:
        for at, verdict in enumerate(line):
            if verdict.value == 0 and verdict.status is CellStatus.ACCEPTED:
                line[at] = replace(verdict, value=None, status=CellStatus.MISSING, reason="not_available")


def doubt_zeros_of_lists(figures: Figures, verdicts: list[list[Verdict]]) -> None:
    """Change verdicts in place: zeros of a time in which all is zero, and of an area that has only zeros."""
    if not any(verdict.value == 0 for line in verdicts for verdict in line):
        return
    zeros = [*_empty_times(figures, verdicts), *_empty_areas(figures, verdicts)]
    for row, column in zeros:
        verdicts[row][column] = replace(verdicts[row][column], status=CellStatus.DOUBTFUL, reason=_REASON)


def _empty_times(figures: Figures, verdicts: Sequence[Sequence[Verdict]]) -> Iterator[At]:
    by_time: dict[str, list[At]] = {}
    for places in figures.members.values():
        for at in places:
            if _value(verdicts, at) is not None:
                by_time.setdefault(figures.times[at[0]][at[1]], []).append(at)
    empty = {
        time
        for time, places in by_time.items()
        if len(places) >= _LEAST_ROWS and not any(_value(verdicts, at) for at in places)
    }
    for time in empty:
        others = [
            value
            for row, column in by_time[time]
            for at in figures.series_of(row, column)
            if figures.times[at[0]][at[1]] not in empty and (value := _value(verdicts, at)) is not None
        ]
        if len(others) >= _LEAST_ROWS and all(others) and _are_large(others):
            yield from by_time[time]


def _empty_areas(figures: Figures, verdicts: Sequence[Sequence[Verdict]]) -> Iterator[At]:
    """Rows of areas with nothing but zeros, among rows of areas with figures of one size."""
    rows = [row for row in figures.areas if any(value is not None for value in _values(verdicts, row))]
    empty = [row for row in rows if not any(_values(verdicts, row))]
    filled = [row for row in rows if any(_values(verdicts, row))]
    if not empty or len(filled) < _LEAST_ROWS or len(empty) > len(filled) / _LEAST_ROWS:
        return
    for column in range(len(verdicts[0])):
        units = {figures.units[row][column] for row in rows}
        others = [value for row in filled if (value := _value(verdicts, (row, column))) is not None]
        if len(units) == 1 and len(others) >= _LEAST_ROWS and _are_alike(others):
            yield from ((row, column) for row in empty if _value(verdicts, (row, column)) == 0)


def _value(verdicts: Sequence[Sequence[Verdict]], at: At) -> float | None:
    verdict = verdicts[at[0]][at[1]]
    return verdict.value if verdict.status is CellStatus.ACCEPTED else None


def _values(verdicts: Sequence[Sequence[Verdict]], row: int) -> list[float | None]:
    return [_value(verdicts, (row, column)) for column in range(len(verdicts[row]))]


def _are_large(values: Sequence[float]) -> bool:
    """Large counts, or measured figures, which have decimals."""
    return statistics.median(values) >= _LARGE or _have_decimals(values)


def _are_alike(values: Sequence[float]) -> bool:
    if min(values) <= 0 or max(values) > _ALIKE * min(values):
        return False
    return min(values) >= _LARGE or _have_decimals(values)


def _have_decimals(values: Sequence[float]) -> bool:
    return sum(value != int(value) for value in values) >= 0.6 * len(values)
