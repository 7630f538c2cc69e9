"""Datasets as a catalogue lists them, and every value a cell ever had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from tiru.datasets.store._catalogue import Catalogue
from tiru.datasets.store._differences import coverage_of
from tiru.datasets.store._entries import ImportEntry
from tiru.datasets.store._figures import KEY, SCHEMA
from tiru.datasets.store._request import ImportSource


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """One dataset as it stands.

    Attributes
    ----------
    key : str
    source : ImportSource
        Of the latest import that counts; its `read_on` says how fresh the dataset is.
    figures : int or None
        None where a part of it is damaged; then `coverage`, `indicators` and `regions` say nothing.
    regions : int
        Regions with a figure.
    indicators : tuple of str
        As written, sorted.
    coverage : mapping from str to int
        Period to number of regions, earliest period first.
    imports : int
        Imports that count.
    last_import : datetime
        UTC.
    contains_doubtful : bool
        Whether doubtful cells were stored on the user's word.
    """

    key: str
    source: ImportSource
    figures: int | None
    regions: int
    indicators: tuple[str, ...]
    coverage: Mapping[str, int]
    imports: int
    last_import: dt.datetime
    contains_doubtful: bool

    @property
    def is_damaged(self) -> bool:
        return self.figures is None


@dataclass(frozen=True, slots=True)
class Damage:
    """A file of the store that is not what was written.

    path : relative to the store
    reason : as in `DamagedStore`
    import_id, dataset : the import that needs it
    """

    path: str
    reason: str
    import_id: str
    dataset: str


def dataset_info(imports: Sequence[ImportEntry], figures: pl.DataFrame | None) -> DatasetInfo:
    """Describe a dataset by its imports that count and its figures; None where these cannot be read."""
    last = imports[-1]
    return DatasetInfo(
        key=last.dataset,
        source=last.source,
        figures=None if figures is None else figures.height,
        regions=0 if figures is None else figures["region_code"].n_unique(),
        indicators=() if figures is None else tuple(figures["indicator"].unique().sort()),
        coverage={} if figures is None else coverage_of(figures),
        imports=len(imports),
        last_import=last.time,
        contains_doubtful=any(entry.options.include_doubtful and entry.counts.doubtful for entry in imports),
    )


def cell_history(rows: pl.DataFrame, catalogue: Catalogue) -> pl.DataFrame:
    """Rows of all imports with time and author of their import, when it was undone, and which one counts."""
    imports = [(e.id, e.time, e.by, _undone_at(catalogue, e)) for e in catalogue.imports.values()]
    known = pl.DataFrame(
        imports,
        schema={
            "import_id": pl.String,
            "time": pl.Datetime("us", "UTC"),
            "by": pl.String,
            "undone_at": pl.Datetime("us", "UTC"),
        },
        orient="row",
    )
    counting = pl.col("import_id").filter(pl.col("undone_at").is_null()).max().over("dataset", *KEY)
    return (
        rows.join(known, on="import_id")
        .with_columns((pl.col("import_id") == counting).fill_null(False).alias("is_current"))
        .sort("dataset", "time", "unit", maintain_order=True)
        .select("time", "import_id", "dataset", "by", "undone_at", "is_current", *SCHEMA)
    )


def _undone_at(catalogue: Catalogue, entry: ImportEntry) -> dt.datetime | None:
    reversal = catalogue.undone.get(entry.id)
    return reversal.time if reversal else None
