"""Which years an answer's notes call preliminary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tiru.datasets.reading._report import Release
from tiru.datasets.reading.webapi._periods import release_of_stars

_MARK = re.compile(r"(?P<very>(?:sangat\s+)*)sementara\b", re.IGNORECASE)
_STARS = re.compile(r"^\s*(\*{1,3})\)?\s*[:=]?\s*(?:data|angka)?\s*(?:sangat\s+)*sementara", re.IGNORECASE)
_YEARS = re.compile(r"\b((?:19|20)\d{2})(?:\s*(?:-|–|—|s\.?d\.?|sampai(?: dengan)?)\s*((?:19|20)\d{2}))?")
# Years that name a price basis, not the year of a figure.
_BASE_YEAR = re.compile(
    r"\b(?:harga\s+(?:konstan|berlaku)|seri|tahun\s+dasar|(?:adhk|adhb))\s*(?:tahun\s*)?(?:19|20)\d{2}",
    re.IGNORECASE,
)


def releases_in(notes: Iterable[str]) -> tuple[Mapping[int, Release], tuple[str, ...]]:
    """Years with what the notes say of them, and the notes that speak of no year anyone could name.

    A later word wins over an earlier one of the same year only where it is the more cautious.
    """
    found: dict[int, Release] = {}
    unclear = []
    for note in notes:
        named = _in_note(note)
        if named is None:
            unclear.append(note)
            continue
        for year, release in named.items():
            if found.get(year) is not Release.VERY_PRELIMINARY:
                found[year] = release
    return found, tuple(unclear)


def _in_note(note: str) -> dict[int, Release] | None:
    """Years of one note; None where it calls something preliminary and does not say what."""
    marks = list(_MARK.finditer(note))
    if not marks or _STARS.match(note):
        return {}  # a legend of stars; the stars stand at the years themselves
    text = _BASE_YEAR.sub(lambda match: " " * len(match[0]), note)
    found: dict[int, Release] = {}
    start = 0
    for position, mark in enumerate(marks):
        years = _years(text[start : mark.start()])
        if not years:
            until = marks[position + 1].start() if position + 1 < len(marks) else len(text)
            years = _years(text[mark.end() : until])
        if not years:
            return None
        release = release_of_stars("**" if mark["very"] else "*")
        found.update(dict.fromkeys(years, release))
        start = mark.end()
    return found


def _years(text: str) -> list[int]:
    years: list[int] = []
    for match in _YEARS.finditer(text):
        first, last = int(match[1]), int(match[2] or match[1])
        years.extend(range(first, last + 1) if first <= last <= first + 60 else [first])
    return years
