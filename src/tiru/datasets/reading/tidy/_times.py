"""Columns of time: years, parts of years, and dates that may stand for either."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tiru.datasets.reading._report import PeriodKind, QuestionAbout, Release
from tiru.datasets.reading.meaning import Asking
from tiru.datasets.reading.values import join_period, read_period

_DATE = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?:[T ]00:00(?::00)?.*)?")
_YEAR_AND_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])")
# What a column of dates may stand for: the words of the answer.
DATE_KINDS = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)


@dataclass(frozen=True, slots=True)
class CellTime:
    """What one text says of time.

    Attributes
    ----------
    period : str or None
    release : Release
    flaw : str
        Why there is no single period.
    options : tuple of str
        Years it could stand for.
    day : date or None
        Where the text is a date and what it stands for is another matter.
    """

    period: str | None
    release: Release = Release.UNMARKED
    flaw: str = ""
    options: tuple[str, ...] = ()
    day: date | None = None

    @property
    def is_time(self) -> bool:
        return self.period is not None or bool(self.flaw) or self.day is not None


NO_TIME = CellTime(None)


@lru_cache(maxsize=20_000)
def time_of(text: str) -> CellTime:
    """`2018`, `2018-Q2`, `201806`, `Triwulan II 2022`, `2018*`, `2018-12-31`.

    Examples
    --------
    >>> time_of("201806").period, time_of("2018*").release.value, time_of("2018-12-31").day
    ('2018-06', 'sementara', datetime.date(2018, 12, 31))
    """
    if found := _DATE.fullmatch(text):
        try:
            return CellTime(None, day=date(int(found["year"]), int(found["month"]), int(found["day"])))
        except ValueError:
            return NO_TIME
    if found := _YEAR_AND_MONTH.fullmatch(text):
        return CellTime(f"{found['year']}-{found['month']}")
    reading = read_period(text)
    if reading is None or (reading.period is None and not reading.flaw):
        return NO_TIME
    return CellTime(reading.period, reading.release, reading.flaw, reading.options)


def read_times(texts: Sequence[str], asking: Asking) -> Mapping[str, CellTime]:
    """Time of each distinct text of a column; asks what dates stand for and what spans of years mean."""
    times = {text: time_of(text) for text in texts}
    days = [time.day for time in times.values() if time.day is not None]
    if days:
        kind = _kind_of_days(days, asking)
        times = {text: _as_kind(time, kind) if time.day else time for text, time in times.items()}
    for text, time in times.items():
        if time.period is not None or time.day is not None:
            continue
        answered = asking.period(text) if text else None
        if answered is not None:
            times[text] = CellTime(answered.period, time.release)
        elif time.flaw:
            asking.ask(QuestionAbout.YEAR, time.options, text)
        elif text:
            times[text] = replace(time, flaw="period_unclear")
            asking.ask(QuestionAbout.YEAR, (), text)
    return times


def joined(time: CellTime, part: str) -> CellTime:
    """A year with the part of it that another column says."""
    if time.period is None or "-" in time.period or not part:
        return time if part else replace(time, period=None, flaw=time.flaw or "period_unclear")
    reading = read_period(time.period)
    return replace(time, period=join_period(reading, part).period) if reading else time


def _kind_of_days(days: Sequence[date], asking: Asking) -> PeriodKind | None:
    """Answered, or asked: the last day of a year may close the year or its last month."""
    answer = asking.text(QuestionAbout.PERIOD).casefold()
    kind = next((kind for kind in DATE_KINDS if kind == answer), None)
    if kind is None:
        months = {day.month for day in days}
        best = PeriodKind.YEAR if len(months) == 1 else PeriodKind.MONTH
        asking.ask(QuestionAbout.PERIOD, tuple(sorted(DATE_KINDS, key=lambda kind: kind is not best)))
    return kind


def _as_kind(time: CellTime, kind: PeriodKind | None) -> CellTime:
    day = time.day
    if kind is None or day is None:
        return replace(time, flaw="period_unclear")
    periods = {
        PeriodKind.YEAR: f"{day.year}",
        PeriodKind.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        PeriodKind.MONTH: f"{day.year}-{day.month:02d}",
    }
    return replace(time, period=periods[kind])
