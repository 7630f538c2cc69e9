"""Better than structure lets expect, against hand-worked cases; and false alarms at the stated rate."""

import numpy as np
import pytest
from tests.library.invented import fact, facts
from tests.library.peers.test_distance import block, recipe, table, variable

from tiru.errors import InvalidParameter, UnknownIndicator
from tiru.peers import DevianceVerdict, measure_distances, pairwise_distances, positive_deviance
from tiru.peers._deviance import _nearest

ONE = recipe(block("a", variable("x", "a")))
RATE = "unemployment_rate"


def line(count: int):
    return table(ONE, {"x": [float(i) for i in range(count)]})


def rates(structure, values):
    return facts(*(fact(r, RATE, v) for r, v in zip(structure.regions, values, strict=True)))


def test_pairwise_distances_are_those_of_each_region():
    columns = {"x": [0, 1, 5, 3, float("nan")], "y": [2, 9, 1, float("nan"), 4]}
    both = recipe(block("a", variable("x", "a")), block("b", variable("y", "b")), minimum_coverage=0.6)
    structure = table(both, columns)
    pairs = pairwise_distances(structure, both)

    np.testing.assert_allclose(pairs, pairs.T, equal_nan=True)
    for candidate in measure_distances(structure, "00.00", both).ranked:
        assert pairs[0, int(candidate.region.code[3:])] == pytest.approx(candidate.distance)
    # Half of the weights is known for the last two; 0.6 is asked for.
    assert np.isnan(pairs[0, 3])
    assert np.isnan(pairs[3, 4])


def test_one_region_far_below_its_peers_is_the_only_one_that_deviates():
    structure = line(40)
    values = [5.0 + 0.01 * (i % 3) for i in range(40)]
    values[20] = 2.0
    result = positive_deviance(rates(structure, values), structure, RATE, ONE)

    best = result.entries[0]
    assert best.region.code == "00.20"
    # Lower unemployment is better.
    assert best.verdict is DevianceVerdict.BETTER
    assert best.expected == pytest.approx(5.01, abs=0.02)
    assert best.low <= best.expected <= best.high
    assert "00.20" not in best.peer_codes
    assert set(best.peer_codes[:2]) == {"00.19", "00.21"}


def test_structure_that_explains_everything_leaves_no_deviants_but_at_the_stated_rate():
    rng = np.random.default_rng(11)
    structure = line(90)
    values = 4 + 0.02 * np.arange(90) + rng.normal(0, 0.5, 90)
    result = positive_deviance(rates(structure, values), structure, RATE, ONE, level=0.9)

    outside = [entry for entry in result.entries if entry.verdict is not DevianceVerdict.AS_EXPECTED]
    assert len(outside) <= 9


def test_too_few_comparable_figures_or_no_direction_give_no_answer():
    structure = line(40)
    assert positive_deviance(rates(line(4), [1.0, 2, 3, 4]), structure, RATE, ONE) is None
    units = facts(*(fact(region, "ikm_units", 5, unit="unit") for region in structure.regions))
    assert positive_deviance(units, structure, "ikm_units", ONE) is None


def test_level_out_of_range_and_unknown_indicator_are_refused():
    structure = line(40)
    with pytest.raises(InvalidParameter):
        positive_deviance(rates(structure, [1.0] * 40), structure, RATE, ONE, level=1)
    with pytest.raises(UnknownIndicator):
        positive_deviance(rates(structure, [1.0] * 40), structure, "bahagia", ONE)


def test_nearest_of_equals_are_those_that_come_first():
    rng = np.random.default_rng(7)
    others = rng.integers(0, 4, (60, 60)).astype(float)

    found = _nearest(others, 5)

    assert (found == np.argsort(others, axis=1, kind="stable")[:, :5]).all()


def test_distances_worked_out_before_give_the_same():
    structure = line(40)
    facts = rates(structure, [float(value % 7) for value in range(40)])

    before = positive_deviance(facts, structure, RATE, ONE, distances=pairwise_distances(structure, ONE))

    assert before == positive_deviance(facts, structure, RATE, ONE)
