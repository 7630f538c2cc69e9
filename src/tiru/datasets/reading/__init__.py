"""Statistics as offices publish them, read cell by cell: each with a verdict and a reason, never a guess."""

from tiru.datasets.reading._declared import DeclaredFigures, DeclaredSource
from tiru.datasets.reading._mapping import AnswerFile, load_mapping, refuse_misfit, subject_of
from tiru.datasets.reading._mapping_template import write_mapping
from tiru.datasets.reading._read import FileKind, kind_of_file, read_file
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
    "DeclaredFigures",
    "DeclaredSource",
    "FileKind",
    "Observation",
    "PeriodKind",
    "Problem",
    "Question",
    "QuestionAbout",
    "ReadingReport",
    "Release",
    "TableInfo",
    "kind_of_file",
    "load_mapping",
    "read_file",
    "refuse_misfit",
    "subject_of",
    "write_mapping",
]
