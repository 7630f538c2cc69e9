"""Which of two figures is the better one, as far as a reader can see."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from tiru.datasets import Direction, Indicator


class PerformanceVerdict(StrEnum):
    """What two figures say about two regions."""

    BETTER = "lebih_baik"
    WORSE = "lebih_buruk"
    EQUAL = "sama"
    CONTEXT = "konteks"
    NOT_COMPARABLE = "tidak_sebanding"


def judge(indicator: Indicator, own: float, other: float) -> PerformanceVerdict:
    """Whether the other figure is better than the own one, in the indicator's direction.

    Figures that are the same at the indicator's decimals are `EQUAL`: a difference nobody is shown, and that
    the publisher does not print, decides nothing.
    """
    if indicator.direction is Direction.NONE:
        return PerformanceVerdict.CONTEXT
    mine, theirs = _as_shown(own, indicator.decimals), _as_shown(other, indicator.decimals)
    if mine == theirs:
        return PerformanceVerdict.EQUAL
    is_better = (theirs > mine) == (indicator.direction is Direction.HIGHER)
    return PerformanceVerdict.BETTER if is_better else PerformanceVerdict.WORSE


def _as_shown(value: float, decimals: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
