"""Texts as people hand them in: pasted or as files, refused beside their field with a way out."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from tiru_web.reports.text_form import SourceTextForm


def text_form(file=None, **data):
    data = {"text": "Datang 90 orang.", "publisher": "Kabar", **data}
    files = file if isinstance(file, list) else [file] if file else []
    return SourceTextForm(QueryDict(urlencode(data)), MultiValueDict({"file": files}))


def upload(content, name="berita.txt"):
    return SimpleUploadedFile(name, content)


def errors_of(form):
    return {name: " ".join(errors) for name, errors in form.errors.items()}


def test_pasted_text_keeps_its_spaces_and_gets_its_own_line_ends_back():
    form = text_form(text="  a\r\n\r\n b \r\n")
    assert form.is_valid(), form.errors
    assert form.given()[0].text == "  a\n\n b \n"


def test_uploaded_text_is_kept_byte_for_byte_without_its_mark():
    form = text_form(upload(b"\xef\xbb\xbfa\r\n\xf0\x9f\x91\x8b b"), text="")
    assert form.is_valid(), form.errors
    assert form.given()[0].text == "a\r\n👋 b"


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        (text_form(text=" \n\t"), "text", "Tempelkan isi teks"),
        (text_form(text="\u200b"), "text", "tidak ada teks untuk dibaca"),
        (text_form(text="x" * 400_001), "text", "400.000"),
        (text_form(upload(b""), text=""), "file", "tidak ada teks untuk dibaca"),
        (text_form(upload("é".encode("latin-1")), text=""), "file", "UTF-8"),
        (text_form(upload("berita".encode("utf-16")), text=""), "file", "UTF-8"),
        (text_form(upload(b"a" * 2_000_001), text=""), "file", "2 MB"),
        (text_form(upload(b"%PDF", "berita.pdf"), text=""), "file", "berkasnya rusak"),
        (text_form(upload(b"PK", "berita.docx"), text=""), "file", "berkasnya rusak"),
        (text_form(upload(b"isi", "foto.jpg"), text=""), "file", ".docx, .pdf"),
        (text_form([upload(b"a", f"{n}.txt") for n in range(11)], text=""), "file", "10 berkas"),
        (text_form(text="", held="palsu"), "file", "sekali lagi"),
        (text_form(upload(b"isi panjang yang cukup\x00"), text=""), "file", "NUL"),
        (text_form(publisher="  "), "publisher", "siapa yang menerbitkan"),
        (text_form(url="javascript:alert(1)"), "url", "https://"),
        (text_form(url="ftp://contoh.id/berita"), "url", "https://"),
        (text_form(published="2099-01-01"), "published", "di depan"),
        (text_form(published="kemarin"), "published", "09/07/2024"),
        (text_form(title="x" * 201), "title", "200"),
    ],
)
def test_refusal_stands_beside_its_field_with_a_way_out(form, field, words):
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert words in errors_of(form)[field]


def test_error_of_an_uploaded_file_names_the_file_not_a_path():
    form = text_form(upload(b"\xff\xfe", "kabar <b>.txt"), text="")
    message = errors_of(form)["file"]
    assert message.startswith("kabar <b>.txt: ")
    assert "/" not in message


@pytest.mark.parametrize("url", ["https://contoh.id/a?b=1", "http://contoh.id"])
def test_web_address_is_kept(url):
    form = text_form(url=url, published="2024-07-09", title=" Judul ")
    assert form.is_valid(), form.errors
    (given,) = form.given()
    assert (given.url, given.published.isoformat(), given.title) == (url, "2024-07-09", "Judul")


def sent_again(form, **data):
    """The same form as a browser sends it the second time: without files."""
    return SourceTextForm(QueryDict(urlencode({**form.data.dict(), **data})), MultiValueDict())


def test_files_need_not_be_chosen_again_when_something_else_must_be_mended():
    form = text_form([upload(b"isi berkas"), upload(b"isi lain", "lain.txt")], text="", publisher="")
    assert not form.is_valid()
    form.hold()

    again = sent_again(form, publisher="Kabar")
    assert again.is_valid(), again.errors
    assert [(given.text, given.origin.name) for given in again.given()] == [
        ("isi berkas", "berita.txt"),
        ("isi lain", "lain.txt"),
    ]


def test_held_file_cannot_be_exchanged_for_another():
    form = text_form(upload(b"isi berkas"), text="", publisher="")
    form.is_valid()
    form.hold()

    changed = sent_again(form, publisher="Kabar", held="x" + form.data["held"])
    assert not changed.is_valid()
    assert list(changed.errors) == ["file"]


def test_file_that_cannot_be_read_is_told_by_name_and_keeps_no_other_out():
    form = text_form([upload(b"isi"), upload(b"", "kosong.txt"), upload(b"x", "foto.jpg")], text="")

    assert form.is_valid(), form.errors
    assert [given.origin.name for given in form.given()] == ["berita.txt"]
    assert [sentence.split(":")[0] for sentence in form.refused] == ["kosong.txt", "foto.jpg"]


def test_pasted_text_and_files_are_texts_of_their_own_without_the_title_of_one():
    form = text_form(upload(b"isi berkas"), title="Judul")

    assert form.is_valid(), form.errors
    assert [(given.text, given.title) for given in form.given()] == [
        ("Datang 90 orang.", ""),
        ("isi berkas", ""),
    ]


def test_day_a_page_tells_counts_when_the_person_gives_none():
    page = (
        '<html><head><meta property="article:published_time" content="2024-07-10T08:00:00+08:00"></head>'
        "<body><article><p>Datang 90 orang.</p></article><script>alert(1)</script></body></html>"
    )
    form = text_form(upload(page.encode(), "berita.html"), text="")
    assert form.is_valid(), form.errors
    (given,) = form.given()
    assert given.published.isoformat() == "2024-07-10"
    assert "alert" not in given.text

    form = text_form(upload(page.encode(), "berita.html"), text="", published="2024-07-11")
    assert form.is_valid(), form.errors
    assert form.given()[0].published.isoformat() == "2024-07-11"
