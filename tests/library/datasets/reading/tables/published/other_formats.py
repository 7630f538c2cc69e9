"""The same small table as an OpenDocument sheet and as a true BIFF8 workbook, byte by byte."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def write_ods(rows: Sequence[str], name: str = "Lembar1") -> bytes:
    """Rows are given as the XML of their cells."""
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = f'{_ODS_HEAD}<table:table table:name="{name}">{body}</table:table></office:spreadsheet>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", f"{content}</office:body></office:document-content>")
    return buffer.getvalue()


def ods_text(text: str, *, across: int = 1, down: int = 1) -> str:
    spans = f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
    inside = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string"{spans if across * down > 1 else ""}>{inside}</table:table-cell>'


def ods_number(value: float, *, repeated: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}" '
        f'table:number-columns-repeated="{repeated}"><text:p>{value}</text:p></table:table-cell>'
    )


def ods_covered(count: int = 1) -> str:
    return f'<table:covered-table-cell table:number-columns-repeated="{count}"/>'


def write_xls(
    rows: Sequence[Sequence[str | float]], name: str, merged: Sequence[tuple[int, int, int, int]] = ()
) -> bytes:
    """One sheet; `merged` holds first row, last row, first column, last column."""
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            sheet += _cell(row, column, value)
    if merged:
        ranges = b"".join(struct.pack("<HHHH", *area) for area in merged)
        sheet += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    sheet += _record(0x000A, b"")
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    end = _record(0x000A, b"")
    title = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    size = 4 + 6 + len(title)
    bound = _record(0x0085, struct.pack("<IBB", len(start) + size + len(end), 0, 0) + title)
    return _compound(start + bound + end + sheet)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _cell(row: int, column: int, value: str | float) -> bytes:
    if isinstance(value, str):
        if not value:
            return b""
        text = value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text) // 2, 1) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def _compound(stream: bytes) -> bytes:
    """A compound file with one stream, long enough to need no small sectors."""
    stream = stream.ljust(8 * _SECTOR, b"\0")
    stream += b"\0" * (-len(stream) % _SECTOR)
    count = len(stream) // _SECTOR
    chain = [*range(1, count), _END, _END, _TABLE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, 0, len(stream))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += b"\0" * 10 + struct.pack("<IIIIIIII", 1, count, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<I", count + 1).ljust(436, b"\xff")
    return head + stream + directory.ljust(_SECTOR, b"\0") + table


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text) + 2, kind, 1, _FREE, _FREE, child)
    return head + b"\0" * 36 + struct.pack("<IQ", start, size)
