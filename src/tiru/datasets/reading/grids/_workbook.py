"""Workbooks: xlsx, xlsb, xls and ods through python-calamine; looks of cells from the file itself."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import python_calamine
from lxml import etree
from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from tiru.datasets.reading._report import Problem
from tiru.datasets.reading.grids._grid import At, CellValue, Grid, GridKind, rectangular
from tiru.datasets.reading.grids._looks import Looks
from tiru.datasets.reading.grids._workbook_looks import read_looks
from tiru.errors import DataFileError

LARGEST_SHEET_CELLS = 5_000_000
_BROKEN = (
    python_calamine.CalamineError,
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    OSError,
    KeyError,
)


def load_workbook(path: Path) -> tuple[list[Grid], list[Problem]]:
    """One grid for each sheet that holds anything; hidden sheets are named and not read.

    Raises
    ------
    DataFileError
        `encrypted`, `broken_workbook`, `too_many_cells`, or `empty` where no sheet holds a cell.
    """
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        grids, problems = _read_sheets(path, workbook)
    except python_calamine.PasswordError as error:
        raise DataFileError(path, "encrypted") from error
    except _BROKEN as error:
        raise DataFileError(path, "broken_workbook") from error
    except BaseException as error:
        # A panic inside the reader's Rust code is no Exception and has no class that could be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise DataFileError(path, "broken_workbook") from error
    if not grids:
        raise DataFileError(path, "empty", ("no_visible_cell",))
    return grids, problems


def _read_sheets(path: Path, workbook: CalamineWorkbook) -> tuple[list[Grid], list[Problem]]:
    looks = read_looks(path)
    grids: list[Grid] = []
    problems: list[Problem] = []
    for sheet in workbook.sheets_metadata:
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible is not SheetVisibleEnum.Visible:
            problems.append(
                Problem(sheet.name, "hidden_sheet", f"Lembar “{sheet.name}” tersembunyi dan tidak dibaca.")
            )
            continue
        grid = _read_sheet(path, workbook.get_sheet_by_name(sheet.name), looks.get(sheet.name))
        if grid.rows:
            grids.append(grid)
    return grids, problems


def _read_sheet(path: Path, sheet: CalamineSheet, looks: Looks | None) -> Grid:
    if sheet.total_height * sheet.total_width > LARGEST_SHEET_CELLS:
        raise DataFileError(path, "too_many_cells", (str(LARGEST_SHEET_CELLS),))
    rows: list[list[CellValue]] = [
        [_plain(value) for value in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    rows = rectangular(rows) if any(any(value != "" for value in row) for row in rows) else []
    spans, owners = _spans(sheet.merged_cell_ranges or (), len(rows), len(rows[0]) if rows else 0)
    looks = looks or Looks()
    return Grid(
        GridKind.SHEET,
        sheet.name,
        rows,
        spans=spans,
        owners=owners,
        indents=looks.indents,
        shares=looks.shares,
        hidden_rows=looks.hidden_rows,
        hidden_columns=looks.hidden_columns,
    )


def _plain(value: object) -> CellValue:
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return float(value)
    return value  # type: ignore[return-value]  # calamine gives text, numbers, dates and times only


def _spans(
    ranges: Sequence[tuple[At, At]], height: int, width: int
) -> tuple[Mapping[At, tuple[int, int]], Mapping[At, At]]:
    spans: dict[At, tuple[int, int]] = {}
    owners: dict[At, At] = {}
    for (top, left), (bottom, right) in ranges:
        bottom, right = min(bottom, height - 1), min(right, width - 1)
        if bottom < top or right < left or (bottom, right) == (top, left):
            continue
        spans[top, left] = (bottom - top + 1, right - left + 1)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                owners[row, column] = (top, left)
    return spans, owners
