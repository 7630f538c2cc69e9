"""One stream of a compound file, the container of old office documents ([MS-CFB] 2.2 to 2.6)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_FIRST_TABLES, _ENTRY = 109, 128
_LAST_SECTOR = 0xFFFFFFFA
_HEAD = 512


def read_stream(data: bytes, name: str) -> bytes | None:
    """The content of a stream of the root; None where there is none or the file is broken."""
    try:
        return _CompoundFile(data).stream(name)
    except (struct.error, IndexError):
        return None


class _CompoundFile:
    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        self._size, self._small_size = 1 << min(shift, 16), 1 << min(small_shift, 16)
        self._directory, _, self._cutoff, small_table = struct.unpack_from("<IIII", data, 48)
        further, _ = struct.unpack_from("<II", data, 68)
        self._table = self._read_table(further)
        self._small_table = self._numbers(self._join(small_table))

    def stream(self, name: str) -> bytes | None:
        wanted = name.encode("utf-16-le")
        entries = self._join(self._directory)
        for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", entries, at + 64)[0]
            if entries[at : at + max(length - 2, 0)] != wanted:
                continue
            start, size = struct.unpack_from("<II", entries, at + 116)
            if size >= self._cutoff:
                return self._join(start)[:size]
            return self._join_small(entries, start)[:size]
        return None

    def _read_table(self, further: int) -> Sequence[int]:
        """The chain of all sectors; its own places stand in the head and in sectors after it."""
        places = list(struct.unpack_from(f"<{_FIRST_TABLES}I", self._data, 76))
        per_sector = self._size // 4 - 1
        for _ in range(len(self._data) // self._size):
            if further >= _LAST_SECTOR:
                break
            numbers = self._numbers(self._sector(further))
            places += numbers[:per_sector]
            further = numbers[per_sector]
        return [
            number
            for place in places
            if place < _LAST_SECTOR
            for number in self._numbers(self._sector(place))
        ]

    def _numbers(self, data: bytes) -> Sequence[int]:
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

    def _sector(self, number: int) -> bytes:
        start = max(self._size, _HEAD) + number * self._size
        return self._data[start : start + self._size]

    def _join(self, first: int) -> bytes:
        return b"".join(self._sector(number) for number in _chain(first, self._table))

    def _join_small(self, entries: bytes, first: int) -> bytes:
        """Short streams lie in small sectors inside the stream of the root."""
        inside = self._join(struct.unpack_from("<I", entries, 116)[0])
        size = self._small_size
        return b"".join(inside[at * size : (at + 1) * size] for at in _chain(first, self._small_table))


def _chain(first: int, table: Sequence[int]) -> list[int]:
    """Numbers of sectors in their order; a chain that runs in a circle ends after as many as there are."""
    numbers: list[int] = []
    while first < _LAST_SECTOR and len(numbers) < len(table):
        numbers.append(first)
        first = table[first]
    return numbers
