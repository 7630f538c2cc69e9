"""Headers with days and parts of years, budgets until a quarter, villages set in, tabs alone, odd gaps."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

DAYS_IN_HEADERS = Published(
    "the last days of two years as headers of a balance",
    Sheet(
        """
        Neraca Koperasi Kabupaten Sleman (juta rupiah)
        Uraian | 31 Desember 2021 | 31 Desember 2022
        Aset | '1.500,5 | '1.750,5
        Utang | '500,25 | '600,25
        Modal | '1.000,25 | '1.150,25
        """
    ),
    [
        part(
            lines(3, "breakdown", "Aset", "Utang", "Modal"),
            lines("B", "period", "2021", "2022"),
            "1500.5 1750.5\n500.25 600.25\n1000.25 1150.25",
            region="34.04",
            unit="Juta Rupiah",
            indicator="Neraca Koperasi Kabupaten Sleman",
        )
    ],
)

BUDGET_UNTIL = Published(
    "a budget year whose figures go until a quarter: asked",
    Sheet(
        """
        Realisasi Belanja Dinas Perindustrian Kota Surakarta TA 2023 s.d. Triwulan III (ribu rupiah)
        Program | Pagu | Realisasi
        Perencanaan | '1.000,5 | 900
        Pembinaan | '2.000,5 | '1.500,5
        Informasi | '3.000,5 | '2.500,5
        """
    ),
    [
        part(
            lines(3, "breakdown", "Perencanaan", "Pembinaan", "Informasi"),
            [line("B"), line("C")],
            "? ?\n? ?\n? ?",
        )
    ],
    asked=["tabel1.year.s.d. Triwulan III"],
)

HALF_FINISHED = Published(
    "whole years and a last one of its first half, in the words of months",
    "Jumlah Wisatawan ke Kota Yogyakarta (ribu orang)\nAsal;Jan-Des 2021;Jan-Des 2022;Jan-Jun 2023\n"
    "Asing;1,5;2,5;1,25\nDomestik;10,5;20,5;12,25\nLainnya;0,5;0,75;0,25\n",
    [
        part(
            lines(3, "breakdown", "Asing", "Domestik", "Lainnya"),
            lines(2, "period", "2021", "2022", None),
            "1.5 2.5 ?\n10.5 20.5 ?\n0.5 0.75 ?",
            region="34.71",
            unit="Ribu Orang",
            indicator="Jumlah Wisatawan ke Kota Yogyakarta",
        )
    ],
    asked=["tabel1.year.Jan-Jun 2023"],
)

VILLAGES_SET_IN = Published(
    "villages set in below their kecamatan, whose line is their sum",
    Sheet(
        """
        Jumlah IKM Menurut Kecamatan dan Desa di Kabupaten Bantul Tahun 2022 (unit)
        Kecamatan/Desa | Pangan | Sandang
        Sewon | 6 | 9
        >Bangunharjo | 1 | 4
        >Panggungharjo | 5 | 5
        Kasihan | 7 | 3
        >Tirtonirmolo | 3 | 1
        >Ngestiharjo | 4 | 2
        Kabupaten Bantul | 13 | 12
        """
    ),
    [
        part(
            [
                line(3, breakdown="Sewon", total=True),
                *lines(4, "breakdown", ("Sewon", "Bangunharjo"), ("Sewon", "Panggungharjo")),
                line(6, breakdown="Kasihan", total=True),
                *lines(7, "breakdown", ("Kasihan", "Tirtonirmolo"), ("Kasihan", "Ngestiharjo")),
                line(9, breakdown="Kabupaten Bantul"),
            ],
            [line("B", breakdown="Pangan"), line("C", breakdown="Sandang")],
            "6 9\n1 4\n5 5\n7 3\n3 1\n4 2\n13 12",
            region="34.02",
            period="2022",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kecamatan dan Desa di Kabupaten Bantul",
        )
    ],
)

TABS_ALONE = Published(
    "no title at all, and a sheet for each year",
    [
        Sheet(
            "Kabupaten/Kota | Pangan (unit) | Sandang (unit)\n"
            f"Kab. Sleman | {first} | 20\nKab. Bantul | 30 | 40\nKota Yogyakarta | 50 | 60",
            name=name,
        )
        for name, first in (("2021", 10), ("2022", 11))
    ],
    [
        part(
            lines(2, "region", "34.04", "34.02", "34.71"),
            [line("B", indicator="Pangan", unit="Unit"), line("C", indicator="Sandang", unit="Unit")],
            f"{first} 20\n30 40\n50 60",
            period=name,
        )
        for name, first in (("2021", 10), ("2022", 11))
    ],
)

AUDITED = Published(
    "years with words on how far they are checked",
    Sheet(
        """
        Pendapatan Asli Daerah Menurut Jenis di Kota Semarang (miliar rupiah)
        Jenis | 2021 (Audited) | 2022 (Audited) | 2023 (Unaudited)
        Pajak | '1.100,5 | '1.200,5 | '1.300,5
        Retribusi | '110,25 | '120,25 | '130,25
        Lain-lain | '210,5 | '220,5 | '230,5
        """
    ),
    [
        part(
            lines(3, "breakdown", "Pajak", "Retribusi", "Lain-lain"),
            [
                line("B", period="2021", breakdown="Audited"),
                line("C", period="2022", breakdown="Audited"),
                line("D", period="2023", breakdown="Unaudited"),
            ],
            "1100.5 1200.5 1300.5\n110.25 120.25 130.25\n210.5 220.5 230.5",
            region="33.74",
            unit="Miliar Rupiah",
            indicator="Pendapatan Asli Daerah Menurut Jenis di Kota Semarang",
        )
    ],
)

QUARTERS_OF_A_YEAR = Published(
    "the year merged over its quarters and its sum, several measures down with units",
    Sheet(
        """
        Perkembangan Investasi Kota Batam
        Uraian | Satuan | Tahun 2023 | | | |
        | | I | II | III | IV | Jumlah
        Proyek PMA | proyek | 11 | 12 | 13 | 14 | 50
        Nilai PMA | juta US$ | '10,5 | '20,5 | '30,5 | '40,5 | '102,0
        Tenaga Kerja | orang | 100 | 200 | 300 | 400 | '1.000
        """,
        merge="A2:A3 B2:B3 C2:G2",
    ),
    [
        part(
            [
                line(4, indicator="Proyek PMA", unit="Proyek"),
                line(5, indicator="Nilai PMA", unit="Juta Dolar AS"),
                line(6, indicator="Tenaga Kerja", unit="Orang"),
            ],
            [
                *lines("C", "period", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"),
                line("G", period="2023", total=True),
            ],
            "11 12 13 14 50\n10.5 20.5 30.5 40.5 102\n100 200 300 400 1000",
            region="21.71",
        )
    ],
)

WATER = Published(
    "customers and water sold by class of customer, a blank row between groups",
    Sheet(
        """
        Tabel 8.2.1 Pelanggan dan Air Terjual PDAM Menurut Golongan di Kota Tarakan, 2022
        Golongan | Pelanggan (pelanggan) | Air Terjual (m3)

        Rumah Tangga | '1.100 | '22.000

        Niaga | 210 | '5.500
        Industri | 12 | '1.250
        Jumlah | '1.322 | '28.750
        """
    ),
    [
        part(
            [
                line(4, breakdown="Rumah Tangga"),
                *lines(6, "breakdown", "Niaga", "Industri"),
                line(8, breakdown="Jumlah", total=True),
            ],
            [
                line("B", indicator="Pelanggan", unit="Pelanggan"),
                line("C", indicator="Air Terjual", unit="m3"),
            ],
            "1100 22000\n210 5500\n12 1250\n1322 28750",
            region="65.71",
            period="2022",
        )
    ],
)  # fmt: skip

SECOND_HALF_NAMES = Published(
    "regencies of two provinces in one list with the province in a column merged down",
    Sheet(
        """
        Jumlah Sentra Tenun Menurut Provinsi dan Kabupaten/Kota, 2023 (sentra)
        Provinsi | Kabupaten/Kota | Tenun Ikat | Songket
        Nusa Tenggara Barat | Lombok Timur | 5 | 6
        | Bima | 7 | 8
        | Kota Bima | 9 | 10
        Nusa Tenggara Timur | Sikka | 11 | 12
        | Sumba Timur | 13 | 14
        """,
        merge="A3:A5 A6:A7",
    ),
    [
        part(
            lines(3, "region", "52.03", "52.06", "52.72", "53.07", "53.11"),
            [line("C", breakdown="Tenun Ikat"), line("D", breakdown="Songket")],
            "5 6\n7 8\n9 10\n11 12\n13 14",
            period="2023",
            unit="Sentra",
            indicator="Jumlah Sentra Tenun Menurut Provinsi dan Kabupaten/Kota",
        )
    ],
)

RANKED = Published(
    "regencies in the order of their figures with a rank, an index of two decimals",
    "Peringkat,Kabupaten/Kota,IPM 2022 (indeks),IPM 2023 (indeks)\n1,Kota Denpasar,84.37,85.11\n"
    "2,Badung,82.13,82.79\n3,Gianyar,78.39,79.18\n4,Tabanan,76.75,77.51\n",
    [
        part(
            lines(2, "region", "51.71", "51.03", "51.04", "51.02"),
            lines(3, "period", "2022", "2023"),
            "84.37 85.11\n82.13 82.79\n78.39 79.18\n76.75 77.51",
            unit="Indeks",
            indicator="IPM",
        )
    ],
)

CASES = (
    DAYS_IN_HEADERS, BUDGET_UNTIL, HALF_FINISHED, VILLAGES_SET_IN, TABS_ALONE, AUDITED,
    QUARTERS_OF_A_YEAR, WATER,
    SECOND_HALF_NAMES, RANKED,
)  # fmt: skip
