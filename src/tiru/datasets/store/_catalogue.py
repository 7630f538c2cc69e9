"""The catalogue: all that ever happened to the store, in order, and what counts at any moment."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tiru.datasets.store._entries import (
    FORMAT,
    Entry,
    ImportEntry,
    Reversal,
    canonical,
    entry_from_dict,
    entry_to_dict,
)
from tiru.errors import DamagedStore, UnknownImport

_NOTHING = hashlib.sha256(b"").hexdigest()
_LATEST_SHOWN = 3


@dataclass(frozen=True)
class Catalogue:
    """Entries with the check of each, which is computed from the entry and the check before it.

    Attributes
    ----------
    entries : tuple of ImportEntry or Reversal
        Oldest first.
    checks : tuple of str
        SHA-256, one for each entry; the last one stands for the whole history.
    """

    entries: tuple[Entry, ...] = ()
    checks: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """First 12 hexadecimal digits of the last check."""
        return (self.checks[-1] if self.checks else _NOTHING)[:12]

    def as_of(self, moment: dt.datetime | None) -> Catalogue:
        """The catalogue as it stood at a moment, what happened in that very moment included."""
        if moment is None:
            return self
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no time zone")
        count = sum(entry.time <= moment for entry in self.entries)
        return Catalogue(self.entries[:count], self.checks[:count])

    @cached_property
    def imports(self) -> Mapping[str, ImportEntry]:
        """All imports by number, undone ones too."""
        return {entry.id: entry for entry in self.entries if isinstance(entry, ImportEntry)}

    @cached_property
    def undone(self) -> Mapping[str, Reversal]:
        """Imports that do not count, with the entry that says so."""
        last = {entry.import_id: entry for entry in self.entries if isinstance(entry, Reversal)}
        return {import_id: entry for import_id, entry in last.items() if not entry.is_redo}

    def active(self, dataset: str | None = None) -> tuple[ImportEntry, ...]:
        """Imports that count, oldest first."""
        return tuple(
            entry
            for entry in self.imports.values()
            if entry.id not in self.undone and dataset in (None, entry.dataset)
        )

    def get(self, import_id: str) -> ImportEntry:
        found = self.imports.get(import_id.strip().zfill(4))
        if found is None:
            raise UnknownImport(import_id, list(self.imports)[-_LATEST_SHOWN:])
        return found

    @property
    def next_id(self) -> str:
        return f"{len(self.entries) + 1:04d}"

    def next_time(self, now: dt.datetime) -> dt.datetime:
        """Now, or the moment after the last entry where the clock has been set back."""
        now = now.astimezone(dt.UTC)
        if not self.entries:
            return now
        return max(now, self.entries[-1].time + dt.timedelta(microseconds=1))

    def with_entry(self, entry: Entry) -> Catalogue:
        check = _check(self.checks[-1] if self.checks else _NOTHING, entry)
        return Catalogue((*self.entries, entry), (*self.checks, check))

    def to_bytes(self) -> bytes:
        lines = (
            canonical({"format": FORMAT, "check": check, "entry": entry_to_dict(entry)}) + "\n"
            for entry, check in zip(self.entries, self.checks, strict=True)
        )
        return "".join(lines).encode()


def parse_catalogue(raw: bytes, path: Path) -> Catalogue:
    """Read a catalogue and refuse it where one line is not as it was written.

    Raises
    ------
    DamagedStore
    """
    entries: list[Entry] = []
    checks: list[str] = []
    before = _NOTHING
    for number, line in enumerate(raw.splitlines(), 1):
        try:
            found = json.loads(line.decode())
            if found["format"] != FORMAT:
                raise DamagedStore(path, "newer_format", line=number)
            entry = entry_from_dict(found["entry"])
            check = _check(before, entry)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedStore(path, "broken_line", line=number) from error
        if check != found["check"] or entry.id != f"{number:04d}":
            raise DamagedStore(path, "changed_bytes", line=number)
        entries.append(entry)
        checks.append(check)
        before = check
    if raw and not raw.endswith(b"\n"):
        raise DamagedStore(path, "broken_line", line=len(entries))
    return Catalogue(tuple(entries), tuple(checks))


def _check(before: str, entry: Entry) -> str:
    return hashlib.sha256((before + canonical(entry_to_dict(entry))).encode()).hexdigest()
