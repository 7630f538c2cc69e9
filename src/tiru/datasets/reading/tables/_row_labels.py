"""What the labels of each row say: region, time, unit, names, level, heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tiru.datasets.reading.grids import Grid
from tiru.datasets.reading.meaning import digits_of
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._label_texts import (
    bilingual_columns,
    in_one_language,
    label_text,
    only_translates,
    with_kind,
)
from tiru.datasets.reading.tables._levels import LevelledLabel
from tiru.datasets.reading.tables._row_levels import levels_of_rows
from tiru.datasets.reading.tables._row_units import served_column, units_served
from tiru.datasets.reading.tables._whole_labels import is_total_label, is_total_of_all, names_total_of
from tiru.datasets.reading.values._periods import (
    PeriodReading,
    doubt_first_days,
    join_period,
    read_part_of_year,
    read_period,
)
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import (
    clean_text,
    first_language,
    split_enumerator,
    strip_footnote_mark,
)
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit
from tiru.regions import Region, RegionKind

_KIND_HEADING = re.compile(
    r"^(?:[ivx\d]+[.)]\s*)?(kabupaten|kota)\s*(?:/\s*(?:regency|regencies|municipality|city))?$", re.I
)
_NAMED_SUM = re.compile(r"(?:jumlah|total)\s+\(?(?:provinsi|kabupaten|kota|kab)\b", re.I)


@dataclass(frozen=True, slots=True)
class RowLabels:
    """What stands to the left of the figures of one row, brought to what it says.

    Attributes
    ----------
    row : int
        Row of the grid.
    code : str
        Region code as written, where a column holds codes.
    place : str
        Region label as written; empty where the row names none.
    regions : tuple of Region
        What the label may mean; one where it is certain.
    is_nation : bool
    period : PeriodReading or None
    part : str
    unit : Unit or None
    unit_text : str
        The row's unit as its own column writes it.
    units_of : tuple of (str, Unit)
        Units that are for one column of figures only, by its name: those under "Satuan Produksi".
    measure : tuple of str
        Path of labels that name what is measured.
    names : tuple of str
        Path of labels that part it further.
    parent : int or None
        Place of the row one level up in the list of rows.
    is_total : bool
    is_heading : bool
        Whether the row only heads others.
    flaw : str
        Reason word where its label is not certain, as where a spreadsheet made a date of "10-14".
    """

    row: int
    code: str = ""
    place: str = ""
    regions: tuple[Region, ...] = ()
    is_nation: bool = False
    period: PeriodReading | None = None
    part: str = ""
    unit: Unit | None = None
    unit_text: str = ""
    units_of: tuple[tuple[str, Unit], ...] = ()
    measure: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    parent: int | None = None
    is_total: bool = False
    is_heading: bool = False
    flaw: str = ""


@dataclass
class _Context:
    """Headings passed on the way down."""

    period: PeriodReading | None = None
    names: tuple[str, ...] = ()
    carried: dict[int, str] = field(default_factory=dict)
    part_headers: Mapping[int, str] = field(default_factory=dict)
    served: tuple[tuple[int, str], ...] = ()
    bilingual: frozenset[int] = frozenset()


def kind_of_heading(text: str) -> RegionKind | None:
    """The kind a heading over a list of regions says: "Kabupaten", "Kota/Municipality"."""
    found = _KIND_HEADING.match(text)
    return RegionKind(found[1].casefold()) if found else None


def read_row_labels(grid: Grid, area: Area, columns: Sequence[Column]) -> list[RowLabels]:
    """Labels of all body rows, top to bottom."""
    by_role: dict[ColumnRole, list[int]] = {}
    for column in columns:
        by_role.setdefault(column.role, []).append(column.index)
    labels = [
        c
        for c in columns
        if c.role in {ColumnRole.LABEL, ColumnRole.MEASURE} and not only_translates(grid, area, c, columns)
    ]
    bilingual = bilingual_columns(grid, area, labels)
    levels = levels_of_rows(grid, area, by_role, labels, bilingual)
    figures = by_role.get(ColumnRole.VALUE, [])
    parts = {c.index: c.header for c in columns if c.role is ColumnRole.PART_OF_YEAR}
    served = tuple((c.index, served_column(c.header)) for c in columns if c.role is ColumnRole.UNIT_OF)
    context = _Context(part_headers=parts, served=served, bilingual=bilingual)
    rows: list[RowLabels] = []
    for at, row in enumerate(area.body):
        has_figures = any(grid.rows[row][column] != "" for column in figures)
        read = _read_row(grid, row, by_role, labels, context)
        if levels:
            read = _with_level(read, levels, at, rows, labels[0].role)
        rows.append(
            _as_heading(read, grid, row, by_role, context, has_figures=has_figures, levelled=bool(levels))
        )
    return _mark_parents(_doubt_dates(rows, grid, by_role.get(ColumnRole.PERIOD, ())), grid, figures)


def _doubt_dates(rows: list[RowLabels], grid: Grid, columns: Sequence[int]) -> list[RowLabels]:
    if len(columns) != 1:
        return rows
    times = doubt_first_days([row.period for row in rows], [grid.text(row.row, columns[0]) for row in rows])
    return [replace(row, period=time) for row, time in zip(rows, times, strict=True)]


def _read_row(
    grid: Grid, row: int, by_role: dict[ColumnRole, list[int]], labels: Sequence[Column], context: _Context
) -> RowLabels:
    read = RowLabels(row, period=context.period)
    for column in by_role.get(ColumnRole.PERIOD, ()):
        value = grid.value(row, column)
        reading = read_period(value if value != "" else context.carried.get(column, ""))
        if value != "":
            context.carried[column] = grid.text(row, column)
        if reading is not None:
            read = _add_period(read, reading)
            read = replace(read, names=(*read.names, reading.said)) if reading.said else read
        elif text := clean_text(grid.text(row, column)):
            total = is_total_label(text)
            read = replace(read, is_total=total, names=() if total else (first_language(text),))
    for column in by_role.get(ColumnRole.PART_OF_YEAR, ()):
        header = context.part_headers.get(column, "")
        read = replace(read, part=read_part_of_year(grid.value(row, column), header))
        if not read.part and (text := first_language(grid.text(row, column))):
            total = is_total_label(text)
            read = replace(read, is_total=total, names=read.names if total else (*read.names, text))
    read = _join_parts(read)
    for column in by_role.get(ColumnRole.UNIT, ()):
        if text := clean_text(grid.text(row, column)):
            read = replace(read, unit=read_unit(text) or Unit(text, is_counted=False), unit_text=text)
    read = replace(read, units_of=units_served(grid, row, context.served)) if context.served else read
    for column in by_role.get(ColumnRole.REGION_CODE, ())[-1:]:
        read = replace(read, code=digits_of(grid.text(row, column)))
    for column in by_role.get(ColumnRole.REGION, ())[:1]:
        place = _carried(grid, row, column, by_role, labels, context)
        read = replace(read, place=with_kind(clean_text(place), grid, row, by_role))
    return _read_names(read, grid, row, labels, by_role, context)


def _add_period(read: RowLabels, reading: PeriodReading) -> RowLabels:
    if reading.period or reading.flaw:
        if read.period is not None and read.period.period and reading.period is None:
            if not reading.said or reading.options:
                return read
            # "Semester Ganjil" beside its year is no whole year.
            return replace(read, period=replace(reading, options=(read.period.period[:4],)))
        return replace(read, period=reading)
    return replace(read, part=reading.part)


def _join_parts(read: RowLabels) -> RowLabels:
    if read.part and read.period is not None and read.period.period and "-" not in read.period.period:
        part = read.part
        return replace(read, period=join_period(read.period, part), part="")
    return read


def _carried(
    grid: Grid,
    row: int,
    column: int,
    by_role: dict[ColumnRole, list[int]],
    labels: Sequence[Column],
    context: _Context,
) -> str:
    """A label left blank below itself, where another column of the row is filled."""
    text = label_text(grid, row, column, by_role)
    finer = [c.index for c in labels if c.index != column] + by_role.get(ColumnRole.PERIOD, [])
    if text:
        context.carried[column] = text
        return text
    if any(grid.rows[row][other] != "" for other in finer if other > column):
        return context.carried.get(column, "")
    return ""


def _read_names(
    read: RowLabels,
    grid: Grid,
    row: int,
    labels: Sequence[Column],
    by_role: dict[ColumnRole, list[int]],
    context: _Context,
) -> RowLabels:
    measure: list[str] = []
    of_group = bool(read.place) and names_total_of(read.place, context.names)
    if context.names and not of_group and _sums_all(read.place):
        context.names = ()
    names: list[str] = [*context.names, *read.names]
    total = read.is_total or of_group
    region_cells = {grid.owners.get((row, column)) for column in by_role.get(ColumnRole.REGION, ())} - {None}
    for column in labels:
        raw = (
            label_text(grid, row, column.index, by_role)
            if column is labels[-1]
            else _carried(grid, row, column.index, by_role, labels, context)
        )
        if not raw or grid.owners.get((row, column.index)) in region_cells:
            continue
        if isinstance(day := grid.value(row, column.index), date):
            read = replace(read, flaw=f"stored_as_date:{day.month}-{day:%y}|{day.day}-{day.month}")
        raw = in_one_language(raw, bilingual=column.index in context.bilingual)
        text = strip_footnote_mark(split_enumerator(first_language(raw))[1])
        parted = split_unit(text)
        if parted.unit is not None and read.unit is None:
            read = replace(read, unit=parted.unit)
            text = parted.text
        total = total or is_total_label(text)
        (measure if column.role is ColumnRole.MEASURE else names).append(text)
    if read.place and is_total_label(read.place):
        total = True
    return replace(read, measure=tuple(measure), names=tuple(names), is_total=total)


def _sums_all(label: str) -> bool:
    """Whether a label names the sum of the whole list and not that of the group it stands below."""
    return is_total_label(label) and (is_total_of_all(label) or bool(_NAMED_SUM.match(label.strip())))


def _with_level(
    read: RowLabels, levels: Sequence[LevelledLabel], at: int, rows: Sequence[RowLabels], role: ColumnRole
) -> RowLabels:
    """The labels above a row as its path; units said above hold below."""
    label = levels[at]
    parted = split_unit(label.name)
    name = parted.text if parted.unit is not None else label.name
    parent = rows[label.parent] if label.parent is not None else None
    above = (parent.measure + parent.names) if parent is not None else ()
    unit = (
        read.unit
        or parted.unit
        or (parent.unit if parent is not None and not read.unit_text and parent.unit_text == "" else None)
    )
    path = (*above, name)
    if role is ColumnRole.MEASURE:
        return replace(read, measure=path, names=(), parent=label.parent, unit=unit)
    return replace(read, names=path, parent=label.parent, unit=unit)


def _as_heading(
    read: RowLabels,
    grid: Grid,
    row: int,
    by_role: dict[ColumnRole, list[int]],
    context: _Context,
    *,
    has_figures: bool,
    levelled: bool,
) -> RowLabels:
    """Rows without figures that speak of the rows below: "Kota", "2019", "Laki-laki" over regions."""
    if has_figures:
        return read
    text = clean_text(
        read.place or (read.names[-1] if read.names else "") or (read.measure[-1] if read.measure else "")
    )
    if kind_of_heading(text) is not None:
        return replace(read, is_heading=True)
    reading = read_period(text) or next(
        (
            read_period(grid.value(row, c))
            for c in by_role.get(ColumnRole.PERIOD, ())
            if grid.value(row, c) != ""
        ),
        None,
    )
    if reading is not None and reading.period and not levelled and len(_filled(grid, row)) == 1:
        context.period = reading
        return replace(read, is_heading=True)
    spans = any(grid.width_of(row, column) > 1 for column in _filled(grid, row))
    if read.place and not read_place(read.place).is_place and not is_total_label(read.place):
        context.names = (strip_footnote_mark(split_enumerator(first_language(read.place))[1]),)
        return replace(read, is_heading=True, place="")
    if spans and not levelled:
        context.names = (text,) if not read.place else context.names
        return replace(read, is_heading=True)
    return read


def _filled(grid: Grid, row: int) -> list[int]:
    return [column for column, value in enumerate(grid.rows[row]) if value != ""]


def _mark_parents(rows: list[RowLabels], grid: Grid, figures: Sequence[int]) -> list[RowLabels]:
    """A row without figures that has rows below its level is a heading.

    Where a row beside it at its level has figures, its own are missing instead.
    """
    parents = {read.parent for read in rows if read.parent is not None}
    filled = [any(grid.rows[read.row][column] != "" for column in figures) for read in rows]
    families_with_figures = {read.parent for at, read in enumerate(rows) if filled[at] and not read.is_total}
    return [
        replace(read, is_heading=True)
        if at in parents and not filled[at] and read.parent not in families_with_figures
        else read
        for at, read in enumerate(rows)
    ]
