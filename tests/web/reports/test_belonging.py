"""A text that belongs to no visit yet: which it may be, why, and what a person makes of that."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tiru_web.accounts.models import Role
from tiru_web.reports.belonging import place_texts
from tiru_web.reports.models import Conflict, ConflictState, SourceText
from tiru_web.reports.services import GivenText, add_source_text
from tiru_web.visits.models import Visit, VisitStage
from tiru_web.visits.services import VisitPlan, create_visit

ADDRESS = "/kunjungan/teks/"
TEXT = (
    "Rombongan Pemerintah Kabupaten Badung sebanyak 92 orang berkunjung studi tiru ke Kota Makassar, "
    "Selasa (9/7/2024)."
)


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


@pytest.fixture
def other_visit(planner):
    def create(host="73.71", start_date=None, visitor="51.03"):
        plan = VisitPlan("Kunjungan lain", visitor, host, "", start_date=start_date)
        return create_visit(plan=plan, office=planner.office, by=planner)

    return create


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def place(*texts, user):
    return place_texts([GivenText(text, "Kabar") for text in texts], user)


def send(client, text=TEXT, **data):
    return client.post(ADDRESS, {"text": text, "publisher": "Kabar", **data}, follow=True)


def test_visit_of_the_same_sides_and_day_comes_first_with_the_reason(demo_visit, other_visit, planner):
    undated = other_visit()
    other_visit(host="34.71")

    found = place(TEXT, user=planner).visits

    assert [each.visit for each in found] == [demo_visit, undated]
    assert found[0].reason == (
        "Sama dalam teks dan catatan: "
        "tamu Kabupaten Badung, tuan rumah Kota Makassar, dan tanggal 9 Juli 2024."
    )
    assert found[1].matches == ("tamu Kabupaten Badung", "tuan rumah Kota Makassar")


def test_visit_of_another_month_is_not_proposed(other_visit, planner):
    other_visit(start_date=dt.date(2023, 3, 1))
    near = other_visit(start_date=dt.date(2024, 7, 11))

    (found,) = place(TEXT, user=planner).visits
    assert found.visit == near
    assert found.matches[-1] == "pekan yang sama, tetapi bukan hari yang sama"


def test_new_visit_takes_its_two_regions_from_the_text_and_no_day(planner):
    plan = place(TEXT, user=planner).plan

    assert plan == VisitPlan(
        title="Studi tiru Kabupaten Badung ke Kota Makassar",
        visitor_region_code="51.03",
        host_region_code="73.71",
        focus_key="",
        stage=VisitStage.HELD,
    )


def test_text_on_other_guests_opens_no_visit_of_ours(planner):
    other = TEXT.replace("Kabupaten Badung", "Kota Denpasar")
    assert place(other, user=planner).plan is None


def test_texts_that_do_not_fit_the_first_are_named(planner):
    elsewhere = TEXT.replace("Kota Makassar", "Kota Yogyakarta").replace("9/7", "1/3")
    doubts = place(TEXT, "Harga cabai naik di pasar.", elsewhere, user=planner).doubts

    assert doubts == (
        "Teks yang ditempel: tidak terbaca sebagai laporan kunjungan.",
        "Teks yang ditempel: tampaknya tentang kunjungan lain. Lebih baik tambahkan tersendiri.",
    )


def test_nothing_is_stored_before_a_visit_is_chosen(client, demo_visit):
    response = send(client)

    assert SourceText.objects.count() == 1
    assert "Tentang kunjungan yang mana?" in words_of(response)
    assert f'name="visit" value="{demo_visit.pk}"' in response.content.decode()
    assert TEXT in response.content.decode()


def test_chosen_visit_gets_the_text_and_what_contradicts_becomes_a_conflict(client, demo_visit):
    response = send(client, visit=demo_visit.pk)

    source = SourceText.objects.last()
    assert response.redirect_chain[0][0] == reverse("reports:source", args=[demo_visit.pk, source.pk])
    conflict = Conflict.objects.get()
    assert conflict.state == ConflictState.OPEN
    assert {claim.value for claim in conflict.claims.all()} == {"90", "92", "94"}


def test_new_visit_is_opened_with_the_text(client, demo_visit):
    send(client, visit="baru")

    visit = Visit.objects.exclude(pk=demo_visit.pk).get()
    assert (visit.host_region_code, visit.days) == ("73.71", ())
    assert visit.sources.get().text == TEXT


def test_uploaded_file_need_not_be_chosen_again_for_the_visit(client, demo_visit):
    files = [SimpleUploadedFile("kabar.txt", TEXT.encode()), SimpleUploadedFile("foto.jpg", b"x")]
    response = send(client, text="", file=files)
    assert "foto.jpg: jenis berkas ini belum dapat dibaca" in words_of(response)
    held = re.search(r'name="held" value="([^"]*)"', response.content.decode())[1]

    send(client, text="", held=held, visit=demo_visit.pk)
    assert SourceText.objects.last().file_name == "kabar.txt"


def test_visit_that_was_not_proposed_takes_nothing(client, other_visit):
    elsewhere = other_visit(host="34.71")
    response = send(client, visit=elsewhere.pk)

    assert not SourceText.objects.exists()
    assert "Tentang kunjungan yang mana?" in words_of(response)


def test_text_that_tells_no_visit_is_stored_nowhere(client, demo_visit):
    response = send(client, text="Harga cabai naik di pasar.", visit=demo_visit.pk)

    assert SourceText.objects.count() == 1
    assert "Tidak ada kunjungan antardaerah yang terbaca." in words_of(response)


def test_reader_may_not_place_texts(client_for, user_in):
    assert client_for(user_in(Role.AUDITOR)).get(ADDRESS).status_code == 403


def test_same_text_again_is_found_in_its_visit(client, demo_visit, planner):
    add_source_text(visit=demo_visit, given=GivenText(TEXT, "Kabar"), by=planner)
    response = send(client, visit=demo_visit.pk)

    assert demo_visit.sources.count() == 2
    assert "Teks ini sudah ada" in words_of(response)
