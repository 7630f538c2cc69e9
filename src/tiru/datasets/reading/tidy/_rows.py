"""What each row of a tidy table says beside its figures: place, time, names, unit, status."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import polars as pl

from tiru.datasets.reading._report import CellStatus, Problem, Release
from tiru.datasets.reading.meaning import Asking, Place
from tiru.datasets.reading.tidy._columns import Columns
from tiru.datasets.reading.tidy._contents import RELEASES
from tiru.datasets.reading.tidy._headings import Role, system_of_heading
from tiru.datasets.reading.tidy._places import NATION, NATIONAL_TOTAL, Places, PlaceTexts, RowPlace
from tiru.datasets.reading.tidy._sheet import Sheet, texts_of
from tiru.datasets.reading.tidy._times import NO_TIME, CellTime, joined, read_times
from tiru.datasets.reading.values import Unit, read_part_of_year, read_unit
from tiru.regions import Region

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


@dataclass(frozen=True)
class Rows:
    """One entry for each row of the file; equal rows share their objects.

    Attributes
    ----------
    places : sequence of RowPlace
    times : sequence of CellTime or None
        None where no column says the time.
    indicators : sequence of str
        Empty texts where no column says it.
    breakdowns : sequence of tuple of str
    units : sequence of Unit or None
    releases : sequence of Release
    problems : tuple of Problem
    names_places : bool
    """

    places: Sequence[RowPlace]
    times: Sequence[CellTime | None]
    indicators: Sequence[str]
    breakdowns: Sequence[tuple[str, ...]]
    units: Sequence[Unit | None]
    releases: Sequence[Release]
    problems: tuple[Problem, ...]
    names_places: bool


def read_rows(sheet: Sheet, columns: Columns, asking: Asking, region: Region | None) -> Rows:
    height = sheet.frame.height
    places, problems = _places(sheet, columns, asking, region)
    indicator = columns.one(Role.INDICATOR)
    labels = [shared_texts(sheet.column(index)) for index in columns.all(Role.BREAKDOWN)]
    return Rows(
        places,
        _times(sheet, columns, asking),
        [""] * height if indicator is None else shared_texts(sheet.column(indicator)),
        _once_each(list(zip(*labels, strict=True)) if labels else [()] * height, _filled),
        _of_column(sheet, columns.one(Role.UNIT), _unit, None),
        _of_column(sheet, columns.one(Role.STATUS), _release, Release.UNMARKED),
        tuple(problems),
        columns.has_place,
    )


def shared_texts(column: pl.Series) -> list[str]:
    """The column as texts, equal ones being one object: a long file has few different ones."""
    texts = texts_of(column)
    distinct = texts.unique().sort().to_list()
    return [distinct[number - 1] for number in texts.rank("dense").to_list()]


def _once_each(keys: Sequence[_K], work: Callable[[_K], _V]) -> list[_V]:
    found: dict[_K, _V] = {}
    for key in keys:
        if key not in found:
            found[key] = work(key)
    return [found[key] for key in keys]


def _of_column(sheet: Sheet, index: int | None, work: Callable[[str], _V], absent: _V) -> list[_V]:
    if index is None:
        return [absent] * sheet.frame.height
    return _once_each(shared_texts(sheet.column(index)), work)


def _filled(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, labels))


def _unit(text: str) -> Unit | None:
    return (read_unit(text) or Unit(text, is_counted=False)) if text else None


def _release(text: str) -> Release:
    return RELEASES[text.casefold()]


def _places(
    sheet: Sheet, columns: Columns, asking: Asking, region: Region | None
) -> tuple[list[RowPlace], list[Problem]]:
    if not columns.has_place:
        return [_of_table(asking, region)] * sheet.frame.height, []
    texts = _place_texts(sheet, columns)
    first_rows: dict[PlaceTexts, str] = {}
    addresses = sheet.addresses(columns.all(Role.REGION, Role.REGION_CODE)[0])
    for text, where in zip(texts, addresses, strict=True):
        first_rows.setdefault(text, where)
    systems = [system_of_heading(sheet.headings[index]) for index in columns.all(Role.REGION_CODE)]
    finder = Places(asking, systems, first_rows)
    found = finder.find()
    return [found[text] for text in texts], finder.problems


def _of_table(asking: Asking, region: Region | None) -> RowPlace:
    """The region of a file whose rows name none."""
    region = region or asking.region()
    if region is not None:
        return RowPlace(Place(region.code, region.name))
    if asking.is_nation():
        return RowPlace(Place(None, NATION), NATIONAL_TOTAL)
    return RowPlace(Place(None, "", "region_unknown", CellStatus.DOUBTFUL))


def _place_texts(sheet: Sheet, columns: Columns) -> list[PlaceTexts]:
    blank = [""] * sheet.frame.height
    parts = [
        blank if index is None else shared_texts(sheet.column(index))
        for index in map(columns.one, (Role.REGION, Role.KIND, Role.PROVINCE))
    ]
    codes = [shared_texts(sheet.column(index)) for index in columns.all(Role.REGION_CODE)]
    keys = list(zip(*parts, *codes, strict=True))
    return _once_each(keys, lambda key: PlaceTexts(key[0], key[1], key[2], tuple(key[3:])))


def _times(sheet: Sheet, columns: Columns, asking: Asking) -> list[CellTime | None]:
    period, part = columns.one(Role.PERIOD), columns.one(Role.PART)
    if period is None:
        return [None] * sheet.frame.height
    texts = shared_texts(sheet.column(period))
    times: Mapping[str, CellTime] = read_times(list(dict.fromkeys(texts)), asking)
    if part is None:
        return [times.get(text, NO_TIME) for text in texts]
    heading = sheet.headings[part]
    pairs = list(zip(texts, shared_texts(sheet.column(part)), strict=True))
    return list(_once_each(pairs, lambda pair: joined(times[pair[0]], read_part_of_year(pair[1], heading))))
