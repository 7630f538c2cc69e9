"""One place to go, with what speaks for it kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tiru.parameters import Focus
from tiru.peers import PerformanceComparison, PerformanceVerdict, RegionDistance
from tiru.practices import Catalogue, FocusMatch, PracticeStatus
from tiru.regions import Region


@dataclass(frozen=True)
class LocusCandidate:
    """One place to go.

    Attributes
    ----------
    rank : int
        Place by structural distance, from 1.
    peer : RegionDistance
        Distance with its parts and coverage.
    comparisons : tuple of PerformanceComparison
        Indicators both regions publish; see `advantages`, `disadvantages`, `not_comparable`.
    practices : tuple of FocusMatch
        Practices of the candidate that fit the focus: strongest match first, then running before unknown
        before stopped.
    distance_km : float or None
        Great circle; None where a point is not known.
    """

    rank: int
    peer: RegionDistance
    comparisons: tuple[PerformanceComparison, ...]
    practices: tuple[FocusMatch, ...]
    distance_km: float | None

    @property
    def region(self) -> Region:
        return self.peer.region

    def _with(self, verdict: PerformanceVerdict) -> tuple[PerformanceComparison, ...]:
        return tuple(comparison for comparison in self.comparisons if comparison.verdict is verdict)

    @cached_property
    def advantages(self) -> tuple[PerformanceComparison, ...]:
        """Indicators in which the candidate does better."""
        return self._with(PerformanceVerdict.BETTER)

    @cached_property
    def disadvantages(self) -> tuple[PerformanceComparison, ...]:
        return self._with(PerformanceVerdict.WORSE)

    @property
    def not_comparable(self) -> tuple[PerformanceComparison, ...]:
        return self._with(PerformanceVerdict.NOT_COMPARABLE)

    @cached_property
    def supporting_practices(self) -> tuple[FocusMatch, ...]:
        """The fitting practices that speak for going there: no weak match, and none that has stopped."""
        return tuple(match for match in self._going_on if not match.is_weak)

    @property
    def weak_practices(self) -> tuple[FocusMatch, ...]:
        """Those that have not stopped, but share no more than a creative sub-sector with the focus."""
        return tuple(match for match in self._going_on if match.is_weak)

    @property
    def _going_on(self) -> tuple[FocusMatch, ...]:
        return tuple(match for match in self.practices if not match.practice.has_stopped)

    @cached_property
    def best_evidence_grade(self) -> int | None:
        """Highest method grade (0 to 5) among the supporting practices; None without any."""
        return max((match.practice.evidence_grade for match in self.supporting_practices), default=None)


def practices_by_region(catalogue: Catalogue, focus: Focus) -> Mapping[str, tuple[FocusMatch, ...]]:
    """The fitting practices of each region that holds any, in the order of `LocusCandidate.practices`."""
    by_region: dict[str, list[FocusMatch]] = {}
    for match in catalogue.matching(focus):
        by_region.setdefault(match.practice.origin_region_code, []).append(match)
    return {code: tuple(sorted(found, key=_showing_order)) for code, found in by_region.items()}


def _showing_order(match: FocusMatch) -> tuple[int, int]:
    return -match.strength.level, list(PracticeStatus).index(match.practice.status)
