"""Which of the dates in a text are days of the visit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tiru.extraction._dates import DateMention
from tiru.extraction._evidence import Evidence
from tiru.extraction._phrases import phrase_index
from tiru.extraction._triggers import Trigger
from tiru.extraction._visit import judge_status

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_VISIT_DAYS = 14
_OLDER_DAYS = 200
_LOOK_BACK = 60
_LEAD_SENTENCES = 3
_DATE_ALONE = 12


@dataclass(frozen=True, slots=True)
class VisitDate:
    """A date of the visit with the rule that took it."""

    mention: DateMention
    rule: str
    confidence: float


def judge_dates(evidence: Evidence) -> list[VisitDate]:
    """Dates of the visit in order.

    Left out: dates of letters, of the report itself, of statements to the press, and of other visits. A
    date in a sentence about the visit counts; only where there is none does a date of the first sentences
    count, and a date counted back ("kemarin") only where no calendar date does.
    """
    candidates = [mention for mention in evidence.dates if _may_be_visit(evidence, mention)]
    strong = [mention for mention in candidates if _tells_of_visit(evidence, mention)]
    calendar = [mention for mention in strong if not mention.relative]
    if calendar:
        return [VisitDate(mention, "date_of_visit", 0.9) for mention in calendar]
    if strong:
        return [VisitDate(mention, "relative_date_of_visit", 0.75) for mention in strong[:1]]
    opening = [mention for mention in candidates if _in_opening(evidence, mention)]
    if opening:
        return [VisitDate(mention, "date_in_opening", 0.5) for mention in opening[:1]]
    # Officials are quoted on the day of the visit; with no other date this one is proposed, weakly.
    # What is only planned has not happened on the day somebody spoke of it.
    if judge_status(evidence.document, evidence.vocabulary, ())[0] == "rencana":
        return []
    spoken = [mention for mention in evidence.dates if _may_be_spoken(evidence, mention)]
    return [VisitDate(mention, "date_of_statement", 0.35) for mention in spoken[:1]]


def _sentence_of(evidence: Evidence, mention: DateMention) -> int:
    return evidence.document.sentence_of[evidence.document.tokens_before(mention.end) - 1]


def _may_be_visit(evidence: Evidence, mention: DateMention) -> bool:
    document = evidence.document
    sentence = _sentence_of(evidence, mention)
    if sentence < 0 or not document.usable(sentence) or sentence in document.preparing:
        return False
    token = document.tokens_before(mention.start)
    if token >= len(document.words) or document.in_dateline(token):
        return False
    if mention.relative and document.quoted[token]:
        return False
    if len(mention.days) > _LONGEST_VISIT_DAYS:
        return False
    if document.published and mention.days and (document.published - mention.days[-1]).days > _OLDER_DAYS:
        return False
    if _is_of_document(evidence, mention):
        return False
    return not _is_statement(evidence, sentence, token)


def _may_be_spoken(evidence: Evidence, mention: DateMention) -> bool:
    """Whether the date tells when somebody of the visit spoke, and is no date of a document."""
    document = evidence.document
    sentence = _sentence_of(evidence, mention)
    token = document.tokens_before(mention.start)
    if (
        sentence < 0
        or not document.usable(sentence)
        or mention.relative
        or document.sentences[sentence].kind != "body"
    ):
        return False
    return _is_statement(evidence, sentence, token) and not _is_of_document(evidence, mention)


def _is_of_document(evidence: Evidence, mention: DateMention) -> bool:
    """Whether the date is that of a letter or a regulation named right before it."""
    before = evidence.document.lower[max(0, mention.start - _LOOK_BACK) : mention.start].rsplit("\n", 1)[-1]
    words = frozenset(_WORD.findall(before))
    return bool(words & set(evidence.vocabulary.gazetteer.visits.document_words)) and not (
        words & {"hari", "kunjungan"}
    )


def _is_statement(evidence: Evidence, sentence: int, token: int) -> bool:
    """Whether the date says when somebody spoke: "katanya kepada wartawan, Jumat (5/12)"."""
    document, verbs = evidence.document, evidence.vocabulary.gazetteer.verbs
    first, _ = document.sentence_tokens[sentence]
    speech = max(
        (
            place
            for place in range(first, token)
            if document.lowers[place] in verbs.speech and not document.quoted[place]
        ),
        default=None,
    )
    places = phrase_index(verbs.statement_places).find(document.lowers, first, token)
    if speech is None:
        return bool(places)
    between = [trigger for trigger in evidence.triggers[sentence] if speech < trigger.first < token]
    if places:
        return True
    # "…, kata Bupati saat menerima rombongan, Selasa (9/7)" is the day of the reception.
    return not between and token - speech <= 14


def _tells_of_visit(evidence: Evidence, mention: DateMention) -> bool:
    document = evidence.document
    sentence = _sentence_of(evidence, mention)
    first, after = document.sentence_tokens[sentence]
    words: Sequence[str] = document.lowers[first:after]
    visits = evidence.vocabulary.gazetteer.visits
    if any(_is_telling(trigger) for trigger in evidence.triggers[sentence]):
        return True
    if after - first <= _DATE_ALONE and sentence and evidence.document.usable(sentence - 1):
        # "… ke Pemerintah Kota Serang. Senin pagi (28/6/2021).": the date belongs to what stands before it.
        return any(_is_telling(trigger) for trigger in evidence.triggers[sentence - 1])
    return bool(set(words) & {*visits.party, *visits.happening}) or tuple(words[:3]) == (
        "hari",
        "/",
        "tanggal",
    )


def _is_telling(trigger: Trigger) -> bool:
    return trigger.kind not in {"composition", "choose", "learning"}


def _in_opening(evidence: Evidence, mention: DateMention) -> bool:
    body = [
        position
        for position, sentence in enumerate(evidence.document.sentences)
        if sentence.kind in {"body", "item"}
    ]
    return _sentence_of(evidence, mention) in body[:_LEAD_SENTENCES]
