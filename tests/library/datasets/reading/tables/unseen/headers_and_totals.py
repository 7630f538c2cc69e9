"""Two languages, headers over headers, continued tables, codes of KBLI, sums first and last, shares."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

BILINGUAL = Published(
    "two languages in title, header, labels and unit, the sum between rules of blanks",
    Sheet(
        """
        Tabel/Table 6.1.4
        Jumlah Tenaga Kerja Industri Menurut Klasifikasi di Provinsi Bali (ribu jiwa), 2021 dan 2022
        Number of Manufacturing Workers by Classification in Bali Province (thousand people), 2021 and 2022

        Klasifikasi/Classification | 2021 | 2022

        Makanan/Food | '10,5 | '11,5
        Tekstil/Textiles | '20,25 | '21,25
        Pakaian Jadi/Wearing Apparel | '5,0 | '6,0

        Jumlah/Total | '35,75 | '38,75

        Sumber/Source: contoh
        """
    ),
    [
        part(
            [*lines(7, "breakdown", "Makanan", "Tekstil", "Pakaian Jadi"),
             line(11, breakdown="Jumlah", total=True)],
            lines("B", "period", "2021", "2022"),
            "10.5 11.5\n20.25 21.25\n5 6\n35.75 38.75",
            region="51",
            unit="Ribu Jiwa",
            indicator="Jumlah Tenaga Kerja Industri Menurut Klasifikasi di Provinsi Bali",
        )
    ],
)  # fmt: skip

CONTINUED = Published(
    "the rows go on below under the word for it, the header again",
    Sheet(
        """
        Tabel 3.2.1 Banyaknya Industri Kecil Menurut Kecamatan di Kabupaten Tabanan, 2021–2022 (unit)
        Kecamatan | 2021 | 2022
        (1) | (2) | (3)
        Selemadeg | 1 | 2
        Kerambitan | 3 | 4

        Lanjutan Tabel 3.2.1
        Kecamatan | 2021 | 2022
        (1) | (2) | (3)
        Marga | 5 | 6
        Baturiti | 7 | 8
        Jumlah | 16 | 20
        """
    ),
    [
        part(
            rows,
            lines("B", "period", "2021", "2022"),
            figures,
            region="51.02",
            unit="Unit",
            indicator="Banyaknya Industri Kecil Menurut Kecamatan di Kabupaten Tabanan",
        )
        for rows, figures in (
            (lines(4, "breakdown", "Selemadeg", "Kerambitan"), "1 2\n3 4"),
            (
                [*lines(10, "breakdown", "Marga", "Baturiti"), line(12, breakdown="Jumlah", total=True)],
                "5 6\n7 8\n16 20",
            ),
        )
    ],
)

CONTINUED_RIGHT = Published(
    "the columns go on below: other years of the same rows",
    Sheet(
        """
        Tabel 5.4 Produksi Ikan Olahan Menurut Jenis di Kota Bitung (ton)
        Jenis | 2019 | 2020
        Beku | '1,5 | '2,5
        Kaleng | '3,5 | '4,25

        Tabel 5.4 (Lanjutan)
        Jenis | 2021 | 2022
        Beku | '5,5 | '6,5
        Kaleng | '7,5 | '8,25
        """
    ),
    [
        part(
            lines(first, "breakdown", "Beku", "Kaleng"),
            lines("B", "period", *years),
            figures,
            region="71.72",
            unit="Ton",
            indicator="Produksi Ikan Olahan Menurut Jenis di Kota Bitung",
        )
        for first, years, figures in (
            (3, ("2019", "2020"), "1.5 2.5\n3.5 4.25"),
            (8, ("2021", "2022"), "5.5 6.5\n7.5 8.25"),
        )
    ],
)

KBLI = Published(
    "codes of KBLI beside their titles, the whole section first, each measure with its unit",
    Sheet(
        """
        Potensi Industri Kecil dan Menengah Kota Makassar Tahun 2022
        KBLI | Golongan Pokok | Unit Usaha (unit) | Tenaga Kerja (orang) | Nilai Investasi (Rp. 000)
        C | Industri Pengolahan | 60 | 600 | 6000
        10 | Industri Makanan | 10 | 100 | 1000
        13 | Industri Tekstil | 20 | 200 | 2000
        14 | Industri Pakaian Jadi | 30 | 300 | 3000
        """
    ),
    [
        part(
            [
                line(3, breakdown="Industri Pengolahan", total=True),
                *lines(4, "breakdown", "Industri Makanan", "Industri Tekstil", "Industri Pakaian Jadi"),
            ],
            [
                line("C", indicator="Unit Usaha", unit="Unit"),
                line("D", indicator="Tenaga Kerja", unit="Orang"),
                line("E", indicator="Nilai Investasi", unit="Ribu Rupiah"),
            ],
            "60 600 6000\n10 100 1000\n20 200 2000\n30 300 3000",
            region="73.71",
            period="2022",
        )
    ],
)

LONG_CODES = Published(
    "codes of five digits as numbers, a wide gap of blank columns before the figures",
    Sheet(
        """
        Jumlah Tenaga Kerja IKM Menurut KBLI di Kabupaten Klungkung (orang)
        Kode KBLI | Judul KBLI | | 2021 | 2022
        10710 | Industri Produk Roti dan Kue | | 11 | 12
        13122 | Industri Kain Tenun Ikat | | 210 | 220
        32120 | Industri Barang Perhiasan | | 31 | 32
        """
    ),
    [
        part(
            lines(
                3,
                "breakdown",
                "Industri Produk Roti dan Kue",
                "Industri Kain Tenun Ikat",
                "Industri Barang Perhiasan",
            ),
            lines("D", "period", "2021", "2022"),
            "11 12\n210 220\n31 32",
            region="51.05",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja IKM Menurut KBLI di Kabupaten Klungkung",
        )
    ],
)

COUNT_AND_SHARE = Published(
    "a count and its share in columns of their own, the sum first",
    Sheet(
        """
        Jumlah dan Persentase UMKM Menurut Skala Usaha di Kota Denpasar, 2023
        Skala Usaha | Jumlah (unit) | Persentase (%)
        Total | 200 | '100,00
        Mikro | 150 | '75,00
        Kecil | 40 | '20,00
        Menengah | 10 | '5,00
        """
    ),
    [
        part(
            [line(3, breakdown="Total", total=True), *lines(4, "breakdown", "Mikro", "Kecil", "Menengah")],
            [line("B", breakdown="Jumlah", unit="Unit"), line("C", breakdown="Persentase", unit="Persen")],
            "200 100\n150 75\n40 20\n10 5",
            region="51.71",
            period="2023",
            indicator="Jumlah dan Persentase UMKM Menurut Skala Usaha di Kota Denpasar",
        )
    ],
)

MANY_UNITS = Published(
    "three sizes of money side by side",
    Sheet(
        """
        Investasi dan Ekspor Menurut Kabupaten/Kota di Provinsi Bali, 2022
        Kabupaten/Kota | PMA (ribu US$) | PMDN (miliar rupiah) | Ekspor (juta US$) | Proyek
        | | | | (unit)
        Badung | '1.250,5 | '2,75 | '3,5 | 12
        Gianyar | '2.250,5 | '3,75 | '4,5 | 13
        Denpasar | '3.250,5 | '4,75 | '5,5 | 14
        """,
        merge="A2:A3 B2:B3 C2:C3 D2:D3",
    ),
    [
        part(
            lines(4, "region", "51.03", "51.04", "51.71"),
            [
                line("B", indicator="PMA", unit="Ribu Dolar AS"),
                line("C", indicator="PMDN", unit="Miliar Rupiah"),
                line("D", indicator="Ekspor", unit="Juta Dolar AS"),
                line("E", indicator="Proyek", unit="Unit"),
            ],
            "1250.5 2.75 3.5 12\n2250.5 3.75 4.5 13\n3250.5 4.75 5.5 14",
            period="2022",
        )
    ],
)

TRANSPOSED = Published(
    "years down, measures across, units on a row of their own",
    Sheet(
        """
        Perkembangan IKM Kabupaten Gianyar
        Tahun | Unit Usaha | Tenaga Kerja | Nilai Produksi
        | (unit) | (orang) | (Rp juta)
        2020 | '1.100 | '2.200 | '3.300,5
        2021 | '1.200 | '2.300 | '3.400,5
        2022 | '950 | '2.400 | '3.500,5
        """
    ),
    [
        part(
            lines(4, "period", "2020", "2021", "2022"),
            [
                line("B", indicator="Unit Usaha", unit="Unit"),
                line("C", indicator="Tenaga Kerja", unit="Orang"),
                line("D", indicator="Nilai Produksi", unit="Juta Rupiah"),
            ],
            "1100 2200 3300.5\n1200 2300 3400.5\n950 2400 3500.5",
            region="51.04",
        )
    ],
)

CASES = (
    BILINGUAL, CONTINUED, CONTINUED_RIGHT, KBLI, LONG_CODES, COUNT_AND_SHARE, MANY_UNITS, TRANSPOSED,
)  # fmt: skip
