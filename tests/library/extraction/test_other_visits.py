"""Several visits in one text: the main one keeps its own figures, the others become short drafts."""

import datetime as dt

import pytest

from tiru.extraction import HeadCount, NamedPerson, draft_visit

MAIN = (
    "Pemkot Bogor menerima rombongan studi tiru Pemkab Lumajang, Selasa (10/12/2019). "
    "Rombongan berjumlah 20 orang dipimpin Sekda Lumajang Misal Umpama.\n"
)
SECOND = (
    "Pada hari yang sama, Pemkot Bogor juga menerima rombongan studi banding DPRD Kabupaten Sleman. "
    "Rombongan kedua berjumlah 35 orang dan dipimpin Ketua DPRD Sleman Contoh Saja.\n"
)
EARLIER = (
    "Sebelumnya, Pemkot Bogor juga menerima kunjungan kerja DPRD Kota Kupang, Senin (2/12/2019). "
    "Saat itu rombongan berjumlah 15 orang.\n"
)
RETURN = "Pemkot Bogor akan melakukan kunjungan balasan ke Kabupaten Lumajang tahun depan.\n"


@pytest.mark.parametrize("more", ["", SECOND, EARLIER, RETURN, SECOND + EARLIER + RETURN])
def test_main_visit_keeps_its_own_figures(more):
    draft = draft_visit(MAIN + more)

    assert (draft.visitor_regions, draft.host_regions) == (("35.08",), ("32.71",))
    assert draft.headcounts == (HeadCount(20, "rombongan"),)
    assert draft.leader == NamedPerson("Misal Umpama", "Sekda")
    assert draft.dates == (dt.date(2019, 12, 10),)
    assert draft.contradictions == ()
    assert draft.relation is None


def test_second_delegation_of_the_day_is_a_draft_of_its_own():
    (other,) = draft_visit(MAIN + SECOND).other_visits

    assert (other.relation, other.visit_kind, other.status) == ("same_day", "studi_banding", "terlaksana")
    assert (other.visitor_regions, other.host_regions) == (("34.04",), ("32.71",))
    assert other.headcounts == (HeadCount(35, "rombongan"),)
    assert other.leader == NamedPerson("Contoh Saja", "Ketua DPRD")


def test_earlier_visit_keeps_its_day_and_number():
    (other,) = draft_visit(MAIN + EARLIER).other_visits

    assert (other.relation, other.visit_kind) == ("before", "kunjungan_kerja")
    assert (other.visitor_regions, other.host_regions) == (("53.71",), ("32.71",))
    assert (other.dates, other.headcounts) == ((dt.date(2019, 12, 2),), (HeadCount(15, "rombongan"),))


def test_old_earlier_visit_keeps_its_day():
    text = MAIN + "Sebelumnya Pemkot Bogor menerima rombongan Pemkot Kupang, Rabu (2/5/2018).\n"
    (other,) = draft_visit(text, published=dt.date(2019, 12, 11)).other_visits

    assert (other.dates, other.published) == ((dt.date(2018, 5, 2),), dt.date(2019, 12, 11))


def test_return_visit_is_reversed_and_planned():
    (other,) = draft_visit(MAIN + RETURN).other_visits

    assert (other.relation, other.status) == ("after", "rencana")
    assert (other.visitor_regions, other.host_regions) == (("32.71",), ("35.08",))


def test_all_others_are_listed_in_the_order_of_the_text():
    draft = draft_visit(MAIN + SECOND + EARLIER + RETURN)

    assert [visit.relation for visit in draft.other_visits] == ["same_day", "before", "after"]
    assert [visit["relation"] for visit in draft.to_dict()["other_visits"]] == ["same_day", "before", "after"]


@pytest.mark.parametrize(
    "more",
    [
        "Pada hari yang sama, rombongan juga mengunjungi Dinas Perindustrian Kota Bogor.\n",
        "Kota Bogor pernah menerima penghargaan kota hijau.\n",
        "Rombongan kunjungan kerja belajar dari Kota Bogor, yang pernah menjadi juara nasional.\n",
        "Pemkot Bogor sebelumnya menerima surat Pemkab Lumajang tentang kunjungan itu.\n",
    ],
)
def test_what_is_no_other_visit_is_not_listed(more):
    assert draft_visit(MAIN + more).other_visits == ()


def test_delegations_of_the_first_sentence_stay_one_visit():
    draft = draft_visit(
        "Pemkot Bogor menerima rombongan studi tiru Pemkab Lumajang dan Pemkab Sleman, Selasa (10/12/2019)."
    )

    assert (draft.visitor_regions, draft.other_visits) == (("35.08", "34.04"), ())


def test_places_of_other_visits_are_places_of_the_whole_text():
    text = MAIN + SECOND + EARLIER
    for visit in draft_visit(text).other_visits:
        assert visit.claims
        for claim in visit.claims:
            assert text[claim.span.start : claim.span.end] == claim.span.text
