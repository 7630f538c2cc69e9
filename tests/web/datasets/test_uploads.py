"""Files come in: kept under a random name, told by content, or refused with nothing left behind."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.datasets.conftest import TABLE, errors_of, words

from tiru_web.datasets.models import Reading, ReadingState
from tiru_web.datasets.uploads import safe_name
from tiru_web.shared.models import AuditEntry


def send(client, content, name="contoh.csv", **fields):
    return client.post("/data/impor/", {"file": SimpleUploadedFile(name, content), **fields})


def kept(home):
    folder = home / "unggahan"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_upload_is_kept_under_a_random_name_and_recorded(upload, planner, home):
    reading = upload(TABLE)

    assert (reading.owner, reading.government, reading.file_name) == (
        planner,
        planner.government,
        "contoh.csv",
    )
    assert [path.name for path in kept(home)] == [reading.folder]
    assert (home / "unggahan" / reading.folder / "contoh.csv").read_text() == TABLE
    entry = AuditEntry.objects.get(action="datasets.file_uploaded")
    assert (entry.by, entry.after["sha256"]) == (planner, reading.sha256)


def test_kept_file_is_served_nowhere(upload, client):
    reading = upload(TABLE)
    for folder in ("unggahan", "files", "static", "data/unggahan"):
        assert client.get(f"/{folder}/{reading.folder}/contoh.csv").status_code == 404


def test_same_file_waiting_already_is_shown_instead(upload, client, home):
    first = upload(TABLE)
    response = client.post("/data/impor/", {"file": SimpleUploadedFile("x.csv", TABLE.encode())}, follow=True)

    assert response.redirect_chain[-1][0] == f"/data/impor/{first.pk}/"
    assert "sudah diunggah" in words(response.text)
    assert Reading.objects.count() == len(kept(home)) == 1


def test_kind_is_told_from_the_content_not_from_the_name(upload):
    reading = upload(
        "<html><table><tr><th>Kabupaten/Kota</th><th>2022</th></tr>"
        "<tr><td>Kabupaten Badung</td><td>7</td></tr></table></html>",
        name="tabel.xls",
    )
    assert reading.state == ReadingState.OPEN


def test_windows_1252_is_read(upload, client):
    reading = upload(TABLE.replace("Contoh", "Café").encode("cp1252"))
    assert "Café" in client.get(f"/data/impor/{reading.pk}/").text


def workbook(*, bomb=False):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        if bomb:
            archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    return data.getvalue()


ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "kosong.csv", "kosong"),
        (ENCRYPTED, "rahasia.xlsx", "sandi"),
        (workbook(), "rusak.xlsx", "rusak"),
        (b"PK\x03\x04" + b"x" * 500, "rusak.xlsx", "rusak"),
        (workbook(bomb=True), "bom.xlsx", "bom.xlsx"),
        (b"%PDF-1.7 \n", "tabel.pdf", "tabel.pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "tabel.png", "gambar"),
        (b'{"status":"ERROR","message":"key is invalid"}', "jawaban.json", "galat"),
        (b'{"status": "OK", "data', "jawaban.json", "terpotong"),
        (b"\x1f\x8b\x08\x00rusak", "jawaban.json.gz", "gzip"),
        (b"Ini surat, bukan tabel.\nTidak ada angka di sini.\n", "surat.csv", "tabel"),
    ],
)
def test_file_that_cannot_be_read_is_refused_beside_the_field(client, home, content, name, sentence):
    response = send(client, content, name)

    assert response.status_code == 422
    [error] = errors_of(response.text)
    assert error.startswith("id_file: ")
    assert sentence in error.lower()
    assert str(home) not in response.text
    assert (Reading.objects.count(), kept(home)) == (0, [])


def test_too_large_request_is_refused_before_it_is_looked_into(client):
    class Untouched(io.BytesIO):
        def read(self, *args):
            raise AssertionError("the request was read")

    response = client.generic(
        "POST",
        "/data/impor/",
        CONTENT_TYPE="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(300 * 1024 * 1024),
        **{"wsgi.input": Untouched()},
    )
    assert response.status_code == 413
    assert "lebih besar dari 20 MB" in words(response.text)


def test_file_over_the_limit_is_refused_beside_the_field(client, monkeypatch):
    monkeypatch.setattr("tiru_web.datasets.forms.upload.LARGEST_UPLOAD", 10)
    assert "lebih besar" in errors_of(send(client, TABLE.encode()).text)[0]


def test_file_that_reads_for_long_is_refused_with_the_command(client, home, monkeypatch):
    monkeypatch.setattr("tiru_web.datasets.analysis.reading.MOST_TEXT_BYTES", 10)
    response = send(client, TABLE.encode())

    assert "tiru data import" in errors_of(response.text)[0]
    assert kept(home) == []


def test_region_that_is_not_known_is_told_beside_its_field(client):
    response = send(client, TABLE.encode(), region="5103")
    assert errors_of(response.text)[0].startswith("id_region: “5103” tidak bertitik")


def test_region_of_the_whole_file_spares_the_question(client):
    content = b"Jenis,Produksi (Ton),\n,2018,2019\nContoh A,1,2\nContoh B,3,-\n"
    asked = client.post("/data/impor/", {"file": SimpleUploadedFile("a.csv", content)}, follow=True)
    told = client.post(
        "/data/impor/",
        {"file": SimpleUploadedFile("b.csv", content + b"Contoh C,4,5\n"), "region": "51.03"},
        follow=True,
    )
    assert "Daerah mana?" in asked.text
    assert "Daerah mana?" not in told.text


def test_upload_needs_the_token_of_its_form(planner):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(planner, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = strict.post("/data/impor/", {"file": SimpleUploadedFile("a.csv", TABLE.encode())})
    assert (response.status_code, Reading.objects.count()) == (403, 0)


def test_discarded_upload_is_removed_and_stays_in_the_audit(upload, client, home, planner):
    reading = upload(TABLE)
    response = client.post(f"/data/impor/{reading.pk}/buang/", follow=True)

    assert "dibuang" in words(response.text)
    assert kept(home) == []
    assert client.get(f"/data/impor/{reading.pk}/").status_code == 404
    assert AuditEntry.objects.filter(action="datasets.file_discarded", by=planner).count() == 1


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\data\\tabel 2024.xlsx", "tabel 2024.xlsx"),
        (".jawaban", "jawaban"),
        ("a\u202exslx.exe", "a_xslx.exe"),
        ("...", "berkas"),
        ("", "berkas"),
        ("produksi é.csv", "produksi é.csv"),
    ],
)
def test_safe_name(given, safe):
    assert safe_name(given) == safe


def test_safe_name_of_a_long_name_keeps_its_ending():
    name = safe_name("é" * 300 + ".xlsx")
    assert len(name) <= 120
    assert name.endswith(".xlsx")
