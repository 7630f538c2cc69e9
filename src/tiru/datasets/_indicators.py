"""What is measured: the list of indicators with unit, direction and the part each plays."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from tiru.datasets._tables import read_table
from tiru.errors import UnknownIndicator


class Direction(StrEnum):
    """Which way is better; `NONE` where more is neither better nor worse by itself."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class IndicatorRole(StrEnum):
    """What an indicator may be used for.

    `STRUCTURE` says who is comparable, `PERFORMANCE` whom to learn from, `CONTEXT` neither.
    """

    STRUCTURE = "structure"
    PERFORMANCE = "performance"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that is measured.

    Attributes
    ----------
    key : str
    label : str
        Name on screen, Indonesian.
    unit : str
        Unit as figures carry it, such as `billion IDR`.
    unit_label : str
        The unit on screen, Indonesian.
    decimals : int
        Decimals to show, >= 0.
    direction : Direction
    role : IndicatorRole
    plain : str
        One plain sentence, Indonesian, that says what it is.
    topic : str
        What it speaks of: pangan, sandang, kriya, ikm, umkm, ketenagakerjaan, ekonomi, penduduk, wilayah,
        pendidikan, kesejahteraan.
    minimum, maximum : float or None
        A value outside is refused as impossible; None where there is no bound.
    """

    key: str
    label: str
    unit: str
    unit_label: str
    decimals: int
    direction: Direction
    role: IndicatorRole
    plain: str
    topic: str
    minimum: float | None = None
    maximum: float | None = None

    @property
    def is_count(self) -> bool:
        """Whether its values are whole numbers of persons, units or centres."""
        return self.unit in {"person", "unit", "center"}

    def admits(self, value: float) -> bool:
        """Whether the value lies within the bounds."""
        return (self.minimum is None or value >= self.minimum) and (
            self.maximum is None or value <= self.maximum
        )


@cache
def load_indicators() -> Mapping[str, Indicator]:
    """All indicators by key, in the order of the list; read-only.

    Returns
    -------
    Mapping from str to Indicator

    Examples
    --------
    >>> load_indicators()["unemployment_rate"].label
    'Tingkat pengangguran terbuka'
    """
    return MappingProxyType({row["key"]: _indicator(row) for row in read_table("indicators.csv")})


def get_indicator(key: str) -> Indicator:
    """One indicator by its key.

    Parameters
    ----------
    key : str

    Returns
    -------
    Indicator

    Raises
    ------
    UnknownIndicator
        If there is none; the nearest key is in the error's `suggestion`.

    Examples
    --------
    >>> get_indicator("hdi").direction.value
    'higher'
    """
    indicators = load_indicators()
    if key not in indicators:
        near = difflib.get_close_matches(key.strip().lower(), indicators, n=1)
        raise UnknownIndicator(key, near[0] if near else None)
    return indicators[key]


def _indicator(row: Mapping[str, str]) -> Indicator:
    return Indicator(
        key=row["key"],
        label=row["label"],
        unit=row["unit"],
        unit_label=row["unit_label"],
        decimals=int(row["decimals"]),
        direction=Direction(row["direction"]),
        role=IndicatorRole(row["role"]),
        plain=row["plain"],
        topic=row["topic"],
        minimum=float(row["minimum"]) if row["minimum"] else None,
        maximum=float(row["maximum"]) if row["maximum"] else None,
    )
