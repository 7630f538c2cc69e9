"""Whether a wish to take something over is stated."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._model import Span
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary

_REACH = 8
_NEGATION_REACH = 5
_CLAUSE_ENDS = frozenset({",", ";", ".", '"', ":", "sementara", "sedangkan"})


@dataclass(frozen=True, slots=True)
class IntentMention:
    """A stated wish (`wanted`) or refusal to take something over."""

    span: Span
    token: int
    wanted: bool
    rule: str


@cache
def _sets() -> dict[str, frozenset[str]]:
    adoption = load_vocabulary().gazetteer.adoption
    return {
        name: frozenset(getattr(adoption, name))
        for name in ("will", "take", "needs_doer", "doers", "strong", "negation", "not_intent")
    }


def find_intents(document: Document, vocabulary: Vocabulary) -> list[IntentMention]:
    """All wishes and refusals in order; one for each word of taking that is no part of "studi tiru"."""
    sets = _sets()
    found = []
    for position, sentence in enumerate(document.sentences):
        if sentence.kind in {"noise", "headline", "heading"}:
            continue
        first, after = document.sentence_tokens[position]
        if position in document.earlier and not any(document.quoted[first:after]):
            continue
        terms = vocabulary.visit_terms.find(document.lowers, first, after)
        in_term = {token for start, end, _ in terms for token in range(start, end)}
        for token in range(first, after):
            if document.lowers[token] in sets["take"] and token not in in_term:
                mention = _judge(document, token, first, after)
                if mention:
                    found.append(mention)
    return found


def _judge(document: Document, token: int, first: int, after: int) -> IntentMention | None:
    sets, words = _sets(), document.lowers
    word = words[token]
    start = max(first, token - _REACH)
    before = words[start:token]
    if word in sets["needs_doer"] and not set(words[max(first, token - 2) : token]) & sets["doers"]:
        return None
    if any(
        mark in " ".join(words[max(first, token - 4) : min(token + 5, after)]) for mark in sets["not_intent"]
    ):
        return None
    refused = set(words[max(first, token - _NEGATION_REACH) : token]) & sets["negation"]
    willed = set(before) & sets["will"] or set(before[-2:]) & sets["doers"]
    if refused:
        # "belum bisa langsung ditiru", "tidak diadopsi": only where the taking itself is denied.
        rule, wanted = "refused", False
        if word not in sets["strong"] and not willed:
            return None
    elif willed:
        rule, wanted = "wished", True
    elif word in sets["strong"] and word.startswith("meng"):
        rule, wanted = "taking_named", True
    elif word in sets["needs_doer"]:
        rule, wanted = "taking_by_us", True
    else:
        return None
    return IntentMention(_clause(document, token, first, after), token, wanted, rule)


def _clause(document: Document, token: int, first: int, after: int) -> Span:
    """The clause around the word, up to the commas or quotation marks beside it."""
    start, end = token, token + 1
    while start > first and document.lowers[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < after and document.lowers[end] not in _CLAUSE_ENDS:
        end += 1
    return document.span(start, end)
