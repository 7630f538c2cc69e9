"""The structural distance against cases worked by hand, and the properties that must always hold."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.invented import invented_region

from tiru.errors import InsufficientData
from tiru.parameters import StructureBlock, StructureParameters, StructureVariable, Threshold, Transform
from tiru.peers import measure_distances
from tiru.structure import StructureTable, StructureValue, VariableUse

# With five values 0, 1, 2, 3, 4 the quartiles are 1 and 3, so the scale is 2 / 1.349 and one step counts
# (1.349 / 2) squared.
STEP = (1.3489795003921634 / 2) ** 2


def variable(
    key: str, block: str, transform: Transform = Transform.NONE, weight: float = 1
) -> StructureVariable:
    return StructureVariable(key, key, "", 0, block, transform, (key,), weight, 0, "")


def recipe(*blocks: StructureBlock, minimum_coverage: float = 0.5) -> StructureParameters:
    values = (minimum_coverage, 3, 0.1, 10, 3, 5, 0.25)
    return StructureParameters(
        dt.date(2026, 1, 1), *(Threshold(value, "", "", "") for value in values), blocks=blocks
    )


def block(key: str, *variables: StructureVariable, weight: float = 1) -> StructureBlock:
    return StructureBlock(key, key, weight, variables)


def table(parameters: StructureParameters, columns: dict[str, list[float]], **status: str) -> StructureTable:
    values = np.array([columns[v.key] for v in parameters.variables], dtype=float).T
    regions = tuple(invented_region(i) for i in range(len(values)))
    uses = tuple(
        VariableUse(v, (2024,), ("s",), int((~np.isnan(values[:, i])).sum()), status.get(v.key, "used"))
        for i, v in enumerate(parameters.variables)
    )
    cells = {
        (region.code, v.key): StructureValue(values[row, column], ())
        for row, region in enumerate(regions)
        for column, v in enumerate(parameters.variables)
        if not np.isnan(values[row, column])
    }
    return StructureTable(regions, uses, values, cells)


TWO = recipe(block("a", variable("x", "a")), block("b", variable("y", "b")))


def test_distance_two_blocks_by_hand():
    measured = measure_distances(table(TWO, {"x": [0, 1, 2, 3, 4], "y": [0, 10, 20, 30, 40]}), "00.00", TWO)

    assert [d.region.code for d in measured.ranked] == ["00.01", "00.02", "00.03", "00.04"]
    assert measured.ranked[0].distance == pytest.approx(0.5 * STEP + 0.5 * STEP)
    assert measured.ranked[1].distance == pytest.approx(4 * STEP)
    assert [p.part for p in measured.ranked[1].parts] == pytest.approx([2 * STEP, 2 * STEP])


def test_distance_of_logarithms_counts_ratios():
    parameters = recipe(block("a", variable("x", "a", Transform.LOG)))
    measured = measure_distances(table(parameters, {"x": [1, 2, 4, 8, 16]}), "00.02", parameters)

    by_code = {d.region.code: d.distance for d in measured.ranked}
    assert by_code["00.01"] == pytest.approx(by_code["00.03"]) == pytest.approx(STEP)
    assert by_code["00.00"] == pytest.approx(by_code["00.04"]) == pytest.approx(4 * STEP)


def test_distance_of_kind_uses_the_standard_deviation():
    parameters = recipe(block("a", variable("kind", "a", Transform.KIND)))
    measured = measure_distances(table(parameters, {"kind": [0, 0, 0, 1]}), "00.00", parameters)

    # A quarter are cities: the variance is 3/16, so a different kind counts 16/3.
    assert [d.distance for d in measured.ranked] == pytest.approx([0, 0, 16 / 3])


def test_block_weight_is_shared_by_its_variables():
    parameters = recipe(
        block("a", variable("x", "a"), variable("y", "a", weight=3)), block("b", variable("z", "b"), weight=3)
    )
    assert parameters.weights() == {"x": 1 / 16, "y": 3 / 16, "z": 3 / 4}


def test_missing_value_lowers_coverage_and_widens_the_range():
    nan = float("nan")
    measured = measure_distances(table(TWO, {"x": [0, 1, 2, 3, 4], "y": [0, nan, 20, 30, 40]}), "00.00", TWO)
    near = next(d for d in measured.ranked if d.region.code == "00.01")
    # y of the five is now known for 0, 20, 30, 40: quartiles 15 and 32.5, largest difference 40.
    y_scale = 17.5 / 1.3489795003921634

    assert near.coverage == pytest.approx(0.5)
    assert near.parts[1].part is None
    assert near.distance == pytest.approx(STEP)
    assert near.low == pytest.approx(0.5 * STEP)
    assert near.high == pytest.approx(0.5 * STEP + 0.5 * (40 / y_scale) ** 2)


def test_too_little_known_of_a_candidate_leaves_it_out_by_name():
    nan = float("nan")
    parameters = recipe(*TWO.blocks, minimum_coverage=0.6)
    measured = measure_distances(
        table(parameters, {"x": [0, 1, 2, 3, 4], "y": [0, nan, 20, 30, 40]}), "00.00", parameters
    )

    assert "00.01" not in [d.region.code for d in measured.ranked]
    assert [(region.code, coverage) for region, coverage in measured.left_out] == [("00.01", 0.5)]


def test_too_little_known_of_the_own_region_is_refused_with_what_is_missing():
    nan = float("nan")
    parameters = recipe(*TWO.blocks, minimum_coverage=0.6)
    with pytest.raises(InsufficientData) as caught:
        measure_distances(
            table(parameters, {"x": [0, 1, 2, 3, 4], "y": [nan, 10, 20, 30, 40]}), "00.00", parameters
        )
    assert (caught.value.coverage, caught.value.required, caught.value.missing) == (0.5, 0.6, ("y",))


def test_region_that_is_not_in_the_table_is_refused():
    with pytest.raises(InsufficientData):
        measure_distances(table(TWO, {"x": [0, 1, 2], "y": [0, 1, 2]}), "99.99", TWO)


def test_constant_variable_tells_no_regions_apart_and_counts_as_known():
    measured = measure_distances(
        table(TWO, {"x": [0, 1, 2, 3, 4], "y": [7, 7, 7, 7, 7]}, y="constant"), "00.00", TWO
    )
    assert measured.ranked[0].coverage == pytest.approx(1)
    assert measured.ranked[0].distance == pytest.approx(0.5 * STEP)
    assert "y" not in measured.scales


def test_unusable_variable_is_missing_for_every_pair():
    measured = measure_distances(
        table(TWO, {"x": [0, 1, 2, 3, 4], "y": [0, 1, 2, 3, 4]}, y="too_few"), "00.00", TWO
    )
    assert {d.coverage for d in measured.ranked} == {0.5}
    # The bound of an unusable variable is the largest seen in any: x from 0 to 4.
    assert measured.ranked[0].high == pytest.approx(0.5 * STEP + 0.5 * 16 * STEP)


def test_identical_regions_are_at_distance_zero_in_the_order_of_their_codes():
    measured = measure_distances(
        table(TWO, {"x": [5, 5, 5], "y": [1, 1, 1]}, x="constant", y="constant"), "00.01", TWO
    )
    assert [(d.region.code, d.distance) for d in measured.ranked] == [("00.00", 0), ("00.02", 0)]


numbers = st.one_of(st.floats(-1e6, 1e6), st.just(float("nan")))


@given(st.lists(st.tuples(numbers, numbers), min_size=5, max_size=12), st.data())
def test_parts_add_up_and_distance_is_symmetric(rows, data):
    parameters = recipe(*TWO.blocks, minimum_coverage=0.4)
    columns = {"x": [row[0] for row in rows], "y": [row[1] for row in rows]}
    status = {
        key: "constant"
        for key, values in columns.items()
        if np.ptp([v for v in values if v == v] or [0]) == 0
    }
    structure = table(parameters, columns, **status)
    known = [
        r.code for r, row in zip(structure.regions, structure.values, strict=True) if not np.isnan(row).all()
    ]
    if len(known) < 2:
        return
    own, other = data.draw(st.sampled_from(known)), data.draw(st.sampled_from(known))

    there = {d.region.code: d for d in measure_distances(structure, own, parameters).ranked}
    back = {d.region.code: d for d in measure_distances(structure, other, parameters).ranked}

    for distance in there.values():
        assert distance.distance == sum(p.part for p in distance.parts if p.part is not None)
        assert distance.low <= distance.high * (1 + 1e-9)
        assert distance.low <= distance.distance * (1 + 1e-9)
        assert distance.distance <= distance.high
        assert 0 <= distance.coverage <= 1 + 1e-12
    if own != other and other in there:
        assert there[other].distance == pytest.approx(back[own].distance, rel=1e-9)
