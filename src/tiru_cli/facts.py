"""`tiru facts`: the figures behind everything, with definition and source, and which are comparable."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.datasets import (
    Comparison,
    Contradiction,
    Direction,
    Fact,
    Facts,
    FactStatus,
    Indicator,
    IndicatorRole,
    Verdict,
    best_comparable_pair,
    contradictions,
    get_indicator,
    load_facts,
    load_indicators,
    load_series,
)
from tiru.regions import Region, load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_web.locus.wording import reason_words
from tiru_web.shared.formats import format_number

app = typer.Typer(help="Angka daerah beserta definisi, tahun, satuan, dan sumbernya.", no_args_is_help=True)

ROLES = {
    IndicatorRole.STRUCTURE: "struktur",
    IndicatorRole.PERFORMANCE: "kinerja",
    IndicatorRole.CONTEXT: "konteks",
}
DIRECTIONS = {
    Direction.HIGHER: "lebih tinggi lebih baik",
    Direction.LOWER: "lebih rendah lebih baik",
    Direction.NONE: "tidak ada",
}
OWN_FIGURES = "Pilih daerah lain, atau bawa angkanya dalam berkas CSV sendiri dengan --file"
_FACT_COLUMNS = (
    Column("Indikator"),
    Column("Angka", "right"),
    Column("Satuan"),
    Column("Tahun", "right"),
    Column("Definisi"),
    Column("Kedudukan"),
    Column("Sumber"),
)
FileOption = Annotated[
    Path | None,
    typer.Option("--file", help="Berkas CSV Anda sendiri; tanpa ini, angka bawaan.", show_default=False),
]
IndicatorOption = Annotated[
    str,
    typer.Option(
        "--indicator",
        help="Kunci satu indikator saja; daftarnya: tiru facts indicators.",
        show_default=False,
    ),
]


@app.command()
def show(
    region: Annotated[str, typer.Argument(help="Kode Kemendagri atau nama daerah.")],
    indicator: IndicatorOption = "",
    show_all: Annotated[bool, typer.Option("--all", help="Tampilkan juga angka yang ditolak.")] = False,
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan angka satu daerah, masing-masing dengan sumbernya."""
    shown_region = load_registry().resolve(region)
    facts = load_facts(file)
    keys = _indicator_keys(indicator)
    found = sorted(
        (fact for fact in facts.for_region(shown_region.code) if fact.indicator in keys),
        key=lambda fact: (keys.index(fact.indicator), -(fact.year or 0), list(Verdict).index(fact.verdict)),
    )
    shown = [fact for fact in found if show_all or fact.verdict is not Verdict.REJECTED]
    hidden = len(found) - len(shown)
    if fmt is OutputFormat.JSON:
        print_json(
            _head(facts, shown_region)
            | {"facts": [fact_record(fact) for fact in shown], "hidden_rejected": hidden}
        )
    elif shown:
        title = f"Angka {shown_region.label}, versi data {facts.version}"
        print_rows(_FACT_COLUMNS, [_fact_row(fact) for fact in shown], fmt, title=title)
    rejected = f"{hidden} angka yang ditolak tidak ditampilkan. Lihat dengan --all" if hidden else ""
    if not shown:
        lead = f"Tidak ada angka yang dapat ditampilkan untuk {shown_region.label}."
        refuse(f"{lead} {rejected or OWN_FIGURES}", ExitCode.NO_DATA)
    if rejected and fmt is not OutputFormat.JSON:
        print_text(f"{rejected}.", fmt)


@app.command()
def indicators(fmt: FormatOption = OutputFormat.TABLE) -> None:
    """Daftar indikator: apa yang diukur, satuannya, dan untuk apa dipakai."""
    if fmt is OutputFormat.JSON:
        print_json({"indicators": [indicator_record(found) for found in load_indicators().values()]})
        return
    columns = [
        Column("Kunci"),
        Column("Nama"),
        Column("Satuan"),
        Column("Topik"),
        Column("Peran"),
        Column("Arah"),
        Column("Artinya"),
    ]
    rows = [
        [i.key, i.label, i.unit_label, i.topic, ROLES[i.role], DIRECTIONS[i.direction], i.plain]
        for i in load_indicators().values()
    ]
    print_rows(columns, rows, fmt)


@app.command()
def compare(
    own: Annotated[str, typer.Argument(help="Daerah pertama: kode Kemendagri atau nama.")],
    other: Annotated[str, typer.Argument(help="Daerah kedua: kode Kemendagri atau nama.")],
    indicator: IndicatorOption = "",
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Bandingkan angka dua daerah, atau katakan mengapa tidak sebanding."""
    registry = load_registry()
    regions = (registry.resolve(own), registry.resolve(other))
    facts = load_facts(file)
    pairs = _pairs(facts, regions, _indicator_keys(indicator))
    if fmt is OutputFormat.JSON:
        print_json(
            {
                "data_version": facts.version,
                "regions": [_identity(region) for region in regions],
                "comparisons": [comparison_record(pair) for pair in pairs],
            }
        )
    if not pairs:
        names = " dan ".join(region.label for region in regions)
        refuse(
            f"Tidak ada indikator yang angkanya ada pada kedua daerah: {names}. {OWN_FIGURES}",
            ExitCode.NO_DATA,
        )
    if fmt is OutputFormat.JSON:
        return
    columns = [
        Column("Indikator"),
        Column(regions[0].label, "right"),
        Column(regions[1].label, "right"),
        Column("Satuan"),
        Column("Sebanding"),
        Column("Sumber"),
    ]
    print_rows(columns, [_pair_row(pair) for pair in pairs], fmt)


@app.command()
def conflicts(
    region: Annotated[str, typer.Argument(help="Satu daerah saja.", show_default=False)] = "",
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan angka yang bertentangan: daerah, indikator, dan tahunnya sama, nilainya berbeda."""
    registry = load_registry()
    chosen = registry.resolve(region) if region else None
    facts = load_facts(file)
    looked_at = facts.for_region(chosen.code) if chosen else facts.all
    found = contradictions(looked_at)
    if fmt is OutputFormat.JSON:
        print_json(
            {"data_version": facts.version, "conflicts": [conflict_record(conflict) for conflict in found]}
        )
    if chosen and not looked_at:
        # Nothing to contradict is another answer than nothing that contradicts.
        refuse(f"Belum ada angka tentang {chosen.label}. {OWN_FIGURES}", ExitCode.NO_DATA)
    if fmt is OutputFormat.JSON:
        return
    if not found:
        print_text("Tidak ada angka yang bertentangan.", fmt)
        return
    columns = [
        Column("Daerah"),
        Column("Indikator"),
        Column("Tahun", "right"),
        Column("Angka", "right"),
        Column("Kedudukan"),
        Column("Definisi"),
        Column("Sumber"),
    ]
    rows = [
        [
            registry.get(fact.region_code).label,
            get_indicator(fact.indicator).label,
            str(fact.year),
            _value(fact),
            _standing(fact),
            fact.definition,
            _source(fact),
        ]
        for conflict in found
        for fact in conflict.facts
    ]
    print_rows(columns, rows, fmt)


def fact_record(fact: Fact) -> dict[str, Any]:
    series = load_series().get(fact.series)
    return {
        "indicator": fact.indicator,
        "label": get_indicator(fact.indicator).label,
        "value": fact.value,
        "unit": fact.unit,
        "year": fact.year,
        "series": fact.series,
        "series_label": series.label if series else fact.series,
        "verdict": fact.verdict.value,
        "status": fact.status.value,
        "definition": fact.definition,
        "source_title": fact.source.title,
        "source_url": fact.source.url,
        "seen_note": fact.seen_note,
        "line": fact.line,
    }


def indicator_record(indicator: Indicator) -> dict[str, Any]:
    return {
        "key": indicator.key,
        "label": indicator.label,
        "unit": indicator.unit,
        "unit_label": indicator.unit_label,
        "topic": indicator.topic,
        "role": indicator.role.value,
        "direction": indicator.direction.value,
        "plain": indicator.plain,
    }


def comparison_record(pair: Comparison) -> dict[str, Any]:
    return {
        "indicator": pair.own.indicator,
        "own": fact_record(pair.own),
        "other": fact_record(pair.other),
        "is_comparable": pair.is_comparable,
        "reason": pair.reason.value if pair.reason else None,
        "notes": list(pair.notes),
        "difference": pair.difference,
    }


def conflict_record(conflict: Contradiction) -> dict[str, Any]:
    return {
        "region_code": conflict.region_code,
        "indicator": conflict.indicator,
        "year": conflict.year,
        "is_one_definition": conflict.is_one_definition,
        "spread": conflict.spread,
        "facts": [fact_record(fact) for fact in conflict.facts],
    }


def _indicator_keys(indicator: str) -> list[str]:
    """Keys asked for, in the order of the list of indicators; an unknown one is refused."""
    return [get_indicator(indicator).key] if indicator else list(load_indicators())


def _pairs(facts: Facts, regions: tuple[Region, Region], keys: Iterable[str]) -> list[Comparison]:
    pairs = []
    for key in keys:
        own, other = (
            [fact for fact in facts.for_region(region.code) if fact.indicator == key] for region in regions
        )
        pair = best_comparable_pair(own, other)
        if pair is not None:
            pairs.append(pair)
    return pairs


def _head(facts: Facts, region: Region) -> dict[str, Any]:
    return {"data_version": facts.version, "region": _identity(region)}


def _identity(region: Region) -> dict[str, Any]:
    return {"code": region.code, "name": region.name}


def _fact_row(fact: Fact) -> list[str]:
    indicator = get_indicator(fact.indicator)
    return [
        indicator.label,
        _value(fact),
        indicator.unit_label,
        _year(fact),
        fact.definition,
        _standing(fact),
        _source(fact),
    ]


def _pair_row(pair: Comparison) -> list[str]:
    indicator = get_indicator(pair.own.indicator)
    answer = "ya" if pair.is_comparable else f"tidak sebanding: {reason_words(pair)}"
    return [
        indicator.label,
        _dated_value(pair.own),
        _dated_value(pair.other),
        indicator.unit_label,
        "\n".join((answer, *pair.notes)),
        "\n".join(dict.fromkeys((_source(pair.own), _source(pair.other)))),
    ]


def _value(fact: Fact) -> str:
    return format_number(fact.value, get_indicator(fact.indicator).decimals)


def _dated_value(fact: Fact) -> str:
    status = ", angka sementara" if fact.status is FactStatus.PRELIMINARY else ""
    return f"{_value(fact)} ({_year(fact)}{status})"


def _year(fact: Fact) -> str:
    return "tanpa tahun" if fact.year is None else str(fact.year)


def _standing(fact: Fact) -> str:
    verdict = "DITOLAK" if fact.verdict is Verdict.REJECTED else fact.verdict.value
    return f"{verdict}, angka sementara" if fact.status is FactStatus.PRELIMINARY else verdict


def _source(fact: Fact) -> str:
    return "\n".join(filter(None, (fact.source.title, fact.source.url)))
