"""Claims from what was found and judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from tiru.extraction._document import Document
from tiru.extraction._evidence import Evidence
from tiru.extraction._headcounts import ATTENDED, EACH, HOSTS, PART, SHARE, TOTAL, CountMention
from tiru.extraction._model import Claim, Span
from tiru.extraction._name_book import NameBook
from tiru.extraction._office_roles import OfficeRole
from tiru.extraction._person_roles import COMPANION, PersonRole
from tiru.extraction._persons import Person
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._topics import TopicMention
from tiru.extraction._visit import TermMention
from tiru.extraction._visit_dates import VisitDate

Key = tuple[str, int]
Keyed = tuple[Key, Claim]

_COUNT_CONFIDENCE = {TOTAL: 0.9, PART: 0.85, SHARE: 0.8, EACH: 0.75, HOSTS: 0.7, ATTENDED: 0.8}


class ClaimMaker:
    """Makes claims of one document; each with a key by which a contradiction can name it."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.document: Document = evidence.document

    def claim(
        self,
        field: str,
        value: str,
        span: Span,
        rule: str,
        confidence: float,
        details: Mapping[str, str] | None = None,
    ) -> Claim:
        sentence = self.document.sentence_span(self.document.tokens_before(span.end) - 1)
        filled = {key: text for key, text in (details or {}).items() if text}
        return Claim(field, value, span, sentence, rule, confidence, MappingProxyType(filled))

    def term(self, term: TermMention) -> Keyed:
        span = self.document.span(term.first, term.after)
        return ("visit_kind", term.first), self.claim("visit_kind", term.kind, span, "visit_term", 0.9)

    def status(self, status: str, token: int | None) -> Iterator[Keyed]:
        if token is not None:
            span = self.document.span(token, token + 1)
            yield ("status", token), self.claim("status", status, span, "status_word", 0.7)

    def regions(self, roles: RegionRoles) -> Iterator[Keyed]:
        """Mentions of visitors and hosts that a rule speaks for, and names that fit two regions."""
        seen: set[int] = set()
        for vote in roles.votes:
            mention = vote.mention
            side = roles.side_of(mention.code)
            if side == vote.zone.side and mention.first not in seen and mention.code:
                seen.add(mention.first)
                span = self.document.span(mention.first, mention.after)
                details = {"name": self.evidence.vocabulary.region_by_code[mention.code].name}
                if mention.respelled:
                    details["note"] = "ejaan nama daerah diperbaiki"
                confidence = min(0.95, 0.5 + 0.15 * vote.zone.weight) - (0.2 if mention.respelled else 0.0)
                yield (
                    ("region", mention.first),
                    self.claim(
                        f"{side}_region", mention.code, span, vote.zone.rule, round(confidence, 2), details
                    ),
                )
        for mention in self.evidence.regions:
            around = self.evidence.side_at(mention.first) if mention.code is None else None
            if around:
                span = self.document.span(mention.first, mention.after)
                names = [self.evidence.vocabulary.region_by_code[code].label for code in mention.codes]
                details = {"side": around[0], "candidates": "; ".join(names)}
                yield (
                    ("region", mention.first),
                    self.claim("ambiguous_region", span.text, span, around[1].rule, 0.3, details),
                )

    def offices(self, roles: Iterable[OfficeRole]) -> Iterator[Keyed]:
        for role in roles:
            span = self.document.span(role.office.first, role.office.after)
            details = {"abbreviation": role.office.abbreviation}
            yield (
                ("office", role.office.first),
                self.claim(
                    f"{role.side}_office", role.office.value, span, role.rule, role.confidence, details
                ),
            )

    def dates(self, dates: Sequence[VisitDate]) -> Iterator[Keyed]:
        for place, date in enumerate(dates):
            mention = date.mention
            details = {"weekday": "-".join(spelling for spelling, _ in mention.weekdays)}
            if mention.weekday_fits is not None:
                details["weekday_fits"] = "true" if mention.weekday_fits else "false"
            if not mention.has_year:
                details["note"] = "tahun tidak diketahui"
            span = self.document.cut(mention.start, mention.end)
            yield (
                ("date", place),
                self.claim("date", mention.value, span, date.rule, date.confidence, details),
            )

    def counts(self, counts: Sequence[CountMention], status: str) -> Iterator[Keyed]:
        for place, count in enumerate(counts):
            span = self.document.span(count.first, count.after)
            details = {
                "counts_what": counts_what(count, status),
                "explained": "true" if count.explained else "",
            }
            confidence = _COUNT_CONFIDENCE[count.role]
            yield (
                ("headcount", place),
                self.claim("headcount", str(count.value), span, count.rule, confidence, details),
            )

    def persons(self, roles: Sequence[PersonRole]) -> Iterator[Keyed]:
        """Every person with a role, and later mentions of the same name."""
        places = {person.first: place for place, person in enumerate(self.evidence.persons)}
        claimed: set[int] = set()
        for role in roles:
            if role.person.first not in claimed:
                claimed.add(role.person.first)
                yield (
                    ("person", places[role.person.first]),
                    self._person(role.role, role.person, role.person.name.text, role.rule, role.confidence),
                )
        known: NameBook[PersonRole] = NameBook()
        for role in roles:
            if role.role != COMPANION:
                known.add(role.person.name.text, role)
        for person in self.evidence.persons:
            again = None if person.first in claimed else known.find(person.name.text)
            if again:
                claim = self._person(again.role, person, again.person.name.text, "named_again", 0.6)
                yield ("person", places[person.first]), claim

    def _person(self, field: str, person: Person, value: str, rule: str, confidence: float) -> Claim:
        span = self.document.span(person.name.start, person.name.end)
        return self.claim(field, value, span, rule, confidence, {"post": person.post})

    def variant(self, place: int, field: str, value: str) -> Keyed:
        """Claim for a mention that spells a known name differently."""
        person = self.evidence.persons[place]
        return ("person", place), self._person(field, person, value, "spelled_differently", 0.5)

    def venue(self) -> Iterator[Keyed]:
        for venue in self.evidence.venues[:1]:
            span = self.document.span(venue.first, venue.after)
            yield (
                ("venue", 0),
                self.claim("venue", tidy(span.text), span, venue.rule, 0.8 if venue.rank >= 20 else 0.5),
            )

    def topics(self) -> Iterator[Keyed]:
        for place, topic in enumerate(sorted(self.evidence.topics, key=lambda topic: topic.first)):
            span = self.document.span(topic.first, topic.after)
            yield (
                ("topic", place),
                self.claim("topic", topic_text(self.document, topic), span, topic.rule, topic.weight),
            )

    def intents(self) -> Iterator[Keyed]:
        for place, intent in enumerate(self.evidence.intents):
            value = "true" if intent.wanted else "false"
            yield ("intent", place), self.claim("adoption_intent", value, intent.span, intent.rule, 0.75)


def counts_what(count: CountMention, status: str) -> str:
    """What a number counts, in the words of the record: "rombongan", "bagian: pelaku IKM", "rencana:
    rombongan".
    """
    if count.role == HOSTS:
        return "tuan rumah"
    if count.role == ATTENDED:
        return "hadir: tamu dan tuan rumah"
    what = {
        TOTAL: "rombongan",
        PART: f"bagian: {count.noun}",
        SHARE: "bagian: sebagian rombongan",
        EACH: "bagian: tiap kelompok",
    }
    return f"rencana: {what[count.role]}" if status in {"rencana", "batal"} else what[count.role]


def tidy(text: str) -> str:
    """Text on one line with single blanks."""
    return " ".join(text.split())


def topic_text(document: Document, topic: TopicMention) -> str:
    text = tidy(document.text[document.starts[topic.first] : document.ends[topic.after - 1]])
    return text.lower() if text.isupper() else text
