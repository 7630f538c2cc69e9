"""How commands print: a table for people, JSON for programs, Markdown for documents."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

import typer
from rich import box
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


# A pipe has no width of its own; folding at 80 columns would break words that other tools look for.
PIPE_WIDTH = 160


def console() -> Console:
    """The terminal as it is now; made on each call so that redirected output is honoured."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    return Console(file=sys.stdout, highlight=False, width=width)


def print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_heading(text: str, fmt: OutputFormat = OutputFormat.TABLE) -> None:
    """Bold in the terminal, a second-level heading in Markdown."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write(f"## {text}\n\n")
    else:
        console().print(f"\n[bold]{escape(text)}[/bold]")


def print_text(text: str, fmt: OutputFormat = OutputFormat.TABLE) -> None:
    """One paragraph."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write(f"{text}\n\n")
    else:
        console().print(escape(text))


def print_items(sentences: Sequence[str], fmt: OutputFormat = OutputFormat.TABLE) -> None:
    """A list of sentences, each folded under its own mark."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write("".join(f"- {sentence}\n" for sentence in sentences) + "\n")
        return
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for sentence in sentences:
        grid.add_row("–", escape(sentence))
    console().print(grid)


def print_rows(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    fmt: OutputFormat = OutputFormat.TABLE,
    title: str = "",
) -> None:
    if fmt is OutputFormat.MARKDOWN:
        _print_markdown(columns, rows, title)
        return
    table = Table(
        title=escape(title) or None,
        title_justify="left",
        title_style="bold",
        header_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for column in columns:
        table.add_column(escape(column.name), justify=column.align, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    console().print(table)


def _print_markdown(columns: Sequence[Column], rows: Sequence[Sequence[str]], title: str) -> None:
    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", "; ") for cell in cells) + " |\n"

    if title:
        sys.stdout.write(f"### {title}\n\n")
    sys.stdout.write(line([column.name for column in columns]))
    sys.stdout.write(line(["---:" if column.align == "right" else "---" for column in columns]))
    for row in rows:
        sys.stdout.write(line(row))
    sys.stdout.write("\n")
