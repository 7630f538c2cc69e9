"""Indonesian reports in, drafts of visit records out: every value a claim with its place in the text.

clean → sentences → candidates → who is who → claims → checks → draft
"""

from tiru.extraction._draft import draft_visit
from tiru.extraction._likeness import same_word_misspelled
from tiru.extraction._model import (
    AliasProposal,
    Claim,
    Contradiction,
    HeadCount,
    NamedPerson,
    Span,
    VisitDraft,
)
from tiru.extraction._offices import office_key
from tiru.extraction._reading import MAX_CHARACTERS, Article, read_text, seed_article

__all__ = [
    "MAX_CHARACTERS",
    "AliasProposal",
    "Article",
    "Claim",
    "Contradiction",
    "HeadCount",
    "NamedPerson",
    "Span",
    "VisitDraft",
    "draft_visit",
    "office_key",
    "read_text",
    "same_word_misspelled",
    "seed_article",
]
