"""Turns of phrase met in real reports, in sentences of our own."""

import datetime as dt

import pytest

from tiru.errors import ForeignLanguage
from tiru.extraction import draft_visit


def draft(text, day=dt.date(2024, 3, 20)):
    return draft_visit(text, published=day)


@pytest.mark.parametrize(
    "government", ["Pemerintah Kabupaten (Pemkab) Kulonprogo", "Pemkab Kulonprogo", "Pemkab Kulon Progo"]
)
def test_short_form_in_brackets_and_joined_spelling_name_the_region(government):
    read = draft(f"{government} melaksanakan studi tiru ke Kabupaten Kebumen, Selasa (19/3/2024).")

    assert (read.visitor_regions, read.host_regions) == (("34.01",), ("33.05",))


def test_brackets_without_a_government_inside_do_not_reach_over():
    read = draft(
        "Pemkab (baru) Kebumen. Pemkab Sleman melakukan studi tiru ke Kota Batu, Selasa (19/3/2024)."
    )

    assert (read.visitor_regions, read.host_regions) == (("34.04",), ("35.79",))


@pytest.mark.parametrize(
    ("length", "days"),
    [("selama tiga hari, mulai", [19, 20, 21]), ("selama 2 hari sejak", [19, 20]), ("mulai", [19])],
)
def test_length_and_first_day_tell_every_day(length, days):
    read = draft(f"DPRD Sleman melakukan kunjungan kerja ke Kota Batu {length} Selasa (19/3/2024).")

    assert [day.day for day in read.dates] == days


def test_stay_of_months_is_no_range_of_days():
    read = draft(
        "DPRD Sleman melakukan kunjungan kerja ke Kota Batu selama 40 hari mulai Selasa (19/3/2024)."
    )

    assert read.dates == (dt.date(2024, 3, 19),)


@pytest.mark.parametrize(
    ("quoted", "values"),
    [
        ("Anggota yang ikut kungker ke Kota Batu ada 41 orang", [41]),
        ("Perajin di Kota Batu ada 41 orang", []),
    ],
)
def test_quotation_counts_the_party_only_where_it_says_who_went(quoted, values):
    read = draft(
        f'DPRD Sleman melakukan kungker ke Kota Batu, Selasa (19/3/2024). "{quoted}," kata Misal Umpama.'
    )

    assert [count.value for count in read.headcounts] == values


def test_field_of_a_post_is_not_a_name():
    read = draft(
        "Rombongan Pemkab Sleman studi banding ke Pemkab Banyuwangi. Rombongan diterima Staf Ahli Bupati "
        "Banyuwangi Bidang Kemasyarakatan dan Sumber Daya Manusia Umpama, Selasa (19/3/2024)."
    )

    assert [person.name for person in read.receivers] == ["Umpama"]


def test_movement_of_housewives_is_read_with_a_hyphen_too():
    read = draft(
        "TP-PKK Kabupaten Sleman studi tiru ke TP PKK Kota Batu. Rombongan dipimpin Ketua TP-PKK Kabupaten "
        "Sleman Misal, Selasa (19/3/2024)."
    )

    assert (read.visitor_offices, read.host_offices) == (("TP-PKK",), ("TP PKK",))


def test_consulted_matter_is_a_topic_and_this_time_is_none():
    read = draft(
        "Pemkab Sleman melakukan kunjungan kerja kali ini ke Kota Batu, Selasa (19/3/2024). "
        "Rombongan berkonsultasi tentang pengelolaan arsip desa."
    )

    assert read.topics == ("pengelolaan arsip desa",)


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("Kami ingin belajar dari Kota Batu tentang pengelolaan arsip desa", ("pengelolaan arsip desa",)),
        (
            "Kami akan belajar bagaimana pengelolaan dari sisi kelembagaan",
            ("pengelolaan dari sisi kelembagaan",),
        ),
        ("Kami senang berbicara tentang pengelolaan arsip desa", ()),
    ],
)
def test_what_the_guests_say_they_learn_is_a_topic(said, topics):
    read = draft(f'Pemkab Sleman studi tiru ke Kota Batu, Selasa (19/3/2024). "{said}," kata Misal Umpama.')

    assert read.topics == topics


def test_past_fame_of_the_host_does_not_make_this_visit_an_earlier_one():
    read = draft(
        "Pemkab Sleman datang. Rombongan Pemkab Sleman kali ini studi tiru ke Kota Batu yang pernah juara, "
        "Selasa (19/3/2024)."
    )

    assert (read.visitor_regions, read.host_regions, read.other_visits) == (("34.04",), ("35.79",), ())


def test_another_script_is_another_language():
    with pytest.raises(ForeignLanguage):
        draft("\u0632\u0627\u0631 \u0648\u0641\u062f " * 40)


def test_who_stands_for_the_party_leads_it_and_the_offices_of_the_others_are_theirs():
    read = draft(
        "Pemkab Sleman studi banding ke Kota Batu, Selasa (19/3/2024). Rombongan Pemkab Sleman diwakili "
        "Asisten Pemerintahan Misal Umpama, Kepala Dinas Komunikasi dan Informatika Contoh Saja."
    )

    assert read.leader.name == "Misal Umpama"
    assert read.visitor_offices == ("Dinas Komunikasi dan Informatika",)


def test_who_stands_in_for_a_host_is_no_leader():
    read = draft(
        "Rombongan Pemkab Sleman dipimpin Misal Umpama studi banding ke Kota Batu, Selasa (19/3/2024). "
        "Wali Kota Batu diwakili Asisten Pemerintahan Contoh Saja."
    )

    assert read.leader.name == "Misal Umpama"


def test_short_name_is_no_slip_of_the_pen():
    read = draft("Bupati Tuba Misal Umpama melakukan studi banding ke Pemkot Batu, Selasa (19/3/2024).")

    assert "35.23" not in (*read.visitor_regions, *read.host_regions)
