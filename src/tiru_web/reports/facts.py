"""What texts and decisions say of the things a visit's frame says too, for heads, lists and the thread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru_web.reports import selectors
from tiru_web.reports.models import Alias, Claim, ClaimState, Conflict
from tiru_web.reports.record import RecordRow, RecordValue, Standing, build_record
from tiru_web.visits.models import Visit

HEAD_FIELDS = (
    "date",
    "visitor_region",
    "host_region",
    "leader",
    "headcount",
    "topic",
    "visit_kind",
    "status",
)
# Of all who are counted a head shows the delegation.
DELEGATION = "rombongan"


class Settlement(StrEnum):
    """How sure a value is, in the order in which it is preferred."""

    DECIDED = "diputuskan"
    CORRECTED = "dikoreksi"
    ACCEPTED = "diterima"
    DISPUTED = "bertentangan"
    UNCHECKED = "belum_diperiksa"


_SETTLED = (Settlement.DECIDED, Settlement.CORRECTED, Settlement.ACCEPTED)


@dataclass(frozen=True)
class Told:
    """The values that stand for one field, all equally sure; empty while nothing tells of it."""

    values: tuple[str, ...] = ()
    settlement: Settlement | None = None

    @property
    def is_settled(self) -> bool:
        return self.settlement in _SETTLED


NOTHING_TOLD = Told()


@dataclass(frozen=True)
class VisitFacts:
    """What is told of one visit by field, and how many texts tell of it."""

    told: Mapping[str, Told]
    text_count: int = 0

    def of(self, key: str) -> Told:
        return self.told.get(key, NOTHING_TOLD)


NO_FACTS = VisitFacts({})


def facts_of(visits: Sequence[Visit]) -> dict[int, VisitFacts]:
    """Of every visit; the same number of queries for one and for many."""
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim in selectors.head_claims(visits, HEAD_FIELDS):
        claims[claim.source.visit_id].append(claim)
    conflicts: dict[int, list[Conflict]] = defaultdict(list)
    for conflict in selectors.conflicts_of_visits(visits).filter(field__in=HEAD_FIELDS):
        conflicts[conflict.visit_id].append(conflict)
    aliases: dict[int, list[Alias]] = defaultdict(list)
    for alias in selectors.aliases_of_visits(visits).defer("source__text"):
        aliases[alias.source.visit_id].append(alias)
    texts = Counter(selectors.counting_texts(visits).values_list("visit_id", flat=True))
    return {
        visit.pk: VisitFacts(
            told_of(build_record(claims[visit.pk], conflicts[visit.pk], aliases[visit.pk])), texts[visit.pk]
        )
        for visit in visits
    }


def told_of(rows: Iterable[RecordRow]) -> dict[str, Told]:
    """The surest values of each field that a head shows."""
    return {row.field.key: _surest(row) for row in rows if row.field.key in HEAD_FIELDS}


def _surest(row: RecordRow) -> Told:
    sure = [(value.value, _settlement(value)) for value in row.values if _is_of_the_head(row, value)]
    tiers = (_SETTLED, (Settlement.DISPUTED,), (Settlement.UNCHECKED,))
    for tier in tiers:
        found = [(value, settlement) for value, settlement in sure if settlement in tier]
        if found:
            return Told(
                tuple(dict.fromkeys(value for value, _settlement in found)),
                min((settlement for _value, settlement in found), key=list(Settlement).index),
            )
    return NOTHING_TOLD


def _is_of_the_head(row: RecordRow, value: RecordValue) -> bool:
    is_other_people = row.field.key == "headcount" and value.group != DELEGATION
    return value.standing is not Standing.NOT_CHOSEN and not is_other_people


def _settlement(value: RecordValue) -> Settlement:
    if value.standing is not Standing.RECORDED:
        return _OF_STANDINGS[value.standing]
    is_corrected = any(claim.state == ClaimState.CORRECTED for claim in value.claims)
    return Settlement.CORRECTED if is_corrected else Settlement.ACCEPTED


_OF_STANDINGS: Mapping[Standing, Settlement] = {
    Standing.DECIDED: Settlement.DECIDED,
    Standing.DISPUTED: Settlement.DISPUTED,
    Standing.PROPOSED: Settlement.UNCHECKED,
}
