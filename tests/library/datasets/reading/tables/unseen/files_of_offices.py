"""Old workbooks, OpenDocument sheets, pages, Windows text, several tables and years on the tabs."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)
from tests.library.datasets.reading.tables.published.other_formats import (
    ods_covered,
    ods_number,
    ods_text,
    write_ods,
    write_xls,
)

WINDOWS_TEXT = Published(
    "text of Windows-1252: dashes, dots and blanks that are none in UTF-8",
    "Nilai Produksi IKM Menurut Kabupaten/Kota – Provinsi Bali (juta rupiah);;\nKabupaten/Kota;2021;2022\n"
    "Badung;1\u00a0234,5;…\nGianyar;–;2\u00a0345,5\nKota Denpasar;345,25;456,75\n".encode("cp1252"),
    [
        part(
            lines(3, "region", "51.03", "51.04", "51.71"),
            lines(2, "period", "2021", "2022"),
            "1234.5 -\n- 2345.5\n345.25 456.75",
            unit="Juta Rupiah",
            indicator="Nilai Produksi IKM Menurut Kabupaten/Kota – Provinsi Bali",
        )
    ],
    problems=["encoding_windows_1252"],
)

OLD_WORKBOOK = Published(
    "a true .xls with a letterhead and a unit in a column",
    write_xls(
        [
            ["PEMERINTAH KABUPATEN BADUNG"],
            ["DINAS PERINDUSTRIAN DAN TENAGA KERJA"],
            ["Data Dasar Industri Kecil"],
            ["No", "Uraian", "Satuan", "2021", "2022"],
            [1.0, "Unit Usaha", "Unit", 10.0, 11.0],
            [2.0, "Tenaga Kerja", "Orang", 20.0, "-"],
            [3.0, "Nilai Produksi", "Juta Rupiah", 30.5, 31.5],
        ],
        "Data",
        [(0, 0, 0, 4), (1, 1, 0, 4), (2, 2, 0, 4)],
    ),
    [
        part(
            [
                line(5, indicator="Unit Usaha", unit="Unit"),
                line(6, indicator="Tenaga Kerja", unit="Orang"),
                line(7, indicator="Nilai Produksi", unit="Juta Rupiah"),
            ],
            lines("D", "period", "2021", "2022"),
            "10 11\n20 -\n30.5 31.5",
            region="51.03",
        )
    ],
    file_name="data.xls",
)

OPEN_DOCUMENT = Published(
    "an OpenDocument sheet with quarters below merged years",
    write_ods(
        [
            ods_text("Jumlah Ekspor Kerajinan Provinsi Bali (ribu US$)", across=5) + ods_covered(4),
            ods_text("Komoditas", down=2)
            + ods_text("2022", across=2)
            + ods_covered()
            + ods_text("2023*", across=2)
            + ods_covered(),
            ods_covered() + "".join(ods_text(text) for text in ("Tw I", "Tw II", "Tw I", "Tw II")),
            ods_text("Kayu") + "".join(ods_number(value) for value in (1.5, 2.5, 3.5, 4.5)),
            ods_text("Perak") + "".join(ods_number(value) for value in (5.25, 6.25, 7.25, 8.25)),
            ods_text("Jumlah") + "".join(ods_number(value) for value in (6.75, 8.75, 10.75, 12.75)),
        ]
    ),
    [
        part(
            [*lines(4, "breakdown", "Kayu", "Perak"), line(6, breakdown="Jumlah", total=True)],
            lines("B", "period", "2022-Q1", "2022-Q2", "2023-Q1", "2023-Q2"),
            "1.5 2.5 3.5 4.5\n5.25 6.25 7.25 8.25\n6.75 8.75 10.75 12.75",
            region="51",
            unit="Ribu Dolar AS",
            indicator="Jumlah Ekspor Kerajinan Provinsi Bali",
        )
    ],
    file_name="ekspor.ods",
)

PAGE = Published(
    "a page with notes raised over years and figures, two tables below headings",
    """
    <html><body><h2>Statistik Industri Kota Makassar</h2>
    <h3>Jumlah Industri Menurut Skala (unit)</h3>
    <table><tr><th>Skala</th><th>2021</th><th>2022<sup>x</sup></th></tr>
    <tr><td>Kecil</td><td>1.234</td><td>1.345<sup>1</sup></td></tr>
    <tr><td>Menengah</td><td>56</td><td>67</td></tr></table>
    <p><sup>1</sup> Termasuk industri mikro</p>
    <h3>Tenaga Kerja Industri Menurut Skala di Kota Makassar (orang)</h3>
    <table><tr><th>Skala</th><th>2021</th><th>2022</th></tr>
    <tr><td>Kecil</td><td>12.345</td><td>13.456</td></tr>
    <tr><td>Menengah</td><td>5.678</td><td>789</td></tr></table></body></html>
    """,
    [
        part(
            lines(2, "breakdown", "Kecil", "Menengah"),
            lines(2, "period", "2021", "2022"),
            "1234 1345\n56 67",
            unit="Unit",
            indicator="Jumlah Industri Menurut Skala",
            region="73.71",
        ),
        part(
            lines(2, "breakdown", "Kecil", "Menengah"),
            lines(2, "period", "2021", "2022"),
            "12345 13456\n5678 789",
            unit="Orang",
            indicator="Tenaga Kerja Industri Menurut Skala di Kota Makassar",
            region="73.71",
        ),
    ],
)

TWO_ON_A_SHEET = Published(
    "two tables below each other, each with its own unit and year",
    Sheet(
        """
        Tabel 1. Jumlah Pasar Rakyat Menurut Kecamatan di Kabupaten Bangli Tahun 2022 (unit)
        Kecamatan | Tipe A | Tipe B
        Susut | 1 | 2
        Bangli | 3 | 4
        Sumber: contoh

        Tabel 2. Omzet Pasar Rakyat Menurut Kecamatan di Kabupaten Bangli Tahun 2023 (juta rupiah)
        Kecamatan | Tipe A | Tipe B
        Susut | 10 | 20
        Bangli | 30 | 40
        Sumber: contoh
        """
    ),
    [
        part(
            lines(first, "breakdown", "Susut", "Bangli"),
            [line("B", breakdown="Tipe A"), line("C", breakdown="Tipe B")],
            figures,
            region="51.06",
            period=year,
            unit=unit,
            indicator=name,
        )
        for first, figures, year, unit, name in (
            (3, "1 2\n3 4", "2022", "Unit", "Jumlah Pasar Rakyat Menurut Kecamatan di Kabupaten Bangli"),
            (
                9,
                "10 20\n30 40",
                "2023",
                "Juta Rupiah",
                "Omzet Pasar Rakyat Menurut Kecamatan di Kabupaten Bangli",
            ),
        )
    ],
)

YEAR_TABS = Published(
    "a sheet for each year, called by it and a word",
    [
        Sheet(
            "DATA PELAKU IKM KOTA DENPASAR\nNo | Kecamatan | Pangan (unit) | Sandang (unit)\n"
            f"1 | Denpasar Utara | {first} | 2\n2 | Denpasar Timur | 3 | 4",
            name=name,
        )
        for name, first in (("Tahun 2022", 1), ("TH 2023", 5))
    ],
    [
        part(
            lines(3, "breakdown", "Denpasar Utara", "Denpasar Timur"),
            [line("C", indicator="Pangan", unit="Unit"), line("D", indicator="Sandang", unit="Unit")],
            f"{first} 2\n3 4",
            region="51.71",
            period=period,
        )
        for period, first in (("2022", 1), ("2023", 5))
    ],
)

CASES = (WINDOWS_TEXT, OLD_WORKBOOK, OPEN_DOCUMENT, PAGE, TWO_ON_A_SHEET, YEAR_TABS)
