"""Documents of an office, from one content: a DOCX to go on working with, and a PDF to read."""

from tiru.documents._docx import render_docx
from tiru.documents._model import (
    Block,
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
)
from tiru.documents._pdf import render_pdf

__all__ = [
    "Block",
    "Column",
    "Document",
    "Facts",
    "Heading",
    "Items",
    "Letterhead",
    "Notice",
    "Paragraph",
    "Signature",
    "Table",
    "render_docx",
    "render_pdf",
]
