"""Keys at the foot of a table: what its asterisks and letters mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.datasets.reading._report import Release

_KEY = re.compile(
    r"(?P<mark>\*{1,3}|x{1,3}|r|e|p)\s*\)?\s*[:=]?\s*(?P<meaning>angka\s+sangat\s+sementara|sangat\s+sementara|angka\s+sementara|"
    r"sementara|(?:very\s+)?preliminary(?:\s+figures?)?)",
    re.I,
)
_OPENS = re.compile(r"^\s*(?P<mark>\*{1,3})\s*\)?\s*[:=]?\s*\w")


def preliminary_marks(notes: Sequence[str]) -> dict[str, Release]:
    """Marks whose meaning the notes give, such as "*) Angka sementara"."""
    marks: dict[str, Release] = {}
    for note in notes:
        for found in _KEY.finditer(note):
            very = "sangat" in found["meaning"].casefold() or "very" in found["meaning"].casefold()
            marks[found["mark"]] = Release.VERY_PRELIMINARY if very else Release.PRELIMINARY
    return marks


def marks_of_other_notes(notes: Sequence[str]) -> frozenset[str]:
    """Asterisks that the notes explain as anything but preliminary, such as "*) termasuk kota"."""
    opened = {found["mark"] for note in notes if (found := _OPENS.match(note)) is not None}
    return frozenset(opened - set(preliminary_marks(notes)))
