"""Finding a region and reading all that is known of it."""

import re

import pytest

from tiru.datasets import load_facts


@pytest.fixture
def client(planner, client_for):
    return client_for(planner)


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_list_counts_the_regions_with_figures(client):
    page = text_of(client.get("/daerah/"))
    assert "35 daerah" in page
    assert "Kabupaten Badung" in page


def test_search_for_bandung_answers_with_regency_and_city(client):
    matches = client.get("/daerah/", {"cari": "Bandung"}).context["matches"]
    assert [match.code for match in matches] == ["32.04", "32.73"]


def test_search_that_finds_nothing_says_what_to_do(client):
    assert "Periksa ejaannya" in text_of(client.get("/daerah/", {"cari": "zzzzzz"}))


def test_region_shows_both_code_systems_and_its_namesake(client):
    page = text_of(client.get("/daerah/73.08/"))
    assert "73.08" in page
    assert "7311" in page

    assert "Jangan tertukar: Kabupaten Bandung (32.04) bukan Kota Bandung (32.73)." in text_of(
        client.get("/daerah/32.04/")
    )


def test_every_figure_of_a_region_is_on_its_page_with_its_source(client):
    response = client.get("/daerah/51.03/")
    shown = [
        figure
        for topic in response.context["topics"]
        for indicator in topic.indicators
        for figure in (indicator.figure, *(other.figure for other in indicator.others))
        if figure.value is not None
    ]

    assert len(shown) == len(load_facts().for_region("51.03"))
    assert all(figure.source_title and figure.source_url for figure in shown)


def test_rejected_figure_is_shown_only_as_rejected(client):
    page = client.get("/daerah/63.71/")
    rejected = [
        other
        for topic in page.context["topics"]
        for indicator in topic.indicators
        for other in indicator.others
        if other.is_rejected
    ]
    assert rejected
    assert "angka ini salah dan tidak dipakai" in text_of(page)


def breadcrumb(response):
    trail = re.search(r'<nav class="breadcrumb".*?</nav>', response.content.decode(), re.DOTALL)[0]
    return re.findall(r"<li[^>]*>\s*(?:<a [^>]*>)?\s*([^<]+?)\s*<", trail)


def test_breadcrumb_leads_back_over_data(client):
    assert breadcrumb(client.get("/daerah/")) == ["Beranda", "Data", "Daerah"]
    assert breadcrumb(client.get("/daerah/51.03/")) == ["Beranda", "Data", "Daerah", "Kabupaten Badung"]


def test_region_page_leads_to_its_topics_and_practices(client):
    page = client.get("/daerah/51.03/").text

    assert '<a href="#topik-ketenagakerjaan">Ketenagakerjaan</a>' in page
    assert '<a href="/praktik/badung-sidi-kumbara/">' in page
    assert "Berjalan (2025) · Belum ada bukti dampak" in page


def test_region_without_figures_says_so(client):
    assert "Belum ada angka tentang daerah ini" in text_of(client.get("/daerah/11.01/"))


@pytest.mark.parametrize(("code", "status"), [("99.99", 404), ("5103", 400), ("51", 200)])
def test_code_that_means_no_region_or_another_system_is_told(client, code, status):
    assert client.get(f"/daerah/{code}/").status_code == status
