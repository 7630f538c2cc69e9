"""Keeps the conflicts of a visit, and the wordings to ask about, in step with what was decided.

Called by services inside their transaction, after the visit is locked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _l

from tiru_web.accounts.models import User
from tiru_web.reports import selectors
from tiru_web.reports.analysis import Contradiction
from tiru_web.reports.conflict_rules import (
    COMPARED_FIELDS,
    UNCOMPARED_GROUPS,
    Matter,
    StandingClaim,
    distinct_values,
    matters_between_texts,
    still_contradict,
)
from tiru_web.reports.models import (
    Alias,
    Claim,
    ClaimState,
    Conflict,
    ConflictClaim,
    ConflictKind,
    ConflictState,
    ResolutionOutcome,
    SourceText,
)
from tiru_web.reports.naming import agreement_of, likenesses
from tiru_web.reports.values import comparable
from tiru_web.shared import audit
from tiru_web.visits.models import Visit

_KINDS_OF_MATTERS = {
    "headcount": ConflictKind.COUNT,
    "date": ConflictKind.DATE,
    "leader": ConflictKind.NAMED,
    "venue": ConflictKind.NAMED,
}


def note_contradictions(source: SourceText, found: Sequence[Contradiction], claims: Sequence[Claim]) -> None:
    """Keeps what the reading of one text found; `found` names claims by their position in `claims`."""
    for number, contradiction in enumerate(found):
        together = [claims[position] for position in contradiction.claims]
        field, group, scope = _address(contradiction.kind, together, f"{source.pk}.{number}")
        conflict, _is_new = Conflict.objects.get_or_create(
            visit=source.visit,
            kind=contradiction.kind,
            field=field,
            group=group,
            scope=scope,
            defaults={"explanation": contradiction.explanation},
        )
        for claim in together:
            ConflictClaim.objects.update_or_create(
                conflict=conflict, claim=claim, defaults={"from_text": True}
            )


def _address(kind: str, claims: Sequence[Claim], own_scope: str) -> tuple[str, str, str]:
    """Counts of the same people and dates are one matter for all texts; anything else stays with its text."""
    field, group = claims[0].field, claims[0].group
    is_one_matter = all((claim.field, claim.group) == (field, group) for claim in claims)
    is_shared = (
        is_one_matter
        and field in COMPARED_FIELDS
        and kind == _KINDS_OF_MATTERS[field]
        and not group.startswith(UNCOMPARED_GROUPS)
    )
    return field, group, "" if is_shared else own_scope


def refresh_conflicts(visit: Visit, by: User) -> None:
    """Finds conflicts between texts and says of every conflict whether it is open, settled or lapsed."""
    claims = {claim.pk: claim for claim in selectors.claims_of(visit)}
    standing = [selectors.standing_claim(claim) for claim in claims.values()]
    aliases = [*selectors.aliases_of(visit), *_ask_about_likenesses(visit, standing)]
    disagreeing = matters_between_texts(standing, agreement_of(aliases))
    for matter in disagreeing:
        Conflict.objects.get_or_create(
            visit=visit,
            kind=_KINDS_OF_MATTERS[matter.field],
            field=matter.field,
            group=matter.group,
            scope="",
            defaults={"explanation": str(_EXPLANATIONS[matter.field])},
        )
    for conflict in selectors.conflicts_of(visit):
        _refresh(conflict, claims, disagreeing, by)


def _ask_about_likenesses(visit: Visit, standing: Sequence[StandingClaim]) -> list[Alias]:
    """New questions on wordings of different texts; what was asked before is not asked again."""
    known = {
        (alias.subject, frozenset({comparable(alias.left), comparable(alias.right)}))
        for alias in Alias.objects.filter(source__visit=visit)
    }
    new: list[Alias] = []
    for found in likenesses(standing):
        pair = (found.subject, frozenset({comparable(found.left), comparable(found.right)}))
        if pair not in known:
            known.add(pair)
            new.append(
                Alias(
                    source_id=found.source_id,
                    subject=found.subject,
                    left=found.left,
                    right=found.right,
                    reason=found.reason,
                )
            )
    return Alias.objects.bulk_create(new)


_EXPLANATIONS = {
    "headcount": _l("Teks-teks tentang kunjungan ini menyebut jumlah orang yang berbeda."),
    "date": _l("Teks-teks tentang kunjungan ini menyebut tanggal yang berbeda."),
    "leader": _l("Teks-teks tentang kunjungan ini menyebut pimpinan rombongan yang berbeda."),
    "venue": _l("Teks-teks tentang kunjungan ini menyebut tempat yang berbeda."),
}


def _refresh(
    conflict: Conflict,
    claims: Mapping[int, Claim],
    disagreeing: Mapping[Matter, Sequence[StandingClaim]],
    by: User,
) -> None:
    parts = {part.claim_id: part for part in conflict.parts.all()}
    matter = Matter(conflict.field, conflict.group)
    is_between_texts = not conflict.scope and matter in disagreeing
    found_together = [
        selectors.standing_claim(claims[pk], conflict) for pk, part in parts.items() if part.from_text
    ]
    stands = is_between_texts or (bool(found_together) and still_contradict(conflict.kind, found_together))
    present = set(parts)
    if stands and not conflict.scope:
        present |= _add_speakers(conflict, matter, claims, parts)
    taking_part = [selectors.standing_claim(claims[pk], conflict) for pk in sorted(present)]
    state = _state(conflict, stands, distinct_values(claim for claim in taking_part if not claim.is_rejected))
    if state != conflict.state:
        before, conflict.state = conflict.state, state
        conflict.save(update_fields=["state"])
        audit.record(
            "reports.conflict_state_changed",
            conflict,
            by=by,
            before={"state": before},
            after={"state": state},
        )


def _add_speakers(
    conflict: Conflict,
    matter: Matter,
    claims: Mapping[int, Claim],
    parts: Mapping[int, ConflictClaim],
) -> set[int]:
    """Every unrejected claim on the matter takes part, so that each value shows all who state it."""
    speakers = [
        claim.pk
        for claim in claims.values()
        if Matter(claim.field, claim.group) == matter
        and claim.state != ClaimState.REJECTED
        and claim.pk not in parts
    ]
    ConflictClaim.objects.bulk_create(
        ConflictClaim(conflict=conflict, claim_id=pk, from_text=False) for pk in speakers
    )
    return set(speakers)


def _state(conflict: Conflict, stands: bool, values: Sequence[str]) -> ConflictState:
    """A resolution holds while no value comes up that its maker did not see, and a claim has its value still.

    A value that no text stated needs no claim: it is the maker's own.
    """
    if not stands:
        return ConflictState.LAPSED
    resolution = conflict.last_resolution
    if resolution is None or resolution.outcome == ResolutionOutcome.LEFT_OPEN:
        return ConflictState.OPEN
    seen = {comparable(value) for value in resolution.values_seen}
    standing = {comparable(value) for value in values}
    is_told = resolution.outcome == ResolutionOutcome.OTHER or comparable(resolution.value) in standing
    return ConflictState.SETTLED if standing <= seen and is_told else ConflictState.OPEN
