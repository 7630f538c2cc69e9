"""A mix of industries in the distance: worked by hand, exact in its parts, known wherever distances are."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.invented import invented_region
from tests.library.peers.test_distance import STEP, block, recipe, variable

from tiru.parameters import Transform
from tiru.peers import measure_distances, pairwise_distances, rank_acceptability
from tiru.structure import StructureTable, StructureValue, VariableUse

MIX = variable("mix", "a", Transform.HELLINGER)
ONLY_MIX = recipe(block("a", MIX))
BOTH = recipe(block("a", MIX), block("b", variable("y", "b")), minimum_coverage=0.4)
FOOD, CLOTH, EVEN = (1.0, 0.0), (0.0, 1.0), (0.5, 0.5)


def mixed(parameters, mixes, y=()):
    """Regions with their shares, None where missing, and the values of y."""
    regions = tuple(invented_region(i) for i in range(len(mixes)))
    cells = {
        (region.code, "mix"): StructureValue(
            100 * max(mix), (), {f"{10 + i}": share for i, share in enumerate(mix)}
        )
        for region, mix in zip(regions, mixes, strict=True)
        if mix
    }
    largest = [100 * max(mix) if mix else math.nan for mix in mixes]
    columns = {"mix": largest, "y": list(y)}
    values = np.array([columns[v.key] for v in parameters.variables], dtype=float).T
    uses = tuple(VariableUse(v, (2024,), ("s",), len(cells), "used") for v in parameters.variables)
    return StructureTable(regions, uses, values, cells)


def test_distance_of_mixes_by_hand():
    measured = measure_distances(mixed(ONLY_MIX, [FOOD, CLOTH, EVEN, EVEN]), "00.00", ONLY_MIX)
    by_code = {d.region.code: d.distance for d in measured.ranked}

    # Coordinates are sqrt(share / 2): sqrt(1/2), 0, 1/2, 1/2 in the first division, the other way round in
    # the second. Both vary alike: mean (0.7071068 + 1) / 4 = 0.4267767, variance 0.25 - 0.4267767^2.
    scale_squared = 2 * (0.25 - 0.42677669529663687**2)
    assert measured.scales["mix"] ** 2 == pytest.approx(scale_squared)
    # Nothing in common: the squared Hellinger distance is 1. Half in common: 1 - sqrt(1/2).
    assert by_code["00.01"] == pytest.approx(1 / scale_squared)
    assert by_code["00.02"] == by_code["00.03"] == pytest.approx((1 - math.sqrt(0.5)) / scale_squared)


def test_mix_is_one_variable_beside_others():
    table = mixed(BOTH, [FOOD, EVEN, EVEN, CLOTH, CLOTH], y=[0, 1, 2, 3, 4])
    nearest = measure_distances(table, "00.00", BOTH).ranked[0]

    assert nearest.region.code == "00.01"
    assert [part.variable for part in nearest.parts] == ["mix", "y"]
    assert nearest.parts[1].part == pytest.approx(0.5 * STEP)
    assert nearest.distance == sum(part.part for part in nearest.parts)
    assert nearest.parts[0].other.shares == {"10": 0.5, "11": 0.5}


def test_missing_mix_lowers_the_coverage_and_widens_up_to_nothing_in_common():
    table = mixed(BOTH, [FOOD, None, EVEN, CLOTH, CLOTH], y=[0, 1, 2, 3, 4])
    measured = measure_distances(table, "00.00", BOTH)
    unknown = next(d for d in measured.ranked if d.region.code == "00.01")

    assert unknown.coverage == 0.5
    assert unknown.parts[0].part is None
    assert unknown.distance == pytest.approx(STEP)
    assert unknown.low == pytest.approx(0.5 * STEP)
    assert unknown.high == pytest.approx(0.5 * STEP + 0.5 / measured.scales["mix"] ** 2)


def test_same_mix_everywhere_adds_nothing():
    table = mixed(BOTH, [EVEN] * 5, y=[0, 1, 2, 3, 4])
    measured = measure_distances(table, "00.00", BOTH)

    assert all(d.parts[0].part == 0 and d.coverage == 1 for d in measured.ranked)


SHARES = (
    st.lists(st.integers(0, 20), min_size=3, max_size=3)
    .filter(sum)
    .map(lambda counts: tuple(count / sum(counts) for count in counts))
)
REGION = st.tuples(st.none() | SHARES, st.floats(-5, 5))


@settings(max_examples=50, deadline=None)
@given(st.lists(REGION, min_size=4, max_size=9).filter(lambda rows: sum(bool(mix) for mix, _ in rows) >= 2))
def test_distances_are_symmetric_sums_of_their_parts_and_the_same_in_pairs(rows):
    table = mixed(BOTH, [mix for mix, _ in rows], y=[y for _, y in rows])
    pairs = pairwise_distances(table, BOTH)

    np.testing.assert_allclose(pairs, pairs.T, equal_nan=True)
    for own, region in enumerate(table.regions):
        for candidate in measure_distances(table, region.code, BOTH).ranked:
            assert candidate.distance == sum(p.part for p in candidate.parts if p.part is not None)
            assert candidate.low <= candidate.high
            other = table.row(candidate.region.code)
            assert pairs[own, other] == pytest.approx(candidate.distance, rel=1e-6, abs=1e-9)


def test_rank_acceptability_draws_the_weight_of_the_mix_as_of_any_variable():
    # The first candidate is the same in mix and far in y, the second the other way round.
    table = mixed(BOTH, [FOOD, FOOD, CLOTH, CLOTH, CLOTH], y=[0.0, 9.0, 0.0, 20.0, 30.0])
    measured = measure_distances(table, "00.00", BOTH)
    stability = rank_acceptability(table, measured, BOTH, draws=20_000)
    first, second = stability.of("00.01"), stability.of("00.02")

    # The mix decides where w / scale_mix^2 > (1 - w) (9 / scale_y)^2.
    mix, y = 1 / measured.scales["mix"] ** 2, (9 / measured.scales["y"]) ** 2
    assert first.top[1] == pytest.approx(1 - y / (mix + y), abs=0.02)
    assert first.top[1] + second.top[1] == pytest.approx(1)


def test_missing_mix_is_drawn_as_a_whole_from_another_region():
    table = mixed(BOTH, [FOOD, None, FOOD, CLOTH, CLOTH], y=[0.0, 0.0, 1.0, 2.0, 3.0])
    stability = rank_acceptability(table, measure_distances(table, "00.00", BOTH), BOTH, draws=5_000)
    shaken = stability.of("00.01")

    assert stability.drawn_values == 1
    # Half of the four known mixes are those of the own region; then nothing can be nearer.
    assert shaken.confidence == pytest.approx(0.5, abs=0.15)
    assert shaken.top[1] > 0.5


def test_declared_uncertainty_of_shares_shakes_equal_mixes():
    unsure = recipe(block("a", replace(MIX, uncertainty=0.3)))
    mixes = [(0.5, 0.5), (0.52, 0.48), (0.46, 0.54), (1.0, 0.0)]
    sure = rank_acceptability(*_measured(ONLY_MIX, mixes), ONLY_MIX, draws=2_000)
    shaken = rank_acceptability(*_measured(unsure, mixes), unsure, draws=2_000)

    assert sure.of("00.01").top[1] == 1
    assert 0.3 < shaken.of("00.01").top[1] < 0.9
    assert shaken.of("00.03").top[1] < 0.1


def _measured(parameters, mixes):
    table = mixed(parameters, mixes)
    return table, measure_distances(table, "00.00", parameters)
