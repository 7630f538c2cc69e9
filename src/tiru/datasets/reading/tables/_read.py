"""A file read into a report: grids, their tables, and each table's figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tiru.datasets.reading._report import CellStatus, Problem, ReadingReport
from tiru.datasets.reading.grids import Addresses, Grid, GridKind, load_file, text_of
from tiru.datasets.reading.tables._areas import find_areas
from tiru.datasets.reading.tables._draw import DrawnTable, draw_table
from tiru.datasets.reading.tables._setting import Source
from tiru.datasets.reading.tables._table import TableReading, read_table
from tiru.datasets.reading.tables._tabs import Tab, read_tabs
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import clean_text
from tiru.errors import DataFileError
from tiru.regions import Region


@dataclass(frozen=True)
class _Read:
    grid: Grid
    addresses: Addresses
    table: TableReading


def read_table_file(
    path: Path | str, *, region: Region | None = None, answers: Mapping[str, str] | None = None
) -> ReadingReport:
    """Read a workbook, CSV file or HTML page as an office published it.

    Every cell of figures gets a verdict with a reason. What the file does not say is asked, once for a
    table, and left None in the observations; a guess is never written as a figure.

    Parameters
    ----------
    path : Path or str
        xlsx, xlsb, xls, ods, csv or html; told from the content, never from the name.
    region : Region, optional
        What the file is about, for tables that name no region themselves. Where a table names another, the
        table is believed and a problem `region_differs` tells so.
    answers : mapping, optional
        Answers to questions of an earlier reading, by their `Question.key`.

    Returns
    -------
    ReadingReport

    Raises
    ------
    DataFileError
        With one of these reasons: `missing_file`, `empty`, `too_large` (more than 100 MB), `too_many_cells`
        (a sheet or CSV file of more than 5 million), `zip_bomb`, `encrypted`, `broken_workbook`,
        `broken_html`, `picture`, `not_a_table_file`, `not_text`, `no_table`.

    Notes
    -----
    Cells of hidden rows and columns are no observations; a problem `hidden_cells` tells how many there are.

    A label that a spreadsheet turned into a date makes its row's figures ambiguous, as `stored_as_date:A|B`.

    Reasons of cells are machine words. Missing: `blank`, `dash`, `ellipsis`, `not_available`, `suppressed`,
    `nil`, `mark_only`. Ambiguous: `number_form:A|B`, `lost_thousands:A|B`, `stored_as_date:A|B`,
    `note_glued_to_digits:A|B`, `range`, `region_ambiguous:A|B`, `code_of_unnamed_system:A|B`,
    `period_range`, `period_split_years`, `same_key_twice`. Doubtful: `not_a_number`, `formula_text`,
    `workbook_error`, `stored_as_clock_time`, `stored_as_duration`, `clock_time`, `bound`, `parentheses`,
    `trailing_minus`, `two_kinds_of_points`, `broken_groups`, `blank_in_digits`, `percent_among_other_unit`,
    `other_unit_in_cell`, `magnitude_in_cell`,
    `fewer_than_none`, `part_of_counted_thing`, `part_larger_than_total`, `out_of_series`,
    `zero_among_figures`, `region_unknown`. Accepted with a note: `form_by_table`, `form_by_counted_unit`,
    `form_by_neighbours`, `form_by_column_style`, `shown_as_percent`, `parentheses` (brackets round a
    rate of change, read as negative), `mark:M`.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "contoh.csv"
    ...     _ = file.write_text("Jenis,Produksi (Ton),\\n,2018,2019\\nContoh A,1,2\\nContoh B,3,-\\n")
    ...     report = read_table_file(file)
    >>> [(o.period, o.breakdown, o.value, o.unit, o.status.value) for o in report.observations][2:]
    [('2018', ('Contoh B',), 3.0, 'Ton', 'accepted'), ('2019', ('Contoh B',), None, 'Ton', 'missing')]
    >>> [question.key for question in report.questions]
    ['tabel1.region']
    """
    return _read(Path(path), region, answers or {})[0]


def read_table_file_with_grid(
    path: Path | str, *, region: Region | None = None, answers: Mapping[str, str] | None = None
) -> tuple[ReadingReport, tuple[DrawnTable, ...]]:
    """As `read_table_file`, and each table as a grid a page can draw with its cells by verdict.

    Parameters
    ----------
    path, region, answers
        As for `read_table_file`.

    Returns
    -------
    ReadingReport
    tuple of DrawnTable
        In the order of `ReadingReport.tables`.

    Raises
    ------
    DataFileError
        As for `read_table_file`.
    """
    report, tables = _read(Path(path), region, answers or {})
    return report, tuple(draw_table(read.grid, read.addresses, read.table) for read in tables)


def _read(path: Path, region: Region | None, answers: Mapping[str, str]) -> tuple[ReadingReport, list[_Read]]:
    loaded = load_file(path)
    hints = _regions_in_name(path)
    tables: list[_Read] = []
    problems = list(loaded.problems)
    waiting: tuple[str, ...] = ()
    tabs = read_tabs(loaded.grids)
    for grid in loaded.grids:
        grid = replace(grid, before=waiting + grid.before) if waiting else grid
        areas, profiles = find_areas(grid)
        if not areas:
            # A cover's year is that of the publication, so sheets without figures say nothing of others.
            waiting = (*grid.before, *_lines(grid)) if grid.kind is GridKind.HTML else ()
            continue
        waiting = ()
        for area in areas:
            number = len(tables) + 1
            addresses = Addresses(grid.kind, grid.name, number)
            source = Source(number, region, answers, hints, tabs.get(grid.name, Tab()))
            table = read_table(grid, profiles, area, addresses, source)
            if table.observations:
                tables.append(_Read(grid, addresses, table))
                problems += table.problems
    if not tables:
        raise DataFileError(path, "no_table")
    questions = [question for read in tables for question in read.table.questions]
    questions = [question for question in questions if question.key not in _understood(answers, problems)]
    return (
        ReadingReport(
            name=path.name,
            tables=tuple(read.table.info for read in tables),
            observations=tuple(observation for read in tables for observation in read.table.observations),
            questions=tuple(questions),
            problems=(*problems, *_formula_problems(tables)),
        ),
        tables,
    )


def _understood(answers: Mapping[str, str], problems: list[Problem]) -> set[str]:
    refused = " ".join(problem.reason for problem in problems if problem.kind == "answer_not_understood")
    return {key for key, answer in answers.items() if answer.strip() and key not in refused}


def _formula_problems(tables: list[_Read]) -> list[Problem]:
    return [
        Problem(o.where, "formula_text", "Sel berisi rumus sebagai teks. Rumus tidak dijalankan.")
        for read in tables
        for o in read.table.observations
        if o.status is CellStatus.DOUBTFUL and o.reason == "formula_text"
    ]


def _lines(grid: Grid) -> list[str]:
    """The texts of a grid without figures, row by row, as lines above the next table."""
    lines = []
    for row in grid.rows:
        texts = [clean_text(text_of(value)) for value in row if value != ""]
        if texts:
            lines.append(" ".join(texts))
    return lines


def _regions_in_name(path: Path) -> tuple[Region, ...]:
    """Regions a word of the file's name may mean, as options of a question and for nothing else."""
    words = [word for word in re.split(r"[^a-z]+", path.stem.casefold()) if len(word) > 3]
    found: list[Region] = []
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            found += read_place(" ".join(words[at : at + size])).candidates
    return tuple(dict.fromkeys(found))[:4]
