"""What a report tells beside who came: kinds of industry, support, purposes, agreements, figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from tiru.extraction._document import Document
from tiru.extraction._evidence import Evidence
from tiru.extraction._figures import find_figures
from tiru.extraction._model import Claim
from tiru.extraction._phrases import PhraseIndex, phrase_index
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._vocabulary import load_vocabulary

KBLI_GROUP, SUPPORT_TYPE, PURPOSE, AGREEMENT, FIGURE = (
    "kbli_group",
    "support_type",
    "purpose",
    "agreement",
    "practice_figure",
)
_MAX_PURPOSE_WORDS = 24
_MAX_PURPOSES = 4
_LEAST_PURPOSE_WORDS = 2
_REACH_OF_THING = 9
_CLAUSE_ENDS = frozenset(
    {".", ";", ":", '"', "ujar", "ujarnya", "kata", "katanya", "tutur", "tuturnya", "jelasnya"}
)


def content_claims(evidence: Evidence, regions: RegionRoles) -> tuple[Claim, ...]:
    """Claims about what is made, supported, aimed at, agreed and measured, in the order of the text.

    Sentences about other visits, bylines and links are left out. A kind of industry and a type of support is
    claimed once, at its first mention.
    """
    claims = [
        *_first_mentions(evidence, KBLI_GROUP, "product_word"),
        *_first_mentions(evidence, SUPPORT_TYPE, "support_word"),
        *_purposes(evidence),
        *_agreements(evidence),
        *(
            _claim(evidence, FIGURE, *figure.place, figure.value, "figure", 0.6, figure.details)
            for figure in find_figures(evidence, regions)
        ),
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.field)))


def _claim(
    evidence: Evidence,
    field: str,
    first: int,
    after: int,
    value: str,
    rule: str,
    confidence: float,
    details: Mapping[str, str] | None = None,
) -> Claim:
    document = evidence.document
    span = document.span(first, after)
    filled = {key: text for key, text in (details or {}).items() if text}
    return Claim(
        field, value, span, document.sentence_span(first), rule, confidence, MappingProxyType(filled)
    )


def _bodies(document: Document) -> Iterator[tuple[int, int, int]]:
    """Position, first token and token after of each sentence that may tell something."""
    for position, sentence in enumerate(document.sentences):
        if document.usable(position) and sentence.kind not in {"headline", "heading"}:
            yield position, *document.sentence_tokens[position]


@cache
def _values(field: str) -> PhraseIndex[tuple[str, str]]:
    """Words of a field to the value they stand for and its title."""
    gazetteer = load_vocabulary().gazetteer
    if field == KBLI_GROUP:
        return PhraseIndex(
            {word: (product.kbli, product.title) for word, product in gazetteer.products.items()}
        )
    return PhraseIndex({word: (code, "") for word, code in gazetteer.support_words.items()})


def _first_mentions(evidence: Evidence, field: str, rule: str) -> Iterator[Claim]:
    document = evidence.document
    in_office = {token for office in evidence.offices for token in range(office.first, office.after)}
    seen: set[str] = set()
    for _, first, after in _bodies(document):
        for start, end, (value, title) in _values(field).find(document.lowers, first, after):
            if value not in seen and start not in in_office:
                seen.add(value)
                yield _claim(evidence, field, start, end, value, rule, 0.7, {"title": title})


def _purposes(evidence: Evidence) -> Iterator[Claim]:
    """ "… bertujuan untuk mempelajari tata kelola sentra": the clause behind the cue, in a sentence about
    the visit; a cue inside such a clause opens no second one.
    """
    document, found, reached = evidence.document, 0, 0
    cues = phrase_index(evidence.vocabulary.gazetteer.content.purpose_cues)
    for position, first, after in _bodies(document):
        told = bool(evidence.triggers[position])
        for _, end, cue in cues.find(document.lowers, first, after):
            if end <= reached or document.quoted[end - 1] or not (told or "tujuan" in cue):
                continue
            start = end + 1 if end < after and document.lowers[end] in {"untuk", "agar"} else end
            stop = _clause_end(document, start, min(start + _MAX_PURPOSE_WORDS, after))
            if stop - start >= _LEAST_PURPOSE_WORDS and found < _MAX_PURPOSES:
                found, reached = found + 1, stop
                text = _text(document, start, stop)
                yield _claim(evidence, PURPOSE, start, stop, text, "purpose_cue", 0.7, {"cue": cue})


def _clause_end(document: Document, start: int, limit: int) -> int:
    """Token after the clause that begins at `start`: up to a full stop, a date, or a comma that no list
    continues.
    """
    weekdays = load_vocabulary().gazetteer.calendar.weekdays
    token = start
    while token < limit:
        word = document.lowers[token]
        if word in _CLAUSE_ENDS:
            break
        if word == "," and (
            token + 1 >= limit
            or document.lowers[token + 1] in weekdays
            or document.lowers[token + 1] in _CLAUSE_ENDS
            or document.capital[token + 1]
        ):
            break
        token += 1
    return token


def _agreements(evidence: Evidence) -> Iterator[Claim]:
    """ "Kedua pihak sepakat menyusun nota kesepahaman": the sentence's clause, and how far it went."""
    document, content = evidence.document, evidence.vocabulary.gazetteer.content
    things = phrase_index(content.agreement_things)
    for _, first, after in _bodies(document):
        words = document.lowers[first:after]
        verbs = [
            first + place for place, word in enumerate(words) if word in {*content.agreed, *content.signed}
        ]
        for verb in verbs[:1]:
            near = things.find(document.lowers, verb, min(verb + _REACH_OF_THING, after))
            if not near and not _says_what_was_agreed(document, verb, after):
                continue
            stop = _clause_end(document, verb, after)
            details = {
                "state": _state(content.signed, content.planned_agreement, words, document.lowers[verb])
            }
            if near:
                details["thing"] = near[0][2]
            yield _claim(
                evidence, AGREEMENT, verb, stop, _text(document, verb, stop), "agreement_word", 0.7, details
            )


def _says_what_was_agreed(document: Document, verb: int, after: int) -> bool:
    """ "sepakat membangun tungku bersama": a verb, "untuk" or "bahwa" right behind the agreeing."""
    following = document.lowers[verb + 1] if verb + 1 < after else ""
    return following in {"untuk", "bahwa", "akan"} or (following.startswith("me") and len(following) >= 7)


def _state(signed: Sequence[str], planned: Sequence[str], words: Sequence[str], verb: str) -> str:
    """ditandatangani, disepakati or direncanakan."""
    if set(words) & set(planned) and verb not in {"sepakat", "bersepakat"}:
        return "direncanakan"
    return "ditandatangani" if verb in signed else "disepakati"


def _text(document: Document, first: int, after: int) -> str:
    return " ".join(document.text[document.starts[first] : document.ends[after - 1]].split())
