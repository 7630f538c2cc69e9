"""Verbs and turns of phrase that say who does what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._phrases import PhraseIndex
from tiru.extraction._vocabulary import load_vocabulary

_DELEGATIONS = frozenset({"rombongan", "delegasi", "kontingen"})
_REACH_TO_PARTY = 6


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or turn of phrase in the tokens `first` to `after`."""

    first: int
    after: int
    kind: str
    word: str


@cache
def _trigger_index() -> PhraseIndex[str]:
    vocabulary = load_vocabulary()
    verbs, visits = vocabulary.gazetteer.verbs, vocabulary.gazetteer.visits
    groups = {
        "learning": visits.learning,
        "composition": verbs.composition,
        "arrive": verbs.arrive,
        "choose": verbs.choose,
        "locus": verbs.locus_before,
        "host_place": verbs.host_places,
        "receive_passive": verbs.receive_passive,
        "receive_active": verbs.receive_active,
        "lead_passive": verbs.lead_passive,
        "lead_active": verbs.lead_active,
        "lead_noun": verbs.lead_nouns,
        "visit": tuple(visits.terms),
        "travel": verbs.travel,
    }
    return PhraseIndex({phrase: kind for kind, phrases in groups.items() for phrase in phrases})


def find_triggers(document: Document, sentence: int) -> list[Trigger]:
    """Verbs and turns of phrase of a sentence in order, those with another meaning left out."""
    first, after = document.sentence_tokens[sentence]
    found = []
    for start, end, kind in _trigger_index().find(document.lowers, first, after):
        trigger = Trigger(start, end, kind, " ".join(document.lowers[start:end]))
        if _holds(document, trigger, after):
            found.append(trigger)
    return found


def _holds(document: Document, trigger: Trigger, sentence_end: int) -> bool:
    words = document.lowers
    visits, verbs = load_vocabulary().gazetteer.visits, load_vocabulary().gazetteer.verbs
    ahead = words[trigger.after : min(trigger.after + 5, sentence_end)]
    before = words[trigger.first - 1] if trigger.first else ""
    if trigger.word == "kedatangan" and before in {"maksud", "tujuan", "atas", "dan"}:
        return False  # a noun here: "maksud kedatangan rombongan"
    if trigger.word == "diwakili":
        # "Rombongan Pemkab X diwakili Asisten Y": of anybody else it only says who stands in.
        return bool(_DELEGATIONS & set(words[max(0, trigger.first - _REACH_TO_PARTY) : trigger.first]))
    if trigger.kind == "receive_active":
        things = (*verbs.received_things, *visits.party)
        if trigger.word == "menyambut" and set(ahead[:1]) & {"di", "langsung", "hangat", "dengan"}:
            return True
        others = set(ahead) & set(visits.not_a_visit_after) or set(ahead[:1]) & set(verbs.not_reception)
        return any(word in things for word in ahead) and not others
    if trigger.kind == "receive_passive":
        asked = trigger.word == "ditemui" and before in verbs.asked
        return not (set(ahead[:1]) & set(verbs.not_reception) or asked or before in verbs.letters)
    if trigger.kind == "lead_active" and trigger.word in {"memimpin", "mengepalai"}:
        return any(word in visits.party or word.isdigit() or word == "langsung" for word in ahead) or bool(
            set(ahead) & {"orang", "puluh", "belas"}
        )
    if trigger.kind == "visit":
        return not set(ahead[:1]) & set(visits.not_a_visit_after) and not _is_by_others(document, trigger)
    return True


def _is_by_others(document: Document, trigger: Trigger) -> bool:
    """Whether pupils or tourists make the visit: "84 siswa SMK melakukan studi banding ke …"."""
    first, _ = document.sentence_tokens[document.sentence_of[trigger.first]]
    subject = document.lowers[first : trigger.first]
    return bool(set(subject) & set(load_vocabulary().gazetteer.visits.not_a_visit_after))
