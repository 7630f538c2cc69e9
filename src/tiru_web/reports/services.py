"""Writes about texts, claims and conflicts. Nothing is overwritten; each deed leaves an audit entry."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.db import transaction

from tiru_web.accounts.models import User
from tiru_web.reports import analysis, selectors
from tiru_web.reports.conflict_rules import distinct_values
from tiru_web.reports.conflict_upkeep import note_contradictions, refresh_conflicts
from tiru_web.reports.models import (
    Alias,
    AliasDecision,
    AliasState,
    AliasSubject,
    Claim,
    ClaimDecision,
    ClaimState,
    Conflict,
    ConflictResolution,
    ConflictState,
    ResolutionOutcome,
    SourceText,
)
from tiru_web.shared import audit
from tiru_web.visits.models import Visit

TITLE_LENGTH = 120


class ResolutionRefused(ValueError):
    """A resolution that came too late; `reason` is `lapsed` or `not_standing`."""

    def __init__(self, conflict: Conflict, reason: str) -> None:
        self.reason = reason
        super().__init__(f"resolution of conflict {conflict.pk} refused: {reason}")


@dataclass(frozen=True)
class GivenText:
    """A text as a person hands it in; title and date of publication may stand in the text itself."""

    text: str
    publisher: str
    title: str = ""
    url: str = ""
    published: dt.date | None = None


@dataclass(frozen=True)
class AddedText:
    """`is_new` is False when the visit already had this text; then nothing was written."""

    source: SourceText
    is_new: bool


@transaction.atomic
def add_source_text(*, visit: Visit, given: GivenText, by: User) -> AddedText:
    """Keeps a text exactly as given, with everything it claims as unchecked."""
    _lock(visit)
    mark = fingerprint(given.text)
    known = SourceText.objects.filter(visit=visit, fingerprint=mark).first()
    if known:
        return AddedText(known, is_new=False)
    title = given.title.strip()
    draft = analysis.read_report(given.text, published=given.published, name=title or given.publisher)
    source = SourceText.objects.create(
        visit=visit,
        fingerprint=mark,
        title=title or _first_line(given.text),
        publisher=given.publisher.strip(),
        url=given.url.strip(),
        published=draft.published,
        text=given.text,
        added_by=by,
    )
    _keep_reading(source, draft)
    audit.record(
        "reports.text_added",
        source,
        by=by,
        after={"title": source.title, "publisher": source.publisher, "fingerprint": mark},
    )
    refresh_conflicts(visit, by)
    return AddedText(source, is_new=True)


def _keep_reading(source: SourceText, draft: analysis.VisitDraft) -> None:
    claims = Claim.objects.bulk_create(
        Claim(
            source=source,
            position=position,
            field=claim.field,
            value=claim.value,
            start=claim.span.start,
            end=claim.span.end,
            sentence_start=claim.sentence.start,
            sentence_end=claim.sentence.end,
            rule=claim.rule,
            confidence=claim.confidence,
            details=dict(claim.details),
        )
        for position, claim in enumerate(draft.claims)
    )
    note_contradictions(source, draft.contradictions, claims)
    Alias.objects.bulk_create(
        Alias(source=source, subject=item.subject, left=item.left, right=item.right, reason=item.reason)
        for item in draft.alias_proposals
        # Wordings of posts are not values of the record; a post stands beside its person.
        if item.subject in AliasSubject.values
    )


@transaction.atomic
def decide_claim(
    *, claim: Claim, state: ClaimState, by: User, corrected_value: str = "", reason: str = ""
) -> ClaimDecision | None:
    """Adds a decision below the earlier ones; None when it says what the last one says already."""
    visit = claim.source.visit
    _lock(visit)
    last = ClaimDecision.objects.filter(claim=claim).last()
    given = (state, corrected_value.strip(), reason.strip())
    if (last.state, last.corrected_value, last.reason) == given if last else state == ClaimState.UNCHECKED:
        return None
    decision = _add_decision(
        ClaimDecision(claim=claim, state=state, corrected_value=given[1], reason=given[2], by=by), last
    )
    refresh_conflicts(visit, by)
    return decision


@transaction.atomic
def accept_same_claims(*, claim: Claim, by: User) -> None:
    """Accepts a claim and every other of its text that says the same and that nobody has checked by then."""
    visit = claim.source.visit
    _lock(visit)
    last = ClaimDecision.objects.filter(claim=claim).last()
    if last is None or last.state != ClaimState.ACCEPTED:
        _add_decision(ClaimDecision(claim=claim, state=ClaimState.ACCEPTED, by=by), last)
    for other in selectors.same_unchecked_claims(visit, claim):
        _add_decision(ClaimDecision(claim=other, state=ClaimState.ACCEPTED, by=by), other.last_decision)
    refresh_conflicts(visit, by)


def _add_decision(decision: ClaimDecision, last: ClaimDecision | None) -> ClaimDecision:
    """Keeps a decision that follows `last`; the visit is locked, and the caller refreshes its conflicts."""
    decision.save()
    audit.record(
        "reports.claim_decided",
        decision.claim,
        by=decision.by,
        before={"state": last.state if last else ClaimState.UNCHECKED},
        after={"state": decision.state, "value": decision.corrected_value or decision.claim.value},
        reason=decision.reason,
    )
    return decision


@transaction.atomic
def decide_alias(*, alias: Alias, state: AliasState, by: User) -> AliasDecision | None:
    """Says whether two wordings mean the same; None when the last decision says so already."""
    _lock(alias.source.visit)
    last = AliasDecision.objects.filter(alias=alias).last()
    before = last.state if last else AliasState.UNCHECKED
    if state == before:
        return None
    decision = AliasDecision.objects.create(alias=alias, state=state, by=by)
    audit.record("reports.alias_decided", alias, by=by, before={"state": before}, after={"state": state})
    return decision


@transaction.atomic
def resolve_conflict(
    *,
    conflict: Conflict,
    outcome: ResolutionOutcome,
    reason: str,
    by: User,
    chosen: Claim | None = None,
    value: str = "",
) -> ConflictResolution:
    """Adds a resolution; `chosen` carries its own value, `value` is for one that no text states.

    Refuses when a colleague's decision meanwhile left nothing to decide, or took the chosen claim away.
    """
    _lock(conflict.visit)
    known = selectors.conflicts_of(conflict.visit).get(pk=conflict.pk)
    if known.state == ConflictState.LAPSED:
        raise ResolutionRefused(conflict, "lapsed")
    claims = [part.claim for part in known.parts.all()]
    if chosen is not None:
        chosen = next((claim for claim in claims if claim == chosen and known.can_be_chosen(claim)), None)
        if chosen is None:
            raise ResolutionRefused(conflict, "not_standing")
    standing = [claim for claim in claims if claim.state != ClaimState.REJECTED]
    resolution = ConflictResolution.objects.create(
        conflict=conflict,
        outcome=outcome,
        chosen=chosen,
        value=conflict.value_of(chosen) if chosen else value.strip(),
        values_seen=distinct_values(selectors.standing_claim(claim, conflict) for claim in standing),
        reason=reason.strip(),
        by=by,
    )
    audit.record(
        "reports.conflict_resolved",
        conflict,
        by=by,
        after={"outcome": outcome, "value": resolution.value, "values_seen": resolution.values_seen},
        reason=resolution.reason,
    )
    refresh_conflicts(conflict.visit, by)
    conflict.refresh_from_db()
    return resolution


def fingerprint(text: str) -> str:
    """The same for one article pasted, typed or uploaded; see SourceText."""
    unified = text.strip().replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(unified.encode()).hexdigest()


def _first_line(text: str) -> str:
    """A title from the text itself: its first line that is not the date of publication."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    line = next((line for line in lines if not line.startswith("Terbit:")), lines[0])
    return line if len(line) <= TITLE_LENGTH else f"{line[:TITLE_LENGTH].rsplit(' ', 1)[0]} …"


def _lock(visit: Visit) -> None:
    """One writer at a time for each visit, so that conflicts are compared over all claims."""
    Visit.objects.select_for_update().get(pk=visit.pk)
