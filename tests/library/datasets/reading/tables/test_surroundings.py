"""What stands around a table: tabs, lines above it that commas part, units below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tiru.datasets.reading import ReadingReport
from tiru.datasets.reading.tables import read_table_file

Read = Callable[..., ReadingReport]
Write = Callable[[Callable[[Any], None]], Path]

FIGURES = [["Jumlah IKM di Kota Makassar (unit)"], ["Kecamatan", "Formal"], ["Tamalate", 1], ["Manggala", 3]]


def _book(*tabs: str) -> Callable[[Any], None]:
    def build(book: Any) -> None:
        for tab in tabs:
            sheet = book.add_worksheet(tab)
            for at, row in enumerate(FIGURES):
                sheet.write_row(at, 0, row)

    return build


@pytest.mark.parametrize(
    ("tabs", "periods"),
    [
        (("2021", "2022"), {"2021", "2022"}),
        (("Tahun 2021", "Tahun 2022"), {"2021", "2022"}),
        (("2022",), {None}),
        (("2022", "Lampiran"), {None}),
        (("2022", "Tahun 2022"), {None}),
    ],
)
def test_tabs_are_years_of_their_sheets_only_where_each_is_another_year(
    write_workbook: Write, tabs: tuple[str, ...], periods: set[str | None]
) -> None:
    report = read_table_file(write_workbook(_book(*tabs)))
    assert {o.period for o in report.observations} == periods


def test_unit_below_a_table_is_that_of_its_figures(read_csv: Read, asked: Callable[..., list[str]]) -> None:
    report = read_csv("Produksi Ikan Kota Makassar 2022\nJenis;Produksi\nNila;1\nLele;2\nSatuan: Ton\n")
    assert [(o.breakdown, o.unit) for o in report.observations] == [(("Nila",), "Ton"), (("Lele",), "Ton")]
    assert asked(report) == []


def test_title_that_its_own_comma_parts_is_whole(read_csv: Read) -> None:
    report = read_csv("Produksi Ikan di Kota Makassar (ton), 2022\nJenis,Laut,Darat\nNila,1,2\nLele,3,4\n")
    assert {(o.region_code, o.period, o.unit) for o in report.observations} == {("73.71", "2022", "Ton")}
    assert report.tables[0].title == "Produksi Ikan di Kota Makassar"


def test_blanks_behind_every_comma_part_cells_all_the_same(read_csv: Read) -> None:
    report = read_csv("Kabupaten, 2021 (ton), 2022 (ton)\nBadung, 1, 2\nGianyar, 3, 4\n")
    assert [(o.region_code, o.period, o.value) for o in report.observations] == [
        ("51.03", "2021", 1.0),
        ("51.03", "2022", 2.0),
        ("51.04", "2021", 3.0),
        ("51.04", "2022", 4.0),
    ]


def test_decimal_commas_do_not_outvote_semicolons_below_many_lines(read_csv: Read) -> None:
    report = read_csv(
        "# Diunduh dari portal data\n# Tanggal: 12 Januari 2024\nJudul: Persentase Penduduk Miskin di Bali\n"
        "Satuan: persen\n\nkabupaten_kota;2021;2022\nKab. Jembrana;5,06;5,30\nKab. Tabanan;5,12;5,18\n"
    )
    assert [(o.region_code, o.period, o.value) for o in report.observations] == [
        ("51.01", "2021", 5.06),
        ("51.01", "2022", 5.3),
        ("51.02", "2021", 5.12),
        ("51.02", "2022", 5.18),
    ]
    assert report.tables[0].title == "Persentase Penduduk Miskin di Bali"


def test_state_told_below_a_table_is_the_time_of_its_figures(read_csv: Read) -> None:
    text = "Pasar per Kecamatan\nKabupaten Bima\nKecamatan;Pasar (unit);Kios (unit)\nBolo;7;12\nWoha;6;11\n"

    assert {o.period for o in read_csv(text + "Keadaan per 31 Desember 2023;;\n").observations} == {"2023"}
    assert {o.period for o in read_csv(text + "Kondisi: Juni 2023;;\n").observations} == {"2023-06"}
    assert {o.period for o in read_csv(text + "Sumber: Proyeksi 2023;;\n").observations} == {None}


def test_page_number_beside_the_name_of_the_book_is_no_figure(read_csv: Read) -> None:
    report = read_csv(
        "112;Kabupaten Bangka Tengah Dalam Angka;\nTabel 7.1;Perkembangan Industri, 2019-2020;\n"
        "Uraian;2019;2020\nUsaha (unit);372;386\nPekerja (orang);603;639\n"
    )

    assert {o.region_code for o in report.observations} == {"19.04"}
    assert [o.value for o in report.observations] == [372, 386, 603, 639]


def test_name_of_the_province_below_its_namesake_city_is_the_province(
    read_csv: Read,
) -> None:
    report = read_csv(
        "IKM di Jambi (unit)\nKabupaten/Kota;2022;2023\nKerinci;5;6\nBungo;7;8\n"
        "Kota Jambi;9;10\nJAMBI;21;24\n"
    )

    assert [o.region_code for o in report.observations[-4:]] == ["15.71", "15.71", "15", "15"]


@pytest.mark.parametrize("cell", ["1,2 juta", "3 ribu"])
def test_magnitude_in_the_cell_is_doubted(cell: str, read_csv: Read) -> None:
    report = read_csv(f"Kinerja IKM Kota Jambi\nUraian;2022;2023\nNilai;{cell};{cell}\nLain;{cell};{cell}\n")

    assert {(o.status.value, o.reason) for o in report.observations} == {("doubtful", "magnitude_in_cell")}


def test_dollars_before_a_figure_are_its_unit(read_csv: Read) -> None:
    report = read_csv(
        "Ekspor Kota Batam\nUraian;2022;2023\nMinyak;US$ 56 503;US$ 12 301\nKapal;US$ 78 120;US$ 9 411\n"
    )

    assert [(o.value, o.unit) for o in report.observations] == [
        (56503, "Dolar AS"),
        (12301, "Dolar AS"),
        (78120, "Dolar AS"),
        (9411, "Dolar AS"),
    ]
