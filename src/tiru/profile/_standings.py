"""Diversity, growth and complexity of one region in a table, or why they are not said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import polars as pl

from tiru.errors import InvalidTable
from tiru.profile._activities import ActivitySlice
from tiru.profile._complexity import Complexity, measure_complexity
from tiru.profile._growth import shift_share
from tiru.profile._reference import Reference
from tiru.profile._rules import ProfileRules
from tiru.profile._specialisation import region_specialisation
from tiru.profile._tables import ActivityTable

_NEAREST = 5


class NotSaid(StrEnum):
    """Why something is not said of a region.

    `NO_TABLES`: no figures by activity were imported. `REGION_NOT_THERE`: no such table has the region or its
    province. `PERIOD_NOT_THERE`: not in the year asked for. `SINGLE_ACTIVITY`: the table has one activity
    only, which is all there is everywhere. `SINGLE_REGION`: the table has no other region and no nation to
    hold this one against. `UNKNOWN_CELLS`: a figure of the region is missing, and with it every share.
    `FEW_REGIONS`, `FEW_ACTIVITIES`: fewer than the rule asks for. `ONE_PERIOD`: growth needs two years of the
    same breakdown. `NOT_MEASURABLE`: the regions do not differ, or this one is not connected to the others.
    `EMPTY_BASE`: nothing in the earlier year to grow from.
    """

    NO_TABLES = "no_tables"
    REGION_NOT_THERE = "region_not_there"
    PERIOD_NOT_THERE = "period_not_there"
    SINGLE_ACTIVITY = "single_activity"
    SINGLE_REGION = "single_region"
    UNKNOWN_CELLS = "unknown_cells"
    FEW_REGIONS = "few_regions"
    FEW_ACTIVITIES = "few_activities"
    ONE_PERIOD = "one_period"
    NOT_MEASURABLE = "not_measurable"
    EMPTY_BASE = "empty_base"


@dataclass(frozen=True, slots=True)
class DiversityStanding:
    """How many-sided a region is.

    Attributes
    ----------
    hhi, shannon, evenness, krugman : float
        As `region_specialisation` gives them.
    specialised : int
        Activities with a quotient of 1 or more.
    median_hhi, median_shannon : float
        Of the regions with a full row, the region itself among them.
    regions : int
        How many they are.
    """

    hhi: float
    shannon: float
    evenness: float
    krugman: float
    specialised: int
    median_hhi: float
    median_shannon: float
    regions: int


@dataclass(frozen=True, slots=True)
class GrowthLine:
    """Growth of one activity, or of all of a region, in the unit of the table; the parts add up to it."""

    label: str
    base: float
    end: float
    growth: float
    national: float
    mix: float
    local: float


@dataclass(frozen=True, slots=True)
class GrowthParts:
    """Growth between two years.

    Attributes
    ----------
    base, end : str
    total : GrowthLine
        The sum of the lines.
    lines : tuple of GrowthLine
        Largest local part first, whichever its sign.
    unknown : tuple of str
        Activities of the region that are left out because a figure of one of the years is missing.
    """

    base: str
    end: str
    total: GrowthLine
    lines: tuple[GrowthLine, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearActivity:
    """An activity the region is not yet specialised in; `density` 0 to 1, `pci` None where there is none."""

    key: str
    label: str
    density: float
    pci: float | None


@dataclass(frozen=True, slots=True)
class ComplexityStanding:
    """Complexity of a region among the others, and the activities nearest to what it has."""

    eci: float
    rank: int
    ranked: int
    nearest: tuple[NearActivity, ...]


def regions_there(cells: ActivitySlice) -> int:
    """Regions with a figure above zero."""
    return int((cells.region_totals > 0).sum())


def why_no_quotients(table: ActivityTable, period: str) -> NotSaid | None:
    """Why shares cannot be held against those of others; None where they can."""
    cells = table.panel.at(period)
    if len(cells.activities) < 2:
        return NotSaid.SINGLE_ACTIVITY
    if regions_there(cells) < 2 and table.references[period] is not Reference.NATION_ROW:
        return NotSaid.SINGLE_REGION
    return None


def diversity_standing(cells: ActivitySlice, code: str, rules: ProfileRules) -> DiversityStanding | NotSaid:
    if len(cells.activities) < 2:
        return NotSaid.SINGLE_ACTIVITY
    frame = region_specialisation(cells).frame
    own = frame.filter(pl.col("region").cast(pl.String) == code).row(0, named=True)
    if own["hhi"] is None:
        return NotSaid.UNKNOWN_CELLS
    known = frame.filter(pl.col("hhi").is_not_null())
    if known.height < rules.least_regions_for_diversity.value:
        return NotSaid.FEW_REGIONS
    median_hhi, median_shannon = known.select(pl.col("hhi", "shannon").median()).row(0)
    measures = {name: own[name] for name in ("hhi", "shannon", "evenness", "krugman")}
    return DiversityStanding(
        **measures,
        specialised=own["diversity"],
        median_hhi=median_hhi,
        median_shannon=median_shannon,
        regions=known.height,
    )


def growth_parts(table: ActivityTable, periods: Sequence[str], code: str, year: str) -> GrowthParts | NotSaid:
    earlier = [period for period in periods if period < year]
    if not earlier:
        return NotSaid.ONE_PERIOD
    panel = table.panel
    if regions_there(panel.at(year)) < 2:
        return NotSaid.SINGLE_REGION
    try:
        frame = shift_share(panel.at(earlier[0]), panel.at(year)).frame
    except InvalidTable as error:
        if error.reason != "empty_base":
            raise
        return NotSaid.EMPTY_BASE
    own = frame.filter(pl.col("region").cast(pl.String) == code)
    known = own.filter(pl.col("growth").is_not_null())
    if known.is_empty():
        return NotSaid.UNKNOWN_CELLS
    names = ("base", "end", "growth", "national", "mix", "local")
    lines = [
        GrowthLine(table.activities[row["activity"]].label, **{name: row[name] for name in names})
        for row in known.iter_rows(named=True)
    ]
    total = GrowthLine("", **known.select(pl.col(names).sum()).row(0, named=True))
    unknown = own.filter(pl.col("growth").is_null())["activity"]
    return GrowthParts(
        earlier[0],
        year,
        total,
        tuple(sorted(lines, key=lambda line: -abs(line.local))),
        tuple(table.activities[key].label for key in unknown),
    )


def complexity_standing(
    table: ActivityTable, cells: ActivitySlice, code: str, rules: ProfileRules
) -> ComplexityStanding | NotSaid:
    if regions_there(cells) < rules.least_regions_for_complexity.value:
        return NotSaid.FEW_REGIONS
    if len(cells.activities) < rules.least_activities_for_complexity.value:
        return NotSaid.FEW_ACTIVITIES
    row = cells.regions.index(code)
    if row in cells.unknown_rows:
        return NotSaid.UNKNOWN_CELLS
    measured = measure_complexity(cells)
    eci = float(measured.eci[row])
    if np.isnan(eci):
        return NotSaid.NOT_MEASURABLE
    known = measured.eci[~np.isnan(measured.eci)]
    return ComplexityStanding(
        eci=eci,
        rank=int((known > eci).sum()) + 1,
        ranked=int(known.size),
        nearest=_nearest(table, measured, row),
    )


def _nearest(table: ActivityTable, measured: Complexity, row: int) -> tuple[NearActivity, ...]:
    """Activities the region lacks, with those first that most of its own are found together with."""
    cells = measured.slice
    has = set(cells.columns[measured.present & (cells.rows == row)].tolist())
    order = np.argsort(-measured.density[row], kind="stable")
    absent = [c for c in order if c not in has and not table.activities[cells.activities[c]].is_rest]
    return tuple(
        NearActivity(
            cells.activities[column],
            table.activities[cells.activities[column]].label,
            float(measured.density[row, column]),
            None if np.isnan(measured.pci[column]) else float(measured.pci[column]),
        )
        for column in absent[:_NEAREST]
    )
