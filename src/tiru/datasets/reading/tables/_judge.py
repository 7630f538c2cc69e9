"""Each figure judged by what is written and by its neighbours; never guessed."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import date, datetime, time

from tiru.datasets.reading._report import CellStatus, Release
from tiru.datasets.reading.grids import CellValue
from tiru.datasets.reading.tables._figures import Figures, Reading, Verdict, certain_number
from tiru.datasets.reading.tables._number_forms import (
    LEAST_NEIGHBOURS,
    NumberForms,
    fitting_form,
    is_near,
    whole_form,
)
from tiru.datasets.reading.tables._series_doubts import doubt_by_series
from tiru.datasets.reading.tables._zero_doubts import doubt_zeros_of_lists, read_zeros_as_missing
from tiru.datasets.reading.values._numbers import NumberText, missing_mark, read_number
from tiru.datasets.reading.values._units import Unit, read_unit

_MARK_RELEASES = {
    "*": Release.PRELIMINARY,
    "**": Release.VERY_PRELIMINARY,
    "***": Release.VERY_PRELIMINARY,
    "x": Release.PRELIMINARY,
    "xx": Release.VERY_PRELIMINARY,
    "xxx": Release.VERY_PRELIMINARY,
}
_PERSONS = {"Orang", "Jiwa"}
_SHARES = {"Persen", "Indeks", "Permil", "Poin"}
_MAGNITUDES = {"Ribu", "Juta", "Miliar", "Triliun"}
_FORMULA_SIGNS = ("=", "@")


def judge_figures(figures: Figures) -> list[list[Verdict]]:
    """A verdict for each cell."""
    judge = _Judge(figures)
    verdicts = [
        [judge.judge(row, column) for column in range(len(line))] for row, line in enumerate(figures.cells)
    ]
    if figures.zero_is_missing:
        read_zeros_as_missing(verdicts)
    doubt_by_series(figures, verdicts)
    doubt_zeros_of_lists(figures, verdicts)
    return verdicts


def _read(cell: CellValue) -> Reading:
    if isinstance(cell, float):
        return cell
    if isinstance(cell, str):
        return _read_text(cell)
    if isinstance(cell, datetime | date):
        return Verdict(
            None, CellStatus.AMBIGUOUS, f"stored_as_date:{cell.day}.{cell.month}|{cell.month}.{cell.day}"
        )
    if isinstance(cell, time):
        value = float(f"{cell.hour}.{cell.minute:02d}") if not cell.second else None
        return Verdict(value, CellStatus.DOUBTFUL, "stored_as_clock_time")
    return Verdict(None, CellStatus.DOUBTFUL, "stored_as_duration")


def _read_text(text: str) -> Reading:
    stripped = text.strip()
    if not stripped:
        return Verdict(None, CellStatus.MISSING, "blank")
    if reason := missing_mark(stripped):
        return Verdict(None, CellStatus.MISSING, reason)
    if stripped.startswith(_FORMULA_SIGNS):
        return Verdict(None, CellStatus.DOUBTFUL, "formula_text")
    if stripped.startswith("#"):
        return Verdict(None, CellStatus.DOUBTFUL, "workbook_error")
    return read_number(stripped) or Verdict(None, CellStatus.DOUBTFUL, "not_a_number")


class _Judge:
    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self.readings = [[_read(cell) for cell in row] for row in figures.cells]
        self.forms = NumberForms(self.readings, figures)

    def judge(self, row: int, column: int) -> Verdict:
        reading = self.readings[row][column]
        unit = self._unit(row, column)
        if isinstance(reading, Verdict):
            return reading
        if isinstance(reading, float):
            return _doubt_by_unit(self._judge_stored(row, column, reading), unit)
        below = reading.flaw == "parentheses" and self.figures.may_be_negative(row, column)
        if below and reading.is_open:
            return _doubt_by_unit(replace(self._judge_open(row, column, reading), reason="parentheses"), unit)
        if reading.flaw:
            return _judge_flawed(reading, may_fall_below=self.figures.may_be_negative(row, column))
        return _doubt_by_unit(_with_mark(self._judge_written(row, column, reading), reading), unit)

    def _unit(self, row: int, column: int) -> Unit | None:
        """The unit said of a cell, or else the one a word in it says."""
        reading = self.readings[row][column]
        unit = self.figures.units[row][column]
        return read_unit(reading.unit) if unit is None and isinstance(reading, NumberText) else unit

    def _judge_stored(self, row: int, column: int, value: float) -> Verdict:
        if (row, column) in self.figures.shares:
            return Verdict(round(value * 100, 12), CellStatus.ACCEPTED, "shown_as_percent", unit="%")
        return self._doubt_lost_thousands(row, column, value)

    def _judge_written(self, row: int, column: int, reading: NumberText) -> Verdict:
        value = reading.only_value
        if value is None:
            return self._judge_open(row, column, reading)
        if reading.grouped and reading.unit != "%":
            return self._doubt_lost_thousands(row, column, value)
        return Verdict(value, CellStatus.ACCEPTED)

    def _judge_open(self, row: int, column: int, reading: NumberText) -> Verdict:
        """A number such as "1.592": by the answer, its series' size, the column's form, what is counted."""
        if self.figures.form is not None:
            return Verdict(reading.value_in(self.figures.form), CellStatus.ACCEPTED, "form_by_table")
        fitting = fitting_form(self.figures, self.readings, row, column, reading)
        form = self.forms.of(column)
        if form is not None and fitting is form.other:
            return Verdict(None, CellStatus.AMBIGUOUS, _both(reading))
        if fitting is not None:
            return Verdict(reading.value_in(fitting), CellStatus.ACCEPTED, "form_by_neighbours")
        if form is not None:
            return Verdict(reading.value_in(form), CellStatus.ACCEPTED, "form_by_table")
        unit = self._unit(row, column)
        whole = whole_form(reading)
        is_whole = self.figures.is_count if unit is None else unit.is_counted or _is_plain_money(unit)
        if is_whole:
            return Verdict(reading.value_in(whole), CellStatus.ACCEPTED, "form_by_counted_unit")
        if self.forms.groups_thousands(column) and not (unit is not None and unit.name in _SHARES):
            return Verdict(reading.value_in(whole), CellStatus.ACCEPTED, "form_by_column_style")
        if (counts := self.forms.by_counts) is not None:
            return Verdict(reading.value_in(counts), CellStatus.ACCEPTED, "form_by_table")
        return Verdict(None, CellStatus.AMBIGUOUS, _both(reading))

    def _doubt_lost_thousands(self, row: int, column: int, value: float) -> Verdict:
        """1.592 beside 1799 and 1650: a mark for thousands was taken for decimals when it was typed."""
        accepted = Verdict(value, CellStatus.ACCEPTED)
        if value == int(value) or abs(value) >= 1000 or not _is_thousandth(value):
            return accepted
        others = [
            abs(number)
            for at in self.figures.series_of(row, column)
            if at != (row, column) and (number := certain_number(self.readings[at[0]][at[1]]))
        ]
        whole = [number for number in others if number == int(number) and number >= 100]
        if len(whole) < LEAST_NEIGHBOURS or len(whole) < 0.5 * len(others):
            return accepted
        middle = statistics.median(whole)
        if is_near(value * 1000, middle) and not is_near(value, middle):
            return Verdict(None, CellStatus.AMBIGUOUS, f"lost_thousands:{value * 1000:.10g}|{value:.10g}")
        return accepted


def _is_plain_money(unit: Unit) -> bool:
    """Rupiah without a multiplier, which nobody writes to the thousandth part: "12.500" is a price."""
    return unit.name.split("/")[0] == "Rupiah"


def _is_thousandth(value: float) -> bool:
    return abs(value * 1000 - round(value * 1000)) < 1e-6


def _both(reading: NumberText) -> str:
    return f"number_form:{reading.point_thousands:.10g}|{reading.point_decimal:.10g}"


def _judge_flawed(reading: NumberText, *, may_fall_below: bool) -> Verdict:
    value = reading.only_value
    # "(1)" may point to a note; a rate in brackets has decimals.
    if reading.flaw == "parentheses" and value is not None and reading.grouped and may_fall_below:
        return Verdict(value, CellStatus.ACCEPTED, "parentheses", unit=reading.unit)
    if reading.flaw == "note_glued_to_digits":
        both = "" if value is None else f":{value:.10g}{reading.mark}|{value:.10g}"
        return Verdict(None, CellStatus.AMBIGUOUS, reading.flaw + both)
    if reading.flaw == "range":
        return Verdict(None, CellStatus.AMBIGUOUS, "range")
    if reading.is_open:
        return Verdict(None, CellStatus.AMBIGUOUS, _both(reading))
    return Verdict(value, CellStatus.DOUBTFUL, reading.flaw, unit=reading.unit)


def _with_mark(verdict: Verdict, reading: NumberText) -> Verdict:
    if not reading.mark:
        return replace(verdict, unit=reading.unit) if reading.unit else verdict
    release = _MARK_RELEASES.get(reading.mark, Release.UNMARKED)
    return replace(
        verdict, release=release, reason=verdict.reason or f"mark:{reading.mark}", unit=reading.unit
    )


def _is_same_unit(written: str, said: str) -> bool:
    return written == said or {written, said} <= _PERSONS


def _doubt_by_unit(verdict: Verdict, unit: Unit | None) -> Verdict:
    """Parts of persons, fewer than none, and a unit in the cell that is not the one said above it."""
    value = verdict.value
    if value is None or unit is None or verdict.status is not CellStatus.ACCEPTED:
        return verdict
    if verdict.unit.split(" ")[0] in _MAGNITUDES:
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="magnitude_in_cell")
    if verdict.unit == "%" and unit.name != "Persen":
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="percent_among_other_unit")
    if verdict.unit not in {"", "%", "Rp"} and not _is_same_unit(verdict.unit, unit.name):
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="other_unit_in_cell")
    if unit.is_counted and value < 0:
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="fewer_than_none")
    if unit.is_counted and abs(value - round(value)) > 1e-6:
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="part_of_counted_thing")
    return verdict
