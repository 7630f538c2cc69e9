"""The reading report: counts first, questions, the drawn table with its verdicts, problems."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.conftest import TABLE, errors_of, words

from tiru_web.datasets.analysis import reading as seam
from tiru_web.datasets.forms.answers import OTHER
from tiru_web.datasets.uploads import kept_path
from tiru_web.shared.models import AuditEntry


def cells(html):
    """Text, verdict and number of each figure of the drawn table."""
    pattern = r'<a class="sel sel--([\w-]+)" href="\?(?:hanya=perlu&amp;)?sel=(\d+)#sel"[^>]*>([^<]*)'
    return [(text, mark, int(number)) for mark, number, text in re.findall(pattern, html)]


def test_table_is_drawn_with_verdicts(upload, client):
    page = client.get(f"/data/impor/{upload(TABLE).pk}/").text

    assert [cell[:2] for cell in cells(page)] == [
        ("10", "diterima"),
        ("20", "diterima"),
        ("30", "diterima"),
        ("-", "tidak-ada"),
    ]
    assert '<th scope="col">2022</th>' in page
    assert re.search(r'<th scope="row"[^>]*>Kabupaten Badung</th>', page)
    assert "tidak ada angka" in re.search(r'<a class="sel sel--tidak-ada".*?</a>', page, re.DOTALL)[0]


def test_chosen_cell_opens_its_reason(upload, client):
    reading = upload(TABLE)
    number = next(n for text, _, n in cells(client.get(f"/data/impor/{reading.pk}/").text) if text == "-")

    page = client.get(f"/data/impor/{reading.pk}/?sel={number}").text
    panel = words(re.search(r'<div class="cell-panel" id="sel".*?</dl>', page, re.DOTALL)[0])

    assert "Tidak ada angka" in panel
    assert "Kota Denpasar (51.71)" in panel
    assert "2023" in panel
    assert 'id="terpilih"' in page


@pytest.mark.parametrize(
    "query", ["sel=99999999", "sel=-1", "sel=x", "tabel=99", "page=99", "sel=²", "tabel=0"]
)
def test_address_that_makes_no_sense_shows_the_first_page(upload, client, query):
    assert client.get(f"/data/impor/{upload(TABLE).pk}/?{query}").status_code == 200


def test_scripts_and_formulas_of_a_file_are_text(upload, client):
    content = (
        "<html><body><script>alert(1)</script><table><tr><th>Kabupaten/Kota</th><th>2022</th></tr>"
        "<tr><td>Kabupaten Badung &lt;img src=x onerror=alert(2)&gt;</td><td>5</td></tr>"
        "<tr><td>Kota Denpasar</td><td>=cmd|' /C calc'!A0</td></tr></table></body></html>"
    )
    page = client.get(f"/data/impor/{upload(content, name='a.html').pk}/").text

    assert "alert(1)" not in page
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(2)&gt;" in page
    assert ("=cmd|&#x27; /C calc&#x27;!A0", "diragukan") in {cell[:2] for cell in cells(page)}


def test_large_table_is_paged_and_the_page_of_a_cell_is_found(upload, client, shared_data):
    reading = upload(shared_data / "bps_tables" / "s02_gorontalo_angkatan_kerja.html")
    first = client.get(f"/data/impor/{reading.pk}/").text
    second = client.get(f"/data/impor/{reading.pk}/?page=2").text
    number = cells(second)[0][2]

    assert len(cells(first)) < 900
    assert number not in {cell[2] for cell in cells(first)}
    assert number in {cell[2] for cell in cells(client.get(f"/data/impor/{reading.pk}/?sel={number}").text)}


def test_only_rows_to_look_at(upload, client, shared_data):
    reading = upload(shared_data / "bps_tables" / "s02_gorontalo_angkatan_kerja.html")
    page = client.get(f"/data/impor/{reading.pk}/?hanya=perlu").text
    body = re.search(r"<tbody>(.*?)</tbody>", page, re.DOTALL)[1]

    assert all(
        "sel--diragukan" in row or "sel--ganda" in row for row in re.findall(r"<tr>.*?</tr>", body, re.S)
    )
    assert sum(mark == "diragukan" for _, mark, _ in cells(page)) == 25


def test_answer_of_the_webapi_is_drawn_by_period(upload, client, shared_data):
    reading = upload(shared_data / "webapi" / "pdrb_perkapita_prov.json.gz")
    path = kept_path(reading.folder, reading.file_name)
    read = seam.read_upload(path, reading.sha256, {}, "")
    drawn = [cell.where for table in read.tables for row in table.rows for cell in row if cell.where]

    assert sorted(drawn) == sorted(o.where for o in read.report.observations)
    assert client.get(f"/data/impor/{reading.pk}/?sel=5").status_code == 200


def test_every_figure_of_every_real_file_is_drawn(shared_data):
    for path in sorted((shared_data / "bps_tables").iterdir()):
        read = seam.read_upload(path, path.name, {}, "")
        drawn = [cell.where for table in read.tables for row in table.rows for cell in row if cell.status]
        assert sorted(drawn) == sorted(o.where for o in read.report.observations), path.name


PROBOLINGGO = {
    "q0": "PDRB",
    "q1": "Juta Rupiah",
    "q2": "Kota Probolinggo (35.74)",
    "q3": "harga konstan 2010",
}


@pytest.fixture
def asked(upload, shared_data):
    """A file that names neither its measure, unit, region nor price basis."""
    return upload(shared_data / "bps_tables" / "s14_probolinggo_pdrb_adhk_lapus.xlsx")


def test_questions_block_and_answers_open_the_way(asked, client, planner):
    page = client.get(f"/data/impor/{asked.pk}/")
    assert "4 pertanyaan" in words(page.text)
    assert "Lanjut ke sumber" not in page.text
    blocked = client.get(f"/data/impor/{asked.pk}/sumber/", follow=True)
    assert (
        "Jawab dahulu yang belum disebut berkas ini: yang diukur, satuan, daerah, dan dasar harga"
        in words(blocked.text)
    )

    page = client.post(f"/data/impor/{asked.pk}/jawaban/", PROBOLINGGO, follow=True)

    assert "Semua pertanyaan terjawab" in words(page.text)
    assert "Lanjut ke sumber" in page.text
    entry = AuditEntry.objects.get(action="datasets.questions_answered")
    assert (entry.by, len(entry.after["answers"])) == (planner, 4)


def test_some_answers_are_enough_for_now(asked, client):
    page = client.post(f"/data/impor/{asked.pk}/jawaban/", {"q2": "Kota Probolinggo (35.74)"}, follow=True)
    [message] = re.findall(r"1 jawaban dicatat\. [^<]*", page.text)
    assert message.strip() == "1 jawaban dicatat. Masih terbuka: yang diukur, satuan, dan dasar harga."


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"q2": OTHER, "q2_other": "Probolinggo"}, "jawaban-q2_other: “Probolinggo” dapat berarti beberapa"),
        ({"q2": OTHER, "q2_other": "5103"}, "jawaban-q2_other: “5103” tidak bertitik"),
        ({"q2": OTHER}, "jawaban-q2_other: Tuliskan jawabannya"),
        ({"q1": "Sesuatu"}, "jawaban-q1: Pilih salah satu"),
    ],
)
def test_answer_that_cannot_be_one_is_told_beside_its_field(asked, client, fields, error):
    response = client.post(f"/data/impor/{asked.pk}/jawaban/", PROBOLINGGO | fields)

    assert response.status_code == 422
    assert any(found.startswith(error) for found in errors_of(response.text)), errors_of(response.text)
    asked.refresh_from_db()
    assert asked.answers == {}


def test_answer_of_ones_own_words_is_taken(asked, client):
    client.post(f"/data/impor/{asked.pk}/jawaban/", {"q1": OTHER, "q1_other": "Ribu Ton"})
    asked.refresh_from_db()
    assert asked.answers == {"tabel1.unit": "Ribu Ton"}


def test_one_answer_for_all_that_ask_the_same(upload, client, shared_data):
    reading = upload(shared_data / "bps_tables" / "s15_bandung_pdrb_lapus.xlsx")
    page = client.get(f"/data/impor/{reading.pk}/").text
    assert "Pakai juga untuk 1 pertanyaan serupa" in words(page)
    assert "PDRB LU Konstan; " in words(page)

    client.post(f"/data/impor/{reading.pk}/jawaban/", {"q0": "Miliar Rupiah", "q0_same": "on"})

    reading.refresh_from_db()
    assert reading.answers == {
        "tabel1.unit.PDRB LU Berlaku": "Miliar Rupiah",
        "tabel1.unit.PDRB LU Konstan": "Miliar Rupiah",
    }


def test_answer_is_taken_back(asked, client):
    client.post(f"/data/impor/{asked.pk}/jawaban/", PROBOLINGGO)
    client.post(f"/data/impor/{asked.pk}/jawaban/", {"tarik": "tabel1.unit"})

    asked.refresh_from_db()
    assert set(asked.answers) == {"tabel1.indicator", "tabel1.region", "tabel1.price_basis"}
    assert "1 pertanyaan" in words(client.get(f"/data/impor/{asked.pk}/").text)


def test_answer_file_goes_out_and_comes_in_again(asked, client):
    client.post(f"/data/impor/{asked.pk}/jawaban/", PROBOLINGGO)
    file = client.get(f"/data/impor/{asked.pk}/jawaban.yaml")
    assert file["Content-Disposition"] == 'attachment; filename="jawaban.yaml"'
    asked.refresh_from_db()
    answers, asked.answers = asked.answers, {}
    asked.save()

    page = client.post(
        f"/data/impor/{asked.pk}/berkas-jawaban/",
        {"mapping": SimpleUploadedFile("j.yaml", file.content)},
        follow=True,
    )

    asked.refresh_from_db()
    assert asked.answers == answers
    assert "Semua pertanyaan terjawab" in words(page.text)


@pytest.mark.parametrize(
    "content",
    [
        b"versi: 1\njawaban:\n  tabel9.unit: Ton\n",
        b"versi: 1\njawaban:\n  tabel1.region: Atlantis\n",
        b"- bukan\n- jawaban\n",
        b"versi: 9\njawaban: {}\n",
        b"\xff\xfe\x00",
        b"",
    ],
)
def test_answer_file_that_does_not_fit_is_told_beside_its_field(asked, client, home, content):
    response = client.post(
        f"/data/impor/{asked.pk}/berkas-jawaban/", {"mapping": SimpleUploadedFile("j.yaml", content)}
    )
    assert response.status_code == 422
    assert errors_of(response.text)[0].startswith("berkas-mapping: ")
    assert str(home) not in response.text
    asked.refresh_from_db()
    assert asked.answers == {}


def test_queries_do_not_grow_with_the_file(upload, client, shared_data):
    small, large = upload(TABLE), upload(shared_data / "webapi" / "pdrb_berlaku_prov.json.gz")
    counts = []
    for reading in (small, large):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/data/impor/{reading.pk}/")
        counts.append(len(queries))
    assert counts[0] == counts[1]
