"""What regencies and cities live from, brought from imported tables to the figures a decision rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tiru.datasets import Fact, Facts, FactStatus, Source, Verdict
from tiru.regions import Registry

if TYPE_CHECKING:
    import polars as pl

    from tiru.profile import ActivitySlice, ActivityTable


def with_activities(facts: Facts, observations: pl.DataFrame, registry: Registry | None = None) -> Facts:
    """The same facts, with the figures of single activities that imported tables hold.

    Parameters
    ----------
    facts : Facts
    observations : DataFrame
        Columns as `tiru.datasets.store.Store.observations` gives them.
    registry : Registry, optional
        The one carried in the product when left out.

    Returns
    -------
    Facts
        Of the same version, with `by_activity` from every table of regencies and cities: the activity is the
        key of `KnownActivity`, the series the dataset and its price basis. A region with an unknown cell in a
        year is left out of that year, for its shares are not known. Figures of provinces say nothing of the
        regencies in them and are left out too.
    """
    # Loaded here: both are slow to load, and a decision on carried facts does without them.
    from tiru.datasets.reading import Release
    from tiru.profile import RegionLevel, activity_tables

    tables = activity_tables(observations, registry=registry).tables
    unsettled = observations.filter(observations["release"] != Release.UNMARKED)
    preliminary = set(unsettled.select("dataset", "period").iter_rows())
    found = [
        fact
        for table in tables
        if table.level is RegionLevel.REGENCY
        for cells in table.panel.slices
        for fact in _facts_of(table, cells, (table.dataset, cells.period) in preliminary)
    ]
    return replace(facts, by_activity=(*found, *facts.by_activity))


def _facts_of(table: ActivityTable, cells: ActivitySlice, is_preliminary: bool) -> Iterator[Fact]:
    latest = table.sources[0]
    source = Source(": ".join(filter(None, (latest.publisher, latest.title))), latest.url)
    unknown = set(cells.unknown_rows.tolist())
    places = zip(cells.rows.tolist(), cells.columns.tolist(), cells.values.tolist(), strict=True)
    for line, (row, column, value) in enumerate(places, start=1):
        if row in unknown:
            continue
        yield Fact(
            region_code=cells.regions[row],
            indicator=table.measure,
            value=value,
            unit=table.unit,
            year=int(cells.period),
            series=", ".join(filter(None, (table.dataset, table.price_basis))),
            verdict=Verdict.PRIMARY,
            status=FactStatus.PRELIMINARY if is_preliminary else FactStatus.FINAL,
            definition=latest.title,
            source=source,
            seen_note=f"kumpulan data {table.dataset}",
            line=line,
            activity=cells.activities[column],
        )
