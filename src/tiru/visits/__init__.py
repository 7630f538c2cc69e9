"""Whom to visit: comparable regions with what they do better, what they practise and how far they are."""

from tiru.visits._candidate import LocusCandidate
from tiru.visits._choice import ChoiceReview, review_choice
from tiru.visits._locus import LocusDecision, choose_locus
from tiru.visits._notes import LocusNote, NoteKind
from tiru.visits._record import decision_record

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
