"""Tidy tables: one figure a row, or one indicator a column; Parquet, CSV and workbooks."""

from tiru.datasets.reading.tidy._reader import TidyFile, open_tidy_file

__all__ = ["TidyFile", "open_tidy_file"]
