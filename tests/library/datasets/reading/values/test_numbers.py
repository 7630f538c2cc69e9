"""One written number, before its neighbours are asked."""

import pytest

from tiru.datasets.reading.values import NumberForm, missing_mark, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0.0),
        ("1799", 1799.0),
        ("1.234.567", 1234567.0),
        ("1,234,567", 1234567.0),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("12,5", 12.5),
        ("0,123", 0.123),
        ("0.396", 0.396),
        ("2143481.837", 2143481.837),
        ("1 234 567", 1234567.0),
        ("1\u00a0234,5", 1234.5),
        ("\u2212" + "5,2", -5.2),
        ("\u2013" + "5,2", -5.2),
        ("Rp1.234.567,-", 1234567.0),
        ("12,5%", 12.5),
        ("12e", 12.0),
        ("1.234.567*", 1234567.0),
        ("12³", 12.0),
    ],
)
def test_number_with_one_reading(text: str, value: float) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.only_value, reading.flaw) == (value, "")


@pytest.mark.parametrize(
    ("text", "as_thousands", "as_decimals"), [("1.592", 1592.0, 1.592), ("-12.345", -12345.0, -12.345)]
)
def test_point_before_three_digits_is_open(text: str, as_thousands: float, as_decimals: float) -> None:
    reading = read_number(text)
    assert reading is not None
    assert reading.is_open
    assert reading.only_value is None
    assert (reading.point_thousands, reading.point_decimal) == (as_thousands, as_decimals)


def test_comma_before_three_digits_is_open_the_other_way() -> None:
    reading = read_number("1,592")
    assert reading is not None
    assert (reading.point_thousands, reading.point_decimal) == (1.592, 1592.0)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1.234,5", NumberForm.POINT_THOUSANDS),
        ("12,5", NumberForm.POINT_THOUSANDS),
        ("1.234.567", NumberForm.POINT_THOUSANDS),
        ("1,234.5", NumberForm.POINT_DECIMAL),
        ("12.5", NumberForm.POINT_DECIMAL),
        ("1.592", None),
        ("1799", None),
        ("26.523.743.32", None),
    ],
)
def test_what_a_number_bears_witness_to(text: str, form: NumberForm | None) -> None:
    reading = read_number(text)
    assert reading is not None
    assert reading.evidence is form


@pytest.mark.parametrize(
    ("text", "flaw", "value"),
    [
        ("26.523.743.32", "two_kinds_of_points", 26523743.32),
        ("1.23.456", "broken_groups", None),
        ("1,23,4", "broken_groups", None),
        ("1.234,567,8", "broken_groups", None),
        ("12 34", "blank_in_digits", 1234.0),
        ("(12)", "parentheses", -12.0),
        ("5-", "trailing_minus", -5.0),
        ("12:30", "clock_time", None),
        ("<5", "bound", None),
        ("12-15", "range", None),
    ],
)
def test_number_something_speaks_against(text: str, flaw: str, value: float | None) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.flaw, reading.only_value) == (flaw, value)


def test_footnote_number_glued_to_digits_is_a_flaw() -> None:
    reading = read_number("12341)")
    assert reading is not None
    assert (reading.flaw, reading.mark, reading.only_value) == ("note_glued_to_digits", "1", 1234.0)


@pytest.mark.parametrize(
    ("text", "mark"), [("1.234*", "*"), ("1.234 r", "r"), ("5**", "**"), ("7 1)", "1"), ("9xx", "xx")]
)
def test_footnote_mark_is_cut_off_and_kept(text: str, mark: str) -> None:
    reading = read_number(text)
    assert reading is not None
    assert reading.mark == mark


@pytest.mark.parametrize("text", ["", "abc", "Tabel 1", "x", "-", "A1", "1a2"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-", "dash"),
        ("–", "dash"),
        ("—", "dash"),
        ("…", "ellipsis"),
        ("...", "ellipsis"),
        ("n/a", "not_available"),
        ("NA", "not_available"),
        (" N/A ", "not_available"),
        ("x", "suppressed"),
        ("0", ""),
        ("-5", ""),
        ("Nama", ""),
    ],
)
def test_missing_marks(text: str, reason: str) -> None:
    assert missing_mark(text) == reason


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.5E+06", 1_500_000.0, ""),
        ("-2,5e-1", -0.25, ""),
        ("1'234'567", 1_234_567.0, ""),
        ("'1234", 1234.0, ""),
        ("12 orang", 12.0, "Orang"),
        ("5,1 persen", 5.1, "Persen"),
        ("-5,1 persen", -5.1, "Persen"),
    ],
)
def test_numbers_with_powers_apostrophes_and_words(text: str, value: float, unit: str) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.only_value, reading.unit, reading.flaw) == (value, unit, "")


@pytest.mark.parametrize("text", ["12 kata", "1,5 kali lipat", "1e999", "E5", "12 ke atas"])
def test_words_that_are_no_unit_make_no_number(text: str) -> None:
    assert read_number(text) is None
