"""Months, quarters, survey months, marked and ranged years, as offices write them over or beside figures."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

PARTS = [f"{number:02d}" for number in range(1, 13)]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

INFLATION = Published(
    "months down in two languages, years across, negative rates",
    Sheet(
        "Inflasi Bulanan Kota Denpasar (persen)\nBulan/Month | 2019 | 2020\n"
        + "\n".join(f"{month}/{other} | 0.5 | -0.25" for month, other in zip(MONTHS, ENGLISH, strict=True))
        + "\nSumber/Source: contoh"
    ),
    [
        part(
            lines(3, "period", *PARTS),
            lines("B", "period", "2019", "2020"),
            "0.5 -0.25\n" * 12,
            region="51.71", indicator="Inflasi Bulanan Kota Denpasar", unit="Persen",
        )
    ],
)  # fmt: skip

SHORT_MONTHS = Published(
    "months across in short, years down",
    "Jumlah wisatawan contoh di Kota Makassar (orang)\nTahun;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agt;Sep;Okt;Nov;Des;Jumlah\n"
    "2019;1;1;1;1;1;1;1;1;1;1;1;1;12\n2020;2;2;2;2;2;2;2;2;2;2;2;2;24\n",
    [
        part(
            lines(3, "period", "2019", "2020"),
            [*lines(2, "period", *PARTS), line(14, total=True)],
            "1 " * 12 + "12\n" + "2 " * 12 + "24",
            region="73.71", unit="Orang", indicator="Jumlah wisatawan contoh di Kota Makassar",
        )
    ],
)  # fmt: skip

SURVEY_MONTHS = Published(
    "February and August of the labour force survey",
    Sheet(
        """
        Tingkat Pengangguran Terbuka (TPT) Menurut Provinsi (persen)
        Provinsi | 2020 | | 2021 |
        | Februari | Agustus | Februari | Agustus
        Aceh | 5.4 | 6.59 | 6.3 | 6.3
        Bali | 1.25 | 5.63 | 5.42 | 5.37
        Indonesia | 4.94 | 7.07 | 6.26 | 6.49
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            lines(4, "region", "11", "51", "Indonesia"),
            lines("B", "period", "2020-02", "2020-08", "2021-02", "2021-08"),
            "5.4 6.59 6.3 6.3\n1.25 5.63 5.42 5.37\n4.94 7.07 6.26 6.49",
            indicator="Tingkat Pengangguran Terbuka (TPT) Menurut Provinsi",
            unit="Persen",
        )
    ],
)

ONE_LINE_MONTHS = Published(
    "month and year in one header cell",
    "TPT menurut jenis kelamin di Provinsi Bali (%)\nJenis Kelamin;Feb 2020;Agustus 2020;Feb-21\n"
    "Laki-laki;1,5;2,5;3,5\nPerempuan;1,25;2,25;3,25\n",
    [
        part(
            lines(3, "breakdown", "Laki-laki", "Perempuan"),
            lines(2, "period", "2020-02", "2020-08", "2021-02"),
            "1.5 2.5 3.5\n1.25 2.25 3.25",
            region="51",
            indicator="TPT menurut jenis kelamin di Provinsi Bali",
            unit="Persen",
        )
    ],
)

MONTH_IN_TITLE = Published(
    "the month of the survey at the end of the title",
    Sheet(
        """
        Tabel 5 Penduduk Bekerja Menurut Kabupaten/Kota di Provinsi Bali (orang), Agustus 2021
        Kabupaten/Kota | Laki-laki | Perempuan
        Badung | 10 | 20
        Gianyar | 30 | 40
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan")],
            "10 20\n30 40",
            period="2021-08",
            unit="Orang",
            indicator="Penduduk Bekerja Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

QUARTER_IN_TITLE = Published(
    "the quarter at the end of the title",
    Sheet(
        """
        Realisasi Investasi PMDN Menurut Kabupaten/Kota di Provinsi Bali, Triwulan II 2021 (Juta Rupiah)
        Kabupaten/Kota | Proyek (unit) | Nilai Investasi
        Badung | 1 | 20
        Gianyar | 3 | 40
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            [line("B", indicator="Proyek", unit="Unit"), line("C", indicator="Nilai Investasi", unit="Juta Rupiah")],
            "1 20\n3 40",
            period="2021-Q2",
        )
    ],
)  # fmt: skip

CUMULATIVE = Published(
    "several quarters together are no period",
    "Realisasi investasi contoh di Kota Makassar 2021 (juta rupiah)\n"
    "Sektor;Triwulan I;Triwulan II;Triwulan I-II;Januari-Juni\nContoh A;1;2;3;3\nContoh B;3;4;7;7\n",
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines(2, "period", "2021-Q1", "2021-Q2", None, None),
            "1 2 ? ?\n3 4 ? ?",
            region="73.71",
            unit="Juta Rupiah",
            indicator="Realisasi investasi contoh di Kota Makassar",
        )
    ],
    asked=["tabel1.year.Triwulan I-II", "tabel1.year.Januari-Juni"],
)

MIXED_QUARTERS = Published(
    "quarters written in many ways",
    "Jenis;Tw I 2020;Triw II-2020;Triwulan III/2020;2020-Q4;I/2021;2021 II;Q3 2021;2021\n"
    "Contoh A;1;2;3;4;5;6;7;8\nContoh B;1;2;3;4;5;6;7;8\nContoh C;9;9;9;9;9;9;9;9\n",
    [
        part(
            lines(2, "breakdown", "Contoh A", "Contoh B", "Contoh C"),
            lines(2, "period", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021"),
            "1 2 3 4 5 6 7 8\n1 2 3 4 5 6 7 8\n9 9 9 9 9 9 9 9",
        )
    ],
    asked=["tabel1.indicator", "tabel1.unit", "tabel1.region"],
)  # fmt: skip

QUARTERS_DOWN = Published(
    "year merged down, quarters and their total below each other",
    Sheet(
        """
        Jumlah Tamu Contoh di Kabupaten Badung (orang)
        Tahun | Triwulan | Asing | Domestik
        2020 | I | 1 | 2
        | II | 3 | 4
        | III | 5 | 6
        | IV | 7 | 8
        | Jumlah | 16 | 20
        2021 | I | 2 | 3
        | II | 4 | 5
        """,
        merge="A3:A7 A8:A9",
    ),
    [
        part(
            [
                *lines(3, "period", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"),
                line(7, period="2020", total=True),
                *lines(8, "period", "2021-Q1", "2021-Q2"),
            ],
            [line("C", breakdown="Asing"), line("D", breakdown="Domestik")],
            "1 2\n3 4\n5 6\n7 8\n16 20\n2 3\n4 5",
            region="51.03",
            unit="Orang",
            indicator="Jumlah Tamu Contoh di Kabupaten Badung",
        )
    ],
)

MARKED_YEARS = Published(
    "years with words, brackets and marks",
    "Produksi contoh di Kabupaten Lahat (ton)\nJenis;Tahun 2018;Th. 2019;Thn 2020 *);2021**);2022 (r)\n"
    "Contoh A;1;2;3;4;5\nContoh B;1;2;3;4;5\n",
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines(2, "period", "2018", "2019", "2020", "2021", "2022"),
            "1 2 3 4 5\n1 2 3 4 5",
            region="16.04",
            unit="Ton",
            indicator="Produksi contoh di Kabupaten Lahat",
        )
    ],
)

DATE_HEADERS = Published(
    "months as dates of the workbook",
    Sheet(
        """
        Harga Rata-rata Contoh di Kota Makassar (rupiah)
        Komoditas | d2021-01-01 | d2021-02-01 | d2021-03-01
        Contoh A | 1000 | 1100 | 1200
        Contoh B | 2000 | 2100 | 2200
        """
    ),
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines("B", "period", "2021-01", "2021-02", "2021-03"),
            "1000 1100 1200\n2000 2100 2200",
            region="73.71",
            unit="Rupiah",
            indicator="Harga Rata-rata Contoh di Kota Makassar",
        )
    ],
)

YEAR_IN_FILE_NAME = Published(
    "the year in the name of the file only",
    "Jumlah IKM di Kabupaten Badung (unit)\nKecamatan;Jumlah\nKuta;1\nMengwi;2\n",
    [
        part(
            lines(3, "breakdown", "Kuta", "Mengwi"),
            [line(2)],
            "1\n2",
            region="51.03",
            unit="Unit",
            indicator="Jumlah IKM di Kabupaten Badung",
        )
    ],
    asked=["tabel1.year"],
    file_name="ikm_badung_2021.csv",
)

RANGE_IN_TITLE = Published(
    "a range of years in the title over one column of figures",
    "Produksi Rata-rata Contoh di Kabupaten Lahat 2019–2021 (ton)\nJenis;Produksi\nContoh A;1\nContoh B;2\n",
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            [line(2)],
            "1\n2",
            region="16.04",
            unit="Ton",
            indicator="Produksi Rata-rata Contoh di Kabupaten Lahat",
        )
    ],
    asked=["tabel1.year"],
)

POVERTY_MONTHS = Published(
    "the month of the survey in the titles of columns",
    "Jumlah penduduk miskin menurut kabupaten/kota (ribu jiwa)\nKabupaten/Kota;Maret 2020;September 2020;Maret 2021\n"
    "Badung;1,5;2,5;3,5\nGianyar;4,5;5,5;6,5\n",
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            lines(2, "period", "2020-03", "2020-09", "2021-03"),
            "1.5 2.5 3.5\n4.5 5.5 6.5",
            indicator="Jumlah penduduk miskin menurut kabupaten/kota",
            unit="Ribu Jiwa",
        )
    ],
)

CASES = (
    INFLATION, SHORT_MONTHS, SURVEY_MONTHS, ONE_LINE_MONTHS, MONTH_IN_TITLE, QUARTER_IN_TITLE, CUMULATIVE, MIXED_QUARTERS, QUARTERS_DOWN,
    MARKED_YEARS, DATE_HEADERS, YEAR_IN_FILE_NAME, RANGE_IN_TITLE, POVERTY_MONTHS,
)  # fmt: skip
