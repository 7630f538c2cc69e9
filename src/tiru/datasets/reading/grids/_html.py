"""HTML pages: every table without tables in it is a grid; scripts are never run, only named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from tiru.datasets.reading._report import Problem, Release
from tiru.datasets.reading.grids._grid import At, CellValue, Grid, GridKind
from tiru.datasets.reading.grids._html_parts import drop_hidden, join_heads, rows_in_order
from tiru.datasets.reading.values._texts import clean_text
from tiru.errors import DataFileError

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LENGTH = re.compile(r"(?:padding-left|margin-left|text-indent)\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)?", re.I)
_COLOUR = re.compile(r"(?<![-\w])(?:color|background-color|background)\s*:\s*([^;!]+)", re.I)
_RULE = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_STEP = {"em": 14.0, "rem": 14.0, "pt": 1.33}
_LARGEST_SPAN = 1000
_SCRIPTED = ("script", "iframe", "object", "embed")
_KEY_RELEASES = {
    "tetap": Release.UNMARKED,
    "sementara": Release.PRELIMINARY,
    "angka sementara": Release.PRELIMINARY,
    "sangat sementara": Release.VERY_PRELIMINARY,
    "angka sangat sementara": Release.VERY_PRELIMINARY,
}


def load_html(path: Path) -> tuple[list[Grid], list[Problem]]:
    """Grids of a page in its order, each with the texts before and after it.

    Raises
    ------
    DataFileError
        `no_table` where the page has none.
    """
    root = _parse(path)
    problems = _name_scripts(root)
    for element in list(root.iter("script", "style", "noscript", "template")):
        if element.tag != "style":
            element.drop_tree()
    colours = _class_colours(root)
    tables = [table for table in root.iter("table") if table.find(".//table") is None]
    if not tables:
        raise DataFileError(path, "no_table")
    problems += drop_hidden(root, tables)
    texts = list(_texts_between(root, tables))
    key = _colour_key(root, tables)
    grids = [
        _read_table(table, texts[index], texts[index + 1], key, colours) for index, table in enumerate(tables)
    ]
    return join_heads([grid for grid in grids if grid.rows]), problems


def _parse(path: Path) -> html.HtmlElement:
    data = path.read_bytes()
    declared = re.search(rb"charset=[\"']?([\w-]+)", data[:4096], re.I)
    encoding = declared[1].decode("ascii") if declared else None
    if encoding is None or encoding.casefold() == "utf-8":
        try:
            data.decode("utf-8")
            encoding = "utf-8"
        except UnicodeDecodeError:
            encoding = "cp1252"
    try:
        parser = html.HTMLParser(encoding=encoding, remove_comments=True, huge_tree=False, no_network=True)
        root = html.document_fromstring(data, parser=parser)
    except (html.etree.LxmlError, LookupError, ValueError) as error:
        raise DataFileError(path, "broken_html") from error
    return root


def _name_scripts(root: html.HtmlElement) -> list[Problem]:
    found = sum(1 for _ in root.iter(*_SCRIPTED))
    handlers = sum(1 for element in root.iter() if any(str(name).startswith("on") for name in element.attrib))
    links = sum(
        1 for link in root.iter("a") if (link.get("href") or "").strip().casefold().startswith("javascript:")
    )
    if not found + handlers + links:
        return []
    reason = f"Halaman memuat {found + handlers + links} bagian berisi skrip. Semuanya diabaikan."
    return [Problem("halaman", "scripts_ignored", reason)]


def _texts_between(root: html.HtmlElement, tables: list[html.HtmlElement]) -> Iterator[tuple[str, ...]]:
    """Lines before the first table, between each two, and after the last."""
    inside = {element for table in tables for element in table.iter()}
    starts = set(tables)
    lines: list[str] = []
    open_line: list[str] = []

    def close() -> None:
        line = clean_text(" ".join(open_line))
        if line:
            lines.append(line)
        open_line.clear()

    for event, element in html.etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element in starts:
            close()
            yield tuple(lines)
            lines.clear()
        if element in inside:
            if event == "end" and element in starts and element.tail:
                open_line.append(element.tail)
            continue
        if not isinstance(element.tag, str) or element.tag in {"style", "title", "head"}:
            continue
        if element.tag not in {"b", "i", "em", "strong", "span", "a", "u", "font", "small"}:
            close()
        text = element.text if event == "start" else element.tail
        if text and element.tag != "a":
            open_line.append(text)
    close()
    yield tuple(lines)


def _class_colours(root: html.HtmlElement) -> dict[str, str]:
    colours: dict[str, str] = {}
    for style in root.iter("style"):
        for name, body in _RULE.findall(style.text or ""):
            if found := _COLOUR.search(body):
                colours[name] = _same_colour(found[1])
    return colours


def _same_colour(text: str) -> str:
    return text.strip().casefold().replace(" ", "")


def _colour_key(root: html.HtmlElement, tables: list[html.HtmlElement]) -> dict[str, Release]:
    """Colours the page itself explains, such as red for "Sementara"."""
    inside = {element for table in tables for element in table.iter()}
    key: dict[str, Release] = {}
    for element in root.iter("span", "div", "li", "p", "font", "td"):
        if element in inside:
            continue
        label = clean_text(element.text_content()).casefold().strip(" :*.")
        colour = _COLOUR.search(element.get("style") or "")
        if label in _KEY_RELEASES and colour:
            key[_same_colour(colour[1])] = _KEY_RELEASES[label]
    return {colour: release for colour, release in key.items() if release is not Release.UNMARKED}


def _read_table(
    table: html.HtmlElement,
    before: tuple[str, ...],
    after: tuple[str, ...],
    key: dict[str, Release],
    colours: dict[str, str],
) -> Grid:
    cells: dict[At, CellValue] = {}
    spans: dict[At, tuple[int, int]] = {}
    owners: dict[At, At] = {}
    indents: dict[At, float] = {}
    releases: dict[At, Release] = {}
    height = 0
    for row, line in enumerate(rows_in_order(table)):
        height = row + 1
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in cells:
                column += 1
            at = (row, column)
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            for down in range(rows):
                for right in range(columns):
                    cells[row + down, column + right] = ""
                    if (rows, columns) != (1, 1):
                        owners[row + down, column + right] = at
            cells[at] = _cell_text(cell)
            if (rows, columns) != (1, 1):
                spans[at] = (rows, columns)
            if indent := _indent(cell):
                indents[at] = indent
            if key and (release := _release(cell, key, colours)):
                releases[at] = release
            column += columns
    caption = tuple(clean_text(text.text_content()) for text in table.iterchildren("caption"))
    return Grid(
        GridKind.HTML,
        "",
        _as_rows(cells, height),
        spans=spans,
        owners={at: owner for at, owner in owners.items() if at[0] < height},
        indents=indents,
        releases=releases,
        before=before + caption,
        after=after,
    )


def _as_rows(cells: dict[At, CellValue], height: int) -> list[list[CellValue]]:
    width = max((column for _, column in cells), default=-1) + 1
    rows = [[cells.get((row, column), "") for column in range(width)] for row in range(height)]
    return rows if any(value for row in rows for value in row) else []


def _span(cell: html.HtmlElement, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), _LARGEST_SPAN) if text.isdecimal() else 1


def _cell_text(cell: html.HtmlElement) -> str:
    """The text with line breaks kept and raised figures still raised, so that no footnote joins a number."""
    parts: list[str] = [cell.text or ""]
    for child in cell.iterchildren():
        if isinstance(child.tag, str) and child.tag not in {"script", "style"}:
            inner = "\n" if child.tag == "br" else _cell_text(child)
            parts.append(_raised(inner) if child.tag == "sup" else inner)
        parts.append(child.tail or "")
    text = "".join(parts)
    lines = [clean_lines for line in text.split("\n") if (clean_lines := " ".join(line.split()))]
    return "\n".join(lines)


def _raised(text: str) -> str:
    text = text.strip()
    return text.translate(_SUPERSCRIPTS) if text.rstrip(")").isdecimal() else f" {text}"


def _indent(cell: html.HtmlElement) -> float:
    elements = [cell, *cell.iterdescendants("div", "span", "p")]
    total = 0.0
    for element in elements:
        for amount, unit in _LENGTH.findall(element.get("style") or ""):
            total += float(amount) * _STEP.get(unit, 1.0)
    raw = cell.text or ""
    leading = len(raw) - len(raw.lstrip("\u00a0 "))
    return total + (leading * 4.0 if "\u00a0" in raw[:leading] else 0.0)


def _release(cell: html.HtmlElement, key: dict[str, Release], colours: dict[str, str]) -> Release | None:
    for element in (cell, *cell.iterdescendants("span", "font", "b", "strong")):
        named = [_same_colour(found) for found in _COLOUR.findall(element.get("style") or "")]
        named += [_same_colour(element.get("color") or ""), _same_colour(element.get("bgcolor") or "")]
        named += [colours.get(name, "") for name in (element.get("class") or "").split()]
        for colour in named:
            if colour in key:
                return key[colour]
    return None
