"""The table as drawn for a page: every cell with its role, figures with their verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.tables import CellRole, DrawnCell, read_table_file, read_table_file_with_grid


def _build(book: Any) -> None:
    sheet = book.add_worksheet("Data")
    sheet.merge_range("A1:C1", "Produksi Contoh")
    sheet.write("A2", "(Ton)")
    sheet.merge_range("A3:A4", "Jenis")
    sheet.merge_range("B3:C3", "Tahun")
    sheet.write_row("B4", ["2019", "2020"])
    sheet.write_row("A5", ["(1)", "(2)", "(3)"])
    sheet.write_row("A6", ["Contoh A", 1, "-"])
    sheet.write_row("A7", ["Jumlah", 1, "kira-kira"])
    sheet.write("A8", "Sumber: contoh")


def test_drawn_table_has_roles_spans_and_verdicts(write_workbook: Callable[..., Path]) -> None:
    path = write_workbook(_build)
    report, (table,) = read_table_file_with_grid(path)

    cells = {cell.where.removeprefix("Data!"): cell for row in table.rows for cell in row}
    roles = {where: cell.role for where, cell in cells.items()}
    assert roles["A1"] is CellRole.TITLE
    assert roles["A2"] is CellRole.UNIT
    assert roles["B4"] is CellRole.HEADER
    assert roles["B5"] is CellRole.COLUMN_NUMBER
    assert roles["A6"] is CellRole.ROW_LABEL
    assert roles["B6"] is CellRole.VALUE
    assert roles["B7"] is CellRole.TOTAL
    assert roles["A8"] is CellRole.FOOTER
    assert (cells["A3"].row_span, cells["B3"].column_span) == (2, 2)
    assert "C3" not in cells
    assert "A4" not in cells
    assert cells["C6"] == DrawnCell("-", CellRole.VALUE, CellStatus.MISSING, "dash", where="Data!C6")
    assert cells["C7"].status is CellStatus.DOUBTFUL
    assert report == read_table_file(path)


def test_every_figure_is_drawn_with_the_verdict_reported(shared_data: Path) -> None:
    path = shared_data / "bps_tables" / "s02_gorontalo_angkatan_kerja.html"
    report, (table,) = read_table_file_with_grid(path)
    drawn = {cell.where: (cell.status, cell.reason) for row in table.rows for cell in row if cell.status}
    assert drawn == {o.where: (o.status, o.reason) for o in report.observations}
