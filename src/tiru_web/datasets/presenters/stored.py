"""Previews, data sets and figures as their pages show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import polars as pl
from django.utils import timezone

from tiru.datasets import Indicator
from tiru.datasets.store import Catalogue, CellContradiction, DatasetInfo, ImportEntry, ImportPreview
from tiru_web.datasets.wording import (
    DIFFERS_WORDS,
    period_words,
    price_basis_words,
    reason_words,
    release_words,
)
from tiru_web.shared.formats import format_date, format_number, join_words

_EXAMPLES = 10
_NATION_CODE = "00"


@dataclass(frozen=True)
class CountLine:
    label: str
    count: int
    note: str = ""


@dataclass(frozen=True)
class ChangeLine:
    region: str
    period: str
    measured: str
    old: str
    new: str
    unit: str
    differs: str


@dataclass(frozen=True)
class FigureLine:
    """One figure of a list; `query` is the address of its page."""

    region: str
    region_code: str
    period: str
    measured: str
    value: str
    unit: str
    status: str
    where: str
    query: str


@dataclass(frozen=True)
class DatasetLine:
    key: str
    title: str
    publisher: str
    url: str
    read_on: dt.date
    freshness: str
    figures: int | None
    regions: int
    measured: str
    periods: str
    imports: int
    last_import: dt.datetime
    notes: tuple[str, ...]


@dataclass(frozen=True)
class MeasureLine:
    name: str
    unit: str
    price_basis: str
    definitions: tuple[str, ...]
    stands_for: str
    count: int


@dataclass(frozen=True)
class CoverageRow:
    """How many figures a region has in each year."""

    code: str
    name: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ImportLine:
    """One import of a data set in its history, or an undoing of it."""

    id: str
    time: dt.datetime
    by: str
    title: str
    publisher: str
    url: str
    file_name: str
    counts: str
    is_undone: bool
    undone_words: str


def count_lines(preview: ImportPreview) -> list[CountLine]:
    counts, kept = preview.counts, preview.options.include_doubtful
    lines = [
        CountLine("Baru", counts.new),
        CountLine("Berubah", counts.changed, "angka lama tetap tercatat dalam riwayat"),
        CountLine("Tetap", counts.unchanged),
        CountLine("Tidak ada lagi di berkas ini", counts.absent, "angka lama tetap berlaku"),
        CountLine("Mengulang sel lain", counts.repeated, "disimpan satu kali"),
        CountLine("Jumlah beberapa daerah", counts.totals, "tidak disimpan"),
        CountLine("Diragukan", counts.doubtful, "disimpan dengan tandanya" if kept else "tidak disimpan"),
        CountLine("Bermakna ganda", counts.ambiguous, "tidak disimpan"),
        CountLine("Tanpa angka", counts.missing, "tidak disimpan"),
    ]
    return [line for line in lines if line.count or line.label in ("Baru", "Berubah", "Tetap")]


def change_lines(preview: ImportPreview) -> list[ChangeLine]:
    """Some of the changes, those of a value first."""
    is_value = pl.col("differs").list.contains("value")
    changed = preview.changed.sort(is_value, descending=True, maintain_order=True).head(_EXAMPLES)
    return [
        ChangeLine(
            region_words(row),
            period_words(row["period"]),
            measured_words(row),
            format_number(row["old_value"]),
            format_number(row["value"]),
            row["unit"],
            join_words([DIFFERS_WORDS[name] for name in row["differs"]]),
        )
        for row in changed.iter_rows(named=True)
    ]


def new_lines(preview: ImportPreview) -> list[FigureLine]:
    return figure_lines(preview.new.head(_EXAMPLES).iter_rows(named=True))


def absent_lines(preview: ImportPreview) -> list[FigureLine]:
    return figure_lines(preview.absent.head(_EXAMPLES).iter_rows(named=True))


def conflict_lines(found: Sequence[CellContradiction]) -> list[tuple[str, str]]:
    """Where another data set differs, and what each says."""
    return [
        (
            ", ".join(
                (cell.region_code, period_words(cell.period), " › ".join((cell.indicator, *cell.breakdown)))
            ),
            "; ".join(
                f"{value.dataset}: {format_number(value.value)} {cell.unit} ({value.where})"
                for value in cell.values
            ),
        )
        for cell in found[:_EXAMPLES]
    ]


def figure_lines(rows: Iterable[Mapping[str, Any]]) -> list[FigureLine]:
    return [
        FigureLine(
            region=row["region_label"] or "Indonesia",
            region_code="" if row["region_code"] == _NATION_CODE else row["region_code"],
            period=period_words(row["period"]),
            measured=measured_words(row),
            value=format_number(row["value"]),
            unit=row["unit"],
            status=status_words(row),
            where=row["where"],
            query=figure_query(row),
        )
        for row in rows
    ]


def figure_query(row: Mapping[str, Any]) -> str:
    return urlencode(
        [
            ("daerah", row["region_code"]),
            ("waktu", row["period"]),
            ("indikator", row["indicator"]),
            *(("rincian", label) for label in row["breakdown"]),
            ("satuan", row["unit"]),
            *([("harga", row["price_basis"])] if row["price_basis"] else []),
        ]
    )


def region_words(row: Mapping[str, Any]) -> str:
    code = "" if row["region_code"] == _NATION_CODE else f" ({row['region_code']})"
    return f"{row['region_label'] or 'Indonesia'}{code}"


def measured_words(row: Mapping[str, Any]) -> str:
    words = " › ".join(filter(None, (row["indicator"], *row["breakdown"])))
    basis = price_basis_words(row["price_basis"])
    return f"{words} ({basis})" if basis and basis not in words.lower() else words


def status_words(row: Mapping[str, Any]) -> str:
    """What to mind about a figure: its age and a doubt."""
    doubt = f"diragukan: {reason_words(row['reason'])}" if row["status"] == "doubtful" else ""
    return "; ".join(filter(None, (release_words(row["release"]), doubt)))


def dataset_line(info: DatasetInfo, today: dt.date) -> DatasetLine:
    periods = list(info.coverage)
    notes = (
        "Berkas simpanannya rusak. Pulihkan dari cadangan." if info.is_damaged else "",
        "Memuat angka yang diragukan." if info.contains_doubtful else "",
    )
    return DatasetLine(
        key=info.key,
        title=info.source.title,
        publisher=info.source.publisher,
        url=info.source.url,
        read_on=info.source.read_on,
        freshness=age_words(info.source.read_on, today),
        figures=info.figures,
        regions=info.regions,
        measured=_few(info.indicators),
        periods=" sampai ".join(dict.fromkeys(period_words(p) for p in (periods[0], periods[-1])))
        if periods
        else "",
        imports=info.imports,
        last_import=info.last_import,
        notes=tuple(filter(None, notes)),
    )


def age_words(day: dt.date, today: dt.date) -> str:
    """How long ago, in the widest whole measure."""
    days = (today - day).days
    if days <= 0:
        return "hari ini"
    for length, name in ((365, "tahun"), (30, "bulan")):
        if days >= length:
            return f"{days // length} {name} lalu"
    return f"{days} hari lalu"


def matches(line: DatasetLine, query: str) -> bool:
    """Whether all words of a search stand in what a data set says of itself."""
    text = " ".join((line.key, line.title, line.publisher, line.measured)).lower()
    return all(word in text for word in query.lower().split())


def measure_lines(figures: pl.DataFrame, indicators: Mapping[str, Indicator]) -> list[MeasureLine]:
    """What a data set measures, with unit, definition and the listed indicator it stands for."""
    columns = ("indicator", "unit", "price_basis", "listed_indicator", "definition")
    grouped = figures.group_by(columns, maintain_order=True).len()
    lines: dict[tuple[str, str, str], MeasureLine] = {}
    for name, unit, basis, listed, definition, count in grouped.iter_rows():
        before = lines.get((name, unit, basis))
        indicator = indicators.get(listed)
        line = MeasureLine(
            name,
            unit,
            price_basis_words(basis),
            tuple(dict.fromkeys(filter(None, (*(before.definitions if before else ()), definition)))),
            indicator.label if indicator else before.stands_for if before else "",
            count + (before.count if before else 0),
        )
        lines[name, unit, basis] = line
    return list(lines.values())


def coverage_rows(
    regions: Sequence[tuple[str, str, Mapping[str, int]]], years: Sequence[str]
) -> list[CoverageRow]:
    return [
        CoverageRow(code, name, tuple((year, counts.get(year, 0)) for year in years))
        for code, name, counts in regions
    ]


def _few(names: Sequence[str], most: int = 3) -> str:
    left = len(names) - most
    return "; ".join(names[:most]) + (f"; dan {left} lagi" if left > 0 else "")


def import_lines(catalogue: Catalogue, dataset: str) -> list[ImportLine]:
    """All imports of a data set, the latest first."""
    entries = [entry for entry in catalogue.imports.values() if entry.dataset == dataset]
    return [_import_line(catalogue, entry) for entry in reversed(entries)]


def import_line(catalogue: Catalogue, import_id: str) -> ImportLine:
    return _import_line(catalogue, catalogue.get(import_id))


def _import_line(catalogue: Catalogue, entry: ImportEntry) -> ImportLine:
    counts, undone = entry.counts, catalogue.undone.get(entry.id)
    return ImportLine(
        id=entry.id,
        time=entry.time,
        by=entry.by,
        title=entry.source.title,
        publisher=entry.source.publisher,
        url=entry.source.url,
        file_name=entry.file.name,
        counts=f"{format_number(counts.new)} baru, {format_number(counts.changed)} berubah, "
        f"{format_number(counts.unchanged)} tetap",
        is_undone=undone is not None,
        undone_words=f"Dibatalkan {moment_words(undone.time)} oleh {undone.by}" if undone else "",
    )


def moment_words(moment: dt.datetime) -> str:
    local = timezone.localtime(moment)
    return f"{format_date(local.date())} {local:%H.%M}"
