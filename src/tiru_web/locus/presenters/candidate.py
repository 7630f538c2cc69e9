"""One candidate taken apart: the parts of its distance, its performance and the figures behind."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from tiru.datasets import Fact, get_indicator
from tiru.peers import DistancePart
from tiru.structure import StructureValue
from tiru.visits import LocusCandidate, LocusDecision
from tiru_web.locus.presenters.decision import (
    CandidateRow,
    ComparedFigures,
    block_labels,
    candidate_row,
    compared,
)
from tiru_web.shared.charts import Bar, BarChart, bar_chart
from tiru_web.shared.figures import Figure, figure_of
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
class CandidateView:
    """One candidate taken apart."""

    row: CandidateRow
    candidates: int
    region_name: str
    chart: BarChart
    parts: tuple[PartRow, ...]
    total: str
    comparisons: tuple[ComparedFigures, ...]


def candidate_view(decision: LocusDecision, candidate: LocusCandidate, chosen: str) -> CandidateView:
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    blocks = block_labels(decision)
    parts = tuple(_part_row(decision, part, candidate.peer.distance, blocks) for part in candidate.peer.parts)
    known = [(part, variables[part.variable]) for part in candidate.peer.parts if part.part is not None]
    chart = bar_chart(
        _("Yang membuat %(own)s dan %(other)s berbeda")
        % {"own": decision.region.name, "other": candidate.region.name},
        _("Tiap batang adalah bagian satu ciri; semua batang berjumlah sama dengan jarak struktur."),
        [
            Bar(variable.label, part.part or 0.0, format_number(part.part or 0.0, 3))
            for part, variable in known
        ],
        columns=(_("Ciri"), _("Bagian jarak")),
    )
    return CandidateView(
        row=candidate_row(decision, candidate, chosen, candidate.peer.distance),
        candidates=len(decision.candidates),
        region_name=decision.region.name,
        chart=chart,
        parts=parts,
        total=format_number(candidate.peer.distance, 3),
        comparisons=tuple(compared(comparison) for comparison in candidate.comparisons),
    )


def _part_row(
    decision: LocusDecision, part: DistancePart, distance: float, blocks: dict[str, str]
) -> PartRow:
    variable = next(use.variable for use in decision.structure.uses if use.variable.key == part.variable)
    known = part.part is not None and distance > 0
    return PartRow(
        label=variable.label,
        block=blocks[part.block],
        own=_value_figure(variable.label, part.own, variable.decimals, variable.unit_label),
        other=_value_figure(variable.label, part.other, variable.decimals, variable.unit_label),
        own_sources=_source_figures(part.own),
        other_sources=_source_figures(part.other),
        part=_("tidak diketahui") if part.part is None else format_number(part.part, 3),
        share=format_percent(100 * (part.part or 0) / distance, 0) if known else "",
    )


def _value_figure(label: str, value: StructureValue | None, decimals: int, unit: str) -> Figure:
    if value is None:
        return Figure(label, None, missing=_("Belum ada angka sebanding."))
    if not value.facts:
        kind = _("kota") if value.value else _("kabupaten")
        return Figure(label, kind, source_title=_("Registri daerah, Kepmendagri 300.2.2-2430 Tahun 2025"))
    first = value.facts[0]
    return Figure(
        label=label,
        value=format_number(value.value, decimals),
        unit=unit,
        year=first.year,
        status=str(first.status.value),
        definition=first.definition,
        source_title=first.source.title,
        source_url=first.source.url,
        note=first.seen_note,
    )


def _source_figures(value: StructureValue | None) -> tuple[Figure, ...]:
    """The figures a derived value was made of; a value that is a figure itself names its source already."""
    if value is None or len(value.facts) < 2:
        return ()
    return tuple(_bare_figure(fact) for fact in value.facts)


def _bare_figure(fact: Fact) -> Figure:
    indicator = get_indicator(fact.indicator)
    return figure_of(fact, indicator, indicator.decimals)
