"""What stands in the body of one column, and what that tells of its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tiru.datasets.reading.grids import CellKind, Grid, RowProfile
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._whole_labels import is_total_label
from tiru.datasets.reading.values._numbers import MONEY_SIGNS, read_number
from tiru.datasets.reading.values._periods import read_period
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import first_language
from tiru.datasets.reading.values._units import read_unit

_LETTER = re.compile(r"[A-Z](?:\s*[,&-]\s*[A-Z])*|[a-z]|[IVXL]{1,5}|\d{1,3}(?:\.\d{1,3})*", re.I)

_LONG_WORD = re.compile(r"[A-Za-z]{3}")


class ColumnContent:
    """What the body of one column holds."""

    def __init__(self, grid: Grid, profiles: Sequence[RowProfile], area: Area, column: int) -> None:
        kinds = [profiles[row].kinds[column] for row in area.body]
        self.rows = len(kinds)
        self.numbers = kinds.count(CellKind.NUMBER) + kinds.count(CellKind.CLOCK)
        self.periods = kinds.count(CellKind.PERIOD)
        self.missing = kinds.count(CellKind.MISSING)
        self.texts = kinds.count(CellKind.TEXT)
        self.filled = self.numbers + self.periods + self.missing + self.texts
        self.all = [grid.text(row, column) for row in area.body]
        self.values = [grid.text(row, column) for row in area.body if grid.rows[row][column] != ""]

    @property
    def is_figures(self) -> bool:
        """More figures than texts, among cells that are not blank."""
        return self.numbers + self.missing > 0 and self.numbers + self.missing + self.periods > self.texts

    def distinct(self) -> list[str]:
        return list(dict.fromkeys(self.values))

    def follows_from(self, regions: ColumnContent) -> bool:
        """Whether each region, named twice at least, has one text here: a trait of the region."""
        texts: dict[str, set[str]] = {}
        for region, text in zip(regions.all, self.all, strict=True):
            texts.setdefault(region, set()).add(text)
        distinct = {text for found in texts.values() for text in found}
        repeated = len(regions.values) >= 2 * len(texts)
        return repeated and len(distinct) > 1 and all(len(found) == 1 for found in texts.values())

    def counts_rows(self) -> bool:
        """1, 2, 3 … down the column, restarting allowed; or 0, 1, 2 … as programs number rows."""
        digits = [text.strip(" .)") for text in self.values]
        if len(digits) < 3 or not all(text.isdecimal() for text in digits):
            return False
        numbers = [int(text) for text in digits]
        steps = [after - before for before, after in pairwise(numbers)]
        return numbers[0] in {0, 1} and all(
            step == 1 or (step < 0 and numbers[at + 1] == 1) for at, step in enumerate(steps)
        )

    def counts_in_words(self) -> bool:
        """Labels such as "1 orang", "2 orang", each once, that only look like figures."""
        distinct = self.distinct()
        readings = [read_number(text) for text in distinct]
        words = [reading for reading in readings if reading is not None and reading.unit not in MONEY_SIGNS]
        return len(distinct) == len(self.values) and len(words) >= max(2, 0.6 * len(distinct))

    def rises(self) -> bool:
        """Whole numbers, each above the one before."""
        digits = [text.strip() for text in self.values]
        return all(text.isdecimal() for text in digits) and all(
            int(after) > int(before) for before, after in pairwise(digits)
        )

    def numbers_rows(self) -> bool:
        """Letters or numbers of rows down the column, and beside them at most the word for a sum."""
        others = [text for text in self.distinct() if not _LETTER.fullmatch(text.strip(" .()"))]
        letters = len(self.distinct()) - len(others)
        return bool(letters) and (
            not others or (letters >= 3 and all(is_total_label(first_language(text)) for text in others))
        )

    def holds_words(self) -> bool:
        """Whether most cells hold a word of three letters or more."""
        return sum(bool(_LONG_WORD.search(text)) for text in self.values) > 0.5 * len(self.values)

    def periods_with_year(self) -> bool:
        return any(reading.period for text in self.distinct() if (reading := read_period(text)) is not None)

    def share_of_places(self) -> float:
        names = self.distinct()
        return sum(read_place(name).is_place for name in names) / len(names) if names else 0.0

    def share_of_units(self) -> float:
        names = self.distinct()
        return sum(read_unit(name) is not None for name in names) / len(names) if names else 0.0
