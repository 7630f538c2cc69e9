"""Units on two sides, numbers of columns with sums in them, labels turned to dates, rows without a label."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

RETAIL_PRICES = Published(
    "prices in the title's unit for the measure in each row",
    Sheet(
        """
        Harga Eceran Beberapa Komoditas di Kota Makassar, 2023 (rupiah)
        No | Komoditas | Satuan | Januari | Februari
        1 | Beras | kg | '12.500 | '12.750
        2 | Minyak Goreng | liter | '15.500 | '15.250
        3 | Telur Ayam | butir | '2.000 | '2.100
        """
    ),
    [
        part(
            [
                line(3, breakdown="Beras", unit="Rupiah/kg"),
                line(4, breakdown="Minyak Goreng", unit="Rupiah/Liter"),
                line(5, breakdown="Telur Ayam", unit="Rupiah/Butir"),
            ],
            lines("D", "period", "2023-01", "2023-02"),
            "12500 12750\n15500 15250\n2000 2100",
            region="73.71",
            indicator="Harga Eceran Beberapa Komoditas di Kota Makassar",
        )
    ],
)

SUMS_IN_NUMBERS = Published(
    "numbers of columns that say which columns add up",
    Sheet(
        """
        Jumlah Penduduk Menurut Kecamatan di Kota Denpasar Tahun 2022 (jiwa)
        Kecamatan | Laki-laki | Perempuan | Jumlah
        1 | 2 | 3 | 4=2+3
        Denpasar Selatan | 10 | 20 | 30
        Denpasar Timur | 30 | 40 | 70
        Denpasar Barat | 50 | 60 | 110
        """
    ),
    [
        part(
            lines(4, "breakdown", "Denpasar Selatan", "Denpasar Timur", "Denpasar Barat"),
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan"),
             line("D", breakdown="Jumlah", total=True)],
            "10 20 30\n30 40 70\n50 60 110",
            region="51.71",
            period="2022",
            unit="Jiwa",
            indicator="Jumlah Penduduk Menurut Kecamatan di Kota Denpasar",
        )
    ],
)  # fmt: skip

AGES_AS_DATES = Published(
    "ages that the spreadsheet turned into months are no months",
    Sheet(
        """
        Jumlah Pelaku IKM Menurut Kelompok Umur di Kota Denpasar, 2023 (orang)
        Kelompok Umur | Laki-laki | Perempuan
        'di bawah 10 | 1 | 2
        d2014-10-01 | 3 | 4
        '15-19 | 5 | 6
        '20-24 | 7 | 8
        """
    ),
    [
        part(
            [
                line(3, breakdown="di bawah 10"),
                line(4),
                line(5, breakdown="15-19"),
                line(6, breakdown="20-24"),
            ],
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan")],
            "1 2\n? ?\n5 6\n7 8",
            region="51.71",
            period="2023",
            unit="Orang",
            indicator="Jumlah Pelaku IKM Menurut Kelompok Umur di Kota Denpasar",
        )
    ],
)

UNLABELLED_SUM = Published(
    "a last row of sums without a word",
    Sheet(
        """
        Jumlah IKM Menurut Kabupaten/Kota Tahun 2022 (unit)
        Kabupaten/Kota | Pangan | Sandang
        Kab. Badung | 10 | 20
        Kab. Gianyar | 30 | 40
        Kota Denpasar | 50 | 60
        | 90 | 120
        """
    ),
    [
        part(
            [*lines(3, "region", "51.03", "51.04", "51.71"), line(6)],
            [line("B", breakdown="Pangan"), line("C", breakdown="Sandang")],
            "10 20\n30 40\n50 60\n? ?",
            period="2022",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota",
        )
    ],
)

CONSUMER_CITIES = Published(
    "cities of the price survey, one of which is no region",
    "Inflasi Menurut Kota (persen);;;\nKota;Januari 2023;Februari 2023;Maret 2023\nMeulaboh;0,5;-0,25;0,75\n"
    "Banda Aceh;1,5;0,25;-0,5\nLhokseumawe;0,25;0,5;1,25\nMedan;0,75;-0,5;0,25\n",
    [
        part(
            [line(3), *lines(4, "region", "11.71", "11.73", "12.71")],
            lines(2, "period", "2023-01", "2023-02", "2023-03"),
            "? ? ?\n1.5 0.25 -0.5\n0.25 0.5 1.25\n0.75 -0.5 0.25",
            unit="Persen",
            indicator="Inflasi Menurut Kota",
        )
    ],
    asked=["tabel1.region.Meulaboh"],
)

UNIT_AT_RIGHT = Published(
    "the unit alone in the corner above the header, the unit column last",
    Sheet(
        """
        Realisasi Penerimaan Pajak Menurut Jenis di Provinsi Bali Tahun 2022
        | | | (dalam jutaan rupiah)
        Jenis Pajak | Target | Realisasi | Selisih
        Pajak Kendaraan | '1.000,5 | '1.100,5 | '100,0
        Pajak Air Permukaan | '200,25 | '180,25 | '(20,0)
        Pajak Rokok | '300,0 | '310,0 | '10,0
        """
    ),
    [
        part(
            lines(4, "breakdown", "Pajak Kendaraan", "Pajak Air Permukaan", "Pajak Rokok"),
            [line("B", breakdown="Target"), line("C", breakdown="Realisasi"), line("D", breakdown="Selisih")],
            "1000.5 1100.5 100\n200.25 180.25 -20\n300 310 10",
            region="51",
            period="2022",
            unit="Juta Rupiah",
            indicator="Realisasi Penerimaan Pajak Menurut Jenis di Provinsi Bali",
        )
    ],
)

SHARES_AND_CHANGES = Published(
    "a share and a change of each year's figure in columns beside it",
    Sheet(
        """
        Ekspor Kerajinan Menurut Negara Tujuan dari Provinsi Bali (juta US$)
        Negara | 2021 | 2022 | Kontribusi 2022 (%) | Perubahan (%)
        Jepang | '10,5 | '12,5 | '25,0 | '19,05
        Australia | '20,5 | '37,5 | '75,0 | '82,93
        Jumlah | '31,0 | '50,0 | '100,0 | '61,29
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Jepang", "Australia"), line(5, breakdown="Jumlah", total=True)],
            [
                line("B", period="2021", unit="Juta Dolar AS",
                     indicator="Ekspor Kerajinan Menurut Negara Tujuan dari Provinsi Bali"),
                line("C", period="2022", unit="Juta Dolar AS",
                     indicator="Ekspor Kerajinan Menurut Negara Tujuan dari Provinsi Bali"),
                line("D", period="2022", unit="Persen", indicator="Kontribusi"),
                line("E", unit="Persen", indicator="Perubahan"),
            ],
            "10.5 12.5 25 19.05\n20.5 37.5 75 82.93\n31 50 100 61.29",
            region="51",
        )
    ],
    asked=["tabel1.year"],
)  # fmt: skip

CASES = (
    RETAIL_PRICES, SUMS_IN_NUMBERS, AGES_AS_DATES, UNLABELLED_SUM, CONSUMER_CITIES, UNIT_AT_RIGHT,
    SHARES_AND_CHANGES,
)  # fmt: skip
