"""Whom to learn from: who does better, told apart from who is alike."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tiru.datasets import (
    Comparison,
    Fact,
    Facts,
    Indicator,
    IndicatorRole,
    best_comparable_pair,
    get_indicator,
    load_indicators,
)
from tiru.peers._trend import GapTrend, PerformanceTrend, trend_between, trend_of_gap
from tiru.peers._verdict import PerformanceVerdict, judge
from tiru.regions import Registry


@dataclass(frozen=True)
class PerformanceComparison:
    """One indicator of the own region beside another region's.

    Attributes
    ----------
    indicator : Indicator
    comparison : Comparison
        Both figures, and why they cannot be compared where they cannot.
    verdict : PerformanceVerdict
        `BETTER` means the other region does better; `CONTEXT` that more is neither better nor worse; `EQUAL`
        that the figures are the same at the decimals shown.
    own_facts, other_facts : tuple of Fact
        All figures of the indicator on both sides, for `trend`.
    registry : Registry or None
        Knows which regions were split between two years; None for the one carried in the product.
    """

    indicator: Indicator
    comparison: Comparison
    verdict: PerformanceVerdict
    own_facts: tuple[Fact, ...] = field(default=(), repr=False)
    other_facts: tuple[Fact, ...] = field(default=(), repr=False)
    registry: Registry | None = field(default=None, repr=False, compare=False)

    @cached_property
    def trend(self) -> PerformanceTrend | None:
        """How both changed over the same two years; None where that cannot be compared.

        Worked out when asked for: of hundreds of candidates a reader sees the trend of a few.
        """
        return trend_between(self.indicator, self.own_facts, self.other_facts, self.registry)


@dataclass(frozen=True)
class PerformanceGap:
    """Where the own region stands against its nearest peers in one indicator.

    Attributes
    ----------
    indicator : Indicator
    own : Fact
    peer_facts : tuple of Fact
        Comparable figures of the peers, nearest peer first.
    median : float
        Of `peer_facts`, in the indicator's unit.
    low, high : float
        Range of the median of regions like these, from two of the figures themselves.
    confidence : float
        Probability that the range holds it, 0 to 1; at least 0.9 where there are enough peers for that.
    is_behind : bool
        Whether the own figure is worse than the median, as far as decimals are shown.
    is_level : bool
        Whether the two are the same at the decimals shown.
    trend : GapTrend or None
        How the own region and its peers changed over the same two years; None where that cannot be compared.
    is_same_kind : bool
        Whether only regions of the own region's kind were asked for as peers.
    """

    indicator: Indicator
    own: Fact
    peer_facts: tuple[Fact, ...]
    median: float
    low: float
    high: float
    confidence: float
    is_behind: bool
    is_level: bool
    trend: GapTrend | None
    is_same_kind: bool = False


def compare_performance(
    facts: Facts,
    own_code: str,
    other_code: str,
    focus_indicators: Iterable[str] = (),
    registry: Registry | None = None,
) -> tuple[PerformanceComparison, ...]:
    """Compare every indicator that both regions publish and that speaks of performance or of the focus.

    Parameters
    ----------
    facts : Facts
    own_code, other_code : str
        Kemendagri codes.
    focus_indicators : iterable of str
        Indicators of the focus and around it, looked at before the general ones.
    registry : Registry, optional
        Knows which regions were split between two years; the one carried in the product when left out.

    Returns
    -------
    tuple of PerformanceComparison
        One per indicator for which both regions have a figure; figures of different definition, unit or year
        are kept, as `NOT_COMPARABLE` with the reason. An indicator that one side lacks is left out.
    """
    results = []
    own, other = _by_indicator(facts, own_code), _by_indicator(facts, other_code)
    for key in _indicators_to_compare(focus_indicators):
        if key not in own or key not in other:
            continue
        own_facts, other_facts = tuple(own[key]), tuple(other[key])
        pair = best_comparable_pair(own_facts, other_facts)
        if pair is not None:
            indicator = get_indicator(key)
            verdict = _verdict(indicator, pair)
            results.append(PerformanceComparison(indicator, pair, verdict, own_facts, other_facts, registry))
    return tuple(results)


def gap_to_peers(
    facts: Facts,
    own_code: str,
    peer_codes: Sequence[str],
    minimum_peers: int = 3,
    registry: Registry | None = None,
) -> tuple[PerformanceGap, ...]:
    """Own performance against the median of the nearest peers.

    Parameters
    ----------
    facts : Facts
    own_code : str
    peer_codes : sequence of str
        Peers, nearest first.
    minimum_peers : int
        Fewer comparable peers than this give no gap, and fewer with a change no trend.
    registry : Registry, optional
        As in `compare_performance`.

    Returns
    -------
    tuple of PerformanceGap
        One per performance indicator with a direction, in the latest year of the own region for which enough
        peers have a comparable figure.
    """
    gaps = []
    own_figures = _by_indicator(facts, own_code)
    peers_figures = [_by_indicator(facts, code) for code in peer_codes]
    for indicator in load_indicators().values():
        if indicator.role is not IndicatorRole.PERFORMANCE:
            continue
        own_facts = [fact for fact in own_figures.get(indicator.key, ()) if fact.is_comparable and fact.year]
        for own in sorted(own_facts, key=lambda fact: fact.year or 0, reverse=True):
            same = facts.primary(indicator.key, series=own.series, year=own.year)
            peers = tuple(same[code] for code in peer_codes if code in same)
            if len(peers) >= minimum_peers:
                of_peers = [figures.get(indicator.key, ()) for figures in peers_figures]
                trend = trend_of_gap(indicator, own_facts, of_peers, minimum_peers, registry)
                gaps.append(_gap(indicator, own, peers, trend))
                break
    return tuple(gaps)


def _gap(indicator: Indicator, own: Fact, peers: tuple[Fact, ...], trend: GapTrend | None) -> PerformanceGap:
    median = statistics.median(fact.value for fact in peers)
    verdict = judge(indicator, own.value, median)
    low, high, confidence = _median_range(sorted(fact.value for fact in peers))
    return PerformanceGap(
        indicator=indicator,
        own=own,
        peer_facts=peers,
        median=median,
        low=low,
        high=high,
        confidence=confidence,
        is_behind=verdict is PerformanceVerdict.BETTER,
        is_level=verdict is PerformanceVerdict.EQUAL,
        trend=trend,
    )


def _median_range(ordered: Sequence[float], least: float = 0.9) -> tuple[float, float, float]:
    """Narrowest pair of order statistics that holds the median with the probability asked for.

    The pair (i, n + 1 - i) holds it with 1 - 2 P(B < i), B binomial (n, 1/2), whatever the distribution.
    """
    n = len(ordered)
    below, chosen, confidence = 0.0, 0, 0.0
    for place in range(n // 2 + n % 2):
        below += math.comb(n, place) / 2**n
        if place and 1 - 2 * below < least:
            break
        chosen, confidence = place, 1 - 2 * below
    return ordered[chosen], ordered[n - 1 - chosen], confidence


def _indicators_to_compare(focus_indicators: Iterable[str]) -> list[str]:
    general = [i.key for i in load_indicators().values() if i.role is IndicatorRole.PERFORMANCE]
    return list(dict.fromkeys([*focus_indicators, *general]))


def _by_indicator(facts: Facts, code: str) -> Mapping[str, Sequence[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts.for_region(code):
        found.setdefault(fact.indicator, []).append(fact)
    return found


def _verdict(indicator: Indicator, pair: Comparison) -> PerformanceVerdict:
    if not pair.is_comparable:
        return PerformanceVerdict.NOT_COMPARABLE
    return judge(indicator, pair.own.value, pair.other.value)
