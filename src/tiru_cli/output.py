"""How commands print: a table for people, JSON for programs, Markdown for documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table


class OutputFormat(StrEnum):
    TABLE = "table"
    JSON = "json"
    MARKDOWN = "md"


FormatOption = Annotated[
    OutputFormat, typer.Option("--format", help="Bentuk keluaran: table (tabel), json, atau md (Markdown).")
]


@dataclass(frozen=True)
class Column:
    name: str
    align: Literal["left", "right"] = "left"


def console() -> Console:
    """The terminal as it is now; made on each call so that redirected output is honoured."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_text(text: str, fmt: OutputFormat = OutputFormat.TABLE, *, heading: bool = False) -> None:
    """One paragraph; a heading is bold in the terminal and a second-level heading in Markdown."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write(f"{'## ' if heading else ''}{text}\n\n")
    else:
        console().print(f"[bold]{escape(text)}[/bold]" if heading else escape(text))


def print_rows(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    fmt: OutputFormat = OutputFormat.TABLE,
    title: str = "",
) -> None:
    if fmt is OutputFormat.MARKDOWN:
        _print_markdown(columns, rows, title)
        return
    # A pipe has no width: rich would fold to 80 columns and break words that other tools look for.
    terminal = console()
    width = terminal.width if sys.stdout.isatty() else 200
    table = Table(title=escape(title) or None, title_justify="left", title_style="bold", header_style="bold")
    for column in columns:
        table.add_column(escape(column.name), justify=column.align, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    terminal.print(table, width=width)


def _print_markdown(columns: Sequence[Column], rows: Sequence[Sequence[str]], title: str) -> None:
    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n"

    if title:
        sys.stdout.write(f"### {title}\n\n")
    sys.stdout.write(line([column.name for column in columns]))
    sys.stdout.write(line(["---:" if column.align == "right" else "---" for column in columns]))
    for row in rows:
        sys.stdout.write(line(row))
    sys.stdout.write("\n")
