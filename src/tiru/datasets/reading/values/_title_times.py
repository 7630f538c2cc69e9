"""The time a title says: a quarter, a month, a run of them, near its one year or away from it."""

from __future__ import annotations

import re
from functools import lru_cache

from tiru.datasets.reading.values._comparisons import compared_time
from tiru.datasets.reading.values._periods import (
    LONG_YEAR,
    PART_WORDS,
    WHOLE_YEAR,
    PeriodReading,
    read_part,
    span_of,
)
from tiru.datasets.reading.values._texts import clean_text

# "sd" in small letters leads to a day, "SD" is a school.
_UNTIL = r"(?:s\.\s?d\.?|s\s?/\s?d\.?|(?-i:sd\.?)|sampai(?:\s+dengan)?|hingga)"
_AND = r"(?:dan|and|&|,)"
_NUMBER_AFTER = re.compile(rf"\s*{_AND}\s*(?:(?:IV|I{{1,3}}|[1-4])\b|{PART_WORDS})", re.I)
_PART_BEFORE = re.compile(rf"{PART_WORDS}\s*{_AND}\s*$", re.I)
_LAST_PART = re.compile(r"des\w*|(?:triwulan|kuartal|quarter|tw\.?) (?:iv|4)|semester (?:ii|2)", re.I)
_SHORT_MONTH = 3
# Parts of a year that no period here stands for.
_OTHER_PART = re.compile(
    r"\b(?:catur\s?wulan|cawu|dasarian)\s+\S+|\bsemester\s+(?:ganjil|genap)\b|"
    r"\bminggu\s+(?:ke[- ]?\S+|I{1,3}V?)",
    re.I,
)


@lru_cache(maxsize=64)
def _part_in_title(year: str) -> str:
    """A day and a month, a quarter, or a run of them, whose first end may have the year too."""
    return (
        rf"(?:(?:(?<!\d)(?P<first_day>\d{{1,2}})\s+)?(?P<first>{PART_WORDS})(?:[\s,/-]+{year})?\s*"
        rf"(?:[-–—]|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
        rf"|(?P<until>\b{_UNTIL}\s+(?:(?:akhir|bulan|tanggal)\s+)*))?"
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})\s+)?(?P<last>{PART_WORDS})"
    )


def time_in_title(title: str, year: str) -> tuple[PeriodReading | None, str]:
    """The time a title ends its one year with, and its words: "Agustus 2021", "Triwulan II 2021".

    A run over the whole year ("Januari–Desember 2021") and its last day ("31 Desember 2021") are the year.
    """
    if (compared := compared_time(title)) is not None:
        return compared, ""
    before_year = r"(?:\s+(?:tahun(?:\s+anggaran)?|th\.?|t\.?\s?a\.?))?"
    found = re.search(rf"{_part_in_title(year)}{before_year}[\s,/-]+\(?{year}(?!\d)", title, re.I)
    if found is None:
        return _time_apart(title, year), ""
    if before := _PART_BEFORE.search(title[: found.start()]):
        words = title[before.start() : found.end()]
        return _several(words, year), words
    if found["first"] or found["until"]:
        return _run(found, year), found[0]
    if found["day"] == "31" and found["last"].casefold().startswith("des"):
        return None, found[0]
    return read_part(clean_text(f"{found['last']} {year}")), found[0]


def _time_apart(title: str, year: str) -> PeriodReading | None:
    """The one quarter, half year or month that a title names away from its year.

    "Realisasi Triwulan III Provinsi Bali Tahun 2023" is of the quarter; months cut short are not taken.
    """
    found = list(re.finditer(_part_in_title(year), title, re.I))
    found = [match for match in found if len(match["last"]) > _SHORT_MONTH]
    found = [match for match in found if not LONG_YEAR.match(title[match.end() :].strip(" ,/-("))]
    if not found:
        other = _OTHER_PART.search(title)
        return _several(other[0], year) if other else None
    if len(found) > 1 or _NUMBER_AFTER.match(title[found[0].end() :]):
        return _several(title[found[0].start() : found[-1].end()], year)
    if found[0]["first"] or found[0]["until"]:
        return _run(found[0], year)
    return read_part(clean_text(f"{found[0]['last']} {year}"))


def _run(found: re.Match[str], year: str) -> PeriodReading | None:
    """What several quarters or months together are; None where they are the whole year.

    A run within one month ("1 Juni s.d. 30 Juni") is that month; "s.d. Juni" is no single period.
    """
    first, last = found["first"] or "Januari", found["last"]
    whole = WHOLE_YEAR.fullmatch(clean_text(f"{first} {last}")) or (
        found["until"] and _LAST_PART.fullmatch(clean_text(last))
    )
    if whole and (found["first_day"] or "1") == "1" and (found["day"] or "31") == "31":
        return None
    if found["first"] and first.casefold() == last.casefold():
        return read_part(clean_text(f"{last} {year}"))
    start = read_part(clean_text(found["first"])) if found["first"] else None
    return _several(found[0], year, span_of(start, read_part(clean_text(last))))


def _several(words: str, year: str, span: tuple[str, ...] = ()) -> PeriodReading:
    """Several quarters or months of one year, which are no single period."""
    said = clean_text(words.strip(" (,"))
    return PeriodReading(None, None, flaw="period_range", options=(year,), said=said, span=span)
