"""Whole numbers in digits and words."""

import pytest

from tiru.extraction._document import prepare
from tiru.extraction._numbers import number_at, words_at
from tiru.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nol", 0),
        ("sembilan", 9),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("sembilan belas", 19),
        ("dua puluh", 20),
        ("sembilan puluh empat", 94),
        ("seratus", 100),
        ("seratus sepuluh", 110),
        ("tiga ratus empat puluh dua", 342),
        ("seribu dua ratus", 1200),
        ("dua ribu dua puluh empat", 2024),
        ("tujuh ratus dua puluh juta", 720_000_000),
    ],
)
def test_number_words(words, value):
    tokens = words.split()

    number = words_at(tokens, 0, load_gazetteer())

    assert (number.value, number.after) == (value, len(tokens))


@pytest.mark.parametrize("words", ["belasan orang", "puluh orang", "belas", "orang", "ribu"])
def test_words_that_are_no_exact_number(words):
    assert words_at(words.split(), 0, load_gazetteer()) is None


def test_two_digit_words_in_a_row_are_two_numbers():
    assert words_at(["dua", "tiga", "hari"], 0, load_gazetteer()).value == 2


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("41 org", 41, "41"),
        ("1.214 perajin", 1214, "1.214"),
        ("12.500 kali", 12500, "12.500"),
        ("7 (tujuh) orang", 7, "7 (tujuh)"),
        ("90 orang.", 90, "90"),
    ],
)
def test_digits(text, value, quote):
    document = prepare(text, load_gazetteer(), None)
    number = number_at(document, 0, load_gazetteer())

    assert number.value == value
    assert document.span(number.first, number.after).text == quote


@pytest.mark.parametrize("text", ["88,31 poin", "9/7 lalu", "41% naik", "2x setahun"])
def test_digits_that_count_nothing(text):
    assert number_at(prepare(text, load_gazetteer(), None), 0, load_gazetteer()) is None
