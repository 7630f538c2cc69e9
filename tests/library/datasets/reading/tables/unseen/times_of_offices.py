"""Years of budgets, days of counting, cumulative months, plans, and years of the book, not of the data."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

YEARBOOK_ONLY = Published(
    "the year of the yearbook is the only year there is: asked",
    Sheet(
        """
        Banyaknya Perusahaan Industri Menurut Kecamatan, Kota Makassar Dalam Angka 2024
        Kecamatan | Kecil | Menengah
        Mariso | 1 | 2
        Mamajang | 3 | 4
        Tamalate | 5 | 6
        """
    ),
    [
        part(
            lines(3, "breakdown", "Mariso", "Mamajang", "Tamalate"),
            [line("B", breakdown="Kecil"), line("C", breakdown="Menengah")],
            "1 2\n3 4\n5 6",
            region="73.71",
            indicator="Banyaknya Perusahaan Industri Menurut Kecamatan",
        )
    ],
    asked=["tabel1.year", "tabel1.unit"],
)

BUDGET_YEAR = Published(
    "the budget year in the title, a ceiling, a realisation and their ratio",
    Sheet(
        """
        REALISASI PENDAPATAN DAERAH KABUPATEN BADUNG TA 2023 (Rupiah)
        No | Uraian | Anggaran | Realisasi | %
        1 | Pajak Daerah | '1.000.000.000 | '900.000.000 | '90,00
        2 | Retribusi Daerah | '200.000.000 | '250.000.000 | '125,00
        3 | Dana Alokasi Umum | '400.000.000 | '400.000.000 | '100,00
        """
    ),
    [
        part(
            lines(3, "breakdown", "Pajak Daerah", "Retribusi Daerah", "Dana Alokasi Umum"),
            [line("C", breakdown="Anggaran", unit="Rupiah"), line("D", breakdown="Realisasi", unit="Rupiah"),
             line("E", unit="Persen")],
            "1000000000 900000000 90\n200000000 250000000 125\n400000000 400000000 100",
            region="51.03",
            period="2023",
            indicator="REALISASI PENDAPATAN DAERAH KABUPATEN BADUNG",
        )
    ],
)  # fmt: skip

DAY_OF_COUNT = Published(
    "the day of counting in brackets below the title",
    Sheet(
        """
        Jumlah Koperasi Aktif Menurut Kecamatan di Kota Denpasar (unit)
        (Keadaan per 30 Juni 2023)
        Kecamatan | Simpan Pinjam | Produsen
        Denpasar Selatan | 1 | 2
        Denpasar Timur | 3 | 4
        Denpasar Barat | 5 | 6
        """
    ),
    [
        part(
            lines(4, "breakdown", "Denpasar Selatan", "Denpasar Timur", "Denpasar Barat"),
            [line("B", breakdown="Simpan Pinjam"), line("C", breakdown="Produsen")],
            "1 2\n3 4\n5 6",
            region="51.71",
            period="2023-06",
            unit="Unit",
            indicator="Jumlah Koperasi Aktif Menurut Kecamatan di Kota Denpasar",
        )
    ],
)

UNTIL_JUNE = Published(
    "counted until June: no single period, asked",
    "Realisasi Investasi Menurut Kabupaten/Kota di Provinsi Bali s.d. Juni 2024 (juta rupiah)\n"
    "Kabupaten/Kota;PMA;PMDN\nKab. Badung;10;20\nKab. Tabanan;30;40\nKota Denpasar;50;60\n",
    [
        part(
            lines(3, "region", "51.03", "51.02", "51.71"),
            [line(2), line(3)],
            "? ?\n? ?\n? ?",
        )
    ],
    asked=["tabel1.year.s.d. Juni 2024"],
)

UNFINISHED_YEAR = Published(
    "the last year counted only until September, in its header",
    Sheet(
        """
        Jumlah Izin Usaha Industri yang Terbit di Kota Makassar (izin)
        Jenis Izin | 2021 | 2022 | 2023 (s.d. September)
        Izin Baru | 10 | 20 | 15
        Perluasan | 1 | 2 | 3
        Pencabutan | 4 | 5 | 6
        """
    ),
    [
        part(
            lines(3, "breakdown", "Izin Baru", "Perluasan", "Pencabutan"),
            lines("B", "period", "2021", "2022", None),
            "10 20 ?\n1 2 ?\n4 5 ?",
            region="73.71",
            unit="Izin",
            indicator="Jumlah Izin Usaha Industri yang Terbit di Kota Makassar",
        )
    ],
    asked=["tabel1.year.2023 (s.d. September)"],
)

TARGETS = Published(
    "targets and realisations of two years",
    Sheet(
        """
        Target dan Realisasi Pembinaan IKM Kabupaten Gianyar
        Program | Satuan | Target 2022 | Realisasi 2022 | Target 2023 | Realisasi 2023
        Pelatihan IKM | orang | 100 | 90 | 120 | 121
        Bantuan Alat | paket | 10 | 11 | 12 | 13
        Pameran | kali | 4 | 4 | 5 | 3
        """
    ),
    [
        part(
            [
                line(3, breakdown="Pelatihan IKM", unit="Orang"),
                line(4, breakdown="Bantuan Alat", unit="Paket"),
                line(5, breakdown="Pameran", unit="Kali"),
            ],
            [
                line("C", period="2022", breakdown="Target"),
                line("D", period="2022", breakdown="Realisasi"),
                line("E", period="2023", breakdown="Target"),
                line("F", period="2023", breakdown="Realisasi"),
            ],
            "100 90 120 121\n10 11 12 13\n4 4 5 3",
            region="51.04",
            indicator="Target dan Realisasi Pembinaan IKM Kabupaten Gianyar",
        )
    ],
)

SEMESTERS = Published(
    "half years below each year, roman numerals alone",
    Sheet(
        """
        Jumlah Tamu Menginap di Kabupaten Badung (ribu orang)
        Asal Tamu | 2022 | | 2023*) |
        | Semester I | Semester II | Semester I | Semester II
        Asing | '1,25 | '2,5 | '3,75 | '4,5
        Domestik | '5,25 | '6,5 | '7,75 | '8,5
        *) Angka sementara
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "breakdown", "Asing", "Domestik"),
            lines("B", "period", "2022-S1", "2022-S2", "2023-S1", "2023-S2"),
            "1.25 2.5 3.75 4.5\n5.25 6.5 7.75 8.5",
            region="51.03",
            unit="Ribu Orang",
            indicator="Jumlah Tamu Menginap di Kabupaten Badung",
        )
    ],
)

MONTHS_WITH_QUARTERS = Published(
    "months down with the quarter's sum after each third",
    "Jumlah wisatawan contoh di Kota Denpasar tahun 2023 (orang)\nBulan;Asing;Domestik\nJanuari;1;10\n"
    "Februari;2;20\nMaret;3;30\nTriwulan I;6;60\nApril;4;40\nMei;5;50\nJuni;6;60\nTriwulan II;15;150\n",
    [
        part(
            lines(
                3,
                "period",
                "2023-01",
                "2023-02",
                "2023-03",
                "2023-Q1",
                "2023-04",
                "2023-05",
                "2023-06",
                "2023-Q2",
            ),
            [line(2, breakdown="Asing"), line(3, breakdown="Domestik")],
            "1 10\n2 20\n3 30\n6 60\n4 40\n5 50\n6 60\n15 150",
            region="51.71",
            unit="Orang",
            indicator="Jumlah wisatawan contoh di Kota Denpasar",
        )
    ],
)

MID_TERM_PLAN = Published(
    "a plan of five years: the state at its start, its targets, the state at its end",
    Sheet(
        """
        Tabel 7.1 Indikator Kinerja Utama Kota Makassar
        No | Indikator | Satuan | Kondisi Awal 2021 | 2022 | 2023 | Kondisi Akhir
        1 | Jumlah IKM Binaan | unit | 100 | 110 | 120 | 150
        2 | Pertumbuhan Ekonomi | persen | '4,5 | '5,25 | '5,5 | '6,0
        """
    ),
    [
        part(
            [line(3, indicator="Jumlah IKM Binaan", unit="Unit"),
             line(4, indicator="Pertumbuhan Ekonomi", unit="Persen")],
            [
                line("D", period="2021", breakdown="Kondisi Awal"),
                line("E", period="2022"),
                line("F", period="2023"),
                line("G", breakdown="Kondisi Akhir"),
            ],
            "100 110 120 150\n4.5 5.25 5.5 6",
            region="73.71",
        )
    ],
    asked=["tabel1.year"],
)  # fmt: skip

WHOLE_BUDGET_YEAR = Published(
    "a run from the first to the last day of a year is that year",
    Sheet(
        """
        IKHTISAR BELANJA DAERAH PROVINSI BALI TAHUN ANGGARAN 2022
        (PERIODE 1 JANUARI S.D 31 DESEMBER 2022)
        Dalam Juta Rupiah
        Uraian | Anggaran | Realisasi
        Belanja Pegawai | 100 | 90
        Belanja Barang dan Jasa | 200 | 180
        Belanja Modal | 300 | 270
        """
    ),
    [
        part(
            lines(5, "breakdown", "Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal"),
            [line("B", breakdown="Anggaran"), line("C", breakdown="Realisasi")],
            "100 90\n200 180\n300 270",
            region="51",
            period="2022",
            unit="Juta Rupiah",
            indicator="IKHTISAR BELANJA DAERAH PROVINSI BALI",
        )
    ],
)

CASES = (
    YEARBOOK_ONLY, BUDGET_YEAR, DAY_OF_COUNT, UNTIL_JUNE, UNFINISHED_YEAR, TARGETS, SEMESTERS,
    MONTHS_WITH_QUARTERS, MID_TERM_PLAN, WHOLE_BUDGET_YEAR,
)  # fmt: skip
