"""A table as an office lays it out, and its right reading, written down by hand before any code read it.

Region names are real, every figure is invented and plainly so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from tiru.datasets.reading import CellStatus, Observation, ReadingReport

_SHEET_ADDRESS = re.compile(r".*!([A-Z]+)(\d+)")
_OTHER_ADDRESS = re.compile(r".*?baris (\d+), kolom (\d+)")
_FIELDS = ("region", "period", "indicator", "breakdown", "unit", "total")


@dataclass(frozen=True)
class Sheet:
    """One sheet; lines of cells parted by `|`.

    A number is stored as one; `'` before it keeps it a text; `%0.05` is stored so and shown as per cent;
    `d2021-10-01` is a date; `>` sets in by a step; a backslash and n break the line.
    """

    text: str
    name: str = "Tabel"
    merge: str = ""
    hide_rows: Sequence[int] = ()
    hide_columns: str = ""

    def write(self, book: Any) -> None:
        sheet = book.add_worksheet(self.name)
        for span in self.merge.split():
            sheet.merge_range(span, "")
        for row, text in enumerate(self.text.strip("\n").split("\n")):
            for column, cell in enumerate(text.split("|")):
                _write_cell(book, sheet, row, column, cell.strip().replace("\\n", "\n"))
        for row in self.hide_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for letter in self.hide_columns.split():
            sheet.set_column(f"{letter}:{letter}", None, None, {"hidden": True})


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _write_cell(book: Any, sheet: Any, row: int, column: int, cell: str) -> None:
    steps = len(cell) - len(cell.lstrip(">"))
    style = book.add_format({"indent": steps}) if steps else None
    cell = cell[steps:].strip()
    if re.fullmatch(r"%-?[\d.]+", cell):
        sheet.write_number(row, column, float(cell[1:]), book.add_format({"num_format": "0.00%"}))
    elif re.fullmatch(r"d\d{4}-\d\d-\d\d", cell):
        day = datetime.date.fromisoformat(cell[1:])
        sheet.write_datetime(row, column, day, book.add_format({"num_format": "mmm-yy"}))
    elif re.fullmatch(r"-?\d+(\.\d+)?", cell):
        sheet.write_number(row, column, float(cell), style)
    elif cell:
        sheet.write_string(row, column, cell.removeprefix("'"), style)


@dataclass(frozen=True)
class Said:
    """What one row or column of figures is right to be read as; `at` is its number or letter."""

    at: int | str
    says: Mapping[str, Any]

    @property
    def index(self) -> int:
        return self.at if isinstance(self.at, int) else _column(self.at) + 1


def line(at: int | str, **says: Any) -> Said:
    assert set(says) <= set(_FIELDS), says
    return Said(at, says)


def lines(first: int | str, key: str, *values: Any, **says: Any) -> list[Said]:
    """Rows or columns in a run from `first` on, that differ in one thing.

    A year said by a row and a part of the year said by a column make one period.
    """
    start = first if isinstance(first, int) else _column(first) + 1
    return [line(start + step, **{key: value}, **says) for step, value in enumerate(values)]


@dataclass(frozen=True)
class Part:
    """One table of the file: its rows and columns of figures, and the figures.

    `figures` holds a token for each cell: a number is accepted, `-` is missing, `!` doubtful (`!5` with that
    value), `?` open or doubtful, and `=5` accepted as is, whatever else is said.
    """

    rows: Sequence[Said]
    columns: Sequence[Said]
    figures: str
    all: Mapping[str, Any]

    def cells(self) -> dict[tuple[int, int], tuple[str, Mapping[str, Any]]]:
        tokens = [row.split() for row in self.figures.strip().split("\n")]
        assert len(tokens) == len(self.rows), f"{len(tokens)} rows of figures for {len(self.rows)} rows"
        cells = {}
        for row, texts in zip(self.rows, tokens, strict=True):
            assert len(texts) == len(self.columns), texts
            for column, token in zip(self.columns, texts, strict=True):
                cells[row.index, column.index] = token, _joined(self.all, row.says, column.says)
        return cells


def part(rows: Sequence[Said], columns: Sequence[Said], figures: str, **says: Any) -> Part:
    assert set(says) <= set(_FIELDS), says
    return Part(rows, columns, figures, says)


def _joined(*said: Mapping[str, Any]) -> Mapping[str, Any]:
    joined: dict[str, Any] = dict.fromkeys(_FIELDS) | {"breakdown": (), "total": False}
    for says in said:
        for field, value in says.items():
            if field == "breakdown":
                joined[field] += (value,) if isinstance(value, str) else tuple(value)
            elif field == "period" and joined[field] and value:
                joined[field] = "-".join(sorted((joined[field], value), key=len, reverse=True))
            else:
                joined[field] = joined[field] or value
    return joined


@dataclass(frozen=True)
class Published:
    """One file and its right reading.

    Attributes
    ----------
    name : str
    file : sheets of a workbook, or the text of a CSV file or HTML page, or its bytes
    parts : tables in the order of the file
    asked : keys of all questions
    problems : kinds of all problems
    file_name : str
    """

    name: str
    file: Sequence[Sheet] | Sheet | str | bytes
    parts: Sequence[Part]
    asked: Sequence[str] = ()
    problems: Sequence[str] = ()
    file_name: str = ""

    def write(self, folder: Path) -> Path:
        if isinstance(self.file, str | bytes):
            is_page = isinstance(self.file, str) and self.file.lstrip().startswith("<")
            path = folder / (self.file_name or ("halaman.html" if is_page else "tabel.csv"))
            path.write_bytes(self.file.encode() if isinstance(self.file, str) else self.file)
            return path
        path = folder / (self.file_name or "buku.xlsx")
        with xlsxwriter.Workbook(str(path)) as book:
            for sheet in [self.file] if isinstance(self.file, Sheet) else self.file:
                sheet.write(book)
        return path


def compare(report: ReadingReport, published: Published) -> list[str]:
    """All differences between what was read and what is right; empty where there is none."""
    found: dict[tuple[int, int, int], Observation] = {
        (o.table, *address_of(o.where)): o for o in report.observations
    }
    differences = []
    for table, expected in enumerate(published.parts):
        for (row, column), (token, says) in expected.cells().items():
            observation = found.pop((table, row, column), None)
            if wrong := _differs(observation, token, says):
                differences.append(f"tabel {table + 1}, {row}:{column} {wrong}")
    differences += [f"not expected: {o.where} {o.value} {o.status}" for o in found.values()]
    asked = [question.key for question in report.questions]
    if sorted(asked) != sorted(published.asked):
        differences.append(f"asked {sorted(asked)}, right is {sorted(published.asked)}")
    kinds = sorted({problem.kind for problem in report.problems})
    if kinds != sorted(published.problems):
        differences.append(f"problems {kinds}, right is {sorted(published.problems)}")
    return differences


def address_of(where: str) -> tuple[int, int]:
    if found := _SHEET_ADDRESS.fullmatch(where):
        return int(found[2]), _column(found[1]) + 1
    other = _OTHER_ADDRESS.fullmatch(where)
    assert other is not None, where
    return int(other[1]), int(other[2])


def _differs(observation: Observation | None, token: str, says: Mapping[str, Any]) -> str:
    if observation is None:
        return "" if token == "-" else f"not read, right is {token}"  # no secret
    status, value = observation.status, observation.value
    got = f"{status} {value} {observation.reason}"
    if token == "-":  # no secret
        return "" if status is CellStatus.MISSING else f"{got}, right is missing"
    if token.startswith("?"):
        return "" if status in {CellStatus.AMBIGUOUS, CellStatus.DOUBTFUL} else f"{got}, right is open"
    if token.startswith("!"):
        right = status is CellStatus.DOUBTFUL and (token == "!" or value == float(token[1:]))
        return "" if right else f"{got}, right is {token}"
    if status is not CellStatus.ACCEPTED or value != float(token):
        return f"{got}, right is {token}"
    read = _read(observation)
    wrong = [
        f"{field} {read[field]!r} for {says[field]!r}" for field in _FIELDS if read[field] != says[field]
    ]
    return f"{token}: {'; '.join(wrong)}" if wrong else ""


def _read(observation: Observation) -> Mapping[str, Any]:
    return {
        "region": observation.region_code or (observation.region_label or None),
        "period": observation.period,
        "indicator": observation.indicator or None,
        "breakdown": observation.breakdown,
        "unit": observation.unit,
        "total": observation.is_total,
    }
