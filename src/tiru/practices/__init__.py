"""Practices: what local governments did for small industry, with sources, caveats and evidence."""

from tiru.practices._catalogue import Catalogue, SearchHit, load_catalogue
from tiru.practices._evidence import (
    CheckedAge,
    Claimant,
    EvidenceKind,
    EvidenceMarks,
    MissingFigure,
    MissingKind,
    Traceability,
)
from tiru.practices._focus import FocusMatch, FocusReason, MatchStrength, ReasonKind
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._results import PracticeResult, PracticeSource, Replication
from tiru.practices._vocabulary import (
    KbliDivision,
    SupportType,
    Term,
    load_kbli_divisions,
    load_support_types,
    load_terms,
)

__all__ = [
    "Catalogue",
    "CheckedAge",
    "Claimant",
    "EvidenceKind",
    "EvidenceMarks",
    "FocusMatch",
    "FocusReason",
    "KbliDivision",
    "MatchStrength",
    "MissingFigure",
    "MissingKind",
    "Practice",
    "PracticeResult",
    "PracticeSource",
    "PracticeStatus",
    "ReasonKind",
    "Replication",
    "SearchHit",
    "SupportType",
    "Term",
    "Traceability",
    "load_catalogue",
    "load_kbli_divisions",
    "load_support_types",
    "load_terms",
]
