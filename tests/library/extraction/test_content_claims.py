"""Industry, support, purposes, agreements and figures about practices, each with its place."""

import pytest

from tiru.extraction import draft_visit
from tiru.extraction._figures import _plain

VISIT = "Pemkab Badung melakukan studi tiru ke Kota Makassar, Selasa (9/7/2024). "


def claims(text, field):
    return [claim for claim in draft_visit(VISIT + text).content_claims if claim.field == field]


def figures(text):
    return [
        (claim.value, claim.details["unit"], claim.details.get("what", ""))
        for claim in claims(text, "practice_figure")
    ]


def test_products_lead_to_kbli_groups_once_each():
    found = claims("Kota Makassar membina perajin batik dan mebel. Batik dijual ke hotel.", "kbli_group")

    assert [(claim.value, claim.span.text) for claim in found] == [("13134", "batik"), ("31", "mebel")]
    assert found[1].details["title"] == "Industri Furnitur"


@pytest.mark.parametrize("text", ["Tamu ingin tahu caranya.", "Wartawan menunggu di Jalan Batik."])
def test_everyday_words_are_no_product(text):
    assert "10392" not in [claim.value for claim in claims(text, "kbli_group")]


def test_types_of_support_have_their_codes():
    found = claims("Perajin mendapat pelatihan, bantuan mesin, dan pemasaran digital.", "support_type")

    assert [claim.value for claim in found] == ["F1", "F4", "D1"]


def test_purpose_is_the_clause_behind_its_cue():
    (purpose,) = claims("Kunjungan itu bertujuan untuk mempelajari pengelolaan sentra tenun.", "purpose")

    assert purpose.value == "mempelajari pengelolaan sentra tenun"


def test_cue_inside_a_purpose_opens_no_second_one():
    (purpose,) = claims("Kunjungan itu bertujuan untuk menyerap ilmu guna diterapkan di rumah.", "purpose")

    assert purpose.value == "menyerap ilmu guna diterapkan di rumah"


def test_purpose_ends_before_the_day():
    (purpose,) = claims(
        "Rombongan datang dalam rangka studi banding pasar rakyat, Selasa (9/7/2024).", "purpose"
    )

    assert purpose.value == "studi banding pasar rakyat"


@pytest.mark.parametrize(
    ("text", "state", "thing"),
    [
        ("Kedua pihak sepakat menyusun nota kesepahaman.", "disepakati", "nota kesepahaman"),
        (
            "Kedua kepala daerah menandatangani perjanjian kerja sama.",
            "ditandatangani",
            "perjanjian kerja sama",
        ),
        ("Penandatanganan kerja sama akan dilakukan tahun ini.", "direncanakan", "kerja sama"),
    ],
)
def test_agreements_say_how_far_they_went(text, state, thing):
    (agreement,) = claims(text, "agreement")

    assert (agreement.details["state"], agreement.details["thing"]) == (state, thing)


@pytest.mark.parametrize("text", ["Rombongan meninjau sentra tenun.", "Harga itu disepakati sejak awal."])
def test_text_without_agreement_of_the_sides_has_none(text):
    assert claims(text, "agreement") == []


def test_what_was_agreed_may_be_told_by_a_verb():
    (agreement,) = claims("Kedua pihak sepakat membangun tungku bersama.", "agreement")

    assert agreement.value == "sepakat membangun tungku bersama"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sentra itu menampung 240 unit usaha.", ("240", "unit", "unit usaha")),
        ("Pendapatan retribusi mencapai Rp2,1 miliar.", ("2100000000", "rupiah", "Pendapatan retribusi")),
        ("Insentif petugas Rp25.000 per formulir.", ("25000", "rupiah", "Insentif petugas")),
        ("Cakupan data 78,5 persen.", ("78.5", "persen", "Cakupan data")),
        ("Ada 3.000 penenun di sana.", ("3000", "penenun", "penenun")),
    ],
)
def test_figures_have_value_unit_and_what(text, expected):
    assert figures(text) == [expected]


def test_change_keeps_both_ends():
    before, after = claims("Cakupan naik dari 41 persen menjadi 78 persen.", "practice_figure")

    assert (before.value, after.value, after.details["from"], after.details["change"]) == (
        "41",
        "78",
        "41",
        "naik",
    )
    assert before.details["what"] == after.details["what"] == "Cakupan"


def test_figure_is_of_the_side_its_sentence_names():
    (host,) = claims("Kota Makassar memiliki 120 perajin.", "practice_figure")
    (visitor,) = claims("Kabupaten Badung baru memiliki 80 perajin.", "practice_figure")
    (open_side,) = claims("Sentra itu menampung 40 perajin.", "practice_figure")

    assert (host.details["whose"], host.details["region"]) == ("tuan rumah", "73.71")
    assert (visitor.details["whose"], visitor.details["region"]) == ("tamu", "51.03")
    assert "whose" not in open_side.details


@pytest.mark.parametrize(
    "text",
    [
        "Acara dimulai pukul 09.30 WITA.",
        "Rombongan berjumlah 24 orang.",
        "Dasarnya Peraturan Nomor 7 Tahun 2021.",
        "Pertemuan di lantai 8 gedung itu.",
        "Kunjungan berlangsung 3 hari.",
        "Pada 2023 sentra itu dibuka.",
    ],
)
def test_times_documents_dates_and_the_party_are_no_figures(text):
    assert figures(text) == []


def test_text_without_a_visit_has_no_content():
    assert draft_visit("Perajin batik di Kota Makassar mendapat 12 mesin.").content_claims == ()


@pytest.mark.parametrize(
    ("number", "scale", "plain"),
    [
        ("2,1", "miliar", "2100000000"),
        ("1.340", "", "1340"),
        ("0,05", "", "0.05"),
        ("12", "ribu", "12000"),
        ("1,50", "", "1.5"),
    ],
)
def test_written_numbers_become_plain_ones(number, scale, plain):
    assert _plain(number, scale) == plain
