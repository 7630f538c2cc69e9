"""Totals told from parts, by their names and by sums that hold; parts larger than their total doubted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tiru.datasets.reading._report import CellStatus, Observation
from tiru.datasets.reading.tables._row_labels import RowLabels
from tiru.datasets.reading.values._places import read_place
from tiru.regions import Region, RegionKind

# Rounding of each part, and what offices leave unexplained.
_TOLERANCE = 0.01
_LEAST_SHARE_OF_COLUMNS = 0.5
# Fewer rows add up by chance: one row of two is the "sum" of an equal other.
_LEAST_LIST = 4
# What a budget's parts reach of their own plans, say, may be more than what the whole reaches.
_SHARES = frozenset({"Persen", "Permil"})
# Tons a day of several places add up, tons a hectare do not.
_TIMES = frozenset({"Hari", "Bulan", "Tahun", "Jam"})


def mark_totals(
    observations: Sequence[Observation],
    all_rows: Sequence[RowLabels],
    rows: Sequence[RowLabels],
    width: int,
    region: Region | None = None,
) -> list[Observation]:
    """Mark cells of rows that are sums of the rows one level below, or of the regions inside theirs.

    Parameters
    ----------
    observations : sequence of Observation
        Row by row, `width` in each.
    all_rows : sequence of RowLabels
        With headings.
    rows : sequence of RowLabels
        Without headings, as observed.
    width : int
    region : Region, optional
        What the whole table is about: a row of its name below its parts is their sum.
    """
    lines = [list(observations[at * width : (at + 1) * width]) for at in range(len(rows))]
    place = {row.row: at for at, row in enumerate(rows)}
    _mark_levels(lines, all_rows, place)
    _mark_wider_regions(lines, rows)
    _mark_outer_row(lines, rows, region)
    return [observation for line in lines for observation in line]


def _mark_levels(
    lines: list[list[Observation]], all_rows: Sequence[RowLabels], place: dict[int, int]
) -> None:
    children: dict[int, list[int]] = {}
    for row in all_rows:
        if row.parent is not None and row.row in place:
            children.setdefault(row.parent, []).append(place[row.row])
    for parent, parts in children.items():
        at = place.get(all_rows[parent].row)
        if at is None or len(parts) < 2:
            continue
        sums = [
            _adds_up(lines[at][column], [lines[part][column] for part in parts])
            for column in range(len(lines[at]))
        ]
        known = [held for held in sums if held is not None]
        if known and sum(known) >= _LEAST_SHARE_OF_COLUMNS * len(known):
            lines[at] = [replace(cell, is_total=True) for cell in lines[at]]
            _doubt_larger_parts(lines, at, parts)


def _adds_up(total: Observation, parts: Sequence[Observation]) -> bool | None:
    """Whether parts of the same unit sum to the total; None where there is nothing to compare."""
    values = [part.value for part in parts if part.value is not None]
    if (
        total.value is None
        or len(values) < 2
        or any(part.unit != total.unit for part in parts if part.value is not None)
    ):
        return None
    return abs(sum(values) - total.value) <= max(_TOLERANCE * abs(total.value), 0.01)


def _doubt_larger_parts(lines: list[list[Observation]], at: int, parts: Sequence[int]) -> None:
    """Where parts of a column fall below nothing, as gains and losses do, one may be more than their sum."""
    for column, total in enumerate(lines[at]):
        cells = [lines[part][column] for part in parts]
        if total.unit in _SHARES or any(cell.value is not None and cell.value < 0 for cell in cells):
            continue
        for part, cell in zip(parts, cells, strict=True):
            if _is_larger(cell, total):
                lines[part][column] = replace(
                    cell, status=CellStatus.DOUBTFUL, reason="part_larger_than_total"
                )


def _is_larger(part: Observation, total: Observation) -> bool:
    if (
        part.status is not CellStatus.ACCEPTED
        or total.status is not CellStatus.ACCEPTED
        or part.unit != total.unit
    ):
        return False
    if part.value is None or total.value is None or total.value < 0:
        return False
    return part.value > total.value * (1 + _TOLERANCE)


def _mark_wider_regions(lines: list[list[Observation]], rows: Sequence[RowLabels]) -> None:
    """A province among its kabupaten and kota, or Indonesia among provinces: a total where figures add."""
    for at, row in enumerate(rows):
        parts = _parts_of(row, rows)
        if len(parts) < 2:
            continue
        sums = [
            held
            for column, cell in enumerate(lines[at])
            if (held := _is_above([lines[part][column] for part in parts], cell)) is not None
        ]
        if sums and sum(sums) > _LEAST_SHARE_OF_COLUMNS * len(sums):
            lines[at] = [cell if _is_share(cell) else replace(cell, is_total=True) for cell in lines[at]]


def _is_above(parts: Sequence[Observation], cell: Observation) -> bool | None:
    """Whether a figure is larger than each of its parts: an average lies among them, a sum does not."""
    values = [part.value for part in parts if part.value is not None and _same_subject(part, cell)]
    if cell.value is None or _is_share(cell) or len(values) < 2 or min(values) < 0:
        return None
    return cell.value > max(values)


def _names(row: RowLabels, region: Region | None) -> bool:
    return region is not None and bool(row.names) and region in read_place(row.names[-1]).candidates


def _is_share(cell: Observation) -> bool:
    """Whether a figure is a share or a ratio, which do not add."""
    _, per, what = (cell.unit or "").partition("/")
    return cell.unit in {"Persen", "Indeks", "Permil", "Poin"} or (bool(per) and what not in _TIMES)


def _same_subject(one: Observation, other: Observation) -> bool:
    return (one.period, one.indicator, one.breakdown, one.unit) == (
        other.period,
        other.indicator,
        other.breakdown,
        other.unit,
    )


def _parts_of(row: RowLabels, rows: Sequence[RowLabels]) -> list[int]:
    if row.is_nation:
        return [
            at
            for at, other in enumerate(rows)
            if len(other.regions) == 1 and other.regions[0].kind is RegionKind.PROVINSI
        ]
    if len(row.regions) != 1 or row.regions[0].kind is not RegionKind.PROVINSI:
        return []
    province = row.regions[0]
    return [
        at
        for at, other in enumerate(rows)
        if len(other.regions) == 1
        and other.regions[0].province_code == province.code
        and other.regions[0] != province
    ]


def _mark_outer_row(lines: list[list[Observation]], rows: Sequence[RowLabels], region: Region | None) -> None:
    """The last or first row of a plain list that is the sum of all others, whatever it is called.

    In a short list it must bear the name of the region the table is about.
    """
    if any(row.period or row.part or row.parent is not None or row.is_total for row in rows):
        return
    for at in (len(rows) - 1, 0):
        if len(rows) < _LEAST_LIST and not (len(rows) > 2 and _names(rows[at], region)):
            continue
        others = [line for index, line in enumerate(lines) if index != at]
        sums = [
            _adds_up(cell, [line[column] for line in others])
            for column, cell in enumerate(lines[at])
            if not _is_share(cell)
        ]
        known = [held for held in sums if held is not None]
        if len(known) >= 1 and all(known) and any(cell.value for cell in lines[at]):
            lines[at] = [cell if _is_share(cell) else replace(cell, is_total=True) for cell in lines[at]]
            return
