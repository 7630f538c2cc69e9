"""Figures of one region, indicator and year that do not agree."""

import pytest

from tiru.datasets import Verdict, contradictions, load_facts


def conflict_of(code, indicator, year):
    (found,) = [
        c
        for c in contradictions(load_facts().all)
        if (c.region_code, c.indicator, c.year) == (code, indicator, year)
    ]
    return found


def test_all_contradictions_carried():
    found = [(c.region_code, c.indicator, c.year) for c in contradictions(load_facts().all)]

    assert found == [
        ("13.71", "minimum_wage", 2024),
        ("13.71", "umkm_units", 2023),
        ("16.71", "ikm_units", 2019),
        ("32.05", "hdi", 2022),
        ("32.73", "hdi", 2022),
        ("33.19", "umkm_units", 2022),
        ("35.10", "unemployment_rate", 2023),
        ("35.15", "manufacturing_share_grdp", 2023),
        ("35.15", "unemployment_rate", 2023),
        ("35.73", "umkm_units", 2024),
        ("35.73", "unemployment_rate", 2023),
        ("35.78", "unemployment_rate", 2023),
        ("51.03", "umkm_units", 2019),
        ("51.06", "ikm_units", 2017),
        ("51.71", "grdp_current", 2022),
        ("63.71", "grdp_current", 2022),
    ]


def test_contradiction_keeps_values_verdicts_and_spread():
    """Two sources on the UMKM of Badung in 2019, digits swapped in one of them."""
    conflict = conflict_of("51.03", "umkm_units", 2019)

    assert [(fact.value, fact.verdict) for fact in conflict.facts] == [
        (19243, Verdict.OTHER),
        (19423, Verdict.PRIMARY),
    ]
    assert conflict.spread == 180
    assert conflict.is_one_definition


def test_two_definitions_are_told_from_one():
    assert not conflict_of("32.73", "hdi", 2022).is_one_definition


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        (6.87, 6.87, True),
        (6.8, 6.84, True),  # rounded to one decimal
        (6.8, 6.87, False),
        (78, 78.49, True),
        (78, 78.6, False),
        (55290, 55286.2, True),  # rounded to tens
        (17660, 17669.49, True),  # cut off to tens
        (54650, 54633.83, False),
        (248900, 248902.6, True),
        (4000, 2278, False),
        (4000, 4200, False),  # a round number hides no more than half a percent
        (4000, 4015, True),
        (0, 0.4, False),
        (0, 0, True),
        (-3.2, -3.24, True),
    ],
)
def test_rounding_is_no_contradiction(make_fact, a, b, agree):
    assert (contradictions([make_fact(value=a), make_fact(value=b)]) == ()) is agree
    assert (contradictions([make_fact(value=b), make_fact(value=a)]) == ()) is agree


@pytest.mark.parametrize(
    ("values", "agree"),
    [
        ((74.2, 74.4), False),
        ((74.2, 74, 74.4), False),  # 74 stands for both, but they do not stand for each other
        ((74, 74.2, 74.36), False),
        ((6.8, 6.84, 6.8), True),
        ((74, 74.2, 74.24), True),
        ((6.8, 6.84, 6.845), True),
    ],
)
def test_a_rounder_third_value_hides_no_contradiction(make_fact, values, agree):
    assert (contradictions([make_fact(value=value) for value in values]) == ()) is agree


@pytest.mark.parametrize("change", [{"year": 2021}, {"region_code": "73.71"}, {"indicator": "hdi"}])
def test_other_year_region_or_indicator_is_no_contradiction(make_fact, change):
    assert contradictions([make_fact(value=1.0), make_fact(value=9.0, **change)]) == ()


def test_undated_figures_do_not_contradict(make_fact):
    assert contradictions([make_fact(value=1.0, year=None), make_fact(value=9.0, year=None)]) == ()


def test_agreeing_figures_stay_in_the_group(make_fact):
    facts = [make_fact(value=value) for value in (6.8, 6.8, 9.0)]

    assert contradictions(facts)[0].facts == tuple(facts)
