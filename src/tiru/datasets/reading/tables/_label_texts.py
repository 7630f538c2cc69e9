"""The text of a row's label: in one language, with its kind, or from the column that numbers the rows."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading.grids import Grid
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._whole_labels import is_total_label
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import (
    clean_text,
    first_half,
    first_language,
    is_bilingual,
    is_english,
)


def only_translates(grid: Grid, area: Area, column: Column, columns: Sequence[Column]) -> bool:
    """A column of English labels to the right of the figures says nothing new."""
    figures = [c.index for c in columns if c.role is ColumnRole.VALUE]
    if not figures or column.index < max(figures):
        return False
    texts = [text for row in area.body if (text := grid.text(row, column.index))]
    return bool(texts) and sum(is_english(text) for text in texts) >= 0.5 * len(texts)


def bilingual_columns(grid: Grid, area: Area, labels: Sequence[Column]) -> frozenset[int]:
    """Columns whose labels say themselves again in English, by their header or by most of the labels."""
    found = []
    for column in labels:
        slashed = [text for row in area.body if "/" in (text := grid.text(row, column.index))]
        headed = any(
            "/" in raw and is_bilingual(raw) for row in area.headers if (raw := grid.text(row, column.index))
        )
        if slashed and (headed or sum(map(is_bilingual, slashed)) >= max(2, 0.5 * len(slashed))):
            found.append(column.index)
    return frozenset(found)


def in_one_language(raw: str, *, bilingual: bool) -> str:
    """A label of a column in two languages by its first half, where no word tells the second's language."""
    return first_half(raw) if bilingual and not is_bilingual(raw) else raw


def with_kind(place: str, grid: Grid, row: int, by_role: dict[ColumnRole, list[int]]) -> str:
    """A region's name with the kind that stands in a column of its own."""
    kinds = [
        text for column in by_role.get(ColumnRole.KIND, ()) if (text := clean_text(grid.text(row, column)))
    ]
    if not place or not kinds or read_place(place).says_kind:
        return place
    return f"{kinds[0]} {place}"


def label_text(grid: Grid, row: int, column: int, by_role: dict[ColumnRole, list[int]]) -> str:
    """The label of a row, which a sum often writes under the numbers of the rows instead."""
    if text := grid.text(row, column):
        return text
    numbering = [*by_role.get(ColumnRole.ENUMERATOR, ()), *by_role.get(ColumnRole.CODE, ())]
    written = (grid.text(row, other) for other in numbering)
    return next((text for text in written if is_total_label(first_language(text))), "")
