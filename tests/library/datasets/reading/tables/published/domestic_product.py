"""Gross regional domestic product as offices print it: by industry, by expenditure, by region, by quarter."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M,N", "O", "P", "Q", "R,S,T,U"]
SECTORS = [
    "Pertanian, Kehutanan, dan Perikanan",
    "Pertambangan dan Penggalian",
    "Industri Pengolahan",
    "Pengadaan Listrik dan Gas",
    "Pengadaan Air, Pengelolaan Sampah, Limbah dan Daur Ulang",
    "Konstruksi",
    "Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor",
    "Transportasi dan Pergudangan",
    "Penyediaan Akomodasi dan Makan Minum",
    "Informasi dan Komunikasi",
    "Jasa Keuangan dan Asuransi",
    "Real Estat",
    "Jasa Perusahaan",
    "Administrasi Pemerintahan, Pertahanan dan Jaminan Sosial Wajib",
    "Jasa Pendidikan",
    "Jasa Kesehatan dan Kegiatan Sosial",
    "Jasa lainnya",
]
ENGLISH = [
    "Agriculture, Forestry and Fishing", "Mining and Quarrying", "Manufacturing", "Electricity and Gas",
    "Water Supply, Sewerage, Waste Management and Remediation Activities", "Construction",
    "Wholesale and Retail Trade; Repair of Motor Vehicles and Motorcycles", "Transportation and Storage",
    "Accommodation and Food Service Activities", "Information and Communication",
    "Financial and Insurance Activities", "Real Estate Activities", "Business Activities",
    "Public Administration and Defence; Compulsory Social Security", "Education",
    "Human Health and Social Work Activities", "Other Services Activities",
]  # fmt: skip

BY_INDUSTRY = Published(
    "letters in a column of their own, two languages, preliminary years, total",
    Sheet(
        """
        Tabel 12.1.1 | Produk Domestik Regional Bruto Kabupaten Badung Atas Dasar Harga Berlaku Menurut Lapangan Usaha (miliar rupiah), 2019–2021 | | |
        Table | Gross Regional Domestic Product of Badung Regency at Current Market Prices by Industry (billion rupiahs), 2019–2021 | | |

        Lapangan Usaha/Industry | | 2019 | 2020* | 2021**
        (1) | | (2) | (3) | (4)
        """
        + "\n".join(
            f"{letter} | {name}/{english} | 1.5 | 2.5 | 3.5"
            for letter, name, english in zip(LETTERS, SECTORS, ENGLISH, strict=True)
        )
        + "\nProduk Domestik Regional Bruto\\nGross Regional Domestic Product | | 25.5 | 42.5 | 59.5"
        "\nCatatan/Note: * Angka sementara/Preliminary figures\n** Angka sangat sementara/Very preliminary figures"
        "\nSumber/Source: contoh",
        merge="B1:E1 B2:E2 A4:B4 A5:B5 A23:B23",
    ),
    [
        part(
            [*lines(6, "breakdown", *SECTORS), line(23, breakdown="Produk Domestik Regional Bruto", total=True)],
            lines("C", "period", "2019", "2020", "2021"),
            "1.5 2.5 3.5\n" * 17 + "25.5 42.5 59.5",
            region="51.03", unit="Miliar Rupiah",
            indicator="Produk Domestik Regional Bruto Kabupaten Badung Atas Dasar Harga Berlaku "
            "Menurut Lapangan Usaha",
        )
    ],
)  # fmt: skip

SUBSECTORS = Published(
    "sectors with numbered parts and lettered parts of parts",
    Sheet(
        """
        PDRB Kota Denpasar Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha (juta rupiah)
        Kategori | Uraian | 2019 | 2020
        A | Pertanian, Kehutanan, dan Perikanan | 12 | 24
        | 1. Pertanian, Peternakan, Perburuan dan Jasa Pertanian | 6 | 12
        | a. Tanaman Pangan | 1 | 2
        | b. Tanaman Hortikultura | 5 | 10
        | 2. Kehutanan dan Penebangan Kayu | 2 | 4
        | 3. Perikanan | 4 | 8
        B | Pertambangan dan Penggalian | 3 | 6
        C | Industri Pengolahan | 7 | 14
        | 1. Industri Makanan dan Minuman | 3 | 6
        | 2. Industri Tekstil dan Pakaian Jadi | 4 | 8
        | PDRB | 22 | 44
        """
    ),
    [
        part(
            [
                line(3, breakdown=SECTORS[0], total=True),
                line(4, breakdown=(SECTORS[0], "Pertanian, Peternakan, Perburuan dan Jasa Pertanian"), total=True),
                line(5, breakdown=(SECTORS[0], "Pertanian, Peternakan, Perburuan dan Jasa Pertanian",
                                   "Tanaman Pangan")),
                line(6, breakdown=(SECTORS[0], "Pertanian, Peternakan, Perburuan dan Jasa Pertanian",
                                   "Tanaman Hortikultura")),
                line(7, breakdown=(SECTORS[0], "Kehutanan dan Penebangan Kayu")),
                line(8, breakdown=(SECTORS[0], "Perikanan")),
                line(9, breakdown=SECTORS[1]),
                line(10, breakdown=SECTORS[2], total=True),
                line(11, breakdown=(SECTORS[2], "Industri Makanan dan Minuman")),
                line(12, breakdown=(SECTORS[2], "Industri Tekstil dan Pakaian Jadi")),
                line(13, breakdown="PDRB", total=True),
            ],
            lines("C", "period", "2019", "2020"),
            "12 24\n6 12\n1 2\n5 10\n2 4\n4 8\n3 6\n7 14\n3 6\n4 8\n22 44",
            region="51.71", unit="Juta Rupiah",
            indicator="PDRB Kota Denpasar Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha",
        )
    ],
)  # fmt: skip

TWO_BASES = Published(
    "both price bases side by side under merged headers",
    Sheet(
        """
        PDRB Menurut Lapangan Usaha di Kabupaten Gianyar (miliar rupiah)
        Lapangan Usaha | Atas Dasar Harga Berlaku | | Atas Dasar Harga Konstan 2010 |
        | 2019 | 2020 | 2019 | 2020
        A. Pertanian, Kehutanan, dan Perikanan | 10 | 20 | 5 | 6
        B. Pertambangan dan Penggalian | 30 | 40 | 7 | 8
        C. Industri Pengolahan | 50 | 60 | 9 | 10
        PDRB | 90 | 120 | 21 | 24
        """,
        merge="A2:A3 B2:C2 D2:E2",
    ),
    [
        part(
            [*lines(4, "breakdown", *SECTORS[:3]), line(7, breakdown="PDRB", total=True)],
            [
                line("B", period="2019", breakdown="Atas Dasar Harga Berlaku"),
                line("C", period="2020", breakdown="Atas Dasar Harga Berlaku"),
                line("D", period="2019", breakdown="Atas Dasar Harga Konstan 2010"),
                line("E", period="2020", breakdown="Atas Dasar Harga Konstan 2010"),
            ],
            "10 20 5 6\n30 40 7 8\n50 60 9 10\n90 120 21 24",
            region="51.04",
            unit="Miliar Rupiah",
            indicator="PDRB Menurut Lapangan Usaha di Kabupaten Gianyar",
        )
    ],
)


def _basis_sheet(name: str, factor: int) -> Sheet:
    rows = "\n".join(f"{label} | {factor * 10} | {factor * 20}" for label in (*SECTORS[:4], "PDRB"))
    return Sheet(
        f"PDRB Menurut Lapangan Usaha di Kabupaten Gianyar (miliar rupiah)\nLapangan Usaha | 2019 | 2020\n{rows}",
        name=name,
    )


TWO_SHEETS = Published(
    "price basis only on the tabs of the sheets",
    [_basis_sheet("ADHB", 2), _basis_sheet("ADHK 2010", 1)],
    [
        part(
            [*lines(3, "breakdown", *SECTORS[:4]), line(7, breakdown="PDRB", total=True)],
            lines("B", "period", "2019", "2020"),
            f"{factor * 10} {factor * 20}\n" * 5,
            region="51.04",
            unit="Miliar Rupiah",
            indicator=f"PDRB Menurut Lapangan Usaha di Kabupaten Gianyar, {name}",
        )
        for name, factor in (("ADHB", 2), ("ADHK 2010", 1))
    ],
)

GROWTH = Published(
    "growth with negatives in brackets, with a true minus sign, with a hyphen",
    Sheet(
        """
        Laju Pertumbuhan PDRB Kabupaten Badung Menurut Lapangan Usaha (persen), 2019–2021
        Lapangan Usaha | 2019 | 2020* | 2021**
        A. Pertanian, Kehutanan, dan Perikanan | '2,35 | '(2,35) | '−1,05
        B. Pertambangan dan Penggalian | '1,10 | '-3,40 | '0,00
        C. Industri Pengolahan | '5,25 | '(16,55) | '–6,20
        PDRB | '5,81 | '(16,52) | '-6,74
        """
    ),
    [
        part(
            [*lines(3, "breakdown", *SECTORS[:3]), line(6, breakdown="PDRB", total=True)],
            lines("B", "period", "2019", "2020", "2021"),
            "2.35 -2.35 -1.05\n1.1 -3.4 0\n5.25 -16.55 -6.2\n5.81 -16.52 -6.74",
            region="51.03",
            unit="Persen",
            indicator="Laju Pertumbuhan PDRB Kabupaten Badung Menurut Lapangan Usaha",
        )
    ],
)

SHARES = Published(
    "shares that add to a hundred",
    Sheet(
        """
        Distribusi Persentase Produk Domestik Regional Bruto Kabupaten Badung
        Atas Dasar Harga Berlaku Menurut Lapangan Usaha, 2019-2020
        Percentage Distribution of Gross Regional Domestic Product at Current Prices by Industry, 2019-2020
        Lapangan Usaha/Industry | 2019 | 2020
        A. Pertanian, Kehutanan, dan Perikanan/Agriculture, Forestry, and Fishing | '40,25 | '41,00
        B. Pertambangan dan Penggalian/Mining and Quarrying | '9,75 | '9,00
        C. Industri Pengolahan/Manufacturing | '50,00 | '50,00
        Produk Domestik Regional Bruto/Gross Regional Domestic Product | '100,00 | '100,00
        """
    ),
    [
        part(
            [*lines(5, "breakdown", *SECTORS[:3]),
             line(8, breakdown="Produk Domestik Regional Bruto", total=True)],
            lines("B", "period", "2019", "2020"),
            "40.25 41\n9.75 9\n50 50\n100 100",
            region="51.03", unit="Persen",
            indicator="Distribusi Persentase Produk Domestik Regional Bruto Kabupaten Badung "
            "Atas Dasar Harga Berlaku Menurut Lapangan Usaha",
        )
    ],
)  # fmt: skip

EXPENDITURE = Published(
    "kinds of expenditure with parts, a negative change of stocks and imports",
    Sheet(
        """
        PDRB Kota Makassar Atas Dasar Harga Berlaku Menurut Pengeluaran (Juta Rupiah), 2020
        Komponen Pengeluaran | Nilai
        1. Pengeluaran Konsumsi Rumah Tangga | '1.250,50
        1.a. Makanan, Minuman, dan Rokok | '250,50
        1.b. Pakaian dan Alas Kaki | '1.000,00
        2. Pengeluaran Konsumsi LNPRT | '50,00
        3. Pengeluaran Konsumsi Pemerintah | '300,25
        4. Pembentukan Modal Tetap Bruto | '700,00
        5. Perubahan Inventori | '-20,75
        6. Ekspor Barang dan Jasa | '400,00
        7. Dikurangi: Impor Barang dan Jasa | '600,00
        PDRB | '2.080,00
        """
    ),
    [
        part(
            [
                line(3, breakdown="Pengeluaran Konsumsi Rumah Tangga", total=True),
                line(4, breakdown=("Pengeluaran Konsumsi Rumah Tangga", "Makanan, Minuman, dan Rokok")),
                line(5, breakdown=("Pengeluaran Konsumsi Rumah Tangga", "Pakaian dan Alas Kaki")),
                *lines(6, "breakdown", "Pengeluaran Konsumsi LNPRT", "Pengeluaran Konsumsi Pemerintah",
                       "Pembentukan Modal Tetap Bruto", "Perubahan Inventori", "Ekspor Barang dan Jasa",
                       "Dikurangi: Impor Barang dan Jasa"),
                line(12, breakdown="PDRB", total=True),
            ],
            [line("B")],
            "1250.5\n250.5\n1000\n50\n300.25\n700\n-20.75\n400\n600\n2080",
            region="73.71", period="2020", unit="Juta Rupiah",
            indicator="PDRB Kota Makassar Atas Dasar Harga Berlaku Menurut Pengeluaran",
        )
    ],
)  # fmt: skip

QUARTERS = Published(
    "quarters under merged years, each year with its total",
    Sheet(
        """
        PDRB Kota Makassar Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha (Miliar Rupiah)
        Lapangan Usaha | 2020 | | | | | 2021* | | | |
        | I | II | III | IV | Jumlah | I | II | III | IV | Jumlah
        A. Pertanian, Kehutanan, dan Perikanan | 1 | 2 | 3 | 4 | 10 | 2 | 3 | 4 | 5 | 14
        B. Pertambangan dan Penggalian | 5 | 5 | 5 | 5 | 20 | 6 | 6 | 6 | 6 | 24
        PDRB | 6 | 7 | 8 | 9 | 30 | 8 | 9 | 10 | 11 | 38
        """,
        merge="A2:A3 B2:F2 G2:K2",
    ),
    [
        part(
            [*lines(4, "breakdown", *SECTORS[:2]), line(6, breakdown="PDRB", total=True)],
            [
                *lines("B", "period", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"),
                line("F", period="2020", total=True),
                *lines("G", "period", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"),
                line("K", period="2021", total=True),
            ],
            "1 2 3 4 10 2 3 4 5 14\n5 5 5 5 20 6 6 6 6 24\n6 7 8 9 30 8 9 10 11 38",
            region="73.71",
            unit="Miliar Rupiah",
            indicator="PDRB Kota Makassar Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha",
        )
    ],
)

BY_REGION = Published(
    "regencies and cities with a counted total and the province apart",
    Sheet(
        """
        PDRB Kabupaten/Kota Atas Dasar Harga Berlaku di Provinsi Bali (Juta Rupiah)
        No. | Kabupaten/Kota | 2019 | 2020
        1 | Kab. Jembrana | 10 | 20
        2 | Kab. Badung | 30 | 40
        3 | Kota Denpasar | 50 | 60
        | Jumlah 3 Kabupaten/Kota | 90 | 120
        | Provinsi Bali | 91 | 121
        """
    ),
    [
        part(
            [*lines(3, "region", "51.01", "51.03", "51.71"),
             line(6, region="Jumlah 3 Kabupaten/Kota", total=True), line(7, region="51", total=True)],
            lines("C", "period", "2019", "2020"),
            "10 20\n30 40\n50 60\n90 120\n91 121",
            unit="Juta Rupiah",
            indicator="PDRB Kabupaten/Kota Atas Dasar Harga Berlaku di Provinsi Bali",
        )
    ],
)  # fmt: skip

UNIT_ROW = Published(
    "a row of units under the headers, years down",
    Sheet(
        """
        Perkembangan PDRB Kabupaten Sanggau
        Tahun | PDRB ADHB | PDRB ADHK | Laju Pertumbuhan
        | (Juta Rp) | (Juta Rp) | (%)
        2019 | 100 | 50 | 1.5
        2020 | 110 | 51 | 2
        2021 | 120 | 52 | 1.96
        """
    ),
    [
        part(
            lines(4, "period", "2019", "2020", "2021"),
            [
                line("B", indicator="PDRB ADHB", unit="Juta Rupiah"),
                line("C", indicator="PDRB ADHK", unit="Juta Rupiah"),
                line("D", indicator="Laju Pertumbuhan", unit="Persen"),
            ],
            "100 50 1.5\n110 51 2\n120 52 1.96",
            region="61.03",
        )
    ],
)

CASES = (
    BY_INDUSTRY, SUBSECTORS, TWO_BASES, TWO_SHEETS, GROWTH, SHARES, EXPENDITURE, QUARTERS, BY_REGION, UNIT_ROW,
)  # fmt: skip
