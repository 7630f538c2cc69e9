"""Ways offices write figures: signs, units in cells, marks, dates and shares made by spreadsheets."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

OUTPUT = "Nilai Produksi Contoh di Kota Makassar"


def _series(
    name: str, *rows: str, figures: str, unit: str = "juta rupiah", read: str = "Juta Rupiah"
) -> Published:
    """Kinds down, three years across, as text cells."""
    body = "\n".join(
        f"Contoh {number} | " + " | ".join(f"'{cell}" for cell in row.split(" | "))
        for number, row in enumerate(rows, start=1)
    )
    return Published(
        name,
        Sheet(f"{OUTPUT} ({unit})\nJenis | 2019 | 2020 | 2021\n{body}"),
        [
            part(
                lines(3, "breakdown", *(f"Contoh {number}" for number in range(1, len(rows) + 1))),
                lines("B", "period", "2019", "2020", "2021"),
                figures,
                region="73.71",
                unit=read,
                indicator=OUTPUT,
            )
        ],
    )  # fmt: skip


INDONESIAN = _series(
    "points for thousands and a decimal comma",
    "1.234,56 | 987,10 | 12.345,00",
    "1.000 | 2.500 | 10.750",
    figures="1234.56 987.1 12345\n1000 2500 10750",
)
ENGLISH = _series(
    "commas for thousands and a decimal point",
    "1,234.56 | 987.10 | 12,345.00",
    "1,000 | 2,500 | 10,750",
    figures="1234.56 987.1 12345\n1000 2500 10750",
)
BLANKS = _series(
    "blanks and raised commas for thousands",
    "1 234 567 | 12 345 678 | 987 654",
    "1'234'567 | 12'345'678 | 987'654",
    figures="1234567 12345678 987654\n1234567 12345678 987654",
)
BOTH_DECIMALS = _series(
    "decimal commas and points in one column, each with one reading",
    "12,34 | 12.34 | 1,5",
    "12.34 | 12,34 | 1.5",
    figures="12.34 12.34 1.5\n12.34 12.34 1.5",
)
UNITS_IN_CELLS = _series(
    "the unit again in each cell",
    "2.35 persen | 2,35 % | 3,10%",
    "5.1 persen | 5,1 % | 4,25%",
    unit="persen",
    read="Persen",
    figures="2.35 2.35 3.1\n5.1 5.1 4.25",
)
RUPIAH = _series(
    "rupiah signs, points and trailing dashes",
    "Rp 1.250.000 | Rp1.250.000,00 | Rp. 2.500.000,-",
    "Rp 750.000 | Rp750.000,50 | Rp. 900.000,-",
    unit="rupiah",
    read="Rupiah",
    figures="1250000 1250000 2500000\n750000 750000.5 900000",
)
PERSONS_IN_CELLS = _series(
    "persons counted in each cell",
    "1.250 orang | 980 orang | 1.101 orang",
    "12 orang | 15 orang | 18 orang",
    unit="orang",
    read="Orang",
    figures="1250 980 1101\n12 15 18",
)
SCIENTIFIC = _series(
    "powers of ten as spreadsheets export them",
    "1.5E+06 | 1,5E+06 | 2E+06",
    "1.25E+03 | 2,5e+3 | 3E3",
    figures="1500000 1500000 2000000\n1250 2500 3000",
)
MARKS = _series(
    "marks of the statistics office beside and in place of figures",
    "12,5r | 13,5e | 14,5*",
    "15,5** | x | NA",
    "… | - | –",
    "... | n.a. | -",
    figures="12.5 13.5 14.5\n15.5 - -\n- - -\n- - -",
)
NOTES = _series(
    "raised notes, notes apart, and a note stuck to the digits",
    "1234¹ | 1234 1) | 12341)",
    "500 | 600 | 700",
    figures="1234 1234 ?\n500 600 700",
)
NEGATIVES = _series(
    "negatives of an amount that may be negative",
    "-1.250,5 | −1.250,5 | 100,5",
    "–3,25 | - 3,25 | 3,25",
    figures="-1250.5 -1250.5 100.5\n-3.25 -3.25 3.25",
)
BRACKETS = _series(
    "brackets where nothing says that figures can be negative",
    "(1.250,5) | 1.300,5 | 1.400,5",
    "3,25 | (3,25) | 3,5",
    figures="! 1300.5 1400.5\n3.25 ! 3.5",
)
APOSTROPHES = Published(
    "apostrophes that kept spreadsheets from reading numbers",
    "Jumlah IKM di Kota Makassar (unit)\nJenis;2019;2020\nContoh A;'1234;'1.300\nContoh B;'987;'1.001\n",
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines(2, "period", "2019", "2020"),
            "1234 1300\n987 1001",
            region="73.71",
            unit="Unit",
            indicator="Jumlah IKM di Kota Makassar",
        )
    ],
)
NEXT_TO_PLAIN = _series(
    "a point for thousands beside plain thousands",
    "1.592 | 1799 | 1650",
    "2.101 | 2200 | 2150",
    figures="1592 1799 1650\n2101 2200 2150",
)
TWO_OFFICES = Published(
    "one column in Indonesian form, one in English form",
    Sheet(
        """
        Data contoh Kota Makassar 2020
        Kecamatan | Produksi (ton) | Nilai (juta rupiah)
        Biringkanaya | '1.234,5 | '1,234.5
        Tamalate | '2.345 | '2,345
        Manggala | '12,75 | '12.75
        """
    ),
    [
        part(
            lines(3, "breakdown", "Biringkanaya", "Tamalate", "Manggala"),
            [line("B", indicator="Produksi", unit="Ton"), line("C", indicator="Nilai", unit="Juta Rupiah")],
            "1234.5 1234.5\n2345 2345\n12.75 12.75",
            region="73.71",
            period="2020",
        )
    ],
)
SHOWN_AS_SHARES = Published(
    "cells shown as per cent over stored hundredths",
    Sheet(
        """
        TPT Menurut Kabupaten/Kota di Provinsi Bali (persen)
        Kabupaten/Kota | 2020 | 2021
        Badung | %0.0692 | %0.0683
        Gianyar | %0.0753 | %0.0695
        """
    ),
    [
        part(
            lines(3, "region", "51.03", "51.04"),
            lines("B", "period", "2020", "2021"),
            "6.92 6.83\n7.53 6.95",
            indicator="TPT Menurut Kabupaten/Kota di Provinsi Bali",
            unit="Persen",
        )
    ],
)
DATES = Published(
    "figures a spreadsheet turned to dates",
    Sheet(
        """
        Laju inflasi contoh Kota Makassar (persen)
        Jenis | 2019 | 2020 | 2021
        Contoh A | 1.5 | d2021-10-01 | 2.5
        Contoh B | 2.25 | 1.75 | d2021-05-12
        """
    ),
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines("B", "period", "2019", "2020", "2021"),
            "1.5 ? 2.5\n2.25 1.75 ?",
            region="73.71",
            unit="Persen",
            indicator="Laju inflasi contoh Kota Makassar",
        )
    ],
)
NOTHING_DECIDES = Published(
    "three digits after every point and nothing to decide by",
    "Produksi contoh di Kota Makassar (ton)\nJenis;2019;2020\nContoh A;1.234;2.345\nContoh B;3.456;4.567\n",
    [
        part(
            lines(3, "breakdown", "Contoh A", "Contoh B"),
            lines(2, "period", "2019", "2020"),
            "? ?\n? ?",
        )
    ],
    asked=["tabel1.number_form"],
)
BROKEN = _series(
    "figures that cannot be right as they stand",
    "26.523.743.32 | 24.529.321 | 23.847.058",
    "12:30 | 1.300.000 | 1.400.000",
    "1.2.3 | 1.500.000 | <5",
    figures="!26523743.32 24529321 23847058\n! 1300000 1400000\n! 1500000 !",
)

CASES = (
    INDONESIAN, ENGLISH, BLANKS, BOTH_DECIMALS, UNITS_IN_CELLS, RUPIAH, PERSONS_IN_CELLS, SCIENTIFIC, MARKS, NOTES,
    NEGATIVES, BRACKETS, APOSTROPHES, NEXT_TO_PLAIN, TWO_OFFICES, SHOWN_AS_SHARES, DATES, NOTHING_DECIDES, BROKEN,
)  # fmt: skip
