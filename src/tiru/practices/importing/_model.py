"""What was read from a file of practice records, before any of it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ColumnUse:
    """One column of the file and what it was taken for.

    Attributes
    ----------
    where : str
        Its header cell, as a person finds it.
    header : str
        As written.
    field : str or None
        Field it fills, such as "title" or "results.value"; None where it is left unread.
    nearest : str or None
        A field whose usual header looks much like this one. It is proposed, never taken.
    """

    where: str
    header: str
    field: str | None
    nearest: str | None = None


@dataclass(frozen=True)
class RecordProblem:
    """One cell, or one missing field, that could not be taken.

    Attributes
    ----------
    where : str
        The cell; the first cell of the row for a field that is missing.
    field : str
    value : str
        As written; empty for a missing field.
    reason : str
        "missing_field", "unknown_region", "ambiguous_region", "region_code_system", "not_a_year",
        "future_year", "not_a_number", "ambiguous_number", "not_a_day", "future_day", "bad_address",
        "bad_key", "unknown_value" or "two_values".
    allowed : tuple of str
        What could stand there, where that is a short list.
    """

    where: str
    field: str
    value: str
    reason: str
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadRecord:
    """One practice of the file; rows of one practice are one record.

    Attributes
    ----------
    where : str
        First cell of its first row.
    key, title : str
        Its key in a catalogue: the one written, or made from region and title. Empty while it is blocked.
    fields : mapping of str to Any
        Plain values in the form of a catalogue file; only fields the file fills.
    problems : tuple of RecordProblem
        What of it could not be taken; those cells are left out of `fields` and kept here.
    has_own_key : bool
        Whether the file writes the key itself.
    """

    where: str
    key: str
    title: str
    fields: Mapping[str, Any]
    problems: tuple[RecordProblem, ...]
    has_own_key: bool = False

    @property
    def is_blocked(self) -> bool:
        """Whether it cannot become a draft: no title, no region, or no year its state is of."""
        return not self.key


@dataclass(frozen=True)
class RecordReading:
    """A file of practice records as read.

    Attributes
    ----------
    path : str
    columns : tuple of ColumnUse
        All columns with a header, in file order.
    records : tuple of ReadRecord
        In file order, blocked ones too.
    """

    path: str
    columns: tuple[ColumnUse, ...]
    records: tuple[ReadRecord, ...]

    @property
    def unread_columns(self) -> tuple[ColumnUse, ...]:
        """Columns that no field takes."""
        return tuple(column for column in self.columns if column.field is None)

    @property
    def blocked(self) -> tuple[ReadRecord, ...]:
        """Records that cannot become a draft as they stand."""
        return tuple(record for record in self.records if record.is_blocked)
