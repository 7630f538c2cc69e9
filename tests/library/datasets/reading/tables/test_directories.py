"""Directories of firms, and units that stand in a column beside what they are for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tiru.datasets.reading import ReadingReport, read_file
from tiru.datasets.reading.values._identifiers import are_identifiers, names_identifier

Read = Callable[..., ReadingReport]


def _figures(report: ReadingReport) -> list[tuple[str, float | None, str | None]]:
    return [(o.indicator, o.value, o.unit) for o in report.observations]


@pytest.mark.parametrize(
    "header", ["No. HP", "Nomor Telepon", "NIK", "NIB", "NPWP", "Kode Pos", "Nomor Izin", "Lintang", "Bujur"]
)
def test_numbers_that_name_a_row_are_no_figures(header: str, read_csv: Read) -> None:
    report = read_csv(
        f"Sentra Rotan Kota Cirebon 2022\nNama Usaha;{header};Pekerja (orang)\n"
        "UD Satu;52113;7\nUD Dua;52114;8\nUD Tiga;52119;5\n"
    )
    assert [(o.breakdown, o.value, o.unit) for o in report.observations] == [
        (("UD Satu",), 7.0, "Orang"),
        (("UD Dua",), 8.0, "Orang"),
        (("UD Tiga",), 5.0, "Orang"),
    ]


@pytest.mark.parametrize("header", ["RT", "RW", "KBLI", "Tahun Berdiri", "WA"])
def test_header_that_may_count_names_rows_in_a_directory_alone(header: str) -> None:
    assert names_identifier(header, in_directory=True)
    assert not names_identifier(header, in_directory=False) or header == "KBLI"


def test_rukun_tetangga_outside_a_directory_are_counted(read_csv: Read) -> None:
    report = read_csv(
        "Banyaknya RT dan RW di Kota Cirebon 2022 (unit)\nKecamatan;RT;RW\nKesambi;12;3\nPekalipan;14;4\n"
    )
    assert [o.value for o in report.observations] == [12.0, 3.0, 14.0, 4.0]


@pytest.mark.parametrize(
    ("header", "cells", "in_directory", "expected"),
    [
        ("Hubungi", ["081200000001", "081200000002", "-"], False, True),
        ("Berkas", ["3200000000001", "3200000000002"], True, True),
        ("Berkas", ["3200000000001", "3200000000002"], False, False),
        ("Nilai Investasi", ["1500000000", "2500000000"], True, False),
        ("Produksi", ["0,5", "0", "0,25"], True, False),
    ],
)
def test_cells_tell_identifiers_by_themselves(
    header: str, cells: list[str], in_directory: bool, expected: bool
) -> None:
    assert are_identifiers(header, cells, in_directory=in_directory) is expected


def test_unit_of_a_header_stands_before_that_beside_the_row(read_csv: Read) -> None:
    report = read_csv(
        "Industri Kota Cirebon 2022\nJenis;Pekerja (orang);Modal (Rp 000);Kapasitas;Satuan\n"
        "Rotan;40;1500;20;kg\nBatik;90;2500;30;liter\n"
    )
    assert _figures(report) == [
        ("Pekerja", 40.0, "Orang"),
        ("Modal", 1500.0, "Ribu Rupiah"),
        ("Kapasitas", 20.0, "kg"),
        ("Pekerja", 90.0, "Orang"),
        ("Modal", 2500.0, "Ribu Rupiah"),
        ("Kapasitas", 30.0, "Liter"),
    ]


def test_unit_named_for_a_column_serves_that_column(read_csv: Read) -> None:
    report = read_csv(
        "Industri Kota Cirebon 2022\nJenis;Pekerja (orang);Produksi;Satuan Produksi\n"
        "Rotan;40;20;kg\nBatik;90;30;unit\n"
    )
    assert _figures(report) == [
        ("Pekerja", 40.0, "Orang"),
        ("Produksi", 20.0, "kg"),
        ("Pekerja", 90.0, "Orang"),
        ("Produksi", 30.0, "Unit"),
    ]


@pytest.mark.parametrize("first", ["12.500", "Rp 12.500", "Rp12.500,00"])
def test_price_is_in_rupiah_for_the_unit_beside_it(first: str, read_csv: Read) -> None:
    report = read_csv(
        f"Harga Eceran di Kota Cirebon\nBarang;Satuan;Mei 2022\nBeras;kg;{first}\nKopi;kg;90.250\n"
    )
    assert [(o.value, o.unit, o.status.value) for o in report.observations] == [
        (12500.0, "Rupiah/kg", "accepted"),
        (90250.0, "Rupiah/kg", "accepted"),
    ]


@pytest.mark.parametrize(
    ("title", "unit"),
    [("Produksi Garam", "kg"), ("Indeks Harga Grosir", "kg"), ("Harga dan Produksi Garam", "kg")],
)
def test_what_is_no_price_keeps_the_unit_of_its_row(title: str, unit: str, read_csv: Read) -> None:
    report = read_csv(f"{title} Kota Cirebon\nBarang;Satuan;2021;2022\nHalus;kg;12;13\nKasar;kg;14;15\n")
    assert {o.unit for o in report.observations} == {unit}


def test_share_of_a_part_may_be_more_than_that_of_the_whole(read_csv: Read) -> None:
    report = read_csv(
        "Anggaran Kota Cirebon 2022\nUraian;Rencana (juta rupiah);Capaian (juta rupiah);Capaian (%)\n"
        "A. Pendapatan;200;190;95\n1. Pajak;100;110;110\n2. Lain;100;80;80\n"
    )
    assert [(o.value, o.reason) for o in report.observations if o.unit == "Persen"] == [
        (95.0, ""),
        (110.0, ""),
        (80.0, ""),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nama Usaha;Alamat;Pekerja (orang)\nUD Satu;Jl. A;7\nUD Dua;Jl. B;8\n", ["directory"]),
        ("npsn;nama_sekolah;jumlah_siswa\n50101234;SD Satu;7\n50101235;SD Dua;8\n", ["directory"]),
        ("Nama;Pekerja (orang)\nTenun;7\nGarmen;8\n", []),
    ],
)
def test_list_of_firms_or_schools_is_told_to_be_no_statistics(
    text: str, kinds: list[str], read_csv: Read
) -> None:
    report = read_csv(f"Data Kota Cirebon 2022\n{text}")
    assert [problem.kind for problem in report.problems] == kinds
    assert all("tiru registers aggregate" in problem.reason for problem in report.problems)


def test_activity_codes_of_firms_are_no_figures_in_a_plain_file(write_csv: Callable[..., Path]) -> None:
    report = read_file(
        write_csv(
            "nama_usaha,kbli,kabupaten_kota,tahun,tenaga_kerja\nUD Satu,13121,Kota Cirebon,2022,12\n"
            "UD Dua,13122,Kota Cirebon,2022,25\n"
        )
    )
    assert sorted(o.value for o in report.observations) == [12.0, 25.0]
    assert "directory" in {problem.kind for problem in report.problems}
