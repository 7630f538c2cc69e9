"""Data portals of local offices, bulletins of the statistics office, lists with letters set apart."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

DATA_ELEMENTS = Published(
    "codes and elements of a portal, regions below each element, years not yet filled with noughts",
    Sheet(
        """
        kodefikasi | komponendata | satuan | sumberdata | 2023 | 2024 | 2025
        36.2.01.1 | Jumlah Perusahaan Industri Sedang | | Dinas Contoh | | |
        36.2.01.1.01 | Kabupaten Pandeglang | Perusahaan | Dinas Contoh | 140 | 141 | 0
        36.2.01.1.02 | Kabupaten Lebak | Perusahaan | Dinas Contoh | 149 | 150 | 0
        36.2.01.1.03 | Kota Cilegon | Perusahaan | Dinas Contoh | 173 | 175 | 0
        36.2.01.2 | Jumlah Perusahaan Industri Besar | | Dinas Contoh | | |
        36.2.01.2.01 | Kabupaten Pandeglang | Perusahaan | Dinas Contoh | 240 | 241 | 0
        36.2.01.2.02 | Kabupaten Lebak | Perusahaan | Dinas Contoh | 249 | 250 | 0
        36.2.01.2.03 | Kota Cilegon | Perusahaan | Dinas Contoh | 273 | 275 | 0
        """
    ),
    [
        part(
            [
                *lines(3, "region", "36.01", "36.02", "36.72", breakdown="Jumlah Perusahaan Industri Sedang"),
                *lines(7, "region", "36.01", "36.02", "36.72", breakdown="Jumlah Perusahaan Industri Besar"),
            ],
            lines("E", "period", "2023", "2024", "2025"),
            "140 141 !\n149 150 !\n173 175 !\n240 241 !\n249 250 !\n273 275 !",
            unit="Perusahaan",
        )
    ],
    asked=["tabel1.indicator"],
)

SPREAD_LETTERS = Published(
    "provinces with letters set apart and names broken over lines, their codes before them",
    Sheet(
        """
        Jumlah Tenaga Kerja Industri Mikro dan Kecil Menurut Provinsi (orang)
        | Provinsi\\nProvince | 2013 | | 2014 |
        | | Mikro | Kecil | Mikro | Kecil
        11 | Aceh | '1.301 | 267 | '1.117 | 133
        12 | Sumatera\\nUtara | '1.256 | '1.497 | '1.525 | 708
        14 | R i a u | 298 | 117 | 288 | 93
        15 | J a m b i | 448 | 165 | 494 | 183
        51 | B a l i | '1.416 | '1.702 | '1.823 | 780
        """,
        merge="C2:D2 E2:F2",
    ),
    [
        part(
            lines(4, "region", "11", "12", "14", "15", "51"),
            [
                line("C", period="2013", breakdown="Mikro"),
                line("D", period="2013", breakdown="Kecil"),
                line("E", period="2014", breakdown="Mikro"),
                line("F", period="2014", breakdown="Kecil"),
            ],
            "1301 267 1117 133\n1256 1497 1525 708\n298 117 288 93\n448 165 494 183\n1416 1702 1823 780",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja Industri Mikro dan Kecil Menurut Provinsi",
        )
    ],
)

THOUSANDS_IN_HEADER = Published(
    "thousands in the header, words about each region at the right",
    "No;Provinsi;Jumlah UMKM 2023 (Ribuan);Sektor Utama\n1;Jawa Barat;2.500,5;Pangan\n"
    "2;Jawa Timur;2.200,5;Sandang\n"
    "3;DKI Jakarta;1.800,25;Jasa\n4;Bali;400,75;Kerajinan\n",
    [
        part(
            lines(2, "region", "32", "35", "31", "51"),
            [line(3, period="2023", indicator="Jumlah UMKM", unit="Ribu")],
            "2500.5\n2200.5\n1800.25\n400.75",
        )
    ],
)

BULLETIN = Published(
    "quarters of two years and growth against the year before and the quarter before",
    Sheet(
        """
        Tabel 2. PDRB Menurut Lapangan Usaha Atas Dasar Harga Berlaku Provinsi Bali (miliar rupiah)
        Lapangan Usaha | Triw II-2022 | Triw I-2023 | Triw II-2023
        (1) | (2) | (3) | (4)
        A. Pertanian, Kehutanan, dan Perikanan | '9.010,5 | '9.020,5 | '9.030,5
        C. Industri Pengolahan | '4.010,25 | '4.020,25 | '4.030,25
        I. Penyediaan Akomodasi dan Makan Minum | '11.010,5 | '12.020,5 | '13.030,5
        PDRB | '24.031,25 | '25.061,25 | '26.091,25
        """
    ),
    [
        part(
            [
                *lines(
                    4, "breakdown", "Pertanian, Kehutanan, dan Perikanan", "Industri Pengolahan",
                    "Penyediaan Akomodasi dan Makan Minum",
                ),
                line(7, breakdown="PDRB", total=True),
            ],
            lines("B", "period", "2022-Q2", "2023-Q1", "2023-Q2"),
            "9010.5 9020.5 9030.5\n4010.25 4020.25 4030.25\n11010.5 12020.5 13030.5\n"
            "24031.25 25061.25 26091.25",
            region="51",
            unit="Miliar Rupiah",
            indicator="PDRB Menurut Lapangan Usaha Atas Dasar Harga Berlaku Provinsi Bali",
        )
    ],
)  # fmt: skip

QUARTER_FAR_FROM_YEAR = Published(
    "the quarter and its year at two ends of the title",
    "Realisasi Investasi Triwulan III Menurut Kabupaten/Kota di Provinsi Bali Tahun 2023 (miliar rupiah)\n"
    "Kabupaten/Kota;PMA;PMDN\nKab. Badung;1,5;2,5\nKab. Gianyar;3,5;4,5\nKota Denpasar;5,5;6,5\n",
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71"),
            [line(2, breakdown="PMA"), line(3, breakdown="PMDN")],
            "1.5 2.5\n3.5 4.5\n5.5 6.5",
            period="2023-Q3",
            unit="Miliar Rupiah",
            indicator="Realisasi Investasi Triwulan III Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

CODES_IN_BRACKETS = Published(
    "codes in square brackets before names in capitals",
    "Wilayah;Jumlah Desa (desa);Jumlah Pasar (unit)\n[5100] BALI;600;300\n[5103] BADUNG;46;30\n"
    "[5104] GIANYAR;64;40\n"
    "[5171] DENPASAR;27;20\n",
    [
        part(
            [line(2, region="51", total=True), *lines(3, "region", "51.03", "51.04", "51.71")],
            [
                line(2, indicator="Jumlah Desa", unit="Desa"),
                line(3, indicator="Jumlah Pasar", unit="Unit"),
            ],
            "600 300\n46 30\n64 40\n27 20",
        )
    ],
    asked=["tabel1.year"],
)

SECTORAL = Published(
    "a list of a regency's own data with the office and the unit before the years",
    Sheet(
        """
        DATA SEKTORAL KABUPATEN MAGELANG
        No | Nama Data | OPD | Satuan | 2022 | 2023 | 2024
        1 | Jumlah IKM | Dinas Contoh | Unit | 1200 | 1250 | n/a
        2 | Tenaga Kerja IKM | Dinas Contoh | Orang | 3400 | 3450 | n/a
        3 | Nilai Produksi IKM | Dinas Contoh | Juta Rupiah | '5.600,5 | '5.700,5 | n/a
        """
    ),
    [
        part(
            [
                line(3, indicator="Jumlah IKM", unit="Unit"),
                line(4, indicator="Tenaga Kerja IKM", unit="Orang"),
                line(5, indicator="Nilai Produksi IKM", unit="Juta Rupiah"),
            ],
            lines("E", "period", "2022", "2023", "2024"),
            "1200 1250 -\n3400 3450 -\n5600.5 5700.5 -",
            region="33.08",
        )
    ],
)

MIGRANTS = Published(
    "three groups of the same three columns, ages down",
    Sheet(
        """
        Penduduk Kota Denpasar Menurut Umur, Jenis Kelamin, dan Status Migrasi, 2022 (jiwa)
        Umur | Total | | | Migran | |
        | Laki-laki | Perempuan | Jumlah | Laki-laki | Perempuan | Jumlah
        '0-4 | 159 | 153 | 312 | 25 | 22 | 47
        '5-9 | 160 | 152 | 312 | 55 | 53 | 108
        '10-14 | 157 | 148 | 305 | 90 | 80 | 170
        Jumlah | 476 | 453 | 929 | 170 | 155 | 325
        """,
        merge="A2:A3 B2:D2 E2:G2",
    ),
    [
        part(
            [*lines(4, "breakdown", "0-4", "5-9", "10-14"), line(7, breakdown="Jumlah", total=True)],
            [
                line("B", breakdown=("Total", "Laki-laki")),
                line("C", breakdown=("Total", "Perempuan")),
                line("D", breakdown=("Total", "Jumlah"), total=True),
                line("E", breakdown=("Migran", "Laki-laki")),
                line("F", breakdown=("Migran", "Perempuan")),
                line("G", breakdown=("Migran", "Jumlah"), total=True),
            ],
            "159 153 312 25 22 47\n160 152 312 55 53 108\n157 148 305 90 80 170\n476 453 929 170 155 325",
            region="51.71",
            period="2022",
            unit="Jiwa",
            indicator="Penduduk Kota Denpasar Menurut Umur, Jenis Kelamin, dan Status Migrasi",
        )
    ],
)

EARLIER_PRINT = Published(
    "revenue of a budget: codes of accounts, sums above their parts, more and less in brackets",
    Sheet(
        """
        Ringkasan Realisasi APBD Kota Denpasar Tahun Anggaran 2023 (rupiah)
        Kode | Uraian | Anggaran | Realisasi | Lebih/(Kurang)
        4 | PENDAPATAN DAERAH | '3.000.000 | '3.100.000 | '100.000
        4.1 | Pendapatan Asli Daerah | '1.000.000 | '1.200.000 | '200.000
        4.2 | Pendapatan Transfer | '2.000.000 | '1.900.000 | '(100.000)
        5 | BELANJA DAERAH | '2.500.000 | '2.400.000 | '(100.000)
        5.1 | Belanja Operasi | '1.500.000 | '1.450.000 | '(50.000)
        5.2 | Belanja Modal | '1.000.000 | '950.000 | '(50.000)
        """
    ),
    [
        part(
            [
                line(3, breakdown="PENDAPATAN DAERAH", total=True),
                line(4, breakdown=("PENDAPATAN DAERAH", "Pendapatan Asli Daerah")),
                line(5, breakdown=("PENDAPATAN DAERAH", "Pendapatan Transfer")),
                line(6, breakdown="BELANJA DAERAH", total=True),
                line(7, breakdown=("BELANJA DAERAH", "Belanja Operasi")),
                line(8, breakdown=("BELANJA DAERAH", "Belanja Modal")),
            ],
            [
                line("C", breakdown="Anggaran"),
                line("D", breakdown="Realisasi"),
                line("E", breakdown="Lebih/(Kurang)"),
            ],
            "3000000 3100000 100000\n1000000 1200000 200000\n2000000 1900000 -100000\n"
            "2500000 2400000 -100000\n"
            "1500000 1450000 -50000\n1000000 950000 -50000",
            region="51.71",
            period="2023",
            unit="Rupiah",
            indicator="Ringkasan Realisasi APBD Kota Denpasar",
        )
    ],
)

SERIES_IN_TITLE = Published(
    "the series of the base year in square brackets before the title, growth by quarter",
    "[Seri 2010] Laju Pertumbuhan PDRB Menurut Kabupaten di Provinsi Bali (persen), 2022;;;\n"
    "Kabupaten;Triwulan I;Triwulan II;Triwulan III\nBadung;-1,5;2,5;3,5\nGianyar;-2,5;3,25;4,5\n"
    "Bangli;0,5;1,5;2,75\n",
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.06"),
            lines(2, "period", "2022-Q1", "2022-Q2", "2022-Q3"),
            "-1.5 2.5 3.5\n-2.5 3.25 4.5\n0.5 1.5 2.75",
            unit="Persen",
            indicator="[Seri 2010] Laju Pertumbuhan PDRB Menurut Kabupaten di Provinsi Bali",
        )
    ],
)

CASES = (
    DATA_ELEMENTS, SPREAD_LETTERS, THOUSANDS_IN_HEADER, BULLETIN, QUARTER_FAR_FROM_YEAR,
    CODES_IN_BRACKETS, SECTORAL,
    MIGRANTS, EARLIER_PRINT, SERIES_IN_TITLE,
)  # fmt: skip
