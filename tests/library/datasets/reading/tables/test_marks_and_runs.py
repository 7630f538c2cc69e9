"""Marks that notes explain, answered runs of quarters, codes in labels, hidden cells, words for figures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tiru.datasets.reading import CellStatus, Observation, ReadingReport, Release
from tiru.datasets.reading.tables import read_table_file_with_grid

Read = Callable[..., ReadingReport]
At = Callable[[ReadingReport, str], Observation]
Asked = Callable[[ReadingReport], list[str]]


@pytest.mark.parametrize(
    ("note", "release"),
    [
        ("*) Termasuk kecamatan contoh", Release.UNMARKED),
        ("* Angka sementara", Release.PRELIMINARY),
        ("Sumber: contoh", Release.PRELIMINARY),
    ],
)
def test_asterisk_means_what_the_notes_say(read_csv: Read, cell: At, note: str, release: Release) -> None:
    report = read_csv(f"Kabupaten;2019 (unit);2020 (unit)\nBadung;1;2*\nGianyar;3;4\n{note};;\n")
    found = cell(report, "baris 2, kolom 3")
    assert (found.value, found.status, found.release) == (2.0, CellStatus.ACCEPTED, release)


def test_run_of_quarters_takes_the_answered_months_and_keeps_its_words(
    read_csv: Read, cell: At, asked: Asked
) -> None:
    text = (
        "Jumlah IKM Kota Makassar 2021 (unit)\nJenis;Triwulan I;Triwulan I-III\nContoh A;1;3\nContoh B;2;6\n"
    )
    report = read_csv(text)
    assert asked(report) == ["tabel1.year.Triwulan I-III"]
    assert report.questions[0].options == ("2021-01/2021-09", "2021-09")

    answered = read_csv(text, answers={"tabel1.year.Triwulan I-III": "2021-01/2021-09"})
    found = cell(answered, "baris 3, kolom 3")
    assert (found.period, found.breakdown) == ("2021-01/2021-09", ("Contoh A", "Triwulan I-III"))
    assert found.status is CellStatus.ACCEPTED
    assert cell(answered, "baris 3, kolom 2").period == "2021-Q1"


def test_year_alone_is_no_answer_for_figures_of_a_part_of_it(read_csv: Read, asked: Asked) -> None:
    text = "Investasi Kota Makassar (juta rupiah)\nJenis;s.d. Juni;s.d. September\nPMA;1;3\nPMDN;2;6\n"
    report = read_csv(text)
    assert [question.options for question in report.questions] == [(), ()]

    halfway = read_csv(text, answers={"tabel1.year.s.d. Juni": "2023"})
    assert asked(halfway) == ["tabel1.year.s.d. Juni", "tabel1.year.s.d. September"]
    assert halfway.questions[0].options == ("2023-01/2023-06", "2023-06")
    assert {o.period for o in halfway.observations} == {None}


def test_codes_of_another_region_beside_a_namesake_settle_nothing(read_csv: Read) -> None:
    report = read_csv(
        "Kode Wilayah;Kabupaten/Kota;2020 (Unit)\n5103;Bandung;1\n5104;Bogor;2\n5171;Malang;3\n"
    )
    assert {o.status for o in report.observations} == {CellStatus.AMBIGUOUS}
    assert {o.region_code for o in report.observations} == {None}


def test_ordinals_up_to_the_size_of_the_list_settle_no_namesake(read_csv: Read) -> None:
    report = read_csv("Kabupaten/Kota;2020 (Unit)\n01. Bandung;1\n02. Malang;2\n03. Bogor;3\n")
    assert {o.status for o in report.observations} == {CellStatus.AMBIGUOUS}


def test_hidden_cells_are_told_and_the_table_can_be_drawn(write_workbook: Callable[..., Path]) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Kabupaten", 2019, 2020])
        sheet.write_row(1, 0, ["Badung", 1, 2])
        sheet.write_row(2, 0, ["Gianyar", 3, 4])
        sheet.set_row(2, None, None, {"hidden": True})

    report, drawn = read_table_file_with_grid(write_workbook(build))
    assert [o.value for o in report.observations] == [1.0, 2.0]
    assert [problem.kind for problem in report.problems] == ["hidden_cells"]
    assert len(drawn) == 1


def test_label_of_a_hidden_row_still_holds_for_the_rows_shown(write_workbook: Callable[..., Path]) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Kabupaten", "Tahun", "IKM (unit)"])
        rows = [("Badung", 2019, 1), ("", 2020, 2), ("Gianyar", 2019, 3), ("", 2020, 4)]
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, row)
        sheet.set_row(3, None, None, {"hidden": True})

    report, _ = read_table_file_with_grid(write_workbook(build))
    assert [(o.region_code, o.period, o.value) for o in report.observations] == [
        ("51.03", "2019", 1.0),
        ("51.03", "2020", 2.0),
        ("51.04", "2020", 4.0),
    ]


@pytest.mark.parametrize("digit", ["²", "①"])
def test_signs_that_only_look_like_digits_break_nothing(read_csv: Read, digit: str) -> None:
    report = read_csv(f"No;Kabupaten;2020 {digit}\n{digit};Badung;1\n{digit};Gianyar;2\n{digit};Bangli;3\n")
    assert [o.value for o in report.observations] == [1.0, 2.0, 3.0]


def test_words_in_place_of_the_only_figure_are_no_header(read_csv: Read) -> None:
    report = read_csv(
        "Jumlah IKM (unit)\nKabupaten;2020\nBadung;1\nGianyar;belum lapor\nBangli;3\nKlungkung;belum lapor\n"
    )
    assert [(o.region_code, o.value, o.status) for o in report.observations] == [
        ("51.03", 1.0, CellStatus.ACCEPTED),
        ("51.04", None, CellStatus.DOUBTFUL),
        ("51.06", 3.0, CellStatus.ACCEPTED),
        ("51.05", None, CellStatus.DOUBTFUL),
    ]
    assert len(report.tables) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ekspor Kumulatif Kota Makassar 2023 (ton)\nJenis;Januari;Februari\nContoh A;1;2\nContoh B;2;4\n",
        "Ekspor Kota Makassar 2023 (juta rupiah)\nBulan;Kumulatif\nJanuari;1\nFebruari;2\n",
    ],
)
def test_figures_added_up_from_january_are_of_no_month(read_csv: Read, text: str) -> None:
    report = read_csv(text)
    assert {(o.period, o.status, o.reason) for o in report.observations} == {
        (None, CellStatus.AMBIGUOUS, "period_range")
    }
