"""Prices, trade, tourism, schools, farms and manufacturing surveys, in two languages and in English alone."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

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

PRICES = Published(
    "an index with its base year, months in the headers, a rate beside them",
    Sheet(
        """
        Indeks Harga Konsumen (2018=100) Kota Makassar Menurut Kelompok Pengeluaran
        Kelompok Pengeluaran | IHK Desember 2020 | IHK Januari 2021 | Inflasi Januari 2021 (persen)
        Makanan, Minuman, dan Tembakau | 108.5 | 109.25 | 0.69
        Pakaian dan Alas Kaki | 105.1 | 105.1 | 0
        Transportasi | 104.2 | 103.8 | -0.38
        """
    ),
    [
        part(
            lines(3, "breakdown", "Makanan, Minuman, dan Tembakau", "Pakaian dan Alas Kaki", "Transportasi"),
            [
                line("B", indicator="IHK", period="2020-12"),
                line("C", indicator="IHK", period="2021-01"),
                line("D", indicator="Inflasi", period="2021-01", unit="Persen"),
            ],
            "108.5 109.25 0.69\n105.1 105.1 0\n104.2 103.8 -0.38",
            region="73.71",
        )
    ],
    asked=["tabel1.unit.IHK"],
)

EXPORTS = Published(
    "exports by country in dollars, English marks for thousands",
    Sheet(
        """
        Tabel 9.1 Nilai Ekspor Menurut Negara Tujuan di Provinsi Sulawesi Selatan (ribu US$), 2020–2021
        Table 9.1 Value of Exports by Country of Destination in Sulawesi Selatan Province (thousand US$), 2020–2021
        Negara Tujuan/Country of Destination | 2020 | 2021
        Jepang/Japan | '1,234.50 | '2,345.25
        Tiongkok/China | '987.00 | '1,100.75
        Lainnya/Others | '10.50 | '20.00
        Jumlah/Total | '2,232.00 | '3,466.00
        """
    ),
    [
        part(
            [
                *lines(4, "breakdown", "Jepang", "Tiongkok", "Lainnya"),
                line(7, breakdown="Jumlah", total=True),
            ],
            lines("B", "period", "2020", "2021"),
            "1234.5 2345.25\n987 1100.75\n10.5 20\n2232 3466",
            region="73",
            unit="Ribu Dolar AS",
            indicator="Nilai Ekspor Menurut Negara Tujuan di Provinsi Sulawesi Selatan",
        )
    ],
)

OCCUPANCY = Published(
    "months down with their average at the foot",
    Sheet(
        "Tingkat Penghunian Kamar Hotel Bintang di Provinsi Bali (persen)\nBulan | 2020 | 2021\n"
        + "\n".join(f"{month} | 50.5 | 10.5" for month in MONTHS)
        + "\nRata-rata | 50.5 | 10.5\nSumber: contoh"
    ),
    [
        part(
            [
                *lines(3, "period", *(f"{number:02d}" for number in range(1, 13))),
                line(15, breakdown="Rata-rata"),
            ],
            lines("B", "period", "2020", "2021"),
            "50.5 10.5\n" * 13,
            region="51",
            unit="Persen",
            indicator="Tingkat Penghunian Kamar Hotel Bintang di Provinsi Bali",
        )
    ],
)

SCHOOLS = Published(
    "public and private under each kind of school, a school year in the title",
    Sheet(
        """
        Jumlah Murid Menurut Kabupaten/Kota di Provinsi Bali (orang), 2020/2021
        Kabupaten/Kota | SD | | | SMP | |
        | Negeri | Swasta | Jumlah | Negeri | Swasta | Jumlah
        Badung | 10 | 20 | 30 | 1 | 2 | 3
        Gianyar | 30 | 40 | 70 | 3 | 4 | 7
        Bali | 40 | 60 | 100 | 4 | 6 | 10
        """,
        merge="A2:A3 B2:D2 E2:G2",
    ),
    [
        part(
            [*lines(4, "region", "51.03", "51.04"), line(6, region="51", total=True)],
            [
                line(letter, breakdown=(school, kind), total=kind == "Jumlah")
                for letter, (school, kind) in zip(
                    "BCDEFG",
                    [(school, kind) for school in ("SD", "SMP") for kind in ("Negeri", "Swasta", "Jumlah")],
                    strict=True,
                )
            ],
            "10 20 30 1 2 3\n30 40 70 3 4 7\n40 60 100 4 6 10",
            unit="Orang",
            indicator="Jumlah Murid Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    asked=["tabel1.year"],
)

HARVEST = Published(
    "area, output and yield under each crop, yields not summed",
    Sheet(
        """
        Luas Panen, Produksi, dan Produktivitas Menurut Kecamatan di Kabupaten Badung, 2021
        Kecamatan | Padi | | | Jagung | |
        | Luas Panen (ha) | Produksi (ton) | Produktivitas (ku/ha) | Luas Panen (ha) | Produksi (ton) | Produktivitas (ku/ha)
        Mengwi | 10 | 60 | 60 | 1 | 5 | 50
        Abiansemal | 20 | 110 | 55 | 2 | 8 | 40
        Petang | 10 | 50 | 50 | - | - | -
        Jumlah | 40 | 220 | 55 | 3 | 13 | 43.3
        """,
        merge="A2:A3 B2:D2 E2:G2",
    ),
    [
        part(
            [
                *lines(4, "breakdown", "Mengwi", "Abiansemal", "Petang"),
                line(7, breakdown="Jumlah", total=True),
            ],
            [
                line(letter, breakdown=crop, indicator=measure, unit=unit)
                for letter, (crop, measure, unit) in zip(
                    "BCDEFG",
                    [
                        (crop, measure, unit)
                        for crop in ("Padi", "Jagung")
                        for measure, unit in (
                            ("Luas Panen", "Ha"),
                            ("Produksi", "Ton"),
                            ("Produktivitas", "Kuintal/Ha"),
                        )
                    ],
                    strict=True,
                )
            ],
            "10 60 60 1 5 50\n20 110 55 2 8 40\n10 50 50 - - -\n40 220 55 3 13 43.3",
            region="51.03",
            period="2021",
        )
    ],
)

MANUFACTURING = Published(
    "manufacturing by division in two languages, firms and workers for two years, withheld figures",
    Sheet(
        """
        Tabel 6.1.1 | Jumlah Perusahaan dan Tenaga Kerja Industri Besar dan Sedang Menurut Golongan Industri di Provinsi Jawa Barat, 2018–2019
        Table 6.1.1 | Number of Establishments and Workers of Large and Medium Manufacturing by Industry in Jawa Barat Province, 2018–2019
        KBLI\\nISIC | Golongan Industri\\nIndustrial Classification | Perusahaan (unit)\\nEstablishments (units) | | Tenaga Kerja (orang)\\nWorkers (persons) |
        | | 2018 | 2019 | 2018 | 2019
        (1) | (2) | (3) | (4) | (5) | (6)
        10 | Makanan/Food Products | 12 | 13 | '1 592 | '1 799
        12 | Pengolahan Tembakau/Tobacco Products | 2 | 2 | x | x
        13 | Tekstil/Textiles | 40 | 38 | '10 500 | '9 870
        | Jumlah/Total | 54 | 53 | '12 292 | '11 869
        """,
        merge="A3:A4 B3:B4 C3:D3 E3:F3",
    ),
    [
        part(
            [*lines(6, "breakdown", "Makanan", "Pengolahan Tembakau", "Tekstil"),
             line(9, breakdown="Jumlah", total=True)],
            [
                line("C", indicator="Perusahaan", period="2018", unit="Unit"),
                line("D", indicator="Perusahaan", period="2019", unit="Unit"),
                line("E", indicator="Tenaga Kerja", period="2018", unit="Orang"),
                line("F", indicator="Tenaga Kerja", period="2019", unit="Orang"),
            ],
            "12 13 1592 1799\n2 2 - -\n40 38 10500 9870\n54 53 12292 11869",
            region="32",
        )
    ],
)  # fmt: skip

ENGLISH_ALONE = Published(
    "an English table",
    Sheet(
        """
        Table 1. Population by Regency/Municipality in Bali Province (thousand), 2020
        Regency/Municipality | Male | Female | Total
        Badung Regency | 1.5 | 2.5 | 4
        Denpasar Municipality | 3.5 | 4.5 | 8
        Bali Province | 5 | 7 | 12
        Source: example
        """
    ),
    [
        part(
            [*lines(3, "region", "51.03", "51.71"), line(5, region="51", total=True)],
            [
                line("B", breakdown="Male"),
                line("C", breakdown="Female"),
                line("D", breakdown="Total", total=True),
            ],
            "1.5 2.5 4\n3.5 4.5 8\n5 7 12",
            period="2020",
            unit="Ribu",
            indicator="Population by Regency/Municipality in Bali Province",
        )
    ],
)

MONTHS_OF_YEARS_DOWN = Published(
    "month and year in one label, measures across",
    "Bulan;Kunjungan Asing (orang);Tingkat Hunian (%)\nJanuari 2020;1.234;50,5\nFebruari 2020;987;40,25\nMar-20;12;10,5\n"
    "Total;2.233;\n",
    [
        part(
            [*lines(2, "period", "2020-01", "2020-02", "2020-03"), line(5, total=True)],
            [
                line(2, indicator="Kunjungan Asing", unit="Orang"),
                line(3, indicator="Tingkat Hunian", unit="Persen"),
            ],
            "1234 50.5\n987 40.25\n12 10.5\n2233 -",
        )
    ],
    asked=["tabel1.region", "tabel1.year"],
)

UNITS_IN_BOTH_LANGUAGES = Published(
    "units in both languages in header cells of four lines",
    Sheet(
        """
        Tabel 7.1 Industri Menurut Kecamatan di Kota Denpasar, 2020
        Kecamatan\\nSubdistrict | Unit Usaha\\nEstablishments\\n(unit/units) | Tenaga Kerja\\nWorkers\\n(orang/persons) | Nilai Produksi\\nProduction Value\\n(juta rupiah/million rupiahs)
        Denpasar Selatan | 1 | 2 | '1.234,50
        Denpasar Timur | 3 | 4 | '987,25
        Kota Denpasar | 4 | 6 | '2.221,75
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Denpasar Selatan", "Denpasar Timur"),
             line(5, breakdown="Kota Denpasar", total=True)],
            [
                line("B", indicator="Unit Usaha", unit="Unit"),
                line("C", indicator="Tenaga Kerja", unit="Orang"),
                line("D", indicator="Nilai Produksi", unit="Juta Rupiah"),
            ],
            "1 2 1234.5\n3 4 987.25\n4 6 2221.75",
            region="51.71", period="2020",
        )
    ],
)  # fmt: skip

CODED_LABELS = Published(
    "codes in brackets and before dashes in the labels",
    "Kabupaten/Kota;2020 (unit)\n[5103] Badung;1\n5104 - Gianyar;2\nBangli (5106);3\n5171 DENPASAR;4\n",
    [
        part(
            lines(2, "region", "51.03", "51.04", "51.06", "51.71"),
            [line(2, period="2020")],
            "1\n2\n3\n4",
            unit="Unit",
        )
    ],
    asked=["tabel1.indicator"],
)

THOUSANDS = [
    (words, Published(
        f"unit in the title as {words}",
        f"Nilai contoh menurut kecamatan di Kota Makassar {words}\nKecamatan;2020;2021\nTamalate;1,5;2,5\nManggala;3,5;4,5\n",
        [
            part(
                lines(3, "breakdown", "Tamalate", "Manggala"),
                lines(2, "period", "2020", "2021"),
                "1.5 2.5\n3.5 4.5",
                region="73.71", unit=unit, indicator="Nilai contoh menurut kecamatan di Kota Makassar",
            )
        ],
    ))
    for words, unit in (
        ("(dalam jutaan rupiah)", "Juta Rupiah"), ("(Rp Juta)", "Juta Rupiah"), ("(000 orang)", "Ribu Orang"),
        ("(Milyar Rp.)", "Miliar Rupiah"), ("(ribu ton)", "Ribu Ton"), (", dalam persen", "Persen"),
        ("(Triliun Rupiah)", "Triliun Rupiah"),
    )
]  # fmt: skip

CASES = (
    PRICES, EXPORTS, OCCUPANCY, SCHOOLS, HARVEST, MANUFACTURING, ENGLISH_ALONE, MONTHS_OF_YEARS_DOWN,
    UNITS_IN_BOTH_LANGUAGES, CODED_LABELS, *(published for _, published in THOUSANDS),
)  # fmt: skip
