"""Activity of many regions in some periods, with what is unknown kept apart from what is zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tiru.errors import InvalidTable
from tiru.profile._arrays import sums_by_place

Totals = Literal["summed", "published"]


@dataclass(frozen=True, eq=False)
class ActivitySlice:
    """Activity of R regions in P activities in one period, as cells.

    Attributes
    ----------
    period : str
    regions, activities : tuple of str
        Labels of the rows and columns, the same in every slice of a panel.
    rows, columns : array (m,) of int32
        Place of each known cell; a cell that is neither known nor unknown is zero.
    values : array (m,)
        Known values, >= 0.
    unknown_rows, unknown_columns : array (k,) of int32
        Cells that are suppressed or missing: they count for something, but nobody may know for what.
    region_totals, activity_totals : array (R,), array (P,)
    total : float
    totals : {"summed", "published"}
        `summed`: sums of the known cells, so a lower bound where a cell is unknown. `published`: as the
        publisher gives them, unknown cells included.
    """

    period: str
    regions: tuple[str, ...]
    activities: tuple[str, ...]
    rows: NDArray[np.int32]
    columns: NDArray[np.int32]
    values: NDArray[np.float64]
    unknown_rows: NDArray[np.int32]
    unknown_columns: NDArray[np.int32]
    region_totals: NDArray[np.float64]
    activity_totals: NDArray[np.float64]
    total: float
    totals: Totals

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.regions), len(self.activities)

    @property
    def incomplete_regions(self) -> NDArray[np.bool_]:
        """Regions (R,) whose total is only a lower bound."""
        return _marked(self.unknown_rows, len(self.regions), self.totals)

    @property
    def incomplete_activities(self) -> NDArray[np.bool_]:
        """Activities (P,) whose total is only a lower bound."""
        return _marked(self.unknown_columns, len(self.activities), self.totals)

    def dense(self) -> NDArray[np.float64]:
        """Values (R, P); NaN where unknown, 0 where there is nothing."""
        matrix = np.zeros(self.shape)
        matrix[self.rows, self.columns] = self.values
        matrix[self.unknown_rows, self.unknown_columns] = np.nan
        return matrix


def _marked(places: NDArray[np.int32], size: int, totals: Totals) -> NDArray[np.bool_]:
    marked = np.zeros(size, dtype=bool)
    if totals == "summed":
        marked[places] = True
    return marked


@dataclass(frozen=True, eq=False)
class ActivityPanel:
    """Slices of one set of regions and activities, in the order of their periods."""

    regions: tuple[str, ...]
    activities: tuple[str, ...]
    slices: tuple[ActivitySlice, ...]

    def at(self, period: str) -> ActivitySlice:
        """The slice of a period.

        Raises
        ------
        InvalidTable
            If the panel has no such period.
        """
        for item in self.slices:
            if item.period == period:
                return item
        raise InvalidTable("no_such_period", (period, *(item.period for item in self.slices)))


def activity_panel(
    frame: pl.DataFrame,
    *,
    region: str = "region",
    activity: str = "activity",
    value: str = "value",
    period: str | None = "period",
    total_region: str | int | None = None,
    total_activity: str | int | None = None,
) -> ActivityPanel:
    """Panel of activities from a long table.

    Parameters
    ----------
    frame : polars.DataFrame
        One row per region, activity and period. A null or NaN value is an unknown cell (missing or
        suppressed); a cell without a row is zero.
    region, activity, value, period : str
        Columns; `period` None for a table of one period.
    total_region, total_activity : str or int, optional
        Labels whose rows hold the published totals over all regions and over all activities. Both or none.

    Returns
    -------
    ActivityPanel
        Labels sorted; values of the totals' rows become the slices' totals.

    Raises
    ------
    InvalidTable
        If a column is missing, a label empty, a value negative or infinite, a cell given twice, no cell is
        left, or a published total is missing or below the sum of its known cells.
    """
    keys = [region, activity] + ([period] if period else [])
    _require_columns(frame, [*keys, value])
    frame = frame.select(*(pl.col(key) for key in keys), pl.col(value).cast(pl.Float64).fill_nan(None))
    for key in keys:
        if frame[key].null_count():
            raise InvalidTable("label_missing", (key,))
    regions, rows = _labels(frame[region], total_region)
    activities, columns = _labels(frame[activity], total_activity)
    periods, times = _labels(frame[period], None) if period else (("",), np.zeros(len(frame), np.int32))
    values = frame[value].to_numpy()
    _check_values(values)
    published = total_region is not None and total_activity is not None
    order = np.argsort(times, kind="stable") if len(periods) > 1 and np.any(np.diff(times) < 0) else None
    if order is not None:
        rows, columns, times, values = rows[order], columns[order], times[order], values[order]
    edges = np.searchsorted(times, np.arange(len(periods) + 1))
    slices = tuple(
        _slice(label, regions, activities, rows[a:b], columns[a:b], values[a:b], published)
        for label, a, b in zip(periods, edges[:-1], edges[1:], strict=True)
    )
    return ActivityPanel(regions, activities, slices)


def _require_columns(frame: pl.DataFrame, names: Sequence[str]) -> None:
    missing = [name for name in names if name not in frame.columns]
    if missing:
        raise InvalidTable("column_missing", missing)
    if not len(frame):
        raise InvalidTable("no_rows", ())


def _labels(column: pl.Series, total: str | int | None) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Sorted labels without the total's, and the place of each row among them; -1 for the total's rows."""
    if column.dtype.is_integer():
        numbers = column.to_numpy()
        low, high = int(numbers.min()), int(numbers.max())
        if high - low < 4 * len(numbers) + 1024:
            return _integer_labels(numbers, low, high, total)
    text = column.cast(pl.String)
    unique = text.unique().sort()
    kept = unique.filter(unique != str(total)) if total is not None else unique
    places = text.cast(pl.Enum(kept), strict=False).to_physical().cast(pl.Int32).fill_null(-1)
    return tuple(kept), places.to_numpy()


def _integer_labels(
    numbers: NDArray[np.int64], low: int, high: int, total: str | int | None
) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """As `_labels` for whole numbers of a small range, in one pass and in the order of the numbers."""
    seen = np.zeros(high - low + 1, dtype=bool)
    shifted = numbers.astype(np.int64) - low
    seen[shifted] = True
    if total is not None and low <= int(total) <= high:
        seen[int(total) - low] = False
    place = np.where(seen, np.cumsum(seen, dtype=np.int32) - 1, np.int32(-1)).astype(np.int32)
    return tuple(str(number + low) for number in np.flatnonzero(seen)), place[shifted]


def _check_values(values: NDArray[np.float64]) -> None:
    with np.errstate(invalid="ignore"):
        if np.isinf(values).any():
            raise InvalidTable("value_infinite", ())
        negative = int((values < 0).sum())
    if negative:
        raise InvalidTable("value_negative", (str(negative),))


def _slice(
    period: str,
    regions: tuple[str, ...],
    activities: tuple[str, ...],
    rows: NDArray[np.int32],
    columns: NDArray[np.int32],
    values: NDArray[np.float64],
    published: bool,
) -> ActivitySlice:
    inside = (rows >= 0) & (columns >= 0)
    r, c, x = (rows, columns, values) if inside.all() else (rows[inside], columns[inside], values[inside])
    _refuse_doubles(r, c, regions, activities)
    known = ~np.isnan(x)
    unknown_r, unknown_c = r[~known], c[~known]
    if unknown_r.size:
        r, c, x = r[known], c[known], x[known]
    sums = sums_by_place(r, x, len(regions)), sums_by_place(c, x, len(activities))
    if published:
        totals = _published(rows, columns, values, len(regions), len(activities))
        _check_totals(sums, totals, regions, activities)
        return ActivitySlice(
            period, regions, activities, r, c, x, unknown_r, unknown_c, *totals, totals="published"
        )
    return ActivitySlice(
        period, regions, activities, r, c, x, unknown_r, unknown_c, *sums, float(x.sum()), "summed"
    )


def _refuse_doubles(
    rows: NDArray[np.int32], columns: NDArray[np.int32], regions: tuple[str, ...], activities: tuple[str, ...]
) -> None:
    cells = rows.astype(np.int64) * len(activities) + columns
    if not cells.size or np.all(np.diff(cells) > 0):
        return
    ordered = np.sort(cells)
    double = ordered[1:][np.diff(ordered) == 0]
    if double.size:
        region, activity = divmod(int(double[0]), len(activities))
        raise InvalidTable("cell_twice", (regions[region], activities[activity], str(double.size)))


def _published(
    rows: NDArray[np.int32], columns: NDArray[np.int32], values: NDArray[np.float64], r: int, c: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    region_totals, activity_totals = np.full(r, np.nan), np.full(c, np.nan)
    of_region = (columns < 0) & (rows >= 0)
    of_activity = (rows < 0) & (columns >= 0)
    region_totals[rows[of_region]] = values[of_region]
    activity_totals[columns[of_activity]] = values[of_activity]
    overall = values[(rows < 0) & (columns < 0)]
    if len(overall) != 1 or np.isnan(overall).any():
        raise InvalidTable("total_missing", ())
    return region_totals, activity_totals, float(overall[0])


def _check_totals(
    sums: tuple[NDArray[np.float64], NDArray[np.float64]],
    totals: tuple[NDArray[np.float64], NDArray[np.float64], float],
    regions: tuple[str, ...],
    activities: tuple[str, ...],
) -> None:
    for labels, summed, published in ((regions, sums[0], totals[0]), (activities, sums[1], totals[1])):
        absent = np.isnan(published) & (summed > 0)
        if absent.any():
            raise InvalidTable("total_missing", (labels[int(np.argmax(absent))],))
        below = summed > published * (1 + 1e-9)
        if below.any():
            raise InvalidTable("total_below_parts", (labels[int(np.argmax(below))],))
