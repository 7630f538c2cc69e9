"""Figures that contradict what is known of their kind: years, populations, prices."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from tiru.datasets.reading._words import count_words, number_words
from tiru.datasets.reading.checks._cells import Cells, groups
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.datasets.reading.checks._wording import has_word

_YEAR = 12
_CURRENT = re.compile(r"(?:atas\s+dasar\s+)?harga\s+berlaku|\badhb\b|\bberlaku\b")
_CONSTANT = re.compile(
    r"(?:(?:atas\s+dasar\s+)?harga\s+konstan|\badhk\b|\bkonstan\b)(?:\s*(?:tahun\s*)?\(?(?P<year>(?:19|20)\d\d)\)?)?"
)


def find_years_out_of_row(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """One year far behind or before a row of years that follow each other: 2021, 2022, 2032."""
    key = "year_out_of_row"
    for run in groups((cells.table,), cells.usable):
        years = np.unique(cells.time[run] // _YEAR)
        if len(years) <= rules.limit(key, "least_years"):
            continue
        gaps = np.diff(years)
        for odd, beside, gap, others in (
            (years[-1], years[-2], gaps[-1], gaps[:-1]),
            (years[0], years[1], gaps[0], gaps[1:]),
        ):
            if gap < rules.limit(key, "least_gap") or others.max() > rules.limit(key, "most_usual_gap"):
                continue
            hit = run[cells.time[run] // _YEAR == odd]
            yield Finding(
                key,
                cells.place(int(hit[0])),
                f"Tahun {odd} berjarak {gap} tahun dari {beside}, padahal tahun lain berurutan. "
                "Periksa apakah tahunnya salah ketik.",
                tuple(hit.tolist()),
            )


def find_leaps_of_stock(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Populations and areas that are several times as large as a year before; either may be the wrong one."""
    key = "leap_of_stock"
    named = [
        has_word(one.words, rules.words["steady"]) and not has_word(one.words, rules.words["unsteady"])
        for one in cells.series_list
    ]
    steady = np.array(named or [False], dtype=np.bool_)
    chosen = cells.usable & steady[cells.series] & (cells.value > 0)
    for run in groups((cells.region, cells.series), chosen, 2):
        run = run[np.argsort(cells.time[run])]
        for before, after in zip(run[:-1].tolist(), run[1:].tolist(), strict=True):
            low, high = sorted((float(cells.value[before]), float(cells.value[after])))
            near = cells.time[after] - cells.time[before] <= rules.limit(key, "most_years") * _YEAR
            if not near or high < rules.limit(key, "least_level"):
                continue
            if high < low * rules.limit(key, "times"):
                continue
            first, last = cells.observations[before], cells.observations[after]
            yield Finding(
                key,
                last.where,
                f"{last.region_label}, {cells.series_list[cells.series[after]].title}: "
                f"{number_words(float(cells.value[before]))} pada {first.period}, tetapi "
                f"{number_words(float(cells.value[after]))} pada {last.period}. Salah satunya "
                "tampaknya salah ketik atau salah satuan.",
                (before, after),
            )


def find_current_below_constant(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Domestic product at current prices well below that at constant prices, in years after the base year."""
    key = "current_below_constant"
    current, constant = _series_by_basis(cells)
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    placed = {
        (int(cells.region[at]), int(cells.period[at]), int(cells.series[at])): int(at)
        for at in np.flatnonzero(cells.usable)
    }
    for (region, period, series), at in placed.items():
        name, base = constant.get(series, ("", 0))
        other = placed.get((region, period, current.get(name, -1)))
        if name and other is not None and cells.time[at] // _YEAR > base:
            pairs[region, period].append((other, at))
    for members in pairs.values():
        now, then = (float(cells.value[[pair[side] for pair in members]].sum()) for side in (0, 1))
        if then <= 0 or now >= then * rules.limit(key, "least_ratio"):
            continue
        first = cells.observations[members[0][0]]
        yield Finding(
            key,
            first.where,
            f"{first.region_label}, {first.period}: harga berlaku {number_words(now)} lebih kecil daripada "
            f"harga konstan {number_words(then)} ({count_words(len(members))} pasang angka). Kedua kolomnya "
            "tampaknya tertukar.",
            tuple(at for pair in members for at in pair),
        )


def _series_by_basis(cells: Cells) -> tuple[dict[str, int], dict[int, tuple[str, int]]]:
    """Series at current prices by name without the basis; name and base year of those at constant ones."""
    current: dict[str, int] = {}
    constant: dict[int, tuple[str, int]] = {}
    for at, one in enumerate(cells.series_list):
        said = _CONSTANT.search(one.words)
        if said and said["year"] and not _CURRENT.search(one.words):
            constant[at] = (f"{_without(_CONSTANT, one.words)}|{one.unit}", int(said["year"]))
        elif _CURRENT.search(one.words) and not said:
            current[f"{_without(_CURRENT, one.words)}|{one.unit}"] = at
    return current, constant


def _without(basis: re.Pattern[str], words: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", basis.sub(" ", words)).split())
