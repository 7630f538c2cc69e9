"""How well a practice is known to work, and which figure is missing, in words."""

from __future__ import annotations

from collections.abc import Iterable

from tiru.practices import (
    Effect,
    EvidenceMarks,
    MissingFigure,
    Practice,
    StatedCost,
    Traceability,
    load_terms,
)
from tiru_web.practices.wording.values import value_words
from tiru_web.shared.formats import format_number, join_words

NO_EFFECT = "belum diketahui"


def grade_label(practice: Practice) -> str:
    return load_terms("evidence_grade")[str(practice.evidence_grade)].label


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


def effect_words(effect: Effect | None) -> str:
    """`Penenun di Desa Pejeng Kangin: bertambah 52 orang (650%)`, whatever its cause."""
    if effect is None:
        return NO_EFFECT
    if effect.change is None:
        return f"{effect.result.indicator}: berubah, besarnya tidak disebut dengan angka"
    if effect.result.baseline_value is None:
        return f"{effect.result.indicator}: {value_words(effect.change, effect.result.unit)}"
    way = "bertambah" if effect.change >= 0 else "berkurang"
    share = f" ({format_number(abs(effect.share) * 100, 0)}%)" if effect.share is not None else ""
    amount = value_words(abs(effect.change), effect.result.unit)
    return f"{effect.result.indicator}: {way} {amount}{share}"


def strength_words(marks: EvidenceMarks) -> str:
    """`Lemah. Ada petunjuk perubahan; sebab lain tidak dapat disingkirkan.`"""
    term = load_terms("evidence_strength")[marks.strength]
    return f"{term.label}. {term.meaning}"


def cost_words(cost: StatedCost) -> str:
    """The amounts the sources name, which are never summed."""
    if cost.text is None:
        return "tidak disebut sumber"
    if not cost.amounts_idr:
        return "disebut tanpa jumlah rupiah"
    amounts = join_words([value_words(amount, "rupiah") for amount in dict.fromkeys(cost.amounts_idr)])
    several = "; tidak dijumlahkan karena dapat bertumpang tindih" if len(cost.amounts_idr) > 1 else ""
    return f"disebut {amounts}{several}"


def flag_words(marks: EvidenceMarks) -> str:
    """What to know of demand made by order; empty where there is none."""
    if not marks.ordered_demand:
        return ""
    term = load_terms("evidence_flag")["ordered_demand"]
    return f"{term.label}. {term.meaning} Terbaca pada: {_quoted(marks.ordered_demand)}"


def missing_label(missing: MissingFigure) -> str:
    return load_terms("missing_figure")[missing.kind].label


def missing_question(missing: MissingFigure) -> str:
    """The one question for the host, tied to the figure on record that it would complete."""
    question = load_terms("missing_figure")[missing.kind].meaning
    return question.format(indicator=missing.result.indicator if missing.result else "")


def _quoted(sentences: Iterable[str]) -> str:
    return "; ".join(f"“{sentence.rstrip('.')}”" for sentence in sentences) + "."
