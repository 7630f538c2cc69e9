"""What a journey to every candidate costs, by one party for all."""

import pytest

from tiru.locus import estimate_standard_trip, load_standard_party, load_travel_rule
from tiru.regions import load_registry

BADUNG = load_registry().get("51.03")


def test_estimate_is_the_sum_of_allowance_and_lodging_without_the_fare():
    makassar = estimate_standard_trip(BADUNG, load_registry().get("73.71"))

    assert makassar.known_idr == sum(line.amount_idr for line in makassar.lines) == 14_346_000
    assert [item.component.value for item in makassar.open_items] == ["transpor"]
    assert makassar.total_idr is None


@pytest.mark.parametrize("code", ["35.78", "31.71", "93.01"])
def test_place_whose_rates_are_not_known_has_no_estimate(code):
    assert estimate_standard_trip(BADUNG, load_registry().get(code)) is None


def test_party_is_a_small_one():
    assert load_standard_party().head_count <= load_travel_rule().small_group_people.value
