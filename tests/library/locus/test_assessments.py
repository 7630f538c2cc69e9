"""What stands beside a decision: how firm its places are, and who exceeds what structure lets expect."""

from dataclasses import replace

import pytest

from tiru.datasets import Direction, get_indicator
from tiru.locus import assess_deviance, assess_stability, choose_locus
from tiru.parameters import get_focus, load_structure_parameters
from tiru.peers import CandidateFilter, positive_deviance, rank_acceptability
from tiru.regions import load_registry

REGISTRY = load_registry()
BADUNG = REGISTRY.get("51.03")


@pytest.fixture(scope="module")
def decision():
    return choose_locus(BADUNG, get_focus("pangan"))


def test_same_question_gives_the_same_stability(decision):
    again = choose_locus(BADUNG, get_focus("pangan"))

    assert assess_stability(again, draws=1000) == assess_stability(decision, draws=1000)


def test_first_to_check_and_those_asked_for_are_reported_however_far_down(decision):
    makassar = decision.candidate("73.71")
    stability = assess_stability(decision, draws=1000, limit=2, also=["73.71", "51.03"])

    assert [c.rank for c in stability.candidates] == [1, 2, decision.first_to_check.rank, makassar.rank]
    assert stability.of("73.71").rank == makassar.rank
    assert stability.ranked == len(decision.candidates)


def test_reporting_more_candidates_changes_nothing_of_the_others(decision):
    few = assess_stability(decision, draws=1000, limit=3)
    many = assess_stability(decision, draws=1000, limit=34)

    assert few.candidates[:3] == many.candidates[:3]
    assert len(many.candidates) == 34


def test_those_a_filter_left_out_take_no_part():
    wanted = CandidateFilter(other_province=True)
    filtered = choose_locus(BADUNG, get_focus("pangan"), candidate_filter=wanted)
    stability = assess_stability(filtered, draws=1000)

    assert stability.ranked == len(filtered.candidates)
    assert not any(c.region_code.startswith("51") for c in stability.candidates)


def test_stability_follows_the_weights_of_the_question():
    only_area = choose_locus(
        BADUNG, get_focus("pangan"), block_weights={"size": 0, "economy": 0, "people": 0}
    )

    # One variable is all there is, so no draw of weights moves the order.
    stability = assess_stability(only_area, draws=1000)
    assert [c.rank_median for c in stability.candidates] == [c.rank for c in stability.candidates]
    assert set(stability.candidates[0].central_weights) == {"geography"}


def test_stability_is_that_of_the_peers_library(decision):
    direct = rank_acceptability(
        decision.structure, decision.distances, decision.parameters, draws=1000, limit=20
    )

    assert direct.candidates == assess_stability(decision, draws=1000).candidates[:20]


def test_deviance_is_told_for_every_indicator_with_a_direction(decision):
    assessment = assess_deviance(decision)

    keys = [table.indicator.key for table in assessment.tables]
    assert keys == ["hdi", "poverty_rate", "unemployment_rate"]
    assert all(get_indicator(key).direction is not Direction.NONE for key in keys)
    assert [d.fact.indicator for d in assessment.of("73.71")] == keys
    assert assessment.of("11.01") == ()


def test_deviance_is_learnt_from_all_regions_whatever_the_filter(decision):
    wanted = CandidateFilter(other_province=True)
    filtered = choose_locus(BADUNG, get_focus("pangan"), candidate_filter=wanted)
    expected = positive_deviance(decision.facts, decision.structure, "hdi", load_structure_parameters())

    assert assess_deviance(filtered).tables[0] == expected


def test_too_few_regions_leave_an_indicator_unanswered(decision):
    recipe = decision.parameters
    strict = replace(recipe, minimum_deviance_regions=replace(recipe.minimum_deviance_regions, value=100))
    assessment = assess_deviance(choose_locus(BADUNG, get_focus("pangan"), parameters=strict))

    assert assessment.tables == ()
    assert "hdi" in [indicator.key for indicator in assessment.unanswered]
