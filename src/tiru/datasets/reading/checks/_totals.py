"""Parts against totals: breakdowns, regions, and quarters of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tiru.datasets.reading._words import count_words, number_words
from tiru.datasets.reading.checks._cells import Cells, Ints, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules

_KEY = "total_differs"
_QUARTERS = "quarters_differ"
_MOST_SHOWN = 30
_HALF = 0.5


@dataclass(frozen=True)
class _Sum:
    """A total and its parts, as indices of cells."""

    total: int
    parts: tuple[int, ...]
    is_named: bool

    def difference(self, cells: Cells) -> float:
        return float(cells.value[list(self.parts)].sum() - cells.value[self.total])

    def agrees(self, cells: Cells, relative: float) -> bool:
        """Equal within the rounding of the parts and the total, or a millionth of it."""
        members = cells.value[[self.total, *self.parts]]
        rounding = _HALF * sum(_unit_of_rounding(float(value)) for value in members)
        return abs(self.difference(cells)) <= max(rounding, relative * float(np.abs(members).max())) * (1 + 1e-9)


def find_wrong_totals(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Totals that are not the sum of their parts, inside a breakdown and over regions."""
    for family in (_sums_in_breakdown(cells, rules), _sums_over_regions(cells, rules)):
        for sums in family.values():
            yield from _judge(cells, rules, sums, _KEY)


def find_wrong_quarters(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Years that are not the sum of their four quarters, where years otherwise are."""
    by_measure: dict[str, list[_Sum]] = defaultdict(list)
    quarters = {
        (int(cells.region[run[0]]), int(cells.series[run[0]]), int(cells.time[run[0]]) // 12): run
        for run in groups((cells.region, cells.series, cells.time // 12), cells.usable & (cells.rhythm == 3))
        if len(run) == 4
    }
    for year in np.flatnonzero(cells.usable & (cells.rhythm == 12)):
        place = (int(cells.region[year]), int(cells.series[year]), int(cells.time[year]) // 12)
        if place in quarters:
            indicator = cells.series_list[cells.series[year]].indicator
            by_measure[indicator].append(_Sum(int(year), tuple(quarters[place].tolist()), is_named=False))
    for sums in by_measure.values():
        if len(sums) >= rules.limit(_QUARTERS, "least_groups"):
            yield from _judge(cells, rules, sums, _QUARTERS)


def _judge(cells: Cells, rules: Rules, sums: Sequence[_Sum], key: str) -> Iterator[Finding]:
    """Blame cells only where totals are otherwise sums; else say once that they are not."""
    relative = rules.limit(key, "relative")
    wrong = [one for one in sums if not one.agrees(cells, relative)]
    if not wrong:
        return
    share = 1 - len(wrong) / len(sums)
    needed = rules.limit(key, "established")
    if key == _KEY and all(one.is_named for one in sums):
        needed = rules.limit(key, "named_total")
    if share < needed:
        if key == _KEY:
            yield Finding(
                key,
                cells.place(wrong[0].total),
                f"Pada {count_words(len(wrong))} dari {count_words(len(sums))} kelompok, jumlah bagian tidak sama "
                f"dengan totalnya. Mungkin bagiannya tidak lengkap. {_facts(cells, wrong[0])}",
            )
        return
    for one in wrong[:_MOST_SHOWN]:
        yield Finding(key, cells.place(one.total), _facts(cells, one), (one.total, *one.parts))
    if rest := wrong[_MOST_SHOWN:]:
        yield Finding(
            key,
            cells.place(rest[0].total),
            f"{count_words(len(rest))} total lain juga berbeda dari jumlah bagiannya.",
            tuple(index for one in rest for index in (one.total, *one.parts)),
        )


def _sums_in_breakdown(cells: Cells, rules: Rules) -> dict[int, list[_Sum]]:
    """Totals beside their parts in one list, by the series of the total."""
    plans = _plans(cells, rules)
    found: dict[int, list[_Sum]] = defaultdict(list)
    if not plans:
        return found
    for run in groups((cells.table, cells.region, cells.period), cells.usable):
        at = {int(cells.series[index]): int(index) for index in run}
        for total, parts in plans.items():
            if total in at and all(part in at for part in parts):
                named = _is_named(cells.series_list[total].breakdown[-1])
                found[total].append(_Sum(at[total], tuple(at[part] for part in parts), named))
    return found


def _plans(cells: Cells, rules: Rules) -> dict[int, tuple[int, ...]]:
    """Which series are the parts of which: siblings of a total, and children of a heading with figures."""
    series = cells.series_list
    siblings: dict[tuple[str, str | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, one in enumerate(series):
        if one.breakdown:
            siblings[one.indicator, one.unit, one.breakdown[:-1]].append(index)
    plans: dict[int, tuple[int, ...]] = {}
    for index, one in enumerate(series):
        if _is_rate(one.words, one.unit, rules):
            continue
        children = siblings.get((one.indicator, one.unit, one.breakdown), [])
        if one.breakdown and children:
            parts = [child for child in children if not _stands_for_all(series[child].breakdown, series)]
        elif one.breakdown and _is_total(one.breakdown[-1]):
            beside = siblings[one.indicator, one.unit, one.breakdown[:-1]]
            parts = [other for other in beside if not _is_total(series[other].breakdown[-1])]
        else:
            continue
        if len(parts) >= rules.limit(_KEY, "least_parts"):
            plans[index] = tuple(parts)
    return plans


def _stands_for_all(breakdown: tuple[str, ...], series: object) -> bool:
    return _is_total(breakdown[-1])


def _sums_over_regions(cells: Cells, rules: Rules) -> dict[int, list[_Sum]]:
    """Rows that stand for all other regions of their table, by series."""
    totals = np.array([o.is_total for o in cells.observations], dtype=np.bool_)
    found: dict[int, list[_Sum]] = defaultdict(list)
    breakdown_total = np.array(
        [bool(one.breakdown) and _is_total(one.breakdown[-1]) for one in cells.series_list] or [False]
    )
    # The row of a total carries the mark on all its cells, whatever their column.
    plain = np.array([_plain_key(one) for one in cells.series_list] or [""], dtype=object)
    _, measure = np.unique(plain.astype(str), return_inverse=True)
    lone_total = totals & ~breakdown_total[cells.series]
    if not lone_total.any():
        return found
    chosen = cells.usable & (totals <= lone_total | breakdown_total[cells.series])
    for run in groups((cells.table, measure[cells.series], cells.period), chosen):
        above = [int(i) for i in run if _is_row_total(cells, int(i))]
        parts = tuple(int(i) for i in run if not _is_row_total(cells, int(i)) and cells.regions[cells.region[i]][0])
        one = cells.series_list[cells.series[run[0]]]
        if len(above) != 1 or len(parts) < rules.limit(_KEY, "least_parts") or _is_rate(one.words, one.unit, rules):
            continue
        if _kinds(cells, parts) == 1:
            found[int(cells.series[parts[0]])].append(_Sum(above[0], parts, is_named=False))
    return found


def _plain_key(one: object) -> str:
    return ""


def _is_row_total(cells: Cells, index: int) -> bool:
    return False


def _kinds(cells: Cells, parts: Sequence[int]) -> int:
    return 1
