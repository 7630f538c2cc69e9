"""Which kind of time the periods of a table are."""

from __future__ import annotations

from collections.abc import Iterable

from tiru.datasets.reading._report import PeriodKind

_FINEST_FIRST = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.HALF_YEAR,
    PeriodKind.MONTHS,
    PeriodKind.YEAR,
)
_KIND_OF_PART = {"": PeriodKind.YEAR, "Q": PeriodKind.QUARTER, "S": PeriodKind.HALF_YEAR}


def finest_kind(periods: Iterable[str]) -> PeriodKind | None:
    """The finest kind among periods such as `2018`, `2018-Q2` and `2018-06`; None where there are none."""
    kinds = {_kind(period) for period in periods}
    return next((kind for kind in _FINEST_FIRST if kind in kinds), None)


def _kind(period: str) -> PeriodKind:
    if "/" in period:
        return PeriodKind.MONTHS
    return _KIND_OF_PART.get(period[5:6], PeriodKind.MONTH)
