"""Where tables stand on sheets and in text files: stacked, continued, hidden, below junk, with footers."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

STACKED_WITHOUT_BLANKS = Published(
    "numbered tables right below each other",
    Sheet(
        """
        Tabel 1 Jumlah IKM Pangan di Kota Makassar (unit)
        Kecamatan | 2019 | 2020
        Tamalate | 1 | 2
        Manggala | 3 | 4
        Tabel 2 Jumlah Tenaga Kerja IKM Pangan di Kota Makassar (orang)
        Kecamatan | 2020 | 2021
        Tamalate | 10 | 20
        Manggala | 30 | 40
        Sumber: contoh
        """
    ),
    [
        part(
            lines(3, "breakdown", "Tamalate", "Manggala"),
            lines("B", "period", "2019", "2020"),
            "1 2\n3 4",
            region="73.71",
            unit="Unit",
            indicator="Jumlah IKM Pangan di Kota Makassar",
        ),
        part(
            lines(7, "breakdown", "Tamalate", "Manggala"),
            lines("B", "period", "2020", "2021"),
            "10 20\n30 40",
            region="73.71",
            unit="Orang",
            indicator="Jumlah Tenaga Kerja IKM Pangan di Kota Makassar",
        ),
    ],
)

STACKED_WITHOUT_NUMBERS = Published(
    "titles without numbers, a blank row between the tables",
    Sheet(
        """
        Jumlah IKM Pangan di Kota Makassar (unit)
        Kecamatan | 2019 | 2020
        Tamalate | 1 | 2
        Manggala | 3 | 4

        Jumlah IKM Sandang di Kota Makassar (unit)
        Kecamatan | 2019 | 2020
        Tamalate | 5 | 6
        Manggala | 7 | 8
        """
    ),
    [
        part(
            lines(first, "breakdown", "Tamalate", "Manggala"),
            lines("B", "period", "2019", "2020"),
            figures,
            region="73.71",
            unit="Unit",
            indicator=f"Jumlah IKM {kind} di Kota Makassar",
        )
        for first, kind, figures in ((3, "Pangan", "1 2\n3 4"), (8, "Sandang", "5 6\n7 8"))
    ],
)

CONTINUED = Published(
    "the same rows again under further columns, headed as a continuation",
    Sheet(
        """
        Tabel 5.1 Produksi Perikanan Menurut Kecamatan di Kabupaten Badung (ton), 2020
        Kecamatan | Laut | Tambak
        Kuta | 1 | 2
        Mengwi | 3 | 4

        Lanjutan Tabel 5.1/Continued Table 5.1
        Kecamatan | Kolam | Sawah
        Kuta | 5 | 6
        Mengwi | 7 | 8
        Sumber: contoh
        """
    ),
    [
        part(
            lines(first, "breakdown", "Kuta", "Mengwi"),
            [line("B", breakdown=left), line("C", breakdown=right)],
            figures,
            region="51.03",
            period="2020",
            unit="Ton",
            indicator="Produksi Perikanan Menurut Kecamatan di Kabupaten Badung",
        )
        for first, left, right, figures in ((3, "Laut", "Tambak", "1 2\n3 4"), (8, "Kolam", "Sawah", "5 6\n7 8"))
    ],
)  # fmt: skip

HIDDEN_ROWS = Published(
    "hidden rows and a hidden column are told and not read",
    Sheet(
        """
        Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali (unit)
        Kabupaten/Kota | 2019 | 2020 | 2021
        Badung | 1 | 2 | 3
        Gianyar | 4 | 5 | 6
        Bangli | 7 | 8 | 9
        """,
        hide_rows=[4],
        hide_columns="C",
    ),
    [
        part(
            [line(3, region="51.03"), line(5, region="51.06")],
            [line("B", period="2019"), line("D", period="2021")],
            "1 3\n7 9",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    problems=["hidden_cells"],
)

OFFSET = Published(
    "a table that begins in the third column below a letterhead",
    Sheet(
        """
        | | PEMERINTAH KABUPATEN BADUNG
        | | DINAS PERINDUSTRIAN DAN TENAGA KERJA
        | | Jalan Contoh Nomor 1

        | | DATA IKM CONTOH TAHUN 2021
        | | No | Kecamatan | Jumlah (unit)
        | | 1 | Kuta | 10
        | | 2 | Mengwi | 20
        | | 3 | Petang | 30
        | | | JUMLAH | 60

        | | | | Contoh, 5 Januari 2022
        | | | | Kepala Dinas
        | | | | NIP. 19700101 199501 1 001
        """
    ),
    [
        part(
            [*lines(7, "breakdown", "Kuta", "Mengwi", "Petang"), line(10, breakdown="JUMLAH", total=True)],
            [line("E")],
            "10\n20\n30\n60",
            region="51.03",
            period="2021",
            unit="Unit",
            indicator="DATA IKM CONTOH",
        )
    ],
)

LINES_ABOVE = Published(
    "unit, place and year on lines of their own",
    Sheet(
        """
        PRODUK DOMESTIK REGIONAL BRUTO
        MENURUT LAPANGAN USAHA
        ATAS DASAR HARGA BERLAKU
        KABUPATEN BADUNG
        TAHUN 2021
        (Juta Rupiah)
        LAPANGAN USAHA | NILAI
        Pertanian | 10
        Konstruksi | 20
        """
    ),
    [
        part(
            lines(8, "breakdown", "Pertanian", "Konstruksi"),
            [line("B")],
            "10\n20",
            region="51.03",
            period="2021",
            unit="Juta Rupiah",
            indicator="PRODUK DOMESTIK REGIONAL BRUTO MENURUT LAPANGAN USAHA ATAS DASAR HARGA BERLAKU",
        )
    ],
)

SUBTOTALS = Published(
    "groups of rows each with a sum below",
    Sheet(
        """
        Jumlah Kendaraan Contoh di Kota Bogor (unit), 2020
        Jenis | Umum | Dinas
        I. Roda empat
        1. Sedan | 1 | 2
        2. Jip | 3 | 4
        Jumlah I | 4 | 6
        II. Roda dua
        1. Bebek | 5 | 6
        2. Sport | 7 | 8
        Jumlah II | 12 | 14
        Jumlah I + II | 16 | 20
        """
    ),
    [
        part(
            [
                line(4, breakdown=("Roda empat", "Sedan")),
                line(5, breakdown=("Roda empat", "Jip")),
                line(6, breakdown=("Roda empat", "Jumlah I"), total=True),
                line(8, breakdown=("Roda dua", "Bebek")),
                line(9, breakdown=("Roda dua", "Sport")),
                line(10, breakdown=("Roda dua", "Jumlah II"), total=True),
                line(11, breakdown="Jumlah I + II", total=True),
            ],
            [line("B", breakdown="Umum"), line("C", breakdown="Dinas")],
            "1 2\n3 4\n4 6\n5 6\n7 8\n12 14\n16 20",
            region="32.71",
            period="2020",
            unit="Unit",
            indicator="Jumlah Kendaraan Contoh di Kota Bogor",
        )
    ],
)

REGION_WITH_NOTE = Published(
    "notes on names and years, explained below",
    Sheet(
        """
        Jumlah Desa Menurut Kabupaten di Provinsi Bali (desa)
        Kabupaten | 2019 | 2020¹
        Badung² | 46 | 46
        Gianyar1) | 64 | 64
        Bangli *) | 68 | 68
        ¹ Keadaan akhir tahun contoh
        ² Termasuk desa persiapan contoh
        1) Data sementara contoh dari kantor
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.06"),
            lines("B", "period", "2019", "2020"),
            "46 46\n64 64\n68 68",
            unit="Desa",
            indicator="Jumlah Desa Menurut Kabupaten di Provinsi Bali",
        )
    ],
)

JUNK_AND_SEMICOLONS = Published(
    "lines of an export before the table, semicolons, decimal commas, Windows-1252",
    "Badan Pusat Statistik\nDiunduh pada: 01/02/2022\n\nTPT Menurut Kabupaten/Kota – Agustus (persen)\n"
    "Kabupaten/Kota;2020;2021\nBadung;6,92;6,83\nGianyar;7,53;–\nKota Denpasar;7,62;7,02\n".encode("cp1252"),
    [
        part(
            lines(6, "region", "51.03", "51.04", "51.71"),
            lines(2, "period", "2020", "2021"),
            "6.92 6.83\n7.53 -\n7.62 7.02",
            unit="Persen",
            indicator="TPT Menurut Kabupaten/Kota – Agustus",
        )
    ],
    problems=["encoding_windows_1252"],
)

SEPARATOR_LINE = Published(
    "a line that names the separator, a mark at the start, line breaks in quotes",
    'sep=;\n"Kabupaten/Kota\nRegency/Municipality";"IKM 2020\n(unit)";"Tenaga Kerja 2020\n(orang)"\n'
    "Badung;1;2\nGianyar;3;4\n".encode("utf-8-sig"),
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            [line(2, indicator="IKM", unit="Unit"), line(3, indicator="Tenaga Kerja", unit="Orang")],
            "1 2\n3 4",
            period="2020",
        )
    ],
)

DOWNLOAD_FORM = Published(
    "the download form of the statistics office",
    '"Kabupaten/Kota","Jumlah Penduduk Miskin (Ribu Jiwa)","","",""\n'
    '"","2019","2020","2021","2022"\n"Badung","11.89","13.75","18.52","18.28"\n'
    '"Gianyar","19.85","21.00","25.30","-"\n"Provinsi Bali","163.85","165.19","201.97","205.68"\n'
    '"","","","",""\n"Source Url: https://contoh.bps.go.id/indicator/23/1.html","","","",""\n'
    '"Access Time: January 1, 2023, 1:00 pm","","","",""\n',
    [
        part(
            [*lines(3, "region", "51.03", "51.04"), line(5, region="51", total=True)],
            lines(2, "period", "2019", "2020", "2021", "2022"),
            "11.89 13.75 18.52 18.28\n19.85 21 25.3 -\n163.85 165.19 201.97 205.68",
            unit="Ribu Jiwa",
            indicator="Jumlah Penduduk Miskin",
        )
    ],
)

LONG_OPEN_DATA = Published(
    "open data: a figure a row, codes and names of province and regency, unit and year in columns",
    "id,kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,jenis_usaha,jumlah_ikm,satuan,tahun\n"
    "1,32,JAWA BARAT,3201,KABUPATEN BOGOR,FORMAL,10,UNIT,2020\n2,32,JAWA BARAT,3201,KABUPATEN BOGOR,NONFORMAL,20,UNIT,2020\n"
    "3,32,JAWA BARAT,3271,KOTA BOGOR,FORMAL,30,UNIT,2020\n4,32,JAWA BARAT,3271,KOTA BOGOR,NONFORMAL,40,UNIT,2021\n",
    [
        part(
            [
                line(2, region="32.01", period="2020", breakdown="FORMAL"),
                line(3, region="32.01", period="2020", breakdown="NONFORMAL"),
                line(4, region="32.71", period="2020", breakdown="FORMAL"),
                line(5, region="32.71", period="2021", breakdown="NONFORMAL"),
            ],
            [line(7)],
            "10\n20\n30\n40",
            unit="Unit",
            indicator="jumlah ikm",
        )
    ],
)

CASES = (
    STACKED_WITHOUT_BLANKS, STACKED_WITHOUT_NUMBERS, CONTINUED, HIDDEN_ROWS, OFFSET, LINES_ABOVE, SUBTOTALS,
    REGION_WITH_NOTE, JUNK_AND_SEMICOLONS, SEPARATOR_LINE, DOWNLOAD_FORM, LONG_OPEN_DATA,
)  # fmt: skip
