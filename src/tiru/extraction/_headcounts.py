"""Numbers of people who take part in the visit."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._numbers import Number, number_at
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary
from tiru.extraction._zones import HOST, VISITOR, Zone

TOTAL, PART, SHARE, EACH, HOSTS, ATTENDED = "total", "part", "share", "each", "hosts", "attended"

_REACH_TO_VISIT = 24
_REACH_TO_DEPARTURE = 9
_REACH_TO_GOERS = 10
_RANGE_WORDS = frozenset({"sampai", "hingga", "-", "–", "atau", "s"})
_DIVIDERS = frozenset({"masing-masing", "tiap", "setiap"})


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of people in the text.

    value : the number; `first` to `after` are its tokens with the noun counted
    role : total (the party), part (one of the parts that make it up), share (some of the party, the
        rest not told), each (one of several equal groups), hosts, or attended (visitors and hosts together)
    noun : what is counted, as worded
    explained : the text itself says why the number differs from another
    sentence : position of the sentence
    group : position of the sentence that opens the list of parts; for others the sentence itself
    rule : name of the rule
    """

    value: int
    first: int
    after: int
    role: str
    noun: str
    explained: bool
    sentence: int
    group: int
    rule: str


@cache
def _sets() -> dict[str, frozenset[str]]:
    gazetteer = load_vocabulary().gazetteer
    counts = gazetteer.counts
    return {
        "people": frozenset(counts.people),
        "parts": frozenset(counts.parts),
        "noun_stops": frozenset(counts.noun_stops),
        "subject_behind": frozenset(counts.subject_behind),
        "others": frozenset(counts.others_after),
        "party": frozenset((*gazetteer.visits.party, *gazetteer.visits.pronouns)),
    }


def find_headcounts(
    document: Document, vocabulary: Vocabulary, zones: Sequence[Sequence[Zone]]
) -> list[CountMention]:
    """All head-counts of this visit in order; `zones` holds those of each sentence.

    Not counted: numbers in quotations and headlines, limits and rates, ranges, artisans or guests of another
    occasion, and every number that no word of the sentence ties to the visiting party.
    """
    found: list[CountMention] = []
    opener: int | None = None  # the line "… terdiri dari:" whose items are parts
    for position, sentence in enumerate(document.sentences):
        if not document.usable(position) or sentence.kind == "headline":
            continue
        if opener is not None and sentence.kind == "item":
            found.extend(_in_list_item(document, vocabulary, position, opener))
            continue
        counted = _in_sentence(document, vocabulary, position, zones[position])
        found.extend(counted)
        announces = document.clean[sentence.start : sentence.end].endswith(":")
        composed = any(zone.rule == "composition" for zone in zones[position])
        has_total = any(count.role == TOTAL for count in counted)
        opener = position if announces and composed and has_total else None
    return found


def _in_list_item(
    document: Document, vocabulary: Vocabulary, position: int, opener: int
) -> list[CountMention]:
    """ "a. Pejabat struktural 6 orang": the part a list item counts, the last number before people in it."""
    first, after = document.sentence_tokens[position]
    for token in range(after - 1, first, -1):
        number = number_at(document, token, vocabulary.gazetteer)
        if number and number.after < after and document.lowers[number.after] in _sets()["people"]:
            start = next((place for place in range(first, token) if len(document.words[place]) > 1), token)
            noun = " ".join(document.words[start:token]) or document.words[number.after]
            mention = CountMention(
                number.value,
                number.first,
                number.after + 1,
                PART,
                noun,
                False,
                position,
                opener,
                "list_of_parts",
            )
            return [mention]
    return []


def _in_sentence(
    document: Document, vocabulary: Vocabulary, position: int, zones: Sequence[Zone]
) -> list[CountMention]:
    first, after = document.sentence_tokens[position]
    found: list[CountMention] = []
    token = first
    while token < after:
        number = number_at(document, token, vocabulary.gazetteer)
        if number is None or (document.quoted[token] and not _counts_goers(document, number, first)):
            token += 1
            continue
        token = max(number.after, token + 1)
        noun_end = _noun_end(document, number, after)
        if noun_end is None or _is_other(document, number, first, vocabulary.gazetteer.counts.limits):
            continue
        has_total = any(mention.role == TOTAL for mention in found)
        judged = _role(document, vocabulary, position, number, zones, has_total)
        if judged is None:
            continue
        role, rule = judged
        noun = _noun(document, number, after, zones if rule == "part_from_region" else ())
        explained = _is_explained(document, vocabulary, position)
        found.append(
            CountMention(
                number.value, number.first, noun_end, role, noun, explained, position, position, rule
            )
        )
    return found


def _noun_end(document: Document, number: Number, limit: int) -> int | None:
    """Token after the noun counted, None if the number counts no people."""
    sets, words = _sets(), document.lowers
    if number.after >= limit:
        return None
    if words[number.after : number.after + 2] == ("di", "antaranya"):
        return number.after + 2
    word = words[number.after].removesuffix("nya")
    return number.after + 1 if word in sets["people"] or word in sets["parts"] else None


def _noun(document: Document, number: Number, limit: int, zones: Sequence[Zone]) -> str:
    """What is counted, as worded; for "Kabupaten Sikka 14 orang" the region."""
    for zone in zones:
        if zone.rule == "counted_region" and zone.end == number.first:
            return " ".join(document.words[zone.start : zone.end])
    words = list(document.words[number.after : _phrase_end(document, number.after, limit)])
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in {"orang", "org"} else words)


def _phrase_end(document: Document, start: int, limit: int) -> int:
    end = start
    while end < limit and end - start < 5 and document.lowers[end] not in _sets()["noun_stops"]:
        end += 1
    return max(end, start + 1)


def _is_other(document: Document, number: Number, first: int, limits: Sequence[str]) -> bool:
    """Limits, rates, ranges and other groups of people."""
    words = document.lowers
    before = words[max(first, number.first - 2) : number.first]
    if before and before[-1] in _RANGE_WORDS and len(before) > 1 and before[-2].isdigit():
        return True
    if words[number.after] in _RANGE_WORDS:
        return True
    if before and before[-1] not in _DIVIDERS and _says(before, limits):
        return True
    return "mengirim" in words[max(first, number.first - 3) : number.first]


def _role(
    document: Document,
    vocabulary: Vocabulary,
    position: int,
    number: Number,
    zones: Sequence[Zone],
    has_total: bool,
) -> tuple[str, str] | None:
    """What the number is to the visit and the rule that says so, or None; `has_total`: its sentence states
    one.
    """
    words, sets = document.lowers, _sets()
    first, after = document.sentence_tokens[position]
    counts = vocabulary.gazetteer.counts
    if _says(words[max(first, number.first - 5) : number.first], counts.sums) and (
        words[number.after] in sets["people"]
    ):
        return (TOTAL, "stated_sum") if _says(words[first:after], counts.party_cues) else None
    composed = [
        zone for zone in zones if zone.rule == "composition" and zone.start <= number.first < zone.end
    ]
    sentence = words[first:after]
    if words[number.after : number.after + 2] == ("di", "antaranya"):
        return (SHARE, "share_of_party") if has_total else None
    if any(zone.rule == "counted_region" and zone.end == number.first for zone in zones):
        return PART, "part_from_region"
    if (
        composed
        and composed[-1].side == VISITOR
        and _is_part(document, vocabulary, number, composed[-1], first)
    ):
        divided = words[number.first - 1] in _DIVIDERS
        return (EACH, "each_group") if divided else (PART, "listed_part")
    if _says(sentence, counts.attended) and _beside(words, number, first, "dihadiri"):
        return ATTENDED, "attended"
    if not has_total and _says(sentence, counts.attendance_lists) and words[number.after] in sets["people"]:
        return TOTAL, "attendance_list"
    if _in_host_zone(zones, number.first) and _after_companion(document, vocabulary, number, first):
        return HOSTS, "hosts_with"
    just_before = words[max(first, number.first - 2) : number.first]
    if _counts_others(document, number):
        return None
    if words[number.after] in sets["parts"] and _opens_visit(document, vocabulary, position, number):
        return TOTAL, "counted_members"
    if words[number.after] in sets["parts"] and _set_out(words[number.after : after]):
        return PART, "counted_subject"
    if words[number.after] in sets["parts"] and _says(just_before, (*counts.totals, "diikuti")):
        # "Sebanyak 30 perajin … mengikuti kaji tiru": the party itself is counted by what its members are.
        return (TOTAL, "counted_members") if _says(sentence, counts.party_cues) else None
    in_party = any(zone.side == VISITOR and zone.start <= number.first < zone.end for zone in zones)
    if (in_party or has_total) and _after_companion(document, vocabulary, number, first):
        return SHARE, "companions"
    if _says(words[max(first, number.first - 5) : number.first], counts.among):
        return SHARE, "among_party"
    if words[number.after] not in sets["people"]:
        return None
    if _counts_goers(document, number, first):
        return TOTAL, "counted_goers"
    rule = _total_rule(document, vocabulary, position, number)
    return (TOTAL, rule) if rule else None


def _counts_goers(document: Document, number: Number, first: int) -> bool:
    """Whether a quotation counts those who went: "Anggota dewan yang ikut kunker ada 50 orang"."""
    before = document.lowers[max(first, number.first - _REACH_TO_GOERS) : number.first]
    behind = document.lowers[number.after : number.after + 1]
    goers = {("yang", "ikut"), ("yang", "berangkat")} & set(itertools.pairwise(before))
    return bool(goers) and before[-1:] in (("ada",), ("berjumlah",)) and behind == ("orang",)


def _is_part(document: Document, vocabulary: Vocabulary, number: Number, zone: Zone, first: int) -> bool:
    """Whether a number in a list of parts is one; "diikuti 60 peserta" and "terdiri dari 94 orang" tell the
    total.
    """
    opener = document.lowers[zone.start - 1] if zone.start > first else ""
    if number.first - zone.start > 2:
        return True
    people = document.lowers[number.after] in _sets()["people"]
    lone = not any(
        number_at(document, token, vocabulary.gazetteer) for token in range(number.after, zone.end)
    )
    if opener in {"diikuti", "oleh"}:
        return not (people or lone)
    counted = document.lowers[number.after] in {"orang", "org", "peserta", "personel", "anggota"}
    return not (opener in {"dari", "atas", "beranggotakan"} and counted and lone)


def _says(sentence: Sequence[str], phrases: Sequence[str]) -> bool:
    text = f" {' '.join(sentence)} "
    return any(f" {phrase} " in text for phrase in phrases)


def _beside(words: Sequence[str], number: Number, first: int, word: str) -> bool:
    return word in words[max(first, number.first - 3) : number.first]


def _in_host_zone(zones: Sequence[Zone], token: int) -> bool:
    return any(zone.side == HOST and zone.start <= token < zone.end for zone in zones)


def _after_companion(document: Document, vocabulary: Vocabulary, number: Number, first: int) -> bool:
    before = document.lowers[max(first, number.first - 1) : number.first]
    return any(word in vocabulary.gazetteer.verbs.companion for word in before)


def _counts_others(document: Document, number: Number) -> bool:
    behind = document.lowers[number.after + 1 : number.after + 3]
    return any(word in _sets()["others"] for word in behind)


def _total_rule(document: Document, vocabulary: Vocabulary, position: int, number: Number) -> str | None:
    """The rule by which a number of people is the size of the party, None if nothing ties it to the party."""
    words, sets, counts = document.lowers, _sets(), vocabulary.gazetteer.counts
    first, after = document.sentence_tokens[position]
    noun = words[number.after]
    before = words[max(first, number.first - 3) : number.first]
    behind = words[number.after + 1 : number.after + 4]
    cued = _says(words[first:after], counts.party_cues)
    if before[-1:] in (("diikuti",), ("oleh",)) and "diikuti" in before:
        return "followed_by"
    if noun in {"tamu", "delegasi"} or behind[:1] == ("rombongan",):
        return "counted_party"
    if cued and _says(before, counts.totals):
        return "stated_total"
    near = words[max(first, number.first - 5) : number.first]
    if any(word in sets["party"] for word in near) and (cued or set(near[-2:]) & {"peserta", "tinggal"}):
        return "party_then_number"
    if cued and set(behind[:1]) & sets["subject_behind"]:
        return "number_as_subject"
    if behind[:2] == ("akan", "berangkat") or _opens_visit(document, vocabulary, position, number):
        return "number_as_subject"
    if behind[:1] == ("dari",) or _says(before, ("diikuti", "diikuti oleh", "menerima", "kedatangan")):
        return "people_from" if cued or _names_entity(document, number.after + 2) else None
    return "named_next" if _named_in_next_sentence(document, vocabulary, position) else None


def _set_out(behind: Sequence[str]) -> bool:
    """Whether people set out right behind the noun: "60 pelaku dan 10 pendamping akan diberangkatkan"."""
    near = behind[:_REACH_TO_DEPARTURE]
    return bool(set(near) & {"diberangkatkan", "berangkat", "bertolak"}) and not set(near) & {
        ",",
        ".",
        "yang",
    }


def _opens_visit(document: Document, vocabulary: Vocabulary, position: int, number: Number) -> bool:
    """Whether the counted people are the subject of the visit: "BATU - 30 calon pengelola melakukan …"."""
    first, after = document.sentence_tokens[position]
    start = next((token for token in range(first, after) if not document.in_dateline(token)), first)
    if number.first - start > 1:
        return False
    terms = vocabulary.visit_terms.find(
        document.lowers, number.after, min(number.after + _REACH_TO_VISIT, after)
    )
    holds = set(vocabulary.gazetteer.verbs.hold)
    return any(holds & set(document.lowers[number.after : term]) for term, _, _ in terms)


def _names_entity(document: Document, token: int) -> bool:
    return token < len(document.words) and document.is_capital(token)


def _named_in_next_sentence(document: Document, vocabulary: Vocabulary, position: int) -> bool:
    """ "… sebelas orang … . Mereka adalah rombongan …"."""
    if position + 1 >= len(document.sentences):
        return False
    first, after = document.sentence_tokens[position + 1]
    opening = document.lowers[first : min(first + 4, after)]
    return opening[:1] == ("mereka",) and any(
        word in vocabulary.gazetteer.visits.party for word in opening[1:]
    )


def _is_explained(document: Document, vocabulary: Vocabulary, position: int) -> bool:
    first, after = document.sentence_tokens[position]
    return _says(document.lowers[first:after], vocabulary.gazetteer.counts.explained)
