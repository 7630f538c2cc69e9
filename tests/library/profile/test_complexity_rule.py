"""Why complexity asks for so many regions and activities: how far the order moves when one is left out.

The table in docs/methods/profil-kegiatan.md was made in this way.
"""

import numpy as np
import polars as pl
import pytest
from scipy.stats import spearmanr
from tests.library.profile.observed import provincial_industries

from tiru.profile import activity_panel, activity_tables, load_profile_rules, measure_complexity

pytestmark = pytest.mark.slow

DRAWS = 300
LARGE = 0.5


@pytest.fixture(scope="module")
def values(shared_data):
    (table,) = activity_tables(provincial_industries(shared_data)).tables
    return table.panel.at("2016").dense()


def complexity_of(values):
    regions, activities = values.shape
    frame = pl.DataFrame(
        {
            "region": np.repeat([f"r{i:02}" for i in range(regions)], activities),
            "activity": np.tile([f"a{i:02}" for i in range(activities)], regions),
            "value": values.ravel(),
        }
    )
    return measure_complexity(activity_panel(frame, period=None).slices[0]).eci


def agreement(values, count, axis):
    """Median rank correlation of the order with and without one line, and how often it changes much."""
    rng = np.random.default_rng(1)
    found = []
    for _ in range(DRAWS):
        taken = np.sort(rng.choice(values.shape[axis], count, replace=False))
        kept = np.delete(np.arange(count), rng.integers(count))
        part = np.take(values, taken, axis)
        whole, fewer = complexity_of(part), complexity_of(np.take(part, kept, axis))
        if axis == 0:
            whole = whole[kept]
        known = ~(np.isnan(whole) | np.isnan(fewer))
        if known.sum() > 3:
            found.append(spearmanr(whole[known], fewer[known]).statistic)
    return np.median(found), np.mean(np.array(found) < LARGE)


@pytest.mark.parametrize(("rule", "axis"), [("regions", 0), ("activities", 1)])
def test_order_holds_at_the_threshold(values, rule, axis):
    least = int(getattr(load_profile_rules(), f"least_{rule}_for_complexity").value)
    median, changed = agreement(values, least, axis)

    assert median > 0.95
    assert changed <= 0.05


@pytest.mark.parametrize(("count", "axis"), [(10, 0), (30, 1)])
def test_order_moves_more_often_below_it(values, count, axis):
    assert agreement(values, count, axis)[1] > 0.05
