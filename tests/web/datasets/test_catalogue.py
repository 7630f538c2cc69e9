"""What is stored: data sets, coverage, figures with filters, their origin, and a CSV nobody need fear."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.conftest import SOURCE, TABLE, words

from tiru_web.datasets.presenters.export import COLUMNS, csv_rows
from tiru_web.datasets.presenters.stored import age_words
from tiru_web.datasets.wording import period_words

ADDRESS = "/data/kumpulan/contoh-produksi"
CHANGED = TABLE.replace(",10,20", ",11,20")
FIGURE = "daerah=51.03&waktu=2022&indikator=Produksi+Contoh&satuan=Ton"


def test_empty_catalogue_says_what_to_do_first(client):
    page = words(client.get("/data/").text)
    assert "Belum ada data yang disimpan" in page
    assert "Masukkan data" in page


def test_catalogue_lists_source_coverage_and_freshness(upload, store, client):
    store(upload(TABLE))
    html = client.get("/data/").text
    page = words(html)

    assert "Produksi contoh" in page
    assert "Dinas Contoh" in page
    assert "Angka 3" in page
    assert "Daerah 2" in page
    assert "2022 sampai 2023" in page
    assert "5 Maret 2024" in page
    assert 'href="/daerah/"' in html


@pytest.mark.parametrize(("query", "count"), [("dinas", 1), ("produksi contoh", 1), ("pdrb", 0)])
def test_catalogue_is_filtered_by_words(upload, store, client, query, count):
    store(upload(TABLE))
    html = client.get("/data/", {"cari": query}).text
    assert html.count('class="dataset"') == count
    assert f"{count} dari 1" in words(html)


def test_data_set_shows_coverage_by_region_and_year(upload, store, client):
    store(upload(TABLE))
    html = client.get(f"{ADDRESS}/").text

    assert f'href="{ADDRESS}/angka/?daerah=51.03&amp;waktu=2022"' in html
    assert "Kota Denpasar 1 – tidak ada" in words(html)
    assert SOURCE["url"] in html
    assert "Impor 0001" in words(html)


def test_data_set_whose_imports_are_undone_keeps_its_history(upload, store, client):
    store(upload(TABLE))
    client.post(f"{ADDRESS}/impor/0001/", {"tindakan": "batalkan", "reason": "Uji."})

    assert "contoh-produksi" in client.get("/data/").text
    page = words(client.get(f"{ADDRESS}/").text)
    assert "Semua impor kumpulan data ini dibatalkan" in page
    assert "Berlakukan lagi" in page
    assert client.get(f"{ADDRESS}/angka/").status_code == 200
    assert "Tidak berlaku lagi" in words(client.get(f"{ADDRESS}/angka/asal/?{FIGURE}").text)


@pytest.mark.parametrize("part", ["", "angka/", "angka.csv", "angka/asal/", "impor/0001/"])
def test_data_set_that_was_never_imported_is_not_there(client, part):
    assert client.get(f"/data/kumpulan/tidak-ada/{part}").status_code in (400, 404)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 3),
        ("daerah=51.03", 2),
        ("daerah=denpasar", 1),
        ("waktu=2022", 2),
        ("daerah=51.03&waktu=2023", 1),
        ("indikator=Produksi+Contoh", 3),
        ("daerah=atlantis", 0),
    ],
)
def test_figures_are_filtered_by_the_address(upload, store, client, query, count):
    store(upload(TABLE))
    page = client.get(f"{ADDRESS}/angka/?{query}").text
    assert f"{count} angka" in words(page)
    rows = list(
        csv.reader(io.StringIO(client.get(f"{ADDRESS}/angka.csv?{query}").text.removeprefix("\ufeff")))
    )
    assert len(rows) == count + 1


def test_filter_that_cannot_be_used_is_told(upload, store, client):
    store(upload(TABLE))
    response = client.get(f"{ADDRESS}/angka/?per=besok&waktu=1900")
    assert response.status_code == 400
    assert "Tulis tanggal seperti" in response.text
    assert "Tahun itu tidak ada di sini." in response.text


def test_origin_of_a_figure(upload, store, client):
    store(upload(TABLE))
    store(upload(CHANGED, name="baru.csv"), new_dataset="", dataset="contoh-produksi")
    page = words(client.get(f"{ADDRESS}/angka/asal/?{FIGURE}").text)

    assert "Kabupaten Badung (51.03), 2022" in page
    assert "11 Ton" in page
    assert "Tertulis di berkas 11" in page
    assert "baru.csv" in page
    assert "0002 11 Ton berlaku" in page
    assert "0001 10 Ton digantikan" in page


def test_origin_of_a_figure_never_stored_is_not_there(upload, store, client):
    store(upload(TABLE))
    assert client.get(f"{ADDRESS}/angka/asal/?{FIGURE.replace('51.03', '51.02')}").status_code == 404
    assert client.get(f"{ADDRESS}/angka/asal/").status_code == 404


def test_other_data_set_that_differs_is_named(upload, store, client):
    store(upload(TABLE))
    store(upload(TABLE.replace(",10,20", ",90,20")), new_dataset="lain")
    page = words(client.get(f"{ADDRESS}/angka/asal/?{FIGURE}").text)
    assert "Kumpulan data lain mengatakan berbeda" in page
    assert "lain 90" in page


def test_state_of_an_earlier_day(upload, store, client):
    store(upload(TABLE))
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=2)
    assert "0 angka" in words(client.get(f"{ADDRESS}/angka/?per={yesterday}").text)


def test_export_is_safe_to_open():
    row = dict.fromkeys(COLUMNS, "") | {
        "region_label": "=cmd|' /C calc'!A0",
        "indicator": "+x",
        "breakdown": ["@y", "z"],
        "value": -5.0,
        "unit": "-",
        "status": "accepted",
        "definition": "\tx",
        "source_title": "biasa",
        "publisher": "\rx",
        "read_on": dt.date(2024, 3, 5),
    }
    _, cells = csv_rows([row])

    texts = dict(zip(COLUMNS, cells, strict=True))
    assert {name: text for name, text in texts.items() if text} == {
        "region_label": "'=cmd|' /C calc'!A0",
        "indicator": "'+x",
        "breakdown": "'@y > z",
        "value": "-5",
        "unit": "'-",
        "status": "diterima",
        "definition": "'\tx",
        "source_title": "biasa",
        "publisher": "'\rx",
        "read_on": "2024-03-05",
    }


def test_numbers_are_exported_as_exactly_as_stored():
    row = dict.fromkeys(COLUMNS, "")
    values = [2.0, 1234.5, 0.1, 1e21]
    rows = list(csv_rows([row | {"breakdown": [], "value": value} for value in values]))[1:]
    assert [cells[5] for cells in rows] == ["2", "1234.5", "0.1", "1e+21"]


def test_queries_do_not_grow_with_data_sets_and_imports(upload, store, client):
    def count(address):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    addresses = (
        "/data/",
        f"{ADDRESS}/",
        f"{ADDRESS}/angka/",
        f"{ADDRESS}/angka/asal/?{FIGURE}",
        "/data/impor/",
    )
    store(upload(TABLE))
    before = [count(address) for address in addresses]
    store(upload(CHANGED), new_dataset="", dataset="contoh-produksi")
    store(upload(TABLE.replace(",10,20", ",10,21")), new_dataset="lain")
    upload(TABLE.replace(",10,20", ",10,22"))
    assert [count(address) for address in addresses] == before


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2018", "2018"),
        ("2018-Q2", "triwulan II 2018"),
        ("2018-S1", "semester I 2018"),
        ("2018-06", "Juni 2018"),
        ("2018-01/2018-09", "Januari–September 2018"),
        (None, ""),
    ],
)
def test_period_words(period, expected):
    assert period_words(period) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, "hari ini"), (1, "1 hari lalu"), (29, "29 hari lalu"), (60, "2 bulan lalu"), (800, "2 tahun lalu")],
)
def test_age_words(days, expected):
    today = dt.date(2026, 3, 5)
    assert age_words(today - dt.timedelta(days=days), today) == expected
