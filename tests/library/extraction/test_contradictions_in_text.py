"""What cannot both be right, what the text itself explains, and aliases that are only proposed."""

import pytest

from tiru.extraction._aliases import propose_aliases
from tiru.extraction._checks import check
from tiru.extraction._likeness import edit_distance, same_word_misspelled
from tiru.extraction._name_book import NameBook
from tiru.extraction._person_roles import judge_persons
from tiru.extraction._region_roles import judge_regions
from tiru.extraction._visit_dates import judge_dates


@pytest.fixture
def contradictions(look):
    def find(text: str) -> list[tuple[str, tuple[str, ...]]]:
        evidence = look(f"{text} Begitu kabar yang diterima pagi ini.")
        roles = judge_persons(evidence, judge_regions(evidence))
        return [
            (item.kind, item.values)
            for item in check(evidence, evidence.counts, judge_dates(evidence), roles)
        ]

    return find


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        (
            "Rombongan sebanyak 90 orang datang. Rombongan yang berjumlah 94 orang dipimpin Made Misal.",
            "jumlah",
            ("90", "94"),
        ),
        (
            "Rombongan berjumlah 40 orang datang. Mereka terdiri atas 25 perajin, 8 pegawai, "
            "dan 5 kepala kampung.",
            "rincian",
            ("38", "40"),
        ),
        ("Rombongan berjumlah 20 orang, yaitu 15 perajin dan 8 pegawai.", "rincian", ("23", "20")),
        ("Kunjungan berlangsung Jumat (14/11/2024).", "hari", ("Jumat", "2024-11-14")),
        (
            "Kunjungan berlangsung Senin-Rabu (25-26/8/2025).",
            "hari",
            ("Senin-Rabu", "2025-08-25 sampai 2025-08-26"),
        ),
        (
            "Rombongan tiba Selasa (6/5/2025). Kegiatan yang berlangsung pada Rabu (7/5/2025) ditutup.",
            "tanggal",
            ("2025-05-06", "2025-05-07"),
        ),
        (
            "Rombongan dipimpin Kepala Bidang Perindustrian Baiq Umpamawardani, S.T. Baiq "
            "Umpamawardhini mengatakan hal itu.",
            "nama",
            ("Baiq Umpamawardani", "Baiq Umpamawardhini"),
        ),
    ],
)
def test_contradiction(contradictions, text, kind, values):
    assert contradictions(text) == [(kind, values)]


@pytest.mark.parametrize(
    "text",
    [
        "Rombongan sebanyak 90 orang datang. Rombongan yang berjumlah 90 orang dipimpin Made Misal.",
        "Rombongan berjumlah 24 orang datang. Peserta tinggal 23 orang karena seorang sakit.",
        "Rombongan berjumlah 34 orang datang. Mereka terdiri atas 12 pejabat, tujuh "
        "pengurus, dan 15 perajin.",
        "Rombongan berjumlah 27 orang, sepuluh di antaranya perajin.",
        "Rombongan berjumlah 40 orang, terdiri atas 25 perajin, 5 pegawai, dan sejumlah pendamping.",
        "Siti Umpama memimpin 22 orang. Dialog dihadiri 35 orang dari kedua belah pihak.",
        "43 orang datang, yaitu 40 peserta dalam dua kelompok, masing-masing 20 orang, "
        "ditambah tiga pendamping.",
        "Kunjungan berlangsung Selasa (9/7/2024).",
        "Kunjungan berlangsung 1-2 Oktober 2024. Rombongan diterima Selasa (1/10/2024).",
        "Rombongan tiba Selasa (6/5/2025). Keesokan harinya, Rabu (7/5/2025), rombongan pulang.",
        "Rombongan dipimpin Kadis Perindustrian Made Misal dan diterima Kadis Perdagangan Made Missal.",
        "Rombongan dipimpin Umbu Yiwa Misalpanjang, S.H. Umbu Yiwa menerangkan hal itu.",
    ],
)
def test_no_false_alarm(contradictions, text):
    assert contradictions(text) == []


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Merthawan", "Mertawan", True),
        ("Sukmawardani", "Sukmawardhini", True),
        ("Andi", "Ardi", False),
        ("Merthawan", "Merthawan", False),
        ("Suparman", "Hermawan", False),
    ],
)
def test_spelling_of_one_word(left, right, same):
    assert same_word_misspelled(left, right) is same


def test_edit_distance_by_hand():
    assert edit_distance("kitten", "sitting", 5) == 3
    assert edit_distance("sama", "sama", 2) == 0
    assert edit_distance("pendek", "panjangsekali", 2) == 3


def test_name_book_finds_short_and_long_names():
    book: NameBook[int] = NameBook()
    book.add("Umbu Yiwa Tarapanjang", 1)
    book.add("Andi Misal", 2)

    assert book.find("Umbu Yiwa") == 1
    assert "Andi Umpama" not in book


@pytest.fixture
def aliases(look):
    def find(text: str) -> list[tuple[str, str, str]]:
        evidence = look(f"{text} Begitu kabar yang diterima pagi ini.")
        return [(item.subject, item.left, item.right) for item in propose_aliases(evidence, (), ())]

    return find


def test_aliases_are_proposed_with_what_they_are(aliases):
    text = (
        "Hadir Kepala Dinas Perindustrian dan Tenaga Kerja Made Misal Contoh. Kadis "
        "Perinaker Made Misal Contoh "
        "berbicara. Menurut Misal acara baik."
    )

    assert aliases(text) == [
        ("person", "Misal", "Made Misal Contoh"),
        ("post", "Kadis Perinaker", "Kepala Dinas Perindustrian dan Tenaga Kerja"),
    ]


def test_initials_are_proposed_for_a_full_name(aliases):
    text = "Dipimpin Kadis Perindustrian Sahala Tua Misal, S.P. Lalu Kadis Perindustrian S.T. Misal pulang."

    assert ("person", "S.T. Misal", "Sahala Tua Misal") in aliases(text)
