"""Answers of the user to questions of an earlier reading, and the questions that stay open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tiru.datasets.reading._report import Problem, Question, QuestionAbout
from tiru.datasets.reading.values._numbers import NumberForm
from tiru.datasets.reading.values._periods import PeriodReading, read_period
from tiru.datasets.reading.values._units import Unit, read_unit
from tiru.errors import RegionError
from tiru.regions import Region, load_registry

_NATION = "indonesia"


@dataclass
class Asking:
    """Questions of one table, each asked once, and the answers given to them.

    Attributes
    ----------
    prefix : str
        `tabel1`, before the point of each key.
    where : str
    answers : mapping
        By key.
    """

    prefix: str
    where: str
    answers: Mapping[str, str]
    questions: dict[str, Question] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def ask(
        self, about: QuestionAbout, options: tuple[str, ...] = (), detail: str = "", where: str = ""
    ) -> None:
        key = self.key(about, detail)
        if key not in self.questions:
            self.questions[key] = Question(key, about, options, where or self.where)

    def key(self, about: QuestionAbout, detail: str = "") -> str:
        return f"{self.prefix}.{about}" + (f".{detail}" if detail else "")

    def text(self, about: QuestionAbout, detail: str = "") -> str:
        """The answer to the question on `detail`, or else the one for the whole table."""
        answer = self.answers.get(self.key(about, detail), "") if detail else ""
        return (answer or self.answers.get(self.key(about), "")).strip()

    def region(self, detail: str = "") -> Region | None:
        answer = self.answers.get(self.key(QuestionAbout.REGION, detail), "").strip()
        if not answer or answer.casefold() == _NATION:
            return None
        try:
            return load_registry().resolve(answer)
        except RegionError:
            self._refuse(QuestionAbout.REGION, detail, answer)
            return None

    def is_nation(self, detail: str = "") -> bool:
        """Whether the answer is the whole country."""
        return self.answers.get(self.key(QuestionAbout.REGION, detail), "").strip().casefold() == _NATION

    def period(self, detail: str = "") -> PeriodReading | None:
        answer = self.answers.get(self.key(QuestionAbout.YEAR, detail), "").strip()
        if not answer:
            return None
        reading = read_period(answer)
        if reading is None or reading.period is None:
            self._refuse(QuestionAbout.YEAR, detail, answer)
            return None
        return reading

    def unit(self, detail: str = "") -> Unit | None:
        answer = self.text(QuestionAbout.UNIT, detail)
        return (read_unit(answer) or Unit(answer, is_counted=False)) if answer else None

    def number_form(self) -> NumberForm | None:
        answer = self.text(QuestionAbout.NUMBER_FORM)
        if not answer:
            return None
        try:
            return NumberForm(answer)
        except ValueError:
            self._refuse(QuestionAbout.NUMBER_FORM, "", answer)
            return None

    def refuse_year(self, detail: str) -> None:
        """Tell that a whole year was answered where the figures are of some months of it."""
        answer = self.answers.get(self.key(QuestionAbout.YEAR, detail), "").strip()
        self._refuse(QuestionAbout.YEAR, detail, answer, "baru menyebut tahun; pilih rentang bulannya")

    def _refuse(
        self, about: QuestionAbout, detail: str, answer: str, why: str = "tidak dapat dipahami"
    ) -> None:
        key = self.key(about, detail)
        problem = Problem(self.where, "answer_not_understood", f"Jawaban “{answer}” untuk {key} {why}.")
        if problem not in self.problems:
            self.problems.append(problem)
