"""A last set of layouts, read once before any rule was mended for it."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

SHOE_FIRMS = Published(
    "firms by class of KBLI of two years, each with count, workers and their units",
    Sheet(
        """
        Tabel 7.1 Perusahaan Industri Menurut KBLI di Kabupaten Sidoarjo
        KBLI | Jenis Industri | 2021 | | 2022 |
        | | Perusahaan (unit) | Pekerja (orang) | Perusahaan (unit) | Pekerja (orang)
        10 | Makanan | 120 | '12.500 | 125 | '12.750
        15 | Kulit dan Alas Kaki | 60 | '9.500 | 58 | '9.250
        31 | Furnitur | 40 | '3.200 | 42 | '3.300
        Jumlah | | 220 | '25.200 | 225 | '25.300
        """,
        merge="A2:A3 B2:B3 C2:D2 E2:F2",
    ),
    [
        part(
            [*lines(4, "breakdown", "Makanan", "Kulit dan Alas Kaki", "Furnitur"),
             line(7, breakdown="Jumlah", total=True)],
            [
                line("C", period="2021", indicator="Perusahaan", unit="Unit"),
                line("D", period="2021", indicator="Pekerja", unit="Orang"),
                line("E", period="2022", indicator="Perusahaan", unit="Unit"),
                line("F", period="2022", indicator="Pekerja", unit="Orang"),
            ],
            "120 12500 125 12750\n60 9500 58 9250\n40 3200 42 3300\n220 25200 225 25300",
            region="35.15",
        )
    ],
)  # fmt: skip

POVERTY = Published(
    "poverty line, number and share of the poor of one regency over the years, March",
    Sheet(
        """
        Garis Kemiskinan, Jumlah, dan Persentase Penduduk Miskin Kabupaten Lombok Timur, 2020–2023
        Tahun | Garis Kemiskinan (rupiah/kapita/bulan) | Penduduk Miskin (ribu jiwa) | Persentase Miskin
        2020 | '451.000 | '183,8 | '15,24
        2021 | '466.000 | '190,8 | '15,38
        2022 | '489.000 | '187,5 | '15,14
        2023 | '521.000 | '190,2 | '15,63
        Sumber: BPS, Susenas Maret
        """
    ),
    [
        part(
            lines(3, "period", "2020", "2021", "2022", "2023"),
            [
                line("B", indicator="Garis Kemiskinan", unit="Rupiah/Kapita/Bulan"),
                line("C", indicator="Penduduk Miskin", unit="Ribu Jiwa"),
                line("D", indicator="Persentase Miskin", unit="Persen"),
            ],
            "451000 183.8 15.24\n466000 190.8 15.38\n489000 187.5 15.14\n521000 190.2 15.63",
            region="52.03",
        )
    ],
)

CRAFTS = Published(
    "kecamatan by craft with blanks for none, the regency named in a pair",
    Sheet(
        """
        Kabupaten : Jepara
        Tahun : 2022
        Jumlah Sentra IKM Menurut Kecamatan dan Jenis Kerajinan
        Kecamatan | Ukir | Tenun | Monel
        Tahunan | 12 | | 1
        Pecangaan | | 15 |
        Kalinyamatan | 3 | 4 | 21
        Jumlah | 15 | 19 | 22
        """
    ),
    [
        part(
            [*lines(5, "breakdown", "Tahunan", "Pecangaan", "Kalinyamatan"),
             line(8, breakdown="Jumlah", total=True)],
            [line("B", breakdown="Ukir"), line("C", breakdown="Tenun"), line("D", breakdown="Monel")],
            "12 - 1\n- 15 -\n3 4 21\n15 19 22",
            region="33.20",
            period="2022",
            indicator="Jumlah Sentra IKM Menurut Kecamatan dan Jenis Kerajinan",
        )
    ],
    asked=["tabel1.unit"],
)  # fmt: skip

MONEY_IN_MILLIONS = Published(
    "credit by bank group and month, the unit on a line at the right",
    Sheet(
        """
        Posisi Kredit UMKM Menurut Kelompok Bank di Provinsi Riau, 2023
        | | | (miliar rupiah)
        Kelompok Bank | Januari | Februari | Maret
        Bank Pemerintah | '1.250,5 | '1.260,5 | '1.270,5
        Bank Swasta | '850,25 | '860,25 | '870,25
        BPR | '120,5 | '121,5 | '122,5
        Total | '2.221,25 | '2.242,25 | '2.263,25
        """
    ),
    [
        part(
            [
                *lines(4, "breakdown", "Bank Pemerintah", "Bank Swasta", "BPR"),
                line(7, breakdown="Total", total=True),
            ],
            lines("B", "period", "2023-01", "2023-02", "2023-03"),
            "1250.5 1260.5 1270.5\n850.25 860.25 870.25\n120.5 121.5 122.5\n2221.25 2242.25 2263.25",
            region="14",
            unit="Miliar Rupiah",
            indicator="Posisi Kredit UMKM Menurut Kelompok Bank di Provinsi Riau",
        )
    ],
)

WIDE_PANEL = Published(
    "an office's export: regency, indicator and years in columns, no title",
    "kabupaten_kota;indikator;satuan;2020;2021;2022\nKab. Lahat;Jumlah IKM;unit;100;110;120\n"
    "Kab. Lahat;Tenaga kerja IKM;orang;300;310;320\nKota Palembang;Jumlah IKM;unit;900;910;920\n"
    "Kota Palembang;Tenaga kerja IKM;orang;2700;2710;2720\n",
    [
        part(
            [
                line(2, region="16.04", indicator="Jumlah IKM", unit="Unit"),
                line(3, region="16.04", indicator="Tenaga kerja IKM", unit="Orang"),
                line(4, region="16.71", indicator="Jumlah IKM", unit="Unit"),
                line(5, region="16.71", indicator="Tenaga kerja IKM", unit="Orang"),
            ],
            lines(4, "period", "2020", "2021", "2022"),
            "100 110 120\n300 310 320\n900 910 920\n2700 2710 2720",
        )
    ],
)

NATION_AND_PROVINCES = Published(
    "the nation first, provinces below in capitals, two years by sex with their sum",
    Sheet(
        """
        Tabel 3. Pekerja Industri Pengolahan Menurut Provinsi dan Jenis Kelamin (ribu orang), Agustus 2022
        PROVINSI | Laki-laki | Perempuan | Laki-laki + Perempuan
        (1) | (2) | (3) | (4)
        INDONESIA | '10.500,5 | '8.500,5 | '19.001,0
        BANTEN | '610,5 | '410,5 | '1.021,0
        JAWA TENGAH | '2.100,25 | '1.900,25 | '4.000,5
        KALIMANTAN UTARA | '10,5 | '8,5 | '19,0
        """
    ),
    [
        part(
            [line(4, region="INDONESIA", total=True), *lines(5, "region", "36", "33", "65")],
            [
                line("B", breakdown="Laki-laki"),
                line("C", breakdown="Perempuan"),
                line("D", breakdown="Laki-laki + Perempuan", total=True),
            ],
            "10500.5 8500.5 19001\n610.5 410.5 1021\n2100.25 1900.25 4000.5\n10.5 8.5 19",
            period="2022-08",
            unit="Ribu Orang",
            indicator="Pekerja Industri Pengolahan Menurut Provinsi dan Jenis Kelamin",
        )
    ],
)

SENSUS = Published(
    "farms of a census by kecamatan, the census in the title",
    "Jumlah Rumah Tangga Usaha Pertanian di Kabupaten Kendal Hasil Sensus Pertanian 2023 (rumah tangga)"
    "\nKecamatan;Tanaman Pangan;Perikanan\nPlantungan;1.200;30\nSukorejo;2.300;40\nPageruyung;980;50\n",
    [
        part(
            lines(3, "breakdown", "Plantungan", "Sukorejo", "Pageruyung"),
            [line(2, breakdown="Tanaman Pangan"), line(3, breakdown="Perikanan")],
            "1200 30\n2300 40\n980 50",
            region="33.24",
            period="2023",
            unit="Rumah Tangga",
            indicator="Jumlah Rumah Tangga Usaha Pertanian di Kabupaten Kendal Hasil Sensus Pertanian",
        )
    ],
)

PAGE_OF_PORTAL = Published(
    "a portal's page: number, element, unit, years and office, not available years",
    """
    <html><body><h1>Data Kota Gorontalo</h1><table>
    <tr><th rowspan="2">#</th><th rowspan="2">Jenis Data</th><th colspan="3">Tahun</th>
    <th rowspan="2">Satuan</th>
    <th rowspan="2">Sumber</th></tr><tr><th>2020</th><th>2021</th><th>2022</th></tr>
    <tr><td>1</td><td>Jumlah Industri Kecil</td><td>1.250</td><td>1.300</td><td>n/a</td>
    <td>Unit</td><td>Dinas</td></tr>
    <tr><td>2</td><td>Tenaga Kerja Industri Kecil</td><td>2.500</td><td>2.600</td><td>n/a</td>
    <td>Orang</td><td>Dinas</td></tr>
    <tr><td>3</td><td>Nilai Produksi</td><td>12,5</td><td>13,5</td><td>n/a</td>
    <td>Miliar Rupiah</td><td>Dinas</td></tr>
    </table></body></html>
    """,
    [
        part(
            [
                line(3, indicator="Jumlah Industri Kecil", unit="Unit"),
                line(4, indicator="Tenaga Kerja Industri Kecil", unit="Orang"),
                line(5, indicator="Nilai Produksi", unit="Miliar Rupiah"),
            ],
            lines(3, "period", "2020", "2021", "2022"),
            "1250 1300 -\n2500 2600 -\n12.5 13.5 -",
            region="75.71",
        )
    ],
)

FOUR_QUARTERS_DOWN = Published(
    "quarters down within each year merged, growth in two ways across",
    Sheet(
        """
        Laju Pertumbuhan PDRB Provinsi Sulawesi Tengah (persen)
        Tahun | Triwulan | y-on-y | q-to-q
        2021 | I | '6,5 | '-2,5
        | II | '15,5 | '9,5
        | III | '10,25 | '3,25
        | IV | '12,75 | '2,5
        2022 | I | '10,5 | '-4,5
        | II | '11,25 | '10,25
        """,
        merge="A3:A6 A7:A8",
    ),
    [
        part(
            lines(3, "period", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"),
            [line("C", breakdown="y-on-y"), line("D", breakdown="q-to-q")],
            "6.5 -2.5\n15.5 9.5\n10.25 3.25\n12.75 2.5\n10.5 -4.5\n11.25 10.25",
            region="72",
            unit="Persen",
            indicator="Laju Pertumbuhan PDRB Provinsi Sulawesi Tengah",
        )
    ],
)

REGENCY_BOOK = Published(
    "a book's head over a table whose own year stands in its header only",
    Sheet(
        """
        Kabupaten Kudus Dalam Angka 2023 / Kudus Regency in Figures 2023
        Tabel 4.1.1 Jumlah Sekolah Menurut Kecamatan di Kabupaten Kudus (sekolah)
        Kecamatan | 2021 | 2022
        Kaliwungu | 40 | 41
        Kudus | 60 | 61
        Jati | 50 | 52
        Kabupaten Kudus | 150 | 154
        """
    ),
    [
        part(
            [
                *lines(4, "breakdown", "Kaliwungu", "Kudus", "Jati"),
                line(7, breakdown="Kabupaten Kudus", total=True),
            ],
            lines("B", "period", "2021", "2022"),
            "40 41\n60 61\n50 52\n150 154",
            region="33.19",
            unit="Sekolah",
            indicator="Jumlah Sekolah Menurut Kecamatan di Kabupaten Kudus",
        )
    ],
)

CASES = (
    SHOE_FIRMS, POVERTY, CRAFTS, MONEY_IN_MILLIONS, WIDE_PANEL, NATION_AND_PROVINCES, SENSUS, PAGE_OF_PORTAL,
    FOUR_QUARTERS_DOWN, REGENCY_BOOK,
)  # fmt: skip
