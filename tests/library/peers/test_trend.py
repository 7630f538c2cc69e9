"""Change as well as level: over the same two years, of one definition, on one territory, or not at all."""

import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.datasets import get_indicator, load_facts
from tiru.peers import PerformanceVerdict, compare_performance, gap_to_peers

RATE = "unemployment_rate"
REGISTRY = invented_registry([invented_region(number) for number in range(1, 20)])
OWN, OTHER = "00.01", "00.02"


def rates(code, of_year, **more):
    return [fact(code, more.get("indicator", RATE), value, year) for year, value in of_year.items()]


def trend(own, other, code=OWN, other_code=OTHER, registry=REGISTRY):
    (compared,) = compare_performance(facts(*own, *other), code, other_code, registry=registry)
    return compared.trend


def test_change_of_both_by_hand():
    found = trend(rates(OWN, {2020: 6.0, 2024: 5.0}), rates(OTHER, {2020: 9.0, 2024: 6.0}))

    assert found.years == (2020, 2024)
    assert (found.own.difference, found.other.difference) == (-1.0, -3.0)
    # A rate that fell by more is the better change, whatever the level.
    assert found.verdict is PerformanceVerdict.BETTER


def test_level_and_change_are_judged_apart():
    own, other = rates(OWN, {2020: 6.0, 2024: 5.0}), rates(OTHER, {2020: 9.0, 2024: 6.0})
    (compared,) = compare_performance(facts(*own, *other), OWN, OTHER, registry=REGISTRY)

    assert compared.verdict is PerformanceVerdict.WORSE
    assert compared.trend.verdict is PerformanceVerdict.BETTER


def test_longest_span_to_the_latest_year_both_have():
    found = trend(
        rates(OWN, {2018: 7, 2019: 6, 2022: 5, 2023: 4}), rates(OTHER, {2019: 8, 2021: 7, 2022: 6, 2024: 1})
    )

    assert found.years == (2019, 2022)


def test_changes_alike_as_far_as_shown_are_equal():
    found = trend(rates(OWN, {2020: 6.0, 2024: 5.0}), rates(OTHER, {2020: 8.0, 2024: 7.004}))

    assert found.verdict is PerformanceVerdict.EQUAL


@pytest.mark.parametrize(
    "other",
    [
        rates(OTHER, {2024: 6.0}),
        rates(OTHER, {2019: 9.0, 2024: 6.0}),
        [fact(OTHER, RATE, 9.0, 2020, series="lain"), fact(OTHER, RATE, 6.0, 2024)],
        [fact(OTHER, RATE, 9.0, 2020, unit="permil"), fact(OTHER, RATE, 6.0, 2024)],
        [fact(OTHER, RATE, 9.0, None), fact(OTHER, RATE, 6.0, 2024)],
    ],
)
def test_without_the_same_two_years_of_one_definition_and_unit_there_is_no_trend(other):
    assert trend(rates(OWN, {2020: 6.0, 2024: 5.0}), other) is None


def test_years_across_a_split_are_passed_over_for_a_nearer_one():
    """Kalimantan Timur of 2010 holds what is Kalimantan Utara since 2012."""
    years = {2010: 6.0, 2014: 5.0, 2016: 4.0}
    found = trend(rates("64", years), rates("51", years), "64", "51", registry=None)

    assert found.years == (2014, 2016)


def test_indicator_without_direction_changes_without_verdict():
    own = [fact(OWN, "ikm_units", value, year, unit="unit") for year, value in ((2020, 5), (2024, 9))]
    other = [fact(OTHER, "ikm_units", value, year, unit="unit") for year, value in ((2020, 5), (2024, 5))]
    (compared,) = compare_performance(facts(*own, *other), OWN, OTHER, ["ikm_units"], REGISTRY)

    assert compared.trend.verdict is PerformanceVerdict.CONTEXT


def test_gap_has_the_median_change_of_its_peers():
    own = rates(OWN, {2020: 6.0, 2024: 5.0})
    peers = {"00.02": (9, 6), "00.03": (5, 3), "00.04": (4, 3.5)}
    others = [f for code, (early, late) in peers.items() for f in rates(code, {2020: early, 2024: late})]
    (gap,) = gap_to_peers(facts(*own, *others), OWN, list(peers), registry=REGISTRY)

    assert gap.trend.years == (2020, 2024)
    assert [change.difference for change in gap.trend.peers] == [-3, -2, -0.5]
    assert gap.trend.median == -2
    assert gap.trend.is_behind


def test_gap_takes_a_later_start_where_enough_peers_have_both_years():
    own = rates(OWN, {2018: 7.0, 2020: 6.0, 2024: 5.0})
    others = [
        f
        for code in ("00.02", "00.03", "00.04")
        for f in rates(code, {2020: 9.0, 2024: 6.0} | ({2018: 8.0} if code == "00.02" else {}))
    ]
    (gap,) = gap_to_peers(facts(*own, *others), OWN, ["00.02", "00.03", "00.04"], registry=REGISTRY)

    assert gap.trend.years == (2020, 2024)


def test_gap_without_enough_changes_keeps_its_level_and_has_no_trend():
    own = rates(OWN, {2020: 6.0, 2024: 5.0})
    others = [f for code in ("00.02", "00.03", "00.04") for f in rates(code, {2024: 6.0})]
    (gap,) = gap_to_peers(facts(*own, *others), OWN, ["00.02", "00.03", "00.04"], registry=REGISTRY)

    assert gap.median == 6
    assert gap.trend is None


def test_badung_and_makassar_from_2021_to_2022_as_published():
    compared = {c.indicator.key: c.trend for c in compare_performance(load_facts(), "51.03", "73.71")}
    found = compared["unemployment_rate"]
    decimals = get_indicator("unemployment_rate").decimals

    assert found.years == (2021, 2022)
    assert round(found.own.difference, decimals) == -0.06
    assert round(found.other.difference, decimals) == -1.36
    assert found.verdict is PerformanceVerdict.BETTER
