"""`tiru practices`: what local governments did for small industry, with its evidence and caveats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import typer

from tiru.practices import (
    Catalogue,
    Practice,
    check_liveness,
    load_support_types,
    load_terms,
    trace_replication,
)
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
from tiru_cli.practices_import import import_records
from tiru_cli.practices_lint import lint
from tiru_cli.practices_options import (
    EvidenceOption,
    FileOption,
    FocusOption,
    KeyArgument,
    OriginOption,
    StatusOption,
    read_catalogue,
    read_filters,
    today,
)
from tiru_cli.practices_record import chain_record, practice_record, practice_summary
from tiru_cli.practices_search import search
from tiru_cli.practices_transfer import transfer
from tiru_web.practices.wording import (
    chain_lines,
    checked_words,
    claimant_words,
    effect_words,
    expiry_words,
    flag_words,
    grade_label,
    missing_question,
    result_words,
    source_words,
    status_words,
    strength_words,
)
from tiru_web.shared.formats import format_date

app = typer.Typer(help="Praktik daerah lain: daftar, isi, dan pencarian.", no_args_is_help=True)
app.command()(search)
app.command()(transfer)
app.command()(lint)
app.command("import")(import_records)


@app.command("list")
def list_practices(
    origin: OriginOption = "",
    focus: FocusOption = "",
    status: StatusOption = None,
    evidence: EvidenceOption = None,
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Daftar praktik, yang gagal dan berhenti pun dimuat."""
    catalogue = read_catalogue(file)
    practices = catalogue.select(**read_filters(origin, focus, status, evidence))
    if fmt is OutputFormat.JSON:
        print_json(_envelope(catalogue, [practice_summary(practice) for practice in practices]))
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
def chain(key: KeyArgument, file: FileOption = None, fmt: FormatOption = OutputFormat.TABLE) -> None:
    """Dari mana suatu praktik berasal dan ke mana menyebar, dengan hasilnya."""
    catalogue = read_catalogue(file)
    found = trace_replication(catalogue.get(key), catalogue)
    if fmt is OutputFormat.JSON:
        print_json(chain_record(found))
        return
    if not (found.origins or found.copies):
        print_text("Sumber yang dibaca tidak menyebut daerah lain yang meniru praktik ini.", fmt)
        return
    print_items(chain_lines(found), fmt)
    print_text(f"{len(found.copies)} salinan, {found.known_results} dengan hasil yang diketahui.", fmt)


@app.command()
def show(
    key: KeyArgument,
    file: FileOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Isi satu praktik: cara kerja, syarat, hasil, bukti, dan catatannya."""
    catalogue = read_catalogue(file)
    practice = catalogue.get(key)
    links = trace_replication(practice, catalogue)
    if fmt is OutputFormat.JSON:
        print_json(practice_record(practice, links, today()))
        return
    print_rows(
        [Column("Keterangan"), Column("Isi")], _fact_rows(practice, today()), fmt, title=practice.title
    )
    print_heading("Cara kerja", fmt)
    print_items(practice.how_it_works, fmt, are_steps=True)
    _print_list("Bagian inti", practice.core_parts, fmt)
    _print_list("Bagian yang boleh diubah", practice.adaptable_parts, fmt)
    _print_list("Prasyarat", practice.preconditions, fmt)
    _print_results(practice, fmt)
    _print_list("Catatan kejujuran", practice.caveats, fmt)
    _print_list("Replikasi", chain_lines(links), fmt)
    _print_list("Sumber", _source_lines(practice), fmt)


def _envelope(catalogue: Catalogue, practices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"data_version": catalogue.version, "count": len(practices), "practices": practices}


def _row(practice: Practice) -> list[str]:
    region = f"{practice.origin_region} ({practice.origin_region_code})"
    return [practice.key, practice.title, region, status_words(practice), grade_label(practice)]


def _fact_rows(practice: Practice, on: dt.date) -> list[list[str]]:
    marks = practice.evidence(on)
    started = str(practice.started_year) if practice.started_year else "tidak disebut sumber"
    support = [f"{code} {load_support_types()[code].label}" for code in practice.support_types]
    rows = [
        ["Kunci", practice.key],
        ["Daerah", f"{practice.origin_region} ({practice.origin_region_code})"],
        ["Pelaksana", practice.owner_office],
        ["Mulai", started],
        ["Keadaan", status_words(practice)],
        ["Terakhir diperiksa", checked_words(marks.traceability.age)],
        ["Masih berjalan", expiry_words(check_liveness(practice, today=on))],
        ["Masalah", practice.problem],
        ["Jenis dukungan", "; ".join(support) or "–"],
        ["Biaya dan sumber daya", practice.resources or "tidak disebut sumber"],
        ["Bukti: metode", f"{marks.method} dari 5, {grade_label(practice)}"],
        ["Bukti: jenis", load_terms("evidence_kind")[marks.kind].label],
        [
            "Bukti: ketertelusuran",
            f"{claimant_words(marks.traceability)}; {source_words(marks.traceability)}",
        ],
        ["Bukti: kekuatan", strength_words(marks)],
        ["Alasan penilaian", marks.grading.reason],
        ["Dampak yang terbaca", effect_words(marks.effect)],
        ["Keterangan penyusun", practice.evidence_note],
    ]
    if marks.ordered_demand:
        rows.append(["Perlu diingat", flag_words(marks)])
    if marks.missing:
        rows.append(["Satu angka untuk ditanyakan", missing_question(marks.missing)])
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


def _print_list(title: str, lines: Sequence[str], fmt: OutputFormat) -> None:
    if lines:
        print_heading(title, fmt)
        print_items(lines, fmt)
