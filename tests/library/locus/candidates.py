"""Invented candidates whose every side a test can set."""

from dataclasses import replace

from tests.library.invented import fact, invented_region

from tiru.datasets import compare_facts, get_indicator
from tiru.locus import LocusCandidate
from tiru.peers import PerformanceComparison, PerformanceVerdict, RegionDistance
from tiru.practices import FocusMatch, FocusReason, PracticeStatus, ReasonKind, load_catalogue

STRONG, MEDIUM, WEAK = ReasonKind.KBLI, ReasonKind.TAG, ReasonKind.SUBSECTOR
RUNNING, UNSURE, STOPPED = PracticeStatus.RUNNING, PracticeStatus.UNKNOWN, PracticeStatus.STOPPED
BETTER, WORSE = PerformanceVerdict.BETTER, PerformanceVerdict.WORSE
NOT_COMPARABLE = PerformanceVerdict.NOT_COMPARABLE
OWN = invented_region(99)
_PRACTICE = load_catalogue().practices[0]


def match(kind=STRONG, status=RUNNING, grade=0):
    """A practice that fits by this, in this state, with this method grade."""
    practice = replace(_PRACTICE, status=status, evidence_grade=grade)
    return FocusMatch(practice, (FocusReason(kind, "contoh"),))


def comparison(verdict, indicator="hdi"):
    year = 2023 if verdict is NOT_COMPARABLE else 2024
    unit = get_indicator(indicator).unit
    pair = compare_facts(fact(OWN, indicator, 70, unit=unit), fact("00.98", indicator, 71, year, unit=unit))
    return PerformanceComparison(get_indicator(indicator), pair, verdict)


def candidate(number, *, distance=1.0, km=100.0, verdicts=(BETTER,), practices=(), focus=()):
    """Candidate whose rank is its number; `focus` are verdicts on an indicator of the focus pangan."""
    region = invented_region(number)
    compared = [comparison(verdict) for verdict in verdicts]
    compared += [comparison(verdict, "ikm_units_food") for verdict in focus]
    peer = RegionDistance(region, distance, distance, distance, 1.0, ())
    return LocusCandidate(number, peer, tuple(compared), tuple(practices), km)
