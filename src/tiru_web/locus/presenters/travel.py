"""Whether to travel: the verdict, what it rests on, what else could be done, and what the journey costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tiru.costs import CostEstimate
from tiru.locus import FindingSide, ParetoFront, TravelAssessment, TravelVerdict
from tiru_web.locus.wording.costs import (
    COMPONENTS,
    basis_words,
    estimate_other_sentences,
    line_words,
    open_sentences,
    tariff_basis_sentences,
    total_sentence,
)
from tiru_web.locus.wording.industry import industry_words
from tiru_web.locus.wording.travel import (
    FINDING_HEADS,
    alternative_cost_words,
    alternative_words,
    change_sentence,
    finding_sentence,
    loss_words,
    pareto_basis_sentence,
    pareto_sentence,
    travel_head,
    travel_reasons,
    travel_rule_sentence,
    travel_sentence,
)
from tiru_web.shared.formats import format_rupiah

SIDE_ICONS = {FindingSide.FOR: "check", FindingSide.AGAINST: "conflict", FindingSide.UNKNOWN: "question"}


@dataclass(frozen=True)
class FindingGroup:
    head: str
    icon: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class AlternativeRow:
    """`is_suggested` marks what a finding points to."""

    label: str
    cost: str
    loss: str
    is_suggested: bool


@dataclass(frozen=True)
class CostRow:
    label: str
    worked_out: str
    amount: str
    basis: str


@dataclass(frozen=True)
class EstimateView:
    """`basis` is what to know of the tariffs; `open_items` what is not known, each with the way out."""

    total: str
    basis: tuple[str, ...]
    lines: tuple[CostRow, ...]
    open_items: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class TravelView:
    sentence: str
    head: str
    reasons: tuple[str, ...]
    is_travel: bool
    groups: tuple[FindingGroup, ...]
    alternatives: tuple[AlternativeRow, ...]
    industry: tuple[str, ...]
    change: str
    rule: str
    estimate: EstimateView | None


def travel_view(assessment: TravelAssessment) -> TravelView:
    return TravelView(
        sentence=travel_sentence(assessment),
        head=travel_head(assessment),
        reasons=tuple(travel_reasons(assessment)),
        is_travel=assessment.verdict is TravelVerdict.TRAVEL,
        groups=tuple(_groups(assessment)),
        alternatives=tuple(
            AlternativeRow(
                alternative_words(each)[:1].upper() + alternative_words(each)[1:],
                alternative_cost_words(each),
                loss_words(each),
                each.is_suggested,
            )
            for each in assessment.alternatives
        ),
        industry=tuple(industry_words(assessment.industry)),
        change=change_sentence(assessment) if assessment.changes else "",
        rule=travel_rule_sentence(assessment.rule),
        estimate=_estimate(assessment.estimate) if assessment.estimate else None,
    )


def standing_words(front: ParetoFront, region_code: str) -> tuple[str, str]:
    """Who beats a candidate in all that is known, and by what they were held against each other."""
    entry = front.entry(region_code)
    return (pareto_sentence(entry), pareto_basis_sentence(front)) if entry else ("", "")


def _groups(assessment: TravelAssessment) -> Iterable[FindingGroup]:
    for side, head in FINDING_HEADS.items():
        sentences = tuple(finding_sentence(each) for each in assessment.findings if each.side is side)
        if sentences:
            yield FindingGroup(head, SIDE_ICONS[side], sentences)


def _estimate(estimate: CostEstimate) -> EstimateView:
    return EstimateView(
        total=total_sentence(estimate),
        basis=tuple(tariff_basis_sentences(estimate)),
        lines=tuple(
            CostRow(
                " ".join(filter(None, (COMPONENTS[line.component], line.traveller and line.traveller.label))),
                line_words(line),
                format_rupiah(line.amount_idr),
                basis_words(line.tariff),
            )
            for line in estimate.lines
        ),
        open_items=tuple(open_sentences(estimate)),
        notes=tuple(estimate_other_sentences(estimate)),
    )
