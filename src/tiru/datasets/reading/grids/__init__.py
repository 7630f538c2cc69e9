"""Files on disk brought to one kind of grid, and what kind of row each of its rows is."""

from tiru.datasets.reading.grids._files import LoadedFile, load_file
from tiru.datasets.reading.grids._grid import (
    Addresses,
    At,
    CellValue,
    Grid,
    GridKind,
    column_letters,
    text_of,
)
from tiru.datasets.reading.grids._rows import (
    CellKind,
    RowProfile,
    continues_table,
    is_column_numbers,
    is_footer,
    is_number_beside_title,
    is_period_header,
    is_table_number,
    profile_row,
)

__all__ = [
    "Addresses",
    "At",
    "CellKind",
    "CellValue",
    "Grid",
    "GridKind",
    "LoadedFile",
    "RowProfile",
    "column_letters",
    "continues_table",
    "is_column_numbers",
    "is_footer",
    "is_number_beside_title",
    "is_period_header",
    "is_table_number",
    "load_file",
    "profile_row",
    "text_of",
]
