"""Why a practice fits a field of learning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tiru.parameters import Focus
from tiru.practices._practice import Practice


class ReasonKind(StrEnum):
    """By what a practice fits a focus."""

    TAG = "tag"
    KBLI = "kbli"
    SUBSECTOR = "subsector"


@dataclass(frozen=True)
class FocusReason:
    """One reason why a practice fits.

    Attributes
    ----------
    kind : ReasonKind
        By what.
    value : str
        The shared tag, KBLI division or creative sub-sector.
    """

    kind: ReasonKind
    value: str


@dataclass(frozen=True)
class FocusMatch:
    """A practice that fits a focus.

    Attributes
    ----------
    practice : Practice
        The practice.
    reasons : tuple of FocusReason
        At least one; tags first, then divisions, then sub-sectors.
    """

    practice: Practice
    reasons: tuple[FocusReason, ...]


def match_focus(practice: Practice, focus: Focus) -> FocusMatch | None:
    """The match with its reasons, or None where nothing is shared."""
    shared = (
        (ReasonKind.TAG, practice.focus, focus.practice_focus),
        (ReasonKind.KBLI, practice.kbli_divisions, focus.kbli_divisions),
        (ReasonKind.SUBSECTOR, practice.creative_subsectors, focus.creative_subsectors),
    )
    reasons = tuple(
        FocusReason(kind, value) for kind, own, wanted in shared for value in own if value in wanted
    )
    return FocusMatch(practice, reasons) if reasons else None
