"""Per cent, steps set in and hidden lines in .xls and .ods are read as in .xlsx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.library.datasets.reading.tables.published.other_formats import (
    XlsLooks,
    ods_number,
    ods_text,
    write_ods,
    write_xls,
)

from tiru.datasets.reading import CellStatus, Observation, ReadingReport
from tiru.datasets.reading.grids._compound_file import read_stream
from tiru.datasets.reading.tables import read_table_file

At = Callable[[ReadingReport, str], Observation]
HEADS = [["TPT Contoh di Kota Makassar (persen)"], ["Jenis", "2019", "2020"]]
PERCENT_CELL = '<table:table-cell office:value-type="percentage" office:value="{}"/>'
SET_IN = (
    '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">'
    '<style:style style:name="ce1" style:family="table-cell">'
    '<style:paragraph-properties fo:margin-left="0.353cm"/></style:style></office:automatic-styles>'
)


def _read(folder: Path, name: str, content: bytes) -> ReadingReport:
    path = folder / name
    path.write_bytes(content)
    return read_table_file(path)


def _figures(report: ReadingReport) -> list[tuple[tuple[str, ...], float | None]]:
    return [(o.breakdown, o.value) for o in report.observations]


def _old(styles: dict[tuple[int, int], int], *rows: list[str | float], **hidden: list[int]) -> bytes:
    looks = XlsLooks(styles, hidden.get("rows", []), hidden.get("columns", []))
    return write_xls([*HEADS, *rows], "Data", looks=looks)


@pytest.mark.parametrize("style", [1, 2])
def test_xls_cell_shown_as_per_cent_is_read_as_shown(style: int, tmp_path: Path, cell: At) -> None:
    report = _read(tmp_path, "a.xls", _old({(2, 1): style}, ["Pria", 0.055, 6.5], ["Wanita", 4.5, 5.5]))

    shown = cell(report, "Data!B3")
    assert (shown.value, shown.unit, shown.reason) == (5.5, "Persen", "shown_as_percent")
    assert cell(report, "Data!C3").value == 6.5


def test_xls_labels_set_in_stand_below_the_one_before(tmp_path: Path) -> None:
    rows: list[list[str | float]] = [
        ["Pria", 5.5, 6.5],
        ["Muda", 1.5, 2.5],
        ["Tua", 4.5, 5.5],
        ["Wanita", 7.5, 8.5],
    ]
    report = _read(tmp_path, "a.xls", _old({(3, 0): 3, (4, 0): 3}, *rows))

    assert [names for names, _ in _figures(report)][::2] == [
        ("Pria",),
        ("Pria", "Muda"),
        ("Pria", "Tua"),
        ("Wanita",),
    ]


def test_xls_figures_of_hidden_lines_are_told_and_not_read(tmp_path: Path) -> None:
    rows: list[list[str | float]] = [["Pria", 5.5, 6.5], ["Wanita", 7.5, 8.5], ["Semua", 6.0, 7.0]]
    report = _read(tmp_path, "a.xls", _old({}, *rows, rows=[3], columns=[2]))

    assert _figures(report) == [(("Pria",), 5.5), (("Semua",), 6.0)]
    assert [problem.kind for problem in report.problems] == ["hidden_cells"]


def test_ods_cell_shown_as_per_cent_is_read_as_shown(tmp_path: Path, cell: At) -> None:
    body = [
        ods_text("Pria") + PERCENT_CELL.format(0.055) + ods_number(6.5),
        ods_text("Wanita") + ods_number(4.5),
    ]
    heads = [ods_text(HEADS[0][0]), "".join(map(ods_text, HEADS[1]))]
    report = _read(tmp_path, "a.ods", write_ods([*heads, *body], "Data"))

    shown = cell(report, "Data!B3")
    assert (shown.value, shown.reason, shown.status) == (5.5, "shown_as_percent", CellStatus.ACCEPTED)
    assert cell(report, "Data!C3").value == 6.5


def test_ods_labels_set_in_stand_below_the_one_before(tmp_path: Path) -> None:
    inner = "".join(
        ods_text(name).replace("<table:table-cell", '<table:table-cell table:style-name="ce1"', 1)
        + ods_number(1.5)
        + ods_number(2.5)
        + "|"
        for name in ("Muda", "Tua")
    ).split("|")[:2]
    outer = [ods_text(name) + ods_number(5.5) + ods_number(6.5) for name in ("Pria", "Wanita")]
    heads = [ods_text(HEADS[0][0]), "".join(map(ods_text, HEADS[1]))]
    content = write_ods([*heads, outer[0], *inner, outer[1]], "Data", styles=SET_IN)
    report = _read(tmp_path, "a.ods", content)

    assert [names for names, _ in _figures(report)][::2] == [
        ("Pria",),
        ("Pria", "Muda"),
        ("Pria", "Tua"),
        ("Wanita",),
    ]


@pytest.mark.parametrize("sign", ["collapse", "filter"])
def test_ods_figures_of_hidden_lines_are_told_and_not_read(sign: str, tmp_path: Path) -> None:
    rows = [ods_text(HEADS[0][0]), "".join(map(ods_text, HEADS[1]))]
    rows += [ods_text(name) + ods_number(5.5) + ods_number(6.5) for name in ("Pria", "Wanita", "Semua")]
    content = write_ods(rows, "Data", hidden_row=3, hidden_column=2, sign=sign)
    report = _read(tmp_path, "a.ods", content)

    assert _figures(report) == [(("Pria",), 5.5), (("Semua",), 5.5)]
    assert [problem.kind for problem in report.problems] == ["hidden_cells"]


def test_compound_file_cut_short_has_no_stream() -> None:
    content = write_xls([["Contoh", 1.0]], "Data")

    assert read_stream(content, "Workbook") is not None
    assert read_stream(content, "Buku") is None
    assert read_stream(content[:600], "Workbook") is None
