"""Spellings of regions, rows that are no region, two regions compared, texts between names and figures."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

AREA = "Luas Daerah dan Banyaknya Kecamatan Menurut Kabupaten/Kota di Provinsi Bali"

HARD_SPELLINGS = Published(
    "names cut short, joined, hyphened and in capitals",
    Sheet(
        """
        Nilai Produksi Industri Menurut Kabupaten/Kota (miliar rupiah), 2022
        No. | Kab/Kota | Mikro | Kecil
        1. | KAB. KEP. SANGIHE | '1,5 | '2,5
        2. | KAB. TOLI-TOLI | '3,5 | '4,5
        3. | Kab. Labuhan Batu | '5,5 | '6,5
        4. | Kota Pangkal Pinang | '7,5 | '8,5
        5. | Kab. Batubara | '9,5 | '10,5
        6. | Kab. Pangkajene Kepulauan | '11,5 | '12,5
        """
    ),
    [
        part(
            lines(3, "region", "71.03", "72.04", "12.10", "19.71", "12.19", "73.10"),
            [line("C", breakdown="Mikro"), line("D", breakdown="Kecil")],
            "1.5 2.5\n3.5 4.5\n5.5 6.5\n7.5 8.5\n9.5 10.5\n11.5 12.5",
            period="2022",
            unit="Miliar Rupiah",
            indicator="Nilai Produksi Industri Menurut Kabupaten/Kota",
        )
    ],
)

OTHERS_ROW = Published(
    "a row for all other places is no region and is asked about",
    "Asal Peserta Pelatihan IKM Menurut Kabupaten/Kota 2023 (orang)\nKabupaten/Kota;Laki-laki;Perempuan\n"
    "Kab. Badung;1;2\nKab. Gianyar;3;4\nKota Denpasar;5;6\nLuar Bali;7;8\nJumlah;16;20\n",
    [
        part(
            [*lines(3, "region", "51.03", "51.04", "51.71"), line(6), line(7, region="Jumlah", total=True)],
            [line(2, breakdown="Laki-laki"), line(3, breakdown="Perempuan")],
            "1 2\n3 4\n5 6\n? ?\n16 20",
            period="2023",
            unit="Orang",
            indicator="Asal Peserta Pelatihan IKM Menurut Kabupaten/Kota",
        )
    ],
    asked=["tabel1.region.Luar Bali"],
)

COMPARED = Published(
    "two regions compared in columns, indicators down with their units",
    Sheet(
        """
        Perbandingan Kondisi Industri Kabupaten Badung dan Kota Makassar Tahun 2023
        No | Uraian | Satuan | Kabupaten Badung | Kota Makassar
        1 | Jumlah IKM | unit | 100 | 200
        2 | Tenaga Kerja IKM | orang | 300 | 400
        3 | Nilai Produksi | juta rupiah | '1.500,5 | '2.500,5
        """
    ),
    [
        part(
            [
                line(3, indicator="Jumlah IKM", unit="Unit"),
                line(4, indicator="Tenaga Kerja IKM", unit="Orang"),
                line(5, indicator="Nilai Produksi", unit="Juta Rupiah"),
            ],
            lines("D", "region", "51.03", "73.71"),
            "100 200\n300 400\n1500.5 2500.5",
            period="2023",
        )
    ],
)

CAPITALS = Published(
    "the capital of each regency in a column of its own",
    Sheet(
        """
        Tabel 1.1.1 Luas Daerah dan Banyaknya Kecamatan Menurut Kabupaten/Kota di Provinsi Bali, 2022
        Kabupaten/Kota | Ibu Kota | Luas (km2) | Kecamatan
        Jembrana | Negara | '841,80 | 5
        Tabanan | Tabanan | '849,31 | 10
        Badung | Mangupura | '398,75 | 6
        Gianyar | Gianyar | '364,36 | 7
        Bali | Denpasar | '2.454,22 | 28
        """
    ),
    [
        part(
            [*lines(3, "region", "51.01", "51.02", "51.03", "51.04"), line(7, region="51", total=True)],
            [line("C", indicator="Luas", unit="km2"), line("D", indicator=AREA, unit="Kecamatan")],
            "841.8 5\n849.31 10\n398.75 6\n364.36 7\n2454.22 28",
            period="2022",
        )
    ],
)

AREAS_AS_HEADINGS = Published(
    "groups of regencies under headings with a sum each and a sum of all",
    Sheet(
        """
        Realisasi Investasi Menurut Wilayah dan Kabupaten/Kota di Provinsi Bali, 2022 (juta rupiah)
        Kabupaten/Kota | PMA | PMDN
        Bali Utara | |
        Kab. Buleleng | 10 | 20
        Kab. Jembrana | 30 | 40
        Jumlah Bali Utara | 40 | 60
        Bali Selatan | |
        Kab. Badung | 50 | 60
        Kota Denpasar | 70 | 80
        Jumlah Bali Selatan | 120 | 140
        Jumlah Provinsi Bali | 160 | 200
        """
    ),
    [
        part(
            [
                *lines(4, "region", "51.08", "51.01", breakdown="Bali Utara"),
                line(6, region="Jumlah Bali Utara", breakdown="Bali Utara", total=True),
                *lines(8, "region", "51.03", "51.71", breakdown="Bali Selatan"),
                line(10, region="Jumlah Bali Selatan", breakdown="Bali Selatan", total=True),
                line(11, region="51", total=True),
            ],
            [line("B", breakdown="PMA"), line("C", breakdown="PMDN")],
            "10 20\n30 40\n40 60\n50 60\n70 80\n120 140\n160 200",
            period="2022",
            unit="Juta Rupiah",
            indicator="Realisasi Investasi Menurut Wilayah dan Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

KOTA_TOTAL_UPPER = Published(
    "kecamatan without a header word, the city in capitals as the sum",
    Sheet(
        """
        Produksi Sampah Menurut Kecamatan, Kota Makassar (ton/hari)
        | 2021 | 2022 | 2023
        Mariso | '40,5 | '41,5 | '42,5
        Mamajang | '50,5 | '51,5 | '52,5
        Tamalate | '60,0 | '61,0 | '62,0
        KOTA MAKASSAR | '151,0 | '154,0 | '157,0
        """
    ),
    [
        part(
            [*lines(3, "breakdown", "Mariso", "Mamajang", "Tamalate"),
             line(6, breakdown="KOTA MAKASSAR", total=True)],
            lines("B", "period", "2021", "2022", "2023"),
            "40.5 41.5 42.5\n50.5 51.5 52.5\n60 61 62\n151 154 157",
            region="73.71",
            unit="Ton/Hari",
            indicator="Produksi Sampah Menurut Kecamatan, Kota Makassar",
        )
    ],
)  # fmt: skip

CASES = (HARD_SPELLINGS, OTHERS_ROW, COMPARED, CAPITALS, AREAS_AS_HEADINGS, KOTA_TOTAL_UPPER)
