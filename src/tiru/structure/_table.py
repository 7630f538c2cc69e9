"""One table of structure, every cell with the figures it was made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tiru.datasets import Fact
from tiru.parameters import StructureVariable, Transform
from tiru.regions import Region


@dataclass(frozen=True)
class StructureValue:
    """One value of one region.

    Attributes
    ----------
    value : float
        In the variable's unit; of a mix of industries the largest share, per cent.
    facts : tuple of Fact
        The figures behind it; none for the kind of region.
    shares : mapping from str to float
        Of a mix of industries the share of each activity, 0 to 1, adding up to 1; else empty.
    """

    value: float
    facts: tuple[Fact, ...]
    shares: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class VariableUse:
    """How a variable was filled.

    Attributes
    ----------
    variable : StructureVariable
    years : tuple of int
        Year of each indicator behind it: the one with the most regions, the latest among equals.
    series : tuple of str
        Definition of each indicator behind it; one for all regions.
    regions : int
        Regions with a value.
    status : {"used", "too_few", "constant"}
        `too_few`: comparable for fewer regions than the threshold, counted as missing everywhere.
        `constant`: the same everywhere, so it tells no two regions apart.
    """

    variable: StructureVariable
    years: tuple[int, ...]
    series: tuple[str, ...]
    regions: int
    status: Literal["used", "too_few", "constant"]


@dataclass(frozen=True, eq=False)
class StructureTable:
    """Structure of many regions.

    Attributes
    ----------
    regions : tuple of Region, length n
    uses : tuple of VariableUse, length p
    values : array (n, p)
        Raw values in the variable's unit; NaN where missing.
    cells : mapping from (region_code, variable key) to StructureValue
        The same values with the figures behind them.
    """

    regions: tuple[Region, ...]
    uses: tuple[VariableUse, ...]
    values: NDArray[np.float64]
    cells: dict[tuple[str, str], StructureValue]

    def row(self, region_code: str) -> int | None:
        """Row of a region, None when the table has no figure of it."""
        return next((i for i, region in enumerate(self.regions) if region.code == region_code), None)

    def cell(self, region_code: str, variable: str) -> StructureValue | None:
        return self.cells.get((region_code, variable))

    def coordinates(self) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
        """Values as they enter the distance, and which variable each column belongs to.

        Returns
        -------
        array (n, q)
            One column a variable, logarithms where declared; of a mix of industries one column an activity,
            the square root of half its share, so that squared differences add up to the squared Hellinger
            distance. NaN where missing or unusable, in all columns of a variable at once.
        array (q,)
            Column of `values` that each column belongs to, ascending.
        """
        pieces = [self._coordinates(column) for column in range(len(self.uses))]
        widths = [piece.shape[1] for piece in pieces]
        return np.hstack(pieces), np.repeat(np.arange(len(pieces)), widths)

    def _coordinates(self, column: int) -> NDArray[np.float64]:
        use = self.uses[column]
        raw: NDArray[np.float64] = self.values[:, [column]]
        if use.status == "too_few":
            return np.full_like(raw, np.nan)
        if use.variable.transform is Transform.HELLINGER:
            halves: NDArray[np.float64] = np.sqrt(self._shares(use.variable.key) / 2)
            return halves
        return np.log(raw) if use.variable.transform is Transform.LOG else raw

    def _shares(self, variable: str) -> NDArray[np.float64]:
        """Shares of the activities (n, k); NaN in the rows of regions without."""
        found = [self.cell(region.code, variable) for region in self.regions]
        activities = next((tuple(cell.shares) for cell in found if cell), ("",))
        shares = np.full((len(found), len(activities)), np.nan)
        for row, cell in enumerate(found):
            if cell:
                shares[row] = [cell.shares[activity] for activity in activities]
        return shares
