"""CSV files: encoding and delimiter told by evidence."""

from __future__ import annotations

import csv
import io
import statistics
from pathlib import Path

from tiru.datasets.reading._report import Problem
from tiru.datasets.reading.grids._grid import CellValue, Grid, GridKind, rectangular
from tiru.errors import DataFileError

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 200
_MOST_CELLS = 5_000_000
# Bytes Windows-1252 leaves undefined or uses for signs no office types in a table.
_ALLOWED_CONTROLS = frozenset("\t\n\r\f")


def load_csv(path: Path) -> tuple[list[Grid], list[Problem]]:
    """The one grid of a CSV file.

    Raises
    ------
    DataFileError
        `not_text` where the bytes are no text; `too_many_cells` above five million; `empty` where nothing
        but blanks is in it.
    """
    text, problems = _decode(path)
    if text.count('"') % 2:
        # One mark that is never closed would swallow the rest of the file.
        text = text.replace('"', "")
        problems.append(
            Problem("berkas", "quote_not_closed", "Tanda kutip tidak ditutup. Semua tanda kutip diabaikan.")
        )
    if text.count("\n") + max(text.count(delimiter) for delimiter in _DELIMITERS) > _MOST_CELLS:
        raise DataFileError(path, "too_many_cells", (str(_MOST_CELLS),))
    try:
        rows = _split(text)
    except csv.Error as error:
        raise DataFileError(path, "not_text") from error
    if not any(value for row in rows for value in row):
        raise DataFileError(path, "empty")
    return [Grid(GridKind.CSV, "", rows)], problems


def _decode(path: Path) -> tuple[str, list[Problem]]:
    data = path.read_bytes()
    for start, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(start):
            return _decoded(path, data, encoding), []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _decoded(path, data, "cp1252")
        problem = Problem("berkas", "encoding_windows_1252", "Teks dibaca sebagai Windows-1252, bukan UTF-8.")
        return _without_controls(path, text), [problem]
    return _without_controls(path, text), []


def _decoded(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DataFileError(path, "not_text", ("other_encoding",)) from error


def _without_controls(path: Path, text: str) -> str:
    if any(ord(sign) < 32 and sign not in _ALLOWED_CONTROLS for sign in set(text)):
        raise DataFileError(path, "not_text", ("control_characters",))
    return text


def _split(text: str) -> list[list[CellValue]]:
    """Rows by the delimiter under which most rows agree on a width of two or more.

    Lines above and below a table hold one cell whatever the delimiter, and never outvote it.
    """
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        # The line itself stays as a blank row, so that addresses are those a person sees.
        return rectangular([[""], *_rows(rest, first.strip()[4])])
    best: tuple[float, int, str] = (0.0, 0, ",")
    for delimiter in _DELIMITERS:
        sample = _rows(text, delimiter, _SAMPLE_ROWS)
        widths = [len(row) for row in sample if any(row)]
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        width = statistics.multimode(wide)[0]
        agreement = widths.count(width) / len(widths)
        best = max(best, (agreement, width, delimiter), key=lambda entry: (entry[0], entry[1]))
    rows = _rows(text, best[2])
    return rectangular(_with_whole_titles(rows) if best[2] == "," else rows)


def _with_whole_titles(rows: list[list[CellValue]]) -> list[list[CellValue]]:
    """Rows whose first lines are whole again where their own commas parted them.

    "Produksi Ikan di Kota Denpasar, 2022" without quotes: what follows a comma of a sentence begins with a
    blank, and what follows one of a table does not.
    """
    first = next((at for at, row in enumerate(rows) if _is_parted(row) is False), 0)
    return [
        [",".join(str(cell) for cell in row if cell != "")] if at < first and _is_parted(row) else row
        for at, row in enumerate(rows)
    ]


def _is_parted(row: list[CellValue]) -> bool | None:
    """Whether a line is a sentence parted at its commas; None where it holds one cell at most."""
    filled = [str(cell) for cell in row if cell != ""]
    if len(filled) < 2:
        return None
    return row[0] != "" and all(cell.startswith(" ") for cell in filled[1:])


def _rows(text: str, delimiter: str, most: int | None = None) -> list[list[CellValue]]:
    rows: list[list[CellValue]] = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        rows.append([field if field.strip() else "" for field in row])
        if most is not None and len(rows) >= most:
            break
    return rows
