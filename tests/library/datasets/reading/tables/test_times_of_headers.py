"""The time a header says, written in many ways; headers that say no single time are asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tiru.datasets.reading import CellStatus, Observation, ReadingReport

ONE_TIME = {
    "2023": "2023",
    "Tahun 2023": "2023",
    "TA 2023": "2023",
    "2023*)": "2023",
    "2023 *": "2023",
    "2023**": "2023",
    "2023 r": "2023",
    "2023 (r)": "2023",
    "2023¹)": "2023",
    "2023 Semester I": "2023-S1",
    "Semester I 2023": "2023-S1",
    "Smt I 2023": "2023-S1",
    "Sem I-2023": "2023-S1",
    "2023-S1": "2023-S1",
    "TW I 2023": "2023-Q1",
    "Triw I-2023": "2023-Q1",
    "Q1 2023": "2023-Q1",
    "Q1-2023": "2023-Q1",
    "I-2023": "2023-Q1",
    "2023-I": "2023-Q1",
    "2023 TW I": "2023-Q1",
    "2023/I": "2023-Q1",
    "2023Q1": "2023-Q1",
    "Jan 2023": "2023-01",
    "Jan-23": "2023-01",
    "Januari 2023": "2023-01",
    "2023 Januari": "2023-01",
    "2023-01": "2023-01",
    "Agt 2023": "2023-08",
    "Agustus 2023*": "2023-08",
    "Sept. 2023": "2023-09",
    "Per Des 2023": "2023-12",
    "Des'23": "2023-12",
    "31 Desember 2023": "2023",
    "30 Juni 2023": "2023-06",
    "per 31 Des 2023": "2023",
    "Tahun 2023 (Juni)": "2023-06",
    "2023 (Juni)": "2023-06",
    "2023 (Agustus)": "2023-08",
    "2023 (Triwulan II)": "2023-Q2",
    "2023 (Semester I)": "2023-S1",
    "2023 (Target)": "2023",
    "Target 2023": "2023",
    "Realisasi Semester I 2023": "2023-S1",
    "Realisasi Triwulan II 2023": "2023-Q2",
    "Realisasi TW II 2023": "2023-Q2",
    "Triwulan Kedua 2023": "2023-Q2",
    "Kwartal IV 2023": "2023-Q4",
    "Semester Pertama 2023": "2023-S1",
    "Produksi Juni 2023": "2023-06",
    "Produksi 2023": "2023",
    "Produksi (2023)": "2023",
    "Produksi Tahun 2023": "2023",
    "Kondisi 2023": "2023",
    "Awal 2023": "2023",
    "Akhir 2023": "2023",
    "Awal Tahun 2023": "2023",
    "Rencana 2025": "2025",
    "Proyeksi 2025": "2025",
    "Sensus 2020": "2020",
}
NO_SINGLE_TIME = (
    "31/12/2023",
    "2022/2023",
    "2022-2023",
    "2019–2023",
    "Jan-Jun 2023",
    "Januari s.d. Juni 2023",
    "s.d. Juni 2023",
    "s/d Juni 2023",
    "2023 s.d. Juni",
    "2023 (s.d. TW III)",
    "2023 (Jan-Sep)",
    "TW I-III 2023",
    "Caturwulan II 2023",
    "Semester Ganjil 2023",
    "Produksi Triwulan Akhir 2023",
    "Triwulan I dan II 2023",
    "Semester I dan II 2023",
    "2023 (s.d Sept)",
    "Realisasi s.d. Juni 2023",
    "Jumlah 2019-2023",
    "Rata-rata 2019–2023",
    "Pertumbuhan 2022-2023",
    "Perubahan 2023 thd 2022",
    "Perubahan 2022 ke 2023",
    "2023 thd 2022",
    "Δ 2023-2022",
    "Kenaikan 2022/2023",
    "SP2020",
    "SP 2020",
    "KBLI 2020",
    "Seri 2010",
    "2010=100",
)


def _first(header: str, read_csv: Callable[..., ReadingReport]) -> Observation:
    rows = "Mariso;11;12\nTamalate;13;15\nManggala;17;19\n"
    report = read_csv(f"Jumlah IKM Kota Makassar (unit)\nKecamatan;{header};2015\n{rows}")
    return report.observations[0]


@pytest.mark.parametrize(("header", "period"), ONE_TIME.items())
def test_header_says_one_time(header: str, period: str, read_csv: Callable[..., ReadingReport]) -> None:
    figure = _first(header, read_csv)

    assert (figure.period, figure.status, figure.value) == (period, CellStatus.ACCEPTED, 11)


@pytest.mark.parametrize("header", NO_SINGLE_TIME)
def test_header_without_a_single_time_gives_none(header: str, read_csv: Callable[..., ReadingReport]) -> None:
    assert _first(header, read_csv).period is None
