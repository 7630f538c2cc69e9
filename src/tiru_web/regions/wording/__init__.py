"""What is known of regions, as Indonesian sentences; plain Python, so the command line uses it too."""

from tiru_web.regions.wording.changes import history_sentences, territory_words, years_words
from tiru_web.regions.wording.coverage import coverage_sentence, level_words
from tiru_web.regions.wording.focuses import (
    STANDING_CAVEAT,
    leaders_sentence,
    standing_notes,
    standing_sentence,
    standing_state,
)
from tiru_web.regions.wording.measures import (
    complexity_sentence,
    diversity_sentences,
    growth_sentences,
    near_words,
    not_said_sentence,
    quotient_words,
)
from tiru_web.regions.wording.tables import (
    average_words,
    doubtful_sentence,
    left_out_sentences,
    level_sentence,
    other_units_sentence,
    reference_sentence,
    refused_sentences,
    table_words,
    territory_sentence,
    unknown_sentence,
)

__all__ = [
    "STANDING_CAVEAT",
    "average_words",
    "complexity_sentence",
    "coverage_sentence",
    "diversity_sentences",
    "doubtful_sentence",
    "growth_sentences",
    "history_sentences",
    "leaders_sentence",
    "left_out_sentences",
    "level_sentence",
    "level_words",
    "near_words",
    "not_said_sentence",
    "other_units_sentence",
    "quotient_words",
    "reference_sentence",
    "refused_sentences",
    "standing_notes",
    "standing_sentence",
    "standing_state",
    "table_words",
    "territory_sentence",
    "territory_words",
    "unknown_sentence",
    "years_words",
]
