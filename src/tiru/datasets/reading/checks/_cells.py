"""The cells of a report as columns, so that checks run on arrays."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tiru.datasets.reading._report import CellStatus, Observation, ReadingReport

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Key = TypeVar("Key", bound=Hashable)

_PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|S([12])|(\d{2})))?")
NO_TIME = -1


@dataclass(frozen=True)
class Series:
    """What is measured: everything of a cell but place and time."""

    indicator: str
    breakdown: tuple[str, ...]
    unit: str | None
    is_total: bool

    @property
    def words(self) -> str:
        return " ".join((self.indicator, *self.breakdown)).casefold()

    @property
    def title(self) -> str:
        return " › ".join((self.indicator, *self.breakdown))


@dataclass(frozen=True)
class Cells:
    """Columns of equal length, one entry for each observation.

    Attributes
    ----------
    observations : sequence of Observation
    value : float64, NaN where there is none
    usable : bool
        Accepted, with a value and a period: what checks may reason from.
    table, region, series, period : int64
        Indices into the lists below; `table` into the report's tables.
    time : int64
        Months since year 0 of the period's beginning; `NO_TIME` without one.
    rhythm : int64
        Months the period lasts: 12, 6, 3 or 1.
    regions : list of (code or None, label)
    series_list : list of Series
    periods : list of str or None
    """

    observations: Sequence[Observation]
    value: Floats
    usable: Bools
    table: Ints
    region: Ints
    series: Ints
    period: Ints
    time: Ints
    rhythm: Ints
    regions: Sequence[tuple[str | None, str]]
    series_list: Sequence[Series]
    periods: Sequence[str | None]

    def place(self, index: int) -> str:
        return self.observations[index].where

    def region_name(self, region: int) -> str:
        return self.regions[region][1] or "daerah tanpa nama"

    def without(self, hit: Iterable[int]) -> Cells:
        """The same cells, those hit no longer usable."""
        usable = self.usable.copy()
        usable[list(hit)] = False
        return Cells(**{**self.__dict__, "usable": usable})


def cells_of(report: ReadingReport) -> Cells:
    """The columns of a report."""
    observations = report.observations
    regions: dict[tuple[str | None, str], int] = {}
    series: dict[tuple[str, tuple[str, ...], str | None, bool], int] = {}
    periods: dict[str | None, int] = {}
    region_index, series_index, period_index, table_index = [], [], [], []
    values, usable = [], []
    for o in observations:
        place = (o.region_code, "") if o.region_code else (None, o.region_label)
        region_index.append(regions.setdefault(place, len(regions)))
        series_index.append(series.setdefault((o.indicator, o.breakdown, o.unit, o.is_total), len(series)))
        period_index.append(periods.setdefault(o.period, len(periods)))
        table_index.append(o.table)
        values.append(o.value)
        usable.append(o.status is CellStatus.ACCEPTED and o.value is not None and o.period is not None)
    labels = {(o.region_code, "") if o.region_code else (None, o.region_label): o.region_label for o in observations}
    times = [_time(period) for period in periods]
    period = np.array(period_index, dtype=np.int64)
    time = np.array([start for start, _ in times] or [NO_TIME], dtype=np.int64)
    rhythm = np.array([length for _, length in times] or [0], dtype=np.int64)
    return Cells(
        observations=observations,
        value=np.array(values, dtype=np.float64),
        usable=np.array(usable, dtype=np.bool_),
        table=np.array(table_index, dtype=np.int64),
        region=np.array(region_index, dtype=np.int64),
        series=np.array(series_index, dtype=np.int64),
        period=period,
        time=time[period],
        rhythm=rhythm[period],
        regions=[(code, labels[code, label]) for code, label in regions],
        series_list=[Series(*key) for key in series],
        periods=list(periods),
    )


def groups(keys: Sequence[Ints], chosen: Bools) -> list[Ints]:
    """Indices of the chosen cells, in one array for each combination of the keys, the last key in order."""
    where = np.flatnonzero(chosen)
    if not len(where):
        return []
    columns = [key[where] for key in keys]
    order = np.lexsort(columns[::-1])
    ordered = where[order]
    changes = np.zeros(len(ordered), dtype=np.bool_)
    for column in columns:
        changes[1:] |= np.diff(column[order]) != 0
    return np.split(ordered, np.flatnonzero(changes))


def _time(period: str | None) -> tuple[int, int]:
    match = _PERIOD.fullmatch(period or "")
    if match is None:
        return NO_TIME, 0
    start = int(match[1]) * 12
    if match[2]:
        return start + (int(match[2]) - 1) * 3, 3
    if match[3]:
        return start + (int(match[3]) - 1) * 6, 6
    if match[4]:
        return start + int(match[4]) - 1, 1
    return start, 12
