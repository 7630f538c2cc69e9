"""Levels of the rows of a table, where one column of labels alone tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading.grids import Grid
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._label_texts import in_one_language, label_text
from tiru.datasets.reading.tables._levels import LevelledLabel, RawLabel, levels_by_codes, read_levels


def levels_of_rows(
    grid: Grid,
    area: Area,
    by_role: dict[ColumnRole, list[int]],
    labels: Sequence[Column],
    bilingual: frozenset[int],
) -> list[LevelledLabel]:
    """Levels, where one column of labels alone tells the rows apart."""
    others = (ColumnRole.REGION, ColumnRole.PERIOD, ColumnRole.PART_OF_YEAR)
    if len(labels) != 1 or any(by_role.get(role) for role in others):
        return []
    column = labels[0].index
    numbering = by_role.get(ColumnRole.ENUMERATOR, [])
    raw = [
        RawLabel(
            in_one_language(label_text(grid, row, column, by_role), bilingual=column in bilingual),
            grid.text(row, numbering[0]) if numbering else "",
            grid.indents.get((row, column), 0.0),
            any(grid.rows[row][figure] != "" for figure in by_role.get(ColumnRole.VALUE, ())),
        )
        for row in area.body
    ]
    return levels_by_codes(_codes(grid, area, by_role), raw) or read_levels(raw)


def _codes(grid: Grid, area: Area, by_role: dict[ColumnRole, list[int]]) -> list[str]:
    """Codes of accounts and the like beside the labels; empty where there is no such column."""
    columns = [*by_role.get(ColumnRole.CODE, ()), *by_role.get(ColumnRole.ENUMERATOR, ())]
    return [grid.text(row, columns[0]).strip(" .") for row in area.body] if len(columns) == 1 else []
