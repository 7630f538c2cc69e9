"""The time of each figure, from its column, its row, the title or an answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from tiru.datasets.reading._report import PeriodKind, QuestionAbout, Release
from tiru.datasets.reading.tables._meanings import ColumnMeaning
from tiru.datasets.reading.tables._row_labels import RowLabels
from tiru.datasets.reading.tables._setting import Setting
from tiru.datasets.reading.values._periods import PeriodReading, join_period
from tiru.datasets.reading.values._runs import is_added_up


@dataclass(frozen=True, slots=True)
class Time:
    """The time of a figure as far as it is known.

    Attributes
    ----------
    period : str or None
    release : Release
    flaw : str
        Reason word where the file says a time that is no single period.
    part : str
        Quarter or month where the year is not known.
    """

    period: str | None
    release: Release = Release.UNMARKED
    flaw: str = ""
    part: str = ""

    @property
    def key(self) -> str:
        """What tells this time from another of its table, known year or not."""
        return self.period or self.part


@dataclass
class Timing:
    """Times of the figures of one table; each row and column is brought together once."""

    setting: Setting
    _known: dict[tuple[int, int], Time] = field(default_factory=dict)

    def of(self, row: RowLabels, index: int, meaning: ColumnMeaning) -> Time:
        key = (row.row, index)
        if key not in self._known:
            self._known[key] = self._read(row, meaning, self.setting.addresses.of(row.row, index))
        return self._known[key]

    def _read(self, row: RowLabels, column: ColumnMeaning, where: str) -> Time:
        asking = self.setting.asking
        part = column.part or row.part
        reading = _finest(row.period, column.period) or self.setting.said.period
        if reading is None or (reading.period is None and not reading.flaw):
            reading = asking.period()
        if reading is None:
            return Time(None, part=part)
        if part and reading is self.setting.said.period and len(reading.options) == 1:
            # "Januari–Juni 2023" over rows of months only gives their year.
            return Time(f"{reading.options[0]}-{part}", reading.release)
        if reading.flaw:
            detail = reading.detail
            years = reading.options or self._years_around()
            if reading.span == ("01", "12") and len(years) == 1:
                # "Januari–Desember" under a title with its year.
                return Time(years[0], reading.release)
            if (answered := asking.period(detail)) is not None and answered.period:
                if not reading.span or answered.kind is not PeriodKind.YEAR:
                    return Time(answered.period, reading.release)
                asking.refuse_year(detail)
                years = (answered.period,)
            options = reading.meant(years)
            asking.ask(QuestionAbout.YEAR, options, detail, where)
            return Time(None, reading.release, reading.flaw)
        time = Time(join_period(reading, part).period if part else reading.period, reading.release)
        if (part or (time.period or "")[4:]) and self._is_added_up(row, column):
            # The figure of "Maret" is that of three months, and of no month.
            return Time(None, reading.release, "period_range")
        return time

    def _is_added_up(self, row: RowLabels, column: ColumnMeaning) -> bool:
        return any(map(is_added_up, (self.setting.said.title, *column.texts, *row.names, *row.measure)))

    def _years_around(self) -> tuple[str, ...]:
        """Years said over the table, for a run of quarters or months that names none."""
        said = self.setting.said
        return (said.period.period[:4],) if said.period is not None and said.period.period else said.years


def _finest(row: PeriodReading | None, column: PeriodReading | None) -> PeriodReading | None:
    """The column's time where it says one, and the row's otherwise."""
    if column is not None and (column.period or column.flaw):
        return column
    return row or column
