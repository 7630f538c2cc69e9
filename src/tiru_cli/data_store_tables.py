"""How commands of `tiru data` show imports, datasets and figures: rows, records and sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from tiru.datasets.reading import Problem
from tiru.datasets.store import CellContradiction, DatasetInfo, ImportPreview
from tiru_cli.output import Column, OutputFormat, print_heading, print_items, print_rows, print_text
from tiru_web.datasets.wording import DIFFERS_WORDS, RELEASE_WORDS
from tiru_web.shared.formats import format_date, format_number, join_words

# The zone of the web application as well; a day ends when it ends there.
ZONE = ZoneInfo("Asia/Makassar")
NATION_CODE, NATION = "00", "Indonesia"
DATASET_COLUMNS = (
    Column("Kumpulan data"),
    Column("Angka", "right"),
    Column("Daerah", "right"),
    Column("Waktu"),
    Column("Sumber"),
    Column("Dibaca"),
    Column("Impor", "right"),
    Column("Catatan"),
)
FIGURE_COLUMNS = (
    Column("Daerah"),
    Column("Waktu"),
    Column("Yang diukur"),
    Column("Angka", "right"),
    Column("Satuan"),
    Column("Letak"),
    Column("Impor"),
)
HISTORY_COLUMNS = (
    Column("Impor"),
    Column("Disimpan"),
    Column("Oleh"),
    Column("Kumpulan data"),
    Column("Yang diukur"),
    Column("Angka", "right"),
    Column("Satuan"),
    Column("Keadaan"),
    Column("Sumber"),
)


def print_preview(preview: ImportPreview, limit: int, fmt: OutputFormat) -> None:
    counts = preview.counts
    rows: list[tuple[str, int]] = [
        ("Baru", counts.new),
        ("Berubah", counts.changed),
        ("Tetap", counts.unchanged),
        ("Tidak ada lagi di berkas ini; tetap tersimpan", counts.absent),
        ("Sel yang mengulang sel lain", counts.repeated),
        ("Jumlah beberapa daerah; tidak disimpan", counts.totals),
        ("Sel diragukan" + ("" if preview.options.include_doubtful else "; tidak disimpan"), counts.doubtful),
        ("Sel bermakna ganda; tidak disimpan", counts.ambiguous),
        ("Sel tanpa angka", counts.missing),
    ]
    shown = [[words, format_number(count)] for words, count in rows if count or words in ("Baru", "Berubah")]
    print_rows(
        [Column("Terhadap yang tersimpan"), Column("Banyaknya", "right")],
        shown,
        fmt,
        title=f"Impor {preview.file.name} ke kumpulan data {preview.dataset}",
    )
    if preview.changed.height:
        print_heading("Yang berubah", fmt)
        columns = [
            Column("Daerah"),
            Column("Waktu"),
            Column("Yang diukur"),
            Column("Semula", "right"),
            Column("Menjadi", "right"),
            Column("Yang berbeda"),
        ]
        changed = preview.changed.head(limit).iter_rows(named=True)
        print_rows(columns, [_changed_row(row) for row in changed], fmt)
        print_more(preview.changed.height, limit, fmt)
    if preview.contradictions:
        print_heading("Bertentangan dengan kumpulan data lain; semuanya tetap disimpan", fmt)
        _print_contradictions(preview.contradictions[:limit], fmt)
        print_more(len(preview.contradictions), limit, fmt)
    if preview.unread_datasets:
        names = join_words(preview.unread_datasets)
        print_text(f"Kumpulan data yang rusak dan tidak dapat diperiksa: {names}.", fmt)


def _changed_row(row: dict[str, Any]) -> list[str]:
    return [
        region_words(row),
        row["period"],
        _measured(row),
        value_words({"value": row["old_value"], "release": row["old_release"]}),
        value_words(row),
        join_words([DIFFERS_WORDS[name] for name in row["differs"]]),
    ]


def _print_contradictions(found: tuple[CellContradiction, ...], fmt: OutputFormat) -> None:
    columns = [
        Column("Daerah"),
        Column("Waktu"),
        Column("Yang diukur"),
        Column("Kumpulan data"),
        Column("Angka", "right"),
        Column("Letak"),
    ]
    rows = [
        [
            c.region_code,
            c.period,
            " › ".join((c.indicator, *c.breakdown)),
            v.dataset,
            format_number(v.value),
            v.where,
        ]
        for c in found
        for v in c.values
    ]
    print_rows(columns, rows, fmt)


def outcome_sentence(preview: ImportPreview, stored_id: str, version: str) -> str:
    if preview.changes_nothing and preview.repeats:
        return f"Berkas ini sudah disimpan sebagai impor {preview.repeats.id}. Tidak ada yang berubah."
    if stored_id:
        return f"Disimpan sebagai impor {stored_id}. Versi data sekarang {version}."
    return "Ini pratinjau; belum ada yang disimpan. Untuk menyimpan, ulangi dengan --yes."


def print_problems(problems: Sequence[Problem], limit: int, fmt: OutputFormat) -> None:
    """What reading and its checks found, before anything is stored."""
    if problems:
        print_heading("Yang perlu diperiksa", fmt)
        print_items([f"{problem.where}: {problem.reason}" for problem in problems[:limit]], fmt)
        if len(problems) > limit:
            more = format_number(len(problems) - limit)
            print_text(f"{more} hal lain ditampilkan oleh tiru data read.", fmt)


def preview_record(
    preview: ImportPreview, problems: Sequence[Problem], stored_id: str, version: str
) -> dict[str, Any]:
    return {
        "dataset": preview.dataset,
        "file": asdict(preview.file),
        "import_id": stored_id or None,
        "changes_nothing": preview.changes_nothing,
        "data_version": version,
        "counts": asdict(preview.counts),
        "coverage": dict(preview.coverage),
        "changed": records(preview.changed),
        "absent": records(preview.absent),
        "contradictions": [asdict(found) for found in preview.contradictions],
        "unread_datasets": list(preview.unread_datasets),
        "problems": [asdict(problem) for problem in problems],
    }


def dataset_record(info: DatasetInfo) -> dict[str, Any]:
    return {
        "key": info.key,
        "title": info.source.title,
        "publisher": info.source.publisher,
        "url": info.source.url,
        "read_on": info.source.read_on.isoformat(),
        "figures": info.figures,
        "regions": info.regions,
        "indicators": list(info.indicators),
        "coverage": dict(info.coverage),
        "imports": info.imports,
        "last_import": info.last_import.isoformat(),
        "contains_doubtful": info.contains_doubtful,
        "is_damaged": info.is_damaged,
    }


def dataset_row(info: DatasetInfo) -> list[str]:
    periods = list(info.coverage)
    notes = [
        "rusak; periksa dengan tiru data show" if info.is_damaged else "",
        "memuat angka yang diragukan" if info.contains_doubtful else "",
    ]
    return [
        info.key,
        "" if info.figures is None else format_number(info.figures),
        "" if info.is_damaged else format_number(info.regions),
        "–".join(dict.fromkeys((periods[0], periods[-1]))) if periods else "",
        "\n".join(filter(None, (f"{info.source.publisher}: {info.source.title}", info.source.url))),
        format_date(info.source.read_on),
        format_number(info.imports),
        "\n".join(filter(None, notes)),
    ]


def figure_row(row: dict[str, Any]) -> list[str]:
    return [
        region_words(row),
        row["period"],
        _measured(row),
        value_words(row),
        row["unit"],
        row["where"],
        row["import_id"],
    ]


def history_row(row: dict[str, Any]) -> list[str]:
    return [
        row["import_id"],
        moment_words(row["time"]),
        row["by"],
        row["dataset"],
        _measured(row),
        value_words(row),
        row["unit"],
        standing(row),
        "\n".join(filter(None, (f"{row['publisher']}: {row['source_title']}", row["source_url"]))),
    ]


def _measured(row: dict[str, Any]) -> str:
    return " › ".join((row["indicator"], *row["breakdown"]))


def records(frame: pl.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            name: value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else value
            for name, value in row.items()
        }
        for row in frame.iter_rows(named=True)
    ]


def region_words(row: dict[str, Any]) -> str:
    code = "" if row["region_code"] == NATION_CODE else f" ({row['region_code']})"
    return f"{row['region_label'] or NATION}{code}"


def value_words(row: dict[str, Any]) -> str:
    words = next((w for release, w in RELEASE_WORDS.items() if release == row["release"]), "")
    return f"{format_number(row['value'])}{f' ({words})' if words else ''}"


def standing(row: dict[str, Any]) -> str:
    if row["undone_at"]:
        return f"dibatalkan {moment_words(row['undone_at'])}"
    return "berlaku" if row["is_current"] else "digantikan"


def moment_words(moment: dt.datetime) -> str:
    local = moment.astimezone(ZONE)
    return f"{format_date(local.date())} {local:%H.%M} WITA"


def print_more(count: int, limit: int, fmt: OutputFormat) -> None:
    if count > limit:
        print_text(f"{format_number(count - limit)} baris lain ada di --format json.", fmt)
