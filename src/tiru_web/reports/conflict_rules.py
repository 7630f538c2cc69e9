"""When claims of several texts contradict each other; plain Python on small records.

Inside one text the library's own contradictions count, since only it knows what the text explains
(of 17 who came one fell ill). Between texts, head-counts of the same people, dates, the leader and the
venue are compared: two texts that share a value agree; texts without a shared value conflict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tiru_web.reports.values import comparable, days_of

# Of these a visit has one; of offices, receivers and topics each text may tell a part.
NAMED_FIELDS = ("leader", "venue")
COMPARED_FIELDS = ("headcount", "date", *NAMED_FIELDS)
# Counts of these may differ from text to text without a contradiction: one text plans, another reports.
UNCOMPARED_GROUPS = ("rencana", "bagian", "hadir")
# `is_part` for the database.
PART_PATTERN = r"(^|:)\s*bagian\s*(:|$)"

Agreement = Callable[[str, str], bool]


@dataclass(frozen=True)
class StandingClaim:
    """A claim as it stands now: its value after correction, and whether a person rejected it."""

    id: int
    source_id: int
    field: str
    group: str
    value: str
    is_rejected: bool = False
    is_corrected: bool = False


@dataclass(frozen=True)
class Matter:
    """What can be in conflict over a whole visit: a field and, for head-counts, who is counted."""

    field: str
    group: str


def same_wording(left: str, right: str) -> bool:
    """Whether two names are one before anybody decided on their wordings."""
    return comparable(left) == comparable(right)


def matters_between_texts(
    claims: Iterable[StandingClaim], names_agree: Agreement = same_wording
) -> dict[Matter, list[StandingClaim]]:
    """Matters on which texts contradict each other, with all unrejected claims that speak of them.

    `names_agree` says of two wordings of a leader or a venue whether they may stand beside each other.
    """
    by_matter: dict[Matter, list[StandingClaim]] = {}
    for claim in claims:
        if (
            claim.field in COMPARED_FIELDS
            and not claim.is_rejected
            and not claim.group.startswith(UNCOMPARED_GROUPS)
        ):
            by_matter.setdefault(Matter(claim.field, claim.group), []).append(claim)
    return {
        matter: speaking for matter, speaking in by_matter.items() if _texts_disagree(speaking, names_agree)
    }


def _texts_disagree(claims: Sequence[StandingClaim], names_agree: Agreement) -> bool:
    by_source: dict[int, list[StandingClaim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source_id, []).append(claim)
    return any(
        not any(_agree(left, right, names_agree) for left in one for right in other)
        for one, other in combinations(by_source.values(), 2)
    )


def _agree(left: StandingClaim, right: StandingClaim, names_agree: Agreement) -> bool:
    if left.field == "date":
        return any(day.may_be(other) for day in days_of(left.value) for other in days_of(right.value))
    if left.field in NAMED_FIELDS:
        return names_agree(left.value, right.value)
    return same_wording(left.value, right.value)


def still_contradict(kind: str, found_together: Sequence[StandingClaim]) -> bool:
    """Whether claims a text's reading found to contradict each other still do, after people's decisions.

    A count, date or name stands against another as long as two values remain. Parts against a total
    are added up again. A weekday against its date is settled by rejecting or correcting the date.
    """
    left = [claim for claim in found_together if not claim.is_rejected]
    if kind == "hari":
        return (
            bool(left) and len(left) == len(found_together) and not any(claim.is_corrected for claim in left)
        )
    if kind == "rincian":
        return len(left) == len(found_together) and _parts_miss_the_total(left)
    return len({comparable(claim.value) for claim in left}) > 1


def _parts_miss_the_total(claims: Sequence[StandingClaim]) -> bool:
    parts = [int(claim.value) for claim in claims if is_part(claim.group)]
    totals = [int(claim.value) for claim in claims if not is_part(claim.group)]
    if not parts or not totals:
        return True
    return any(sum(parts) != total for total in totals)


def is_part(group: str) -> bool:
    """Whether a head-count is of a part of the people: `bagian: perajin`, `rencana: bagian: perajin`."""
    return "bagian" in (word.strip() for word in group.split(":"))


def distinct_values(claims: Iterable[StandingClaim]) -> list[str]:
    """Values in the order they appear, each once."""
    seen: dict[str, str] = {}
    for claim in claims:
        seen.setdefault(comparable(claim.value), claim.value)
    return list(seen.values())
