"""Regions named in a text: which code a name means, and when that stays open."""

import pytest

from tiru.extraction import draft_visit


def codes(look, text: str) -> list[str | None]:
    return [mention.code for mention in look(text).regions]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pemkab Toba hadir.", "12.12"),
        ("Pemerintah Kabupaten badung hadir.", "51.03"),
        ("Kab. Kotawaringin Barat hadir.", "62.01"),
        ("Pemko Payakumbuh hadir.", "13.76"),
        ("Pemprov Bali hadir.", "51"),
        ("Tamu dari Pulau Dewata hadir.", "51"),
        ("Mereka tiba di Solo.", "33.72"),
        ("Bupati Bogor hadir.", "32.01"),
        ("Wali Kota Bogor hadir.", "32.71"),
        ("Kota Batu hadir.", "35.79"),
        ("Pemkab Kutai Kertanegara hadir.", "64.02"),
        ("KABUPATEN SIDOARJO", "35.15"),
    ],
)
def test_region_is_recognised(look, text, code):
    assert codes(look, text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Batu itu berat.",
        "Serang lawan dengan sabar.",
        "mereka menyerang badung itu",
        "Tidak ada daerah di sini.",
    ],
)
def test_everyday_words_are_no_regions(look, text):
    assert codes(look, text) == []


def test_bare_name_of_two_regions_stays_open(look):
    assert codes(look, "Rombongan tiba di Bandung.") == [None]


def test_bare_name_takes_the_region_named_in_full(look):
    assert codes(look, "Pemkot Bandung menyambut tamu. Di Bandung mereka belajar.") == ["32.73", "32.73"]


def test_bare_name_stays_open_between_two_named_in_full(look):
    assert codes(look, "Kota Solok dan Kabupaten Solok hadir. Di Solok hujan.") == ["13.72", "13.02", None]


def test_province_behind_a_regency_is_only_its_place(look):
    mentions = look("Kabupaten Malang, Jawa Timur, hadir. Jawa Timur juga hadir.").regions

    assert [(mention.code, mention.apposition) for mention in mentions] == [
        ("35.07", False),
        ("35", True),
        ("35", False),
    ]


def test_abbreviation_the_text_introduces_is_understood(look):
    text = "Kabupaten Hulu Sungai Selatan (HSS) hadir. HSS belajar."

    assert codes(look, text) == ["63.06", "63.06", "63.06"]


def test_open_name_is_a_claim_with_its_candidates():
    draft = draft_visit("Rombongan dari Bandung studi tiru ke Kota Makassar dipimpin Made Misal, S.E.")

    (claim,) = (claim for claim in draft.claims if claim.field == "ambiguous_region")
    assert claim.span.text == "Bandung"
    assert claim.details["candidates"] == "Kabupaten Bandung (32.04); Kota Bandung (32.73)"
    assert draft.visitor_regions == ()
