"""Who leads the visitors, who comes along, who receives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tiru.extraction._evidence import Evidence
from tiru.extraction._name_book import NameBook, same_person
from tiru.extraction._persons import Person
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._triggers import Trigger
from tiru.extraction._zones import HOST, VISITOR

LEADER, COMPANION, RECEIVER = "leader", "companion", "receiver"

_PRONOUNS = frozenset({"ia", "beliau", "dia"})
_REACH_OF_NOUN = 14


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
    roles = [
        role
        for position in range(len(evidence.document.sentences))
        for role in _in_sentence(evidence, position)
    ]
    roles = _one_leader(roles)
    sides = _Sides(evidence, regions)
    if not any(role.role == LEADER for role in roles):
        roles += _speaking_leader(evidence, sides, roles)
    if regions.hosts:
        roles += _presenting_hosts(evidence, sides, roles)
    return sorted(roles, key=lambda role: role.person.first)


def _in_sentence(evidence: Evidence, position: int) -> Iterator[PersonRole]:
    document = evidence.document
    if not document.usable(position):
        return
    first, after = document.sentence_tokens[position]
    people = [
        person for person in evidence.persons_in.get(position, ()) if not _is_represented(evidence, person)
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
    elif before:
        for person in _joined(evidence, before):
            yield PersonRole(person, RECEIVER, "receives", 0.85)


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


def _speaking_leader(evidence: Evidence, sides: _Sides, roles: list[PersonRole]) -> list[PersonRole]:
    """The first official of the visitors, where the text names no leader."""
    taken = _names_of(roles)
    for person in evidence.persons:
        if person.post and person.name.text not in taken and sides.of(person) == VISITOR:
            return [PersonRole(person, LEADER, "visitor_official", 0.4)]
    return []


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
