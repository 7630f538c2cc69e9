"""Region labels of rows told apart by the whole list they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading.meaning import readings_of_code
from tiru.datasets.reading.tables._row_labels import RowLabels, kind_of_heading
from tiru.datasets.reading.values._places import PlaceReading, choose_by_context, read_place
from tiru.datasets.reading.values._texts import clean_text
from tiru.regions import RegionKind

_OFFICIAL_NUMBER = re.compile(r"^(\d\d)[.)]?\s")
# In both code systems the numbers of kota within a province begin here.
_FIRST_KOTA = 71


@dataclass(frozen=True, slots=True)
class _Run:
    """A label with the kind its heading or number says, and the code beside it."""

    text: str
    kind: RegionKind | None
    code: str


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
    readings = [_narrow(read_place(run.text), run) for run in judged]
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
    numbered = _has_official_numbers(rows)
    runs: list[_Run | None] = []
    for row in rows:
        text = clean_text(row.place)
        if row.is_heading:
            kind = kind_of_heading(text) or kind
        own = _kind_of_number(text) if numbered else None
        runs.append(_Run(text, own or kind, row.code) if text and not row.is_heading else None)
    return runs


def _has_official_numbers(rows: Sequence[RowLabels]) -> bool:
    """Whether the labels are numbered as in the code lists: a number no count of rows comes to."""
    labels = list(dict.fromkeys(clean_text(row.place) for row in rows if row.place))
    numbers = [
        (at, int(found[1])) for at, text in enumerate(labels, 1) if (found := _OFFICIAL_NUMBER.match(text))
    ]
    return len(numbers) > 1 and any(number >= _FIRST_KOTA and number > at for at, number in numbers)


def _kind_of_number(text: str) -> RegionKind | None:
    found = _OFFICIAL_NUMBER.match(text)
    if found is None:
        return None
    return RegionKind.KOTA if int(found[1]) >= _FIRST_KOTA else RegionKind.KABUPATEN


def _names_twice(runs: Sequence[_Run]) -> bool:
    """Whether a few bare names stand twice in the list, once for the kabupaten and once for the kota."""
    counts = Counter(runs)
    repeated = sum(count > 1 for count in counts.values())
    return max(counts.values(), default=0) == 2 and repeated <= 0.5 * len(counts)


def _narrow(reading: PlaceReading, run: _Run) -> PlaceReading:
    """The candidates that the heading, the number or the code of a label leaves."""
    if len(reading.candidates) > 1 and run.code:
        meant = readings_of_code(run.code)
        fitting = tuple(region for region in reading.candidates if region in meant)
        if len(fitting) == 1:
            return replace(reading, candidates=fitting)
    if run.kind is None or reading.says_kind:
        return reading
    fitting = tuple(region for region in reading.candidates if region.kind is run.kind)
    return replace(reading, candidates=fitting) if fitting else reading
