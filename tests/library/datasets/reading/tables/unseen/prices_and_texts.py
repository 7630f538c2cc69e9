"""Domestic product with marks, price indices, wages in cells, broken headers, pages, tables aside."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

PDRB = (
    "Produk Domestik Regional Bruto Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha di Kabupaten Badung"
)

SECTORS = Published(
    "domestic product by sector, marks on years, notes and revised figures",
    Sheet(
        f"""
        Tabel/Table 12.2
        {PDRB} (miliar rupiah), 2020–2022
        Lapangan Usaha/Industry | 2020 | 2021* | 2022**
        A. Pertanian, Kehutanan, dan Perikanan/Agriculture and Fishing | '2.010,5 | '2.020,5 | '2.030,5
        B. Pertambangan dan Penggalian/Mining and Quarrying | '110,25 | '120,25 | '130,25
        C. Industri Pengolahan/Manufacturing | '1.310,5r | '1.320,5 | '1.330,5
        M,N. Jasa Perusahaan/Business Activities | '210,5 | '220,5 | '230,5
        Produk Domestik Regional Bruto/Gross Regional Domestic Product | '3.641,75 | '3.681,75 | '3.721,75
        Catatan/Note: * Angka sementara/Preliminary figures; ** Angka sangat sementara/Very preliminary
        """
    ),
    [
        part(
            [
                *lines(
                    4, "breakdown", "Pertanian, Kehutanan, dan Perikanan", "Pertambangan dan Penggalian",
                    "Industri Pengolahan", "Jasa Perusahaan",
                ),
                line(8, breakdown="Produk Domestik Regional Bruto", total=True),
            ],
            lines("B", "period", "2020", "2021", "2022"),
            "2010.5 2020.5 2030.5\n110.25 120.25 130.25\n1310.5 1320.5 1330.5\n210.5 220.5 230.5\n"
            "3641.75 3681.75 3721.75",
            region="51.03",
            unit="Miliar Rupiah",
            indicator=PDRB,
        )
    ],
)  # fmt: skip

PRICE_INDEX = Published(
    "a price index with its base year, months down",
    Sheet(
        """
        Indeks Harga Konsumen (2022=100) Menurut Kelompok di Kota Denpasar, 2023
        Bulan | Umum | Makanan | Pakaian
        Januari | '101,50 | '102,50 | '103,50
        Februari | '101,75 | '102,75 | '103,75
        Maret | '102,25 | '103,25 | '104,25
        """
    ),
    [
        part(
            lines(3, "period", "2023-01", "2023-02", "2023-03"),
            [line("B", breakdown="Umum"), line("C", breakdown="Makanan"), line("D", breakdown="Pakaian")],
            "101.5 102.5 103.5\n101.75 102.75 103.75\n102.25 103.25 104.25",
            region="51.71",
            indicator="Indeks Harga Konsumen (2022=100) Menurut Kelompok di Kota Denpasar",
        )
    ],
    asked=["tabel1.unit"],
)

RUPIAH_CELLS = Published(
    "the currency in each cell, a dash of cents behind",
    "Upah Minimum Kabupaten/Kota di Provinsi Bali;;\nKabupaten/Kota;2022;2023\n"
    '"Kab. Badung";"Rp 2.961.285,00";"Rp 3.163.837,00"\n"Kab. Gianyar";"Rp 2.656.009,-";"Rp 2.837.680,-"\n'
    '"Kota Denpasar";"Rp 2.802.926,00";"Rp 2.994.646,00"\n',
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71"),
            lines(2, "period", "2022", "2023"),
            "2961285 3163837\n2656009 2837680\n2802926 2994646",
            unit="Rupiah",
            indicator="Upah Minimum Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

BROKEN_HEADERS = Published(
    "headers broken over lines with the unit on the last, a rank at the right",
    Sheet(
        """
        Kinerja IKM Menurut Kecamatan di Kabupaten Gianyar, 2022
        No | Kecamatan | Unit\\nUsaha\\n(unit) | Tenaga\\nKerja\\n(orang) | Nilai\\nProduksi\\n(Rp juta)
        1 | Ubud | 10 | 110 | '1.210,5
        2 | Sukawati | 20 | 220 | '2.220,5
        3 | Tegallalang | 30 | 330 | '3.230,5
        """
    ),
    [
        part(
            lines(3, "breakdown", "Ubud", "Sukawati", "Tegallalang"),
            [
                line("C", indicator="Unit Usaha", unit="Unit"),
                line("D", indicator="Tenaga Kerja", unit="Orang"),
                line("E", indicator="Nilai Produksi", unit="Juta Rupiah"),
            ],
            "10 110 1210.5\n20 220 2220.5\n30 330 3230.5",
            region="51.04",
            period="2022",
        )
    ],
)

TITLE_IN_ONE_CELL = Published(
    "both languages of the title in one cell, years down without a word over them",
    Sheet(
        """
        Tabel 4.3 Perkembangan Koperasi di Kota Bitung, 2020–2022\\nTable 4.3 Cooperatives, 2020–2022
        | Aktif (unit) | Tidak Aktif (unit) | Anggota (orang)
        2020 | 10 | 20 | '1.300
        2021 | 11 | 21 | '1.310
        2022 | 12 | 22 | 980
        """
    ),
    [
        part(
            lines(3, "period", "2020", "2021", "2022"),
            [
                line("B", indicator="Perkembangan Koperasi di Kota Bitung", breakdown="Aktif", unit="Unit"),
                line(
                    "C",
                    indicator="Perkembangan Koperasi di Kota Bitung",
                    breakdown="Tidak Aktif",
                    unit="Unit",
                ),
                line("D", indicator="Anggota", unit="Orang"),
            ],
            "10 20 1300\n11 21 1310\n12 22 980",
            region="71.72",
        )
    ],
)

ASIDE = Published(
    "two tables aside, each with its own title and unit",
    Sheet(
        """
        Jumlah Pasar di Kota Bitung (unit) | | | | Jumlah Pedagang di Kota Bitung (orang) | |
        Kecamatan | 2021 | 2022 | | Kecamatan | 2021 | 2022
        Matuari | 1 | 2 | | Matuari | 10 | 20
        Girian | 3 | 4 | | Girian | 30 | 40
        Madidir | 5 | 6 | | Madidir | 50 | 60
        """
    ),
    [
        part(
            lines(3, "breakdown", "Matuari", "Girian", "Madidir"),
            lines(first, "period", "2021", "2022"),
            figures,
            region="71.72",
            unit=unit,
            indicator=name,
        )
        for first, figures, unit, name in (
            ("B", "1 2\n3 4\n5 6", "Unit", "Jumlah Pasar di Kota Bitung"),
            ("F", "10 20\n30 40\n50 60", "Orang", "Jumlah Pedagang di Kota Bitung"),
        )
    ],
)

RATES = Published(
    "growth with brackets for what fell, an average at the right and below",
    Sheet(
        """
        Laju Pertumbuhan Ekonomi Menurut Kabupaten/Kota di Provinsi Bali (persen)
        Kabupaten/Kota | 2020 | 2021 | 2022 | Rata-rata
        Badung | '(16,55) | '(6,74) | '9,97 | '(4,44)
        Gianyar | '(8,38) | '(1,05) | '4,04 | '(1,80)
        Denpasar | '(9,44) | '(0,92) | '5,02 | '(1,78)
        Rata-rata | '(11,46) | '(2,90) | '6,34 | '(2,67)
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71", "Rata-rata"),
            [*lines("B", "period", "2020", "2021", "2022"), line("E")],
            "-16.55 -6.74 9.97 ?\n-8.38 -1.05 4.04 ?\n-9.44 -0.92 5.02 ?\n-11.46 -2.9 6.34 ?",
            unit="Persen",
            indicator="Laju Pertumbuhan Ekonomi Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    asked=["tabel1.year.2020-2022"],
)

PAGE_ROWS = Published(
    "a page with regions over rows and a foot written before the body",
    """
    <table><caption>Jumlah IKM Menurut Kabupaten dan Skala (unit), 2023</caption>
    <thead><tr><th rowspan="2">Kabupaten</th><th rowspan="2">Skala</th><th colspan="2">Status</th></tr>
    <tr><th>Formal</th><th>Nonformal</th></tr></thead>
    <tfoot><tr><td colspan="2">Jumlah</td><td>10</td><td>14</td></tr></tfoot>
    <tbody><tr><td rowspan="2">Badung</td><td>Mikro</td><td>1</td><td>2</td></tr>
    <tr><td>Kecil</td><td>2</td><td>3</td></tr>
    <tr><td rowspan="2">Gianyar</td><td>Mikro</td><td>3</td><td>4</td></tr>
    <tr><td>Kecil</td><td>4</td><td>5</td></tr></tbody></table>
    """,
    [
        part(
            [
                line(3, region="51.03", breakdown="Mikro"),
                line(4, region="51.03", breakdown="Kecil"),
                line(5, region="51.04", breakdown="Mikro"),
                line(6, region="51.04", breakdown="Kecil"),
                line(7, region="Jumlah", total=True),
            ],
            [line(3, breakdown="Formal"), line(4, breakdown="Nonformal")],
            "1 2\n2 3\n3 4\n4 5\n10 14",
            period="2023",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten dan Skala",
        )
    ],
)

CASES = (
    SECTORS, PRICE_INDEX, RUPIAH_CELLS, BROKEN_HEADERS, TITLE_IN_ONE_CELL, ASIDE, RATES, PAGE_ROWS,
)  # fmt: skip
