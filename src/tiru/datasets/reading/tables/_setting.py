"""All that is known of one table before its figures are judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading.tables._answers import Asking
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._column_settling import settle_measures
from tiru.datasets.reading.tables._columns import read_columns
from tiru.datasets.reading.tables._earlier_totals import date_earlier_totals
from tiru.datasets.reading.tables._grid import Addresses, Grid, GridKind, text_of
from tiru.datasets.reading.tables._meanings import ColumnMeaning, common_parts, read_meanings
from tiru.datasets.reading.tables._naming import Naming, choose_naming
from tiru.datasets.reading.tables._row_labels import RowLabels, read_row_labels
from tiru.datasets.reading.tables._row_regions import place_rows
from tiru.datasets.reading.tables._rows import RowProfile, is_period_header
from tiru.datasets.reading.tables._titles import Surroundings, read_surroundings, with_basis_of_sheet
from tiru.datasets.reading.values._texts import clean_text
from tiru.regions import Region

_CONTEXT_LINES = 3


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
    """

    number: int
    region: Region | None
    answers: Mapping[str, str]
    hints: tuple[Region, ...] = ()


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
    def has_many_indicators(self) -> bool:
        return self.naming.by_columns or self.naming.by_rows


def read_setting(
    grid: Grid, profiles: Sequence[RowProfile], area: Area, addresses: Addresses, source: Source
) -> Setting:
    """Read everything but the figures."""
    columns = read_columns(grid, profiles, area)
    common = common_parts(columns)
    said = _surroundings(grid, area, [part.text for part in common if not is_period_header(part.text)])
    # A title that only stands on the sheet's tab is no title of the table's own.
    has_title = bool(said.title) and clean_text(grid.name) != said.title
    columns = settle_measures(columns, has_title=has_title, has_unit=said.unit is not None)
    meanings = read_meanings(columns, common)
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
        tuple(dict.fromkeys([*_footer_lines(grid, area), *grid.after])),
    )


def _surroundings(grid: Grid, area: Area, common: Sequence[str]) -> Surroundings:
    lines = list(grid.before[-_CONTEXT_LINES:])
    for row in [*area.continued, *area.titles]:
        texts = [clean_text(text) for value in grid.rows[row] if (text := text_of(value))]
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
        years=said.years or more.years,
    )


def _footer_lines(grid: Grid, area: Area) -> list[str]:
    lines = []
    for row in area.footers:
        texts = [clean_text(text_of(value)) for value in grid.rows[row] if value != ""]
        if texts:
            lines.append(" ".join(texts))
    return lines
