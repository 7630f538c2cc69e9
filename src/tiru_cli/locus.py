"""`tiru locus`: where a region should go to learn, with every figure behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tiru.datasets import Fact, load_facts
from tiru.parameters import get_focus
from tiru.practices import load_catalogue
from tiru.regions import load_registry
from tiru.structure import StructureValue
from tiru.visits import (
    ChoiceReview,
    LocusCandidate,
    LocusDecision,
    choose_locus,
    decision_record,
    review_choice,
)
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_web.locus.wording import (
    VERDICTS,
    choice_sentences,
    comparison_words,
    gap_sentence,
    note_sentences,
    reason_words,
)
from tiru_web.shared.formats import format_number, format_percent

TABLE_LIMIT = 10
CHOICE_HEADS = {
    "supports": "Yang mendukung",
    "against": "Yang tidak mendukung, dan siapa yang tampak lebih baik",
    "unknown": "Yang tidak dapat dikatakan data",
}


def locus(
    region: Annotated[str, typer.Argument(help="Daerah yang ingin belajar: kode Kemendagri atau nama.")],
    focus: Annotated[
        str, typer.Option(help="Yang dipelajari: pangan, sandang, kriya, industri-kreatif, tenaga-kerja.")
    ] = "pangan",
    choice: Annotated[
        str, typer.Option(help="Lokus yang sudah dipilih; diuji terhadap calon lain.", show_default=False)
    ] = "",
    detail: Annotated[
        str, typer.Option(help="Calon yang jaraknya diuraikan beserta sumbernya.", show_default=False)
    ] = "",
    limit: Annotated[
        int | None, typer.Option(min=1, help="Banyaknya calon; tabel 10, JSON semua.", show_default=False)
    ] = None,
    facts_file: Annotated[
        Path | None, typer.Option("--facts", help="Berkas angka sendiri (CSV).", show_default=False)
    ] = None,
    practices_file: Annotated[
        Path | None, typer.Option("--practices", help="Berkas praktik sendiri (YAML).", show_default=False)
    ] = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Peringkat calon lokus menurut kemiripan struktur, dengan keunggulan, praktik, dan jaraknya."""
    registry = load_registry()
    decision = choose_locus(
        registry.resolve(region),
        get_focus(focus),
        facts=load_facts(facts_file),
        catalogue=load_catalogue(practices_file),
    )
    review = review_choice(decision, registry.resolve(choice).code) if choice else None
    detailed = review_choice(decision, registry.resolve(detail).code).chosen if detail else None
    if fmt is OutputFormat.JSON:
        record = decision_record(decision, note_sentences(decision), limit)
        if review:
            record["choice"] = {"region_code": review.chosen.region.code, **choice_sentences(review)}
        print_json(record)
        return
    print_decision(decision, fmt, limit or TABLE_LIMIT)
    if detailed:
        print_detail(decision, detailed, fmt)
    if review:
        print_choice(review, fmt)


def print_decision(decision: LocusDecision, fmt: OutputFormat, limit: int) -> None:
    columns = [
        Column("No.", "right"),
        Column("Daerah"),
        Column("Jarak struktur", "right"),
        Column("Cakupan", "right"),
        Column("Lebih baik dalam"),
        Column("Praktik sesuai fokus"),
        Column("Jarak (km)", "right"),
    ]
    print_rows(
        columns,
        [_row(candidate) for candidate in decision.candidates[:limit]],
        fmt,
        title=(
            f"Calon lokus {decision.region.name} ({decision.region.code}), "
            f"fokus {decision.focus.label.lower()}"
        ),
    )
    if decision.gaps:
        print_text(f"Celah {decision.region.name}", fmt, heading=True)
        for gap in decision.gaps:
            print_text(f"- {gap_sentence(gap)}", fmt)
    print_text("Catatan", fmt, heading=True)
    for sentence in note_sentences(decision):
        print_text(f"- {sentence}", fmt)
    print_text(
        f"- Versi data: {decision.data_version}. Sumber tiap angka: --detail KODE atau --format json.", fmt
    )


def _row(candidate: LocusCandidate) -> list[str]:
    better = "\n".join(comparison_words(comparison) for comparison in candidate.advantages)
    practices = "\n".join(match.practice.key for match in candidate.practices)
    distance_km = "–" if candidate.distance_km is None else format_number(candidate.distance_km, 0)
    return [
        str(candidate.rank),
        f"{candidate.region.name} ({candidate.region.code})",
        format_number(candidate.peer.distance, 2),
        format_percent(candidate.peer.coverage * 100, 0),
        better or "–",
        practices or "–",
        distance_km,
    ]


def print_detail(decision: LocusDecision, candidate: LocusCandidate, fmt: OutputFormat) -> None:
    """The distance taken apart, then the compared indicators, each with its sources."""
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    rows = []
    for part in candidate.peer.parts:
        variable = variables[part.variable]
        rows.append(
            [
                variable.label,
                _value(part.own, variable.decimals),
                _value(part.other, variable.decimals),
                variable.unit_label,
                "tidak diketahui" if part.part is None else format_number(part.part, 3),
                _sources(part.own, part.other),
            ]
        )
    rows.append(["Jumlah", "", "", "", format_number(candidate.peer.distance, 3), ""])
    columns = [
        Column("Ciri"),
        Column(decision.region.name, "right"),
        Column(candidate.region.name, "right"),
        Column("Satuan"),
        Column("Bagian", "right"),
        Column("Sumber"),
    ]
    print_rows(columns, rows, fmt, title=f"Jarak struktur {decision.region.name} – {candidate.region.name}")
    _print_comparisons(decision, candidate, fmt)


def _print_comparisons(decision: LocusDecision, candidate: LocusCandidate, fmt: OutputFormat) -> None:
    rows = [
        [
            comparison.indicator.label,
            _figure(pair.own, comparison.indicator.decimals),
            _figure(pair.other, comparison.indicator.decimals),
            comparison.indicator.unit_label,
            VERDICTS[comparison.verdict] + (f": {reason_words(pair)}" if pair.reason else ""),
            "\n".join(dict.fromkeys((pair.own.source.url, pair.other.source.url))),
        ]
        for comparison in candidate.comparisons
        for pair in (comparison.comparison,)
    ]
    columns = [
        Column("Indikator"),
        Column(decision.region.name, "right"),
        Column(candidate.region.name, "right"),
        Column("Satuan"),
        Column(f"{candidate.region.short_name} dibanding {decision.region.short_name}"),
        Column("Sumber"),
    ]
    print_rows(columns, rows, fmt, title="Kinerja, terpisah dari kemiripan")


def _figure(fact: Fact, decimals: int) -> str:
    return f"{format_number(fact.value, decimals)} ({fact.year or 'tanpa tahun'})"


def _value(value: StructureValue | None, decimals: int) -> str:
    if value is None:
        return "–"
    years = "/".join(str(fact.year) for fact in value.facts)
    return format_number(value.value, decimals) + (f" ({years})" if years else "")


def _sources(*values: StructureValue | None) -> str:
    urls = [fact.source.url for value in values if value for fact in value.facts]
    return "\n".join(dict.fromkeys(urls)) or "registri daerah"


def print_choice(review: ChoiceReview, fmt: OutputFormat) -> None:
    print_text(f"Pilihan {review.chosen.region.name} diuji", fmt, heading=True)
    for key, sentences in choice_sentences(review).items():
        print_text(CHOICE_HEADS[key], fmt, heading=True)
        for sentence in sentences:
            print_text(f"- {sentence}", fmt)
