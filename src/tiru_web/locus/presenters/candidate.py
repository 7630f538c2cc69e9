"""One candidate taken apart: the parts of its distance, its performance and the figures behind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from tiru.datasets import SourceKind, get_indicator
from tiru.locus import LocusCandidate, LocusDecision
from tiru.peers import DevianceVerdict, DistancePart, PerformanceComparison
from tiru.structure import StructureValue
from tiru_web.locus.presenters.rows import CandidateRow, Ranking, candidate_row, compared
from tiru_web.locus.presenters.stability import StabilityRow, stability_row
from tiru_web.locus.wording import DEVIANCE_VERDICTS, deviance_rule, deviance_words, unanswered_words
from tiru_web.shared.charts import Bar, BarChart, bar_chart
from tiru_web.shared.figures import (
    PUBLISHERS,
    Comparison,
    Figure,
    NumberedSources,
    compare_figures,
    figure_of,
)
from tiru_web.shared.formats import format_number, format_percent


@dataclass(frozen=True)
class PartRow:
    label: str
    block: str
    own: Figure
    other: Figure
    own_sources: tuple[Figure, ...]
    other_sources: tuple[Figure, ...]
    part: str
    share: str


@dataclass(frozen=True)
class ComparedOutcome:
    """What the component Banding shows of one indicator, and what follows from it."""

    comparison: Comparison
    verdict: str
    tone: str
    trend: str


@dataclass(frozen=True)
class ExpectedFigure:
    """A figure of the candidate beside what its structure lets expect."""

    figure: Figure
    expected: str
    verdict: str
    tone: str


@dataclass(frozen=True)
class CandidateView:
    """One candidate taken apart."""

    row: CandidateRow
    candidates: int
    region_name: str
    focus_key: str
    focus_label: str
    data_version: str
    chart: BarChart
    parts: tuple[PartRow, ...]
    total: str
    comparisons: tuple[ComparedOutcome, ...]
    expected: tuple[ExpectedFigure, ...]
    expected_rule: str
    unanswered: str
    stability: StabilityRow | None
    sources: tuple[Figure, ...]


def candidate_view(ranking: Ranking, candidate: LocusCandidate) -> CandidateView:
    decision, sources = ranking.decision, ranking.sources
    distance = candidate.peer.distance
    comparisons = tuple(_outcome(decision, candidate, each, sources) for each in candidate.comparisons)
    parts = tuple(part_row(decision, part, distance, sources) for part in candidate.peer.parts)
    expected = _expected(ranking, candidate)
    return CandidateView(
        row=candidate_row(ranking, candidate, longest=distance),
        candidates=len(decision.candidates),
        region_name=decision.region.name,
        focus_key=decision.focus.key,
        focus_label=decision.focus.label,
        data_version=decision.data_version,
        chart=_chart(decision, candidate),
        parts=parts,
        total=format_number(distance, 3),
        comparisons=comparisons,
        expected=expected,
        expected_rule=deviance_rule(ranking.deviance.tables) if expected else "",
        unanswered=unanswered_words(ranking.deviance),
        stability=stability_row(ranking, candidate),
        sources=sources.listed,
    )


_DEVIANCE_TONES = {DevianceVerdict.BETTER: "good", DevianceVerdict.WORSE: "danger"}


def _expected(ranking: Ranking, candidate: LocusCandidate) -> tuple[ExpectedFigure, ...]:
    """In the order of the indicators; an indicator without a figure of the candidate is left out."""
    known = [(table, table.of(candidate.region.code)) for table in ranking.deviance.tables]
    return tuple(
        ExpectedFigure(
            ranking.sources.refer(figure_of(found.fact, table.indicator, table.indicator.decimals)),
            deviance_words(table, found),
            DEVIANCE_VERDICTS[found.verdict],
            _DEVIANCE_TONES.get(found.verdict, ""),
        )
        for table, found in known
        if found
    )


def _outcome(
    decision: LocusDecision,
    candidate: LocusCandidate,
    comparison: PerformanceComparison,
    sources: NumberedSources,
) -> ComparedOutcome:
    view, pair = compared(comparison, sources), comparison.comparison
    own_name, other_name = decision.region.name, candidate.region.name
    figures = compare_figures(
        view.label,
        [(other_name, view.other, pair.other.value), (own_name, view.own, pair.own.value)],
        own=own_name,
        not_comparable=_("Alasan: %(reason)s.") % {"reason": view.reason} if view.reason else "",
    )
    return ComparedOutcome(figures, view.verdict, view.tone, view.trend)


def _chart(decision: LocusDecision, candidate: LocusCandidate) -> BarChart:
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    known = [(part, variables[part.variable]) for part in candidate.peer.parts if part.part is not None]
    return bar_chart(
        _("Yang membuat %(own)s dan %(other)s berbeda")
        % {"own": decision.region.name, "other": candidate.region.name},
        _("Tiap batang adalah bagian satu ciri; semua batang berjumlah sama dengan jarak struktur."),
        [
            Bar(variable.label, part.part or 0.0, format_number(part.part or 0.0, 3))
            for part, variable in known
        ],
        columns=(_("Ciri"), _("Bagian jarak")),
    )


def part_row(
    decision: LocusDecision, part: DistancePart, distance: float, sources: NumberedSources
) -> PartRow:
    variable = next(use.variable for use in decision.structure.uses if use.variable.key == part.variable)
    block = next(block.label for block in decision.parameters.blocks if block.key == part.block)
    known = part.part is not None and distance > 0
    shown = {"label": variable.label, "decimals": variable.decimals, "unit": variable.unit_label}
    return PartRow(
        label=variable.label,
        block=block,
        own=_value_figure(part.own, sources, **shown),
        other=_value_figure(part.other, sources, **shown),
        own_sources=_source_figures(part.own, sources),
        other_sources=_source_figures(part.other, sources),
        part=_("tidak diketahui") if part.part is None else format_number(part.part, 3),
        share=format_percent(100 * (part.part or 0) / distance, 0) if known else "",
    )


def _value_figure(
    value: StructureValue | None, sources: NumberedSources, *, label: str, decimals: int, unit: str
) -> Figure:
    """The value of a variable; one worked out from several figures has their sources, and none of its own."""
    if value is None:
        return Figure(label, None, missing=_("Belum ada angka sebanding."))
    if not value.facts:
        return sources.refer(_kind_figure(label, is_kota=bool(value.value)))
    shown = format_number(value.value, decimals)
    if len(value.facts) > 1:
        return Figure(label, shown, unit=unit)
    (fact,) = value.facts
    figure = figure_of(fact, get_indicator(fact.indicator))
    return sources.refer(replace(figure, label=label, value=shown, unit=unit))


def _kind_figure(label: str, *, is_kota: bool) -> Figure:
    """Kabupaten or kota: not a figure of a table, but an entry of the registry."""
    return Figure(
        label,
        _("kota") if is_kota else _("kabupaten"),
        publisher=PUBLISHERS[SourceKind.DECREE],
        source_title=_("Registri daerah, Kepmendagri 300.2.2-2430 Tahun 2025"),
    )


def _source_figures(value: StructureValue | None, sources: NumberedSources) -> tuple[Figure, ...]:
    """The figures a derived value was made of; a value that is a figure itself names its source already."""
    if value is None or len(value.facts) < 2:
        return ()
    indicators = [(fact, get_indicator(fact.indicator)) for fact in value.facts]
    return tuple(
        sources.refer(figure_of(fact, indicator, indicator.decimals)) for fact, indicator in indicators
    )
