"""Reads of texts, claims and conflicts, with what a page needs fetched together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from tiru_web.reports.conflict_rules import PART_PATTERN, StandingClaim
from tiru_web.reports.models import (
    Alias,
    AliasDecision,
    Claim,
    ClaimDecision,
    ClaimState,
    Conflict,
    ConflictClaim,
    ConflictKind,
    ConflictResolution,
    ConflictState,
    SourceText,
    SourceTextDecision,
    SourceTextState,
)
from tiru_web.reports.values import comparable
from tiru_web.visits.models import Visit


def sources_of(visit: Visit) -> QuerySet[SourceText]:
    """The visit's texts, withdrawn ones too, with how many claims they make and how many wait unchecked."""
    return (
        texts_of(visit)
        .select_related("added_by")
        .annotate(
            claim_count=Count("claims", distinct=True),
            unchecked_count=Count("claims", filter=Q(claims__in=_unchecked()), distinct=True),
        )
    )


def texts_of(visit: Visit) -> QuerySet[SourceText]:
    """The visit's texts with what was decided on each; withdrawn ones too, since they stay readable."""
    decisions = SourceTextDecision.objects.select_related("by")
    return SourceText.objects.filter(visit=visit).prefetch_related(Prefetch("decisions", decisions))


def counting_texts(visits: Iterable[Visit]) -> QuerySet[SourceText]:
    """Texts of the visits that were not withdrawn."""
    return SourceText.objects.filter(visit__in=visits).exclude(pk__in=_withdrawn())


def _withdrawn() -> QuerySet[SourceText]:
    latest = SourceTextDecision.objects.filter(source=OuterRef("pk")).order_by("-pk").values("state")[:1]
    texts = SourceText.objects.annotate(latest_state=Subquery(latest))
    return texts.filter(latest_state=SourceTextState.WITHDRAWN).values("pk")


def claims_of(visit: Visit) -> QuerySet[Claim]:
    """All claims that count for the visit, with their decisions, in the order of the texts.

    Those of withdrawn texts count nowhere.
    """
    return _with_decisions(Claim.objects.filter(source__visit=visit).exclude(source__in=_withdrawn()))


def head_claims(visits: Iterable[Visit], fields: Collection[str]) -> QuerySet[Claim]:
    """Claims that count on the named fields of many visits, without the texts and without who decided."""
    decisions = Prefetch("decisions", ClaimDecision.objects.all(), to_attr="decisions_read")
    claims = Claim.objects.filter(source__visit__in=visits, field__in=fields).exclude(source__in=_withdrawn())
    return claims.select_related("source").defer("source__text").prefetch_related(decisions)


def claims_in(source: SourceText) -> QuerySet[Claim]:
    """The claims of one text, even when it was withdrawn."""
    return _with_decisions(Claim.objects.filter(source=source))


def _with_decisions(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    decisions = ClaimDecision.objects.select_related("by")
    return claims.select_related("source").prefetch_related(Prefetch("decisions", decisions))


def saying(claim: Claim) -> tuple[str, str, str]:
    """What a claim says, to find others of the same text that say it too."""
    return claim.field, claim.group, comparable(claim.value)


def same_unchecked_claims(visit: Visit, claim: Claim) -> list[Claim]:
    """Other unchecked claims of the same text that say the same."""
    return [
        other
        for other in claims_of(visit)
        if (other.source_id, other.state) == (claim.source_id, ClaimState.UNCHECKED)
        and other.pk != claim.pk
        and saying(other) == saying(claim)
    ]


def conflicts_of(visit: Visit) -> QuerySet[Conflict]:
    """All conflicts of the visit with their resolutions and those of their claims that count."""
    return conflicts_of_visits([visit])


def conflicts_of_visits(visits: Iterable[Visit]) -> QuerySet[Conflict]:
    """The same for several visits."""
    counting = ConflictClaim.objects.exclude(claim__source__in=_withdrawn())
    parts = counting.select_related("claim__source").prefetch_related(
        Prefetch("claim__decisions", ClaimDecision.objects.select_related("by"))
    )
    resolutions = ConflictResolution.objects.select_related("by", "chosen__source").prefetch_related(
        Prefetch("chosen__decisions", ClaimDecision.objects.select_related("by"))
    )
    return Conflict.objects.filter(visit__in=visits).prefetch_related(
        Prefetch("parts", parts), Prefetch("resolutions", resolutions)
    )


def aliases_of(visit: Visit) -> QuerySet[Alias]:
    """Wordings that may mean the same, of all texts that count for the visit, with their decisions."""
    return aliases_of_visits([visit])


def aliases_of_visits(visits: Iterable[Visit]) -> QuerySet[Alias]:
    """The same for several visits."""
    decisions = AliasDecision.objects.select_related("by")
    aliases = Alias.objects.filter(source__visit__in=visits).exclude(source__in=_withdrawn())
    aliases = aliases.select_related("source")
    return aliases.prefetch_related(Prefetch("decisions", decisions))


def standing_claim(claim: Claim, conflict: Conflict | None = None) -> StandingClaim:
    """The claim as the rules of conflict see it, within `conflict` if one is given."""
    return StandingClaim(
        id=claim.pk,
        source_id=claim.source_id,
        field=claim.field,
        group=claim.group,
        value=conflict.value_of(claim) if conflict else claim.current_value,
        is_rejected=claim.state == ClaimState.REJECTED,
        is_corrected=claim.state == ClaimState.CORRECTED,
    )


def unchecked_texts(visits: Iterable[Visit]) -> QuerySet[SourceText]:
    """Texts with claims that nobody has checked, and how many (`unchecked_count`); the oldest first."""
    texts = SourceText.objects.filter(visit__in=visits).annotate(
        unchecked_count=Count("claims", filter=Q(claims__in=_unchecked().filter(source__visit__in=visits)))
    )
    return texts.filter(unchecked_count__gt=0).order_by("added_at", "pk")


def unchecked_by_visit(visits: Iterable[Visit]) -> Mapping[int, int]:
    """How many claims of each visit nobody has checked; visits without any are left out."""
    rows = _unchecked().filter(source__visit__in=visits).order_by().values("source__visit_id")
    return {row["source__visit_id"]: row["count"] for row in rows.annotate(count=Count("pk"))}


def open_conflicts(visits: Iterable[Visit]) -> QuerySet[Conflict]:
    """The oldest first."""
    return Conflict.objects.filter(visit__in=visits, state=ConflictState.OPEN).order_by("found_at", "pk")


def _unchecked() -> QuerySet[Claim]:
    """Claims that wait for a person; `record.settled_claims` says the same of claims at hand."""
    latest = ClaimDecision.objects.filter(claim=OuterRef("pk")).order_by("-pk").values("state")[:1]
    undecided = Claim.objects.annotate(latest_state=Subquery(latest)).filter(
        Q(latest_state=None) | Q(latest_state=ClaimState.UNCHECKED)
    )
    parts = ConflictClaim.objects.filter(claim=OuterRef("pk"))
    settled = parts.filter(conflict__state=ConflictState.SETTLED).exclude(
        conflict__kind=ConflictKind.PARTS, claim__details__counts_what__regex=PART_PATTERN
    )
    is_settled = Exists(settled) & ~Exists(parts.filter(conflict__state=ConflictState.OPEN))
    return undecided.exclude(is_settled).exclude(source__in=_withdrawn())
