"""What the figures of a column measure, as far as its heading says it: indicator, unit, year, prices."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tiru.datasets.reading.meaning import with_said_basis
from tiru.datasets.reading.tidy._headings import Role, role_of_heading
from tiru.datasets.reading.tidy._times import CellTime, time_of
from tiru.datasets.reading.values import Unit, read_unit, split_unit, split_year

_MOST_UNIT_WORDS = 2


@dataclass(frozen=True, slots=True)
class Series:
    """One column of figures.

    Attributes
    ----------
    index : int
    label : str
        The indicator; empty where the heading is only a word for figures, such as "nilai".
    unit : Unit or None
    time : CellTime or None
        Where the heading says it.
    """

    index: int
    label: str
    unit: Unit | None
    time: CellTime | None


def read_series(index: int, heading: str) -> Series:
    """The meaning of a heading.

    Examples
    --------
    >>> found = read_series(0, "grdp_current_million_idr_2022")
    >>> found.label, found.unit.name, found.time.period
    ('grdp current, harga berlaku', 'Juta Rupiah', '2022')
    >>> read_series(0, "PDRB ADHB (Rp Trilyun)").unit.name
    'Triliun Rupiah'
    >>> read_series(0, "nilai").label
    ''
    """
    parted = split_unit(heading.replace("_", " ").strip())
    text, unit = parted.text, parted.unit
    whole = time_of(text)
    if whole.is_time:
        return Series(index, "", unit, whole)
    text, year = split_year(text)
    if unit is None:
        text, unit = _cut_unit_words(text)
    if role_of_heading(text) in (Role.VALUE, Role.COUNT):
        text = ""
    return Series(index, with_said_basis(text), unit, time_of(year.period) if year and year.period else None)


def _cut_unit_words(text: str) -> tuple[str, Unit | None]:
    words = text.split()
    for count in range(_MOST_UNIT_WORDS, 0, -1):
        name = _unit_words().get(" ".join(words[-count:]).casefold())
        if name is not None and len(words) > count:
            return " ".join(words[:-count]), read_unit(name) or Unit(name, is_counted=False)
    return text, None


@cache
def _unit_words() -> Mapping[str, str]:
    folder = resources.files("tiru.datasets.reading.tidy").joinpath("data")
    text = folder.joinpath("unit_words.csv").read_text("utf-8")
    return {row["words"]: row["unit"] for row in csv.DictReader(text.splitlines())}
