"""Proposals of an outside reader, kept only where the text itself bears them out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from tiru.extraction._model import Claim, OutsideProposals, Span
from tiru.extraction._sentences import Sentence, split_sentences

RULE = "outside_reader"
CONFIDENCE = 0.3
MOST_PROPOSALS = 100
# Fields whose value is the wording of the text itself; codes and dates are left to the rules.
FIELDS = frozenset(
    {
        "visitor_office",
        "host_office",
        "headcount",
        "leader",
        "companion",
        "receiver",
        "venue",
        "topic",
        "purpose",
        "agreement",
    }
)


def check_proposals(text: str, answer: str, source: str) -> OutsideProposals:
    """The proposals of an answer that are found in the text, and the number of those that are not.

    The answer is an object with a list `claims`, each with `field`, `value` and `quote`. The quote must stand
    in the text letter by letter and the value in the quote, so that nothing can be proposed that the text
    does not say.
    """
    proposals = _proposals(answer)
    if proposals is None:
        return OutsideProposals(source, problem="bad_answer")
    sentences = split_sentences(text)
    claims: dict[tuple[str, int, int], Claim] = {}
    borne_out = 0
    for proposal in proposals[:MOST_PROPOSALS]:
        claim = _claim(text, sentences, proposal, source)
        if claim:
            borne_out += 1
            claims.setdefault((claim.field, claim.span.start, claim.span.end), claim)
    return OutsideProposals(source, tuple(claims.values()), dropped=len(proposals) - borne_out)


def _proposals(answer: str) -> list[Any] | None:
    """The list in an answer, which may stand between words or in a fence; None if there is none."""
    start, end = answer.find("{"), answer.rfind("}")
    try:
        told = json.loads(answer[start : end + 1])
    except (ValueError, RecursionError):
        return None
    claims = told.get("claims") if isinstance(told, dict) else None
    return claims if isinstance(claims, list) else None


def _claim(text: str, sentences: Sequence[Sentence], proposal: object, source: str) -> Claim | None:
    if not isinstance(proposal, Mapping):
        return None
    field, value, quote = (proposal.get(key) for key in ("field", "value", "quote"))
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not (isinstance(field, str) and isinstance(value, str) and isinstance(quote, str)):
        return None
    value = value.strip()
    if field not in FIELDS or not value or value not in quote:
        return None
    if field == "headcount" and not (value.isascii() and value.isdecimal() and len(value) <= 6):
        return None
    at = text.find(quote)
    if at < 0:
        return None
    start = at + quote.index(value)
    span = Span(start, start + len(value), value)
    if field == "headcount" and not _stands_alone(text, span):
        return None
    details = MappingProxyType({"source": source})
    return Claim(field, value, span, _sentence(text, sentences, span), RULE, CONFIDENCE, details)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a number is no piece of a longer one: not "9" of "90" or "1.900"."""
    before, behind = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    inside = before[-1:].isdigit() or (before[-1:] in {".", ","} and before[:1].isdigit())
    return not (inside or behind[:1].isdigit() or (behind[:1] in {".", ","} and behind[1:].isdigit()))


def _sentence(text: str, sentences: Sequence[Sentence], span: Span) -> Span:
    """The sentence around a place; the place itself where it crosses two sentences."""
    for sentence in sentences:
        if sentence.start <= span.start and span.end <= sentence.end:
            return Span(sentence.start, sentence.end, text[sentence.start : sentence.end])
    return span
