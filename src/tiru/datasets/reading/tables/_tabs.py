"""What the tabs of a workbook say together: a sheet for each year or month, or for each region."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading.grids import Grid
from tiru.datasets.reading.values import PeriodReading, read_period, read_place
from tiru.datasets.reading.values._texts import clean_text
from tiru.regions import Region

_YEAR_AT_END = re.compile(r"(?P<words>.*?)[\s_-]*(?P<year>(?:19|20)\d\d)")


@dataclass(frozen=True)
class Tab:
    """What the tab of one sheet says of its tables, as one of a row of such tabs.

    Attributes
    ----------
    period : PeriodReading or None
    region : Region or None
    """

    period: PeriodReading | None = None
    region: Region | None = None


def read_tabs(grids: Sequence[Grid]) -> dict[str, Tab]:
    """The tabs that say a time or a region, by the name of their sheet.

    One tab called "2021" may be the year of the file, and "Kudus" may be a desa. Two or more that differ in
    nothing but the time, or that each name another region, are how a workbook keeps one table for each.
    """
    tabs: dict[str, Tab] = {}
    for name, period in _times(grids).items():
        tabs[name] = Tab(period)
    for name, region in _regions(grids).items():
        tabs[name] = replace(tabs.get(name, Tab()), region=region)
    return tabs


def _times(grids: Sequence[Grid]) -> dict[str, PeriodReading]:
    read = {grid.name: _time(clean_text(grid.name)) for grid in grids}
    found = {name: time for name, time in read.items() if time is not None}
    periods = [period.period for _, period in found.values()]
    words = {words for words, _ in found.values()}
    alike = len(words) == 1 or words <= {"", "tahun", "th", "thn", "ta"}
    if len(found) < 2 or len(set(periods)) < len(periods) or not alike:
        return {}
    return {name: period for name, (_, period) in found.items()}


def _time(name: str) -> tuple[str, PeriodReading] | None:
    """The words and the time of a tab: "Jan 2023", "Th. 2021", "PAD 2022"."""
    reading = read_period(name)
    if reading is not None and reading.period:
        return "", reading
    found = _YEAR_AT_END.fullmatch(name)
    reading = read_period(found["year"]) if found else None
    return (found["words"].casefold().strip(" ._"), reading) if found and reading else None


def _regions(grids: Sequence[Grid]) -> dict[str, Region]:
    read = {grid.name: read_place(clean_text(grid.name)) for grid in grids}
    found = {name: place.region for name, place in read.items() if place.region is not None}
    several = len(found) > 1 and len(set(found.values())) == len(found)
    says_kind = any(read[name].says_kind for name in found)
    return found if several and (says_kind or len(found) == len(grids)) else {}
