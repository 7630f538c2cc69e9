"""The reading side of the store: the figures as they stood at any moment."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path

import polars as pl

from tiru.datasets._facts import Facts
from tiru.datasets.store._bridge import declared_figures, facts_of
from tiru.datasets.store._catalogue import Catalogue
from tiru.datasets.store._contradictions import CellContradiction, find_contradictions
from tiru.datasets.store._differences import fold
from tiru.datasets.store._entries import ImportEntry
from tiru.datasets.store._figures import SCHEMA
from tiru.datasets.store._layout import Layout, sort_figures
from tiru.datasets.store._listing import Damage, DatasetInfo, cell_history, dataset_info
from tiru.errors import DamagedStore, UnknownDataset, UnknownVersion


class StoreReader:
    """All that can be asked of a store without changing it."""

    def __init__(self, folder: Path) -> None:
        self._layout = Layout(folder)

    def catalogue(self, as_of: dt.datetime | None = None) -> Catalogue:
        """All that happened to the store, oldest first."""
        return self._layout.read_catalogue().as_of(as_of)

    def version(self, as_of: dt.datetime | None = None) -> str:
        """Twelve hexadecimal digits that stand for every figure and its whole history."""
        return self.catalogue(as_of).version

    def moment_of(self, version: str) -> dt.datetime:
        """When the store came to a version, to be given as `as_of`.

        Raises
        ------
        UnknownVersion
            It never had that version, or the version is that of a store with nothing in it.
        """
        catalogue = self.catalogue()
        for check, entry in zip(catalogue.checks, catalogue.entries, strict=True):
            if check[:12] == version:
                return entry.time
        raise UnknownVersion(version)

    def datasets(self, as_of: dt.datetime | None = None) -> tuple[DatasetInfo, ...]:
        """Datasets with an import that counts, in order of key; a damaged one is listed as such."""
        catalogue = self.catalogue(as_of)
        infos = []
        for key in sorted({entry.dataset for entry in catalogue.active()}):
            imports = catalogue.active(key)
            try:
                figures = self._figures(imports).select("region_code", "indicator", "period").collect()
            except DamagedStore:
                figures = None
            infos.append(dataset_info(imports, figures))
        return tuple(infos)

    def observations(
        self,
        dataset: str | None = None,
        region: str | None = None,
        indicator: str | None = None,
        period: str | None = None,
        as_of: dt.datetime | None = None,
    ) -> pl.DataFrame:
        """The figures that count.

        Parameters
        ----------
        dataset : str, optional
        region : str, optional
            Kemendagri code.
        indicator : str, optional
            As written in the file, or the key of the listed indicator it was declared to stand for.
        period : str, optional
        as_of : datetime, optional

        Returns
        -------
        DataFrame
            One row a figure: dataset, import_id, and the columns of a part. In order of dataset, region,
            indicator, breakdown and period.

        Raises
        ------
        UnknownDataset
            Nothing was ever imported under that key.
        DamagedStore
            A file needed for the answer is not the one written. Nothing is answered without it.
        """
        catalogue = self.catalogue(as_of)
        wanted = [pl.col(c) == v for c, v in (("region_code", region), ("period", period)) if v is not None]
        figures = self._all_figures(catalogue, dataset, wanted)
        if indicator is not None:
            figures = figures.filter(
                (pl.col("indicator") == indicator) | (pl.col("listed_indicator") == indicator)
            )
        # Collected first: sorting within the plan takes twice as long.
        return sort_figures(figures.collect()).select("dataset", "import_id", *SCHEMA)

    def history(
        self,
        region: str,
        indicator: str,
        period: str,
        *,
        dataset: str | None = None,
        as_of: dt.datetime | None = None,
    ) -> pl.DataFrame:
        """Every value a cell ever had, undone ones too.

        Parameters
        ----------
        region, period : str
        indicator : str
            As written, or the key of a listed indicator.
        dataset : str, optional
        as_of : datetime, optional

        Returns
        -------
        DataFrame
            Oldest first within a dataset: time, import_id, dataset, by, undone_at (missing where the import
            counts), is_current, and the columns of a part.
        """
        catalogue = self.catalogue(as_of)
        self._check_dataset(dataset)
        is_meant = (pl.col("indicator") == indicator) | (pl.col("listed_indicator") == indicator)
        scans = [
            self._layout.scan(entry).filter(
                is_meant, pl.col("region_code") == region, pl.col("period") == period
            )
            for entry in catalogue.imports.values()
            if dataset in (None, entry.dataset)
        ]
        return cell_history(pl.concat([_no_figures(), *scans]).collect(), catalogue)

    def contradictions(
        self, dataset: str | None = None, as_of: dt.datetime | None = None
    ) -> tuple[CellContradiction, ...]:
        """Cells in which datasets do not agree beyond rounding; of one dataset only, if named."""
        catalogue = self.catalogue(as_of)
        self._check_dataset(dataset)
        found = find_contradictions(self._all_figures(catalogue, None, []).collect())
        return tuple(c for c in found if dataset is None or dataset in {v.dataset for v in c.values})

    def facts(self, base: Facts | None = None, as_of: dt.datetime | None = None) -> Facts:
        """Figures declared to stand for a listed indicator, as facts a decision can rest on.

        Parameters
        ----------
        base : Facts, optional
            Facts to add, such as the embedded ones. Where both have a primary figure of one region,
            indicator, series and year, the imported one is shown.
        as_of : datetime, optional

        Returns
        -------
        Facts
            Figures of whole years only. Its version is that of the store, after that of `base` and a plus
            sign where there is one.
        """
        catalogue = self.catalogue(as_of)
        figures = declared_figures(self._all_figures(catalogue, None, [])).collect()
        return facts_of(sort_figures(figures), catalogue.version, base)

    def kept_file(self, sha256: str) -> Path:
        """Where a file lies as it was given; its hash is in the entry of its import."""
        return self._layout.sources / sha256

    def check(self) -> tuple[Damage, ...]:
        """Every file that some import needs and that is not what was written."""
        found = []
        for entry in self.catalogue().imports.values():
            needed = [(self._layout.part_path(entry), entry.part_sha256)]
            needed += [(self.kept_file(f.sha256), f.sha256) for f in (entry.file, entry.mapping) if f]
            for path, sha256 in needed:
                reason = self._layout.damage_of(path, sha256)
                if reason:
                    name = path.relative_to(self._layout.folder).as_posix()
                    found.append(Damage(name, reason, entry.id, entry.dataset))
        return tuple(found)

    def _figures(self, imports: tuple[ImportEntry, ...], wanted: list[pl.Expr] | None = None) -> pl.LazyFrame:
        """Of one dataset. Only columns of the key may be asked for, or an overridden row would come back."""
        return fold([self._layout.scan(entry).filter(*(wanted or [])) for entry in imports])

    def _all_figures(self, catalogue: Catalogue, dataset: str | None, wanted: list[pl.Expr]) -> pl.LazyFrame:
        self._check_dataset(dataset)
        keys = sorted({entry.dataset for entry in catalogue.active(dataset)})
        return pl.concat([_no_figures(), *(self._figures(catalogue.active(key), wanted) for key in keys)])

    def _check_dataset(self, dataset: str | None) -> None:
        known = sorted({entry.dataset for entry in self.catalogue().imports.values()})
        if dataset is not None and dataset not in known:
            raise UnknownDataset(dataset, difflib.get_close_matches(dataset, known, n=3))


def _no_figures() -> pl.LazyFrame:
    return pl.LazyFrame(schema={**SCHEMA, "dataset": pl.String(), "import_id": pl.String()})
