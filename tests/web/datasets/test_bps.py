"""Figures fetched from the WebAPI of BPS with a person's own key become a reading like any file."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from tests.recorded_webapi import KEY, RecordedServer, Reply, listing
from tests.web.datasets.conftest import errors_of, words

from tiru_web.datasets.models import Reading
from tiru_web.shared.models import AuditEntry

# Invented figures.
ANSWER = json.dumps(
    {
        "status": "OK",
        "data-availability": "available",
        "last_update": None,
        "subject": [{"val": 9, "label": "Industri"}],
        "var": [{"val": 77, "label": "Perusahaan Contoh", "unit": "unit", "subj": "Industri", "note": ""}],
        "turvar": [{"val": 0, "label": "Tidak ada"}],
        "labelvervar": "Provinsi",
        "vervar": [{"val": 5100, "label": "BALI"}, {"val": 7300, "label": "SULAWESI SELATAN"}],
        "tahun": [{"val": 122, "label": "2022"}],
        "turtahun": [{"val": 0, "label": "Tahun"}],
        "datacontent": {"51007701220": 12, "73007701220": 34},
    }
)
REFUSED = Reply(body=json.dumps({"status": "Error", "message": "Invalid API key"}))
SUBJECTS = listing([{"sub_id": 9, "title": "Industri"}, {"sub_id": 12, "title": "Kependudukan"}])
VARIABLES = listing(
    [{"var_id": 77, "title": "Perusahaan Contoh", "unit": "unit", "sub_id": 9, "notes": "&lt;p&gt;Contoh"}]
)
YEARS = listing([{"th_id": 121, "th": "2021"}, {"th_id": 122, "th": "2022"}])
PAGE = "/data/impor/bps/"
VARIABLE = f"{PAGE}0000/9/77/"


@pytest.fixture
def bps(settings) -> Iterator[RecordedServer]:
    server = RecordedServer()
    server.by_word = {
        "/api/domain/": Reply(body=listing([{"domain_id": "0000", "domain_name": "Pusat"}])),
        "/model/subject/": Reply(body=SUBJECTS),
        "/model/var/": Reply(body=VARIABLES),
        "/model/th/": Reply(body=YEARS),
        "/model/data/": Reply(body=ANSWER),
    }
    server.start()
    settings.BPS_ADDRESS = server.url
    yield server
    server.stop()


@pytest.fixture
def with_key(bps, client):
    client.post(f"{PAGE}kunci/", {"key": KEY})
    return client


def test_key_is_asked_for_first(client, bps):
    page = client.get(PAGE)

    assert "Kunci WebAPI BPS Anda" in page.text
    assert "Wilayah terbitan" not in page.text
    assert bps.paths == []


def test_key_that_bps_takes_is_kept_for_the_session_and_shown_nowhere(client, bps):
    page = client.post(f"{PAGE}kunci/", {"key": f" {KEY} "}, follow=True)

    assert "Wilayah terbitan" in page.text
    assert client.session["bps_key"] == KEY
    assert KEY not in page.text
    assert KEY not in str(list(AuditEntry.objects.values()))


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (REFUSED, "kuncinya ditolak"),
        (Reply(status=500), "sedang bermasalah"),
    ],
    ids=["refused", "down"],
)
def test_key_that_opens_nothing_is_not_kept(client, bps, reply, said):
    bps.by_word["/api/domain/"] = reply
    page = client.post(f"{PAGE}kunci/", {"key": KEY})

    assert page.status_code == 422
    assert said in str(errors_of(page.text))
    assert "bps_key" not in client.session


def test_forgotten_key_is_asked_for_again(with_key):
    page = with_key.post(f"{PAGE}kunci/hapus/", follow=True)

    assert "bps_key" not in with_key.session
    assert "Kunci WebAPI BPS Anda" in page.text


def test_place_leads_to_its_subjects_and_a_subject_to_what_is_measured(with_key, bps):
    places = with_key.get(PAGE, {"wilayah": "Kabupaten Badung"})
    assert "Kependudukan" in places.text
    assert any("/domain/5103/" in path for path in bps.paths)

    subject = with_key.get(PAGE, {"wilayah": "Indonesia", "subjek": "9"})
    assert "Perusahaan Contoh" in subject.text
    assert VARIABLE in subject.text


@pytest.mark.parametrize("place", ["Bandung", "5103x", ""], ids=["two regions", "none", "empty"])
def test_place_that_is_none_is_told_beside_the_field(with_key, place):
    page = with_key.get(PAGE, {"wilayah": place})

    assert page.status_code == 422
    assert errors_of(page.text)


def test_fetched_answer_becomes_a_reading_with_its_publisher(with_key, bps, planner):
    page = with_key.get(VARIABLE)
    assert "2022" in page.text
    assert "Contoh" in page.text

    done = with_key.post(VARIABLE, {"years": ["2022"]}, follow=True)

    reading = Reading.objects.get()
    assert done.redirect_chain[-1][0] == f"/data/impor/{reading.pk}/"
    assert (reading.file_name, reading.owner) == ("BPS 77 Perusahaan Contoh.json", planner)
    assert any("/th/122/" in path for path in bps.paths)
    source = with_key.get(f"/data/impor/{reading.pk}/sumber/")
    assert "Badan Pusat Statistik" in source.text


def test_same_answer_is_not_kept_twice(with_key):
    with_key.post(VARIABLE, {"years": ["2022"]})
    again = with_key.post(VARIABLE, {"years": ["2022"], "fresh": "on"}, follow=True)

    assert Reading.objects.count() == 1
    assert "sudah diambil" in words(again.text)


def test_no_year_is_asked_for(with_key, bps):
    page = with_key.post(VARIABLE, {})

    assert page.status_code == 422
    assert "Pilih paling sedikit satu tahun." in str(errors_of(page.text))
    assert not any("/model/data/" in path for path in bps.paths)


def test_server_that_fails_at_the_figures_leaves_nothing_behind(with_key, bps, home):
    bps.by_word["/model/data/"] = Reply(status=500)
    page = with_key.post(VARIABLE, {"years": ["2022"]})

    assert page.status_code == 422
    assert "sedang bermasalah" in words(page.text)
    assert Reading.objects.count() == 0


def test_key_refused_later_is_asked_for_again(with_key, bps):
    bps.by_word["/model/subject/"] = REFUSED
    page = with_key.get(PAGE, {"wilayah": "Indonesia"})

    assert "bps_key" not in with_key.session
    assert "Kunci WebAPI BPS Anda" in page.text
    assert "kuncinya ditolak" in words(page.text)


def test_table_without_years_says_so(with_key, bps):
    bps.by_word["/model/th/"] = Reply(body=listing([]))

    assert "belum mengisi tabel ini" in words(with_key.get(VARIABLE).text)


def test_number_bps_does_not_list_is_no_page(with_key):
    assert with_key.get(f"{PAGE}0000/9/78/").status_code == 404


def test_without_a_key_a_table_leads_to_the_question_for_it(client, bps):
    assert client.get(VARIABLE).headers["Location"] == PAGE
