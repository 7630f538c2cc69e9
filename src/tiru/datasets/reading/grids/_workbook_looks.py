"""What the looks of a workbook's cells say: steps set in, per cent over a hundredth, what is hidden."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from tiru.datasets.reading.grids._grid import At
from tiru.datasets.reading.grids._looks import Looks
from tiru.datasets.reading.grids._ods_looks import read_ods_looks
from tiru.datasets.reading.grids._xls_looks import read_xls_looks

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BUILT_IN_SHARES = frozenset({9, 10})
_HIDDEN = re.compile(rb'hidden="(?:1|true)"')
_LONGEST_MARK = 16
_BLOCK = 1 << 20
_MOST_COLUMNS = 16_384
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def read_looks(path: Path) -> Mapping[str, Looks]:
    """Looks by sheet name; none for sheets whose looks say nothing, and for xlsb with its binary styles."""
    if not zipfile.is_zipfile(path):
        return read_xls_looks(path)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    if "content.xml" in names:
        return read_ods_looks(path)
    return _read_xlsx_looks(path) if "xl/styles.xml" in names else {}


def _read_xlsx_looks(path: Path) -> Mapping[str, Looks]:
    with zipfile.ZipFile(path) as archive:
        indents, shares = _telling_styles(archive.read("xl/styles.xml"))
        return {
            name: _looks_of(archive, part, indents, shares)
            for name, part in _sheet_parts(archive).items()
            if indents or shares or _hides(archive, part)
        }


def _hides(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether a sheet hides a row or a column; looked for before the costlier parsing."""
    last = b""
    with archive.open(part) as file:
        while block := file.read(_BLOCK):
            if _HIDDEN.search(last + block):
                return True
            last = block[-_LONGEST_MARK:]
    return False


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _telling_styles(styles: bytes) -> tuple[dict[str, float], frozenset[str]]:
    """Style numbers with an indent, and those with a number format in per cent."""
    if b"indent=" not in styles and b"%" not in styles and not re.search(rb'numFmtId="(?:9|10)"', styles):
        return {}, frozenset()
    root = etree.fromstring(styles, _parser())
    share_formats = {
        int(form.get("numFmtId", "0"))
        for form in root.iter(f"{_MAIN}numFmt")
        if "%" in form.get("formatCode", "")
    }
    indents: dict[str, float] = {}
    shares: set[str] = set()
    formats = root.find(f"{_MAIN}cellXfs")
    for number, style in enumerate(formats if formats is not None else ()):
        alignment = style.find(f"{_MAIN}alignment")
        indent = int(alignment.get("indent", "0")) if alignment is not None else 0
        if indent:
            indents[str(number)] = float(indent)
        if int(style.get("numFmtId", "0")) in _BUILT_IN_SHARES | share_formats:
            shares.add(str(number))
    return indents, frozenset(shares)


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    names = archive.namelist()
    if "xl/_rels/workbook.xml.rels" not in names:
        return {}
    relations = {
        relation.get("Id"): relation.get("Target", "")
        for relation in etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), _parser())
    }
    parts = {}
    for sheet in etree.fromstring(archive.read("xl/workbook.xml"), _parser()).iter(f"{_MAIN}sheet"):
        target = relations.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in names:
            parts[sheet.get("name", "")] = part
    return parts


def _looks_of(
    archive: zipfile.ZipFile, part: str, indents: Mapping[str, float], shares: frozenset[str]
) -> Looks:
    found_indents: dict[At, float] = {}
    found_shares: set[At] = set()
    rows: set[int] = set()
    columns: set[int] = set()
    with archive.open(part) as file:
        tags = (f"{_MAIN}c", f"{_MAIN}row", f"{_MAIN}col")
        events: Any = etree.iterparse(file, tag=tags, resolve_entities=False, no_network=True)
        for _, element in events:
            style = element.get("s")
            if element.get("hidden") in {"1", "true"}:
                _add_hidden(element, rows, columns)
            elif (style in indents or style in shares) and (
                at := _position(element.get("r") or "")
            ) is not None:
                if style in indents:
                    found_indents[at] = indents[style]
                if style in shares:
                    found_shares.add(at)
            element.clear()
    return Looks(found_indents, frozenset(found_shares), frozenset(rows), frozenset(columns))


def _add_hidden(element: Any, rows: set[int], columns: set[int]) -> None:
    """A `row` names itself by its number, a `col` stands for a run of columns."""
    if number := element.get("r"):
        rows.add(int(number) - 1)
    elif first := element.get("min"):
        last = min(int(element.get("max") or first), _MOST_COLUMNS)
        columns.update(range(int(first) - 1, last))


def _position(reference: str) -> At | None:
    """Row and column of "C5"; None for a cell without an address of its own, which the format allows."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
