"""Figures about practices: a value with its unit, what it measures, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.extraction._evidence import Evidence
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._zones import HOST

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SCALES = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_MONEY = re.compile(rf"\brp\.?\s?(?P<n>{_NUMBER})(?:\s?(?P<scale>{'|'.join(_SCALES)})\b)?(?:,-|,00)?")
_PERCENT = re.compile(rf"(?<![\w.,/-])(?P<n>{_NUMBER})\s?(?:persen|%)")
_COUNT = re.compile(
    rf"(?<![\w.,/:-])(?P<n>{_NUMBER})(?:\s(?P<scale>{'|'.join(_SCALES)}))?\s(?P<unit>[^\W\d_][^\W\d_-]{{2,}})"
)
_MAX_WHAT = 5
_MAX_BEFORE = 8
_MOST_FIGURES = 40


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the tokens of `place`.

    value : the plain number, with a full stop before decimals
    details : `unit` (persen, rupiah or what is counted), `what`, `whose` (tamu, tuan rumah), `region` (code),
        and `change` (naik, turun) with `from` where the sentence tells both ends
    """

    place: tuple[int, int]
    value: str
    details: Mapping[str, str]


def find_figures(evidence: Evidence, regions: RegionRoles) -> list[Figure]:
    """Figures of the text in order, at most 40; dates, head-counts of the visit, times and numbers of
    documents are none.
    """
    document = evidence.document
    taken = _taken(evidence)
    found: list[Figure] = []
    for position, sentence in enumerate(document.sentences):
        if not document.usable(position) or sentence.kind in {"headline", "heading"}:
            continue
        whose = _whose(evidence, regions, position)
        spans = sorted(_spans(document, sentence.start, sentence.end))
        before: Figure | None = None
        for start, end, value, unit in spans:
            first, after = document.tokens_before(start), document.tokens_before(end)
            if taken.intersection(range(first, after)) or _is_no_measure(evidence, first, unit):
                continue
            before = _figure(evidence, position, (first, after), value, unit, whose, before)
            found.append(before)
            if len(found) == _MOST_FIGURES:
                return found
    return found


def _taken(evidence: Evidence) -> frozenset[int]:
    """Tokens of dates and of the visit's own head-counts."""
    document = evidence.document
    dates = [
        (document.tokens_before(date.start), document.tokens_before(date.end)) for date in evidence.dates
    ]
    counts = [(count.first, count.after) for count in evidence.counts]
    return frozenset(token for first, after in (*dates, *counts) for token in range(first, after))


def _spans(document: Document, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, value and unit of what looks like a figure, none inside another."""
    used: list[tuple[int, int]] = []
    for pattern, unit in ((_MONEY, "rupiah"), (_PERCENT, "persen"), (_COUNT, "")):
        for match in pattern.finditer(document.lower, start, end):
            if any(match.start() < stop and begin < match.end() for begin, stop in used):
                continue
            used.append(match.span())
            scale = match.groupdict().get("scale") or ""
            stop = match.end() if unit else match.end("n") + (len(scale) + 1 if scale else 0)
            yield match.start(), stop, _plain(match["n"], scale), unit or match["unit"]


def _plain(number: str, scale: str) -> str:
    """ "2,1" and "miliar" give 2100000000.

    Examples
    --------
    >>> _plain("2,1", "miliar"), _plain("1.340", ""), _plain("91,2", "")
    ('2100000000', '1340', '91.2')
    """
    whole, _, decimals = number.replace(".", "").partition(",")
    factor = _SCALES.get(scale, 1)
    if not decimals:
        return str(int(whole) * factor)
    scaled = int(whole + decimals) * factor
    quotient, rest = divmod(scaled, 10 ** len(decimals))
    return str(quotient) if not rest else f"{quotient}.{str(rest).zfill(len(decimals)).rstrip('0')}"


def _is_no_measure(evidence: Evidence, first: int, unit: str) -> bool:
    content, document = evidence.vocabulary.gazetteer.content, evidence.document
    if _is_year(document, first):
        return True
    before = document.lowers[first - 1] if first else ""
    if before == "." and first > 1:
        before = document.lowers[first - 2]
    if before in content.no_figure_before:
        return True
    calendar = evidence.vocabulary.gazetteer.calendar
    return unit in {*content.no_figure_units, *content.figure_stops} or unit in calendar.months


def _is_year(document: Document, first: int) -> bool:
    """Whether four digits without a full stop are a year; a measure is written "2.024"."""
    word = document.words[first]
    following = document.words[first + 1] if first + 1 < len(document.words) else ""
    return len(word) == 4 and word[:2] in {"19", "20"} and following not in {".", "%"}


def _figure(
    evidence: Evidence,
    position: int,
    place: tuple[int, int],
    value: str,
    unit: str,
    whose: tuple[str, str],
    before: Figure | None,
) -> Figure:
    document = evidence.document
    details = {"unit": unit, "whose": whose[0], "region": whose[1]}
    counted = unit not in {"rupiah", "persen"}
    details["what"] = _counted(evidence, place[1]) if counted else _measured(evidence, position, place[0])
    if before is not None and before.details["unit"] == unit:
        between = document.lowers[before.place[1] : place[0]]
        if set(between) & {"menjadi", "jadi", "ke", "hingga"} and len(between) <= 4:
            details |= {"from": before.value, "change": _change(evidence, position, before.place[0])}
            details["what"] = before.details["what"] or details["what"]
    return Figure(place, value, details)


def _change(evidence: Evidence, position: int, first: int) -> str:
    content = evidence.vocabulary.gazetteer.content
    start = evidence.document.sentence_tokens[position][0]
    for token in range(first - 1, start - 1, -1):
        word = evidence.document.lowers[token]
        if word in content.rise or word in content.fall:
            return "naik" if word in content.rise else "turun"
    return ""


def _counted(evidence: Evidence, start: int) -> str:
    """ "240 unit usaha di Campurdarat": the noun behind the number, up to a small word."""
    document, stops = evidence.document, evidence.vocabulary.gazetteer.content.figure_stops
    end = start
    while (
        end < len(document.words)
        and end - start < _MAX_WHAT
        and document.words[end][0].isalpha()
        and (end == start or document.lowers[end] not in stops)
    ):
        end += 1
    return " ".join(document.words[start:end])


def _measured(evidence: Evidence, position: int, first: int) -> str:
    """ "Pendapatan retribusi naik dari Rp2,1 miliar": the words of the clause before the number."""
    document = evidence.document
    start = evidence.document.sentence_tokens[position][0]
    begin = first
    while (
        begin > start
        and first - begin < _MAX_BEFORE
        and document.lowers[begin - 1] not in {",", ".", ";", '"', ":"}
    ):
        begin -= 1
    content = evidence.vocabulary.gazetteer.content
    words = list(document.words[begin:first])
    moved = {
        *content.rise,
        *content.fall,
        "dari",
        "sebesar",
        "mencapai",
        "hingga",
        "sampai",
        "menjadi",
        "jadi",
        "sekitar",
        "menembus",
        "senilai",
        "sebanyak",
    }
    while words and words[-1].lower() in moved:
        words.pop()
    return " ".join(words)


def _whose(evidence: Evidence, regions: RegionRoles, position: int) -> tuple[str, str]:
    """Side and region a sentence tells about: the one region of the visit it names, else the speaker's."""
    named = {
        mention.code for mention in evidence.regions_in.get(position, ()) if regions.side_of(mention.code)
    }
    if not named:
        named = {
            person.region
            for person in evidence.persons_in.get(position, ())
            if person.region and regions.side_of(person.region)
        }
    if len(named) != 1:
        return "", ""
    code = next(iter(named))
    return ("tuan rumah" if regions.side_of(code) == HOST else "tamu"), code or ""
