"""Parts against totals: breakdowns, regions, and quarters of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading._words import count_words, number_words
from tiru.datasets.reading.checks._cells import Bools, Cells, Ints, Series, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.datasets.reading.checks._wording import has_word, is_percent

_KEY = "total_differs"
_QUARTERS = "quarters_differ"
_MOST_SHOWN = 30
_HALF = 0.5
_MOST_DECIMALS = 6


@dataclass(frozen=True)
class _Sum:
    """A total and its parts, as indices of cells."""

    total: int
    parts: tuple[int, ...]

    def difference(self, cells: Cells) -> float:
        return float(cells.value[list(self.parts)].sum() - cells.value[self.total])

    def agrees(self, cells: Cells, relative: float) -> bool:
        """Equal within the rounding of the parts and the total, or a millionth of the largest of them."""
        members = cells.value[[self.total, *self.parts]]
        largest = float(np.abs(members).max())
        off = abs(self.difference(cells))
        if off <= relative * largest:
            return True
        return off <= _HALF * sum(_quantum(float(value)) for value in members) + 1e-9 * largest


@dataclass
class _Family:
    """Totals of one kind: how many there are, and those that are not the sum of their parts."""

    count: int = 0
    wrong: list[_Sum] = field(default_factory=list)

    def add(self, cells: Cells, one: _Sum, relative: float) -> None:
        self.count += 1
        if not one.agrees(cells, relative):
            self.wrong.append(one)


def find_wrong_totals(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Totals that are not the sum of their parts, inside a breakdown and over regions."""
    for families in (_sums_in_breakdown(cells, rules), _sums_over_regions(cells, rules)):
        for family in families.values():
            yield from _judge(cells, rules, family, _KEY)


def find_wrong_quarters(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Years that are not the sum of their four quarters, where years otherwise are."""
    quarters = {
        _place(cells, int(run[0])): run
        for run in groups(
            (cells.region, cells.series, cells.time // 12), cells.usable & (cells.rhythm == 3), 4
        )
    }
    if not quarters:
        return
    by_measure: dict[str, _Family] = defaultdict(_Family)
    relative = rules.limit(_QUARTERS, "relative")
    for year in np.flatnonzero(cells.usable & (cells.rhythm == 12)).tolist():
        if (place := _place(cells, year)) in quarters:
            indicator = cells.series_list[cells.series[year]].indicator
            by_measure[indicator].add(cells, _Sum(year, tuple(quarters[place].tolist())), relative)
    for family in by_measure.values():
        if family.count >= rules.limit(_QUARTERS, "least_groups"):
            yield from _judge(cells, rules, family, _QUARTERS)


def _place(cells: Cells, index: int) -> tuple[int, int, int]:
    return int(cells.region[index]), int(cells.series[index]), int(cells.time[index]) // 12


def _judge(cells: Cells, rules: Rules, family: _Family, key: str) -> Iterator[Finding]:
    """Blame cells only where totals are otherwise sums; else say once that they are not."""
    wrong = family.wrong
    if not wrong:
        return
    if 1 - len(wrong) / family.count < rules.limit(key, "established"):
        if key == _KEY:
            yield Finding(
                key,
                cells.place(wrong[0].total),
                f"Pada {count_words(len(wrong))} dari {count_words(family.count)} kelompok, jumlah bagian "
                "tidak sama dengan totalnya; mungkin bagiannya tidak lengkap. "
                f"Contoh: {_facts(cells, wrong[0])}",
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


def _sums_in_breakdown(cells: Cells, rules: Rules) -> dict[str, _Family]:
    """Totals beside their parts in one list, and headings above theirs, by indicator."""
    found: dict[str, _Family] = defaultdict(_Family)
    plans = _plans(cells, rules)
    if not plans:
        return found
    relative = rules.limit(_KEY, "relative")
    grid = _grid(cells, sorted({series for total, parts in plans.items() for series in (total, *parts)}))
    for total, parts in plans.items():
        family = found[cells.series_list[total].indicator]
        where = np.column_stack([grid[series] for series in (total, *parts)])
        where = where[(where >= 0).all(axis=1)]
        values = cells.value[where]
        off = np.abs(values[:, 1:].sum(axis=1) - values[:, 0])
        suspect = off > relative * np.abs(values).max(axis=1, initial=0.0)
        family.count += int((~suspect).sum())
        for indices in where[suspect].tolist():
            family.add(cells, _Sum(indices[0], tuple(indices[1:])), relative)
    return found


def _grid(cells: Cells, series: Sequence[int]) -> dict[int, Ints]:
    """For each series the index of its cell in every table, region and period; -1 where it has none."""
    place = (cells.table * len(cells.regions) + cells.region) * len(cells.periods) + cells.period
    _, row = np.unique(place, return_inverse=True)
    count = int(row.max()) + 1 if len(row) else 0
    grid = {}
    for one in series:
        mine = np.flatnonzero(cells.usable & (cells.series == one))
        grid[one] = np.full(count, -1, dtype=np.int64)
        grid[one][row[mine]] = mine
    return grid


def _plans(cells: Cells, rules: Rules) -> dict[int, tuple[int, ...]]:
    """Which series are the parts of which: siblings of a total, and children of a heading with figures."""
    series = cells.series_list
    inside: dict[tuple[str, str | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, one in enumerate(series):
        if one.breakdown:
            inside[one.indicator, one.unit, one.breakdown[:-1]].append(index)
    totals = _total_series(cells)
    plans: dict[int, tuple[int, ...]] = {}
    for index, one in enumerate(series):
        parts: list[int] = []
        if one.breakdown and not _is_rate(one, rules):
            parts = inside.get((one.indicator, one.unit, one.breakdown), [])
            if not parts and totals[index]:
                parts = inside[one.indicator, one.unit, one.breakdown[:-1]]
        # A heading that is the sum of its own children is still a part of what stands above it.
        parts = [part for part in parts if part != index and not is_total_label(series[part].breakdown[-1])]
        if len(parts) >= rules.limit(_KEY, "least_parts"):
            plans[index] = tuple(parts)
    return plans


def _total_series(cells: Cells) -> Bools:
    """Series that are a total in themselves, not because their row is one."""
    marked = np.ones(len(cells.series_list), dtype=np.bool_)
    in_rows = ~_total_regions(cells)[cells.region]
    marked[np.unique(cells.series[in_rows & ~cells.is_total])] = False
    seen = np.zeros(len(cells.series_list), dtype=np.bool_)
    seen[np.unique(cells.series[in_rows])] = True
    named = [bool(one.breakdown) and is_total_label(one.breakdown[-1]) for one in cells.series_list]
    return (marked & seen) | np.array(named, dtype=np.bool_)


def _total_regions(cells: Cells) -> Bools:
    """Regions all of whose cells are marked as totals, among others that are not."""
    is_total = np.ones(len(cells.regions), dtype=np.bool_)
    is_total[np.unique(cells.region[~cells.is_total])] = False
    return is_total if not is_total.all() else np.zeros_like(is_total)


def _sums_over_regions(cells: Cells, rules: Rules) -> dict[str, _Family]:
    """Rows that stand for the other regions of their table, by the row and the indicator."""
    found: dict[str, _Family] = defaultdict(_Family)
    relative = rules.limit(_KEY, "relative")
    totals = _total_regions(cells)
    if not totals.any():
        return found
    for run in groups((cells.table, cells.series, cells.period), cells.usable):
        above = run[totals[cells.region[run]]]
        one = cells.series_list[cells.series[run[0]]]
        if not len(above) or _is_rate(one, rules):
            continue
        for total in above.tolist():
            parts = _parts_of_region(cells, total, run[~totals[cells.region[run]]].tolist())
            if len(parts) >= rules.limit(_KEY, "least_parts"):
                family = found[f"{cells.region[total]} {one.indicator}"]
                family.add(cells, _Sum(total, tuple(parts)), relative)
    return found


def _parts_of_region(cells: Cells, total: int, others: Sequence[int]) -> list[int]:
    """The regions a total stands for: those of its province, or else all provinces, or else all regions."""
    codes = {index: cells.regions[cells.region[index]][0] for index in others}
    code = cells.regions[cells.region[total]][0]
    if code is not None:
        return [index for index, other in codes.items() if other and other.startswith(f"{code}.")]
    provinces = [index for index, other in codes.items() if other and "." not in other]
    return provinces or [index for index, other in codes.items() if other]


def _is_rate(one: Series, rules: Rules) -> bool:
    """Whether figures of the series cannot be added."""
    return is_percent(one.unit, rules) or has_word(
        f"{one.words} {one.unit or ''}".casefold(), rules.words["rates"]
    )


def _quantum(value: float) -> float:
    """The last decimal place a figure is written to."""
    text = f"{value:.{_MOST_DECIMALS}f}".rstrip("0")
    return float(10.0 ** -len(text.partition(".")[2]))


def _facts(cells: Cells, one: _Sum) -> str:
    total = cells.observations[one.total]
    series = cells.series_list[cells.series[one.total]]
    parts = float(cells.value[list(one.parts)].sum())
    name = f"{total.region_label}, " if total.region_label else ""
    unit = f" {total.unit}" if total.unit else ""
    return (
        f"{name}{series.title}, {total.period}: jumlah {count_words(len(one.parts))} bagian "
        f"{number_words(parts)}, tetapi totalnya {number_words(float(cells.value[one.total]))}{unit} "
        f"(selisih {number_words(one.difference(cells))})."
    )
