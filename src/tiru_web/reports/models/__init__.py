"""Texts about a visit, what they claim, and what people decided about it.

Nothing here is overwritten: a text and its claims stay as they were read; decisions and resolutions are
added below each other, and the last one counts.
"""

from tiru_web.reports.models.conflicts import (
    Conflict,
    ConflictClaim,
    ConflictKind,
    ConflictResolution,
    ConflictState,
    ResolutionOutcome,
)
from tiru_web.reports.models.texts import (
    Alias,
    AliasDecision,
    AliasState,
    AliasSubject,
    Claim,
    ClaimDecision,
    ClaimState,
    SourceText,
    SourceTextDecision,
    SourceTextState,
)
from tiru_web.reports.models.written_once import RowChanged, WrittenOnce

__all__ = [
    "Alias",
    "AliasDecision",
    "AliasState",
    "AliasSubject",
    "Claim",
    "ClaimDecision",
    "ClaimState",
    "Conflict",
    "ConflictClaim",
    "ConflictKind",
    "ConflictResolution",
    "ConflictState",
    "ResolutionOutcome",
    "RowChanged",
    "SourceText",
    "SourceTextDecision",
    "SourceTextState",
    "WrittenOnce",
]
