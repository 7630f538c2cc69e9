"""OpenDocument sheets, true .xls workbooks, and text as spreadsheets export it."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
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

TITLE = "Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali (unit)"

ODS = Published(
    "an OpenDocument sheet with spans and repeated cells",
    write_ods(
        [
            ods_text(TITLE, across=5) + ods_covered(4),
            ods_text("Kabupaten/Kota", down=2)
            + ods_text("2020", across=2)
            + ods_covered()
            + ods_text("2021", across=2),
            ods_covered()
            + "".join(ods_text(text) for text in ("Formal", "Nonformal", "Formal", "Nonformal")),
            ods_text("Badung") + ods_number(1, repeated=2) + ods_number(2) + ods_number(3),
            ods_text("Gianyar") + ods_number(4, repeated=4),
        ]
    ),
    [
        part(
            lines(4, "region", "51.03", "51.04"),
            [
                line("B", period="2020", breakdown="Formal"),
                line("C", period="2020", breakdown="Nonformal"),
                line("D", period="2021", breakdown="Formal"),
                line("E", period="2021", breakdown="Nonformal"),
            ],
            "1 1 2 3\n4 4 4 4",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    file_name="buku.ods",
)

XLS = Published(
    "a true .xls workbook with merged headers",
    write_xls(
        [
            [TITLE],
            ["Kabupaten/Kota", "2020", "", "2021", ""],
            ["", "Formal", "Nonformal", "Formal", "Nonformal"],
            ["Badung", 1.0, 2.0, 3.0, "-"],
            ["Gianyar", 4.0, "1.234", 6.0, "…"],
        ],
        "Tabel 1",
        [(0, 0, 0, 4), (1, 2, 0, 0), (1, 1, 1, 2), (1, 1, 3, 4)],
    ),
    [
        part(
            lines(4, "region", "51.03", "51.04"),
            [
                line("B", period="2020", breakdown="Formal"),
                line("C", period="2020", breakdown="Nonformal"),
                line("D", period="2021", breakdown="Formal"),
                line("E", period="2021", breakdown="Nonformal"),
            ],
            "1 2 3 -\n4 1234 6 -",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    file_name="buku.xls",
)

UNICODE_TEXT = Published(
    "text with tabs in UTF-16 as a spreadsheet saves it",
    f"{TITLE}\t\t\nKabupaten/Kota\t2020\t2021\nBadung\t1.234\t987\nGianyar\t“-”\t1.100\n".encode("utf-16"),
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            lines(2, "period", "2020", "2021"),
            "1234 987\n? 1100",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

QUOTED_DECIMALS = Published(
    "commas as separators, decimal commas in quotes, carriage returns",
    "TPT menurut kabupaten/kota (persen),,\r\nKabupaten/Kota,2020,2021\r\n"
    '"Badung","6,92","6,83"\r\n"Gianyar","7,53","6,95"\r\n',
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            lines(2, "period", "2020", "2021"),
            "6.92 6.83\n7.53 6.95",
            unit="Persen",
            indicator="TPT menurut kabupaten/kota",
        )
    ],
)

PERIOD_COLUMN = Published(
    "long data with periods of several kinds",
    "wilayah;periode;nilai;satuan\nKota Makassar;2020-Q1;1,5;Persen\nKota Makassar;2020-06;2,5;Persen\n"
    "Kota Makassar;2020;3,5;Persen\nKota Makassar;Semester II 2020;4,5;Persen\n",
    [
        part(
            lines(2, "period", "2020-Q1", "2020-06", "2020", "2020-S2"),
            [line(3)],
            "1.5\n2.5\n3.5\n4.5",
            region="73.71",
            unit="Persen",
        )
    ],
    asked=["tabel1.indicator"],
)

CASES = (ODS, XLS, UNICODE_TEXT, QUOTED_DECIMALS, PERIOD_COLUMN)
