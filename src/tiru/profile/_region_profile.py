"""All that a table of activities says of one region, and for each thing it does not say, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import polars as pl

from tiru.errors import InvalidTable
from tiru.parameters import load_focuses
from tiru.profile._activities import ActivitySlice
from tiru.profile._focus_standing import FocusStanding, focus_standing
from tiru.profile._reference import Reference, RegionLevel
from tiru.profile._rules import ProfileRules, load_profile_rules
from tiru.profile._specialisation import location_quotients
from tiru.profile._standings import (
    ComplexityStanding,
    DiversityStanding,
    GrowthParts,
    NotSaid,
    complexity_standing,
    diversity_standing,
    growth_parts,
    why_no_quotients,
)
from tiru.profile._tables import ActivityTable, ActivityTables
from tiru.regions import Region, RegionChange, RegionKind, Registry, load_registry

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity of a region.

    `value`, `share` (0 to 1) and `lq` are None where the figure is missing; `is_complete` says whether every
    sum behind the quotient is known in full.
    """

    key: str
    label: str
    value: float | None
    share: float | None
    lq: float | None
    is_complete: bool


@dataclass(frozen=True, slots=True)
class ActivityProfile:
    """What one table says of one region.

    Attributes
    ----------
    region : Region
        The one asked for.
    shown : Region
        The one the figures are of: the region itself, or its province where only that is known.
    table : ActivityTable
    period : str
    lines : tuple of ActivityLine
        Most specialised first, those without a figure last; by share where there are no quotients.
    standings : tuple of FocusStanding
        One for each field that has divisions of industry; none where there are no quotients.
    diversity : DiversityStanding or None
    growth : GrowthParts or None
    complexity : ComplexityStanding or None
    territory_changes : tuple of RegionChange
        What may have changed the territory between the two years of the growth.
    later_changes : tuple of RegionChange
        What changed the territory after the year shown, so that its figures are of another one than today's.
    not_said : mapping from str to NotSaid
        Why one of `diversity`, `growth`, `complexity` is None; `quotients` where shares cannot be held
        against those of others.
    """

    region: Region
    shown: Region
    table: ActivityTable
    period: str
    lines: tuple[ActivityLine, ...]
    standings: tuple[FocusStanding, ...]
    diversity: DiversityStanding | None
    growth: GrowthParts | None
    complexity: ComplexityStanding | None
    territory_changes: tuple[RegionChange, ...]
    later_changes: tuple[RegionChange, ...]
    not_said: Mapping[str, NotSaid]

    @property
    def is_of_province_only(self) -> bool:
        """Whether the figures are of the province of a regency or city."""
        return self.shown.code != self.region.code

    @property
    def reference(self) -> Reference:
        return self.table.references[self.period]


@dataclass(frozen=True, slots=True)
class UsableTable:
    """A table that has a region, or its province, with the years it has it in."""

    table: ActivityTable
    shown: Region
    periods: tuple[str, ...]


def usable_tables(
    tables: ActivityTables, region: Region, registry: Registry | None = None
) -> tuple[UsableTable, ...]:
    """The tables that say something of a region, the best first.

    Its own level comes before its province's, then the later year, then the more activities.
    """
    registry = registry or load_registry()
    found = []
    for table in tables.tables:
        shown = region
        if table.level is RegionLevel.PROVINCE and region.kind is not RegionKind.PROVINSI:
            shown = registry.province_of(region)
        if periods := table.periods_of(shown.code):
            found.append(UsableTable(table, shown, periods))
    return tuple(
        sorted(
            found,
            key=lambda u: (u.shown.code != region.code, -int(u.periods[-1]), -len(u.table.activities)),
        )
    )


def why_no_table(tables: ActivityTables, region: Region, period: str | None = None) -> NotSaid | None:
    """Why nothing can be said of the activities of a region; None where something can."""
    if not tables.tables:
        return NotSaid.NO_TABLES
    usable = usable_tables(tables, region)
    if not usable:
        return NotSaid.REGION_NOT_THERE
    if period and not any(period in each.periods for each in usable):
        return NotSaid.PERIOD_NOT_THERE
    return None


def profile_activities(
    usable: UsableTable,
    region: Region,
    *,
    other: Region | None = None,
    period: str | None = None,
    rules: ProfileRules | None = None,
    registry: Registry | None = None,
) -> ActivityProfile:
    """Everything one table says of one region.

    Parameters
    ----------
    usable : UsableTable
        Of `usable_tables`.
    region : Region
    other : Region, optional
        Whom to hold it against in each field; its province where the table is one of provinces.
    period : str, optional
        The region's latest year when left out.
    rules : ProfileRules, optional
    registry : Registry, optional

    Returns
    -------
    ActivityProfile

    Raises
    ------
    InvalidTable
        `no_such_period` where the region has no figure of that year.
    """
    rules = rules or load_profile_rules()
    registry = registry or load_registry()
    table, code = usable.table, usable.shown.code
    if period is not None and period not in usable.periods:
        raise InvalidTable("no_such_period", (period, *usable.periods))
    year = period or usable.periods[-1]
    cells = table.panel.at(year)
    other_code = _code_at(table.level, other, registry) if other else None
    not_said: dict[str, NotSaid] = {}
    alone = why_no_quotients(table, year)
    if alone:
        not_said["quotients"] = alone
    diversity = _told(not_said, "diversity", diversity_standing(cells, code, rules))
    growth = _told(not_said, "growth", growth_parts(table, usable.periods, code, year))
    complexity = _told(not_said, "complexity", complexity_standing(table, cells, code, rules))
    return ActivityProfile(
        region=region,
        shown=usable.shown,
        table=table,
        period=year,
        lines=_lines(table, cells, code, has_quotients=alone is None),
        standings=tuple(
            focus_standing(table, focus, code, other_code, period=year, rules=rules)
            for focus in load_focuses().values()
            if focus.kbli_divisions and alone is None
        ),
        diversity=diversity,
        growth=growth,
        complexity=complexity,
        territory_changes=(
            registry.territory_changes(usable.shown, int(growth.base), int(growth.end)) if growth else ()
        ),
        later_changes=_later_changes(registry, usable.shown, int(year)),
        not_said=not_said,
    )


def _later_changes(registry: Registry, region: Region, year: int) -> tuple[RegionChange, ...]:
    latest = max((change.latest for change in registry.changes()), default=year)
    return registry.territory_changes(region, year, max(year, latest))


def _told(not_said: dict[str, NotSaid], name: str, answer: _Answer | NotSaid) -> _Answer | None:
    if isinstance(answer, NotSaid):
        not_said[name] = answer
        return None
    return answer


def _code_at(level: RegionLevel, region: Region, registry: Registry) -> str:
    if level is RegionLevel.PROVINCE:
        return registry.province_of(region).code
    return region.code


def _lines(
    table: ActivityTable, cells: ActivitySlice, code: str, *, has_quotients: bool
) -> tuple[ActivityLine, ...]:
    frame = location_quotients(cells).frame.filter(pl.col("region").cast(pl.String) == code)
    lines = [
        ActivityLine(
            row["activity"],
            table.activities[row["activity"]].label,
            row["value"],
            row["share"],
            row["lq"] if has_quotients else None,
            row["complete"],
        )
        for row in frame.iter_rows(named=True)
    ]
    return tuple(
        sorted(lines, key=lambda line: (line.value is None, -(line.lq or 0.0), -(line.share or 0.0)))
    )
