"""One door for every file: what it is, is told from its content, never from its name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tiru.datasets.reading._answering import NATION, Reader, read_answered
from tiru.datasets.reading._files import first_bytes, is_gzip
from tiru.datasets.reading._mapping import AnswerFile, load_mapping
from tiru.datasets.reading._report import ReadingReport
from tiru.datasets.reading.checks import check_report
from tiru.datasets.reading.webapi import read_webapi_file
from tiru.errors import DataFileError
from tiru.regions import load_registry

if TYPE_CHECKING:
    from tiru.datasets.reading.sdmx import SdmxFile
    from tiru.datasets.reading.tidy import TidyFile

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class FileKind(StrEnum):
    """Readers of files: answers of the WebAPI, SDMX messages, tidy tables, tables of an office."""

    WEBAPI = "webapi"
    SDMX = "sdmx"
    TIDY = "tidy"
    TABLE = "table"


def read_file(
    path: Path | str,
    *,
    mapping: Path | str | AnswerFile | None = None,
    region: str | None = None,
    structure: Path | str | None = None,
) -> ReadingReport:
    """Read statistics as an office publishes them, judge every cell, and check the whole.

    Parameters
    ----------
    path : Path or str
        An answer of the BPS WebAPI (JSON, may be gzipped), a workbook, CSV or HTML, a Parquet file, an SDMX
        data message.
    mapping : Path, str or AnswerFile, optional
        Answers to questions of an earlier reading, and what was declared of its figures.
    region : str, optional
        What the whole file is about, where it does not say: name, Kemendagri code, or Indonesia.
    structure : Path or str, optional
        The SDMX structure message with the code lists of an SDMX message.

    Returns
    -------
    ReadingReport
        Cells with verdict and reason, questions still open, problems. Nothing is stored.

    Raises
    ------
    DataFileError
        If the file cannot be read at all, or the mapping file cannot; a mapping entry that answers no
        question while questions are open (`unknown_answer`) or cannot be an answer (`answer_does_not_fit`).
    RegionError
        If `region` names no region, or several.

    Examples
    --------
    >>> import json, tempfile
    >>> from pathlib import Path
    >>> answer = {
    ...     "status": "OK", "data-availability": "available", "labelvervar": "Kabupaten/Kota",
    ...     "var": [{"val": 7, "label": "Jumlah sentra", "unit": "Unit"}],
    ...     "vervar": [{"val": 5103, "label": "Badung"}], "turvar": [{"val": 0, "label": "Tidak ada"}],
    ...     "tahun": [{"val": 118, "label": "2018"}], "turtahun": [{"val": 0, "label": "Tahun"}],
    ...     "datacontent": {"5103701180": 12},
    ... }
    >>> file = Path(tempfile.mkdtemp()) / "jawaban.json"
    >>> _ = file.write_text(json.dumps(answer))
    >>> cell = read_file(file).observations[0]
    >>> cell.region_code, cell.period, cell.value, cell.unit
    ('51.03', '2018', 12.0, 'Unit')
    """
    file = Path(path)
    is_national = region is not None and region.strip().casefold() == NATION.casefold()
    reader = _reader_of(file, None if is_national else region, Path(structure) if structure else None)
    given = load_mapping(mapping) if isinstance(mapping, str | Path) else mapping
    return check_report(read_answered(reader, given, is_national=is_national))


def kind_of_file(path: Path | str) -> FileKind:
    """What a file is read as, told from its content.

    Parameters
    ----------
    path : Path or str

    Returns
    -------
    FileKind
        Only a `TABLE` has a grid that can be drawn as it stood in the file.

    Raises
    ------
    DataFileError
        If it cannot be read at all.
    """
    return _opened(Path(path), None)[0]


def _reader_of(file: Path, region: str | None, structure: Path | None) -> Reader:
    kind, opened = _opened(file, structure)
    if kind is FileKind.WEBAPI:
        return lambda answers: read_webapi_file(file, region=region, answers=answers)
    named = load_registry().resolve(region) if region else None
    if opened is not None:
        return lambda answers: opened.read(answers, named)
    # Brings in the workbook reader, which the others do not need.
    from tiru.datasets.reading.tables import read_table_file

    return lambda answers: read_table_file(file, region=named, answers=answers)


def _opened(file: Path, structure: Path | None) -> tuple[FileKind, TidyFile | SdmxFile | None]:
    """The kind of a file, and the file itself where telling its kind took loading it."""
    head = first_bytes(file)
    if not head.strip():
        raise DataFileError(file, "empty")
    start = head
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.lstrip()
    # These bring in more than an answer of the WebAPI needs.
    from tiru.datasets.reading.sdmx import is_sdmx, open_sdmx_file

    if is_sdmx(file, start):
        return FileKind.SDMX, open_sdmx_file(file, start, structure)
    named_json = file.name.lower().endswith((".json", ".json.gz"))
    if start.startswith((b"{", b"[")) or (named_json and start.startswith(b"<")):
        return FileKind.WEBAPI, None
    if is_gzip(file):
        raise DataFileError(file, "gzip_of_other")
    from tiru.datasets.reading.tidy import open_tidy_file

    tidy = open_tidy_file(file)
    return (FileKind.TABLE, None) if tidy is None else (FileKind.TIDY, tidy)
