"""The day a report was published, as the page itself tells it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from tiru.gazetteer import Calendar, load_gazetteer

_PUBLISHED_LINE = re.compile(r"\ufeff?[ \t]*Terbit:[ \t]*(\d{4})-(\d{2})-(\d{2})[ \t]*\r?(?:\n|$)")
# Page lines stand above the report; further down a line with a date is part of it.
_PAGE_LINES = 10


@cache
def _page_date() -> re.Pattern[str]:
    """A line that is a date and perhaps a time: "Senin, 23 November 2020 18:00", "3/10/2025 | 07:15 WIB"."""
    calendar = load_gazetteer().calendar
    weekday, month = "|".join(calendar.weekdays), "|".join(sorted(calendar.months, key=len, reverse=True))
    opening = "diterbitkan|dipublikasikan|diposting|diunggah|terbit|tayang|published|posted(?: on)?|updated?"
    time = r"(?:(?:pukul|jam)[ \t]*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \t]*(?:wib|wita|wit))?"
    return re.compile(
        rf"[ \t]*(?:[^|\n]{{1,40}}\|[ \t]*)?(?:(?:{opening})[ \t:]*(?:pada[ \t:]+)?)?"
        rf"(?:(?:{weekday})[ \t,/|-]*)?(?P<d>\d{{1,2}})"
        rf"(?:[ \t]+(?P<month>{month})\.?[ \t,]+|[/.-](?P<m>\d{{1,2}})[/.-])(?P<y>\d{{4}})"
        rf"[ \t,|–-]*(?P<time>{time})?[ \t]*"
    )


def published_in(text: str, lower: str, calendar: Calendar) -> tuple[date | None, frozenset[int]]:
    """Day of publication that `text` states, and the offsets of page lines that tell it.

    A line "Terbit: …" at the top wins. Else a line of the page that is a date with a time, else one that is a
    date alone; `lower` is the cleaned text in small letters, of the same length. None if no line tells it.
    """
    stated, _ = published_line(text)
    timed: list[date] = []
    plain: list[date] = []
    starts = set()
    offset = seen = 0
    for line in lower.split("\n"):
        if line.strip():
            seen += 1
            told = _page_date().fullmatch(line)
            day = _day(told, calendar) if told else None
            if told and day:
                (timed if told["time"] else plain).append(day)
                starts.add(offset + len(line) - len(line.lstrip()))
        if seen >= _PAGE_LINES:
            break
        offset += len(line) + 1
    lines = timed or plain
    return stated or (lines[-1] if lines else None), frozenset(starts)


def _day(told: re.Match[str], calendar: Calendar) -> date | None:
    month = int(told["m"]) if told["m"] else calendar.months[told["month"]]
    try:
        return date(int(told["y"]), month, int(told["d"]))
    except ValueError:
        return None


def published_line(text: str) -> tuple[date | None, int]:
    """Date of a first line "Terbit: 2024-07-09" and the offset after it; (None, 0) without such a line.

    Examples
    --------
    >>> published_line("Terbit: 2024-07-09\\nMAKASSAR – ...")
    (datetime.date(2024, 7, 9), 19)
    """
    line = _PUBLISHED_LINE.match(text)
    if line is None:
        return None, 0
    try:
        return date(int(line[1]), int(line[2]), int(line[3])), line.end()
    except ValueError:
        return None, line.end()
