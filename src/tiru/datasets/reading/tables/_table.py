"""One table of a grid read into observations, questions and problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    PeriodKind,
    Problem,
    Question,
    QuestionAbout,
    Release,
    TableInfo,
)
from tiru.datasets.reading.tables._answers import Asking
from tiru.datasets.reading.tables._areas import Area
from tiru.datasets.reading.tables._columns import Column, ColumnRole, read_columns, settle_measures
from tiru.datasets.reading.tables._footers import preliminary_marks
from tiru.datasets.reading.tables._grid import Addresses, At, Grid, GridKind, text_of
from tiru.datasets.reading.tables._judge import Figures, Verdict, judge_figures
from tiru.datasets.reading.tables._meanings import ColumnMeaning, common_parts, is_total_label, read_meanings
from tiru.datasets.reading.tables._naming import Naming, choose_naming
from tiru.datasets.reading.tables._region_codes import fits, readings_of_code, region_of_code
from tiru.datasets.reading.tables._row_labels import RowLabels, read_row_labels
from tiru.datasets.reading.tables._rows import RowProfile, is_period_header
from tiru.datasets.reading.tables._titles import (
    Surroundings,
    is_domestic_product,
    needs_no_price_basis,
    read_surroundings,
    says_price_basis,
)
from tiru.datasets.reading.tables._totals import mark_totals
from tiru.datasets.reading.values._numbers import NumberForm
from tiru.datasets.reading.values._periods import PeriodReading, join_period
from tiru.datasets.reading.values._texts import clean_text
from tiru.datasets.reading.values._units import Unit, read_unit
from tiru.regions import CodeSystem, Region

_PRICE_BASES = ("harga berlaku", "harga konstan 2010")
_CONTEXT_LINES = 3
# Under this detail the user is asked which system the codes of a column without names are of.
_CODE_DETAIL = "sistem_kode"


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
    rows : tuple of RowLabels
    verdicts : mapping
        Row and column of the grid to status and reason as reported.
    """

    info: TableInfo
    observations: tuple[Observation, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    area: Area
    columns: tuple[Column, ...]
    rows: tuple[RowLabels, ...]
    verdicts: Mapping[At, tuple[CellStatus, str]]


@dataclass(frozen=True)
class Source:
    """Where a table comes from and what was said of it beforehand.

    Attributes
    ----------
    number : int
        Of the table in its file, from 1.
    region : Region or None
        What the caller says the file is about.
    answers : mapping
    hints : tuple of str
        Words of the file's name, for options only, never for figures.
    """

    number: int
    region: Region | None
    answers: Mapping[str, str]
    hints: tuple[Region, ...] = ()


def read_table(
    grid: Grid, profiles: Sequence[RowProfile], area: Area, addresses: Addresses, source: Source
) -> TableReading:
    """Read one table: what each row and column says, then each figure with its verdict."""
    return _TableReader(grid, profiles, area, addresses, source).read()


class _TableReader:
    def __init__(
        self, grid: Grid, profiles: Sequence[RowProfile], area: Area, addresses: Addresses, source: Source
    ) -> None:
        self.grid = grid
        self.area = area
        self.addresses = addresses
        self.source = source
        self.columns = read_columns(grid, profiles, area)
        self.common = common_parts(self.columns)
        self.meanings = read_meanings(self.columns, self.common)
        self.said = self._surroundings()
        self.columns = settle_measures(
            self.columns, has_title=self._has_own_title(), has_unit=self.said.unit is not None
        )
        self.rows = read_row_labels(grid, area, self.columns)
        self.naming = choose_naming(self.said.title, self.columns, self.meanings, self.rows)
        first = (area.first_row, area.columns.start)
        self.where = addresses.of_area(first, (area.last_row, area.columns.stop - 1))
        self.asking = Asking(f"tabel{source.number}", self.where, source.answers)
        self.problems: list[Problem] = []
        self.parts: dict[str, str] = {}
        self.place = self._table_region()
        self.marks = preliminary_marks([*self._footer_lines(), *grid.after])

    def read(self) -> TableReading:
        values = [column for column in self.columns if column.role is ColumnRole.VALUE]
        rows = [row for row in self.rows if not row.is_heading]
        units = [[self._unit(row, self.meanings[column.index]) for column in values] for row in rows]
        verdicts = self._judge(rows, values, units)
        observations = self._observations(rows, values, units, verdicts)
        observations = mark_totals(observations, self.rows, rows, [column.index for column in values])
        observations = self._doubt_same_keys(observations)
        self._ask_once(observations)
        self._note_oddities()
        return TableReading(
            self._info(observations),
            tuple(observations),
            tuple(self.asking.questions.values()),
            tuple([*self.problems, *self.asking.problems]),
            self.area,
            tuple(self.columns),
            tuple(self.rows),
            self._statuses(rows, values, observations),
        )

    def _has_own_title(self) -> bool:
        """Whether the title is written with the table and not only on the sheet's tab."""
        return bool(self.said.title) and clean_text(self.grid.name) != self.said.title

    def _surroundings(self) -> Surroundings:
        lines = [*self.grid.before[-_CONTEXT_LINES:]]
        for row in self.area.titles:
            texts = [clean_text(text) for value in self.grid.rows[row] if (text := text_of(value))]
            lines.append(" ".join(dict.fromkeys(texts)))
        title_lines = [line for line in lines if line]
        common = [part.text for part in self.common if not is_period_header(part.text)]
        sheet = self.grid.name
        nearest = self.grid.kind is GridKind.HTML and not self.area.titles
        said = read_surroundings(title_lines, "" if common else sheet, only_nearest=nearest)
        if common:
            more = read_surroundings(common, "" if said.title else sheet)
            said = replace(
                said,
                title=said.title or more.title,
                unit=said.unit or more.unit,
                period=said.period or more.period,
                region=said.region or more.region,
                years=said.years or more.years,
            )
        return said

    def _footer_lines(self) -> list[str]:
        lines = []
        for row in self.area.footers:
            texts = [clean_text(text_of(value)) for value in self.grid.rows[row] if value != ""]
            if texts:
                lines.append(" ".join(texts))
        return lines

    # Figures ----------------------------------------------------------------------------------------

    def _unit(self, row: RowLabels, column: ColumnMeaning) -> Unit | None:
        if row.unit is not None:
            return row.unit
        return column.unit or self.said.unit

    def _judge(
        self, rows: Sequence[RowLabels], values: Sequence[Column], units: Sequence[Sequence[Unit | None]]
    ) -> list[list[Verdict]]:
        names = {(meaning.texts, meaning.place) for meaning in self.meanings.values()}
        has_times = all(meaning.period is not None or meaning.part for meaning in self.meanings.values())
        cells = [[self.grid.rows[row.row][column.index] for column in values] for row in rows]
        shares = (
            frozenset(
                (at, across)
                for at, row in enumerate(rows)
                for across, column in enumerate(values)
                if (row.row, column.index) in self.grid.shares
            )
            if self.grid.shares
            else frozenset()
        )
        return judge_figures(
            Figures(
                cells,
                units,
                len(names) == 1 and has_times and len(values) > 1,
                shares,
                self.asking.number_form(),
            )
        )

    def _observations(
        self,
        rows: Sequence[RowLabels],
        values: Sequence[Column],
        units: Sequence[Sequence[Unit | None]],
        verdicts: Sequence[Sequence[Verdict]],
    ) -> list[Observation]:
        roots = self._roots()
        observations = []
        for at, row in enumerate(rows):
            place = self._row_place(row)
            for across, column in enumerate(values):
                meaning = self.meanings[column.index]
                observations.append(
                    self._observe(
                        row,
                        column,
                        meaning,
                        units[at][across],
                        verdicts[at][across],
                        place or self._column_place(meaning) or self.place,
                        roots,
                    )
                )
        return observations

    def _observe(
        self,
        row: RowLabels,
        column: Column,
        meaning: ColumnMeaning,
        unit: Unit | None,
        verdict: Verdict,
        place: _Place,
        roots: Mapping[int, int],
    ) -> Observation:
        where = self.addresses.of(row.row, column.index)
        indicator, breakdown = self.naming.of(row, meaning, roots.get(row.row, 0))
        indicator = indicator or self.asking.text(QuestionAbout.INDICATOR)
        period, release, period_flaw = self._period(row, meaning, where)
        name = self._unit_name(unit, verdict, indicator)
        basis = self.asking.text(QuestionAbout.PRICE_BASIS)
        if basis and indicator and self._lacks_basis(indicator, breakdown):
            indicator = f"{indicator}, {basis}"
        status, reason = verdict.status, verdict.reason
        for flaw, flawed in ((place.flaw, place.status), (period_flaw, CellStatus.AMBIGUOUS)):
            if flaw and status is CellStatus.ACCEPTED:
                status, reason = flawed, flaw
        release = self._release(verdict, release, (row.row, column.index))
        return Observation(
            table=self.source.number - 1,
            region_code=place.code,
            region_label=place.label,
            period=period,
            indicator=indicator,
            breakdown=breakdown,
            value=verdict.value,
            unit=name,
            status=status,
            reason=reason,
            where=where,
            raw=text_of(self.grid.rows[row.row][column.index]),
            release=release,
            is_total=row.is_total or meaning.is_total,
        )

    def _release(self, verdict: Verdict, column: Release, at: At) -> Release:
        for release in (verdict.release, self.grid.releases.get(at, Release.UNMARKED), column):
            if release is not Release.UNMARKED:
                return release
        return (
            self.marks.get(verdict.reason.removeprefix("mark:"), Release.UNMARKED)
            if verdict.reason
            else column
        )

    def _unit_name(self, unit: Unit | None, verdict: Verdict, indicator: str) -> str | None:
        if verdict.unit == "%":
            return "Persen"
        if unit is None and verdict.unit == "Rp":
            return "Rupiah"
        if unit is None:
            unit = self.asking.unit(indicator) if self._has_many_indicators() else self.asking.unit()
        return unit.name if unit is not None else None

    def _has_many_indicators(self) -> bool:
        return self.naming.by_columns or self.naming.by_rows

    # Places -----------------------------------------------------------------------------------------

    def _table_region(self) -> _Place:
        said = self.said.region
        names_places = any(row.place or row.code for row in self.rows) or any(
            m.place for m in self.meanings.values()
        )
        region = said or self.source.region or self.asking.region()
        if region is None and not names_places and self.asking.is_nation():
            return _Place(None, "Indonesia")
        if said is not None and self.source.region is not None and said.code != self.source.region.code:
            reason = f"Tabel menyebut {said.label}, sedangkan berkas dinyatakan tentang {self.source.region.label}."
            self.problems.append(Problem(self.where, "region_differs", reason))
        if region is None or names_places:
            return _Place(None, self.said.place if not names_places else "")
        return _Place(region.code, region.name)

    def _row_place(self, row: RowLabels) -> _Place | None:
        if not row.place:
            return self._place_of_code(row) if row.code else None
        if row.code and row.regions and not fits(row.code, row.regions):
            reason = f"Kode {row.code} bukan kode {row.place}, baik menurut Kemendagri maupun BPS."
            self.problems.append(
                Problem(self.addresses.of(row.row, self.area.columns.start), "code_differs", reason)
            )
        return self._place(
            row.place, row.regions, is_nation=row.is_nation, is_total=row.is_total, row=row.row
        )

    def _place_of_code(self, row: RowLabels) -> _Place:
        """A row known by its code alone: dotted codes are Kemendagri's, bare digits are asked about."""
        if "." in row.code:
            region = region_of_code(row.code, CodeSystem.KEMENDAGRI)
            return (
                _Place(region.code, row.code)
                if region
                else _Place(None, row.code, "region_unknown", CellStatus.DOUBTFUL)
            )
        answer = self.asking.text(QuestionAbout.REGION, _CODE_DETAIL).casefold()
        system = next((system for system in CodeSystem if system == answer), None)
        if system is not None:
            region = region_of_code(row.code, system)
            return (
                _Place(region.code, row.code)
                if region
                else _Place(None, row.code, "region_unknown", CellStatus.DOUBTFUL)
            )
        self.asking.ask(QuestionAbout.REGION, tuple(CodeSystem), _CODE_DETAIL)
        names = "|".join(region.name for region in readings_of_code(row.code))
        return _Place(None, row.code, f"code_of_unnamed_system:{names}", CellStatus.AMBIGUOUS)

    def _column_place(self, meaning: ColumnMeaning) -> _Place | None:
        if not meaning.place:
            return None
        nation = not meaning.regions
        return self._place(
            meaning.place, meaning.regions, is_nation=nation, is_total=False, row=self.area.first_row
        )

    def _place(
        self, label: str, regions: tuple[Region, ...], *, is_nation: bool, is_total: bool, row: int
    ) -> _Place:
        if len(regions) == 1:
            return _Place(regions[0].code, label)
        if is_nation or is_total:
            return _Place(None, label)
        if (answered := self.asking.region(label)) is not None:
            return _Place(answered.code, label)
        if self.asking.is_nation(label):
            return _Place(None, label)
        options = tuple(region.label for region in regions)
        where = self.addresses.of(row, self.area.columns.start)
        self.asking.ask(QuestionAbout.REGION, options, label, where)
        if regions:
            names = "|".join(region.name for region in regions)
            return _Place(None, label, f"region_ambiguous:{names}", CellStatus.AMBIGUOUS)
        return _Place(None, label, "region_unknown", CellStatus.DOUBTFUL)

    # Times ------------------------------------------------------------------------------------------

    def _period(self, row: RowLabels, column: ColumnMeaning, where: str) -> tuple[str | None, Release, str]:
        part = column.part or row.part
        reading = _finest(row.period, column.period) or self.said.period
        if reading is None or (reading.period is None and not reading.flaw):
            reading = self.asking.period()
        if reading is None:
            if part:
                self.parts[where] = part
            return None, Release.UNMARKED, ""
        if reading.flaw:
            detail = "-".join(reading.options)
            answered = self.asking.period(detail)
            if answered is not None:
                return answered.period, reading.release, ""
            self.asking.ask(QuestionAbout.YEAR, reading.options, detail, where)
            return None, reading.release, reading.flaw
        if part and reading.period and "-" not in reading.period:
            return join_period(reading.period, part).period, reading.release, ""
        return reading.period, reading.release, ""

    # Questions --------------------------------------------------------------------------------------

    def _roots(self) -> dict[int, int]:
        """For each row, how many labels at the head of its path are sections without figures of their own."""
        headings = {at for at, row in enumerate(self.rows) if row.is_heading and row.parent is None}
        roots: dict[int, int] = {}
        for row in self.rows:
            top: RowLabels = row
            at: int | None = None
            while top.parent is not None:
                at = top.parent
                top = self.rows[at]
            roots[row.row] = 1 if at is not None and at in headings else 0
        return roots

    def _lacks_basis(self, indicator: str, breakdown: Sequence[str]) -> bool:
        words = " ".join([indicator, self.said.title, *breakdown])
        if says_price_basis(words) or needs_no_price_basis(words):
            return False
        return is_domestic_product(words)

    def _ask_once(self, observations: Sequence[Observation]) -> None:
        if not observations:
            return
        if (
            any(o.period is None and not o.reason.startswith("period") for o in observations)
            and not self.asking.period()
        ):
            self.asking.ask(QuestionAbout.YEAR, self.said.years)
        unnamed = [o for o in observations if not o.indicator]
        if unnamed:
            self.asking.ask(QuestionAbout.INDICATOR, ("PDRB",) if self.naming.sectors else ())
        self._ask_units(observations)
        names_places = any(o.region_label for o in observations)
        if not names_places and self.said.region is None and self.source.region is None:
            self.asking.ask(QuestionAbout.REGION, tuple(region.label for region in self.source.hints))
        self._ask_price_basis(observations)
        if any(o.reason.startswith("number_form") for o in observations):
            self.asking.ask(QuestionAbout.NUMBER_FORM, tuple(NumberForm))

    def _ask_units(self, observations: Sequence[Observation]) -> None:
        lacking = dict.fromkeys(
            o.indicator for o in observations if o.unit is None and o.status is not CellStatus.MISSING
        )
        if self.said.units_differ:
            self.problems.append(
                Problem(self.where, "units_differ", "Judul menyebut dua satuan yang berbeda.")
            )
        if not lacking:
            return
        if not self._has_many_indicators() or len({o.indicator for o in observations}) == 1:
            self.asking.ask(QuestionAbout.UNIT, self._unit_options(next(iter(lacking))))
            return
        for indicator in lacking:
            self.asking.ask(QuestionAbout.UNIT, self._unit_options(indicator), indicator)

    def _unit_options(self, indicator: str) -> tuple[str, ...]:
        words = indicator.casefold()
        if any(word in words for word in ("indeks", "index", "ipm", "rasio", "ratio", "gini")):
            return ("Indeks", "Persen")
        if any(
            word in words
            for word in ("laju", "persen", "distribusi", "pertumbuhan", "y-on-y", "q-to-q", "tpt", "tingkat")
        ):
            return ("Persen",)
        if is_domestic_product(words) or self.naming.sectors:
            return ("Juta Rupiah", "Miliar Rupiah", "Ribu Rupiah", "Rupiah")
        if "jumlah penduduk" in words or "pekerja" in words:
            return ("Orang", "Ribu Orang")
        return ()

    def _ask_price_basis(self, observations: Sequence[Observation]) -> None:
        if self.asking.text(QuestionAbout.PRICE_BASIS):
            return
        figures = [o for o in observations if o.status is not CellStatus.MISSING]
        named = {(o.indicator, o.breakdown) for o in figures if o.indicator}
        lacking = any(self._lacks_basis(indicator, breakdown) for indicator, breakdown in named)
        unnamed = self.naming.sectors and any(not o.indicator and o.unit in {None} for o in figures)
        if lacking or unnamed:
            self.asking.ask(QuestionAbout.PRICE_BASIS, _PRICE_BASES)

    # Results ----------------------------------------------------------------------------------------

    def _doubt_same_keys(self, observations: Sequence[Observation]) -> list[Observation]:
        """Two figures under one and the same name cannot both be taken."""
        by_key: dict[tuple[object, ...], list[int]] = {}
        for at, o in enumerate(observations):
            if o.status is CellStatus.ACCEPTED:
                period = o.period or self.parts.get(o.where, "")
                key = (o.region_code, o.region_label, period, o.indicator, o.breakdown, o.unit, o.is_total)
                by_key.setdefault(key, []).append(at)
        result = list(observations)
        for places in by_key.values():
            if len(places) == 1:
                continue
            where = ", ".join(observations[at].where for at in places[:4])
            if len({observations[at].value for at in places}) == 1:
                self.problems.append(
                    Problem(where, "repeated_row", "Angka yang sama tertulis lebih dari sekali.")
                )
                continue
            for at in places:
                result[at] = replace(observations[at], status=CellStatus.AMBIGUOUS, reason="same_key_twice")
        return result

    def _note_oddities(self) -> None:
        for row in self.area.strays:
            cells = [(at, value) for at, value in enumerate(self.grid.rows[row]) if value != ""]
            if cells:
                at, value = cells[0]
                self.problems.append(_stray(self.addresses.of(row, at), text_of(value)))
        for column in self.columns:
            if column.role is ColumnRole.STRAY:
                for row in self.area.body:
                    if (value := self.grid.rows[row][column.index]) != "":
                        self.problems.append(_stray(self.addresses.of(row, column.index), text_of(value)))

    def _statuses(
        self, rows: Sequence[RowLabels], values: Sequence[Column], observations: Sequence[Observation]
    ) -> dict[At, tuple[CellStatus, str]]:
        places = ((row.row, column.index) for row in rows for column in values)
        return {at: (o.status, o.reason) for at, o in zip(places, observations, strict=True)}

    def _info(self, observations: Sequence[Observation]) -> TableInfo:
        units = {o.unit for o in observations if o.status is not CellStatus.MISSING} or {
            o.unit for o in observations
        }
        kinds = {kind for o in observations if o.period and (kind := _kind(o.period))}
        order = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)
        names_places = any(row.place or row.code for row in self.rows) or any(
            m.place for m in self.meanings.values()
        )
        return TableInfo(
            title=self.said.title,
            unit=next(iter(units)) if len(units) == 1 else None,
            period_kind=next((kind for kind in order if kind in kinds), None),
            region_scope=None if names_places else (self.place.code or self.place.label or None),
            where=self.where,
            notes=tuple(dict.fromkeys([*self._footer_lines(), *self.grid.after])),
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """The region of a figure, and what keeps it from being certain."""

    code: str | None
    label: str
    flaw: str = ""
    status: CellStatus = CellStatus.ACCEPTED


def _finest(first: PeriodReading | None, second: PeriodReading | None) -> PeriodReading | None:
    """The column's time, or the row's where the column says none."""
    if second is not None and (second.period or second.flaw):
        return second
    return first or second


def _kind(period: str) -> PeriodKind:
    if "-Q" in period:
        return PeriodKind.QUARTER
    return PeriodKind.MONTH if "-" in period else PeriodKind.YEAR


def _stray(where: str, text: str) -> Problem:
    return Problem(where, "stray_number", f"Angka {text} berdiri sendiri, tanpa judul kolom atau baris.")
