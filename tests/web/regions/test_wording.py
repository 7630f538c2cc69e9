"""Regions over time and refused codes in Indonesian sentences."""

from dataclasses import replace

import pytest

from tiru.datasets import ComparabilityReason, compare_over_time, load_facts
from tiru.errors import CodeOfOtherYear, WrongCodeSystem
from tiru.regions import CodeSystem, MatchKind, load_registry
from tiru_web.locus.wording import reason_words
from tiru_web.regions.presenters.figures import MATCH_WORDS
from tiru_web.regions.wording import history_sentences, territory_words
from tiru_web.shared.wording import error_sentence

REGISTRY = load_registry()


@pytest.mark.parametrize(
    ("code", "first", "second", "words"),
    [
        ("64", 2010, 2015, "wilayah berubah: pada 2012 sebagian menjadi Kalimantan Utara"),
        (
            "32.04",
            2005,
            2008,
            "wilayah berubah: antara 2000 dan 2009 sebagian menjadi Kabupaten Bandung Barat dan "
            "antara 2000 dan 2009 sebagian menjadi Kota Cimahi",
        ),
        ("82.04", 1999, 2011, "wilayah berubah: antara 2000 dan 2009 dibentuk dari Maluku Utara"),
    ],
)
def test_territory_in_words(code, first, second, words):
    changes = REGISTRY.territory_changes(REGISTRY.get(code), first, second)

    assert territory_words(changes) == words


def test_reason_of_a_comparison_over_time_carries_the_change():
    rate = load_facts().primary("unemployment_rate", year=2022)["51.03"]
    earlier, later = (replace(rate, region_code="64", year=year) for year in (2010, 2015))
    pair = compare_over_time(earlier, later)

    assert pair.reason is ComparabilityReason.TERRITORY_CHANGED
    assert reason_words(pair) == "wilayah berubah: pada 2012 sebagian menjadi Kalimantan Utara"


def test_every_history_is_told_in_whole_sentences():
    for region in REGISTRY.regions():
        for sentence in history_sentences(REGISTRY.history(region)):
            assert sentence[0].isupper()
            assert sentence.endswith(".")
            assert "  " not in sentence
            assert "None" not in sentence


def test_every_kind_of_match_has_its_word():
    assert MATCH_WORDS.keys() == set(MatchKind)


@pytest.mark.parametrize(
    ("read", "sentence"),
    [
        (
            lambda: REGISTRY.get("91.01"),
            "“91.01” adalah kode Kemendagri lama, dipakai sampai 2022 untuk Kabupaten Merauke (93.01). "
            "Tuliskan 93.01.",
        ),
        (
            lambda: REGISTRY.from_code("6502", CodeSystem.BPS, 2011),
            "“6502” adalah kode BPS Kabupaten Bulungan (65.01), tetapi tidak tercatat untuk 2011. "
            "Untuk tahun itu tuliskan 6407.",
        ),
        (
            lambda: REGISTRY.from_code("91.01", CodeSystem.KEMENDAGRI, 2012),
            "“91.01” adalah kode Kemendagri Kabupaten Merauke (93.01), tetapi tidak tercatat untuk 2012. "
            "Tuliskan nama daerahnya, atau kode yang berlaku sekarang tanpa menyebut tahun.",
        ),
    ],
)
def test_code_of_another_year_says_what_to_write(read, sentence):
    with pytest.raises(CodeOfOtherYear) as caught:
        read()

    assert error_sentence(caught.value) == sentence


@pytest.mark.parametrize(
    ("digits", "sentence"),
    [
        (
            "5103",
            "“5103” tidak bertitik, sehingga sistem kodenya tidak diketahui. Menurut kedua sistem artinya "
            "Kabupaten Badung (51.03). Tuliskan kode Kemendagri-nya dengan titik, atau sebutkan sistem "
            "kodenya.",
        ),
        (
            "7308",
            "“7308” bukan kode Kemendagri, dan kode tidak boleh ditebak. Angka itu sebagai kode Kemendagri "
            "berarti Kabupaten Bone (73.08) dan sebagai kode BPS berarti Kabupaten Maros (73.09). "
            "Tuliskan kode Kemendagri bertitik, misalnya 51.03, atau nama daerahnya.",
        ),
    ],
)
def test_digits_of_no_named_system_say_what_they_mean(digits, sentence):
    with pytest.raises(WrongCodeSystem) as caught:
        REGISTRY.resolve(digits)

    assert error_sentence(caught.value) == sentence
