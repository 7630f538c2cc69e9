"""A choice already made, held against the ranking: what supports it, what others offer, what is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiru.errors import NotACandidate
from tiru.locus._candidate import LocusCandidate
from tiru.locus._decision import LocusDecision
from tiru.locus._industry import standing_of
from tiru.regions import Region, RegionKind

if TYPE_CHECKING:
    from tiru.profile import ActivityTables, IndustryStanding


@dataclass(frozen=True)
class ChoiceReview:
    """One candidate beside all others.

    Attributes
    ----------
    chosen : LocusCandidate
    candidates : int
        How many were ranked.
    more_alike : tuple of LocusCandidate
        Those nearer in structure that also have a supporting practice: no weak match, and not stopped.
    stronger_evidence : tuple of LocusCandidate
        Those with a supporting practice of a higher evidence grade.
    nearer : tuple of LocusCandidate
        Those at a shorter great-circle distance that also have a supporting practice.
    looks_better : tuple of LocusCandidate
        Those at least as good in likeness, evidence grade and number of better indicators, and better in
        at least one of them.
    has_most_practices : bool
        Whether no other candidate has as many supporting practices.
    is_among_most_alike : bool
        Whether it ranks in the share of candidates that the recipe calls most alike.
    industry : IndustryStanding or None
        Whether it is a sensible teacher by the shares of its industry; None where no table of activities has
        the own region.
    """

    chosen: LocusCandidate
    candidates: int
    more_alike: tuple[LocusCandidate, ...]
    stronger_evidence: tuple[LocusCandidate, ...]
    nearer: tuple[LocusCandidate, ...]
    looks_better: tuple[LocusCandidate, ...]
    has_most_practices: bool
    is_among_most_alike: bool
    industry: IndustryStanding | None = None


def review_choice(
    decision: LocusDecision, region: Region, *, tables: ActivityTables | None = None
) -> ChoiceReview:
    """Hold one place against all others of a decision.

    Parameters
    ----------
    decision : LocusDecision
    region : Region
        The place chosen or thought of.
    tables : ActivityTables, optional
        Imported figures by activity, of regencies and cities or of provinces.

    Returns
    -------
    ChoiceReview

    Raises
    ------
    NotACandidate
        If the place was not ranked, or is the own region.
    """
    chosen = decision.candidate(region.code)
    if chosen is None:
        raise NotACandidate(region.label, decision.region.label, _why_not_ranked(region, decision))
    others = [candidate for candidate in decision.candidates if candidate is not chosen]
    with_practice = [candidate for candidate in others if candidate.supporting_practices]
    return ChoiceReview(
        chosen=chosen,
        candidates=len(decision.candidates),
        more_alike=tuple(c for c in with_practice if c.peer.distance < chosen.peer.distance),
        stronger_evidence=tuple(c for c in with_practice if _grade(c) > _grade(chosen)),
        nearer=tuple(
            sorted((c for c in with_practice if _is_nearer(c, chosen)), key=lambda c: c.distance_km or 0)
        ),
        looks_better=tuple(c for c in others if _dominates(c, chosen)),
        has_most_practices=all(
            len(c.supporting_practices) < len(chosen.supporting_practices) for c in others
        ),
        is_among_most_alike=decision.is_among_most_alike(chosen),
        industry=standing_of(tables, decision.focus, decision.region, region),
    )


def _why_not_ranked(region: Region, decision: LocusDecision) -> str:
    if region.code == decision.region.code:
        return "own"
    if region.kind is RegionKind.PROVINSI:
        return "province"
    is_filtered = any(each.code == region.code for each, _ in decision.filtered.left_out)
    return "filtered" if is_filtered else "too_little_known"


def _grade(candidate: LocusCandidate) -> int:
    """Evidence grade for comparing: having no supporting practice is below grade 0."""
    grade = candidate.best_evidence_grade
    return -1 if grade is None else grade


def _is_nearer(candidate: LocusCandidate, chosen: LocusCandidate) -> bool:
    if candidate.distance_km is None or chosen.distance_km is None:
        return False
    return candidate.distance_km < chosen.distance_km


def _dominates(candidate: LocusCandidate, chosen: LocusCandidate) -> bool:
    """Pareto dominance over likeness, evidence grade and number of better indicators."""
    mine = (-candidate.peer.distance, _grade(candidate), len(candidate.advantages))
    theirs = (-chosen.peer.distance, _grade(chosen), len(chosen.advantages))
    return mine != theirs and all(a >= b for a, b in zip(mine, theirs, strict=True))
