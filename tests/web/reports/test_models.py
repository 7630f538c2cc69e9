"""What the database itself refuses, and what is written once."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tiru_web.reports.models import (
    Claim,
    ClaimDecision,
    ClaimState,
    Conflict,
    ConflictClaim,
    ConflictResolution,
    ResolutionOutcome,
    RowChanged,
    SourceText,
)


def refused(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


@pytest.fixture
def claim(two_counts):
    return two_counts.claims.first()


@pytest.mark.parametrize(
    "fields",
    [
        {"state": ClaimState.CORRECTED, "reason": "salah baca"},
        {"state": ClaimState.CORRECTED, "corrected_value": "92"},
        {"state": ClaimState.REJECTED},
        {"state": ClaimState.ACCEPTED, "corrected_value": "92"},
        {"state": "entah"},
    ],
    ids=["no value", "no reason", "rejected without reason", "value without correction", "unknown state"],
)
def test_claim_decision_pairs_are_held(claim, planner, fields):
    refused(lambda: ClaimDecision.objects.create(claim=claim, by=planner, **fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"outcome": ResolutionOutcome.CLAIMED, "value": "94"},
        {"outcome": ResolutionOutcome.CLAIMED, "with_claim": True},
        {"outcome": ResolutionOutcome.OTHER},
        {"outcome": ResolutionOutcome.OTHER, "value": "92", "with_claim": True},
        {"outcome": ResolutionOutcome.LEFT_OPEN, "value": "92"},
        {"outcome": ResolutionOutcome.LEFT_OPEN, "with_claim": True},
    ],
)
def test_resolution_value_fits_its_outcome(conflict, claim, planner, fields):
    with_claim = fields.pop("with_claim", False)
    chosen = claim if with_claim else None
    refused(
        lambda: ConflictResolution.objects.create(
            conflict=conflict, by=planner, reason="daftar hadir", chosen=chosen, **fields
        )
    )


def test_resolution_needs_a_reason(conflict, planner):
    refused(
        lambda: ConflictResolution.objects.create(
            conflict=conflict, by=planner, outcome=ResolutionOutcome.LEFT_OPEN
        )
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"start": 5, "end": 5},
        {"start": 6, "end": 5},
        {"sentence_start": 9, "sentence_end": 9},
        {"confidence": 1.2},
        {"value": ""},
        {"position": 0},
    ],
    ids=[
        "empty span",
        "span backwards",
        "empty sentence",
        "confidence over one",
        "no value",
        "position taken",
    ],
)
def test_claim_that_makes_no_sense_is_refused(two_counts, changes):
    fields = {
        "position": 9,
        "field": "venue",
        "value": "Aula",
        "start": 0,
        "end": 4,
        "sentence_start": 0,
        "sentence_end": 10,
        "rule": "by_hand",
        "confidence": 0.5,
    }
    refused(lambda: Claim.objects.create(source=two_counts, **(fields | changes)))


def test_text_stands_once_in_a_visit(two_counts, planner):
    refused(
        lambda: SourceText.objects.create(
            visit=two_counts.visit,
            title="lagi",
            publisher="lagi",
            text="lagi",
            fingerprint=two_counts.fingerprint,
            added_by=planner,
        )
    )


def test_claim_stands_once_in_a_conflict(conflict, claim):
    refused(lambda: ConflictClaim.objects.create(conflict=conflict, claim=claim, from_text=False))


def test_conflict_stands_once_for_a_matter(conflict):
    refused(
        lambda: Conflict.objects.create(
            visit=conflict.visit,
            kind=conflict.kind,
            field=conflict.field,
            group=conflict.group,
            scope=conflict.scope,
            explanation="lagi",
        )
    )


@pytest.mark.parametrize("model", [SourceText, Claim, ClaimDecision, ConflictResolution])
def test_what_is_written_once_is_neither_changed_nor_removed(model, two_counts, conflict, claim, planner):
    ClaimDecision.objects.create(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    ConflictResolution.objects.create(
        conflict=conflict, outcome=ResolutionOutcome.LEFT_OPEN, reason="menunggu daftar hadir", by=planner
    )
    row = model.objects.first()

    for change in (row.save, row.delete, model.objects.all().delete, lambda: model.objects.update(pk=row.pk)):
        with pytest.raises(RowChanged):
            change()
    with pytest.raises(RowChanged):
        model.objects.bulk_update([row], ["pk"])
