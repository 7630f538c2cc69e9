"""Region labels of rows told apart by the whole list they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tiru.datasets.reading.tables._row_labels import RowLabels, kind_of_heading
from tiru.datasets.reading.values._places import PlaceReading, choose_by_context, read_place
from tiru.datasets.reading.values._texts import clean_text
from tiru.regions import RegionKind

_Run = tuple[str, RegionKind | None]
"""A label with the kind the heading above it says."""


def place_rows(rows: Sequence[RowLabels]) -> list[RowLabels]:
    """Rows with what their region labels may mean, each judged in its list.

    Where a list names a label once, its order tells namesakes apart; a list that names all labels again,
    as one with a row for each year, is judged by its labels alone.
    """
    runs = _runs_of_rows(rows)
    in_order: list[_Run] = []
    for run in runs:
        if run is not None and (not in_order or in_order[-1] != run):
            in_order.append(run)
    distinct = list(dict.fromkeys(in_order))
    ordered = len(in_order) == len(distinct) or _names_twice(in_order)
    judged = in_order if ordered else distinct
    readings = [_narrow(read_place(text), kind) for text, kind in judged]
    chosen = choose_by_context(readings)
    place_of = {run: index for index, run in enumerate(judged)}
    placed: list[RowLabels] = []
    at, last = -1, None
    for row, run in zip(rows, runs, strict=True):
        if run is None:
            placed.append(row)
            continue
        if run != last:
            at, last = at + 1, run
        index = at if ordered else place_of[run]
        placed.append(replace(row, regions=chosen[index], is_nation=readings[index].is_nation))
    return placed


def _runs_of_rows(rows: Sequence[RowLabels]) -> list[_Run | None]:
    kind: RegionKind | None = None
    runs: list[_Run | None] = []
    for row in rows:
        text = clean_text(row.place)
        if row.is_heading:
            kind = kind_of_heading(text) or kind
        runs.append((text, kind) if text and not row.is_heading else None)
    return runs


def _names_twice(runs: Sequence[_Run]) -> bool:
    """Whether a few bare names stand twice in the list, once for the kabupaten and once for the kota."""
    counts = Counter(runs)
    repeated = sum(count > 1 for count in counts.values())
    return max(counts.values(), default=0) == 2 and repeated <= 0.5 * len(counts)


def _narrow(reading: PlaceReading, kind: RegionKind | None) -> PlaceReading:
    if kind is None or reading.says_kind:
        return reading
    fitting = tuple(region for region in reading.candidates if region.kind is kind)
    return replace(reading, candidates=fitting) if fitting else reading
