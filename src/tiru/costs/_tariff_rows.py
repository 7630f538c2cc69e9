"""The rows of a user's tariff file, CSV or YAML, as text with their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tiru.datasets._refusals import line_of, unreadable
from tiru.errors import BrokenRow, DataFileError

COLUMNS = (
    "component",
    "travel",
    "traveller",
    "origin_code",
    "destination_code",
    "amount_idr",
    "unit",
    "valid_from",
    "valid_until",
    "legal_basis",
)
_NULL = "tag:yaml.org,2002:null"


def read_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each row with the line it begins on, white space around its cells removed.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file`, `unreadable`, `empty`, `not_utf8`, `not_csv`, `semicolons`,
        `missing_columns`, `repeated_columns`, `unknown_columns`, `not_yaml`, `not_a_tariff_list` or
        `no_rows`.
    BrokenRow
        `field_count`, `broken_quotes`, `not_a_row`, `not_a_single_value`, or a column one row lacks, repeats
        or has too many.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    if not raw.strip():
        raise DataFileError(path, "empty")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError(path, "not_utf8", [line_of(error)]) from error
    is_yaml = path.suffix.lower() in (".yaml", ".yml")
    rows = list(_yaml_rows(path, text) if is_yaml else _csv_rows(path, text))
    if not rows:
        raise DataFileError(path, "no_rows")
    return rows


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    if "\0" in text:
        raise DataFileError(path, "not_csv")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    header: list[str] = []
    line = 1
    try:
        for fields in reader:
            if not header:
                header = [name.strip() for name in fields]
                _check_columns(path, header)
            elif any(field.strip() for field in fields):
                if len(fields) != len(header):
                    raise BrokenRow(path, line, "", f"{len(fields)}/{len(header)}", "field_count")
                yield line, {name: field.strip() for name, field in zip(header, fields, strict=True)}
            line = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error):
            raise DataFileError(path, "not_csv") from error
        raise BrokenRow(path, line, "", "", "broken_quotes") from error


def _check_columns(path: Path, header: Sequence[str]) -> None:
    if len(header) == 1 and header[0].count(";") >= len(COLUMNS) - 1:
        raise DataFileError(path, "semicolons")
    faults = (
        ("missing_columns", [name for name in COLUMNS if name not in header]),
        ("repeated_columns", sorted({name for name in header if header.count(name) > 1})),
        ("unknown_columns", [name for name in header if name not in COLUMNS]),
    )
    for reason, names in faults:
        if names:
            raise DataFileError(path, reason, names)


def _yaml_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Cells as they are written, so that the code 73.71 never becomes a number."""
    try:
        document = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise DataFileError(path, "not_yaml", [str(mark.line + 1)] if mark else []) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise DataFileError(path, "not_yaml") from error
    if document is None:
        raise DataFileError(path, "empty")
    if not isinstance(document, SequenceNode):
        raise DataFileError(path, "not_a_tariff_list")
    for node in document.value:
        yield node.start_mark.line + 1, _mapping(path, node)


def _mapping(path: Path, node: Node) -> dict[str, str]:
    line = node.start_mark.line + 1
    if not isinstance(node, MappingNode):
        raise BrokenRow(path, line, "", str(node.value) if isinstance(node, ScalarNode) else "", "not_a_row")
    cells: dict[str, str] = {}
    for name_node, value_node in node.value:
        name, place = str(name_node.value), name_node.start_mark.line + 1
        if name not in COLUMNS:
            raise BrokenRow(path, place, name, name, "unknown_column")
        if name in cells:
            raise BrokenRow(path, place, name, name, "column_twice")
        if not isinstance(value_node, ScalarNode):
            raise BrokenRow(path, place, name, "", "not_a_single_value")
        cells[name] = "" if value_node.tag == _NULL else value_node.value.strip()
    for name in COLUMNS:
        if name not in cells:
            raise BrokenRow(path, line, name, "", "column_missing")
    return cells
