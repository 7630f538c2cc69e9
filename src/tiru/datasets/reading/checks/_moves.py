"""Figures that leap: one region alone, or all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tiru.datasets.reading._words import count_words, listing, number_words
from tiru.datasets.reading.checks._cells import Bools, Cells, Floats, Ints, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.datasets.reading.checks._wording import has_word

_YEAR = 12
_NORMAL = 1.4826  # median absolute deviation to standard deviation, for a normal distribution
_MOST_SHOWN = 30
_SHOWN = 6


@dataclass(frozen=True)
class _Block:
    """One series over regions and time.

    Attributes
    ----------
    series : int
    where : int64, regions by times
        Index of the cell, -1 without one.
    logs : float64, regions by times
        Natural logarithm of the value; NaN without one.
    steps : float64, regions by times
        Change of `logs` against a year before; NaN where either is unknown.
    lag : int
        Columns in a year.
    times : int64
    """

    series: int
    where: Ints
    logs: Floats
    steps: Floats
    lag: int
    times: Ints


def find_breaks(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Times at which nearly all regions leap the same way, far beyond their usual moves."""
    key = "break_of_series"
    found: dict[tuple[str, int], list[_Block]] = {}
    for block in _blocks(cells):
        common = _common(block.steps, rules.limit(key, "least_regions"))
        known = np.flatnonzero(~np.isnan(common))
        if len(known) < rules.limit(key, "least_steps"):
            continue
        usual = float(np.median(common[known]))
        spread = max(
            _NORMAL * float(np.median(np.abs(common[known] - usual))), rules.limit(key, "least_usual")
        )
        least = max(rules.limit(key, "times_usual") * spread, rules.limit(key, "least_change"))
        for column in known[np.abs(common[known] - usual) >= least].tolist():
            if int(block.times[column]) // _YEAR in rules.known_shocks:
                continue
            step = block.steps[:, column]
            moves = step[~np.isnan(step)] - usual
            if np.mean(np.sign(moves) == np.sign(common[column] - usual)) >= rules.limit(
                key, "same_direction"
            ):
                label = cells.series_list[block.series].indicator
                found.setdefault((label, int(block.times[column])), []).append(block)
    for (label, time), blocks in found.items():
        before = [index for block in blocks for index in _before(block, time)]
        names = listing(_titles(cells, [block.series for block in blocks]))
        yield Finding(
            key,
            label,
            f"Mulai {_period_words(cells, time)} hampir semua daerah melonjak ke arah yang sama pada "
            f"{names}. Cara menghitungnya tampaknya berganti; angka sebelum dan sesudahnya tidak sebanding.",
            tuple(before),
        )


def find_jumps(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Single figures far from their neighbours in time, where other regions did not move."""
    key = "jump"
    hits: list[tuple[int, float, float]] = []
    for block in _blocks(cells):
        words = cells.series_list[block.series].words
        if has_word(words, rules.words["growth"]) or _is_often_negative(cells, block, rules):
            continue
        hits.extend(_jumps_in(cells, block, rules))
    hits.sort()
    for index, before, now in hits[:_MOST_SHOWN]:
        cell = cells.observations[index]
        name = f"{cell.region_label}, " if cell.region_label else ""
        yield Finding(
            key,
            cell.where,
            f"{name}{cells.series_list[cells.series[index]].title}, {cell.period}: {number_words(now)}, "
            f"padahal angka di dekatnya {number_words(before)}.",
            (index,),
        )
    if rest := hits[_MOST_SHOWN:]:
        yield Finding(
            key,
            cells.place(rest[0][0]),
            f"{count_words(len(rest))} angka lain juga melonjak dari angka di sekitarnya.",
            tuple(index for index, _, _ in rest),
        )


def _jumps_in(cells: Cells, block: _Block, rules: Rules) -> list[tuple[int, float, float]]:
    """Cell, neighbouring value and value of each jump of one series."""
    key = "jump"
    steps = block.steps
    known = ~np.isnan(steps)
    # Where too few regions are at hand to tell a shock that moved all from a leap of one, it is let pass.
    enough = known.sum(axis=1) >= rules.limit(key, "least_periods") - 1
    if not enough.any():
        return []
    common = _common(steps, rules.limit("break_of_series", "least_regions"))
    shared = np.where(np.isnan(common), 0.0, common - _middle(common))
    shocked = np.isin(block.times // _YEAR, list(rules.known_shocks)) & np.isnan(common)
    moves = np.where(enough[:, None] & ~shocked, steps - shared, np.nan)
    rows = np.flatnonzero(enough)
    usual = np.full(len(steps), np.nan)
    usual[rows] = np.nanmedian(moves[rows], axis=1)
    apart = moves - usual[:, None]
    spread = np.full(len(steps), np.inf)
    spread[rows] = np.maximum(
        _NORMAL * np.nanmedian(np.abs(apart[rows]), axis=1), rules.limit(key, "least_usual")
    )
    least = np.maximum(rules.limit(key, "times_usual") * spread, rules.limit(key, "least_change"))
    with np.errstate(invalid="ignore"):
        leaps = np.abs(apart) >= least[:, None]
    found = []
    for row, column in np.argwhere(leaps).tolist():
        if (hit := _blamed(block, apart, leaps, row, column)) is None:
            continue
        here, beside = hit
        now, before = (float(cells.value[block.where[row, at]]) for at in (here, beside))
        if max(abs(now), abs(before)) >= rules.limit(key, "least_level"):
            found.append((int(block.where[row, here]), before, now))
    return found


def _blamed(block: _Block, apart: Floats, leaps: Bools, row: int, column: int) -> tuple[int, int] | None:
    """Columns of the figure to blame for a leap and of its neighbour; None for the way back of a spike."""
    back, on = column - block.lag, column + block.lag
    if back >= 0 and leaps[row, back] and apart[row, back] * apart[row, column] < 0:
        return None
    known = np.flatnonzero(~np.isnan(block.logs[row]))
    is_spike = on < leaps.shape[1] and leaps[row, on] and apart[row, on] * apart[row, column] < 0
    # Alone before a leap that never comes back: the first figure of the series is the odd one.
    if not is_spike and back in set(known[: block.lag].tolist()) and on < leaps.shape[1]:
        return back, column
    return column, back


def _blocks(cells: Cells) -> Iterator[_Block]:
    """Each series with values of more than one time, as a grid."""
    for run in groups((cells.series, cells.rhythm), cells.usable):
        rhythm = int(cells.rhythm[run[0]])
        times, regions = cells.time[run], cells.region[run]
        first, last = int(times.min()), int(times.max())
        if rhythm == 0 or last - first < _YEAR or (last - first) // rhythm > 1200:
            continue
        names, row = np.unique(regions, return_inverse=True)
        column = (times - first) // rhythm
        where = np.full((len(names), (last - first) // rhythm + 1), -1, dtype=np.int64)
        where[row, column] = run
        values = np.where(where >= 0, cells.value[where], np.nan)
        with np.errstate(invalid="ignore", divide="ignore"):
            logs = np.where(values > 0, np.log(values), np.nan)
        lag = _YEAR // rhythm
        steps = np.full(logs.shape, np.nan)
        steps[:, lag:] = logs[:, lag:] - logs[:, :-lag]
        yield _Block(
            int(cells.series[run[0]]), where, logs, steps, lag, first + rhythm * np.arange(where.shape[1])
        )


def _middle(values: Floats) -> float:
    """Median of the known values; 0 where none is."""
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else 0.0


def _common(steps: Floats, least_regions: float) -> Floats:
    """Median step of all regions at each time; NaN where too few are known."""
    common = np.full(steps.shape[1], np.nan)
    columns = np.flatnonzero((~np.isnan(steps)).sum(axis=0) >= least_regions)
    if len(columns):
        common[columns] = np.nanmedian(steps[:, columns], axis=0)
    return common


def _is_often_negative(cells: Cells, block: _Block, rules: Rules) -> bool:
    values = cells.value[block.where[block.where >= 0]]
    return bool(np.mean(values < 0) > rules.limit("jump", "most_negative"))


def _before(block: _Block, time: int) -> list[int]:
    indices = block.where[:, block.times < time]
    return indices[indices >= 0].tolist()  # type: ignore[no-any-return]


def _titles(cells: Cells, series: list[int]) -> list[str]:
    titles = [
        " › ".join(cells.series_list[one].breakdown) or cells.series_list[one].indicator for one in series
    ]
    left = len(titles) - _SHOWN
    return titles if left <= 0 else [*titles[:_SHOWN], f"{left} deret lain"]


def _period_words(cells: Cells, time: int) -> str:
    at = np.flatnonzero(cells.time == time)
    return str(cells.periods[cells.period[at[0]]])
