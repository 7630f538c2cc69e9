"""What the store holds: data sets, figures, and where each figure comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl
from django.conf import settings
from django.utils import timezone

from tiru.datasets import Indicator, load_indicators
from tiru.datasets.store import (
    Catalogue,
    CellContradiction,
    DatasetInfo,
    DatasetValue,
    ImportEntry,
    Store,
)
from tiru.errors import RegionError
from tiru.regions import load_registry

NATION_CODE = "00"


@dataclass(frozen=True)
class FigureFilter:
    """Which figures of a data set are wanted; empty means all.

    `region` is a Kemendagri code or part of a name as written, `period` a year or a whole period.
    """

    region: str = ""
    period: str = ""
    indicator: str = ""
    as_of: dt.datetime | None = None


@dataclass(frozen=True)
class FilterChoices:
    """periods : years, the latest first; indicators : as written"""

    periods: tuple[str, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class FigureKey:
    """What makes a figure of a data set this figure."""

    region_code: str
    period: str
    indicator: str
    breakdown: tuple[str, ...]
    unit: str
    price_basis: str


@dataclass(frozen=True)
class Origin:
    """A figure with all that was ever stored for it.

    figure : its row, None where no import counts any more; history : rows of all imports, newest first;
    entries : the imports by number; elsewhere : what other data sets say of the same cell
    """

    figure: Mapping[str, Any] | None
    history: tuple[Mapping[str, Any], ...]
    entries: Mapping[str, ImportEntry]
    elsewhere: tuple[DatasetValue, ...] = field(default=())


def open_store() -> Store:
    return Store(Path(settings.CONFIG.home) / "data")


def catalogue() -> Catalogue:
    return open_store().catalogue()


def datasets() -> tuple[DatasetInfo, ...]:
    return open_store().datasets()


def dataset(key: str) -> DatasetInfo | None:
    """One data set; None where no import of it counts."""
    return next((info for info in datasets() if info.key == key), None)


def dataset_keys() -> list[str]:
    """All that was ever imported, undone ones too."""
    return sorted({entry.dataset for entry in catalogue().imports.values()})


def data_version(as_of: dt.datetime | None = None) -> str:
    return open_store().version(as_of)


def end_of_day(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))


def figures(dataset: str, wanted: FigureFilter) -> pl.DataFrame:
    """Figures of a data set, in order of region, indicator, breakdown and period.

    Raises
    ------
    UnknownDataset, DamagedStore
    """
    found = open_store().observations(dataset, indicator=wanted.indicator or None, as_of=wanted.as_of)
    if wanted.region:
        label = pl.col("region_label").str.to_lowercase()
        found = found.filter(
            (pl.col("region_code") == wanted.region) | label.str.contains(wanted.region.lower(), literal=True)
        )
    if wanted.period:
        period = pl.col("period")
        found = found.filter((period == wanted.period) | period.str.starts_with(f"{wanted.period}-"))
    return found


def filter_choices(dataset: str) -> FilterChoices:
    """What the figures of a data set can be filtered by, undone imports left out."""
    found = open_store().observations(dataset)
    return FilterChoices(
        periods=tuple(found["period"].str.slice(0, 4).unique().sort(descending=True)),
        indicators=tuple(found["indicator"].unique().sort()),
    )


def coverage(figures: pl.DataFrame) -> tuple[list[str], list[tuple[str, str, Mapping[str, int]]]]:
    """Years, and for each region its code, its name and how many figures each year has."""
    counted = (
        figures.with_columns(year=pl.col("period").str.slice(0, 4))
        .group_by("region_code", "year")
        .len()
        .sort("region_code", "year")
    )
    years = counted["year"].unique().sort().to_list()
    regions: dict[str, dict[str, int]] = {}
    for code, year, count in counted.iter_rows():
        regions.setdefault(code, {})[year] = count
    return years, [(code, region_name(code), counts) for code, counts in regions.items()]


def region_name(code: str) -> str:
    """The name of a region; its code where the list of regions has it no longer."""
    if code == NATION_CODE:
        return "Indonesia"
    try:
        return load_registry().get(code).name
    except RegionError:
        return code


def indicators() -> Mapping[str, Indicator]:
    return load_indicators()


def origin(dataset: str, key: FigureKey) -> Origin:
    """Where a figure comes from, and every value it ever had.

    Raises
    ------
    UnknownDataset, DamagedStore
    """
    store = open_store()
    found = store.history(key.region_code, key.indicator, key.period, dataset=dataset).filter(
        pl.col("indicator") == key.indicator,
        pl.col("breakdown").list.join("\x1f") == "\x1f".join(key.breakdown),
        pl.col("unit") == key.unit,
        pl.col("price_basis") == key.price_basis,
    )
    rows = tuple(reversed(list(found.iter_rows(named=True))))
    figure = next((row for row in rows if row["is_current"]), None)
    entries = store.catalogue().imports
    elsewhere = _elsewhere(store.contradictions(dataset), dataset, figure) if figure else ()
    return Origin(figure, rows, {row["import_id"]: entries[row["import_id"]] for row in rows}, elsewhere)


def _elsewhere(
    found: tuple[CellContradiction, ...], dataset: str, figure: Mapping[str, Any]
) -> tuple[DatasetValue, ...]:
    for cell in found:
        if (cell.region_code, cell.period) != (figure["region_code"], figure["period"]):
            continue
        own = [value for value in cell.values if value.dataset == dataset]
        if any(value.import_id == figure["import_id"] and value.where == figure["where"] for value in own):
            return tuple(value for value in cell.values if value.dataset != dataset)
    return ()
