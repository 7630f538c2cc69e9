"""What a reader must know before using the ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tiru.locus import LocusDecision, LocusNote, NoteKind
from tiru.peers import FilterRule
from tiru.practices import EvidenceKind
from tiru_web.locus.wording.matches import evidence_words
from tiru_web.shared.formats import format_number, format_percent, join_words

FEW_REGIONS = 3
# What left a candidate out, after a count of them.
FILTER_RULES = {
    FilterRule.KIND: "jenis daerahnya lain",
    FilterRule.PROVINCE: "di provinsi sendiri",
    FilterRule.TRAVEL: "terlalu jauh",
    FilterRule.TRAVEL_UNKNOWN: "tidak diketahui jauhnya",
    FilterRule.POPULATION: "terlalu besar atau terlalu kecil penduduknya",
    FilterRule.POPULATION_UNKNOWN: "tidak diketahui penduduknya",
}


def note_sentence(note: LocusNote) -> str:
    return _NOTES[note.kind](note.facts)


def note_sentences(decision: LocusDecision) -> list[str]:
    return sentences_of(decision.notes)


def sentences_of(notes: Iterable[LocusNote]) -> list[str]:
    """One sentence a note; regions of which too little is known share one where there are many."""
    given = list(notes)
    low = [note for note in given if note.kind is NoteKind.LOW_COVERAGE]
    if len(low) <= FEW_REGIONS:
        return [note_sentence(note) for note in given]
    kept = [note for note in given if note not in low[1:]]
    return [_low_together(low) if note is low[0] else note_sentence(note) for note in kept]


def _low_together(notes: Sequence[LocusNote]) -> str:
    names = [note.facts["region"] for note in notes[:FEW_REGIONS]]
    shares = [note.facts["coverage"] for note in notes]
    ends = dict.fromkeys(format_percent(share * 100, 0) for share in (min(shares), max(shares)))
    rest = f"{format_number(len(notes) - FEW_REGIONS)} lainnya"
    known = " sampai ".join(ends)
    return (
        f"{format_number(len(notes))} daerah tidak diperingkat, karena baru {known} dari ciri "
        f"strukturnya yang diketahui: {join_words([*names, rest])}."
    )


def _years_used(facts: Mapping[str, Any]) -> str:
    by_years: dict[tuple[int, ...], list[str]] = {}
    for label, years in facts["years"]:
        by_years.setdefault(years, []).append(_inside(label))
    told = "; ".join(
        f"{join_words(labels)} {join_words([str(year) for year in years])}"
        for years, labels in sorted(by_years.items())
    )
    return (
        f"Tahun angka yang dibandingkan: {told}. Tiap ciri memakai satu tahun untuk semua daerah: yang "
        "paling banyak daerahnya, dan bila sama banyak, yang terbaru. Angka tahun lain tidak dipakai."
    )


def _inside(label: str) -> str:
    return label[:1].lower() + label[1:] if label[:2].istitle() else label


def _candidates_with_data(facts: Mapping[str, Any]) -> str:
    if facts["candidates"] == facts["all"]:
        return f"Semua {facts['all']} kabupaten/kota lain ikut dinilai."
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


def _variable_unusable(facts: Mapping[str, Any]) -> str:
    why = f"angka sebanding pada satu tahun hanya ada untuk {facts['regions']} dari {facts['all']} daerah"
    return (
        f"{facts['variable']} tidak ikut dihitung: {why if facts['regions'] else 'belum ada angkanya'}. "
        "Karena itu cakupan tidak mencapai 100% dan jarak diberi rentang."
    )


def _left_out(facts: Mapping[str, Any]) -> str:
    return join_words([f"{count} {FILTER_RULES[FilterRule(rule)]}" for rule, count in facts["rules"].items()])


def _theme_without_figures(facts: Mapping[str, Any]) -> str:
    missing = join_words(facts["missing"])
    lead = f"Tema {facts['theme']} mengutamakan juga {missing}, yang angka sebandingnya terlalu sedikit."
    if facts["known"]:
        return f"{lead} Yang ikut dihitung: {join_words(facts['known'])}."
    return f"{lead} Karena itu yang menentukan urutan hanya kelompok ciri yang lain."


_NOTES: dict[NoteKind, Callable[[Mapping[str, Any]], str]] = {
    NoteKind.RANKING_BY_STRUCTURE: lambda facts: (
        "Urutan hanya menurut kemiripan struktur: siapa yang keadaannya paling mirip. Siapa yang lebih baik, "
        "praktik apa yang dipunyai, dan berapa jauhnya ditunjukkan terpisah dan tidak mengubah urutan."
    ),
    NoteKind.FILTERED: lambda facts: (
        f"Saringan Anda menyisakan {facts['kept']} calon. Yang tersaring: {_left_out(facts)}."
    ),
    NoteKind.FILTER_LEFT_NOBODY: lambda facts: (
        f"Saringan Anda tidak menyisakan satu calon pun. Yang tersaring: {_left_out(facts)}. Longgarkan "
        "salah satu syaratnya."
    ),
    NoteKind.THEME_WITHOUT_FIGURES: _theme_without_figures,
    NoteKind.BLOCK_UNKNOWN: lambda facts: (
        f"Tidak satu pun ciri {join_words(facts['unknown']).lower()} {facts['region']} dapat dibandingkan. "
        f"Yang disebut mirip di sini hanya mirip menurut {join_words(facts['known']).lower()}; dalam hal "
        "yang tidak diketahui bedanya dapat besar."
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
    NoteKind.VARIABLE_UNUSABLE: _variable_unusable,
    NoteKind.VARIABLE_CONSTANT: lambda facts: (
        f"{facts['variable']} sama di semua daerah, jadi tidak membedakan siapa pun."
    ),
    NoteKind.LOW_COVERAGE: lambda facts: (
        f"{facts['region']} tidak diperingkat: baru {format_percent(facts['coverage'] * 100, 0)} dari ciri "
        "strukturnya yang diketahui."
    ),
    NoteKind.YEARS_USED: _years_used,
    NoteKind.PRELIMINARY: lambda facts: f"Angka sementara dipakai pada: {join_words(facts['variables'])}.",
    NoteKind.NO_POINT: lambda facts: (
        f"Jarak perjalanan tidak dihitung untuk {join_words(facts['regions'])}: letaknya belum tercatat."
    ),
}
