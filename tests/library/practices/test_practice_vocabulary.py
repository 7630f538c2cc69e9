"""The lists a record may use, and the words search knows."""

import pytest

from tiru.practices import (
    EvidenceKind,
    MissingKind,
    PracticeStatus,
    load_kbli_divisions,
    load_support_types,
    load_terms,
)
from tiru.practices._vocabulary import read_data_rows, read_data_words
from tiru.practices._words import is_stop_word, split_words, stem


def test_support_types_are_the_sixteen_of_the_operational_definition() -> None:
    codes = ["K1", "K2", "K3", "K4", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "D1", "M1"]

    assert list(load_support_types()) == codes
    assert all(each.label and each.description for each in load_support_types().values())


def test_kbli_holds_all_manufacturing_divisions_with_their_groups() -> None:
    divisions = load_kbli_divisions()

    assert [f"{code}" for code in range(10, 34)] == [code for code in divisions if "10" <= code <= "33"]
    assert [code for code, each in divisions.items() if each.group == "pangan"] == ["10", "11"]
    assert [code for code, each in divisions.items() if each.group == "sandang"] == ["13", "14", "15"]
    assert divisions["12"].group == "tembakau"
    assert divisions["56"].title == "Penyediaan Makanan dan Minuman"


def test_every_value_of_the_types_has_its_wording() -> None:
    assert list(load_terms("status")) == [status.value for status in PracticeStatus]
    assert list(load_terms("evidence_kind")) == [kind.value for kind in EvidenceKind]
    assert list(load_terms("missing_figure")) == [kind.value for kind in MissingKind]
    assert list(load_terms("evidence_grade")) == ["0", "1", "2", "3", "4", "5"]
    assert len(load_terms("creative_subsector")) == 17
    assert load_terms("tidak ada") == {}


def test_word_lists_are_written_once_and_in_the_form_search_compares() -> None:
    corrections = [row["word"] for row in read_data_rows("stem_corrections.csv")]

    assert len(corrections) == len(set(corrections))
    for word in [*corrections, *read_data_words("stopwords.txt"), *read_data_words("roots.txt")]:
        assert split_words(word) == [word]


def test_every_synonym_still_holds_a_word_to_look_for() -> None:
    for row in read_data_rows("synonyms.csv"):
        for phrase in row["phrases"].split(";"):
            assert any(not is_stop_word(word) for word in split_words(phrase)), phrase


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("pemasaran", "pasar"),
        ("peminjam", "pinjam"),
        ("pengemasan", "kemas"),
        ("kemasan", "kemas"),
        ("pengiriman", "kirim"),
        ("mengembangkan", "kembang"),
        ("penanaman", "tanam"),
        ("pertumbuhan", "tumbuh"),
        ("menguji", "uji"),
        ("mengajukan", "aju"),
    ],
)
def test_stem_puts_back_the_letter_a_prefix_swallows(word: str, root: str) -> None:
    assert stem(word) == root


def test_split_words_drops_accents_signs_and_capitals() -> None:
    assert split_words("Kafé “Rp1,5 miliar” UMKM–IKM 17.409") == [
        "kafe",
        "rp1",
        "5",
        "miliar",
        "umkm",
        "ikm",
        "17",
        "409",
    ]
