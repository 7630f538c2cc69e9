"""Why a practice answers a search or fits a focus, in words."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.practices import Answer, Correction, FocusReason, Likeness, ReasonKind, load_terms
from tiru_web.practices.wording.evidence import grade_label
from tiru_web.shared.formats import join_words

SEARCH_ADVICE = (
    "Pakai satu atau dua kata pokok, misalnya bahan, alat, atau nama daerahnya, "
    "dan lepaskan saringan yang terpasang."
)
REASON_KINDS = {
    ReasonKind.TAG: "bidang",
    ReasonKind.KBLI: "golongan industri",
    ReasonKind.SUBSECTOR: "subsektor",
}
WORDS_SHOWN = 6


def answer_reasons(hit: Answer) -> list[str]:
    """Why it stands where it does, most weighty first."""
    where = " (juga di judul)" if hit.in_title else ""
    return [f"kata: {', '.join(hit.matched_words[:WORDS_SHOWN])}{where}", *raising_reasons(hit)]


def raising_reasons(hit: Answer) -> list[str]:
    """What moved it up or down besides the words that answer."""
    reasons = []
    if hit.missing_words:
        reasons.append(f"tidak memuat: {', '.join(hit.missing_words)}")
    if hit.practice.has_impact_evidence:
        reasons.append(f"bukti: {grade_label(hit.practice).lower()}")
    if hit.likeness is not None:
        reasons.append(likeness_words(hit.likeness))
    return reasons


def likeness_words(likeness: Likeness) -> str:
    """`daerah asal ke-3 paling mirip dari 34`."""
    if likeness.rank == 0:
        return "daerah sendiri"
    return f"daerah asal ke-{likeness.rank} paling mirip dari {likeness.known}"


def correction_words(correction: Correction) -> str:
    """`“sertfikat” dibaca sebagai “sertifikat”.`"""
    read_as = join_words([f"“{word}”" for word in correction.read_as], "atau")
    return f"“{correction.written}” dibaca sebagai {read_as}."


def unlike_words(region_label: str) -> str:
    """That likeness to the reader's region cannot be told."""
    return f"Kemiripan dengan {region_label} tidak diketahui: angkanya terlalu sedikit."


def reasons_words(reasons: Sequence[FocusReason]) -> str:
    """`bidang sandang; golongan industri 13 dan 14; subsektor fesyen`."""
    groups = []
    for kind, name in REASON_KINDS.items():
        values = [_reason_value(reason) for reason in reasons if reason.kind is kind]
        if values:
            groups.append(f"{name} {join_words(values)}")
    return "; ".join(groups)


def _reason_value(reason: FocusReason) -> str:
    if reason.kind is ReasonKind.TAG:
        return load_terms("focus_tag")[reason.value].label.lower()
    return reason.value
