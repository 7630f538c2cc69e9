"""Whether to travel at all: the test that may say no, by figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tiru.costs import CostEstimate, TariffBook, TripPlan, estimate_travel
from tiru.errors import InvalidParameter
from tiru.locus._candidate import LocusCandidate
from tiru.locus._decision import LocusDecision
from tiru.locus._industry import standing_of
from tiru.locus._travel_alternatives import is_equal, travel_alternatives
from tiru.locus._travel_result import (
    AlternativeKind,
    FindingSide,
    TravelAlternative,
    TravelAssessment,
    TravelChange,
    TravelFinding,
    TravelReason,
    TravelVerdict,
)
from tiru.locus._travel_rule import TravelRule, load_travel_rule
from tiru.practices import PracticeStatus

if TYPE_CHECKING:
    from tiru.profile import ActivityTables, IndustryStanding

# What a deciding finding points to, and what would take it away.
_SUGGESTS = {
    TravelReason.NOTHING_TO_LEARN: (AlternativeKind.NEARER_PLACE,),
    TravelReason.NO_SUPPORTING_PRACTICE: (AlternativeKind.ONLINE_MEETING, AlternativeKind.NEARER_PLACE),
    TravelReason.STATE_UNKNOWN: (AlternativeKind.ONLINE_MEETING,),
    TravelReason.NEARER_EQUAL: (AlternativeKind.NEARER_PLACE,),
    TravelReason.GROUP_BEYOND_EVIDENCE: (AlternativeKind.SMALLER_GROUP,),
    TravelReason.OVER_CEILING: (AlternativeKind.ONLINE_MEETING, AlternativeKind.SMALLER_GROUP),
    TravelReason.EXPERT_MUCH_CHEAPER: (AlternativeKind.INVITED_EXPERT,),
}
_CHANGED_BY = {
    TravelReason.NOTHING_TO_LEARN: (TravelChange.PRACTICE_RECORDED,),
    TravelReason.NO_SUPPORTING_PRACTICE: (TravelChange.PRACTICE_RECORDED,),
    TravelReason.STATE_UNKNOWN: (TravelChange.STATE_CONFIRMED,),
    TravelReason.NEARER_EQUAL: (TravelChange.NEARER_REFUTED,),
    TravelReason.GROUP_BEYOND_EVIDENCE: (TravelChange.SMALLER_GROUP, TravelChange.EFFECT_SHOWN),
    TravelReason.OVER_CEILING: (TravelChange.WITHIN_CEILING,),
}
_CHANGES_OF_GOING = (TravelChange.PRACTICE_STOPS, TravelChange.NEARER_FOUND)


def assess_travel(
    decision: LocusDecision,
    candidate: LocusCandidate,
    trip: TripPlan | None = None,
    *,
    tariffs: TariffBook | None = None,
    ceiling_idr: int | None = None,
    rule: TravelRule | None = None,
    tables: ActivityTables | None = None,
) -> TravelAssessment:
    """Whether to travel to a place, or do something else.

    Parameters
    ----------
    decision : LocusDecision
    candidate : LocusCandidate
        One of the decision's.
    trip : TripPlan, optional
        The journey thought of, from the decision's region to the candidate. Without it costs and the size of
        the group are not known.
    tariffs : TariffBook, optional
        Those carried in the product when left out.
    ceiling_idr : int, optional
        Most rupiah the journey may cost, >= 0.
    rule : TravelRule, optional
        The thresholds; those carried in the product when left out.
    tables : ActivityTables, optional
        Imported figures by activity, of regencies and cities or of provinces. What they say of the place as a
        teacher in the focus is a finding that weighs and never decides.

    Returns
    -------
    TravelAssessment

    Raises
    ------
    InvalidParameter
        If the journey is another one, or the ceiling is negative.

    Notes
    -----
    In this order:

    1. `DO_NOT_TRAVEL` if no fitting practice goes on there, and either one has stopped or the place does
       worse in at least the rule's number of comparable indicators and better in none.
    2. `CANNOT_TELL` if no practice supports going there: nothing recorded is not the same as nothing there.
    3. `CONSIDER_ALTERNATIVE` if no supporting practice is known to run, if a nearer place loses nothing but
       the number of practices, if the group is larger than the rule's while no effect is shown, or if the
       known costs alone exceed the ceiling.
    4. `TRAVEL` otherwise.

    What is not known never decides. Nobody's name, nor what was decided before, enters the rule.

    Examples
    --------
    >>> from tiru.locus import choose_locus
    >>> from tiru.parameters import get_focus
    >>> from tiru.regions import load_registry
    >>> badung = load_registry().get("51.03")
    >>> decision = choose_locus(badung, get_focus("pangan"))
    >>> makassar = decision.candidate("73.71")
    >>> found = assess_travel(decision, makassar, TripPlan(badung, makassar.region, 3, {"gol_iii": 94}))
    >>> found.verdict.value, [each.reason.value for each in found.deciding]
    ('consider_alternative', ['group_beyond_evidence'])
    """
    rule = rule or load_travel_rule()
    _check(decision, candidate, trip, ceiling_idr)
    estimate = estimate_travel(trip, tariffs) if trip else None
    alternatives = travel_alternatives(decision, candidate, trip, tariffs, rule)
    industry = standing_of(tables, decision.focus, decision.region, candidate.region)
    found = [
        *_of_practices(decision, candidate, rule),
        *_of_age(candidate, trip),
        *_of_figures(decision, candidate),
        *_of_industry(industry),
        *_of_group(candidate, trip, rule),
        *_of_nearness(candidate, alternatives),
        *_of_costs(estimate, alternatives, ceiling_idr, rule),
    ]
    verdict = _verdict(found)
    findings = tuple(sorted(found, key=lambda each: not each.is_deciding))
    return TravelAssessment(
        candidate=candidate,
        verdict=verdict,
        findings=findings,
        alternatives=_suggested(alternatives, found),
        changes=_changes(verdict, found),
        estimate=estimate,
        rule=rule,
        industry=industry,
    )


def _check(
    decision: LocusDecision, candidate: LocusCandidate, trip: TripPlan | None, ceiling_idr: int | None
) -> None:
    if trip is not None and trip.origin.code != decision.region.code:
        raise InvalidParameter("origin", trip.origin.code, decision.region.code)
    if trip is not None and trip.destination.code != candidate.region.code:
        raise InvalidParameter("destination", trip.destination.code, candidate.region.code)
    if ceiling_idr is not None and ceiling_idr < 0:
        raise InvalidParameter("ceiling_idr", ceiling_idr, ">= 0")


def _for(reason: TravelReason, **facts: object) -> TravelFinding:
    return TravelFinding(reason, FindingSide.FOR, facts=facts)


def _against(reason: TravelReason, *, is_deciding: bool = True, **facts: object) -> TravelFinding:
    return TravelFinding(reason, FindingSide.AGAINST, is_deciding, facts)


def _unknown(reason: TravelReason, **facts: object) -> TravelFinding:
    return TravelFinding(reason, FindingSide.UNKNOWN, facts=facts)


def _of_practices(
    decision: LocusDecision, candidate: LocusCandidate, rule: TravelRule
) -> Iterator[TravelFinding]:
    """What is practised there, whether it runs, and whether an effect is shown."""
    supporting = candidate.supporting_practices
    if not supporting:
        yield _without_support(candidate, rule)
        return
    running = [m.practice.title for m in supporting if m.practice.status is PracticeStatus.RUNNING]
    if running:
        yield _for(TravelReason.RUNNING_PRACTICE, titles=tuple(running), supporting=len(supporting))
    else:
        yield _against(TravelReason.STATE_UNKNOWN, supporting=len(supporting))
    others = [c for c in decision.candidates if c.region.code != candidate.region.code]
    if all(len(other.supporting_practices) < len(supporting) for other in others):
        yield _for(TravelReason.MOST_PRACTICES, supporting=len(supporting))
    if is_effect_shown(candidate, rule):
        yield _for(TravelReason.SHOWN_EFFECT, grade=candidate.best_evidence_grade)
    else:
        yield _unknown(TravelReason.EFFECT_NOT_SHOWN, supporting=len(supporting))


def _of_age(candidate: LocusCandidate, trip: TripPlan | None) -> Iterator[TravelFinding]:
    """How long ago a source last told that a practice runs, on the day of departure."""
    if trip is None or trip.on is None:
        return
    ages = [
        match.practice.checked_age(trip.on)
        for match in candidate.supporting_practices
        if match.practice.status is PracticeStatus.RUNNING
    ]
    newest = min(ages, key=lambda age: age.months, default=None)
    if newest is not None and newest.needs_recheck:
        yield _unknown(TravelReason.STATE_OLD, months=newest.months)


def is_effect_shown(candidate: LocusCandidate, rule: TravelRule) -> bool:
    """Whether a supporting practice has the grade the rule asks for."""
    grade = candidate.best_evidence_grade
    return grade is not None and grade >= rule.shown_effect_grade.value


def _without_support(candidate: LocusCandidate, rule: TravelRule) -> TravelFinding:
    stopped = sum(match.practice.has_stopped for match in candidate.practices)
    weak = len(candidate.weak_practices)
    worse = len(candidate.disadvantages)
    does_only_worse = worse >= rule.least_worse_indicators.value and not candidate.advantages
    is_nothing = not weak and (stopped or does_only_worse)
    reason = TravelReason.NOTHING_TO_LEARN if is_nothing else TravelReason.NO_SUPPORTING_PRACTICE
    return _against(reason, stopped=stopped, weak=weak, worse=worse)


def _of_figures(decision: LocusDecision, candidate: LocusCandidate) -> Iterator[TravelFinding]:
    """How alike the place is, and what it does better or worse."""
    if not decision.is_among_most_alike(candidate):
        ranked = len(decision.candidates)
        yield _against(TravelReason.NOT_ALIKE, is_deciding=False, rank=candidate.rank, candidates=ranked)
    better, worse = len(candidate.advantages), len(candidate.disadvantages)
    if worse > better:
        yield _against(TravelReason.MORE_WORSE_THAN_BETTER, is_deciding=False, better=better, worse=worse)
    better_there, worse_there = (
        tuple(c.indicator.label for c in compared if c.indicator.key in decision.focus.indicators)
        for compared in (candidate.advantages, candidate.disadvantages)
    )
    if better_there:
        yield _for(TravelReason.BETTER_IN_FOCUS, indicators=better_there)
    if worse_there:
        yield _against(TravelReason.WORSE_IN_FOCUS, is_deciding=False, indicators=worse_there)
    in_focus = [c for c in candidate.comparisons if c.indicator.key in decision.focus.indicators]
    if not any(comparison.comparison.is_comparable for comparison in in_focus):
        yield _unknown(TravelReason.NO_FOCUS_FIGURE, focus=decision.focus.label)


def _of_industry(industry: IndustryStanding | None) -> Iterator[TravelFinding]:
    """Whether the place is a sensible teacher by the shares of its industry."""
    if industry is None:
        return
    is_sensible = industry.standing.reason.is_sensible
    if is_sensible is None:
        yield _unknown(TravelReason.INDUSTRY_UNCLEAR, industry=industry)
    elif is_sensible:
        yield _for(TravelReason.INDUSTRY_STRONGER, industry=industry)
    else:
        yield _against(TravelReason.INDUSTRY_NOT_STRONGER, is_deciding=False, industry=industry)


def _of_group(candidate: LocusCandidate, trip: TripPlan | None, rule: TravelRule) -> Iterator[TravelFinding]:
    if trip is None:
        yield _unknown(TravelReason.GROUP_NOT_GIVEN)
        return
    most = int(rule.small_group_people.value)
    is_supported = bool(candidate.supporting_practices)
    if is_supported and trip.head_count > most and not is_effect_shown(candidate, rule):
        yield _against(TravelReason.GROUP_BEYOND_EVIDENCE, people=trip.head_count, most=most)


def _of_nearness(
    candidate: LocusCandidate, alternatives: tuple[TravelAlternative, ...]
) -> Iterator[TravelFinding]:
    if candidate.distance_km is None:
        yield _unknown(TravelReason.DISTANCE_UNKNOWN)
    if not candidate.supporting_practices:
        return
    equal = [each.place.region.name for each in alternatives if each.place and is_equal(each.losses)]
    if equal:
        yield _against(TravelReason.NEARER_EQUAL, places=tuple(equal))


def _of_costs(
    estimate: CostEstimate | None,
    alternatives: tuple[TravelAlternative, ...],
    ceiling_idr: int | None,
    rule: TravelRule,
) -> Iterator[TravelFinding]:
    if estimate is None:
        return
    known = estimate.known_idr
    if ceiling_idr is not None and known > ceiling_idr:
        yield _against(TravelReason.OVER_CEILING, known_idr=known, ceiling_idr=ceiling_idr)
    if not estimate.is_complete:
        yield _unknown(TravelReason.COST_OPEN, known_idr=known, items=len(estimate.open_items))
    invited = next(a.travel_idr for a in alternatives if a.kind is AlternativeKind.INVITED_EXPERT)
    # What is known of the journey is the least it costs, so this holds whatever is still open.
    if invited is not None and invited <= known * rule.cheaper_share.value:
        reason = TravelReason.EXPERT_MUCH_CHEAPER
        yield _against(reason, is_deciding=False, invited_idr=invited, known_idr=known)


def _verdict(found: list[TravelFinding]) -> TravelVerdict:
    reasons = {finding.reason for finding in found if finding.is_deciding}
    if TravelReason.NOTHING_TO_LEARN in reasons:
        return TravelVerdict.DO_NOT_TRAVEL
    if TravelReason.NO_SUPPORTING_PRACTICE in reasons:
        return TravelVerdict.CANNOT_TELL
    return TravelVerdict.CONSIDER_ALTERNATIVE if reasons else TravelVerdict.TRAVEL


def _suggested(
    alternatives: tuple[TravelAlternative, ...], found: list[TravelFinding]
) -> tuple[TravelAlternative, ...]:
    reasons = {finding.reason for finding in found}
    kinds = {kind for reason in reasons for kind in _SUGGESTS.get(reason, ())}
    only_equal = TravelReason.NEARER_EQUAL in reasons
    return tuple(
        replace(each, is_suggested=each.kind in kinds and (not only_equal or _fits_equal(each)))
        for each in alternatives
    )


def _fits_equal(alternative: TravelAlternative) -> bool:
    """Where a nearer place loses nothing, those that lose something are not suggested beside it."""
    return alternative.place is None or is_equal(alternative.losses)


def _changes(verdict: TravelVerdict, found: list[TravelFinding]) -> tuple[TravelChange, ...]:
    reasons = {finding.reason for finding in found}
    if verdict is TravelVerdict.TRAVEL:
        is_shown = TravelReason.SHOWN_EFFECT in reasons
        return _CHANGES_OF_GOING if is_shown else (*_CHANGES_OF_GOING, TravelChange.LARGER_GROUP)
    deciding = [finding.reason for finding in found if finding.is_deciding]
    return tuple(dict.fromkeys(change for reason in deciding for change in _CHANGED_BY[reason]))
