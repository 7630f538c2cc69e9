"""Change beside level: how a figure moved between two years, in words."""

from __future__ import annotations

from tiru.datasets import Indicator
from tiru.peers import GapTrend, PerformanceGap, PerformanceTrend
from tiru_web.shared.formats import format_number


def trend_words(trend: PerformanceTrend, indicator: Indicator) -> str:
    """`2021–2022 turun 1,36 poin persen lawan turun 0,06 poin persen`: the candidate's change first."""
    other = change_words(trend.other.difference, indicator)
    own = change_words(trend.own.difference, indicator)
    return f"{_years(trend)} {other} lawan {own}"


def gap_trend_sentence(gap: PerformanceGap) -> str:
    """How the own figure moved beside those of the peers; empty where that cannot be compared."""
    words = gap_trend_words(gap)
    return f"{gap.indicator.label} {words}." if words else ""


def gap_trend_words(gap: PerformanceGap) -> str:
    """`2021–2022 naik 0,30, lebih buruk dari nilai tengah perubahan 10 daerah yang mirip (naik 0,47)`."""
    trend = gap.trend
    if trend is None:
        return ""
    own = change_words(trend.own.difference, gap.indicator)
    median = change_words(trend.median, gap.indicator)
    side = "setara dengan" if trend.is_level else "lebih buruk dari" if trend.is_behind else "lebih baik dari"
    peers = f"{len(trend.peers)} daerah yang mirip"
    return f"{_years(trend)} {own}, {side} nilai tengah perubahan {peers} ({median})"


def change_words(difference: float | None, indicator: Indicator) -> str:
    """`naik 0,30`, `turun 0,06 poin persen` or `tetap`."""
    change = difference or 0.0
    text = format_number(abs(change), indicator.decimals)
    if text == format_number(0, indicator.decimals):
        return "tetap"
    return f"{'naik' if change > 0 else 'turun'} {text}{_unit(indicator)}"


def _years(trend: PerformanceTrend | GapTrend) -> str:
    earlier, later = trend.years
    return f"{earlier}–{later}"


def _unit(indicator: Indicator) -> str:
    """A share moves by points; an index has no unit worth repeating after its name."""
    if indicator.unit_label == "indeks":
        return ""
    return " poin persen" if indicator.unit == "percent" else f" {indicator.unit_label}"
