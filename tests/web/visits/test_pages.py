"""The list of visits and the way to a new one."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.urls import reverse

from tiru_web.accounts.models import Role
from tiru_web.visits.models import Visit, VisitKind, VisitStage

INDEX, NEW = "/kunjungan/", "/kunjungan/baru/"


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def give(client, **changes):
    data = {"host": "Kota Makassar", "focus": "pangan", "kind": "studi_tiru", "stage": "gagasan"}
    return client.post(NEW, data | changes)


def test_addresses_are_those_of_the_map():
    assert (reverse("visits:index"), reverse("visits:new")) == (INDEX, NEW)
    assert reverse("visits:detail", args=[7]) == "/kunjungan/7/"


def test_empty_list_says_what_to_do_and_offers_it_to_planners_only(client, user_in, client_for):
    words = words_of(client.get(INDEX))
    assert "Belum ada kunjungan" in words
    assert f'href="{NEW}"' in client.get(INDEX).content.decode()

    reader = client_for(user_in(Role.AUDITOR))
    assert "Belum ada kunjungan" in words_of(reader.get(INDEX))
    assert f'href="{NEW}"' not in reader.get(INDEX).content.decode()


def test_list_has_a_count_and_names_both_regions(client, make_visit, planner):
    make_visit(planner)
    make_visit(planner, title="Kedua")
    words = words_of(client.get(INDEX))

    assert "2 kunjungan" in words
    assert "Kabupaten Badung" in words
    assert "Kota Makassar" in words


def test_filter_by_stage_shows_those_only_and_offers_only_stages_in_use(client, make_visit, planner):
    make_visit(planner, title="Masih gagasan")
    make_visit(planner, title="Sudah jadi", stage=VisitStage.HELD)
    response = client.get(INDEX, {"tahap": "terlaksana"})

    words = words_of(response)
    assert "Sudah jadi" in words
    assert "Masih gagasan" not in words
    assert "1 kunjungan" in words
    assert re.findall(r'<option value="(\w*)"', response.content.decode()) == ["", "gagasan", "terlaksana"]


@pytest.mark.parametrize("stage", ["evaluasi", "ngawur"])
def test_filter_without_a_match_leads_back_and_an_unknown_one_is_ignored(client, make_visit, planner, stage):
    make_visit(planner)
    words = words_of(client.get(INDEX, {"tahap": stage}))

    assert ("Tidak ada kunjungan pada tahap ini." in words) == (stage == "evaluasi")


def test_long_list_is_paged_and_keeps_its_filter(client, make_visit, planner):
    for number in range(21):
        make_visit(planner, title=f"Nomor {number}")
    page = client.get(INDEX, {"tahap": "gagasan", "page": 2}).content.decode()

    assert page.count('class="items__title"') == 1
    assert "tahap=gagasan&amp;page=1" in page


def test_new_visit_is_kept_with_a_title_made_from_what_is_known(client, planner):
    response = give(client, start_date="2024-07-09")

    visit = Visit.objects.get()
    assert response.url == reverse("visits:detail", args=[visit.pk])
    assert visit.title == "Studi tiru Kabupaten Badung ke Kota Makassar"
    assert (visit.visitor_region_code, visit.host_region_code, visit.focus_key) == (
        "51.03",
        "73.71",
        "pangan",
    )
    assert (visit.kind, visit.stage, visit.office) == (VisitKind.STUDI_TIRU, VisitStage.IDEA, planner.office)
    assert (visit.start_date, visit.end_date) == (dt.date(2024, 7, 9), dt.date(2024, 7, 9))


def test_new_visit_starts_from_a_chosen_locus(client):
    page = client.get(NEW, {"lokus": "73.71", "fokus": "sandang"}).content.decode()

    assert 'value="Kota Makassar (73.71)"' in page
    assert re.search(r'<option value="sandang"\s+selected', page)


def test_host_that_was_filled_in_from_the_locus_is_taken_as_it_stands(client):
    give(client, host="Kota Makassar (73.71)")
    assert Visit.objects.get().host_region_code == "73.71"


def test_unknown_locus_in_the_address_is_shown_and_refused_in_words(client):
    assert 'value="99.99"' in client.get(NEW, {"lokus": "99.99"}).content.decode()
    assert "99.99" in words_of(give(client, host="99.99"))
    assert not Visit.objects.exists()


def test_focus_is_never_chosen_for_the_planner(client):
    page = client.get(NEW).content.decode()
    assert re.search(r'<option value=""\s+selected>Belum ditentukan', page)

    give(client, focus="")
    assert Visit.objects.get().focus_key == ""


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"host": ""}, "Tulis daerah yang dikunjungi"),
        ({"host": "Bandung"}, "dapat berarti beberapa daerah"),
        ({"host": "7371"}, "tidak bertitik"),
        ({"host": "Negeri Antah"}, "tidak ditemukan"),
        ({"host": "Kota Malang (73.71)"}, "Kota Malang (35.73)"),
        ({"start_date": "2024-02-31"}, "Tulis tanggal yang ada dalam kalender"),
        ({"host": "Kabupaten Badung"}, "sama dengan daerah Anda"),
        ({"start_date": "9 Juli"}, "seperti 09/07/2024"),
        ({"start_date": "0024-07-09"}, "Tahunnya tidak mungkin"),
        ({"end_date": "2024-07-09"}, "Isi juga tanggal mulainya"),
        ({"start_date": "2024-07-09", "end_date": "2024-07-08"}, "lebih awal daripada tanggal mulai"),
        ({"focus": "tambang"}, "tambang"),
    ],
)
def test_refused_visit_says_why_and_keeps_what_was_entered(client, changes, words):
    response = give(client, title="Judul saya", **changes)

    assert not Visit.objects.exists()
    assert words in words_of(response)
    assert 'value="Judul saya"' in response.content.decode()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.DELEGATE, Role.VERIFIER, Role.HOST_OFFICER])
def test_readers_cannot_make_visits(user_in, client_for, role):
    client = client_for(user_in(role))
    assert client.get(NEW).status_code == 403
    assert give(client).status_code == 403
    assert not Visit.objects.exists()


def test_unknown_visit_is_not_found(client):
    assert client.get("/kunjungan/999999/").status_code == 404


def test_title_is_shown_and_not_obeyed(client, make_visit, planner):
    visit = make_visit(planner, title="<script>alert(1)</script>")
    for address in (INDEX, f"/kunjungan/{visit.pk}/"):
        assert "<script>alert" not in client.get(address).content.decode()
