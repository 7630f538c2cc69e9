"""How offices lay tables out: titles, header levels, several tables, rows in levels, totals, footers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tiru.datasets.reading import CellStatus, Observation, PeriodKind, ReadingReport, Release
from tiru.datasets.reading.tables import read_table_file

Read = Callable[..., ReadingReport]
At = Callable[[ReadingReport, str], Observation]
Write = Callable[[Callable[[Any], None]], Path]
Asked = Callable[[ReadingReport], list[str]]


def _yearbook_page(book: Any) -> None:
    sheet = book.add_worksheet("Penduduk")
    sheet.merge_range(
        "A1:D1", "Tabel 1.1 Jumlah Penduduk Contoh Menurut Jenis Kelamin di Provinsi Bali, 2020 (Jiwa)"
    )
    sheet.merge_range("A2:D2", "Table 1.1 Number of Population by Sex in Bali Province, 2020 (persons)")
    sheet.merge_range("A4:A5", "Kabupaten/Kota\nRegency/Municipality")
    sheet.merge_range("B4:D4", "Jenis Kelamin/Sex")
    sheet.write_row("B5", ["Laki-laki\nMale", "Perempuan\nFemale", "Jumlah\nTotal"])
    sheet.write_row("A6", ["(1)", "(2)", "(3)", "(4)"])
    sheet.write("A7", "Kabupaten/Regency")
    sheet.write_row("A8", ["01. Jembrana", 1, 2, 3])
    sheet.write_row("A9", ["03. Badung", 5, 6, 11])
    sheet.write("A10", "Kota/Municipality")
    sheet.write_row("A11", ["71. Denpasar", 7, 8, 15])
    sheet.write_row("A12", ["Bali", 13, 16, 29])
    sheet.write("A13", "Sumber/Source: contoh")
    sheet.write("A16", "Tabel 1.2 Luas Panen dan Produksi Contoh, 2021")
    sheet.write_row("A17", ["Kecamatan", "Luas Panen (Ha)", "Produksi (Ton)"])
    sheet.write_row("A18", ["Contoh Satu", 1.5, "1.234,5"])
    sheet.write_row("A19", ["Contoh Dua", 2.5, "…"])


def test_yearbook_page_with_two_languages_and_two_tables(write_workbook: Write, cell: At) -> None:
    report = read_table_file(write_workbook(_yearbook_page))

    first, second = report.tables
    assert first.title == "Jumlah Penduduk Contoh Menurut Jenis Kelamin di Provinsi Bali"
    assert first.unit == "Jiwa"
    assert first.region_scope is None
    assert first.notes == ("Sumber/Source: contoh",)
    assert second.title == "Luas Panen dan Produksi Contoh"
    badung = cell(report, "Penduduk!B9")
    assert (badung.region_code, badung.period, badung.breakdown, badung.value) == (
        "51.03",
        "2020",
        ("Laki-laki",),
        5.0,
    )
    assert cell(report, "Penduduk!D9").is_total
    assert cell(report, "Penduduk!B12").is_total
    assert cell(report, "Penduduk!C18").value == 1234.5
    assert cell(report, "Penduduk!C18").unit == "Ton"
    assert cell(report, "Penduduk!C19").reason == "ellipsis"
    assert {observation.where for observation in report.observations}.isdisjoint(
        {"Penduduk!B6", "Penduduk!B7"}
    )


def test_headers_without_merged_cells_reach_to_the_right(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Lapangan Usaha,2020,,,,2021,,,\n,I,II,III,IV,I,II,III,IV\n"
        "A. Pertanian,1,2,3,4,5,6,7,8\nB. Pertambangan,1,2,3,4,5,6,7,8\n"
    )
    assert cell(report, "baris 3, kolom 5").period == "2020-Q4"
    assert cell(report, "baris 3, kolom 6").period == "2021-Q1"
    assert cell(report, "baris 3, kolom 6").breakdown == ("Pertanian",)
    assert report.tables[0].period_kind is PeriodKind.QUARTER


def test_two_columns_of_one_name_are_ambiguous(read_csv: Read) -> None:
    report = read_csv("Kabupaten,2019,2019\nBadung,1,2\nGianyar,3,4\n")
    assert {(o.status, o.reason) for o in report.observations} == {(CellStatus.AMBIGUOUS, "same_key_twice")}


def test_rows_set_in_by_the_workbook(write_workbook: Write, cell: At) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        steps = [book.add_format({"indent": step}) for step in range(3)]
        sheet.write("A1", "Realisasi Contoh (Juta Rupiah)")
        sheet.write_row("A2", ["Rincian", 2019, 2020])
        rows = [
            ("Pendapatan", 0, 6, 60),
            ("Pajak", 1, 1, 10),
            ("Hotel", 2, 1, 10),
            ("Retribusi", 1, 5, 50),
            ("Belanja", 0, 7, 7),
        ]
        for number, (label, step, *figures) in enumerate(rows, start=2):
            sheet.write(number, 0, label, steps[step])
            sheet.write_row(number, 1, figures)

    report = read_table_file(write_workbook(build))
    assert cell(report, "Data!B5").breakdown == ("Pendapatan", "Pajak", "Hotel")
    assert cell(report, "Data!B6").breakdown == ("Pendapatan", "Retribusi")
    assert cell(report, "Data!B7").breakdown == ("Belanja",)
    assert cell(report, "Data!B3").is_total
    assert not cell(report, "Data!B7").is_total


def test_rows_numbered_in_levels_with_glued_signs(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Uraian,2019,2020\nPertanian,3,6\n1Tanaman,1,2\na. Pangan,1,2\n2Kehutanan,2,4\n"
        "Konstruksi,5,5\n1Gedung,5,5\n"
    )
    assert cell(report, "baris 4, kolom 2").indicator == "Pertanian"
    assert cell(report, "baris 4, kolom 2").breakdown == ("Tanaman", "Pangan")
    assert cell(report, "baris 5, kolom 2").breakdown == ("Kehutanan",)
    assert cell(report, "baris 7, kolom 2").indicator == "Konstruksi"
    assert cell(report, "baris 2, kolom 2").is_total


def test_letters_of_sectors_glued_to_their_names(read_csv: Read) -> None:
    sectors = ["Pertanian", "Pertambangan", "Industri Pengolahan", "Pengadaan Listrik dan Gas"]
    rows = "".join(f"{letter}{name},1\n" for letter, name in zip("ABCD", sectors, strict=True))
    report = read_csv(
        f"PDRB Kota Makassar Atas Dasar Harga Berlaku (Juta Rupiah),\nLapangan Usaha,2020\n{rows}PDRB,4\n"
    )
    assert [o.breakdown[0] for o in report.observations] == [*sectors, "PDRB"]
    assert {o.region_code for o in report.observations} == {"73.71"}
    assert [o.is_total for o in report.observations] == [False, False, False, False, True]
    assert report.questions == ()


def test_tables_side_by_side(write_workbook: Write, cell: At) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("IKM")
        sheet.write_row(0, 0, ["Kecamatan", "Unit Usaha (Unit)", "", "Kecamatan", "Tenaga Kerja (Orang)"])
        for row in range(1, 5):
            sheet.write_row(row, 0, [f"Contoh {row}", row, "", f"Contoh {row}", row * 2])

    report = read_table_file(write_workbook(build))
    assert [table.where for table in report.tables] == ["IKM!A1:B5", "IKM!D1:E5"]
    right = cell(report, "IKM!E3")
    assert (right.table, right.indicator, right.breakdown, right.unit) == (
        1,
        "Tenaga Kerja",
        ("Contoh 2",),
        "Orang",
    )


def test_years_down_and_measures_across(read_csv: Read, cell: At) -> None:
    report = read_csv("Tahun,PDRB ADHB (Juta Rupiah),Laju PDRB (%)\n2019,1,2\n2020,3,4\n")
    assert cell(report, "baris 3, kolom 2").period == "2020"
    assert cell(report, "baris 3, kolom 2").indicator == "PDRB ADHB"
    assert cell(report, "baris 3, kolom 3").unit == "Persen"


def test_years_over_names_under_a_corner_that_says_year(read_csv: Read, cell: At) -> None:
    report = read_csv("Tahun,2019,2020\nBALI,1,2\nJAWA BARAT,3,4\nINDONESIA,5,6\n")
    assert cell(report, "baris 2, kolom 3").region_code == "51"
    assert cell(report, "baris 2, kolom 3").period == "2020"
    assert cell(report, "baris 4, kolom 2").region_label == "INDONESIA"


def test_regions_across(read_csv: Read, cell: At) -> None:
    report = read_csv("Uraian,Badung,Gianyar,Denpasar\nJumlah IKM (Unit),1,2,3\nTenaga Kerja (Orang),4,5,6\n")
    found = cell(report, "baris 3, kolom 4")
    assert (found.region_code, found.indicator, found.unit) == ("51.71", "Tenaga Kerja", "Orang")


def test_long_table_with_several_measures(read_csv: Read, cell: At, asked: Asked) -> None:
    report = read_csv(
        "provinsi,kabupaten,tahun,indikator,nilai,satuan\n"
        "Bali,Badung,2020,Jumlah IKM,1,Unit\nBali,Badung,2020,Tenaga Kerja,2,Orang\n"
        "Bali,Gianyar,2020,Jumlah IKM,3,Unit\n"
    )
    found = cell(report, "baris 3, kolom 5")
    assert (found.region_code, found.period, found.indicator, found.unit) == (
        "51.03",
        "2020",
        "Tenaga Kerja",
        "Orang",
    )
    assert asked(report) == []


def test_label_left_blank_below_itself(read_csv: Read, cell: At) -> None:
    report = read_csv("Kabupaten/Kota,Tahun,Padi (Ton)\nBadung,2019,1\n,2020,2\nGianyar,2019,3\n,2020,4\n")
    assert cell(report, "baris 3, kolom 3").region_code == "51.03"
    assert cell(report, "baris 5, kolom 3").region_code == "51.04"


def test_year_and_quarter_in_two_columns(read_csv: Read) -> None:
    report = read_csv("Tahun,Triwulan,Produksi (Ton)\n2020,I,1\n2020,II,2\n2021,III,3\n")
    assert [o.period for o in report.observations] == ["2020-Q1", "2020-Q2", "2021-Q3"]


def test_months_down_with_their_total(read_csv: Read, cell: At) -> None:
    report = read_csv("Bulan,2019 (Orang),2020 (Orang)\nJanuari,1,2\nFebruari,3,4\nJumlah,4,6\n")
    assert cell(report, "baris 2, kolom 3").period == "2020-01"
    total = cell(report, "baris 4, kolom 3")
    assert (total.period, total.is_total) == ("2020", True)


def test_headings_between_rows_of_regions(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Penduduk contoh (Orang)\nKabupaten/Kota,2019\nLaki-laki\nBadung,1\nGianyar,2\n"
        "Perempuan\nBadung,3\nGianyar,4\n"
    )
    assert cell(report, "baris 4, kolom 2").breakdown == ("Laki-laki",)
    assert cell(report, "baris 7, kolom 2").breakdown == ("Perempuan",)


def test_traits_of_regions_are_no_breakdown(read_csv: Read) -> None:
    report = read_csv(
        "Wilayah,Tahun,IKM (Unit),Kawasan\nBadung,2019,1,Selatan\nBadung,2020,2,Selatan\n"
        "Buleleng,2019,3,Utara\nBuleleng,2020,4,Utara\n"
    )
    assert {o.breakdown for o in report.observations} == {()}


def test_lines_that_say_unit_place_and_year(read_csv: Read) -> None:
    report = read_csv(
        "Jumlah IKM contoh\nSatuan: Unit\nWilayah: Kabupaten Badung\nTahun: 2021\n"
        "Jenis,Jumlah\nA contoh,1\nB contoh,2\n"
    )
    assert {(o.indicator, o.unit, o.region_code, o.period) for o in report.observations} == {
        ("Jumlah IKM contoh", "Unit", "51.03", "2021")
    }
    assert report.questions == ()


@pytest.mark.parametrize("base", ["Harga Konstan 2010", "[2010=100]", "Seri 2010", "(ADHK 2010)"])
def test_base_year_is_never_the_year_of_the_figures(read_csv: Read, asked: Asked, base: str) -> None:
    report = read_csv(f'"PDRB Kota Makassar {base} (Juta Rupiah)",\nUraian,Jumlah\nContoh A,1\nContoh B,2\n')
    assert {o.period for o in report.observations} == {None}
    assert "tabel1.year" in asked(report)


def test_preliminary_years_and_marked_cells(read_csv: Read, cell: At) -> None:
    report = read_csv(
        "Jenis,2019 (Ton),2020* (Ton),2021** (Ton)\nContoh A,1,2,3*\nContoh B,4r,5,6\n* Angka sementara,,,\n"
    )
    assert cell(report, "baris 3, kolom 2").release is Release.UNMARKED
    assert cell(report, "baris 3, kolom 3").release is Release.PRELIMINARY
    assert cell(report, "baris 3, kolom 4").release is Release.VERY_PRELIMINARY
    assert report.tables[0].notes == ("* Angka sementara",)


def test_stray_number_below_is_named_and_not_read(write_workbook: Write) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Jenis", "2019"])
        sheet.write_row(1, 0, ["Contoh A", 1])
        sheet.write_row(2, 0, ["Contoh B", 2])
        sheet.write(5, 4, 77)

    report = read_table_file(write_workbook(build))
    assert [(problem.kind, problem.where) for problem in report.problems] == [("stray_number", "Data!E6")]
    assert len(report.observations) == 2


def test_hidden_sheet_is_named_and_not_read(write_workbook: Write) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Jenis", "2019"])
        sheet.write_row(1, 0, ["Contoh A", 1])
        hidden = book.add_worksheet("Rahasia")
        hidden.write_row(0, 0, ["Jenis", "2019"])
        hidden.write_row(1, 0, ["Contoh A", 9])
        hidden.hide()

    report = read_table_file(write_workbook(build))
    assert [problem.kind for problem in report.problems] == ["hidden_sheet"]
    assert [o.value for o in report.observations] == [1.0]


def test_html_with_levels_by_padding_colours_and_raised_notes(
    write_html: Callable[[str], Path], cell: At
) -> None:
    report = read_table_file(
        write_html(
            "<h3>KABUPATEN BADUNG</h3><p>Pasar Contoh</p><table>"
            "<tr><th rowspan=2>#</th><th rowspan=2>JENIS DATA</th><th colspan=2>TAHUN</th>"
            "<th rowspan=2>SATUAN</th></tr>"
            "<tr><th>2019</th><th>2020</th></tr>"
            "<tr><td>I.</td><td>Sarana</td><td></td><td></td><td></td></tr>"
            "<tr><td></td><td>1. Pasar</td><td>3</td>"
            "<td style='color:#e51c23'>4<sup>1</sup></td><td>Unit</td></tr>"
            "<tr><td></td><td style='padding-left:22px'>1. Tetap</td><td>1</td><td>n/a</td><td>Unit</td></tr>"
            "<tr><td></td><td style='padding-left:22px'>2. Tenda</td><td>2</td><td></td><td>Unit</td></tr>"
            "</table><span style='color:#e51c23'>Sementara</span>"
        )
    )
    market = cell(report, "tabel 1, baris 4, kolom 4")
    assert (market.value, market.release, market.region_code) == (4.0, Release.PRELIMINARY, "51.03")
    tent = cell(report, "tabel 1, baris 6, kolom 3")
    assert (tent.indicator, tent.breakdown, tent.unit) == ("Pasar", ("Sarana", "Tenda"), "Unit")
    assert cell(report, "tabel 1, baris 4, kolom 3").is_total


def test_namesake_told_by_its_heading(read_csv: Read, cell: At) -> None:
    report = read_csv("Kabupaten/Kota,2019\nKabupaten,\nBandung,1\nBogor,2\nKota,\nBandung,3\nBogor,4\n")
    codes = [cell(report, f"baris {row}, kolom 2").region_code for row in (3, 4, 6, 7)]
    assert codes == ["32.04", "32.01", "32.73", "32.71"]


def test_namesake_without_context_is_ambiguous_and_asked(read_csv: Read, cell: At) -> None:
    report = read_csv("Kabupaten/Kota,2019\nBandung,1\nMalang,2\n")
    found = cell(report, "baris 2, kolom 2")
    assert (found.region_code, found.status) == (None, CellStatus.AMBIGUOUS)
    assert found.reason == "region_ambiguous:Kabupaten Bandung|Kota Bandung"
    question = report.questions[0]
    assert question.key == "tabel1.region.Bandung"
    assert question.options == ("Kabupaten Bandung (32.04)", "Kota Bandung (32.73)")


def test_bare_codes_are_never_trusted(read_csv: Read, asked: Asked) -> None:
    text = "kode_kabupaten,tahun,jumlah_ikm,satuan\n7308,2020,1,UNIT\n7309,2020,2,UNIT\n"
    report = read_csv(text)
    assert {(o.region_code, o.status) for o in report.observations} == {(None, CellStatus.AMBIGUOUS)}
    assert asked(report) == ["tabel1.region.sistem_kode"]

    as_bps = read_csv(text, answers={"tabel1.region.sistem_kode": "bps"})
    assert [o.region_code for o in as_bps.observations] == ["73.09", "73.10"]


def test_code_of_another_region_beside_a_name_is_a_problem(read_csv: Read) -> None:
    report = read_csv(
        "kode_kabupaten,nama_kabupaten,tahun,ikm,satuan\n5103,KABUPATEN BADUNG,2020,1,UNIT\n"
        "5104,KABUPATEN BULELENG,2020,2,UNIT\n"
    )
    assert [o.region_code for o in report.observations] == ["51.03", "51.08"]
    assert [(problem.kind, problem.where) for problem in report.problems] == [
        ("code_differs", "baris 3, kolom 1")
    ]


def test_measures_below_products_take_the_name_and_leave_products_as_breakdown(
    read_csv: Read, cell: At
) -> None:
    report = read_csv(
        "Kabupaten/Kota,Padi,,Jagung,\n,Luas Panen (Ha),Produksi (Ton),Luas Panen (Ha),Produksi (Ton)\n"
        "Badung,1,2,3,4\nGianyar,5,6,7,8\n"
    )
    found = cell(report, "baris 4, kolom 5")
    assert (found.indicator, found.breakdown, found.unit) == ("Produksi", ("Jagung",), "Ton")


def test_header_that_only_repeats_the_title_is_no_breakdown(read_csv: Read) -> None:
    report = read_csv(
        "Persentase Penduduk Miskin 2019 (Persen),\nKabupaten,Persentase\nBadung,1\nGianyar,2\n"
    )
    assert {(o.indicator, o.breakdown) for o in report.observations} == {("Persentase Penduduk Miskin", ())}


def test_sexes_name_no_measure(read_csv: Read, asked: Asked) -> None:
    report = read_csv("Kecamatan,Laki-laki,Perempuan,Jumlah\nContoh A,1,2,3\nContoh B,4,5,9\n")
    assert "tabel1.indicator" in asked(report)
    assert [o.breakdown for o in report.observations[:3]] == [
        ("Contoh A", "Laki-laki"),
        ("Contoh A", "Perempuan"),
        ("Contoh A", "Jumlah"),
    ]
    assert [o.is_total for o in report.observations[:3]] == [False, False, True]


def test_row_that_sums_a_plain_list_is_a_total_whatever_its_name(read_csv: Read) -> None:
    report = read_csv("Kecamatan,2019 (Orang)\nContoh A,1\nContoh B,2\nContoh C,4\nContoh Raya,7\n")
    assert [o.is_total for o in report.observations] == [False, False, False, True]


def test_repeated_header_is_a_new_page_or_a_new_table(read_csv: Read) -> None:
    page = read_csv("Jenis,2019\nContoh A,1\nContoh B,2\nJenis,2019\nContoh C,3\n")
    assert len(page.tables) == 1
    assert [o.value for o in page.observations] == [1.0, 2.0, 3.0]
    tables = read_csv("Jenis,Nilai\nContoh A,1\nContoh B,2\n,\nJenis,Nilai\nContoh A,3\nContoh B,4\n")
    assert len(tables.tables) == 2


def test_quarters_of_two_years_with_marks_and_levels_by_blanks(write_workbook: Write, cell: At) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Tabel")
        sheet.write("A1", "Produk Domestik Regional Bruto Atas Dasar Harga Konstan 2010")
        sheet.write("A2", "Menurut Lapangan Usaha di Kabupaten Badung (Juta Rupiah), 2020-2021")
        sheet.write("A3", "Gross Regional Domestic Product at Constant Prices")
        sheet.merge_range("A5:A6", "Lapangan Usaha/Industry")
        sheet.merge_range("B5:C5", "2020*")
        sheet.merge_range("D5:E5", "2021**")
        sheet.write_row("B6", ["I", "II", "I", "II"])
        sheet.write_row("A7", ["(1)", "(2)", "(3)", "(4)", "(5)"])
        labels = [
            "A. Pertanian/Agriculture",
            "  1. Tanaman/Crops",
            "  2. Perikanan/Fishing",
            "B. Konstruksi/Construction",
        ]
        for number, (label, first) in enumerate(zip(labels, [3, 1, 2, 9], strict=True)):
            sheet.write_row(7 + number, 0, [label, first, first, first, first])

    report = read_table_file(write_workbook(build))
    assert report.questions == ()
    fishing = cell(report, "Tabel!E10")
    assert (fishing.period, fishing.breakdown) == ("2021-Q2", ("Pertanian", "Perikanan"))
    assert (fishing.region_code, fishing.unit) == ("51.03", "Juta Rupiah")
    assert fishing.release is Release.VERY_PRELIMINARY
    assert cell(report, "Tabel!B8").is_total
    assert not cell(report, "Tabel!B11").is_total


@pytest.mark.parametrize(
    ("header", "first", "second", "periods"),
    [
        ("Triwulan", "I", "II", ["2020-Q1", "2020-Q2"]),
        ("Triwulan", "1", "2", ["2020-Q1", "2020-Q2"]),
        ("Semester", "I", "II", ["2020-S1", "2020-S2"]),
        ("Semester", "1", "2", ["2020-S1", "2020-S2"]),
        ("Bulan", "1", "2", ["2020-01", "2020-02"]),
        ("Bulan", "Januari", "Februari", ["2020-01", "2020-02"]),
    ],
)
def test_part_of_the_year_by_the_word_over_its_column(
    read_csv: Read, header: str, first: str, second: str, periods: list[str]
) -> None:
    report = read_csv(f"Tahun,{header},Produksi (Ton)\n2020,{first},1\n2020,{second},2\n")
    assert [o.period for o in report.observations] == periods


def test_half_years_across(read_csv: Read) -> None:
    report = read_csv(
        "Jenis,Semester,,\n,I,II,Jumlah\nContoh A,1,2,3\nContoh B,3,4,7\n", answers={"tabel1.year": "2020"}
    )
    assert [o.period for o in report.observations[:3]] == ["2020-S1", "2020-S2", "2020"]
    assert report.tables[0].period_kind is PeriodKind.HALF_YEAR


def test_ages_are_labels_and_no_figures(read_csv: Read, cell: At) -> None:
    down = read_csv("Kelompok Umur,2019 (Orang),2020 (Orang)\n0-4,1,2\n5-9,3,4\n75+,7,8\n")
    assert [o.breakdown for o in down.observations[::2]] == [("0-4",), ("5-9",), ("75+",)]
    across = read_csv("Kabupaten,15-19,20-24,60+\nBadung,1,2,3\nGianyar,5,6,7\n")
    assert cell(across, "baris 3, kolom 3").breakdown == ("20-24",)


def test_numbering_by_programs_is_no_figure(read_csv: Read) -> None:
    report = read_csv("Unnamed: 0,Kabupaten/Kota,2018.0,2019.0\n0,Badung,1,2\n1,Gianyar,3,4\n")
    assert [(o.period, o.value) for o in report.observations[:2]] == [("2018", 1.0), ("2019", 2.0)]
    assert len(report.observations) == 4


def test_months_in_two_languages(read_csv: Read) -> None:
    report = read_csv("Bulan/Month,Kunjungan 2019 (Orang)\nJanuari/January,1\nMei/May,2\n")
    assert [o.period for o in report.observations] == ["2019-01", "2019-05"]


def test_signature_below_the_figures_is_a_note(write_workbook: Write) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Laporan")
        sheet.write_row(0, 0, ["No", "Kecamatan", "IKM (Unit)"])
        for row in range(1, 4):
            sheet.write_row(row, 0, [row, f"Contoh {row}", row])
        sheet.write(5, 2, "Contoh, 1 Januari 2023")
        sheet.write(6, 2, "Kepala Dinas")

    report = read_table_file(write_workbook(build))
    assert [o.value for o in report.observations] == [1.0, 2.0, 3.0]
    assert report.tables[0].notes == ("Contoh, 1 Januari 2023", "Kepala Dinas")


def test_total_of_a_namesake_is_as_open_as_its_parts(read_csv: Read) -> None:
    report = read_csv(
        "Kabupaten/Kota,Jenis,2019 (Unit)\nBandung,Contoh A,1\nBandung,Jumlah,1\nMalang,Contoh A,2\n"
    )
    assert {o.status for o in report.observations} == {CellStatus.AMBIGUOUS}


def test_total_row_of_a_list_of_regions_names_no_region(read_csv: Read, asked: Asked) -> None:
    report = read_csv("Kabupaten/Kota,2019 (Unit)\nBadung,1\nGianyar,2\nJumlah,3\n")
    total = report.observations[-1]
    assert (total.region_code, total.region_label, total.is_total, total.status) == (
        None,
        "Jumlah",
        True,
        CellStatus.ACCEPTED,
    )
    assert asked(report) == ["tabel1.indicator"]


def test_name_that_is_no_region_is_doubted_and_asked(read_csv: Read, asked: Asked) -> None:
    report = read_csv("Kabupaten/Kota,2019 (Unit)\nBadung,1\nGianyar,2\nNegeri Contoh,3\n")
    assert (report.observations[-1].status, report.observations[-1].reason) == (
        CellStatus.DOUBTFUL,
        "region_unknown",
    )
    assert "tabel1.region.Negeri Contoh" in asked(report)


def test_row_of_texts_under_years_is_not_taken_for_a_header(read_csv: Read) -> None:
    report = read_csv("Kabupaten,2019,2020\nBadung,data menyusul,belum lengkap\nGianyar,1,2\n")
    assert [(o.region_code, o.period, o.reason) for o in report.observations[:2]] == [
        ("51.03", "2019", "not_a_number"),
        ("51.03", "2020", "not_a_number"),
    ]


def test_own_total_of_a_list_of_districts_leaves_ratios_alone(read_csv: Read) -> None:
    report = read_csv(
        "Kecamatan,Produksi (Ton),Produktivitas (Ku/Ha)\n"
        "Contoh A,1,5\nContoh B,2,6\nContoh C,4,7\nContoh Raya,7,6\n"
    )
    assert [o.is_total for o in report.observations[-2:]] == [True, False]
