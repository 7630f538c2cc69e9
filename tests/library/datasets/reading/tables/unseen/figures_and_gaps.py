"""Zeros that stand for nothing known, marks for gaps, notes on figures, signatures with numbers."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

ZERO_COLUMN = Published(
    "a year of noughts among large figures is a year without a count",
    Sheet(
        """
        Jumlah Penduduk Menurut Kecamatan di Kabupaten Bangli (jiwa)
        Kecamatan | 2019 | 2020 | 2021 | 2022
        Susut | 41000 | 42000 | 0 | 43000
        Bangli | 51000 | 52000 | 0 | 53000
        Tembuku | 31000 | 32000 | 0 | 33000
        Kintamani | 91000 | 92000 | 0 | 93000
        """
    ),
    [
        part(
            lines(3, "breakdown", "Susut", "Bangli", "Tembuku", "Kintamani"),
            lines("B", "period", "2019", "2020", "2021", "2022"),
            "41000 42000 ! 43000\n51000 52000 ! 53000\n31000 32000 ! 33000\n91000 92000 ! 93000",
            region="51.06",
            unit="Jiwa",
            indicator="Jumlah Penduduk Menurut Kecamatan di Kabupaten Bangli",
        )
    ],
)

ZERO_ROW = Published(
    "a regency with noughts alone among large figures",
    Sheet(
        """
        PDRB per Kapita Atas Dasar Harga Berlaku Menurut Kabupaten/Kota (ribu rupiah)
        Kabupaten/Kota | 2020 | 2021 | 2022
        Badung | 40100 | 41100 | 42100
        Gianyar | 30100 | 31100 | 32100
        Klungkung | 0 | 0 | 0
        Bangli | 20100 | 21100 | 22100
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.05", "51.06"),
            lines("B", "period", "2020", "2021", "2022"),
            "40100 41100 42100\n30100 31100 32100\n! ! !\n20100 21100 22100",
            unit="Ribu Rupiah",
            indicator="PDRB per Kapita Atas Dasar Harga Berlaku Menurut Kabupaten/Kota",
        )
    ],
)

SMALL_COUNTS = Published(
    "noughts among small counts are counts",
    Sheet(
        """
        Jumlah Sentra IKM Menurut Kecamatan di Kota Bitung (sentra)
        Kecamatan | 2021 | 2022 | 2023
        Matuari | 2 | 0 | 1
        Girian | 0 | 0 | 0
        Madidir | 1 | 0 | 3
        Aertembaga | 4 | 0 | 0
        """
    ),
    [
        part(
            lines(3, "breakdown", "Matuari", "Girian", "Madidir", "Aertembaga"),
            lines("B", "period", "2021", "2022", "2023"),
            "2 0 1\n0 0 0\n1 0 3\n4 0 0",
            region="71.72",
            unit="Sentra",
            indicator="Jumlah Sentra IKM Menurut Kecamatan di Kota Bitung",
        )
    ],
)

ZERO_LEGEND = Published(
    "the key says that nought is no data",
    Sheet(
        """
        Jumlah Tenaga Kerja IKM Menurut Kecamatan di Kota Denpasar (orang)
        Kecamatan | 2021 | 2022
        Denpasar Selatan | 12 | 0
        Denpasar Timur | 0 | 14
        Denpasar Barat | 15 | 16
        Keterangan: 0 = tidak ada data
        """
    ),
    [
        part(
            lines(3, "breakdown", "Denpasar Selatan", "Denpasar Timur", "Denpasar Barat"),
            lines("B", "period", "2021", "2022"),
            "12 -\n- 14\n15 16",
            region="51.71",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja IKM Menurut Kecamatan di Kota Denpasar",
        )
    ],
)

GAPS = Published(
    "all the marks for a figure that is not there",
    Sheet(
        """
        Luas Tanam Tembakau Menurut Kabupaten di Provinsi Bali (hektar)
        Kabupaten | 2019 | 2020 | 2021 | 2022 | 2023
        Buleleng | '1.234,5 | - | … | n.a. | '1.100,25
        Gianyar | NA | '12,5 | '- | TAD | '11,25
        Karangasem | '0 | '2,5 | N/A | '— | '3,5
        Catatan: ... data tidak tersedia; - tidak ada
        """
    ),
    [
        part(
            lines(3, "region", "51.08", "51.04", "51.07"),
            lines("B", "period", "2019", "2020", "2021", "2022", "2023"),
            "1234.5 - - - 1100.25\n- 12.5 - - 11.25\n0 2.5 - - 3.5",
            unit="Ha",
            indicator="Luas Tanam Tembakau Menurut Kabupaten di Provinsi Bali",
        )
    ],
)

NOTES_AND_SIGNATURE = Published(
    "notes that begin with numbers, a signature with a civil servant's number at the right",
    Sheet(
        """
        Jumlah IKM Menurut Jenis di Kabupaten Badung Tahun 2023 (unit)
        No | Jenis1) | Formal2) | Nonformal
        1 | Pangan | '1.234 | 12
        2 | Sandang | '2.345 | 13
        3 | Kerajinan | '345 | 14
        Jumlah | | '3.924 | 39

        1) Menurut kelompok komoditas unggulan daerah
        2) Memiliki izin, termasuk 15 unit usaha baru
        | | Mangupura, 15 Januari 2024
        | | Kepala Dinas
        | | NIP. 19700101 199503 1 001
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Pangan", "Sandang", "Kerajinan"),
             line(6, breakdown="Jumlah", total=True)],
            [line("C", breakdown="Formal"), line("D", breakdown="Nonformal")],
            "1234 12\n2345 13\n345 14\n3924 39",
            region="51.03",
            period="2023",
            unit="Unit",
            indicator="Jumlah IKM Menurut Jenis di Kabupaten Badung",
        )
    ],
)  # fmt: skip

SHARES_IN_CELLS = Published(
    "the per cent sign in each cell, decimal commas",
    "Tingkat Pengangguran Terbuka Menurut Kabupaten/Kota;;\nKabupaten/Kota;Agustus 2021;Agustus 2022\n"
    "Kab. Badung;6,83%;6,87%\nKab. Gianyar;6,95%;4,96%\nKota Denpasar;7,02%;5,08%\n",
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71"),
            lines(2, "period", "2021-08", "2022-08"),
            "6.83 6.87\n6.95 4.96\n7.02 5.08",
            unit="Persen",
            indicator="Tingkat Pengangguran Terbuka Menurut Kabupaten/Kota",
        )
    ],
)

CASES = (
    ZERO_COLUMN, ZERO_ROW, SMALL_COUNTS, ZERO_LEGEND, GAPS, NOTES_AND_SIGNATURE, SHARES_IN_CELLS,
)  # fmt: skip
