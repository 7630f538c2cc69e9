"""What the looks of a sheet's cells say, whatever format the workbook has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tiru.datasets.reading.grids._grid import At


@dataclass(frozen=True)
class Looks:
    """Cells set in from the left, by steps; cells shown as per cent; rows and columns not shown."""

    indents: Mapping[At, float] = field(default_factory=dict)
    shares: frozenset[At] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
