"""What one table says of one region, and the reason wherever it says nothing."""

import pytest
from tests.library.profile.observed import (
    PROVINCES,
    REGENCIES,
    REGISTRY,
    grid,
    observed,
    provincial_industries,
)

from tiru.errors import InvalidTable
from tiru.profile import (
    NotSaid,
    activity_tables,
    load_profile_rules,
    profile_activities,
    usable_tables,
    why_no_table,
)
from tiru.regions import load_registry

FOOD, TEXTILES, OTHER = "10 Industri Makanan", "13 Industri Tekstil", "Konstruksi"
OWN, NEIGHBOUR = REGENCIES[:2]


def tables_of(*rows):
    return activity_tables(observed([one for each in rows for one in each]), registry=REGISTRY)


def profile_of(rows, region=PROVINCES[0], **options):
    usable = usable_tables(tables_of(rows), region, REGISTRY)
    return profile_activities(usable[0], region, registry=REGISTRY, **options)


def even(food=3, textiles=2, other=5):
    return {FOOD: food, TEXTILES: textiles, OTHER: other}


def test_own_figures_come_before_those_of_the_province_and_late_years_before_early_ones():
    tables = tables_of(
        grid({"97": even()}, dataset="provinsi", period="2024"),
        grid({OWN.code: even()}, dataset="lama", period="2019"),
        grid({OWN.code: even()}, dataset="baru", period="2023"),
    )
    usable = usable_tables(tables, OWN, REGISTRY)

    assert [each.table.dataset for each in usable] == ["baru", "lama", "provinsi"]
    assert [each.shown.code for each in usable] == [OWN.code, OWN.code, "97"]


def test_province_stands_in_for_its_regency_and_says_so():
    rows = grid({"97": even(), "98": even(1, 5, 4)})
    profile = profile_of(rows, OWN, other=REGENCIES[2])

    assert profile.is_of_province_only
    assert profile.shown.code == "97"
    assert {standing.other.region_code for standing in profile.standings} == {"98"}


def test_province_never_shows_figures_of_its_regencies():
    tables = tables_of(grid({OWN.code: even()}))
    assert usable_tables(tables, PROVINCES[0], REGISTRY) == ()


@pytest.mark.parametrize(
    ("rows", "period", "reason"),
    [
        ([], None, NotSaid.NO_TABLES),
        (grid({"98": even()}), None, NotSaid.REGION_NOT_THERE),
        (grid({"97": even()}), "2019", NotSaid.PERIOD_NOT_THERE),
        (grid({"97": even()}), "2024", None),
    ],
)
def test_reason_why_no_table_says_anything(rows, period, reason):
    assert why_no_table(tables_of(rows), PROVINCES[0], period) is reason


def test_region_of_nothing_but_zeros_is_not_there():
    tables = tables_of(grid({"97": even(0, 0, 0), "98": even()}))
    assert why_no_table(tables, PROVINCES[0]) is NotSaid.REGION_NOT_THERE


def test_year_without_the_region_is_refused():
    with pytest.raises(InvalidTable):
        profile_of(grid({"97": even(), "98": even()}), period="2019")


def test_lines_have_shares_and_quotients_most_specialised_first():
    profile = profile_of(grid({"97": even(6, 2, 2), "98": even(4, 8, 18)}))

    assert [(line.key, line.share) for line in profile.lines] == [("10", 0.6), ("13", 0.2), ("41-43", 0.2)]
    assert profile.lines[0].lq == pytest.approx(0.6 / 0.25)


def test_table_of_one_region_gives_shares_and_no_quotients():
    profile = profile_of(grid({"97": even(1, 2, 7)}))

    assert profile.not_said["quotients"] is NotSaid.SINGLE_REGION
    assert profile.standings == ()
    assert [(line.share, line.lq) for line in profile.lines] == [(0.7, None), (0.2, None), (0.1, None)]


def test_one_region_beside_the_row_of_the_nation_has_quotients():
    profile = profile_of(grid({"97": even(5, 3, 2), "00": even(25, 30, 45)}))

    assert "quotients" not in profile.not_said
    assert profile.lines[0].lq == pytest.approx(2.0)


def test_single_activity_says_nothing():
    profile = profile_of(grid({"97": {FOOD: 1}, "98": {FOOD: 9}}))

    assert profile.not_said == {
        "quotients": NotSaid.SINGLE_ACTIVITY,
        "diversity": NotSaid.SINGLE_ACTIVITY,
        "growth": NotSaid.ONE_PERIOD,
        "complexity": NotSaid.FEW_REGIONS,
    }


def test_regions_of_equal_make_up_have_quotients_of_one():
    profile = profile_of(grid({code: even() for code in ("97", "98", "99")}))

    assert [line.lq for line in profile.lines] == pytest.approx([1, 1, 1])
    assert profile.diversity.krugman == pytest.approx(0)
    assert profile.diversity.hhi == pytest.approx(profile.diversity.median_hhi)


def test_diversity_by_hand():
    profile = profile_of(grid({"97": even(5, 5, 0), "98": even(10, 0, 0), "99": even(4, 3, 3)}))

    assert profile.diversity.hhi == pytest.approx(0.5)
    assert profile.diversity.median_hhi == pytest.approx(0.5)
    assert profile.diversity.regions == 3


def test_missing_figure_leaves_diversity_unsaid():
    profile = profile_of(grid({"97": even(None, 5, 5), "98": even(), "99": even()}))
    assert profile.not_said["diversity"] is NotSaid.UNKNOWN_CELLS


def test_growth_is_the_sum_of_its_parts():
    rows = [
        *grid({"97": even(10, 20, 30), "98": even(30, 20, 10)}, period="2020"),
        *grid({"97": even(20, 20, 20), "98": even(40, 30, 20)}, period="2024"),
    ]
    growth = profile_of(rows).growth
    total = growth.total

    assert (growth.base, growth.end) == ("2020", "2024")
    assert (total.base, total.end, total.growth) == (60, 60, 0)
    # All together grow from 120 to 150, so 60 would have become 75.
    assert total.national == pytest.approx(15)
    assert total.national + total.mix + total.local == pytest.approx(total.growth)
    assert sum(line.local for line in growth.lines) == pytest.approx(total.local)


def test_growth_leaves_unknown_cells_out_by_name():
    rows = [
        *grid({"97": even(10, None, 30), "98": even(30, 20, 10)}, period="2020"),
        *grid({"97": even(20, 20, 20), "98": even(40, 30, 20)}, period="2024"),
    ]
    growth = profile_of(rows).growth

    assert growth.unknown == (TEXTILES,)
    assert growth.total.base == 40


def test_narrow_table_says_nothing_of_complexity():
    assert profile_of(grid({"97": even(), "98": even()})).not_said["complexity"] is NotSaid.FEW_REGIONS


def test_every_rule_has_its_reason_and_source():
    rules = load_profile_rules()
    thresholds = [value for value in vars(rules).values() if hasattr(value, "reason")]

    assert len(thresholds) == 7
    assert all(one.reason.strip() and one.source.strip() and one.unit for one in thresholds)


@pytest.fixture(scope="module")
def industries(shared_data):
    return activity_tables(provincial_industries(shared_data))


def test_badung_is_told_what_is_known_of_bali(industries):
    badung = load_registry().get("51.03")
    (usable,) = usable_tables(industries, badung)
    profile = profile_activities(usable, badung, other=load_registry().get("73.71"))

    assert (profile.shown.name, profile.period, profile.is_of_province_only) == ("Bali", "2016", True)
    assert profile.lines[0].label == "Penyediaan Akomodasi"
    assert profile.not_said == {"growth": NotSaid.ONE_PERIOD}
    assert profile.complexity.ranked == 34
    assert len(profile.complexity.nearest) == 5
    assert sum(line.share for line in profile.lines) == pytest.approx(1)
