"""Which of the words around a figure say what is measured, and which only part it further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiru.datasets.reading.meaning import only_price_basis
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._meanings import ColumnMeaning, is_part, look_like_sectors
from tiru.datasets.reading.tables._row_labels import RowLabels


@dataclass(frozen=True)
class Naming:
    """How the figures of one table are named.

    Attributes
    ----------
    title : str
        What the title says is measured; empty where there is no title.
    by_rows : bool
        Whether rows name what is measured.
    by_columns : bool
        Whether columns do.
    constant : tuple of str
        Labels that are the same in all rows.
    sectors : bool
        Whether rows or columns are lapangan usaha.
    only_column : bool
        Whether there is one column of figures.
    """

    title: str
    by_rows: bool
    by_columns: bool
    constant: tuple[str, ...]
    sectors: bool
    only_column: bool

    def of(self, row: RowLabels, column: ColumnMeaning, root: int) -> tuple[str, tuple[str, ...]]:
        """Indicator and breakdown of one figure; an empty indicator where the file does not say.

        `root` is how many labels of the row's path only head others.
        """
        names = tuple(name for name in row.names if name not in self.constant)
        if self.by_rows and row.measure:
            at = min(root, len(row.measure) - 1)
            indicator = row.measure[at]
            return indicator, (*row.measure[:at], *row.measure[at + 1 :], *names, *column.texts)
        at = next((at for at in (column.measure, column.above_unit) if at is not None), 0)
        if self.by_columns and column.texts and not is_part(column.texts[at]):
            indicator, rest = column.texts[at], (*column.texts[:at], *column.texts[at + 1 :])
            if self.constant and only_price_basis(indicator):
                indicator = f"{' '.join(self.constant)} {indicator}"
            elif self.constant:
                names = (*self.constant, *names)
            return indicator, (*names, *rest)
        constant = " ".join(self.constant)
        texts = () if self.only_column and _says_no_more(column.texts, self.title) else column.texts
        return self.title or constant, (*names, *texts)


def _says_no_more(texts: Sequence[str], title: str) -> bool:
    """Whether the one column's header repeats what the title says."""
    return bool(title) and all(text.casefold() in title.casefold() for text in texts)


def choose_naming(
    title: str,
    columns: Sequence[Column],
    meanings: Mapping[int, ColumnMeaning],
    rows: Sequence[RowLabels],
) -> Naming:
    """Decided once for a table by its title, its headers and its labels."""
    column_texts = [text for meaning in meanings.values() for text in meaning.texts[:1]]
    row_texts = [row.names[-1] for row in rows if row.names]
    column_sectors = look_like_sectors(column_texts)
    sectors = column_sectors or look_like_sectors(row_texts)
    by_rows = any(column.role is ColumnRole.MEASURE for column in columns) and any(
        row.measure for row in rows
    )
    units = {meaning.unit.name for meaning in meanings.values() if meaning.unit is not None}
    own_units = len(units) > 1 or any(meaning.measure is not None for meaning in meanings.values())
    by_columns = (
        bool(column_texts)
        and not by_rows
        and not column_sectors
        and not all(map(is_part, column_texts))
        and (not title or own_units)
    )
    return Naming(title, by_rows, by_columns, _constant_labels(columns, rows), sectors, len(meanings) == 1)


def _constant_labels(columns: Sequence[Column], rows: Sequence[RowLabels]) -> tuple[str, ...]:
    """Labels of a column with one text throughout, in four rows or more with other columns of labels."""
    labelled = [row for row in rows if row.names and not row.is_heading]
    roles = [column.role for column in columns]
    keys = sum(role in {ColumnRole.LABEL, ColumnRole.REGION, ColumnRole.PERIOD} for role in roles)
    if len(labelled) < 4 or keys < 2 or len(labelled) < len(rows):
        return ()
    first = labelled[0].names
    return tuple(name for name in first if all(name in row.names for row in labelled))
