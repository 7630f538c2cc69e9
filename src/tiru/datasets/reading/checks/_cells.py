"""The cells of a report as columns, so that checks run on arrays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.datasets.reading._report import CellStatus, Observation, ReadingReport

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|S([12])|(\d{2})))?")
NO_TIME = -1


@dataclass(frozen=True)
class Series:
    """What is measured: everything of a cell but place and time."""

    indicator: str
    breakdown: tuple[str, ...]
    unit: str | None

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
    is_total : bool
        As the reader marked it.
    table, region, series, period : int64
        Indices into the lists below; `table` into the report's tables.
    time : int64
        Months since year 0 of the period's beginning; `NO_TIME` without one.
    rhythm : int64
        Months the period lasts: 12, 6, 3 or 1.
    regions : list of (code or None, label)
    series_list : list of Series
    periods : list of str or None
    times, rhythms : int64
        Of each of the periods.
    """

    observations: Sequence[Observation]
    value: Floats
    usable: Bools
    is_total: Bools
    table: Ints
    region: Ints
    series: Ints
    period: Ints
    time: Ints
    rhythm: Ints
    regions: Sequence[tuple[str | None, str]]
    series_list: Sequence[Series]
    periods: Sequence[str | None]
    times: Ints
    rhythms: Ints

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
    regions: dict[str, int] = {}
    names: list[tuple[str | None, str]] = []
    series: dict[tuple[str, tuple[str, ...], str | None], int] = {}
    periods: dict[str | None, int] = {}
    region_index, series_index, period_index, table_index = [], [], [], []
    values, usable, totals = [], [], []
    for o in observations:
        place = o.region_code or f"\0{o.region_label}"
        if place not in regions:
            regions[place] = len(names)
            names.append((o.region_code, o.region_label))
        region_index.append(regions[place])
        series_index.append(series.setdefault((o.indicator, o.breakdown, o.unit), len(series)))
        period_index.append(periods.setdefault(o.period, len(periods)))
        table_index.append(o.table)
        values.append(o.value)
        totals.append(o.is_total)
        usable.append(o.status is CellStatus.ACCEPTED and o.value is not None and o.period is not None)
    times = [_time(period) for period in periods]
    period = np.array(period_index, dtype=np.int64)
    time = np.array([start for start, _ in times] or [NO_TIME], dtype=np.int64)
    rhythm = np.array([length for _, length in times] or [0], dtype=np.int64)
    return Cells(
        observations=observations,
        value=np.array(values, dtype=np.float64),
        usable=np.array(usable, dtype=np.bool_),
        is_total=np.array(totals, dtype=np.bool_),
        table=np.array(table_index, dtype=np.int64),
        region=np.array(region_index, dtype=np.int64),
        series=np.array(series_index, dtype=np.int64),
        period=period,
        time=time[period],
        rhythm=rhythm[period],
        regions=names,
        series_list=[Series(*key) for key in series],
        periods=list(periods),
        times=time,
        rhythms=rhythm,
    )


def groups(keys: Sequence[Ints], chosen: Bools, least: int = 1) -> Iterator[Ints]:
    """Indices of the chosen cells, one array for each combination of the keys with at least so many."""
    where = np.flatnonzero(chosen)
    if not len(where):
        return
    columns = [key[where] for key in keys]
    order = np.lexsort(columns[::-1])
    ordered = where[order]
    changes = np.zeros(len(ordered), dtype=np.bool_)
    changes[0] = True
    for column in columns:
        changes[1:] |= np.diff(column[order]) != 0
    starts = np.flatnonzero(changes)
    ends = np.append(starts[1:], len(ordered))
    large = ends - starts >= least
    for start, end in zip(starts[large].tolist(), ends[large].tolist(), strict=True):
        yield ordered[start:end]


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
