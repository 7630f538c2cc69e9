"""What the page of a reading report shows of its tables, cells and problems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict

from tiru_web.datasets.analysis.reading import FileReading
from tiru_web.datasets.presenters import report as presenter
from tiru_web.datasets.presenters.table import Row, TableView, draw_rows, place_of, table_view

_SHOWN_PROBLEMS = 20


def report_context(query: QueryDict, read: FileReading, *, is_open: bool) -> dict[str, Any]:
    """`sel` is the number of a cell and wins over `tabel` and `page`; `hanya=perlu` shows rows to look at."""
    report = read.report
    selected = _number(query.get("sel"), len(report.observations))
    where = "" if selected is None else report.observations[selected].where
    table = _shown_table(query, read, selected)
    cells = presenter.cells_of_table(report, table)
    view = table_view(read.tables[table], cells)
    only_needed = query.get("hanya") == "perlu"
    rows = view.rows_to_look_at if only_needed else view.rows
    page = Paginator(rows, view.rows_on_a_page).get_page(_page(query, view, rows, where))
    problems = presenter.problem_lines(report.problems, report)
    shows_all = query.get("masalah") == "semua"
    return {
        "report": report,
        "outcome": presenter.outcome_sentence(report, is_open=is_open),
        "verdicts": presenter.verdict_counts(report),
        "tables": presenter.table_lines(report, table),
        "table": view,
        "table_number": table + 1,
        "table_facts": presenter.table_facts(report.tables[table]),
        "needed": len(view.rows_to_look_at),
        "only_needed": only_needed,
        "page": page,
        "rows": draw_rows(page.object_list, cells),
        "selected": None if selected is None else presenter.cell_reading(report, selected),
        "selected_on_page": bool(where) and place_of(page.object_list, where) is not None,
        "problems": problems if shows_all else problems[:_SHOWN_PROBLEMS],
        "problem_count": len(problems),
    }


def _shown_table(query: QueryDict, read: FileReading, selected: int | None) -> int:
    if selected is not None:
        return read.report.observations[selected].table
    number = _number(query.get("tabel"), len(read.tables) + 1)
    return number - 1 if number else 0


def _page(query: QueryDict, view: TableView, rows: Sequence[Row], where: str) -> str | int:
    if not where or query.get("page"):
        return query.get("page") or 1
    place = place_of(rows, where)
    return 1 if place is None else place // view.rows_on_a_page + 1


def _number(text: str | None, end: int) -> int | None:
    """A number below `end`, None for anything else."""
    if text is None or not text.isdecimal() or len(text) > 9 or int(text) >= end:
        return None
    return int(text)
