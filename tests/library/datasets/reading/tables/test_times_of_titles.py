"""The one time a title says, and titles that say none: laws, books, updates, runs of months."""

from __future__ import annotations

import pytest

from tiru.datasets.reading.tables._titles import read_surroundings

ONE_TIME = {
    "Jumlah IKM Kota Makassar Tahun 2023": "2023",
    "Jumlah IKM Kota Makassar TA. 2023": "2023",
    "Jumlah IKM Kota Makassar T.A 2023": "2023",
    "Jumlah IKM Kota Makassar (2023)": "2023",
    "Jumlah IKM Kota Makassar per Juni 2023": "2023-06",
    "Jumlah IKM Kota Makassar per 31 Desember 2023": "2023",
    "Jumlah IKM Kota Makassar Periode Januari-Desember 2023": "2023",
    "Jumlah IKM Kota Makassar Semester 1 Tahun 2023": "2023-S1",
    "Jumlah IKM Kota Makassar Sem. II 2023": "2023-S2",
    "Jumlah IKM Kota Makassar Triwulan 3 Tahun 2023": "2023-Q3",
    "Jumlah IKM Kota Makassar Triwulan III Tahun Anggaran 2023": "2023-Q3",
    "Jumlah IKM Kota Makassar Kuartal II-2023": "2023-Q2",
    "Jumlah IKM Kota Makassar Q2 2023": "2023-Q2",
    "Jumlah IKM Kota Makassar Tahun 2023 Triwulan II": "2023-Q2",
    "Jumlah IKM Kota Makassar Tahun 2023 Semester I": "2023-S1",
    "Jumlah IKM Kota Makassar Berdasarkan PP 7 Tahun 2021 Tahun 2023": "2023",
    "PDRB Kota Makassar Atas Dasar Harga Konstan 2010 Tahun 2023": "2023",
    "IHK Kota Makassar (2022=100) Maret 2023": "2023-03",
    "Jumlah IKM Kota Makassar Kondisi Awal Tahun 2023": "2023",
    "Jumlah IKM Kota Makassar Kondisi Agustus 2023": "2023-08",
    "Data per 5 Mei 2023 Jumlah IKM Kota Makassar": "2023-05",
    "Rekap Mingguan IKM Kota Makassar 12 Mei 2023": "2023-05",
    "Jumlah IKM Kota Makassar 1 Januari 2023 s/d 31 Desember 2023": "2023",
    "Profil Industri Kota Makassar Tahun 2024": "2024",
    "Buku Data Sektoral Kota Makassar 2024": "2024",
    "Publikasi Indikator Makro Kota Makassar 2024": "2024",
    "Jumlah Ekspor Kota Makassar Juli 2023*": "2023-07",
}
NO_SINGLE_TIME = (
    "Jumlah IKM Kota Makassar sampai dengan Juni 2023",
    "Jumlah IKM Kota Makassar s/d Juni 2023",
    "Jumlah IKM Kota Makassar sd Juni 2023",
    "Jumlah IKM Kota Makassar s.d Bulan September 2023",
    "Jumlah IKM Kota Makassar s.d. 30 September 2023",
    "Jumlah IKM Kota Makassar s.d. akhir Triwulan II 2023",
    "Jumlah IKM Kota Makassar hingga Oktober 2023",
    "Jumlah IKM Kota Makassar Januari - Oktober 2023",
    "Jumlah IKM Kota Makassar Bulan Januari s/d Juni Tahun 2023",
    "Jumlah IKM Kota Makassar Tahun 2023 s.d. Triwulan II",
    "Jumlah IKM Kota Makassar Tahun 2023 (s.d. Juni)",
    "Jumlah IKM Kota Makassar Tahun 2023 (Januari-Juni)",
    "Jumlah IKM Kota Makassar, Triwulan I dan II 2023",
    "Jumlah IKM Kota Makassar Triwulan I-III 2023",
    "Jumlah IKM Kota Makassar 2022/2023",
    "Jumlah IKM Kota Makassar 2019-2023",
    "Jumlah IKM Kota Makassar 2019 s.d. 2023",
    "Jumlah IKM Kota Makassar Hasil SE2016",
    "Jumlah IKM Kota Makassar Menurut Perwali Nomor 12 Tahun 2022",
    "Jumlah IKM Kota Makassar Menurut Perda No. 4/2015",
    "Jumlah IKM Kota Makassar (SK Wali Kota Nomor 500/12/2022)",
    "Target Jumlah IKM Kota Makassar RPJMD 2021-2026",
    "PDRB Kota Makassar (2010=100)",
    "Jumlah IKM Kota Makassar 1 Januari 2023 - 31 Maret 2023",
    "Jumlah IKM Kota Makassar, Data Tahun 2022 Rilis Tahun 2023",
    "Kota Makassar Dalam Angka 2024",
    "Statistik Daerah Kota Makassar 2024",
    "Jumlah IKM Kota Makassar Tahun 2023 dan Triwulan I 2024",
    "Jumlah IKM Kota Makassar Juni 2023 dan Juni 2024",
    "Jumlah IKM Kota Makassar Maret dan September 2023",
    "Jumlah IKM Kota Makassar 20 Tahun Terakhir",
    "Jumlah IKM Kota Makassar Tahun Ajaran 2022/2023",
)


@pytest.mark.parametrize(("title", "period"), ONE_TIME.items())
def test_title_says_one_time(title: str, period: str) -> None:
    said = read_surroundings([title])

    assert said.period is not None
    assert (said.period.period, said.period.flaw) == (period, "")


@pytest.mark.parametrize("title", NO_SINGLE_TIME)
def test_title_without_a_single_time_gives_none(title: str) -> None:
    said = read_surroundings([title])

    assert said.period is None or (said.period.period is None and said.period.flaw == "period_range")


@pytest.mark.parametrize(
    ("lines", "sheet", "years"),
    [
        (["Kota Makassar Dalam Angka 2024", "Jumlah IKM (unit)"], "1.1", ("2023",)),
        (["Jumlah IKM (unit), Kota Makassar Dalam Angka 2024"], "1.1", ("2023",)),
        (["Jumlah IKM di Kota Makassar (unit)"], "Tahun 2022", ("2022",)),
        ([], "IKM 2022", ("2022",)),
    ],
)
def test_year_of_book_or_tab_is_proposed_and_no_time(
    lines: list[str], sheet: str, years: tuple[str, ...]
) -> None:
    said = read_surroundings(lines, sheet)

    assert (said.period, said.proposed_years) == (None, years)
