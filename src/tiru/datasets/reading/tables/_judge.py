"""Each figure judged by what is written and by its neighbours; never guessed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from tiru.datasets.reading._report import CellStatus, Release
from tiru.datasets.reading.tables._grid import CellValue
from tiru.datasets.reading.values._numbers import NumberForm, NumberText, missing_mark, read_number
from tiru.datasets.reading.values._units import Unit

_MARK_RELEASES = {
    "*": Release.PRELIMINARY,
    "**": Release.VERY_PRELIMINARY,
    "***": Release.VERY_PRELIMINARY,
    "x": Release.PRELIMINARY,
    "xx": Release.VERY_PRELIMINARY,
    "xxx": Release.VERY_PRELIMINARY,
}
# So many times its series' middle value a figure is doubted: a lost or doubled mark is a thousandfold.
_OUT_OF_SERIES = 500.0
# Neighbours within so much of each other say what size a figure of their series has.
_STEADY = 30.0
_LEAST_NEIGHBOURS = 2
_LEAST_STYLE_CELLS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one cell.

    Attributes
    ----------
    value : float or None
    status : CellStatus
    reason : str
    release : Release
    unit : str
        Unit the cell itself writes, `%` or `Rp`; empty where none.
    open_form : bool
        Whether only the number form keeps the cell from being accepted.
    """

    value: float | None
    status: CellStatus
    reason: str = ""
    release: Release = Release.UNMARKED
    unit: str = ""
    open_form: bool = False


@dataclass(frozen=True)
class Figures:
    """The figures of one table.

    Attributes
    ----------
    cells : sequence of rows
        Each a sequence over the columns of figures.
    units : sequence of rows
        The unit of each cell as far as known.
    is_series : bool
        Whether the columns differ in time only, so that a row is one series.
    shares : set of (row, column)
        Cells stored as hundredths and shown as per cent.
    form : NumberForm or None
        The user's answer.
    """

    cells: Sequence[Sequence[CellValue]]
    units: Sequence[Sequence[Unit | None]]
    is_series: bool
    shares: frozenset[tuple[int, int]] = frozenset()
    form: NumberForm | None = None


def judge_figures(figures: Figures) -> list[list[Verdict]]:
    """A verdict for each cell."""
    readings = [[_read(cell) for cell in row] for row in figures.cells]
    forms = _Forms(readings, figures)
    verdicts = [
        [_judge_cell(figures, readings, forms, row, column) for column in range(len(figures.cells[row]))]
        for row in range(len(figures.cells))
    ]
    if figures.is_series:
        _doubt_out_of_series(figures, verdicts)
    _doubt_zeros(figures, verdicts)
    return verdicts


def _read(cell: CellValue) -> float | NumberText | Verdict:
    """A stored number, a written number, or a verdict where there is no number to weigh."""
    if isinstance(cell, float):
        return cell
    if isinstance(cell, str):
        return _read_text(cell)
    if isinstance(cell, datetime | date):
        return _date_verdict(cell)
    if isinstance(cell, time):
        value = float(f"{cell.hour}.{cell.minute:02d}") if not cell.second else None
        return Verdict(value, CellStatus.DOUBTFUL, "stored_as_clock_time")
    return Verdict(None, CellStatus.DOUBTFUL, "stored_as_duration")


def _date_verdict(cell: date) -> Verdict:
    readings = f"{cell.day}.{cell.month}|{cell.month}.{cell.day}"
    return Verdict(None, CellStatus.AMBIGUOUS, f"stored_as_date:{readings}")


def _read_text(text: str) -> NumberText | Verdict:
    stripped = text.strip()
    if not stripped:
        return Verdict(None, CellStatus.MISSING, "blank")
    if reason := missing_mark(stripped):
        return Verdict(None, CellStatus.MISSING, reason)
    if stripped.startswith(("=", "@")) or (stripped[0] in "+-" and not stripped[1:2].strip("., ").isdigit()):
        return Verdict(None, CellStatus.DOUBTFUL, "formula_text")
    if stripped.startswith("#"):
        return Verdict(None, CellStatus.DOUBTFUL, "workbook_error")
    return read_number(stripped) or Verdict(None, CellStatus.DOUBTFUL, "not_a_number")


class _Forms:
    """Number forms the columns and the whole table bear witness to."""

    def __init__(self, readings: Sequence[Sequence[float | NumberText | Verdict]], figures: Figures) -> None:
        width = max((len(row) for row in readings), default=0)
        self._columns: list[set[NumberForm]] = [set() for _ in range(width)]
        self._open = [0] * width
        self._small = [0] * width
        self._large = [0] * width
        for row in readings:
            for column, reading in enumerate(row):
                if isinstance(reading, NumberText):
                    self._count(column, reading)
        self._table = set().union(*self._columns) if self._columns else set()
        self._answer = figures.form
        if not self._table:
            self._table = _forms_by_neighbours(figures, readings)

    def _count(self, column: int, reading: NumberText) -> None:
        if evidence := reading.evidence:
            self._columns[column].add(evidence)
        elif reading.is_open:
            self._open[column] += 1
        elif not reading.grouped and reading.only_value is not None:
            self._small[column] += abs(reading.only_value) < 1000
            self._large[column] += abs(reading.only_value) >= 1000

    def of(self, column: int) -> NumberForm | None:
        """The one form the column's other figures have, or else the table's."""
        if self._answer is not None:
            return self._answer
        found = self._columns[column] or self._table
        return next(iter(found)) if len(found) == 1 else None

    def groups_thousands(self, column: int) -> bool:
        """Whether the column writes figures below a thousand plainly and none above it so."""
        return (
            self._open[column] >= _LEAST_STYLE_CELLS and self._small[column] >= 1 and not self._large[column]
        )


def _forms_by_neighbours(
    figures: Figures, readings: Sequence[Sequence[float | NumberText | Verdict]]
) -> set[NumberForm]:
    """Forms that the size of their series tells for some figures bear witness for the rest of the table."""
    return {
        form
        for row, line in enumerate(readings)
        for reading in line
        if isinstance(reading, NumberText) and reading.is_open and not reading.flaw
        if (form := _fitting_form(figures, readings, row, reading)) is not None
    }


def _judge_cell(
    figures: Figures,
    readings: Sequence[Sequence[float | NumberText | Verdict]],
    forms: _Forms,
    row: int,
    column: int,
) -> Verdict:
    reading = readings[row][column]
    unit = figures.units[row][column]
    if isinstance(reading, Verdict):
        return reading
    if isinstance(reading, float):
        share = (row, column) in figures.shares
        return _doubt_by_unit(_judge_stored(figures, readings, row, column, reading, share=share), unit)
    if reading.flaw:
        return _judge_flawed(reading)
    value = reading.only_value
    if value is None:
        verdict = _judge_open(figures, readings, forms, row, column, reading)
    else:
        verdict = Verdict(value, CellStatus.ACCEPTED)
        if reading.grouped and not reading.is_open:
            verdict = _doubt_lost_thousands(figures, readings, row, column, value)
    return _doubt_by_unit(_with_mark(verdict, reading), unit)


def _judge_stored(
    figures: Figures,
    readings: Sequence[Sequence[float | NumberText | Verdict]],
    row: int,
    column: int,
    value: float,
    *,
    share: bool,
) -> Verdict:
    if share:
        return Verdict(round(value * 100, 12), CellStatus.ACCEPTED, "shown_as_percent", unit="%")
    return _doubt_lost_thousands(figures, readings, row, column, value)


def _judge_flawed(reading: NumberText) -> Verdict:
    if reading.flaw == "note_glued_to_digits":
        whole = f"{reading.only_value:g}{reading.mark}" if reading.only_value is not None else reading.mark
        return Verdict(
            None,
            CellStatus.AMBIGUOUS,
            f"{reading.flaw}:{whole}|{reading.only_value:g}"
            if reading.only_value is not None
            else reading.flaw,
        )
    if reading.flaw == "range":
        return Verdict(None, CellStatus.AMBIGUOUS, "range")
    if reading.is_open:
        return Verdict(None, CellStatus.AMBIGUOUS, _both(reading))
    return Verdict(reading.only_value, CellStatus.DOUBTFUL, reading.flaw, unit=reading.unit)


def _both(reading: NumberText) -> str:
    return f"number_form:{reading.point_thousands:.10g}|{reading.point_decimal:.10g}"


def _judge_open(
    figures: Figures,
    readings: Sequence[Sequence[float | NumberText | Verdict]],
    forms: _Forms,
    row: int,
    column: int,
    reading: NumberText,
) -> Verdict:
    """A number such as "1.592": the column's form, then what is counted, then the size of its series."""
    fitting = _fitting_form(figures, readings, row, reading)
    form = forms.of(column)
    if form is not None:
        if fitting is not None and fitting is not form and figures.form is None:
            return Verdict(None, CellStatus.AMBIGUOUS, _both(reading))
        if fitting is form and figures.form is None:
            return Verdict(reading.value_in(form), CellStatus.ACCEPTED, "form_by_neighbours")
        return Verdict(reading.value_in(form), CellStatus.ACCEPTED, "form_by_table")
    unit = figures.units[row][column]
    whole = NumberForm.POINT_THOUSANDS if _is_whole(reading.point_thousands) else NumberForm.POINT_DECIMAL
    if unit is not None and unit.is_counted and (fitting is None or fitting is whole):
        return Verdict(reading.value_in(whole), CellStatus.ACCEPTED, "form_by_counted_unit")
    if fitting is not None:
        return Verdict(reading.value_in(fitting), CellStatus.ACCEPTED, "form_by_neighbours")
    if forms.groups_thousands(column):
        return Verdict(reading.value_in(whole), CellStatus.ACCEPTED, "form_by_column_style")
    return Verdict(None, CellStatus.AMBIGUOUS, _both(reading), open_form=True)


def _is_whole(value: float | None) -> bool:
    return value is not None and value == int(value)


def _fitting_form(
    figures: Figures,
    readings: Sequence[Sequence[float | NumberText | Verdict]],
    row: int,
    reading: NumberText,
) -> NumberForm | None:
    """The form whose value has the size of the certain figures of the same series, where the other's has not."""
    if not figures.is_series or not _same_units(figures, row):
        return None
    certain = [
        abs(value)
        for other in readings[row]
        if (value := _certain(other)) not in {None, 0.0} and value is not None
    ]
    if len(certain) < _LEAST_NEIGHBOURS or max(certain) > _STEADY * min(certain):
        return None
    middle = statistics.median(certain)
    fits = [form for form in NumberForm if _is_near(reading.value_in(form), middle)]
    return fits[0] if len(fits) == 1 else None


def _same_units(figures: Figures, row: int) -> bool:
    return len({unit.name if unit else "" for unit in figures.units[row]}) <= 1


def _certain(reading: float | NumberText | Verdict) -> float | None:
    if isinstance(reading, float):
        return reading
    if isinstance(reading, NumberText) and not reading.flaw:
        return reading.only_value
    return None


def _is_near(value: float | None, middle: float) -> bool:
    return value is not None and value != 0 and middle / _STEADY <= abs(value) <= middle * _STEADY


def _doubt_lost_thousands(
    figures: Figures,
    readings: Sequence[Sequence[float | NumberText | Verdict]],
    row: int,
    column: int,
    value: float,
) -> Verdict:
    """1.592 beside 1799 and 1650: a point meant for thousands was taken for decimals when it was typed."""
    accepted = Verdict(value, CellStatus.ACCEPTED)
    if not figures.is_series or value == int(value) or abs(value) >= 1000 or not _is_thousandth(value):
        return accepted
    others = [
        number
        for at, reading in enumerate(readings[row])
        if at != column and (number := _certain(reading)) is not None and number != 0
    ]
    whole = [number for number in others if number == int(number) and abs(number) >= 100]
    if len(whole) < _LEAST_NEIGHBOURS or len(whole) < 0.5 * len(others):
        return accepted
    middle = statistics.median(map(abs, whole))
    if _is_near(value * 1000, middle) and not _is_near(value, middle):
        return Verdict(None, CellStatus.AMBIGUOUS, f"lost_thousands:{value * 1000:.10g}|{value:.10g}")
    return accepted


def _is_thousandth(value: float) -> bool:
    return abs(value * 1000 - round(value * 1000)) < 1e-6


def _with_mark(verdict: Verdict, reading: NumberText) -> Verdict:
    unit = reading.unit
    if not reading.mark:
        return replace(verdict, unit=unit) if unit else verdict
    release = _MARK_RELEASES.get(reading.mark, Release.UNMARKED)
    reason = verdict.reason or f"mark:{reading.mark}"
    return replace(verdict, release=release, reason=reason, unit=unit)


def _doubt_by_unit(verdict: Verdict, unit: Unit | None) -> Verdict:
    """Parts of persons, fewer than none, and per cent among other units."""
    value = verdict.value
    if value is None or unit is None or verdict.status is not CellStatus.ACCEPTED:
        return verdict
    if verdict.unit == "%" and unit.name != "Persen":
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="percent_among_other_unit")
    if unit.is_counted and value < 0:
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="fewer_than_none")
    if unit.is_counted and abs(value - round(value)) > 1e-6:
        return replace(verdict, status=CellStatus.DOUBTFUL, reason="part_of_counted_thing")
    return verdict


def _doubt_out_of_series(figures: Figures, verdicts: list[list[Verdict]]) -> None:
    """A whole number hundreds of times its series' middle value, such as two numbers typed as one."""
    for row, line in enumerate(verdicts):
        if not _same_units(figures, row):
            continue
        known = [
            (column, verdict.value)
            for column, verdict in enumerate(line)
            if verdict.status is CellStatus.ACCEPTED and verdict.value
        ]
        if len(known) < 4 or any(value < 0 or value != int(value) for _, value in known):
            continue
        for column, value in known:
            middle = statistics.median(other for at, other in known if at != column)
            if value > _OUT_OF_SERIES * middle or value * _OUT_OF_SERIES < middle:
                line[column] = replace(line[column], status=CellStatus.DOUBTFUL, reason="out_of_series")


def _doubt_zeros(figures: Figures, verdicts: list[list[Verdict]]) -> None:
    """A 0 in a steady series of measured figures stands for a figure that is not there.

    Counts can fall to none and are left alone: only series with decimals are looked at.
    """
    if not figures.is_series:
        return
    for line in verdicts:
        values = [verdict.value for verdict in line if verdict.value is not None]
        rest = [value for value in values if value]
        if len(rest) == len(values) or len(rest) < 3 or min(rest) <= 0 or max(rest) > 3 * min(rest):
            continue
        if sum(value != int(value) for value in rest) < 0.6 * len(rest):
            continue
        for column, verdict in enumerate(line):
            if verdict.value == 0 and verdict.status is CellStatus.ACCEPTED:
                line[column] = replace(verdict, status=CellStatus.DOUBTFUL, reason="zero_among_figures")
