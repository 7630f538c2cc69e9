"""Tables that stand beside each other, parted by a blank column."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading.grids import CellKind, Grid, RowProfile
from tiru.datasets.reading.tables._area import Area


def split_side_by_side(grid: Grid, profiles: Sequence[RowProfile], area: Area) -> list[Area]:
    rows = [*area.headers, *area.body]
    within = area.columns or range(grid.width)
    used = {column for row in rows for column in profiles[row].filled if column in within}
    used |= {column for row in area.headers for column in within if grid.value(row, column) != ""}
    if not used:
        return []
    area.columns = range(min(used), max(used) + 1)
    if (middle := _second_half(grid, area)) is not None:
        halves = range(area.columns.start, middle), range(middle, area.columns.stop)
        if all(_is_table(profiles, area, half) for half in halves):
            return [
                _part(area, halves[0], profiles),
                *split_side_by_side(grid, profiles, _part(area, halves[1], profiles)),
            ]
    gaps = [column for column in area.columns if column not in used]
    for gap in gaps:
        left, right = range(area.columns.start, gap), range(gap + 1, area.columns.stop)
        if _is_table(profiles, area, left) and _is_table(profiles, area, right):
            return [
                _part(area, left, profiles),
                *split_side_by_side(grid, profiles, _part(area, right, profiles)),
            ]
    return [area]


def _second_half(grid: Grid, area: Area) -> int | None:
    """Where the header begins again, as where a long list is printed in halves: "No, Name, Figure" twice."""
    heads = [tuple(grid.text(row, column).strip() for row in area.headers) for column in area.columns]
    for width in range(2, len(heads) // 2 + 1):
        if len(heads) % width or not all(any(head) for head in heads[:width]):
            continue
        if all(heads[at] == heads[at % width] for at in range(len(heads))):
            return area.columns.start + width
    return None


def _part(area: Area, columns: range, profiles: Sequence[RowProfile]) -> Area:
    def rows_in(rows: list[int]) -> list[int]:
        return [row for row in rows if any(column in columns for column in profiles[row].filled)]

    titles = [row for row in area.titles if any(column in columns for column in profiles[row].filled)]
    headers = rows_in(area.headers)
    own = _own_titles(profiles, headers, columns)
    return Area(
        titles=[*(titles or area.titles), *own],
        headers=headers[len(own) :],
        column_numbers=list(area.column_numbers),
        body=rows_in(area.body),
        footers=list(area.footers),
        strays=[],
        columns=columns,
        continued=list(area.continued),
        is_aside=True,
    )


def _own_titles(profiles: Sequence[RowProfile], headers: Sequence[int], columns: range) -> list[int]:
    """First lines of a header that hold one text over the first column: titles of tables set side by side."""
    own: list[int] = []
    for row in headers[:-1]:
        filled = [column for column in profiles[row].filled if column in columns]
        if filled != [columns.start] or profiles[row].kinds[columns.start] is not CellKind.TEXT:
            break
        own.append(row)
    below = [column for column in profiles[headers[len(own)]].filled if column in columns] if headers else []
    return own if columns.start in below else []


def _is_table(profiles: Sequence[RowProfile], area: Area, columns: range) -> bool:
    """Whether these columns alone hold labels at the left, figures and a header."""
    body = [profiles[row] for row in area.body]
    labels = figures = 0
    for profile in body:
        inside = [profile.kinds[column] for column in columns if column < len(profile.kinds)]
        texts = [kind for kind in inside if kind is CellKind.TEXT]
        labels += bool(texts) and inside[0] in {CellKind.TEXT, CellKind.NUMBER}
        figures += any(kind in {CellKind.NUMBER, CellKind.MISSING} for kind in inside[1:])
    header = any(any(column in columns for column in profiles[row].filled) for row in area.headers)
    least = max(2, len(body) // 4)
    return header and labels >= least and figures >= least
