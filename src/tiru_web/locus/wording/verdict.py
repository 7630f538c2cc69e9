"""The answer of a decision: whom to look at first, why, and by what rule."""

from __future__ import annotations

from tiru.locus import LocusCandidate, LocusDecision
from tiru.practices import FocusMatch, PracticeStatus
from tiru_web.locus.wording.matches import STRONGER_THAN_WEAK, match_reason, match_words
from tiru_web.shared.formats import join_words


def verdict_sentence(decision: LocusDecision) -> str:
    """The whole answer in a few sentences."""
    first = decision.first_to_check
    name = [f"{first.region.name}."] if first else []
    return " ".join([verdict_head(decision), *name, *verdict_reasons(decision)])


def verdict_head(decision: LocusDecision) -> str:
    """What kind of answer it is, before the name of the place; a whole sentence where nobody can be named."""
    if not decision.candidates:
        return "Tidak ada calon yang lolos saringan."
    if decision.first_to_check is None:
        return "Belum ada tempat yang dapat disarankan."
    if decision.has_only_weak_support:
        return "Hanya ada petunjuk lemah:"
    if not decision.is_among_most_alike(decision.first_to_check):
        return "Belum ada yang mirip dan punya praktik yang cocok. Petunjuk terdekat:"
    return "Yang patut diperiksa lebih dahulu:"


def verdict_reasons(decision: LocusDecision) -> list[str]:
    """What the answer rests on, and what a reader must hold against it."""
    first = decision.first_to_check
    if first is None:
        return [_nobody(decision)]
    reasons = [_place(decision, first), _practices(decision, first)]
    if decision.has_only_weak_support:
        reasons.append(f"Tidak ada calon dengan praktik {_focus(decision)} {STRONGER_THAN_WEAK}.")
    elif first.rank > 1:
        reasons.append(_more_alike(decision, first))
    return reasons


def verdict_rule(decision: LocusDecision) -> str:
    """By what the place was chosen; empty where a filter left nobody to choose from."""
    if not decision.candidates:
        return ""
    return (
        f"Yang strukturnya paling mirip di antara calon dengan praktik {STRONGER_THAN_WEAK}, asalkan tidak "
        "tercatat berhenti. Praktik yang hanya cocok menurut subsektor kreatif adalah petunjuk lemah, dan "
        "baru dipakai bila tidak ada yang lain. Kinerja, kekuatan bukti, dan jarak tidak ikut menentukan."
    )


def verdict_change(decision: LocusDecision) -> str:
    if not decision.candidates:
        return "Saringan yang lebih longgar."
    return (
        f"Angka {_focus(decision)} yang sebanding, praktik yang belum tercatat, bukti dampak, daerah yang "
        "belum dinilai, atau bobot ciri yang lain."
    )


def _focus(decision: LocusDecision) -> str:
    return decision.focus.label.lower()


def _nobody(decision: LocusDecision) -> str:
    if not decision.candidates:
        return f"Tanpa saringan ada {len(decision.distances.ranked)} calon."
    if any(candidate.practices for candidate in decision.candidates):
        return f"Semua praktik {_focus(decision)} yang tercatat pada calon sudah berhenti."
    return f"Tidak ada calon dengan praktik {_focus(decision)} yang tercatat."


def _place(decision: LocusDecision, first: LocusCandidate) -> str:
    place = f"Urutan {first.rank} dari {len(decision.candidates)} menurut kemiripan"
    return (
        f"{place}."
        if decision.is_among_most_alike(first)
        else f"{place}; tidak termasuk yang paling mirip, belum tentu cocok di sini."
    )


def _practices(decision: LocusDecision, first: LocusCandidate) -> str:
    if decision.has_only_weak_support:
        lead = first.weak_practices[0]
        return f"Praktiknya, “{lead.practice.title}”, {match_words(lead)}.{_ask_first(lead)}"
    found = first.supporting_practices
    lead = found[0]
    how = "yaitu" if len(found) == 1 else "antara lain"
    example = f"{how} “{lead.practice.title}”: {match_words(lead)}"
    return f"{len(found)} praktik {_focus(decision)}, {example}.{_ask_first(lead)}"


def _ask_first(lead: FocusMatch) -> str:
    """What to ask before anything else where the sources do not say whether a practice runs."""
    is_unsure = lead.practice.status is PracticeStatus.UNKNOWN
    return " Tanyakan dahulu apakah masih berjalan." if is_unsure else ""


def _more_alike(decision: LocusDecision, first: LocusCandidate) -> str:
    """What is recorded at the places nearer in structure, so that nobody takes the first for the nearest."""
    nearer = decision.candidates[: first.rank - 1]
    weak = [candidate for candidate in nearer if candidate.weak_practices]
    lead = f"Pada {len(nearer)} daerah yang lebih mirip tidak tercatat praktik yang cocok kuat atau sedang"
    if not weak:
        return f"{lead}."
    if len(weak) == 1:
        reason = match_reason(weak[0].weak_practices[0])
        return f"{lead}; di {weak[0].region.name} hanya ada yang cocok lemah ({reason})."
    return f"{lead}; di {join_words([each.region.name for each in weak])} hanya ada yang cocok lemah."
