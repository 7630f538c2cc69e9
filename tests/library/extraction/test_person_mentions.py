"""Persons: the name without titles, the post without the region."""

import pytest


def people(look, text: str) -> list[tuple[str, str]]:
    # A headline capitalises every word, so persons are only looked for in the body.
    return [
        (person.name.text, person.post)
        for person in look(f"{text} Demikian kabar dari sana hari itu.").persons
    ]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        (
            "Hadir Kepala Dinas Perindustrian dan Tenaga Kerja Badung Made Misal bersama tamu.",
            "Made Misal",
            "Kepala Dinas Perindustrian dan Tenaga Kerja",
        ),
        (
            "Hadir Asisten Pemerintahan Kota Makassar Andi Muh Umpama.",
            "Andi Muh Umpama",
            "Asisten Pemerintahan",
        ),
        (
            "Hadir Kepala Dinas Perindustrian Kabupaten Wajo, Dra. Hj. Andi Misal Daeng Umpama, M.Si.",
            "Andi Misal Daeng Umpama",
            "Kepala Dinas Perindustrian",
        ),
        (
            "Hadir Asisten II Setda Kota Payakumbuh, Bpk. Misal Datuak Rajo.",
            "Misal Datuak Rajo",
            "Asisten II Setda",
        ),
        (
            "Hadir Kepala UPTD Sentra Kerajinan Rajapolah, Enok Misal, S.E.",
            "Enok Misal",
            "Kepala UPTD Sentra Kerajinan Rajapolah",
        ),
        (
            "Hadir Plh. Sekretaris Daerah Kabupaten Bantul Misal Nugraha.",
            "Misal Nugraha",
            "Plh. Sekretaris Daerah",
        ),
        ("Hadir Sekretaris Disdagin, Umpama, bersama tamu.", "Umpama", "Sekretaris Disdagin"),
        (
            "Hadir Kabid Perindustrian Disperdagin Pemkot Kediri, Misalono.",
            "Misalono",
            "Kabid Perindustrian Disperdagin",
        ),
        ("Hadir ketua paguyuban perajin, Umpami.", "Umpami", "ketua paguyuban perajin"),
        ("Hadir Wakil Wali Kota Depok Misal Umpama.", "Misal Umpama", "Wakil Wali Kota"),
        ("Hadir Asisten I I Gusti Ngurah Misal, S.H.", "I Gusti Ngurah Misal", "Asisten I"),
        ("Mereka diterima Yunus Misal, Asisten II Setda Kota Payakumbuh.", "Yunus Misal", "Asisten II Setda"),
        (
            "Tim terdiri dari Yulius Misal, S.Hut., M.Si. (Kepala Bidang Perindustrian).",
            "Yulius Misal",
            "Kepala Bidang Perindustrian",
        ),
        (
            "Hadir Ketua TP PKK yang juga Ketua Dekranasda Banjarbaru, Nyonya Noor Misal.",
            "Noor Misal",
            "Ketua TP PKK yang juga Ketua Dekranasda",
        ),
        (
            "Hadir Ketua Dekranasda Ny. Hj. Masayu Misal Kgs. Umpama.",
            "Masayu Misal Kgs. Umpama",
            "Ketua Dekranasda",
        ),
        ("Hadir Kepala Dinas Perdagangan H. Lalu Misal.", "Lalu Misal", "Kepala Dinas Perdagangan"),
        (
            "Hadir Plt. Kepala Dinas Perindustrian Kabupaten Sorong, Papua Barat Daya, Yohana Misal.",
            "Yohana Misal",
            "Plt. Kepala Dinas Perindustrian",
        ),
        ("Acara dibuka, kata Misal Umpama.", "Misal Umpama", ""),
    ],
)
def test_name_and_post(look, text, name, post):
    assert people(look, text)[0] == (name, post)


@pytest.mark.parametrize(
    "text",
    [
        "Hadir Ketua TP PKK dan Ketua Dekranasda Kabupaten Badung beserta rombongan.",
        "Yth. Bapak/Ibu pelaku IKM di tempat masing-masing.",
        "Mereka disambut tepuk tangan dan diterima dengan hangat pada Selasa.",
        "Rombongan meninjau Kasongan dan Manding sesudah dialog selesai.",
        "Pemkot Makassar menerima tamu dan Dinas Perindustrian menyambut mereka.",
    ],
)
def test_no_person_is_made_up(look, text):
    assert people(look, text) == []


def test_headline_names_nobody(look):
    assert look("Plt. Kadis Perindag Kabupaten Sorong Boyong Mama-Mama Perajin ke Surabaya").persons == ()
