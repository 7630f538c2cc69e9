"""Reading and judging a workbook, against python-calamine only opening and iterating the same file."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from tiru.datasets.reading.tables import read_table_file

ROUNDS = 5
YEARS = 20
# Promised: under twice the bare reading plus this.
ALLOWANCE_SECONDS = 1.0


def run() -> None:
    sys.stdout.write("sel | bentuk | Tiru | calamine saja | batas (2x + 1 s) | bagian dari batas\n")
    with tempfile.TemporaryDirectory() as folder:
        for cells, shape, write in ((20_000, "lebar", _write_wide), (20_000, "panjang", _write_long)):
            path = Path(folder) / f"{shape}.xlsx"
            write(path, cells)
            ours = _median(partial(read_table_file, path))
            bare = _median(partial(_iterate, path))
            limit = 2 * bare + ALLOWANCE_SECONDS
            sys.stdout.write(
                f"{cells} | {shape} | {ours * 1000:.0f} ms | {bare * 1000:.0f} ms | {limit * 1000:.0f} ms | "
                f"{ours / limit:.2f}\n"
            )


def _iterate(path: Path) -> int:
    workbook = CalamineWorkbook.from_path(str(path))
    return sum(
        len(row) for name in workbook.sheet_names for row in workbook.get_sheet_by_name(name).to_python()
    )


def _median(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


def _write_wide(path: Path, cells: int) -> None:
    """Labels down, years across, as a yearbook prints them; figures written as text in an office's form."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Tabel 1")
        sheet.merge_range(0, 0, 0, YEARS, "Tabel 1.1 Produksi contoh menurut jenis (Ton)")
        sheet.write_row(1, 0, ["Jenis", *range(2001, 2001 + YEARS)])
        for row in range(cells // (YEARS + 1)):
            figures = [f"{row % 900 + 1}.{100 + year},5" for year in range(YEARS)]
            sheet.write_row(row + 2, 0, [f"{row + 1}. Contoh {row}", *figures])


def _write_long(path: Path, cells: int) -> None:
    """One figure a row, as open data portals give them."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("data")
        sheet.write_row(0, 0, ["jenis", "tahun", "nilai", "satuan"])
        for row in range(cells // 4):
            sheet.write_row(row + 1, 0, [f"Contoh {row // YEARS}", 2001 + row % YEARS, row + 0.5, "Ton"])
