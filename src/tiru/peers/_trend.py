"""Change beside level: who got better between two years, where both can be compared over time."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets import Comparison, Fact, Indicator, compare_over_time
from tiru.peers._verdict import PerformanceVerdict, judge
from tiru.regions import Registry

_Dated = Mapping[tuple[str, str, int], Fact]


@dataclass(frozen=True)
class PerformanceTrend:
    """Change of one indicator in two regions between the same two years, of one definition.

    Attributes
    ----------
    own, other : Comparison
        The earlier figure as its `own`, the later as its `other`; `difference` is the change.
    verdict : PerformanceVerdict
        `BETTER` means the other region's change is the better one; `CONTEXT` that more is neither better nor
        worse. It says nothing of the level.
    """

    own: Comparison
    other: Comparison
    verdict: PerformanceVerdict

    @property
    def years(self) -> tuple[int, int]:
        """The earlier year and the later one."""
        return years_of(self.own)


@dataclass(frozen=True)
class GapTrend:
    """Change of the own region beside the median change of its peers, between the same two years.

    Attributes
    ----------
    own : Comparison
        The earlier figure as its `own`, the later as its `other`.
    peers : tuple of Comparison
        Those of the peers with both figures, nearest peer first.
    median : float
        Of the peers' changes, in the indicator's unit.
    is_behind : bool
        Whether the own change is worse than the median change, as far as decimals are shown.
    is_level : bool
        Whether the two are the same at the decimals shown.
    """

    own: Comparison
    peers: tuple[Comparison, ...]
    median: float
    is_behind: bool
    is_level: bool

    @property
    def years(self) -> tuple[int, int]:
        """The earlier year and the later one."""
        return years_of(self.own)


def trend_between(
    indicator: Indicator,
    own_facts: Iterable[Fact],
    other_facts: Iterable[Fact],
    registry: Registry | None = None,
) -> PerformanceTrend | None:
    """Changes of two regions over the same two years.

    The latest later year that both have, and the earliest earlier one that can be compared with it in both;
    None where there are no two such years.
    """
    own, other = _dated(own_facts), _dated(other_facts)
    for earlier, later in _spans(own.keys() & other.keys()):
        mine = compare_over_time(own[earlier], own[later], registry)
        theirs = compare_over_time(other[earlier], other[later], registry)
        if mine.difference is not None and theirs.difference is not None:
            return PerformanceTrend(mine, theirs, judge(indicator, mine.difference, theirs.difference))
    return None


def trend_of_gap(
    indicator: Indicator,
    own_facts: Iterable[Fact],
    peers_facts: Sequence[Iterable[Fact]],
    minimum_peers: int,
    registry: Registry | None = None,
) -> GapTrend | None:
    """Change of the own region beside those of its peers, nearest first.

    The latest later year, then the earliest earlier one, for which enough peers have both figures; None where
    there are no two such years.
    """
    own, peers = _dated(own_facts), [_dated(facts) for facts in peers_facts]
    for earlier, later in _spans(own.keys()):
        mine = compare_over_time(own[earlier], own[later], registry)
        if mine.difference is None:
            continue
        both = [peer for peer in peers if earlier in peer and later in peer]
        changes = [compare_over_time(peer[earlier], peer[later], registry) for peer in both]
        usable = tuple(change for change in changes if change.is_comparable)
        if len(usable) < minimum_peers:
            continue
        median = statistics.median(change.difference or 0.0 for change in usable)
        verdict = judge(indicator, mine.difference, median)
        return GapTrend(
            own=mine,
            peers=usable,
            median=median,
            is_behind=verdict is PerformanceVerdict.BETTER,
            is_level=verdict is PerformanceVerdict.EQUAL,
        )
    return None


def years_of(change: Comparison) -> tuple[int, int]:
    """Years of a comparison over time, whose figures are always dated."""
    return change.own.year or 0, change.other.year or 0


def _dated(facts: Iterable[Fact]) -> _Dated:
    """Comparable figures by definition, unit and year; the first one where there are several."""
    found: dict[tuple[str, str, int], Fact] = {}
    for fact in facts:
        if fact.is_comparable and fact.year is not None:
            found.setdefault((fact.series, fact.unit, fact.year), fact)
    return found


def _spans(keys: Iterable[tuple[str, str, int]]) -> Iterator[tuple[tuple[str, str, int], ...]]:
    """Pairs of an earlier and a later year of one definition: latest later year, then earliest earlier."""
    ordered = sorted(keys)
    pairs = [(a, b) for a in ordered for b in ordered if a[:2] == b[:2] and a[2] < b[2]]
    yield from sorted(pairs, key=lambda pair: (-pair[1][2], pair[0][2], pair[0][:2]))
