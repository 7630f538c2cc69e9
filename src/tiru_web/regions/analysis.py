"""The seam to the library: regions, their figures and their practices."""

from __future__ import annotations

from tiru.datasets import Contradiction, Fact, Indicator, contradictions, load_facts, load_indicators
from tiru.practices import Practice, load_catalogue
from tiru.regions import Region, RegionMatch, load_registry


def find_regions(query: str, limit: int = 20) -> tuple[RegionMatch, ...]:
    return load_registry().find(query, limit=limit)


def regions_with_figures() -> list[tuple[Region, int]]:
    """Regions that have figures, by name, with how many may be used."""
    registry, facts = load_registry(), load_facts()
    regions = sorted((registry.get(code) for code in facts.region_codes), key=lambda region: region.name)
    return [(region, len(facts.for_region(region.code))) for region in regions]


def region(region_code: str) -> Region:
    return load_registry().get(region_code)


def province_of(found: Region) -> Region:
    return load_registry().province_of(found)


def namesakes_of(found: Region) -> tuple[Region, ...]:
    return load_registry().namesakes(found)


def figures_of(region_code: str) -> tuple[Fact, ...]:
    return load_facts().for_region(region_code)


def indicators() -> dict[str, Indicator]:
    return dict(load_indicators())


def contradictions_of(region_code: str) -> tuple[Contradiction, ...]:
    return tuple(contradictions(figures_of(region_code)))


def practices_of(region_code: str) -> tuple[Practice, ...]:
    return load_catalogue().of_region(region_code)


def data_version() -> str:
    return load_facts().version
