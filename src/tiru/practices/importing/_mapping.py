"""A small file that says what a table of records does not say itself, to be used again next year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tiru.datasets._refusals import line_of, not_writable, unreadable
from tiru.errors import BrokenRow, DataFileError
from tiru.practices.importing._columns import load_fields, plain
from tiru.practices.importing._model import RecordReading

_COLUMNS, _DEFAULTS = "kolom", "seluruh_berkas"
_ASKED = ("origin_region", "owner_office", "as_of", "status", "sources.title", "sources.url", "sources.date")


@dataclass(frozen=True)
class RecordMapping:
    """What a person says of a file of records.

    Attributes
    ----------
    columns : mapping of str to str
        Field of each header, normalised; an empty field leaves the column unread.
    defaults : mapping of str to str
        Values by field that hold for every row that says nothing else.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)


def load_record_mapping(path: Path | str) -> RecordMapping:
    """Read a mapping file.

    Parameters
    ----------
    path : Path or str
        YAML with the parts `kolom` (header to field) and `seluruh_berkas` (field to value).

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file`, `unreadable`, `not_utf8`, `not_yaml` or `not_a_mapping`.
    BrokenRow
        `unknown_field` with the part it stands in.
    """
    file = Path(path)
    try:
        content = yaml.safe_load(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise unreadable(file, error) from error
    except UnicodeDecodeError as error:
        raise DataFileError(file, "not_utf8", (line_of(error),)) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise DataFileError(file, "not_yaml", (str(mark.line + 1),) if mark else ()) from None
    if content is None:
        return RecordMapping()
    if not isinstance(content, dict) or set(content) - {_COLUMNS, _DEFAULTS}:
        raise DataFileError(file, "not_a_mapping", (_COLUMNS, _DEFAULTS))
    columns = {plain(header): name for header, name in _pairs(file, content, _COLUMNS)}
    defaults = {name: text for name, text in _pairs(file, content, _DEFAULTS) if text}
    for part, names in ((_COLUMNS, columns.values()), (_DEFAULTS, defaults)):
        for name in names:
            if name and name not in load_fields():
                raise BrokenRow(file, 1, part, name, "unknown_field")
    return RecordMapping(columns, defaults)


def _pairs(file: Path, content: Mapping[str, Any], part: str) -> Iterator[tuple[str, str]]:
    pairs = content.get(part) or {}
    if not isinstance(pairs, dict):
        raise DataFileError(file, "not_a_mapping", (part,))
    for name, value in pairs.items():
        if isinstance(value, dict | list):
            raise BrokenRow(file, 1, part, str(name), "not_a_single_value")
        yield str(name), "" if value is None else str(value).strip()


def write_record_mapping(
    path: Path | str, reading: RecordReading, given: RecordMapping | None = None
) -> None:
    """Write a mapping file with what is given and a place for what the file leaves open.

    Parameters
    ----------
    path : Path or str
        Replaced as a whole, or not at all.
    reading : RecordReading
        Its unread columns and the fields its records lack get a place.
    given : RecordMapping, optional

    Raises
    ------
    DataFileError
        `not_writable`.
    """
    file = Path(path)
    temporary = file.with_name(f".{file.name}.tmp")
    text = "\n".join(_lines(reading, given or RecordMapping()))
    try:
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        raise not_writable(file, error) from error


def _lines(reading: RecordReading, given: RecordMapping) -> Iterator[str]:
    yield "# Keterangan untuk membaca tabel praktik atau inovasi. Yang dibiarkan kosong tidak dipakai."
    yield f"# Isian yang ada: {', '.join(load_fields())}."
    unread = {column.header: column.nearest for column in reading.unread_columns}
    yield f"{_COLUMNS}:" if unread or given.columns else f"{_COLUMNS}: {{}}"
    for header, name in given.columns.items():
        yield f"  {_quoted(header)}: {_quoted(name)}"
    for header, nearest in unread.items():
        if plain(header) not in given.columns:
            yield f"  {_quoted(header)}: ''" + (f"  # mungkin {nearest}" if nearest else "")
    yield f"{_DEFAULTS}:"
    filled = {column.field for column in reading.columns}
    asked = [name for name in _ASKED if name not in filled or name in given.defaults]
    for name in dict.fromkeys([*given.defaults, *asked]):
        yield f"  {name}: {_quoted(given.defaults.get(name, ''))}"


def _quoted(text: str) -> str:
    doubled = " ".join(text.split()).replace("'", "''")
    return f"'{doubled}'"
