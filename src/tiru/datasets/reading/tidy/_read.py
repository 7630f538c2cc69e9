"""A tidy table read into a report: a cell of figures, what its row and its column say, a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tiru.datasets.reading._period_kinds import finest_kind
from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    Problem,
    QuestionAbout,
    ReadingReport,
    Release,
    TableInfo,
)
from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading._words import listing
from tiru.datasets.reading.meaning import (
    PRICE_BASES,
    Asking,
    lacks_price_basis,
    unit_options,
    with_said_basis,
)
from tiru.datasets.reading.tidy._columns import Columns, ask_roles, read_columns
from tiru.datasets.reading.tidy._figures import Figure, FigureColumn, read_figures
from tiru.datasets.reading.tidy._headings import Role
from tiru.datasets.reading.tidy._places import RowPlace
from tiru.datasets.reading.tidy._rows import Rows, read_rows
from tiru.datasets.reading.tidy._series import Series, read_series
from tiru.datasets.reading.tidy._sheet import Sheet, texts_of
from tiru.datasets.reading.tidy._times import NO_TIME, CellTime
from tiru.datasets.reading.values import Unit
from tiru.datasets.reading.values._runs import is_added_up
from tiru.errors import DataFileError
from tiru.regions import Region

# Reading so many takes 1.3 GB at its peak, and half a minute.
MOST_FIGURES = 2_000_000
_PREFIX = "tabel1"


@dataclass(frozen=True)
class Table:
    """A tidy table with the meaning of its columns.

    Attributes
    ----------
    sheet : Sheet
    columns : Columns
    series : tuple of Series
        One for each column of figures.
    """

    sheet: Sheet
    columns: Columns
    series: tuple[Series, ...]


def table_of(sheet: Sheet, path: Path, asking: Asking) -> Table:
    """The columns of a sheet with their roles.

    Raises
    ------
    DataFileError
        `too_many_cells`.
    """
    columns = read_columns(sheet, asking)
    series = tuple(read_series(index, sheet.headings[index]) for index in columns.values)
    if sheet.frame.height * len(series) > MOST_FIGURES:
        raise DataFileError(path, "too_many_cells", [str(MOST_FIGURES)])
    return Table(sheet, columns, series)


def new_asking(sheet: Sheet, answers: Mapping[str, str]) -> Asking:
    return Asking(_PREFIX, sheet.where, answers)


def read_table(
    table: Table, figures: Sequence[FigureColumn], name: str, asking: Asking, region: Region | None
) -> ReadingReport:
    """Every figure of a tidy table; what it does not say is asked through `asking`."""
    ask_roles(table.sheet, table.columns, asking)
    rows = read_rows(table.sheet, table.columns, asking, region)
    if not rows.names_places and region is None and any(place.place.flaw for place in rows.places[:1]):
        asking.ask(QuestionAbout.REGION)
    observations = tuple(_Observer(table, rows, figures, asking).observe())
    return ReadingReport(
        name=name,
        tables=(_info(table, rows, observations),),
        observations=observations,
        questions=tuple(asking.questions.values()),
        problems=(*rows.problems, *_left_out(table), *asking.problems),
    )


def figures_of(table: Table, asking: Asking) -> list[FigureColumn]:
    return [read_figures(table.sheet.column(series.index), asking) for series in table.series]


@dataclass(frozen=True, slots=True)
class _Name:
    """What a figure measures; `is_total` where the breakdown says that it sums up others."""

    indicator: str
    breakdown: tuple[str, ...]
    is_total: bool


@dataclass
class _Observer:
    """Puts the figures of a table together with what is said of them; asks what nothing says."""

    table: Table
    rows: Rows
    columns: Sequence[FigureColumn]
    asking: Asking
    _names: dict[tuple[str, str, tuple[str, ...]], _Name] = field(default_factory=dict)
    _units: dict[str, Unit | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        labels = {series.label for series in self.table.series}
        self._has_many = len(labels) > 1 or len(set(self.rows.indicators)) > 1
        self._year = self._year_of_table()

    def observe(self) -> Iterator[Observation]:
        rows = self.rows
        addresses = [self.table.sheet.addresses(series.index) for series in self.table.series]
        for at, (place, time, unit, release) in enumerate(
            zip(rows.places, rows.times, rows.units, rows.releases, strict=True)
        ):
            for across, series in enumerate(self.table.series):
                figure = self.columns[across].figures[at]
                name = self._name(series, rows.indicators[at], rows.breakdowns[at])
                known = unit or series.unit or self._unit(name.indicator, figure)
                when = _of_no_month(series, name, series.time or time or self._year)
                yield _observation(figure, name, place, when, known, release, addresses[across][at])

    def _year_of_table(self) -> CellTime:
        """The answered year of all figures whose row and heading say none; asked where there are such."""
        silent = self.table.columns.one(Role.PERIOD) is None
        if not silent or all(series.time for series in self.table.series):
            return NO_TIME
        answered = self.asking.period()
        if answered is None:
            self.asking.ask(QuestionAbout.YEAR)
            return NO_TIME
        return CellTime(answered.period, answered.release)

    def _name(self, series: Series, indicator: str, breakdown: tuple[str, ...]) -> _Name:
        key = (series.label, indicator, breakdown)
        found = self._names.get(key)
        if found is None:
            name, parts = self._new_name(*key)
            found = self._names[key] = _Name(name, parts, any(map(is_total_label, parts)))
        return found

    def _new_name(
        self, label: str, indicator: str, breakdown: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...]]:
        asking = self.asking
        if indicator and label and len(self.table.series) > 1:
            breakdown = (*breakdown, label)
        name = with_said_basis(indicator or label) or asking.text(QuestionAbout.INDICATOR)
        if not name:
            asking.ask(QuestionAbout.INDICATOR)
        if lacks_price_basis(" ".join([name, *breakdown])):
            detail = name if self._has_many else ""
            basis = asking.text(QuestionAbout.PRICE_BASIS, detail)
            if basis:
                return f"{name}, {basis}", breakdown
            asking.ask(QuestionAbout.PRICE_BASIS, PRICE_BASES, detail)
        return name, breakdown

    def _unit(self, indicator: str, figure: Figure) -> Unit | None:
        detail = indicator if self._has_many else ""
        if detail not in self._units:
            self._units[detail] = self.asking.unit(detail)
        unit = self._units[detail]
        if unit is None and figure.status is not CellStatus.MISSING:
            self.asking.ask(QuestionAbout.UNIT, unit_options(indicator), detail)
        return unit


def _observation(
    figure: Figure,
    name: _Name,
    place: RowPlace,
    time: CellTime,
    unit: Unit | None,
    release: Release,
    where: str,
) -> Observation:
    status, reason = _weigh(figure, place, time, unit)
    return Observation(
        table=0,
        region_code=place.place.code,
        region_label=place.place.label,
        period=time.period,
        indicator=name.indicator,
        breakdown=name.breakdown,
        value=figure.value,
        unit=unit.name if unit else None,
        status=status,
        reason=reason,
        where=where,
        raw=figure.raw,
        release=time.release if release is Release.UNMARKED else release,
        is_total=name.is_total or place.is_total,
    )


def _weigh(figure: Figure, place: RowPlace, time: CellTime, unit: Unit | None) -> tuple[CellStatus, str]:
    """A figure is accepted only where it is possible, and its place and its time are certain."""
    if figure.status is not CellStatus.ACCEPTED:
        return figure.status, figure.reason
    if unit is not None and unit.is_counted and figure.value is not None:
        if figure.value < 0:
            return CellStatus.DOUBTFUL, "fewer_than_none"
        if not figure.value.is_integer():
            return CellStatus.DOUBTFUL, "part_of_counted_thing"
    if place.place.flaw:
        return place.place.status, place.place.flaw
    if time.flaw:
        return CellStatus.AMBIGUOUS, time.flaw
    return CellStatus.ACCEPTED, place.note or figure.reason


def _of_no_month(series: Series, name: _Name, time: CellTime) -> CellTime:
    """The time of a figure; that of a month is of all months up to it where its name says so."""
    if "-" in (time.period or "") and any(map(is_added_up, (series.label, name.indicator, *name.breakdown))):
        return replace(time, period=None, flaw="period_range")
    return time


def _info(table: Table, rows: Rows, observations: Sequence[Observation]) -> TableInfo:
    units = {o.unit for o in observations if o.status is not CellStatus.MISSING}
    periods = {o.period for o in observations if o.period}
    first = rows.places[0].place
    return TableInfo(
        title="",
        unit=next(iter(units)) if len(units) == 1 else None,
        period_kind=finest_kind(periods),
        region_scope=None if rows.names_places else (first.code or first.label or None),
        where=table.sheet.where,
        notes=tuple(_notes(table)),
    )


def _notes(table: Table) -> Iterator[str]:
    """Notes that are the same in all rows: source, definition."""
    for index in table.columns.all(Role.NOTE):
        texts = texts_of(table.sheet.column(index)).unique()
        if len(texts) == 1 and texts[0]:
            yield f"{table.sheet.headings[index]}: {texts[0]}"


def _left_out(table: Table) -> Iterator[Problem]:
    """Columns that are neither figures nor needed to tell them apart are named, not passed over."""
    sheet, columns = table.sheet, table.columns
    indices = [
        index
        for index in (*columns.all(Role.ATTRIBUTE, Role.NOTE), *columns.unsure)
        if len(sheet.column(index).unique()) > 1
    ]
    if indices:
        names = listing([f"“{sheet.headings[index]}”" for index in sorted(indices)])
        yield Problem(
            sheet.where, "column_left_out", f"Tidak ikut dibaca sebagai angka atau rincian: {names}."
        )
