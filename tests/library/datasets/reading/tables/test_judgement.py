"""Figures judged with the evidence of their column and table; never guessed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tiru.datasets.reading import CellStatus, Observation, ReadingReport
from tiru.datasets.reading.tables import read_table_file

Read = Callable[..., ReadingReport]
At = Callable[[ReadingReport, str], Observation]
Asked = Callable[[ReadingReport], list[str]]
A, M, B, D = CellStatus.ACCEPTED, CellStatus.MISSING, CellStatus.AMBIGUOUS, CellStatus.DOUBTFUL


def judged(observation: Observation) -> tuple[float | None, CellStatus, str]:
    return observation.value, observation.status, observation.reason


def test_point_beside_plain_thousands_in_one_row(read_csv: Read, cell: At) -> None:
    report = read_csv("Jenis;2019;2020;2021\nContoh A;1.592;1799;1650\nContoh B;2.101;900;901\n")
    assert judged(cell(report, "baris 2, kolom 2")) == (1592.0, A, "form_by_neighbours")
    # What the first row tells, holds for the table.
    assert judged(cell(report, "baris 3, kolom 2")) == (2101.0, A, "form_by_neighbours")


def test_open_number_without_evidence_is_ambiguous_and_asked_once(read_csv: Read, asked: Asked) -> None:
    text = "Tahun,Produksi (Ton)\n2018,1.234\n2019,12.345\n2020,2.555\n"
    report = read_csv(text)
    assert [judged(o) for o in report.observations] == [
        (None, B, "number_form:1234|1.234"),
        (None, B, "number_form:12345|12.345"),
        (None, B, "number_form:2555|2.555"),
    ]
    assert asked(report).count("tabel1.number_form") == 1

    answered = read_csv(text, answers={"tabel1.number_form": "1.234,5"})
    assert [o.value for o in answered.observations] == [1234.0, 12345.0, 2555.0]
    other = read_csv(text, answers={"tabel1.number_form": "1,234.5"})
    assert [o.value for o in other.observations] == [1.234, 12.345, 2.555]


def test_one_certain_number_of_the_column_decides(read_csv: Read) -> None:
    report = read_csv('Tahun,Produksi (Ton)\n2018,1.234\n2019,"12,5"\n')
    assert [o.value for o in report.observations] == [1234.0, 12.5]
    report = read_csv("Tahun,Produksi (Ton)\n2018,1.234\n2019,12.5\n")
    assert [o.value for o in report.observations] == [1.234, 12.5]


def test_contradicting_forms_in_one_column_leave_open_numbers_open(read_csv: Read) -> None:
    report = read_csv('Tahun,Produksi (Ton)\n2018,1.234\n2019,"12,5"\n2020,12.5\n')
    assert [o.status for o in report.observations] == [B, A, A]


def test_persons_are_whole(read_csv: Read) -> None:
    report = read_csv("Tahun,Pekerja (Orang)\n2018,1.234\n2019,56\n2020,12.5\n")
    # 12.5 shows the point for decimals, so 1.234 is no whole number of persons either.
    assert [o.status for o in report.observations] == [D, A, D]
    report = read_csv("Tahun,Pekerja (Orang)\n2018,1.234\n2019,56\n")
    assert judged(report.observations[0]) == (1234.0, A, "form_by_counted_unit")


def test_column_that_groups_thousands_throughout(read_csv: Read) -> None:
    report = read_csv("Jenis,2020 (Ton)\nContoh A,987\nContoh B,1.234\nContoh C,12.345\nContoh D,45.678\n")
    assert [o.value for o in report.observations] == [987.0, 1234.0, 12345.0, 45678.0]


def test_per_cent_among_persons(read_csv: Read, cell: At) -> None:
    report = read_csv('Jenis,2019 (Orang),2020 (Orang)\nContoh A,10,"45,5%"\nContoh B,20,30\n')
    found = cell(report, "baris 2, kolom 3")
    assert judged(found) == (45.5, D, "percent_among_other_unit")
    assert found.unit == "Persen"


def test_points_of_two_kinds_in_one_number(read_csv: Read) -> None:
    report = read_csv("Tahun,PDRB ADHB (Juta Rupiah)\n2023,24.529.321\n2024,26.523.743.32\n")
    assert judged(report.observations[1]) == (26523743.32, D, "two_kinds_of_points")


def test_missing_is_not_zero(read_csv: Read) -> None:
    report = read_csv(
        "Jenis,2018 (Ton),2019 (Ton),2020 (Ton),2021 (Ton)\nContoh A,0,-,…,\nContoh B,1,2,3,4\n"
    )
    assert [judged(o) for o in report.observations[:4]] == [
        (0.0, A, ""),
        (None, M, "dash"),
        (None, M, "ellipsis"),
        (None, M, "blank"),
    ]


def test_text_and_formula_in_place_of_a_figure(read_csv: Read) -> None:
    report = read_csv(
        "Jenis,2019 (Ton),2020 (Ton)\nContoh A,=cmd|'/C calc'!A0,@SUM(1)\nContoh B,lihat catatan,4\n"
    )
    assert [(o.value, o.status, o.reason) for o in report.observations] == [
        (None, D, "formula_text"),
        (None, D, "formula_text"),
        (None, D, "not_a_number"),
        (4.0, A, ""),
    ]
    assert [problem.kind for problem in report.problems] == ["formula_text", "formula_text"]


def test_stored_times_dates_and_per_cents(write_workbook: Callable[..., Path], cell: At) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Jenis", 2019, 2020, 2021])
        sheet.write_row(1, 0, ["Contoh A", 1, 2, 3])
        sheet.write(2, 0, "Contoh B")
        sheet.write_datetime(2, 1, datetime.time(12, 30), book.add_format({"num_format": "hh:mm"}))
        sheet.write_datetime(2, 2, datetime.date(2024, 5, 12), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write(2, 3, 0.125, book.add_format({"num_format": "0.0%"}))

    report = read_table_file(write_workbook(build))
    assert judged(cell(report, "Data!B3")) == (12.3, D, "stored_as_clock_time")
    assert judged(cell(report, "Data!C3")) == (None, B, "stored_as_date:12.5|5.12")
    share = cell(report, "Data!D3")
    assert (*judged(share), share.unit) == (12.5, A, "shown_as_percent", "Persen")


def test_stored_number_that_lost_its_mark_for_thousands(
    write_workbook: Callable[..., Path], cell: At
) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Jenis", 2019, 2020, 2021])
        sheet.write_row(1, 0, ["Contoh A", 1.592, 1799, 1650])
        sheet.write_row(2, 0, ["Contoh B", 1.5, 1.7, 1.6])

    report = read_table_file(write_workbook(build))
    assert judged(cell(report, "Data!B2")) == (None, B, "lost_thousands:1592|1.592")
    assert judged(cell(report, "Data!B3")) == (1.5, A, "")


def test_two_numbers_typed_as_one(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Jenis,2017 (Orang),2018 (Orang),2019 (Orang),2020 (Orang)\n"
        "Contoh A,808,13362490,1330,1174\nContoh B,1,2,3,90\n"
    )
    assert judged(cell(report, "baris 2, kolom 3")) == (13362490.0, D, "out_of_series")
    assert judged(cell(report, "baris 3, kolom 5")) == (90.0, A, "")


def test_part_larger_than_its_total(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Uraian,2019,2020,2021\nPenduduk (Orang),30,30,30\n1. Laki-laki,10,10,40\n"
        "2. Perempuan,20,20,20\nPasar (Unit),1,1,1\n1. Tetap,1,1,1\n2. Tenda,0,0,0\n"
    )
    assert cell(report, "baris 2, kolom 2").is_total
    assert judged(cell(report, "baris 3, kolom 4")) == (40.0, D, "part_larger_than_total")
    assert cell(report, "baris 4, kolom 4").status is A


def test_zero_in_a_steady_series_is_doubted_and_in_counts_it_is_not(read_csv: Read, cell: At) -> None:
    report = read_csv("Tahun,2018,2019,2020,2021\nBALI,0,7.4,7.5,7.6\nBANTEN,0,5,6,7\n")
    assert judged(cell(report, "baris 2, kolom 2")) == (0.0, D, "zero_among_figures")
    assert judged(cell(report, "baris 3, kolom 2")) == (0.0, A, "")


def test_times_that_are_no_single_period(read_csv: Read, cell: At, asked: Asked) -> None:
    text = "Jenis,2015-2017 (Ton),2019/2020 (Ton),2020 (Ton)\nContoh A,1,2,3\nContoh B,4,5,6\n"
    report = read_csv(text.replace(" (Ton)", ""))
    assert judged(cell(report, "baris 2, kolom 2")) == (1.0, B, "period_range")
    assert judged(cell(report, "baris 2, kolom 3")) == (2.0, B, "period_split_years")
    assert cell(report, "baris 2, kolom 3").period is None
    assert {"tabel1.year.2015-2017", "tabel1.year.2019-2020"} <= set(asked(report))
    answered = read_csv(text.replace(" (Ton)", ""), answers={"tabel1.year.2019-2020": "2019"})
    assert cell(answered, "baris 2, kolom 3").period == "2019"
