"""Whom to visit: comparable regions with what they do better, what they practise and how far they are."""

from tiru.locus._activities import with_activities
from tiru.locus._assessments import DevianceAssessment, assess_deviance, assess_stability
from tiru.locus._candidate import LocusCandidate
from tiru.locus._choice import ChoiceReview, review_choice
from tiru.locus._decision import LocusDecision, choose_locus
from tiru.locus._industry import industry_record
from tiru.locus._notes import LocusNote, NoteKind
from tiru.locus._pareto import (
    Domination,
    LeftOutReason,
    ParetoCriterion,
    ParetoEntry,
    ParetoFront,
    pareto_front,
)
from tiru.locus._record import decision_record
from tiru.locus._standard_trip import StandardParty, estimate_standard_trip, load_standard_party
from tiru.locus._travel_record import standing_record, travel_record
from tiru.locus._travel_result import (
    AlternativeKind,
    FindingSide,
    TravelAlternative,
    TravelAssessment,
    TravelChange,
    TravelFinding,
    TravelLoss,
    TravelReason,
    TravelVerdict,
)
from tiru.locus._travel_rule import TravelRule, load_travel_rule
from tiru.locus._travel_test import assess_travel

__all__ = [
    "AlternativeKind",
    "ChoiceReview",
    "DevianceAssessment",
    "Domination",
    "FindingSide",
    "LeftOutReason",
    "LocusCandidate",
    "LocusDecision",
    "LocusNote",
    "NoteKind",
    "ParetoCriterion",
    "ParetoEntry",
    "ParetoFront",
    "StandardParty",
    "TravelAlternative",
    "TravelAssessment",
    "TravelChange",
    "TravelFinding",
    "TravelLoss",
    "TravelReason",
    "TravelRule",
    "TravelVerdict",
    "assess_deviance",
    "assess_stability",
    "assess_travel",
    "choose_locus",
    "decision_record",
    "estimate_standard_trip",
    "industry_record",
    "load_standard_party",
    "load_travel_rule",
    "pareto_front",
    "review_choice",
    "standing_record",
    "travel_record",
    "with_activities",
]
