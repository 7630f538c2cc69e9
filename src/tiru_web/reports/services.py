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
    SourceTextDecision,
    SourceTextState,
)
from tiru_web.shared import audit
from tiru_web.visits.models import Visit

TITLE_LENGTH = 120


class Refused(ValueError):
    """A deed that came too late, or that a person must confirm first; nothing was written.

    `reason` is `lapsed`, `not_standing`, `decided_meanwhile`, `withdrawn` or `nothing_read`.
    """

    def __init__(self, target: object, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{target!r} refused: {reason}")


@dataclass(frozen=True)
class FileOrigin:
    """The file a text was taken from: its name, and the SHA-256 of the file itself, which is not kept."""

    name: str
    fingerprint: str

    @classmethod
    def of(cls, name: str, content: bytes) -> FileOrigin:
        return cls(name, hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class GivenText:
    """A text as a person hands it in; title and date of publication may stand in the text itself.

    `origin` is None for a pasted text.
    """

    text: str
    publisher: str
    title: str = ""
    url: str = ""
    published: dt.date | None = None
    origin: FileOrigin | None = None


@dataclass(frozen=True)
class AddedText:
    """`is_new` is False when the visit already had this text; then nothing was written."""

    source: SourceText
    is_new: bool


@transaction.atomic
def add_source_text(
    *, visit: Visit, given: GivenText, by: User, even_without_claims: bool = True
) -> AddedText:
    """Keeps a text exactly as given, with everything it claims as unchecked.

    Refuses a text that claims nothing when the one who gave it should be asked first.
    """
    _lock(visit)
    mark = fingerprint(given.text)
    known = SourceText.objects.filter(visit=visit, fingerprint=mark).first()
    if known:
        return AddedText(known, is_new=False)
    title = given.title.strip()
    name = given.origin.name if given.origin else title or given.publisher
    draft = analysis.read_claims(given.text, published=given.published, name=name)
    if not draft.claims and not even_without_claims:
        raise Refused(visit, "nothing_read")
    source = SourceText.objects.create(
        visit=visit,
        fingerprint=mark,
        title=title or _first_line(given.text),
        publisher=given.publisher.strip(),
        url=given.url.strip(),
        published=draft.published,
        text=given.text,
        file_name=given.origin.name if given.origin else "",
        file_fingerprint=given.origin.fingerprint if given.origin else "",
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
        for position, claim in enumerate(analysis.claims_of(draft))
    )
    note_contradictions(source, draft.contradictions, claims)
    Alias.objects.bulk_create(
        Alias(source=source, subject=item.subject, left=item.left, right=item.right, reason=item.reason)
        for item in draft.alias_proposals
        # Wordings of posts are not values of the record; a post stands beside its person.
        if item.subject in AliasSubject.values
    )


@transaction.atomic
def decide_source_text(
    *, source: SourceText, state: SourceTextState, reason: str, by: User
) -> SourceTextDecision | None:
    """Withdraws a text or uses it again; None when that was decided already.

    A withdrawn text stays with its claims and their decisions, but counts nowhere.
    """
    _lock(source.visit)
    before = _state_of(source)
    if state == before:
        return None
    decision = SourceTextDecision.objects.create(source=source, state=state, reason=reason.strip(), by=by)
    audit.record(
        "reports.text_decided",
        source,
        by=by,
        before={"state": before},
        after={"state": state},
        reason=decision.reason,
    )
    refresh_conflicts(source.visit, by)
    return decision


def _state_of(source: SourceText) -> SourceTextState:
    last = SourceTextDecision.objects.filter(source=source).last()
    return SourceTextState(last.state) if last else SourceTextState.USED


def _lock_for(source: SourceText) -> Visit:
    """Locks the visit for a deed on a text's claims or wordings; a withdrawn text takes none."""
    _lock(source.visit)
    if _state_of(source) == SourceTextState.WITHDRAWN:
        raise Refused(source, "withdrawn")
    return source.visit


@transaction.atomic
def decide_claim(
    *,
    claim: Claim,
    state: ClaimState,
    by: User,
    corrected_value: str = "",
    reason: str = "",
    seen: int | None = None,
) -> ClaimDecision | None:
    """Adds a decision below the earlier ones; None when it says what the last one says already.

    `seen` is how many decisions the maker knew of; when there are others by now it is refused.
    """
    visit = _lock_for(claim.source)
    decisions = list(ClaimDecision.objects.filter(claim=claim))
    last = decisions[-1] if decisions else None
    given = (state, corrected_value.strip(), reason.strip())
    if (last.state, last.corrected_value, last.reason) == given if last else state == ClaimState.UNCHECKED:
        return None
    if seen is not None and seen != len(decisions):
        raise Refused(claim, "decided_meanwhile")
    decision = _add_decision(
        ClaimDecision(claim=claim, state=state, corrected_value=given[1], reason=given[2], by=by), last
    )
    refresh_conflicts(visit, by)
    return decision


@transaction.atomic
def accept_same_claims(*, claim: Claim, by: User) -> None:
    """Accepts a claim and every other of its text that says the same and that nobody has checked by then."""
    visit = _lock_for(claim.source)
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
    visit = _lock_for(alias.source)
    last = AliasDecision.objects.filter(alias=alias).last()
    before = last.state if last else AliasState.UNCHECKED
    if state == before:
        return None
    decision = AliasDecision.objects.create(alias=alias, state=state, by=by)
    audit.record("reports.alias_decided", alias, by=by, before={"state": before}, after={"state": state})
    refresh_conflicts(visit, by)
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
    seen: int | None = None,
) -> ConflictResolution:
    """Adds a resolution; `chosen` carries its own value, `value` is for one that no text states.

    Refuses when a colleague's decision meanwhile left nothing to decide, took the chosen claim away, or is
    another one: `seen` is how many resolutions the maker knew of. The same one sent twice is kept once.
    """
    _lock(conflict.visit)
    known = selectors.conflicts_of(conflict.visit).get(pk=conflict.pk)
    draft = ConflictResolution(
        conflict=conflict, outcome=outcome, chosen=chosen, value=value.strip(), reason=reason.strip(), by=by
    )
    _fill_resolution(draft, known)
    last = known.last_resolution
    if last and _says_the_same(draft, last):
        return last
    if seen is not None and seen != len(known.resolutions.all()):
        raise Refused(conflict, "decided_meanwhile")
    draft.save()
    after = {"outcome": outcome, "value": draft.value, "values_seen": draft.values_seen}
    audit.record("reports.conflict_resolved", conflict, by=by, after=after, reason=draft.reason)
    refresh_conflicts(conflict.visit, by)
    conflict.refresh_from_db()
    return draft


def _fill_resolution(draft: ConflictResolution, known: Conflict) -> None:
    """What the resolution chooses and has before it, from the conflict as it stands under the lock."""
    if known.state == ConflictState.LAPSED:
        raise Refused(known, "lapsed")
    claims = [part.claim for part in known.parts.all()]
    if draft.chosen is not None:
        draft.chosen = next(
            (claim for claim in claims if claim == draft.chosen and known.can_be_chosen(claim)), None
        )
        if draft.chosen is None:
            raise Refused(known, "not_standing")
        draft.value = known.value_of(draft.chosen)
    standing = [claim for claim in claims if claim.state != ClaimState.REJECTED]
    draft.values_seen = distinct_values(selectors.standing_claim(claim, known) for claim in standing)


def _says_the_same(one: ConflictResolution, other: ConflictResolution) -> bool:
    return all(
        getattr(one, name) == getattr(other, name)
        for name in ("outcome", "chosen_id", "value", "values_seen", "reason", "by_id")
    )


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
