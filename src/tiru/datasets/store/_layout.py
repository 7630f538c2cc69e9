"""Where a store keeps what, and the way in and out of each file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from tiru.datasets._refusals import unreadable
from tiru.datasets.store._catalogue import Catalogue, parse_catalogue
from tiru.datasets.store._disk import (
    chunks_of,
    locked,
    make_folder,
    read_if_there,
    sha256_of,
    unwritable,
    write_durably,
)
from tiru.datasets.store._entries import Entry, ImportEntry, KeptFile
from tiru.errors import DamagedStore, ImportRefused, StoreUnwritable


@dataclass
class Layout:
    """The folder of a store.

    `catalogue.jsonl` names every file that counts; `data/DATASET/NUMBER.parquet` holds the figures of one
    import, `sources/SHA256` a file as it was given, `waiting` what is not whole yet. Files are written once
    and never changed; only the catalogue is replaced, as a whole.
    """

    folder: Path
    _known: tuple[tuple[int, int, int], Catalogue] | None = field(default=None, repr=False)
    _sound: dict[Path, tuple[int, int]] = field(default_factory=dict, repr=False)

    @property
    def catalogue_path(self) -> Path:
        return self.folder / "catalogue.jsonl"

    @property
    def parts(self) -> Path:
        return self.folder / "data"

    @property
    def sources(self) -> Path:
        return self.folder / "sources"

    @property
    def waiting(self) -> Path:
        return self.folder / "waiting"

    def part_path(self, entry: ImportEntry) -> Path:
        return self.folder / entry.part

    def read_catalogue(self) -> Catalogue:
        """The catalogue as it is now; empty where nothing was ever stored."""
        try:
            found = self.catalogue_path.stat()
        except OSError:
            found = None
        mark = (found.st_ino, found.st_size, found.st_mtime_ns) if found else None
        if self._known and self._known[0] == mark:
            return self._known[1]
        raw = read_if_there(self.catalogue_path)
        if raw is None:
            # The catalogue is made before the first figure, so it has been lost.
            if self.parts.exists():
                raise DamagedStore(self.catalogue_path, "missing")
            return Catalogue()
        catalogue = parse_catalogue(raw, self.catalogue_path)
        self._known = (mark, catalogue) if mark else None
        return catalogue

    @contextmanager
    def writing(self, wait_seconds: float) -> Iterator[Catalogue]:
        """Alone in the store, with the catalogue as it is."""
        make_folder(self.folder)
        make_folder(self.waiting)
        with locked(self.folder / ".lock", wait_seconds):
            catalogue = self.read_catalogue()
            if not self.catalogue_path.exists():
                write_durably(self.catalogue_path, [b""], self.waiting)
            yield catalogue

    def append(self, catalogue: Catalogue, entry: Entry) -> None:
        """From here on the entry counts."""
        raw = catalogue.with_entry(entry).to_bytes()
        try:
            write_durably(self.catalogue_path, [raw], self.waiting)
        except StoreUnwritable as error:
            if read_if_there(self.catalogue_path) == raw:
                raise StoreUnwritable(self.catalogue_path, "unconfirmed") from error
            raise

    def keep(self, path: Path, file: KeptFile) -> None:
        """Keep a file as it was given, once."""
        target = self.sources / file.sha256
        if target.is_file() and sha256_of(target) == file.sha256:
            return
        make_folder(self.sources)
        if describe_file(path).sha256 != file.sha256:
            raise ImportRefused(file.name, "file_changed")
        if write_durably(target, chunks_of(path), self.waiting) != file.sha256:
            raise ImportRefused(file.name, "file_changed")

    def write_part(self, dataset: str, number: str, rows: pl.DataFrame) -> tuple[str, str]:
        """Write the figures of an import; returns the name in the store and the SHA-256."""
        path = self.parts / dataset / f"{number}.parquet"
        make_folder(path.parent)
        # Through memory: the one way to write that reports a full disk as such and gives the hash on the way.
        buffer = io.BytesIO()
        rows.write_parquet(buffer, compression="zstd", statistics=True)
        sha256 = write_durably(path, [buffer.getbuffer()], self.waiting)
        return path.relative_to(self.folder).as_posix(), sha256

    def scan(self, entry: ImportEntry) -> pl.LazyFrame:
        """The figures of an import, once its file is seen to be the one written.

        Raises
        ------
        DamagedStore
        """
        path = self.part_path(entry)
        reason = self.damage_of(path, entry.part_sha256)
        if reason:
            raise DamagedStore(path, reason, entry.id, entry.dataset)
        return pl.scan_parquet(path, glob=False).with_columns(
            pl.lit(entry.dataset).alias("dataset"), pl.lit(entry.id).alias("import_id")
        )

    def damage_of(self, path: Path, sha256: str) -> str:
        """What is wrong with a file of the store, as `DamagedStore.reason`; empty where it is sound."""
        try:
            found = path.stat()
            mark = (found.st_size, found.st_mtime_ns)
            if self._sound.get(path) == mark:
                return ""
            if sha256_of(path) != sha256:
                return "changed_bytes"
        except FileNotFoundError:
            return "missing"
        except OSError:
            return "unreadable"
        self._sound[path] = mark
        return ""

    def remove_unnamed(self, catalogue: Catalogue) -> list[str]:
        """Take away what no entry names; returns the names in the store."""
        entries = catalogue.imports.values()
        named = {self.part_path(entry) for entry in entries}
        named |= {
            self.sources / file.sha256 for entry in entries for file in (entry.file, entry.mapping) if file
        }
        removed = []
        for pattern in ("data/*/*.parquet", "sources/*", "waiting/*"):
            for path in sorted(self.folder.glob(pattern)):
                if path not in named:
                    self._remove(path)
                    removed.append(path.relative_to(self.folder).as_posix())
        return removed

    def _remove(self, path: Path) -> None:
        try:
            path.unlink()
        except OSError as error:
            raise unwritable(path, error) from error


def describe_file(path: Path) -> KeptFile:
    """Name, hash and size of a file the user gave.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file` or `unreadable`.
    """
    try:
        return KeptFile(path.name, sha256_of(path), path.stat().st_size)
    except OSError as error:
        raise unreadable(path, error) from error


def sort_figures(figures: pl.DataFrame) -> pl.DataFrame:
    """Figures of several datasets, in an order that depends on nothing but themselves."""
    breakdown = pl.col("breakdown").list.join("\x1f")
    return figures.sort("dataset", "region_code", "indicator", breakdown, "period", "unit", "price_basis")
