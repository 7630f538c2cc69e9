"""Rows of one region that stand under another: found by equal figures, told apart by continuity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from tiru.datasets.reading._words import count_words, listing
from tiru.datasets.reading.checks._cells import Bools, Cells, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules

_KEY = "repeated_row"
_SHOWN = 6
# More regions than this with one figure share a constant (a quota, a zero), not a row.
_MOST_ALIKE = 40

Pair = tuple[int, int]
Row = Mapping[int, float]


@dataclass(frozen=True)
class _Equal:
    """Two cells of two regions with one series, one period and one value."""

    pair: Pair
    period: int
    series: int
    cells: tuple[int, int]


@dataclass(frozen=True)
class _Group:
    """Regions with one row in some periods; `owner` is the one it belongs to, None where none is clear."""

    regions: tuple[int, ...]
    periods: tuple[int, ...]
    owner: int | None

    @property
    def copies(self) -> tuple[int, ...]:
        return tuple(region for region in self.regions if region != self.owner)


def find_repeated_rows(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Cells of regions that repeat another region's row, period by period, or along one series."""
    has_code = np.array([code is not None for code, _ in cells.regions], dtype=np.bool_)
    placed = cells.usable & has_code[cells.region] & (cells.value != 0)
    equal = list(_equal_cells(cells, placed))
    if not equal:
        return
    regions = sorted({region for one in equal for region in one.pair})
    rows = _rows(cells, placed & np.isin(cells.region, regions))
    flagged: set[int] = set()
    by_period: dict[int, list[_Group]] = defaultdict(list)
    for group in _groups(cells, rules, rows, equal):
        for period in group.periods:
            by_period[period].append(group)
    for period in sorted(by_period, key=lambda period: str(cells.periods[period])):
        hit = _cells_of_copies(cells, by_period[period], period)
        flagged.update(hit)
        yield Finding(
            _KEY, str(cells.periods[period]), _sentence(cells, period, by_period[period]), tuple(hit)
        )
    yield from _along_series(cells, rules, equal, flagged)


def _equal_cells(cells: Cells, placed: Bools) -> Iterator[_Equal]:
    for run in groups((cells.series, cells.period, cells.value.view(np.int64)), placed, least=2):
        if len(run) > _MOST_ALIKE:
            continue
        members = sorted(
            (int(region), int(index)) for region, index in zip(cells.region[run], run, strict=True)
        )
        series, period = int(cells.series[run[0]]), int(cells.period[run[0]])
        for position, (a, first) in enumerate(members):
            for b, second in members[position + 1 :]:
                if a != b:
                    yield _Equal((a, b), period, series, (first, second))


def _rows(cells: Cells, chosen: Bools) -> dict[Pair, dict[int, float]]:
    """Values by series, for each region and period."""
    rows: dict[Pair, dict[int, float]] = defaultdict(dict)
    for index in np.flatnonzero(chosen).tolist():
        place = (int(cells.region[index]), int(cells.period[index]))
        rows[place][int(cells.series[index])] = float(cells.value[index])
    return rows


def _groups(cells: Cells, rules: Rules, rows: Mapping[Pair, Row], equal: Iterable[_Equal]) -> list[_Group]:
    """Regions that share a row, with the periods in which they do."""
    shared: dict[tuple[Pair, int], list[int]] = defaultdict(list)
    for one in equal:
        shared[one.pair, one.period].append(one.cells[0])
    pairs: dict[int, list[Pair]] = defaultdict(list)
    for (pair, period), indices in shared.items():
        shorter = min(len(rows[region, period]) for region in pair)
        if len(indices) >= rules.limit(_KEY, "least_share") * shorter and _is_proof(cells, rules, indices):
            pairs[period].append(pair)
    periods: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for period, alike in pairs.items():
        for regions in _components(alike):
            periods[regions].append(period)
    shares = {(region, period) for period, alike in pairs.items() for pair in alike for region in pair}
    return [
        _Group(regions, tuple(when), _owner(cells, rules, rows, shares, regions, when))
        for regions, when in periods.items()
    ]


def _is_proof(cells: Cells, rules: Rules, indices: Sequence[int]) -> bool:
    """Whether so many equal digits cannot be chance."""
    if len(indices) < rules.limit(_KEY, "least_equal_cells"):
        return False
    values = {abs(float(cells.value[index])) for index in indices}
    digits = sum(len(f"{value:.12g}".replace(".", "").strip("0")) - 1 for value in values)
    return digits >= rules.limit(_KEY, "least_digits")


def _components(pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """Regions joined by pairs, directly or through others."""
    leader: dict[int, int] = {}

    def find(region: int) -> int:
        while leader.setdefault(region, region) != region:
            region = leader[region]
        return region

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        leader[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for region in sorted(leader):
        members[find(region)].append(region)
    return [tuple(regions) for regions in members.values()]


def _owner(
    cells: Cells,
    rules: Rules,
    rows: Mapping[Pair, Row],
    shares: set[Pair],
    regions: Sequence[int],
    periods: Sequence[int],
) -> int | None:
    """The one region whose own figures of the nearest clean period go on into the row.

    Judged in the period in which it shows most clearly, and then for all periods the group shares.
    """
    best: tuple[float, int] | None = None
    for period in periods:
        gaps = [(_gap(cells, rows, shares, region, period), region) for region in regions]
        known = sorted((gap, region) for gap, region in gaps if gap is not None)
        if len(known) < len(regions):
            continue
        (nearest, owner), (second, _) = known[0], known[1]
        clear = second / nearest if nearest else (float("inf") if second else 0.0)
        if best is None or clear > best[0]:
            best = (clear, owner)
    return best[1] if best and best[0] >= rules.limit(_KEY, "clear_owner") else None


def _gap(cells: Cells, rows: Mapping[Pair, Row], shares: set[Pair], region: int, period: int) -> float | None:
    """How far the row lies from the region's nearest row that is not shared; 0 equal, 1 nothing alike."""
    here = rows[region, period]
    at, rhythm = _time(cells, period)
    clean = []
    for other in range(len(cells.periods)):
        time, beat = _time(cells, other)
        if (region, other) in rows and (region, other) not in shares and beat == rhythm and time != at:
            clean.append((abs(time - at), time, other))
    for _, _, other in sorted(clean):
        there = rows[region, other]
        gaps = [_apart(value, there[series]) for series, value in here.items() if series in there]
        if gaps:
            return median(gaps)
    return None


def _time(cells: Cells, period: int) -> tuple[int, int]:
    return int(cells.times[period]), int(cells.rhythms[period])


def _apart(a: float, b: float) -> float:
    return abs(a - b) / (abs(a) + abs(b)) if a or b else 0.0


def _cells_of_copies(cells: Cells, found: Iterable[_Group], period: int) -> list[int]:
    copies = [region for group in found for region in group.copies]
    return np.flatnonzero(cells.usable & (cells.period == period) & np.isin(cells.region, copies)).tolist()


def _along_series(
    cells: Cells, rules: Rules, equal: Iterable[_Equal], flagged: set[int]
) -> Iterator[Finding]:
    """One series of one region that runs equal to another region's over several periods."""
    runs: dict[tuple[int, Pair], list[tuple[int, int]]] = defaultdict(list)
    for one in equal:
        if not flagged.intersection(one.cells):
            runs[one.series, one.pair].append(one.cells)
    for (series, (a, b)), indices in runs.items():
        if not _is_proof(cells, rules, [first for first, _ in indices]):
            continue
        names = listing([cells.region_name(a), cells.region_name(b)])
        yield Finding(
            _KEY,
            cells.series_list[series].title,
            f"{names} memiliki {count_words(len(indices))} angka yang sama persis pada waktu yang sama. "
            "Pemiliknya tidak dapat dipastikan dari berkas ini.",
            tuple(index for pair in indices for index in pair),
        )


def _sentence(cells: Cells, period: int, found: Sequence[_Group]) -> str:
    parts = []
    for group in found[:_SHOWN]:
        names = listing([cells.region_name(region) for region in group.copies[:_SHOWN]])
        if group.owner is None:
            parts.append(f"{names} berbaris sama tanpa pemilik yang jelas")
        else:
            parts.append(f"baris {cells.region_name(group.owner)} terulang pada {names}")
    more = f"; dan {len(found) - _SHOWN} kelompok lain" if len(found) > _SHOWN else ""
    count = count_words(sum(len(group.copies) for group in found))
    return (
        f"Angka {cells.periods[period]} pada {count} daerah sama persis dengan angka daerah lain: "
        f"{'; '.join(parts)}{more}."
    )
