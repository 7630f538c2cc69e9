"""Two figures under one and the same name."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from tiru.datasets.reading._report import CellStatus, Observation, Problem

_SHOWN = 4


def doubt_same_keys(
    observations: Sequence[Observation], times: Sequence[str]
) -> tuple[list[Observation], list[Problem]]:
    """Figures that differ under one name cannot both be taken; equal ones are told.

    Parameters
    ----------
    observations : sequence of Observation
    times : sequence of str
        What tells the time of each from another, known year or not.
    """
    by_key: dict[Hashable, list[int]] = {}
    for at, o in enumerate(observations):
        if o.status is CellStatus.ACCEPTED:
            key = (o.region_code, o.region_label, times[at], o.indicator, o.breakdown, o.unit, o.is_total)
            by_key.setdefault(key, []).append(at)
    result = list(observations)
    problems = []
    for places in by_key.values():
        if len(places) == 1:
            continue
        if len({observations[at].value for at in places}) == 1:
            where = ", ".join(observations[at].where for at in places[:_SHOWN])
            problems.append(Problem(where, "repeated_row", "Angka yang sama tertulis lebih dari sekali."))
            continue
        for at in places:
            result[at] = replace(observations[at], status=CellStatus.AMBIGUOUS, reason="same_key_twice")
    return result, problems
