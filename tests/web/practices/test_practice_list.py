"""The list of practices: search first, filters in the address, page and fragment alike."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tiru.datasets import load_facts
from tiru.peers import measure_likeness
from tiru.practices import Answer, load_catalogue
from tiru_web.accounts.models import Role
from tiru_web.practices.analysis import Found, Query, find
from tiru_web.practices.presenters import practice_line

URL = "/praktik/"


@pytest.fixture
def client(client_for, planner) -> Client:
    return client_for(planner)


def titles(html: str) -> list[str]:
    return re.findall(r'<p class="items__title">\s*<a href="/praktik/([^"/]+)/">', html)


def get(client: Client, **query: str):
    return client.get(URL, query)


def test_signed_out_reader_is_sent_to_sign_in():
    response = Client().get(URL)

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_page_lists_every_practice_with_its_count(client):
    first, second = get(client).content.decode(), get(client, page="2").content.decode()

    assert "30 praktik" in first
    assert "Halaman 1 dari 2" in first
    assert len(titles(first)) == 20
    assert len(set(titles(first) + titles(second))) == 30


def test_line_says_place_state_and_evidence(client):
    html = get(client, q="sepatu trowulan").content.decode()

    assert titles(html)[0] == "mojokerto-ppst-trowulan"
    for words in ("Kabupaten Mojokerto", "Berhenti (2013)", "Sebelum–sesudah", "Cocok pada kata:"):
        assert words in html


def test_search_ranks_by_relevance_and_keeps_the_words(client):
    html = get(client, q="kredit tanpa bunga").content.decode()

    assert titles(html)[:2] == ["bandung-kredit-mesra", "badung-sidi-kumbara"]
    assert 'value="kredit tanpa bunga"' in html
    assert "Hasil untuk “kredit tanpa bunga”" in html


def test_line_tells_words_asked_for_from_related_ones():
    practice = load_catalogue().get("makassar-lorong-wisata")
    words = ("usaha", "Pelaku", "perusahaan", "kredit-usaha")
    answer = Answer(practice, 1.0, 1.0, words, (), in_title=False, likeness=None)
    line = practice_line(Found(practice, answer), "Usaha")

    assert (line.matched, line.related) == ("usaha, kredit-usaha", "Pelaku, perusahaan")


def test_word_found_by_its_stem_is_named(client):
    html = get(client, q="pinjam").content.decode()

    assert "Cocok pada kata serupa:" in html
    assert re.search(r"Cocok pada kata serupa: [^<]*pinjaman", html, re.IGNORECASE)


@pytest.mark.parametrize("query", ["", "   "])
def test_nothing_asked_is_the_whole_list_and_no_error(client, query):
    response = get(client, q=query)
    html = response.content.decode()

    assert response.status_code == 200
    assert "Daftar praktik" in html
    assert "30 praktik" in html
    assert 'role="alert"' not in html


def test_best_fit_to_the_focus_comes_first(client):
    found = find(Query(focus_key="pangan")).found
    levels = [each.match.strength.level for each in found]

    assert levels == sorted(levels, reverse=True)
    assert len(set(levels)) > 1


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (
            {"status": "berhenti"},
            {"banjar-rumah-kemasan-gagal", "makassar-kanrerong-karebosi", "mojokerto-ppst-trowulan"},
        ),
        ({"daerah": "35.23"}, {"tuban-sertifikasi-pembatik"}),
        (
            {"daerah": "51"},
            {
                "badung-endek-jepun-bebadungan",
                "badung-sidi-kumbara",
                "bali-edaran-endek",
                "bali-ikm-bali-bangkit",
            },
        ),
        ({"status": "berhenti", "bukti": "klaim"}, {"banjar-rumah-kemasan-gagal"}),
        ({"fokus": "tenaga-kerja", "daerah": "51"}, {"badung-endek-jepun-bebadungan"}),
    ],
)
def test_filters_narrow_the_list_together(client, query, keys):
    assert set(titles(get(client, **query).content.decode())) == keys


def test_filters_stay_chosen_and_go_on_to_the_next_page(client):
    html = get(client, fokus="industri-kreatif").content.decode()

    assert '<option value="industri-kreatif" selected>' in html
    assert "?fokus=industri-kreatif&amp;page=2" in html
    assert "Cocok sedang dengan fokus: bidang industri kreatif" in html


def test_page_number_beyond_the_end_shows_the_last(client):
    assert "Halaman 2 dari 2" in get(client, page="99").content.decode()


def test_place_without_practices_can_be_asked_for(client):
    response = get(client, daerah="51.71")
    html = response.content.decode()

    assert response.status_code == 200
    assert "Tidak ada praktik dengan saringan ini" in html
    assert '<option value="51.71" selected>Kota Denpasar (51.71)</option>' in html


def test_mistyped_word_is_read_as_the_known_one_and_the_filter_stays(client):
    html = get(client, q="sertfikat halal", fokus="pangan").content.decode()

    assert titles(html)[0] == "makassar-subsidi-halal"
    assert "“sertfikat” dibaca sebagai “sertifikat”." in html
    assert '<option value="pangan" selected>' in html


def test_search_without_an_answer_shows_what_came_near_and_what_it_lacks(client):
    html = get(client, q="pelabuhan peti kemas").content.decode()

    assert "0 praktik" in html
    assert "Tidak ada praktik yang menjawab pencarian ini" in html
    assert "Yang memuat sebagian" in html
    assert titles(html)[0] == "banjar-rumah-kemasan-gagal"
    assert "Tidak memuat: pelabuhan, peti" in html
    assert "Lihat semua praktik" in html


def test_search_for_what_nobody_heard_of_shows_nothing_near(client):
    html = get(client, q="xyzzy").content.decode()

    assert titles(html) == []
    assert "Yang memuat sebagian" not in html


def test_answer_kept_out_by_a_filter_is_told(client):
    html = get(client, q="kredit tanpa bunga", status="berhenti", daerah="35").content.decode()
    count = len(find(Query(words="kredit tanpa bunga")).found)

    assert count > 0
    assert f"Tanpa saringan ada {count} praktik yang menjawab." in html
    assert '<a href="/praktik/?q=kredit%20tanpa%20bunga">Cari tanpa saringan</a>' in html


def test_line_says_how_alike_the_place_is_to_the_readers_region(client):
    html = get(client, q="kredit tanpa bunga").content.decode()

    assert "aerah asal ke-22 paling mirip dari 34" in html
    assert "aerah sendiri" in html


def test_places_like_ours_are_the_nearest_third_and_the_own_region(client):
    listing = find(Query(own_code="51.03", is_alike=True))
    distances = measure_likeness("51.03", load_facts())
    alike = {each.region.code for each in distances.ranked[: len(distances.ranked) // 3]} | {"51.03"}
    html = get(client, mirip="on").content.decode()

    expected = {each.key for each in load_catalogue().practices if each.origin_region_code in alike}
    assert {each.practice.key for each in listing.found} == set(titles(html)) == expected != set()
    assert f"Kemiripan {listing.unknown_places} daerah asal tidak diketahui" in html
    ranks = [each.likeness.rank for each in listing.found]
    assert ranks == sorted(ranks)
    assert html.count("Daerah sendiri") == ranks.count(0) > 0
    assert re.search(r'name="mirip"[^>]* checked', html)


def test_region_without_figures_is_told_that_likeness_is_not_known(client_for, user_in):
    reader = user_in(Role.PLANNER, region_code="93.01", government="Pemerintah Kabupaten Merauke")
    html = get(client_for(reader), mirip="on").content.decode()

    assert "30 praktik" in html
    assert (
        "tidak diketahui: angkanya terlalu sedikit. Saringan “di daerah seperti kami” tidak dipakai." in html
    )


def test_reader_without_a_region_is_not_asked_for_places_like_it(client_for, user_in):
    html = get(client_for(user_in()), mirip="on").content.decode()

    assert "30 praktik" in html
    assert 'name="mirip"' not in html


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"daerah": "99.99"}, "Daerah itu tidak dikenal. Pilih dari daftar."),
        ({"daerah": "7371"}, "Daerah itu tidak dikenal. Pilih dari daftar."),
        ({"fokus": "senjata"}, "senjata"),
        ({"status": "jalan"}, "jalan"),
        ({"q": "a" * 201}, "200"),
    ],
)
def test_filter_that_is_none_is_refused_in_words_and_lists_nothing(client, query, sentence):
    response = get(client, **query)
    html = response.content.decode()

    assert response.status_code == 400
    assert "Ada yang perlu diperbaiki" in html
    assert sentence in html
    assert titles(html) == []


def test_htmx_gets_the_part_that_the_page_holds(client):
    page = get(client, q="batik").content.decode()
    fragment = client.get(URL, {"q": "batik"}, headers={"HX-Request": "true"})

    assert "<html" not in fragment.content.decode()
    assert fragment.content.decode().strip() in page
    assert "HX-Request" in fragment["Vary"]


def test_htmx_asking_to_restore_history_gets_the_whole_page(client):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert "<html" in client.get(URL, headers=headers).content.decode()


def test_hostile_question_is_shown_as_text(client):
    hostile = '"><script>alert(1)</script>'

    page = get(client, q=hostile).content.decode()
    fragment = client.get(URL, {"q": hostile}, headers={"HX-Request": "true"}).content.decode()

    for html in (page, fragment):
        assert "<script>alert(1)" not in html
        assert "&lt;script&gt;alert(1)" in html


def test_list_asks_the_database_as_often_for_one_row_as_for_twenty(client):
    get(client)
    counts = []
    for query in ({"daerah": "35.23"}, {}):
        with CaptureQueriesContext(connection) as queries:
            get(client, **query)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 5


def test_list_can_only_be_read(client):
    assert client.post(URL).status_code == 405


def test_list_can_be_taken_along_with_its_filters(client):
    page = get(client, daerah="51", q="endek").content.decode()
    link = re.search(r'href="(/praktik/unduh\.csv\?[^"]+)"', page)
    assert link

    response = client.get(link.group(1).replace("&amp;", "&"))
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert [row["kunci"] for row in rows] == titles(page)
    assert rows[0]["kode_daerah"] in {"51", "51.03"}
    assert rows[0]["alamat_sumber"].startswith("http")


def test_list_with_a_wrong_filter_cannot_be_taken_along(client):
    response = client.get("/praktik/unduh.csv", {"status": "jalan"})

    assert response.status_code == 400
    assert "Ada yang perlu diperbaiki" in response.content.decode()
