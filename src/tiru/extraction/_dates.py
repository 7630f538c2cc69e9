"""Dates as reports write them, found but not yet judged."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._numbers import number_at, words_at
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary
from tiru.gazetteer import Calendar

# A date without a year belongs to the year that puts it nearest the day of publication.
_NEAREST_YEAR_DAYS = 200
_REACH_TO_LENGTH = 8
_LONGEST_STAY = 14
_SPACE = r"[ \t]{0,3}"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or a range of days named in the text.

    start, end : code points of the mention with its weekday
    first, last : (year or None, month, day); the same for a single day
    weekdays : weekdays written beside it, as (spelling, ISO number), at most one for each end
    relative : counted from the day of publication, so no calendar date stands in the text
    """

    start: int
    end: int
    first: tuple[int | None, int, int]
    last: tuple[int | None, int, int]
    weekdays: tuple[tuple[str, int], ...] = ()
    relative: bool = False

    @property
    def has_year(self) -> bool:
        return self.last[0] is not None

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the range; empty when the year is not known."""
        if self.first[0] is None or self.last[0] is None:
            return ()
        first, last = dt.date(self.first[0], *self.first[1:]), dt.date(self.last[0], *self.last[1:])
        return tuple(first + dt.timedelta(days=step) for step in range((last - first).days + 1))

    @property
    def value(self) -> str:
        """2024-07-09, 2024-07-09/2024-07-11, or --07-09 when the year is not known."""
        first, last = _iso(self.first), _iso(self.last)
        return first if first == last else f"{first}/{last}"

    @property
    def weekday_fits(self) -> bool | None:
        """Whether every weekday fits its day; None without weekday, without calendar date or without year."""
        days = self.days
        if self.relative or not self.weekdays or not days:
            return None
        ends = (days[0], days[-1]) if len(self.weekdays) > 1 else (days[0],)
        return all(day.isoweekday() == number for day, (_, number) in zip(ends, self.weekdays, strict=True))


def _iso(parts: tuple[int | None, int, int]) -> str:
    year, month, day = parts
    return f"--{month:02d}-{day:02d}" if year is None else f"{year:04d}-{month:02d}-{day:02d}"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    calendar = load_vocabulary().gazetteer.calendar
    weekday = _any_of(calendar.weekdays)
    month = _any_of(calendar.months)
    to = rf"{_SPACE}(?:{_any_of(calendar.range_words)}){_SPACE}"
    shift = _any_of(calendar.weekday_shifts)
    weekdays = (
        rf"(?:\b(?P<wd1>{weekday})(?:(?:{to}|{_SPACE}dan{_SPACE})(?P<wd2>{weekday}))?\b"
        rf"(?:{_SPACE}(?:{shift})\b)?{_SPACE},?{_SPACE}\(?{_SPACE}(?:pada{_SPACE})?)?"
    )
    lead = rf"(?:(?:tanggal|tgl)\.?{_SPACE})?"
    numeric = re.compile(
        rf"{weekdays}{lead}(?P<open>\()?(?<![\d/.,-])(?P<d1>\d{{1,2}})(?:{to}(?P<d2>\d{{1,2}}))?"
        rf"(?P<sep>[/.-])(?P<m>\d{{1,2}})(?:(?P=sep)(?P<y>\d{{4}}|\d{{2}}))?(?![\d/])\)?"
    )
    textual = re.compile(
        rf"{weekdays}{lead}(?<![\d/.,])(?P<d1>\d{{1,2}})"
        rf"(?:(?:{_SPACE}(?P<m1>{month})\b\.?(?:{_SPACE}(?P<y1>\d{{4}}))?)?(?:{to}|{_SPACE}dan{_SPACE})(?P<d2>\d{{1,2}}))?"
        rf"{_SPACE}(?P<m>{month})\b\.?(?:{_SPACE},?{_SPACE}(?P<y>\d{{4}})\b)?\)?"
    )
    iso = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d1>\d{2})(?![\d-])")
    shifted = re.compile(rf"\b(?P<wd1>{weekday})\b{_SPACE},?{_SPACE}\(?(?P<shift>{shift})\b\)?")
    return numeric, textual, iso, shifted


def _any_of(words: Iterable[str]) -> str:
    """Alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def find_dates(document: Document, vocabulary: Vocabulary) -> list[DateMention]:
    """All dates of the text in order; a relative one beside a calendar date is left out."""
    calendar = vocabulary.gazetteer.calendar
    found = _calendar_dates(document, calendar) + _dates_in_words(document, vocabulary)
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DateMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    kept = [_lengthened(document, mention, vocabulary) for mention in _joined(document, kept, calendar)]
    relative = [
        mention for mention in _relative_dates(document, calendar) if not _beside(document, mention, kept)
    ]
    return sorted([*kept, *relative], key=lambda mention: mention.start)


def _joined(document: Document, mentions: list[DateMention], calendar: Calendar) -> list[DateMention]:
    """Joins "Senin (16/6) sampai Rabu (18/6)" into one range."""
    joined: list[DateMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before and document.lower[before.end : mention.start].strip() in calendar.range_words:
            days = (*before.days[:1], *mention.days[-1:])
            if len(days) == 2 and days[0] < days[1]:
                weekdays = (*before.weekdays[:1], *mention.weekdays[-1:])
                joined[-1] = DateMention(before.start, mention.end, before.first, mention.last, weekdays)
                continue
        joined.append(mention)
    return joined


def _lengthened(document: Document, mention: DateMention, vocabulary: Vocabulary) -> DateMention:
    """The range in "selama empat hari, mulai dari Selasa (15/12)"; another mention stays as it is."""
    token = document.tokens_before(mention.start)
    before = document.lowers[max(0, token - _REACH_TO_LENGTH) : token]
    if len(mention.days) != 1 or not {"mulai", "sejak"} & set(before) or "selama" not in before:
        return mention
    start = token - before[::-1].index("selama")
    number = number_at(document, start, vocabulary.gazetteer)
    if number is None or not 1 < number.value <= _LONGEST_STAY:
        return mention
    if document.lowers[number.after : number.after + 1] != ("hari",):
        return mention
    last = mention.days[0] + dt.timedelta(days=number.value - 1)
    return dataclasses.replace(mention, last=(last.year, last.month, last.day))


def _calendar_dates(document: Document, calendar: Calendar) -> list[DateMention]:
    numeric, textual, iso, _ = _patterns()
    found = []
    for match in numeric.finditer(document.lower):
        fraction = match["y"] is None and (
            match["sep"] != "/" or not (match["wd1"] or match["open"] or match.group()[-1] == ")")
        )
        if not fraction and not (match["sep"] == "." and len(match["y"] or "") != 4):
            month = int(match["m"])
            found.append(_mention(document, calendar, match, (month, month), match["y"]))
    for match in textual.finditer(document.lower):
        month = calendar.months[match["m"]]
        found.append(
            _mention(
                document, calendar, match, (calendar.months.get(match["m1"] or "", month), month), match["y"]
            )
        )
    for match in iso.finditer(document.lower):
        found.append(
            _made(
                document,
                match.start(),
                match.end(),
                [(int(match["m"]), int(match["d1"]))] * 2,
                int(match["y"]),
                (),
            )
        )
    return [mention for mention in found if mention is not None]


def _mention(
    document: Document, calendar: Calendar, match: re.Match[str], months: tuple[int, int], year: str | None
) -> DateMention | None:
    days = (int(match["d1"]), int(match["d2"] or match["d1"]))
    if match["d2"] is None:
        months = (months[1], months[1])
    number = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    weekdays = tuple(
        (spelling, calendar.weekdays[spelling]) for spelling in (match["wd1"], match["wd2"]) if spelling
    )
    # A bracket that was not opened inside the mention is not closed by it.
    end = match.end()
    if match.group().endswith(")") and "(" not in match.group():
        end -= 1
    return _made(document, match.start(), end, [(months[0], days[0]), (months[1], days[1])], number, weekdays)


def _made(
    document: Document,
    start: int,
    end: int,
    ends: list[tuple[int, int]],
    year: int | None,
    weekdays: tuple[tuple[str, int], ...],
) -> DateMention | None:
    """The mention with its year settled, or None if there is no such day."""
    known = year if year is not None else _nearest_year(ends[0], document.published)
    (month_1, day_1), (month_2, day_2) = ends
    if not (_exists(known, month_1, day_1) and _exists(known, month_2, day_2)):
        return None
    first_year = known
    if (month_2, day_2) < (month_1, day_1):
        if known is None or month_1 == month_2:
            return None
        first_year = known - 1
    piece = document.clean[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return DateMention(start, end, (first_year, month_1, day_1), (known, month_2, day_2), weekdays)


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        dt.date(year or 2024, month, day)  # a leap year where the year is not known
    except ValueError:
        return False
    return year is None or 1945 <= year <= 2100


def _nearest_year(month_day: tuple[int, int], published: dt.date | None) -> int | None:
    """The year that puts the day nearest the day of publication; None without such a day."""
    if published is None:
        return None
    distances = []
    for year in (published.year - 1, published.year, published.year + 1):
        if _exists(year, *month_day):
            distances.append((abs((dt.date(year, *month_day) - published).days), year))
    if not distances or min(distances)[0] > _NEAREST_YEAR_DAYS:
        return None
    return min(distances)[1]


def _dates_in_words(document: Document, vocabulary: Vocabulary) -> list[DateMention]:
    """ "tanggal dua puluh dua sampai dengan dua puluh empat September tahun dua ribu dua puluh lima"."""
    gazetteer, words = vocabulary.gazetteer, document.lowers
    found = []
    for token in range(len(words) - 2):
        if words[token] != "tanggal":
            continue
        first = words_at(words, token + 1, gazetteer)
        if first is None:
            continue
        last, after = first, first.after
        until = (
            2
            if words[after : after + 2] == ("sampai", "dengan")
            else int(after < len(words) and words[after] in {"sampai", "hingga"})
        )
        if until:
            second = words_at(words, after + until, gazetteer)
            if second:
                last, after = second, second.after
        if after < len(words) and words[after] == "bulan":
            after += 1
        month = gazetteer.calendar.months.get(words[after]) if after < len(words) else None
        if month is None:
            continue
        year, after = _year_at(document, vocabulary, after + 1)
        start, weekdays = _weekdays_before(document, gazetteer.calendar, token)
        mention = _made(
            document,
            document.starts[start],
            document.ends[after - 1],
            [(month, first.value), (month, last.value)],
            year,
            weekdays,
        )
        if mention:
            found.append(mention)
    return found


def _year_at(document: Document, vocabulary: Vocabulary, position: int) -> tuple[int | None, int]:
    """Year in digits or words behind a month, with the token after it."""
    words = document.lowers
    start = position + (1 if position < len(words) and words[position] == "tahun" else 0)
    if start < len(words) and len(words[start]) == 4 and words[start].isascii() and words[start].isdigit():
        return int(words[start]), start + 1
    number = words_at(words, start, vocabulary.gazetteer) if start < len(words) else None
    if number and 1945 <= number.value <= 2100:
        return number.value, number.after
    return None, position


def _weekdays_before(
    document: Document, calendar: Calendar, token: int
) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Weekdays in the few tokens before, with the first token of them: "Senin sampai dengan Rabu, tanggal
    …".
    """
    words = document.lowers
    places = [back for back in range(max(0, token - 6), token) if words[back] in calendar.weekdays]
    same = [back for back in places if document.sentence_of[back] == document.sentence_of[token]]
    if not same:
        return token, ()
    return same[0], tuple((words[back], calendar.weekdays[words[back]]) for back in same[:2])


def _relative_dates(document: Document, calendar: Calendar) -> list[DateMention]:
    """ "Jumat pekan lalu", "kemarin"; none without a day of publication."""
    if document.published is None:
        return []
    found = []
    for match in _patterns()[3].finditer(document.lower):
        number = calendar.weekdays[match["wd1"]]
        day = _shifted(document.published, number, calendar.weekday_shifts[match["shift"]])
        found.append(_relative(match.start(), match.end(), day, ((match["wd1"], number),)))
    for phrase, offset in calendar.relative_days.items():
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", document.lower):
            inside = any(other.start <= match.start() < other.end for other in found)
            if not inside:
                found.append(
                    _relative(match.start(), match.end(), document.published + dt.timedelta(days=offset), ())
                )
    return found


def _relative(start: int, end: int, day: dt.date, weekdays: tuple[tuple[str, int], ...]) -> DateMention:
    parts = (day.year, day.month, day.day)
    return DateMention(start, end, parts, parts, weekdays, relative=True)


def _shifted(published: dt.date, weekday: int, shift: str) -> dt.date:
    """The weekday in the week before, the nearest one before, in this week, the nearest one after, in the
    week after.
    """
    monday = published - dt.timedelta(days=published.isoweekday() - 1)
    if shift == "previous":
        return published - dt.timedelta(days=(published.isoweekday() - weekday - 1) % 7 + 1)
    if shift == "next":
        return published + dt.timedelta(days=(weekday - published.isoweekday() - 1) % 7 + 1)
    weeks = {"last_week": -7, "this_week": 0, "next_week": 7}[shift]
    return monday + dt.timedelta(days=weeks + weekday - 1)


def _beside(document: Document, mention: DateMention, calendar_dates: list[DateMention]) -> bool:
    """Whether a calendar date stands next to a relative one and says the same more exactly."""
    for other in calendar_dates:
        if other.start - 3 <= mention.end and mention.start - 3 <= other.end:
            gap = document.clean[min(other.end, mention.end) : max(other.start, mention.start)]
            if "\n" not in gap:
                return True
    return False
