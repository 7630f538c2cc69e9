"""Times as offices write them: years, quarters, months, and what cannot be put on one of them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from tiru.datasets.reading._report import PeriodKind, Release
from tiru.datasets.reading.values._texts import clean_text, roman_value

FIRST_YEAR, LAST_YEAR = 1945, 2100
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari pebruari february feb peb", "maret march mar mrt", "april apr",
            "mei may", "juni june jun", "juli july jul", "agustus august agu agt aug ags",
            "september sept sep", "oktober october okt oct", "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MARK = (
    r"(?P<mark>\s*(?:\*{1,3}\s*\)?|\(\s*(?:\*{1,3}|r|x{1,2}|s{1,2}|e)\s*\)|"
    r"\s?(?:r|x{1,2}|e)\)?|⁎+|[ˣʳ]+|\d\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?)?)"
)
_YEAR_TEXT = re.compile(
    rf"(?:tahun(?:an|\s+anggaran)?|th\.?|thn\.?|t\.?\s?a\.?|year|annual)?\s*(?P<year>(?:19|20)\d\d)(?:\.0)?{_MARK}",
    re.I,
)
_ORDINALS = {"pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|ke[-\s]?[1-4])"
_QUARTER = re.compile(
    r"(?:triwulan|tri\s?wulan|triw\.?|tw\.?|trw\.?|k[uw]artal|quarter|qtr|q)\s*[-.]?\s*"
    rf"(?P<part>IV|I{{1,3}}|[1-4]|{_ORDINAL})(?!\w)",
    re.I,
)
_BARE_QUARTER = re.compile(r"(?P<part>IV|I{1,3})", re.I)
_SEMESTER = re.compile(
    rf"(?:semester|smt\.?|sem\.?)\s*[-.]?\s*(?P<part>I{{1,2}}|[12]|{_ORDINAL})(?!\w)", re.I
)
LONG_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPLIT_YEARS = re.compile(
    r"(?P<first>(?:19|20)\d\d)\s*(?P<sign>[/–—-]|s\.?d\.?|sampai)\s*(?P<last>(?:19|20)?\d\d)"
)
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/.]?(?:(?P<quarter>Q[1-4]|S[12])|(?<=[-/.])(?P<month>0[1-9]|1[0-2]))", re.I
)
_MONTHS_TOGETHER = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<first>0[1-9]|1[0-2])/(?P=year)-(?P<last>0[1-9]|1[0-2])"
)
_FIRST_DAY = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-01(?:[ T]00:00(?::00)?)?")
PART_WORDS = (
    r"(?:\b(?:triwulan|triw\.?|k[uw]artal|quarter|semester|smt\.?|sem\.|tw\.?|q)\s*"
    rf"(?:IV|I{{1,3}}|[1-4]|{_ORDINAL})\b|\b(?:"
    + "|".join(sorted(_MONTHS, key=len, reverse=True))
    + r")\b|(?<=[-–—])\s*(?:IV|I{1,3})\b)"
)
WHOLE_YEAR = re.compile(
    r"jan\w* des\w*|(?:triwulan|kuartal|tw\.?) i (?:(?:triwulan|kuartal|tw\.?) )?iv|"
    r"semester i (?:semester )?ii",
    re.I,
)
_RUN = re.compile(
    r"(?P<first>.*?)(?:\s*[-–—]\s*|\s*\b(?:s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*)(?P<last>[A-Za-z].*)",
    re.I,
)
_WORD = re.compile(r"[a-z]+", re.I)
_BRACKETED = re.compile(r"(?P<head>[^()]+)\((?P<inside>[^()]+)\)")
# Half years of a school year, which lie in two calendar years.
_SCHOOL_HALF = re.compile(
    r"(?:semester|smt\.?|sem\.?)\s*(?:ganjil|genap)(?:\s+(?:(?:tahun|t\.?a\.?)\s*)?(?:19|20)\d\d"
    r"(?:\s*/\s*(?:19|20)\d\d)?)?",
    re.I,
)
_HALF_YEAR_HEADER = re.compile(r"\bsemester\b|\bsmt\b", re.I)
_QUARTER_HEADER = re.compile(r"triwulan|k[uw]artal|quarter|\btw\b", re.I)
# Words of a part of a year; beside a year, what is made of them is never the whole of it.
SAYS_PART = re.compile(
    r"\b(?:tri\s?wulan|k[uw]artal|catur\s?wulan|cawu|semester|smt|dasarian|minggu ke)\b", re.I
)
_SHORT_NUMBER = re.compile(r"\s*\d{1,4}\s*")
_NUMBERED_PARTS = {"half": ("S", 2), "quarter": ("Q", 4), "month": ("", 12)}


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """What a text says of time.

    Attributes
    ----------
    period : str or None
        `2018`, `2018-S1`, `2018-Q2`, `2018-06`; None where no year is said or
        the time fits none of these forms.
    kind : PeriodKind or None
    part : str
        `S1`, `Q2` or `06` where only a part of an unsaid year is given.
    release : Release
        As marked: `2018*` is preliminary, `2018**` very preliminary.
    flaw : str
        Why there is no single period (`period_range`, `period_split_years`).
    options : tuple of str
        Years a split or ranged time could stand for.
    said : str
        The words of a run of quarters or months, such as "Triwulan I-III", that is no single period.
    span : tuple of str
        First and last month of that run, `("01", "09")`; empty where the words do not tell.
    """

    period: str | None
    kind: PeriodKind | None
    part: str = ""
    release: Release = Release.UNMARKED
    flaw: str = ""
    options: tuple[str, ...] = ()
    said: str = ""
    span: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """What tells this open time from others of its table."""
        return self.said or "-".join(self.options)

    def meant(self, years: Sequence[str]) -> tuple[str, ...]:
        """What figures of a run may be of in each year: all its months together, or the state in its last.

        Examples
        --------
        >>> read_period("s.d. September").meant(["2023"])
        ('2023-01/2023-09', '2023-09')
        """
        if not self.span:
            return tuple(years)
        first, last = self.span
        return tuple(text for year in years for text in (f"{year}-{first}/{year}-{last}", f"{year}-{last}"))


def is_year(value: float) -> bool:
    return FIRST_YEAR <= value <= LAST_YEAR and value == int(value)


def read_period(value: object) -> PeriodReading | None:
    """The time a cell says, or None where it says none.

    Parameters
    ----------
    value : object
        A number, a text or a date. A date is a month where it is the first of one.

    Examples
    --------
    >>> read_period("Triwulan II 2022").period
    '2022-Q2'
    >>> read_period("2018**").release.value
    'sangat_sementara'
    >>> read_period("2019/2020").options
    ('2019', '2020')
    >>> read_period("Pertanian") is None
    True
    """
    if isinstance(value, str):
        return _read_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return PeriodReading(str(int(value)), PeriodKind.YEAR) if is_year(value) else None
    if isinstance(value, datetime | date):
        return _month(value.year, value.month) if value.day == 1 else None
    return None


@lru_cache(maxsize=20_000)
def _read_text(text: str) -> PeriodReading | None:
    line = clean_text(text)
    if not line or len(line) > 40:
        return None
    if found := _YEAR_TEXT.fullmatch(line):
        return PeriodReading(found["year"], PeriodKind.YEAR, release=_release(found["mark"]))
    if found := _FIRST_DAY.fullmatch(line):
        return _within(found["year"], found["month"])
    if found := _ISO.fullmatch(line):
        part = found["quarter"].upper() if found["quarter"] else found["month"]
        return _within(found["year"], part)
    if (found := _MONTHS_TOGETHER.fullmatch(line)) and found["first"] < found["last"]:
        return PeriodReading(line, PeriodKind.MONTHS)
    if found := _SPLIT_YEARS.fullmatch(re.sub(r"^tahun\s+", "", line, flags=re.I)):
        return _split_years(found)
    if (reading := read_part(line) or _read_bracketed(line)) is not None:
        return reading
    if found := _SCHOOL_HALF.fullmatch(line):
        years = tuple(LONG_YEAR.findall(line))
        return PeriodReading(None, None, flaw="period_range", options=years, said=line)
    return _read_run(line) or _read_two_languages(line)


def _read_bracketed(line: str) -> PeriodReading | None:
    """ "Semester 1 (March)", "I (Jan-Mar)": a part of the year with its months said behind it in brackets.

    The brackets must lie inside the part; a bare "I (Jan-Jun)" is the half year.
    """
    found = _BRACKETED.fullmatch(line)
    if found is None or (head := read_part(found["head"].strip())) is None:
        return None
    ends = [read_part(text.strip()) for text in re.split(r"[-–—]|\bs\.?/?d\.?", found["inside"])]
    months = [int(end.part) for end in ends if end is not None and end.kind is PeriodKind.MONTH]
    if len(months) != len(ends) or len(months) > 2 or head.part[:1] not in {"Q", "S"}:
        return None
    part = next((part for part in (head.part, as_half_year(head.part)) if _fits_part(months, part)), "")
    if not part or (part != head.part and not _BARE_QUARTER.fullmatch(found["head"].strip())):
        return None
    year = head.period[:4] if head.period else ""
    return _part(year, part, PeriodKind.QUARTER if part[0] == "Q" else PeriodKind.HALF_YEAR, head.release)


def _fits_part(months: Sequence[int], part: str) -> bool:
    """Whether a month lies in a quarter or half year, or a run of months fills it."""
    size = 3 if part[0] == "Q" else 6
    last = int(part[1]) * size
    if len(months) == 2:
        return (months[0], months[1]) == (last - size + 1, last)
    return last - size < months[0] <= last


def _read_run(line: str) -> PeriodReading | None:
    """ "Triwulan I-III", "Januari–Juni 2021": several quarters or months together are no single period."""
    years = tuple(dict.fromkeys(LONG_YEAR.findall(line)))
    rest = clean_text(LONG_YEAR.sub(" ", line).strip(" /,.-–()"))
    found = _RUN.fullmatch(rest)
    if found is None or len(years) > 1:
        return None
    first, last = (read_part(found[side].strip()) for side in ("first", "last"))
    if last is None or (found["first"] and first is None):
        return None
    if first is not None and (first.kind is not last.kind or first.part >= last.part):
        return None
    if years and WHOLE_YEAR.fullmatch(clean_text(f"{found['first']} {found['last']}")):
        return PeriodReading(years[0], PeriodKind.YEAR)
    return PeriodReading(None, None, flaw="period_range", options=years, said=line, span=span_of(first, last))


def span_of(first: PeriodReading | None, last: PeriodReading | None) -> tuple[str, ...]:
    """First and last month of a run of parts of a year; from January where only its end is said."""
    if last is None:
        return ()
    start = "01" if first is None else _months_of(first.part)[0]
    end = _months_of(last.part)[1]
    return (start, end) if start < end else ()


def _months_of(part: str) -> tuple[str, str]:
    """First and last month of `S1`, `Q2` or `06`."""
    size = {"Q": 3, "S": 6}.get(part[0], 1)
    last = int(part.lstrip("QS")) * size
    return f"{last - size + 1:02d}", f"{last:02d}"


def _read_two_languages(line: str) -> PeriodReading | None:
    """ "Januari/January": the same time said again after a slash."""
    head, slash, tail = line.partition("/")
    if not slash or not _WORD.search(tail):
        return None
    return read_part(head.strip())


def read_part(line: str) -> PeriodReading | None:
    """A quarter, half year or month, with its year where the words say one."""
    mark = re.search(r"(\*{1,3})\)?$", line)
    years = LONG_YEAR.findall(line)
    if len(years) > 1:
        return None
    year = years[0] if years else ""
    release = _release(mark[1]) if mark else Release.UNMARKED
    rest = clean_text(LONG_YEAR.sub(" ", line).strip(" /,.-*()'"))
    if found := _QUARTER.fullmatch(rest) or _BARE_QUARTER.fullmatch(rest):
        return _part(year, f"Q{_number_of(found['part'])}", PeriodKind.QUARTER, release)
    if found := _SEMESTER.fullmatch(rest):
        number = _number_of(found["part"])
        return _part(year, f"S{number}", PeriodKind.HALF_YEAR, release) if number <= 2 else None
    return _read_month(rest, year, release)


def _number_of(text: str) -> int:
    """2 for "2", "II", "ke-2" and "kedua"."""
    if (number := _ORDINALS.get(text.casefold())) is not None:
        return number
    return int(text[-1]) if text[-1].isdecimal() else roman_value(text)


def _read_month(rest: str, year: str, release: Release) -> PeriodReading | None:
    """`Januari`, `Jan-20`, `Januari 2020`; a bare number is no month."""
    words = _WORD.findall(rest)
    words = words[1:] if len(words) == 2 and words[0].casefold() == "bulan" else words
    if len(words) != 1 or (month := _MONTHS.get(words[0].casefold())) is None:
        return None
    digits = re.sub(r"\D", "", rest)
    if digits:
        if year or len(digits) != 2 or not re.fullmatch(r"[A-Za-z]+\.?[\s'’/-]+\d\d", rest):
            return None
        year = str(2000 + int(digits) if int(digits) <= 60 else 1900 + int(digits))
    return _part(year, f"{month:02d}", PeriodKind.MONTH, release)


def says_half_year(header: str) -> bool:
    """Whether bare numerals under a header count half years and not quarters."""
    return bool(_HALF_YEAR_HEADER.search(header))


def as_half_year(part: str) -> str:
    """The half year that a bare "I" or "II", read as a quarter, means under a header of half years."""
    return f"S{part[1]}" if part in {"Q1", "Q2"} else part


def read_part_of_year(value: object, header: str) -> str:
    """The half year, quarter or month a cell says under its header: "II", 3, "Maret"; empty where none."""
    if (number := _whole_number(value)) is not None:
        letter, most = _NUMBERED_PARTS.get(_part_word(header), ("", 12))
        if not 1 <= number <= most:
            return ""
        return f"{letter}{number}" if letter else f"{number:02d}"
    reading = read_period(value) if isinstance(value, str) else None
    part = reading.part if reading is not None else ""
    return as_half_year(part) if says_half_year(header) else part


def _whole_number(value: object) -> int | None:
    if isinstance(value, str):
        return int(value) if _SHORT_NUMBER.fullmatch(value) else None
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else None


def _part_word(header: str) -> str:
    if says_half_year(header):
        return "half"
    return "quarter" if _QUARTER_HEADER.search(header) else "month"


def join_period(year: PeriodReading, part: str) -> PeriodReading:
    """A quarter or month of a year said elsewhere, with the year's mark."""
    return replace(_within((year.period or "")[:4], part), release=year.release)


def _split_years(found: re.Match[str]) -> PeriodReading:
    first, last = found["first"], found["last"]
    if len(last) == 2:
        last = first[:2] + last
    joined = found["sign"] == "/" and int(last) == int(first) + 1
    return PeriodReading(
        None, None, flaw="period_split_years" if joined else "period_range", options=(first, last)
    )


def _part(year: str, part: str, kind: PeriodKind, release: Release) -> PeriodReading:
    period = f"{year}-{part}" if year else None
    return PeriodReading(period, kind, part=part, release=release)


def _within(year: str, part: str) -> PeriodReading:
    kinds = {"Q": PeriodKind.QUARTER, "S": PeriodKind.HALF_YEAR}
    kind = kinds.get(part[0], PeriodKind.MONTH)
    return PeriodReading(f"{year}-{part}", kind, part=part)


def _month(year: int, month: int) -> PeriodReading:
    return PeriodReading(f"{year}-{month:02d}", PeriodKind.MONTH, part=f"{month:02d}")


def _release(mark: str) -> Release:
    stars = mark.count("*") + mark.count("⁎")
    crosses = mark.casefold().count("x") + mark.casefold().count("ˣ")
    if stars == 1 or crosses == 1:
        return Release.PRELIMINARY
    if stars > 1 or crosses > 1:
        return Release.VERY_PRELIMINARY
    return Release.UNMARKED


def is_first_day(text: str) -> bool:
    """Whether a text is a stored date that is the first of a month."""
    return bool(_FIRST_DAY.fullmatch(text))


def doubt_first_days(
    readings: Sequence[PeriodReading | None], texts: Sequence[str]
) -> list[PeriodReading | None]:
    """Times of a header or column, where first days of January alone may be whole years as well.

    A spreadsheet that shows only the year of a date stores the first day of it.
    """
    days = [_FIRST_DAY.fullmatch(text) for text in texts]
    found = [day for day in days if day is not None]
    if len({day["year"] for day in found}) < 2 or any(day["month"] != "01" for day in found):
        return list(readings)
    return [
        reading if day is None else PeriodReading(None, None, flaw="period_range", options=(day["year"],))
        for reading, day in zip(readings, days, strict=True)
    ]
