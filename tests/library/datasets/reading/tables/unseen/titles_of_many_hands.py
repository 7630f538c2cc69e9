"""Titles in cells of tables, in English, as pairs, with states of a month, and words before kecamatan."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

TITLE_IN_HEAD = Published(
    "the title in the head of a page's table, number and languages in cells of their own",
    """
    <table><thead>
    <tr><th>Tabel</th><th rowspan="2">10.2.5</th><th colspan="2">Banyaknya Pelanggan Telepon Menurut Kecamatan
    di Kabupaten Soppeng (pelanggan), 2021</th></tr>
    <tr><th>Table</th><th colspan="2">Number of Telephone Customers by Subdistrict, 2021</th></tr>
    <tr><th colspan="2">Kecamatan/Subdistrict</th><th>Rumah</th><th>Bisnis</th></tr>
    <tr><th colspan="2">(1)</th><th>(2)</th><th>(3)</th></tr></thead>
    <tbody><tr><td colspan="2">Lalabata</td><td>10</td><td>20</td></tr>
    <tr><td colspan="2">Liliriaja</td><td>30</td><td>40</td></tr>
    <tr><td colspan="2">Soppeng</td><td>40</td><td>60</td></tr></tbody></table>
    """,
    [
        part(
            [*lines(5, "breakdown", "Lalabata", "Liliriaja"), line(7, breakdown="Soppeng", total=True)],
            [line(3, breakdown="Rumah"), line(4, breakdown="Bisnis")],
            "10 20\n30 40\n40 60",
            region="73.12",
            period="2021",
            unit="Pelanggan",
            indicator="Banyaknya Pelanggan Telepon Menurut Kecamatan di Kabupaten Soppeng",
        )
    ],
)

ENGLISH = Published(
    "a table in English alone",
    Sheet(
        """
        Population by Regency/Municipality and Sex in Bali Province, 2022 (thousand)
        Regency/Municipality | Male | Female | Total
        Jembrana Regency | '10,5 | '11,5 | '22,0
        Badung Regency | '20,5 | '21,5 | '42,0
        Denpasar Municipality | '30,5 | '31,5 | '62,0
        Bali Province | '61,5 | '64,5 | '126,0
        """
    ),
    [
        part(
            [*lines(3, "region", "51.01", "51.03", "51.71"), line(6, region="51", total=True)],
            [
                line("B", breakdown="Male"),
                line("C", breakdown="Female"),
                line("D", breakdown="Total", total=True),
            ],
            "10.5 11.5 22\n20.5 21.5 42\n30.5 31.5 62\n61.5 64.5 126",
            period="2022",
            unit="Ribu",
            indicator="Population by Regency/Municipality and Sex in Bali Province",
        )
    ],
)

PAIRS = Published(
    "what the table is about in pairs above it",
    Sheet(
        """
        Nama Data | : Jumlah Tenaga Kerja Industri
        Wilayah | : Kabupaten Badung
        Periode | : Semester I 2023
        Satuan | : Orang

        Kecamatan | Laki-laki | Perempuan
        Kuta | 10 | 20
        Mengwi | 30 | 40
        Petang | 50 | 60
        """
    ),
    [
        part(
            lines(7, "breakdown", "Kuta", "Mengwi", "Petang"),
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan")],
            "10 20\n30 40\n50 60",
            region="51.03",
            period="2023-S1",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja Industri",
        )
    ],
)

STATE_OF_AUGUST = Published(
    "the state of August of several years in brackets, the years across",
    Sheet(
        """
        TPAK Menurut Kabupaten/Kota di Provinsi Bali (persen) (Keadaan Agustus 2021–2023)
        Kabupaten/Kota | 2021 | 2022 | 2023
        Badung | '70,5 | '71,5 | '72,5
        Gianyar | '73,5 | '74,5 | '75,5
        Denpasar | '68,5 | '69,5 | '70,25
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71"),
            lines("B", "period", "2021", "2022", "2023"),
            "70.5 71.5 72.5\n73.5 74.5 75.5\n68.5 69.5 70.25",
            unit="Persen",
            indicator="TPAK Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

PREFIXED = Published(
    "the word kecamatan before each name, the regency's line last",
    Sheet(
        """
        JUMLAH USAHA MIKRO PER KECAMATAN KABUPATEN BADUNG BULAN JANUARI S/D DESEMBER TAHUN 2022 (unit)
        NO | WILAYAH | JUMLAH USAHA
        1 | Kecamatan Kuta | 10
        2 | Kecamatan Mengwi | 20
        3 | Kecamatan Petang | 30
        | Kabupaten Badung | 60
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Kecamatan Kuta", "Kecamatan Mengwi", "Kecamatan Petang"),
             line(6, breakdown="Kabupaten Badung", total=True)],
            [line("C")],
            "10\n20\n30\n60",
            region="51.03",
            period="2022",
            unit="Unit",
            indicator="JUMLAH USAHA MIKRO PER KECAMATAN KABUPATEN BADUNG",
        )
    ],
)  # fmt: skip

SEPARATOR_LINE = Published(
    "the line a spreadsheet writes about its separator",
    "sep=;\nRealisasi Semester I TA 2024 Dana Alokasi Khusus Kota Makassar (juta rupiah)\n"
    "Bidang;Pagu;Realisasi\n"
    "Jalan;1.500,5;1.250,5\nIrigasi;500,25;250,25\nIndustri;750,0;500,5\n",
    [
        part(
            lines(4, "breakdown", "Jalan", "Irigasi", "Industri"),
            [line(2, breakdown="Pagu"), line(3, breakdown="Realisasi")],
            "1500.5 1250.5\n500.25 250.25\n750 500.5",
            region="73.71",
            period="2024-S1",
            unit="Juta Rupiah",
            indicator="Realisasi Semester I TA 2024 Dana Alokasi Khusus Kota Makassar",
        )
    ],
)

NOTED_REGIONS = Published(
    "notes behind regions' names, the province first, a city with its administrative word",
    Sheet(
        """
        Jumlah Industri Besar dan Sedang Menurut Kabupaten/Kota Administrasi (perusahaan)
        Kabupaten/Kota | 2020 | 2021
        DKI Jakarta | 100 | 110
        Kep. Seribu1) | 10 | 11
        Kota Adm. Jakarta Selatan | 40 | 45
        Jakarta Timur *) | 50 | 54
        1) Termasuk pulau yang tidak dihuni
        *) Angka perbaikan
        """
    ),
    [
        part(
            [line(3, region="31", total=True), *lines(4, "region", "31.01", "31.74", "31.75")],
            lines("B", "period", "2020", "2021"),
            "100 110\n10 11\n40 45\n50 54",
            unit="Perusahaan",
            indicator="Jumlah Industri Besar dan Sedang Menurut Kabupaten/Kota Administrasi",
        )
    ],
)

YEAR_AND_MONTH_DOWN = Published(
    "year and month in one label down the rows, a tab's name with another year",
    Sheet(
        """
        Jumlah Kunjungan Wisatawan ke Kabupaten Badung (kunjungan)
        Periode | Asing | Domestik
        Desember 2022 | '1.100 | '2.200
        Januari 2023 | '1.300 | '2.400
        Februari 2023 | 950 | '2.600
        """,
        name="Update 2024",
    ),
    [
        part(
            lines(3, "period", "2022-12", "2023-01", "2023-02"),
            [line("B", breakdown="Asing"), line("C", breakdown="Domestik")],
            "1100 2200\n1300 2400\n950 2600",
            region="51.03",
            unit="Kunjungan",
            indicator="Jumlah Kunjungan Wisatawan ke Kabupaten Badung",
        )
    ],
)

CASES = (
    TITLE_IN_HEAD, ENGLISH, PAIRS, STATE_OF_AUGUST, PREFIXED, SEPARATOR_LINE, NOTED_REGIONS,
    YEAR_AND_MONTH_DOWN,
)  # fmt: skip
