"""What a report is turned into: claims with their place in the text, and the draft made of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

# Fields of the claims that the published form of spans knows.
SPAN_FIELDS = (
    "headcount",
    "date",
    "leader",
    "receiver",
    "visitor_region",
    "host_region",
    "venue",
    "topic",
    "adoption_intent",
)


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text: code points `start` to `end` (exclusive) of the whole text, which read `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One value the text states for one field of the visit record.

    field : visit_kind, status, visitor_region, host_region, visitor_office, host_office, date,
        headcount, leader, companion, receiver, venue, topic or adoption_intent
    value : as text; a region's Kemendagri code, a date as 2024-07-09, a range as first/last, a day whose year
        the text does not tell as --10-03
    span : where the value stands
    sentence : the sentence around it
    rule : name of the rule that found it
    confidence : 0 to 1, how far such a rule is to be trusted; an order, not a probability
    details : what else the place says, for example `counts_what`, `post`, `weekday`, `weekday_fits`
    """

    field: str
    value: str
    span: Span
    sentence: Span
    rule: str
    confidence: float
    details: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two values of the text that cannot both be right.

    kind : jumlah (two counts of the same people), rincian (parts against their total), hari (weekday against
        date), tanggal (two dates) or nama (two spellings of one person)
    values : the two values, as text
    claims : positions in the draft's `claims` of those that state them
    explanation : what does not fit, in Indonesian
    """

    kind: str
    values: tuple[str, ...]
    claims: tuple[int, ...]
    explanation: str

    @property
    def summary(self) -> str:
        """Kind and values on one line: "jumlah: 90 & 94"."""
        return f"{self.kind}: {' & '.join(self.values)}"


@dataclass(frozen=True, slots=True)
class AliasProposal:
    """Two wordings that may mean the same person or office; a person decides.

    subject : "person" or "office"
    left, right : the two wordings as the text has them
    reason : why they may be the same, in Indonesian
    """

    subject: str
    left: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person of the record: name without titles, and the post the text gives them (empty if none)."""

    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class HeadCount:
    """A number of people of the visit and what it counts: rombongan, "bagian: …", tuan rumah, "hadir: …",
    "rencana: …".
    """

    value: int
    counts_what: str


@dataclass(frozen=True, slots=True)
class OutsideProposals:
    """What an outside reader proposed for a text; none of it is part of the draft's values.

    source : the model and the host that answered, "model @ host"
    claims : proposals whose wording stands in the text, each with its place and the rule `outside_reader`
    dropped : number of proposals left out: of an unknown field, or not found in the text as worded
    problem : why there is no answer to use, as a machine word such as `timeout` or `bad_answer`; None if
        there is one
    """

    source: str
    claims: tuple[Claim, ...] = ()
    dropped: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """Draft of a visit record; nothing in it is confirmed.

    When the text reports no visit of one government to another, `is_visit` is False and all else is empty.
    `dates` holds every day of a range and every claimed day where two differ, and no day whose year is not
    known. `weekday_fits` is None when no weekday stands beside a calendar date. `adoption_intent` is True
    when a wish to take something over is stated, False when only its refusal is, else None. `status` is
    terlaksana, rencana or batal. `content_claims` tell what the visit was about: kbli_group (KBLI 2020),
    support_type, purpose, agreement and practice_figure. `other_visits` are visits the text tells beside this
    one, each as a short draft of its own without `other_visits`; `relation` says how such a one stands to the
    main visit: before, after or same_day, and is None for the main visit. What the text leaves to be
    understood about them, such as the host, is missing. `outside` holds the proposals of an outside reader;
    None when none was asked.
    """

    name: str
    published: date | None
    is_visit: bool
    visit_kind: str | None = None
    visitor_regions: tuple[str, ...] = ()
    host_regions: tuple[str, ...] = ()
    visitor_offices: tuple[str, ...] = ()
    host_offices: tuple[str, ...] = ()
    dates: tuple[date, ...] = ()
    weekday_fits: bool | None = None
    headcounts: tuple[HeadCount, ...] = ()
    leader: NamedPerson | None = None
    companions: tuple[NamedPerson, ...] = ()
    receivers: tuple[NamedPerson, ...] = ()
    venue: str | None = None
    topics: tuple[str, ...] = ()
    adoption_intent: bool | None = None
    status: str | None = None
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    alias_proposals: tuple[AliasProposal, ...] = ()
    content_claims: tuple[Claim, ...] = ()
    relation: str | None = None
    other_visits: tuple[VisitDraft, ...] = ()
    outside: OutsideProposals | None = None

    def to_dict(self) -> dict[str, Any]:
        """The draft as plain values for JSON: the published form of visit records, with the claims added."""
        return {
            "is_visit": self.is_visit,
            "visit_kind": self.visit_kind,
            "status": self.status,
            "published": self.published.isoformat() if self.published else None,
            "visitor_regions": list(self.visitor_regions),
            "host_regions": list(self.host_regions),
            "visitor_offices": list(self.visitor_offices),
            "host_offices": list(self.host_offices),
            "dates": [day.isoformat() for day in self.dates],
            "weekday_fits": self.weekday_fits,
            "headcounts": [
                {"value": count.value, "counts_what": count.counts_what} for count in self.headcounts
            ],
            "leader": _person(self.leader) if self.leader else None,
            "companions": [_person(person) for person in self.companions],
            "receivers": [_person(person) for person in self.receivers],
            "venue": self.venue,
            "topics": list(self.topics),
            "adoption_intent": self.adoption_intent,
            "contradictions": [contradiction.summary for contradiction in self.contradictions],
            "contradiction_details": [_contradiction(contradiction) for contradiction in self.contradictions],
            "alias_proposals": [
                {"subject": item.subject, "left": item.left, "right": item.right, "reason": item.reason}
                for item in self.alias_proposals
            ],
            "spans": [_field_span(claim) for claim in self.claims if claim.field in SPAN_FIELDS],
            "claims": [claim_dict(claim) for claim in self.claims],
            "content_claims": [claim_dict(claim) for claim in self.content_claims],
            "relation": self.relation,
            "other_visits": [visit.to_dict() for visit in self.other_visits],
            "outside": _outside(self.outside) if self.outside else None,
        }


def _person(person: NamedPerson) -> dict[str, str]:
    return {"name": person.name, "post": person.post}


def _outside(proposals: OutsideProposals) -> dict[str, Any]:
    return {
        "source": proposals.source,
        "claims": [claim_dict(claim) for claim in proposals.claims],
        "dropped": proposals.dropped,
        "problem": proposals.problem,
    }


def _contradiction(item: Contradiction) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "values": list(item.values),
        "claims": list(item.claims),
        "explanation": item.explanation,
    }


def _span_value(claim: Claim) -> Any:
    if claim.field == "headcount":
        return int(claim.value)
    if claim.field == "adoption_intent":
        return claim.value == "true"
    return claim.value


def _field_span(claim: Claim) -> dict[str, Any]:
    return {
        "field": claim.field,
        "value": _span_value(claim),
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.span.text,
    }


def claim_dict(claim: Claim) -> dict[str, Any]:
    """A claim as plain values for JSON."""
    return {
        "field": claim.field,
        "value": claim.value,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.span.text,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end, "text": claim.sentence.text},
        "rule": claim.rule,
        "confidence": claim.confidence,
        "details": dict(claim.details),
    }
