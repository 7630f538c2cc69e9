"""Looks of OpenDocument sheets: cells of per cent, steps set in, rows and columns hidden."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from lxml import etree

from tiru.datasets.reading.grids._grid import At
from tiru.datasets.reading.grids._looks import Looks

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MARGIN = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}margin-left"
_NOT_SHOWN = frozenset({"collapse", "filter"})
_LENGTH = re.compile(r"(?P<size>\d*\.?\d+)(?P<unit>cm|mm|in|pt|pc|px)?")
_TELLING = re.compile(rb'value-type="percentage"|visibility="(?:collapse|filter)"|margin-left="[0.]*[1-9]')
_LONGEST_MARK = 32
_BLOCK = 1 << 20
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75, None: 1.0}
# A blank row or column after the last cell is written as one that is repeated to the end of the sheet.
_MOST_REPEATED = 100_000


def read_ods_looks(path: Path) -> Mapping[str, Looks]:
    """Looks by sheet name, for sheets whose looks say anything."""
    with zipfile.ZipFile(path) as archive:
        if not _says_anything(archive):
            return {}
        with archive.open("content.xml") as file:
            sheets = dict(_read_sheets(file))
    return {name: looks for name, looks in sheets.items() if looks != Looks()}


def _says_anything(archive: zipfile.ZipFile) -> bool:
    """Whether any cell or line has a look that tells; sought before the costlier parsing."""
    last = b""
    with archive.open("content.xml") as file:
        while block := file.read(_BLOCK):
            if _TELLING.search(last + block):
                return True
            last = block[-_LONGEST_MARK:]
    return False


def _read_sheets(file: IO[bytes]) -> Iterator[tuple[str, Looks]]:
    """Sheet by sheet; each row is let go once it is read."""
    tags = tuple(f"{_TABLE}{name}" for name in ("table", "table-column", "table-row"))
    events: Any = etree.iterparse(
        file, ("start", "end"), tag=(f"{_STYLE}style", *tags), resolve_entities=False, no_network=True
    )
    margins: dict[str, float] = {}
    sheet = _SheetLooks(margins)
    for event, element in events:
        if event == "start":
            sheet = _SheetLooks(margins) if element.tag == tags[0] else sheet
            continue
        if element.tag == f"{_STYLE}style":
            _add_margin(element, margins)
        elif element.tag == tags[0]:
            yield element.get(f"{_TABLE}name", ""), sheet.looks()
        elif element.tag == tags[1]:
            sheet.add_columns(element)
        else:
            sheet.add_rows(element)
            element.clear()


def _add_margin(style: Any, margins: dict[str, float]) -> None:
    """Styles come before the sheets; one may take its margin over from a named one."""
    name = style.get(f"{_STYLE}name", "")
    own = [points for part in style if (points := _points(part.get(_MARGIN, "")))]
    above = margins.get(style.get(f"{_STYLE}parent-style-name", ""), 0.0)
    if own or above:
        margins[name] = own[0] if own else above


def _points(length: str) -> float:
    found = _LENGTH.fullmatch(length.strip())
    return round(float(found["size"]) * _POINTS[found["unit"]], 1) if found else 0.0


class _SheetLooks:
    def __init__(self, margins: Mapping[str, float]) -> None:
        self._margins = margins
        self._indents: dict[At, float] = {}
        self._shares: set[At] = set()
        self._rows: set[int] = set()
        self._columns: set[int] = set()
        self._column_margins: list[float] = []
        self._height = 0

    def add_columns(self, column: Any) -> None:
        count = _repeated(column, "columns")
        start = len(self._column_margins)
        if column.get(f"{_TABLE}visibility") in _NOT_SHOWN:
            self._columns.update(range(start, start + count))
        margin = self._margins.get(column.get(f"{_TABLE}default-cell-style-name", ""), 0.0)
        self._column_margins += [margin] * count

    def add_rows(self, row: Any) -> None:
        lines = range(self._height, self._height + _repeated(row, "rows"))
        if row.get(f"{_TABLE}visibility") in _NOT_SHOWN:
            self._rows.update(lines)
        self._read_row(row, lines)
        self._height = lines.stop

    def looks(self) -> Looks:
        return Looks(self._indents, frozenset(self._shares), frozenset(self._rows), frozenset(self._columns))

    def _read_row(self, row: Any, at: Sequence[int]) -> None:
        row_style = row.get(f"{_TABLE}default-cell-style-name", "")
        for columns, cell in _cells(row):
            if cell.get(f"{_OFFICE}value-type") is None:
                continue
            if cell.get(f"{_OFFICE}value-type") == "percentage":
                self._shares.update((line, column) for line in at for column in columns)
            style = cell.get(f"{_TABLE}style-name", "") or row_style
            for column in columns:
                margin = self._margins.get(style, 0.0) if style else self._margin_of(column)
                if margin:
                    self._indents.update(((line, column), margin) for line in at)

    def _margin_of(self, column: int) -> float:
        return self._column_margins[column] if column < len(self._column_margins) else 0.0


def _cells(row: Any) -> Iterator[tuple[range, Any]]:
    column = 0
    for cell in row:
        if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            continue
        count = _repeated(cell, "columns")
        yield range(column, column + count), cell
        column += count


def _repeated(element: Any, what: str) -> int:
    text = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return min(int(text), _MOST_REPEATED) if text.isdecimal() and int(text) else 1
