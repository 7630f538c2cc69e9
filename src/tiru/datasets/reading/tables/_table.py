"""One table of a grid read into observations, questions and problems."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets.reading._period_kinds import finest_kind
from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    Problem,
    Question,
    QuestionAbout,
    Release,
    TableInfo,
)
from tiru.datasets.reading.grids import Addresses, At, Grid, RowProfile, text_of
from tiru.datasets.reading.meaning import Place
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._figures import Figures, Verdict
from tiru.datasets.reading.tables._footers import marks_of_other_notes, preliminary_marks, zero_means_missing
from tiru.datasets.reading.tables._judge import judge_figures
from tiru.datasets.reading.tables._placing import Placing
from tiru.datasets.reading.tables._questions import ask_open_questions, lacks_price_basis
from tiru.datasets.reading.tables._row_labels import RowLabels
from tiru.datasets.reading.tables._row_units import serves
from tiru.datasets.reading.tables._same_keys import doubt_same_keys
from tiru.datasets.reading.tables._setting import Setting, Source, read_setting
from tiru.datasets.reading.tables._timing import Time, Timing
from tiru.datasets.reading.tables._titles import can_fall_below_nothing, is_count, is_price, says_price
from tiru.datasets.reading.tables._totals import mark_totals
from tiru.datasets.reading.values._identifiers import lists_units
from tiru.datasets.reading.values._numbers import read_number
from tiru.datasets.reading.values._units import Unit, is_money, is_quantity

_DIRECTORY = (
    "Tabel ini daftar usaha, sekolah, atau orang, bukan tabel statistik: tiap barisnya satu usaha. Untuk "
    "menjumlahkannya per daerah, KBLI, dan tahun, pakai perintah tiru registers aggregate."
)

_MONEY = {"Rp": "Rupiah", "Dolar AS": "Dolar AS"}


@dataclass(frozen=True)
class TableReading:
    """Everything read of one table.

    Attributes
    ----------
    info : TableInfo
    observations : tuple of Observation
    questions : tuple of Question
    problems : tuple of Problem
    area : Area
    columns : tuple of Column
    verdicts : mapping
        Row and column of the grid to status and reason as reported.
    totals : frozenset
        Row and column of the grid of figures that are totals.
    """

    info: TableInfo
    observations: tuple[Observation, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    area: Area
    columns: tuple[Column, ...]
    verdicts: Mapping[At, tuple[CellStatus, str]]
    totals: frozenset[At]


def read_table(
    grid: Grid, profiles: Sequence[RowProfile], area: Area, addresses: Addresses, source: Source
) -> TableReading:
    """Read one table: what each row and column says, then each figure with its verdict."""
    setting = read_setting(grid, profiles, area, addresses, source)
    observer = _Observer(setting)
    observations = observer.observe()
    about = setting.said.region or source.region
    observations = mark_totals(observations, setting.all_rows, setting.rows, len(setting.values), about)
    observations, repeated = doubt_same_keys(observations, observer.time_keys)
    places = [(row.row, column.index) for row in setting.rows for column in setting.values]
    hidden: list[Problem] = []
    if grid.hidden_rows or grid.hidden_columns:
        shown = [at for at, (row, column) in enumerate(places) if not _is_hidden(grid, row, column)]
        hidden = _tell_hidden(setting, len(places) - len(shown))
        observations, places = [observations[at] for at in shown], [places[at] for at in shown]
    ask_open_questions(setting, observations)
    return TableReading(
        _info(setting, observer.place, observations),
        tuple(observations),
        tuple(setting.asking.questions.values()),
        (*observer.placing.problems, *hidden, *repeated, *_oddities(setting), *setting.asking.problems),
        area,
        tuple(setting.columns),
        {at: (o.status, o.reason) for at, o in zip(places, observations, strict=True)},
        frozenset(at for at, o in zip(places, observations, strict=True) if o.is_total),
    )


def _is_hidden(grid: Grid, row: int, column: int) -> bool:
    return row in grid.hidden_rows or column in grid.hidden_columns


def _tell_hidden(setting: Setting, count: int) -> list[Problem]:
    if not count:
        return []
    reason = f"Tabel memuat {count} sel pada baris atau kolom tersembunyi. Sel itu tidak dibaca."
    return [Problem(setting.where, "hidden_cells", reason)]


class _Observer:
    """The figures of one table, each with its name, place, time and verdict."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.placing = Placing(setting)
        self.timing = Timing(setting)
        self.place = self.placing.of_table()
        self.time_keys: list[str] = []
        self._marks = preliminary_marks(setting.notes)
        self._other_marks = marks_of_other_notes(setting.notes)
        self._roots = _count_sections(setting.all_rows)
        self._basis = setting.asking.text(QuestionAbout.PRICE_BASIS)

    def observe(self) -> list[Observation]:
        setting = self.setting
        column_places = [self.placing.of_column(setting.meanings[column.index]) for column in setting.values]
        observations = []
        for row, verdicts, units in zip(setting.rows, *self._judge(), strict=True):
            row_place = self.placing.of_row(row)
            for across, column in enumerate(setting.values):
                place = row_place or column_places[across] or self.place
                observations.append(self._observe(row, column, verdicts[across], units[across], place))
        return observations

    def _judge(self) -> tuple[list[list[Verdict]], list[list[Unit | None]]]:
        setting = self.setting
        cells = [
            [setting.grid.rows[row.row][column.index] for column in setting.values] for row in setting.rows
        ]
        units = [[self._unit(row, column) for column in setting.values] for row in setting.rows]
        series = [[self._series(row, column) for column in setting.values] for row in setting.rows]
        shares = frozenset(
            (at, across)
            for at, row in enumerate(setting.rows)
            for across, column in enumerate(setting.values)
            if setting.grid.shares and (row.row, column.index) in setting.grid.shares
        )
        signed = frozenset(
            (at, across)
            for at, row in enumerate(setting.rows)
            for across, column in enumerate(setting.values)
            if isinstance(text := cells[at][across], str)
            and text.startswith("(")
            and self._may_be_negative(row, column)
        )
        figures = Figures(
            cells,
            units,
            series,
            shares,
            setting.asking.number_form(),
            signed,
            times=[[self._time(row, column).key for column in setting.values] for row in setting.rows],
            areas=setting.rows_of_areas,
            is_count=is_count(setting.said.title),
            zero_is_missing=zero_means_missing(setting.notes),
        )
        return judge_figures(figures), units

    def _may_be_negative(self, row: RowLabels, column: Column) -> bool:
        indicator, breakdown = self._name(row, column)
        return can_fall_below_nothing(" ".join([self.setting.said.title, indicator, *breakdown]))

    def _unit(self, row: RowLabels, column: Column) -> Unit | None:
        said = self.setting.said
        meaning = self.setting.meanings[column.index]
        served = next((unit for name, unit in row.units_of if serves(name, meaning.texts)), None)
        if served is not None and meaning.unit is None:
            return served
        own = meaning.unit or said.unit
        if row.unit is not None and (money := self._money_of_price(row, column, own)) is not None:
            return row.unit if is_money(row.unit) else Unit(f"{money.name}/{row.unit.name}", is_counted=False)
        if row.unit_text and meaning.unit is not None:
            return meaning.unit
        return row.unit or own or self._answered_unit(row, column)

    def _money_of_price(self, row: RowLabels, column: Column, own: Unit | None) -> Unit | None:
        """The money a figure is in, where the unit beside its row is what the price is for."""
        if own is not None and is_money(own):
            return own if is_price(self.setting.said.title) else None
        if own is not None or row.unit is None or not is_quantity(row.unit):
            return None
        raw = self.setting.grid.text(row.row, column.index)
        said_by_cell = (reading := read_number(raw)) is not None and reading.unit == "Rp"
        texts = self.setting.meanings[column.index].texts
        if said_by_cell or says_price(self.setting.said.title, texts):
            return Unit("Rupiah", is_counted=False)
        return None

    def _answered_unit(self, row: RowLabels, column: Column) -> Unit | None:
        if not self.setting.has_many_indicators:
            return self.setting.asking.unit()
        indicator, _ = self._name(row, column)
        return self.setting.asking.unit(indicator)

    def _time(self, row: RowLabels, column: Column) -> Time:
        return self.timing.of(row, column.index, self.setting.meanings[column.index])

    def _series(self, row: RowLabels, column: Column) -> Hashable:
        """What a figure is of, apart from its time; None where it has no time of its own."""
        meaning = self.setting.meanings[column.index]
        if not self._time(row, column).key or (row.is_total != meaning.is_total and meaning.part):
            return None
        unit = self._unit(row, column)
        names = (row.place, row.code, row.measure, row.names, meaning.place, meaning.texts)
        return (*names, unit.name if unit else "", row.is_total or meaning.is_total)

    def _observe(
        self, row: RowLabels, column: Column, verdict: Verdict, unit: Unit | None, place: Place
    ) -> Observation:
        setting = self.setting
        meaning = setting.meanings[column.index]
        time = self._time(row, column)
        self.time_keys.append(time.key)
        indicator, breakdown = self._name(row, column)
        status, reason = _weigh(verdict, row.flaw, place, time)
        return Observation(
            table=setting.source.number - 1,
            region_code=place.code,
            region_label=place.label,
            period=time.period,
            indicator=indicator,
            breakdown=breakdown,
            value=verdict.value,
            unit=self._unit_name(unit, verdict),
            status=status,
            reason=reason,
            where=setting.addresses.of(row.row, column.index),
            raw=text_of(setting.grid.rows[row.row][column.index]),
            release=self._release(verdict, time, (row.row, column.index)),
            is_total=row.is_total or meaning.is_total,
        )

    def _name(self, row: RowLabels, column: Column) -> tuple[str, tuple[str, ...]]:
        setting = self.setting
        indicator, breakdown = setting.naming.of(row, setting.meanings[column.index], self._roots[row.row])
        indicator = indicator or setting.asking.text(QuestionAbout.INDICATOR)
        if self._basis and indicator and lacks_price_basis(setting, indicator, breakdown):
            indicator = f"{indicator}, {self._basis}"
        return indicator, breakdown

    def _unit_name(self, unit: Unit | None, verdict: Verdict) -> str | None:
        if verdict.unit == "%":
            return "Persen"
        if unit is None and verdict.unit in _MONEY:
            return _MONEY[verdict.unit]
        return unit.name if unit is not None else None

    def _release(self, verdict: Verdict, time: Time, at: At) -> Release:
        """The cell's own mark, its colour, its period's mark; then what the notes say of a letter."""
        own = verdict.release
        if verdict.reason.removeprefix("mark:") in self._other_marks:
            own = Release.UNMARKED
        for release in (own, self.setting.grid.releases.get(at, Release.UNMARKED), time.release):
            if release is not Release.UNMARKED:
                return release
        return self._marks.get(verdict.reason.removeprefix("mark:"), Release.UNMARKED)


def _weigh(verdict: Verdict, flaw: str, place: Place, time: Time) -> tuple[CellStatus, str]:
    """A figure is accepted only where its number, its label, its place and its time are."""
    if verdict.status is not CellStatus.ACCEPTED:
        return verdict.status, verdict.reason
    if flaw:
        return CellStatus.AMBIGUOUS, flaw
    if place.flaw:
        return place.status, place.flaw
    if time.flaw:
        return CellStatus.AMBIGUOUS, time.flaw
    return verdict.status, verdict.reason


def _count_sections(rows: Sequence[RowLabels]) -> dict[int, int]:
    """For each row of the grid, how many labels at the head of its path are sections without figures."""
    sections: dict[int, int] = {}
    for row in rows:
        top, at = row, None
        while top.parent is not None:
            at = top.parent
            top = rows[at]
        sections[row.row] = 1 if at is not None and rows[at].is_heading else 0
    return sections


def _oddities(setting: Setting) -> list[Problem]:
    """Numbers that stand alone, and titles that contradict themselves."""
    grid, area = setting.grid, setting.area
    cells = [
        (row, column) for row in area.strays for column, value in enumerate(grid.rows[row]) if value != ""
    ]
    lone = [column.index for column in setting.columns if column.role is ColumnRole.STRAY]
    cells += [(row, column) for column in lone for row in area.body if grid.rows[row][column] != ""]
    problems = [
        Problem(
            setting.addresses.of(row, column),
            "stray_number",
            f"Angka {text_of(grid.rows[row][column])} berdiri sendiri, tanpa judul kolom atau baris.",
        )
        for row, column in cells
    ]
    if lists_units([column.header for column in setting.columns]):
        problems.append(Problem(setting.where, "directory", _DIRECTORY))
    if setting.said.units_differ:
        problems.append(Problem(setting.where, "units_differ", "Judul menyebut dua satuan yang berbeda."))
    return problems


def _info(setting: Setting, place: Place, observations: Sequence[Observation]) -> TableInfo:
    figures = {o.unit for o in observations if o.status is not CellStatus.MISSING}
    units = figures or {o.unit for o in observations}
    periods = [o.period for o in observations if o.period]
    return TableInfo(
        title=setting.said.title,
        unit=next(iter(units)) if len(units) == 1 else None,
        period_kind=finest_kind(periods),
        region_scope=None if setting.names_places else (place.code or place.label or None),
        where=setting.where,
        notes=setting.notes,
    )
