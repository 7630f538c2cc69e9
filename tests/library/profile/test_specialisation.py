"""Quotients and concentration against published worked values and hand-made cases."""

import csv
import json

import numpy as np
import polars as pl
import pytest

from tiru.profile import (
    ActivitySlice,
    activity_concentration,
    activity_panel,
    location_quotients,
    region_specialisation,
)


def slice_of(matrix, regions=None, activities=None) -> ActivitySlice:
    matrix = np.array(matrix, dtype=float)
    regions = regions or [f"r{i:02d}" for i in range(matrix.shape[0])]
    activities = activities or [f"a{i:02d}" for i in range(matrix.shape[1])]
    rows = [(r, a, matrix[i, j]) for i, r in enumerate(regions) for j, a in enumerate(activities)]
    return activity_panel(
        pl.DataFrame(rows, schema=["region", "activity", "value"], orient="row"), period=None
    ).slices[0]


@pytest.fixture
def oracles(shared_data):
    return json.loads((shared_data / "regional_science" / "reat_oracles.json").read_text("utf-8"))


def test_quotient_of_the_textbook():
    # Farhauer and Kröll: 1,714 of 79,006 in the region, 879,213 of 15,593,224 in the whole.
    local = [1714, 79006 - 1714]
    rest = [879213 - 1714, (15593224 - 879213) - (79006 - 1714)]
    frame = location_quotients(slice_of([local, rest])).frame

    assert frame["lq"][0] == pytest.approx(0.3847623423, abs=1e-10)
    assert frame["slq"][0] == pytest.approx((0.3847623423 - 1) / (0.3847623423 + 1), abs=1e-10)
    assert frame["share"][0] == pytest.approx(1714 / 79006)
    assert frame["complete"].all()


def test_quotients_of_goettingen(shared_data, oracles):
    with (shared_data / "regional_science" / "goettingen.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[1:]
    town = [float(row["Goettingen2017"]) for row in rows]
    country = [float(row["BRD2017"]) for row in rows]
    expected = oracles["location_quotient"][1]["lq"]
    # The published quotients divide by the totals row, which the parts do not fill.
    frame = pl.DataFrame(
        [("town", f"{i:02d}", x) for i, x in enumerate(town)]
        + [("all", f"{i:02d}", x) for i, x in enumerate(country)]
        + [("town", "all", 69403.0), ("all", "all", 32164973.0)],
        schema=["region", "activity", "value"],
        orient="row",
    )
    [only] = activity_panel(frame, period=None, total_region="all", total_activity="all").slices

    np.testing.assert_allclose(location_quotients(only).frame["lq"], expected, rtol=1e-9)


def test_gini_of_the_textbook_and_measures_of_german_regions(shared_data, oracles):
    concentration = oracles["concentration"]
    book = concentration["gini_conc_textbook"]
    others = np.array(book["e_j"]) - np.array(book["e_ij"])
    frame = activity_concentration(slice_of(np.column_stack([book["e_ij"], others]))).frame
    assert frame["gini"][0] == pytest.approx(book["value"], abs=1e-9)

    source = shared_data / "regional_science" / "german_regions_emp_2008_2014.csv"
    rows = pl.read_csv(source).filter((pl.col("year") == 2008) & (pl.col("region") != "Insgesamt"))
    whole = pl.col("industry") == "Insgesamt"
    for industry, expected in concentration[
        "german_regions_emp 2008, 16 regions, against 'Insgesamt'"
    ].items():
        one = rows.filter(pl.col("industry") == industry).sort("region")["emp"].to_numpy()
        total = rows.filter(whole).sort("region")["emp"].to_numpy()
        result = activity_concentration(slice_of(np.column_stack([one, total - one]))).frame
        assert result["gini"][0] == pytest.approx(expected["gini"], abs=1e-7)
        assert result["krugman"][0] == pytest.approx(expected["krugman"], abs=1e-7)
        assert result["hoover"][0] == pytest.approx(expected["hoover"], abs=1e-7)


def test_region_by_hand():
    # One region has all in one activity, the other an even spread over four.
    result = region_specialisation(slice_of([[8, 0, 0, 0], [2, 2, 2, 2]])).frame

    assert result["hhi"].to_list() == [1, 0.25]
    assert result["shannon"].to_list() == pytest.approx([0, np.log(4)])
    assert result["evenness"].to_list() == pytest.approx([0, 1])
    # Shares of the whole: 10/16 and three times 2/16.
    assert result["krugman"].to_list() == pytest.approx([2 * 6 / 16, 2 * 6 / 16])
    assert result["diversity"].to_list() == [1, 3]


def test_unknown_cell_makes_the_region_unknown_and_marks_the_others():
    activities = slice_of([[8, np.nan], [2, 2]])
    region = region_specialisation(activities).frame
    cells = location_quotients(activities).frame

    assert region["hhi"].to_list() == [None, 0.5]
    assert region["diversity"][0] is None
    unknown = cells.filter(pl.col("value").is_null())
    assert unknown.select("region", "activity").row(0) == ("r00", "a01")
    assert unknown["lq"].to_list() == [None]
    assert not cells["complete"].any()


def test_empty_region_and_activity_are_named_and_change_nothing():
    full = region_specialisation(slice_of([[3, 1], [1, 5]]))
    holes = region_specialisation(slice_of([[3, 1, 0], [1, 5, 0], [0, 0, 0]]))

    assert [(item.kind, item.label, item.reason) for item in holes.left_out] == [
        ("region", "r02", "empty"),
        ("activity", "a02", "empty"),
    ]
    for measure in ("hhi", "krugman", "gini", "shannon"):
        assert holes.frame[measure][:2].to_list() == pytest.approx(full.frame[measure].to_list())
        assert holes.frame[measure][2] is None


def test_single_activity_has_no_evenness():
    result = region_specialisation(slice_of([[3], [1]])).frame

    assert result["hhi"].to_list() == [1, 1]
    assert result["evenness"].to_list() == [None, None]
    assert result["krugman"].to_list() == [0, 0]


def test_official_quotients_of_the_labour_bureau_agree(shared_data):
    """The official base is the country, ours the state, so per industry the two differ by one factor."""
    raw = pl.read_csv(
        shared_data / "us_qcew" / "qcew_nj_2016.csv.gz",
        schema_overrides={"industry_code": pl.String},
    ).filter(pl.col("qtr") == 1)
    cells = raw.filter(pl.col("agglvl_code") == 74).select(
        region="area_fips",
        activity="industry_code",
        value=pl.when(pl.col("disclosure_code") == "N").then(None).otherwise("month3_emplvl"),
        official="lq_month3_emplvl",
    )
    covered = raw.filter(pl.col("agglvl_code") == 70).select(
        region="area_fips", activity=pl.lit("all"), value="month3_emplvl"
    )
    industries = cells.group_by("activity").agg(pl.col("value").sum()).with_columns(region=pl.lit(0))
    whole = pl.DataFrame({"region": [0], "activity": ["all"], "value": [covered["value"].sum()]})
    table = pl.concat([cells.drop("official"), covered, industries, whole], how="diagonal_relaxed")
    [only] = activity_panel(table, period=None, total_region=0, total_activity="all").slices
    assert only.unknown_rows.size > 20

    ours = location_quotients(only).frame.with_columns(
        pl.col("region").cast(pl.String).cast(pl.Int64), pl.col("activity").cast(pl.String)
    )
    both = ours.join(cells.select("region", "activity", "official"), on=["region", "activity"])
    for (_industry,), group in both.filter(pl.col("lq") > 0).group_by("activity"):
        largest = group.sort("official").row(-1, named=True)
        factor = largest["official"] / largest["lq"]
        # Official quotients are rounded to two places; the factor carries the rounding of the largest.
        room = 0.0051 + factor * group["lq"] * 0.0051 / largest["official"]
        assert ((factor * group["lq"] - group["official"]).abs() <= room).all()
    assert both.filter(pl.col("value").is_null())["lq"].is_null().all()
