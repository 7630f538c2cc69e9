"""Figures of two regions in words: who does better, where the own region stands, why some do not compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from tiru.datasets import ComparabilityReason, Comparison, Indicator
from tiru.peers import PerformanceComparison, PerformanceGap, PerformanceVerdict
from tiru.regions import load_registry
from tiru_web.regions.wording import territory_words
from tiru_web.shared.formats import format_number, join_words


class Standing(StrEnum):
    """Where the own figure stands against the median of the peers; the value is the word for it."""

    BEHIND = "lebih buruk"
    LEVEL = "setara"
    AHEAD = "lebih baik"


VERDICTS = {
    PerformanceVerdict.BETTER: "lebih baik",
    PerformanceVerdict.WORSE: "lebih buruk",
    PerformanceVerdict.EQUAL: "setara",
    PerformanceVerdict.CONTEXT: "untuk diketahui",
    PerformanceVerdict.NOT_COMPARABLE: "tidak sebanding",
}


def reason_words(comparison: Comparison) -> str:
    """Why two figures cannot be compared, without a full stop at its end; empty when they can."""
    return _REASONS[comparison.reason](comparison) if comparison.reason else ""


def _limits(comparison: Comparison) -> str:
    """What the definitions say of their own limits: their sentences, made clauses of one."""
    sentences = [sentence for note in comparison.notes for sentence in note.rstrip(" .").split(". ")]
    clauses = [_inside_sentence(sentence) for sentence in dict.fromkeys(sentences)]
    return "; ".join(clauses) or "definisinya tidak cukup jelas"


def _inside_sentence(text: str) -> str:
    """The first letter small, but not that of an abbreviation such as IPM."""
    return text[:1].lower() + text[1:] if text[:2].istitle() else text


_REASONS: dict[ComparabilityReason, Callable[[Comparison], str]] = {
    ComparabilityReason.DIFFERENT_YEAR: lambda c: f"tahun berbeda: {c.own.year} dan {c.other.year}",
    ComparabilityReason.DIFFERENT_SERIES: lambda c: "definisi berbeda",
    ComparabilityReason.DIFFERENT_UNIT: lambda c: "satuan berbeda",
    ComparabilityReason.DIFFERENT_INDICATOR: lambda c: "indikator berbeda",
    ComparabilityReason.DIFFERENT_SOURCE_KIND: lambda c: "jenis sumber berbeda",
    ComparabilityReason.NOT_COMPARABLE_SERIES: _limits,
    ComparabilityReason.REJECTED: lambda c: "salah satu angka ditolak",
    ComparabilityReason.DIFFERENT_REGION: lambda c: "daerah berbeda",
    ComparabilityReason.TERRITORY_CHANGED: lambda c: territory_words(c.territory_changes),
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


def gap_standing(gap: PerformanceGap) -> Standing:
    """What a reader can see: figures that are written alike are level, whatever decimals are not shown."""
    if gap.is_level:
        return Standing.LEVEL
    return Standing.BEHIND if gap.is_behind else Standing.AHEAD


def gap_sentence(gap: PerformanceGap) -> str:
    own = format_number(gap.own.value, gap.indicator.decimals)
    median = format_number(gap.median, gap.indicator.decimals)
    standing = gap_standing(gap)
    side = f"{standing} {'dengan' if standing is Standing.LEVEL else 'dari'}"
    return (
        f"{gap.indicator.label} {gap.own.year}: {own}{_unit(gap.indicator)}, {side} nilai tengah "
        f"{gap_peers_words(gap)} yang mirip ({median})."
    )


def gap_peers_words(gap: PerformanceGap) -> str:
    """`10 kabupaten`; `10 kabupaten dan kota` where too few of one kind are known."""
    kind = load_registry().get(gap.own.region_code).kind.value
    return f"{len(gap.peer_facts)} {kind if gap.is_same_kind else 'kabupaten dan kota'}"


def gap_peers_sentence(gaps: Sequence[PerformanceGap]) -> str:
    """Who the peers of all gaps are; not each has a figure of every indicator."""
    codes = dict.fromkeys(fact.region_code for gap in gaps for fact in gap.peer_facts)
    names = join_words([load_registry().get(code).name for code in codes])
    return f"Pembanding celah, sejauh angkanya ada: {names}." if names else ""
