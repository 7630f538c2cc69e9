"""Figures of one region, one indicator and one year that do not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from tiru.datasets._facts import Fact

# A figure given in tens or more may hide this share of itself, no more: 4,000 does not stand for 4,400.
_ROUNDING_SHARE = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values that cannot all be right, or do not measure the same.

    Attributes
    ----------
    region_code, indicator : str
    year : int
    facts : tuple of Fact
        All figures of that region, indicator and year, those that agree included; in the order of the file,
        verdicts kept.
    spread : float
        Largest less smallest value, in the unit of the indicator.
    """

    region_code: str
    indicator: str
    year: int
    facts: tuple[Fact, ...]
    spread: float

    @property
    def is_one_definition(self) -> bool:
        """Whether all of them claim to measure the same thing."""
        return len({fact.series for fact in self.facts}) == 1


def contradictions(facts: Iterable[Fact]) -> tuple[Contradiction, ...]:
    """Find figures of one region, indicator and year that differ by more than rounding or cutting off.

    Parameters
    ----------
    facts : iterable of Fact
        Of any verdict. Undated figures are left aside: their years may differ.

    Returns
    -------
    tuple of Contradiction
        In order of region, indicator and year.

    Notes
    -----
    Two values agree when they differ by no more than half a unit in the last digit the rounder of the two
    shows: 6.8 and 6.84 agree, 6.8 and 6.87 do not. News cut large sums off rather than round them, so of a
    value given in tens or more the whole unit counts, but never more than 0.5 percent of the value: 55290 and
    55298 agree, 4000 and 4200 do not. Of several values every two must agree: 74 fits both 74.2 and 74.4, yet
    these two do not fit each other.

    Examples
    --------
    >>> from tiru.datasets import load_facts
    >>> found = contradictions(load_facts().for_region("51.03"))
    >>> [(c.indicator, c.year, [fact.value for fact in c.facts]) for c in found]
    [('umkm_units', 2019, [19243.0, 19423.0])]
    """
    groups: dict[tuple[str, str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.year is not None:
            groups[fact.region_code, fact.indicator, fact.year].append(fact)
    return tuple(
        Contradiction(*key, tuple(found), max(f.value for f in found) - min(f.value for f in found))
        for key, found in sorted(groups.items())
        if disagree([fact.value for fact in found])
    )


def disagree(values: Iterable[float]) -> bool:
    """Whether any two of the values differ by more than the rounder of the two may hide."""
    exact = {Decimal(repr(value)) for value in values}
    tolerances = {value: _tolerance(value) for value in exact}
    return any(abs(a - b) > max(tolerances[a], tolerances[b]) for a, b in combinations(exact, 2))


def _tolerance(value: Decimal) -> Decimal:
    """How far the true figure may lie from one given in so many digits."""
    if value == 0:
        return Decimal(0)
    unit = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return unit / 2 if unit < 10 else min(unit, abs(value) * _ROUNDING_SHARE)
