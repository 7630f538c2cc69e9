"""Who is a sensible place to learn in a field, worked by hand and for the case the project starts from."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.profile.observed import grid, provincial_industries, table_of

from tiru.errors import InvalidTable
from tiru.parameters import get_focus
from tiru.profile import StandingReason, activity_tables, focus_standing, location_quotients

FOOD, DRINK, TEXTILES, WOOD, OTHER = (
    "10 Industri Makanan",
    "11 Industri Minuman",
    "13 Industri Tekstil",
    "16 Industri Kayu, Barang dari Kayu dan Gabus",
    "Konstruksi",
)
PANGAN, SANDANG, KRIYA = map(get_focus, ("pangan", "sandang", "kriya"))


def row(food, drink, other):
    return {FOOD: food, DRINK: drink, OTHER: other}


def test_quotient_of_a_field_by_hand():
    """97 has 3 of 10 in food and drink, all together 10 of 40: 0.3 over 0.25."""
    table = table_of(grid({"97": row(1, 2, 7), "98": row(4, 3, 23)}))
    standing = focus_standing(table, PANGAN, "97", "98")

    assert standing.own.value == 3
    assert standing.own.share == pytest.approx(0.3)
    assert standing.reference_share == pytest.approx(0.25)
    assert standing.own.lq == pytest.approx(1.2)
    assert standing.other.lq == pytest.approx((7 / 30) / 0.25)
    assert (standing.own.rank, standing.other.rank, standing.ranked) == (1, 2, 2)
    assert [one.label for one in standing.activities] == [FOOD, DRINK]


@pytest.mark.parametrize(
    ("other", "reason", "is_sensible"),
    [
        ("98", StandingReason.SPECIALISED_AND_STRONGER, True),
        ("99", StandingReason.BELOW_OWN, False),
        (None, StandingReason.NO_OTHER, None),
        ("73", StandingReason.OTHER_UNKNOWN, None),
    ],
)
def test_reason_of_the_verdict(other, reason, is_sensible):
    table = table_of(grid({"97": row(2, 2, 16), "98": row(9, 9, 2), "99": row(1, 1, 18)}))
    standing = focus_standing(table, PANGAN, "97", other)

    assert (standing.reason, standing.reason.is_sensible) == (reason, is_sensible)


def test_stronger_than_the_own_but_below_average_is_no_teacher():
    table = table_of(grid({"97": row(0, 1, 99), "98": row(1, 1, 98), "99": row(40, 40, 20)}))
    assert focus_standing(table, PANGAN, "97", "98").reason is StandingReason.BELOW_AVERAGE


def test_field_carried_by_one_activity_is_left_to_its_activities():
    rows = {
        "97": {WOOD: 20, "23 Industri Barang Galian Bukan Logam": 1, "31 Furnitur": 10, OTHER: 69},
        "98": {WOOD: 5, "23 Industri Barang Galian Bukan Logam": 60, "31 Furnitur": 5, OTHER: 30},
    }
    standing = focus_standing(table_of(grid(rows)), KRIYA, "97", "98")

    assert standing.reason is StandingReason.UNEVEN
    assert standing.reason.is_sensible is None
    assert [one.is_other_stronger for one in standing.activities] == [False, True, False]


def test_difference_that_is_not_written_decides_nothing():
    table = table_of(grid({"97": row(5000, 5000, 10000), "98": row(5000, 5001, 10000)}))
    standing = focus_standing(table, PANGAN, "97", "98")

    assert standing.other.lq > standing.own.lq
    assert standing.reason is StandingReason.BELOW_OWN


def test_missing_figure_of_the_field_is_not_zero():
    table = table_of(grid({"97": row(None, 2, 8), "98": row(5, 5, 5)}))
    own = focus_standing(table, PANGAN, "97", "98")
    other = focus_standing(table, PANGAN, "98", "97")

    assert own.own.lq is None
    assert (own.reason, other.reason) == (StandingReason.OWN_UNKNOWN, StandingReason.OTHER_UNKNOWN)


def test_missing_figure_elsewhere_leaves_only_an_upper_bound():
    table = table_of(grid({"97": row(1, 1, None), "98": row(2, 2, 16), "99": row(9, 9, 2)}))
    of_own = focus_standing(table, PANGAN, "97", "98")
    of_other = focus_standing(table, PANGAN, "98", "97")

    assert of_own.own.is_upper_bound
    assert of_own.own.rank is None
    # 98 may be above or below what 97 really has, so nothing is said either way.
    assert of_own.reason is StandingReason.OWN_UNKNOWN
    assert of_other.reason is StandingReason.OTHER_UNKNOWN
    assert "97" not in [leader.region_code for leader in of_other.leaders]


def test_upper_bound_that_is_too_low_still_decides():
    rows = {"97": {**row(1, 0, 99), TEXTILES: None}, "98": {**row(50, 0, 50), TEXTILES: 0}}
    standing = focus_standing(table_of(grid(rows)), PANGAN, "98", "97")

    assert standing.other.is_upper_bound
    assert standing.reason is StandingReason.BELOW_OWN


def test_division_joined_with_others_is_named_and_not_counted():
    joined = "Industri Pengolahan Lainnya, Jasa Reparasi dan Pemasangan Mesin dan Peralatan"
    table = table_of(grid({"97": {WOOD: 1, joined: 9}, "98": {WOOD: 5, joined: 5}}))
    standing = focus_standing(table, KRIYA, "97", "98")

    assert [one.label for one in standing.activities] == [WOOD]
    assert standing.mixed_labels == (joined,)
    assert standing.absent_divisions == ("23", "31", "32")


def test_field_the_table_does_not_tell_apart():
    table = table_of(
        grid({"97": {"Industri Pengolahan": 1, OTHER: 9}, "98": {"Industri Pengolahan": 5, OTHER: 5}})
    )
    standing = focus_standing(table, PANGAN, "97", "98")

    assert (standing.reason, standing.activities) == (StandingReason.NOT_IN_TABLE, ())
    assert standing.mixed_labels == ("Industri Pengolahan",)


def test_field_without_divisions():
    table = table_of(grid({"97": row(1, 2, 7), "98": row(4, 3, 23)}))
    assert focus_standing(table, get_focus("tenaga-kerja"), "97", "98").reason is StandingReason.NO_DIVISIONS


def test_rest_of_a_table_is_in_no_field():
    table = table_of(
        grid({"97": {FOOD: 1, TEXTILES: 1, "Lainnya": 8}, "98": {FOOD: 2, TEXTILES: 3, "Lainnya": 5}})
    )
    assert [one.key for one in focus_standing(table, PANGAN, "97").activities] == ["10"]


def test_year_that_is_not_there_is_refused():
    with pytest.raises(InvalidTable):
        focus_standing(table_of(grid({"97": row(1, 2, 7)})), PANGAN, "97", period="1999")


@given(st.lists(st.integers(1, 10_000), min_size=9, max_size=9))
def test_one_activity_has_its_location_quotient(numbers):
    codes = ("97", "98", "99")
    table = table_of(grid({code: row(*numbers[3 * i : 3 * i + 3]) for i, code in enumerate(codes)}))
    expected = location_quotients(table.panel.at("2024")).frame.filter(pl.col("activity") == "10")["lq"]
    found = [focus_standing(table, PANGAN, code).activities[0].own.lq for code in codes]

    assert np.allclose(found, expected.to_numpy(), rtol=1e-12)


@given(st.lists(st.integers(0, 10_000), min_size=6, max_size=6).filter(lambda x: sum(x[:3]) and sum(x[3:])))
def test_unit_does_not_matter(numbers):
    def standing(factor):
        scaled = [factor * number for number in numbers]
        table = table_of(grid({"97": row(*scaled[:3]), "98": row(*scaled[3:])}))
        found = focus_standing(table, PANGAN, "97", "98")
        return found.own.lq, found.other.lq

    assert standing(1) == pytest.approx(standing(1000))


@pytest.fixture(scope="module")
def provinces(shared_data):
    return activity_tables(provincial_industries(shared_data)).tables[0]


def test_south_sulawesi_is_a_sensible_teacher_of_food_for_bali(provinces):
    standing = focus_standing(provinces, PANGAN, "51", "73")

    assert standing.reason is StandingReason.SPECIALISED_AND_STRONGER
    assert (round(standing.other.lq, 2), round(standing.own.lq, 2)) == (1.40, 0.30)


def test_south_sulawesi_is_no_teacher_of_clothing_for_bali(provinces):
    standing = focus_standing(provinces, SANDANG, "51", "73")
    textiles = next(one for one in standing.activities if one.key == "13-14")

    assert standing.reason is StandingReason.BELOW_OWN
    assert (round(textiles.other.lq, 2), round(textiles.own.lq, 2)) == (0.43, 0.55)
    # With leather, which the field has too, the two are further apart.
    assert (round(standing.other.lq, 2), round(standing.own.lq, 2)) == (0.32, 0.55)


def test_west_java_is_a_sensible_teacher_of_clothing_for_bali(provinces):
    standing = focus_standing(provinces, SANDANG, "51", "32")
    textiles = next(one for one in standing.activities if one.key == "13-14")

    assert standing.reason is StandingReason.SPECIALISED_AND_STRONGER
    assert round(textiles.other.lq, 1) == 3.3
    assert "32" in [leader.region_code for leader in standing.leaders]


def test_cement_does_not_make_south_sulawesi_a_teacher_of_crafts(provinces):
    standing = focus_standing(provinces, KRIYA, "51", "73")

    assert standing.reason is StandingReason.UNEVEN
    assert standing.absent_divisions == ("32",)
