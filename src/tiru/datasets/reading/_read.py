"""One door for every file: what it is, is told from its content, never from its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tiru.datasets.reading._files import first_bytes, is_gzip
from tiru.datasets.reading._mapping import AnswerFile, load_mapping, refuse_misfit
from tiru.datasets.reading._report import Question, ReadingReport
from tiru.datasets.reading.checks import check_report
from tiru.datasets.reading.webapi import read_webapi_file
from tiru.errors import DataFileError
from tiru.regions import load_registry

# An answer may raise a new question, such as which of two namesakes is meant.
_MOST_ROUNDS = 4
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

Reader = Callable[[Mapping[str, str]], ReadingReport]


def read_file(
    path: Path | str, *, mapping: Path | str | AnswerFile | None = None, region: str | None = None
) -> ReadingReport:
    """Read statistics as an office publishes them, judge every cell, and check the whole.

    Parameters
    ----------
    path : Path or str
        An answer of the BPS WebAPI (JSON, may be gzipped), a workbook, CSV or HTML.
    mapping : Path, str or AnswerFile, optional
        Answers to questions of an earlier reading.
    region : str, optional
        What the whole file is about, where it does not say: name or Kemendagri code.

    Returns
    -------
    ReadingReport
        Cells with verdict and reason, questions still open, problems. Nothing is stored.

    Raises
    ------
    DataFileError
        If the file cannot be read at all, or the mapping file cannot; a mapping entry that answers no
        question of the file (`unknown_answer`) or cannot be an answer (`answer_does_not_fit`).
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
    reader = _reader_of(file, region)
    given = load_mapping(mapping) if isinstance(mapping, str | Path) else mapping
    report = _read_answered(reader, given) if given else reader({})
    return check_report(report)


def _reader_of(file: Path, region: str | None) -> Reader:
    head = first_bytes(file)
    if not head.strip():
        raise DataFileError(file, "empty")
    start = head
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.lstrip()
    named_json = file.name.lower().endswith((".json", ".json.gz"))
    if start.startswith((b"{", b"[")) or (named_json and start.startswith(b"<")):
        return lambda answers: read_webapi_file(file, region=region, answers=answers)
    if is_gzip(file):
        raise DataFileError(file, "gzip_of_other")
    # Brings in the workbook reader, which an answer of the WebAPI does not need.
    from tiru.datasets.reading.tables import read_table_file

    named = load_registry().resolve(region) if region else None
    return lambda answers: read_table_file(file, region=named, answers=answers)


def _read_answered(reader: Reader, given: AnswerFile) -> ReadingReport:
    """Read until no answer opens a new question; every answer must have found its question."""
    answers: dict[str, str] = {}
    used: set[str] = set()
    asked: dict[str, Question] = {}
    for _ in range(_MOST_ROUNDS):
        report = reader(answers)
        asked.update((question.key, question) for question in report.questions)
        new = {}
        for key, question in asked.items():
            if (found := given.for_question(key)) is None:
                continue
            entry, text = found
            used.add(entry)
            new[key] = text
            if why := refuse_misfit(question, text):
                details = [str(given.lines[entry]), key, text, why]
                raise DataFileError(given.path, "answer_does_not_fit", details)
        if new == answers:
            break
        answers = new
    if unknown := [entry for entry in given.answers if entry not in used]:
        details = [", ".join(unknown[:5]), ", ".join(list(asked)[:8])]
        raise DataFileError(given.path, "unknown_answer", details)
    return report
