"""A column of a table: its header and its role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets.reading.grids import At


class ColumnRole(StrEnum):
    VALUE = "value"
    REGION = "region"
    PROVINCE = "province"
    PERIOD = "period"
    PART_OF_YEAR = "part_of_year"
    UNIT = "unit"
    UNIT_OF = "unit_of"
    MEASURE = "measure"
    LOOSE_MEASURE = "loose_measure"
    LABEL = "label"
    CODE = "code"
    REGION_CODE = "region_code"
    ENUMERATOR = "enumerator"
    KIND = "kind"
    ATTRIBUTE = "attribute"
    STRAY = "stray"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class HeaderPart:
    """One cell of the header over a column; `at` tells equal texts of different cells apart."""

    text: str
    at: At
    level: int


@dataclass(frozen=True)
class Column:
    """One column of a table with the header parts over it, from top to bottom."""

    index: int
    parts: tuple[HeaderPart, ...]
    role: ColumnRole

    @property
    def header(self) -> str:
        return self.parts[-1].text if self.parts else ""
