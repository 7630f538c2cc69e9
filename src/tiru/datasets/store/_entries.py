"""What the catalogue records: one entry for each change, and each entry one line of text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from tiru.datasets._series import PriceBasis
from tiru.datasets.store._request import Declaration, ImportOptions, ImportSource

FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as the user gave it, kept beside the figures.

    name : as the user called it
    sha256 : hexadecimal; also its name in the store
    size : in bytes
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many figures an import brought, against those of the same dataset before it.

    Attributes
    ----------
    new, changed, unchanged : int
        Together all figures of the import.
    absent : int
        Stored before, of an indicator and period the file has, and not in the file; they stay.
    repeated : int
        Cells that say once more what another cell of the file says.
    totals : int
        Cells that are totals of several regions, which no region code stands for; they are left out.
    accepted, doubtful, missing, ambiguous : int
        Cells of the file by verdict.
    """

    new: int
    changed: int
    unchanged: int
    absent: int
    repeated: int
    totals: int
    accepted: int
    doubtful: int
    missing: int
    ambiguous: int


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One import.

    Attributes
    ----------
    id : str
        Number of the entry, such as `0007`.
    time : datetime
        UTC; later than that of every entry before it.
    by : str
        Who stored it.
    dataset : str
    source : ImportSource
    file : KeptFile
    mapping : KeptFile or None
        The answers given to the file's questions.
    options : ImportOptions
    counts : ImportCounts
    coverage : mapping from str to int
        Period to number of regions with a figure.
    part : str
        File of the figures, relative to the store.
    part_sha256 : str
    """

    id: str
    time: dt.datetime
    by: str
    dataset: str
    source: ImportSource
    file: KeptFile
    mapping: KeptFile | None
    options: ImportOptions
    counts: ImportCounts
    coverage: Mapping[str, int]
    part: str
    part_sha256: str


@dataclass(frozen=True, slots=True)
class Reversal:
    """An import undone, or taken up again.

    Attributes
    ----------
    id : str
    time : datetime
        UTC.
    by : str
    dataset : str
    import_id : str
    is_redo : bool
        The import counts again, in the place it always had.
    """

    id: str
    time: dt.datetime
    by: str
    dataset: str
    import_id: str
    is_redo: bool


Entry = ImportEntry | Reversal


def entry_to_dict(entry: Entry) -> dict[str, Any]:
    """The entry as plain data, for JSON."""
    if isinstance(entry, Reversal):
        return {
            "kind": "redo" if entry.is_redo else "undo",
            "id": entry.id,
            "time": entry.time.isoformat(),
            "by": entry.by,
            "dataset": entry.dataset,
            "import_id": entry.import_id,
        }
    options = entry.options
    return {
        "kind": "import",
        "id": entry.id,
        "time": entry.time.isoformat(),
        "by": entry.by,
        "dataset": entry.dataset,
        "source": asdict(entry.source) | {"read_on": entry.source.read_on.isoformat()},
        "file": asdict(entry.file),
        "mapping": asdict(entry.mapping) if entry.mapping else None,
        "options": {
            "declarations": [_declaration_to_dict(declaration) for declaration in options.declarations],
            "price_basis": options.price_basis.value if options.price_basis else None,
            "activities": dict(options.activities),
            "include_doubtful": options.include_doubtful,
        },
        "counts": asdict(entry.counts),
        "coverage": dict(entry.coverage),
        "part": entry.part,
        "part_sha256": entry.part_sha256,
    }


def _declaration_to_dict(declaration: Declaration) -> dict[str, Any]:
    """Without a price basis where none is declared, as entries were before there was one."""
    found = asdict(declaration) | {"breakdown": list(declaration.breakdown)}
    basis = found.pop("price_basis")
    return found | ({"price_basis": basis.value} if basis else {})


def _declaration_from_dict(found: Mapping[str, Any]) -> Declaration:
    basis = found.get("price_basis")
    parsed = {
        "breakdown": tuple(found["breakdown"]),
        "price_basis": PriceBasis(basis) if basis else None,
    }
    return Declaration(**{**found, **parsed})


def entry_from_dict(found: Mapping[str, Any]) -> Entry:
    """The entry again; raises KeyError, TypeError or ValueError where it is none."""
    head = {
        "id": found["id"],
        "time": dt.datetime.fromisoformat(found["time"]),
        "by": found["by"],
        "dataset": found["dataset"],
    }
    if found["kind"] in ("undo", "redo"):
        return Reversal(**head, import_id=found["import_id"], is_redo=found["kind"] == "redo")
    if found["kind"] != "import":
        raise ValueError(found["kind"])
    source, options = found["source"], found["options"]
    return ImportEntry(
        **head,
        source=ImportSource(**source | {"read_on": dt.date.fromisoformat(source["read_on"])}),
        file=KeptFile(**found["file"]),
        mapping=KeptFile(**found["mapping"]) if found["mapping"] else None,
        options=ImportOptions(
            tuple(_declaration_from_dict(declaration) for declaration in options["declarations"]),
            PriceBasis(options["price_basis"]) if options["price_basis"] else None,
            options["activities"],
            options["include_doubtful"],
        ),
        counts=ImportCounts(**found["counts"]),
        coverage=found["coverage"],
        part=found["part"],
        part_sha256=found["part_sha256"],
    )


def canonical(value: Any) -> str:
    """JSON in the one way that a check can be computed from."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
