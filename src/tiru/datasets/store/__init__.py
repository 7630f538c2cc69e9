"""Imported statistics kept: previewed, whole or not at all, undoable, and recalled as of any day."""

from tiru.datasets.store._catalogue import Catalogue
from tiru.datasets.store._contradictions import CellContradiction, DatasetValue
from tiru.datasets.store._declared_import import declarations_of
from tiru.datasets.store._entries import (
    ImportCounts,
    ImportEntry,
    KeptFile,
    Reversal,
    entry_to_dict,
)
from tiru.datasets.store._listing import Damage, DatasetInfo
from tiru.datasets.store._preview import ImportPreview
from tiru.datasets.store._request import Declaration, ImportOptions, ImportSource
from tiru.datasets.store._store import Store

__all__ = [
    "Catalogue",
    "CellContradiction",
    "Damage",
    "DatasetInfo",
    "DatasetValue",
    "Declaration",
    "ImportCounts",
    "ImportEntry",
    "ImportOptions",
    "ImportPreview",
    "ImportSource",
    "KeptFile",
    "Reversal",
    "Store",
    "declarations_of",
    "entry_to_dict",
]
