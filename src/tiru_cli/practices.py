"""`tiru practices`: what local governments did for small industry, with its evidence and caveats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.parameters import get_focus
from tiru.practices import (
    Catalogue,
    EvidenceKind,
    Practice,
    PracticeStatus,
    Replication,
    SearchHit,
    load_catalogue,
    load_support_types,
    load_terms,
)
from tiru.regions import load_registry
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
from tiru_web.practices.wording import (
    NO_IMPACT,
    SEARCH_ADVICE,
    checked_words,
    claimant_words,
    grade_label,
    missing_question,
    result_words,
    source_words,
    status_words,
)
from tiru_web.shared.formats import format_date

app = typer.Typer(help="Praktik daerah lain: daftar, isi, dan pencarian.", no_args_is_help=True)

FileOption = Annotated[
    Path | None, typer.Option("--file", help="Katalog sendiri (YAML).", show_default=False)
]
RegionOption = Annotated[
    str,
    typer.Option("--region", help="Kode Kemendagri atau nama; provinsi mencakup isinya.", show_default=False),
]
FocusOption = Annotated[
    str,
    typer.Option(
        "--focus", help="pangan, sandang, kriya, industri-kreatif, tenaga-kerja.", show_default=False
    ),
]
StatusOption = Annotated[
    PracticeStatus | None,
    typer.Option("--status", help="Keadaan menurut sumber terbaru.", show_default=False),
]
EvidenceOption = Annotated[
    EvidenceKind | None, typer.Option("--evidence", help="Jenis bukti.", show_default=False)
]


@app.command("list")
def list_practices(
    region: RegionOption = "",
    focus: FocusOption = "",
    status: StatusOption = None,
    evidence: EvidenceOption = None,
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Daftar praktik, yang gagal dan berhenti pun dimuat."""
    catalogue = load_catalogue(file, on=_today() if file else None)
    practices = catalogue.select(**_filters(region, focus, status, evidence))
    if fmt is OutputFormat.JSON:
        print_json(_envelope(catalogue, [_summary(practice) for practice in practices]))
    if not practices:
        refuse("Tidak ada praktik dengan saringan itu. Lepaskan salah satu saringan.", ExitCode.UNKNOWN_NAME)
    if fmt is OutputFormat.JSON:
        return
    columns = [
        Column("Kunci"),
        Column("Praktik"),
        Column("Daerah"),
        Column("Keadaan"),
        Column("Bukti dampak"),
    ]
    print_rows(columns, [_row(practice) for practice in practices], fmt)
    print_text(f"{len(practices)} praktik. Isi lengkap: tiru practices show KUNCI.", fmt)


@app.command()
def show(
    key: Annotated[str, typer.Argument(help="Kunci praktik, misalnya surabaya-e-peken.")],
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Isi satu praktik: cara kerja, syarat, hasil, bukti, dan catatannya."""
    today = _today()
    practice = load_catalogue(file, on=today if file else None).get(key)
    if fmt is OutputFormat.JSON:
        print_json(practice_record(practice, today))
        return
    print_rows([Column("Keterangan"), Column("Isi")], _fact_rows(practice, today), fmt, title=practice.title)
    print_heading("Cara kerja", fmt)
    print_items(practice.how_it_works, fmt, are_steps=True)
    _print_list("Prasyarat", practice.preconditions, fmt)
    _print_results(practice, fmt)
    _print_list("Catatan kejujuran", practice.caveats, fmt)
    _print_list("Replikasi", [_copy_words(copy) for copy in practice.replicated_by], fmt)
    _print_list("Sumber", _source_lines(practice), fmt)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Kata yang dicari, misalnya: kredit tanpa bunga.")],
    region: RegionOption = "",
    focus: FocusOption = "",
    status: StatusOption = None,
    evidence: EvidenceOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Hasil terbanyak.")] = 10,
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Cari praktik dengan kata sehari-hari; bentuk kata dan padanannya ikut dicari."""
    catalogue = load_catalogue(file, on=_today() if file else None)
    query = " ".join(words).strip()
    if not query:
        refuse(
            "Kata yang dicari kosong. Tuliskan satu atau dua kata pokok, misalnya: "
            "tiru practices search kemasan",
            ExitCode.USAGE,
        )
    filters = _filters(region, focus, status, evidence)
    hits = catalogue.search(query, limit=limit, **filters)
    if fmt is OutputFormat.JSON:
        print_json(_search_record(catalogue, query, hits))
    if not hits:
        refuse(_nothing_found(catalogue, query), ExitCode.UNKNOWN_NAME)
    if fmt is OutputFormat.JSON:
        return
    columns = [
        Column("Kunci"),
        Column("Praktik"),
        Column("Daerah"),
        Column("Keadaan"),
        Column("Cocok pada kata"),
    ]
    print_rows(columns, [_hit_row(hit) for hit in hits], fmt)


def practice_record(practice: Practice, on: dt.date) -> dict[str, Any]:
    """The record as it stands in the catalogue, then what follows from it on a day."""
    marks, age, missing = practice.evidence(on), practice.checked_age(on), practice.missing_for_impact
    latest = practice.latest_source_date
    return practice.to_dict() | {
        "derived": {
            "on": on.isoformat(),
            "latest_source_date": latest.isoformat() if latest else None,
            "status_seen": {
                "year": age.year,
                "date": age.day.isoformat() if age.day else None,
                "months_ago": age.months,
                "needs_recheck": age.needs_recheck,
            },
            "has_stopped": practice.has_stopped,
            "has_baseline": practice.has_baseline,
            "has_impact_evidence": practice.has_impact_evidence,
            "claimants": [
                {"name": claimant.name, "is_outside": claimant.is_outside}
                for claimant in marks.traceability.claimants
            ],
            "outside_claimants": marks.traceability.outside_count,
            "missing_for_impact": missing
            and {
                "kind": missing.kind.value,
                "indicator": missing.result.indicator if missing.result else None,
                "question": missing_question(missing),
            },
        }
    }


def _filters(
    region: str, focus: str, status: PracticeStatus | None, evidence: EvidenceKind | None
) -> dict[str, Any]:
    return {
        "region_code": load_registry().resolve(region).code if region else None,
        "focus": get_focus(focus) if focus else None,
        "status": status,
        "evidence_kind": evidence,
    }


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).astimezone().date()


def _summary(practice: Practice) -> dict[str, Any]:
    record = practice.to_dict()
    names = ("key", "title", "origin_region_code", "origin_region", "owner_office", "status", "as_of")
    return {name: record[name] for name in (*names, "focus", "evidence_kind", "evidence_grade")}


def _envelope(catalogue: Catalogue, practices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"data_version": catalogue.version, "count": len(practices), "practices": practices}


def _search_record(catalogue: Catalogue, query: str, hits: Sequence[SearchHit]) -> dict[str, Any]:
    practices = [
        _summary(hit.practice) | {"score": round(hit.score, 3), "matched_words": list(hit.matched_words)}
        for hit in hits
    ]
    record = {"query": query} | _envelope(catalogue, practices)
    return record if hits else record | {"suggestions": list(catalogue.suggest(query))}


def _nothing_found(catalogue: Catalogue, query: str) -> str:
    near = catalogue.suggest(query)
    advice = f" Mungkin maksud Anda: {', '.join(near)}." if near else ""
    return f"Tidak ada praktik yang menjawab “{query}”.{advice} {SEARCH_ADVICE}"


def _row(practice: Practice) -> list[str]:
    region = f"{practice.origin_region} ({practice.origin_region_code})"
    return [practice.key, practice.title, region, status_words(practice), grade_label(practice)]


def _hit_row(hit: SearchHit) -> list[str]:
    return [*_row(hit.practice)[:4], ", ".join(hit.matched_words[:6])]


def _fact_rows(practice: Practice, today: dt.date) -> list[list[str]]:
    marks = practice.evidence(today)
    missing = practice.missing_for_impact
    started = str(practice.started_year) if practice.started_year else "tidak disebut sumber"
    support = [f"{code} {load_support_types()[code].label}" for code in practice.support_types]
    rows = [
        ["Kunci", practice.key],
        ["Daerah", f"{practice.origin_region} ({practice.origin_region_code})"],
        ["Pelaksana", practice.owner_office],
        ["Mulai", started],
        ["Keadaan", status_words(practice)],
        ["Terakhir diperiksa", checked_words(marks.traceability.age)],
        ["Masalah", practice.problem],
        ["Jenis dukungan", "; ".join(support) or "–"],
        ["Biaya dan sumber daya", practice.resources or "tidak disebut sumber"],
        ["Bukti: metode", f"{marks.method} dari 5, {grade_label(practice)}"],
        ["Bukti: jenis", load_terms("evidence_kind")[marks.kind].label],
        [
            "Bukti: ketertelusuran",
            f"{claimant_words(marks.traceability)}; {source_words(marks.traceability)}",
        ],
        ["Alasan penilaian", practice.evidence_note],
    ]
    if missing:
        rows.append([NO_IMPACT, f"Tanyakan kepada tuan rumah. {missing_question(missing)}"])
    return rows


def _print_results(practice: Practice, fmt: OutputFormat) -> None:
    print_heading("Hasil", fmt)
    if not practice.results:
        print_text("Tidak ada angka pada sumber yang dibaca.", fmt)
        return
    numbers = {source.url: f"[{number}]" for number, source in enumerate(practice.sources, start=1)}
    rows = [
        [
            result.indicator,
            result_words(result),
            result.claimed_by,
            numbers.get(result.source_url, result.source_url),
        ]
        for result in practice.results
    ]
    columns = [Column("Hasil"), Column("Angka"), Column("Menurut"), Column("Sumber")]
    print_rows(columns, rows, fmt)


def _source_lines(practice: Practice) -> list[str]:
    lines = []
    for number, source in enumerate(practice.sources, start=1):
        day = format_date(source.day) if source.day else "tanpa tanggal"
        lines.append(f"[{number}] {source.title}, {day}: {source.url}")
    return lines


def _copy_words(copy: Replication) -> str:
    code = f" ({copy.region_code})" if copy.region_code else ""
    return f"{copy.region}{code}, {copy.year or 'tahun tidak disebut'}: {copy.source_url}"


def _print_list(title: str, lines: Sequence[str], fmt: OutputFormat) -> None:
    if lines:
        print_heading(title, fmt)
        print_items(lines, fmt)
