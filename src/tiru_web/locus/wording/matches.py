"""How well a practice fits a focus, why, and whether it runs."""

from __future__ import annotations

from tiru.practices import EvidenceKind, FocusMatch, MatchStrength, load_terms
from tiru_web.practices.wording import reasons_words, status_words

STRENGTHS = {
    MatchStrength.STRONG: "cocok kuat",
    MatchStrength.MEDIUM: "cocok sedang",
    MatchStrength.WEAK: "cocok lemah",
}
# What the two upper levels have in common, for sentences about both.
STRONGER_THAN_WEAK = "yang cocok menurut golongan industri atau bidang"


def strength_label(match: FocusMatch) -> str:
    """`cocok kuat`."""
    return STRENGTHS[match.strength]


def match_reason(match: FocusMatch) -> str:
    """`golongan industri 10 dan 11`, `hanya subsektor kuliner`: what gives the match its strength."""
    words = reasons_words(match.deciding_reasons)
    return f"hanya {words}" if match.is_weak else words


def match_state(match: FocusMatch) -> str:
    """`berjalan (2024)`."""
    return status_words(match.practice).lower()


def match_words(match: FocusMatch) -> str:
    """`cocok kuat (golongan industri 10); keadaan: berjalan (2024)`."""
    return f"{strength_label(match)} ({match_reason(match)}); keadaan: {match_state(match)}"


def evidence_words(kind: EvidenceKind) -> str:
    """`keluaran terhitung`, for the middle of a sentence."""
    return load_terms("evidence_kind")[kind].label.lower()
