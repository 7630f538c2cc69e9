"""Reports as people have them: plain text, a saved page, a DOCX file, a PDF file with a text layer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from tiru.errors import DataFileError, UnknownTextKind, UnreadableDocument
from tiru.extraction._html_page import text_of_page
from tiru.extraction._pdf_file import text_of_pdf
from tiru.extraction._published import published_line
from tiru.extraction._reading import check_length, read_text
from tiru.extraction._word_file import text_of_docx

KINDS_READ = (".txt", ".html", ".docx", ".pdf")
MAX_FILE_BYTES = 20_000_000
"""Largest file taken; pictures make a page or a DOCX file large, the text of one visit never is."""

_PAGE_NAMES = {".html", ".htm", ".xhtml"}


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text of a report taken from a file.

    text : what claims point into: a text file as it stands, else the text without menus and pictures
    kind : txt, html, docx or pdf
    published : day of publication that a text's first line or a page's own marks tell, None if none does
    """

    text: str
    kind: str
    published: dt.date | None


def read_report(path: Path | str) -> ReportText:
    """Text of a report in a .txt, .html, .docx or .pdf file.

    Parameters
    ----------
    path : Path or str
        The file. Its kind is told by the end of its name; a name without an end is taken as plain text.

    Returns
    -------
    ReportText
        The text and where it came from.

    Raises
    ------
    DataFileError
        If there is no such file (`missing_file`) or it is a folder (`not_a_file`).
    EmptyText, TextTooLong, WrongEncoding
        As for `read_text`; a page or document without any text is empty too.
    UnknownTextKind
        If the name ends in anything else.
    UnreadableDocument
        If a DOCX or PDF file is damaged, locked with a password, or larger than any report.
    ScanWithoutText
        If the pages of a PDF file are pictures only.

    Notes
    -----
    Scripts of a page are thrown away unread and nothing is fetched. Entities of a document are not resolved.
    """
    file = Path(path)
    if not file.exists():
        raise DataFileError(file, "missing_file")
    if not file.is_file():
        raise DataFileError(file, "not_a_file")
    end = file.suffix.lower()
    if end in {"", ".txt", ".text", ".md"}:
        text = read_text(file)
        return ReportText(text, "txt", published_line(text)[0])
    kind = "html" if end in _PAGE_NAMES else end[1:]
    if kind not in {"html", "docx", "pdf"}:
        raise UnknownTextKind(str(file), KINDS_READ)
    if file.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableDocument(str(file), kind, "too_large")
    text, published = _read(file, kind)
    check_length(text, str(file))
    return ReportText(text, kind, published)


def _read(file: Path, kind: str) -> tuple[str, dt.date | None]:
    content = file.read_bytes()
    if kind == "html":
        return text_of_page(content)
    if kind == "docx":
        return text_of_docx(content, str(file)), None
    return text_of_pdf(content, str(file)), None
