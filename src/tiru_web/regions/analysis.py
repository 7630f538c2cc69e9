"""The seam to the library: regions, their figures, what they live from and their practices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tiru.datasets import Contradiction, Fact, Facts, Indicator, contradictions, load_indicators
from tiru.practices import Practice, load_catalogue
from tiru.profile import (
    ActivityProfile,
    Medians,
    NotSaid,
    RegionLevel,
    UsableTable,
    against_medians,
    profile_activities,
    usable_tables,
    why_no_table,
)
from tiru.regions import Region, RegionMatch, load_registry
from tiru_web.datasets.analysis.activities import tables
from tiru_web.locus.analysis import figures


@dataclass(frozen=True)
class TableChoice:
    """A table and year that say something of a region.

    key : how an address names it; regions : code and name of all whom the region can be held against
    """

    key: str
    usable: UsableTable
    period: str

    @property
    def regions(self) -> list[tuple[str, str]]:
        """By name, without the one the figures are of."""
        registry = load_registry()
        there = [
            registry.get(code) for code in self.usable.table.panel.regions if code != self.usable.shown.code
        ]
        return [(region.code, region.name) for region in sorted(there, key=lambda region: region.name)]


def find_regions(query: str, limit: int = 20) -> tuple[RegionMatch, ...]:
    return load_registry().find(query, limit=limit)


def regions_with_figures() -> list[tuple[Region, int]]:
    """Regions that have figures, by name, with how many: those of indicators and those by activity."""
    registry, facts = load_registry(), figures()
    counts = {code: len(facts.for_region(code)) for code in facts.region_codes}
    for table in tables().tables:
        for cells in table.panel.slices:
            for row, count in enumerate(np.bincount(cells.rows, minlength=len(cells.regions))):
                if count:
                    counts[cells.regions[row]] = counts.get(cells.regions[row], 0) + int(count)
    found = [(registry.get(code), count) for code, count in counts.items()]
    return sorted(found, key=lambda pair: pair[0].name)


def region(region_code: str) -> Region:
    return load_registry().get(region_code)


def province_of(found: Region) -> Region:
    return load_registry().province_of(found)


def namesakes_of(found: Region) -> tuple[Region, ...]:
    return load_registry().namesakes(found)


def figures_of(region_code: str) -> tuple[Fact, ...]:
    return figures().for_region(region_code)


def indicators() -> dict[str, Indicator]:
    return dict(load_indicators())


def contradictions_of(region_code: str) -> tuple[Contradiction, ...]:
    return tuple(contradictions(figures_of(region_code)))


def practices_of(region_code: str) -> tuple[Practice, ...]:
    return load_catalogue().of_region(region_code)


def data_version() -> str:
    return figures().version


def medians_of(found: Region) -> Medians:
    return _medians(figures(), found)


# Of one version there is one `Facts`, which is told from others by what it is.
@lru_cache(maxsize=64)
def _medians(facts: Facts, found: Region) -> Medians:
    return against_medians(facts, found)


def usable_of(found: Region) -> tuple[UsableTable, ...]:
    return usable_tables(tables(), found)


def table_choices(found: Region) -> list[TableChoice]:
    """Best table first, and of each table the latest year first."""
    choices: list[TableChoice] = []
    counts: dict[str, int] = {}
    for usable in usable_of(found):
        dataset = usable.table.dataset
        counts[dataset] = counts.get(dataset, 0) + 1
        choices += (
            TableChoice(f"{dataset}.{counts[dataset]}.{period}", usable, period)
            for period in reversed(usable.periods)
        )
    return choices


def why_nothing(found: Region) -> NotSaid | None:
    return why_no_table(tables(), found)


def code_in(choice: TableChoice, region_code: str) -> str:
    """The code under which a table has a region: its province's where it is one of provinces."""
    if choice.usable.table.level is RegionLevel.PROVINCE:
        return region_code.partition(".")[0]
    return region_code


def activities_of(found: Region, choice: TableChoice, other_code: str) -> ActivityProfile:
    other = load_registry().get(other_code) if other_code else None
    return profile_activities(choice.usable, found, other=other, period=choice.period)


def names_in(choice: TableChoice) -> Mapping[str, str]:
    """Names of all regions of a table by code."""
    registry = load_registry()
    return {code: registry.get(code).name for code in choice.usable.table.panel.regions}


def other_units(choice: TableChoice) -> tuple[str, ...]:
    return tables().other_units(choice.usable.table)
