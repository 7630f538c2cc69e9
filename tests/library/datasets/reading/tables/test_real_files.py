"""Files as offices published them; each figure here was read from the file by eye."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tiru.datasets.reading import CellStatus, Observation, PeriodKind, ReadingReport
from tiru.datasets.reading.tables import read_table_file

At = Callable[[ReadingReport, str], Observation]
Asked = Callable[[ReadingReport], list[str]]
A, M, D = CellStatus.ACCEPTED, CellStatus.MISSING, CellStatus.DOUBTFUL


@pytest.fixture(scope="module")
def read(shared_data: Path) -> Callable[[str], ReadingReport]:
    reports: dict[str, ReadingReport] = {}

    def read_once(name: str) -> ReadingReport:
        if name not in reports:
            folder = "id" if name.startswith("jabar") else "bps_tables"
            reports[name] = read_table_file(shared_data / folder / name)
        return reports[name]

    return read_once


@pytest.mark.parametrize(
    ("name", "accepted", "missing", "doubtful"),
    [
        ("s01_gorontalo_perdagangan.html", 104, 1057, 0),
        ("s02_gorontalo_angkatan_kerja.html", 876, 868, 2),
        ("s03_gorontalo_koperasi.html", 605, 862, 0),
        ("s04_gorontalo_penginapan.html", 45, 279, 0),
        ("s05_gorontalo_izin_usaha.html", 339, 606, 0),
        ("s06_sumsel_buah_2015_2017.csv", 324, 54, 0),
        ("s07_sumsel_daging_unggas_2015_2017.csv", 202, 14, 0),
        ("s08_sumsel_padi_2018_2020.csv", 54, 0, 0),
        ("s09_sumsel_kayu_hutan.csv", 9, 0, 0),
        ("s10_sumsel_perkebunan_2018_2020.csv", 295, 83, 0),
        ("s11_jatim_pdrb_adhb_kabkota.xlsx", 114, 0, 0),
        ("s12_jatim_pdrb_adhk_kabkota.xlsx", 380, 0, 0),
        ("s13_jatim_pdrb_adhk_lapus.xlsx", 360, 6, 0),
        ("s14_probolinggo_pdrb_adhk_lapus.xlsx", 170, 0, 0),
        ("s15_bandung_pdrb_lapus.xlsx", 476, 28, 0),
        ("s16_bandung_tpt.xlsx", 26, 2, 0),
        ("s17_sanggau_pdrb_adhb_lapus.xlsx", 187, 0, 0),
        ("s18_sanggau_pdrb_ringkas.xlsx", 66, 0, 0),
        ("s19_provinsi_ipm_2010_2021.xlsx", 417, 0, 3),
        ("s20_provinsi_tpt_2010_2022.xlsx", 450, 0, 5),
        ("s21_sambas_pdrb_long.csv", 1800, 90, 0),
        ("jabar_indikator_kabkota.xlsx", 10287, 5141, 0),
        ("jabar_upah_minimum_kabkota.csv", 216, 0, 0),
    ],
)
def test_every_cell_has_its_verdict(
    read: Callable[[str], ReadingReport], name: str, accepted: int, missing: int, doubtful: int
) -> None:
    report = read(name)
    counts = Counter(observation.status for observation in report.observations)
    assert counts == {
        status: count for status, count in ((A, accepted), (M, missing), (D, doubtful)) if count
    }
    assert len(report.tables) == 1


TITLES = [
    ("s01_gorontalo_perdagangan.html", "BIDANG URUSAN : PERDAGANGAN", "Unit", "75.71"),
    ("s04_gorontalo_penginapan.html", "BIDANG URUSAN : PARIWISATA", None, "75.71"),
    ("s05_gorontalo_izin_usaha.html", "BIDANG URUSAN : PENANAMAN MODAL", "Izin", "75.71"),
    ("s06_sumsel_buah_2015_2017.csv", "Produksi Buah-Buahan", "Kuintal", None),
    ("s07_sumsel_daging_unggas_2015_2017.csv", "Produksi Daging Unggas", "kg", None),
    ("s08_sumsel_padi_2018_2020.csv", "Produksi Padi", "Ton", None),
    ("s09_sumsel_kayu_hutan.csv", "Produksi Kayu Hutan", "m3", None),
    ("s10_sumsel_perkebunan_2018_2020.csv", "Produksi Tanaman Perkebunan", "Ribu Ton", None),
    (
        "s11_jatim_pdrb_adhb_kabkota.xlsx",
        "[Seri 2010] PDRB Atas Dasar Harga Berlaku Menurut Kabupaten/Kota",
        "Miliar Rupiah",
        None,
    ),
    (
        "s12_jatim_pdrb_adhk_kabkota.xlsx",
        "Produk Domestik Bruto/Produk Domestik Regional Bruto Atas Dasar Harga Konstan 2010",
        "Miliar Rupiah",
        None,
    ),
    ("s16_bandung_tpt.xlsx", "", "Persen", None),
    ("s19_provinsi_ipm_2010_2021.xlsx", "Indeks Pembangunan Manusia", None, None),
    ("jabar_upah_minimum_kabkota.csv", "", "Rupiah", None),
]


@pytest.mark.parametrize(("name", "title", "unit", "scope"), TITLES)
def test_title_unit_and_place_of_the_table(
    read: Callable[[str], ReadingReport], name: str, title: str, unit: str | None, scope: str | None
) -> None:
    table = read(name).tables[0]
    assert (table.title, table.unit, table.region_scope) == (title, unit, scope)


SECTORS = ["tabel1.indicator", "tabel1.unit", "tabel1.region", "tabel1.price_basis"]
QUESTIONS: Mapping[str, list[str]] = {
    "s01_gorontalo_perdagangan.html": [],
    "s02_gorontalo_angkatan_kerja.html": [],
    "s06_sumsel_buah_2015_2017.csv": [],
    "s08_sumsel_padi_2018_2020.csv": [],
    "s09_sumsel_kayu_hutan.csv": ["tabel1.region"],
    "s11_jatim_pdrb_adhb_kabkota.xlsx": [],
    "s12_jatim_pdrb_adhk_kabkota.xlsx": [],
    "s13_jatim_pdrb_adhk_lapus.xlsx": SECTORS,
    "s14_probolinggo_pdrb_adhk_lapus.xlsx": SECTORS,
    "s15_bandung_pdrb_lapus.xlsx": [
        "tabel1.unit.PDRB LU Berlaku",
        "tabel1.unit.PDRB LU Konstan",
        "tabel1.region",
    ],
    "s16_bandung_tpt.xlsx": [],
    "s17_sanggau_pdrb_adhb_lapus.xlsx": SECTORS,
    "s18_sanggau_pdrb_ringkas.xlsx": [
        "tabel1.unit.PDRB ADHB",
        "tabel1.unit.PDRB ADHK",
        "tabel1.unit.PDRB ADHB Per Kapita",
        "tabel1.unit.PDRB ADHK Per Kapita",
        "tabel1.unit.Laju PDRB",
        "tabel1.unit.Indeks Implisit",
        "tabel1.region",
    ],
    "s19_provinsi_ipm_2010_2021.xlsx": ["tabel1.unit"],
    "s20_provinsi_tpt_2010_2022.xlsx": ["tabel1.indicator", "tabel1.unit"],
    "s21_sambas_pdrb_long.csv": [
        "tabel1.unit.ADHB",
        "tabel1.unit.ADHK",
        "tabel1.unit.Distribusi",
        "tabel1.unit.Q-to-Q",
        "tabel1.unit.Y-on-Y",
        "tabel1.region",
    ],
    "jabar_upah_minimum_kabkota.csv": [],
}


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_what_the_file_does_not_say_is_asked(
    read: Callable[[str], ReadingReport], asked: Asked, name: str
) -> None:
    assert asked(read(name)) == QUESTIONS[name]


CELLS = [
    ("s01_gorontalo_perdagangan.html", "tabel 1, baris 5, kolom 3", "75.71", "2014",
     "Jumlah Pasar Tradisional",
     ("Sarana Perdagangan", "Jumlah Dikelolah Pemerintah"), 9.0, "Unit"),
    ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 4, kolom 3", "75.71", "2014",
     "Jumlah Angkatan Kerja",
     ("Angkatan Kerja",), 107390.0, "Orang"),
    ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 6, kolom 7", "75.71", "2018",
     "Jumlah Angkatan Kerja",
     ("Angkatan Kerja", "Laki-Laki", "Kota Barat"), 6395.0, "Orang"),
    ("s04_gorontalo_penginapan.html", "tabel 1, baris 12, kolom 3", "75.71", "2014", "Hotel",
     ("Jenis Penginapan", "Jumlah Hotel Bintang Tiga", "Jumlah Kamar"), 200.0, "Kamar"),
    ("s06_sumsel_buah_2015_2017.csv", "baris 4, kolom 2", "16.01", "2015", "Produksi Buah-Buahan",
     ("Mangga",), 3577.0, "Kuintal"),
    ("s06_sumsel_buah_2015_2017.csv", "baris 12, kolom 13", "16.08", "2017", "Produksi Buah-Buahan",
     ("Pisang",), 518475.0, "Kuintal"),
    ("s07_sumsel_daging_unggas_2015_2017.csv", "baris 4, kolom 11", "16.01", "2015", "Produksi Daging Unggas",
     ("Itik/Itik Manila",), 11341.0, "kg"),
    ("s08_sumsel_padi_2018_2020.csv", "baris 9, kolom 4", "16.07", "2020", "Produksi Padi", (),
     922977.12, "Ton"),
    ("s09_sumsel_kayu_hutan.csv", "baris 3, kolom 2", None, "2018", "Produksi Kayu Hutan",
     ("Kayu Bulat",), 12362334.57, "m3"),
    ("s10_sumsel_perkebunan_2018_2020.csv", "baris 5, kolom 8", "16.02", "2018",
     "Produksi Tanaman Perkebunan",
     ("Kelapa Sawit",), 737305.0, "Ribu Ton"),
    ("s11_jatim_pdrb_adhb_kabkota.xlsx", "Sheet1!B7", "35.05", "2022",
     "[Seri 2010] PDRB Atas Dasar Harga Berlaku Menurut Kabupaten/Kota", (), 41379.3, "Miliar Rupiah"),
    ("s11_jatim_pdrb_adhb_kabkota.xlsx", "Sheet1!D33", "35.72", "2024",
     "[Seri 2010] PDRB Atas Dasar Harga Berlaku Menurut Kabupaten/Kota", (), 9187.7, "Miliar Rupiah"),
    ("s12_jatim_pdrb_adhk_kabkota.xlsx", "Sheet1!K39", "35.78", "2024",
     "Produk Domestik Bruto/Produk Domestik Regional Bruto Atas Dasar Harga Konstan 2010", (), 485448.9,
     "Miliar Rupiah"),
    ("s13_jatim_pdrb_adhk_lapus.xlsx", "Sheet1!B4", None, "2018", "",
     ("Pertanian, Kehutanan, dan Perikanan", "Pertanian, Peternakan, Perburuan, dan Jasa Pertanian",
      "Tanaman Pangan"), 48990.21, None),
    ("s13_jatim_pdrb_adhk_lapus.xlsx", "Sheet1!G31", None, "2023", "",
     ("Industri Pengolahan;Manufaktur", "Industri Furnitur"), 13267.7, None),
    ("s14_probolinggo_pdrb_adhk_lapus.xlsx", "Sheet1!K4", None, "2024", "",
     ("Industri Pengolahan;Manufaktur",), 7383.31, None),
    ("s15_bandung_pdrb_lapus.xlsx", "Data 1!E22", None, "2011", "PDRB LU Konstan",
     ("Industri Pengolahan",), 27108.17, None),
    ("s16_bandung_tpt.xlsx", "Data 1!D9", "32.73", "2018", "TPAK", (), 61.86, "Persen"),
    ("s16_bandung_tpt.xlsx", "Data 1!C2", "32", "2018", "TPT", (), 8.23, "Persen"),
    ("s17_sanggau_pdrb_adhb_lapus.xlsx", "Sheet1!D6", None, "2018", "",
     ("Industri Pengolahan",), 3358162.400000001, None),
    ("s18_sanggau_pdrb_ringkas.xlsx", "Sheet1!B12", None, "2024", "PDRB ADHB", (), 26523743.32, None),
    ("s19_provinsi_ipm_2010_2021.xlsx", "Indeks Pembangunan Manusia!E2", "11", "2013",
     "Indeks Pembangunan Manusia", (), 68.3, None),
    ("s20_provinsi_tpt_2010_2022.xlsx", "Sheet1!B11", "21", "2010", "", (), 6.9, None),
    ("s21_sambas_pdrb_long.csv", "baris 3, kolom 5", None, "2022-Q2", "ADHB",
     ("Pertanian, Kehutanan, dan Perikanan",), 1920164.639, None),
    ("s21_sambas_pdrb_long.csv", "baris 6, kolom 5", None, "2022", "ADHB",
     ("Pertanian, Kehutanan, dan Perikanan",), 8145977.523, None),
    ("s21_sambas_pdrb_long.csv", "baris 254, kolom 5", None, "2022-Q1", "ADHB",
     ("Jasa Perusahaan",), 19605.1367865017, None),
    ("jabar_upah_minimum_kabkota.csv", "baris 3, kolom 6", "32.02", "2017", "upah minimum", (),
     2376558.39, "Rupiah"),
    ("jabar_indikator_kabkota.xlsx", "table!D2", "32.01", "2022", "Garis Kemiskinan", (), 443787.0, None),
    ("jabar_indikator_kabkota.xlsx", "table!U2", "32.01", "2022", "Penduduk Miskin", (), 7.73, "Persen"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "where", "region", "period", "indicator", "breakdown", "value", "unit"), CELLS
)
def test_cell_as_read_by_eye(
    read: Callable[[str], ReadingReport],
    cell: At,
    name: str,
    where: str,
    region: str | None,
    period: str,
    indicator: str,
    breakdown: tuple[str, ...],
    value: float,
    unit: str | None,
) -> None:
    found = cell(read(name), where)
    assert (found.region_code, found.period, found.indicator, found.breakdown, found.unit) == (
        region,
        period,
        indicator,
        breakdown,
        unit,
    )
    assert found.value == value
    assert found.status is A


@pytest.mark.parametrize(
    ("name", "where", "reason"),
    [
        # 1336 and 2490 typed as one number, in a row of 808, 1330, 308, 1174.
        ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 115, kolom 4", "out_of_series"),
        # The total of another row, in a row of 5, 4, 9, 4.
        ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 151, kolom 3", "out_of_series"),
        # Kalimantan Utara was made in 2012.
        ("s19_provinsi_ipm_2010_2021.xlsx", "Indeks Pembangunan Manusia!B25", "zero_among_figures"),
        ("s20_provinsi_tpt_2010_2022.xlsx", "Sheet1!F25", "zero_among_figures"),
    ],
)
def test_cell_that_is_doubted(
    read: Callable[[str], ReadingReport], cell: At, name: str, where: str, reason: str
) -> None:
    found = cell(read(name), where)
    assert (found.status, found.reason) == (D, reason)


@pytest.mark.parametrize(
    ("name", "where", "reason"),
    [
        ("s01_gorontalo_perdagangan.html", "tabel 1, baris 5, kolom 10", "not_available"),
        ("s04_gorontalo_penginapan.html", "tabel 1, baris 5, kolom 3", "blank"),
        ("s06_sumsel_buah_2015_2017.csv", "baris 4, kolom 20", "dash"),
        ("s13_jatim_pdrb_adhk_lapus.xlsx", "Sheet1!B13", "blank"),
        ("s15_bandung_pdrb_lapus.xlsx", "Data 1!D3", "blank"),
        ("s16_bandung_tpt.xlsx", "Data 1!D15", "blank"),
        ("jabar_indikator_kabkota.xlsx", "table!F8", "dash"),
    ],
)
def test_cell_without_a_figure(
    read: Callable[[str], ReadingReport], cell: At, name: str, where: str, reason: str
) -> None:
    found = cell(read(name), where)
    assert (found.status, found.reason, found.value) == (M, reason, None)


@pytest.mark.parametrize(
    ("name", "where", "is_total"),
    [
        ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 4, kolom 3", True),
        ("s02_gorontalo_angkatan_kerja.html", "tabel 1, baris 6, kolom 3", False),
        # Rooms are not parts of hotels.
        ("s04_gorontalo_penginapan.html", "tabel 1, baris 11, kolom 3", False),
        ("s08_sumsel_padi_2018_2020.csv", "baris 20, kolom 2", True),
        ("s08_sumsel_padi_2018_2020.csv", "baris 3, kolom 2", False),
        ("s13_jatim_pdrb_adhk_lapus.xlsx", "Sheet1!B2", True),
        ("s13_jatim_pdrb_adhk_lapus.xlsx", "Sheet1!B4", False),
        ("s15_bandung_pdrb_lapus.xlsx", "Data 1!D19", True),
        # A rate of the whole is no sum of rates.
        ("s19_provinsi_ipm_2010_2021.xlsx", "Indeks Pembangunan Manusia!B36", False),
        ("s21_sambas_pdrb_long.csv", "baris 1891, kolom 5", True),
    ],
)
def test_totals(
    read: Callable[[str], ReadingReport], cell: At, name: str, where: str, is_total: bool
) -> None:
    assert cell(read(name), where).is_total is is_total


def test_regencies_and_cities_of_one_name_in_west_java(read: Callable[[str], ReadingReport]) -> None:
    report = read("jabar_indikator_kabkota.xlsx")
    codes = {observation.region_label: observation.region_code for observation in report.observations}
    assert len(codes) == 28
    assert (codes["Bandung"], codes["Kota Bandung"]) == ("32.04", "32.73")
    assert (codes["Cirebon"], codes["Kota Cirebon"]) == ("32.09", "32.74")
    assert codes["Provinsi Jawa Barat"] == "32"


def test_all_provinces_and_the_nation(read: Callable[[str], ReadingReport]) -> None:
    report = read("s20_provinsi_tpt_2010_2022.xlsx")
    codes = {observation.region_label: observation.region_code for observation in report.observations}
    assert len(codes) == 35
    assert codes["INDONESIA"] is None
    assert codes["GORONTALO"] == "75"
    assert codes["KEP, BANGKA BELITUNG"] == "19"


def test_quarters_and_years_kept_apart(read: Callable[[str], ReadingReport]) -> None:
    report = read("s21_sambas_pdrb_long.csv")
    periods = Counter(observation.period for observation in report.observations)
    assert report.tables[0].period_kind is PeriodKind.QUARTER
    assert len(periods) == 21
    assert set(periods.values()) == {90}
    assert {"2022", "2025", "2022-Q1", "2026-Q1"} <= set(periods)


def test_footers_kept_as_notes(read: Callable[[str], ReadingReport]) -> None:
    notes = read("s09_sumsel_kayu_hutan.csv").tables[0].notes
    assert notes[0] == "Sumber:Dinas Kehutanan Provinsi Sumatera Selatan"
    assert "Industri kapasitas 0-6000 m3/tahun" in notes
    assert notes[-1].startswith("Access Time")


def test_options_come_from_the_name_of_the_file_and_figures_never_do(
    read: Callable[[str], ReadingReport],
) -> None:
    report = read("s15_bandung_pdrb_lapus.xlsx")
    question = next(question for question in report.questions if question.key == "tabel1.region")
    assert question.options == ("Kabupaten Bandung (32.04)", "Kota Bandung (32.73)")
    assert {observation.region_code for observation in report.observations} == {None}


@pytest.mark.parametrize(
    "name",
    [
        "s06_sumsel_buah_2015_2017.csv",
        "s07_sumsel_daging_unggas_2015_2017.csv",
        "s08_sumsel_padi_2018_2020.csv",
        "s09_sumsel_kayu_hutan.csv",
        "s10_sumsel_perkebunan_2018_2020.csv",
        "s11_jatim_pdrb_adhb_kabkota.xlsx",
        "s13_jatim_pdrb_adhk_lapus.xlsx",
        "s17_sanggau_pdrb_adhb_lapus.xlsx",
        "s21_sambas_pdrb_long.csv",
        "jabar_upah_minimum_kabkota.csv",
        "jabar_indikator_kabkota.xlsx",
    ],
)
def test_no_accepted_figure_differs_from_what_is_written(
    read: Callable[[str], ReadingReport], name: str
) -> None:
    """These files write the point for decimals throughout, as can be seen in each."""
    accepted = [o for o in read(name).observations if o.status is A]
    assert [o.value for o in accepted] == [float(o.raw) for o in accepted]


@pytest.mark.parametrize(
    ("name", "province", "count"),
    [
        ("s06_sumsel_buah_2015_2017.csv", "16", 18),
        ("s08_sumsel_padi_2018_2020.csv", "16", 18),
        ("s11_jatim_pdrb_adhb_kabkota.xlsx", "35", 38),
        ("s12_jatim_pdrb_adhk_kabkota.xlsx", "35", 38),
        ("jabar_upah_minimum_kabkota.csv", "32", 27),
    ],
)
def test_every_region_of_a_list_is_another_one_of_its_province(
    read: Callable[[str], ReadingReport], name: str, province: str, count: int
) -> None:
    codes = {(o.region_label, o.region_code) for o in read(name).observations}
    assert len(codes) == len({code for _, code in codes}) == count
    assert {str(code)[:2] for _, code in codes} == {province}


def test_file_of_the_decree_and_order_of_names_agree(read: Callable[[str], ReadingReport]) -> None:
    codes = list(dict.fromkeys(o.region_code for o in read("s11_jatim_pdrb_adhb_kabkota.xlsx").observations))
    assert codes[:4] == ["35.01", "35.02", "35.03", "35.04"]
    # Kediri, Blitar, Malang, Probolinggo, Pasuruan, Mojokerto, Madiun stand first as kabupaten, then as kota.
    assert codes.index("35.06") < codes.index("35.71")
