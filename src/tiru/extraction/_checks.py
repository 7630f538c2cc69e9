"""Values in one text that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tiru.extraction._aliases import spelling_variant, variants_of
from tiru.extraction._evidence import Evidence
from tiru.extraction._headcounts import PART, TOTAL, CountMention
from tiru.extraction._person_roles import PersonRole
from tiru.extraction._visit_dates import VisitDate


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction with the mentions behind it, named by their keys among the claims."""

    kind: str
    values: tuple[str, ...]
    keys: tuple[tuple[str, int], ...]
    explanation: str


def check(
    evidence: Evidence,
    counts: Sequence[CountMention],
    dates: Sequence[VisitDate],
    roles: Sequence[PersonRole],
    hosts: int = 1,
) -> list[Finding]:
    """All contradictions; what the text itself explains is none. `hosts` is the number of regions visited."""
    return [
        *_differing_totals(counts),
        *_parts_against_total(evidence, counts),
        *_weekdays(dates),
        *_differing_dates(evidence, dates, hosts),
        *_spellings(evidence, roles),
    ]


def _differing_totals(counts: Sequence[CountMention]) -> Iterator[Finding]:
    stated: dict[int, int] = {}
    for place, count in enumerate(counts):
        if count.role == TOTAL and not count.explained:
            stated.setdefault(count.value, place)
    values = list(stated)
    for other in values[1:]:
        yield Finding(
            "jumlah",
            (str(values[0]), str(other)),
            (("headcount", stated[values[0]]), ("headcount", stated[other])),
            f"Jumlah rombongan disebut {values[0]} orang, lalu {other} orang.",
        )


def _parts_against_total(evidence: Evidence, counts: Sequence[CountMention]) -> Iterator[Finding]:
    by_sentence: dict[int, list[int]] = {}
    for place, count in enumerate(counts):
        if count.role == PART:
            by_sentence.setdefault(count.group, []).append(place)
    for sentence, places in by_sentence.items():
        total = _total_for(counts, sentence, places[0])
        if total is None or len(places) < 2:
            continue
        parts = [counts[place].value for place in places]
        stated = counts[total].value
        if sum(parts) == stated or (sum(parts) < stated and _names_unnumbered(evidence, sentence)):
            continue
        sum_text = " + ".join(map(str, parts))
        yield Finding(
            "rincian",
            (str(sum(parts)), str(stated)),
            (("headcount", total), *(("headcount", place) for place in places)),
            f"Rincian {sum_text} = {sum(parts)}, tetapi jumlahnya disebut {stated}.",
        )


def _total_for(counts: Sequence[CountMention], sentence: int, first_part: int) -> int | None:
    """The total the parts belong to: in the same sentence, or the last one in the two before."""
    for place in range(first_part - 1, -1, -1):
        count = counts[place]
        if count.role == TOTAL:
            return place if sentence - count.sentence <= 2 else None
    return None


def _names_unnumbered(evidence: Evidence, sentence: int) -> bool:
    first, after = evidence.document.sentence_tokens[sentence]
    return bool(
        set(evidence.document.lowers[first:after]) & set(evidence.vocabulary.gazetteer.counts.unnumbered)
    )


def _weekdays(dates: Sequence[VisitDate]) -> Iterator[Finding]:
    for place, date in enumerate(dates):
        mention = date.mention
        if mention.weekday_fits is False:
            named = "-".join(spelling.capitalize() for spelling, _ in mention.weekdays)
            day = mention.value.replace("/", " sampai ")
            yield Finding("hari", (named, day), (("date", place),), f"{day} bukan hari {named}.")


def _differing_dates(evidence: Evidence, dates: Sequence[VisitDate], hosts: int) -> Iterator[Finding]:
    document = evidence.document
    for place, date in enumerate(dates[1:], start=1):
        first = dates[0].mention
        if date.mention.relative or first.relative or set(first.days) & set(date.mention.days):
            continue
        if first.value == date.mention.value:
            continue
        sentence = document.sentence_of[document.tokens_before(date.mention.end) - 1]
        start, after = document.sentence_tokens[sentence]
        if hosts > 1 and evidence.regions_in.get(sentence):
            continue  # one day for each of several hosts
        if set(document.lowers[start:after]) & set(evidence.vocabulary.gazetteer.visits.next_day):
            continue
        yield Finding(
            "tanggal",
            (first.value, date.mention.value),
            (("date", 0), ("date", place)),
            f"Tanggal kunjungan disebut {first.value}, lalu {date.mention.value}.",
        )


def _spellings(evidence: Evidence, roles: Sequence[PersonRole]) -> Iterator[Finding]:
    seen: set[frozenset[str]] = set()
    keys: Mapping[int, int] = {person.first: place for place, person in enumerate(evidence.persons)}
    for person, other in variants_of([role.person for role in roles], evidence.persons):
        variant = spelling_variant(person, other)
        if variant is None or frozenset(variant) in seen:
            continue
        seen.add(frozenset(variant))
        left, right = person.name.text, other.name.text
        yield Finding(
            "nama",
            (left, right),
            (("person", keys[person.first]), ("person", keys[other.first])),
            f"Satu orang ditulis {left} dan {right}.",
        )
