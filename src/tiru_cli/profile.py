"""`tiru profile`: what is known of a region, what it lives from, and what its figures cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tiru.datasets import Facts, load_facts
from tiru.profile import (
    ActivityProfile,
    ActivityTables,
    Medians,
    NotSaid,
    TableSource,
    UsableTable,
    activity_tables,
    against_medians,
    profile_activities,
    usable_tables,
    why_no_table,
)
from tiru.regions import Region, load_registry
from tiru_cli.exit_codes import ExitCode, refuse
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
from tiru_cli.profile_record import activities_record, medians_record, reason_record, tables_record
from tiru_cli.workspace import require_workspace
from tiru_web.regions.wording import (
    STANDING_CAVEAT,
    average_words,
    complexity_sentence,
    coverage_sentence,
    diversity_sentences,
    doubtful_sentence,
    growth_sentences,
    leaders_sentence,
    left_out_sentences,
    level_sentence,
    near_words,
    not_said_sentence,
    other_units_sentence,
    quotient_words,
    reference_sentence,
    refused_sentences,
    standing_notes,
    standing_sentence,
    table_words,
    territory_sentence,
    unknown_sentence,
)
from tiru_web.shared.formats import format_date, format_number, format_percent

if TYPE_CHECKING:
    from tiru.datasets.store import Store

_HEADS = {
    "diversity": "Keragaman",
    "growth": "Uraian pertumbuhan",
    "complexity": "Kerumitan dan keterkaitan",
}

RegionArgument = Annotated[str, typer.Argument(help="Daerah: kode Kemendagri atau nama.")]
ImportsOption = Annotated[
    bool, typer.Option("--imports", help="Pakai juga angka yang disimpan dengan tiru data import.")
]
YearOption = Annotated[
    str, typer.Option("--year", help="Tahun tabel kegiatan; tanpa ini, yang terbaru.", show_default=False)
]
OtherOption = Annotated[
    str,
    typer.Option("--other", help="Daerah lain yang dibandingkan dalam tiap bidang.", show_default=False),
]
DatasetOption = Annotated[
    str,
    typer.Option("--dataset", help="Kumpulan data tertentu; tanpa ini, yang terbaik.", show_default=False),
]
LimitOption = Annotated[int, typer.Option("--limit", min=1, help="Banyaknya kegiatan di tabel.")]


def profile(
    region: RegionArgument,
    imports: ImportsOption = False,
    period: YearOption = "",
    other: OtherOption = "",
    dataset: DatasetOption = "",
    limit: LimitOption = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Profil satu daerah: yang diketahui, struktur, kinerja, dan kegiatan ekonominya."""
    registry = load_registry()
    found = registry.resolve(region)
    held_against = registry.resolve(other) if other else None
    known = _gather(found, held_against, period, *_figures(imports, dataset))
    if fmt is OutputFormat.JSON:
        print_json(_record(known))
    else:
        _print_profile(known, limit, fmt)
    if known.activities is None and not known.facts.for_region(found.code):
        refuse(f"Belum ada angka tentang {found.name}.", ExitCode.NO_DATA)


@dataclass(frozen=True)
class Known:
    """All there is to tell of a region; without activities, `reason` and its sentence say why."""

    region: Region
    facts: Facts
    tables: ActivityTables
    usable: tuple[UsableTable, ...]
    medians: Medians
    activities: ActivityProfile | None
    reason: NotSaid | None
    refusal: str

    @property
    def coverage(self) -> str:
        figures = len(self.facts.for_region(self.region.code))
        return coverage_sentence(self.region, self.medians, figures, self.usable)


def _gather(region: Region, other: Region | None, period: str, facts: Facts, tables: ActivityTables) -> Known:
    usable = usable_tables(tables, region)
    reason = why_no_table(tables, region, period)
    years = sorted({year for each in usable for year in each.periods})
    best = next((each for each in usable if not period or period in each.periods), None)
    return Known(
        region,
        facts,
        tables,
        usable,
        against_medians(facts, region),
        profile_activities(best, region, other=other, period=period or None) if best else None,
        reason,
        not_said_sentence(reason, period, years) if reason else "",
    )


def _record(known: Known) -> dict[str, Any]:
    activities = known.activities
    return {
        "region_code": known.region.code,
        "region_name": known.region.name,
        "data_version": known.facts.version,
        "coverage": known.coverage,
        **medians_record(known.medians),
        **tables_record(known.tables, known.usable),
        "activities": activities_record(activities, names_of(activities)) if activities else None,
        "not_said": reason_record(known.reason, known.refusal) if known.reason else None,
    }


def _print_profile(known: Known, limit: int, fmt: OutputFormat) -> None:
    print_heading(f"Profil {known.region.name} ({known.region.code})", fmt)
    print_text(known.coverage, fmt)
    _print_medians(known.medians, fmt)
    if known.activities:
        _print_activities(known.activities, limit, fmt)
    else:
        print_heading("Kegiatan ekonomi", fmt)
        print_text(known.refusal, fmt)
    _print_notes(known, fmt)


def _figures(imports: bool, dataset: str) -> tuple[Facts, ActivityTables]:
    """The figures carried, and with `imports` those of the workspace beside them."""
    if not (imports or dataset):
        return load_facts(), ActivityTables((), ())
    store = _store()
    return store.facts(load_facts()), activity_tables(store.observations(dataset or None))


def _store() -> Store:
    # Loaded here: the store is slow to load, and a profile of carried figures does without it.
    from tiru_cli.data_store import open_store

    require_workspace()
    return open_store()


def names_of(profile: ActivityProfile) -> Mapping[str, str]:
    """Names of the regions of a table, and of those asked for, by code."""
    registry = load_registry()
    codes = {*profile.table.panel.regions, profile.shown.code}
    codes |= {standing.other.region_code for standing in profile.standings if standing.other}
    return {code: registry.get(code).name for code in codes}


def _print_medians(medians: Medians, fmt: OutputFormat) -> None:
    columns = [Column("Ciri struktur"), Column("Nilai", "right"), Column("Nilai tengah", "right")]
    columns.append(Column("Daerah", "right"))
    rows = [
        [
            f"{one.variable.label} ({one.variable.unit_label})",
            "belum ada" if one.value is None else format_number(one.value.value, one.variable.decimals),
            _number(one.median, one.variable.decimals),
            format_number(one.regions),
        ]
        for one in medians.structure
    ]
    print_rows(columns, rows, fmt, title="Struktur terhadap nilai tengah daerah setingkat yang angkanya ada")
    if medians.performance:
        columns[0] = Column("Indikator kinerja")
        rows = [
            [
                f"{one.indicator.label} ({one.indicator.unit_label}, {one.fact.year or 'tanpa tahun'})",
                format_number(one.fact.value, one.indicator.decimals),
                _number(one.median, one.indicator.decimals),
                format_number(one.regions),
            ]
            for one in medians.performance
        ]
        print_rows(columns, rows, fmt, title="Kinerja, dengan definisi dan tahun yang sama")


def _number(value: float | None, decimals: int | None) -> str:
    return "–" if value is None else format_number(value, decimals)


def _print_activities(profile: ActivityProfile, limit: int, fmt: OutputFormat) -> None:
    names, average = names_of(profile), average_words(profile)
    print_heading(f"Kegiatan ekonomi {profile.shown.name}", fmt)
    for warning in filter(None, (level_sentence(profile), territory_sentence(profile))):
        print_text(warning, fmt)
    print_text(f"{table_words(profile.table, profile.period)}. {reference_sentence(profile)}", fmt)
    for standing in profile.standings:
        print_heading(standing.focus.label, fmt)
        print_text(standing_sentence(standing, names, average), fmt)
        leaders = leaders_sentence(standing, names)
        print_items([*standing_notes(standing, names), *([leaders] if leaders else [])], fmt)
    print_text(
        STANDING_CAVEAT if profile.standings else not_said_sentence(profile.not_said["quotients"]), fmt
    )
    if unknown := unknown_sentence(profile):
        print_text(unknown, fmt)
    rows = [
        [
            line.label,
            "–" if line.share is None else format_percent(line.share * 100, 1),
            quotient_words(line),
        ]
        for line in profile.lines[:limit]
    ]
    columns = [Column("Kegiatan"), Column("Bagian", "right"), Column("Kuosien lokasi", "right")]
    first = "khas" if profile.standings else "besar"
    title = f"Kegiatan, yang paling {first} lebih dahulu"
    print_rows(columns, rows, fmt, title=title)
    _print_measures(profile, fmt)


def _print_measures(profile: ActivityProfile, fmt: OutputFormat) -> None:
    said = {
        "diversity": diversity_sentences(profile.diversity, profile) if profile.diversity else [],
        "growth": growth_sentences(profile.growth, profile) if profile.growth else [],
        "complexity": _complexity(profile),
    }
    for name, sentences in said.items():
        print_heading(_HEADS[name], fmt)
        print_items(sentences or [not_said_sentence(profile.not_said[name])], fmt)


def _complexity(profile: ActivityProfile) -> list[str]:
    if profile.complexity is None:
        return []
    near = [f"{one.label}: {near_words(one)}." for one in profile.complexity.nearest]
    return [complexity_sentence(profile.complexity, profile), *near]


def _print_notes(known: Known, fmt: OutputFormat) -> None:
    tables = known.tables
    notes = [f"Versi data {known.facts.version}. Sumber tiap angka: --format json."]
    for each in known.usable:
        notes += [f"Kumpulan data {each.table.dataset}: {_sources(each)}"]
        notes += left_out_sentences(each.table.left_out)
        caveats = (doubtful_sentence(each.table), other_units_sentence(tables.other_units(each.table)))
        notes += filter(None, caveats)
    print_heading("Sumber dan catatan", fmt)
    print_items(list(dict.fromkeys([*notes, *refused_sentences(tables.refused)])), fmt)


def _sources(usable: UsableTable) -> str:
    sources = [
        f"{source.publisher}, {source.title} ({_address(source)}dibaca {format_date(source.read_on)})"
        for source in usable.table.sources
    ]
    return "; ".join(sources)


def _address(source: TableSource) -> str:
    return f"{source.url}, " if source.url else ""
