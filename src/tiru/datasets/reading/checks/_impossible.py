"""Figures that cannot be: negative counts, shares above the whole, years among figures."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tiru.datasets.reading._words import count_words, number_words
from tiru.datasets.reading.checks._cells import Bools, Cells, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.datasets.reading.checks._wording import has_word, is_count, is_percent


def find_impossible(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Counts below zero and percentages of a whole above a hundred."""
    counts = [
        (is_count(one.unit, rules) or _is_share(one.words, one.unit, rules))
        and not has_word(one.words, rules.words["signed"])
        for one in cells.series_list
    ]
    shares = [_is_share(one.words, one.unit, rules) for one in cells.series_list]
    below = cells.usable & (cells.value < 0) & _of_series(cells, counts)
    yield from _findings(cells, "negative_count", below, "tidak mungkin di bawah nol")
    most = rules.limit("share_above_hundred", "most")
    above = cells.usable & (cells.value > most) & _of_series(cells, shares)
    yield from _findings(cells, "share_above_hundred", above, "tidak mungkin lebih dari 100 persen")


def find_years_as_values(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Series whose figures are the years they stand under."""
    key = "year_as_value"
    own_year = cells.usable & (cells.value == cells.time // 12)
    for run in groups((cells.region, cells.series), own_year, int(rules.limit(key, "least_cells"))):
        first = int(run[0])
        yield Finding(
            key,
            cells.place(first),
            f"{cells.series_list[cells.series[first]].title}: {count_words(len(run))} angka sama dengan "
            "tahunnya sendiri; tampaknya kepala kolom.",
            tuple(run.tolist()),
        )


def _is_share(words: str, unit: str | None, rules: Rules) -> bool:
    return is_percent(unit, rules) and not has_word(words, rules.words["open_percent"])


def _of_series(cells: Cells, marks: list[bool]) -> Bools:
    return np.array(marks or [False], dtype=np.bool_)[cells.series]


def _findings(cells: Cells, key: str, hit: Bools, words: str) -> Iterator[Finding]:
    for run in groups((cells.series,), hit):
        first = cells.observations[int(run[0])]
        unit = f" {first.unit}" if first.unit else ""
        name = f"{first.region_label}, " if first.region_label else ""
        more = f", dan {count_words(len(run) - 1)} angka lain" if len(run) > 1 else ""
        yield Finding(
            key,
            first.where,
            f"{name}{cells.series_list[cells.series[run[0]]].title}, {first.period}: "
            f"{number_words(float(cells.value[run[0]]))}{unit}{more} {words}.",
            tuple(run.tolist()),
        )
