"""Who leads the visitors, who comes along, who receives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tiru.extraction._evidence import Evidence
from tiru.extraction._name_book import NameBook, same_person
from tiru.extraction._persons import Person
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._triggers import Trigger
from tiru.extraction._visit import judge_status
from tiru.extraction._zones import HOST, VISITOR

LEADER, COMPANION, RECEIVER = "leader", "companion", "receiver"

_PRONOUNS = frozenset({"ia", "beliau", "dia"})
_REACH_OF_NOUN = 14
_REACH_OF_VERB = 6
_CLAUSE_ENDS = frozenset({".", ";", '"', "bahwa"})


@dataclass(frozen=True, slots=True)
class PersonRole:
    """A person with a role in the visit, the rule that gave it and how far it is to be trusted."""

    person: Person
    role: str
    rule: str
    confidence: float


def judge_persons(evidence: Evidence, regions: RegionRoles) -> list[PersonRole]:
    """Roles in the order of the text; one person may be named several times.

    Leading and receiving are read from the verbs. Only where no verb says who leads is the first speaking
    official of the visitors proposed, and only officials of the host who present something are added to the
    receivers; both with low confidence.
    """
    in_venue = frozenset(token for venue in evidence.venues for token in range(venue.first, venue.after))
    roles = [
        role
        for position in range(len(evidence.document.sentences))
        for role in _in_sentence(evidence, position, in_venue)
    ]
    roles = _one_leader(roles)
    sides = _Sides(evidence, regions)
    if not any(role.role == LEADER for role in roles):
        roles += _visiting_leader(evidence, sides, roles) or _speaking_leader(evidence, sides, roles)
    if regions.hosts:
        roles += _presenting_hosts(evidence, sides, roles)
    return sorted(roles, key=lambda role: role.person.first)


def _in_sentence(evidence: Evidence, position: int, in_venue: frozenset[int]) -> Iterator[PersonRole]:
    document = evidence.document
    if not document.usable(position):
        return
    first, after = document.sentence_tokens[position]
    people = [
        person
        for person in evidence.persons_in.get(position, ())
        if not _is_represented(evidence, person) and person.name.start not in in_venue
    ]
    triggers = [
        trigger for trigger in evidence.triggers[position] if trigger.kind.startswith(("lead", "receive"))
    ]
    for place, trigger in enumerate(triggers):
        start = triggers[place - 1].after if place else first
        end = triggers[place + 1].first if place + 1 < len(triggers) else after
        before = [person for person in people if start <= person.first < trigger.first]
        behind = [person for person in people if trigger.after <= person.first < end]
        yield from _by_trigger(evidence, trigger, before, behind)
    yield from _by_contract(evidence, position, people)


def _by_trigger(
    evidence: Evidence, trigger: Trigger, before: list[Person], behind: list[Person]
) -> Iterator[PersonRole]:
    if trigger.kind == "lead_passive":
        yield from _led_by(behind, "led_by", 0.9)
    elif trigger.kind == "lead_active":
        doer = before[-1] if before else _subject_of_pronoun(evidence, trigger)
        if doer:
            yield PersonRole(doer, LEADER, "leads", 0.9)
    elif trigger.kind == "lead_noun":
        near = [person for person in behind if person.first - trigger.after <= _REACH_OF_NOUN]
        if near:
            yield from _led_by(near[:1], "head_of_party", 0.9)
        elif before:
            yield PersonRole(before[-1], LEADER, "head_of_party", 0.85)
    elif trigger.kind == "receive_passive":
        for person in behind:
            yield PersonRole(person, RECEIVER, "received_by", 0.9)
    elif before and _is_doer(evidence, before[-1], trigger):
        for person in _joined(evidence, before):
            yield PersonRole(person, RECEIVER, "receives", 0.85)
    elif person_meant := _subject_of_pronoun(evidence, trigger):
        yield PersonRole(person_meant, RECEIVER, "receives", 0.7)


def _is_doer(evidence: Evidence, person: Person, trigger: Trigger) -> bool:
    """Whether the person does what the verb tells; in "X berterima kasih kepada dinas yang menerima" not."""
    words = evidence.document.lowers
    for back in range(trigger.first - 1, max(person.after, trigger.first - 4) - 1, -1):
        if words[back] == "yang":
            return back - person.after <= 1
    return True


def _led_by(people: list[Person], rule: str, confidence: float) -> Iterator[PersonRole]:
    for place, person in enumerate(people):
        yield PersonRole(person, LEADER if place == 0 else COMPANION, rule, confidence if place == 0 else 0.7)


def _joined(evidence: Evidence, people: list[Person]) -> list[Person]:
    """The last person before a verb and those joined to it by commas and "dan"."""
    joined = [people[-1]]
    for person in reversed(people[:-1]):
        between = set(evidence.document.lowers[person.after : joined[0].first])
        if len(between) > 2 or not between <= {",", "dan", "serta", "bersama", "didampingi"}:
            break
        joined.insert(0, person)
    return joined


def _by_contract(evidence: Evidence, position: int, people: list[Person]) -> Iterator[PersonRole]:
    """ "Pihak Kedua adalah Dinas …, diwakili …" in minutes."""
    for zone in evidence.zones[position]:
        if zone.rule == "contract_party" and zone.side == HOST:
            words = evidence.document.lowers
            for person in people:
                if (
                    zone.start <= person.first < zone.end
                    and "diwakili" in words[max(zone.start, person.first - 3) : person.first]
                ):
                    yield PersonRole(person, RECEIVER, "represents_host", 0.8)


def _is_represented(evidence: Evidence, person: Person) -> bool:
    """Whether somebody stands in for the person, who is absent: "mewakili Bupati …"."""
    before = evidence.document.lowers[max(0, person.first - 2) : person.first]
    behind = evidence.document.lowers[person.after : person.after + 3]
    return bool(set(before) & {"mewakili"}) or bool(set(behind) & {"berhalangan"})


def _subject_of_pronoun(evidence: Evidence, trigger: Trigger) -> Person | None:
    """The person "Ia" stands for: the last one named in the sentences before."""
    document = evidence.document
    position = document.sentence_of[trigger.first]
    first = document.sentence_tokens[position][0]
    if not set(document.lowers[first : trigger.first]) & _PRONOUNS:
        return None
    for earlier in (position - 1, position - 2):
        if evidence.persons_in.get(earlier):
            return evidence.persons_in[earlier][-1]
    return None


def _one_leader(roles: list[PersonRole]) -> list[PersonRole]:
    """Keeps one person as leader: the one of the surest rule, then the first; others become companions.

    A later mention of the same person stays.
    """
    leaders = [role for role in roles if role.role == LEADER]
    if not leaders:
        return roles
    best = max(leaders, key=lambda role: (role.confidence, -role.person.first))
    kept = []
    for role in roles:
        if role.role == LEADER and not same_person(role.person.name.text, best.person.name.text):
            role = PersonRole(role.person, COMPANION, role.rule, 0.5)
        kept.append(role)
    return kept


def _visiting_leader(evidence: Evidence, sides: _Sides, roles: list[PersonRole]) -> list[PersonRole]:
    """The official who makes the visit: "Bupati X melakukan studi tiru ke …", "kunjungan dari Bupati X"."""
    taken = _names_of(roles)
    for position, triggers in enumerate(evidence.triggers):
        if not evidence.document.usable(position):
            continue
        for person in evidence.persons_in.get(position, ()):
            if not person.post or person.name.text in taken or sides.of(person) == HOST:
                continue
            if any(_makes_visit(evidence, person, trigger) for trigger in triggers):
                return [PersonRole(person, LEADER, "makes_visit", 0.6)]
    return []


def _makes_visit(evidence: Evidence, person: Person, trigger: Trigger) -> bool:
    words, holds = evidence.document.lowers, evidence.vocabulary.gazetteer.verbs.hold
    gap = words[person.after : trigger.first]
    if trigger.kind in {"travel", "visit"} and 0 <= trigger.first - person.after <= _REACH_OF_VERB:
        return (trigger.kind == "travel" or bool(set(gap) & set(holds))) and not set(gap) & _CLAUSE_ENDS
    behind = words[trigger.after : person.first]
    return trigger.kind == "visit" and behind[-1:] in (("dari",), ("oleh",), ())[:2] and len(behind) <= 2


def _speaking_leader(evidence: Evidence, sides: _Sides, roles: list[PersonRole]) -> list[PersonRole]:
    """The first official of the visitors, where the text names no leader."""
    if _is_called_off(evidence):
        return []
    taken = _names_of(roles)
    officials = [
        person
        for person in evidence.persons
        if person.post and person.name.text not in taken and sides.of(person) == VISITOR
    ]
    speaking = [person for person in officials if _speaks(evidence, person)]
    return [PersonRole(person, LEADER, "visitor_official", 0.4) for person in (speaking or officials)[:1]]


def _speaks(evidence: Evidence, person: Person) -> bool:
    speech = set(evidence.vocabulary.gazetteer.verbs.speech)
    words = evidence.document.lowers
    return bool(
        speech & set(words[person.after : person.after + 3])
        or speech & set(words[max(0, person.first - 1) : person.first])
    )


def _is_called_off(evidence: Evidence) -> bool:
    """Whether the visit is cancelled, so that who speaks of it did not lead it."""
    return judge_status(evidence.document, evidence.vocabulary, ())[0] == "batal"


def _presenting_hosts(evidence: Evidence, sides: _Sides, roles: list[PersonRole]) -> list[PersonRole]:
    """Officials who show or explain something and are of the host, or of nobody else.

    Where no verb names a receiver, any official of the host's region is taken as one.
    """
    taken = _names_of(roles)
    received = any(role.role == RECEIVER for role in roles)
    presenting = set(evidence.vocabulary.gazetteer.verbs.presenting)
    found = []
    for person in evidence.persons:
        usable = evidence.document.usable(evidence.document.sentence_of[person.first])
        if not (usable and person.post) or person.name.text in taken:
            continue
        side = sides.of(person)
        explains = bool(set(evidence.document.lowers[person.after : person.after + 2]) & presenting)
        speaks = side == HOST and person.region is not None and not received
        if (explains or speaks) and side != VISITOR:
            found.append(PersonRole(person, RECEIVER, "host_official", 0.45 if side == HOST else 0.35))
            taken.add(person.name.text, None)
    return found


def _names_of(roles: list[PersonRole]) -> NameBook[None]:
    book: NameBook[None] = NameBook()
    for role in roles:
        book.add(role.person.name.text, None)
    return book


class _Sides:
    """Sides of officials by the region of their post, or by an office in it that one side alone has."""

    def __init__(self, evidence: Evidence, regions: RegionRoles) -> None:
        self._regions = regions
        self._offices: dict[frozenset[str], list[tuple[int, str]]] = {}
        for office in evidence.offices:
            around = evidence.side_at(office.first)
            side = regions.side_of(office.region) or (around[0] if around else None)
            if side:
                self._offices.setdefault(office.key, []).append((office.first, side))
        self._by_token = {office.first: office for office in evidence.offices}

    def of(self, person: Person) -> str | None:
        if person.region:
            return self._regions.side_of(person.region)
        sides = set()
        for token in range(person.first, person.after):
            office = self._by_token.get(token)
            if office:
                sides |= {side for first, side in self._offices.get(office.key, ()) if first != token}
        return sides.pop() if len(sides) == 1 else None
