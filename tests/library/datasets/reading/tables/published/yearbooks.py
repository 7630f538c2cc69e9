"""Tables of regions, kecamatan and totals as yearbooks ("… dalam Angka") print them."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

POPULATION = "Jumlah Penduduk Menurut Kecamatan di Kabupaten Badung"
JABAR = [
    "Bogor",
    "Sukabumi",
    "Cianjur",
    "Bandung",
    "Garut",
    "Tasikmalaya",
    "Ciamis",
    "Kuningan",
    "Cirebon",
    "Majalengka",
    "Sumedang",
    "Indramayu",
    "Subang",
    "Purwakarta",
    "Karawang",
    "Bekasi",
]
JABAR_CODES = [f"32.{number:02d}" for number in range(1, 17)]

KECAMATAN = Published(
    "kecamatan down, years across, total named by the regency",
    Sheet(
        """
        3.1.1 | Jumlah Penduduk Menurut Kecamatan di Kabupaten Badung (jiwa), 2019–2021
        | Population by Subdistrict in Badung Regency (persons), 2019–2021

        Kecamatan\\nSubdistrict | | 2019 | 2020 | 2021
        (1) | | (2) | (3) | (4)
        1. Kuta Selatan | | 100 | 110 | 120
        2. Kuta | | 200 | 210 | 220
        3. Abiansemal | | 300 | 310 | 320
        Badung | | 600 | 630 | 660
        Sumber/Source: Dinas Contoh Kabupaten Badung/Example Office of Badung Regency
        """,
        merge="B1:E1 B2:E2 A4:B4 A5:B5 A6:B6 A7:B7 A8:B8 A9:B9",
    ),
    [
        part(
            [*lines(6, "breakdown", "Kuta Selatan", "Kuta", "Abiansemal"),
             line(9, breakdown="Badung", total=True)],
            lines("C", "period", "2019", "2020", "2021"),
            "100 110 120\n200 210 220\n300 310 320\n600 630 660",
            region="51.03", indicator=POPULATION, unit="Jiwa",
        )
    ],
)  # fmt: skip

NUMBER_BESIDE_TITLE = Published(
    "number of the table beside its title, two languages on rows of their own",
    Sheet(
        """
        Tabel 4.2.3 | Jumlah Sekolah dan Guru Menurut Kecamatan di Kabupaten Gianyar, 2021/2022
        Table 4.2.3 | Number of Schools and Teachers by Subdistrict in Gianyar Regency, 2021/2022

        Kecamatan | Sekolah | Guru
        Subdistrict | Schools | Teachers
        (1) | (2) | (3)
        Sukawati | 10 | 20
        Gianyar | 30 | 40
        Ubud | 50 | 60
        Kabupaten Gianyar | 90 | 120
        Sumber : Dinas Contoh
        """
    ),
    [
        part(
            [*lines(7, "breakdown", "Sukawati", "Gianyar", "Ubud"),
             line(10, breakdown="Kabupaten Gianyar", total=True)],
            [line("B", unit="Sekolah"), line("C", unit="Guru")],
            "10 20\n30 40\n50 60\n90 120",
            region="51.04", indicator="Jumlah Sekolah dan Guru Menurut Kecamatan di Kabupaten Gianyar",
        )
    ],
    asked=["tabel1.year"],
)  # fmt: skip

SECTIONS = Published(
    "regencies and cities under section rows, namesakes, province as total",
    Sheet(
        """
        Tabel 3.1 Jumlah Penduduk Menurut Kabupaten/Kota dan Jenis Kelamin di Provinsi Jawa Barat (ribu), 2020
        Table 3.1 Population by Regency/Municipality and Sex in Jawa Barat Province (thousand), 2020
        Kabupaten/Kota\\nRegency/Municipality | Jenis Kelamin/Sex | | Jumlah\\nTotal
        | Laki-laki\\nMale | Perempuan\\nFemale |
        (1) | (2) | (3) | (4)
        Kabupaten/Regency
        1. Bogor | 1 | 2 | 3
        2. Sukabumi | 4 | 5 | 9
        3. Bandung | 6 | 7 | 13
        Kota/Municipality
        1. Bogor | 2 | 2 | 4
        2. Sukabumi | 3 | 3 | 6
        3. Bandung | 1 | 4 | 5
        Jawa Barat | 17 | 23 | 40
        Catatan/Note: angka contoh
        Sumber/Source: contoh
        """,
        merge="A1:D1 A2:D2 A3:A4 B3:C3 D3:D4 A6:D6 A10:D10",
    ),
    [
        part(
            [*lines(7, "region", "32.01", "32.02", "32.04"), *lines(11, "region", "32.71", "32.72", "32.73"),
             line(14, region="32", total=True)],
            [line("B", breakdown="Laki-laki"), line("C", breakdown="Perempuan"),
             line("D", breakdown="Jumlah", total=True)],
            "1 2 3\n4 5 9\n6 7 13\n2 2 4\n3 3 6\n1 4 5\n17 23 40",
            period="2020", unit="Ribu",
            indicator="Jumlah Penduduk Menurut Kabupaten/Kota dan Jenis Kelamin di Provinsi Jawa Barat",
        )
    ],
)  # fmt: skip

OFFICIAL_ORDER = Published(
    "regencies then cities in the official order, bare names",
    "Kabupaten/Kota,Luas (km2),Jumlah IKM (unit)\n"
    + "".join(f"{name},1.5,2\n" for name in JABAR)
    + "Bandung Barat,1.5,2\nPangandaran,1.5,2\nBogor,1.5,2\nSukabumi,1.5,2\nBandung,1.5,2\nJawa Barat,31.5,42\n",
    [
        part(
            [
                *lines(2, "region", *JABAR_CODES, "32.17", "32.18", "32.71", "32.72", "32.73"),
                line(23, region="32", total=True),
            ],
            [line(2, indicator="Luas", unit="km2"), line(3, indicator="Jumlah IKM", unit="Unit")],
            "1.5 2\n" * 21 + "31.5 42",
        )
    ],
    asked=["tabel1.year"],
)

OFFICE_NUMBERS = Published(
    "numbers of the official list before the names",
    "No;Kabupaten/Kota;2020 (Unit)\n;01. Bogor;1\n;04. Bandung;2\n;71. Bogor;3\n;73. Bandung;4\n",
    [part(lines(2, "region", "32.01", "32.04", "32.71", "32.73"), [line(3, period="2020")], "1\n2\n3\n4", unit="Unit")],
    asked=["tabel1.indicator"],
)  # fmt: skip

CODES = Published(
    "codes of four digits beside bare names of namesakes",
    "Kode Wilayah;Kabupaten/Kota;2020 (Unit)\n3273;Bandung;1\n3204;Bandung;2\n3271;Bogor;3\n3201;Bogor;4\n",
    [part(lines(2, "region", "32.73", "32.04", "32.71", "32.01"), [line(3, period="2020")], "1\n2\n3\n4", unit="Unit")],
    asked=["tabel1.indicator"],
)  # fmt: skip

NAMESAKES_ALONE = Published(
    "namesakes with nothing that tells them apart",
    "Jumlah sentra IKM (unit)\nKabupaten/Kota;2020\nBandung;1\nMalang;2\nGorontalo;3\nBadung;4\n",
    [
        part(
            [line(3), line(4), line(5), line(6, region="51.03")],
            [line(2, period="2020")],
            "?\n?\n?\n4",
            indicator="Jumlah sentra IKM",
            unit="Unit",
        )
    ],
    asked=["tabel1.region.Bandung", "tabel1.region.Malang", "tabel1.region.Gorontalo"],
)

SPELLINGS = Published(
    "regions abbreviated, in capitals, with and without blanks",
    "KAB/KOTA\tIKM 2019 (UNIT)\tIKM 2020 (UNIT)\nKAB. BADUNG\t1\t2\nKab.Buleleng\t3\t4\nKAB GIANYAR\t5\t6\n"
    "Kab. Karang Asem\t7\t8\nKOTA DENPASAR\t9\t10\nPROVINSI BALI\t25\t30\n",
    [
        part(
            [
                *lines(2, "region", "51.03", "51.08", "51.04", "51.07", "51.71"),
                line(7, region="51", total=True),
            ],
            lines(2, "period", "2019", "2020"),
            "1 2\n3 4\n5 6\n7 8\n9 10\n25 30",
            indicator="IKM",
            unit="Unit",
        )
    ],
)

PROVINCES = Published(
    "provinces in short forms with the country below",
    Sheet(
        """
        Persentase Penduduk Miskin (P0) Menurut Provinsi (persen), 2019-2020
        Provinsi | 2019 | 2020
        Aceh | '15,32 | '14,99
        Kep. Bangka Belitung | '4,62 | '4,53
        Kep. Riau | '5,90 | '5,92
        DKI Jakarta | '3,47 | '4,53
        DI Yogyakarta | '11,70 | '12,28
        Nusa Tenggara Barat | '14,56 | '13,97
        Indonesia | '9,41 | '9,78
        Sumber: BPS, Susenas
        """
    ),
    [
        part(
            [*lines(3, "region", "11", "19", "21", "31", "34", "52", "Indonesia")],
            lines("B", "period", "2019", "2020"),
            "15.32 14.99\n4.62 4.53\n5.90 5.92\n3.47 4.53\n11.70 12.28\n14.56 13.97\n9.41 9.78",
            indicator="Persentase Penduduk Miskin (P0) Menurut Provinsi",
            unit="Persen",
        )
    ],
)

AVERAGE = Published(
    "an average and a numbered total below a list of regencies",
    "Rata-rata upah contoh (rupiah) menurut kabupaten/kota\nKabupaten/Kota;2020\nBadung;100\nGianyar;300\n"
    "Rata-rata;200\n\nJumlah IKM contoh menurut kabupaten/kota (unit)\nKabupaten/Kota;2020\nBadung;1\nGianyar;2\n"
    "Total 2 Kabupaten/Kota;3\n",
    [
        part(
            lines(3, "region", "51.03", "51.04", "Rata-rata"),
            [line(2, period="2020")],
            "100\n300\n200",
            indicator="Rata-rata upah contoh menurut kabupaten/kota",
            unit="Rupiah",
        ),
        part(
            [
                *lines(9, "region", "51.03", "51.04"),
                line(11, region="Total 2 Kabupaten/Kota", total=True),
            ],
            [line(2, period="2020")],
            "1\n2\n3",
            indicator="Jumlah IKM contoh menurut kabupaten/kota",
            unit="Unit",
        ),
    ],
)

KIND_COLUMN = Published(
    "kind and name of the region in two columns",
    "Jenis;Nama Daerah;2020 (Unit);2021 (Unit)\nKabupaten;Bandung;1;2\nKota;Bandung;3;4\nKabupaten;Garut;5;6\n",
    [
        part(
            lines(2, "region", "32.04", "32.73", "32.05"),
            lines(3, "period", "2020", "2021"),
            "1 2\n3 4\n5 6",
            unit="Unit",
        )
    ],
    asked=["tabel1.indicator"],
)

MERGED_REGIONS = Published(
    "regions merged down over rows of sexes",
    Sheet(
        """
        Penduduk bekerja menurut kabupaten/kota dan jenis kelamin (orang)
        Kabupaten/Kota | Jenis Kelamin | 2020 | 2021
        Badung | Laki-laki | 1 | 2
        | Perempuan | 3 | 4
        | Jumlah | 4 | 6
        Gianyar | Laki-laki | 5 | 6
        | Perempuan | 7 | 8
        | Jumlah | 12 | 14
        """,
        merge="A3:A5 A6:A8",
    ),
    [
        part(
            [
                line(3, region="51.03", breakdown="Laki-laki"),
                line(4, region="51.03", breakdown="Perempuan"),
                line(5, region="51.03", breakdown="Jumlah", total=True),
                line(6, region="51.04", breakdown="Laki-laki"),
                line(7, region="51.04", breakdown="Perempuan"),
                line(8, region="51.04", breakdown="Jumlah", total=True),
            ],
            lines("C", "period", "2020", "2021"),
            "1 2\n3 4\n4 6\n5 6\n7 8\n12 14",
            indicator="Penduduk bekerja menurut kabupaten/kota dan jenis kelamin",
            unit="Orang",
        )
    ],
)

SECOND_LANGUAGE_AT_RIGHT = Published(
    "the same labels again in English at the right",
    Sheet(
        """
        Jumlah usaha menurut lapangan usaha di Kota Denpasar (unit)
        Lapangan Usaha | 2019 | 2020 | Industry
        Pertanian | 1 | 2 | Agriculture
        Perdagangan | 3 | 4 | Trade
        Konstruksi | 5 | 6 | Construction
        Jumlah | 9 | 12 | Total
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Pertanian", "Perdagangan", "Konstruksi"),
             line(6, breakdown="Jumlah", total=True)],
            lines("B", "period", "2019", "2020"),
            "1 2\n3 4\n5 6\n9 12",
            region="51.71", indicator="Jumlah usaha menurut lapangan usaha di Kota Denpasar", unit="Unit",
        )
    ],
)  # fmt: skip

REGIONS_ACROSS = Published(
    "regions across, years down",
    Sheet(
        """
        PDRB per Kapita Atas Dasar Harga Berlaku (ribu rupiah)
        Tahun | Badung | Gianyar | Denpasar | Bali | Indonesia
        2019 | 10 | 20 | 30 | 25 | 40
        2020* | 11 | 21 | 31 | 26 | 41
        2021** | 12 | 22 | 32 | 27 | 42
        """
    ),
    [
        part(
            lines(3, "period", "2019", "2020", "2021"),
            lines("B", "region", "51.03", "51.04", "51.71", "51", "Indonesia"),
            "10 20 30 25 40\n11 21 31 26 41\n12 22 32 27 42",
            indicator="PDRB per Kapita Atas Dasar Harga Berlaku",
            unit="Ribu Rupiah",
        )
    ],
)

CASES = (
    KECAMATAN, NUMBER_BESIDE_TITLE, SECTIONS, OFFICIAL_ORDER, OFFICE_NUMBERS, CODES, NAMESAKES_ALONE, SPELLINGS,
    PROVINCES, AVERAGE, KIND_COLUMN, MERGED_REGIONS, SECOND_LANGUAGE_AT_RIGHT, REGIONS_ACROSS,
)  # fmt: skip
