"""Who may do what: one table for all pages and deeds of a visit."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tiru_web.accounts.models import Role

DECIDERS = {Role.PLANNER, Role.ORGANISER}
ELSEWHERE = {"region_code": "51.71", "government": "Pemerintah Kota Denpasar"}
HOSTS = {"region_code": "73.71", "government": "Pemerintah Kota Makassar"}


@pytest.fixture
def addresses(demo_visit):
    """Pages to read, and deeds with what they send."""
    source = demo_visit.sources.get()
    claim, alias, conflict = source.claims.first(), source.aliases.first(), demo_visit.conflicts.get()
    pages = [
        reverse("visits:detail", args=[demo_visit.pk]),
        reverse("reports:index", args=[demo_visit.pk]),
        reverse("reports:source", args=[demo_visit.pk, source.pk]),
        reverse("reports:conflict", args=[demo_visit.pk, conflict.pk]),
    ]
    deeds = {
        reverse("reports:decide_claim", args=[demo_visit.pk, source.pk, claim.pk]): {"state": "diterima"},
        reverse("reports:decide_alias", args=[demo_visit.pk, source.pk, alias.pk]): {"state": "sama"},
        reverse("reports:conflict", args=[demo_visit.pk, conflict.pk]): {
            "choice": "biarkan_terbuka",
            "reason": "menunggu",
        },
        reverse("reports:add", args=[demo_visit.pk]): {
            "text": "Berita lain.",
            "publisher": "Kabar",
            "keep_anyway": "1",
        },
        reverse("visits:change", args=[demo_visit.pk]): {
            "host": "73.71",
            "kind": "studi_tiru",
            "stage": "terlaksana",
            "title": "Nama lain",
        },
        # The last of all: a withdrawn text takes no more decisions.
        reverse("reports:decide_text", args=[demo_visit.pk, source.pk]): {
            "state": "ditarik",
            "reason": "salah tempel",
        },
    }
    return pages, deeds


@pytest.mark.parametrize("role", list(Role))
def test_members_of_the_government_read_and_only_planners_and_organisers_decide(
    role, addresses, user_in, client_for
):
    client = client_for(user_in(role, email="orang-kedua@contoh.go.id"))
    pages, deeds = addresses

    assert {client.get(page).status_code for page in pages} == {200}
    expected = 302 if role in DECIDERS else 403
    assert {client.post(address, data).status_code for address, data in deeds.items()} == {expected}


@pytest.mark.parametrize("role", list(Role))
def test_other_governments_find_nothing(role, addresses, user_in, client_for):
    client = client_for(user_in(role, **ELSEWHERE))
    pages, deeds = addresses

    assert {client.get(page).status_code for page in pages} == {404}
    assert {client.post(address, data).status_code for address, data in deeds.items()} == {404}


def test_host_government_reads_but_does_not_decide(addresses, user_in, client_for):
    client = client_for(user_in(Role.PLANNER, **HOSTS))
    pages, deeds = addresses

    assert {client.get(page).status_code for page in pages} == {200}
    assert {client.post(address, data).status_code for address, data in deeds.items()} == {403}


def test_readers_see_no_forms(addresses, user_in, client_for):
    client = client_for(user_in(Role.AUDITOR))
    for page in addresses[0]:
        content = client.get(page).content.decode()
        main = content[content.index('<main id="isi"') : content.index("</main>")]
        assert "<form" not in main
        assert "Simpan keputusan" not in main
        assert "Tambah teks" not in main


def test_person_without_an_office_may_not_even_look(addresses, user_in, client_for):
    client = client_for(user_in(email="tanpa-peran@contoh.go.id"))
    pages, _deeds = addresses
    assert {client.get(page).status_code for page in pages} == {403}


def test_nobody_gets_in_without_signing_in(addresses, client):
    pages, deeds = addresses
    for address in [*pages, *deeds]:
        response = client.get(address)
        assert response.status_code == 302
        assert response.url.startswith(reverse("account_login"))


def test_add_page_is_closed_to_readers(addresses, demo_visit, user_in, client_for):
    client = client_for(user_in(Role.AUDITOR))
    assert client.get(reverse("reports:add", args=[demo_visit.pk])).status_code == 403
