"""Two figures of one region and two years: fair only where both are about the same territory."""

import pytest

from tiru.datasets import ComparabilityReason as Reason
from tiru.datasets import Source, Verdict, compare_over_time


def changes(pair):
    return [change.region.code for change in pair.territory_changes]


def test_same_territory_gives_the_difference_without_the_year_being_held_against_it(make_fact):
    pair = compare_over_time(make_fact(year=2013, value=4.0), make_fact(year=2015, value=1.5))

    assert (pair.is_comparable, pair.reason, pair.difference, changes(pair)) == (True, None, -2.5, [])


def test_years_across_a_split_are_not_comparable_and_say_what_was_cut_out(make_fact):
    """Kalimantan Timur of 2010 holds what is Kalimantan Utara since 2012."""
    pair = compare_over_time(make_fact(region_code="64", year=2010), make_fact(region_code="64", year=2015))

    assert (pair.is_comparable, pair.reason, pair.difference) == (False, Reason.TERRITORY_CHANGED, None)
    assert changes(pair) == ["65"]
    assert all(change.surely_lies_between(2010, 2015) for change in pair.territory_changes)


def test_split_that_may_lie_between_is_held_against_them_too(make_fact):
    """Bandung Barat and Cimahi were cut out of Kabupaten Bandung at some time from 2000 to 2009."""
    pair = compare_over_time(
        make_fact(region_code="32.04", year=2005), make_fact(region_code="32.04", year=2008)
    )

    assert pair.reason is Reason.TERRITORY_CHANGED
    assert changes(pair) == ["32.17", "32.77"]
    assert not any(change.surely_lies_between(2005, 2008) for change in pair.territory_changes)


@pytest.mark.parametrize(("first", "second"), [(2013, 2020), (2005, 2011), (2012, 2012)])
def test_years_on_one_side_of_a_split_are_comparable(make_fact, first, second):
    pair = compare_over_time(
        make_fact(region_code="64", year=first), make_fact(region_code="64", year=second)
    )

    assert pair.is_comparable


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"region_code": "73.71"}, Reason.DIFFERENT_REGION),
        ({"region_code": "73.71", "verdict": Verdict.REJECTED}, Reason.REJECTED),
        ({"unit": "permille"}, Reason.DIFFERENT_UNIT),
        ({"indicator": "hdi"}, Reason.DIFFERENT_INDICATOR),
        ({"year": None}, Reason.UNDATED),
        ({"series": "tpt_tanpa_bulan"}, Reason.NOT_COMPARABLE_SERIES),
        ({"series": "menurut kami", "source": Source("Kantor lain", "")}, Reason.DIFFERENT_SOURCE_KIND),
    ],
)
def test_other_reasons_come_before_the_territory(make_fact, changed, reason):
    earlier, later = (
        make_fact(region_code="64", year=2010),
        make_fact(**{"region_code": "64", "year": 2015} | changed),
    )

    for pair in (compare_over_time(earlier, later), compare_over_time(later, earlier)):
        assert (pair.reason, pair.territory_changes) == (reason, ())
