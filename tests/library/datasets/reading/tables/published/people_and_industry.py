"""Labour, poverty, human development, population and manufacturing as offices print them."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

RATES_BY_SEX = Published(
    "two rates by sex under merged headers, Indonesian decimals as text",
    Sheet(
        """
        Tabel 3.2.4 | TPT dan TPAK Menurut Kabupaten/Kota dan Jenis Kelamin di Provinsi Bali (persen), 2021
        Table 3.2.4 | Unemployment Rate and Labor Force Participation Rate by Regency/Municipality and Sex in Bali Province (percent), 2021
        Kabupaten/Kota\\nRegency/Municipality | TPT | | | TPAK | |
        | Laki-laki\\nMale | Perempuan\\nFemale | Jumlah\\nTotal | Laki-laki\\nMale | Perempuan\\nFemale | Jumlah\\nTotal
        (1) | (2) | (3) | (4) | (5) | (6) | (7)
        Badung | '7,10 | '6,50 | '6,83 | '80,10 | '70,20 | '75,15
        Denpasar | '7,00 | '8,01 | '7,62 | '78,50 | '65,00 | '72,10
        Bali | '5,40 | '5,30 | '5,37 | '80,00 | '66,90 | '73,54
        """,
        merge="A3:A4 B3:D3 E3:G3",
    ),
    [
        part(
            lines(6, "region", "51.03", "51.71", "51"),
            [
                line(letter, breakdown=(rate, sex), total=sex == "Jumlah")
                for letter, (rate, sex) in zip(
                    "BCDEFG",
                    [(rate, sex) for rate in ("TPT", "TPAK") for sex in ("Laki-laki", "Perempuan", "Jumlah")],
                    strict=True,
                )
            ],
            "7.1 6.5 6.83 80.1 70.2 75.15\n7 8.01 7.62 78.5 65 72.1\n5.4 5.3 5.37 80 66.9 73.54",
            period="2021",
            unit="Persen",
            indicator="TPT dan TPAK Menurut Kabupaten/Kota dan Jenis Kelamin di Provinsi Bali",
        )
    ],
)

COMPONENTS = Published(
    "human development by its components, each with its unit",
    Sheet(
        """
        Kabupaten/Kota | Umur Harapan Hidup (tahun) | Harapan Lama Sekolah (tahun) | Pengeluaran per Kapita Disesuaikan (ribu rupiah/orang/tahun) | IPM
        Badung | '75.10 | '13.98 | '17,360 | '81.60
        Gianyar | '73.70 | '13.90 | '14,310 | '77.50
        Denpasar | '74.90 | '14.05 | '19,500 | '84.00
        """
    ),
    [
        part(
            lines(2, "region", "51.03", "51.04", "51.71"),
            [
                line("B", indicator="Umur Harapan Hidup", unit="Tahun"),
                line("C", indicator="Harapan Lama Sekolah", unit="Tahun"),
                line("D", indicator="Pengeluaran per Kapita Disesuaikan", unit="Ribu Rupiah/Orang/Tahun"),
                line("E", indicator="IPM"),
            ],
            "75.1 13.98 17360 81.6\n73.7 13.9 14310 77.5\n74.9 14.05 19500 84",
        )
    ],
    asked=["tabel1.unit.IPM", "tabel1.year"],
)

POVERTY = Published(
    "poverty line, number, share, depth and severity",
    Sheet(
        """
        Tabel 4.3 Indikator Kemiskinan Kabupaten Badung, 2019–2021
        Tahun/Year | Garis Kemiskinan (rupiah/kapita/bulan) | Jumlah Penduduk Miskin (ribu jiwa) | Persentase Penduduk Miskin | P1 | P2
        2019 | '550.115 | '11,10 | '1,78 | '0,20 | '0,04
        2020 | '572.912 | '13,20 | '2,02 | '0,26 | '0,06
        2021 | '603.020 | '18,52 | '2,62 | '0,33 | '0,07
        Sumber: contoh
        """
    ),
    [
        part(
            lines(3, "period", "2019", "2020", "2021"),
            [
                line("B", indicator="Garis Kemiskinan", unit="Rupiah/Kapita/Bulan"),
                line("C", indicator="Jumlah Penduduk Miskin", unit="Ribu Jiwa"),
                line("D", indicator="Persentase Penduduk Miskin", unit="Persen"),
                line("E", indicator="P1"),
                line("F", indicator="P2"),
            ],
            "550115 11.1 1.78 0.2 0.04\n572912 13.2 2.02 0.26 0.06\n603020 18.52 2.62 0.33 0.07",
            region="51.03",
        )
    ],
    asked=["tabel1.unit.P1", "tabel1.unit.P2"],
)

DIVISIONS = Published(
    "manufacturing by KBLI division with its number",
    Sheet(
        """
        Jumlah Perusahaan, Tenaga Kerja, dan Nilai Output Industri Besar dan Sedang di Kota Makassar, 2019
        Kode KBLI | Golongan Industri | Perusahaan (unit) | Tenaga Kerja (orang) | Nilai Output (juta rupiah)
        10 | Industri Makanan | '12 | '1.592 | '1.250.300,50
        11 | Industri Minuman | '3 | '890 | '90.100,25
        13 | Industri Tekstil | '- | '- | '-
        14 | Industri Pakaian Jadi | '4 | '1.101 | 'x
        | Jumlah | '19 | '3.583 | '1.340.400,75
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Industri Makanan", "Industri Minuman", "Industri Tekstil",
                    "Industri Pakaian Jadi"), line(7, breakdown="Jumlah", total=True)],
            [
                line("C", indicator="Perusahaan", unit="Unit"),
                line("D", indicator="Tenaga Kerja", unit="Orang"),
                line("E", indicator="Nilai Output", unit="Juta Rupiah"),
            ],
            "12 1592 1250300.5\n3 890 90100.25\n- - -\n4 1101 -\n19 3583 1340400.75",
            region="73.71", period="2019",
        )
    ],
)  # fmt: skip

MICRO = Published(
    "micro and small industry, firms and workers under each",
    Sheet(
        """
        Tabel 6.1 Industri Mikro dan Kecil Menurut Kecamatan di Kabupaten Badung, 2020
        Kecamatan | Industri Mikro | | Industri Kecil |
        | Unit Usaha (unit) | Tenaga Kerja (orang) | Unit Usaha (unit) | Tenaga Kerja (orang)
        Kuta | 10 | 20 | 1 | 8
        Mengwi | 30 | 45 | 2 | 15
        Jumlah | 40 | 65 | 3 | 23
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            [*lines(4, "breakdown", "Kuta", "Mengwi"), line(6, breakdown="Jumlah", total=True)],
            [
                line("B", indicator="Unit Usaha", unit="Unit", breakdown="Industri Mikro"),
                line("C", indicator="Tenaga Kerja", unit="Orang", breakdown="Industri Mikro"),
                line("D", indicator="Unit Usaha", unit="Unit", breakdown="Industri Kecil"),
                line("E", indicator="Tenaga Kerja", unit="Orang", breakdown="Industri Kecil"),
            ],
            "10 20 1 8\n30 45 2 15\n40 65 3 23",
            region="51.03",
            period="2020",
        )
    ],
)

AGES = Published(
    "ages down, sexes across, a total below",
    Sheet(
        """
        Jumlah Penduduk Menurut Kelompok Umur dan Jenis Kelamin di Kota Denpasar (jiwa), 2020
        Kelompok Umur\\nAge Group | Laki-laki\\nMale | Perempuan\\nFemale | Jumlah\\nTotal
        '0–4 | 10 | 11 | 21
        '5–9 | 20 | 21 | 41
        '10–14 | 30 | 31 | 61
        75+ | 40 | 41 | 81
        Jumlah/Total | 100 | 104 | 204
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "0–4", "5–9", "10–14", "75+"), line(7, breakdown="Jumlah", total=True)],
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan"),
             line("D", breakdown="Jumlah", total=True)],
            "10 11 21\n20 21 41\n30 31 61\n40 41 81\n100 104 204",
            region="51.71", period="2020", unit="Jiwa",
            indicator="Jumlah Penduduk Menurut Kelompok Umur dan Jenis Kelamin di Kota Denpasar",
        )
    ],
)  # fmt: skip

DENSITY = Published(
    "area, population in thousands, share, density, sex ratio",
    Sheet(
        """
        Tabel 3.1.2 Kependudukan Menurut Kecamatan di Kabupaten Badung, 2020
        Kecamatan | Luas (km2) | Penduduk (ribu) | Persentase Penduduk | Kepadatan Penduduk per km2 | Rasio Jenis Kelamin
        Kuta Selatan | 101.13 | 131.1 | 23.9 | 1297 | 100.5
        Kuta | 17.52 | 59.1 | 10.8 | 3372 | 99
        """
    ),
    [
        part(
            lines(3, "breakdown", "Kuta Selatan", "Kuta"),
            [
                line("B", indicator="Luas", unit="km2"),
                line("C", indicator="Penduduk", unit="Ribu"),
                line("D", indicator="Persentase Penduduk", unit="Persen"),
                line("E", indicator="Kepadatan Penduduk per km2"),
                line("F", indicator="Rasio Jenis Kelamin"),
            ],
            "101.13 131.1 23.9 1297 100.5\n17.52 59.1 10.8 3372 99",
            region="51.03",
            period="2020",
        )
    ],
    asked=["tabel1.unit.Kepadatan Penduduk per km2", "tabel1.unit.Rasio Jenis Kelamin"],
)

FIRMS_BY_YEAR = Published(
    "year merged down the rows, kinds of firms below",
    Sheet(
        """
        Jumlah Unit Usaha IKM Menurut Cabang Industri di Kota Bogor (unit usaha)
        Tahun | Cabang Industri | Formal | Nonformal | Total
        2020 | Pangan | 10 | 20 | 30
        | Sandang | 5 | 6 | 11
        | Kerajinan | 1 | 2 | 3
        | Jumlah | 16 | 28 | 44
        2021 | Pangan | 11 | 21 | 32
        | Sandang | 6 | 7 | 13
        | Kerajinan | 2 | 3 | 5
        | Jumlah | 19 | 31 | 50
        """,
        merge="A3:A6 A7:A10",
    ),
    [
        part(
            [
                line(row, period=year, breakdown=name, total=name == "Jumlah")
                for row, (year, name) in enumerate(
                    [(year, name) for year in ("2020", "2021")
                     for name in ("Pangan", "Sandang", "Kerajinan", "Jumlah")],
                    start=3,
                )
            ],
            [line("C", breakdown="Formal"), line("D", breakdown="Nonformal"),
             line("E", breakdown="Total", total=True)],
            "10 20 30\n5 6 11\n1 2 3\n16 28 44\n11 21 32\n6 7 13\n2 3 5\n19 31 50",
            region="32.71", unit="Unit",
            indicator="Jumlah Unit Usaha IKM Menurut Cabang Industri di Kota Bogor",
        )
    ],
)  # fmt: skip

PIVOT = Published(
    "a pivot: office filled once, sector filled once, years across with a total column",
    "Kabupaten/Kota;Sektor;Skala;2020;2021;Total\nBadung;Pangan;Mikro;1;2;3\n;;Kecil;3;4;7\n;Sandang;Mikro;5;6;11\n"
    ";;Kecil;7;8;15\nGianyar;Pangan;Mikro;9;10;19\n;;Kecil;11;12;23\n",
    [
        part(
            [
                line(2, region="51.03", breakdown=("Pangan", "Mikro")),
                line(3, region="51.03", breakdown=("Pangan", "Kecil")),
                line(4, region="51.03", breakdown=("Sandang", "Mikro")),
                line(5, region="51.03", breakdown=("Sandang", "Kecil")),
                line(6, region="51.04", breakdown=("Pangan", "Mikro")),
                line(7, region="51.04", breakdown=("Pangan", "Kecil")),
            ],
            [line(4, period="2020"), line(5, period="2021"), line(6, period=None)],
            "1 2 ?\n3 4 ?\n5 6 ?\n7 8 ?\n9 10 ?\n11 12 ?",
        )
    ],
    asked=["tabel1.indicator", "tabel1.unit", "tabel1.year.2020-2021"],
)

CASES = (
    RATES_BY_SEX, COMPONENTS, POVERTY, DIVISIONS, MICRO, AGES, DENSITY, FIRMS_BY_YEAR, PIVOT,
)  # fmt: skip
