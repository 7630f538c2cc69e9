"""What `tiru registers` prints: how much was counted, what was not and why, and the first cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl

from tiru.registers import AmountGap, AmountSummary, LeftOutReason, RegionLevel, RegisterAggregate
from tiru_cli.output import Column, OutputFormat, print_rows, print_text
from tiru_web.shared.formats import format_number

REASONS = {
    LeftOutReason.ACTIVITY_MISSING: "kode KBLI kosong",
    LeftOutReason.ACTIVITY_NOT_VALID: "bukan kode KBLI",
    LeftOutReason.ACTIVITY_LOST_ZERO: "kode KBLI mungkin kehilangan nol di depan; sebutkan --kbli-digits",
    LeftOutReason.ACTIVITY_OF_OTHER_CATEGORY: "huruf kategori tidak sesuai dengan angka KBLI-nya",
    LeftOutReason.ACTIVITY_TOO_COARSE: "kode KBLI lebih pendek daripada yang diminta",
    LeftOutReason.FIRM_MISSING: "nomor usaha kosong",
    LeftOutReason.FIRM_CONTRADICTS: "usaha yang tercantum beberapa kali dalam setahun dengan isi berbeda",
    LeftOutReason.YEAR_MISSING: "tahun kosong",
    LeftOutReason.YEAR_NOT_VALID: "bukan tahun empat angka",
    LeftOutReason.REGION_MISSING: "kode daerah kosong",
    LeftOutReason.REGION_OF_NO_SYSTEM: "kode daerah tanpa titik dan tanpa sistem; sebutkan --code-system",
    LeftOutReason.REGION_OF_OTHER_YEAR: "kode daerah dari daftar tahun lain; sebutkan --codes-year",
    LeftOutReason.REGION_UNKNOWN: "kode daerah tidak dikenal",
    LeftOutReason.REGION_TOO_COARSE: "kode provinsi, bukan kabupaten atau kota",
    LeftOutReason.FIRM_REPEATED: "salinan dari usaha yang sudah terhitung",
}
GAPS = {
    AmountGap.MISSING: "tidak diisi",
    AmountGap.SUPPRESSED: "dirahasiakan",
    AmountGap.NOT_A_NUMBER: "bukan bilangan",
    AmountGap.AMBIGUOUS: "dapat berarti dua bilangan; sebutkan --decimal",
    AmountGap.NEGATIVE: "negatif",
}
_LEVELS = {RegionLevel.REGENCY: "kabupaten/kota", RegionLevel.PROVINCE: "provinsi"}
_HEADINGS = {
    "region_code": "Daerah",
    "activity": "KBLI",
    "year": "Tahun",
    "firms": "Usaha",
    "workers": "Pekerja",
}
_ENDINGS = {"_missing": "tidak diisi", "_suppressed": "dirahasiakan", "_unreadable": "tidak terbaca"}
_PLAIN = {"region_code", "activity", "year"}

# The file of all cells and the table for import, where they were asked for.
Written = tuple[Path | None, Path | None]


def aggregate_record(
    found: RegisterAggregate, cells: pl.DataFrame, source: str, written: Written, rows: int
) -> dict[str, Any]:
    out, table = written
    return {
        "source": source,
        "level": found.level.value,
        "digits": found.depth,
        "rows": found.rows,
        "firms": found.firms,
        "cell_count": cells.height,
        "years": cells["year"].unique().sort().to_list(),
        "amounts": [_amount_record(each) for each in found.amounts],
        "left_out": [
            {"reason": each.reason.value, "rows": each.rows, "example": each.example}
            for each in found.left_out
        ],
        "out": str(out) if out else None,
        "table": str(table) if table else None,
        "cells": cells.head(rows).to_dicts(),
    }


def _amount_record(summary: AmountSummary) -> dict[str, Any]:
    return {
        "key": summary.amount.key,
        "column": summary.amount.column,
        "unit": summary.amount.unit,
        "total": summary.total,
        "gaps": [{"reason": gap.value, "firms": firms} for gap, firms in summary.gaps.items()],
        "example": summary.example,
    }


def print_aggregate(
    found: RegisterAggregate, cells: pl.DataFrame, written: Written, rows: int, fmt: OutputFormat
) -> None:
    out, table = written
    print_text(
        f"{format_number(found.rows)} baris dibaca: {format_number(found.firms)} usaha terhitung dalam "
        f"{format_number(cells.height)} sel ({_LEVELS[found.level]}, KBLI {found.depth} angka, tahun), "
        f"{format_number(found.rows - found.firms)} baris tidak terhitung.",
        fmt,
    )
    _print_amounts(found, fmt)
    _print_left_out(found, fmt)
    if rows and cells.height:
        _print_cells(cells.head(rows), cells.height, fmt)
    if out:
        print_text(f"Seluruh hasil ditulis ke {out}.", fmt)
    if table:
        print_text(
            f"Tabel ditulis ke {table}. Lihat pratinjaunya dengan: "
            f"tiru data import {table} --dataset NAMA --publisher PENERBIT",
            fmt,
        )
    if not (out or table) and cells.height > rows:
        print_text("Simpan seluruh hasil dengan: --out hasil.parquet", fmt)


def _print_amounts(found: RegisterAggregate, fmt: OutputFormat) -> None:
    if not found.amounts:
        return
    columns = (
        Column("Nama"),
        Column("Jumlah", "right"),
        Column("Satuan"),
        Column("Usaha tanpa angka"),
        Column("Contoh yang tidak terbaca"),
    )
    lines = [
        [
            _heading(each.amount.key),
            "tidak diketahui" if each.total is None else _number(each.total),
            each.amount.unit,
            "\n".join(f"{format_number(firms)} {GAPS[gap]}" for gap, firms in each.gaps.items())
            or "tidak ada",
            each.example,
        ]
        for each in found.amounts
    ]
    print_rows(columns, lines, fmt, title="Yang dijumlahkan")


def _print_left_out(found: RegisterAggregate, fmt: OutputFormat) -> None:
    if not found.left_out:
        return
    columns = (Column("Sebab"), Column("Baris", "right"), Column("Contoh"))
    lines = [[REASONS[each.reason], format_number(each.rows), each.example] for each in found.left_out]
    print_rows(columns, lines, fmt, title="Baris yang tidak terhitung")


def _print_cells(cells: pl.DataFrame, count: int, fmt: OutputFormat) -> None:
    columns = [Column(_heading(name), "left" if name in _PLAIN else "right") for name in cells.columns]
    lines = [
        [_shown(name, value) for name, value in zip(cells.columns, row, strict=True)] for row in cells.rows()
    ]
    title = f"{format_number(cells.height)} dari {format_number(count)} sel"
    print_rows(columns, lines, fmt, title=title)


def _heading(name: str) -> str:
    for ending, words in _ENDINGS.items():
        if name.endswith(ending):
            return f"{_heading(name.removesuffix(ending))} {words}"
    return _HEADINGS.get(name, name)


def _shown(name: str, value: object) -> str:
    if name in _PLAIN:
        return str(value)
    return _number(value) if isinstance(value, int | float) else "–"


def _number(value: float) -> str:
    """Without the last digits of a sum of doubles, which mean nothing."""
    return format_number(round(value, 6))
