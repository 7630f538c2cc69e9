"""Facts files in: the embedded one and the user's own, all of it or nothing."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from io import StringIO
from pathlib import Path

from tiru.datasets._facts import Fact, Facts, Verdict
from tiru.datasets._refusals import line_of, unreadable
from tiru.datasets._row import RowReader
from tiru.datasets._tables import read_bytes
from tiru.errors import BrokenRow, DataFileError
from tiru.regions import load_registry

_REQUIRED = (
    "region_code",
    "region_name",
    "indicator",
    "value",
    "unit",
    "year",
    "definition_note",
    "source_title",
    "source_url",
    "seen_note",
)
_OPTIONAL = ("verdict", "status", "series")
_EMBEDDED = "region_facts.csv"


def load_facts(path: Path | None = None) -> Facts:
    """Read a facts file; the one carried in the product when no path is given.

    Parameters
    ----------
    path : Path, optional
        A CSV file with commas, UTF-8 (with or without byte-order mark), with the columns region_code,
        region_name, indicator, value, unit, year, definition_note, source_title, source_url, seen_note in any
        order, and optionally verdict, status and series. Where an optional column is absent or a cell of it
        empty, the verdict comes from a prefix of the note (REJECTED:, OTHER:, SECOND: or DITOLAK:, LAIN:,
        PEMBANDING:), the status from the words for a preliminary figure in it, and the series from the list
        of series; a note that fits none of them is a series of its own.

    Returns
    -------
    Facts
        The embedded file is read once and kept; another file is read anew each time.

    Raises
    ------
    DataFileError
        The file as a whole cannot be taken. `reason` is one of `missing_file`, `not_a_file`, `unreadable`,
        `empty` (no byte or only white space), `not_utf8` (such as Windows-1252), `not_csv` (a NUL byte or an
        endless field), `semicolons` (saved with semicolons instead of commas), `missing_columns`,
        `repeated_columns`, `unknown_columns` (the columns are in `details`), `no_rows`.
    BrokenRow
        One row cannot be taken, and so nothing is. `line` is the line the row starts on, the header being
        line 1; `reason` is one of `field_count`, `broken_quotes`, `wrong_code_system` (such as the BPS
        code 5103), `unknown_region`, `name_of_other_region`, `unknown_indicator`, `decimal_comma` (1.234,5 is
        refused, never guessed), `not_a_number`, `not_a_whole_number` (1.234 persons), `out_of_range`,
        `unit_mismatch`, `not_a_year`, `no_definition`, `no_source`, `not_an_address`, `unknown_verdict`,
        `unknown_status`, `unknown_series`, `series_of_other_indicator`, `duplicate_primary` (a second primary
        figure of the same region, indicator, series and year).

    Notes
    -----
    A missing year is kept as None; every other field but source_url, region_name and seen_note must be there.
    Values are taken as they stand: nothing is scaled, rounded or filled in. The unit may be written as in the
    list of indicators or in its Indonesian name (`percent` or `persen`); it is kept as in the list. The name
    of a region must fit its code, which finds BPS codes written with a dot.

    Examples
    --------
    >>> facts = load_facts()
    >>> len(facts.all), len(facts.region_codes)
    (944, 35)
    """
    return _load_embedded() if path is None else _parse(path, _read(path))


@cache
def _load_embedded() -> Facts:
    return _parse(Path(_EMBEDDED), read_bytes(_EMBEDDED))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _parse(path: Path, raw: bytes) -> Facts:
    registry = load_registry()
    facts = tuple(
        RowReader(str(path), line, cells, registry).fact() for line, cells in _rows(path, _decoded(path, raw))
    )
    if not facts:
        raise DataFileError(path, "no_rows")
    _refuse_duplicates(path, facts)
    return Facts(facts, hashlib.sha256(raw).hexdigest()[:12])


def _decoded(path: Path, raw: bytes) -> str:
    if not raw.strip():
        raise DataFileError(path, "empty")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataFileError(path, "not_utf8", [line_of(error)]) from error


def _rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    if "\0" in text:
        raise DataFileError(path, "not_csv")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for fields in reader:
            if header is None:
                header = [name.strip() for name in fields]
                _check_header(path, header)
            elif fields:
                yield line, _cells(path, line, header, fields)
            line = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error):
            raise DataFileError(path, "not_csv") from error
        raise BrokenRow(path, line, "", "", "broken_quotes") from error


def _check_header(path: Path, header: Sequence[str]) -> None:
    if len(header) == 1 and header[0].count(";") >= len(_REQUIRED) - 1:
        raise DataFileError(path, "semicolons")
    missing = [name for name in _REQUIRED if name not in header]
    if missing:
        raise DataFileError(path, "missing_columns", missing)
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        raise DataFileError(path, "repeated_columns", repeated)
    unknown = [name for name in header if name not in (*_REQUIRED, *_OPTIONAL)]
    if unknown:
        raise DataFileError(path, "unknown_columns", unknown)


def _cells(path: Path, line: int, header: Sequence[str], fields: Sequence[str]) -> dict[str, str]:
    if len(fields) != len(header):
        raise BrokenRow(path, line, "", f"{len(fields)}/{len(header)}", "field_count")
    return {name: field.strip() for name, field in zip(header, fields, strict=True)}


def _refuse_duplicates(path: Path, facts: Sequence[Fact]) -> None:
    seen: set[tuple[str, str, str, int | None]] = set()
    for fact in facts:
        if fact.verdict is not Verdict.PRIMARY:
            continue
        key = (fact.region_code, fact.indicator, fact.series, fact.year)
        if key in seen:
            value = f"{fact.region_code}, {fact.indicator}, {fact.year or ''}"
            raise BrokenRow(path, fact.line, "region_code, indicator, year", value, "duplicate_primary")
        seen.add(key)
