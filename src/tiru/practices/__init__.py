"""Practices: what local governments did for small industry, with sources, caveats and evidence."""

from tiru.practices._answers import Answer, Correction, Likeness, Reader, SearchAnswer, search_practices
from tiru.practices._catalogue import Catalogue, load_catalogue
from tiru.practices._evidence import (
    CheckedAge,
    Claimant,
    EvidenceKind,
    MissingFigure,
    MissingKind,
    Traceability,
)
from tiru.practices._figure_roles import FigureRole, figure_role
from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Severity
from tiru.practices._focus import FocusMatch, FocusReason, MatchStrength, ReasonKind
from tiru.practices._grading import (
    Effect,
    EvidenceMarks,
    StatedCost,
    grade_evidence,
)
from tiru.practices._innovation import InnovationRecord
from tiru.practices._lint import lint_practice
from tiru.practices._liveness import Liveness, LivenessState, check_liveness
from tiru.practices._methods import Method, MethodRule
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._replication import ReplicationChain, ReplicationLink, trace_replication
from tiru.practices._results import (
    ComparisonDesign,
    PracticeResult,
    PracticeSource,
    Replication,
    ReplicationKind,
)
from tiru.practices._search_fields import index_terms
from tiru.practices._transfer import (
    HostQuestion,
    TransferAssessment,
    TransferItem,
    TransferKind,
    TransferState,
    assess_transfer,
)
from tiru.practices._transfer_figures import TransferFigure
from tiru.practices._vocabulary import (
    KbliDivision,
    SupportType,
    Term,
    load_kbli_divisions,
    load_support_types,
    load_terms,
)

__all__ = [
    "Answer",
    "Catalogue",
    "CheckedAge",
    "Claimant",
    "ComparisonDesign",
    "Correction",
    "Effect",
    "EvidenceKind",
    "EvidenceMarks",
    "FigureRole",
    "FindingKind",
    "FocusMatch",
    "FocusReason",
    "HostQuestion",
    "InnovationRecord",
    "KbliDivision",
    "Likeness",
    "LintFigure",
    "LintFinding",
    "Liveness",
    "LivenessState",
    "MatchStrength",
    "Method",
    "MethodRule",
    "MissingFigure",
    "MissingKind",
    "Practice",
    "PracticeResult",
    "PracticeSource",
    "PracticeStatus",
    "Reader",
    "ReasonKind",
    "Replication",
    "ReplicationChain",
    "ReplicationKind",
    "ReplicationLink",
    "SearchAnswer",
    "Severity",
    "StatedCost",
    "SupportType",
    "Term",
    "Traceability",
    "TransferAssessment",
    "TransferFigure",
    "TransferItem",
    "TransferKind",
    "TransferState",
    "assess_transfer",
    "check_liveness",
    "figure_role",
    "grade_evidence",
    "index_terms",
    "lint_practice",
    "load_catalogue",
    "load_kbli_divisions",
    "load_support_types",
    "load_terms",
    "search_practices",
    "trace_replication",
]
