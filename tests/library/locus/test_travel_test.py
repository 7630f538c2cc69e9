"""Whether to travel: each arm of the rule on invented places, and the case of Badung and Makassar."""

import datetime as dt
from dataclasses import fields, replace

import pytest
from tests.library.locus.candidates import (
    BETTER,
    NOT_COMPARABLE,
    RUNNING,
    STOPPED,
    STRONG,
    UNSURE,
    WEAK,
    WORSE,
    candidate,
    match,
)
from tests.library.locus.travel_cases import (
    BADUNG,
    PARTY,
    assess,
    deciding,
    food,
    reasons,
    suggested,
)

from tiru.costs import TripPlan
from tiru.errors import InvalidParameter
from tiru.locus import (
    AlternativeKind,
    FindingSide,
    TravelChange,
    TravelLoss,
    TravelReason,
    TravelVerdict,
    assess_travel,
    load_travel_rule,
    travel_record,
)
from tiru.regions import load_registry


def test_running_practice_and_nothing_against_it_is_worth_the_journey():
    found = assess(candidate(1, practices=[match()]))

    assert found.verdict is TravelVerdict.TRAVEL
    assert deciding(found) == set()
    assert TravelReason.RUNNING_PRACTICE in reasons(found, FindingSide.FOR)
    assert suggested(found) == []
    assert found.changes == (
        TravelChange.PRACTICE_STOPS,
        TravelChange.NEARER_FOUND,
        TravelChange.LARGER_GROUP,
    )


@pytest.mark.parametrize(
    "place",
    [
        candidate(1, practices=[match(STRONG, STOPPED)]),
        candidate(1, practices=[match(WEAK, STOPPED)]),
        candidate(1, verdicts=(WORSE, WORSE)),
    ],
    ids=["all stopped", "even the weak one stopped", "does only worse"],
)
def test_nothing_left_to_learn_is_no_journey(place):
    found = assess(place)

    assert found.verdict is TravelVerdict.DO_NOT_TRAVEL
    assert deciding(found) == {TravelReason.NOTHING_TO_LEARN}
    assert found.changes == (TravelChange.PRACTICE_RECORDED,)


@pytest.mark.parametrize(
    "place",
    [
        candidate(1),
        candidate(1, verdicts=(BETTER, WORSE, WORSE)),
        candidate(1, verdicts=(WORSE,)),
        candidate(1, verdicts=()),
        candidate(1, verdicts=(NOT_COMPARABLE,)),
        candidate(1, verdicts=(WORSE,), practices=[match(WEAK)]),
    ],
    ids=[
        "better in something",
        "better and worse",
        "one figure worse",
        "no figure",
        "nothing compares",
        "weak match",
    ],
)
def test_nothing_recorded_is_not_nothing_there(place):
    found = assess(place)

    assert found.verdict is TravelVerdict.CANNOT_TELL
    assert deciding(found) == {TravelReason.NO_SUPPORTING_PRACTICE}
    assert suggested(found) == [AlternativeKind.ONLINE_MEETING]


def test_state_nobody_knows_is_asked_first():
    found = assess(candidate(1, practices=[match(STRONG, UNSURE)]))

    assert found.verdict is TravelVerdict.CONSIDER_ALTERNATIVE
    assert deciding(found) == {TravelReason.STATE_UNKNOWN}
    assert suggested(found) == [AlternativeKind.ONLINE_MEETING]
    assert found.changes == (TravelChange.STATE_CONFIRMED,)
    assert assess(candidate(1, practices=[match(STRONG, RUNNING)])).verdict is TravelVerdict.TRAVEL


@pytest.mark.parametrize(("people", "verdict"), [(10, "travel"), (11, "consider_alternative")])
def test_large_group_needs_an_effect_that_was_shown(people, verdict):
    unproven = assess(candidate(1, practices=[match(grade=0)]), people=people)
    shown = assess(candidate(1, practices=[match(grade=1)]), people=people)

    assert unproven.verdict == verdict
    assert shown.verdict is TravelVerdict.TRAVEL
    assert TravelReason.SHOWN_EFFECT in reasons(shown, FindingSide.FOR)
    assert TravelReason.EFFECT_NOT_SHOWN in reasons(unproven, FindingSide.UNKNOWN)


def test_figures_of_the_focus_are_told():
    better = assess(candidate(1, practices=[match()], focus=(BETTER,)))
    worse = assess(candidate(1, practices=[match()], focus=(WORSE,)))
    none = assess(candidate(1, practices=[match()], focus=(NOT_COMPARABLE,)))

    assert TravelReason.BETTER_IN_FOCUS in reasons(better, FindingSide.FOR)
    assert TravelReason.NO_FOCUS_FIGURE not in reasons(better)
    assert TravelReason.WORSE_IN_FOCUS in reasons(worse, FindingSide.AGAINST)
    assert worse.verdict is TravelVerdict.TRAVEL
    assert TravelReason.NO_FOCUS_FIGURE in reasons(none, FindingSide.UNKNOWN)


@pytest.mark.parametrize(
    ("trip", "ceiling", "name"),
    [
        (TripPlan(BADUNG, load_registry().get("35.78"), 1, {"gol_iii": 1}), None, "destination"),
        (
            TripPlan(load_registry().get("35.78"), load_registry().get("73.71"), 1, {"gol_iii": 1}),
            None,
            "origin",
        ),
        (None, -1, "ceiling_idr"),
    ],
)
def test_other_journey_is_refused(trip, ceiling, name):
    with pytest.raises(InvalidParameter) as caught:
        assess_travel(food(), food().candidate("73.71"), trip, ceiling_idr=ceiling)
    assert caught.value.name == name


def test_thresholds_have_their_reasons():
    rule = load_travel_rule()
    for each in fields(rule):
        threshold = getattr(rule, each.name)
        assert threshold.value > 0
        assert threshold.reason
        assert threshold.source


@pytest.mark.parametrize(
    ("people", "verdict", "decides"),
    [
        ({"gol_iii": 94}, "consider_alternative", {TravelReason.GROUP_BEYOND_EVIDENCE}),
        (PARTY, "consider_alternative", {TravelReason.GROUP_BEYOND_EVIDENCE}),
        ({"gol_iii": 8}, "travel", set()),
    ],
    ids=["the 94 of the reports", "55", "8"],
)
def test_badung_to_makassar_follows_from_figures(people, verdict, decides):
    place = food().candidate("73.71")

    found = assess_travel(food(), place, TripPlan(BADUNG, place.region, 3, people))

    assert (found.verdict, deciding(found)) == (verdict, decides)
    assert reasons(found, FindingSide.FOR) == {TravelReason.RUNNING_PRACTICE, TravelReason.MOST_PRACTICES}
    against = reasons(found, FindingSide.AGAINST) - decides
    assert against == {TravelReason.NOT_ALIKE, TravelReason.MORE_WORSE_THAN_BETTER}
    assert TravelReason.NO_FOCUS_FIGURE in reasons(found, FindingSide.UNKNOWN)
    nearer = {each.place.region.name: each.losses for each in found.alternatives if each.place}
    assert nearer["Kota Surabaya"] == (TravelLoss.STATE_LESS_KNOWN, TravelLoss.FEWER_PRACTICES)


def test_surabaya_confirmed_running_changes_the_answer_for_makassar():
    near = food().candidate("35.78")
    confirmed = replace(
        near,
        practices=tuple(
            replace(each, practice=replace(each.practice, status=RUNNING)) for each in near.practices
        ),
    )
    decision = replace(food(), candidates=tuple(confirmed if c is near else c for c in food().candidates))

    found = assess_travel(decision, decision.candidate("73.71"))

    assert assess_travel(food(), food().candidate("73.71")).verdict is TravelVerdict.TRAVEL
    assert deciding(found) == {TravelReason.NEARER_EQUAL}


def test_nobodys_name_enters_the_rule():
    """The same figures under another name give the same answer."""
    place = food().candidate("73.71")
    renamed = replace(place, peer=replace(place.peer, region=candidate(1).region))
    others = tuple(renamed if each is place else each for each in food().candidates)

    one = assess_travel(food(), place)
    other = assess_travel(replace(food(), candidates=others), renamed)

    assert (one.verdict, one.findings) == (other.verdict, other.findings)


def test_record_is_plain_and_complete():
    place = food().candidate("73.71")
    found = assess_travel(food(), place, TripPlan(BADUNG, place.region, 3, PARTY))

    record = travel_record(found)

    assert record["verdict"] == "consider_alternative"
    assert [each["kind"] for each in record["alternatives"]][:3] == [
        "rapat_daring",
        "narasumber_diundang",
        "rombongan_kecil",
    ]
    online, invited, smaller = record["alternatives"][:3]
    assert (online["travel_idr"], invited["travel_idr"], smaller["people"]) == (0, None, 10)
    assert record["thresholds"]["small_group_people"]["value"] == 10


def test_running_that_no_source_has_told_of_late_is_asked_again():
    place = candidate(1, practices=[match()])
    seen = match().practice.as_of

    old = assess(place, on=dt.date(seen + 3, 1, 1))
    fresh = assess(place, on=dt.date(seen, 12, 31))

    assert old.finding(TravelReason.STATE_OLD).facts["months"] >= 24
    assert old.verdict is TravelVerdict.TRAVEL
    assert TravelReason.STATE_OLD not in reasons(fresh)
    assert TravelReason.STATE_OLD not in reasons(assess(place))
