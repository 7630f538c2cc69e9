"""Mapping files: answers and declarations for a file, written once and used again next year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeVar

import yaml

from tiru.datasets._series import PriceBasis, SourceKind
from tiru.datasets.reading._declared import (
    FIGURE_FIELDS,
    PRICE_BASIS_ANSWERS,
    SOURCE_FIELDS,
    DeclaredFigures,
    DeclaredSource,
)
from tiru.datasets.reading._files import decode, read_limited
from tiru.datasets.reading._report import PeriodKind, Question, QuestionAbout
from tiru.datasets.reading.values import read_period
from tiru.errors import DataFileError, RegionError
from tiru.regions import load_registry

VERSION = "1"
_MOST_BYTES = 256 * 1024
_NEEDED = ("versi", "jawaban")
_FIELDS = (*_NEEDED, "sumber", "pernyataan")
_NATION = "indonesia"
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SUBJECT = re.compile(r"tabel\d+\.(?P<about>unit|price_basis)(?:\.(?P<label>.+))?", re.DOTALL)
# Questions whose options are all there is; elsewhere options are suggestions.
_CLOSED = frozenset({QuestionAbout.NUMBER_FORM, QuestionAbout.PERIOD, QuestionAbout.COLUMN})
_LONGEST = 200


@dataclass(frozen=True)
class AnswerFile:
    """The content of one mapping file.

    Attributes
    ----------
    path : str
        What errors call it.
    answers : mapping of str to str
        By key of the question or pattern of keys (`*` for anything), in the order of the file.
    lines : mapping of str to int
        Where each stands.
    figures : tuple of DeclaredFigures
        What the figures stand for, by their label.
    source : DeclaredSource
    """

    path: str
    answers: Mapping[str, str]
    lines: Mapping[str, int]
    figures: tuple[DeclaredFigures, ...] = ()
    source: DeclaredSource = field(default_factory=DeclaredSource)

    def for_question(self, key: str) -> tuple[str, str] | None:
        """The entry that answers a question, and its answer: the very key before any pattern.

        A declared unit or price basis answers the question about its figures, where no entry does.
        """
        if key in self.answers:
            return key, self.answers[key]
        patterns = (entry for entry in self.answers if "*" in entry and fnmatchcase(key, entry))
        entry = next(patterns, None)
        return (entry, self.answers[entry]) if entry is not None else self._declared(key)

    def _declared(self, key: str) -> tuple[str, str] | None:
        subject = _SUBJECT.fullmatch(key)
        if subject is None:
            return None
        label = subject["label"]
        meant = [one for one in self.figures if (label is None or one.fits(label))]
        if len(meant) != 1:
            return None
        is_unit = subject["about"] == QuestionAbout.UNIT
        text = (
            meant[0].unit if is_unit else PRICE_BASIS_ANSWERS.get(meant[0].price_basis or PriceBasis.NONE, "")
        )
        return (f"pernyataan.{meant[0].label}", text) if text else None


def subject_of(question: Question) -> str:
    """What a question is about beside its table: an indicator, a label of a region; empty where nothing.

    Examples
    --------
    >>> subject_of(Question("tabel1.unit.ADHB", QuestionAbout.UNIT, (), "baris 1"))
    'ADHB'
    """
    _, about, detail = question.key.partition(f".{question.about}.")
    return detail if about else ""


def load_mapping(path: Path | str) -> AnswerFile:
    """Read a mapping file.

    Parameters
    ----------
    path : Path or str

    Returns
    -------
    AnswerFile
        Entries that are left empty are still open and are not in it.

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
    found = dict(_entries(root, file))
    if unknown := [name for name in found if name not in _FIELDS]:
        raise DataFileError(file, "unknown_fields", unknown)
    version = found.get("versi")
    if version is None or version.value != VERSION:
        raise DataFileError(file, "unknown_version", [VERSION])
    answers, lines = _texts(found.get("jawaban"), file)
    figures = tuple(
        _figures(label, node, file) for label, node in _filled_entries(found.get("pernyataan"), file)
    )
    declared = tuple(one for one in figures if not one.is_empty)
    return AnswerFile(str(file), answers, lines, declared, _source(found.get("sumber"), file))


def refuse_misfit(question: Question, answer: str) -> str:
    """Machine word for why an answer cannot be one to this question; empty where it can."""
    if not answer or len(answer) > _LONGEST:
        return "empty_answer" if not answer else "answer_too_long"
    if question.about is QuestionAbout.YEAR and not _fits_year(question, answer):
        return "not_a_period_asked" if _is_of_run(question) else "not_a_year"
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


def _is_of_run(question: Question) -> bool:
    """Whether it asks for the time of figures of several months, which a whole year is not."""
    return any("/" in option for option in question.options)


def _fits_year(question: Question, answer: str) -> bool:
    if not _is_of_run(question):
        return bool(_YEAR.fullmatch(answer))
    reading = read_period(answer)
    return reading is not None and reading.period is not None and reading.kind is not PeriodKind.YEAR


def _source(node: yaml.Node | None, file: Path) -> DeclaredSource:
    texts, lines = _known_texts(node, file, SOURCE_FIELDS)
    day = _parsed("tanggal", texts, lines, file, dt.date.fromisoformat)
    return DeclaredSource(texts.get("penerbit", ""), texts.get("judul", ""), texts.get("alamat", ""), day)


def _figures(label: str, node: yaml.Node, file: Path) -> DeclaredFigures:
    texts, lines = _known_texts(node, file, FIGURE_FIELDS)
    return DeclaredFigures(
        label,
        texts.get("indikator", ""),
        texts.get("seri", ""),
        texts.get("definisi", ""),
        (texts["rincian"],) if "rincian" in texts else (),
        texts.get("satuan", ""),
        _parsed("dasar_harga", texts, lines, file, PriceBasis),
        _parsed("jenis_sumber", texts, lines, file, SourceKind),
    )


_T = TypeVar("_T")


def _parsed(
    name: str, texts: Mapping[str, str], lines: Mapping[str, int], file: Path, parse: Callable[[str], _T]
) -> _T | None:
    if name not in texts:
        return None
    try:
        return parse(texts[name])
    except ValueError:
        raise DataFileError(file, "broken_answer", [name, str(lines[name])]) from None


def _known_texts(
    node: yaml.Node | None, file: Path, known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, int]]:
    texts, lines = _texts(node, file)
    written = [name for name, _ in _filled_entries(node, file)]
    if unknown := [name for name in written if name not in known]:
        raise DataFileError(file, "unknown_fields", unknown)
    return texts, lines


def _texts(node: yaml.Node | None, file: Path) -> tuple[dict[str, str], dict[str, int]]:
    """Entries that are filled in, and the line of each."""
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in _filled_entries(node, file):
        line = value.start_mark.line + 1
        if not isinstance(value, yaml.ScalarNode):
            raise DataFileError(file, "broken_answer", [key, str(line)])
        if value.tag != "tag:yaml.org,2002:null" and (text := value.value.strip()):
            texts[key], lines[key] = text, line
    return texts, lines


def _filled_entries(node: yaml.Node | None, file: Path) -> list[tuple[str, yaml.Node]]:
    """Entries of a part of the file; none where it is absent or left empty."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    return _entries(node, file)


def _entries(node: yaml.Node | None, file: Path) -> list[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise DataFileError(file, "not_a_mapping", _NEEDED)
    entries: list[tuple[str, yaml.Node]] = []
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise DataFileError(file, "not_a_mapping", _NEEDED)
        if any(name == key.value for name, _ in entries):
            raise DataFileError(file, "repeated_answer", [key.value, str(key.start_mark.line + 1)])
        entries.append((key.value, value))
    return entries
