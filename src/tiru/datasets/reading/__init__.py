"""Statistics as offices publish them, read cell by cell: each with a verdict and a reason, never a guess."""

from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    PeriodKind,
    Problem,
    Question,
    QuestionAbout,
    ReadingReport,
    Release,
    TableInfo,
)

__all__ = [
    "CellStatus",
    "Observation",
    "PeriodKind",
    "Problem",
    "Question",
    "QuestionAbout",
    "ReadingReport",
    "Release",
    "TableInfo",
]
