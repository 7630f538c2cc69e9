"""Times as offices write them."""

from datetime import datetime

import pytest

from tiru.datasets.reading import PeriodKind, Release
from tiru.datasets.reading.values import read_period, split_year
from tiru.datasets.reading.values._periods import read_part_of_year
from tiru.datasets.reading.values._title_times import time_in_title


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2018", "2018"),
        ("Tahun 2018", "2018"),
        ("Tahunan 2022", "2022"),
        ("Triwulan II 2022", "2022-Q2"),
        ("Tw. I/2021", "2021-Q1"),
        ("TW IV 2020", "2020-Q4"),
        ("Q3 2020", "2020-Q3"),
        ("2020-Q1", "2020-Q1"),
        ("Semester 1 2020", "2020-S1"),
        ("2018.0", "2018"),
        ("Januari 2020", "2020-01"),
        ("Agustus 2021", "2021-08"),
        ("Jan-20", "2020-01"),
        ("Des-99", "1999-12"),
        (2018.0, "2018"),
        (datetime(2020, 3, 1), "2020-03"),  # noqa: DTZ001 - workbooks store dates without a zone
    ],
)
def test_single_period(text: object, period: str) -> None:
    reading = read_period(text)
    assert reading is not None
    assert reading.period == period


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("2018", Release.UNMARKED),
        ("2018r", Release.UNMARKED),
        ("2018*", Release.PRELIMINARY),
        ("2018*)", Release.PRELIMINARY),
        ("2018 x", Release.PRELIMINARY),
        ("2018**", Release.VERY_PRELIMINARY),
        ("2020 (**)", Release.VERY_PRELIMINARY),
        ("Triwulan I 2020*", Release.PRELIMINARY),
    ],
)
def test_mark_of_the_release(text: str, release: Release) -> None:
    reading = read_period(text)
    assert reading is not None
    assert reading.release is release


@pytest.mark.parametrize(
    ("text", "part", "kind"),
    [
        ("II", "Q2", PeriodKind.QUARTER),
        ("Triwulan 3", "Q3", PeriodKind.QUARTER),
        ("Semester II", "S2", PeriodKind.HALF_YEAR),
        ("Maret", "03", PeriodKind.MONTH),
        ("Nopember", "11", PeriodKind.MONTH),
    ],
)
def test_part_of_an_unsaid_year(text: str, part: str, kind: PeriodKind) -> None:
    reading = read_period(text)
    assert reading is not None
    assert (reading.period, reading.part, reading.kind) == (None, part, kind)


@pytest.mark.parametrize(
    ("text", "flaw", "options"),
    [
        ("2019/2020", "period_split_years", ("2019", "2020")),
        ("2015-2017", "period_range", ("2015", "2017")),
    ],
)
def test_time_that_is_no_single_period(text: str, flaw: str, options: tuple[str, ...]) -> None:
    reading = read_period(text)
    assert reading is not None
    assert (reading.period, reading.flaw, reading.options) == (None, flaw, options)


@pytest.mark.parametrize(
    "text", ["Pertanian", "1500", 1500.0, 2018.5, "Industri", "", "Meikarta", "12 Mei 2020"]
)
def test_what_says_no_time(text: object) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("value", "header", "part"),
    [
        (3, "Bulan", "03"),
        (3.0, "Bulan", "03"),
        (" 3 ", "Bulan", "03"),
        (2, "Triwulan", "Q2"),
        (2, "Semester", "S2"),
        ("II", "Semester", "S2"),
        ("Maret", "Bulan", "03"),
        (3, "Semester", ""),
        (0, "Bulan", ""),
        (1.5, "Bulan", ""),
        (float("nan"), "Bulan", ""),
        (float("inf"), "Triwulan", ""),
        (True, "Bulan", ""),
        ("²", "Bulan", ""),
        ("9" * 5000, "Bulan", ""),
        (None, "Bulan", ""),
    ],
    ids=lambda value: str(value)[:12],
)
def test_part_of_year_under_its_header(value, header, part):
    assert read_part_of_year(value, header) == part


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Triwulan I-III", ()),
        ("Tw I s.d. Tw II 2021", ("2021",)),
        ("Januari–Juni 2021", ("2021",)),
        ("Jan - Mar", ()),
        ("s.d. Triwulan III 2020", ("2020",)),
    ],
)
def test_run_of_parts_is_no_single_period(text: str, options: tuple[str, ...]) -> None:
    reading = read_period(text)
    assert reading is not None
    assert (reading.period, reading.flaw, reading.options, reading.said) == (
        None,
        "period_range",
        options,
        text,
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Triwulan I-III", ("2021-01/2021-09", "2021-09")),
        ("Januari–Juni 2021", ("2021-01/2021-06", "2021-06")),
        ("April - Juni", ("2021-04/2021-06", "2021-06")),
        ("s.d. Triwulan III 2021", ("2021-01/2021-09", "2021-09")),
        ("s.d. Semester I", ("2021-01/2021-06", "2021-06")),
        ("2019-2021", ("2021",)),
    ],
)
def test_run_of_parts_may_be_all_its_months_or_its_end(text: str, meant: tuple[str, ...]) -> None:
    reading = read_period(text)
    assert reading is not None
    assert reading.meant(["2021"]) == meant


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2023-01/2023-09", PeriodKind.MONTHS), ("2023-09/2023-01", None), ("2023-01/2024-06", None)],
)
def test_months_together_are_written_as_an_interval(text: str, kind: PeriodKind | None) -> None:
    reading = read_period(text)
    assert (reading.kind if reading else None) is kind


@pytest.mark.parametrize("text", ["Pertanian - Perikanan", "Juni-Januari", "Januari-Triwulan II", "A - I"])
def test_words_around_a_dash_that_are_no_run(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("title", "period", "words"),
    [
        ("TPT di Bali, Agustus 2021", "2021-08", "Agustus 2021"),
        ("Investasi Triwulan II Tahun 2021", "2021-Q2", "Triwulan II Tahun 2021"),
        ("Stok per 30 Juni 2021", "2021-06", "30 Juni 2021"),
        ("Stok per 31 Desember 2021", None, "31 Desember 2021"),
        ("Realisasi Januari–Desember 2021", None, "Januari–Desember 2021"),
        ("TPT Februari dan Agustus 2021", None, "Februari dan Agustus 2021"),
        ("Jumlah IKM tahun 2021", None, ""),
    ],
)
def test_time_at_the_end_of_a_title(title: str, period: str | None, words: str) -> None:
    reading, found = time_in_title(title, "2021")
    assert (reading.period if reading else None, found) == (period, words)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Semester 2 (September)", "S2"),
        ("Semester I (Maret)", "S1"),
        ("III (Jul-Sep)", "Q3"),
        ("Triwulan IV (Oktober–Desember)", "Q4"),
        ("II (Jul-Des)", "S2"),
        ("Triwulan Kedua", "Q2"),
        ("Triwulan ke-3", "Q3"),
        ("Kwartal IV", "Q4"),
        ("Semester Pertama", "S1"),
    ],
)
def test_months_in_brackets_behind_a_part_leave_it(text: str, part: str) -> None:
    reading = read_period(text)
    assert reading is not None
    assert reading.part == part


@pytest.mark.parametrize(
    "text", ["Semester Ketiga", "Semester 1 (September)", "II (Jan-Mar)", "Triwulan I (Jan-Jun)"]
)
def test_months_in_brackets_that_lie_outside_the_part_give_no_time(text: str) -> None:
    assert read_period(text) is None


def test_half_year_of_a_school_is_no_single_time() -> None:
    reading = read_period("Semester Genap")
    assert reading is not None
    assert (reading.period, reading.flaw, reading.said) == (None, "period_range", "Semester Genap")


@pytest.mark.parametrize(
    ("header", "period", "flaw"),
    [
        ("Perubahan Agt thd Jul 2022", "2022-08", ""),
        ("Perubahan Agustus 2022 terhadap Juli 2022", "2022-08", ""),
        ("Pertumbuhan Triwulan III terhadap Triwulan II 2022", "2022-Q3", ""),
        ("Perubahan Jan thd Des 2022", None, "period_range"),
        ("Perubahan terhadap Juli 2022", None, "period_range"),
    ],
)
def test_base_of_a_change_is_not_its_time(header: str, period: str | None, flaw: str) -> None:
    name, reading = split_year(header)
    assert reading is not None
    assert (name, reading.period, reading.flaw) == (header, period, flaw)
