"""How commands print: a table for people, JSON for programs, Markdown for documents.

What a reader may copy (a key, a code, an address) is never broken over two lines: text is folded between
words only, and a table whose columns would become too narrow for that is written as one block per row.
"""

from __future__ import annotations

import json
import os
import re
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.text import Text


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


# A pipe has no width of its own; folding at 80 columns would part words that other tools look for together.
PIPE_WIDTH = 160
NARROWEST = 40
GAP = 2
# A column of prose narrower than this, or folded more often, is a ladder of single words.
READABLE = 14
MOST_FOLDS = 5
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def console() -> Console:
    """The terminal as it is now; made on each call so that redirected output is honoured."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    return Console(file=sys.stdout, highlight=False, width=width)


def print_json(value: Any, *, compact: bool = False) -> None:
    """`compact` for what may have fifty thousand entries: on one line, and five times as quick."""
    # What is no number in JSON is refused here rather than by the program that reads it.
    indent = None if compact else 2
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False) + "\n")


def print_heading(text: str, fmt: OutputFormat = OutputFormat.TABLE) -> None:
    """Bold in the terminal, a second-level heading in Markdown."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write(f"## {text}\n\n")
    else:
        sys.stdout.write("\n")
        _write_bold(_fold(text, _width()))


def print_text(text: str, fmt: OutputFormat = OutputFormat.TABLE) -> None:
    """One paragraph."""
    if fmt is OutputFormat.MARKDOWN:
        sys.stdout.write(f"{text}\n\n")
    else:
        _write(_fold(text, _width()))


def print_command(command: str) -> None:
    """A line to copy: never folded."""
    sys.stdout.write(f"  {command}\n")


def print_items(
    sentences: Sequence[str], fmt: OutputFormat = OutputFormat.TABLE, *, are_steps: bool = False
) -> None:
    """A list of sentences, each folded under its own mark or, where they are steps, its number."""
    if fmt is OutputFormat.MARKDOWN:
        marks = [f"{number}." if are_steps else "-" for number in range(1, len(sentences) + 1)]
        lines = [f"{mark} {sentence}\n" for mark, sentence in zip(marks, sentences, strict=True)]
        sys.stdout.write("".join(lines) + "\n")
        return
    for number, sentence in enumerate(sentences, start=1):
        mark = f"{number}. " if are_steps else "– "
        first, *more = _fold(sentence, _width() - len(mark))
        _write([mark + first, *(" " * len(mark) + line for line in more)])


def print_rows(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    fmt: OutputFormat = OutputFormat.TABLE,
    title: str = "",
) -> None:
    """A table; in a terminal too narrow for it, one block per row with the column's name before each cell."""
    if fmt is OutputFormat.MARKDOWN:
        _print_markdown(columns, rows, title)
        return
    if title:
        _write_bold(_fold(title, _width()))
    widths = _fitting_widths(columns, rows)
    if widths and not _has_ladder(rows, widths):
        _print_table(columns, rows, widths)
    else:
        _print_blocks(columns, rows)


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


def _print_table(columns: Sequence[Column], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    sys.stdout.write("\n")
    _write_bold(_row_lines([column.name for column in columns], columns, widths))
    _write(["─" * (sum(widths) + GAP * (len(widths) - 1))])
    for row in rows:
        _write(_row_lines(row, columns, widths))
    sys.stdout.write("\n")


def _row_lines(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> list[str]:
    folded = [_fold(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, folded), default=0)):
        parts = [cell[number] if number < len(cell) else "" for cell in folded]
        padded = [
            part.rjust(width) if column.align == "right" else part.ljust(width)
            for part, column, width in zip(parts, columns, widths, strict=True)
        ]
        lines.append((" " * GAP).join(padded).rstrip())
    return lines


def _print_blocks(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    label = max(len(column.name) for column in columns) + GAP
    room = max(_width() - label, READABLE)
    for row in rows:
        sys.stdout.write("\n")
        for column, cell in zip(columns, row, strict=True):
            if not cell:
                continue
            first, *more = _fold(cell, room)
            _write([column.name.ljust(label) + first, *(" " * label + line for line in more)])
    sys.stdout.write("\n")


def _fitting_widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """A width per column that breaks no word and leaves prose readable; empty where there is no room."""
    bodies = [[row[place] for row in rows] for place in range(len(columns))]
    cells = [[column.name, *body] for column, body in zip(columns, bodies, strict=True)]
    natural = [_widest(each, "\n") for each in cells]
    widths = [
        max(_widest(each, r"[\t\n\r ]"), min(_widest(body, "\n"), READABLE))
        for each, body in zip(cells, bodies, strict=True)
    ]
    room = _width() - GAP * (len(columns) - 1) - sum(widths)
    if room < 0:
        return []
    for _ in range(room):
        # The narrowest of those that still fold is widened first, so that short cells stay on one line.
        folding = [place for place, whole in enumerate(natural) if widths[place] < whole]
        if not folding:
            break
        widths[min(folding, key=widths.__getitem__)] += 1
    return widths


def _has_ladder(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    return any(
        len(_fold(line, width)) > MOST_FOLDS
        for row in rows
        for cell, width in zip(row, widths, strict=True)
        for line in cell.split("\n")
    )


def _widest(cells: Sequence[str], parting: str) -> int:
    """Length of the longest piece of any cell, where `parting` is what pieces may be parted at."""
    return max((len(piece) for cell in cells for piece in re.split(parting, cell)), default=0)


def _fold(text: str, width: int) -> list[str]:
    """Lines of a text, parted between words only; a word longer than the width keeps its line to itself."""
    clean = _CONTROLS.sub("", text)
    lines: list[str] = []
    for paragraph in clean.split("\n"):
        lines += textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False) or [""]
    return lines


def _width() -> int:
    return max(console().width, NARROWEST)


def _write(lines: Sequence[str]) -> None:
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in lines))


def _write_bold(lines: Sequence[str]) -> None:
    for line in lines:
        console().print(Text(line.rstrip(), style="bold"), soft_wrap=True)
