"""A region's structure and performance against the median of the regions that have the same figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tiru.datasets import Fact, Facts, Indicator, IndicatorRole, Verdict, load_indicators
from tiru.parameters import StructureVariable, Transform
from tiru.regions import Region, RegionKind, Registry, load_registry
from tiru.structure import StructureValue, build_structure

# Neither the kind of region nor a mix of industries is one number that could have a median.
_ONE_NUMBER = (Transform.NONE, Transform.LOG)


@dataclass(frozen=True, slots=True)
class StructureStanding:
    """One thing a region cannot change soon; `value` is None where no comparable figure is known.

    `median` is that of `regions` regions of the same kind (provinces, or regencies and cities), the region
    itself among them; None where the region has no value or no other region has one.
    """

    variable: StructureVariable
    value: StructureValue | None
    median: float | None
    regions: int


@dataclass(frozen=True, slots=True)
class PerformanceStanding:
    """One thing a region can better, as `StructureStanding`; `fact` is the one held against the others."""

    indicator: Indicator
    fact: Fact
    median: float | None
    regions: int


@dataclass(frozen=True, slots=True)
class Medians:
    """A region among the others.

    Attributes
    ----------
    structure : tuple of StructureStanding
        All variables of the recipe that are one number, known or not.
    performance : tuple of PerformanceStanding
        Indicators the region has a usable figure of.
    regions : int
        Regions of the same kind that have any figure.
    """

    structure: tuple[StructureStanding, ...]
    performance: tuple[PerformanceStanding, ...]
    regions: int

    @property
    def known(self) -> int:
        """How many of the structure's variables are known of the region."""
        return sum(standing.value is not None for standing in self.structure)


def against_medians(facts: Facts, region: Region, registry: Registry | None = None) -> Medians:
    """Hold a region's figures against the median of the regions of its kind.

    Parameters
    ----------
    facts : Facts
    region : Region
    registry : Registry, optional

    Returns
    -------
    Medians
        Only figures of one definition and one year are ever held together. What is not one number, such as
        the kind of region, has no median and is left out.
    """
    registry = registry or load_registry()
    codes = [code for code in facts.region_codes if _is_province(registry.get(code)) == _is_province(region)]
    table = build_structure(facts, registry)
    structure = []
    for use in table.uses:
        if use.variable.transform not in _ONE_NUMBER:
            continue
        of_all = {code: cell.value for code in codes if (cell := table.cell(code, use.variable.key))}
        own = table.cell(region.code, use.variable.key)
        structure.append(StructureStanding(use.variable, own, _median(of_all, region.code), len(of_all)))
    performance = [
        standing
        for indicator in load_indicators().values()
        if indicator.role is IndicatorRole.PERFORMANCE
        and (standing := _performance(indicator, facts, region.code, codes))
    ]
    return Medians(tuple(structure), tuple(performance), len(codes))


def _is_province(region: Region) -> bool:
    return region.kind is RegionKind.PROVINSI


def _median(values: dict[str, float], own: str) -> float | None:
    if own not in values or len(values) < 2:
        return None
    return float(np.median(list(values.values())))


def _performance(
    indicator: Indicator, facts: Facts, own: str, codes: Iterable[str]
) -> PerformanceStanding | None:
    """Its latest figure among those that at least half as many regions share as the most shared one."""
    found = []
    for fact in facts.for_region(own):
        if fact.indicator != indicator.key or fact.verdict is not Verdict.PRIMARY:
            continue
        same = facts.primary(indicator.key, series=fact.series, year=fact.year) if fact.is_comparable else {}
        of_all = {code: same[code].value for code in codes if code in same}
        found.append(PerformanceStanding(indicator, fact, _median(of_all, own), len(of_all)))
    widest = max((each.regions for each in found), default=0)
    return max(
        found,
        key=lambda each: (2 * each.regions >= widest, each.fact.year or 0, each.regions),
        default=None,
    )
