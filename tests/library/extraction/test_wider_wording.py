"""Turns of phrase, page matter and slips of the pen that real reports have; the texts are invented."""

import datetime as dt

import pytest

from tiru.extraction import draft_visit

VISIT = "Pemkab Badung melakukan studi tiru ke Pemkot Makassar, Selasa (9/7/2024). "


def sides(text):
    draft = draft_visit(text)
    return draft.visitor_regions, draft.host_regions


@pytest.mark.parametrize(
    "dateline",
    [
        "MAKASSAR – ",
        "MAKASSAR, (KB).- ",
        "Makassar ( kabarmisal.com ) —- ",
        "MAKASSAR,  KM - ",
        "KABARMISAL.COM, Makassar - ",
        "Makassar, 9 Juli 2024 – ",
    ],
)
def test_place_of_writing_takes_no_side(dateline):
    text = (
        dateline
        + "Dinas Perindustrian Kabupaten Badung melaksanakan studi tiru ke Kota Makassar, Selasa (9/7/2024)."
    )

    assert sides(text) == (("51.03",), ("73.71",))


def test_place_where_they_only_stop_is_no_side():
    text = (
        "Setelah singgah di Kota Malang, rombongan Dinas Pariwisata "
        "Kabupaten Badung melaksanakan studi tiru ke "
        "Kota Makassar, Selasa (9/7/2024)."
    )

    assert sides(text) == (("51.03",), ("73.71",))


@pytest.mark.parametrize(
    "text",
    [
        "Pemkot Makassar mendapat kunjungan studi tiru dari Pemkab Badung.",
        "Pemkot Makassar kembali didatangi rombongan studi tiru dari Pemkab Badung.",
        "Kepala Dinas Perdagangan Kabupaten Badung memboyong 38 "
        "perajin ke Kota Makassar dalam studi tiru itu.",
        "Pemkab Badung melakukan studi tiru serta menjajaki kerja sama "
        "dengan Pemkot Makassar di Sulawesi Selatan.",
        "Dinas Perindustrian Kabupaten Badung studi tiru ke Dinas "
        "Koperasi, UKM, Perdagangan dan Perindustrian "
        "(Diskopmisal) Kota Makassar.",
    ],
)
def test_sides_are_read_from_many_verbs(text):
    assert sides(text) == (("51.03",), ("73.71",))


def test_who_is_thanked_for_receiving_is_the_host():
    text = (
        VISIT + "Kepala Dinas Perindustrian Kabupaten Badung Made Misal "
        "berterima kasih kepada Pemkot Makassar yang "
        "telah menerima kunjungan itu."
    )

    draft = draft_visit(text)
    assert (draft.visitor_regions, draft.host_regions, draft.receivers) == (("51.03",), ("73.71",), ())


@pytest.mark.parametrize(
    ("name", "code"), [("Muarojambi", "15.05"), ("Tulangbawang", "18.05"), ("Slema", "34.04")]
)
def test_names_written_together_or_misspelled_behind_a_post(name, code):
    text = f"Bupati {name} Made Misal melakukan kunjungan kerja ke Pemkot Makassar, Selasa (9/7/2024)."

    assert sides(text) == ((code,), ("73.71",))


def test_everyday_word_is_a_region_behind_its_post():
    draft = draft_visit(
        "Pemkab Badung studi tiru ke Pemkot Batu. Rombongan diterima Wali Kota Batu Dewi Misal Umpama."
    )

    assert [person.name for person in draft.receivers] == ["Dewi Misal Umpama"]


def test_pupils_and_tourists_are_no_delegation():
    assert not draft_visit(
        "Museum di Kota Sawahlunto didatangi rombongan pelajar dari Padang dan Pekanbaru."
    ).is_visit


def test_abbreviation_an_office_gives_itself_is_the_same_office():
    text = (
        "Dinas Koperasi, UKM, Perdagangan dan Perindustrian (Diskumisal) "
        "Kabupaten Badung studi tiru ke Kota Makassar. "
        "Rombongan dipimpin Kepala Diskumisal Kabupaten Badung Made Misal."
    )

    assert draft_visit(text).visitor_offices == ("Dinas Koperasi, UKM, Perdagangan dan Perindustrian",)


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("Kadisparbud", "Disparbud"),
        ("Kepala Dindagkop-UKM", "Dindagkop-UKM"),
        ("Kepala Bappppeda", "Bappppeda"),
        ("Kepala Diskop UMPP", "Diskop UMPP"),
        ("Sekretaris DPRD", "Sekretariat DPRD"),
    ],
)
def test_offices_are_read_from_short_and_odd_posts(post, office):
    text = VISIT + f"Rombongan diterima {post} Kota Makassar, Dewi Misal Umpama, di Aula Misal."

    draft = draft_visit(text)
    assert draft.host_offices == (office,)
    assert [person.name for person in draft.receivers] == ["Dewi Misal Umpama"]


def test_misspelled_field_still_belongs_to_the_office():
    text = "Dinas Perindustrian dan Perdaganagan Kabupaten Badung studi tiru ke Kota Makassar."

    assert draft_visit(text).visitor_offices == ("Dinas Perindustrian dan Perdaganagan",)


def test_long_post_ends_at_the_title_before_the_name():
    text = (
        VISIT + "Rombongan diterima Kepala Unit Pelaksana Teknis Daerah (UPTD) "
        "Balai Kemasan Drs. Agus Misal di Aula Misal."
    )

    assert [person.name for person in draft_visit(text).receivers] == ["Agus Misal"]


def test_stand_in_who_then_receives_is_the_receiver():
    text = (
        VISIT + "Wali Kota Makassar yang berhalangan hadir diwakili Asisten Pemerintahan, H. Dadan Misal. "
        "Ia menyambut para tamu di Aula Misal."
    )

    assert [person.name for person in draft_visit(text).receivers] == ["Dadan Misal"]


def test_name_of_a_place_is_no_person():
    text = (
        "Sentra Maja Misal Wastra menerima kunjungan studi tiru dari "
        "Pemkab Badung. Kota Makassar mengelolanya."
    )

    assert draft_visit(text).receivers == ()


def test_official_who_makes_the_visit_leads_it_when_nobody_is_said_to():
    draft = draft_visit(
        "Bupati Badung Made Misal melakukan kunjungan kerja ke Pemkot Makassar, Selasa (9/7/2024)."
    )

    claim = next(claim for claim in draft.claims if claim.field == "leader")
    assert (claim.value, claim.rule, claim.confidence) == ("Made Misal", "makes_visit", 0.6)


def test_nobody_leads_a_visit_that_was_called_off():
    text = (
        "Pemkab Badung membatalkan studi tiru ke Kota Makassar. Sekda Badung Made Misal menyampaikan hal itu."
    )

    assert draft_visit(text).leader is None


@pytest.mark.parametrize(
    "line",
    [
        "Rabu, 10 Juli 2024 18:00:01",
        "10/07/2024 | 07:15 WIB",
        "Made Misal | Rabu, 10 Juli 2024 | 22:00",
        "Dipublikasikan pada 10 Juli 2024",
        "Rabu, 10 Juli 2024",
    ],
)
def test_line_of_the_page_tells_the_day_of_publication(line):
    text = (
        f"Pemkab Badung Studi Tiru ke Makassar\n{line}\n\nPemkab Badung "
        f"studi tiru ke Pemkot Makassar, Selasa (9/7)."
    )

    draft = draft_visit(text)
    assert (draft.published, draft.dates) == (dt.date(2024, 7, 10), (dt.date(2024, 7, 9),))


def test_date_with_a_time_is_surer_than_the_date_of_the_day():
    text = (
        "Kamis, 28 Maret 2024\nStudi Tiru\nSenin, 23 November 2020 "
        "18:00:01\nPemkab Badung studi tiru ke Pemkot Makassar."
    )

    assert draft_visit(text).published == dt.date(2020, 11, 23)


def test_given_day_and_first_line_win_over_the_page():
    text = "Terbit: 2024-07-12\nRabu, 10 Juli 2024 18:00\n" + VISIT

    assert draft_visit(text).published == dt.date(2024, 7, 12)
    assert draft_visit(text, published=dt.date(2024, 7, 13)).published == dt.date(2024, 7, 13)


def test_name_of_an_office_with_the_letters_sk_hides_no_date():
    assert draft_visit(
        "Pemkab Badung studi tiru ke Diskoperindag Kota Makassar, Selasa (9/7/2024)."
    ).dates == (dt.date(2024, 7, 9),)


def test_date_in_a_sentence_of_its_own_belongs_to_the_visit_before():
    draft = draft_visit(
        "Bupati Badung Made Misal melakukan kunjungan kerja ke Pemkot Makassar. Selasa pagi (9/7/2024)."
    )

    assert draft.dates == (dt.date(2024, 7, 9),)


def test_day_of_a_statement_is_proposed_weakly_only_when_no_other_is_told():
    text = (
        "Pemkab Badung studi tiru ke Pemkot Makassar. Pasar dan sentra "
        "ditinjau, kata Made Misal, Selasa (9/7/2024)."
    )

    (claim,) = [claim for claim in draft_visit(text).claims if claim.field == "date"]
    assert (claim.value, claim.rule, claim.confidence) == ("2024-07-09", "date_of_statement", 0.35)


def test_days_at_two_hosts_do_not_contradict_each_other():
    text = (
        "Pemkab Badung studi lapangan ke Kabupaten Jepara dan Kota "
        "Pekalongan. Selasa (24/6/2025) mereka berada di "
        "Kabupaten Jepara, dan sehari kemudian, Rabu (25/6/2025), di Kota Pekalongan."
    )

    draft = draft_visit(text)
    assert draft.dates == (dt.date(2025, 6, 24), dt.date(2025, 6, 25))
    assert draft.contradictions == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Rombongan terdiri dari 24 orang.", [(24, "rombongan")]),
        ("MAKASSAR - 30 calon pengelola sentra melakukan studi tiru ke Kota Makassar.", [(30, "rombongan")]),
        (
            "Rombongan berjumlah 39 orang didampingi empat widyaiswara.",
            [(39, "rombongan"), (4, "bagian: sebagian rombongan")],
        ),
        ("Kepala dinas hadir dalam rombongan bersama enam stafnya.", [(6, "bagian: sebagian rombongan")]),
        ("Belasan pegawai dalam rombongan itu meninjau 47 toko.", []),
    ],
)
def test_counts_in_wider_wording(text, counts):
    draft = draft_visit(VISIT + text)

    assert [(count.value, count.counts_what) for count in draft.headcounts] == counts


def test_members_counted_by_post_are_part_of_a_greater_total():
    text = VISIT + "Sebanyak 105 kepala desa mengikuti studi tiru itu. Total peserta 119 orang."

    draft = draft_visit(text)
    assert draft.contradictions == ()
    assert {count.value for count in draft.headcounts} == {105, 119}


def test_people_from_the_hosts_region_are_hosts():
    text = (
        "Acara : Penerimaan studi tiru Kabupaten Badung\nTempat : Ruang Misal Kota Makassar\n"
        "Peserta : 27 orang dari Kabupaten Badung, 11 orang dari Kota Makassar\n"
    )

    draft = draft_visit(text)
    assert (draft.visitor_regions, draft.host_regions) == (("51.03",), ("73.71",))
    assert [(count.value, count.counts_what) for count in draft.headcounts] == [
        (27, "rombongan"),
        (11, "tuan rumah"),
    ]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ('"Kami ingin mempelajari pencatatan perajin tenun," katanya.', ("pencatatan perajin tenun",)),
        (
            "Rombongan mempelajari penarikan retribusi pasar dan penataan pedagang.",
            ("penarikan retribusi pasar", "penataan pedagang"),
        ),
        ("Rombongan mempelajari cara menetapkan harga kain.", ("menetapkan harga kain",)),
        (
            "Bahasan: tera ulang timbangan, penataan pedagang, sistem antrean",
            ("tera ulang timbangan", "penataan pedagang", "sistem antrean"),
        ),
        ("Rombongan mendalami fungsi, tugas dan wewenang DPRD.", ("fungsi, tugas dan wewenang",)),
    ],
)
def test_topics_in_wider_wording(text, topics):
    assert draft_visit(VISIT + text).topics == topics


def test_quotation_of_the_host_is_no_topic():
    assert draft_visit(VISIT + '"Mereka mempelajari tata kelola pasar rakyat," katanya.').topics == ()


def test_meeting_at_home_before_the_visit_gives_neither_day_nor_place():
    text = (
        "Terbit: 2024-07-01\nPemkab Badung akan melakukan studi tiru ke "
        "Pemkot Makassar, Selasa (9/7/2024). Rapat persiapan "
        "digelar di Aula Dinas Perindustrian, Senin (1/7/2024)."
    )

    draft = draft_visit(text)
    assert (draft.dates, draft.venue, draft.status) == ((dt.date(2024, 7, 9),), None, "rencana")


def test_chat_message_is_read_line_by_line():
    text = (
        "Assalamualaikum bpk/ibu 🙏\nKunker Tim Dinas Perdagangan Kota "
        "Palopo ke Dinas Perdagangan Kota Parepare\n"
        "✅ Tim 9 org dipimpin Plt Kadis Perdagangan Kota Palopo Bpk Andi Misal Umpama\n"
        "✅ Diterima Sekdis Perdagangan Parepare Ibu Hj Rosmini Contoh di ruang rapat kadis"
    )

    draft = draft_visit(text)
    assert (draft.visitor_regions, draft.host_regions) == (("73.73",), ("73.72",))
    assert [count.value for count in draft.headcounts] == [9]
    assert draft.leader.name == "Andi Misal Umpama"
    assert [person.name for person in draft.receivers] == ["Rosmini Contoh"]


def test_earlier_guests_and_those_of_now_in_one_sentence_are_told_apart():
    text = (
        "Setelah sebelumnya menerima kunjungan dari Pemkot Banda Aceh, "
        "kini Pemkot Mojokerto menerima kunjungan studi "
        "banding dari Pemkab Bangkalan."
    )

    assert sides(text) == (("35.26",), ("35.76",))


def test_line_with_a_credit_in_brackets_is_a_caption():
    text = VISIT + "\nRombongan 40 orang berfoto bersama tuan rumah di Balai Kota Makassar (foto: dok. humas)"

    assert draft_visit(text).headcounts == ()


def test_credit_in_brackets_does_not_hide_a_long_paragraph():
    body = "Rombongan berjumlah 24 orang. " + "Mereka meninjau pasar dan sentra kain di kota itu. " * 5
    text = VISIT + body + "(foto: dok)"

    assert [count.value for count in draft_visit(text).headcounts] == [24]


def test_pupils_who_go_elsewhere_make_no_visit_of_governments():
    text = "Sebanyak 84 siswa SMK di Kabupaten Blitar melakukan studi banding ke sebuah pabrik di Mojokerto."

    assert not draft_visit(text).is_visit


def test_place_of_arrival_is_the_hosts():
    text = (
        "Rombongan dipimpin Ketua Dekranasda Kabupaten Blora Dewi "
        "Misal Umpama. Setibanya di Magelang, rombongan "
        "diterima Ketua Dekranasda Kota Magelang, Yeti Misal Umpama."
    )

    assert sides(text) == (("33.16",), ("33.71",))


def test_sum_of_named_members_is_the_party():
    members = "Kepala Bappeda, 3 pengurus, serta perajin yang semuanya berjumlah 25 orang."

    draft = draft_visit(VISIT + "Rombongan diikuti " + members)
    assert (25, "rombongan") in [(count.value, count.counts_what) for count in draft.headcounts]


def test_visit_to_a_name_of_two_regions_is_a_visit_with_an_open_host():
    draft = draft_visit("Dekranasda Kabupaten Konawe melakukan studi banding ke Yogyakarta.")

    assert (draft.is_visit, draft.visitor_regions, draft.host_regions) == (True, ("74.02",), ())
    assert "ambiguous_region" in {claim.field for claim in draft.claims}


def test_titles_parted_by_a_comma_are_no_name():
    text = VISIT + "Rombongan diterima Ketua Dekranasda setempat, Dra, Hj. Yeti Misal Umpama, di Aula Misal."

    assert [person.name for person in draft_visit(text).receivers] == ["Yeti Misal Umpama"]
