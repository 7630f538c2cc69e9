"""Years and parts of a year of an answer, made into periods."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tiru.datasets.reading._report import PeriodKind, Release
from tiru.datasets.reading.values import read_period
from tiru.datasets.reading.webapi._answer import Item

_YEAR = re.compile(
    r"(?:tahun\s*)?((?:19|20)\d{2})\s*(?:(\**|x{1,2})|[re])\s*(?:\)|\(([^()]*)\))?", re.IGNORECASE
)
_YEARS_FROM = 1900
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"(?:triwulan|quarter|kuartal|kwartal|tw|trw|q)\.?\s*(iv|i{1,3}|[1-4])", re.IGNORECASE)
_HALF = re.compile(r"(?:semester|smt|sem)\.?\s*(ii?|[12])", re.IGNORECASE)
_WHOLE_YEAR = frozenset(
    {
        "tahun",
        "tahunan",
        "annual",
        "year",
        "yearly",
        "setahun",
        "jumlah setahun",
        "tidak ada",
        "rata-rata tahunan",
    }
)
# The derived years the WebAPI numbers in a fixed way; other numbers differ between variables.
_FIXED = {31: "Q1", 32: "Q2", 33: "Q3", 34: "Q4", 35: ""}


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the answer.

    Attributes
    ----------
    number : int or None
        None where the label is no plain year, such as a season 2014/2015.
    release : Release
        What marks at the label say.
    contradicted : bool
        Whether the number in the keys means another year than the label.
    """

    item: Item
    number: int | None
    release: Release
    contradicted: bool


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A derived year; `suffix` is what follows the year in a period, empty for the whole year."""

    item: Item
    kind: PeriodKind | None
    suffix: str
    contradicted: bool


def read_year(item: Item) -> Year:
    """The year a label names, checked against the number the keys carry (years since 1900)."""
    match = _YEAR.fullmatch(item.label)
    if match is None:
        return Year(item, None, Release.UNMARKED, contradicted=False)
    number = int(match[1])
    release = release_of_words(match[3] or "") if match[3] else release_of_stars(match[2])
    counted = int(item.digits)
    means = counted if counted >= _YEARS_FROM else counted + _YEARS_FROM
    return Year(item, number, release, contradicted=means != number)


def read_part_of_year(item: Item) -> PartOfYear:
    """The quarter, half year, month or whole year a label names."""
    kind, suffix = _part(item.label)
    fixed = _FIXED.get(int(item.digits))
    contradicted = kind is not None and fixed is not None and fixed != suffix
    return PartOfYear(item, kind, suffix, contradicted)


def period_of(year: Year, part: PartOfYear) -> str | None:
    """`2018`, `2018-Q2`, `2018-S1` or `2018-06`; None where either label could not be read."""
    if year.number is None or part.kind is None:
        return None
    return f"{year.number}-{part.suffix}" if part.suffix else str(year.number)


def release_of_stars(stars: str | None) -> Release:
    """What `*`, `**`, `x` or `xx` at a year says of its figures."""
    if not stars:
        return Release.UNMARKED
    return Release.PRELIMINARY if len(stars) == 1 else Release.VERY_PRELIMINARY


def release_of_words(words: str) -> Release:
    lowered = words.lower()
    if "sementara" not in lowered:
        return Release.UNMARKED
    return Release.VERY_PRELIMINARY if "sangat" in lowered else Release.PRELIMINARY


def _part(label: str) -> tuple[PeriodKind | None, str]:
    lowered = label.strip().lower()
    if lowered in _WHOLE_YEAR:
        return PeriodKind.YEAR, ""
    if match := _QUARTER.fullmatch(lowered):
        return PeriodKind.QUARTER, f"Q{_ROMAN[match[1]]}"
    if match := _HALF.fullmatch(lowered):
        return PeriodKind.HALF_YEAR, f"S{_ROMAN[match[1]]}"
    reading = read_period(lowered)
    if reading is not None and reading.kind is PeriodKind.MONTH and reading.period is None:
        return PeriodKind.MONTH, reading.part
    return None, ""
