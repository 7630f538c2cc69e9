"""What a file does not say is asked once, and answers are applied while reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tiru.datasets.reading import Observation, ReadingReport
from tiru.regions import load_registry

Read = Callable[..., ReadingReport]
At = Callable[[ReadingReport, str], Observation]
Asked = Callable[[ReadingReport], list[str]]

SECTORS = (
    "Lapangan Usaha,Nilai\nPertanian,1\nPertambangan,2\nIndustri Pengolahan,3\n"
    "Konstruksi,4\nJasa Pendidikan,5\n"
)  # fmt: skip
ANSWERS = {
    "tabel1.year": "2020",
    "tabel1.indicator": "PDRB",
    "tabel1.unit": "Juta Rupiah",
    "tabel1.region": "Kota Makassar",
    "tabel1.price_basis": "harga berlaku",
}


def test_nothing_is_written_where_the_file_says_nothing(read_csv: Read, asked: Asked) -> None:
    report = read_csv(SECTORS)
    assert sorted(asked(report)) == sorted(ANSWERS)
    assert {(o.region_code, o.period, o.unit, o.indicator) for o in report.observations} == {
        (None, None, None, "")
    }


def test_all_answers_applied_leave_no_question(read_csv: Read) -> None:
    report = read_csv(SECTORS, answers=ANSWERS)
    assert report.questions == ()
    assert {(o.region_code, o.period, o.unit, o.indicator) for o in report.observations} == {
        ("73.71", "2020", "Juta Rupiah", "PDRB, harga berlaku")
    }
    assert [o.value for o in report.observations] == [1.0, 2.0, 3.0, 4.0, 5.0]


@pytest.mark.parametrize("key", list(ANSWERS))
def test_each_question_stays_until_it_is_answered(read_csv: Read, asked: Asked, key: str) -> None:
    report = read_csv(SECTORS, answers={other: text for other, text in ANSWERS.items() if other != key})
    assert asked(report) == [key]


@pytest.mark.parametrize(("key", "answer"), [("tabel1.year", "kemarin"), ("tabel1.region", "Negeri Contoh")])
def test_answer_that_says_nothing_is_a_problem_and_the_question_stays(
    read_csv: Read, asked: Asked, key: str, answer: str
) -> None:
    report = read_csv(SECTORS, answers=ANSWERS | {key: answer})
    assert asked(report) == [key]
    assert [problem.kind for problem in report.problems] == ["answer_not_understood"]


def test_whole_country_as_an_answer(read_csv: Read) -> None:
    report = read_csv(SECTORS, answers=ANSWERS | {"tabel1.region": "Indonesia"})
    assert report.questions == ()
    assert {(o.region_code, o.region_label) for o in report.observations} == {(None, "Indonesia")}


def test_region_given_by_the_caller(read_csv: Read, asked: Asked) -> None:
    badung = load_registry().get("51.03")
    report = read_csv(SECTORS, region=badung)
    assert {o.region_code for o in report.observations} == {"51.03"}
    assert "tabel1.region" not in asked(report)


def test_table_that_names_another_region_than_the_caller_is_believed_and_told(read_csv: Read) -> None:
    badung = load_registry().get("51.03")
    report = read_csv(
        "Produksi Kota Makassar 2020 (Ton),\nJenis,Jumlah\nContoh A,1\nContoh B,2\n", region=badung
    )
    assert {o.region_code for o in report.observations} == {"73.71"}
    assert [problem.kind for problem in report.problems] == ["region_differs"]


def test_unit_of_one_measure_and_of_all_others(read_csv: Read, cell: At) -> None:
    text = "Tahun,PDRB ADHB,Laju PDRB\n2019,1,2\n2020,3,4\n"
    report = read_csv(text, answers={"tabel1.unit": "Juta Rupiah", "tabel1.unit.Laju PDRB": "Persen"})
    assert cell(report, "baris 2, kolom 2").unit == "Juta Rupiah"
    assert cell(report, "baris 2, kolom 3").unit == "Persen"


def test_namesake_answered(read_csv: Read, asked: Asked) -> None:
    report = read_csv(
        "Kabupaten/Kota,2019\nBandung,1\nMalang,2\n", answers={"tabel1.region.Bandung": "32.73"}
    )
    assert [o.region_code for o in report.observations] == ["32.73", None]
    assert "tabel1.region.Bandung" not in asked(report)


def test_rates_and_shares_are_not_asked_for_a_price_basis(read_csv: Read, asked: Asked) -> None:
    report = read_csv("Tahun,Laju Pertumbuhan PDRB (%),Distribusi PDRB (%)\n2019,1,2\n2020,3,4\n")
    assert "tabel1.price_basis" not in asked(report)
    report = read_csv("Tahun,PDRB (Juta Rupiah)\n2019,1\n2020,3\n")
    assert "tabel1.price_basis" in asked(report)


def test_quarters_without_a_year_get_the_answered_year(read_csv: Read) -> None:
    report = read_csv("Triwulan,Produksi (Ton)\nI,1\nII,2\nIII,3\n", answers={"tabel1.year": "2020"})
    assert [o.period for o in report.observations] == ["2020-Q1", "2020-Q2", "2020-Q3"]
