"""What a share of a region is held against: the nation, or only the regions that a table has."""

from __future__ import annotations

from enum import StrEnum

import polars as pl

from tiru.profile._activities import ActivitySlice
from tiru.regions import RegionKind, Registry


class RegionLevel(StrEnum):
    PROVINCE = "province"
    REGENCY = "regency"


class Reference(StrEnum):
    """The whole that a location quotient is relative to.

    `NATION_ROW`: the row of Indonesia in the table. `ALL_REGIONS`: the sum of all regions of the level that
    were there in that year. `SOME_REGIONS`: the sum of those the table has, which is not the nation.
    """

    NATION_ROW = "nation_row"
    ALL_REGIONS = "all_regions"
    SOME_REGIONS = "some_regions"

    @property
    def is_nation(self) -> bool:
        return self is not Reference.SOME_REGIONS


def reference_of(cells: ActivitySlice, level: RegionLevel, registry: Registry) -> Reference:
    """What the sum of a slice's regions is."""
    there = {code for code, total in zip(cells.regions, cells.region_totals, strict=True) if total > 0}
    year = int(cells.period)
    due = {
        region.code
        for region in registry.regions()
        if (region.kind is RegionKind.PROVINSI) == (level is RegionLevel.PROVINCE)
        and registry.existed_in(region, year)
    }
    return Reference.ALL_REGIONS if due <= there else Reference.SOME_REGIONS


def published_rows(
    grid: pl.DataFrame,
    nation: pl.DataFrame,
    totals: pl.DataFrame,
    labels: tuple[str, str],
    tolerance: float,
) -> pl.DataFrame | None:
    """Rows of published totals to put under a grid of cells; None where they are not known in full.

    Parameters
    ----------
    grid : DataFrame
        Columns `region_code`, `period`, `key`, `value`; null where unknown.
    nation : DataFrame
        The rows of the nation, with the same columns among others.
    totals : DataFrame
        Columns `label`, `region_code`, `period`, `value`: what the source calls totals over activities, of
        regions and of the nation. Needed only for regions of which a cell is unknown.
    labels : pair of str
        What to call all regions and all activities.
    tolerance : float
        How far a total may be off the sum of cells that are all known, as a share of it.
    """
    wanted = grid.select("period", "key").unique()
    of_nation = wanted.join(nation.select("period", "key", "value"), on=["period", "key"])
    if nation.is_empty() or of_nation.height < wanted.height:
        return None
    sums = pl.concat([grid, of_nation.with_columns(region_code=pl.lit("")).select(grid.columns)])
    of_regions = _totals_of_regions(_sums(sums), totals, tolerance)
    if of_regions is None:
        return None
    all_regions, all_activities = (pl.lit(label) for label in labels)
    overall = of_nation.group_by("period").agg(pl.col("value").sum())
    parts = (
        of_regions.with_columns(key=all_activities),
        of_nation.with_columns(region_code=all_regions),
        overall.with_columns(region_code=all_regions, key=all_activities),
    )
    return pl.concat([part.select(grid.columns) for part in parts])


def _sums(cells: pl.DataFrame) -> pl.DataFrame:
    """Sum of the known cells of each region and year, and whether they are all; the nation without a code."""
    known = pl.col("value").is_not_null().all().alias("is_whole")
    return cells.group_by("region_code", "period").agg(pl.col("value").sum().alias("sum"), known)


def _totals_of_regions(sums: pl.DataFrame, totals: pl.DataFrame, tolerance: float) -> pl.DataFrame | None:
    """Total of each region and year: its sum where all is known, else what the source calls its total."""
    regions = sums.filter(pl.col("region_code") != "")
    whole = regions.filter("is_whole").select("region_code", "period", value="sum")
    if whole.height == regions.height:
        return whole
    place = ["region_code", "period"]
    for _, said in totals.group_by("label", maintain_order=True):
        both = sums.join(said.unique(place, keep="first").select(*place, "value"), on=place)
        off = (pl.col("value") - pl.col("sum")).abs() > tolerance * pl.col("value").abs()
        is_wrong = pl.when("is_whole").then(off).otherwise(pl.col("value") < pl.col("sum"))
        if both.height == sums.height and both.filter(is_wrong).is_empty():
            return both.filter(pl.col("region_code") != "").select(
                *place, value=pl.when("is_whole").then("sum").otherwise("value")
            )
    return None
