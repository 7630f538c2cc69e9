"""The same expressions on every engine, each equal to the measures in memory."""

import numpy as np
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tiru import profile, registers
from tiru.errors import InvalidParameter

# Cells that are absent, zero, unknown; a region of zeros, an activity that is new, one that nobody has.
CELLS = [
    ("51.01", "01", "2020", 120.0),
    ("51.01", "13", "2020", 30.0),
    ("51.01", "55", "2020", 450.5),
    ("51.02", "01", "2020", 300.0),
    ("51.02", "13", "2020", 0.0),
    ("51.03", "55", "2020", 910.0),
    ("51.03", "56", "2020", None),
    ("51.04", "01", "2020", 0.0),
    ("51.05", "14", "2020", 0.0),
    ("51.05", "13", "2020", 77.0),
    ("51.01", "01", "2021", 100.0),
    ("51.01", "13", "2021", 45.0),
    ("51.01", "55", "2021", 300.25),
    ("51.01", "62", "2021", 8.0),
    ("51.02", "01", "2021", 310.0),
    ("51.03", "55", "2021", 500.0),
    ("51.03", "56", "2021", 60.0),
    ("51.04", "13", "2021", 4.0),
    ("51.05", "13", "2021", float("nan")),
]


def invented(seed: int) -> list[tuple]:
    numbers = np.random.default_rng(seed)
    return [
        (
            f"r{r:02d}",
            f"a{a:02d}",
            str(year),
            None if draw > 0.995 else round(float(numbers.lognormal(3, 2)), 3),
        )
        for r in range(25)
        for a in range(30)
        for year in (2019, 2022)
        if (draw := numbers.random()) > 0.4
    ]


@pytest.fixture(scope="module", params=["by_hand", "invented"])
def frame(request):
    rows = CELLS if request.param == "by_hand" else invented(11)
    return pl.DataFrame(rows, ["region", "activity", "period", "value"], orient="row")


@pytest.fixture
def cells(engine, frame):
    table = engine.upload(frame)
    yield table
    engine.drop(table)


def assert_same(found: pl.DataFrame, expected: pl.DataFrame, keys: list[str]) -> None:
    shown = [*keys, *(name for name in expected.columns if name not in keys)]
    plain = expected.with_columns(pl.col(pl.Enum, pl.Categorical).cast(pl.String)).select(shown).sort(keys)
    assert set(found.columns) == set(plain.columns)
    assert_frame_equal(
        found.select(shown).sort(keys),
        plain,
        check_dtypes=False,
        check_exact=False,
        rel_tol=1e-9,
        abs_tol=1e-9,
    )


def in_memory(frame: pl.DataFrame, measure) -> pl.DataFrame:
    return pl.concat([measure(each).frame for each in profile.activity_panel(frame).slices])


def test_quotients_are_those_in_memory(engine, cells, frame):
    expected = in_memory(frame, profile.location_quotients).with_columns(pl.col("complete").cast(pl.Int64))

    found = engine.collect(registers.location_quotients(cells))

    assert_same(found, expected, ["region", "activity", "period"])


@pytest.mark.parametrize("threshold", [1.0, 0.25])
def test_specialisation_is_that_in_memory(engine, cells, frame, threshold):
    listed = frame.select("region", "period").unique()
    expected = in_memory(frame, lambda each: profile.region_specialisation(each, threshold))
    expected = expected.with_columns(pl.col("region").cast(pl.String)).join(listed, ["region", "period"])

    found = engine.collect(registers.region_specialisation(cells, threshold))

    assert found.height == listed.height
    assert_same(found, expected, ["region", "period"])


def test_concentration_is_that_in_memory(engine, cells, frame):
    listed = frame.select("activity", "period").unique()
    expected = in_memory(frame, profile.activity_concentration)
    expected = expected.with_columns(pl.col("activity").cast(pl.String)).join(listed, ["activity", "period"])

    found = engine.collect(registers.activity_concentration(cells))

    assert found.height == listed.height
    assert_same(found, expected, ["activity", "period"])


def test_growth_is_that_in_memory(engine, cells, frame):
    base, end = sorted(frame["period"].unique())
    panel = profile.activity_panel(frame)
    expected = profile.shift_share(panel.at(base), panel.at(end), "esteban_marquillas").frame.drop("period")

    found = engine.collect(registers.shift_share(cells, base, end))

    assert_same(found, expected, ["region", "activity"])
    parts = found.select(pl.col("national") + pl.col("mix") + pl.col("local") - pl.col("growth")).to_series()
    assert parts.drop_nulls().abs().max() < 1e-9


def test_quotient_by_hand(engine):
    # 30 of 100 in the region, 50 of 1000 in all: 0.3 / 0.05 = 6.
    rows = [("a", "x", "2020", 30), ("a", "y", "2020", 70), ("b", "x", "2020", 20), ("b", "y", "2020", 880)]
    table = engine.upload(pl.DataFrame(rows, ["region", "activity", "period", "value"], orient="row"))

    found = engine.collect(registers.location_quotients(table)).sort("region", "activity")

    assert found["lq"][0] == pytest.approx(6)
    assert found["slq"][0] == pytest.approx(5 / 7)
    assert found["share"].to_list() == pytest.approx([0.3, 0.7, 20 / 900, 880 / 900])


def test_threshold_must_be_above_zero(duckdb):
    table = duckdb.upload(pl.DataFrame(CELLS[:3], ["region", "activity", "period", "value"], orient="row"))

    with pytest.raises(InvalidParameter, match="threshold"):
        registers.region_specialisation(table, 0)


def test_base_period_that_is_empty_has_no_parts(duckdb):
    rows = [("a", "x", "2020", 0.0), ("a", "x", "2021", 4.0)]
    table = duckdb.upload(pl.DataFrame(rows, ["region", "activity", "period", "value"], orient="row"))

    [row] = duckdb.collect(registers.shift_share(table, "2020", "2021")).to_dicts()

    assert (row["growth"], row["national"], row["local"]) == (4.0, None, None)
