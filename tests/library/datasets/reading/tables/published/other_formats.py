"""The same small table as an OpenDocument sheet and as a true BIFF8 workbook, byte by byte."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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


def write_ods(
    rows: Sequence[str],
    name: str = "Lembar1",
    *,
    styles: str = "",
    hidden_row: int | None = None,
    hidden_column: int | None = None,
    sign: str = "collapse",
) -> bytes:
    """Rows are given as the XML of their cells."""
    hide = f' table:visibility="{sign}"'
    body = "".join(
        f"<table:table-row{hide if at == hidden_row else ''}>{row}</table:table-row>"
        for at, row in enumerate(rows)
    )
    before = f'<table:table-column table:number-columns-repeated="{hidden_column}"/>' if hidden_column else ""
    columns = f"{before}<table:table-column{hide}/>" if hidden_column else ""
    head = _ODS_HEAD.replace("<office:body>", f"{styles}<office:body>")
    content = f'{head}<table:table table:name="{name}">{columns}{body}</table:table></office:spreadsheet>'
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


@dataclass(frozen=True)
class XlsLooks:
    """Looks of an old sheet: cells by their style (1 per cent, 2 a form with %, 3 set in), hidden lines."""

    styles: Mapping[tuple[int, int], int] = field(default_factory=dict)
    rows: Sequence[int] = ()
    columns: Sequence[int] = ()


def write_xls(
    rows: Sequence[Sequence[str | float]],
    name: str,
    merged: Sequence[tuple[int, int, int, int]] = (),
    looks: XlsLooks | None = None,
) -> bytes:
    """One sheet; `merged` holds first row, last row, first column, last column."""
    looks = looks or XlsLooks()
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for column in looks.columns:
        sheet += _record(0x007D, struct.pack("<HHHHHH", column, column, 2000, 0, 1, 0))
    for row in looks.rows:
        sheet += _record(0x0208, struct.pack("<HHHHHHI", row, 0, 9, 255, 0, 0, 0x120))
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            sheet += _cell(row, column, value, looks.styles.get((row, column), 0))
    if merged:
        ranges = b"".join(struct.pack("<HHHH", *area) for area in merged)
        sheet += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    sheet += _record(0x000A, b"")
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    start += _styles() if looks.styles else b""
    end = _record(0x000A, b"")
    title = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    size = 4 + 6 + len(title)
    bound = _record(0x0085, struct.pack("<IBB", len(start) + size + len(end), 0, 0) + title)
    return _compound(start + bound + end + sheet)


def _styles() -> bytes:
    text = b'0.0"%"'
    form = _record(0x041E, struct.pack("<HHB", 164, len(text), 0) + text)
    kinds = ((0, 0), (10, 0), (164, 0), (0, 1))
    return form + b"".join(
        _record(0x00E0, struct.pack("<HHHBBBBIIH", 0, number, 0, 0, 0, indent, 0, 0, 0, 0))
        for number, indent in kinds
    )


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _cell(row: int, column: int, value: str | float, style: int) -> bytes:
    if isinstance(value, str):
        if not value:
            return b""
        text = value.encode("utf-16-le")
        return _record(0x0204, struct.pack("<HHHHB", row, column, style, len(text) // 2, 1) + text)
    return _record(0x0203, struct.pack("<HHHd", row, column, style, value))


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
