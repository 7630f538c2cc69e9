"""The same thing said twice with different figures."""

from __future__ import annotations

from collections.abc import Iterator

from tiru.datasets.reading._words import count_words, listing, number_words
from tiru.datasets.reading.checks._cells import Cells, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules

_KEY = "duplicate"
_MOST_SHOWN = 30


def find_duplicates(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Cells of one region, period, indicator, breakdown and unit whose figures differ."""
    del rules  # the rule has no threshold
    clashes = [
        run
        for run in groups((cells.region, cells.series, cells.period), cells.usable, least=2)
        if len(set(cells.value[run].tolist())) > 1
    ]
    for run in clashes[:_MOST_SHOWN]:
        first = cells.observations[int(run[0])]
        values = listing([number_words(float(value)) for value in cells.value[run]])
        places = listing([cells.place(int(index)) for index in run])
        yield Finding(
            _KEY,
            places,
            f"{first.region_label or 'Tanpa daerah'}, {cells.series_list[cells.series[run[0]]].title}, "
            f"{first.period}: tertulis {values}.",
            tuple(run.tolist()),
        )
    if rest := clashes[_MOST_SHOWN:]:
        yield Finding(
            _KEY,
            cells.place(int(rest[0][0])),
            f"{count_words(len(rest))} hal lain juga tertulis dua kali dengan angka yang berbeda.",
            tuple(index for run in rest for index in run.tolist()),
        )
