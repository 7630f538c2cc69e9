"""Who says the figures of a practice, how long ago, and which figure is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from tiru.practices._figure_roles import FigureRole, figure_role
from tiru.practices._results import PracticeResult
from tiru.practices._vocabulary import load_rules, read_data_rows

HIGHEST_GRADE = 5
_WORD = re.compile(r"[^\W\d_]+")


class EvidenceKind(StrEnum):
    """What the figures of a practice are."""

    CLAIM = "klaim"
    COUNTED_OUTPUT = "keluaran_terhitung"
    BEFORE_AFTER = "sebelum_sesudah"
    COMPARISON = "pembanding"

    @property
    def highest_grade(self) -> int:
        """Highest method grade (0 to 5) this kind can carry: only a comparison goes past 1."""
        if self is EvidenceKind.COMPARISON:
            return HIGHEST_GRADE
        return 1 if self is EvidenceKind.BEFORE_AFTER else 0


class MissingKind(StrEnum):
    """Which figure would say most about the effect of a practice."""

    RESULT = "result"
    BASELINE = "baseline"
    OUTCOME = "outcome"
    COMPARISON = "comparison"


@dataclass(frozen=True)
class MissingFigure:
    """The one figure to ask the host for.

    Attributes
    ----------
    kind : MissingKind
        What is missing; worded in the list "missing_figure" of `load_terms`.
    result : PracticeResult or None
        The figure on record that it would complete; None where there is none.
    """

    kind: MissingKind
    result: PracticeResult | None


@dataclass(frozen=True)
class Claimant:
    """Who says a figure.

    Attributes
    ----------
    name : str
        As the record names it.
    is_outside : bool
        Whether it stands outside the government that runs the practice, by the words of its name
        (`data/claimant_words.csv`); the name is always shown so that a reader can judge.
    """

    name: str
    is_outside: bool


@dataclass(frozen=True)
class CheckedAge:
    """How long ago the status of a practice was last seen by a source.

    Attributes
    ----------
    year : int
        Year the status is of.
    day : date or None
        Day of the newest source of that year; None where none of them carries a day.
    months : int
        Whole months from then to the date asked for, >= 0. Where only the year is known they count
        from its last day, so the true age may be up to a year more.
    needs_recheck : bool
        Whether that is at least the recheck age of `data/rules.yaml`.
    """

    year: int
    day: date | None
    months: int
    needs_recheck: bool

    @property
    def years(self) -> int:
        """Whole years, >= 0."""
        return self.months // 12


@dataclass(frozen=True)
class Traceability:
    """How far the record can be followed back.

    Attributes
    ----------
    claimants : tuple of Claimant
        Everyone who says a figure, once each, in order of the record.
    source_count, dated_source_count : int
        Sources, and how many of them carry a day.
    age : CheckedAge
        Age of the newest sighting on the date asked for.
    caveat_count : int
        Caveats on record, contradictions and limits alike.
    contradictions : tuple of str
        Caveats that set one statement against another, by their words (`data/figure_words.csv`) or by
        figures that do not agree.
    newest_source : date or None
        Day of the newest dated source, whatever it speaks of; None where none carries a day.
    source_months : int
        Whole months from then, or from the end of the year the status is of, to the date asked for.
    is_old : bool
        Whether that is at least the source age of `data/rules.yaml`.
    """

    claimants: tuple[Claimant, ...]
    source_count: int
    dated_source_count: int
    age: CheckedAge
    caveat_count: int
    contradictions: tuple[str, ...]
    newest_source: date | None
    source_months: int
    is_old: bool

    @property
    def outside_count(self) -> int:
        """Independent claimants: those outside the government that runs the practice."""
        return sum(claimant.is_outside for claimant in self.claimants)


def list_claimants(results: Sequence[PracticeResult]) -> tuple[Claimant, ...]:
    """Everyone who says a figure, once each, and whether they stand outside the running government."""
    names = dict.fromkeys(result.claimed_by for result in results)
    return tuple(Claimant(name, _is_outside(name)) for name in names)


def measure_age(as_of: int, days: Sequence[date], on: date) -> CheckedAge:
    """Age on a date of the year a status is of, by the newest of `days` in that year where there is one.

    Days of other years are left out: a later page often speaks of a copy or a neighbour, not of the practice.
    A sighting after `on` has age 0.
    """
    day = max((each for each in days if each.year == as_of), default=None)
    months = months_between(day or date(as_of, 12, 31), on)
    return CheckedAge(as_of, day, months, months >= load_rules().recheck_after_months)


def months_between(seen: date, on: date) -> int:
    """Whole months from a day to another; 0 where that day is later."""
    months = (on.year - seen.year) * 12 + on.month - seen.month - (on.day < seen.day)
    return max(months, 0)


def find_missing_figure(results: Sequence[PracticeResult], started_year: int | None) -> MissingFigure:
    """The figure that would say most of a record without evidence of impact.

    Plans, budgets, figures of the whole region and of the time before the start are no results to complete.
    """
    roles = {id(result): figure_role(result, started_year) for result in results if result.has_number}
    usable = [each for each in results if roles.get(id(each)) in {FigureRole.OUTCOME, FigureRole.OUTPUT}]
    if not usable:
        return MissingFigure(MissingKind.RESULT, None)
    outcome = next((each for each in usable if roles[id(each)] is FigureRole.OUTCOME), None)
    if outcome is None:
        return MissingFigure(MissingKind.OUTCOME, usable[0])
    return MissingFigure(MissingKind.BASELINE, outcome)


def _is_outside(name: str) -> bool:
    # The first telling word decides: "Dinas ... Universitas" is an office, "artikel ... Pemerintah" is not.
    sides = _claimant_sides()
    for word in _WORD.findall(name.casefold()):
        for start, side in sides:
            if word == start or (start.endswith("*") and word.startswith(start[:-1])):
                return side == "luar"
    return True


@cache
def _claimant_sides() -> tuple[tuple[str, str], ...]:
    return tuple((row["word"], row["side"]) for row in read_data_rows("claimant_words.csv"))
