"""Offices: where a name ends, what an abbreviation stands for, whose office it is."""

import pytest

from tiru.extraction._offices import abbreviated_words, office_key


def values(look, text: str) -> list[str]:
    return [office.value for office in look(text).offices]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinas Koperasi, UKM dan Perindustrian hadir.", ["Dinas Koperasi, UKM dan Perindustrian"]),
        ("Dinas Perindustrian dan tenaga Kerja hadir.", ["Dinas Perindustrian dan tenaga Kerja"]),
        (
            "Dinas Perindustrian dan Perdagangan, Bappeda, serta Dekranasda hadir.",
            ["Dinas Perindustrian dan Perdagangan", "Bappeda", "Dekranasda"],
        ),
        ("Kadis Perdagangan dan Perindustrian hadir.", ["Dinas Perdagangan dan Perindustrian"]),
        ("Anggota TP. PKK dan Tim Penggerak PKK hadir.", ["TP. PKK", "Tim Penggerak PKK"]),
        ("Panitia Khusus (Pansus) 3 DPRD hadir.", ["Pansus 3 DPRD"]),
        ("Disnakerkop UKM dan Perindustrian hadir.", ["Disnakerkop UKM dan Perindustrian"]),
        ("Dinas Koperasi, Usaha Mikro, dan Perdagangan.", ["Dinas Koperasi, Usaha Mikro, dan Perdagangan"]),
        ("dinas setempat dan bagian dari acara", []),
        ("Disiplin dan Distribusi dibahas.", []),
    ],
)
def test_office_names(look, text, expected):
    assert values(look, text) == expected


def test_office_takes_the_region_behind_the_list(look):
    offices = look("Dekranasda bersama Disperindagkop Kab Ogan Ilir hadir.").offices

    assert [(office.value, office.region) for office in offices] == [
        ("Dekranasda", "16.10"),
        ("Disperindagkop", "16.10"),
    ]


def test_letterhead_gives_its_office_the_government_above(look):
    (office,) = look("PEMERINTAH KABUPATEN BADUNG\nDINAS PERINDUSTRIAN DAN TENAGA KERJA\n").offices

    assert (office.value, office.region) == ("Dinas Perindustrian dan Tenaga Kerja", "51.03")


def test_abbreviation_in_brackets_is_kept(look):
    (office, again) = look("Dinas Perdagangan dan Perindustrian (Disdagin) Kota Bandung hadir.").offices

    assert (office.abbreviation, office.region) == ("Disdagin", "32.73")
    assert again.key == office.key


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("disperindag", ("perindustrian", "perdagangan")),
        ("disnakerperin", ("tenaga", "kerja", "perindustrian")),
        ("diskominfosanditik", ("komunikasi", "informatika", "persandian", "statistik")),
        ("disdukcapil", ("kependudukan", "pencatatan", "sipil")),
    ],
)
def test_abbreviation_by_syllables(short, words):
    assert abbreviated_words(short) == words


@pytest.mark.parametrize("word", ["disiplin", "distribusi", "dinding", "dinasti", "kopi", "pasar", "dis"])
def test_words_that_only_look_like_abbreviations(word):
    assert abbreviated_words(word) == ()


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Disnakerin", "Dinas Tenaga Kerja dan Perindustrian", True),
        ("Dinas Perindustrian dan Ketenagakerjaan", "Disperinaker", True),
        ("Bagian Organisasi Setda", "Bagian Organisasi", True),
        ("Dinas Perindustrian", "Dinas Perdagangan", False),
        ("Sekretariat DPRD", "DPRD", False),
    ],
)
def test_two_wordings_of_one_office(left, right, same):
    assert (office_key(left) == office_key(right)) is same
