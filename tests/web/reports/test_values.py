"""Values as people write them, as they are kept, and as they are shown again."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru_web.reports.values import (
    Day,
    NotAValue,
    comparable,
    date_input,
    date_words,
    days_of,
    read_count,
    read_dates,
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("94", "94"), (" 94 orang ", "94"), ("1.250", "1250"), ("007", "7"), ("100.000", "100000")],
)
def test_read_count_keeps_digits(written, kept):
    assert read_count(written) == kept


@pytest.mark.parametrize("written", ["", "0", "-3", "3,5", "sembilan puluh", "1.25", "100.001", "9e3", "٩"])
def test_read_count_refuses_what_is_no_number_of_people(written):
    with pytest.raises(NotAValue):
        read_count(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9 Juli 2024", "2024-07-09"),
        ("09/07/2024", "2024-07-09"),
        ("9.7.2024", "2024-07-09"),
        ("2024-07-09", "2024-07-09"),
        ("17–19 Juni 2025", "2025-06-17/2025-06-19"),
        ("17-19 juni 2025", "2025-06-17/2025-06-19"),
        ("17 s.d. 19 Juni 2025", "2025-06-17/2025-06-19"),
        ("30 Juni 2024 s.d. 2 Juli 2024", "2024-06-30/2024-07-02"),
        ("30/06/2024 - 02/07/2024", "2024-06-30/2024-07-02"),
        ("2024-06-30/2024-07-02", "2024-06-30/2024-07-02"),
        ("9 Juli 2024 sampai 9 Juli 2024", "2024-07-09"),
    ],
)
def test_read_dates_keeps_iso(written, kept):
    assert read_dates(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Juli",
        "9 Juli",
        "31 Juni 2024",
        "9 Quintilis 2024",
        "19–17 Juni 2025",
        "1/2",
        "9 Juli 2024 s.d.",
        "a/b/c",
    ],
)
def test_read_dates_refuses_what_is_no_day(written):
    with pytest.raises(NotAValue):
        read_dates(written)


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ("2024-07-09", "9 Juli 2024"),
        ("2025-06-17/2025-06-19", "17–19 Juni 2025"),
        ("2024-06-30/2024-07-02", "30 Juni – 2 Juli 2024"),
        ("2024-12-30/2025-01-02", "30 Desember 2024 – 2 Januari 2025"),
        ("--07-09", "9 Juli (tahun tidak disebut)"),
        ("--07-09/--07-10", "9–10 Juli (tahun tidak disebut)"),
        ("--02-29", "29 Februari (tahun tidak disebut)"),
    ],
)
def test_date_words(kept, words):
    assert date_words(kept) == words


@given(st.dates(min_value=dt.date(1945, 1, 1), max_value=dt.date(2100, 11, 1)), st.integers(0, 40))
def test_date_input_is_read_back(first, length):
    last = first + dt.timedelta(days=length)
    kept = f"{first.isoformat()}/{last.isoformat()}" if length else first.isoformat()

    assert read_dates(date_input(kept)) == kept


@pytest.mark.parametrize("text", ["9 Juli 1944", "9 Juli 2101", "09/07/0024", "0024-07-09"])
def test_day_in_an_impossible_year_is_refused(text):
    with pytest.raises(NotAValue):
        read_dates(text)


def test_date_input_is_empty_without_a_year():
    assert date_input("--07-09") == ""


def test_days_of_a_range_are_all_its_days():
    assert days_of("2024-06-30/2024-07-01") == (Day(2024, 6, 30), Day(2024, 7, 1))


def test_day_without_a_year_may_be_that_day_of_any_year():
    assert Day(None, 7, 9).may_be(Day(2024, 7, 9))
    assert not Day(2023, 7, 9).may_be(Day(2024, 7, 9))
    assert not Day(None, 7, 8).may_be(Day(2024, 7, 9))


def test_comparable_ignores_case_dots_and_spaces():
    assert comparable("TP. PKK  Kota") == comparable("tp pkk kota")
    assert comparable("90") != comparable("94")
