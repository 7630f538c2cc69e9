"""Values of claims as people write them and as they are kept; plain Python.

Kept: whole numbers as digits, dates as `2024-07-09`, ranges as `first/last`, a day of an unknown year as
`--07-09`, yes and no as `true` and `false`, regions as Kemendagri codes.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from tiru_web.shared.formats import MONTHS, format_date

MOST_PEOPLE = 100_000
# Years in which a visit between two Indonesian governments can lie; outside them a digit was mistyped.
YEARS = range(1945, 2101)

# Stands for a year the text does not tell, since 29 February must fit; never shown.
_LEAP_YEAR = 2000

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", re.ASCII)
_RANGE_OF_DAYS = re.compile(r"(\d{1,2})\s*(?:-|–|s\.?d\.?)\s*(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", re.ASCII)
_BETWEEN_DATES = re.compile(r"\s+s\.?d\.?\s+|\s+sampai\s+|\s+-\s+|\s*–\s*|(?<=\d{4}-\d\d-\d\d)/")
_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+", re.ASCII)


class NotAValue(ValueError):
    """A text that cannot be read as the value asked for."""


@dataclass(frozen=True)
class Day:
    """A calendar day, `year` None when the text does not tell it."""

    year: int | None
    month: int
    day: int

    def may_be(self, other: Day) -> bool:
        same_day = (self.month, self.day) == (other.month, other.day)
        return same_day and (self.year == other.year or None in (self.year, other.year))


def read_count(text: str) -> str:
    """`1.250` as `1250`; more than nobody, fewer than MOST_PEOPLE."""
    digits = text.strip().removesuffix("orang").strip()
    if not _GROUPED.fullmatch(digits):
        raise NotAValue(text)
    number = int(digits.replace(".", ""))
    if not 0 < number <= MOST_PEOPLE:
        raise NotAValue(text)
    return str(number)


def read_dates(text: str) -> str:
    """A day (`9 Juli 2024`, `09/07/2024`, `2024-07-09`) or a range (`17–19 Juni 2025`, or two and `s.d.`).

    Days outside YEARS are refused.
    """
    cleaned = " ".join(text.split())
    days = _RANGE_OF_DAYS.fullmatch(cleaned)
    if days:
        first, last, month, year = days.groups()
        return _range(_worded(first, month, year, text), _worded(last, month, year, text), text)
    parts = _BETWEEN_DATES.split(cleaned)
    if len(parts) == 1:
        return _read_day(cleaned, text).isoformat()
    if len(parts) == 2:
        return _range(_read_day(parts[0], text), _read_day(parts[1], text), text)
    raise NotAValue(text)


def _read_day(part: str, whole: str) -> dt.date:
    if match := _ISO.fullmatch(part):
        year, month, day = match.groups()
    elif match := _SLASHED.fullmatch(part):
        day, month, year = match.groups()
    elif match := _WORDED.fullmatch(part):
        return _worded(*match.groups(), whole)
    else:
        raise NotAValue(whole)
    return _date(int(year), int(month), int(day), whole)


def _worded(day: str, month: str, year: str, whole: str) -> dt.date:
    if month.lower() not in _MONTH_NUMBERS:
        raise NotAValue(whole)
    return _date(int(year), _MONTH_NUMBERS[month.lower()], int(day), whole)


def _date(year: int, month: int, day: int, whole: str) -> dt.date:
    if year not in YEARS:
        raise NotAValue(whole)
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise NotAValue(whole) from error


def _range(first: dt.date, last: dt.date, whole: str) -> str:
    if last < first:
        raise NotAValue(whole)
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def days_of(value: str) -> tuple[Day, ...]:
    """Every day a kept date value means; of a range longer than a year only its ends."""
    start, end, year_known = _ends(value)
    length = (end - start).days + 1
    dates = (
        [start + dt.timedelta(days=number) for number in range(length)] if 0 < length <= 366 else [start, end]
    )
    return tuple(Day(date.year if year_known else None, date.month, date.day) for date in dates)


def date_words(value: str) -> str:
    """`2024-07-09` as `9 Juli 2024`; ranges without saying a month or year twice."""
    start, end, year_known = _ends(value)
    if start == end:
        days = format_date(start)
    elif (start.year, start.month) == (end.year, end.month):
        days = f"{start.day}–{format_date(end)}"
    elif start.year == end.year:
        days = f"{start.day} {MONTHS[start.month - 1]} – {format_date(end)}"
    else:
        days = f"{format_date(start)} – {format_date(end)}"
    return days if year_known else f"{days.removesuffix(f' {_LEAP_YEAR}')} (tahun tidak disebut)"


def date_input(value: str) -> str:
    """A kept date as `read_dates` takes it back; empty without a year, which a person must add."""
    start, end, year_known = _ends(value)
    if not year_known:
        return ""
    return format_date(start) if start == end else f"{format_date(start)} s.d. {format_date(end)}"


def _ends(value: str) -> tuple[dt.date, dt.date, bool]:
    first, _, last = value.partition("/")
    year_known = not first.startswith("--")
    ends = [dt.date.fromisoformat(part.replace("--", f"{_LEAP_YEAR}-")) for part in (first, last or first)]
    return ends[0], ends[1], year_known


def comparable(value: str) -> str:
    """Two wordings of one value compare equal: case, dots and runs of spaces do not matter."""
    return " ".join(value.replace(".", " ").casefold().split())
