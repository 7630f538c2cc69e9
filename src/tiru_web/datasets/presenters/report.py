"""A reading report as its page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets.reading import CellStatus, Observation, Problem, Question, ReadingReport, TableInfo
from tiru_web.datasets.presenters.table import MARKS
from tiru_web.datasets.wording import (
    PERIOD_KIND_WORDS,
    QUESTION_NAMES,
    RELEASE_WORDS,
    STATUS_SENTENCES,
    STATUS_WORDS,
    period_words,
    reason_words,
)
from tiru_web.shared.formats import format_number, join_words


@dataclass(frozen=True)
class VerdictCount:
    word: str
    mark: str
    count: int
    sentence: str
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class TableLine:
    """One table of the file, in a list of them."""

    number: int
    title: str
    counts: str
    is_shown: bool


@dataclass(frozen=True)
class CellReading:
    """How one cell was read."""

    number: int
    written: str
    read_as: str
    verdict: str
    mark: str
    reason: str
    sentence: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ProblemLine:
    """`cell` is the number of the cell it stands at, None where it is no single cell."""

    where: str
    reason: str
    cell: int | None


def verdict_counts(report: ReadingReport) -> list[VerdictCount]:
    reasons: dict[CellStatus, Counter[str]] = {status: Counter() for status in CellStatus}
    for observation in report.observations:
        reasons[observation.status][observation.reason] += 1
    return [
        VerdictCount(
            STATUS_WORDS[status],
            MARKS[status],
            found.total(),
            STATUS_SENTENCES[status],
            tuple((reason_words(reason), count) for reason, count in found.most_common() if reason),
        )
        for status, found in reasons.items()
    ]


def doubtful_count(report: ReadingReport) -> int:
    """Doubtful cells with a value, which may be stored if somebody says so."""
    return sum(o.status is CellStatus.DOUBTFUL and o.value is not None for o in report.observations)


def outcome_sentence(report: ReadingReport, *, is_open: bool) -> str:
    """The state of the reading in one sentence: what can be done now."""
    accepted = format_number(report.count(CellStatus.ACCEPTED))
    if not is_open:
        return f"{accepted} angka terbaca dari berkas ini."
    if not report.questions:
        return f"{accepted} angka terbaca, dan tidak ada yang perlu ditanyakan. Lanjutkan ke sumbernya."
    return (
        f"{accepted} angka terbaca, tetapi berkas ini tidak menyebut {question_names(report.questions)}. "
        "Jawab dahulu; sebelum itu tidak ada yang dapat disimpan."
    )


def question_names(questions: Sequence[Question]) -> str:
    return join_words(list(dict.fromkeys(QUESTION_NAMES[question.about] for question in questions)))


def answer_lines(answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """The key of each answered question, and its answer."""
    return list(answers.items())


def table_lines(report: ReadingReport, shown: int) -> list[TableLine]:
    counts: list[Counter[CellStatus]] = [Counter() for _ in report.tables]
    for observation in report.observations:
        counts[observation.table][observation.status] += 1
    return [
        TableLine(index + 1, info.title or info.where, _counted(counts[index]), index == shown)
        for index, info in enumerate(report.tables)
    ]


def table_facts(info: TableInfo) -> str:
    """What the table says of itself, in one line."""
    return " · ".join(
        (
            f"satuan: {info.unit or 'tidak sama atau tidak disebut'}",
            f"waktu: {PERIOD_KIND_WORDS[info.period_kind] if info.period_kind else 'tidak disebut'}",
            f"daerah: {info.region_scope or 'menurut baris atau kolom'}",
            f"letak: {info.where}",
        )
    )


def _counted(counts: Counter[CellStatus]) -> str:
    return ", ".join(
        f"{format_number(counts[status])} {STATUS_WORDS[status]}" for status in CellStatus if counts[status]
    )


def cells_of_table(report: ReadingReport, table: int) -> dict[str, tuple[int, Observation]]:
    """The observations of one table with their numbers, by where they stand."""
    return {o.where: (number, o) for number, o in enumerate(report.observations) if o.table == table}


def cell_reading(report: ReadingReport, number: int) -> CellReading:
    cell = report.observations[number]
    region = f"{cell.region_label} ({cell.region_code})" if cell.region_code else cell.region_label
    facts = (
        ("Daerah", region),
        ("Waktu", period_words(cell.period)),
        ("Yang diukur", " › ".join(filter(None, (cell.indicator, *cell.breakdown)))),
        ("Satuan", cell.unit or ""),
        ("Status", RELEASE_WORDS[cell.release]),
        ("Letak", cell.where),
    )
    is_usable = cell.value is not None and cell.status is not CellStatus.AMBIGUOUS
    return CellReading(
        number=number,
        written=cell.raw,
        read_as=format_number(cell.value) if is_usable and cell.value is not None else "",
        verdict=STATUS_WORDS[cell.status],
        mark=MARKS[cell.status],
        reason=reason_words(cell.reason) if cell.reason else "",
        sentence=STATUS_SENTENCES[cell.status],
        facts=tuple(
            (name, text or "tidak disebut") for name, text in facts if text or name not in ("Status",)
        ),
    )


def problem_lines(problems: Sequence[Problem], report: ReadingReport) -> list[ProblemLine]:
    places = {o.where: number for number, o in enumerate(report.observations)}
    return [ProblemLine(p.where, p.reason, places.get(p.where)) for p in problems]
