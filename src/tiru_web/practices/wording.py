"""What a practice says of itself, as Indonesian sentences; plain Python, so the command line uses it too."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.practices import (
    CheckedAge,
    FocusReason,
    MissingFigure,
    Practice,
    PracticeResult,
    ReasonKind,
    Traceability,
)
from tiru_web.practices.analysis import term
from tiru_web.shared.formats import format_date, format_number, format_rupiah, join_words

NO_NUMBER = "tanpa angka"
NO_IMPACT = "Belum ada bukti dampak"
SEARCH_ADVICE = (
    "Pakai satu atau dua kata pokok, misalnya bahan, alat, atau nama daerahnya, "
    "dan lepaskan saringan yang terpasang."
)
REASON_KINDS = {
    ReasonKind.TAG: "bidang",
    ReasonKind.KBLI: "golongan industri",
    ReasonKind.SUBSECTOR: "subsektor",
}


def value_words(value: float, unit: str | None) -> str:
    """`Rp1.234`, `5,4 persen`, `30 orang`."""
    if unit == "rupiah":
        return format_rupiah(value, None)
    return f"{format_number(value)} {unit or ''}".rstrip()


def result_words(result: PracticeResult) -> str:
    """The figure in one line: value, year, and the state before where it is known."""
    value = value_words(result.value, result.unit) if result.value is not None else NO_NUMBER
    if result.value_text:
        value += f" (menurut sumber: {result.value_text})"
    year = f", {result.year}" if result.year else ", tahun tidak disebut"
    before = baseline_words(result)
    return f"{value}{year}" + (f"; semula {before}" if before else "")


def baseline_words(result: PracticeResult) -> str:
    """The state before, or nothing where it is not known."""
    if not result.has_baseline:
        return ""
    value = (
        result.baseline_text
        if result.baseline_value is None
        else value_words(result.baseline_value, result.unit)
    )
    return f"{value} ({result.baseline_year or 'tahun tidak disebut'})"


def checked_words(age: CheckedAge) -> str:
    """`10 Agustus 2025, 15 bulan lalu`; where only the year is known the age is the least it can be."""
    if age.day is None:
        least = f", sedikitnya {_span_words(age.months)} lalu" if age.months else ""
        return f"tahun {age.year}{least}"
    return f"{format_date(age.day)}, {_span_words(age.months)} lalu" if age.months else format_date(age.day)


def _span_words(months: int) -> str:
    return f"{months} bulan" if months < 24 else f"{months // 12} tahun"


def status_words(practice: Practice) -> str:
    """`Berjalan (2025)`."""
    return f"{term('status', practice.status).label} ({practice.as_of})"


def grade_label(practice: Practice) -> str:
    return term("evidence_grade", str(practice.evidence_grade)).label


def claimant_words(trace: Traceability) -> str:
    """How many say the figures, and how many of them stand outside the government that runs the practice."""
    count = len(trace.claimants)
    if count == 0:
        return "Tidak ada pihak yang menyebut angka"
    outside = trace.outside_count
    if count == 1:
        where = "di luar" if outside else "bagian dari"
    else:
        where = f"{'semua' if outside == count else outside or 'tidak ada yang'} di luar"
    return f"{count} pihak menyebut angka, {where} pemerintah daerah pelaksana"


def source_words(trace: Traceability) -> str:
    """Sources, dated sources and caveats in one line."""
    sources = f"{trace.source_count} sumber, {trace.dated_source_count} bertanggal"
    return f"{sources}; {trace.caveat_count} catatan kejujuran"


def missing_label(missing: MissingFigure) -> str:
    return term("missing_figure", missing.kind).label


def missing_question(missing: MissingFigure) -> str:
    """The one question for the host, tied to the figure on record that it would complete."""
    question = term("missing_figure", missing.kind).meaning
    return question.format(indicator=missing.result.indicator if missing.result else "")


def reasons_words(reasons: Sequence[FocusReason]) -> str:
    """`bidang sandang; golongan industri 13 dan 14; subsektor fesyen`."""
    groups = []
    for kind, name in REASON_KINDS.items():
        values = [_reason_value(reason) for reason in reasons if reason.kind is kind]
        if values:
            groups.append(f"{name} {join_words(values)}")
    return "; ".join(groups)


def _reason_value(reason: FocusReason) -> str:
    return term("focus_tag", reason.value).label.lower() if reason.kind is ReasonKind.TAG else reason.value
