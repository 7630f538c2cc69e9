"""Rank acceptability against closed forms, and what must hold for any table."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.peers.test_distance import TWO, block, recipe, table, variable

from tiru.errors import InvalidParameter
from tiru.peers import RankStability, measure_distances, rank_acceptability
from tiru.structure import StructureTable

# The own region stands at (0, 0). The first candidate is near in x and far in y, the second the other way
# round; the others are far in both.
CROSSED = {"x": [0.0, 1.0, 2.0, 5.0, 6.0], "y": [0.0, 2.0, 1.0, 5.0, 6.0]}


def examine(columns: dict[str, list[float]], parameters=TWO, **options) -> RankStability:
    structure = table(parameters, columns)
    return rank_acceptability(
        structure, measure_distances(structure, "00.00", parameters), parameters, **options
    )


def test_two_candidates_that_lead_in_one_block_each_share_the_draws():
    stability = examine(CROSSED, draws=20_000)
    first, second = stability.of("00.01"), stability.of("00.02")

    # Weights uniform over the line: each leads on half of it, at mean weights of 3/4 and 1/4.
    assert first.top[1] == pytest.approx(0.5, abs=0.02)
    assert second.top[1] == pytest.approx(0.5, abs=0.02)
    assert first.central_weights == pytest.approx({"a": 0.75, "b": 0.25}, abs=0.02)
    assert second.central_weights == pytest.approx({"a": 0.25, "b": 0.75}, abs=0.02)
    assert first.confidence == second.confidence == 1
    assert first.top[3] == second.top[3] == 1
    assert (first.rank_low, first.rank_high) == (1, 2)


def test_candidate_that_never_leads_has_no_weights_that_favour_it():
    last = examine(CROSSED).of("00.04")

    assert last.top == {1: 0, 3: 0, 5: 1, 10: 1}
    assert (last.rank_low, last.rank_median, last.rank_high) == (4, 4, 4)
    assert last.central_weights is None
    assert last.confidence is None


def test_weight_of_a_block_moves_the_draws_with_it():
    tilted = replace(TWO, blocks=(replace(TWO.blocks[0], weight=3), TWO.blocks[1]))

    # Dirichlet(1.5, 0.5): the weight of x is above 1/2 in 81.8 % of the draws (Beta distribution).
    assert examine(CROSSED, tilted, draws=20_000).of("00.01").top[1] == pytest.approx(0.818, abs=0.015)


def test_large_concentration_gives_the_ranking_of_the_recipe():
    stability = examine({"x": [0, 1, 2, 3, 4], "y": [0, 1, 2, 3, 4]}, concentration=1e6)

    assert [candidate.rank_median for candidate in stability.candidates] == [1, 2, 3, 4]
    assert stability.of("00.01").top[1] == 1


def test_missing_value_is_drawn_and_lowers_the_confidence():
    known = {"x": [0, 1, 2, 3, 4], "y": [0, 1, 2, 3, 4]}
    missing = {"x": [0, 1, 2, 3, 4], "y": [0, float("nan"), 2, 3, 4]}

    assert examine(known).of("00.01").confidence == 1
    shaken = examine(missing)
    assert shaken.drawn_values == 1
    assert 0 < shaken.of("00.01").top[1] < 1
    assert 0 < shaken.of("00.01").confidence < 1


def test_declared_uncertainty_shakes_a_narrow_lead():
    columns = {"x": [10.0, 10.9, 9.0, 14.0, 15.0], "y": [10.0, 10.9, 9.0, 14.0, 15.0]}
    unsure = recipe(
        block("a", replace(variable("x", "a"), uncertainty=0.05)),
        block("b", replace(variable("y", "b"), uncertainty=0.05)),
    )

    assert examine(columns).of("00.01").top[1] == 1
    assert examine(columns, unsure).of("00.01").top[1] < 0.95


def test_variable_that_cannot_be_used_takes_no_part():
    parameters = recipe(block("a", variable("x", "a")), block("b", variable("y", "b")), minimum_coverage=0.4)
    structure = table(parameters, CROSSED, y="too_few")
    stability = rank_acceptability(structure, measure_distances(structure, "00.00", parameters), parameters)

    assert stability.of("00.01").top[1] == 1
    assert stability.of("00.01").central_weights == {"a": 1.0}


def test_filter_leaves_the_others_out_of_the_draws():
    stability = examine(CROSSED, among={"00.02", "00.03"})

    assert stability.ranked == 2
    assert [candidate.region_code for candidate in stability.candidates] == ["00.02", "00.03"]
    assert stability.of("00.02").top[1] == 1


def test_nobody_to_rank_gives_no_candidates():
    stability = examine(CROSSED, among=set())

    assert stability.candidates == ()
    assert stability.ranked == 0


@pytest.mark.parametrize(
    ("options", "name"),
    [({"draws": 10}, "draws"), ({"concentration": 0}, "concentration"), ({"limit": 0}, "limit")],
)
def test_number_out_of_range_is_refused(options, name):
    with pytest.raises(InvalidParameter) as refusal:
        examine(CROSSED, **options)
    assert refusal.value.name == name


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=5, max_size=12),
    st.integers(0, 2**31),
)
def test_shares_grow_with_the_level_and_add_up(points, seed):
    structure: StructureTable = table(TWO, {"x": [p[0] for p in points], "y": [p[1] for p in points]})
    distances = measure_distances(structure, "00.00", TWO)
    stability = rank_acceptability(structure, distances, TWO, draws=500, figure_draws=5, seed=seed)

    for candidate in stability.candidates:
        shares = [candidate.top[level] for level in (1, 3, 5, 10)]
        assert shares == sorted(shares)
        assert candidate.rank_low <= candidate.rank_median <= candidate.rank_high <= stability.ranked
    assert sum(candidate.top[1] for candidate in stability.candidates) >= 1 - 1e-9
    again = rank_acceptability(structure, distances, TWO, draws=500, figure_draws=5, seed=seed)
    assert again == stability


def test_five_hundred_identical_regions_are_all_first():
    stability = examine({"x": [1.0] * 90, "y": [2.0] * 90}, limit=90)

    assert np.allclose([candidate.top[1] for candidate in stability.candidates], 1)


def test_how_many_are_reported_changes_nobodys_numbers():
    rng = np.random.default_rng(3)
    structure = table(TWO, {"x": rng.normal(size=30).tolist(), "y": rng.normal(size=30).tolist()})
    distances = measure_distances(structure, "00.00", TWO)
    further = distances.ranked[20].region.code

    few = rank_acceptability(structure, distances, TWO, draws=500, figure_draws=5, limit=2, also=[further])
    everybody = rank_acceptability(structure, distances, TWO, draws=500, figure_draws=5, limit=29)

    assert [each.region_code for each in few.candidates][-1] == further
    assert all(each == everybody.of(each.region_code) for each in few.candidates)
