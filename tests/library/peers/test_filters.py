"""Filters leave candidates out and say why; what is unknown is named as unknown."""

from dataclasses import replace

import pytest
from tests.library.peers.test_distance import block, recipe, table, variable

from tiru.errors import InvalidParameter
from tiru.peers import CandidateFilter, FilterRule, filter_candidates, measure_distances
from tiru.regions import Point, RegionKind

NAN = float("nan")
PLACES = recipe(block("size", variable("population", "size")), block("rest", variable("area", "rest")))


def filtered(wanted, population=(100, 150, 210, 40, NAN), **changes):
    """Five regions, the first one's own; `changes` maps r1 … r4 to fields of the region."""
    structure = table(PLACES, {"population": list(population), "area": [1.0, 2.0, 3.0, 4.0, 5.0]})
    distances = measure_distances(structure, "00.00", PLACES)
    own = replace(distances.region, point=Point(0, 0))
    ranked = tuple(
        replace(d, region=replace(d.region, **changes.get(f"r{int(d.region.code[3:])}", {})))
        for d in distances.ranked
    )
    return filter_candidates(replace(distances, region=own, ranked=ranked), wanted)


def rules(result):
    return {int(region.code[3:]): rule for region, rule in result.left_out}


def test_open_filter_keeps_everybody_in_order():
    result = filtered(CandidateFilter())

    assert CandidateFilter().is_open
    assert result.left_out == ()
    assert len(result.kept) == 4


def test_kind_and_province():
    changes = {"r1": {"kind": RegionKind.KOTA}, "r2": {"province_code": "01"}}

    assert rules(filtered(CandidateFilter(same_kind=True), **changes)) == {1: FilterRule.KIND}
    other = filtered(CandidateFilter(other_province=True), **changes)
    assert [candidate.region.code for candidate in other.kept] == ["00.02"]


def test_distance_and_unknown_distance_are_told_apart():
    # One degree of the equator is 111.2 km.
    near, far = Point(0, 1), Point(0, 9)
    result = filtered(CandidateFilter(within_km=120), r1={"point": near}, r2={"point": far})

    assert [candidate.region.code for candidate in result.kept] == ["00.01"]
    unknown = FilterRule.TRAVEL_UNKNOWN
    assert rules(result) == {2: FilterRule.TRAVEL, 3: unknown, 4: unknown}


def test_population_between_half_and_double():
    result = filtered(CandidateFilter(population_ratio=2))

    assert rules(result) == {
        2: FilterRule.POPULATION,
        3: FilterRule.POPULATION,
        4: FilterRule.POPULATION_UNKNOWN,
    }


def test_filter_that_leaves_nobody_says_why_for_each():
    result = filtered(CandidateFilter(other_province=True))

    assert result.kept == ()
    assert set(rules(result).values()) == {FilterRule.PROVINCE}


@pytest.mark.parametrize("number", [{"within_km": 0}, {"within_km": NAN}, {"population_ratio": 0.5}])
def test_number_that_makes_no_sense_is_refused(number):
    with pytest.raises(InvalidParameter):
        CandidateFilter(**number)
