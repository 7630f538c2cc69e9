"""The closing set: layouts of many offices once more, read once before anything was mended for them."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)
from tests.library.datasets.reading.tables.published.other_formats import (
    ods_number,
    ods_text,
    write_ods,
)

CUMULATIVE_COLUMNS = Published(
    "quarters of a budget year with the sum until each",
    Sheet(
        """
        Realisasi Pajak Daerah Kota Malang Tahun Anggaran 2023 (juta rupiah)
        Jenis Pajak | Triwulan I | Triwulan II | s.d. Triwulan II
        Hotel | '110,5 | '120,5 | '231,0
        Restoran | '210,5 | '220,5 | '431,0
        Reklame | '31,25 | '32,25 | '63,5
        """
    ),
    [
        part(
            lines(3, "breakdown", "Hotel", "Restoran", "Reklame"),
            lines("B", "period", "2023-Q1", "2023-Q2", None),
            "110.5 120.5 ?\n210.5 220.5 ?\n31.25 32.25 ?",
            region="35.73",
            unit="Juta Rupiah",
            indicator="Realisasi Pajak Daerah Kota Malang",
        )
    ],
    asked=["tabel1.year.s.d. Triwulan II"],
)

SUMS_OF_PROVINCES = Published(
    "regencies of two provinces with a sum below each and the sum of all",
    "Jumlah Industri Tenun Menurut Kabupaten, 2022 (unit)\nKabupaten/Kota;Kecil;Menengah\n"
    "Kab. Badung;1;2\nKab. Gianyar;3;4\n"
    "Jumlah Bali;4;6\nKab. Sikka;5;6\nKab. Ende;7;8\n"
    "Jumlah Nusa Tenggara Timur;12;14\nJumlah Seluruhnya;16;20\n",
    [
        part(
            [
                *lines(3, "region", "51.03", "51.04"),
                line(5, region="Jumlah Bali", total=True),
                *lines(6, "region", "53.07", "53.08"),
                line(8, region="Jumlah Nusa Tenggara Timur", total=True),
                line(9, region="Jumlah Seluruhnya", total=True),
            ],
            [line(2, breakdown="Kecil"), line(3, breakdown="Menengah")],
            "1 2\n3 4\n4 6\n5 6\n7 8\n12 14\n16 20",
            period="2022",
            unit="Unit",
            indicator="Jumlah Industri Tenun Menurut Kabupaten",
        )
    ],
)

NO_HEADER_WORD = Published(
    "a csv of an office without a title, kecamatan by years, the region in no line",
    "Kecamatan,2021,2022,2023\nCakranegara,10,11,12\nMataram,13,14,15\nAmpenan,16,17,18\n",
    [
        part(
            lines(2, "breakdown", "Cakranegara", "Mataram", "Ampenan"),
            lines(2, "period", "2021", "2022", "2023"),
            "10 11 12\n13 14 15\n16 17 18",
        )
    ],
    asked=["tabel1.indicator", "tabel1.region", "tabel1.unit"],
)

SHEET_OF_DOCUMENT = Published(
    "an OpenDocument sheet of a village office: villages of one kecamatan",
    write_ods(
        [
            ods_text("JUMLAH UMKM DI KECAMATAN NGAGLIK KABUPATEN SLEMAN TAHUN 2023 (unit)"),
            ods_text("Kalurahan") + ods_text("Mikro") + ods_text("Kecil"),
            ods_text("Sariharjo") + ods_number(10) + ods_number(20),
            ods_text("Minomartani") + ods_number(30) + ods_number(40),
            ods_text("Jumlah") + ods_number(40) + ods_number(60),
        ]
    ),
    [
        part(
            [*lines(3, "breakdown", "Sariharjo", "Minomartani"), line(5, breakdown="Jumlah", total=True)],
            [line("B", breakdown="Mikro"), line("C", breakdown="Kecil")],
            "10 20\n30 40\n40 60",
            region="KECAMATAN NGAGLIK",
            period="2023",
            unit="Unit",
            indicator="JUMLAH UMKM DI KECAMATAN NGAGLIK KABUPATEN SLEMAN",
        )
    ],
    file_name="umkm.ods",
)

EXPECTED_YEARS = Published(
    "years with marks of several kinds, a note on what each mark means",
    Sheet(
        """
        PDRB per Kapita ADHK 2010 Kabupaten Bogor, 2019–2023 (ribu rupiah)
        Uraian | 2019 | 2020 | 2021r | 2022x | 2023xx
        Nilai | '21.100,5 | '20.900,5 | '21.300,5 | '22.100,5 | '23.050,5
        Pertumbuhan (%) | '4,5 | '-0,95 | '1,91 | '3,76 | '4,3
        Keterangan: r angka revisi, x angka sementara, xx angka sangat sementara
        """
    ),
    [
        part(
            [
                line(3, breakdown="Nilai", unit="Ribu Rupiah"),
                line(4, breakdown="Pertumbuhan", unit="Persen"),
            ],
            lines("B", "period", "2019", "2020", "2021", "2022", "2023"),
            "21100.5 20900.5 21300.5 22100.5 23050.5\n4.5 -0.95 1.91 3.76 4.3",
            region="32.01",
            indicator="PDRB per Kapita ADHK 2010 Kabupaten Bogor",
        )
    ],
)

TWO_LEVEL_SEX = Published(
    "education by sex and year with the share at the right of each year",
    Sheet(
        """
        Tabel 3.4 Pekerja Menurut Pendidikan di Kota Bekasi (orang)
        Pendidikan/Education | 2022 | | | 2023 | |
        | Laki-laki/Male | Perempuan/Female | Jumlah/Total | Laki-laki/Male | Perempuan/Female | Jumlah/Total
        (1) | (2) | (3) | (4) | (5) | (6) | (7)
        SD ke bawah | '1.100 | '1.200 | '2.300 | '1.110 | '1.210 | '2.320
        SMP | '2.100 | '2.200 | '4.300 | '2.110 | '2.210 | '4.320
        SMA ke atas | '3.100 | '3.200 | '6.300 | '3.110 | '3.210 | '6.320
        Jumlah/Total | '6.300 | '6.600 | '12.900 | '6.330 | '6.630 | '12.960
        """,
        merge="A2:A3 B2:D2 E2:G2",
    ),
    [
        part(
            [*lines(5, "breakdown", "SD ke bawah", "SMP", "SMA ke atas"),
             line(8, breakdown="Jumlah", total=True)],
            [
                line("B", period="2022", breakdown="Laki-laki"),
                line("C", period="2022", breakdown="Perempuan"),
                line("D", period="2022", breakdown="Jumlah", total=True),
                line("E", period="2023", breakdown="Laki-laki"),
                line("F", period="2023", breakdown="Perempuan"),
                line("G", period="2023", breakdown="Jumlah", total=True),
            ],
            "1100 1200 2300 1110 1210 2320\n2100 2200 4300 2110 2210 4320\n3100 3200 6300 3110 3210 6320\n"
            "6300 6600 12900 6330 6630 12960",
            region="32.75",
            unit="Orang",
            indicator="Pekerja Menurut Pendidikan di Kota Bekasi",
        )
    ],
)  # fmt: skip

WEB_TABLE = Published(
    "a page with a caption, the year in the caption, blanks of the web for thousands",
    """
    <table><caption>Produksi Perikanan Menurut Kabupaten/Kota di Provinsi Gorontalo (ton), 2022</caption>
    <tr><th>No</th><th>Kabupaten/Kota</th><th>Laut</th><th>Perairan Darat</th></tr>
    <tr><td>1</td><td>Boalemo</td><td>1&nbsp;250,5</td><td>120,5</td></tr>
    <tr><td>2</td><td>Pohuwato</td><td>2&nbsp;350,5</td><td>130,5</td></tr>
    <tr><td>3</td><td>Kota Gorontalo</td><td>850,25</td><td>-</td></tr>
    <tr><td colspan="2">Provinsi Gorontalo</td><td>4&nbsp;451,25</td><td>251,0</td></tr></table>
    """,
    [
        part(
            [*lines(2, "region", "75.02", "75.04", "75.71"), line(5, region="75", total=True)],
            [line(3, breakdown="Laut"), line(4, breakdown="Perairan Darat")],
            "1250.5 120.5\n2350.5 130.5\n850.25 -\n4451.25 251",
            period="2022",
            unit="Ton",
            indicator="Produksi Perikanan Menurut Kabupaten/Kota di Provinsi Gorontalo",
        )
    ],
)

DECADE = Published(
    "census years and the growth between them",
    Sheet(
        """
        Jumlah Penduduk Hasil Sensus Menurut Kabupaten di Provinsi Lampung (ribu jiwa)
        Kabupaten | 2010 | 2020 | Laju Pertumbuhan 2010–2020 (%)
        Tanggamus | '536,6 | '640,3 | '1,73
        Way Kanan | '406,1 | '473,6 | '1,5
        Pesawaran | '398,8 | '477,5 | '1,77
        """
    ),
    [
        part(
            lines(3, "region", "18.06", "18.08", "18.09"),
            [*lines("B", "period", "2010", "2020", unit="Ribu Jiwa",
                    indicator="Jumlah Penduduk Hasil Sensus Menurut Kabupaten di Provinsi Lampung"),
             line("D")],
            "536.6 640.3 ?\n406.1 473.6 ?\n398.8 477.5 ?",
        )
    ],
    asked=["tabel1.year.2010-2020"],
)  # fmt: skip

LAST_SHEETS = Published(
    "a cover, a list of tables, and one table, each on a sheet of its own",
    [
        Sheet("PROFIL INDUSTRI\nKABUPATEN KLATEN\n2024", name="Sampul"),
        Sheet("Daftar Tabel | Halaman\nTabel 1 Jumlah IKM | 1\nTabel 2 Tenaga Kerja | 2", name="Daftar"),
        Sheet(
            "Tabel 1 Jumlah IKM Menurut Kecamatan di Kabupaten Klaten, 2022 (unit)\n"
            "Kecamatan | Pangan | Sandang\n"
            "Pedan | 10 | 110\nCeper | 20 | 120\nBayat | 30 | 130",
            name="T1",
        ),
    ],
    [
        part(
            lines(3, "breakdown", "Pedan", "Ceper", "Bayat"),
            [line("B", breakdown="Pangan"), line("C", breakdown="Sandang")],
            "10 110\n20 120\n30 130",
            region="33.10",
            period="2022",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kecamatan di Kabupaten Klaten",
        )
    ],
)

CLASS_RANGES = Published(
    "classes of workers as labels, a count and a value with a dash for none",
    Sheet(
        """
        Perusahaan Industri Menurut Banyaknya Tenaga Kerja di Kabupaten Karawang, 2021
        Banyaknya Tenaga Kerja | Perusahaan (unit) | Nilai Tambah (miliar rupiah)
        '5-19 | 210 | '110,5
        '20-99 | 150 | '1.210,5
        '100-499 | 60 | '5.310,5
        '500+ | 20 | '22.410,5
        Jumlah | 440 | '29.042,0
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "5-19", "20-99", "100-499", "500+"),
             line(7, breakdown="Jumlah", total=True)],
            [
                line("B", indicator="Perusahaan", unit="Unit"),
                line("C", indicator="Nilai Tambah", unit="Miliar Rupiah"),
            ],
            "210 110.5\n150 1210.5\n60 5310.5\n20 22410.5\n440 29042",
            region="32.15",
            period="2021",
        )
    ],
)  # fmt: skip

CASES = (
    CUMULATIVE_COLUMNS, SUMS_OF_PROVINCES, NO_HEADER_WORD, SHEET_OF_DOCUMENT, EXPECTED_YEARS, TWO_LEVEL_SEX,
    WEB_TABLE, DECADE, LAST_SHEETS, CLASS_RANGES,
)  # fmt: skip
