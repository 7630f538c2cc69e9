"""The store: figures in, each change whole or not at all, and every earlier state still there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import polars as pl

from tiru.datasets.reading import ReadingReport
from tiru.datasets.store._catalogue import Catalogue
from tiru.datasets.store._contradictions import CellContradiction, find_contradictions
from tiru.datasets.store._differences import compare, coverage_of
from tiru.datasets.store._entries import ImportEntry, Reversal
from tiru.datasets.store._figures import SCHEMA, figures_of
from tiru.datasets.store._layout import describe_file
from tiru.datasets.store._preview import ImportPreview, count_import, is_same_import
from tiru.datasets.store._reader import StoreReader
from tiru.datasets.store._request import ImportOptions, ImportSource
from tiru.errors import CatalogueMoved, DamagedStore, ImportRefused, NothingToReverse

_DATASET = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_DATASET = 64
_LOCK_WAIT_SECONDS = 10.0


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Store(StoreReader):
    """Imported statistics in one folder.

    Parameters
    ----------
    folder : Path
        Made at the first import. Reading never writes.
    clock : callable, optional
        Gives the time of an entry, with its time zone.
    lock_wait_seconds : float, optional
        How long a change waits for another process before `StoreBusy`.

    Notes
    -----
    A change is written in this order: the file as given, the figures, and last the catalogue, each under a
    passing name, brought to the disk, then renamed. Until the catalogue is renamed the change has not
    happened; from then on it has. What a crash leaves behind is named nowhere, read by nobody and removed by
    `tidy`. A file that is not the one written is never read: `DamagedStore` says which.

    Every method that takes `as_of` answers as the store stood at that moment, which must have a time zone.

    Examples
    --------
    >>> store = Store(Path("no-such-folder"))
    >>> store.datasets(), store.observations().height, store.version()
    ((), 0, 'e3b0c44298fc')
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], dt.datetime] = _utc_now,
        lock_wait_seconds: float = _LOCK_WAIT_SECONDS,
    ) -> None:
        super().__init__(folder)
        self._clock = clock
        self._lock_wait_seconds = lock_wait_seconds

    def preview(
        self,
        report: ReadingReport,
        file: Path,
        *,
        dataset: str,
        source: ImportSource,
        mapping: Path | None = None,
        options: ImportOptions | None = None,
    ) -> ImportPreview:
        """What storing a file would change. Writes nothing.

        Parameters
        ----------
        report : ReadingReport
            Of `file`, read with `mapping`.
        file : Path
            Kept with the figures when the import is made.
        dataset : str
            Small letters, digits and single hyphens, such as `bps-pdrb`. A later import of a dataset
            overrides figures with the same region, indicator, breakdown, period, unit and price basis, and
            leaves the others.
        source : ImportSource
        mapping : Path, optional
        options : ImportOptions, optional

        Returns
        -------
        ImportPreview

        Raises
        ------
        OpenQuestions
            The file leaves something open; nothing of it can be stored until it is answered.
        ImportRefused
            `not_a_dataset_key`, `no_title`, `no_publisher`, or figures that cannot be stored.
        DataFileError
            The file or the mapping cannot be read.
        DamagedStore
            What is stored of the dataset cannot be read.
        """
        _check_request(report.name, dataset, source)
        options = options or ImportOptions()
        figures = figures_of(report, source, options)
        kept, kept_mapping = describe_file(file), describe_file(mapping) if mapping else None
        catalogue = self.catalogue()
        imports = catalogue.active(dataset)
        found = compare(figures.rows, self._figures(imports).select(*SCHEMA).collect())
        contradictions, unread = self._contradictions_with(catalogue, dataset, figures.rows)
        same = (e for e in imports if is_same_import(e, kept, kept_mapping, source, options))
        return ImportPreview(
            dataset=dataset,
            source=source,
            options=options,
            file=kept,
            file_path=file,
            mapping=kept_mapping,
            mapping_path=mapping,
            base=catalogue.version,
            rows=figures.rows,
            new=found.new,
            changed=found.changed,
            absent=found.absent,
            counts=count_import(figures, found),
            coverage=coverage_of(figures.rows),
            contradictions=contradictions,
            unread_datasets=unread,
            repeats=next(same, None),
        )

    def commit(self, preview: ImportPreview, *, by: str) -> ImportEntry:
        """Make a previewed import, whole or not at all.

        Parameters
        ----------
        preview : ImportPreview
        by : str
            Who stores it.

        Returns
        -------
        ImportEntry
            The new entry. Where the preview changes nothing, the entry of the import it repeats; then nothing
            is written.

        Raises
        ------
        CatalogueMoved
            Something was stored or undone after the preview.
        ImportRefused
            `no_name`, or `file_changed` since the preview.
        StoreBusy, StoreUnwritable
        """
        _check_author(preview.file.name, by)
        if preview.changes_nothing and preview.repeats:
            _check_base(preview, self.catalogue())
            return preview.repeats
        layout = self._layout
        with layout.writing(self._lock_wait_seconds) as catalogue:
            _check_base(preview, catalogue)
            layout.keep(preview.file_path, preview.file)
            if preview.mapping and preview.mapping_path:
                layout.keep(preview.mapping_path, preview.mapping)
            part, sha256 = layout.write_part(preview.dataset, catalogue.next_id, preview.rows)
            entry = ImportEntry(
                id=catalogue.next_id,
                time=catalogue.next_time(self._clock()),
                by=by.strip(),
                dataset=preview.dataset,
                source=preview.source,
                file=preview.file,
                mapping=preview.mapping,
                options=preview.options,
                counts=preview.counts,
                coverage=preview.coverage,
                part=part,
                part_sha256=sha256,
            )
            layout.append(catalogue, entry)
        return entry

    def undo(self, import_id: str, *, by: str) -> Reversal:
        """Let an import count no longer, be it the last or an earlier one; its figures stay on record.

        Raises
        ------
        UnknownImport
        NothingToReverse
            It is undone already.
        StoreBusy, StoreUnwritable
        """
        return self._reverse(import_id, by, is_redo=False)

    def redo(self, import_id: str, *, by: str) -> Reversal:
        """Let an undone import count again, in the place it had: later imports still override it."""
        return self._reverse(import_id, by, is_redo=True)

    def tidy(self) -> tuple[str, ...]:
        """Remove what a crash left behind; returns the names of the files, relative to the store."""
        if not self.catalogue().entries and not self._layout.folder.exists():
            return ()
        with self._layout.writing(self._lock_wait_seconds) as catalogue:
            return tuple(self._layout.remove_unnamed(catalogue))

    def _reverse(self, import_id: str, by: str, *, is_redo: bool) -> Reversal:
        _check_author(import_id, by)
        self.catalogue().get(import_id)
        with self._layout.writing(self._lock_wait_seconds) as catalogue:
            target = catalogue.get(import_id)
            is_undone = target.id in catalogue.undone
            if is_undone is not is_redo:
                raise NothingToReverse(target.id, is_undone)
            time = catalogue.next_time(self._clock())
            entry = Reversal(catalogue.next_id, time, by.strip(), target.dataset, target.id, is_redo)
            self._layout.append(catalogue, entry)
        return entry

    def _contradictions_with(
        self, catalogue: Catalogue, dataset: str, rows: pl.DataFrame
    ) -> tuple[tuple[CellContradiction, ...], tuple[str, ...]]:
        """Cells in which another dataset differs from new rows, and the datasets that could not be read."""
        frames, unread = [rows.lazy().with_columns(dataset=pl.lit(dataset), import_id=pl.lit(""))], []
        places = rows.lazy().select("region_code", "period").unique()
        for key in sorted({entry.dataset for entry in catalogue.active()} - {dataset}):
            try:
                theirs = self._figures(catalogue.active(key))
            except DamagedStore:
                unread.append(key)
            else:
                frames.append(theirs.join(places, on=["region_code", "period"], how="semi"))
        if len(frames) == 1:
            return (), tuple(unread)
        found = find_contradictions(pl.concat(frames).collect())
        return tuple(c for c in found if dataset in {value.dataset for value in c.values}), tuple(unread)


def _check_request(name: str, dataset: str, source: ImportSource) -> None:
    if len(dataset) > _LONGEST_DATASET or not _DATASET.fullmatch(dataset):
        raise ImportRefused(name, "not_a_dataset_key", [dataset])
    for text, reason in ((source.title, "no_title"), (source.publisher, "no_publisher")):
        if not text.strip():
            raise ImportRefused(name, reason)


def _check_author(name: str, by: str) -> None:
    if not by.strip():
        raise ImportRefused(name, "no_name")


def _check_base(preview: ImportPreview, catalogue: Catalogue) -> None:
    if preview.base != catalogue.version:
        raise CatalogueMoved(preview.base, catalogue.version)
