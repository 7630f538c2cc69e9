"""Which candidates a user wants to see at all; a filter leaves out, it never changes a distance."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from tiru.errors import InvalidParameter
from tiru.peers._distance import RegionDistance, StructuralDistances
from tiru.regions import Region, great_circle_km


class FilterRule(StrEnum):
    """What left a candidate out; the unknown rules say that nobody can tell."""

    KIND = "jenis"
    PROVINCE = "provinsi"
    TRAVEL = "jarak"
    TRAVEL_UNKNOWN = "jarak_tidak_diketahui"
    POPULATION = "penduduk"
    POPULATION_UNKNOWN = "penduduk_tidak_diketahui"


@dataclass(frozen=True)
class CandidateFilter:
    """Conditions on candidates; each is off by default.

    Attributes
    ----------
    same_kind : bool
        Only regencies for a regency, only cities for a city.
    other_province : bool
        Only regions of another province.
    within_km : float or None
        At most this great-circle distance, > 0.
    population_ratio : float or None
        Population between own / ratio and own x ratio, ratio >= 1.

    Raises
    ------
    InvalidParameter
        If a number is out of its range.
    """

    same_kind: bool = False
    other_province: bool = False
    within_km: float | None = None
    population_ratio: float | None = None

    def __post_init__(self) -> None:
        if self.within_km is not None and not (math.isfinite(self.within_km) and self.within_km > 0):
            raise InvalidParameter("within_km", self.within_km, "> 0")
        ratio = self.population_ratio
        if ratio is not None and not (math.isfinite(ratio) and ratio >= 1):
            raise InvalidParameter("population_ratio", ratio, ">= 1")

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked for."""
        return self == CandidateFilter()


@dataclass(frozen=True)
class FilteredCandidates:
    """Candidates a filter kept, nearest first, and those it left out with the first rule that did."""

    kept: tuple[RegionDistance, ...]
    left_out: tuple[tuple[Region, FilterRule], ...]


def filter_candidates(distances: StructuralDistances, wanted: CandidateFilter) -> FilteredCandidates:
    """Candidates that meet every condition.

    Parameters
    ----------
    distances : StructuralDistances
    wanted : CandidateFilter

    Returns
    -------
    FilteredCandidates
        A candidate whose distance or population is not known does not meet a condition on it, and is named
        as unknown rather than as too far or too large.
    """
    kept, left_out = [], []
    for candidate in distances.ranked:
        rule = _rule_against(distances.region, candidate, wanted)
        if rule is None:
            kept.append(candidate)
        else:
            left_out.append((candidate.region, rule))
    return FilteredCandidates(tuple(kept), tuple(left_out))


def _rule_against(own: Region, candidate: RegionDistance, wanted: CandidateFilter) -> FilterRule | None:
    other = candidate.region
    if wanted.same_kind and other.kind is not own.kind:
        return FilterRule.KIND
    if wanted.other_province and other.province_code == own.province_code:
        return FilterRule.PROVINCE
    return _travel_rule(own, other, wanted.within_km) or _population_rule(candidate, wanted.population_ratio)


def _travel_rule(own: Region, other: Region, within_km: float | None) -> FilterRule | None:
    if within_km is None:
        return None
    travel = great_circle_km(own, other)
    if travel is None:
        return FilterRule.TRAVEL_UNKNOWN
    return FilterRule.TRAVEL if travel > within_km else None


def _population_rule(candidate: RegionDistance, ratio: float | None) -> FilterRule | None:
    if ratio is None:
        return None
    values = _population(candidate)
    if values is None:
        return FilterRule.POPULATION_UNKNOWN
    own, other = values
    return FilterRule.POPULATION if not own / ratio <= other <= own * ratio else None


def _population(candidate: RegionDistance) -> tuple[float, float] | None:
    part = next((part for part in candidate.parts if part.variable == "population"), None)
    if part is None or part.own is None or part.other is None:
        return None
    return part.own.value, part.other.value
