"""Structural distances of many pairs at once, from matrix products."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import StructureParameters, load_structure_parameters
from tiru.peers._scaled import scale_structure
from tiru.structure import StructureTable


@dataclass(frozen=True, eq=False)
class PairMeasure:
    """What the distance of any two regions of a table is worked out from.

    Attributes
    ----------
    weighted : array (n, q)
        Scaled coordinates about their means, so that a difference of two large squares loses no digits,
        times the square root of their weight; 0 where missing.
    known : array (n, p)
        1 where a region has a value of a variable, else 0.
    columns : array (q,)
        Variable of each coordinate.
    weights : array (p,)
    required : float
        Least coverage of a pair.
    """

    weighted: NDArray[np.float64]
    known: NDArray[np.float64]
    columns: NDArray[np.intp]
    weights: NDArray[np.float64]
    required: float

    @classmethod
    def of(cls, table: StructureTable, parameters: StructureParameters) -> PairMeasure:
        by_key = parameters.weights()
        weights = np.array([by_key[use.variable.key] for use in table.uses])
        scaled = scale_structure(table, parameters)
        known = scaled.known.astype(float)
        means = np.nan_to_num(scaled.z).sum(axis=0) / np.maximum(known.sum(axis=0), 1)[scaled.columns]
        weighted = np.nan_to_num(scaled.z - means) * np.sqrt(weights[scaled.columns])
        return cls(weighted, known, scaled.columns, weights, parameters.minimum_coverage.value)

    @property
    def is_even(self) -> bool:
        """Whether the same variables, of those that count, are known for every region."""
        counting = self.known[:, self.weights > 0]
        return bool((counting == counting[:1]).all())

    def distances(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """Distances of some regions to all; (m, n), NaN where a pair's coverage is below the least."""
        squares, known = self.weighted**2, self.known[:, self.columns]
        coverage = (self.known[rows] * self.weights) @ self.known.T
        total = squares[rows] @ known.T + known[rows] @ squares.T
        total -= 2 * self.weighted[rows] @ self.weighted.T
        with np.errstate(divide="ignore", invalid="ignore"):
            distances: NDArray[np.float64] = np.maximum(total, 0) / coverage
        distances[coverage < self.required] = np.nan
        return distances


def pairwise_distances(
    table: StructureTable, parameters: StructureParameters | None = None
) -> NDArray[np.float64]:
    """Structural distance of every region to every other.

    Parameters
    ----------
    table : StructureTable
    parameters : StructureParameters, optional

    Returns
    -------
    array (n, n)
        Symmetric, 0 on the diagonal; NaN where a pair's coverage is below the recipe's minimum.

    Notes
    -----
    As in `measure_distances`, from four matrix products.
    """
    measure = PairMeasure.of(table, parameters or load_structure_parameters())
    distances = measure.distances(np.arange(len(table.regions)))
    np.fill_diagonal(distances, 0)
    return distances
