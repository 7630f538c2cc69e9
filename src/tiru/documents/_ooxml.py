"""What a DOCX can and python-docx has no word for: rules, fields, repeated heads, numbers begun anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def set_language(word: WordDocument, language: str) -> None:
    """The language a word processor checks the spelling of."""
    for mark in word.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)


def rule(paragraph: Paragraph, side: str, eighths: int, colour: str) -> None:
    """A line beside a paragraph: `side` top, bottom or left, its weight in eighths of a point."""
    borders = _child(paragraph._p.get_or_add_pPr(), "w:pBdr")
    _child(borders, f"w:{side}", {"val": "single", "sz": str(eighths), "space": "4", "color": colour})


def add_field(paragraph: Paragraph, name: str) -> list[Run]:
    """A value the word processor fills in, such as PAGE; the runs it consists of."""
    begin, code, separate, result, end = runs = [paragraph.add_run() for _ in range(5)]
    for run, kind in ((begin, "begin"), (separate, "separate"), (end, "end")):
        _child(run._r, "w:fldChar", {"fldCharType": kind})
    _child(code._r, "w:instrText").text = name
    result.text = "1"
    return runs


def set_widths(table: Table, widths: Sequence[Length]) -> None:
    """Columns as wide as said, whatever stands in them; Word reads the cells, other programs the grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def rule_rows(table: Table, head_colour: str, row_colour: str) -> None:
    """Lines below the rows, a darker one below the head, which every page repeats; no row is torn apart."""
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        _child(properties, "w:cantSplit")
        if number == 0:
            _child(properties, "w:tblHeader")
        colour, eighths = (head_colour, "8") if number == 0 else (row_colour, "4")
        for cell in row.cells:
            borders = _child(cell._tc.get_or_add_tcPr(), "w:tcBorders")
            _child(borders, "w:bottom", {"val": "single", "sz": eighths, "space": "0", "color": colour})


def number_from_one(word: WordDocument, lines: Sequence[Paragraph]) -> None:
    """Count these lines from 1, whatever lists came before: they share the numbers of their style."""
    numbering = word.part.numbering_part.element
    style: Any = lines[0].style
    shared = style.element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(shared).abstractNumId.val
    own = numbering.add_num(abstract)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for line in lines:
        paragraph: Any = line._p.get_or_add_pPr()
        properties = paragraph.get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = own.numId


def _child(parent: Any, tag: str, attributes: Mapping[str, str] | None = None) -> Any:
    """The child of that name, made where there is none."""
    found = parent.find(qn(tag))
    if found is None:
        found = OxmlElement(tag)
        parent.append(found)
    for name, value in (attributes or {}).items():
        found.set(qn(f"w:{name}"), value)
    return found
