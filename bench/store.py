"""Import of figures into the store, against Polars writing the same columns to one Parquet file."""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from tiru.datasets.reading import CellStatus, Observation, ReadingReport, TableInfo
from tiru.datasets.store import ImportSource, Store

ROUNDS = 3
SOURCE = ImportSource("Tabel contoh", "Kantor contoh", "", dt.date(2026, 1, 1))


def run() -> None:
    sys.stdout.write(
        "angka | pratinjau | simpan | Polars saja | kali | impor kedua | baca semua | satu daerah\n"
    )
    for count in (50_000, 500_000):
        report = _report(count)
        frames = [_measure(report) for _ in range(ROUNDS)]
        preview, commit, floor, again, read, one = (
            statistics.median(times) for times in zip(*frames, strict=True)
        )
        ratio = (preview + commit) / floor
        sys.stdout.write(
            f"{count} | {preview:.2f} s | {commit:.2f} s | {floor:.2f} s | {ratio:.1f} | {again:.2f} s | "
            f"{read:.2f} s | {one * 1000:.0f} ms\n"
        )


def _measure(report: ReadingReport) -> tuple[float, ...]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "tabel.csv"
        file.write_text("contoh", encoding="utf-8")
        store = Store(folder / "store")

        def preview() -> None:
            previews.append(store.preview(report, file, dataset="contoh", source=SOURCE))

        def second() -> None:
            file.write_text("contoh kedua", encoding="utf-8")
            preview()
            store.commit(previews[-1], by="bench")

        previews: list = []
        seconds = [_seconds(preview), _seconds(lambda: store.commit(previews[0], by="bench"))]
        seconds.append(_seconds(lambda: previews[0].rows.write_parquet(folder / "polars.parquet")))
        seconds.append(_seconds(second))
        seconds.append(_seconds(store.observations))
        seconds.append(_seconds(lambda: store.observations(region="00.07")))
        return tuple(seconds)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _report(count: int) -> ReadingReport:
    """Figures of 500 invented regions, 20 years and as many activities as it takes."""
    values = pl.Series(range(count)).cast(pl.Float64).sqrt().to_list()
    observations = tuple(
        Observation(
            table=0,
            region_code=f"{index % 5:02d}.{index // 5 % 100:02d}",
            region_label=f"Contoh {index % 500}",
            period=str(2001 + index // 500 % 20),
            indicator="Nilai tambah",
            breakdown=(f"Golongan {index // 10_000}",),
            value=value,
            unit="juta rupiah",
            status=CellStatus.ACCEPTED,
            reason="",
            where=f"Lembar1!R{index}",
            raw=f"{value:.2f}",
        )
        for index, value in enumerate(values)
    )
    return ReadingReport("tabel.csv", (TableInfo("Tabel", None, None, None, "Lembar1"),), observations)
