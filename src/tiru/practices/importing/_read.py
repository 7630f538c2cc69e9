"""From a table of innovation or practice records to drafts of practices, cell by cell, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tiru.datasets.reading.grids import load_file
from tiru.errors import DataFileError
from tiru.practices.importing._cells import Refusal, read_cell
from tiru.practices.importing._columns import Sheet, find_sheet, load_fields, plain
from tiru.practices.importing._keys import free_key, slug
from tiru.practices.importing._mapping import RecordMapping
from tiru.practices.importing._model import ReadRecord, RecordProblem, RecordReading
from tiru.regions import load_registry

_NEEDED = {"title": "title", "origin_region_code": "origin_region", "as_of": "as_of"}
_LISTED_PARTS = ("results", "sources")


@dataclass
class _Draft:
    """A record while its rows are read."""

    where: str
    fields: dict[str, Any] = field(default_factory=dict)
    problems: list[RecordProblem] = field(default_factory=list)


def read_records(
    path: Path | str, mapping: RecordMapping | None = None, *, on: date | None = None
) -> RecordReading:
    """Practice records of an XLSX, XLS, ODS, CSV or HTML file, one practice in one or more rows.

    Columns are told by their headers, as records of regional innovations name them; a header that is not
    known is listed, not read. Rows with the same key, or the same title of the same region, are one record:
    further rows may bring further figures and sources. Nothing is filled in: what is wanted and neither in
    the row nor in the mapping is a problem of that record.

    Parameters
    ----------
    path : Path or str
    mapping : RecordMapping, optional
        What headers mean that are not known, and values that hold for the whole file.
    on : date, optional
        Day of reading; years and days after it are refused.

    Returns
    -------
    RecordReading

    Raises
    ------
    DataFileError
        As for any table file, or `no_title_column` with the headers that were found.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "inovasi.csv")
    ...     _ = file.write_text("Nama Inovasi;Daerah;Tahun Data\\nRumah Kemasan;Kab. Badung;2023\\n")
    ...     reading = read_records(file)
    >>> reading.records[0].key, reading.records[0].fields["origin_region_code"]
    ('badung-rumah-kemasan', '51.03')
    """
    given = mapping or RecordMapping()
    grids = load_file(Path(path)).grids
    found = (find_sheet(grid, number, given.columns) for number, grid in enumerate(grids, start=1))
    sheets = [sheet for sheet in found if sheet is not None]
    if not sheets:
        raise DataFileError(path, "no_title_column", _first_texts(grids))
    drafts = [draft for sheet in sheets for draft in _drafts(sheet, given, on)]
    columns = tuple(column for sheet in sheets for column in sheet.columns.values())
    return RecordReading(str(path), columns, tuple(_named(_joined(drafts))))


def _first_texts(grids: Sequence[Any]) -> tuple[str, ...]:
    """Some of what stands in the first filled row, so that the person sees which row was looked at."""
    for grid in grids:
        for row in range(len(grid.rows)):
            texts = [text for column in range(grid.width) if (text := grid.text(row, column).strip())]
            if texts:
                return tuple(texts[:5])
    return ()


def _drafts(sheet: Sheet, given: RecordMapping, on: date | None) -> Iterator[_Draft]:
    fields = {column: use.field for column, use in sheet.columns.items() if use.field is not None}
    for row in range(sheet.header_row + 1, len(sheet.grid.rows)):
        if _are_column_numbers(sheet.grid.text(row, column) for column in range(sheet.grid.width)):
            continue
        cells = {column: value for column in fields if not _is_blank(value := sheet.grid.value(row, column))}
        if not cells:
            continue
        draft = _Draft(sheet.addresses.of(row, min(cells)))
        for column, value in cells.items():
            _take(draft, sheet.addresses.of(row, column), value, fields[column], on)
        yield _with_defaults(draft, given, on)


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and value.strip() in {"", "-", "–", "—"}


def _are_column_numbers(texts: Iterable[str]) -> bool:
    """A row of (1) (2) (3) under the headers."""
    numbers = [text.strip(" ()") for text in texts if text.strip()]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _take(draft: _Draft, where: str, value: Any, name: str, on: date | None) -> None:
    """Put what a cell says into the draft, or the reason why it cannot be taken."""
    try:
        read = read_cell(value, load_fields()[name], on)
    except Refusal as refusal:
        text = str(value).strip()
        draft.problems.append(RecordProblem(where, name, text, refusal.reason, refusal.allowed))
        return
    for filled, part in read.items():
        earlier = draft.fields.get(filled)
        if earlier is None:
            draft.fields[filled] = part
        elif isinstance(earlier, list):
            draft.fields[filled] = [*earlier, *(each for each in part if each not in earlier)]


def _with_defaults(draft: _Draft, given: RecordMapping, on: date | None) -> _Draft:
    """What the mapping says of the whole file, where the row itself says nothing; then what follows."""
    for name, text in given.defaults.items():
        filled = "origin_region_code" if name == "origin_region" else name
        told = any(problem.field == name for problem in draft.problems)
        if filled not in draft.fields and not told:
            _take(draft, draft.where, text, name, on)
    applied = draft.fields.get("innovation.applied_on")
    if "started_year" not in draft.fields and applied is not None:
        _take(draft, draft.where, applied, "started_year", on)
    return draft


def _joined(drafts: Iterable[_Draft]) -> list[_Draft]:
    """Rows of one practice as one draft, in the order of their first rows."""
    joined: dict[tuple[str, ...], _Draft] = {}
    for number, draft in enumerate(drafts):
        fields = draft.fields
        _gather_parts(fields)
        identity = _identity(fields) or (str(number),)
        if identity in joined:
            _join(joined[identity], draft)
        else:
            joined[identity] = draft
    return list(joined.values())


def _identity(fields: Mapping[str, Any]) -> tuple[str, ...]:
    if "key" in fields:
        return (fields["key"],)
    title, region = fields.get("title"), fields.get("origin_region_code")
    return (region, plain(title)) if title and region else ()


def _gather_parts(fields: dict[str, Any]) -> None:
    """Fields such as "results.value" as one result, "innovation.stage" as part of one record."""
    parts: dict[str, dict[str, Any]] = {}
    for name in [name for name in fields if "." in name]:
        part, _, inner = name.partition(".")
        parts.setdefault(part, {})[inner] = fields.pop(name)
    for part, inner_fields in parts.items():
        fields[part] = [inner_fields] if part in _LISTED_PARTS else inner_fields


def _join(first: _Draft, further: _Draft) -> None:
    first.problems.extend(further.problems)
    for name, value in further.fields.items():
        earlier = first.fields.get(name)
        if earlier is None:
            first.fields[name] = value
        elif isinstance(earlier, list):
            earlier.extend(each for each in value if each not in earlier)
        elif isinstance(earlier, dict):
            earlier.update({inner: part for inner, part in value.items() if inner not in earlier})
        elif plain(str(earlier)) != plain(str(value)):
            told = RecordProblem(further.where, name, str(value), "two_values", (str(earlier),))
            first.problems.append(told)


def _named(drafts: Iterable[_Draft]) -> Iterator[ReadRecord]:
    """Each draft with its key; one that lacks what a draft needs has none."""
    used: set[str] = set()
    for draft in drafts:
        told = {problem.field for problem in draft.problems}
        missing = [
            RecordProblem(draft.where, field, "", "missing_field")
            for name, field in _NEEDED.items()
            if name not in draft.fields and field not in told
        ]
        problems = (*draft.problems, *missing)
        is_blocked = any(name not in draft.fields for name in _NEEDED)
        has_own_key = "key" in draft.fields
        key = "" if is_blocked else _free_key(draft.fields, used)
        used.add(key)
        fields = {**draft.fields, "key": key} if key else draft.fields
        yield ReadRecord(draft.where, key, fields.get("title", ""), fields, problems, has_own_key)


def _free_key(fields: Mapping[str, Any], used: set[str]) -> str:
    if "key" in fields:
        return str(fields["key"])
    region = load_registry().get(fields["origin_region_code"])
    return free_key(slug(plain(f"{region.short_name} {fields['title']}").split()), used)
