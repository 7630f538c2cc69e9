"""Mapping files: answers to the questions of a reading, written once and used again next year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tiru.datasets._refusals import not_writable
from tiru.datasets.reading._files import decode, read_limited
from tiru.datasets.reading._report import Question, QuestionAbout
from tiru.errors import DataFileError, RegionError
from tiru.regions import load_registry

_VERSION = "1"
_MOST_BYTES = 256 * 1024
_FIELDS = ("versi", "jawaban")
_NATION = "indonesia"
_YEAR = re.compile(r"(?:19|20)\d{2}")
# Questions whose options are all there is; elsewhere options are suggestions.
_CLOSED = frozenset({QuestionAbout.NUMBER_FORM, QuestionAbout.PERIOD})
_LONGEST = 200
QUESTION_WORDS = {
    QuestionAbout.YEAR: "Tahun data, empat angka",
    QuestionAbout.PERIOD: "Bagian tahun",
    QuestionAbout.UNIT: "Satuan angkanya",
    QuestionAbout.REGION: "Daerahnya: nama lengkap atau kode Kemendagri dengan titik",
    QuestionAbout.PRICE_BASIS: "Dasar harganya",
    QuestionAbout.INDICATOR: "Apa yang diukur",
    QuestionAbout.NUMBER_FORM: "Cara bilangannya ditulis",
}


@dataclass(frozen=True)
class AnswerFile:
    """The answers of one mapping file.

    Attributes
    ----------
    path : str
        What errors call it.
    answers : mapping of str to str
        By key of the question or pattern of keys (`*` for anything), in the order of the file.
    lines : mapping of str to int
        Where each stands.
    """

    path: str
    answers: Mapping[str, str]
    lines: Mapping[str, int]

    def for_question(self, key: str) -> tuple[str, str] | None:
        """The entry that answers a question, and its answer: the very key before any pattern."""
        if key in self.answers:
            return key, self.answers[key]
        patterns = (entry for entry in self.answers if "*" in entry and fnmatchcase(key, entry))
        return next(((entry, self.answers[entry]) for entry in patterns), None)


def load_mapping(path: Path | str) -> AnswerFile:
    """Read a mapping file.

    Parameters
    ----------
    path : Path or str

    Returns
    -------
    AnswerFile
        Entries whose answer is left empty are questions still open and are not in it.

    Raises
    ------
    DataFileError
        `missing_file`, `not_utf8`, `not_yaml`, `not_a_mapping`, `unknown_fields`, `unknown_version`,
        `repeated_answer`, `broken_answer`.
    """
    file = Path(path)
    text = decode(read_limited(file, _MOST_BYTES), file)
    try:
        # Composed, not loaded: 51.10 stays what was written and is not the number 51.1.
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise DataFileError(file, "not_yaml", [str(mark.line + 1)] if mark else []) from None
    fields = dict(_entries(root, file))
    if unknown := [name for name in fields if name not in _FIELDS]:
        raise DataFileError(file, "unknown_fields", unknown)
    version = fields.get("versi")
    if version is None or version.value != _VERSION:
        raise DataFileError(file, "unknown_version", [_VERSION])
    return _answers(fields.get("jawaban"), file)


def write_mapping(path: Path | str, questions: Sequence[Question], given: AnswerFile | None = None) -> None:
    """Write a mapping file with the answers already given and a place for each that is still wanted.

    Parameters
    ----------
    path : Path or str
        Replaced as a whole, or not at all.
    questions : sequence of Question
        Those still open; their options stand above them as comments.
    given : AnswerFile, optional

    Raises
    ------
    DataFileError
        `not_writable`.
    """
    file = Path(path)
    lines = [
        "# Jawaban atas pertanyaan saat membaca berkas statistik.",
        "# Isi di antara tanda kutip. Yang dibiarkan kosong akan ditanyakan lagi.",
        "# Tanda * di dalam kunci mewakili apa saja, jadi satu jawaban dapat berlaku berkali-kali.",
        f"versi: {_VERSION}",
        "jawaban:" if questions or (given and given.answers) else "jawaban: {}",
    ]
    lines += [f"  {_quoted(key)}: {_quoted(text)}" for key, text in (given.answers if given else {}).items()]
    for question in questions:
        lines.append(f"  # {QUESTION_WORDS[question.about]}. Letak: {_one_line(question.where)}.")
        if question.options:
            lines.append(f"  # Pilihan: {' | '.join(_one_line(option) for option in question.options)}.")
        lines.append(f'  {_quoted(question.key)}: ""')
    temporary = file.with_name(f".{file.name}.tmp")
    try:
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        raise not_writable(file, error) from error


def refuse_misfit(question: Question, answer: str) -> str:
    """Machine word for why an answer cannot be one to this question; empty where it can."""
    if not answer or len(answer) > _LONGEST:
        return "empty_answer" if not answer else "answer_too_long"
    if question.about is QuestionAbout.YEAR and not _YEAR.fullmatch(answer):
        return "not_a_year"
    if question.about in _CLOSED and question.options and answer not in question.options:
        return "not_an_option"
    if (
        question.about is QuestionAbout.REGION
        and answer not in question.options
        and answer.casefold() != _NATION
    ):
        try:
            load_registry().resolve(answer)
        except RegionError:
            return "not_a_region"
    return ""


def _answers(node: yaml.Node | None, file: Path) -> AnswerFile:
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return AnswerFile(str(file), {}, {})
    answers: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in _entries(node, file):
        if not isinstance(value, yaml.ScalarNode):
            raise DataFileError(file, "broken_answer", [key, str(value.start_mark.line + 1)])
        if text := value.value.strip():
            answers[key] = "" if value.tag == "tag:yaml.org,2002:null" else text
            lines[key] = value.start_mark.line + 1
    return AnswerFile(str(file), {key: text for key, text in answers.items() if text}, lines)


def _entries(node: yaml.Node | None, file: Path) -> list[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise DataFileError(file, "not_a_mapping", _FIELDS)
    entries: list[tuple[str, yaml.Node]] = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise DataFileError(file, "not_a_mapping", _FIELDS)
        if any(name == key.value for name, _ in entries):
            raise DataFileError(file, "repeated_answer", [key.value, str(key.start_mark.line + 1)])
        entries.append((key.value, value))
    return entries


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_one_line(escaped)}"'


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
