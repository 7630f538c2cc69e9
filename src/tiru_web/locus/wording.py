"""What a locus decision says, as Indonesian sentences; plain Python, so the command line uses it too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tiru.datasets import ComparabilityReason, Comparison, Indicator
from tiru.peers import PerformanceComparison, PerformanceGap, PerformanceVerdict
from tiru.practices import EvidenceKind, PracticeStatus, load_terms
from tiru.visits import ChoiceReview, LocusCandidate, LocusDecision, LocusNote, NoteKind
from tiru_web.practices.wording import reasons_words
from tiru_web.shared.formats import format_number, format_percent, join_words

VERDICTS = {
    PerformanceVerdict.BETTER: "lebih baik",
    PerformanceVerdict.WORSE: "lebih buruk",
    PerformanceVerdict.EQUAL: "sama",
    PerformanceVerdict.CONTEXT: "untuk diketahui",
    PerformanceVerdict.NOT_COMPARABLE: "tidak sebanding",
}


def verdict_sentence(decision: LocusDecision) -> str:
    """The answer in one sentence: whom to look at first, or that nobody can be named."""
    first, focus = decision.first_to_check, decision.focus.label.lower()
    if first is None:
        return (
            f"Belum ada tempat yang dapat disarankan: tidak ada calon dengan praktik {focus} yang tercatat."
        )
    place = f"urutan {first.rank} dari {len(decision.candidates)} menurut kemiripan"
    alike = len(first.practices)
    match = first.practices[0]
    state = f"{reasons_words(match.reasons)}; keadaan: {match.practice.status.value}"
    example = f"{'yaitu' if alike == 1 else 'antara lain'} “{match.practice.title}” ({state})"
    lead = (
        f"Yang patut diperiksa lebih dahulu: {first.region.name}, {place}, dengan {alike} praktik {focus}, "
        f"{example}."
    )
    if first.rank == 1:
        return lead
    return f"{lead} Pada {first.rank - 1} daerah yang lebih mirip belum tercatat praktik {focus}."


def verdict_rule(decision: LocusDecision) -> str:
    return (
        "Yang strukturnya paling mirip di antara calon yang mempunyai praktik sesuai fokus. "
        "Kinerja, kekuatan bukti, dan jarak tidak ikut menentukan."
    )


def verdict_change(decision: LocusDecision) -> str:
    focus = decision.focus.label.lower()
    return (
        f"Angka {focus} yang sebanding, praktik yang belum tercatat, bukti dampak, daerah yang belum "
        "dinilai, atau bobot ciri yang lain."
    )


def evidence_words(kind: EvidenceKind) -> str:
    """`keluaran terhitung`, for the middle of a sentence."""
    return load_terms("evidence_kind")[kind].label.lower()


def note_sentence(note: LocusNote) -> str:
    return _NOTES[note.kind](note.facts)


def note_sentences(decision: LocusDecision) -> list[str]:
    return [note_sentence(note) for note in decision.notes]


def _candidates_with_data(facts: Mapping[str, Any]) -> str:
    return (
        f"Yang dinilai baru {facts['candidates']} dari {facts['all']} kabupaten/kota lain, yaitu yang "
        "angkanya ada. Daerah yang lebih cocok mungkin ada di luar daftar ini."
    )


def _no_focus_figure(facts: Mapping[str, Any]) -> str:
    return (
        f"Tidak ada satu pun angka tentang {facts['focus'].lower()} yang sebanding bagi kedua pihak pada "
        f"{facts['candidates']} calon ini. Data tidak dapat mengatakan siapa yang lebih baik dalam "
        f"{facts['focus'].lower()}; keunggulan yang tercantum bersifat umum."
    )


def _impact_evidence(facts: Mapping[str, Any]) -> str:
    counts = [f"{facts[kind]} {evidence_words(kind)}" for kind in EvidenceKind if facts[kind]]
    lead = f"{facts['practices']} praktik {facts['focus'].lower()} pada calon: {join_words(counts)}."
    if facts["pembanding"]:
        return lead
    return f"{lead} Belum ada satu pun yang dampaknya dibuktikan dengan daerah pembanding."


_NOTES: dict[NoteKind, Callable[[Mapping[str, Any]], str]] = {
    NoteKind.RANKING_BY_STRUCTURE: lambda facts: (
        "Urutan hanya menurut kemiripan struktur: siapa yang keadaannya paling mirip. Siapa yang lebih baik, "
        "praktik apa yang dipunyai, dan berapa jauhnya ditunjukkan terpisah dan tidak mengubah urutan."
    ),
    NoteKind.NO_FOCUS_FIGURE: _no_focus_figure,
    NoteKind.NO_IMPACT_EVIDENCE: _impact_evidence,
    NoteKind.NO_PRACTICE: lambda facts: (
        f"Tidak ada praktik {facts['focus'].lower()} yang tercatat pada calon mana pun."
    ),
    NoteKind.PRACTICES_ELSEWHERE: lambda facts: (
        f"{facts['practices']} praktik {facts['focus'].lower()} lain dijalankan pemerintah yang tidak "
        f"diperingkat: {join_words(facts['regions'])}."
    ),
    NoteKind.CANDIDATES_WITH_DATA: _candidates_with_data,
    NoteKind.VARIABLE_UNUSABLE: lambda facts: (
        f"{facts['variable']} tidak ikut dihitung: angka sebanding pada satu tahun hanya ada untuk "
        f"{facts['regions']} dari {facts['all']} daerah. Karena itu cakupan tidak mencapai 100% dan jarak "
        "diberi rentang."
    ),
    NoteKind.VARIABLE_CONSTANT: lambda facts: (
        f"{facts['variable']} sama di semua daerah, jadi tidak membedakan siapa pun."
    ),
    NoteKind.LOW_COVERAGE: lambda facts: (
        f"{facts['region']} tidak diperingkat: baru {format_percent(facts['coverage'] * 100, 0)} dari ciri "
        "strukturnya yang diketahui."
    ),
    NoteKind.PRELIMINARY: lambda facts: f"Angka sementara dipakai pada: {join_words(facts['variables'])}.",
    NoteKind.NO_POINT: lambda facts: (
        f"Jarak perjalanan tidak dihitung untuk {join_words(facts['regions'])}: letaknya belum tercatat."
    ),
}


def reason_words(comparison: Comparison) -> str:
    """Why two figures cannot be compared, briefly; empty when they can."""
    return _REASONS[comparison.reason](comparison) if comparison.reason else ""


_REASONS: dict[ComparabilityReason, Callable[[Comparison], str]] = {
    ComparabilityReason.DIFFERENT_YEAR: lambda c: f"tahun berbeda: {c.own.year} dan {c.other.year}",
    ComparabilityReason.DIFFERENT_SERIES: lambda c: "definisi berbeda",
    ComparabilityReason.DIFFERENT_UNIT: lambda c: "satuan berbeda",
    ComparabilityReason.DIFFERENT_INDICATOR: lambda c: "indikator berbeda",
    ComparabilityReason.DIFFERENT_SOURCE_KIND: lambda c: "jenis sumber berbeda",
    ComparabilityReason.NOT_COMPARABLE_SERIES: lambda c: (
        "; ".join(c.notes) or "definisinya tidak cukup jelas"
    ),
    ComparabilityReason.REJECTED: lambda c: "salah satu angka ditolak",
    ComparabilityReason.UNDATED: lambda c: "tahunnya tidak diketahui",
}


def comparison_words(comparison: PerformanceComparison) -> str:
    """`Tingkat pengangguran terbuka 4,98 lawan 6,87 persen (2022)`: the candidate's figure first."""
    indicator, pair = comparison.indicator, comparison.comparison
    own = format_number(pair.own.value, indicator.decimals)
    other = format_number(pair.other.value, indicator.decimals)
    if comparison.verdict is PerformanceVerdict.NOT_COMPARABLE:
        return f"{indicator.label}: tidak sebanding ({reason_words(pair)})"
    return f"{indicator.label} {other} lawan {own}{_unit(indicator)} ({pair.other.year})"


def _unit(indicator: Indicator) -> str:
    """An index has no unit worth repeating after its name."""
    return "" if indicator.unit_label == "indeks" else f" {indicator.unit_label}"


def gap_sentence(gap: PerformanceGap) -> str:
    own = format_number(gap.own.value, gap.indicator.decimals)
    median = format_number(gap.median, gap.indicator.decimals)
    side = "lebih buruk dari" if gap.is_behind else "sama dengan"
    if not gap.is_behind and gap.own.value != gap.median:
        side = "lebih baik dari"
    return (
        f"{gap.indicator.label} {gap.own.year}: {own}{_unit(gap.indicator)}, {side} nilai tengah "
        f"{len(gap.peer_facts)} dari daerah yang paling mirip ({median})."
    )


def choice_sentences(review: ChoiceReview) -> dict[str, list[str]]:
    """The review of a choice under three heads: `supports`, `against`, `unknown`."""
    return {
        "supports": _supports(review),
        "against": _against(review),
        "unknown": _unknown(review.chosen),
    }


def _supports(review: ChoiceReview) -> list[str]:
    chosen = review.chosen
    sentences = [f"Lebih baik dalam {comparison_words(c)}." for c in chosen.advantages]
    if chosen.practices:
        most = ", terbanyak di antara calon" if review.has_most_practices else ""
        lead = f"{len(chosen.practices)} praktik sesuai fokus tercatat di sana{most}"
        running = _titles(chosen, PracticeStatus.RUNNING)
        sentences.append(f"{lead}; yang masih berjalan: {running}." if running else f"{lead}.")
    if review.is_among_most_alike:
        sentences.append(f"Termasuk yang paling mirip: urutan {chosen.rank} dari {review.candidates} calon.")
    return sentences or ["Tidak ada angka atau praktik tercatat yang mendukung pilihan ini."]


def _titles(candidate: LocusCandidate, status: PracticeStatus) -> str:
    """Titles in full: their second half often tells how it ended."""
    return "; ".join(m.practice.title for m in candidate.practices if m.practice.status == status)


def _against(review: ChoiceReview) -> list[str]:
    chosen = review.chosen
    sentences = []
    if not review.is_among_most_alike:
        sentences.append(f"Strukturnya kurang mirip: urutan {chosen.rank} dari {review.candidates} calon.")
    sentences += [f"Lebih buruk dalam {comparison_words(c)}." for c in chosen.disadvantages]
    if stopped := _titles(chosen, PracticeStatus.STOPPED):
        sentences.append(f"Praktik yang sudah berhenti: {stopped}.")
    if not chosen.practices:
        sentences.append("Tidak ada praktik sesuai fokus yang tercatat di sana.")
    for others, words in (
        (review.more_alike, "lebih mirip dan juga mempunyai praktik sesuai fokus"),
        (review.stronger_evidence, "mempunyai praktik dengan bukti yang lebih kuat"),
        (review.nearer, "lebih dekat dan juga mempunyai praktik sesuai fokus"),
        (review.looks_better, "tidak kalah dalam kemiripan, kekuatan bukti, dan jumlah keunggulan"),
    ):
        if others:
            sentences.append(f"{_names(others)} {words}.")
    return sentences or ["Tidak ada calon lain yang tampak lebih baik menurut data ini."]


def _names(candidates: tuple[LocusCandidate, ...], most: int = 4) -> str:
    names = [candidate.region.name for candidate in candidates[:most]]
    rest = len(candidates) - len(names)
    return join_words([*names, f"{rest} lainnya"]) if rest else join_words(names)


def _unknown(chosen: LocusCandidate) -> list[str]:
    sentences = [f"{comparison_words(c)}." for c in chosen.not_comparable]
    if unsure := _titles(chosen, PracticeStatus.UNKNOWN):
        sentences.append(f"Tidak diketahui masih berjalan atau tidak: {unsure}.")
    graded = [match.practice for match in chosen.practices]
    if graded and all(practice.evidence_grade == 0 for practice in graded):
        kinds = [
            evidence_words(kind) for kind in EvidenceKind if any(p.evidence_kind == kind for p in graded)
        ]
        sentences.append(
            f"Dampak {len(graded)} praktik di sana belum terbukti; yang ada: {join_words(kinds)}."
        )
    if chosen.peer.coverage < 1:
        known = format_percent(chosen.peer.coverage * 100, 0)
        sentences.append(f"Kemiripan dihitung dari {known} ciri struktur; selebihnya belum diketahui.")
    return sentences or ["Semua yang dibandingkan dapat dijawab oleh data ini."]
