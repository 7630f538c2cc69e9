"""Rows of one region that stand under another: found by equal figures, told apart by continuity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from tiru.datasets.reading._words import count_words, listing
from tiru.datasets.reading.checks._cells import Cells, Ints, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules

_KEY = "repeated_row"
_SHOWN = 6
# More regions than this with one figure share a constant (a quota, a zero), not a row.
_MOST_ALIKE = 40

Pair = tuple[int, int]
Matches = dict[Pair, list[tuple[int, int]]]


def find_repeated_rows(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Cells of regions that repeat another region's row, period by period, or along one series."""
    placed = cells.usable & np.array([code is not None for code, _ in cells.regions], dtype=np.bool_)[cells.region]
    placed &= cells.value != 0
    by_period: dict[int, Matches] = defaultdict(lambda: defaultdict(list))
    along: dict[int, Matches] = defaultdict(lambda: defaultdict(list))
    for pair, period, series, equal in _equal_cells(cells, placed):
        by_period[period][pair].append(equal)
        along[series][pair].append(equal)
    counts = _row_lengths(cells, placed)
    found: dict[int, tuple[set[int], dict[int, list[int]]]] = {}
    for period, matches in by_period.items():
        strong = [pair for pair, equal in matches.items() if _is_row(cells, rules, pair, equal, period, counts)]
        if strong:
            found[period] = _copies(cells, rules, placed, strong, period, found)
    flagged: set[int] = set()
    for period, (copies, owners) in sorted(found.items(), key=lambda item: str(cells.periods[item[0]])):
        hit = np.flatnonzero(
            cells.usable & (cells.period == period) & np.isin(cells.region, np.fromiter(copies, dtype=np.int64))
        )
        flagged.update(hit.tolist())
        yield Finding(_KEY, str(cells.periods[period]), _sentence(cells, period, copies, owners), tuple(hit.tolist()))
    yield from _along_series(cells, rules, along, flagged)


def _equal_cells(cells: Cells, placed: np.ndarray) -> Iterator[tuple[Pair, int, int, tuple[int, int]]]:
    """Pairs of cells of two regions with one series, one period and one value."""
    bits = cells.value.view(np.int64)
    for run in groups((cells.series, cells.period, bits), placed):
        if not 2 <= len(run) <= _MOST_ALIKE:
            continue
        members = run.tolist()
        for position, first in enumerate(members):
            for second in members[position + 1 :]:
                a, b = int(cells.region[first]), int(cells.region[second])
                if a != b:
                    pair, equal = ((a, b), (first, second)) if a < b else ((b, a), (second, first))
                    yield pair, int(cells.period[first]), int(cells.series[first]), equal


def _row_lengths(cells: Cells, placed: np.ndarray) -> dict[Pair, int]:
    """Cells a region has in a period."""
    runs = groups((cells.region, cells.period), placed)
    return {(int(cells.region[run[0]]), int(cells.period[run[0]])): len(run) for run in runs}


def _is_row(
    cells: Cells, rules: Rules, pair: Pair, equal: Sequence[tuple[int, int]], period: int, counts: dict[Pair, int]
) -> bool:
    shorter = min(counts[region, period] for region in pair)
    return (
        len(equal) >= rules.limit(_KEY, "least_equal_cells")
        and len(equal) >= rules.limit(_KEY, "least_share") * shorter
        and _digits(cells, [first for first, _ in equal]) >= rules.limit(_KEY, "least_digits")
    )


def _digits(cells: Cells, indices: Sequence[int]) -> int:
    """Significant digits beyond the first of values that differ from each other."""
    values = {float(cells.value[index]) for index in indices}
    return sum(len(f"{abs(value):.12g}".replace(".", "").strip("0")) - 1 for value in values)


def _copies(
    cells: Cells,
    rules: Rules,
    placed: np.ndarray,
    pairs: Sequence[Pair],
    period: int,
    found: dict[int, tuple[set[int], dict[int, list[int]]]],
) -> tuple[set[int], dict[int, list[int]]]:
    """Regions whose row is not their own, and for each owner (or the first, where none is clear) its group."""
    copies: set[int] = set()
    owners: dict[int, list[int]] = {}
    for group in _components(pairs):
        owner = _owner(cells, rules, placed, group, period, found)
        others = [region for region in group if region != owner]
        copies.update(others)
        owners[owner if owner is not None else -1 - group[0]] = others
    return copies, owners


def _components(pairs: Sequence[Pair]) -> list[list[int]]:
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
    return list(members.values())


def _owner(
    cells: Cells,
    rules: Rules,
    placed: np.ndarray,
    group: Sequence[int],
    period: int,
    found: dict[int, tuple[set[int], dict[int, list[int]]]],
) -> int | None:
    """The one region of the group whose own figures of the nearest clean period go on into this row."""
    gaps = sorted((gap, region) for region in group if (gap := _gap(cells, placed, region, group, period)) is not None)
    if len(gaps) < len(group):
        return None
    (nearest, owner), (second, _) = gaps[0], gaps[1]
    return owner if second >= rules.limit(_KEY, "clear_owner") * nearest and second > 0 else None


def _gap(cells: Cells, placed: np.ndarray, region: int, group: Sequence[int], period: int) -> float | None:
    """How far the row lies from the region's nearest row that is not shared; 0 equal, 1 nothing alike."""
    own = placed & (cells.region == region)
    here = {int(cells.series[i]): float(cells.value[i]) for i in np.flatnonzero(own & (cells.period == period))}
    at = cells.time[cells.period == period][0]
    rhythm = cells.rhythm[cells.period == period][0]
    times = np.unique(cells.time[own & (cells.rhythm == rhythm) & (cells.time != at)])
    for time in sorted(times, key=lambda t: (abs(t - at), t)):
        rows = np.flatnonzero(own & (cells.time == time) & (cells.rhythm == rhythm))
        there = {int(cells.series[i]): float(cells.value[i]) for i in rows}
        shared = [series for series in here if series in there]
        if shared and not _is_shared(cells, placed, region, group, int(time), int(rhythm)):
            return float(np.median([_apart(here[series], there[series]) for series in shared]))
    return None


def _is_shared(
    cells: Cells, placed: np.ndarray, region: int, group: Sequence[int], time: int, rhythm: int
) -> bool:
    """Whether the region's row of that time equals the row of another member of the group."""
    at = placed & (cells.time == time) & (cells.rhythm == rhythm)
    rows = {
        member: frozenset(
            (int(cells.series[i]), float(cells.value[i])) for i in np.flatnonzero(at & (cells.region == member))
        )
        for member in group
    }
    own = rows.pop(region)
    return any(len(own & other) * 2 > len(own) for other in rows.values())


def _apart(a: float, b: float) -> float:
    return abs(a - b) / (abs(a) + abs(b)) if a or b else 0.0


def _along_series(
    cells: Cells, rules: Rules, along: dict[int, Matches], flagged: set[int]
) -> Iterator[Finding]:
    """One series of one region that runs equal to another region's over several periods."""
    for series, matches in along.items():
        for (a, b), equal in matches.items():
            left = [pair for pair in equal if not flagged.intersection(pair)]
            if len(left) < rules.limit(_KEY, "least_equal_cells"):
                continue
            if _digits(cells, [first for first, _ in left]) < rules.limit(_KEY, "least_digits"):
                continue
            names = listing([cells.region_name(a), cells.region_name(b)])
            yield Finding(
                _KEY,
                cells.series_list[series].title,
                f"{names} memiliki {count_words(len(left))} angka yang sama persis pada waktu yang sama. "
                "Pemiliknya tidak dapat dipastikan dari berkas ini.",
                tuple(index for pair in left for index in pair),
            )


def _sentence(cells: Cells, period: int, copies: set[int], owners: dict[int, list[int]]) -> str:
    parts = []
    for owner, others in list(owners.items())[:_SHOWN]:
        names = listing([cells.region_name(region) for region in others[:_SHOWN]])
        if owner >= 0:
            parts.append(f"baris {cells.region_name(owner)} terulang pada {names}")
        else:
            parts.append(f"{names} berbaris sama tanpa pemilik yang jelas")
    more = f"; dan {len(owners) - _SHOWN} kelompok lain" if len(owners) > _SHOWN else ""
    return (
        f"Angka {cells.periods[period]} pada {count_words(len(copies))} daerah sama persis dengan angka daerah lain: "
        f"{'; '.join(parts)}{more}."
    )
