"""The test whether to travel on invented places, for the tests of its rule and of its alternatives."""

from dataclasses import replace
from functools import cache

from tests.library.locus.candidates import OWN

from tiru.costs import TripPlan
from tiru.locus import LocusDecision, assess_travel, choose_locus
from tiru.parameters import get_focus
from tiru.regions import load_registry

BADUNG = load_registry().get("51.03")
PARTY = {"eselon_ii": 1, "eselon_iii": 4, "gol_iii": 20, "pihak_lain": 30}


@cache
def food() -> LocusDecision:
    """The decision of Badung for food, on the figures carried in the product."""
    return choose_locus(BADUNG, get_focus("pangan"))


def assess(place, *others, people=8, on=None, **options):
    """The test of an invented place beside others, for a group of `people` of one kind; 0 for no journey."""
    decision = replace(food(), region=OWN, candidates=(place, *others))
    trip = TripPlan(OWN, place.region, 3, {"gol_iii": people}, on=on) if people else None
    return assess_travel(decision, place, trip, **options)


def only(assessment, kind):
    """The one alternative of a kind."""
    (found,) = (each for each in assessment.alternatives if each.kind is kind)
    return found


def reasons(assessment, side=None):
    return {each.reason for each in assessment.findings if side in (None, each.side)}


def deciding(assessment):
    return {each.reason for each in assessment.deciding}


def suggested(assessment):
    return [each.kind for each in assessment.alternatives if each.is_suggested]
