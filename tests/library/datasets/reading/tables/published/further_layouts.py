"""Earlier years below the total, sections by year and province, tabs by year, notes on headers, units in labels."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

EARLIER_YEARS = Published(
    "totals of earlier years below the total of the title's year",
    Sheet(
        """
        Tabel 4.1.3 Jumlah Murid Menurut Kecamatan di Kabupaten Badung (orang), 2021
        Kecamatan/Subdistrict | Negeri/Public | Swasta/Private | Jumlah/Total
        Kuta | 10 | 1 | 11
        Mengwi | 20 | 2 | 22
        Petang | 30 | 3 | 33
        Jumlah/Total | 60 | 6 | 66
        2020 | 50 | 5 | 55
        2019 | 40 | 4 | 44
        """
    ),
    [
        part(
            [
                *[line(row, period="2021", breakdown=name) for row, name in ((3, "Kuta"), (4, "Mengwi"), (5, "Petang"))],
                line(6, period="2021", breakdown="Jumlah", total=True),
                line(7, period="2020", breakdown="Jumlah", total=True),
                line(8, period="2019", breakdown="Jumlah", total=True),
            ],
            [line("B", breakdown="Negeri"), line("C", breakdown="Swasta"),
             line("D", breakdown="Jumlah", total=True)],
            "10 1 11\n20 2 22\n30 3 33\n60 6 66\n50 5 55\n40 4 44",
            region="51.03", unit="Orang", indicator="Jumlah Murid Menurut Kecamatan di Kabupaten Badung",
        )
    ],
)  # fmt: skip

YEAR_SECTIONS = Published(
    "a row for each year above its quarters",
    Sheet(
        """
        Jumlah Tamu Contoh di Kota Makassar (orang)
        Periode | Asing | Domestik
        2020 | |
        Triwulan I | 1 | 2
        Triwulan II | 3 | 4
        2021 | |
        Triwulan I | 5 | 6
        Triwulan II | 7 | 8
        """
    ),
    [
        part(
            [*lines(4, "period", "2020-Q1", "2020-Q2"), *lines(7, "period", "2021-Q1", "2021-Q2")],
            [line("B", breakdown="Asing"), line("C", breakdown="Domestik")],
            "1 2\n3 4\n5 6\n7 8",
            region="73.71",
            unit="Orang",
            indicator="Jumlah Tamu Contoh di Kota Makassar",
        )
    ],
)

PROVINCE_SECTIONS = Published(
    "provinces with their sum above their regencies, namesakes below them",
    "Provinsi/Kabupaten/Kota;IKM 2020 (unit)\nJAWA BARAT;6\nKab. Bandung;1\nKota Bandung;2\nKota Banjar;3\n"
    "KALIMANTAN SELATAN;9\nBanjar;4\nKota Banjarmasin;5\nBALI;3\nBadung;1\nDenpasar;2\n",
    [
        part(
            [
                line(2, region="32", total=True),
                *lines(3, "region", "32.04", "32.73", "32.79"),
                line(6, region="63", total=True),
                *lines(7, "region", "63.03", "63.71"),
                line(9, region="51", total=True),
                *lines(10, "region", "51.03", "51.71"),
            ],
            [line(2)],
            "6\n1\n2\n3\n9\n4\n5\n3\n1\n2",
            period="2020",
            unit="Unit",
            indicator="IKM",
        )
    ],
)

TABS_BY_YEAR = Published(
    "a sheet for each year, called by it: the year of its figures",
    [
        Sheet(
            f"Jumlah IKM di Kota Makassar (unit)\nKecamatan | Formal | Nonformal\nTamalate | {first} | 2\nManggala | 3 | 4",
            name=name,
        )
        for name, first in (("2020", 1), ("2021", 5))
    ],
    [
        part(
            lines(3, "breakdown", "Tamalate", "Manggala"),
            [line("B", breakdown="Formal"), line("C", breakdown="Nonformal")],
            f"{first} 2\n3 4",
            region="73.71",
            unit="Unit",
            indicator="Jumlah IKM di Kota Makassar",
            period=name,
        )
        for name, first in (("2020", 1), ("2021", 5))
    ],
)

NOTES_ON_HEADERS = Published(
    "notes stuck to headers and set apart behind figures",
    Sheet(
        """
        Ketenagakerjaan Kota Makassar
        Tahun | Angkatan Kerja1) (orang) | TPT² (persen) | TPAK *) (persen)
        2019 | '1.234 a) | '5,6 | '60,1
        2020 | '1.345 | '5,7¹) | '60,2
        2021²) | '987 | '5,8 | '60,3
        """
    ),
    [
        part(
            lines(3, "period", "2019", "2020", "2021"),
            [
                line("B", indicator="Angkatan Kerja", unit="Orang"),
                line("C", indicator="TPT", unit="Persen"),
                line("D", indicator="TPAK", unit="Persen"),
            ],
            "1234 5.6 60.1\n1345 5.7 60.2\n987 5.8 60.3",
            region="73.71",
        )
    ],
)

UNITS_IN_LABELS = Published(
    "a unit in each label, years across",
    Sheet(
        """
        Statistik Padi Kabupaten Badung
        Uraian | 2019 | 2020
        Luas Panen (ha) | '1.234,5 | '1.300,2
        Produksi (ton) | '7.654,3 | '8.000,1
        Produktivitas (ku/ha) | '62,0 | '61,5
        """
    ),
    [
        part(
            [
                line(3, breakdown="Luas Panen", unit="Ha"),
                line(4, breakdown="Produksi", unit="Ton"),
                line(5, breakdown="Produktivitas", unit="Kuintal/Ha"),
            ],
            lines("B", "period", "2019", "2020"),
            "1234.5 1300.2\n7654.3 8000.1\n62 61.5",
            region="51.03",
            indicator="Statistik Padi Kabupaten Badung",
        )
    ],
)

YEAR_BEFORE_REGION = Published(
    "year first, region second, one rate",
    "Tahun,Kabupaten/Kota,TPT (%)\n2020,Kab. Badung,6.92\n2020,Kota Denpasar,7.62\n2021,Kab. Badung,6.83\n",
    [
        part(
            [
                line(2, period="2020", region="51.03"),
                line(3, period="2020", region="51.71"),
                line(4, period="2021", region="51.03"),
            ],
            [line(3, indicator="TPT", unit="Persen")],
            "6.92\n7.62\n6.83",
        )
    ],
)

CITY_DISTRICTS = Published(
    "kecamatan that bear the city's name",
    Sheet(
        """
        Jumlah IKM Menurut Kecamatan di Kota Bandung (unit)
        Kecamatan | 2020 | 2021
        Bandung Kulon | 1 | 2
        Bandung Wetan | 3 | 4
        Regol | 5 | 6
        Kota Bandung | 9 | 12
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Bandung Kulon", "Bandung Wetan", "Regol"),
             line(6, breakdown="Kota Bandung", total=True)],
            lines("B", "period", "2020", "2021"),
            "1 2\n3 4\n5 6\n9 12",
            region="32.73", unit="Unit", indicator="Jumlah IKM Menurut Kecamatan di Kota Bandung",
        )
    ],
)  # fmt: skip

SHARE_AMONG_COUNTS = Published(
    "a cell shown as per cent among counts",
    Sheet(
        """
        Jumlah Tenaga Kerja Contoh di Kota Makassar (orang)
        Jenis | 2019 | 2020 | 2021
        Pangan | 10 | %0.25 | 12
        Sandang | 20 | 21 | 22
        """
    ),
    [
        part(
            lines(3, "breakdown", "Pangan", "Sandang"),
            lines("B", "period", "2019", "2020", "2021"),
            "10 !25 12\n20 21 22",
            region="73.71",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja Contoh di Kota Makassar",
        )
    ],
)

TOTAL_FIRST = Published(
    "the whole first, its parts below it without numbers",
    Sheet(
        """
        Penduduk Bekerja Menurut Lapangan Pekerjaan Utama di Provinsi Bali (ribu orang), Februari 2022
        Lapangan Pekerjaan | Laki-laki | Perempuan
        Jumlah | 30 | 60
        Pertanian | 5 | 10
        Industri | 10 | 20
        Jasa | 15 | 30
        """
    ),
    [
        part(
            [
                line(3, breakdown="Jumlah", total=True),
                *lines(4, "breakdown", "Pertanian", "Industri", "Jasa"),
            ],
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan")],
            "30 60\n5 10\n10 20\n15 30",
            region="51",
            period="2022-02",
            unit="Ribu Orang",
            indicator="Penduduk Bekerja Menurut Lapangan Pekerjaan Utama di Provinsi Bali",
        )
    ],
)

YEAR_WORD_ABOVE = Published(
    "the word for year over the years, price bases below each",
    Sheet(
        """
        PDRB Menurut Lapangan Usaha di Kabupaten Badung (miliar rupiah)
        Lapangan Usaha | Tahun | | |
        | 2020 | | 2021 |
        | ADHB | ADHK | ADHB | ADHK
        A. Pertanian, Kehutanan, dan Perikanan | 10 | 5 | 20 | 6
        B. Pertambangan dan Penggalian | 30 | 7 | 40 | 8
        Total | 40 | 12 | 60 | 14
        """,
        merge="A2:A4 B2:E2 B3:C3 D3:E3",
    ),
    [
        part(
            [*lines(5, "breakdown", "Pertanian, Kehutanan, dan Perikanan", "Pertambangan dan Penggalian"),
             line(7, breakdown="Total", total=True)],
            [
                line("B", period="2020", breakdown="ADHB"),
                line("C", period="2020", breakdown="ADHK"),
                line("D", period="2021", breakdown="ADHB"),
                line("E", period="2021", breakdown="ADHK"),
            ],
            "10 5 20 6\n30 7 40 8\n40 12 60 14",
            region="51.03", unit="Miliar Rupiah", indicator="PDRB Menurut Lapangan Usaha di Kabupaten Badung",
        )
    ],
)  # fmt: skip

OPEN_HEADERS = Published(
    "headers reaching right without merging, units in a third row",
    "Kecamatan;Luas Panen;;Produksi;\n;2020;2021;2020;2021\n;(ha);(ha);(ton);(ton)\nMengwi;1,5;2,5;3,5;4,5\n"
    "Petang;5,5;6,5;7,5;8,5\n",
    [
        part(
            lines(4, "breakdown", "Mengwi", "Petang"),
            [
                line(2, indicator="Luas Panen", period="2020", unit="Ha"),
                line(3, indicator="Luas Panen", period="2021", unit="Ha"),
                line(4, indicator="Produksi", period="2020", unit="Ton"),
                line(5, indicator="Produksi", period="2021", unit="Ton"),
            ],
            "1.5 2.5 3.5 4.5\n5.5 6.5 7.5 8.5",
        )
    ],
    asked=["tabel1.region"],
)

WHOLE_YEAR_RUN = Published(
    "a run over the whole year in the title is that year, the last day too",
    "Realisasi IKM Kota Makassar Januari–Desember 2021 (unit)\nKecamatan;Formal;Nonformal\nTamalate;1;2\nManggala;3;4\n\n"
    "Tabel 2 Jumlah IKM Kota Makassar per 31 Desember 2022 (unit)\nKecamatan;Formal;Nonformal\nTamalate;1;2\nManggala;3;4\n",
    [
        part(
            lines(first, "breakdown", "Tamalate", "Manggala"),
            [line(2, breakdown="Formal"), line(3, breakdown="Nonformal")],
            "1 2\n3 4",
            region="73.71",
            unit="Unit",
            period=year,
            indicator=name,
        )
        for first, year, name in (
            (3, "2021", "Realisasi IKM Kota Makassar"),
            (8, "2022", "Jumlah IKM Kota Makassar"),
        )
    ],
)

HALF_YEAR_RUN = Published(
    "a run over half a year in the title is asked about",
    "Realisasi IKM Kota Makassar Januari-Juni 2021 (unit)\nKecamatan;Formal;Nonformal\nTamalate;1;2\nManggala;3;4\n",
    [
        part(
            lines(3, "breakdown", "Tamalate", "Manggala"),
            [line(2), line(3)],
            "? ?\n? ?",
        )
    ],
    asked=["tabel1.year.Januari-Juni 2021"],
)

CASES = (
    EARLIER_YEARS, YEAR_SECTIONS, PROVINCE_SECTIONS, TABS_BY_YEAR, NOTES_ON_HEADERS, UNITS_IN_LABELS,
    YEAR_BEFORE_REGION, CITY_DISTRICTS, SHARE_AMONG_COUNTS, TOTAL_FIRST, YEAR_WORD_ABOVE, OPEN_HEADERS,
    WHOLE_YEAR_RUN, HALF_YEAR_RUN,
)  # fmt: skip
