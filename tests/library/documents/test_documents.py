"""One content, two files: what is said stands in both, as text and in the right places."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import docx
import pypdf
import pytest

from tiru.documents import (
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Letterhead,
    Notice,
    Paragraph,
    Signature,
    Table,
    render_docx,
    render_pdf,
)

# Invented; the second half of each is what one of the two formats would take for its own language.
NASTY = "A & B <b>tebal</b> #let x = 1 *bintang* $a^2$ {{ nama }} @preview \\ ``` \u201ckutip\u201d"


def document(*blocks, **parts):
    whole = Document(
        title="Kertas kerja contoh",
        subtitle="Tentang contoh",
        letterhead=Letterhead("Pemerintah Kabupaten Contoh", "Badan Contoh", "Jalan Contoh 1"),
        blocks=blocks,
        made_on=dt.datetime(2024, 7, 9, 8, 30, 15, 123456, tzinfo=dt.UTC),
        footer="Versi data 0123",
        mark="KONSEP",
    )
    return replace(whole, **parts)


def word(*blocks, **parts):
    return docx.Document(io.BytesIO(render_docx(document(*blocks, **parts))))


def pdf(*blocks, **parts):
    return pypdf.PdfReader(io.BytesIO(render_pdf(document(*blocks, **parts))))


def text_of(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def long_table(rows):
    cells = tuple((str(number), f"Daerah {number}") for number in range(1, rows + 1))
    return Table((Column("No", 0.3, "right"), Column("Daerah", 2)), cells, "Tabel 1. Contoh")


EVERYTHING = (
    Facts((("Daerah", "Kabupaten Contoh"), ("Fokus", NASTY))),
    Notice("Yang belum diketahui", ("Satu kalimat.", "Kalimat lain.")),
    Heading("Putusan"),
    Paragraph("Pergi ke Kota Misal."),
    Heading("Alasan", 2),
    Items(("lebih dekat", "lebih mirip")),
    Items(("pertama", "kedua"), is_numbered=True),
    long_table(2),
    Signature("Contoh, 9 Juli 2024", "Kepala Badan Contoh", "Ni Made Contoh"),
)
SAID = [
    *("Kertas kerja contoh", "Tentang contoh", "BADAN CONTOH", "Jalan Contoh 1", "Kabupaten Contoh", NASTY),
    *("Yang belum diketahui", "Kalimat lain.", "Putusan", "Pergi ke Kota Misal.", "Alasan", "lebih mirip"),
    *("kedua", "Tabel 1. Contoh", "Daerah 2", "Contoh, 9 Juli 2024", "Kepala Badan Contoh", "Ni Made Contoh"),
]


@pytest.mark.parametrize("said", SAID)
def test_everything_said_stands_in_the_pdf(said):
    assert " ".join(said.split()) in text_of(pdf(*EVERYTHING))


@pytest.mark.parametrize("said", SAID)
def test_everything_said_stands_in_the_docx(said):
    made = word(*EVERYTHING)
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert said in "\n".join([*(line.text for line in made.paragraphs), *cells])


def test_docx_has_real_headings_lists_and_tables():
    made = word(*EVERYTHING)
    styles = {line.text: line.style.name for line in made.paragraphs}

    assert (styles["Putusan"], styles["Alasan"]) == ("Heading 1", "Heading 2")
    assert (styles["lebih mirip"], styles["kedua"]) == ("List Bullet", "List Number")
    assert [len(table.columns) for table in made.tables] == [2, 2]
    assert made.core_properties.title == "Kertas kerja contoh"


def test_each_numbered_list_of_a_docx_begins_at_one():
    made = word(Items(("a", "b"), is_numbered=True), Paragraph("lalu"), Items(("c", "d"), is_numbered=True))
    numbers = {line.text: line._p.pPr.numPr.numId.val for line in made.paragraphs if line.text in "abcd"}

    assert numbers["a"] == numbers["b"] != numbers["c"] == numbers["d"]


def test_mark_and_place_of_the_figures_stand_on_every_page_of_the_pdf():
    reader = pdf(long_table(120))

    assert len(reader.pages) > 2
    for number, page in enumerate(reader.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert "KONSEP" in text
        assert "Versi data 0123" in text
        assert f"Halaman {number} dari {len(reader.pages)}" in text
        assert "No Daerah" in text


def test_mark_stands_in_the_head_of_the_docx_and_can_be_left_out():
    assert word().sections[0].header.paragraphs[0].text == "KONSEP"
    assert "KONSEP" not in text_of(pdf(Paragraph("isi"), mark=""))


def test_pdf_is_tagged_and_names_its_title_and_language():
    root = pdf(*EVERYTHING).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "id-ID"
    assert pdf().metadata.title == "Kertas kerja contoh"


def test_same_content_gives_the_same_pdf():
    assert render_pdf(document(*EVERYTHING)) == render_pdf(document(*EVERYTHING))
    later = document(*EVERYTHING, made_on=dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    assert render_pdf(later) != render_pdf(document(*EVERYTHING))


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\ufffe"], ids=ascii)
def test_signs_no_document_can_hold_are_left_out(sign):
    assert "bersih" in text_of(pdf(Paragraph(f"ber{sign}sih")))
    assert "bersih" in [line.text for line in word(Paragraph(f"ber{sign}sih")).paragraphs]


def test_line_ends_of_a_word_processor_stay_line_ends():
    assert "satu\ndua" in [line.text for line in word(Paragraph("satu\x0bdua")).paragraphs]
    assert "satu dua" in text_of(pdf(Paragraph("satu\x0bdua")))


def test_empty_document_is_a_page():
    assert len(pdf(letterhead=Letterhead(""), subtitle="", footer="", mark="").pages) == 1
    assert word(letterhead=Letterhead("")).paragraphs


def test_signature_without_a_name_leaves_room_for_it():
    assert any(set(line.text) == {"…"} for line in word(Signature("Contoh, …", "Kepala")).paragraphs)


@pytest.mark.parametrize("cells", [("satu",), ("satu", "dua", "tiga")])
def test_row_that_does_not_fit_its_columns_is_a_mistake(cells):
    with pytest.raises(ValueError, match="cells"):
        Table((Column("a"), Column("b")), (cells,))


def test_table_without_columns_is_a_mistake():
    with pytest.raises(ValueError, match="column"):
        Table((), ())
