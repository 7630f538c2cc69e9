"""What a reader must know before using the ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tiru.locus import LocusDecision, LocusNote, NoteKind
from tiru.practices import EvidenceKind
from tiru_web.locus.wording.matches import evidence_words
from tiru_web.shared.formats import format_percent, join_words


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
        f"Tidak ada satu pun angka tentang {facts['focus'].lower()} yang sebanding pada "
        f"{facts['candidates']} calon ini. Data tidak dapat mengatakan siapa yang lebih baik di bidang itu; "
        "keunggulan yang tercantum bersifat umum."
    )


def _impact_evidence(facts: Mapping[str, Any]) -> str:
    counts = [f"{facts[kind]} {evidence_words(kind)}" for kind in EvidenceKind if facts[kind]]
    lead = f"{facts['practices']} praktik {facts['focus'].lower()} pada calon: {join_words(counts)}."
    limits = [(facts["weak"], "cocok lemah"), (facts["stopped"], "sudah berhenti")]
    if told := [f"{count} {words}" for count, words in limits if count]:
        lead += f" Di antaranya {join_words(told)}."
    if facts["pembanding"]:
        return lead
    return f"{lead} Belum satu pun dampaknya dibuktikan dengan daerah pembanding."


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
