"""`tiru practices transfer`: whether a practice can work in the reader's region, and what to ask the host."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tiru.peers import measure_likeness
from tiru.practices import (
    TransferAssessment,
    TransferItem,
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
    read_catalogue,
    read_facts,
    today,
)
from tiru_web.practices.wording import (
    condition_behind,
    condition_sentence,
    host_question,
    transfer_summary,
)


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
    distances = measure_likeness(own.code, figures)
    assessment = assess_transfer(practice, own, figures, today=today(), distances=distances)
    if fmt is OutputFormat.JSON:
        print_json(_record(assessment))
        return
    title = f"{practice.title}: dari {assessment.origin.name} ke {own.name}"
    columns = [Column("Syarat"), Column("Keadaan"), Column("Menurut apa")]
    print_rows(columns, [_row(assessment, item) for item in assessment.items], fmt, title=title)
    print_text(transfer_summary(assessment), fmt)
    print_heading("Pertanyaan bagi tuan rumah", fmt)
    print_items([host_question(assessment, each) for each in assessment.questions], fmt, are_steps=True)


def _row(assessment: TransferAssessment, item: TransferItem) -> list[str]:
    behind = [condition_sentence(assessment, item), *condition_behind(item)]
    return [item.kind.label, item.state.value, " ".join(behind)]


def _record(assessment: TransferAssessment) -> dict[str, Any]:
    live = assessment.liveness
    return {
        "key": assessment.practice.key,
        "region_code": assessment.own.code,
        "origin_region_code": assessment.origin.code,
        "counts": {state.value: assessment.count(state) for state in TransferState},
        "items": [_item_record(assessment, item) for item in assessment.items],
        "questions": [
            {"kind": each.kind.value, "question": host_question(assessment, each)}
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
        "sentence": condition_sentence(assessment, item),
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
