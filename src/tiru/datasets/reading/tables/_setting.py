"""All that is known of one table before its figures are judged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tiru.datasets.reading.grids import Addresses, Grid, GridKind, RowProfile, is_period_header, text_of
from tiru.datasets.reading.meaning import Asking
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._column_settling import settle_measures
from tiru.datasets.reading.tables._columns import names_small_areas, read_columns
from tiru.datasets.reading.tables._earlier_totals import date_earlier_totals
from tiru.datasets.reading.tables._footers import time_below, unit_below
from tiru.datasets.reading.tables._meanings import ColumnMeaning, common_parts, read_meanings
from tiru.datasets.reading.tables._naming import Naming, choose_naming
from tiru.datasets.reading.tables._row_labels import RowLabels, read_row_labels
from tiru.datasets.reading.tables._row_regions import place_rows
from tiru.datasets.reading.tables._tabs import Tab
from tiru.datasets.reading.tables._titles import Surroundings, read_surroundings, with_basis_of_sheet
from tiru.datasets.reading.values import read_place
from tiru.datasets.reading.values._texts import clean_text
from tiru.regions import Region, RegionKind

_CONTEXT_LINES = 3
_REGENCY_HEADERS = re.compile(r"kabupaten|kab/kota|kabkota|provinsi|propinsi|regency|province", re.I)
# In a table about one regency a list of other regions names hardly anything else.
_LEAST_REGIONS = 0.8


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
    hints : tuple of Region
        Regions in the file's name, for options only, never for figures.
    tab : Tab
        What its sheet's tab says, where the workbook has a sheet for each of several times or regions.
    """

    number: int
    region: Region | None
    answers: Mapping[str, str]
    hints: tuple[Region, ...] = ()
    tab: Tab = field(default_factory=Tab)


@dataclass(frozen=True)
class Setting:
    """One table with the meaning of its lines, columns and rows.

    Attributes
    ----------
    columns : sequence of Column
    values : sequence of Column
        Columns of figures.
    meanings : mapping
        Meaning of each column of figures, by its index in the grid.
    all_rows : sequence of RowLabels
        Body rows, headings among them.
    rows : sequence of RowLabels
        Body rows that hold figures or miss them.
    where : str
    notes : tuple of str
    """

    grid: Grid
    area: Area
    addresses: Addresses
    source: Source
    columns: Sequence[Column]
    values: Sequence[Column]
    meanings: Mapping[int, ColumnMeaning]
    said: Surroundings
    all_rows: Sequence[RowLabels]
    rows: Sequence[RowLabels]
    naming: Naming
    asking: Asking
    where: str
    notes: tuple[str, ...]

    @property
    def names_places(self) -> bool:
        """Whether rows or columns name regions."""
        return any(row.place or row.code for row in self.all_rows) or any(
            meaning.place for meaning in self.meanings.values()
        )

    @property
    def rows_of_areas(self) -> tuple[int, ...]:
        """Places in `rows` of those for one region, kecamatan or desa each, sums apart."""
        small = any(
            column.role is ColumnRole.LABEL and names_small_areas(column.header) for column in self.columns
        )
        return tuple(
            at
            for at, row in enumerate(self.rows)
            if not row.is_total and (row.place or row.code or (small and row.names))
        )

    @property
    def has_many_indicators(self) -> bool:
        return self.naming.by_columns or self.naming.by_rows


def read_setting(
    grid: Grid, profiles: Sequence[RowProfile], area: Area, addresses: Addresses, source: Source
) -> Setting:
    """Read everything but the figures."""
    columns = read_columns(grid, profiles, area)
    common = common_parts(columns)
    said = _surroundings(grid, area, [part.text for part in common if not is_period_header(part.text)])
    notes = tuple(dict.fromkeys([*_footer_lines(grid, area), *grid.after]))
    if said.unit is None and not said.units_differ:
        said = replace(said, unit=unit_below(notes))
    if said.period is None:
        said = replace(said, period=source.tab.period or (None if said.years else time_below(notes)))
    if said.region is None and not said.place and not said.small_area:
        said = replace(said, region=source.tab.region)
    columns = _without_parts(grid, area, columns, said)
    # A title that only stands on the sheet's tab is no title of the table's own.
    has_title = bool(said.title) and clean_text(grid.name) != said.title
    columns = settle_measures(columns, has_title=has_title, has_unit=said.unit is not None)
    meanings = read_meanings(columns, common, said.unit)
    rows = place_rows(date_earlier_totals(read_row_labels(grid, area, columns)))
    where = addresses.of_area((area.first_row, area.columns.start), (area.last_row, area.columns.stop - 1))
    return Setting(
        grid,
        area,
        addresses,
        source,
        columns,
        [column for column in columns if column.role is ColumnRole.VALUE],
        meanings,
        said,
        rows,
        [row for row in rows if not row.is_heading],
        choose_naming(said.title, columns, meanings, rows),
        Asking(f"tabel{source.number}", where, source.answers),
        where,
        notes,
    )


def _without_parts(grid: Grid, area: Area, columns: list[Column], said: Surroundings) -> list[Column]:
    """Columns of areas that lie inside the one region of the table hold no regions but labels.

    "Klungkung" among the kecamatan of Kabupaten Klungkung is the kecamatan, whatever the header says.
    """
    inside = said.small_area or (said.region is not None and said.region.kind is not RegionKind.PROVINSI)
    if not inside:
        return columns
    return [
        replace(column, role=ColumnRole.LABEL)
        if column.role is ColumnRole.REGION and (said.small_area or not _names_regions(grid, area, column))
        else column
        for column in columns
    ]


def _names_regions(grid: Grid, area: Area, column: Column) -> bool:
    if _REGENCY_HEADERS.search(column.header):
        return True
    names = {clean_text(text) for row in area.body if (text := grid.text(row, column.index))}
    places = sum(read_place(name).is_place for name in names)
    return places >= _LEAST_REGIONS * len(names)


def _surroundings(grid: Grid, area: Area, common: Sequence[str]) -> Surroundings:
    lines = list(grid.before[-_CONTEXT_LINES:])
    for row in [*area.continued, *area.titles]:
        texts = [
            _title_text(text)
            for column in _title_columns(grid, area, row)
            if (text := text_of(grid.rows[row][column]))
        ]
        lines.append(" ".join(dict.fromkeys(texts)))
    nearest = grid.kind is GridKind.HTML and not area.titles
    said = read_surroundings(lines, "" if common else grid.name, only_nearest=nearest)
    said = replace(said, title=with_basis_of_sheet(said.title, grid.name))
    if not common:
        return said
    more = read_surroundings(common, "" if said.title else grid.name)
    return replace(
        said,
        title=said.title or more.title,
        unit=said.unit or more.unit,
        units_differ=said.units_differ or more.units_differ,
        period=said.period or more.period,
        region=said.region or more.region,
        place=said.place or more.place,
        small_area=said.small_area or more.small_area,
        proposed_years=said.proposed_years or more.proposed_years,
        proposed_regions=said.proposed_regions or more.proposed_regions,
        years=said.years or more.years,
    )


def _title_columns(grid: Grid, area: Area, row: int) -> Sequence[int]:
    """All columns of a title line; of a table beside another, its own where it fills any."""
    if area.is_aside and any(grid.rows[row][column] != "" for column in area.columns):
        return area.columns
    return range(grid.width)


def _title_text(text: str) -> str:
    """A cell with the line breaks that part its languages."""
    return "\n".join(line for part in text.split("\n") if (line := clean_text(part)))


def _footer_lines(grid: Grid, area: Area) -> list[str]:
    lines = []
    for row in area.footers:
        texts = [clean_text(text_of(value)) for value in grid.rows[row] if value != ""]
        if texts:
            lines.append(" ".join(texts))
    return lines
