"""Provinces before others were cut out of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tiru.datasets.reading.checks._cells import Cells
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules, Split
from tiru.regions import load_registry

_KEY = "older_division"
# A list of that many provinces is meant to be one of all.
_ALL_PROVINCES = 20


def find_older_divisions(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Figures of a province for times when those cut out of it have none of their own."""
    codes = [code for code, _ in cells.regions]
    lists_all = sum(code is not None and "." not in code for code in codes) >= _ALL_PROVINCES
    for split in rules.splits:
        if split.parent not in codes:
            continue
        hit = _before(cells, split, codes, lists_all=lists_all)
        if len(hit):
            registry = load_registry()
            names = ", ".join(registry.get(code).name for code in split.children)
            yield Finding(
                _KEY,
                cells.place(int(hit[0])),
                f"{len(hit)} angka {registry.get(split.parent).name} mencakup wilayah sebelum pemekaran "
                f"({split.law}): {names} belum punya angka sendiri pada waktu itu.",
                tuple(hit.tolist()),
            )


def _before(cells: Cells, split: Split, codes: list[str | None], *, lists_all: bool) -> np.ndarray:
    children = [index for index, code in enumerate(codes) if code in split.children]
    parent = cells.usable & (cells.region == codes.index(split.parent))
    of_children = cells.usable & np.isin(cells.region, children)
    own = set(zip(cells.series[of_children].tolist(), cells.period[of_children].tolist(), strict=True))
    where = np.flatnonzero(parent)
    is_old = [
        (cells.time[i] // 12 < split.year or bool(children) or lists_all)
        and (int(cells.series[i]), int(cells.period[i])) not in own
        for i in where
    ]
    return where[np.array(is_old, dtype=np.bool_)]
