"""Wild tables: workbooks, CSV files and HTML pages as offices publish them."""

from tiru.datasets.reading.tables._draw import CellRole, DrawnCell, DrawnTable
from tiru.datasets.reading.tables._read import read_table_file, read_table_file_with_grid

__all__ = ["CellRole", "DrawnCell", "DrawnTable", "read_table_file", "read_table_file_with_grid"]
