"""A file read again until no answer opens a new question; answers that found none are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tiru.datasets.reading._declared import DeclaredFigures
from tiru.datasets.reading._mapping import AnswerFile, refuse_misfit, subject_of
from tiru.datasets.reading._report import Problem, Question, QuestionAbout, ReadingReport
from tiru.errors import DataFileError

# An answer may raise a new question, such as which of two namesakes is meant.
_MOST_ROUNDS = 4
NATION = "Indonesia"

Reader = Callable[[Mapping[str, str]], ReadingReport]


def read_answered(reader: Reader, given: AnswerFile | None, *, is_national: bool = False) -> ReadingReport:
    """The report of a file with all answers that its questions find.

    Parameters
    ----------
    reader : callable
        Reads the file with answers by key.
    given : AnswerFile or None
    is_national : bool
        Whether the whole file is about Indonesia.

    Raises
    ------
    DataFileError
        An answer that cannot be one (`answer_does_not_fit`); one that answers nothing while questions stay
        open, and so may be misspelt (`unknown_answer`).
    """
    answers: dict[str, str] = {}
    used: set[str] = set()
    asked: dict[str, Question] = {}
    for _ in range(_MOST_ROUNDS):
        report = reader(answers)
        asked.update((question.key, question) for question in report.questions)
        new = {}
        for key, question in asked.items():
            found = given.for_question(key) if given else None
            if given and found:
                entry, new[key] = found
                used.add(entry)
                _refuse_misfit(given, entry, question, new[key])
            elif is_national and question.about is QuestionAbout.REGION and not subject_of(question):
                new[key] = NATION
        if new == answers:
            break
        answers = new
    return _with_idle(report, given, used, list(asked)) if given else report


def _refuse_misfit(given: AnswerFile, entry: str, question: Question, answer: str) -> None:
    if why := refuse_misfit(question, answer):
        details = [str(given.lines.get(entry, 0)), question.key, answer, why]
        raise DataFileError(given.path, "answer_does_not_fit", details)


def _with_idle(report: ReadingReport, given: AnswerFile, used: set[str], asked: list[str]) -> ReadingReport:
    idle = [entry for entry in given.answers if entry not in used]
    if idle and report.questions:
        raise DataFileError(given.path, "unknown_answer", [", ".join(idle[:5]), ", ".join(asked[:8])])
    labels = {observation.indicator for observation in report.observations}
    unfit = [one for one in given.figures if not any(map(one.fits, labels))]
    problems = [*(_idle_answer(given, entry) for entry in idle), *map(_idle_declaration, unfit)]
    return replace(report, problems=(*report.problems, *problems)) if problems else report


def _idle_answer(given: AnswerFile, entry: str) -> Problem:
    where = f"berkas jawaban, baris {given.lines.get(entry, 0)}"
    reason = f"Jawaban “{entry}” tidak dipakai, karena pertanyaannya tidak muncul lagi di berkas ini."
    return Problem(where, "idle_answer", reason)


def _idle_declaration(one: DeclaredFigures) -> Problem:
    reason = (
        f"Pernyataan “{one.label}” tidak dipakai, karena berkas ini tidak memuat angka dengan sebutan itu."
    )
    return Problem("berkas jawaban", "idle_declaration", reason)
