"""What an import would do, before it does anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tiru.datasets.reading import CellStatus
from tiru.datasets.store._contradictions import CellContradiction
from tiru.datasets.store._differences import Differences
from tiru.datasets.store._entries import ImportCounts, ImportEntry, KeptFile
from tiru.datasets.store._figures import Figures
from tiru.datasets.store._request import ImportOptions, ImportSource


@dataclass(frozen=True, eq=False)
class ImportPreview:
    """An import that could be made; nothing of it is written.

    Attributes
    ----------
    dataset : str
    source : ImportSource
    options : ImportOptions
    file : KeptFile
        The file as it was when it was previewed.
    file_path : Path
    mapping : KeptFile or None
    mapping_path : Path or None
    base : str
        Version of the store the comparison rests on.
    rows : DataFrame
        All figures that would be stored.
    new, changed, absent : DataFrame
        See `Differences`; `changed` has the old content beside the new.
    counts : ImportCounts
    coverage : mapping from str to int
        Period to number of regions.
    contradictions : tuple of CellContradiction
        Cells in which another dataset says something else.
    unread_datasets : tuple of str
        Damaged datasets, which could not be looked at for contradictions.
    repeats : ImportEntry or None
        An import that counts and was made of the same file, mapping, source and options.
    """

    dataset: str
    source: ImportSource
    options: ImportOptions
    file: KeptFile
    file_path: Path
    mapping: KeptFile | None
    mapping_path: Path | None
    base: str
    rows: pl.DataFrame
    new: pl.DataFrame
    changed: pl.DataFrame
    absent: pl.DataFrame
    counts: ImportCounts
    coverage: Mapping[str, int]
    contradictions: tuple[CellContradiction, ...]
    unread_datasets: tuple[str, ...]
    repeats: ImportEntry | None

    @property
    def changes_nothing(self) -> bool:
        """The very same import counts already, and nothing has overridden any of it."""
        return self.repeats is not None and self.counts.new == 0 and self.counts.changed == 0


def count_import(figures: Figures, found: Differences) -> ImportCounts:
    return ImportCounts(
        new=found.new.height,
        changed=found.changed.height,
        unchanged=found.unchanged,
        absent=found.absent.height,
        repeated=figures.repeated,
        totals=figures.totals,
        accepted=figures.verdicts[CellStatus.ACCEPTED],
        doubtful=figures.verdicts[CellStatus.DOUBTFUL],
        missing=figures.verdicts[CellStatus.MISSING],
        ambiguous=figures.verdicts[CellStatus.AMBIGUOUS],
    )


def is_same_import(
    entry: ImportEntry, file: KeptFile, mapping: KeptFile | None, source: ImportSource, options: ImportOptions
) -> bool:
    """Whether an import was made of the same bytes in the same way; the day of reading aside."""
    here = (source.title, source.publisher, source.url)
    there = (entry.source.title, entry.source.publisher, entry.source.url)
    return (
        entry.file.sha256 == file.sha256
        and (entry.mapping.sha256 if entry.mapping else "") == (mapping.sha256 if mapping else "")
        and here == there
        and (entry.options.declarations, entry.options.price_basis, entry.options.include_doubtful)
        == (options.declarations, options.price_basis, options.include_doubtful)
        and dict(entry.options.activities) == dict(options.activities)
    )
