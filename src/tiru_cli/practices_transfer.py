"""`tiru practices transfer`: whether a practice can work in the reader's region, and what to ask the host."""

from __future__ import annotations

from typing import Annotated, Any

import typer

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
    assess_transfer,
)
from tiru.regions import load_registry
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_heading,
    print_items,
    print_json,
    print_rows,
    print_text,
)
from tiru_cli.practices_options import (
    FactsOption,
    FileOption,
    KeyArgument,
    measure_likeness,
    read_catalogue,
    read_facts,
    today,
)
from tiru_web.practices.wording import missing_question, status_words
from tiru_web.shared.formats import format_number, join_words


def transfer(
    key: KeyArgument,
    region: Annotated[str, typer.Option("--region", help="Daerah Anda: kode Kemendagri atau nama.")],
    file: FileOption = None,
    facts: FactsOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Dapatkah praktik ini berjalan di daerah Anda: syarat demi syarat, dan pertanyaan bagi tuan rumah."""
    practice = read_catalogue(file).get(key)
    own, figures = load_registry().resolve(region), read_facts(facts)
    distances = measure_likeness(own, figures)
    assessment = assess_transfer(practice, own, figures, today=today(), distances=distances)
    if fmt is OutputFormat.JSON:
        print_json(_record(assessment))
        return
    title = f"{practice.title}: dari {assessment.origin.name} ke {own.name}"
    columns = [Column("Syarat"), Column("Keadaan"), Column("Menurut apa")]
    print_rows(columns, [_row(assessment, item) for item in assessment.items], fmt, title=title)
    print_text(_summary(assessment), fmt)
    print_heading("Pertanyaan bagi tuan rumah", fmt)
    print_items([_question(assessment, each) for each in assessment.questions], fmt, are_steps=True)


def _summary(assessment: TransferAssessment) -> str:
    counts = [
        f"{assessment.count(state)} {state.value}" for state in TransferState if assessment.count(state)
    ]
    return (
        f"{join_words(counts)}. Yang tidak diketahui bukan berarti terpenuhi: tanyakan sebelum berangkat. "
        f"Keadaan praktik: {status_words(assessment.practice).lower()}."
    )


def _row(assessment: TransferAssessment, item: TransferItem) -> list[str]:
    behind = [_sentence(assessment, item)]
    if item.figures:
        behind.append(f"Angkanya: {_figures_words(item)}.")
    if item.parts:
        behind.append(f"Yang paling berbeda: {join_words([_part_words(part) for part in item.parts])}.")
    return [item.kind.label, item.state.value, " ".join(behind)]


def _sentence(assessment: TransferAssessment, item: TransferItem) -> str:
    sentence = item.kind.sentence(item.state)
    return sentence.format(subject=item.subject.rstrip("."), **_names(assessment))


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


def _question(assessment: TransferAssessment, question: HostQuestion) -> str:
    if question.missing is not None:
        return missing_question(question.missing)
    return question.kind.question.format(subject=question.subject.rstrip("."), **_names(assessment))


def _record(assessment: TransferAssessment) -> dict[str, Any]:
    live = assessment.liveness
    return {
        "key": assessment.practice.key,
        "region_code": assessment.own.code,
        "origin_region_code": assessment.origin.code,
        "counts": {state.value: assessment.count(state) for state in TransferState},
        "items": [_item_record(assessment, item) for item in assessment.items],
        "questions": [
            {"kind": each.kind.value, "question": _question(assessment, each)}
            for each in assessment.questions
        ],
        "liveness": {
            "state": live.state.value,
            "expires_on": live.expires_on.isoformat() if live.expires_on else None,
            "asks_owner": live.asks_owner,
        },
        "evidence": {"method": assessment.marks.method, "strength": assessment.marks.strength},
    }


def _item_record(assessment: TransferAssessment, item: TransferItem) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "label": item.kind.label,
        "state": item.state.value,
        "subject": item.subject or None,
        "sentence": _sentence(assessment, item),
        "limit": item.limit,
        "figures": [
            {
                "indicator": figure.indicator,
                "region_code": figure.region_code or None,
                "value": figure.value,
                "unit": figure.unit or None,
                "year": figure.year,
                "source_url": figure.facts[0].source.url if figure.facts else None,
            }
            for figure in item.figures
        ],
        "widest_parts": [{"variable": part.variable, "part": part.part} for part in item.parts],
    }
