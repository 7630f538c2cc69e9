"""Indonesian reports in, drafts of visit records out: every value a claim with its place in the text.

clean → sentences → candidates → who is who → claims → checks → draft
"""

from tiru.extraction._draft import draft_visit
from tiru.extraction._join import (
    JoinedContradiction,
    JoinedReports,
    JoinedValue,
    LeftOut,
    SourcedClaim,
    join_reports,
)
from tiru.extraction._likeness import same_word_misspelled
from tiru.extraction._model import (
    AliasProposal,
    Claim,
    Contradiction,
    HeadCount,
    NamedPerson,
    OutsideProposals,
    Span,
    VisitDraft,
)
from tiru.extraction._office_names import office_key
from tiru.extraction._reading import MAX_CHARACTERS, Article, read_text, seed_article
from tiru.extraction._report_file import KINDS_READ, ReportText, read_report

__all__ = [
    "KINDS_READ",
    "MAX_CHARACTERS",
    "AliasProposal",
    "Article",
    "Claim",
    "Contradiction",
    "HeadCount",
    "JoinedContradiction",
    "JoinedReports",
    "JoinedValue",
    "LeftOut",
    "NamedPerson",
    "OutsideProposals",
    "ReportText",
    "SourcedClaim",
    "Span",
    "VisitDraft",
    "draft_visit",
    "join_reports",
    "office_key",
    "read_report",
    "read_text",
    "same_word_misspelled",
    "seed_article",
]
