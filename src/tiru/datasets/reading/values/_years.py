"""Years inside titles and headers, told from base years of prices and indices."""

from __future__ import annotations

import re

from tiru.datasets.reading.values._comparisons import compared_time
from tiru.datasets.reading.values._periods import (
    LONG_YEAR,
    PART_WORDS,
    SAYS_PART,
    PeriodReading,
    read_period,
)
from tiru.datasets.reading.values._title_times import time_in_title

_BASE_YEAR = re.compile(
    r"harga\s+konstan\s*(?:tahun\s*)?\(?(?:19|20)\d\d\)?|seri\s+(?:19|20)\d\d|(?:19|20)\d\d\s*=\s*1(?:00)?|"
    r"tahun\s+dasar\s*:?\s*(?:19|20)\d\d|(?:adhk|konstan)\s*\(?(?:19|20)\d\d\)?|constant\s+\(?(?:19|20)\d\d\)?|"
    r"(?:kbli\)?|sp|st|se|permen\w*|perda|uu|nomor)\s*(?:tahun\s*)?(?:19|20)\d\d|"
    # Laws, and days on which a file was made.
    r"\b(?:nomor|no\.?|uu|pp|perpres|inpres|perda|pergub|perbup|perwal\w*|permen\w*|kepmen\w*)\s*:?\s*"
    r"\d[\w./-]*?\s*(?:tahun\s*|th\.?\s*|/\s*)(?:19|20)\d\d|"
    r"\b(?:updated?|diperbarui|pembaruan|dimutakhirkan|pemutakhiran|diunduh|diakses|diambil|dicetak|dirilis)\b"
    r"[^,;()]{0,30}?(?:19|20)\d\d",
    re.I,
)
_RUN_AT_END = re.compile(r"[\s,(]+(?:tahun\s+)?((?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d)\)?$", re.I)
_YEAR_LAST = re.compile(r"(?:^|[\s,(])(?:tahun\s+)?((?:19|20)\d\d(?:\*{1,2}|r)?)\)?$", re.I)
# "2021 (Audited)", "Tahun 2022 Target": words behind the year.
_YEAR_FIRST = re.compile(
    r"(?:tahun\s+)?(?P<year>(?:19|20)\d\d)\s*[\s(,–-]\s*(?P<rest>\(?[A-Za-z][^\d#]*\)?)", re.I
)
_STATE = re.compile(rf"[\s(,]+(?:keadaan|kondisi|posisi)\s+(?:bulan\s+)?{PART_WORDS}$", re.I)
# Words that only lead to a time: "(Keadaan per 30 Juni 2023)".
_BEFORE_TIME = re.compile(r"(?:[\s(,]+(?:pada|per|keadaan|kondisi|bulan|posisi|periode|tanggal))+$", re.I)


def mask_base_years(text: str) -> str:
    """A text of the same length with signs for years that are no time: "2010=100", "Perda 4/2015"."""
    return _BASE_YEAR.sub(lambda found: "#" * len(found[0]), text)


def split_year(text: str) -> tuple[str, PeriodReading | None]:
    """A header such as "Produksi 2020" parted from its year; base years stay.

    "Perubahan Jun thd Mei 2023" keeps its words and is of June.
    "Pertumbuhan 2021-2022" and "Perubahan 2022 terhadap 2021" are of two years, which are no single time.
    """
    masked = mask_base_years(text)
    if (compared := compared_time(masked)) is not None:
        return text, compared
    run = _RUN_AT_END.search(masked)
    if run is not None and text[: run.start()].strip():
        return text[: run.start()].strip(" ,(-–"), read_period(run[1])
    years = sorted(set(LONG_YEAR.findall(masked)))
    if len(years) > 1:
        return text, PeriodReading(None, None, flaw="period_range", options=tuple(years))
    if led := _YEAR_FIRST.fullmatch(masked):
        rest = text[led.start("rest") : led.end("rest")].strip(" ,()-–")
        part = read_period(f"{rest} {led['year']}")
        if part is None and SAYS_PART.search(masked):
            return text, PeriodReading(None, None, flaw="period_range", options=(led["year"],), said=text)
        return ("", part) if part is not None else (rest, read_period(led["year"]))
    found = _YEAR_LAST.search(masked)
    if found is None or not text[: found.start()].strip():
        return text, None
    part, words = time_in_title(masked, found[1][:4])
    if words:
        name = without_time(text, masked, words)
        return (name, part or read_period(found[1])) if name != text else (text, None)
    if part is None and SAYS_PART.search(masked):
        return text, PeriodReading(None, None, flaw="period_range", options=(found[1][:4],), said=text)
    return text[: found.start()].strip(" ,(-–"), part or read_period(found[1])


def without_time(title: str, masked: str, words: str) -> str:
    """A title without the words of its time at its end; `masked` is as long and holds them too."""
    at = masked.rfind(words) if words else -1
    if at < 0 or masked[at + len(words) :].strip(" )*"):
        return title
    return without_lead(title[:at].rstrip(" ,;:-–("))


def without_lead(title: str) -> str:
    """A title cut before its years, without the words that only led to them: "(Keadaan Agustus", "per"."""
    return _BEFORE_TIME.sub("", _STATE.sub("", title)).rstrip(" ,;:-–(")
