"""Rows of texts in the midst of figures: headers of another table or of a new page, or words for figures."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading.grids import Grid, RowProfile
from tiru.datasets.reading.tables._area import Area


def is_new_header(
    grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area, columns: set[int]
) -> bool:
    """Whether a row of texts over the columns of figures heads another table."""
    profile = profiles[row]
    if profile.numbers or profile.missing or not columns or profile.texts + profile.periods < 2:
        return False
    inside = [column for column in profile.filled if column in columns]
    if _says_one_thing(grid, profiles, row, area, inside):
        return False
    return len(inside) >= max(1, len(columns) / 2) or (len(inside) >= 1 and len(columns) <= 2)


def repeats_header(grid: Grid, row: int, area: Area) -> bool:
    return any(list(grid.rows[row]) == list(grid.rows[header]) for header in area.headers)


def starts_again(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> bool:
    """Whether the first label below a repeated header was read above: a table of its own, not a new page."""
    below = next((at for at in range(row + 1, len(profiles)) if profiles[at].filled), None)
    if below is None:
        return False
    first = profiles[below].filled[0]
    return any(grid.rows[seen][first] == grid.rows[below][first] for seen in area.body)


def _says_one_thing(
    grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area, inside: Sequence[int]
) -> bool:
    """Words in place of all figures of a row, such as "belum lapor", right below figures: no header."""
    profile = profiles[row]
    first = profile.filled[0]
    if profile.periods or first in inside or row - 1 not in area.body or not profiles[row - 1].numbers:
        return False
    heads = {grid.text(header, first).strip().casefold() for header in area.headers}
    if grid.text(row, first).strip().casefold() in heads:
        return False
    return len({grid.text(row, column).strip().casefold() for column in inside}) == 1
