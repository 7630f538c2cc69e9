import pytest
from django.template.loader import render_to_string

from tiru_web.shared import thread
from tiru_web.shared.thread import Journey, build_thread, station


def test_thread_has_seven_stations_in_order_and_the_rest_is_missing():
    stations = build_thread([station("kunjungan", "ada", "/kunjungan/1/"), station("celah", "sebagian")])

    assert [s.key for s in stations] == [
        "celah",
        "lokus",
        "praktik",
        "kunjungan",
        "keputusan",
        "tindakan",
        "dampak",
    ]
    assert [s.state for s in stations] == ["sebagian", "belum", "belum", "ada", "belum", "belum", "belum"]
    assert stations[3].url == "/kunjungan/1/"


def test_unknown_station_or_state_is_refused():
    with pytest.raises(ValueError, match="no station"):
        station("tujuan", "ada")
    with pytest.raises(ValueError, match="mungkin"):
        station("celah", "mungkin")


def test_strip_says_every_state_in_words():
    html = render_to_string(
        "components/benang.html", {"stations": build_thread([station("lokus", "ada", "/lokus/")])}
    )

    assert '<a href="/lokus/">Lokus</a>' in html
    assert html.count("is-belum") == 6
    assert html.count("belum\n") == 6
    assert "belum: " not in html


def test_missing_station_says_what_is_missing():
    stations = build_thread([station("dampak", "belum", note="menunggu angka 2025")])

    html = render_to_string("components/benang.html", {"stations": stations})

    assert "belum: menunggu angka 2025" in html


def test_home_shows_the_journeys_that_apps_registered(client_for, planner, monkeypatch):
    journey = Journey("Belajar kemasan", "/kunjungan/1/", "Kota Umpama, 9 Juli 2024", build_thread([]))
    monkeypatch.setattr(thread, "_sources", [lambda user: [journey] if user == planner else []])

    page = client_for(planner).get("/").text

    assert '<a href="/kunjungan/1/">Belajar kemasan</a>' in page
    assert "Belum ada kunjungan" not in page


def test_a_source_registers_once(monkeypatch):
    monkeypatch.setattr(thread, "_sources", [])

    def source(user):
        return []

    thread.register(source)
    thread.register(source)

    assert thread._sources == [source]


def test_home_explains_all_seven_stations_without_calling_them_missing(client_for, planner, monkeypatch):
    monkeypatch.setattr(thread, "_sources", [])

    page = client_for(planner).get("/").text

    for meaning in thread.STATION_MEANINGS.values():
        assert str(meaning) in page
    strip = page[page.index("benang--explain") :]
    assert ">belum" not in strip.replace(" ", "").replace("\n", "")
