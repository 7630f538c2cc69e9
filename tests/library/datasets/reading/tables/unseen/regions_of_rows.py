"""Regions, kecamatan and desa down the rows, with names that are others' names too."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

HEALTH_PROFILE = Published(
    "a title over four lines, unbracketed column numbers, the sum in words of the office",
    Sheet(
        """
        TABEL 1

        LUAS WILAYAH, JUMLAH PENDUDUK, DAN JUMLAH RUMAH TANGGA MENURUT KABUPATEN/KOTA
        PROVINSI BALI
        TAHUN 2021

        NO | KABUPATEN/KOTA | LUAS WILAYAH (km2) | JUMLAH PENDUDUK (jiwa) | | JUMLAH RUMAH TANGGA
        | | | LAKI-LAKI | PEREMPUAN | (rumah tangga)
        1 | 2 | 3 | 4 | 5 | 6
        1 | Kab. Jembrana | '841,8 | 1010 | 1020 | 510
        2 | Kab. Tabanan | '839,3 | 2010 | 2020 | 1010
        3 | Kab. Badung | '418,5 | 3010 | 3020 | 1510
        4 | Kota Denpasar | '127,8 | 4010 | 4020 | 2010
        JUMLAH (KAB/KOTA) | | '2.227,4 | 10040 | 10080 | 5040
        Sumber: Dinas contoh
        """,
        merge="A7:A8 B7:B8 C7:C8 D7:E7",
    ),
    [
        part(
            [*lines(10, "region", "51.01", "51.02", "51.03", "51.71"),
             line(14, region="JUMLAH (KAB/KOTA)", total=True)],
            [
                line("C", indicator="LUAS WILAYAH", unit="km2"),
                line("D", indicator="JUMLAH PENDUDUK", breakdown="LAKI-LAKI", unit="Jiwa"),
                line("E", indicator="JUMLAH PENDUDUK", breakdown="PEREMPUAN", unit="Jiwa"),
                line("F", indicator="JUMLAH RUMAH TANGGA", unit="Rumah Tangga"),
            ],
            "841.8 1010 1020 510\n839.3 2010 2020 1010\n418.5 3010 3020 1510\n127.8 4010 4020 2010\n"
            "2227.4 10040 10080 5040",
            period="2021",
        )
    ],
)  # fmt: skip

PROVINCE_BLOCKS = Published(
    "provinces and their regencies numbered anew, the province's figure on its own line",
    Sheet(
        """
        Jumlah Sentra IKM Menurut Provinsi dan Kabupaten/Kota Tahun 2022 (sentra)
        No | Provinsi/Kabupaten/Kota | Pangan | Sandang
        1 | Bali | 9 | 12
        1 | Kab. Badung | 2 | 3
        2 | Kab. Gianyar | 3 | 4
        3 | Kota Denpasar | 4 | 5
        2 | Jawa Barat | 18 | 21
        1 | Kab. Bandung | 5 | 6
        2 | Kab. Banjar | 6 | 7
        3 | Kota Banjar | 7 | 8
        """
    ),
    [
        part(
            [
                line(3, region="51", total=True),
                *lines(4, "region", "51.03", "51.04", "51.71"),
                line(7, region="32", total=True),
                *lines(8, "region", "32.04", "63.03", "32.79"),
            ],
            [line("C", breakdown="Pangan"), line("D", breakdown="Sandang")],
            "9 12\n2 3\n3 4\n4 5\n18 21\n5 6\n6 7\n7 8",
            period="2022",
            unit="Sentra",
            indicator="Jumlah Sentra IKM Menurut Provinsi dan Kabupaten/Kota",
        )
    ],
)

VILLAGES = Published(
    "villages of one kecamatan: no figure is the regency's, not the sum either",
    Sheet(
        """
        Tabel 3.1.2 Jumlah Penduduk Menurut Desa/Kelurahan di Kecamatan Mengwi Kabupaten Badung, 2022 (jiwa)
        No | Desa/Kelurahan | Laki-laki | Perempuan | Jumlah
        1 | Baha | 10 | 20 | 30
        2 | Gulingan | 40 | 50 | 90
        3 | Mengwi | 60 | 70 | 130
        Jumlah | | 110 | 140 | 250
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Baha", "Gulingan", "Mengwi"), line(6, breakdown="Jumlah", total=True)],
            [line("C", breakdown="Laki-laki"), line("D", breakdown="Perempuan"),
             line("E", breakdown="Jumlah", total=True)],
            "10 20 30\n40 50 90\n60 70 130\n110 140 250",
            region="Kecamatan Mengwi",
            period="2022",
            unit="Jiwa",
            indicator="Jumlah Penduduk Menurut Desa/Kelurahan di Kecamatan Mengwi Kabupaten Badung",
        )
    ],
)  # fmt: skip

KECAMATAN_BOOK = Published(
    "a book of one kecamatan whose name is that of a regency",
    Sheet(
        """
        KECAMATAN GIANYAR DALAM ANGKA 2023
        Tabel 2.1 Banyaknya Usaha Industri Menurut Desa/Kelurahan (unit), 2022
        Desa/Kelurahan | Kecil | Menengah
        Bitera | 1 | 2
        Gianyar | 3 | 4
        Beng | 5 | 6
        """
    ),
    [
        part(
            lines(4, "breakdown", "Bitera", "Gianyar", "Beng"),
            [line("B", breakdown="Kecil"), line("C", breakdown="Menengah")],
            "1 2\n3 4\n5 6",
            region="KECAMATAN GIANYAR",
            period="2022",
            unit="Unit",
            indicator="Banyaknya Usaha Industri Menurut Desa/Kelurahan",
        )
    ],
)

NAMED_AS_REGENCY = Published(
    "kecamatan under the word for area, one of them with the regency's own name",
    Sheet(
        """
        Produksi Garam Rakyat Menurut Wilayah di Kabupaten Klungkung (ton)
        Wilayah | 2020 | 2021
        Nusa Penida | '1,5 | '2,5
        Banjarangkan | '2,25 | '3,5
        Klungkung | '3,5 | '4,5
        Dawan | '4,5 | '5,5
        Kabupaten Klungkung | '11,75 | '16,0
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Nusa Penida", "Banjarangkan", "Klungkung", "Dawan"),
             line(7, breakdown="Kabupaten Klungkung", total=True)],
            lines("B", "period", "2020", "2021"),
            "1.5 2.5\n2.25 3.5\n3.5 4.5\n4.5 5.5\n11.75 16",
            region="51.05",
            unit="Ton",
            indicator="Produksi Garam Rakyat Menurut Wilayah di Kabupaten Klungkung",
        )
    ],
)  # fmt: skip

KECAMATAN_AND_VILLAGE = Published(
    "kecamatan merged down over their villages, a sum under each",
    Sheet(
        """
        Banyaknya IKM Kerajinan Menurut Kecamatan dan Desa di Kabupaten Gianyar, 2023 (unit usaha)
        Kecamatan | Desa | Anyaman | Ukiran
        Ubud | Mas | 1 | 20
        | Peliatan | 2 | 10
        | Jumlah | 3 | 30
        Sukawati | Celuk | 4 | 5
        | Batubulan | 5 | 6
        | Jumlah | 9 | 11
        """,
        merge="A3:A5 A6:A8",
    ),
    [
        part(
            [
                *lines(3, "breakdown", ("Ubud", "Mas"), ("Ubud", "Peliatan")),
                line(5, breakdown=("Ubud", "Jumlah"), total=True),
                *lines(6, "breakdown", ("Sukawati", "Celuk"), ("Sukawati", "Batubulan")),
                line(8, breakdown=("Sukawati", "Jumlah"), total=True),
            ],
            [line("C", breakdown="Anyaman"), line("D", breakdown="Ukiran")],
            "1 20\n2 10\n3 30\n4 5\n5 6\n9 11",
            region="51.04",
            period="2023",
            unit="Unit",
            indicator="Banyaknya IKM Kerajinan Menurut Kecamatan dan Desa di Kabupaten Gianyar",
        )
    ],
)

CODES_IN_LABELS = Published(
    "code and name of the region in one cell, the country first",
    "Wilayah;IKM 2021 (unit);IKM 2022 (unit)\nIndonesia;100;110\n51 Bali;50;55\n5103 Badung;20;21\n"
    "5171 Kota Denpasar;30;34\n",
    [
        part(
            [
                line(2, region="Indonesia", total=True),
                line(3, region="51", total=True),
                *lines(4, "region", "51.03", "51.71"),
            ],
            lines(2, "period", "2021", "2022"),
            "100 110\n50 55\n20 21\n30 34",
            unit="Unit",
            indicator="IKM",
        )
    ],
)

CASES = (
    HEALTH_PROFILE, PROVINCE_BLOCKS, VILLAGES, KECAMATAN_BOOK, NAMED_AS_REGENCY, KECAMATAN_AND_VILLAGE,
    CODES_IN_LABELS,
)  # fmt: skip
