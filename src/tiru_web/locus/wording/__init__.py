"""What a locus decision says, as Indonesian sentences; plain Python, so the command line uses it too."""

from tiru_web.locus.wording.burdens import cost_words, host_load_sentence, host_load_words, party_sentence
from tiru_web.locus.wording.choice import CHOICE_HEADS, choice_sentences, choice_summary
from tiru_web.locus.wording.comparisons import (
    VERDICTS,
    Standing,
    comparison_words,
    gap_peers_sentence,
    gap_peers_words,
    gap_sentence,
    gap_standing,
    reason_words,
)
from tiru_web.locus.wording.deviance import (
    DEVIANCE_VERDICTS,
    deviance_rule,
    deviance_sentence,
    deviance_words,
    unanswered_words,
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
from tiru_web.locus.wording.notes import note_sentence, note_sentences, sentences_of
from tiru_web.locus.wording.outcomes import first_changed, nearest_changed, rank_changed
from tiru_web.locus.wording.questions import filter_words, question_words, theme_gone
from tiru_web.locus.wording.stability import stability_rule, stability_sentence
from tiru_web.locus.wording.trends import change_words, gap_trend_sentence, gap_trend_words, trend_words
from tiru_web.locus.wording.verdict import (
    verdict_change,
    verdict_head,
    verdict_reasons,
    verdict_rule,
    verdict_sentence,
)

__all__ = [
    "CHOICE_HEADS",
    "DEVIANCE_VERDICTS",
    "STRENGTHS",
    "STRONGER_THAN_WEAK",
    "VERDICTS",
    "Standing",
    "change_words",
    "choice_sentences",
    "choice_summary",
    "comparison_words",
    "cost_words",
    "deviance_rule",
    "deviance_sentence",
    "deviance_words",
    "evidence_words",
    "filter_words",
    "first_changed",
    "gap_peers_sentence",
    "gap_peers_words",
    "gap_sentence",
    "gap_standing",
    "gap_trend_sentence",
    "gap_trend_words",
    "host_load_sentence",
    "host_load_words",
    "match_reason",
    "match_state",
    "match_words",
    "nearest_changed",
    "note_sentence",
    "note_sentences",
    "party_sentence",
    "question_words",
    "rank_changed",
    "reason_words",
    "sentences_of",
    "stability_rule",
    "stability_sentence",
    "strength_label",
    "theme_gone",
    "trend_words",
    "unanswered_words",
    "verdict_change",
    "verdict_head",
    "verdict_reasons",
    "verdict_rule",
    "verdict_sentence",
]
