"""Figures doubted because the rest of their series speaks against them."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from tiru.datasets.reading._report import CellStatus
from tiru.datasets.reading.grids import At
from tiru.datasets.reading.tables._figures import Figures, Verdict

# So many times its series' middle value a figure is doubted: a lost or doubled mark is a thousandfold.
_OUT_OF_SERIES = 500.0
_LEAST_KNOWN = 4
_LEAST_REST = 3
# Largest and smallest of a steady series of measured figures.
_STEADY = 3.0


def doubt_by_series(figures: Figures, verdicts: list[list[Verdict]]) -> None:
    """Change verdicts in place, series by series."""
    for places in figures.members.values():
        if len(places) >= _LEAST_KNOWN:
            _doubt_out_of_series(places, verdicts)
            _doubt_zeros(places, verdicts)


def _doubt_out_of_series(places: Sequence[At], verdicts: list[list[Verdict]]) -> None:
    """A whole number hundreds of times its series' middle value, such as two numbers typed as one."""
    known = [
        (at, verdict.value)
        for at in places
        if (verdict := verdicts[at[0]][at[1]]).value and _is_accepted(verdict)
    ]
    numbers = [value for _, value in known if value is not None]
    if len(numbers) < _LEAST_KNOWN or min(numbers) < 0 or max(numbers) < _OUT_OF_SERIES * min(numbers):
        return
    if any(value != int(value) for value in numbers):
        return
    for index, ((row, column), _) in enumerate(known):
        middle = statistics.median(numbers[:index] + numbers[index + 1 :])
        if numbers[index] > _OUT_OF_SERIES * middle or numbers[index] * _OUT_OF_SERIES < middle:
            verdicts[row][column] = replace(
                verdicts[row][column], status=CellStatus.DOUBTFUL, reason="out_of_series"
            )


def _doubt_zeros(places: Sequence[At], verdicts: list[list[Verdict]]) -> None:
    """A 0 in a steady series of measured figures stands for a figure that is not there.

    Counts can fall to none and are left alone: only series with decimals are looked at.
    """
    values = [value for row, column in places if (value := verdicts[row][column].value) is not None]
    rest = [value for value in values if value]
    if (
        len(rest) == len(values)
        or len(rest) < _LEAST_REST
        or min(rest) <= 0
        or max(rest) > _STEADY * min(rest)
    ):
        return
    if sum(value != int(value) for value in rest) < 0.6 * len(rest):
        return
    for row, column in places:
        verdict = verdicts[row][column]
        if verdict.value == 0 and _is_accepted(verdict):
            verdicts[row][column] = replace(verdict, status=CellStatus.DOUBTFUL, reason="zero_among_figures")


def _is_accepted(verdict: Verdict) -> bool:
    return verdict.status is CellStatus.ACCEPTED
