"""Zeros that stand for nothing known are not taken as figures; zeros that are counts are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tiru.datasets.reading import CellStatus, ReadingReport

Read = Callable[..., ReadingReport]
TITLE = "Jumlah Penduduk Menurut Kecamatan di Kota Makassar (jiwa)\n"


def _zeros(report: ReadingReport) -> list[tuple[CellStatus, str]]:
    return [(o.status, o.reason) for o in report.observations if o.raw == "0"]


@pytest.mark.parametrize(
    "key",
    [
        "Keterangan: 0 = tidak ada data",
        "Catatan: - tidak ada; 0 berarti data tidak tersedia",
        "0 : belum ada data",
    ],
)
def test_key_that_calls_zero_no_data_makes_it_missing(key: str, read_csv: Read) -> None:
    report = read_csv(f"{TITLE}Kecamatan;2021;2022\nMariso;12;0\nMamajang;14;15\n{key}\n")

    assert _zeros(report) == [(CellStatus.MISSING, "not_available")]
    assert [o.value for o in report.observations if o.raw == "0"] == [None]


def test_key_that_calls_zero_a_small_figure_leaves_it(read_csv: Read) -> None:
    report = read_csv(f"{TITLE}Kecamatan;2021;2022\nMariso;12;0\nMamajang;14;15\n0: data dapat diabaikan\n")

    assert _zeros(report) == [(CellStatus.ACCEPTED, "")]


def test_year_without_any_figure_is_doubted(read_csv: Read) -> None:
    rows = "Mariso;5100;0;5200\nMamajang;6100;0;6200\nTamalate;7100;0;7200\n"
    report = read_csv(f"{TITLE}Kecamatan;2020;2021;2022\n{rows}")

    assert _zeros(report) == [(CellStatus.DOUBTFUL, "zero_among_figures")] * 3


def test_year_down_without_any_figure_is_doubted(read_csv: Read) -> None:
    report = read_csv(
        "Industri Kota Makassar (juta rupiah)\nTahun;Modal;Bahan;Upah\n2020;510;620;730\n"
        "2021;0;0;0\n2022;520;630;740\n"
    )

    assert _zeros(report) == [(CellStatus.DOUBTFUL, "zero_among_figures")] * 3


def test_area_without_any_figure_among_areas_of_one_size_is_doubted(read_csv: Read) -> None:
    report = read_csv(f"{TITLE}Kecamatan;2021\nMariso;5100\nMamajang;6100\nTamalate;7100\nRappocini;0\n")

    assert _zeros(report) == [(CellStatus.DOUBTFUL, "zero_among_figures")]


@pytest.mark.parametrize(
    ("name", "header", "rows"),
    [
        (
            "a kind nobody is of",
            "Kecamatan;Domestik;Asing",
            "Mariso;5100;0\nMamajang;6100;0\nTamalate;7100;0\n",
        ),
        ("small counts", "Kecamatan;2020;2021", "Mariso;3;0\nMamajang;4;0\nTamalate;2;0\n"),
        (
            "areas unlike each other",
            "Kecamatan;2021",
            "Mariso;1\nMamajang;6100\nTamalate;7100\nRappocini;0\n",
        ),
        ("no areas", "Jenis;2021", "Padi;5100\nJagung;6100\nTebu;7100\nKopi;0\n"),
    ],
)
def test_zero_that_may_be_a_count_is_accepted(name: str, header: str, rows: str, read_csv: Read) -> None:
    report = read_csv(f"Jumlah Contoh di Kota Makassar, 2022 (unit)\n{header}\n{rows}")

    assert {status for status, _ in _zeros(report)} == {CellStatus.ACCEPTED}, name
