"""Long tables become panels; what is unknown is never zero."""

import numpy as np
import polars as pl
import pytest

from tiru.errors import InvalidTable
from tiru.profile import activity_panel

LONG = {
    "region": ["B", "A", "A", "B"],
    "activity": ["10", "10", "14", "14"],
    "period": ["2020", "2020", "2020", "2020"],
    "value": [1.0, 2.0, None, 4.0],
}


def test_null_is_unknown_and_an_absent_row_is_zero():
    panel = activity_panel(pl.DataFrame(LONG | {"activity": ["10", "10", "14", "15"]}))
    [only] = panel.slices

    assert panel.regions == ("A", "B")
    assert panel.activities == ("10", "14", "15")
    np.testing.assert_array_equal(only.dense(), [[2, np.nan, 0], [1, 0, 4]])
    assert only.total == 7
    assert only.incomplete_regions.tolist() == [True, False]
    assert only.incomplete_activities.tolist() == [False, True, False]


def test_published_totals_hold_what_is_suppressed():
    frame = pl.DataFrame(
        {
            "region": ["A", "A", "A", "B", "B", "all", "all", "all"],
            "activity": ["10", "14", "all", "10", "all", "10", "14", "all"],
            "value": [2.0, None, 5.0, 1.0, 1.0, 3.0, 3.0, 6.0],
        }
    )
    [only] = activity_panel(frame, period=None, total_region="all", total_activity="all").slices

    assert only.regions == ("A", "B")
    assert only.region_totals.tolist() == [5, 1]
    assert only.activity_totals.tolist() == [3, 3]
    assert only.total == 6
    assert not only.incomplete_regions.any()


def test_periods_in_any_order_and_labels_as_numbers():
    frame = pl.DataFrame({"r": [7, 5, 7], "a": [1, 1, 1], "t": [2021, 2020, 2020], "v": [3, 1, 2]})
    panel = activity_panel(frame, region="r", activity="a", period="t", value="v")

    assert panel.regions == ("5", "7")
    assert [s.period for s in panel.slices] == ["2020", "2021"]
    assert panel.at("2021").dense().tolist() == [[0], [3]]
    assert panel.at("2020").dense().tolist() == [[1], [2]]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"value": [1.0, -2.0, 3.0, 4.0]}, "value_negative"),
        ({"value": [1.0, float("inf"), 3.0, 4.0]}, "value_infinite"),
        ({"region": ["B", "A", None, "B"]}, "label_missing"),
        ({"activity": ["10", "10", "10", "14"]}, "cell_twice"),
        ({"region": [], "activity": [], "period": [], "value": []}, "no_rows"),
    ],
)
def test_table_that_cannot_be_measured_is_refused(change, reason):
    with pytest.raises(InvalidTable) as refusal:
        activity_panel(pl.DataFrame(LONG | change, strict=False))
    assert refusal.value.reason == reason


def test_missing_column_missing_total_and_parts_above_the_total():
    with pytest.raises(InvalidTable, match="column missing: period"):
        activity_panel(pl.DataFrame(LONG).drop("period"))
    with pytest.raises(InvalidTable, match="total missing"):
        activity_panel(pl.DataFrame(LONG), total_region="all", total_activity="all")
    parts = pl.DataFrame(
        {
            "region": ["A", "A", "all", "all"],
            "activity": ["10", "all", "10", "all"],
            "value": [5.0, 4.0, 5.0, 5.0],
        }
    )
    with pytest.raises(InvalidTable, match="total below parts: A"):
        activity_panel(parts, period=None, total_region="all", total_activity="all")
    with pytest.raises(InvalidTable, match="no such period: 1999"):
        activity_panel(pl.DataFrame(LONG)).at("1999")
