"""Reads of texts, claims and conflicts, with what a page needs fetched together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery

from tiru_web.reports.conflict_rules import StandingClaim
from tiru_web.reports.models import (
    Alias,
    AliasDecision,
    Claim,
    ClaimDecision,
    ClaimState,
    Conflict,
    ConflictClaim,
    ConflictResolution,
    ConflictState,
    SourceText,
)
from tiru_web.reports.values import comparable
from tiru_web.visits.models import Visit


def sources_of(visit: Visit) -> QuerySet[SourceText]:
    """The visit's texts with the number of their claims, and how many of those nobody has checked."""
    return (
        SourceText.objects.filter(visit=visit)
        .select_related("added_by")
        .annotate(
            claim_count=Count("claims", distinct=True),
            unchecked_count=Count("claims", filter=Q(claims__in=_unchecked()), distinct=True),
        )
    )


def claims_of(visit: Visit) -> QuerySet[Claim]:
    """All claims of the visit's texts with their decisions, in the order of the texts."""
    decisions = ClaimDecision.objects.select_related("by")
    return (
        Claim.objects.filter(source__visit=visit)
        .select_related("source")
        .prefetch_related(Prefetch("decisions", decisions))
    )


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
    """All conflicts of the visit with their claims and resolutions."""
    parts = ConflictClaim.objects.select_related("claim__source").prefetch_related(
        Prefetch("claim__decisions", ClaimDecision.objects.select_related("by"))
    )
    resolutions = ConflictResolution.objects.select_related("by", "chosen__source").prefetch_related(
        Prefetch("chosen__decisions", ClaimDecision.objects.select_related("by"))
    )
    return Conflict.objects.filter(visit=visit).prefetch_related(
        Prefetch("parts", parts), Prefetch("resolutions", resolutions)
    )


def aliases_of(visit: Visit) -> QuerySet[Alias]:
    """Wordings that may mean the same, of all texts of the visit, with their decisions."""
    decisions = AliasDecision.objects.select_related("by")
    aliases = Alias.objects.filter(source__visit=visit).select_related("source")
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
    latest = ClaimDecision.objects.filter(claim=OuterRef("pk")).order_by("-pk").values("state")[:1]
    return Claim.objects.annotate(latest_state=Subquery(latest)).filter(
        Q(latest_state=None) | Q(latest_state=ClaimState.UNCHECKED)
    )
