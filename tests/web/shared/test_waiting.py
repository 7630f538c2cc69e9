import datetime as dt
import re

import pytest

from tiru_web.shared import waiting
from tiru_web.shared.waiting import WaitingItem, waiting_for

NEW = WaitingItem("Periksa jumlah peserta", "/kunjungan/2/", dt.date(2024, 7, 12), "verifikator")
OLD = WaitingItem(
    "Putuskan nama gedung", "/kunjungan/1/", dt.date(2024, 7, 9), "Anda", until=dt.date(2024, 7, 16)
)


@pytest.fixture
def two_sources(monkeypatch):
    monkeypatch.setattr(waiting, "_sources", [lambda user: [NEW], lambda user: [OLD]])


def test_oldest_comes_first_over_all_apps(planner, two_sources):
    assert waiting_for(planner)[:10] == [OLD, NEW]


def test_home_names_whom_and_since_when(client_for, planner, two_sources):
    page = client_for(planner).get("/").text

    assert page.index(OLD.title) < page.index(NEW.title)
    for words in ("sejak 9 Juli 2024", "sampai 16 Juli 2024", "verifikator", "2 hal"):
        assert words in page


def test_home_says_so_when_nothing_waits(client_for, planner, monkeypatch):
    monkeypatch.setattr(waiting, "_sources", [])

    assert "Tidak ada yang menunggu Anda saat ini." in client_for(planner).get("/").text


@pytest.fixture
def many(monkeypatch):
    items = [
        WaitingItem(f"Hal {number}", f"/{number}/", dt.date(2024, 1, 1) + dt.timedelta(number), "Anda")
        for number in range(25)
    ]
    monkeypatch.setattr(waiting, "_sources", [lambda user: items[::-2], lambda user: items[1::2]])


def shown(page):
    return re.findall(r">(Hal \d+)<", page)


def test_home_shows_the_ten_oldest_and_leads_to_the_rest(client_for, planner, many):
    client = client_for(planner)
    page = client.get("/").text

    assert shown(page) == [f"Hal {number}" for number in range(10)]
    assert "25 hal" in page
    assert re.search(r'<a href="/\?page=2#menunggu-judul">dan 15 lainnya</a>', page)
    assert shown(client.get("/?page=3").text) == [f"Hal {number}" for number in range(20, 25)]
    assert "lainnya" not in client.get("/?page=3").text
