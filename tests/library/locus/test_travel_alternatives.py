"""What could be done instead of a journey, what it costs and loses, and when it is suggested."""

import pytest
from tests.library.locus.candidates import (
    MEDIUM,
    OWN,
    STRONG,
    UNSURE,
    WORSE,
    candidate,
    match,
)
from tests.library.locus.travel_cases import BADUNG, PARTY, assess, deciding, food, only, reasons

from tiru.costs import CostComponent, SourceMark, Tariff, TripPlan, load_tariffs
from tiru.locus import (
    AlternativeKind,
    FindingSide,
    TravelChange,
    TravelLoss,
    TravelReason,
    TravelVerdict,
    assess_travel,
)
from tiru.locus._travel_alternatives import scaled_party


def test_what_is_said_to_change_the_verdict_changes_it():
    large = assess(candidate(1, practices=[match()]), people=40)
    assert large.changes == (TravelChange.SMALLER_GROUP, TravelChange.EFFECT_SHOWN)

    smaller = only(large, AlternativeKind.SMALLER_GROUP)
    assert smaller.is_suggested
    people = smaller.estimate.plan.head_count
    assert assess(candidate(1, practices=[match()]), people=people).verdict is TravelVerdict.TRAVEL
    assert assess(candidate(1, practices=[match(grade=1)]), people=40).verdict is TravelVerdict.TRAVEL


FAR = {"distance": 0.5, "km": 400.0, "practices": [match(), match()]}


def test_nearer_place_that_loses_nothing_is_suggested():
    found = assess(candidate(1, **FAR), candidate(2, distance=0.4, km=300.0, practices=[match()]))

    assert found.verdict is TravelVerdict.CONSIDER_ALTERNATIVE
    assert found.finding(TravelReason.NEARER_EQUAL).facts["places"] == ("Kabupaten Contoh 2",)
    nearer = only(found, AlternativeKind.NEARER_PLACE)
    assert nearer.losses == (TravelLoss.FEWER_PRACTICES,)
    assert (nearer.place.region.code, nearer.is_suggested) == ("00.02", True)
    assert found.changes == (TravelChange.NEARER_REFUTED,)


@pytest.mark.parametrize(
    ("changes", "loss"),
    [
        ({"distance": 0.6}, TravelLoss.LESS_ALIKE),
        ({"practices": [match(MEDIUM)]}, TravelLoss.WEAKER_MATCH),
        ({"practices": [match(STRONG, UNSURE)] * 2}, TravelLoss.STATE_LESS_KNOWN),
        ({"verdicts": (WORSE,)}, TravelLoss.FEWER_ADVANTAGES),
    ],
)
def test_nearer_place_that_loses_something_is_shown_and_does_not_decide(changes, loss):
    near = candidate(2, **({**FAR, "km": 100.0} | changes))
    found = assess(candidate(1, **FAR), near)

    nearer = only(found, AlternativeKind.NEARER_PLACE)
    assert loss in nearer.losses
    assert found.verdict is TravelVerdict.TRAVEL
    assert not nearer.is_suggested


def test_weaker_evidence_is_a_loss():
    proven = candidate(1, **{**FAR, "practices": [match(grade=1)]})
    found = assess(proven, candidate(2, **{**FAR, "km": 100.0}))

    nearer = only(found, AlternativeKind.NEARER_PLACE)
    assert nearer.losses == (TravelLoss.WEAKER_EVIDENCE,)


@pytest.mark.parametrize(("km", "is_nearer"), [(300.0, True), (301.0, False), (None, False)])
def test_nearer_is_three_quarters_of_the_way(km, is_nearer):
    found = assess(candidate(1, **FAR), candidate(2, **{**FAR, "km": km}))
    assert any(each.place for each in found.alternatives) is is_nearer


def test_at_most_three_nearer_places_the_least_losses_first():
    places = [
        candidate(2, **{**FAR, "km": 10.0, "distance": 0.9}),
        candidate(3, **{**FAR, "km": 200.0}),
        candidate(4, **{**FAR, "km": 100.0}),
        candidate(5, **{**FAR, "km": 20.0, "distance": 0.9}),
        candidate(6, **{**FAR, "km": 5.0, "practices": []}),
    ]
    found = assess(candidate(1, **FAR), *places)

    assert [each.place.region.code for each in found.alternatives if each.place] == [
        "00.04",
        "00.03",
        "00.02",
    ]


def own(component, amount):
    return Tariff(component, amount, "Perbup contoh", "contoh.csv", SourceMark.OWN)


RATES = {
    CostComponent.DAILY_ALLOWANCE: 100_000,
    CostComponent.LODGING: 200_000,
    CostComponent.FARE: 1_000_000,
    CostComponent.HONORARIUM: 500_000,
}


def book(without=None):
    """All a journey between invented regions needs, or all but one component."""
    known = {component: amount for component, amount in RATES.items() if component is not without}
    return load_tariffs().with_own(own(component, amount) for component, amount in known.items())


def test_known_costs_above_the_ceiling_decide_even_when_some_are_open():
    place = candidate(1, practices=[match()])
    # Eight people, three days, two nights: 8 x (300.000 + 400.000) + 8 fares.
    whole = 8 * 700_000 + 8_000_000

    within = assess(place, tariffs=book(), ceiling_idr=whole)
    above = assess(place, tariffs=book(), ceiling_idr=whole - 1)
    partial = assess(place, tariffs=book(CostComponent.FARE), ceiling_idr=8 * 700_000 - 1)

    assert within.estimate.total_idr == whole
    assert within.verdict is TravelVerdict.TRAVEL
    assert deciding(above) == deciding(partial) == {TravelReason.OVER_CEILING}
    assert above.changes == (TravelChange.WITHIN_CEILING,)
    assert TravelReason.COST_OPEN in reasons(partial, FindingSide.UNKNOWN)
    assert TravelReason.COST_OPEN not in reasons(above)


def test_open_costs_below_the_ceiling_decide_nothing():
    found = assess(candidate(1, practices=[match()]), ceiling_idr=0)

    assert found.estimate.known_idr == 0
    assert found.verdict is TravelVerdict.TRAVEL


def test_invited_expert_costs_the_way_back_with_an_honorarium():
    found = assess(candidate(1, practices=[match()]), tariffs=book(), people=40)

    invited = only(found, AlternativeKind.INVITED_EXPERT)
    plan = invited.estimate.plan
    assert (plan.origin.code, plan.destination.code, plan.head_count, plan.days) == ("00.01", OWN.code, 2, 2)
    # Two people, two days, one night: daily allowances, lodging, fares, honoraria.
    assert invited.travel_idr == 2 * (200_000 + 200_000 + 1_000_000 + 500_000)
    assert found.finding(TravelReason.EXPERT_MUCH_CHEAPER).facts["invited_idr"] == invited.travel_idr
    assert invited.is_suggested
    assert TravelReason.EXPERT_MUCH_CHEAPER not in deciding(found)


def test_honorarium_nobody_knows_leaves_the_expert_unpriced():
    found = assess(candidate(1, practices=[match()]), tariffs=book(CostComponent.HONORARIUM), people=40)

    invited = only(found, AlternativeKind.INVITED_EXPERT)
    assert invited.travel_idr is None
    assert TravelReason.EXPERT_MUCH_CHEAPER not in reasons(found)


def test_fare_given_is_never_used_for_another_way():
    place = food().candidate("73.71")
    trip = TripPlan(BADUNG, place.region, 3, {"gol_iii": 8}, fare_idr=1_800_000)

    found = assess_travel(food(), place, trip)

    elsewhere = [each.estimate for each in found.alternatives if each.place]
    invited = only(found, AlternativeKind.INVITED_EXPERT).estimate
    assert elsewhere
    assert all(CostComponent.FARE in {item.component for item in each.open_items} for each in elsewhere)
    assert CostComponent.FARE in {line.component for line in invited.lines}


def test_online_meeting_costs_no_journey_and_loses_the_site():
    online = only(assess(candidate(1, practices=[match()])), AlternativeKind.ONLINE_MEETING)

    assert (online.travel_idr, online.estimate) == (0, None)
    assert online.losses == (TravelLoss.SITE_NOT_SEEN, TravelLoss.FIRMS_NOT_HEARD)


def test_smaller_group_is_offered_to_a_large_one_only():
    def kinds(found):
        return [each.kind for each in found.alternatives]

    place = candidate(1, practices=[match()])
    assert AlternativeKind.SMALLER_GROUP not in kinds(assess(place, people=10))
    assert AlternativeKind.SMALLER_GROUP in kinds(assess(place, people=11))


def test_without_a_journey_costs_are_not_made_up():
    found = assess(candidate(1, practices=[match()]), people=0)

    assert found.verdict is TravelVerdict.TRAVEL
    assert TravelReason.GROUP_NOT_GIVEN in reasons(found, FindingSide.UNKNOWN)
    assert found.estimate is None
    assert {each.travel_idr for each in found.alternatives} == {0, None}


@pytest.mark.parametrize("limit", [1, 2, 3, 10, 54, 55, 90])
def test_scaled_party_keeps_its_mixture(limit):
    scaled = scaled_party(PARTY, limit)

    assert sum(scaled.values()) == min(limit, 55)
    assert all(scaled[key] <= PARTY[key] for key in scaled)
    if limit >= len(PARTY):
        assert set(scaled) == set(PARTY)


def test_unknown_distance_is_told_and_decides_nothing():
    found = assess(candidate(1, **{**FAR, "km": None}), candidate(2, **FAR))

    assert TravelReason.DISTANCE_UNKNOWN in reasons(found, FindingSide.UNKNOWN)
    assert found.verdict is TravelVerdict.TRAVEL
