"""When two figures may be set side by side, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets._facts import Fact, Verdict
from tiru.datasets._series import load_series
from tiru.regions import RegionChange, Registry, load_registry


class ComparabilityReason(StrEnum):
    """Why two figures are not comparable."""

    DIFFERENT_INDICATOR = "different_indicator"
    DIFFERENT_UNIT = "different_unit"
    DIFFERENT_YEAR = "different_year"
    DIFFERENT_SERIES = "different_series"
    DIFFERENT_SOURCE_KIND = "different_source_kind"
    NOT_COMPARABLE_SERIES = "not_comparable_series"
    DIFFERENT_REGION = "different_region"
    REJECTED = "rejected"
    TERRITORY_CHANGED = "territory_changed"
    UNDATED = "undated"


# The nearer two figures come to being comparable, the more the reason tells.
_FROM_NEAREST = (
    ComparabilityReason.TERRITORY_CHANGED,
    ComparabilityReason.DIFFERENT_YEAR,
    ComparabilityReason.DIFFERENT_SERIES,
    ComparabilityReason.DIFFERENT_SOURCE_KIND,
    ComparabilityReason.NOT_COMPARABLE_SERIES,
    ComparabilityReason.UNDATED,
    ComparabilityReason.DIFFERENT_UNIT,
    ComparabilityReason.REJECTED,
    ComparabilityReason.DIFFERENT_INDICATOR,
    ComparabilityReason.DIFFERENT_REGION,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures side by side.

    Attributes
    ----------
    own, other : Fact
    is_comparable : bool
    reason : ComparabilityReason or None
        Why not; None when comparable.
    difference : float or None
        `other.value - own.value` in the unit both share; None when not comparable.
    territory_changes : tuple of RegionChange
        What was or may have been cut out of the region between the two years; only for `TERRITORY_CHANGED`.
    """

    own: Fact
    other: Fact
    is_comparable: bool
    reason: ComparabilityReason | None
    difference: float | None
    territory_changes: tuple[RegionChange, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What the two definitions say about their own limits, Indonesian; own first, without repeats."""
        known = (load_series().get(fact.series) for fact in (self.own, self.other))
        return tuple(dict.fromkeys(series.note for series in known if series and series.note))


def compare_facts(own: Fact, other: Fact) -> Comparison:
    """Set two figures side by side, if that is fair.

    Parameters
    ----------
    own, other : Fact
        Of any verdict; the values are not looked at.

    Returns
    -------
    Comparison
        Comparable when indicator, unit, definition, year and kind of source agree, the definition allows it
        and neither figure is rejected. Otherwise the first reason that holds, in this order: `REJECTED`,
        `DIFFERENT_INDICATOR`, `DIFFERENT_UNIT`, `UNDATED`, `NOT_COMPARABLE_SERIES`, `DIFFERENT_SOURCE_KIND`,
        `DIFFERENT_SERIES`, `DIFFERENT_YEAR`.

    Notes
    -----
    A definition that is not in the list of series is its own note, word for word; two such figures are held
    to be of one kind of source only when they name the same source.

    Examples
    --------
    >>> from tiru.datasets import load_facts
    >>> facts = load_facts()
    >>> rate = facts.primary("unemployment_rate", year=2022)
    >>> pair = compare_facts(rate["51.03"], rate["73.71"])
    >>> pair.own.value, pair.other.value, round(pair.difference, 2)
    (6.87, 11.82, 4.95)
    >>> ikm = facts.primary("ikm_units")
    >>> compare_facts(ikm["51.03"], ikm["33.75"]).reason.value
    'not_comparable_series'
    """
    reason = _reason(own, other)
    if reason is not None:
        return Comparison(own, other, False, reason, None)
    return Comparison(own, other, True, None, other.value - own.value)


def compare_over_time(earlier: Fact, later: Fact, registry: Registry | None = None) -> Comparison:
    """Set two figures of one region and two years side by side, if they are about the same territory.

    Parameters
    ----------
    earlier, later : Fact
        Of any verdict. The difference is `later.value - earlier.value`; in which order they are given is not
        looked at.
    registry : Registry, optional
        Knows what was cut out of the region; the one carried in the product when left out.

    Returns
    -------
    Comparison
        Comparable when region, indicator, unit, definition and kind of source agree, the definition allows
        it, neither figure is rejected and nothing was cut out of the region between the two years. Otherwise
        the first reason that holds: `REJECTED`, `DIFFERENT_REGION`, then those of `compare_facts` up to
        `DIFFERENT_SERIES`, then `TERRITORY_CHANGED` with the changes.

    Notes
    -----
    A change known only to lie in a span of years counts where it may lie between the two figures; whether it
    does for certain, `RegionChange.surely_lies_between` tells. A definition that may not be used across
    regions is refused here too: what its office counts is not known to stay the same.

    Examples
    --------
    >>> from tiru.datasets import load_facts
    >>> rate = {f.year: f for f in load_facts().for_region("51.03") if f.series == "tpt_agustus"}
    >>> change = compare_over_time(rate[2021], rate[2022])
    >>> change.is_comparable, round(change.difference, 2)
    (True, -0.06)
    """
    reason = _reason_over_time(earlier, later)
    changes: tuple[RegionChange, ...] = ()
    if reason is None and earlier.year is not None and later.year is not None:
        registry = registry or load_registry()
        region = registry.get(earlier.region_code)
        changes = registry.territory_changes(region, earlier.year, later.year)
        reason = ComparabilityReason.TERRITORY_CHANGED if changes else None
    if reason is not None:
        return Comparison(earlier, later, False, reason, None, changes)
    return Comparison(earlier, later, True, None, later.value - earlier.value)


def best_comparable_pair(own_facts: Iterable[Fact], other_facts: Iterable[Fact]) -> Comparison | None:
    """The fairest comparison two lists of figures of one indicator allow.

    Parameters
    ----------
    own_facts, other_facts : iterable of Fact
        Figures of one indicator, of any verdict and in any order; only primary ones are ever comparable here,
        rejected ones serve to explain, second and other ones are left aside.

    Returns
    -------
    Comparison or None
        The latest year in which both sides have a comparable primary figure. Where there is none, the pair
        that comes nearest to it: the same definition in other years (the nearest years, then the latest),
        then another definition, another kind of source, a definition that allows no comparison, undated,
        another unit, rejected. None where one side has neither a primary nor a rejected figure.

    Examples
    --------
    Buleleng and Makassar both have a rate of 2023, but Makassar's names no month of survey:

    >>> from tiru.datasets import load_facts
    >>> facts = load_facts().for_indicator("unemployment_rate")
    >>> pair = best_comparable_pair(
    ...     [fact for fact in facts if fact.region_code == "51.08"],
    ...     [fact for fact in facts if fact.region_code == "73.71"],
    ... )
    >>> pair.is_comparable, pair.own.year
    (True, 2022)
    """
    own_list, other_list = _explaining(own_facts), _explaining(other_facts)
    if (pair := _latest_comparable(own_list, other_list)) is not None:
        return pair
    pairs = [compare_facts(own, other) for own in own_list for other in other_list]
    return min(pairs, key=_distance_from_comparable, default=None)


def _latest_comparable(own_list: Iterable[Fact], other_list: Sequence[Fact]) -> Comparison | None:
    """The comparable pair of the latest year, found without judging the many that cannot be it."""
    dated = [fact for fact in own_list if fact.year is not None]
    # A stable sort keeps the order of the file among figures of one year.
    for own in sorted(dated, key=lambda fact: fact.year or 0, reverse=True):
        same = (fact for fact in other_list if fact.year == own.year and fact.series == own.series)
        for other in same:
            if _reason(own, other) is None:
                return compare_facts(own, other)
    return None


def _reason_over_time(earlier: Fact, later: Fact) -> ComparabilityReason | None:
    reason = _reason(earlier, later)
    if reason is ComparabilityReason.REJECTED:
        return reason
    if earlier.region_code != later.region_code:
        return ComparabilityReason.DIFFERENT_REGION
    return None if reason is ComparabilityReason.DIFFERENT_YEAR else reason


def _reason(own: Fact, other: Fact) -> ComparabilityReason | None:
    if Verdict.REJECTED in (own.verdict, other.verdict):
        return ComparabilityReason.REJECTED
    if own.indicator != other.indicator:
        return ComparabilityReason.DIFFERENT_INDICATOR
    if own.unit != other.unit:
        return ComparabilityReason.DIFFERENT_UNIT
    if own.year is None or other.year is None:
        return ComparabilityReason.UNDATED
    if not (_allows_comparison(own) and _allows_comparison(other)):
        return ComparabilityReason.NOT_COMPARABLE_SERIES
    if _source_kind(own) != _source_kind(other):
        return ComparabilityReason.DIFFERENT_SOURCE_KIND
    if own.series != other.series:
        return ComparabilityReason.DIFFERENT_SERIES
    return ComparabilityReason.DIFFERENT_YEAR if own.year != other.year else None


def _allows_comparison(fact: Fact) -> bool:
    series = load_series().get(fact.series)
    return series is None or series.is_comparable


def _source_kind(fact: Fact) -> str:
    series = load_series().get(fact.series)
    return fact.source.title if series is None else series.source_kind


def _explaining(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.verdict in (Verdict.PRIMARY, Verdict.REJECTED)]


def _distance_from_comparable(pair: Comparison) -> tuple[int, int, int]:
    own, other = pair.own.year or 0, pair.other.year or 0
    nearness = -1 if pair.reason is None else _FROM_NEAREST.index(pair.reason)
    return nearness, abs(own - other), -max(own, other)
