"""Tables of local offices: finance, indicators with a unit a row, open data, halves side by side, covers."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

FINANCE = Published(
    "revenue in numbered levels, blanks for thousands",
    Sheet(
        """
        Tabel 2.4 Realisasi Pendapatan Pemerintah Kabupaten Badung Menurut Jenis Pendapatan (ribu rupiah), 2019–2020
        Jenis Pendapatan/Source of Revenue | 2019 | 2020
        1. Pendapatan Asli Daerah (PAD) | '3 000 300 | '2 000 200
        1.1 Pajak Daerah | '2 900 000 | '1 900 000
        1.2 Retribusi Daerah | '100 300 | '100 200
        2. Dana Perimbangan | '1 000 000 | '1 100 000
        2.1 Dana Alokasi Umum | '700 000 | '800 000
        2.2 Dana Alokasi Khusus | '300 000 | '300 000
        Jumlah/Total | '4 000 300 | '3 100 200
        """
    ),
    [
        part(
            [
                line(3, breakdown="Pendapatan Asli Daerah (PAD)", total=True),
                line(4, breakdown=("Pendapatan Asli Daerah (PAD)", "Pajak Daerah")),
                line(5, breakdown=("Pendapatan Asli Daerah (PAD)", "Retribusi Daerah")),
                line(6, breakdown="Dana Perimbangan", total=True),
                line(7, breakdown=("Dana Perimbangan", "Dana Alokasi Umum")),
                line(8, breakdown=("Dana Perimbangan", "Dana Alokasi Khusus")),
                line(9, breakdown="Jumlah", total=True),
            ],
            lines("B", "period", "2019", "2020"),
            "3000300 2000200\n2900000 1900000\n100300 100200\n1000000 1100000\n700000 800000\n300000 300000\n"
            "4000300 3100200",
            region="51.03",
            unit="Ribu Rupiah",
            indicator="Realisasi Pendapatan Pemerintah Kabupaten Badung Menurut Jenis Pendapatan",
        )
    ],
)

MACRO = Published(
    "indicators down with a unit each, in one title",
    Sheet(
        """
        Indikator Makro Kabupaten Badung
        No | Indikator | Satuan | 2019 | 2020 | 2021
        1 | Pertumbuhan Ekonomi | persen | '5,81 | '(16,55) | '-6,74
        2 | PDRB ADHB | miliar rupiah | '62.758,12 | '52.393,50 | '50.120,75
        3 | PDRB per Kapita ADHB | juta rupiah | '93,5 | '95,61 | '90,1
        4 | TPT | % | '0,4 | '6,92 | '6,83
        5 | Penduduk Miskin | ribu jiwa | '11,89 | '13,75 | '18,52
        6 | Jumlah IKM | unit | '1.234 | '987 | '1.101
        """
    ),
    [
        part(
            [
                line(3, indicator="Pertumbuhan Ekonomi", unit="Persen"),
                line(4, indicator="PDRB ADHB", unit="Miliar Rupiah"),
                line(5, indicator="PDRB per Kapita ADHB", unit="Juta Rupiah"),
                line(6, indicator="TPT", unit="Persen"),
                line(7, indicator="Penduduk Miskin", unit="Ribu Jiwa"),
                line(8, indicator="Jumlah IKM", unit="Unit"),
            ],
            lines("D", "period", "2019", "2020", "2021"),
            "5.81 -16.55 -6.74\n62758.12 52393.5 50120.75\n93.5 95.61 90.1\n0.4 6.92 6.83\n11.89 13.75 18.52\n"
            "1234 987 1101",
            region="51.03",
        )
    ],
)

SOURCES_AT_RIGHT = Published(
    "the source and a remark of each row at the right",
    Sheet(
        """
        Kode | Uraian | Satuan | 2021 | 2022 | Sumber Data | Keterangan
        3.31.01 | Jumlah IKM Pangan | Unit | 10 | 20 | Dinas Perindustrian | tetap
        3.31.02 | Jumlah IKM Sandang | Unit | 30 | 40 | Dinas Perindustrian | tetap
        3.31.03 | Jumlah Tenaga Kerja IKM | Orang | 50 | 60 | Dinas Tenaga Kerja | sementara
        3.31.04 | Jumlah Sentra | Sentra | 5 | 6 | Dinas Perindustrian | tetap
        """
    ),
    [
        part(
            [
                line(2, indicator="Jumlah IKM Pangan", unit="Unit"),
                line(3, indicator="Jumlah IKM Sandang", unit="Unit"),
                line(4, indicator="Jumlah Tenaga Kerja IKM", unit="Orang"),
                line(5, indicator="Jumlah Sentra", unit="Sentra"),
            ],
            lines("D", "period", "2021", "2022"),
            "10 20\n30 40\n50 60\n5 6",
        )
    ],
    asked=["tabel1.region"],
)

UPDATED_DATES = Published(
    "open data with the day of the last update in each row",
    "kode_kab,nama_kab,jumlah_sentra,satuan,tahun,tanggal_update\n"
    "5103,KABUPATEN BADUNG,1,SENTRA,2020,2021-01-05\n5104,KABUPATEN GIANYAR,2,SENTRA,2020,2021-02-07\n"
    "5103,KABUPATEN BADUNG,3,SENTRA,2021,2022-03-09\n5104,KABUPATEN GIANYAR,4,SENTRA,2021,2022-01-11\n",
    [
        part(
            [
                line(2, region="51.03", period="2020"),
                line(3, region="51.04", period="2020"),
                line(4, region="51.03", period="2021"),
                line(5, region="51.04", period="2021"),
            ],
            [line(3)],
            "1\n2\n3\n4",
            unit="Sentra",
            indicator="jumlah sentra",
        )
    ],
)

HALVES = Published(
    "one long list printed in two halves side by side without a gap",
    Sheet(
        """
        Jumlah Sentra IKM Menurut Kecamatan di Kabupaten Bogor (sentra), 2021
        No | Kecamatan | Jumlah | No | Kecamatan | Jumlah
        1 | Nanggung | 1 | 5 | Cigudeg | 5
        2 | Leuwiliang | 2 | 6 | Sukajaya | 6
        3 | Leuwisadeng | 3 | 7 | Jasinga | 7
        4 | Pamijahan | 4 | 8 | Tenjo | 8
        """
    ),
    [
        part(
            lines(3, "breakdown", *left),
            [line(column)],
            figures,
            region="32.01",
            period="2021",
            unit="Sentra",
            indicator="Jumlah Sentra IKM Menurut Kecamatan di Kabupaten Bogor",
        )
        for left, column, figures in (
            (("Nanggung", "Leuwiliang", "Leuwisadeng", "Pamijahan"), "C", "1\n2\n3\n4"),
            (("Cigudeg", "Sukajaya", "Jasinga", "Tenjo"), "F", "5\n6\n7\n8"),
        )
    ],
)

COVER = Published(
    "a cover and a list of tables before the sheet of figures",
    [
        Sheet(
            "KABUPATEN BADUNG DALAM ANGKA 2022\nBadung Regency in Figures 2022\nBPS Kabupaten Badung",
            name="Sampul",
        ),
        Sheet(
            """
            DAFTAR TABEL
            Nomor | Judul | Halaman
            Tabel 3.1 | Jumlah Penduduk Menurut Kecamatan | 3
            Tabel 3.2 | Jumlah Sekolah Menurut Kecamatan | 7
            Tabel 3.3 | Jumlah IKM Menurut Kecamatan | 9
            """,
            name="Daftar",
        ),
        Sheet(
            """
            Tabel 3.3 Jumlah IKM Menurut Kecamatan (unit)
            Kecamatan | Formal | Nonformal
            Kuta | 1 | 2
            Mengwi | 3 | 4
            """,
            name="3.3",
        ),
    ],
    [
        part(
            lines(3, "breakdown", "Kuta", "Mengwi"),
            [line("B", breakdown="Formal"), line("C", breakdown="Nonformal")],
            "1 2\n3 4",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kecamatan",
        )
    ],
    asked=["tabel1.region", "tabel1.year"],
)

RUNNING_HEAD = Published(
    "the name of the yearbook with its own year above the title",
    Sheet(
        """
        KABUPATEN BADUNG DALAM ANGKA 2022
        Badung Regency in Figures 2022
        Tabel 6.2 Jumlah Perusahaan Industri Menurut Kecamatan, 2021
        Table 6.2 Number of Manufacturing Establishments by Subdistrict, 2021
        Kecamatan | Kecil (unit) | Menengah (unit)
        Kuta | 1 | 2
        Mengwi | 3 | 4
        """
    ),
    [
        part(
            lines(6, "breakdown", "Kuta", "Mengwi"),
            [line("B", indicator="Kecil"), line("C", indicator="Menengah")],
            "1 2\n3 4",
            region="51.03",
            period="2021",
            unit="Unit",
        )
    ],
)

COUNTS_AND_SHARES = Published(
    "a count and a share under each year",
    Sheet(
        """
        Jumlah UMKM Menurut Kecamatan di Kota Makassar (unit)
        Kecamatan | 2020 | | 2021 |
        | Jumlah | % | Jumlah | %
        Tamalate | 10 | 25 | 30 | 30
        Manggala | 30 | 75 | 70 | 70
        Total | 40 | 100 | 100 | 100
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            [*lines(4, "breakdown", "Tamalate", "Manggala"), line(6, breakdown="Total", total=True)],
            [
                line("B", period="2020", unit="Unit", breakdown="Jumlah"),
                line("C", period="2020", unit="Persen"),
                line("D", period="2021", unit="Unit", breakdown="Jumlah"),
                line("E", period="2021", unit="Persen"),
            ],
            "10 25 30 30\n30 75 70 70\n40 100 100 100",
            region="73.71",
            indicator="Jumlah UMKM Menurut Kecamatan di Kota Makassar",
        )
    ],
)

CHANGE = Published(
    "two years and the change between them",
    "Jumlah IKM menurut kecamatan di Kota Makassar (unit)\nKecamatan;2020;2021;Perubahan (%)\n"
    "Tamalate;10;20;100\nManggala;20;10;-50\n",
    [
        part(
            lines(3, "breakdown", "Tamalate", "Manggala"),
            [
                line(
                    2, period="2020", unit="Unit", indicator="Jumlah IKM menurut kecamatan di Kota Makassar"
                ),
                line(
                    3, period="2021", unit="Unit", indicator="Jumlah IKM menurut kecamatan di Kota Makassar"
                ),
                line(4, unit="Persen", indicator="Perubahan"),
            ],
            "10 20 100\n20 10 -50",
            region="73.71",
        )
    ],
    asked=["tabel1.year"],
)

ERRORS = Published(
    "errors of the spreadsheet in place of figures",
    Sheet(
        """
        Rata-rata tenaga kerja per IKM di Kota Makassar (orang)
        Kecamatan | 2019 | 2020
        Tamalate | '#DIV/0! | '#REF!
        Manggala | 3 | '#N/A
        Rappocini | 4 | 5
        """
    ),
    [
        part(
            lines(3, "breakdown", "Tamalate", "Manggala", "Rappocini"),
            lines("B", "period", "2019", "2020"),
            "! !\n3 -\n4 5",
            region="73.71",
            unit="Orang",
            indicator="Rata-rata tenaga kerja per IKM di Kota Makassar",
        )
    ],
)

SET_IN_BY_BLANKS = Published(
    "levels by blanks in a text file, a decimal comma",
    "Pengeluaran per kapita sebulan di Kota Makassar (ribu rupiah)\nKelompok;2020;2021\nMakanan;3,5;7,5\n"
    "  Padi-padian;1,5;3,5\n  Ikan;2,0;4,0\nBukan makanan;4,5;5,5\n  Perumahan;3,0;3,0\n  Pakaian;1,5;2,5\nJumlah;8,0;13,0\n",
    [
        part(
            [
                line(3, breakdown="Makanan", total=True),
                line(4, breakdown=("Makanan", "Padi-padian")),
                line(5, breakdown=("Makanan", "Ikan")),
                line(6, breakdown="Bukan makanan", total=True),
                line(7, breakdown=("Bukan makanan", "Perumahan")),
                line(8, breakdown=("Bukan makanan", "Pakaian")),
                line(9, breakdown="Jumlah", total=True),
            ],
            lines(2, "period", "2020", "2021"),
            "3.5 7.5\n1.5 3.5\n2 4\n4.5 5.5\n3 3\n1.5 2.5\n8 13",
            region="73.71",
            unit="Ribu Rupiah",
            indicator="Pengeluaran per kapita sebulan di Kota Makassar",
        )
    ],
)

TOTAL_UNDER_NUMBERS = Published(
    "the word for the sum under the numbers of the rows",
    "No;Kabupaten/Kota;IKM 2020 (unit);IKM 2021 (unit)\n1;Badung;1;2\n2;Gianyar;3;4\n3;Bangli;5;6\nJumlah;;9;12\n",
    [
        part(
            [*lines(2, "region", "51.03", "51.04", "51.06"), line(5, region="Jumlah", total=True)],
            lines(3, "period", "2020", "2021"),
            "1 2\n3 4\n5 6\n9 12",
            indicator="IKM",
            unit="Unit",
        )
    ],
)

CASES = (
    FINANCE, MACRO, SOURCES_AT_RIGHT, UPDATED_DATES, HALVES, COVER, RUNNING_HEAD, COUNTS_AND_SHARES, CHANGE, ERRORS,
    SET_IN_BY_BLANKS, TOTAL_UNDER_NUMBERS,
)  # fmt: skip
