"""Who beats whom, by cases worked by hand and by properties that hold for any candidates."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.locus.candidates import (
    BETTER,
    MEDIUM,
    NOT_COMPARABLE,
    OWN,
    STOPPED,
    STRONG,
    WEAK,
    WORSE,
    candidate,
    match,
)

from tiru.costs import CostEstimate, TripPlan, estimate_travel
from tiru.errors import InvalidParameter
from tiru.locus import LeftOutReason, ParetoCriterion, choose_locus, pareto_front
from tiru.parameters import get_focus
from tiru.regions import load_registry

LIKENESS, ADVANTAGE, EVIDENCE = (
    ParetoCriterion.LIKENESS,
    ParetoCriterion.ADVANTAGE,
    ParetoCriterion.EVIDENCE,
)
COST, TRAVEL, LOAD = ParetoCriterion.COST, ParetoCriterion.TRAVEL, ParetoCriterion.HOST_LOAD


def codes(entries):
    return [entry.candidate.region.code for entry in entries]


def cost_of(place, fare_idr):
    """An estimate with nothing but a fare in it, or with the fare still open."""
    plan = TripPlan(OWN, place.region, 1, {"gol_iii": 1}, fare_idr=fare_idr)
    found = estimate_travel(plan)
    opened = tuple(item for item in found.open_items if item.component.value == "transpor")
    fares = tuple(line for line in found.lines if line.component.value == "transpor")
    return CostEstimate(plan, fares, opened, ())


def test_dominated_is_told_by_whom_and_in_what():
    better = candidate(1, distance=0.5, km=50.0, practices=[match()])
    worse = candidate(2, distance=0.5, km=80.0)
    other = candidate(3, distance=0.9, km=10.0)

    front = pareto_front([better, worse, other])

    assert codes(front.front) == ["00.01", "00.03"]
    (domination,) = front.entry("00.02").dominated_by
    assert domination.by is better
    assert domination.better_in == (EVIDENCE, TRAVEL)


def test_equal_candidates_do_not_beat_each_other():
    front = pareto_front([candidate(1), candidate(2)])
    assert codes(front.front) == ["00.01", "00.02"]


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ([match(STRONG)], [match(MEDIUM), match(MEDIUM), match(MEDIUM)]),
        ([match(MEDIUM)], []),
        ([match(MEDIUM)], [match(WEAK), match(STRONG, STOPPED)]),
        ([match(STRONG, grade=1)], [match(STRONG), match(STRONG)]),
        ([match(STRONG), match(MEDIUM)], [match(STRONG)]),
    ],
)
def test_evidence_is_strength_then_grade_then_number(stronger, weaker):
    front = pareto_front([candidate(1, practices=stronger), candidate(2, practices=weaker)])

    assert codes(front.front) == ["00.01"]
    assert front.entry("00.02").dominated_by[0].better_in == (EVIDENCE,)


def test_no_supporting_practice_is_the_least_evidence_and_not_missing():
    assert pareto_front([candidate(1)]).entries[0].values[EVIDENCE] == (0, -1, 0)


def test_missing_value_keeps_a_pair_apart():
    best = candidate(1, distance=0.1, km=10.0, practices=[match()])
    unknown_km = candidate(2, distance=0.9, km=None)
    nothing_compares = candidate(3, distance=0.9, verdicts=(NOT_COMPARABLE,))

    front = pareto_front([best, unknown_km, nothing_compares])

    assert codes(front.front) == ["00.01", "00.02", "00.03"]
    assert front.entry("00.02").missing == (TRAVEL,)
    assert front.entry("00.03").missing == (ADVANTAGE,)


def test_criterion_nobody_has_a_value_of_is_left_out():
    front = pareto_front([candidate(1, km=None), candidate(2, distance=2.0, km=None)])

    assert front.criteria == (LIKENESS, ADVANTAGE, EVIDENCE)
    assert front.left_out == dict.fromkeys((COST, TRAVEL, LOAD), LeftOutReason.NOT_GIVEN)
    assert codes(front.front) == ["00.01"]


def test_cost_takes_the_place_of_distance_only_where_all_are_complete():
    near, far = candidate(1, km=10.0), candidate(2, km=900.0)

    complete = pareto_front([near, far], costs={"00.01": cost_of(near, 900), "00.02": cost_of(far, 500)})
    partial = pareto_front([near, far], costs={"00.01": cost_of(near, None), "00.02": cost_of(far, 500)})
    one_only = pareto_front([near, far], costs={"00.02": cost_of(far, 500)})

    assert complete.left_out[TRAVEL] is LeftOutReason.COST_KNOWN
    assert codes(complete.front) == ["00.02"]
    assert complete.entry("00.01").dominated_by[0].better_in == (COST,)
    for front in (partial, one_only):
        assert front.left_out[COST] is LeftOutReason.COST_INCOMPLETE
        assert (COST in front.criteria, TRAVEL in front.criteria) == (False, True)
        assert codes(front.front) == ["00.01"]


def test_load_of_the_host_counts_where_it_is_given():
    one, two, three = candidate(1), candidate(2), candidate(3)

    front = pareto_front([one, two, three], host_load={"00.01": 12, "00.02": 3, "00.03": 3})

    assert codes(front.front) == ["00.02", "00.03"]
    assert front.entry("00.01").dominated_by[0].better_in == (LOAD,)


def test_load_that_is_not_recorded_for_all_holds_nobody_against_anybody():
    front = pareto_front([candidate(1), candidate(2)], host_load={"00.01": 12})

    assert front.left_out[LOAD] is LeftOutReason.LOAD_INCOMPLETE
    assert codes(front.front) == ["00.01", "00.02"]


def test_weights_order_what_is_shown_and_change_nobodys_place():
    near = candidate(1, distance=0.9, km=10.0)
    alike = candidate(2, distance=0.1, km=500.0)

    by_likeness = pareto_front([near, alike], weights={LIKENESS: 1})
    by_travel = pareto_front([near, alike], weights={TRAVEL: 2, LIKENESS: 1})

    assert codes(by_likeness.entries) == ["00.02", "00.01"]
    assert codes(by_travel.entries) == ["00.01", "00.02"]
    assert all(entry.is_on_front for entry in (*by_likeness.entries, *by_travel.entries))


def test_weight_of_what_is_not_known_is_shared_by_the_rest():
    known = candidate(1, distance=0.5, km=900.0)
    unknown = candidate(2, distance=0.4, km=None)
    third = candidate(3, distance=0.6, km=10.0)

    front = pareto_front([known, unknown, third], weights={LIKENESS: 1, TRAVEL: 1})

    # 00.02: no worse than both in likeness, 1; 00.03: (0 + 1) / 2; 00.01: (1/2 + 0) / 2.
    assert codes(front.entries) == ["00.02", "00.03", "00.01"]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"weights": {}}, "weights"),
        ({"weights": {LIKENESS: 0}}, "weights"),
        ({"weights": {COST: 1}}, "weights"),
        ({"weights": {LIKENESS: -1}}, "weight"),
        ({"weights": {LIKENESS: float("nan")}}, "weight"),
        ({"host_load": {"00.01": -1}}, "host_load"),
    ],
)
def test_numbers_that_cannot_be_are_refused(changes, name):
    with pytest.raises(InvalidParameter) as caught:
        pareto_front([candidate(1)], **changes)
    assert caught.value.name == name


def test_nobody_to_compare_is_an_empty_front():
    assert pareto_front([]).entries == ()


PLACES = st.lists(
    st.tuples(
        st.sampled_from([0.1, 0.5, 0.9]),
        st.sampled_from([None, 10.0, 300.0, 600.0]),
        st.lists(st.sampled_from([BETTER, WORSE, NOT_COMPARABLE]), max_size=3),
        st.lists(st.sampled_from([STRONG, MEDIUM, WEAK]), max_size=3),
        st.sampled_from([None, 1.0, 2.0]),
    ),
    min_size=1,
    max_size=9,
)


def made(places):
    candidates = [
        candidate(number, distance=near, km=km, verdicts=verdicts, practices=[match(kind) for kind in kinds])
        for number, (near, km, verdicts, kinds, _) in enumerate(places, start=1)
    ]
    loads = {f"00.{number:02d}": place[4] for number, place in enumerate(places, start=1)}
    return candidates, {code: load for code, load in loads.items() if load is not None}


def beats(one, other, criteria):
    """Dominance as its definition says it, without any table."""

    def signed(entry, criterion):
        value = entry.values[criterion]
        if criterion is EVIDENCE:
            return value
        return value if criterion is ADVANTAGE else -value

    if any(each.values[c] is None for each in (one, other) for c in criteria):
        return False
    pairs = [(signed(one, c), signed(other, c)) for c in criteria]
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


@settings(max_examples=80, deadline=None)
@given(PLACES)
def test_front_is_exactly_those_nobody_beats(places):
    candidates, loads = made(places)
    front = pareto_front(candidates, host_load=loads)

    assert front.front
    for entry in front.entries:
        beaten_by = [each for each in front.entries if beats(each, entry, front.criteria)]
        assert entry.is_on_front == (not beaten_by)
        named = {domination.by.region.code for domination in entry.dominated_by}
        assert named == {each.candidate.region.code for each in beaten_by if each.is_on_front}
        assert all(domination.better_in for domination in entry.dominated_by)


@settings(max_examples=60, deadline=None)
@given(PLACES, st.randoms())
def test_order_of_the_candidates_is_irrelevant(places, random):
    candidates, loads = made(places)
    weights = {LIKENESS: 1, EVIDENCE: 2}
    shuffled = random.sample(candidates, len(candidates))

    for wanted in (None, weights):
        one = pareto_front(candidates, host_load=loads, weights=wanted)
        other = pareto_front(shuffled, host_load=loads, weights=wanted)
        assert one == other


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_weights_never_change_who_beats_whom(places):
    candidates, loads = made(places)
    plain = pareto_front(candidates, host_load=loads)
    ordered = pareto_front(candidates, host_load=loads, weights={LIKENESS: 1, EVIDENCE: 5})

    by_code = {entry.candidate.region.code: entry.dominated_by for entry in plain.entries}
    assert {entry.candidate.region.code: entry.dominated_by for entry in ordered.entries} == by_code


def test_makassar_is_on_the_front_for_food_and_yogyakarta_is_not():
    decision = choose_locus(load_registry().get("51.03"), get_focus("pangan"))
    front = pareto_front(decision.candidates)

    assert front.entry("73.71").is_on_front
    (domination,) = front.entry("34.71").dominated_by
    assert domination.by.region.code == "35.78"
    assert domination.better_in == (LIKENESS, EVIDENCE, TRAVEL)
