"""The mix of industries a region lives from: shares of its activities, of one definition and one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets import Fact, Facts

_Counted = tuple[str, str, str, int]


@dataclass(frozen=True)
class IndustryMix:
    """Shares of activities, such as divisions of KBLI, in many regions.

    Attributes
    ----------
    indicator, series : str
        What was counted and by which definition, in the words of the table.
    year : int
    activities : tuple of str
        Sorted; the same for every region.
    facts : mapping from region_code to tuple of Fact
        Figures of the activities, in their order, each >= 0 and not all 0.
    """

    indicator: str
    series: str
    year: int
    activities: tuple[str, ...]
    facts: Mapping[str, tuple[Fact, ...]]

    def shares(self, region_code: str) -> dict[str, float]:
        """Share of each activity in the region's sum over all of them; they add up to 1."""
        figures = self.facts[region_code]
        total = sum(fact.value for fact in figures)
        return {fact.activity: fact.value / total for fact in figures}


def widest_mix(facts: Facts, region_codes: Sequence[str]) -> IndustryMix | None:
    """The mix that most of the regions share.

    Parameters
    ----------
    facts : Facts
        Looked at are the figures of single activities alone.
    region_codes : sequence of str
        Others are passed over.

    Returns
    -------
    IndustryMix or None
        Of one thing counted, one unit, definition and year, and one set of activities: those that the most
        regions share, among equals the latest year, then the most activities. A region without a figure of
        one of them is not in it, for what is not known is not 0; nor is one with a negative figure or with
        nothing but zeros. None where no region has a figure of an activity.
    """
    wanted = set(region_codes)
    by_region: dict[tuple[str, _Counted], dict[str, Fact]] = {}
    for fact in facts.by_activity:
        if fact.region_code in wanted and fact.year is not None:
            counted = (fact.indicator, fact.unit, fact.series, fact.year)
            by_region.setdefault((fact.region_code, counted), {}).setdefault(fact.activity, fact)
    usable = {place: cells for place, cells in by_region.items() if _has_shares(cells)}
    kinds = Counter((counted, tuple(sorted(cells))) for (_, counted), cells in usable.items())
    if not kinds:
        return None
    (counted, activities), _ = max(
        kinds.items(), key=lambda each: (each[1], each[0][0][3], len(each[0][1]), each[0])
    )
    indicator, _, series, year = counted
    found = {
        code: tuple(cells[activity] for activity in activities)
        for (code, of), cells in sorted(usable.items())
        if of == counted and tuple(sorted(cells)) == activities
    }
    return IndustryMix(indicator, series, year, activities, found)


def _has_shares(cells: Mapping[str, Fact]) -> bool:
    values = [fact.value for fact in cells.values()]
    return min(values) >= 0 and sum(values) > 0
