"""One door for every file: what it is, is told from its content, never from its name."""

from __future__ import annotations

from pathlib import Path

from tiru.datasets.reading._answering import NATION, Reader, read_answered
from tiru.datasets.reading._files import first_bytes, is_gzip
from tiru.datasets.reading._mapping import AnswerFile, load_mapping
from tiru.datasets.reading._report import ReadingReport
from tiru.datasets.reading.checks import check_report
from tiru.datasets.reading.webapi import read_webapi_file
from tiru.errors import DataFileError
from tiru.regions import load_registry

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


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


def _reader_of(file: Path, region: str | None, structure: Path | None) -> Reader:
    head = first_bytes(file)
    if not head.strip():
        raise DataFileError(file, "empty")
    start = head
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.lstrip()
    # The readers below bring in more than an answer of the WebAPI needs.
    from tiru.datasets.reading.sdmx import is_sdmx, open_sdmx_file

    named = load_registry().resolve(region) if region else None
    if is_sdmx(file, start):
        message = open_sdmx_file(file, start, structure)
        return lambda answers: message.read(answers, named)
    named_json = file.name.lower().endswith((".json", ".json.gz"))
    if start.startswith((b"{", b"[")) or (named_json and start.startswith(b"<")):
        return lambda answers: read_webapi_file(file, region=region, answers=answers)
    if is_gzip(file):
        raise DataFileError(file, "gzip_of_other")
    from tiru.datasets.reading.tables import read_table_file
    from tiru.datasets.reading.tidy import open_tidy_file

    if (tidy := open_tidy_file(file)) is not None:
        return lambda answers: tidy.read(answers, named)
    return lambda answers: read_table_file(file, region=named, answers=answers)
