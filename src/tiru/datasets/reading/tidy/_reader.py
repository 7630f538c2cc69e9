"""The door of the tidy reader: what it takes, it reads whole; what it does not, it leaves to others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tiru.datasets.reading._files import first_bytes
from tiru.datasets.reading._report import ReadingReport
from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading.tidy._columns import Columns
from tiru.datasets.reading.tidy._contents import Contents
from tiru.datasets.reading.tidy._csv import load_csv
from tiru.datasets.reading.tidy._headings import Role
from tiru.datasets.reading.tidy._parquet import MARK, load_parquet
from tiru.datasets.reading.tidy._read import Table, figures_of, new_asking, read_table, table_of
from tiru.datasets.reading.tidy._series import Series
from tiru.datasets.reading.tidy._sheet import Sheet
from tiru.datasets.reading.tidy._workbook import load_workbook
from tiru.datasets.reading.values import read_place
from tiru.datasets.reading.values._identifiers import lists_units
from tiru.errors import DataFileError
from tiru.regions import Region

_WORKBOOK = b"PK\x03\x04"


@dataclass(frozen=True)
class TidyFile:
    """A tidy file that is loaded and can be read any number of times.

    Attributes
    ----------
    path : Path
    sheet : Sheet
    """

    path: Path
    sheet: Sheet

    def read(self, answers: Mapping[str, str], region: Region | None = None) -> ReadingReport:
        """The report of the file with the answers given so far.

        Raises
        ------
        DataFileError
            `too_many_cells`; `no_table` where no column holds figures.
        """
        asking = new_asking(self.sheet, answers)
        table = table_of(self.sheet, self.path, asking)
        if not table.series and not table.columns.unsure:
            raise DataFileError(self.path, "no_table")
        return read_table(table, figures_of(table, asking), self.path.name, asking, region)


def open_tidy_file(path: Path) -> TidyFile | None:
    """A Parquet file, or a CSV file or workbook that is plainly tidy; None for anything else.

    Parameters
    ----------
    path : Path
        Its kind is told from its content.

    Returns
    -------
    TidyFile or None
        A CSV file or workbook is plainly tidy when it has one row of headings, each there once; a column of
        regions all of which are known, or of their codes; columns of figures written in one way; and no
        column of which heading and content leave open what it holds. Tables of an office with titles,
        levels and footers are not, nor are lists of firms.

    Raises
    ------
    DataFileError
        The file cannot be read, or as for a Parquet file: `broken_parquet`, `nested_columns`, `too_large`,
        `too_many_cells`, `no_table`.
    """
    head = first_bytes(path)
    if head.startswith(MARK):
        return TidyFile(path, load_parquet(path))
    sheet = load_workbook(path) if head.startswith(_WORKBOOK) else load_csv(path)
    return TidyFile(path, sheet) if sheet is not None and _is_plainly_tidy(sheet, path) else None


def _is_plainly_tidy(sheet: Sheet, path: Path) -> bool:
    if len(set(sheet.headings)) < len(sheet.headings) or not all(sheet.headings):
        return False
    if lists_units(sheet.headings):
        return False
    asking = new_asking(sheet, {})
    table = table_of(sheet, path, asking)
    columns = table.columns
    return (
        columns.has_place
        and bool(table.series)
        and not columns.unsure
        and _names_what(columns, table.series)
        and _all_places_known(table)
        and all(column.is_plain for column in figures_of(table, asking))
    )


def _names_what(columns: Columns, series: Sequence[Series]) -> bool:
    """A table with a year over each column has its indicator in a title, which is not the tidy reader's."""
    return columns.one(Role.INDICATOR) is not None or not any(one.time and not one.label for one in series)


def _all_places_known(table: Table) -> bool:
    """A label that is no region is most often a footer or a heading between rows."""
    index = table.columns.one(Role.REGION)
    if index is None:
        return True
    texts = Contents(table.sheet.column(index)).texts
    return all(read_place(text).is_place or is_total_label(text) for text in texts)
