"""Finding figures: by region, by indicator, the one to show, and how widely a definition is covered."""

import dataclasses

import pytest

from tiru.datasets import Facts, SeriesYear, Verdict, load_facts


def facts_of(*found):
    return Facts(tuple(found), "0" * 12)


def test_for_region_and_for_indicator_keep_the_order_of_the_file(make_fact):
    a = make_fact(region_code="73.71", year=2021)
    b = make_fact(region_code="51.03", indicator="hdi", series="ipm_uhh_lama")
    c = make_fact(region_code="73.71", year=2022)
    facts = facts_of(a, b, c)

    assert facts.for_region("73.71") == (a, c)
    assert facts.for_indicator("hdi") == (b,)
    assert facts.region_codes == ("51.03", "73.71")


def test_unknown_region_or_indicator_has_no_figures():
    assert load_facts().for_region("11.01") == ()
    assert load_facts().for_indicator("nothing") == ()


def test_primary_is_the_latest_year(make_fact):
    old, new = make_fact(year=2021), make_fact(year=2022)

    assert facts_of(new, old).primary("unemployment_rate") == {"51.03": new}


def test_primary_of_a_year_and_a_series(make_fact):
    august = make_fact(year=2021)
    no_month = make_fact(year=2022, series="tpt_tanpa_bulan")
    facts = facts_of(august, no_month)

    assert facts.primary("unemployment_rate", series="tpt_agustus") == {"51.03": august}
    assert facts.primary("unemployment_rate", year=2022) == {"51.03": no_month}
    assert facts.primary("unemployment_rate", series="tpt_agustus", year=2022) == {}


def test_primary_prefers_a_comparable_definition_within_a_year(make_fact):
    no_month, august = make_fact(series="tpt_tanpa_bulan"), make_fact()

    assert facts_of(no_month, august).primary("unemployment_rate") == {"51.03": august}


def test_primary_takes_an_undated_figure_only_where_there_is_no_dated_one(make_fact):
    undated, dated = make_fact(year=None), make_fact(year=1990)

    assert facts_of(undated, dated).primary("unemployment_rate") == {"51.03": dated}
    assert facts_of(undated).primary("unemployment_rate") == {"51.03": undated}


@pytest.mark.parametrize("verdict", [Verdict.SECOND, Verdict.OTHER, Verdict.REJECTED])
def test_primary_leaves_other_verdicts_aside(make_fact, verdict):
    assert facts_of(make_fact(verdict=verdict)).primary("unemployment_rate") == {}


def test_primary_lists_regions_by_code(make_fact):
    facts = facts_of(make_fact(region_code="73.71"), make_fact(region_code="51.03"))

    assert list(facts.primary("unemployment_rate")) == ["51.03", "73.71"]


def test_series_years_count_primary_figures_latest_and_widest_first(make_fact):
    facts = facts_of(
        make_fact(year=2021),
        make_fact(year=2022, series="tpt_tanpa_bulan"),
        make_fact(year=2022, region_code="73.71"),
        make_fact(year=2022, region_code="51.04"),
        make_fact(year=2022, region_code="51.01", verdict=Verdict.REJECTED),
        make_fact(year=None),
    )

    assert facts.series_years("unemployment_rate") == (
        SeriesYear("tpt_agustus", 2022, ("51.04", "73.71")),
        SeriesYear("tpt_tanpa_bulan", 2022, ("51.03",)),
        SeriesYear("tpt_agustus", 2021, ("51.03",)),
        SeriesYear("tpt_agustus", None, ("51.03",)),
    )


def test_carried_rates_of_2022_cover_all_regions():
    covered = {
        (s.series, s.year): len(s.region_codes) for s in load_facts().series_years("unemployment_rate")
    }

    assert covered["tpt_agustus", 2022] == 35
    assert covered["tpt_agustus", 2021] == 35
    assert covered["tpt_tanpa_bulan", 2023] == 2


@pytest.mark.parametrize(
    ("change", "comparable"),
    [
        ({}, True),
        ({"year": None}, False),
        ({"verdict": Verdict.SECOND}, False),
        ({"series": "tpt_tanpa_bulan"}, False),
        ({"series": "menurut cara kami sendiri"}, True),
    ],
)
def test_comparable_at_all(make_fact, change, comparable):
    assert make_fact(**change).is_comparable is comparable


def test_facts_cannot_be_changed(make_fact):
    with pytest.raises(dataclasses.FrozenInstanceError):
        make_fact().value = 2.0
    with pytest.raises(dataclasses.FrozenInstanceError):
        load_facts().version = "x"
