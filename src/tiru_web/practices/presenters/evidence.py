"""How well a practice is known to work, as its page shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tiru.practices import LintFinding, Practice, PracticeResult
from tiru_web.practices import analysis
from tiru_web.practices.wording import (
    NO_NUMBER,
    baseline_words,
    begin_sentence,
    claimant_words,
    cost_words,
    effect_words,
    missing_label,
    missing_question,
    place_words,
    source_words,
    strength_words,
    told_words,
)
from tiru_web.shared.figures import Figure
from tiru_web.shared.formats import format_number, format_rupiah

RESULTS_SHOWN = 4


@dataclass(frozen=True)
class EvidenceView:
    """The three marks with their words, the verdict under them, and what stands apart from it.

    `ordered` are the sentences that tell of demand made by order, `ordered_meaning` what that means.
    """

    method: str
    method_note: str
    kind: str
    kind_note: str
    trace: str
    trace_note: str
    sentence: str
    rule: str
    strength: str
    effect: str
    cost: str
    ordered_label: str
    ordered_meaning: str
    ordered: tuple[str, ...]
    note: str
    missing: str
    question: str


@dataclass(frozen=True)
class ResultView:
    """One figure with what must be read beside it."""

    figure: Figure
    claimed_by: str
    before: str
    as_told: str


@dataclass(frozen=True)
class FindingView:
    """One thing to look at in the record."""

    action: str
    label: str
    place: str
    sentence: str


def evidence_view(practice: Practice, on: dt.date) -> EvidenceView:
    marks = practice.evidence(on)
    kind = analysis.term("evidence_kind", marks.kind)
    grade = analysis.term("evidence_grade", str(marks.method))
    flag = analysis.term("evidence_flag", "ordered_demand")
    effect = effect_words(marks.effect)
    cost = cost_words(marks.cost)
    return EvidenceView(
        method=_("%(grade)s dari 5") % {"grade": marks.method},
        method_note=grade.label,
        kind=kind.label,
        kind_note=kind.meaning,
        trace=claimant_words(marks.traceability),
        trace_note=source_words(marks.traceability),
        sentence=f"{grade.label}." if marks.method == 0 else f"{grade.label}. {grade.meaning}",
        rule=marks.grading.reason,
        strength=strength_words(marks),
        effect=f"{begin_sentence(effect)}.",
        cost=f"{begin_sentence(cost)}.",
        ordered_label=flag.label,
        ordered_meaning=flag.meaning,
        ordered=marks.ordered_demand,
        note=practice.evidence_note,
        missing=missing_label(marks.missing) if marks.missing else "",
        question=missing_question(marks.missing) if marks.missing else "",
    )


def caveats_in_order(practice: Practice, on: dt.date) -> tuple[tuple[str, bool], ...]:
    """Every caveat once, those that set one statement against another first, and whether it does."""
    against = practice.evidence(on).traceability.contradictions
    others = (caveat for caveat in practice.caveats if caveat not in against)
    return (*((caveat, True) for caveat in against), *((caveat, False) for caveat in others))


def finding_view(finding: LintFinding) -> FindingView:
    return FindingView(
        action=finding.kind.severity.value.capitalize(),
        label=finding.kind.label,
        place=place_words(finding.place),
        sentence=told_words(finding),
    )


def result_view(result: PracticeResult, source_title: str) -> ResultView:
    is_rupiah = result.unit == "rupiah"
    value = None
    if result.value is not None:
        value = format_rupiah(result.value, None) if is_rupiah else format_number(result.value)
    figure = Figure(
        label=result.indicator,
        value=value,
        unit="" if is_rupiah else result.unit or "",
        year=result.year,
        status="" if result.year else _("tahun tidak disebut"),
        source_title=source_title,
        source_url=result.source_url,
        missing=NO_NUMBER.capitalize(),
    )
    return ResultView(figure, result.claimed_by, baseline_words(result), result.value_text or "")
