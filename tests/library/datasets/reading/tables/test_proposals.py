"""What only a tab or a book says is an option; an answered unit settles how figures are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.library.datasets.reading.tables.published.expected import Published, Sheet

from tiru.datasets.reading import CellStatus, ReadingReport
from tiru.datasets.reading.tables import read_table_file


def _options(report: ReadingReport, key: str) -> tuple[str, ...]:
    return next(question.options for question in report.questions if question.key == key)


def _read(folder: Path, sheet: Sheet, **options: Any) -> ReadingReport:
    return read_table_file(Published("", sheet, ()).write(folder), **options)


def test_year_of_the_tab_is_proposed_and_taken_only_when_answered(tmp_path: Path) -> None:
    sheet = Sheet(
        "Jumlah IKM Kota Makassar (unit)\nKecamatan | Formal | Lain\nMariso | 1 | 2\nTamalate | 3 | 4",
        "TA 2023",
    )

    asked = _read(tmp_path, sheet)
    answered = _read(tmp_path, sheet, answers={"tabel1.year": "2023"})

    assert _options(asked, "tabel1.year") == ("2023",)
    assert {o.period for o in asked.observations} == {None}
    assert {o.period for o in answered.observations} == {"2023"}


@pytest.mark.parametrize("tabs", [("2022", "2022 rev"), ("2022", "Tahun 2022"), ("2022", "Sumber")])
def test_tabs_that_are_not_one_year_each_only_propose(tmp_path: Path, tabs: tuple[str, str]) -> None:
    text = "Jumlah IKM Kota Makassar (unit)\nKecamatan | Formal | Lain\nMariso | 1 | 2\nTamalate | 3 | 4"
    report = read_table_file(Published("", [Sheet(text, tab) for tab in tabs], ()).write(tmp_path))

    assert {o.period for o in report.observations} == {None}
    assert "tabel1.year" in [question.key for question in report.questions]


def test_year_before_that_of_the_book_is_proposed(tmp_path: Path) -> None:
    sheet = Sheet(
        "Kota Makassar Dalam Angka 2024\nJumlah IKM (unit)\nKecamatan | Formal | Lain\nMariso | 1 | 2"
    )

    assert _options(_read(tmp_path, sheet), "tabel1.year") == ("2023",)


def test_answered_unit_of_counted_things_settles_the_form_of_numbers(
    write_csv: Callable[..., Path],
) -> None:
    path = write_csv(
        "Perkembangan usaha Kota Makassar\nJenis;2021;2022\nMikro;1.250;2.500\nKecil;3.750;4.500\n"
    )

    open_report = read_table_file(path)
    settled = read_table_file(path, answers={"tabel1.unit": "Unit"})

    assert {o.status for o in open_report.observations} == {CellStatus.AMBIGUOUS}
    assert [o.value for o in settled.observations] == [1250, 2500, 3750, 4500]
    assert not settled.questions


def test_words_of_a_run_stay_in_the_name_when_its_year_is_answered(write_csv: Callable[..., Path]) -> None:
    path = write_csv(
        "Investasi Kota Makassar s.d. Juni 2024 (juta rupiah)\nJenis;PMA;PMDN\nIndustri;1;2\nJasa;3;4\n"
    )

    report = read_table_file(path, answers={"tabel1.year.s.d. Juni 2024": "2024-01/2024-06"})

    assert {(o.period, o.indicator) for o in report.observations} == {
        ("2024-01/2024-06", "Investasi Kota Makassar s.d. Juni")
    }


def test_first_days_of_january_alone_may_be_years_and_are_asked(tmp_path: Path) -> None:
    years = Sheet(
        "Jumlah IKM Kota Makassar (unit)\nJenis | d2021-01-01 | d2022-01-01\nPangan | 1 | 2\nSandang | 3 | 4"
    )
    months = Sheet(
        "Jumlah IKM Kota Makassar (unit)\nJenis | d2021-01-01 | d2021-02-01\nPangan | 1 | 2\nSandang | 3 | 4"
    )
    down = Sheet(
        "Jumlah IKM Kota Makassar (unit)\nTahun | Pangan | Sandang\nd2021-01-01 | 1 | 2\nd2022-01-01 | 3 | 4"
    )

    for sheet in (years, down):
        report = _read(tmp_path, sheet)
        assert {o.status for o in report.observations} == {CellStatus.AMBIGUOUS}
        assert [question.key for question in report.questions] == ["tabel1.year.2021", "tabel1.year.2022"]
    assert [o.period for o in _read(tmp_path, months).observations[:2]] == ["2021-01", "2021-02"]


FIGURES = "Uraian | Pangan | Sandang\nUsaha | 1 | 2\nPekerja | 3 | 4"


@pytest.mark.parametrize(
    ("tabs", "periods"),
    [
        (("Jan 2023", "Feb 2023"), {"2023-01", "2023-02"}),
        (("Th. 2021", "TA 2022"), {"2021", "2022"}),
        (("PAD 2021", "PAD 2022"), {"2021", "2022"}),
        (("PAD 2021", "Belanja 2022"), {None}),
        (("Januari", "Februari"), {None}),
    ],
)
def test_sheet_for_each_time_says_it_on_its_tab(
    tmp_path: Path, tabs: tuple[str, ...], periods: set[str]
) -> None:
    sheets = [Sheet(f"IKM Kota Makassar (unit)\n{FIGURES}", tab) for tab in tabs]

    report = read_table_file(Published("", sheets, ()).write(tmp_path))

    assert {o.period for o in report.observations} == periods


@pytest.mark.parametrize(
    ("tabs", "regions"),
    [
        (("Kab. Kudus", "Kab. Brebes"), {"33.19", "33.29"}),
        (("Kudus", "BREBES"), {"33.19", "33.29"}),
        (("Kab. Kudus", "Kudus"), {None}),
        (("Kudus", "Catatan"), {None}),
    ],
)
def test_sheet_for_each_region_says_it_on_its_tab(
    tmp_path: Path, tabs: tuple[str, ...], regions: set[str]
) -> None:
    sheets = [Sheet(f"Jumlah IKM Tahun 2022 (unit)\n{FIGURES}", tab) for tab in tabs]

    report = read_table_file(Published("", sheets, ()).write(tmp_path))

    assert {o.region_code for o in report.observations} == regions
