"""Units that stand in a column of their own beside each row, and which column of figures they serve."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.datasets.reading.grids import Grid
from tiru.datasets.reading.values._texts import clean_text
from tiru.datasets.reading.values._units import Unit, read_unit

_SERVED = re.compile(r"(?:satuan|unit)\s+(?:dari\s+|untuk\s+)?(?P<name>[a-z].*)", re.I)


def served_column(header: str) -> str:
    """What the units of a column are for: "Produksi" of "Satuan Produksi"; empty where it says none."""
    found = _SERVED.fullmatch(clean_text(header).strip(" .:"))
    return found["name"].casefold() if found else ""


def units_served(grid: Grid, row: int, served: Sequence[tuple[int, str]]) -> tuple[tuple[str, Unit], ...]:
    """Units of a row by the name of the column of figures they are for."""
    found = ((name, clean_text(grid.text(row, column))) for column, name in served)
    return tuple((name, read_unit(text) or Unit(text, is_counted=False)) for name, text in found if text)


def serves(name: str, texts: Sequence[str]) -> bool:
    """Whether a unit named for a column is that of the column with these texts."""
    return any(text.casefold() == name for text in texts)
