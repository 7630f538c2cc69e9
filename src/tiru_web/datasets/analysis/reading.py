"""Uploaded files read by the library, and answers to its questions."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tiru.datasets.reading import (
    AnswerFile,
    FileKind,
    Question,
    QuestionAbout,
    ReadingReport,
    kind_of_file,
    load_mapping,
    read_file,
    refuse_misfit,
    write_mapping,
)
from tiru.datasets.reading.checks import check_report
from tiru.datasets.reading.tables import DrawnTable, read_table_file_with_grid
from tiru.datasets.reading.webapi import DEFAULT_URL
from tiru.errors import DataFileError, RegionError
from tiru.regions import load_registry
from tiru_web.datasets.analysis.drawing import draw_answer
from tiru_web.datasets.wording import MISFIT_WORDS
from tiru_web.shared.wording import error_sentence

# Reading takes about 27 microseconds a cell of a workbook (32 bytes of its XML), 1.5 a byte of CSV and HTML,
# and 0.2 a byte of a WebAPI answer; a page may take some five seconds.
MOST_WORKBOOK_BYTES = 6_000_000
MOST_TEXT_BYTES = 3_000_000
MOST_ANSWER_BYTES = 20_000_000
_SMALLEST_BOMB, _BOMB_RATIO = 10 * 2**20, 200
_MOST_ROUNDS = 5
# A report of 50,000 cells takes some 40 MB.
_KEPT_READINGS = 4


class TooLongForPage(Exception):
    """The file would read for more than some seconds; the command line has the time."""


@dataclass(frozen=True, eq=False)
class FileReading:
    """A file as read: the report with checks, and its tables as they stood in the file, in the same order."""

    report: ReadingReport
    tables: tuple[DrawnTable, ...]


def read_upload(path: Path, sha256: str, answers: Mapping[str, str], region_code: str) -> FileReading:
    """Read an uploaded file with the answers given so far; the last few readings are remembered.

    Raises
    ------
    DataFileError
        Named by the file alone: where it is kept is nobody's business.
    TooLongForPage
    """
    try:
        return _read(path, sha256, tuple(sorted(answers.items())), region_code)
    except DataFileError as error:
        raise _without_folder(error, path) from error


@lru_cache(maxsize=_KEPT_READINGS)
def _read(path: Path, sha256: str, answers: tuple[tuple[str, str], ...], region_code: str) -> FileReading:
    _refuse_long(path)
    given = dict(answers)
    if kind_of_file(path) is not FileKind.TABLE:
        report = read_file(path, mapping=AnswerFile(path.name, given, {}), region=region_code or None)
        return FileReading(report, draw_answer(report))
    region = load_registry().get(region_code) if region_code else None
    report, tables = read_table_file_with_grid(path, region=region, answers=given)
    return FileReading(check_report(report), tables)


def _is_json(path: Path) -> bool:
    """Whether the content is JSON or packed; only answers of the WebAPI are read packed."""
    with path.open("rb") as file:
        head = file.read(4096)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"\x1f\x8b") or start.startswith((b"{", b"["))


def _refuse_long(path: Path) -> None:
    if _is_json(path):
        size, most = _unpacked_size(path, MOST_ANSWER_BYTES), MOST_ANSWER_BYTES
    elif zipfile.is_zipfile(path):
        size, most = _workbook_size(path), MOST_WORKBOOK_BYTES
    else:
        size, most = path.stat().st_size, MOST_TEXT_BYTES
    if size > most:
        raise TooLongForPage


def _workbook_size(path: Path) -> int:
    """Unpacked; nothing for an archive that its reader refuses with better words: broken, or a bomb."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return 0
    is_bomb = size > _SMALLEST_BOMB and size > _BOMB_RATIO * path.stat().st_size
    return 0 if is_bomb else size


def _unpacked_size(path: Path, most: int) -> int:
    """Of a packed file no more is unpacked than decides the matter."""
    try:
        with gzip.open(path) as packed:
            return len(packed.read(most + 1))
    except (OSError, EOFError, zlib.error):
        # Not packed, or broken: the reader says so.
        return path.stat().st_size


def misfit_sentence(question: Question, answer: str) -> str:
    """Why an answer cannot be one to this question; empty where it can."""
    why = refuse_misfit(question, answer)
    if why and answer and question.about is QuestionAbout.REGION:
        try:
            load_registry().resolve(answer)
        except RegionError as error:
            return error_sentence(error)
    return MISFIT_WORDS[why] if why else ""


def answers_of_file(path: Path, sha256: str, region_code: str, mapping: Path) -> dict[str, str]:
    """The answers a mapping file gives to this file's questions, pattern by pattern, key by key.

    Raises
    ------
    DataFileError
        The mapping file cannot be read, answers what is not asked, or gives an answer that does not fit.
    """
    try:
        given = load_mapping(mapping)
        read_file(path, mapping=given, region=region_code or None)
    except DataFileError as error:
        raise _without_folder(_without_folder(error, mapping), path) from error
    answers: dict[str, str] = {}
    for _ in range(_MOST_ROUNDS):
        questions = read_upload(path, sha256, answers, region_code).report.questions
        found = {question.key: given.for_question(question.key) for question in questions}
        new = {key: entry[1] for key, entry in found.items() if entry}
        if not new:
            break
        answers |= new
    return answers


def origin_of(path: Path) -> dict[str, str]:
    """Publisher and address where the kind of file tells them by itself, in the names of the source form."""
    if kind_of_file(path) is FileKind.WEBAPI:
        return {"publisher": "Badan Pusat Statistik", "url": DEFAULT_URL}
    return {}


def answer_file(answers: Mapping[str, str], report: ReadingReport) -> bytes:
    """A mapping file with the answers given and a place for each question still open."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jawaban.yaml"
        write_mapping(path, report.questions, AnswerFile(path.name, dict(answers), {}))
        return path.read_bytes()


def resolve_region(query: str) -> str:
    """The Kemendagri code of a region named by a person."""
    return load_registry().resolve(query).code


def _without_folder(error: DataFileError, path: Path) -> DataFileError:
    if error.path == str(path):
        return DataFileError(path.name, error.reason, error.details)
    return error
