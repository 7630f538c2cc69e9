"""Lines, labels and brackets that look like something else: dates of release, classes, counts, notes."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

RELEASE_DAY = Published(
    "the day of release above a title without a time",
    Sheet(
        """
        Berita Resmi Statistik No. 12/02/51/Th. XVI, 7 Februari 2022
        Denpasar, 7 Februari 2022
        TPT Menurut Jenis Kelamin di Provinsi Bali (persen)
        Jenis Kelamin | Perkotaan | Perdesaan
        Laki-laki | 1.5 | 2.5
        Perempuan | 3.5 | 4.5
        """
    ),
    [
        part(
            lines(5, "breakdown", "Laki-laki", "Perempuan"),
            [line("B", breakdown="Perkotaan"), line("C", breakdown="Perdesaan")],
            "1.5 2.5\n3.5 4.5",
            region="51",
            unit="Persen",
            indicator="TPT Menurut Jenis Kelamin di Provinsi Bali",
        )
    ],
    asked=["tabel1.year"],
)

YEARS_OF_FOUNDING = Published(
    "years of founding as classes, and not times",
    Sheet(
        """
        Jumlah IKM Menurut Tahun Berdiri di Kota Makassar (unit), 2021
        Tahun Berdiri | Formal | Nonformal
        Sebelum 2018 | 1 | 2
        Antara 2018 dan 2019 | 3 | 4
        2020 | 5 | 6
        2021 | 7 | 8
        """
    ),
    [
        part(
            lines(3, "breakdown", "Sebelum 2018", "Antara 2018 dan 2019", "2020", "2021"),
            [line("B", breakdown="Formal"), line("C", breakdown="Nonformal")],
            "1 2\n3 4\n5 6\n7 8",
            region="73.71",
            period="2021",
            unit="Unit",
            indicator="Jumlah IKM Menurut Tahun Berdiri di Kota Makassar",
        )
    ],
)

COUNTED_LABELS = Published(
    "sizes of households as labels behind a number of the row",
    Sheet(
        """
        Jumlah Rumah Tangga Menurut Banyaknya Anggota di Kota Makassar (rumah tangga)
        No | Banyaknya Anggota | 2020 | 2021
        1 | 1 orang | 10 | 11
        2 | 2 orang | 20 | 21
        3 | 3 orang | 30 | 31
        4 | 4 orang atau lebih | 40 | 41
        """
    ),
    [
        part(
            lines(3, "breakdown", "1 orang", "2 orang", "3 orang", "4 orang atau lebih"),
            lines("C", "period", "2020", "2021"),
            "10 11\n20 21\n30 31\n40 41",
            region="73.71",
            unit="Rumah Tangga",
            indicator="Jumlah Rumah Tangga Menurut Banyaknya Anggota di Kota Makassar",
        )
    ],
)

BRACKETED_NOTE = Published(
    "a bracketed note among rates of growth",
    Sheet(
        """
        Laju Pertumbuhan Contoh Kota Makassar (persen)
        Jenis | 2019 | 2020 | 2021
        Pangan | '1,5 | '(2,5) | '(1)
        Sandang | '2,5 | '3,5 | '(4,25)
        """
    ),
    [
        part(
            lines(3, "breakdown", "Pangan", "Sandang"),
            lines("B", "period", "2019", "2020", "2021"),
            "1.5 -2.5 !\n2.5 3.5 -4.25",
            region="73.71",
            unit="Persen",
            indicator="Laju Pertumbuhan Contoh Kota Makassar",
        )
    ],
)

INPUT_AND_OUTPUT = Published(
    "words that both languages share in the lowest header",
    Sheet(
        """
        Nilai Industri Menurut Skala di Kota Makassar (juta rupiah), 2020
        Skala | Nilai | | Upah
        | Input | Output | Buruh
        Mikro | 1 | 2 | 3
        Kecil | 4 | 5 | 6
        """,
        merge="A2:A3 B2:C2",
    ),
    [
        part(
            lines(4, "breakdown", "Mikro", "Kecil"),
            [
                line("B", breakdown=("Nilai", "Input")),
                line("C", breakdown=("Nilai", "Output")),
                line("D", breakdown=("Upah", "Buruh")),
            ],
            "1 2 3\n4 5 6",
            region="73.71",
            period="2020",
            unit="Juta Rupiah",
            indicator="Nilai Industri Menurut Skala di Kota Makassar",
        )
    ],
)

OTHER_UNIT_IN_CELLS = Published(
    "another unit in the cell than above it",
    "Produksi contoh Kota Makassar (ton)\nJenis;2019;2020;2021\nPangan;10;12 kg;14 ton\nSandang;20;21;1,5 juta\n",
    [
        part(
            lines(3, "breakdown", "Pangan", "Sandang"),
            lines(2, "period", "2019", "2020", "2021"),
            "10 !12 14\n20 21 !",
            region="73.71",
            unit="Ton",
            indicator="Produksi contoh Kota Makassar",
        )
    ],
)

TOTAL_OF_NOTHING = Published(
    "a name that begins with the word for a total and counts a thing",
    Sheet(
        """
        Kependudukan Kabupaten Badung
        Uraian | Satuan | 2019 | 2020
        Jumlah Penduduk | jiwa | 100 | 110
        Jumlah Rumah Tangga | rumah tangga | 20 | 25
        Total Produksi | ton | 5 | 6
        """
    ),
    [
        part(
            [
                line(3, indicator="Jumlah Penduduk", unit="Jiwa"),
                line(4, indicator="Jumlah Rumah Tangga", unit="Rumah Tangga"),
                line(5, indicator="Total Produksi", unit="Ton"),
            ],
            lines("C", "period", "2019", "2020"),
            "100 110\n20 25\n5 6",
            region="51.03",
        )
    ],
)

CASES = (
    RELEASE_DAY, YEARS_OF_FOUNDING, COUNTED_LABELS, BRACKETED_NOTE, INPUT_AND_OUTPUT, OTHER_UNIT_IN_CELLS,
    TOTAL_OF_NOTHING,
)  # fmt: skip
