"""Whom to visit: comparable regions with what they do better, what they practise and how far they are."""

from tiru.locus._candidate import LocusCandidate
from tiru.locus._choice import ChoiceReview, review_choice
from tiru.locus._decision import LocusDecision, choose_locus
from tiru.locus._notes import LocusNote, NoteKind
from tiru.locus._record import decision_record

__all__ = [
    "ChoiceReview",
    "LocusCandidate",
    "LocusDecision",
    "LocusNote",
    "NoteKind",
    "choose_locus",
    "decision_record",
    "review_choice",
]
