"""Whether a table's unit is that of a listed indicator, and by which power of ten it differs."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from tiru.datasets._indicators import load_indicators

_POWERS = {
    "thousand": 3,
    "ribu": 3,
    "ribuan": 3,
    "million": 6,
    "juta": 6,
    "jutaan": 6,
    "billion": 9,
    "miliar": 9,
    "miliaran": 9,
    "milyar": 9,
    "milyaran": 9,
    "trillion": 12,
    "triliun": 12,
    "triliunan": 12,
}
# Beside the names the list of indicators gives itself.
_OTHER_NAMES = {"%": "percent", "rp": "idr", "rp.": "idr", "rupiah": "idr", "unit usaha": "unit"}


def power_of_ten(unit: str, listed_unit: str) -> int | None:
    """The power of ten that turns a value in `unit` into one in `listed_unit`; None where none does.

    Examples
    --------
    >>> power_of_ten("Juta Rupiah", "billion IDR"), power_of_ten("persen", "percent")
    (-3, 0)
    >>> power_of_ten("hektare", "km2") is None
    True
    """
    base, power = _parsed(unit)
    listed_base, listed_power = _parsed(listed_unit)
    names = _names()
    is_same = names.get(base, base) == names.get(listed_base, listed_base)
    return power - listed_power if is_same else None


def declared_power(unit: str, listed_unit: str) -> int:
    """As `power_of_ten`, for figures whose unit was found to fit when they were declared.

    Raises
    ------
    ValueError
        It does not fit.
    """
    power = power_of_ten(unit, listed_unit)
    if power is None:
        raise ValueError(f"{unit} is not {listed_unit}")
    return power


def scaled(value: float, power: int) -> float:
    """In decimals, so that 1213592.15 million rupiah are 1213.59215 billion and not a hair beside it."""
    return float(Decimal(repr(value)).scaleb(power)) if power else value


def _parsed(unit: str) -> tuple[str, int]:
    words = re.sub(r"[()\s]+", " ", unit.casefold()).split()
    if len(words) > 1 and words[0] in _POWERS:
        return " ".join(words[1:]), _POWERS[words[0]]
    return " ".join(words), 0


@cache
def _names() -> dict[str, str]:
    """Every way to write the base of a unit to the way the list has it."""
    of_list = {_parsed(i.unit_label)[0]: _parsed(i.unit)[0] for i in load_indicators().values()}
    return of_list | _OTHER_NAMES
