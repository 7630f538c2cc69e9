"""Who does better, and when that cannot be said."""

import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.datasets import ComparabilityReason, load_facts
from tiru.peers import PerformanceVerdict, compare_performance, gap_to_peers

RATE = "unemployment_rate"
REGISTRY = invented_registry([invented_region(number) for number in range(1, 20)])


def compare(own, other, indicators=()):
    return compare_performance(facts(*own, *other), "00.01", "00.02", indicators, REGISTRY)


@pytest.mark.parametrize(
    ("own", "other", "verdict"),
    [
        (5.0, 4.0, PerformanceVerdict.BETTER),
        (5.0, 6.0, PerformanceVerdict.WORSE),
        (5.0, 5.0, PerformanceVerdict.EQUAL),
    ],
)
def test_lower_unemployment_is_better(own, other, verdict):
    (compared,) = compare([fact("00.01", RATE, own)], [fact("00.02", RATE, other)])
    assert compared.verdict is verdict


@pytest.mark.parametrize(
    ("other", "verdict"), [(5.204, "sama"), (5.206, "lebih_buruk"), (5.194, "lebih_baik")]
)
def test_difference_below_the_decimals_shown_decides_nothing(other, verdict):
    (compared,) = compare([fact("00.01", RATE, 5.2)], [fact("00.02", RATE, other)])

    # 5.204 is written 5.20, 5.206 as 5.21 and 5.194 as 5.19.
    assert compared.verdict.value == verdict


def test_higher_index_is_better():
    (compared,) = compare([fact("00.01", "hdi", 70, unit="index")], [fact("00.02", "hdi", 71, unit="index")])
    assert compared.verdict is PerformanceVerdict.BETTER


def test_figures_of_different_years_are_kept_as_not_comparable_with_the_reason():
    (compared,) = compare([fact("00.01", RATE, 5, 2022)], [fact("00.02", RATE, 4, 2023)])

    assert compared.verdict is PerformanceVerdict.NOT_COMPARABLE
    assert compared.comparison.reason is ComparabilityReason.DIFFERENT_YEAR


def test_indicator_that_one_side_lacks_is_left_out():
    assert compare([fact("00.01", RATE, 5)], []) == ()


def test_count_without_direction_is_context_only():
    (compared,) = compare(
        [fact("00.01", "ikm_units", 10, unit="unit")],
        [fact("00.02", "ikm_units", 99, unit="unit")],
        ["ikm_units"],
    )
    assert compared.verdict is PerformanceVerdict.CONTEXT


def test_gap_is_against_the_median_of_the_peers_by_hand():
    rates = {"00.01": 6.0, "00.02": 3.0, "00.03": 5.0, "00.04": 9.0}
    (gap,) = gap_to_peers(
        facts(*(fact(c, RATE, v) for c, v in rates.items())), "00.01", ["00.04", "00.03", "00.02"]
    )

    assert gap.median == 5.0
    assert gap.is_behind
    assert [f.region_code for f in gap.peer_facts] == ["00.04", "00.03", "00.02"]


@pytest.mark.parametrize(
    ("own", "behind", "level"), [(5.004, False, True), (4.0, False, False), (5.006, True, False)]
)
def test_gap_below_the_decimals_shown_is_level(own, behind, level):
    peers = [fact(code, RATE, value) for code, value in (("00.02", 4), ("00.03", 5), ("00.04", 6))]
    (gap,) = gap_to_peers(facts(fact("00.01", RATE, own), *peers), "00.01", ["00.02", "00.03", "00.04"])

    assert (gap.is_behind, gap.is_level) == (behind, level)


def test_gap_needs_enough_peers_and_falls_back_to_an_earlier_year():
    late = [fact("00.01", RATE, 6, 2024), fact("00.02", RATE, 3, 2024)]
    early = [
        fact(code, RATE, value, 2023)
        for code, value in (("00.01", 4), ("00.02", 5), ("00.03", 6), ("00.04", 7))
    ]
    (gap,) = gap_to_peers(facts(*late, *early), "00.01", ["00.02", "00.03", "00.04"], registry=REGISTRY)

    assert (gap.own.year, gap.median, gap.is_behind) == (2023, 6, False)


def test_badung_and_makassar_as_published():
    verdicts = {
        c.indicator.key: (c.verdict.value, c.comparison.own.value, c.comparison.other.value)
        for c in compare_performance(load_facts(), "51.03", "73.71")
    }
    assert verdicts["unemployment_rate"] == ("lebih_buruk", 6.87, 11.82)
    assert verdicts["poverty_rate"] == ("lebih_buruk", 2.53, 4.58)
    assert verdicts["hdi"] == ("lebih_baik", 82.13, 83.12)


@pytest.mark.parametrize(
    ("peers", "low", "high", "confidence"),
    [
        # P(B <= 1) of 10 fair coins is 11/1024, of 2 it is 56/1024: the second and the ninth figure.
        (10, 2, 9, 1 - 22 / 1024),
        (5, 1, 5, 1 - 2 / 32),
        (3, 1, 3, 1 - 2 / 8),
    ],
)
def test_range_of_the_median_is_exact_whatever_the_distribution(peers, low, high, confidence):
    codes = [f"00.{number:02d}" for number in range(2, 2 + peers)]
    values = [fact(code, RATE, float(value)) for code, value in zip(codes, range(1, peers + 1), strict=True)]
    (gap,) = gap_to_peers(facts(fact("00.01", RATE, 6), *values), "00.01", codes)

    assert (gap.low, gap.high) == (low, high)
    assert gap.confidence == pytest.approx(confidence)
