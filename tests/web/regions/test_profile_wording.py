"""Every reason has its sentence; figures are written as offices write them."""

from dataclasses import replace

import pytest
from tests.library.profile.observed import REGISTRY, grid, observed, table_of

from tiru.parameters import get_focus
from tiru.profile import (
    LabelLeftOut,
    LabelReason,
    NotSaid,
    StandingReason,
    TableReason,
    TableRefused,
    activity_tables,
    focus_standing,
    profile_activities,
    usable_tables,
)
from tiru.regions import load_registry
from tiru_web.regions.wording import (
    growth_sentences,
    left_out_sentences,
    not_said_sentence,
    refused_sentences,
    standing_sentence,
    standing_state,
    table_words,
    territory_sentence,
    unknown_sentence,
)

NAMES = {"97": "Contoh A", "98": "Contoh B"}
FOOD, OTHER = "10 Industri Makanan", "Konstruksi"


def standing(**changes):
    table = table_of(grid({"97": {FOOD: 1, OTHER: 9}, "98": {FOOD: 5, OTHER: 5}}))
    return replace(focus_standing(table, get_focus("pangan"), "97", "98"), **changes)


STANDINGS = [
    (
        StandingReason.SPECIALISED_AND_STRONGER,
        "masuk akal",
        "Contoh B tempat belajar pangan yang masuk akal",
    ),
    (StandingReason.BELOW_OWN, "tidak masuk akal", "tidak di atas Contoh A sendiri (0,33 kali), 2024."),
    (StandingReason.BELOW_AVERAGE, "tidak masuk akal", "belum mencapai rata-rata (2024)."),
    (StandingReason.UNEVEN, "perlu dipilah", f"hanya karena {FOOD} (2024)."),
    (StandingReason.NO_DIVISIONS, "tidak dapat dikatakan", "tidak punya golongan industri sendiri."),
    (StandingReason.NOT_IN_TABLE, "tidak dapat dikatakan", "tidak memisahkan golongan industrinya."),
    (StandingReason.OWN_UNKNOWN, "tidak dapat dikatakan", "angka Contoh A tidak lengkap"),
    (StandingReason.OTHER_UNKNOWN, "tidak dapat dikatakan", "angka Contoh B dengan satuan"),
    (StandingReason.SAME_REGION, "tidak dapat dikatakan", "di tabel ini keduanya satu daerah, Contoh A."),
    (StandingReason.NO_OTHER, "", "Bagian pangan di Contoh A 0,33 kali rata-rata nasional"),
]


@pytest.mark.parametrize(("reason", "state", "words"), STANDINGS)
def test_every_standing_has_its_sentence(reason, state, words):
    found = standing(reason=reason)

    assert words in standing_sentence(found, NAMES, "nasional")
    assert standing_state(found)[0] == state


def test_no_standing_is_forgotten():
    assert {reason for reason, _, _ in STANDINGS} == set(StandingReason)


@pytest.mark.parametrize("reason", list(NotSaid))
def test_every_reason_to_say_nothing_has_its_sentence(reason):
    sentence = not_said_sentence(reason, "2019", ("2022", "2023"))

    assert sentence.startswith("Tidak dapat dikatakan: ")
    assert sentence.endswith(".")


@pytest.mark.parametrize("reason", list(LabelReason))
def test_every_label_left_out_is_named_with_its_reason(reason):
    (sentence,) = left_out_sentences([LabelLeftOut("Sesuatu", reason, 3)])
    assert sentence.endswith(": “Sesuatu”.")


@pytest.mark.parametrize("reason", list(TableReason))
def test_every_table_refused_is_named_with_its_reason(reason):
    (sentence,) = refused_sentences([TableRefused("contoh", "Laju", "persen", reason, 1200)])
    assert sentence.startswith("Kumpulan data contoh, “Laju” (1.200 angka, persen): tidak dipakai, karena ")


def test_table_says_when_it_has_manufacturing_only():
    only = table_of(grid({"97": {FOOD: 1, "13 Industri Tekstil": 9}}, price_basis="berlaku"))
    whole = table_of(grid({"97": {FOOD: 1, OTHER: 9}}))

    assert table_words(only, "2024") == (
        "“Tenaga kerja”, orang, harga berlaku, 2024, menurut 2 kegiatan industri pengolahan saja"
    )
    assert table_words(whole, "2024") == "“Tenaga kerja”, orang, 2024, menurut 2 kegiatan"


def growing(code="97", periods=("2020", "2024"), registry=REGISTRY):
    rows = [
        *grid({code: {FOOD: 10, OTHER: 10}, "98": {FOOD: 10, OTHER: 20}}, period=periods[0]),
        *grid({code: {FOOD: 20, OTHER: None}, "98": {FOOD: 20, OTHER: 30}}, period=periods[1]),
    ]
    for row in rows:
        row["price_basis"] = "berlaku"
    region = registry.get(code)
    (usable,) = usable_tables(activity_tables(observed(rows), registry=registry), region, registry)
    return profile_activities(usable, region, registry=registry)


def test_growth_warns_of_prices_and_of_what_is_missing():
    profile = growing()
    sentences = growth_sentences(profile.growth, profile)

    assert "naik 10,00 orang, dari 10,00 menjadi 20,00." in sentences[0]
    assert "Ketiganya berjumlah +10,00." in sentences[1]
    assert "kenaikan harga ikut terhitung" in sentences[2]
    assert sentences[3].startswith("1 kegiatan tidak ikut")


def test_growth_warns_of_a_territory_that_changed():
    profile = growing("64", ("2010", "2015"), load_registry())
    words = " ".join(growth_sentences(profile.growth, profile))

    assert "Ingat, wilayah berubah: pada 2012 sebagian menjadi Kalimantan Utara." in words


def test_figures_of_a_territory_that_was_larger_say_so():
    since_split = growing("64", ("2013", "2015"), load_registry())
    before = growing("64", ("2008", "2010"), load_registry())

    assert territory_sentence(since_split) == ""
    assert territory_sentence(before) == (
        "Angka 2010 tentang wilayah waktu itu; sejak itu wilayah berubah: pada 2012 sebagian menjadi "
        "Kalimantan Utara."
    )


def test_unknown_cells_are_counted():
    assert unknown_sentence(growing()).startswith("1 sel tabel tahun 2024 tidak diketahui")
