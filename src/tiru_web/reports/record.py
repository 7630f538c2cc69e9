"""The record of a visit as it is known: each field's values, how each stands, and what stands behind it.

Only what a person accepted, corrected or decided counts as recorded; everything else is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru_web.reports.fields import FIELDS, RecordField
from tiru_web.reports.models import (
    Alias,
    Claim,
    ClaimState,
    Conflict,
    ConflictResolution,
    ConflictState,
)
from tiru_web.reports.naming import Naming, one_name_for_same
from tiru_web.reports.values import comparable


class Standing(StrEnum):
    """How a value stands in the record."""

    DECIDED = "diputuskan"
    RECORDED = "tercatat"
    DISPUTED = "bertentangan"
    PROPOSED = "usulan"
    NOT_CHOSEN = "tidak_dipilih"


@dataclass(frozen=True)
class RecordValue:
    """One value of a field with the unrejected claims that state it; people's own values have none.

    `also_called` are other wordings that a person found to mean the same.
    """

    value: str
    group: str
    standing: Standing
    claims: tuple[Claim, ...]
    resolution: ConflictResolution | None = None
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecordRow:
    """One field; values in the order of their standing, then of the text. `conflicts` are open or settled."""

    field: RecordField
    values: tuple[RecordValue, ...]
    conflicts: tuple[Conflict, ...]


def build_record(
    claims: Iterable[Claim], conflicts: Iterable[Conflict], aliases: Iterable[Alias] = ()
) -> list[RecordRow]:
    """A row for every field, told of or not."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.state != ClaimState.REJECTED:
            by_field.setdefault(claim.field, []).append(claim)
    standing = [conflict for conflict in conflicts if conflict.state != ConflictState.LAPSED]
    naming = one_name_for_same(aliases)
    return [_row(field, by_field.get(field.key, []), standing, naming) for field in FIELDS]


def settled_claims(conflicts: Iterable[Conflict]) -> frozenset[int]:
    """Claims that a settled conflict decides, and no open one puts in doubt: nobody need check them."""
    settled: set[int] = set()
    disputed: set[int] = set()
    for conflict in conflicts:
        for part in conflict.parts.all():
            if conflict.state == ConflictState.OPEN:
                disputed.add(part.claim_id)
            elif conflict.state == ConflictState.SETTLED and conflict.decides(part.claim):
                settled.add(part.claim_id)
    return frozenset(settled - disputed)


def _row(
    field: RecordField, claims: Sequence[Claim], conflicts: Sequence[Conflict], naming: Naming
) -> RecordRow:
    by_value: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        by_value.setdefault((claim.group, naming(claim.current_value)), []).append(claim)
    values = [_value(speaking, conflicts) for speaking in by_value.values()]
    own_conflicts = tuple(conflict for conflict in conflicts if conflict.field == field.key)
    decided = {value.resolution for value in values if value.standing is Standing.DECIDED}
    values += [
        _decided_value(conflict)
        for conflict in own_conflicts
        if conflict.state == ConflictState.SETTLED and conflict.last_resolution not in decided
    ]
    order = list(Standing)
    # A stable sort, so that values of one standing keep the order of the text.
    values.sort(key=lambda value: order.index(value.standing))
    return RecordRow(field, tuple(values), own_conflicts)


def _value(claims: Sequence[Claim], conflicts: Sequence[Conflict]) -> RecordValue:
    standing, resolution = _standing(claims, conflicts)
    value = claims[0].current_value
    others = dict.fromkeys(
        claim.current_value for claim in claims if comparable(claim.current_value) != comparable(value)
    )
    return RecordValue(value, claims[0].group, standing, tuple(claims), resolution, tuple(others))


def _standing(
    claims: Sequence[Claim], conflicts: Sequence[Conflict]
) -> tuple[Standing, ConflictResolution | None]:
    keys = {claim.pk for claim in claims}
    touching = [c for c in conflicts if keys & {part.claim_id for part in c.parts.all()}]
    if any(conflict.state == ConflictState.OPEN for conflict in touching):
        return Standing.DISPUTED, None
    spoken = {comparable(claim.current_value) for claim in claims}
    for conflict in touching:
        resolution = conflict.last_resolution
        if comparable(resolution.value) in spoken:
            return Standing.DECIDED, resolution
        if any(conflict.decides(claim) for claim in claims):
            return Standing.NOT_CHOSEN, resolution
    is_checked = any(claim.state in (ClaimState.ACCEPTED, ClaimState.CORRECTED) for claim in claims)
    return Standing.RECORDED if is_checked else Standing.PROPOSED, None


def _decided_value(conflict: Conflict) -> RecordValue:
    """The value of a settled conflict that no claim has as its value: people's own, or a chosen spelling."""
    resolution = conflict.last_resolution
    claims = (resolution.chosen,) if resolution.chosen else ()
    return RecordValue(resolution.value, conflict.group, Standing.DECIDED, claims, resolution)
