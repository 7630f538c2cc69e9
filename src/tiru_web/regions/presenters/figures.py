"""Search, topics and single figures of a region, as ready texts and figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from tiru.datasets import Contradiction, Fact, Indicator, Verdict
from tiru.regions import MatchKind, Region, RegionMatch
from tiru_web.shared.figures import Figure, figure_of
from tiru_web.shared.formats import join_words

TOPICS = {
    "pangan": _("Industri pangan"),
    "sandang": _("Industri sandang"),
    "kriya": _("Industri kriya"),
    "ikm": _("Industri kecil dan menengah"),
    "umkm": _("Usaha mikro, kecil, dan menengah"),
    "ketenagakerjaan": _("Ketenagakerjaan"),
    "ekonomi": _("Ekonomi"),
    "kesejahteraan": _("Kesejahteraan"),
    "pendidikan": _("Pendidikan"),
    "penduduk": _("Penduduk"),
    "wilayah": _("Wilayah"),
}
VERDICT_WORDS = {
    Verdict.PRIMARY: "",
    Verdict.SECOND: _("pembanding: angka yang sama dari sumber kedua"),
    Verdict.OTHER: _("lain: definisi atau nilai lain, tidak dipakai"),
    Verdict.REJECTED: _("ditolak: angka ini salah dan tidak dipakai"),
}
MATCH_WORDS = {
    MatchKind.CODE: _("kode"),
    MatchKind.BPS_CODE: _("bila dibaca sebagai kode BPS"),
    MatchKind.NAME: _("nama"),
    MatchKind.SHORT_NAME: _("nama pendek"),
    MatchKind.ALIAS: _("sebutan lain"),
    MatchKind.FORMER_NAME: _("nama lama"),
    MatchKind.SIMILAR: _("nama mirip"),
}


@dataclass(frozen=True)
class RegionLine:
    code: str
    name: str
    hint: object


@dataclass(frozen=True)
class OtherFigure:
    """A figure that is not the one to show first; `verdict` says why in words."""

    figure: Figure
    verdict: object
    is_rejected: bool


@dataclass(frozen=True)
class IndicatorView:
    label: str
    plain: str
    figure: Figure
    others: tuple[OtherFigure, ...]
    conflict: str


@dataclass(frozen=True)
class TopicView:
    key: str
    label: object
    indicators: tuple[IndicatorView, ...]

    @property
    def url(self) -> str:
        return f"#topik-{self.key}"


@dataclass(frozen=True)
class ContentsEntry:
    """A part of the page, to jump to."""

    url: str
    label: object


def contents(topic_views: Sequence[TopicView], *, has_figures: bool, has_performance: bool) -> list[object]:
    """The parts of the page in their order; those that say nothing are left away."""
    entries: list[object] = [ContentsEntry("#struktur", _("Struktur"))] if has_figures else []
    entries += [ContentsEntry("#kinerja", _("Kinerja"))] if has_performance else []
    return [*entries, ContentsEntry("#kegiatan", _("Kegiatan ekonomi")), *topic_views]


def match_lines(matches: Iterable[RegionMatch]) -> list[RegionLine]:
    return [RegionLine(m.region.code, m.region.label, MATCH_WORDS[m.kind]) for m in matches]


def topics(
    facts: Iterable[Fact], indicators: Mapping[str, Indicator], conflicts: Iterable[Contradiction]
) -> list[TopicView]:
    """All figures of a region under their topics; nothing known is left out, whatever its verdict."""
    by_indicator: dict[str, list[Fact]] = {}
    for fact in facts:
        by_indicator.setdefault(fact.indicator, []).append(fact)
    words: dict[str, list[str]] = {}
    for conflict in conflicts:
        words.setdefault(conflict.indicator, []).append(str(conflict.year))
    views: dict[str, list[IndicatorView]] = {}
    for key, indicator in indicators.items():
        if key in by_indicator:
            years = join_words(sorted(set(words.get(key, []))))
            views.setdefault(indicator.topic, []).append(_indicator(indicator, by_indicator[key], years))
    return [TopicView(key, label, tuple(views[key])) for key, label in TOPICS.items() if key in views]


def _indicator(indicator: Indicator, facts: list[Fact], conflict: str) -> IndicatorView:
    ordered = sorted(facts, key=_showing_order)
    first, rest = ordered[0], ordered[1:]
    if first.verdict is not Verdict.PRIMARY:
        first, rest = None, ordered
    figure = (
        figure_of(first, indicator, indicator.decimals)
        if first
        else Figure(indicator.label, None, missing=str(_("Tidak ada angka yang dapat dipakai.")))
    )
    others = tuple(
        OtherFigure(
            figure_of(fact, indicator, indicator.decimals),
            VERDICT_WORDS[fact.verdict],
            fact.verdict is Verdict.REJECTED,
        )
        for fact in rest
    )
    return IndicatorView(indicator.label, indicator.plain, figure, others, conflict)


def _showing_order(fact: Fact) -> tuple[bool, int, int]:
    """Primary figures first, the latest year first, then the order of the file."""
    return fact.verdict is not Verdict.PRIMARY, -(fact.year or 0), fact.line


def namesake_sentence(found: Region, namesakes: tuple[Region, ...]) -> str:
    if not namesakes:
        return ""
    names = join_words([region.label for region in namesakes])
    return str(_("Jangan tertukar: %(name)s bukan %(others)s.")) % {"name": found.label, "others": names}
