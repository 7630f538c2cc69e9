"""What a region is specialised in, and how concentrated or diverse it and its activities are."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tiru.profile._activities import ActivitySlice
from tiru.profile._complexity import location_quotient_values
from tiru.profile._frames import cell_keys, keys
from tiru.profile._result import LeftOut, ProfileResult

_TOTALS = {"summed": "sums of the known cells", "published": "as published, unknown cells included"}


def location_quotients(activities: ActivitySlice) -> ProfileResult:
    """Shares and location quotients of every cell that is known or unknown.

    Parameters
    ----------
    activities : ActivitySlice

    Returns
    -------
    ProfileResult
        Level `cell`; columns `value`, `share` (of the region, 0 to 1), `lq`, `slq` (symmetric, -1 to 1) and
        `complete`: whether every sum behind the quotient is known in full. An unknown cell has a row with
        nulls; a cell of zero has none.

    Notes
    -----
    lq = (x_rp / x_r) / (x_p / x) (Florence 1939); slq = (lq - 1) / (lq + 1) (Laursen 1998). Where a cell of
    the region or of the activity is unknown and no totals are published, the sums are lower bounds and
    `complete` is false.
    """
    quotients = location_quotient_values(activities)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = activities.values / activities.region_totals[activities.rows]
        symmetric = (quotients - 1) / (quotients + 1)
    bounded = activities.totals == "summed" and activities.unknown_rows.size > 0
    complete = np.full(quotients.size, not bounded)
    frame = cell_keys(activities, activities.rows, activities.columns).with_columns(
        value=activities.values, share=shares, lq=quotients, slq=symmetric, complete=complete
    )
    unknown = cell_keys(activities, activities.unknown_rows, activities.unknown_columns)
    frame = pl.concat([frame, unknown], how="diagonal").with_columns(
        pl.col("share", "lq", "slq").fill_nan(None), pl.col("complete").fill_null(False)
    )
    conventions = {
        "lq": "ratio of shares, 1 is the mean of all regions",
        "totals": _TOTALS[activities.totals],
    }
    return ProfileResult("cell", frame, conventions, _empty(activities))


def region_specialisation(activities: ActivitySlice, threshold: float = 1.0) -> ProfileResult:
    """Concentration and diversity of each region's activities.

    Parameters
    ----------
    activities : ActivitySlice
    threshold : float
        Location quotient from which an activity counts towards `diversity`.

    Returns
    -------
    ProfileResult
        Level `region`; columns `hhi` (1/P to 1), `shannon` (natural logarithm), `evenness` (0 to 1),
        `krugman` (0 to 2), `hoover` (0 to 1), `gini` (0 to 1) and `diversity` (a count). Null for a region
        with an unknown cell, whose shares nobody knows, and for an empty one.

    Notes
    -----
    With shares s of the region and S of all regions::

        hhi = sum s^2;  shannon = -sum s ln s;  evenness = shannon / ln P
        krugman = sum |s - S|  (Krugman 1991);  hoover = krugman / 2
        gini = 2 / (P^2 mean(q)) sum rank(q) (q - mean(q))  over the location quotients q
    """
    matrix = activities.dense()
    share = _share(matrix, axis=1)
    mean_share = activities.activity_totals / activities.total if activities.total else np.nan
    with np.errstate(invalid="ignore", divide="ignore"):
        quotients = share / mean_share
    frame = keys(activities, "region", activities.regions).with_columns(
        **_concentration(share, mean_share, quotients), diversity=_count(quotients, threshold)
    )
    return ProfileResult(
        "region", _blank(frame), _CONCENTRATION | {"threshold": str(threshold)}, _empty(activities)
    )


def activity_concentration(activities: ActivitySlice, threshold: float = 1.0) -> ProfileResult:
    """How each activity is spread over the regions: `region_specialisation` with the sides turned.

    Parameters
    ----------
    activities : ActivitySlice
    threshold : float
        Location quotient from which a region counts towards `ubiquity`.

    Returns
    -------
    ProfileResult
        Level `activity`; `hhi`, `shannon`, `evenness`, `krugman`, `hoover`, `gini`, `ubiquity`.
    """
    matrix = activities.dense().T
    share = _share(matrix, axis=1)
    mean_share = activities.region_totals / activities.total if activities.total else np.nan
    with np.errstate(invalid="ignore", divide="ignore"):
        quotients = share / mean_share
    frame = keys(activities, "activity", activities.activities).with_columns(
        **_concentration(share, mean_share, quotients), ubiquity=_count(quotients, threshold)
    )
    return ProfileResult(
        "activity", _blank(frame), _CONCENTRATION | {"threshold": str(threshold)}, _empty(activities)
    )


_CONCENTRATION = {
    "hhi": "sum of squared shares, not normalised",
    "shannon": "natural logarithm",
    "krugman": "sum of absolute differences of shares, 0 to 2",
    "gini": "over location quotients, not normalised for the number of classes",
}


def _share(matrix: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Shares along the axis; NaN over a whole line of which one cell is unknown or nothing is there."""
    sums = matrix.sum(axis=axis, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        shares: NDArray[np.float64] = np.where(sums > 0, matrix / sums, np.nan)
    return shares


def _concentration(
    share: NDArray[np.float64], mean_share: NDArray[np.float64] | float, quotients: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    n = share.shape[1]
    with np.errstate(invalid="ignore", divide="ignore"):
        logs = np.where(
            share > 0, share * np.log(np.where(share > 0, share, 1)), np.where(share == 0, 0, np.nan)
        )
    shannon = -logs.sum(axis=1)
    krugman = np.abs(share - mean_share).sum(axis=1)
    return {
        "hhi": (share**2).sum(axis=1),
        "shannon": shannon,
        "evenness": shannon / np.log(n) if n > 1 else np.full(len(share), np.nan),
        "krugman": krugman,
        "hoover": krugman / 2,
        "gini": _gini(quotients),
    }


def _gini(quotients: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gini coefficient of each row, over the columns whose quotient exists for somebody."""
    some = ~np.isnan(quotients).all(axis=0) if len(quotients) else np.zeros(quotients.shape[1], dtype=bool)
    ordered = np.sort(quotients[:, some], axis=1)
    n = ordered.shape[1]
    if not n:
        return np.full(len(quotients), np.nan)
    mean = ordered.mean(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        gini: NDArray[np.float64] = 2 * ((ordered - mean[:, None]) @ np.arange(1, n + 1)) / (n**2 * mean)
    return gini


def _count(quotients: NDArray[np.float64], threshold: float) -> pl.Series:
    known = ~np.isnan(quotients).all(axis=1)
    with np.errstate(invalid="ignore"):
        return pl.Series(np.where(known, (quotients >= threshold).sum(axis=1), -1)).replace(-1, None)


def _blank(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.col(pl.Float64).fill_nan(None))


def _empty(activities: ActivitySlice) -> tuple[LeftOut, ...]:
    unknown_r, unknown_p = set(activities.unknown_rows.tolist()), set(activities.unknown_columns.tolist())
    regions = [
        LeftOut("region", label, activities.period, "empty")
        for place, label in enumerate(activities.regions)
        if not activities.region_totals[place] > 0 and place not in unknown_r
    ]
    columns = [
        LeftOut("activity", label, activities.period, "empty")
        for place, label in enumerate(activities.activities)
        if not activities.activity_totals[place] > 0 and place not in unknown_p
    ]
    return (*regions, *columns)
