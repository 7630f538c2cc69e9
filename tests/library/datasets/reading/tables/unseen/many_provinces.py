"""Tables of many provinces: sums first, namesakes, marks, quarters, mixed units, tabs, tables over "
"one another."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)
from tests.library.datasets.reading.tables.published.other_formats import write_xls

SUM_FIRST = Published(
    "the province above its regencies and cities, numbered, marks on years and figures",
    Sheet(
        """
        Tabel 6.1.2 Banyaknya Usaha Industri Kecil Menurut Kabupaten/Kota di Provinsi Jawa Tengah, 2020–2022
        Number of Small Industries by Regency/Municipality in Jawa Tengah Province, 2020–2022
        Kabupaten/Kota | 2020 | 2021r) | 2022*)
        Provinsi Jawa Tengah | '15.300 | '15.600 | '15.900
        Kabupaten/Regency
        01. Magelang | '2.100 | '2.200 | '2.300
        02. Semarang | '3.100 | '3.150 | '3.200
        03. Pekalongan | '4.100 | '4.150 | '4.200
        Kota/Municipality
        71. Magelang | '1.000 | '1.050 | '1.100
        74. Semarang | '2.400 | '2.450 | '2.500
        75. Pekalongan | '2.600 | '2.600 | '2.600*)
        Catatan: r) angka diperbaiki; *) angka sementara
        """,
        merge="A5:D5 A9:D9",
    ),
    [
        part(
            [
                line(4, region="33", total=True),
                *lines(6, "region", "33.08", "33.22", "33.26"),
                *lines(10, "region", "33.71", "33.74", "33.75"),
            ],
            lines("B", "period", "2020", "2021", "2022"),
            "15300 15600 15900\n2100 2200 2300\n3100 3150 3200\n4100 4150 4200\n1000 1050 1100\n"
            "2400 2450 2500\n"
            "2600 2600 2600",
            indicator="Banyaknya Usaha Industri Kecil Menurut Kabupaten/Kota di Provinsi Jawa Tengah",
        )
    ],
    asked=["tabel1.unit"],
)

LABOUR = Published(
    "labour force by activity and sex for two survey months, levels by letters and blanks",
    Sheet(
        """
        Penduduk Usia Kerja Menurut Kegiatan di Provinsi Nusa Tenggara Barat (ribu orang)
        Kegiatan | Februari 2022 | | Agustus 2022 |
        | Laki-laki | Perempuan | Laki-laki | Perempuan
        1. Angkatan Kerja | '1.500,5 | '1.250,5 | '1.510,5 | '1.260,5
        a. Bekerja | '1.450,25 | '1.220,25 | '1.460,25 | '1.230,25
        b. Pengangguran | '50,25 | '30,25 | '50,25 | '30,25
        2. Bukan Angkatan Kerja | '350,0 | '750,0 | '360,0 | '760,0
        Jumlah | '1.850,5 | '2.000,5 | '1.870,5 | '2.020,5
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            [
                line(4, breakdown="Angkatan Kerja", total=True),
                line(5, breakdown=("Angkatan Kerja", "Bekerja")),
                line(6, breakdown=("Angkatan Kerja", "Pengangguran")),
                line(7, breakdown="Bukan Angkatan Kerja"),
                line(8, breakdown="Jumlah", total=True),
            ],
            [
                line("B", period="2022-02", breakdown="Laki-laki"),
                line("C", period="2022-02", breakdown="Perempuan"),
                line("D", period="2022-08", breakdown="Laki-laki"),
                line("E", period="2022-08", breakdown="Perempuan"),
            ],
            "1500.5 1250.5 1510.5 1260.5\n1450.25 1220.25 1460.25 1230.25\n50.25 30.25 50.25 30.25\n"
            "350 750 360 760\n1850.5 2000.5 1870.5 2020.5",
            region="52",
            unit="Ribu Orang",
            indicator="Penduduk Usia Kerja Menurut Kegiatan di Provinsi Nusa Tenggara Barat",
        )
    ],
)

OLD_LIST = Published(
    "an old workbook: kecamatan, villages and firms of a regency, blank line before the sum",
    write_xls(
        [
            ["REKAPITULASI IKM KABUPATEN MINAHASA UTARA"],
            ["TAHUN 2023"],
            [],
            ["NO", "KECAMATAN", "JUMLAH IKM (UNIT)", "TENAGA KERJA (ORANG)", "KET"],
            [1.0, "Kema", 110.0, 220.0, ""],
            [2.0, "Airmadidi", 130.0, 260.0, "pusat"],
            [3.0, "Likupang Timur", 150.0, 300.0, ""],
            [],
            ["", "JUMLAH", 390.0, 780.0, ""],
        ],
        "REKAP",
    ),
    [
        part(
            [*lines(5, "breakdown", "Kema", "Airmadidi", "Likupang Timur"),
             line(9, breakdown="JUMLAH", total=True)],
            [
                line("C", indicator="JUMLAH IKM", unit="Unit"),
                line("D", indicator="TENAGA KERJA", unit="Orang"),
            ],
            "110 220\n130 260\n150 300\n390 780",
            region="71.06",
            period="2023",
        )
    ],
    file_name="rekap.xls",
)  # fmt: skip

TABS = Published(
    "a tab for each quarter with the quarter in its title",
    [
        Sheet(
            f"Realisasi PMDN Menurut Kabupaten/Kota di Provinsi Papua, {quarter} 2023 (juta rupiah)\n"
            "Kabupaten/Kota | Proyek (unit) | Nilai (juta rupiah)\n"
            f"Jayapura | {first} | '10,5\nKota Jayapura | 3 | '20,5\nKeerom | 4 | '30,5",
            name=name,
        )
        for name, quarter, first in (("TW I", "Triwulan I", 1), ("TW II", "Triwulan II", 2))
    ],
    [
        part(
            lines(3, "region", "91.03", "91.71", "91.11"),
            [line("B", indicator="Proyek", unit="Unit"), line("C", indicator="Nilai", unit="Juta Rupiah")],
            f"{first} 10.5\n3 20.5\n4 30.5",
            period=period,
        )
        for first, period in ((1, "2023-Q1"), (2, "2023-Q2"))
    ],
)

TRADE = Published(
    "value and volume over three years, each group with its unit over the years",
    Sheet(
        """
        Perkembangan Ekspor Provinsi Maluku
        Komoditas | Volume (ton) | | | Nilai (ribu US$) | |
        | 2020 | 2021 | 2022 | 2020 | 2021 | 2022
        Udang | '1.100,5 | '1.200,5 | '1.300,5 | '11.100,5 | '12.200,5 | '13.300,5
        Tuna | '210,25 | '220,25 | '230,25 | '2.110,25 | '2.220,25 | '2.330,25
        Pala | '31,5 | '32,5 | '33,5 | '311,5 | '322,5 | '333,5
        """,
        merge="A2:A3 B2:D2 E2:G2",
    ),
    [
        part(
            lines(4, "breakdown", "Udang", "Tuna", "Pala"),
            [
                *lines("B", "period", "2020", "2021", "2022", indicator="Volume", unit="Ton"),
                *lines("E", "period", "2020", "2021", "2022", indicator="Nilai", unit="Ribu Dolar AS"),
            ],
            "1100.5 1200.5 1300.5 11100.5 12200.5 13300.5\n210.25 220.25 230.25 2110.25 2220.25 2330.25\n"
            "31.5 32.5 33.5 311.5 322.5 333.5",
            region="81",
        )
    ],
)

SHARES_BELOW = Published(
    "counts and below them their shares, each under a line of its own",
    Sheet(
        """
        UMKM Menurut Sektor di Kota Kupang, 2021–2023
        Sektor | Satuan | 2021 | 2022 | 2023
        Perdagangan | unit | 600 | 650 | 700
        Industri | unit | 400 | 350 | 300
        Perdagangan | persen | '60,0 | '65,0 | '70,0
        Industri | persen | '40,0 | '35,0 | '30,0
        """
    ),
    [
        part(
            [
                line(3, breakdown="Perdagangan", unit="Unit"),
                line(4, breakdown="Industri", unit="Unit"),
                line(5, breakdown="Perdagangan", unit="Persen"),
                line(6, breakdown="Industri", unit="Persen"),
            ],
            lines("C", "period", "2021", "2022", "2023"),
            "600 650 700\n400 350 300\n60 65 70\n40 35 30",
            region="53.71",
            indicator="UMKM Menurut Sektor di Kota Kupang",
        )
    ],
)

GROWTH_FIRST = Published(
    "the share before the amount, years down with a mark, an average at the foot",
    Sheet(
        """
        Produksi Garam Kabupaten Pati, 2020-2023
        Tahun | Produksi (ton) | Pertumbuhan (%)
        2020 | '1.100,5 | -
        2021 | '1.210,55 | '10,0
        2022*) | '1.331,6 | '10,0
        2023**) | '1.198,45 | '(10,0)
        *) sementara **) sangat sementara
        """
    ),
    [
        part(
            lines(3, "period", "2020", "2021", "2022", "2023"),
            [line("B", indicator="Produksi", unit="Ton"), line("C", indicator="Pertumbuhan", unit="Persen")],
            "1100.5 -\n1210.55 10\n1331.6 10\n1198.45 -10",
            region="33.18",
        )
    ],
)

SCHOOL_OF_LINES = Published(
    "letterhead, title in parts, unit line, unbracketed numbers, footer with years",
    Sheet(
        """
        PEMERINTAH PROVINSI SULAWESI UTARA
        DINAS PERINDUSTRIAN DAN PERDAGANGAN
        Jalan Contoh No. 17 Manado 95111

        JUMLAH PASAR RAKYAT MENURUT KABUPATEN/KOTA
        KEADAAN 31 DESEMBER 2022
        Satuan: Unit

        NO | KABUPATEN/KOTA | TIPE A | TIPE B | JUMLAH
        1 | 2 | 3 | 4 | 5
        1 | MINAHASA | 1 | 2 | 3
        2 | BITUNG | 3 | 4 | 7
        3 | TOMOHON | 5 | 6 | 11
        4 | MANADO | 7 | 8 | 15
        JUMLAH | | 16 | 20 | 36
        Sumber: Dinas contoh, data 2018-2022, diolah 2023
        """
    ),
    [
        part(
            [*lines(11, "region", "71.02", "71.72", "71.73", "71.71"),
             line(15, region="JUMLAH", total=True)],
            [line("C", breakdown="TIPE A"), line("D", breakdown="TIPE B"),
             line("E", breakdown="JUMLAH", total=True)],
            "1 2 3\n3 4 7\n5 6 11\n7 8 15\n16 20 36",
            period="2022",
            unit="Unit",
            indicator="JUMLAH PASAR RAKYAT MENURUT KABUPATEN/KOTA",
        )
    ],
)  # fmt: skip

REAL_BUDGET = Published(
    "budget shares of regencies, billions with a decimal comma, a dash for none",
    "Belanja Modal Menurut Kabupaten/Kota se-Provinsi Gorontalo TA 2021–2022 (miliar rupiah)\n"
    "Kabupaten/Kota;TA 2021;TA 2022\nKab. Boalemo;100,5;-\nKab. Gorontalo;200,5;210,5\n"
    "Kota Gorontalo;150,25;160,25\n"
    "Total;451,25;370,75\n",
    [
        part(
            [*lines(3, "region", "75.02", "75.01", "75.71"), line(6, region="Total", total=True)],
            lines(2, "period", "2021", "2022"),
            "100.5 -\n200.5 210.5\n150.25 160.25\n451.25 370.75",
            unit="Miliar Rupiah",
            indicator="Belanja Modal Menurut Kabupaten/Kota se-Provinsi Gorontalo",
        )
    ],
)

DAILY = Published(
    "wages of a day by kind of work and sex, the month of each column",
    Sheet(
        """
        Rata-rata Upah Buruh Harian di Provinsi Banten (ribu rupiah/hari)
        Jenis Pekerjaan | Laki-laki | | Perempuan |
        | Mar-23 | Sep-23 | Mar-23 | Sep-23
        Bangunan | '150,5 | '155,5 | '120,5 | '125,5
        Pertanian | '100,5 | '105,5 | '90,5 | '95,5
        Industri | '130,25 | '135,25 | '125,25 | '130,25
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "breakdown", "Bangunan", "Pertanian", "Industri"),
            [
                line("B", period="2023-03", breakdown="Laki-laki"),
                line("C", period="2023-09", breakdown="Laki-laki"),
                line("D", period="2023-03", breakdown="Perempuan"),
                line("E", period="2023-09", breakdown="Perempuan"),
            ],
            "150.5 155.5 120.5 125.5\n100.5 105.5 90.5 95.5\n130.25 135.25 125.25 130.25",
            region="36",
            unit="Ribu Rupiah/Hari",
            indicator="Rata-rata Upah Buruh Harian di Provinsi Banten",
        )
    ],
)

CASES = (
    SUM_FIRST, LABOUR, OLD_LIST, TABS, TRADE, SHARES_BELOW, GROWTH_FIRST, SCHOOL_OF_LINES, REAL_BUDGET, DAILY,
)  # fmt: skip
