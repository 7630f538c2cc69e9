"""Sentences, and what kind of line they are; the cleaned text keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru.extraction._clean import clean_text, lower_text
from tiru.extraction._sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


def kinds(text: str) -> list[str]:
    return [sentence.kind for sentence in split_sentences(text)]


@given(st.text())
def test_cleaning_keeps_the_length(text):
    cleaned = clean_text(text)

    assert len(cleaned) == len(text) == len(lower_text(cleaned))


@given(st.text(alphabet=st.sampled_from("aA. \n\"'(1)-")))
def test_sentences_cover_everything_but_blanks(text):
    rest = list(text)
    for sentence in split_sentences(text):
        rest[sentence.start : sentence.end] = " " * (sentence.end - sentence.start)

    assert "".join(rest).strip() == ""


@pytest.mark.parametrize(
    "whole",
    [
        "Anggota TP. PKK dan Kab. Toba hadir bersama Drs. H. Misal Umpama di Jl. Melati No. "
        "5 pukul 09.30 WIB.",
        "Anggaran Rp. 1.000 dan Rp25.000 per lembar dibahas s.d. Kamis sore oleh S.T. Umpama dan Moh. Misal.",
        'Siapa yang ikut? "Semua," katanya.'[17:],
    ],
)
def test_abbreviation_ends_no_sentence(whole):
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dipimpin Made Misal, M.Si. Di lokus tamu diterima.", 2),
        ("Tamu datang. Mereka diterima di aula.", 2),
        ("Tamu datang! Mereka diterima?", 2),
        ('"Kami belajar. Kami pulang," katanya.', 2),
        ("Dipimpin Made Misal, M.Si. dan Siti Umpama, S.E. pada pagi hari.", 1),
    ],
)
def test_full_stops_that_end(text, expected):
    assert len(sentences(text)) == expected


def test_very_long_line_is_cut_at_blanks():
    parts = sentences("kata " * 2000)

    assert max(map(len, parts)) <= 1500
    assert all(part.endswith("kata") for part in parts)


def test_kinds_of_lines():
    text = (
        "Judul Berita Tanpa Titik\n"
        "MAKASSAR – Isi berita yang panjangnya cukup untuk disebut paragraf, bukan judul lagi.\n"
        "1. butir pertama dari daftar\n"
        "- butir kedua\n"
        "Baca juga: Berita Lain\n"
        "Editor : Seseorang\n"
        "#StudiTiru"
    )

    assert kinds(text) == ["headline", "body", "item", "item", "noise", "noise", "noise"]


def test_title_over_several_lines_is_one():
    text = "LAPORAN STUDI TIRU\nDINAS PERINDUSTRIAN KABUPATEN BADUNG\nKE KOTA SURAKARTA\n\nPENDAHULUAN"

    assert len(sentences(text)) == 2
