"""`tiru practices import`: records of practices or innovations from a table into a catalogue of one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.practices import Catalogue, load_catalogue
from tiru.practices.importing import (
    ChangeKind,
    PlannedRecord,
    ReadRecord,
    RecordMapping,
    RecordReading,
    dump_catalogue,
    load_record_mapping,
    plan_import,
    practice_to_record,
    read_records,
    write_record_mapping,
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
from tiru_cli.practices_files import previous_of, replace_catalogue, restore_catalogue
from tiru_cli.practices_import_words import change_words, column_words, field_words, problem_words
from tiru_cli.practices_options import today
from tiru_web.shared.formats import join_words

_MOST_ROWS = 200

FileArgument = Annotated[
    Path | None,
    typer.Argument(help="Tabel praktik atau inovasi: xlsx, xls, ods, csv, atau html.", show_default=False),
]
MappingOption = Annotated[
    Path | None,
    typer.Option("--mapping", help="Keterangan kolom dan isian seluruh berkas (YAML).", show_default=False),
]
WriteMappingOption = Annotated[
    Path | None,
    typer.Option("--write-mapping", help="Tulis berkas keterangan untuk diisi.", show_default=False),
]
IntoOption = Annotated[
    Path | None, typer.Option("--into", help="Katalog sendiri (YAML) yang ditambah.", show_default=False)
]
RegionOption = Annotated[
    str,
    typer.Option(
        "--region", help="Daerah asal semua praktik bila tabel tidak menyebutnya.", show_default=False
    ),
]
AsOfOption = Annotated[
    int | None,
    typer.Option(
        "--as-of", help="Tahun keadaan semua praktik bila tabel tidak menyebutnya.", show_default=False
    ),
]


def import_records(
    file: FileArgument = None,
    into: IntoOption = None,
    mapping: MappingOption = None,
    mapping_out: WriteMappingOption = None,
    region: RegionOption = "",
    as_of: AsOfOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Simpan; tanpa ini hanya pratinjau.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Kembalikan katalog --into ke keadaan sebelum impor terakhir.")
    ] = False,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Masukkan catatan praktik atau inovasi dari tabel sebagai rancangan ke katalog sendiri."""
    if undo:
        _undo(into, fmt)
        return
    if file is None:
        refuse("Sebutkan tabelnya: tiru practices import BERKAS.", ExitCode.USAGE)
    if yes and into is None:
        refuse("Sebutkan katalog yang ditambah: --into KATALOG.yaml.", ExitCode.USAGE)
    given = _given(mapping, region, as_of)
    reading = read_records(file, given, on=today())
    if mapping_out:
        write_record_mapping(mapping_out, reading, given)
    catalogue = load_catalogue(into, are_drafts=True) if into and into.exists() else Catalogue(())
    planned = plan_import(reading, catalogue.practices)
    is_stored = bool(into and yes and any(plan.kind is not ChangeKind.SAME for plan in planned))
    if into and is_stored:
        replace_catalogue(into, _merged(catalogue, planned))
    _print(reading, planned, into if is_stored else None, fmt)


def _given(mapping: Path | None, region: str, as_of: int | None) -> RecordMapping:
    given = load_record_mapping(mapping) if mapping else RecordMapping()
    said = {"origin_region": region, "as_of": str(as_of) if as_of is not None else ""}
    return RecordMapping(
        given.columns, {**given.defaults, **{name: text for name, text in said.items() if text}}
    )


def _merged(catalogue: Catalogue, planned: Sequence[PlannedRecord]) -> str:
    """The catalogue with what is planned, practices in their old order and new ones after them."""
    after = {practice.key: practice_to_record(practice) for practice in catalogue.practices}
    after.update({plan.key: dict(plan.record) for plan in planned})
    return dump_catalogue(after.values())


def _undo(into: Path | None, fmt: OutputFormat) -> None:
    if into is None:
        refuse("Sebutkan katalog yang dikembalikan: --into KATALOG.yaml.", ExitCode.USAGE)
    if not previous_of(into).exists():
        refuse(f"Tidak ada impor yang dapat dibatalkan pada {into}.", ExitCode.STORE)
    if not restore_catalogue(into):
        refuse(
            f"{into} sudah diubah sesudah impor terakhir, jadi tidak dikembalikan. "
            f"Keadaan sebelum impor ada di {previous_of(into)}; pindahkan sendiri isinya bila perlu.",
            ExitCode.STORE,
        )
    if fmt is OutputFormat.JSON:
        print_json({"file": str(into), "undone": True})
        return
    print_text(f"Impor terakhir dibatalkan; {into} kembali seperti sebelumnya.", fmt)


def _print(
    reading: RecordReading, planned: Sequence[PlannedRecord], stored: Path | None, fmt: OutputFormat
) -> None:
    if fmt is OutputFormat.JSON:
        print_json(_record(reading, planned, stored))
        return
    rows = [[plan.where, plan.key, plan.title, change_words(plan)] for plan in planned[:_MOST_ROWS]]
    columns = [Column("Letak"), Column("Kunci"), Column("Judul"), Column("Yang terjadi")]
    if rows:
        print_rows(columns, rows, fmt)
    _print_problems(reading.records, fmt)
    if reading.unread_columns:
        print_heading("Kolom yang tidak dibaca", fmt)
        print_items([column_words(each) for each in reading.unread_columns])
    print_text(_summary(reading, planned, stored), fmt)


def _print_problems(records: Sequence[ReadRecord], fmt: OutputFormat) -> None:
    told = [
        [problem.where, field_words(problem.field), problem.value, problem_words(problem)]
        for record in records
        for problem in record.problems
    ]
    if told:
        print_heading("Yang tidak dapat dipakai", fmt)
        columns = [Column("Letak"), Column("Isian"), Column("Tertulis"), Column("Sebabnya")]
        print_rows(columns, told[:_MOST_ROWS], fmt)


def _summary(reading: RecordReading, planned: Sequence[PlannedRecord], stored: Path | None) -> str:
    counts = Counter(plan.kind for plan in planned)
    parts = [f"{counts[kind]} {kind.value}" for kind in ChangeKind if counts[kind]]
    blocked = f" {len(reading.blocked)} baris tidak dapat menjadi rancangan." if reading.blocked else ""
    read = f"{len(planned)} praktik terbaca" + (f": {join_words(parts)}." if parts else ".")
    if stored:
        end = f"Tersimpan di {stored} sebagai rancangan; periksa dengan: tiru practices lint {stored}."
    elif counts[ChangeKind.NEW] or counts[ChangeKind.CHANGED]:
        end = "Belum ada yang disimpan; tambahkan --into KATALOG.yaml --yes."
    else:
        end = "Tidak ada yang berubah."
    return f"{read}{blocked} {end}"


def _record(reading: RecordReading, planned: Sequence[PlannedRecord], stored: Path | None) -> dict[str, Any]:
    return {
        "file": reading.path,
        "stored": str(stored) if stored else None,
        "columns": [
            {"where": each.where, "header": each.header, "field": each.field, "nearest": each.nearest}
            for each in reading.columns
        ],
        "practices": [
            {
                "where": plan.where,
                "key": plan.key,
                "title": plan.title,
                "kind": plan.kind.value,
                "changed_fields": [change.field for change in plan.changes],
            }
            for plan in planned
        ],
        "problems": [
            {
                "where": problem.where,
                "field": problem.field,
                "value": problem.value,
                "reason": problem.reason,
                "sentence": problem_words(problem),
            }
            for record in reading.records
            for problem in record.problems
        ],
        "blocked": len(reading.blocked),
    }
