"""One table of a grid, as row numbers by their part."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Area:
    """One table of a grid, as row numbers by their part.

    Attributes
    ----------
    titles, headers, column_numbers, body, footers, strays : lists of int
        Rows of the grid. A body row may be a label without figures.
    columns : range
        Columns of the grid that belong to the table.
    continued : list of int
        Title rows of the table that this one continues.
    is_aside : bool
        Whether another table stands beside it.
    """

    titles: list[int] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)
    column_numbers: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    footers: list[int] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    columns: range = range(0)
    continued: list[int] = field(default_factory=list)
    is_aside: bool = False

    @property
    def first_row(self) -> int:
        return min([*self.titles, *self.headers, *self.body])

    @property
    def last_row(self) -> int:
        return max([*self.headers, *self.body])
