"""The text layer of a PDF file, its lines joined to paragraphs again."""

from __future__ import annotations

import io
import logging
import re

from tiru.errors import ScanWithoutText, UnreadableDocument

_MAX_PAGES = 300
_LEAST_CHARACTERS = 20
_ENDS = (".", "!", "?", ":", ";", '"', "”", ")")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-zA-Z][.)]|[-•–])\s")
# A line this much shorter than the longest one of its page ends a paragraph.
_FULL_LINE = 0.75


def text_of_pdf(content: bytes, name: str) -> str:
    """Text of all pages, one paragraph a line.

    Raises
    ------
    UnreadableDocument
        `damaged` if it is no PDF file, `locked` if a password is asked for, `too_large` beyond 300 pages.
    ScanWithoutText
        If no page has text.
    """
    # Imported here because it is slow and most reports are no PDF files.
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import PyPdfError

    # What is odd in a file is told by the text or its absence; the package's own log lines help nobody.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise UnreadableDocument(name, "pdf", "locked")
        count = len(reader.pages)
        if count > _MAX_PAGES:
            raise UnreadableDocument(name, "pdf", "too_large")
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableDocument(name, "pdf", "damaged") from error
    if len("".join("".join(pages).split())) < _LEAST_CHARACTERS:
        raise ScanWithoutText(name, count)
    return "\n".join(paragraph for page in pages for paragraph in _paragraphs(page))


def _paragraphs(page: str) -> list[str]:
    """Lines of a page joined where a sentence goes on.

    Examples
    --------
    >>> _paragraphs("Rombongan dari Kota\\nBatu tiba di balai.\\n1. Tempat\\n2. Waktu")
    ['Rombongan dari Kota Batu tiba di balai.', '1. Tempat', '2. Waktu']
    """
    lines = [line.strip() for line in page.split("\n")]
    longest = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if not line:
            goes_on = False
            continue
        if goes_on and not _ITEM.match(line):
            before = joined[-1]
            joined[-1] = (
                before[:-1] + line if before.endswith("-") and line[0].islower() else f"{before} {line}"
            )
        else:
            joined.append(line)
        goes_on = len(line) >= _FULL_LINE * longest and not line.endswith(_ENDS)
    return joined
