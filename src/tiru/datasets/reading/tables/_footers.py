"""Keys at the foot of a table: what its asterisks and letters mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.datasets.reading._report import Release
from tiru.datasets.reading.values._periods import PeriodReading, read_period
from tiru.datasets.reading.values._title_times import time_in_title
from tiru.datasets.reading.values._units import Unit, read_unit

_KEY = re.compile(
    r"(?P<mark>\*{1,3}|x{1,3}|r|e|p)\s*\)?\s*[:=]?\s*(?P<meaning>angka\s+sangat\s+sementara|sangat\s+sementara|angka\s+sementara|"
    r"sementara|(?:very\s+)?preliminary(?:\s+figures?)?)",
    re.I,
)
# "0 = tidak ada data", alone or in a list of signs; "0: data dapat diabaikan" is a figure.
_ZERO = re.compile(
    r"(?:^|[\s:;,(])[\"“']?(?:angka\s+)?(?:0|nol)[\"”']?\s*\)?\s*(?:[:=]|berarti|artinya|menunjukkan)\s*"
    r"(?:tidak\s+ada\s+data|(?:data\s+)?(?:tidak|belum)\s+tersedia|belum\s+ada\s+data|data\s+kosong|"
    r"(?:tidak|belum)\s+(?:mengisi|melapor(?:kan)?)|n\.?/?a\b|no\s+data|not\s+available)",
    re.I,
)
_UNIT = re.compile(r"^\s*satuan\s*:\s*(?P<unit>.+)$", re.I)
# "Keadaan per 31 Desember 2023", "Kondisi: Juni 2023", "Data tahun 2022".
_STATE = re.compile(
    r"^\s*(?:catatan\s*:\s*)?(?:keadaan|kondisi|posisi|data)\s*:?\s*"
    r"(?:(?:per|pada|akhir|tahun|tanggal|bulan)\s*:?\s*)*(?P<time>(?:\d{1,2}\s+)?\w*\s*(?:19|20)\d\d)\s*\.?$",
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


def zero_means_missing(notes: Sequence[str]) -> bool:
    """Whether the notes give 0 as the sign for no data."""
    return any(_ZERO.search(note) for note in notes)


def time_below(notes: Sequence[str]) -> PeriodReading | None:
    """The one time the figures are said to be of under a table: "Keadaan per 31 Desember 2023"."""
    times = {found["time"] for note in notes if (found := _STATE.match(note))}
    if len(times) != 1:
        return None
    words = times.pop().strip()
    year = words[-4:]
    part, _ = time_in_title(words, year)
    return part or read_period(year)


def unit_below(notes: Sequence[str]) -> Unit | None:
    """The one unit said under a table: "Satuan: Ton"."""
    units = [unit for note in notes if (found := _UNIT.match(note)) and (unit := read_unit(found["unit"]))]
    return units[0] if len(set(units)) == 1 else None
