"""What reading a file gives: every cell with a verdict and a reason, and questions instead of guesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class CellStatus(StrEnum):
    """How a cell was judged.

    `ACCEPTED` may be used as a figure. `MISSING` says itself that there is none. `AMBIGUOUS` can be read in
    more than one way. `DOUBTFUL` can be read in one way, and something speaks against it.
    """

    ACCEPTED = "accepted"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    DOUBTFUL = "doubtful"


class Release(StrEnum):
    """What the publisher says of the figure's age; `UNMARKED` where it says nothing."""

    UNMARKED = "tanpa_tanda"
    PRELIMINARY = "sementara"
    VERY_PRELIMINARY = "sangat_sementara"


class PeriodKind(StrEnum):
    YEAR = "tahun"
    HALF_YEAR = "semester"
    QUARTER = "triwulan"
    MONTH = "bulan"
    MONTHS = "rentang_bulan"


class QuestionAbout(StrEnum):
    """What a file does not say."""

    YEAR = "year"
    PERIOD = "period"
    UNIT = "unit"
    REGION = "region"
    PRICE_BASIS = "price_basis"
    INDICATOR = "indicator"
    NUMBER_FORM = "number_form"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class Observation:
    """One cell.

    Attributes
    ----------
    table : int
        Index into `ReadingReport.tables`.
    region_code : str or None
        Kemendagri code; None where the region is not known for certain.
    region_label : str
        The region as written; its name where a file gives only its code; empty where the file names none.
    period : str or None
        `2018`, `2018-S1`, `2018-Q2`, `2018-06`, or `2018-01/2018-09` where a person says that it is of all
        those months together; None where the file does not say.
    indicator : str
        What is measured, as written.
    breakdown : tuple of str
        Labels from the widest to the narrowest: sector, sex, product.
    value : float or None
        In `unit`; None unless the cell has a value that can be read, whatever its verdict.
    unit : str or None
    status : CellStatus
    reason : str
        Machine word; empty only for a plainly accepted cell.
    where : str
        Address a person can find: `Sheet1!C5`, `tabel 2, baris 3, kolom 4`, or the key of the answer.
    raw : str
        The cell as written.
    release : Release
    is_total : bool
        Whether the cell is a total of others of its table.
    """

    table: int
    region_code: str | None
    region_label: str
    period: str | None
    indicator: str
    breakdown: tuple[str, ...]
    value: float | None
    unit: str | None
    status: CellStatus
    reason: str
    where: str
    raw: str
    release: Release = Release.UNMARKED
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class TableInfo:
    """One table found in a file.

    Attributes
    ----------
    title : str
        As written, without unit and year where they could be told apart; empty where there is none.
    unit : str or None
        The one unit of all cells; None where cells differ or the file does not say.
    period_kind : PeriodKind or None
    region_scope : str or None
        What the whole table is about, code or words; None where rows or columns name regions.
    where : str
        Where the table stands in the file.
    notes : tuple of str
        Footers as written: source, marks, time of access.
    """

    title: str
    unit: str | None
    period_kind: PeriodKind | None
    region_scope: str | None
    where: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something the file does not say and only its user can.

    Attributes
    ----------
    key : str
        Stable name by which a mapping file answers it, such as `tabel1.year`.
    about : QuestionAbout
    options : tuple of str
        Possible answers, best supported first; empty where anything may be the answer.
    where : str
    """

    key: str
    about: QuestionAbout
    options: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the file, found while reading or checking.

    Attributes
    ----------
    where : str
    kind : str
        Machine word, such as `unlisted_key`, `total_differs`, `repeated_row`, `stray_number`.
    reason : str
        The facts in a few words, Indonesian, as shown.
    """

    where: str
    kind: str
    reason: str


@dataclass(frozen=True)
class ReadingReport:
    """All that was read of a file.

    Attributes
    ----------
    name : str
        Of the file.
    tables : tuple of TableInfo
    observations : tuple of Observation
    questions : tuple of Question
    problems : tuple of Problem
    """

    name: str
    tables: Sequence[TableInfo] = field(default_factory=tuple)
    observations: Sequence[Observation] = field(default_factory=tuple)
    questions: Sequence[Question] = field(default_factory=tuple)
    problems: Sequence[Problem] = field(default_factory=tuple)

    def count(self, status: CellStatus) -> int:
        return sum(observation.status is status for observation in self.observations)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, for JSON."""
        return {
            "name": self.name,
            "tables": [
                {
                    "title": table.title,
                    "unit": table.unit,
                    "period_kind": table.period_kind,
                    "region_scope": table.region_scope,
                    "where": table.where,
                    "notes": list(table.notes),
                }
                for table in self.tables
            ],
            "observations": [
                {
                    "table": o.table,
                    "region_code": o.region_code,
                    "region_label": o.region_label,
                    "period": o.period,
                    "indicator": o.indicator,
                    "breakdown": list(o.breakdown),
                    "value": o.value,
                    "unit": o.unit,
                    "status": o.status,
                    "reason": o.reason,
                    "where": o.where,
                    "release": o.release,
                    "is_total": o.is_total,
                }
                for o in self.observations
            ],
            "questions": [
                {"key": q.key, "about": q.about, "options": list(q.options), "where": q.where}
                for q in self.questions
            ],
            "problems": [{"where": p.where, "kind": p.kind, "reason": p.reason} for p in self.problems],
        }
