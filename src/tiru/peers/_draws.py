"""What a draw of the stability of a ranking consists of: a set of figures, and weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import StructureParameters, Transform
from tiru.peers._scaled import ScaledStructure
from tiru.structure import StructureTable


def uncertainty(table: StructureTable, scaled: ScaledStructure) -> NDArray[np.float64]:
    """Standard deviation of each coordinate's error in scaled units; (n, q)."""
    errors = np.zeros_like(scaled.z)
    for column, use in enumerate(table.uses):
        scale = scaled.scales.get(use.variable.key)
        if scale is None:
            continue
        of_variable = scaled.columns == column
        relative = use.variable.uncertainty
        if use.variable.transform is Transform.LOG:
            # The logarithm of a value has the value's relative error as its absolute one.
            size: NDArray[np.float64] | float = 1 / scale
        elif use.variable.transform is Transform.HELLINGER:
            # The square root of a share has half of the share's relative error.
            size = scaled.z[:, of_variable] / 2
        else:
            size = np.abs(scaled.z[:, of_variable])
        errors[:, of_variable] = np.nan_to_num(relative * size)
    return errors


class FigureDraws:
    """Draws sets of scaled figures of the own region (first) and the candidates."""

    def __init__(self, scaled: ScaledStructure, rows: NDArray[np.int64], errors: NDArray[np.float64]) -> None:
        self._scaled = scaled
        self._values = scaled.z[rows]
        self._errors = errors[rows] if errors[rows].any() else None
        known = scaled.known
        self._missing = [
            (scaled.columns == column, np.flatnonzero(~known[rows, column]), np.flatnonzero(known[:, column]))
            for column in range(known.shape[1])
            if not known[rows, column].all()
        ]

    def squares(self, rng: np.random.Generator) -> NDArray[np.float32]:
        """Squared scaled differences from the own region; (candidates, variables)."""
        values = self._values.copy()
        if self._errors is not None:
            values += self._errors * rng.standard_normal(self._values.shape)
        for of_variable, rows, donors in self._missing:
            drawn = donors[rng.integers(0, len(donors), rows.size)]
            values[np.ix_(rows, of_variable)] = self._scaled.z[np.ix_(drawn, of_variable)]
        squares = self._scaled.by_variable(np.square(values[1:] - values[0]))
        return squares.astype(np.float32)


class WeightDraws:
    """Draws weights of the variables by way of their blocks."""

    def __init__(
        self,
        table: StructureTable,
        parameters: StructureParameters,
        usable: NDArray[np.bool_],
        concentration: float,
    ) -> None:
        kept = [use.variable for use, use_it in zip(table.uses, usable, strict=True) if use_it]
        position = {variable.key: i for i, variable in enumerate(kept)}
        members = {
            block: [v for v in block.variables if v.key in position and v.weight > 0]
            for block in parameters.blocks
            if block.weight > 0
        }
        self._members = {block: variables for block, variables in members.items() if variables}
        self.blocks = tuple(block.key for block in self._members)
        self._columns = [np.array([position[v.key] for v in vs]) for vs in self._members.values()]
        self._block_alpha = concentration * _mean_one([block.weight for block in self._members])
        self._alphas = [concentration * _mean_one([v.weight for v in vs]) for vs in self._members.values()]
        self._width = len(kept)

    def draw(self, rng: np.random.Generator, size: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Weights of the blocks (size, B) and of the variables (size, p)."""
        blocks = rng.dirichlet(self._block_alpha, size)
        variables = np.zeros((size, self._width))
        for index, (columns, alpha) in enumerate(zip(self._columns, self._alphas, strict=True)):
            variables[:, columns] = blocks[:, [index]] * rng.dirichlet(alpha, size)
        return blocks.astype(np.float32), variables.astype(np.float32)

    def spread(self, blocks: NDArray[np.float64]) -> NDArray[np.float64]:
        """Block weights (m, B) shared among the variables as the recipe does; (m, p)."""
        out = np.zeros((len(blocks), self._width))
        for index, (columns, alpha) in enumerate(zip(self._columns, self._alphas, strict=True)):
            out[:, columns] = blocks[:, [index]] * (alpha / alpha.sum())
        return out


def _mean_one(weights: list[float]) -> NDArray[np.float64]:
    array = np.array(weights, dtype=float)
    normalised: NDArray[np.float64] = array / array.mean()
    return normalised
