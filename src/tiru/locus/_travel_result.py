"""What the test whether to travel finds, as data; the words for it are elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from tiru.costs import CostEstimate
from tiru.locus._candidate import LocusCandidate
from tiru.locus._travel_rule import TravelRule

if TYPE_CHECKING:
    from tiru.profile import IndustryStanding


class TravelVerdict(StrEnum):
    """The answer of the test."""

    TRAVEL = "travel"
    CONSIDER_ALTERNATIVE = "consider_alternative"
    DO_NOT_TRAVEL = "do_not_travel"
    CANNOT_TELL = "cannot_tell"


class FindingSide(StrEnum):
    """What a finding does: speaks for going, speaks against it, or says what nobody knows."""

    FOR = "for"
    AGAINST = "against"
    UNKNOWN = "unknown"


class TravelReason(StrEnum):
    """What was found; `TravelFinding.facts` has its figures.

    For going: `RUNNING_PRACTICE` a supporting practice known to run; `MOST_PRACTICES` no other candidate has
    as many; `SHOWN_EFFECT` a supporting practice of at least the grade of the rule; `BETTER_IN_FOCUS` better
    in a comparable figure of the focus; `INDUSTRY_STRONGER` a sensible teacher by the shares of its industry.

    Against, and deciding: `NOTHING_TO_LEARN` no practice goes on there, and either one has stopped or the
    place does only worse; `NO_SUPPORTING_PRACTICE`; `STATE_UNKNOWN` none of the supporting practices is known
    to run; `NEARER_EQUAL` a nearer place loses nothing but the number of practices; `GROUP_BEYOND_EVIDENCE`
    more people than the rule allows where no effect is shown; `OVER_CEILING` the known costs alone exceed the
    ceiling.

    Against, and weighing only: `NOT_ALIKE` not among the most alike; `WORSE_IN_FOCUS` in a comparable figure
    of the focus; `MORE_WORSE_THAN_BETTER` in comparable indicators; `EXPERT_MUCH_CHEAPER`;
    `INDUSTRY_NOT_STRONGER` no sensible teacher by the shares of its industry, which speak of the make-up of
    an economy, often a province's, and so never decide.

    Unknown: `EFFECT_NOT_SHOWN`; `STATE_OLD` no source has told of late that a practice runs;
    `NO_FOCUS_FIGURE` none of the focus compares; `DISTANCE_UNKNOWN`, so that nobody can be called nearer;
    `GROUP_NOT_GIVEN`; `COST_OPEN` some costs are not known; `INDUSTRY_UNCLEAR` tables of activities do not
    settle it.
    """

    RUNNING_PRACTICE = "running_practice"
    MOST_PRACTICES = "most_practices"
    SHOWN_EFFECT = "shown_effect"
    BETTER_IN_FOCUS = "better_in_focus"
    INDUSTRY_STRONGER = "industry_stronger"
    NOTHING_TO_LEARN = "nothing_to_learn"
    NO_SUPPORTING_PRACTICE = "no_supporting_practice"
    STATE_UNKNOWN = "state_unknown"
    NEARER_EQUAL = "nearer_equal"
    GROUP_BEYOND_EVIDENCE = "group_beyond_evidence"
    OVER_CEILING = "over_ceiling"
    NOT_ALIKE = "not_alike"
    WORSE_IN_FOCUS = "worse_in_focus"
    MORE_WORSE_THAN_BETTER = "more_worse_than_better"
    EXPERT_MUCH_CHEAPER = "expert_much_cheaper"
    INDUSTRY_NOT_STRONGER = "industry_not_stronger"
    EFFECT_NOT_SHOWN = "effect_not_shown"
    STATE_OLD = "state_old"
    NO_FOCUS_FIGURE = "no_focus_figure"
    DISTANCE_UNKNOWN = "distance_unknown"
    GROUP_NOT_GIVEN = "group_not_given"
    COST_OPEN = "cost_open"
    INDUSTRY_UNCLEAR = "industry_unclear"


class TravelChange(StrEnum):
    """What would change the verdict."""

    PRACTICE_RECORDED = "practice_recorded"
    STATE_CONFIRMED = "state_confirmed"
    EFFECT_SHOWN = "effect_shown"
    SMALLER_GROUP = "smaller_group"
    NEARER_REFUTED = "nearer_refuted"
    WITHIN_CEILING = "within_ceiling"
    PRACTICE_STOPS = "practice_stops"
    NEARER_FOUND = "nearer_found"
    LARGER_GROUP = "larger_group"


class AlternativeKind(StrEnum):
    """What could be done instead of the journey."""

    ONLINE_MEETING = "rapat_daring"
    INVITED_EXPERT = "narasumber_diundang"
    SMALLER_GROUP = "rombongan_kecil"
    NEARER_PLACE = "tempat_lebih_dekat"


class TravelLoss(StrEnum):
    """What an alternative would lose against the journey.

    `FEWER_PRACTICES` alone does not keep a nearer place from being called equal.
    """

    SITE_NOT_SEEN = "site_not_seen"
    FIRMS_NOT_HEARD = "firms_not_heard"
    FEWER_LEARN = "fewer_learn"
    LESS_ALIKE = "less_alike"
    WEAKER_MATCH = "weaker_match"
    WEAKER_EVIDENCE = "weaker_evidence"
    STATE_LESS_KNOWN = "state_less_known"
    FEWER_ADVANTAGES = "fewer_advantages"
    FEWER_PRACTICES = "fewer_practices"


@dataclass(frozen=True)
class TravelFinding:
    """One thing found.

    Attributes
    ----------
    reason : TravelReason
    side : FindingSide
    is_deciding : bool
        Whether it takes part in the verdict; the others only stand beside it.
    facts : mapping
        Its figures.
    """

    reason: TravelReason
    side: FindingSide
    is_deciding: bool = False
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class TravelAlternative:
    """One thing to do instead.

    Attributes
    ----------
    kind : AlternativeKind
    losses : tuple of TravelLoss
        What it would lose against the journey.
    estimate : CostEstimate or None
        By the same estimator as the journey; None for an online meeting, or where no journey was given.
    place : LocusCandidate or None
        The nearer place.
    is_suggested : bool
        Whether a finding points to it.
    """

    kind: AlternativeKind
    losses: tuple[TravelLoss, ...]
    estimate: CostEstimate | None
    place: LocusCandidate | None
    is_suggested: bool

    @property
    def travel_idr(self) -> int | None:
        """Whole cost of travelling; 0 for an online meeting, None where it is not known."""
        if self.kind is AlternativeKind.ONLINE_MEETING:
            return 0
        return self.estimate.total_idr if self.estimate else None


@dataclass(frozen=True)
class TravelAssessment:
    """Whether to travel to a place.

    Attributes
    ----------
    candidate : LocusCandidate
    verdict : TravelVerdict
    findings : tuple of TravelFinding
        The deciding ones first.
    alternatives : tuple of TravelAlternative
        Online meeting, invited expert, smaller group, then nearer places; a smaller group only where the
        group is larger than the rule's.
    changes : tuple of TravelChange
        What would change the verdict.
    estimate : CostEstimate or None
        Of the journey itself; None where none was given.
    rule : TravelRule
    industry : IndustryStanding or None
        What the finding on industry rests on; None where no table of activities has the own region.
    """

    candidate: LocusCandidate
    verdict: TravelVerdict
    findings: tuple[TravelFinding, ...]
    alternatives: tuple[TravelAlternative, ...]
    changes: tuple[TravelChange, ...]
    estimate: CostEstimate | None
    rule: TravelRule
    industry: IndustryStanding | None = None

    def finding(self, reason: TravelReason) -> TravelFinding | None:
        return next((found for found in self.findings if found.reason is reason), None)

    @property
    def deciding(self) -> tuple[TravelFinding, ...]:
        """The findings that made the verdict."""
        return tuple(found for found in self.findings if found.is_deciding)
