"""What a locus decision says, as Indonesian sentences; plain Python, so the command line uses it too."""

from tiru_web.locus.wording.choice import CHOICE_HEADS, choice_sentences, choice_summary
from tiru_web.locus.wording.comparisons import (
    VERDICTS,
    Standing,
    comparison_words,
    gap_sentence,
    gap_standing,
    reason_words,
)
from tiru_web.locus.wording.matches import (
    STRENGTHS,
    STRONGER_THAN_WEAK,
    evidence_words,
    match_reason,
    match_state,
    match_words,
    strength_label,
)
from tiru_web.locus.wording.notes import note_sentence, note_sentences
from tiru_web.locus.wording.verdict import (
    verdict_change,
    verdict_head,
    verdict_reasons,
    verdict_rule,
    verdict_sentence,
)

__all__ = [
    "CHOICE_HEADS",
    "STRENGTHS",
    "STRONGER_THAN_WEAK",
    "VERDICTS",
    "Standing",
    "choice_sentences",
    "choice_summary",
    "comparison_words",
    "evidence_words",
    "gap_sentence",
    "gap_standing",
    "match_reason",
    "match_state",
    "match_words",
    "note_sentence",
    "note_sentences",
    "reason_words",
    "strength_label",
    "verdict_change",
    "verdict_head",
    "verdict_reasons",
    "verdict_rule",
    "verdict_sentence",
]
