"""What the linter tells: kind, place, words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from tiru.practices._text_figures import TextFigure
from tiru.practices._vocabulary import read_data_rows

if TYPE_CHECKING:
    from tiru.practices._practice import Practice

# Letters; far beyond any field of a practice record as people write them.
_LONGEST = 1000


class Severity(StrEnum):
    """What a writer should do: correct it, look again, or complete it."""

    CORRECT = "betulkan"
    CHECK = "periksa"
    COMPLETE = "lengkapi"


class FindingKind(StrEnum):
    """What is amiss; label, severity and sentence of each stand in `data/lint_rules.csv`."""

    SUM = "sum"
    DIRECTION = "direction"
    TWO_VALUES = "two_values"
    UNIT = "unit"
    UNIT_MISMATCH = "unit_mismatch"
    BEFORE_START = "before_start"
    WEEKDAY = "weekday"
    FUTURE = "future"
    TARGET_AS_RESULT = "target_as_result"
    REGION_WIDE = "region_wide"
    PARTICIPANTS_AS_OUTCOME = "participants_as_outcome"
    FREE_WITH_COST = "free_with_cost"
    ACRONYM = "acronym"
    EMPTY_SECTION = "empty_section"
    ADDRESS = "address"
    MARKUP = "markup"
    WRITTEN_GRADE = "written_grade"

    @property
    def severity(self) -> Severity:
        """What a writer should do."""
        return Severity(_rules()[self]["severity"])

    @property
    def label(self) -> str:
        """Indonesian, a few words."""
        return _rules()[self]["label"]

    @property
    def sentence(self) -> str:
        """Indonesian, with the places {words}, {figures} and {expected}."""
        return _rules()[self]["sentence"]


@dataclass(frozen=True)
class LintFigure:
    """One figure of a finding.

    Attributes
    ----------
    value : float
        In `unit`.
    unit : str
        "rupiah", "persen", "tahun", a word of the text, or empty.
    """

    value: float
    unit: str


@dataclass(frozen=True)
class LintFinding:
    """One thing a writer should look at; the record itself is never changed.

    Attributes
    ----------
    kind : FindingKind
        What is amiss.
    place : str
        Field of the record, items of a list from 1, such as "results[2].year".
    words : str
        The words it was found in, as they stand there; empty where a field is empty.
    figures : tuple of LintFigure
        The figures that do not agree, in text order; may be empty.
    expected : LintFigure or None
        What the others come to, or the limit that was passed.
    """

    kind: FindingKind
    place: str
    words: str
    figures: tuple[LintFigure, ...] = ()
    expected: LintFigure | None = None


@dataclass(frozen=True)
class Passage:
    """One text of a record with its place."""

    place: str
    text: str

    def finds(
        self, kind: FindingKind, figures: tuple[TextFigure, ...], expected: LintFigure | None = None
    ) -> LintFinding:
        """A finding in this text about figures of it."""
        return LintFinding(kind, self.place, self.text, tuple(map(plain, figures)), expected)


def plain(figure: TextFigure) -> LintFigure:
    """A figure without its place."""
    return LintFigure(figure.value, figure.unit)


def passages(practice: Practice) -> Iterator[Passage]:
    """Every text that a person wrote, in record order; names and addresses are left out."""
    for passage in _texts(practice):
        yield from cut(passage)


def cut(passage: Passage) -> Iterator[Passage]:
    """A text as it is, or a very long one in pieces, after a sentence where there is one.

    Rules hold figures of one text against each other, so their work grows with its square: a pasted table
    must not hold up a page.
    """
    text = passage.text
    while len(text) > _LONGEST:
        end = max(text.rfind(". ", 0, _LONGEST), text.rfind("\n", 0, _LONGEST)) + 1
        end = end or text.rfind(" ", 0, _LONGEST) + 1 or _LONGEST
        yield Passage(passage.place, text[:end])
        text = text[end:]
    yield Passage(passage.place, text)


def _texts(practice: Practice) -> Iterator[Passage]:
    yield Passage("title", practice.title)
    yield Passage("problem", practice.problem)
    yield from _numbered("how_it_works", practice.how_it_works)
    if practice.resources is not None:
        yield Passage("resources", practice.resources)
    yield from _numbered("preconditions", practice.preconditions)
    for number, result in enumerate(practice.results, start=1):
        yield Passage(f"results[{number}].indicator", result.indicator)
        if result.value_text is not None:
            yield Passage(f"results[{number}].value_text", result.value_text)
    yield Passage("evidence_note", practice.evidence_note)
    for number, source in enumerate(practice.sources, start=1):
        yield Passage(f"sources[{number}].title", source.title)
    yield from _numbered("caveats", practice.caveats)


def _numbered(name: str, texts: tuple[str, ...]) -> Iterator[Passage]:
    for number, text in enumerate(texts, start=1):
        yield Passage(f"{name}[{number}]", text)


@cache
def _rules() -> dict[str, dict[str, str]]:
    return {row["kind"]: row for row in read_data_rows("lint_rules.csv")}
