"""Looks of BIFF8 workbooks (.xls): cells of per cent, steps set in, rows and columns hidden.

Record layouts after [MS-XLS] 2.4 and [MS-CFB] 2.2; older workbooks (BIFF5 and before) say nothing here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tiru.datasets.reading.grids._compound_file import read_stream
from tiru.datasets.reading.grids._grid import At
from tiru.datasets.reading.grids._looks import Looks

_BOF, _EOF, _LOCKED = 0x0809, 0x000A, 0x002F
_FORMAT, _STYLE, _SHEET = 0x041E, 0x00E0, 0x0085
_ROW, _COLUMNS, _NUMBERS = 0x0208, 0x007D, 0x00BD
# Records that begin with row, column and style of one filled cell.
_CELLS = frozenset({0x0203, 0x027E, 0x0204, 0x00FD, 0x0006, 0x00D6, 0x0205})
# The shortest body of each kind of record that is read.
_LEAST = {_BOF: 4, _FORMAT: 5, _STYLE: 9, _SHEET: 8, _ROW: 16, _COLUMNS: 10, _NUMBERS: 6}
_LEAST |= dict.fromkeys(_CELLS, 6)
_BIFF8 = 0x0600
_BUILT_IN_SHARES = frozenset({9, 10})
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_MOST_COLUMNS = 256


@dataclass
class _Styles:
    """Number formats in per cent, and by place in the list of styles their indents and formats."""

    shares: set[int] = field(default_factory=lambda: set(_BUILT_IN_SHARES))
    formats: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)

    def add(self, body: bytes) -> None:
        self.formats.append(struct.unpack_from("<H", body, 2)[0])
        self.indents.append(body[8] & 0x0F)

    @property
    def say_anything(self) -> bool:
        return any(self.indents) or any(form in self.shares for form in self.formats)

    def is_share(self, style: int) -> bool:
        return style < len(self.formats) and self.formats[style] in self.shares

    def indent(self, style: int) -> int:
        return self.indents[style] if style < len(self.indents) else 0


def read_xls_looks(path: Path) -> Mapping[str, Looks]:
    """Looks by sheet name, for sheets whose looks say anything; empty where the workbook is no BIFF8."""
    stream = read_stream(path.read_bytes(), "Workbook")
    if stream is None:
        return {}
    styles = _Styles()
    sheets: dict[str, int] = {}
    for kind, body in _records(stream, 0):
        if kind == _LOCKED or (kind == _BOF and struct.unpack_from("<H", body)[0] != _BIFF8):
            return {}
        if kind == _FORMAT and "%" in _text(body, 2, 2):
            styles.shares.add(struct.unpack_from("<H", body)[0])
        elif kind == _STYLE:
            styles.add(body)
        elif kind == _SHEET:
            sheets[_text(body, 6, 1)] = struct.unpack_from("<I", body)[0]
    looks = {name: _looks_of(stream, start, styles) for name, start in sheets.items()}
    return {name: look for name, look in looks.items() if look != Looks()}


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Records from a start to the end of their part; those too short for their kind are left out."""
    depth = 0
    at = start
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if len(body) >= _LEAST.get(kind, 0):
            yield kind, body
        if kind == _EOF and depth <= 0:
            return


def _text(body: bytes, at: int, size: int) -> str:
    """A text with its length in `size` bytes, and a byte that tells whether it takes two bytes a letter."""
    length = int.from_bytes(body[at : at + size], "little")
    start = at + size + 1
    if body[at + size] & 1:
        return body[start : start + 2 * length].decode("utf-16-le", "replace")
    return body[start : start + length].decode("latin-1")


def _looks_of(stream: bytes, start: int, styles: _Styles) -> Looks:
    indents: dict[At, float] = {}
    shares: set[At] = set()
    rows: set[int] = set()
    columns: set[int] = set()
    telling = styles.say_anything
    depth = 0
    for kind, body in _records(stream, start):
        depth += (kind == _BOF) - (kind == _EOF)
        if depth > 1:
            # A chart inside the sheet has records of its own.
            continue
        if kind == _ROW and struct.unpack_from("<I", body, 12)[0] & _HIDDEN_ROW:
            rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLUMNS:
            first, last, _, _, options = struct.unpack_from("<HHHHH", body)
            if options & _HIDDEN_COLUMN:
                columns.update(range(first, min(last + 1, _MOST_COLUMNS)))
        for at, style in _styled_cells(kind, body) if telling else ():
            if styles.is_share(style):
                shares.add(at)
            if indent := styles.indent(style):
                indents[at] = float(indent)
    return Looks(indents, frozenset(shares), frozenset(rows), frozenset(columns))


def _styled_cells(kind: int, body: bytes) -> Iterator[tuple[At, int]]:
    if kind in _CELLS:
        row, column, style = struct.unpack_from("<HHH", body)
        yield (row, column), style
    elif kind == _NUMBERS:
        row, first = struct.unpack_from("<HH", body)
        for step in range((len(body) - 6) // 6):
            yield (row, first + step), struct.unpack_from("<H", body, 4 + 6 * step)[0]
