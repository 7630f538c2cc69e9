"""Tables of yearbooks on farms, schools, hotels, budgets of several years, and lists of firms by class."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

FARMS = Published(
    "area and output side by side for two crops, each with its unit below",
    Sheet(
        """
        Tabel 5.1.7 Luas Panen dan Produksi Padi dan Jagung Menurut Kecamatan di Kabupaten Gowa, 2022
        Kecamatan | Padi | | Jagung |
        | Luas Panen | Produksi | Luas Panen | Produksi
        | (ha) | (ton) | (ha) | (ton)
        (1) | (2) | (3) | (4) | (5)
        Bontonompo | '1.100,5 | '5.500,5 | 10 | 50
        Bajeng | '1.200,5 | '6.600,5 | 20 | 100
        Pallangga | 900 | '4.700,25 | - | -
        Gowa | '3.201,0 | '16.801,25 | 30 | 150
        """,
        merge="A2:A4 B2:C2 D2:E2",
    ),
    [
        part(
            [
                *lines(6, "breakdown", "Bontonompo", "Bajeng", "Pallangga"),
                line(9, breakdown="Gowa", total=True),
            ],
            [
                line("B", indicator="Luas Panen", breakdown="Padi", unit="Ha"),
                line("C", indicator="Produksi", breakdown="Padi", unit="Ton"),
                line("D", indicator="Luas Panen", breakdown="Jagung", unit="Ha"),
                line("E", indicator="Produksi", breakdown="Jagung", unit="Ton"),
            ],
            "1100.5 5500.5 10 50\n1200.5 6600.5 20 100\n900 4700.25 - -\n3201 16801.25 30 150",
            region="73.06",
            period="2022",
        )
    ],
)

SCHOOLS = Published(
    "school years in the header of a yearbook are asked, each once",
    Sheet(
        """
        Jumlah SMK Menurut Kecamatan di Kota Bitung
        Kecamatan | Negeri | | Swasta |
        | 2021/2022 | 2022/2023 | 2021/2022 | 2022/2023
        Matuari | 1 | 2 | 3 | 4
        Girian | 2 | 2 | 1 | 1
        Madidir | 3 | 3 | 2 | 2
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "breakdown", "Matuari", "Girian", "Madidir"),
            [line("B"), line("C"), line("D"), line("E")],
            "? ? ? ?\n? ? ? ?\n? ? ? ?",
        )
    ],
    asked=["tabel1.year.2021-2022", "tabel1.year.2022-2023", "tabel1.unit"],
)

HOTELS = Published(
    "occupancy by month and class with the mean of the year at the foot",
    Sheet(
        """
        Tingkat Penghunian Kamar Hotel Menurut Bulan dan Klasifikasi di Provinsi Bali (persen), 2023
        Bulan | Bintang 3 | Bintang 4 | Bintang 5
        Januari | '50,10 | '51,10 | '52,10
        Februari | '48,20 | '49,20 | '50,20
        Maret | '47,30 | '48,30 | '49,30
        Rata-rata | '48,53 | '49,53 | '50,53
        """
    ),
    [
        part(
            [
                *lines(3, "period", "2023-01", "2023-02", "2023-03"),
                line(6, period="2023", breakdown="Rata-rata"),
            ],
            [
                line("B", breakdown="Bintang 3"),
                line("C", breakdown="Bintang 4"),
                line("D", breakdown="Bintang 5"),
            ],
            "50.1 51.1 52.1\n48.2 49.2 50.2\n47.3 48.3 49.3\n48.53 49.53 50.53",
            region="51",
            unit="Persen",
            indicator="Tingkat Penghunian Kamar Hotel Menurut Bulan dan Klasifikasi di Provinsi Bali",
        )
    ],
)

FISCAL_YEARS = Published(
    "budget years in the header, each with its ceiling and its realisation",
    Sheet(
        """
        Belanja Urusan Perindustrian Pemerintah Kota Makassar (ribu rupiah)
        Program | TA 2022 | | TA 2023 |
        | Pagu | Realisasi | Pagu | Realisasi
        Perencanaan Industri | '1.000 | 900 | '1.100 | '1.000
        Pembinaan IKM | '2.000 | '1.950 | '2.200 | '2.150
        Informasi Industri | 500 | 450 | 600 | 550
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "breakdown", "Perencanaan Industri", "Pembinaan IKM", "Informasi Industri"),
            [
                line("B", period="2022", breakdown="Pagu"),
                line("C", period="2022", breakdown="Realisasi"),
                line("D", period="2023", breakdown="Pagu"),
                line("E", period="2023", breakdown="Realisasi"),
            ],
            "1000 900 1100 1000\n2000 1950 2200 2150\n500 450 600 550",
            region="73.71",
            unit="Ribu Rupiah",
            indicator="Belanja Urusan Perindustrian Pemerintah Kota Makassar",
        )
    ],
)

CLASSES_OF_KBLI = Published(
    "groups of KBLI with code and title in one cell, persons and value of output",
    Sheet(
        """
        Perusahaan dan Tenaga Kerja Industri Besar dan Sedang Menurut KBLI Provinsi Sulawesi Utara Tahun 2021
        Kode dan Golongan KBLI | Perusahaan (unit) | Tenaga Kerja (orang)
        10 Makanan | 31 | '1.310
        11 Minuman | 4 | 240
        16 Kayu, Barang dari Kayu | 5 | 350
        Jumlah | 40 | '1.900
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Makanan", "Minuman", "Kayu, Barang dari Kayu"),
             line(6, breakdown="Jumlah", total=True)],
            [
                line("B", indicator="Perusahaan", unit="Unit"),
                line("C", indicator="Tenaga Kerja", unit="Orang"),
            ],
            "31 1310\n4 240\n5 350\n40 1900",
            region="71",
            period="2021",
        )
    ],
)  # fmt: skip

PROVINCE_PAGE = Published(
    "a page of a province with years in two rows of heads, the nation at the foot, points for decimals",
    """
    <html><body><h4>Indeks Pembangunan Manusia Menurut Provinsi</h4>
    <table><thead><tr><th rowspan="2">Provinsi</th><th colspan="3">Indeks Pembangunan Manusia</th></tr>
    <tr><th>2021</th><th>2022</th><th>2023</th></tr></thead>
    <tbody><tr><td>ACEH</td><td>72.18</td><td>72.80</td><td>73.40</td></tr>
    <tr><td>SUMATERA UTARA</td><td>72.00</td><td>72.71</td><td>73.37</td></tr>
    <tr><td>BALI</td><td>75.69</td><td>76.44</td><td>77.10</td></tr>
    <tr><td>GORONTALO</td><td>69.00</td><td>69.81</td><td>70.45</td></tr>
    <tr><td>INDONESIA</td><td>72.29</td><td>72.91</td><td>73.55</td></tr></tbody></table></body></html>
    """,
    [
        part(
            lines(3, "region", "11", "12", "51", "75", "INDONESIA"),
            lines(2, "period", "2021", "2022", "2023"),
            "72.18 72.8 73.4\n72 72.71 73.37\n75.69 76.44 77.1\n69 69.81 70.45\n72.29 72.91 73.55",
            indicator="Indeks Pembangunan Manusia Menurut Provinsi",
        )
    ],
    asked=["tabel1.unit"],
)

WHOLESALE = Published(
    "the day of the count in the title's middle, markets by class, none of one class",
    Sheet(
        """
        DATA PASAR RAKYAT PER 31 DESEMBER 2023 MENURUT KECAMATAN DI KOTA DENPASAR (unit)
        NO | KECAMATAN | TIPE A | TIPE B | TIPE C
        1 | DENPASAR SELATAN | 1 | 2 | 0
        2 | DENPASAR TIMUR | 0 | 1 | 0
        3 | DENPASAR BARAT | 2 | 0 | 0
        JUMLAH | | 3 | 3 | 0
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "DENPASAR SELATAN", "DENPASAR TIMUR", "DENPASAR BARAT"),
             line(6, breakdown="JUMLAH", total=True)],
            [line("C", breakdown="TIPE A"), line("D", breakdown="TIPE B"), line("E", breakdown="TIPE C")],
            "1 2 0\n0 1 0\n2 0 0\n3 3 0",
            region="51.71",
            period="2023",
            unit="Unit",
            indicator="DATA PASAR RAKYAT PER 31 DESEMBER 2023 MENURUT KECAMATAN DI KOTA DENPASAR",
        )
    ],
)  # fmt: skip

SHIPMENTS = Published(
    "exports by harbour: volume and value of each year, units in the lowest row",
    Sheet(
        """
        Ekspor Menurut Pelabuhan di Provinsi Sulawesi Selatan
        Pelabuhan | 2021 | | 2022 |
        | Volume (ton) | Nilai (ribu US$) | Volume (ton) | Nilai (ribu US$)
        Makassar | '1.100,5 | '2.200,5 | '1.300,5 | '2.400,5
        Parepare | '110,25 | '220,25 | '130,25 | '240,25
        Bajoe | '11,5 | '22,5 | '13,5 | '24,5
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "breakdown", "Makassar", "Parepare", "Bajoe"),
            [
                line("B", period="2021", indicator="Volume", unit="Ton"),
                line("C", period="2021", indicator="Nilai", unit="Ribu Dolar AS"),
                line("D", period="2022", indicator="Volume", unit="Ton"),
                line("E", period="2022", indicator="Nilai", unit="Ribu Dolar AS"),
            ],
            "1100.5 2200.5 1300.5 2400.5\n110.25 220.25 130.25 240.25\n11.5 22.5 13.5 24.5",
            region="73",
        )
    ],
)

PER_HEAD = Published(
    "a rate for a hundred thousand inhabitants: no unit is said, asked",
    "Rasio Wirausaha per 100.000 Penduduk Menurut Kabupaten di Provinsi Bali, 2022\n"
    "Kabupaten;Laki-laki;Perempuan\n"
    "Kab. Badung;110;120\nKab. Bangli;130;140\nKab. Gianyar;150;160\n",
    [
        part(
            lines(3, "region", "51.03", "51.06", "51.04"),
            [line(2, breakdown="Laki-laki"), line(3, breakdown="Perempuan")],
            "110 120\n130 140\n150 160",
            period="2022",
            indicator="Rasio Wirausaha per 100.000 Penduduk Menurut Kabupaten di Provinsi Bali",
        )
    ],
    asked=["tabel1.unit"],
)

TWO_PAGES = Published(
    "two pages of one list, the header and the word for continuation again, the sum on the last",
    Sheet(
        """
        Tabel 7 Jumlah Penumpang Menurut Bulan di Bandara Contoh, Kabupaten Badung, 2023 (ribu orang)
        Bulan | Datang | Berangkat
        Januari | '10,5 | '11,5
        Februari | '12,5 | '13,5
        Bersambung ke halaman berikutnya
        Lanjutan Tabel 7
        Bulan | Datang | Berangkat
        Maret | '14,5 | '15,5
        April | '16,5 | '17,5
        Jumlah | '54,0 | '58,0
        """
    ),
    [
        part(
            rows,
            [line("B", breakdown="Datang"), line("C", breakdown="Berangkat")],
            figures,
            region="51.03",
            unit="Ribu Orang",
            indicator="Jumlah Penumpang Menurut Bulan di Bandara Contoh, Kabupaten Badung",
        )
        for rows, figures in (
            (lines(3, "period", "2023-01", "2023-02"), "10.5 11.5\n12.5 13.5"),
            (
                [*lines(8, "period", "2023-03", "2023-04"), line(10, period="2023", total=True)],
                "14.5 15.5\n16.5 17.5\n54 58",
            ),
        )
    ],
)

CASES = (
    FARMS, SCHOOLS, HOTELS, FISCAL_YEARS, CLASSES_OF_KBLI, PROVINCE_PAGE, WHOLESALE, SHIPMENTS,
    PER_HEAD, TWO_PAGES,
)  # fmt: skip
