"""Shift-share against worked cases; the parts always add up to the growth."""

import csv
import json

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from tests.library.profile.test_specialisation import slice_of

from tiru.errors import InvalidTable
from tiru.profile import ProfileResult, shift_share


def sums_of_first_region(result: ProfileResult) -> dict[str, float]:
    own = result.frame.filter(pl.col("region").cast(pl.String) == "r00")
    return {name: own[name].sum() for name in ("growth", "national", "mix", "local")}


@pytest.fixture
def textbook(shared_data):
    path = shared_data / "regional_science" / "reat_oracles.json"
    return json.loads(path.read_text("utf-8"))["shift_share_dunn"]


def test_three_regions_of_the_textbook(textbook):
    for case in textbook[:3]:
        before = [case["r0"], np.subtract(case["n0"], case["r0"])]
        after = [case["r1"], np.subtract(case["n1"], case["r1"])]
        sums = sums_of_first_region(shift_share(slice_of(before), slice_of(after)))

        # Published as whole numbers.
        assert sums["growth"] == case["growth"]
        assert sums["national"] == pytest.approx(case["national"], abs=0.51)
        assert sums["mix"] == pytest.approx(case["industrial_mix"], abs=0.51)
        assert sums["local"] == pytest.approx(case["regional"], abs=0.51)


def test_freiburg(shared_data, textbook):
    with (shared_data / "regional_science" / "freiburg.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    town, country = ("e_Freiburg", "e_Germany")
    before = np.array([[float(row[f"{place}2008"]) for row in rows] for place in (town, country)])
    after = np.array([[float(row[f"{place}2014"]) for row in rows] for place in (town, country)])
    before[1] -= before[0]
    after[1] -= after[0]
    expected = textbook[3]
    sums = sums_of_first_region(shift_share(slice_of(before), slice_of(after)))

    assert sums["growth"] == pytest.approx(expected["growth"])
    assert sums["national"] == pytest.approx(expected["national"], abs=1e-2)
    assert sums["mix"] == pytest.approx(expected["industrial_mix"], abs=1e-2)
    assert sums["local"] == pytest.approx(expected["regional"], abs=1e-2)


def test_esteban_marquillas_by_hand():
    # The region has 30 of 40 in the first activity; the whole has 100 of 200.
    before = slice_of([[30, 10], [70, 90]])
    after = slice_of([[45, 10], [75, 110]])
    frame = shift_share(before, after, "esteban_marquillas").frame

    # Growth of the region in the first activity is 50 %, of the activity 20 %; with the mean mix it would
    # have had 40 x 100 / 200 = 20 there.
    assert frame["competitive"][0] == pytest.approx(20 * (0.5 - 0.2))
    assert frame["allocation"][0] == pytest.approx((30 - 20) * (0.5 - 0.2))


def test_unknown_cell_has_no_parts_and_new_activity_counts_as_local():
    before = slice_of([[10, np.nan, 0], [10, 5, 0]])
    after = slice_of([[12, 4, 3], [10, 6, 0]])
    result = shift_share(before, after, "esteban_marquillas").frame
    cells = {
        (row["region"], row["activity"]): row
        for row in result.with_columns(pl.col("region", "activity").cast(pl.String)).iter_rows(named=True)
    }

    assert cells["r00", "a01"]["growth"] is None
    assert cells["r00", "a02"]["local"] == 3
    assert cells["r00", "a02"]["competitive"] is None
    assert ("r01", "a02") not in cells


def test_slices_that_do_not_fit_are_refused():
    with pytest.raises(InvalidTable, match="different tables"):
        shift_share(slice_of([[1, 2]]), slice_of([[1, 2, 3]]))
    with pytest.raises(InvalidTable, match="empty base"):
        shift_share(slice_of([[0, 0]]), slice_of([[1, 2]]))


counts = arrays.arrays(float, (4, 5), elements=st.integers(0, 1000).map(float))


@given(counts, counts)
def test_parts_add_up(before, after):
    before[0, 0] = 1
    result = shift_share(slice_of(before), slice_of(after), "esteban_marquillas").frame

    parts = result["national"] + result["mix"] + result["local"]
    np.testing.assert_allclose(parts, result["growth"], atol=1e-9)
    known = result.filter(pl.col("competitive").is_not_null())
    np.testing.assert_allclose(known["competitive"] + known["allocation"], known["local"], atol=1e-9)
    for (_,), activity in result.group_by("activity"):
        if activity["base"].sum() > 0:
            assert activity["local"].sum() == pytest.approx(0, abs=1e-7)
