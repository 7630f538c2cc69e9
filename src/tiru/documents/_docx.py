"""A DOCX for the office to go on working with: real headings, lists and tables, no picture of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from tiru.documents._model import (
    Document,
    Facts,
    Heading,
    Items,
    Letterhead,
    Notice,
    Paragraph,
    Signature,
    Table,
)
from tiru.documents._ooxml import add_field, number_from_one, rule, rule_rows, set_language, set_widths
from tiru.documents._plain import without_control_signs

_INK, _SOFT = RGBColor(0x1C, 0x20, 0x24), RGBColor(0x5A, 0x63, 0x6B)
_DARK, _LINE, _ACCENT = "1C2024", "B9B5AC", "0F6B66"
_FONT = "Liberation Serif"
_TEXT_WIDTH_MM = 210 - 25 - 22


def render_docx(document: Document) -> bytes:
    """The document as DOCX, A4.

    Parameters
    ----------
    document : Document

    Returns
    -------
    bytes
    """
    document = without_control_signs(document)
    word = docx.Document()
    _set_properties(word, document)
    _set_page(word)
    _set_styles(word)
    _frame(word, document)
    _letterhead(word, document.letterhead)
    _title(word, document)
    for block in document.blocks:
        _DRAW[type(block)](word, block)
    kept = io.BytesIO()
    word.save(kept)
    return kept.getvalue()


def _set_properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = document.title
    properties.subject = document.subtitle
    properties.author = document.letterhead.office or document.letterhead.government
    properties.comments = ""
    properties.language = "id-ID"
    properties.created = properties.modified = document.made_on


def _set_page(word: WordDocument) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(22)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)


def _set_styles(word: WordDocument) -> None:
    for name, size, before, after in (
        ("Normal", 11, 0, 6),
        ("Title", 15, 10, 2),
        ("Heading 1", 13, 16, 6),
        ("Heading 2", 11, 12, 4),
        ("Caption", 9.5, 6, 4),
    ):
        style: Any = word.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = _INK
        style.font.bold = name != "Normal"
        style.font.italic = False
        # The theme's own font would win over the name just given.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(attribute), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    set_language(word, "id-ID")
    title: Any = word.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for border in title.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _frame(word: WordDocument, document: Document) -> None:
    """The mark on top of every page, and at its foot where the figures stand and the number of the page."""
    section = word.sections[0]
    if document.mark:
        mark = section.header.paragraphs[0]
        mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _small(mark.add_run(document.mark), bold=True)
    foot = section.footer.paragraphs[0]
    # The style of the foot has stops of its own, meant for another width.
    foot.style = word.styles["Normal"]
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(_TEXT_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    rule(foot, "top", 4, _LINE)
    _small(foot.add_run(f"{document.footer}\tHalaman "))
    for run in (*add_field(foot, "PAGE"), foot.add_run(" dari "), *add_field(foot, "NUMPAGES")):
        _small(run)


def _letterhead(word: WordDocument, head: Letterhead) -> None:
    lines = [
        (head.government.upper(), 12.0, False),
        (head.office.upper(), 14.0, True),
        (head.address, 9.5, False),
    ]
    shown = [line for line in lines if line[0]]
    for text, size, bold in shown:
        line = word.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_after = Pt(0)
        run = line.add_run(text)
        run.font.size, run.font.bold = Pt(size), bold
    if shown:
        rule(line, "bottom", 12, "000000")


def _title(word: WordDocument, document: Document) -> None:
    word.add_paragraph(document.title, style="Title")
    if document.subtitle:
        word.add_paragraph(document.subtitle).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _heading(word: WordDocument, block: Heading) -> None:
    word.add_heading(block.text, level=block.level)


def _paragraph(word: WordDocument, block: Paragraph) -> None:
    word.add_paragraph(block.text)


def _items(word: WordDocument, block: Items) -> None:
    style = "List Number" if block.is_numbered else "List Bullet"
    lines = [word.add_paragraph(item, style=style) for item in block.items]
    for line in lines:
        line.paragraph_format.space_after = Pt(3)
    if lines and block.is_numbered:
        number_from_one(word, lines)


def _notice(word: WordDocument, block: Notice) -> None:
    lines = [word.add_paragraph(), *(word.add_paragraph(sentence) for sentence in block.sentences)]
    lines[0].add_run(block.title).bold = True
    for line in lines:
        line.paragraph_format.left_indent = Mm(4)
        line.paragraph_format.keep_with_next = line is not lines[-1]
        rule(line, "left", 18, _ACCENT)


def _facts(word: WordDocument, block: Facts) -> None:
    table = word.add_table(rows=0, cols=2)
    for label, value in block.pairs:
        cells = table.add_row().cells
        _fill(cells[0].paragraphs[0], label, colour=_SOFT)
        _fill(cells[1].paragraphs[0], value)
    set_widths(table, [Mm(42), Mm(_TEXT_WIDTH_MM - 42)])
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def _table(word: WordDocument, block: Table) -> None:
    if block.caption:
        word.add_paragraph(block.caption, style="Caption").paragraph_format.keep_with_next = True
    table = word.add_table(rows=1, cols=len(block.columns))
    total = sum(column.width for column in block.columns)
    widths = [Mm(_TEXT_WIDTH_MM * column.width / total) for column in block.columns]
    for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
        _fill(cell.paragraphs[0], column.title, size=9.5, bold=True, is_right=column.align == "right")
    for row in block.rows:
        cells = table.add_row().cells
        for cell, text, column in zip(cells, row, block.columns, strict=True):
            _fill(cell.paragraphs[0], text, size=9.5, is_right=column.align == "right")
    set_widths(table, widths)
    rule_rows(table, _DARK, _LINE)
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def _signature(word: WordDocument, block: Signature) -> None:
    lines = [block.place_and_date, f"{block.post}," if block.post else "", "", "", "", block.name or "…" * 16]
    for number, text in enumerate(lines):
        line = word.add_paragraph()
        line.paragraph_format.left_indent = Mm(_TEXT_WIDTH_MM - 72)
        line.paragraph_format.space_before = Pt(14 if number == 0 else 0)
        line.paragraph_format.space_after = Pt(0)
        line.paragraph_format.keep_with_next = number < len(lines) - 1
        line.add_run(text).bold = bool(block.name) and number == len(lines) - 1


def _fill(
    line: WordParagraph,
    text: str,
    *,
    size: float = 11,
    bold: bool = False,
    is_right: bool = False,
    colour: RGBColor = _INK,
) -> None:
    line.paragraph_format.space_after = Pt(2)
    if is_right:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = line.add_run(text)
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour


def _small(run: Run, *, bold: bool = False) -> None:
    run.font.size, run.font.bold, run.font.color.rgb = Pt(8.5), bold, _SOFT


_DRAW: dict[type, Callable[[WordDocument, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Notice: _notice,
    Facts: _facts,
    Table: _table,
    Signature: _signature,
}
