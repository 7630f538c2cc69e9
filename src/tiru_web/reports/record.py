"""The record of a visit as it is known: each field's values, how each stands, and what stands behind it.

Only what a person accepted, corrected or decided counts as recorded; everything else is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru_web.reports.fields import FIELDS, RecordField
from tiru_web.reports.models import (
    Claim,
    ClaimState,
    Conflict,
    ConflictKind,
    ConflictResolution,
    ConflictState,
    ResolutionOutcome,
)
from tiru_web.reports.values import comparable

# Kinds whose values are alternatives: choosing one leaves the others unchosen.
_KINDS_WITH_ALTERNATIVES = (ConflictKind.COUNT, ConflictKind.DATE, ConflictKind.NAME)


class Standing(StrEnum):
    """How a value stands in the record."""

    DECIDED = "diputuskan"
    RECORDED = "tercatat"
    DISPUTED = "bertentangan"
    PROPOSED = "usulan"
    NOT_CHOSEN = "tidak_dipilih"


@dataclass(frozen=True)
class RecordValue:
    """One value of a field with the unrejected claims that state it; people's own values have none."""

    value: str
    group: str
    standing: Standing
    claims: tuple[Claim, ...]
    resolution: ConflictResolution | None = None


@dataclass(frozen=True)
class RecordRow:
    """One field; values in the order of their standing, then of the text. `conflicts` are open or settled."""

    field: RecordField
    values: tuple[RecordValue, ...]
    conflicts: tuple[Conflict, ...]


def build_record(claims: Iterable[Claim], conflicts: Iterable[Conflict]) -> list[RecordRow]:
    """A row for every field, told of or not."""
    by_field: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.state != ClaimState.REJECTED:
            by_field.setdefault(claim.field, []).append(claim)
    standing = [conflict for conflict in conflicts if conflict.state != ConflictState.LAPSED]
    return [
        _row(
            field,
            by_field.get(field.key, []),
            [conflict for conflict in standing if conflict.field == field.key],
        )
        for field in FIELDS
    ]


def _row(field: RecordField, claims: Sequence[Claim], conflicts: Sequence[Conflict]) -> RecordRow:
    by_value: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        by_value.setdefault((claim.group, comparable(claim.current_value)), []).append(claim)
    values = [_value(speaking, conflicts) for speaking in by_value.values()]
    own_conflicts = tuple(conflict for conflict in conflicts if conflict.field == field.key)
    own_values = [_own_value(conflict) for conflict in own_conflicts]
    values += [own for own in own_values if own and not _is_stated(own, values)]
    order = list(Standing)
    # A stable sort, so that values of one standing keep the order of the text.
    values.sort(key=lambda value: order.index(value.standing))
    return RecordRow(field, tuple(values), own_conflicts)


def _value(claims: Sequence[Claim], conflicts: Sequence[Conflict]) -> RecordValue:
    value, group = claims[0].current_value, claims[0].group
    keys = {claim.pk for claim in claims}
    touching = [c for c in conflicts if keys & {part.claim_id for part in c.parts.all()}]
    if any(conflict.state == ConflictState.OPEN for conflict in touching):
        return RecordValue(value, group, Standing.DISPUTED, tuple(claims))
    for conflict in touching:
        resolution = conflict.last_resolution
        if comparable(resolution.value) == comparable(value):
            return RecordValue(value, group, Standing.DECIDED, tuple(claims), resolution)
        if conflict.kind in _KINDS_WITH_ALTERNATIVES:
            return RecordValue(value, group, Standing.NOT_CHOSEN, tuple(claims), resolution)
    is_checked = any(claim.state in (ClaimState.ACCEPTED, ClaimState.CORRECTED) for claim in claims)
    return RecordValue(value, group, Standing.RECORDED if is_checked else Standing.PROPOSED, tuple(claims))


def _own_value(conflict: Conflict) -> RecordValue | None:
    """The value people put in themselves, when a conflict was settled with one that no text states."""
    if conflict.state != ConflictState.SETTLED or conflict.last_resolution.outcome != ResolutionOutcome.OTHER:
        return None
    resolution = conflict.last_resolution
    return RecordValue(resolution.value, conflict.group, Standing.DECIDED, (), resolution)


def _is_stated(own: RecordValue, values: Sequence[RecordValue]) -> bool:
    return any(value.resolution == own.resolution and value.standing == Standing.DECIDED for value in values)
