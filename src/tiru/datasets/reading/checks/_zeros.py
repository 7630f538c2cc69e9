"""Zeros that stand for figures nobody has."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tiru.datasets.reading._words import count_words, listing
from tiru.datasets.reading.checks._cells import Cells, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules

_SHOWN = 5


def find_zero_rows(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """All figures of one region in one period are zero, and in another period they are not."""
    hit: list[int] = []
    names: list[str] = []
    least = rules.limit("zero_row", "least_zero_cells")
    filled = np.unique(cells.region[cells.usable & (cells.value != 0)])
    bare = np.unique(cells.region[cells.usable & (cells.value == 0)])
    for run in groups((cells.region, cells.period), cells.usable & np.isin(cells.region, bare), int(least)):
        if not cells.value[run].any() and cells.region[run[0]] in filled:
            hit.extend(run.tolist())
            names.append(
                f"{cells.region_name(int(cells.region[run[0]]))} {cells.periods[cells.period[run[0]]]}"
            )
    if hit:
        more = f", dan {count_words(len(names) - _SHOWN)} lagi" if len(names) > _SHOWN else ""
        yield Finding(
            "zero_row",
            cells.place(hit[0]),
            f"Semua angkanya nol, yang biasanya berarti tidak ada data: {listing(names[:_SHOWN])}{more}.",
            tuple(hit),
        )


def find_zeros_in_series(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """One zero in a steady series of large figures."""
    key = "zero_in_series"
    suspects = np.unique(cells.region[cells.usable & (cells.value == 0)])
    if not len(suspects):
        return
    for run in groups(
        (cells.region, cells.series, cells.rhythm), cells.usable & np.isin(cells.region, suspects)
    ):
        values = cells.value[run]
        others = values[values != 0]
        if len(others) == len(values) or len(others) < rules.limit(key, "least_other_periods"):
            continue
        middle = float(np.median(others))
        if middle < rules.limit(key, "least_level") or others.min() < middle * rules.limit(key, "steadiness"):
            continue
        zeros = run[values == 0]
        first = int(zeros[0])
        yield Finding(
            key,
            cells.place(first),
            f"{cells.region_name(int(cells.region[first]))}, {cells.series_list[cells.series[first]].title}: "
            f"nol pada {listing([str(cells.periods[cells.period[i]]) for i in zeros])}, "
            "padahal waktu lain berisi.",
            tuple(zeros.tolist()),
        )
