"""What the cells of a column look like, whatever its heading says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import polars as pl

from tiru.datasets.reading._report import Release
from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading.meaning import digits_of, readings_of_code
from tiru.datasets.reading.tidy._sheet import texts_of
from tiru.datasets.reading.tidy._times import time_of
from tiru.datasets.reading.values import missing_mark, read_number, read_place
from tiru.regions import RegionKind

# Some labels of a column of regions are totals, misspelt or former names.
_MOSTLY = 0.9
_LEAST_PLACES = 3
_LEAST_CODES = 5
_LARGEST_SAMPLE = 2_000
_LABEL_FLAWS = frozenset({"range", "bound"})
_KINDS = {
    "kabupaten": RegionKind.KABUPATEN,
    "kab": RegionKind.KABUPATEN,
    "regency": RegionKind.KABUPATEN,
    "kota": RegionKind.KOTA,
    "city": RegionKind.KOTA,
    "municipality": RegionKind.KOTA,
    "provinsi": RegionKind.PROVINSI,
    "province": RegionKind.PROVINSI,
}
RELEASES = {
    "": Release.UNMARKED,
    "a": Release.UNMARKED,
    "tetap": Release.UNMARKED,
    "angka tetap": Release.UNMARKED,
    "final": Release.UNMARKED,
    "normal": Release.UNMARKED,
    "p": Release.PRELIMINARY,
    "*": Release.PRELIMINARY,
    "sementara": Release.PRELIMINARY,
    "angka sementara": Release.PRELIMINARY,
    "preliminary": Release.PRELIMINARY,
    "provisional": Release.PRELIMINARY,
    "**": Release.VERY_PRELIMINARY,
    "sangat sementara": Release.VERY_PRELIMINARY,
    "angka sangat sementara": Release.VERY_PRELIMINARY,
    "very preliminary": Release.VERY_PRELIMINARY,
}


def kind_of_text(text: str) -> RegionKind | None:
    return _KINDS.get(text.strip().strip(".").casefold())


class Contents:
    """Questions to one column; each is answered from its distinct texts."""

    def __init__(self, column: pl.Series) -> None:
        self.column = column

    @cached_property
    def texts(self) -> list[str]:
        """Distinct texts in the order of the file, blank ones apart; many are judged by the first of them."""
        distinct = texts_of(self.column.unique(maintain_order=True)).unique(maintain_order=True)
        return [text for text in distinct.head(_LARGEST_SAMPLE).to_list() if text]

    @property
    def is_blank(self) -> bool:
        return not self.texts

    @cached_property
    def is_numeric(self) -> bool:
        return self.column.dtype.is_numeric()

    @cached_property
    def holds_figures(self) -> bool:
        """Numbers for the greater part, and marks that there are none."""
        if self.is_numeric:
            return True
        if self.column.dtype != pl.String or self.is_blank:
            return False
        numbers = sum(_is_number(text) for text in self.texts)
        marks = sum(bool(missing_mark(text)) for text in self.texts)
        return numbers > 0 and numbers + marks > 0.5 * len(self.texts)

    @cached_property
    def holds_places(self) -> bool:
        if self.is_numeric:
            return False
        names = [text for text in self.texts if not is_total_label(text)]
        return self._mostly(names, lambda text: read_place(text).is_place)

    @cached_property
    def holds_region_codes(self) -> bool:
        return self._all(lambda text: bool(digits_of(_with_zero(text))))

    @cached_property
    def looks_like_region_codes(self) -> bool:
        """Numbers without a telling heading that would all be regions."""
        return len(self.texts) >= _LEAST_CODES and self._all(
            lambda text: len(text) >= 4 and bool(digits_of(text)) and bool(readings_of_code(text))
        )

    @cached_property
    def holds_times(self) -> bool:
        if self.column.dtype == pl.Date:
            return True
        return self._all(lambda text: time_of(text).is_time)

    @cached_property
    def holds_kinds(self) -> bool:
        return self._all(lambda text: kind_of_text(text) is not None)

    @cached_property
    def holds_releases(self) -> bool:
        return self._all(lambda text: text.casefold() in RELEASES)

    @cached_property
    def numbers_rows(self) -> bool:
        """Whole numbers, each once."""
        if not self._all(str.isdecimal):
            return False
        return self.column.n_unique() == self.column.len()

    def has_many_places(self) -> bool:
        return self.holds_places and len(self.texts) >= _LEAST_PLACES

    def _all(self, is_such: Callable[[str], bool]) -> bool:
        return not self.is_blank and all(map(is_such, self.texts))

    @staticmethod
    def _mostly(texts: Sequence[str], is_such: Callable[[str], bool]) -> bool:
        return bool(texts) and sum(map(is_such, texts)) >= _MOSTLY * len(texts)


def _is_number(text: str) -> bool:
    """ "15-19" and "<5" are far more often ages and classes than figures."""
    reading = read_number(text)
    return reading is not None and reading.flaw not in _LABEL_FLAWS


def _with_zero(text: str) -> str:
    """A dotted code whose last zero a spreadsheet took away: `11.1` for `11.10`."""
    return f"{text}0" if len(text) == 4 and text[2:3] == "." else text
