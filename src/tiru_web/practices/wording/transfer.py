"""Whether a practice can work in the reader's region, condition by condition, in words."""

from __future__ import annotations

from tiru.datasets import get_indicator
from tiru.parameters import load_structure_parameters
from tiru.peers import DistancePart
from tiru.practices import (
    HostQuestion,
    TransferAssessment,
    TransferFigure,
    TransferItem,
    TransferKind,
    TransferState,
)
from tiru.regions import load_registry
from tiru_web.practices.wording.evidence import missing_question
from tiru_web.practices.wording.state import status_words
from tiru_web.shared.formats import format_number, join_words


def transfer_summary(assessment: TransferAssessment) -> str:
    """How many conditions are met, not met and unknown, and what that does not mean."""
    counts = [
        f"{assessment.count(state)} {state.value}" for state in TransferState if assessment.count(state)
    ]
    return (
        f"{join_words(counts)}. Yang tidak diketahui bukan berarti terpenuhi: tanyakan sebelum berangkat. "
        f"Keadaan praktik: {status_words(assessment.practice).lower()}."
    )


def condition_sentence(assessment: TransferAssessment, item: TransferItem) -> str:
    """What the state of one condition means, with the names of both regions."""
    sentence = item.kind.sentence(item.state)
    return sentence.format(subject=item.subject.rstrip("."), **_names(assessment))


def condition_behind(item: TransferItem) -> list[str]:
    """The figures behind a condition and what sets the regions furthest apart, a sentence each."""
    behind = []
    if item.figures:
        behind.append(f"Angkanya: {_figures_words(item)}.")
    if item.parts:
        behind.append(f"Yang paling berbeda: {join_words([_part_words(part) for part in item.parts])}.")
    return behind


def host_question(assessment: TransferAssessment, question: HostQuestion) -> str:
    if question.missing is not None:
        return missing_question(question.missing)
    return question.kind.question.format(subject=question.subject.rstrip("."), **_names(assessment))


def _names(assessment: TransferAssessment) -> dict[str, str]:
    return {"own": assessment.own.name, "origin": assessment.origin.name}


def _figures_words(item: TransferItem) -> str:
    if item.kind is TransferKind.LIKENESS:
        rank, ranked = item.figures
        return f"urutan ke-{rank.value:.0f} dari {ranked.value:.0f} daerah"
    return join_words([_figure_words(figure) for figure in item.figures])


def _figure_words(figure: TransferFigure) -> str:
    """`Unit IKM Kabupaten Badung 1.230 unit usaha (2017)`."""
    name = load_registry().get(figure.region_code).name
    year = f" ({figure.year})" if figure.year else " (tahun tidak disebut)"
    if figure.indicator == "location_quotient":
        return f"kuosien lokasi {name} {format_number(figure.value, 2)}{year}"
    indicator = get_indicator(figure.indicator)
    value = format_number(figure.value, indicator.decimals)
    return f"{indicator.label} {name} {value} {indicator.unit_label}{year}"


def _part_words(part: DistancePart) -> str:
    labels = {each.key: each.label for each in load_structure_parameters().variables}
    return labels[part.variable].lower()
