"""When two figures may be set side by side: cases worked by hand, on real figures and on made ones."""

import dataclasses
import itertools

import pytest

from tiru.datasets import (
    ComparabilityReason as Reason,
)
from tiru.datasets import (
    Source,
    Verdict,
    best_comparable_pair,
    compare_facts,
    load_facts,
)


def real(code, indicator, year, verdict=Verdict.PRIMARY):
    (fact,) = [
        fact
        for fact in load_facts().for_region(code)
        if (fact.indicator, fact.year, fact.verdict) == (indicator, year, verdict)
    ]
    return fact


def real_pair(own, other, indicator):
    facts = load_facts()
    return best_comparable_pair(
        *([fact for fact in facts.for_region(code) if fact.indicator == indicator] for code in (own, other))
    )


@pytest.mark.parametrize(
    ("own", "other", "difference"),
    [
        # 11.82 - 6.87: both the rate of August 2022
        (("51.03", "unemployment_rate", 2022), ("73.71", "unemployment_rate", 2022), 4.95),
        # UMK of Badung 3,318,628 against the provincial wage 2,813,672 that applies in Klungkung
        (("51.03", "minimum_wage", 2024), ("51.05", "minimum_wage", 2024), -504956),
        # one table of the provincial office: 1,230 and 4,167 units
        (("51.03", "ikm_units", 2017), ("51.06", "ikm_units", 2017), 2937),
        # the economic census counted both
        (("51.03", "businesses_census_2016", 2016), ("73.71", "businesses_census_2016", 2016), 53941),
        # a published share and one divided out of the same kind of table: 48.61 and 28.78
        (("35.15", "manufacturing_share_grdp", 2023), ("33.74", "manufacturing_share_grdp", 2023), -19.83),
        # both say the newer life expectancy series
        (("32.05", "hdi", 2023), ("32.73", "hdi", 2023), 14.07),
    ],
)
def test_comparable(own, other, difference):
    pair = compare_facts(real(*own), real(*other))

    assert pair.is_comparable
    assert pair.reason is None
    assert pair.difference == pytest.approx(difference)


@pytest.mark.parametrize(
    ("own", "other", "reason"),
    [
        # each office counts by its own register: Badung through the province, Pekalongan by itself
        (("51.03", "ikm_units", 2017), ("33.75", "ikm_units", 2023), Reason.NOT_COMPARABLE_SERIES),
        (("51.03", "umkm_units", 2022), ("73.71", "umkm_units", 2022), Reason.NOT_COMPARABLE_SERIES),
        # nine regencies in one list, but without a date
        (("51.03", "umkm_units", None), ("51.04", "umkm_units", None), Reason.UNDATED),
        # the rate of 2023 of Makassar names no month of survey
        (
            ("51.08", "unemployment_rate", 2023),
            ("73.71", "unemployment_rate", 2023),
            Reason.NOT_COMPARABLE_SERIES,
        ),
        (("51.08", "unemployment_rate", 2022), ("51.08", "unemployment_rate", 2023), Reason.DIFFERENT_YEAR),
        # the life expectancy series changed in between, so year is not the only trouble
        (("32.05", "hdi", 2022), ("32.05", "hdi", 2023), Reason.DIFFERENT_SERIES),
        (("32.73", "hdi", 2023), ("73.71", "hdi", 2023), Reason.DIFFERENT_SERIES),
        (("33.74", "poverty_rate", 2023), ("32.73", "poverty_rate", 2023), Reason.NOT_COMPARABLE_SERIES),
        (
            ("51.03", "population_civil_registry", 2023),
            ("73.71", "population_civil_registry", 2024),
            Reason.DIFFERENT_SERIES,
        ),
        (("51.03", "hdi", 2022), ("51.03", "poverty_rate", 2022), Reason.DIFFERENT_INDICATOR),
    ],
)
def test_not_comparable(own, other, reason):
    pair = compare_facts(real(*own), real(*other))

    assert not pair.is_comparable
    assert pair.reason is reason
    assert pair.difference is None


def test_rejected_figure_is_never_comparable():
    rejected = real("63.71", "grdp_current", 2022, Verdict.REJECTED)

    assert compare_facts(rejected, real("51.03", "grdp_current", 2022)).reason is Reason.REJECTED


def test_figures_of_the_other_definition_compare_among_themselves():
    """Both revised figures of 2022 follow the newer series: 82.75 - 68.51."""
    pair = compare_facts(real("32.05", "hdi", 2022, Verdict.OTHER), real("32.73", "hdi", 2022, Verdict.OTHER))

    assert pair.difference == pytest.approx(14.24)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"unit": "permille"}, Reason.DIFFERENT_UNIT),
        ({"year": 2021}, Reason.DIFFERENT_YEAR),
        ({"year": None}, Reason.UNDATED),
        ({"series": "tpt_tanpa_bulan"}, Reason.NOT_COMPARABLE_SERIES),
        ({"series": "menurut kami", "source": Source("Kantor lain", "")}, Reason.DIFFERENT_SOURCE_KIND),
        ({"verdict": Verdict.REJECTED, "indicator": "hdi"}, Reason.REJECTED),
        ({"indicator": "hdi", "unit": "index"}, Reason.DIFFERENT_INDICATOR),
        ({"unit": "permille", "year": None}, Reason.DIFFERENT_UNIT),
        ({"year": None, "series": "tpt_tanpa_bulan"}, Reason.UNDATED),
    ],
)
def test_first_reason_that_holds(make_fact, changes, reason):
    own, other = make_fact(), make_fact(**changes)

    assert compare_facts(own, other).reason is reason
    assert compare_facts(other, own).reason is reason


def test_unknown_definition_compares_word_for_word_within_one_source(make_fact):
    ours = make_fact(series="menurut kami")
    same = make_fact(series="menurut kami", region_code="73.71", value=2.0)
    elsewhere = make_fact(series="menurut kami", source=Source("Kantor lain", ""))
    other_words = make_fact(series="menurut cara lain")

    assert compare_facts(ours, same).difference == 0.5
    assert compare_facts(ours, elsewhere).reason is Reason.DIFFERENT_SOURCE_KIND
    assert compare_facts(ours, other_words).reason is Reason.DIFFERENT_SERIES


def test_comparability_does_not_depend_on_side():
    facts = [
        fact for fact in load_facts().for_indicator("hdi") if fact.region_code in {"32.05", "73.71", "33.74"}
    ]

    for a, b in itertools.combinations(facts, 2):
        there, back = compare_facts(a, b), compare_facts(b, a)
        assert there.reason is back.reason
        assert (there.difference is None) is (back.difference is None)
        assert there.difference is None or there.difference == -back.difference


def test_notes_say_what_the_definitions_allow():
    pair = compare_facts(real("51.03", "ikm_units", 2017), real("33.75", "ikm_units", 2023))

    assert len(pair.notes) == 2
    assert "satu daftar milik dinas provinsi" in pair.notes[0].lower()
    assert "Setiap dinas menghitung menurut daftar dan batasannya sendiri" in pair.notes[1]


def test_best_pair_is_the_latest_comparable_year(make_fact):
    own = [make_fact(year=year) for year in (2019, 2022, 2021)]
    other = [make_fact(year=year, region_code="73.71") for year in (2021, 2019, 2023)]

    pair = best_comparable_pair(own, other)

    assert (pair.is_comparable, pair.own.year, pair.other.year) == (True, 2021, 2021)


def test_best_pair_on_real_figures():
    pair = real_pair("51.08", "73.71", "unemployment_rate")

    assert (pair.own.year, pair.own.value, pair.other.value) == (
        2022,
        real("51.08", "unemployment_rate", 2022).value,
        11.82,
    )


def test_best_pair_explains_ikm_of_badung_and_pekalongan():
    pair = real_pair("51.03", "33.75", "ikm_units")

    assert pair.reason is Reason.NOT_COMPARABLE_SERIES


def test_best_pair_names_the_nearest_years_when_only_years_differ(make_fact):
    own = [make_fact(year=2015), make_fact(year=2018)]
    other = [make_fact(year=2020), make_fact(year=2023), make_fact(year=2020, series="tpt_tanpa_bulan")]

    pair = best_comparable_pair(own, other)

    assert (pair.reason, pair.own.year, pair.other.year) == (Reason.DIFFERENT_YEAR, 2018, 2020)


def test_best_pair_uses_no_second_or_other_figure(make_fact):
    own = [make_fact(year=2021)]
    other = [make_fact(year=2021, verdict=Verdict.SECOND), make_fact(year=2022)]

    assert best_comparable_pair(own, other).reason is Reason.DIFFERENT_YEAR


def test_best_pair_explains_by_a_rejected_figure_when_there_is_no_other():
    pair = real_pair("51.03", "63.71", "grdp_constant_2010")
    poverty = real_pair("13.71", "13.71", "small_industry_units_doubtful")

    assert (pair.is_comparable, pair.own.year) == (True, 2021)
    assert poverty.reason is Reason.REJECTED


def test_no_pair_where_one_side_has_no_figure(make_fact):
    assert best_comparable_pair([], [make_fact()]) is None
    assert best_comparable_pair([make_fact()], [make_fact(verdict=Verdict.SECOND)]) is None


def test_comparison_cannot_be_changed(make_fact):
    with pytest.raises(dataclasses.FrozenInstanceError):
        compare_facts(make_fact(), make_fact()).is_comparable = False
