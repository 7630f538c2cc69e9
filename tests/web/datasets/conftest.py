"""Uploads and stores of their own for each test."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tiru_web.accounts.models import User
from tiru_web.datasets.models import Reading

# Invented figures of regions that are named; small enough to check by eye.
TABLE = "Produksi Contoh (Ton)\nKabupaten/Kota,2022,2023\nKabupaten Badung,10,20\nKota Denpasar,30,-\n"
SOURCE = {
    "new_dataset": "contoh-produksi",
    "title": "Produksi contoh",
    "publisher": "Dinas Contoh",
    "url": "https://contoh.go.id/produksi",
    "read_on": "2024-03-05",
}


@pytest.fixture(autouse=True)
def home(settings, tmp_path) -> Path:
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path)
    return tmp_path


@pytest.fixture
def client(planner: User, client_for: Callable[[User], Client]) -> Client:
    return client_for(planner)


@pytest.fixture
def upload(client: Client) -> Callable[..., Reading]:
    """`upload(text)` or `upload(path)` is the reading of a file that was sent through the page."""

    def send(content: str | bytes | Path, name: str = "contoh.csv", by: Client = client) -> Reading:
        if isinstance(content, Path):
            name, content = content.name, content.read_bytes()
        data = content.encode() if isinstance(content, str) else content
        response = by.post("/data/impor/", {"file": SimpleUploadedFile(name, data)})
        assert response.status_code == 302, response.text
        return Reading.objects.get(pk=int(response.url.rstrip("/").rsplit("/", 1)[1]))

    return send


@pytest.fixture
def store(client: Client) -> Callable[..., str]:
    """`store(reading)` stores a reading without questions and gives the number of its import."""

    def go(reading: Reading, by: Client = client, **source: str) -> str:
        fields = {key: value for key, value in {**SOURCE, **source}.items() if value}
        response = by.post(f"/data/impor/{reading.pk}/sumber/", fields)
        assert response.status_code == 302, errors_of(response.text)
        preview = by.get(f"/data/impor/{reading.pk}/pratinjau/").text
        version = re.search(r'name="versi" value="(\w+)"', preview)
        assert version, "the preview offers nothing to store"
        response = by.post(f"/data/impor/{reading.pk}/simpan/", {"versi": version[1]})
        assert response.status_code == 302
        reading.refresh_from_db()
        return reading.import_id

    return go


def words(html: str) -> str:
    """The words of a page, without its code."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def errors_of(html: str) -> list[str]:
    """What stands beside the fields of a form."""
    found = re.findall(r'<p class="field__error" id="([\w-]+)-galat">(.*?)</p>', html, re.DOTALL)
    return [f"{field}: {words(text).strip()}" for field, text in found]


def today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()
