"""Why a practice fits a field of learning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tiru.parameters import Focus
from tiru.practices._practice import Practice


class ReasonKind(StrEnum):
    """By what a practice fits a focus."""

    TAG = "tag"
    KBLI = "kbli"
    SUBSECTOR = "subsector"


class MatchStrength(StrEnum):
    """How much a match says; strongest first.

    `STRONG`: the practice serves firms of a KBLI division of the focus. `MEDIUM`: no division is shared, but
    the record carries a tag of the focus. `WEAK`: nothing but a creative sub-sector is shared, often one of
    many the practice serves.
    """

    STRONG = "kuat"
    MEDIUM = "sedang"
    WEAK = "lemah"

    @property
    def level(self) -> int:
        """For ordering: 3 strong, 2 medium, 1 weak."""
        return len(MatchStrength) - list(MatchStrength).index(self)


# What each kind of reason is worth; the best one decides, and several of one kind are worth no more.
_STRENGTH = {
    ReasonKind.KBLI: MatchStrength.STRONG,
    ReasonKind.TAG: MatchStrength.MEDIUM,
    ReasonKind.SUBSECTOR: MatchStrength.WEAK,
}


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

    @cached_property
    def strength(self) -> MatchStrength:
        """Strength of the best reason."""
        return max((_STRENGTH[reason.kind] for reason in self.reasons), key=lambda strength: strength.level)

    @property
    def is_weak(self) -> bool:
        """Whether nothing but a creative sub-sector is shared."""
        return self.strength is MatchStrength.WEAK

    @property
    def deciding_reasons(self) -> tuple[FocusReason, ...]:
        """The reasons that give it its strength."""
        return tuple(reason for reason in self.reasons if _STRENGTH[reason.kind] is self.strength)


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
