"""Years of laws, classifications and updates; half years and quarters of titles; whole years in words."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    Sheet,
    line,
    lines,
    part,
)

WORKERS = "Jumlah Tenaga Kerja Industri Menurut Kabupaten/Kota, Provinsi Sulawesi Selatan"
TWO_KINDS = [line("B", breakdown="Kecil"), line("C", breakdown="Menengah")]


def _small(
    name: str, *titles: str, region: str | None, period: str | None, indicator: str, **says: object
) -> Published:
    """Two kecamatan by two kinds of firms under the given lines."""
    first = len(titles) + 2
    figures = says.pop("figures", "1 2\n3 4")
    unit = says.pop("unit", "Unit")
    asked = says.pop("asked", ())
    assert isinstance(figures, str)
    assert isinstance(asked, list | tuple)
    return Published(
        name,
        Sheet("\n".join(titles) + "\nKecamatan | Kecil | Menengah\nManggala | 1 | 2\nTamalate | 3 | 4"),
        [
            part(
                lines(first, "breakdown", "Manggala", "Tamalate"),
                TWO_KINDS,
                figures,
                region=region,
                period=period,
                unit=unit,
                indicator=indicator,
            )
        ],
        asked=asked,
    )


LAW = _small(
    "the year of a bylaw is no year of the figures",
    "Luas Kawasan Peruntukan Industri di Kota Makassar Menurut Perda Nomor 4 Tahun 2015 (ha)",
    region="73.71",
    period=None,
    unit="Ha",
    indicator="Luas Kawasan Peruntukan Industri di Kota Makassar Menurut Perda Nomor 4 Tahun 2015",
    asked=["tabel1.year"],
)

CLASSIFICATION = _small(
    "the year of the classification is no year of the figures",
    "Jumlah Industri Menurut KBLI 2020 dan Skala di Kota Makassar (unit)",
    region="73.71",
    period=None,
    indicator="Jumlah Industri Menurut KBLI 2020 dan Skala di Kota Makassar",
    asked=["tabel1.year"],
)

UPDATED = _small(
    "the month of the last update is no time of the figures",
    "Data Industri Kecil dan Menengah Kota Makassar (unit)",
    "Update: Maret 2024",
    region="73.71",
    period=None,
    indicator="Data Industri Kecil dan Menengah Kota Makassar",
    asked=["tabel1.year"],
)

DOWNLOADED = _small(
    "the day of the download in brackets is no time of the figures",
    "Jumlah Industri Menurut Skala di Kota Makassar (unit)",
    "(data diunduh pada 5 Maret 2024)",
    region="73.71",
    period=None,
    indicator="Jumlah Industri Menurut Skala di Kota Makassar",
    asked=["tabel1.year"],
)

HALF_YEAR = _small(
    "the half year in the title",
    "JUMLAH PENDUDUK PEMILIK USAHA DI KOTA MAKASSAR SEMESTER II TAHUN 2023 (jiwa)",
    region="73.71",
    period="2023-S2",
    unit="Jiwa",
    indicator="JUMLAH PENDUDUK PEMILIK USAHA DI KOTA MAKASSAR",
)

QUARTER = _small(
    "the quarter in the title in short",
    "Realisasi Investasi Industri Kota Makassar TW III Tahun 2023 (miliar rupiah)",
    region="73.71",
    period="2023-Q3",
    unit="Miliar Rupiah",
    indicator="Realisasi Investasi Industri Kota Makassar",
)

LAST_DAY = _small(
    "until the last day of the year is the year",
    "Jumlah Industri yang Terdaftar di Kota Makassar s/d 31 Desember 2023 (unit)",
    region="73.71",
    period="2023",
    indicator="Jumlah Industri yang Terdaftar di Kota Makassar",
)

FIRST_HALF = _small(
    "from the first day to the middle of the year: asked",
    "Jumlah Industri yang Terdaftar di Kota Makassar periode 1 Januari s.d. 30 Juni 2023 (unit)",
    region="73.71",
    period=None,
    indicator="Jumlah Industri yang Terdaftar di Kota Makassar",
    figures="? ?\n? ?",
    asked=["tabel1.year.1 Januari s.d. 30 Juni 2023"],
)

TWO_YEARS_RUN = _small(
    "a run over the turn of a year is no period",
    "Jumlah Industri yang Dibina di Kota Makassar Juli 2022 - Juni 2023 (unit)",
    region="73.71",
    period=None,
    indicator="Jumlah Industri yang Dibina di Kota Makassar",
    asked=["tabel1.year"],
)

BOOK_IN_FOOTER = Published(
    "the year only in the source, that of the book",
    Sheet(
        """
        Jumlah Industri Menurut Skala di Kota Makassar (unit)
        Kecamatan | Kecil | Menengah
        Manggala | 1 | 2
        Tamalate | 3 | 4
        Sumber: Kota Makassar Dalam Angka 2023
        """
    ),
    [
        part(
            lines(3, "breakdown", "Manggala", "Tamalate"),
            TWO_KINDS,
            "1 2\n3 4",
            region="73.71",
            unit="Unit",
            indicator="Jumlah Industri Menurut Skala di Kota Makassar",
        )
    ],
    asked=["tabel1.year"],
)

YEARS_IN_HEADER_WITH_UNIT = Published(
    "year and unit in each header, a change between two years at the right",
    Sheet(
        """
        Jumlah Tenaga Kerja Industri Menurut Kabupaten/Kota, Provinsi Sulawesi Selatan, 2021–2022
        Kabupaten/Kota | Tahun 2021 (orang) | Tahun 2022 (orang) | Pertumbuhan 2021-2022 (%)
        Maros | 100 | 110 | '10,0
        Gowa | 200 | 190 | '(5,0)
        Makassar | 400 | 440 | '10,0
        """
    ),
    [
        part(
            lines(3, "region", "73.09", "73.06", "73.71"),
            [
                line("B", period="2021", unit="Orang",
                     indicator=WORKERS),
                line("C", period="2022", unit="Orang",
                     indicator=WORKERS),
                line("D"),
            ],
            "100 110 ?\n200 190 ?\n400 440 ?",
        )
    ],
    asked=["tabel1.year.2021-2022"],
)  # fmt: skip

CASES = (
    LAW, CLASSIFICATION, UPDATED, DOWNLOADED, HALF_YEAR, QUARTER, LAST_DAY, FIRST_HALF, TWO_YEARS_RUN,
    BOOK_IN_FOOTER, YEARS_IN_HEADER_WITH_UNIT,
)  # fmt: skip
