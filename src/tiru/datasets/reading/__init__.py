"""Statistics as offices publish them, read cell by cell: each with a verdict and a reason, never a guess."""

from tiru.datasets.reading._mapping import AnswerFile, load_mapping, refuse_misfit, write_mapping
from tiru.datasets.reading._read import read_file
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
    "AnswerFile",
    "CellStatus",
    "Observation",
    "PeriodKind",
    "Problem",
    "Question",
    "QuestionAbout",
    "ReadingReport",
    "Release",
    "TableInfo",
    "load_mapping",
    "read_file",
    "refuse_misfit",
    "write_mapping",
]
