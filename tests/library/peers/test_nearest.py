"""Nearest peers of all regions at once: those that the distance of each region ranks first."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.invented import invented_region
from tests.library.peers.test_distance import block, recipe, table, variable

from tiru.errors import InvalidParameter
from tiru.peers import measure_distances, nearest_peers
from tiru.structure import StructureTable, VariableUse

BOTH = recipe(block("a", variable("x", "a")), block("b", variable("y", "b")), minimum_coverage=0.6)


def ranked(structure, code, count, parameters=BOTH):
    found = measure_distances(structure, code, parameters).ranked[:count]
    return [d.region.code for d in found], [d.distance for d in found]


def test_peers_by_hand_nearest_first_and_never_itself():
    structure = table(BOTH, {"x": [0, 1, 3, 7, 8], "y": [0, 1, 3, 7, 8]})
    found = nearest_peers(structure, 2, BOTH)

    assert [code for code, _ in found.of("00.00")] == ["00.01", "00.02"]
    assert [code for code, _ in found.of("00.04")] == ["00.03", "00.02"]
    assert found.of("99.99") == ()


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-5, 5), st.none() | st.integers(-5, 5)), min_size=2, max_size=30),
    st.integers(1, 8),
)
def test_peers_are_those_each_region_ranks_first(rows, count):
    nan = float("nan")
    structure = table(BOTH, {"x": [x for x, _ in rows], "y": [nan if y is None else y for _, y in rows]})
    found = nearest_peers(structure, count, BOTH)

    for region, (_, y) in zip(structure.regions, rows, strict=True):
        if y is None:
            assert found.of(region.code) == ()
            continue
        _, distances = ranked(structure, region.code, count)
        assert [d for _, d in found.of(region.code)] == pytest.approx(distances, rel=1e-9, abs=1e-9)


def test_thousands_of_regions_are_searched_exactly():
    rng = np.random.default_rng(3)
    variables = [variable(f"v{i}", "a") for i in range(12)]
    parameters = recipe(block("a", *variables))
    # A few outliers far away and many near duplicates: where rounding would mislead a search that trusted it.
    values = np.vstack([rng.normal(size=(5_000, 12)), rng.normal(size=(20, 12)) * 300])
    values[:2_000] = values[0] + rng.normal(size=(2_000, 12)) * 1e-4
    uses = tuple(VariableUse(v, (2024,), ("s",), len(values), "used") for v in variables)
    regions = tuple(invented_region(i) for i in range(len(values)))
    structure = StructureTable(regions, uses, values, {})
    found = nearest_peers(structure, 20, parameters)

    for row in (0, 17, 1_999, 2_500, 4_999, 5_001, 5_019):
        codes, distances = ranked(structure, regions[row].code, 20, parameters)
        assert [regions[place].code for place in found.places[row]] == codes
        np.testing.assert_allclose(found.distances[row], distances, rtol=1e-9)


def test_identical_regions_are_peers_in_the_order_of_the_table():
    structure = table(BOTH, {"x": [1.0] * 60, "y": [2.0] * 60})
    found = nearest_peers(structure, 3, BOTH)

    assert (found.distances == 0).all()
    assert found.places[0].tolist() == [1, 2, 3]
    assert found.places[40].tolist() == [0, 1, 2]


def test_no_more_peers_than_there_are_others():
    structure = table(BOTH, {"x": [1.0, 2.0, 3.0], "y": [1.0, 2.0, 3.0]})

    assert nearest_peers(structure, 20, BOTH).places.shape == (3, 2)
    alone = table(BOTH, {"x": [1.0], "y": [1.0]})
    assert nearest_peers(alone, 5, BOTH).of("00.00") == ()


def test_variable_unusable_for_all_leaves_the_search_as_it_is():
    parameters = recipe(block("a", variable("x", "a")), block("b", variable("y", "b")), minimum_coverage=0.5)
    structure = table(parameters, {"x": [0, 1, 3, 7], "y": [9, 9, 9, 9]}, y="too_few")
    found = nearest_peers(structure, 2, parameters)

    codes, distances = ranked(structure, "00.00", 2, parameters)
    assert [code for code, _ in found.of("00.00")] == codes
    assert [d for _, d in found.of("00.00")] == pytest.approx(distances)
    assert (nearest_peers(structure, 2, BOTH).places == -1).all()


def test_no_peers_asked_for_is_refused():
    with pytest.raises(InvalidParameter):
        nearest_peers(table(BOTH, {"x": [1, 2], "y": [1, 2]}), 0, BOTH)
