"""The text of a DOCX file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from tiru.errors import UnreadableDocument

_DOCUMENT = "word/document.xml"
# Ten times what the longest report taken needs as XML; more is a file made to fill the memory.
_MAX_XML_BYTES = 40_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of_docx(content: bytes, name: str) -> str:
    """Paragraphs of the body, one a line; the cells of a row of a table stand on one line.

    Raises
    ------
    UnreadableDocument
        `damaged` if it is no DOCX file, `locked` if it is encrypted, `too_large` if its text is.
    """
    # A DOCX file with a password is no ZIP file but a compound file of the older Office.
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableDocument(name, "docx", "locked")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(_DOCUMENT).file_size > _MAX_XML_BYTES:
                raise UnreadableDocument(name, "docx", "too_large")
            with archive.open(_DOCUMENT) as part:
                xml = part.read(_MAX_XML_BYTES)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(xml, parser)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, etree.XMLSyntaxError) as error:
        raise UnreadableDocument(name, "docx", "damaged") from error
    body = root.find(f"{_W}body")
    return "" if body is None else "\n".join(_lines(body))


def _lines(parent: etree._Element) -> Iterator[str]:
    for element in parent:
        if element.tag == f"{_W}p":
            yield _text(element)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                cells = [" ".join(_text(p) for p in cell.iter(f"{_W}p")) for cell in row.iter(f"{_W}tc")]
                yield " ".join(cell for cell in cells if cell.strip())
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent"}:
            yield from _lines(element)


def _text(paragraph: etree._Element) -> str:
    """Text of one paragraph; what a reviewer deleted is not in it."""
    pieces = []
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        else:
            pieces.append("-" if node.tag == f"{_W}noBreakHyphen" else " ")
    return "".join(pieces)
