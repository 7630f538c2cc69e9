"""Regions before others were cut out of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from tiru.datasets.reading.checks._cells import NO_TIME, Cells
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.regions import ChangeKind, Region, RegionChange, RegionKind, load_registry

_KEY = "older_division"
# A list of that many provinces is meant to be one of all.
_ALL_PROVINCES = 20
# Statistics kept the older provinces of Papua for years after the laws of 2022.
_LAG_OF_PROVINCES = 3


@dataclass(frozen=True)
class _Split:
    """A region and those cut out of it at one time."""

    parent: Region
    changes: tuple[RegionChange, ...]

    @property
    def earliest(self) -> int:
        return self.changes[0].earliest

    @property
    def latest(self) -> int:
        return self.changes[0].latest

    @property
    def children(self) -> frozenset[str]:
        return frozenset(change.region.code for change in self.changes)

    @property
    def when(self) -> str:
        """The laws, or the years where none was read."""
        laws = dict.fromkeys(change.law for change in self.changes if change.law)
        if laws:
            return ", ".join(laws)
        return str(self.earliest) if self.earliest == self.latest else f"{self.earliest}–{self.latest}"


@cache
def _splits() -> tuple[_Split, ...]:
    grouped: dict[tuple[str, int, int], list[RegionChange]] = defaultdict(list)
    parents: dict[str, Region] = {}
    for change in load_registry().changes():
        if change.kind is ChangeKind.SPLIT:
            for parent in change.origins:
                parents[parent.code] = parent
                grouped[parent.code, change.earliest, change.latest].append(change)
    return tuple(_Split(parents[code], tuple(changes)) for (code, _, _), changes in grouped.items())


def find_older_divisions(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Figures of a region for times when those cut out of it have none of their own."""
    codes = [code for code, _ in cells.regions]
    lists_all = sum(code is not None and "." not in code for code in codes) >= _ALL_PROVINCES
    for split in _splits():
        if split.parent.code not in codes:
            continue
        hit = _before(cells, split, codes, lists_all=lists_all)
        if len(hit):
            names = ", ".join(change.region.name for change in split.changes)
            yield Finding(
                _KEY,
                cells.place(int(hit[0])),
                f"{len(hit)} angka {split.parent.name} mencakup wilayah sebelum pemekaran "
                f"({split.when}): {names} belum punya angka sendiri pada waktu itu.",
                tuple(hit.tolist()),
            )


def _before(cells: Cells, split: _Split, codes: list[str | None], *, lists_all: bool) -> np.ndarray:
    """Figures surely older than the split, and those where a listed or expected child has none.

    A province without figures counts a while longer than a kabupaten, for which the lists of BPS say when.
    """
    is_province = split.parent.kind is RegionKind.PROVINSI
    last = split.latest + (_LAG_OF_PROVINCES if is_province else 0)
    children = [index for index, code in enumerate(codes) if code in split.children]
    expected = bool(children) or (is_province and lists_all)
    parent = cells.usable & (cells.region == codes.index(split.parent.code)) & (cells.time != NO_TIME)
    of_children = cells.usable & np.isin(cells.region, children)
    own = set(zip(cells.series[of_children].tolist(), cells.period[of_children].tolist(), strict=True))
    where = np.flatnonzero(parent)
    years = cells.time[where] // 12
    may_be_old = (years < split.earliest) | (expected & (years <= last))
    has_own = np.array(
        [(int(cells.series[i]), int(cells.period[i])) in own for i in where], dtype=np.bool_
    ).reshape(len(where))
    return where[may_be_old & ~has_own]
