"""Whether a text reports a visit, of which kind, and whether it took place."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.extraction._phrases import phrase_index
from tiru.extraction._vocabulary import Vocabulary

_WEAK_KINDS = ("kunjungan_kerja", "lainnya")
_CANCEL_REACH = 25
_LEAST_WORDS = 30
_FOREIGN_SHARE = 0.1
_FOREIGN_LEAD = 3
_LAST_LATIN = "\u024f"


@dataclass(frozen=True, slots=True)
class TermMention:
    """A word for the visit in the tokens `first` to `after`."""

    first: int
    after: int
    kind: str


def find_terms(document: Document, vocabulary: Vocabulary) -> list[TermMention]:
    """Words for a visit in order, outside tags and bylines and outside sentences about other visits."""
    found = []
    for position in range(len(document.sentences)):
        if document.usable(position):
            first, after = document.sentence_tokens[position]
            found += [
                TermMention(*hit)
                for hit in vocabulary.visit_terms.find(document.lowers, first, after)
                if not _is_fame(document, hit[0])
            ]
    return found


def _is_fame(document: Document, token: int) -> bool:
    """Whether visits in general are meant: "menjadi jujukan studi banding nasional"."""
    return bool(token) and document.lowers[token - 1] in {"jujukan", "jujugan", "rujukan", "langganan"}


def choose_kind(terms: Sequence[TermMention]) -> TermMention | None:
    """The term that names the kind: the narrowest, among those the most frequent, then the first.

    A working visit counts only when nothing narrower is named, a plain visit only when nothing else is.
    """
    if not terms:
        return None
    narrow = [term for term in terms if term.kind not in _WEAK_KINDS]
    for candidates in (narrow, [term for term in terms if term.kind == "kunjungan_kerja"], list(terms)):
        if candidates:
            often = Counter(term.kind for term in candidates)
            return max(candidates, key=lambda term: (often[term.kind], -term.first))
    return None


def is_commentary(document: Document, vocabulary: Vocabulary) -> bool:
    """Whether the text calls itself a column or opinion in its first lines."""
    marks = set(vocabulary.gazetteer.visits.opinion_marks)
    for sentence in document.sentences[:4]:
        line = document.lower[sentence.start : sentence.end].strip(" :")
        if line in marks or (sentence.kind == "headline" and line.split(":")[0] in marks):
            return True
    return False


def is_foreign(document: Document, vocabulary: Vocabulary) -> bool:
    """Whether the text is plainly written in another language."""
    lines = vocabulary.gazetteer.lines
    words = [word for word in document.words if word[0].isalpha()]
    if len(words) >= _LEAST_WORDS and sum(word[0] > _LAST_LATIN for word in words) > len(words) / 2:
        return True  # another script
    if len(document.lowers) < _LEAST_WORDS:
        return False
    times = Counter(document.lowers)
    foreign = sum(times[word] for word in lines.foreign_words)
    own = sum(times[word] for word in lines.own_words)
    return foreign >= _FOREIGN_SHARE * len(document.lowers) and foreign > _FOREIGN_LEAD * own


def judge_status(
    document: Document, vocabulary: Vocabulary, days: Sequence[dt.date]
) -> tuple[str, int | None]:
    """terlaksana, rencana or batal, with the token that says so (None where only the dates do).

    Cancelled needs the word near a word for the visit. Planned: all days lie after the day of publication, or
    no day is known and the text speaks of the visit only as coming.
    """
    cancelled = _first_near_visit(document, vocabulary, vocabulary.gazetteer.visits.cancelled)
    if cancelled is not None:
        return "batal", cancelled
    planned = _first_near_visit(document, vocabulary, vocabulary.gazetteer.visits.planned)
    if days and document.published:
        if min(days) > document.published:
            return "rencana", planned
        return "terlaksana", None
    if planned is not None and not days and not _has_happened(document, vocabulary):
        return "rencana", planned
    return "terlaksana", None


def _first_near_visit(document: Document, vocabulary: Vocabulary, phrases: Sequence[str]) -> int | None:
    """First of the phrases in a sentence that also has a word for the visit, outside quotations."""
    index = phrase_index(tuple(phrases))
    for position in range(len(document.sentences)):
        if not document.usable(position):
            continue
        first, after = document.sentence_tokens[position]
        terms = vocabulary.visit_terms.find(document.lowers, first, after)
        for start, _, _ in index.find(document.lowers, first, after):
            if not document.quoted[start] and any(abs(start - term) <= _CANCEL_REACH for term, _, _ in terms):
                return start
    return None


def _has_happened(document: Document, vocabulary: Vocabulary) -> bool:
    """Whether people are received in the text without a word of the future before it."""
    verbs = vocabulary.gazetteer.verbs
    doing = {*verbs.receive_passive, *verbs.receive_active, *verbs.hold, *verbs.arrive}
    future = set(vocabulary.gazetteer.visits.planned)
    for position in range(len(document.sentences)):
        if not document.usable(position):
            continue
        first, after = document.sentence_tokens[position]
        words = {document.lowers[token] for token in range(first, after) if not document.quoted[token]}
        if words & doing and not words & future:
            return True
    return False
