"""The decision page and one candidate, as a planner opens them."""

import re

import pytest

from tiru.datasets import load_facts

DECISION = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}


@pytest.fixture
def client(planner, client_for):
    return client_for(planner)


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_first_opening_asks_and_answers_nothing(client):
    response = client.get("/lokus/")

    assert response.status_code == 200
    assert "Belum ada yang dibandingkan" in text_of(response)


def test_decision_ranks_ten_and_the_choice_below_them(client):
    response = client.get("/lokus/", DECISION)
    rows = response.context["decision"].rows

    assert [row.rank for row in rows] == [*range(1, 11), 26]
    assert rows[-1].name == "Kota Makassar"
    assert rows[-1].is_choice
    assert "Tampilkan 23 calon lainnya" in text_of(response)


def test_what_the_data_cannot_say_stands_before_the_ranking(client):
    page = text_of(client.get("/lokus/", DECISION))

    assert page.index("Yang belum dapat dikatakan data") < page.index("Calon lokus menurut")
    assert "Tidak ada satu pun angka tentang pangan yang sebanding" in page


def test_choice_of_makassar_is_tested_on_the_page(client):
    page = text_of(client.get("/lokus/", DECISION))

    assert "Pilihan Kota Makassar diuji" in page
    assert "Lebih buruk dalam Tingkat pengangguran terbuka 11,82 lawan 6,87 persen (2022)." in page
    assert "Strukturnya kurang mirip: urutan 26 dari 34 calon." in page


def test_every_compared_figure_has_its_source_one_press_away(client):
    response = client.get("/lokus/", {**DECISION, "semua": "1"})
    html = response.content.decode()
    urls = {fact.source.url.replace("&", "&amp;") for fact in load_facts().all}

    for row in response.context["decision"].rows:
        for compared in row.advantages:
            assert compared.sources
            for figure in compared.sources:
                assert figure.source_url.replace("&", "&amp;") in urls
                assert figure.source_url.replace("&", "&amp;") in html


def test_all_candidates_and_only_those_with_practice(client):
    everyone = client.get("/lokus/", {**DECISION, "semua": "1"}).context["decision"].rows
    holders = client.get("/lokus/", {**DECISION, "semua": "1", "praktik": "on"}).context["decision"].rows

    assert len(everyone) == 34
    assert [row.code for row in holders] == [row.code for row in everyone if row.practices]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"daerah": "99.99"}, "Pilih"),
        ({"fokus": "panggan"}, "Pilih"),
        ({"pilihan": "51.03"}, "Lokus tidak boleh sama dengan daerah Anda"),
        ({"daerah": "<script>alert(1)</script>"}, "Pilih"),
    ],
)
def test_bad_question_keeps_the_entries_and_says_what_is_wrong(client, changes, words):
    response = client.get("/lokus/", {**DECISION, **changes})

    assert response.context["decision"] is None
    assert words in text_of(response)
    assert "<script>alert(1)" not in response.content.decode()


def test_candidate_page_takes_the_distance_apart(client):
    response = client.get("/lokus/calon/73.71/", {"daerah": "51.03", "fokus": "pangan"})
    view = response.context["candidate"]

    assert view.total == "1,584"
    assert [part.part for part in view.parts].count("tidak diketahui") == 1
    assert "Dihitung dari" in text_of(response)
    assert "Belum ada angka sebanding." in text_of(response)


def test_planner_of_the_own_region_is_led_on_to_a_visit(client):
    own = client.get("/lokus/calon/73.71/", {"daerah": "51.03", "fokus": "pangan"})
    other = client.get("/lokus/calon/73.71/", {"daerah": "51.04", "fokus": "pangan"})

    assert "/kunjungan/baru/?lokus=73.71&amp;fokus=pangan" in own.content.decode()
    assert "/kunjungan/baru/" not in other.content.decode()


def test_bars_are_on_one_scale(client):
    rows = client.get("/lokus/", DECISION).context["decision"].rows
    widths = [float(row.bar_width.rstrip("%")) for row in rows]

    assert widths == sorted(widths)
    assert widths[-1] == 100


def test_candidate_that_was_not_ranked_is_not_found(client):
    assert client.get("/lokus/calon/11.01/", {"daerah": "51.03", "fokus": "pangan"}).status_code == 404


def test_candidate_page_without_a_question_asks_it(client):
    response = client.get("/lokus/calon/73.71/")
    assert response.status_code == 400
    assert "Bandingkan" in text_of(response)


def test_pages_read_the_database_only_for_the_user(client, django_assert_max_num_queries):
    client.get("/lokus/", DECISION)
    with django_assert_max_num_queries(4):
        client.get("/lokus/", {**DECISION, "semua": "1"})
