"""Other visits told in the same text: earlier ones, return visits, a second delegation on the same day."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.extraction._evidence import Evidence, reread
from tiru.extraction._model import VisitDraft
from tiru.extraction._phrases import PhraseIndex, phrase_index

MOST_OTHERS = 12
_VISITING = frozenset({"visit", "travel", "receive_active", "receive_passive"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Positions of the sentences that tell of one other visit.

    relation : before, after or same_day, seen from the main visit
    """

    relation: str
    sentences: tuple[int, ...]


def find_passages(evidence: Evidence) -> list[Passage]:
    """Passages about other visits in order: a sentence that turns to one, and those that go on with it.

    A sentence goes on when it begins with a turn such as "Saat itu" in the same paragraph.
    """
    document = evidence.document
    beside = _beside_sentences(evidence)
    index = phrase_index(evidence.vocabulary.gazetteer.visits.goes_on)
    found: list[Passage] = []
    for position in range(len(document.sentences)):
        relation = _relation(document, beside, position)
        if relation:
            found.append(Passage(relation, (position,)))
        elif found and found[-1].sentences[-1] == position - 1 and _goes_on(document, index, position):
            found[-1] = dataclasses.replace(found[-1], sentences=(*found[-1].sentences, position))
    return found


def _goes_on(document: Document, index: PhraseIndex[str], position: int) -> bool:
    first, _ = document.sentence_tokens[position]
    same = document.sentences[position - 1].paragraph == document.sentences[position].paragraph
    return same and index.match(document.lowers, first) is not None


def told_visits(evidence: Evidence, found: Sequence[Passage]) -> list[Passage]:
    """Passages with a region and a word for a visit, at most `MOST_OTHERS`."""
    told = [
        passage
        for passage in found
        if any(evidence.regions_in.get(position) for position in passage.sentences)
        and any(t.kind in _VISITING for position in passage.sentences for t in evidence.triggers[position])
    ]
    return told[:MOST_OTHERS]


def _beside_sentences(evidence: Evidence) -> frozenset[int]:
    """Sentences about another delegation received on the same day.

    One is taken only when the visit has been told before it, a word such as "juga menerima rombongan" stands
    in it, and it names a region that was not named before: "Pada hari yang sama" alone may go on with the
    same guests.
    """
    document = evidence.document
    named: set[str] = set()
    told = False
    found = set()
    marks = phrase_index(evidence.vocabulary.gazetteer.visits.beside)
    for position, (first, after) in enumerate(document.sentence_tokens):
        regions = [region for region in evidence.regions_in.get(position, ()) if not region.apposition]
        codes = {region.code for region in regions if region.code}
        votes = any(zone.votes for zone in evidence.zones[position])
        marked = any(not document.quoted[start] for start, _, _ in marks.find(document.lowers, first, after))
        if told and marked and votes and codes - named and document.sentences[position].kind == "body":
            found.add(position)
        told = told or (document.usable(position) and votes and bool(codes))
        named |= codes
    return frozenset(found) - document.background


def _relation(document: Document, beside: frozenset[int], position: int) -> str | None:
    if document.sentences[position].kind == "noise":
        return None
    if position in beside:
        return "same_day"
    if position in document.earlier:
        return "before"
    return "after" if position in document.background else None


def without(evidence: Evidence, told: Sequence[Passage]) -> Evidence:
    """The evidence in which the passages are no source of claims about the main visit."""
    document = evidence.document
    taken = document.background.union(*(passage.sentences for passage in told))
    if taken == document.background:
        return evidence
    return reread(evidence, dataclasses.replace(document, background=taken))


def only_passage(document: Document, passage: Passage) -> Document:
    """The document in which nothing but the passage is a source of claims."""
    others = frozenset(range(len(document.sentences))).difference(passage.sentences)
    return dataclasses.replace(document, background=others, earlier=frozenset(), preparing=frozenset())


def distinct(main: VisitDraft, others: Sequence[VisitDraft]) -> Iterator[VisitDraft]:
    """Those that are not the main visit told again: with another region, the sides turned round, or other
    days.
    """
    visitors, hosts = set(main.visitor_regions), set(main.host_regions)
    for other in others:
        new = {*other.visitor_regions, *other.host_regions} - visitors - hosts
        turned = bool(hosts & set(other.visitor_regions) and visitors & set(other.host_regions))
        other_days = bool(other.dates and main.dates) and not set(other.dates) & set(main.dates)
        if new or turned or other_days:
            yield other
