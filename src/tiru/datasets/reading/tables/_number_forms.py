"""Which number form the figures of a column, a table or a series bear witness to."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tiru.datasets.reading.tables._figures import Figures, Reading, certain_number
from tiru.datasets.reading.values._numbers import NumberForm, NumberText

# Neighbours within so much of each other say what size a figure of their series has,
_STEADY = 30.0
# and a reading within so much of their middle has it; the other reading is then a hundredfold away at least.
_NEAR = 10.0
LEAST_NEIGHBOURS = 2
_LEAST_STYLE_CELLS = 3


class NumberForms:
    """Forms the columns and the whole table bear witness to."""

    def __init__(self, readings: Sequence[Sequence[Reading]], figures: Figures) -> None:
        width = max((len(row) for row in readings), default=0)
        self._columns: list[set[NumberForm]] = [set() for _ in range(width)]
        self._open = [0] * width
        self._small = [0] * width
        self._large = [0] * width
        for row in readings:
            for column, reading in enumerate(row):
                if isinstance(reading, NumberText):
                    self._count(column, reading)
                elif isinstance(reading, float):
                    self._count_stored(column, reading)
        self._table: set[NumberForm] = set().union(*self._columns)
        self._answer = figures.form
        units = {unit for line in figures.units for unit in line}
        self._one_unit = len(units) == 1 and None not in units
        if not self._table and any(self._open):
            self._table = _forms_by_neighbours(figures, readings)
        self._counts = _forms_by_counts(figures, readings) if any(self._open) else set()

    def _count(self, column: int, reading: NumberText) -> None:
        if evidence := reading.evidence:
            self._columns[column].add(evidence)
        elif reading.is_open:
            self._open[column] += 1
        elif not reading.grouped and reading.only_value is not None:
            self._small[column] += abs(reading.only_value) < 1000
            self._large[column] += abs(reading.only_value) >= 1000

    def _count_stored(self, column: int, value: float) -> None:
        """Whole numbers stored as such are written plainly; decimals speak against points for thousands."""
        self._small[column] += value == int(value) and abs(value) < 1000
        self._large[column] += value != int(value) or abs(value) >= 1000

    def of(self, column: int) -> NumberForm | None:
        """The one form the column's other figures have, or else the table's."""
        if self._answer is not None:
            return self._answer
        found = self._columns[column] or self._table
        return next(iter(found)) if len(found) == 1 else None

    @property
    def by_counts(self) -> NumberForm | None:
        """The one form in which the table writes its counted things."""
        return next(iter(self._counts)) if len(self._counts) == 1 else None

    def groups_thousands(self, column: int) -> bool:
        """Whether the column writes figures below a thousand plainly and none above it so.

        In a table of one unit the other columns bear witness too.
        """
        if self._is_style(self._open[column], self._small[column], self._large[column]):
            return True
        return self._one_unit and self._is_style(sum(self._open), sum(self._small), sum(self._large))

    @staticmethod
    def _is_style(written: int, small: int, large: int) -> bool:
        return written >= _LEAST_STYLE_CELLS and small >= 1 and not large


def _forms_by_neighbours(figures: Figures, readings: Sequence[Sequence[Reading]]) -> set[NumberForm]:
    """Forms that the size of their series tells for some figures bear witness for the rest of the table."""
    return {
        form
        for row, line in enumerate(readings)
        for column, reading in enumerate(line)
        if isinstance(reading, NumberText) and reading.is_open and not reading.flaw
        if (form := fitting_form(figures, readings, row, column, reading)) is not None
    }


def _forms_by_counts(figures: Figures, readings: Sequence[Sequence[Reading]]) -> set[NumberForm]:
    """Forms that counted things tell for the rest of the table: "1.100" customers are not 1,1 of them."""
    return {
        whole_form(reading)
        for row, line in enumerate(readings)
        for column, reading in enumerate(line)
        if isinstance(reading, NumberText) and reading.is_open and not reading.flaw
        if (unit := figures.units[row][column]) is not None and unit.is_counted
        if not _are_both_whole(reading)
    }


def whole_form(reading: NumberText) -> NumberForm:
    """The form in which a number that can be read in two ways is a whole one."""
    thousands = reading.point_thousands
    is_whole = thousands is not None and thousands == int(thousands)
    return NumberForm.POINT_THOUSANDS if is_whole else NumberForm.POINT_DECIMAL


def _are_both_whole(reading: NumberText) -> bool:
    return all(
        value is not None and value == int(value)
        for value in (reading.point_thousands, reading.point_decimal)
    )


def fitting_form(
    figures: Figures, readings: Sequence[Sequence[Reading]], row: int, column: int, reading: NumberText
) -> NumberForm | None:
    """The form whose value has the size of its series' certain figures, where the other's has not."""
    certain = [
        abs(value)
        for at in figures.series_of(row, column)
        if at != (row, column) and (value := certain_number(readings[at[0]][at[1]]))
    ]
    if len(certain) < LEAST_NEIGHBOURS or max(certain) > _STEADY * min(certain):
        return None
    middle = statistics.median(certain)
    fits = [form for form in NumberForm if is_near(reading.value_in(form), middle)]
    return fits[0] if len(fits) == 1 else None


def is_near(value: float | None, middle: float) -> bool:
    """Whether a value has the size of the middle one of its series."""
    return value is not None and value != 0 and middle / _NEAR <= abs(value) <= middle * _NEAR
