"""What a practice says of itself, as Indonesian sentences; plain Python, so the command line uses it too."""

from tiru_web.practices.wording.answers import (
    SEARCH_ADVICE,
    answer_reasons,
    correction_words,
    likeness_words,
    raising_reasons,
    reasons_words,
    unlike_words,
)
from tiru_web.practices.wording.evidence import (
    claimant_words,
    cost_words,
    effect_words,
    flag_words,
    grade_label,
    missing_label,
    missing_question,
    source_words,
    strength_words,
)
from tiru_web.practices.wording.findings import (
    finding_words,
    place_words,
    told_words,
)
from tiru_web.practices.wording.state import (
    chain_lines,
    checked_words,
    expiry_words,
    link_result,
    status_words,
)
from tiru_web.practices.wording.transfer import (
    condition_behind,
    condition_sentence,
    host_question,
    transfer_summary,
)
from tiru_web.practices.wording.values import (
    NO_NUMBER,
    baseline_words,
    begin_sentence,
    result_words,
    value_words,
)

__all__ = [
    "NO_NUMBER",
    "SEARCH_ADVICE",
    "answer_reasons",
    "baseline_words",
    "begin_sentence",
    "chain_lines",
    "checked_words",
    "claimant_words",
    "condition_behind",
    "condition_sentence",
    "correction_words",
    "cost_words",
    "effect_words",
    "expiry_words",
    "finding_words",
    "flag_words",
    "grade_label",
    "host_question",
    "likeness_words",
    "link_result",
    "missing_label",
    "missing_question",
    "place_words",
    "raising_reasons",
    "reasons_words",
    "result_words",
    "source_words",
    "status_words",
    "strength_words",
    "told_words",
    "transfer_summary",
    "unlike_words",
    "value_words",
]
