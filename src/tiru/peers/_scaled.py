"""Structure in units in which variables may be set against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import StructureParameters, Transform
from tiru.structure import StructureTable

# Values that differ by less than this share of the largest differ by rounding.
_ROUNDING = 1e-12

# The interquartile range of a normal distribution in standard deviations.
NORMAL_IQR = 1.3489795003921634


@dataclass(frozen=True, eq=False)
class ScaledStructure:
    """Scaled coordinates of many regions.

    Attributes
    ----------
    z : array (n, q)
        Coordinates over their variable's scale, one or more columns a variable; NaN where missing, in all
        columns of a variable at once.
    columns : array (q,)
        Variable of each column, ascending from 0 without gaps.
    scales : mapping from variable key to float
        What one unit of the scaled variable is worth; absent for constant and unusable variables.
    """

    z: NDArray[np.float64]
    columns: NDArray[np.intp]
    scales: Mapping[str, float]

    @property
    def starts(self) -> NDArray[np.intp]:
        """First column of each variable; (p,)."""
        return np.flatnonzero(np.diff(self.columns, prepend=-1))

    @property
    def known(self) -> NDArray[np.bool_]:
        """Whether a region has a value; (n, p)."""
        known: NDArray[np.bool_] = ~np.isnan(self.z[:, self.starts])
        return known

    def by_variable(self, squares: NDArray[np.float64]) -> NDArray[np.float64]:
        """Squared differences (m, q) added up within each variable; (m, p)."""
        starts = self.starts
        if len(starts) == len(self.columns):
            return squares
        added: NDArray[np.float64] = np.add.reduceat(squares, starts, axis=1)
        return added

    def of_variables(self, chosen: NDArray[np.bool_]) -> ScaledStructure:
        """The same of some variables only; `chosen` is (p,)."""
        kept = chosen[self.columns]
        columns = np.cumsum(chosen)[self.columns[kept]] - 1
        return ScaledStructure(self.z[:, kept], columns, self.scales)


def scale_structure(table: StructureTable, parameters: StructureParameters) -> ScaledStructure:
    """Coordinates of all regions over the scales of their variables."""
    z, columns = table.coordinates()
    scales: dict[str, float] = {}
    for column, use in enumerate(table.uses):
        of_variable = np.flatnonzero(columns == column)
        known = ~np.isnan(z[:, of_variable[0]])
        cells = np.ix_(known, of_variable)
        scale = 0.0
        if use.status == "used" and known.any():
            scale = _scale(z[cells], use.variable.transform, parameters.least_robust_share.value)
        if scale:
            scales[use.variable.key] = scale
            z[cells] /= scale
        else:
            z[cells] = 0.0
    return ScaledStructure(z, columns, scales)


def _scale(known: NDArray[np.float64], transform: Transform, least_robust_share: float) -> float:
    """One robust standard deviation; 0 where the values do not differ but by rounding."""
    deviation = float(np.sqrt(known.var(axis=0).sum()))
    if deviation <= _ROUNDING * float(np.abs(known).max()):
        return 0.0
    if transform in (Transform.KIND, Transform.HELLINGER):
        return deviation
    spread = float(np.subtract(*np.percentile(known, [75, 25]))) / NORMAL_IQR
    return spread if spread >= least_robust_share * deviation else deviation
