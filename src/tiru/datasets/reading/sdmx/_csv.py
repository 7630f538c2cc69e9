"""SDMX-CSV, of version 1 (`DATAFLOW,…`) and 2 (`STRUCTURE,STRUCTURE_ID,ACTION,…`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from tiru.datasets.reading._files import decode, read_limited
from tiru.datasets.reading.sdmx._flow import (
    MOST_OBSERVATIONS,
    TIME,
    VALUE,
    Flow,
    FlowRow,
    dimensions_among,
)
from tiru.errors import DataFileError

_HEADS = ("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION")
_DELETE = "D"


def is_sdmx_csv(start: bytes) -> bool:
    """Whether the first line is the header of SDMX-CSV."""
    line = start.partition(b"\n")[0].decode("utf-8", "replace")
    names = [_name(field) for field in _fields(line)]
    return names[0] in ("DATAFLOW", "STRUCTURE") and VALUE in names and TIME in names


def load_sdmx_csv(path: Path) -> Flow:
    """The flow of an SDMX-CSV file.

    Raises
    ------
    DataFileError
        `not_utf8`, `too_large`, `too_many_cells`, `not_csv` with the line where a row has another width.
    """
    text = decode(read_limited(path), path)
    header, *_ = text.splitlines()
    delimiter = _delimiter(header)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [_name(field) for field in next(lines)]
    labels: dict[str, dict[str, str]] = {name: {} for name in names}
    rows: list[FlowRow] = []
    deleted, flow = 0, ""
    try:
        for number, fields in enumerate(lines, start=2):
            if not any(fields):
                continue
            if len(fields) != len(names):
                raise DataFileError(path, "not_csv", [str(number)])
            codes = _codes(names, fields, labels)
            flow = flow or codes.get("STRUCTURE_ID", "") or codes.get("DATAFLOW", "")
            if codes.get("ACTION") == _DELETE:
                deleted += 1
                continue
            own = {name: code for name, code in codes.items() if name not in _HEADS}
            rows.append(FlowRow(own, f"baris {number}"))
            if len(rows) > MOST_OBSERVATIONS:
                raise DataFileError(path, "too_many_cells", [str(MOST_OBSERVATIONS)])
    except csv.Error as error:
        raise DataFileError(path, "not_csv") from error
    known = {name: texts for name, texts in labels.items() if texts}
    title = labels.get("DATAFLOW", {}).get(flow, "") or _name_column(names, text, delimiter)
    return Flow(title, dimensions_among([n for n in names if n not in _HEADS]), rows, known, deleted)


def _name_column(names: Sequence[str], text: str, delimiter: str) -> str:
    """The name of the structure that version 2 writes in a column of its own."""
    if "STRUCTURE_NAME" not in names:
        return ""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    next(lines)
    first = next(lines, [])
    at = names.index("STRUCTURE_NAME")
    return first[at].strip() if at < len(first) else ""


def _codes(
    names: Sequence[str], fields: Sequence[str], labels: Mapping[str, dict[str, str]]
) -> dict[str, str]:
    """Codes of a row; a code with its label, `A1: Kabupaten Badung`, is parted from it."""
    codes: dict[str, str] = {}
    for name, field in zip(names, fields, strict=True):
        code, colon, label = field.strip().partition(": ")
        if colon and name not in (VALUE, TIME) and name not in _HEADS[1:]:
            labels[name][code] = label.strip()
        else:
            code = field.strip()
        if code:
            codes[name] = code
    return codes


def _name(field: str) -> str:
    return field.partition(":")[0].partition("[")[0].strip().strip('"').upper()


def _delimiter(line: str) -> str:
    return max((",", ";", "\t"), key=line.count)


def _fields(line: str) -> list[str]:
    return line.strip().split(_delimiter(line))
