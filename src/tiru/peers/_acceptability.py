"""How stable the order of the candidates is when weights move, figures are missing or uncertain."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.errors import InvalidParameter
from tiru.parameters import StructureParameters, Transform, load_structure_parameters
from tiru.peers._distance import StructuralDistances, scaled_values
from tiru.structure import StructureTable

TOP_LEVELS = (1, 3, 5, 10)


@dataclass(frozen=True)
class RankAcceptability:
    """How firmly one candidate keeps its place.

    Attributes
    ----------
    region_code : str
    top : mapping from int to float
        Share of the draws, 0 to 1, in which the candidate stands among the k nearest; one entry per level.
        Equal distances share the better rank.
    rank_low, rank_median, rank_high : int
        5th, 50th and 95th percentile of its rank, 1 is nearest.
    central_weights : mapping from block key to float, or None
        Mean of the block weights under which it is the nearest, adding up to 1; None if it never is.
    confidence : float or None
        Share of the drawn figures for which it is the nearest under its central weights; None if it never is.
    """

    region_code: str
    top: Mapping[int, float]
    rank_low: int
    rank_median: int
    rank_high: int
    central_weights: Mapping[str, float] | None
    confidence: float | None


@dataclass(frozen=True)
class RankStability:
    """Stability of a whole ranking.

    Attributes
    ----------
    region_code : str
        The own region.
    candidates : tuple of RankAcceptability
        In the order of the ranking that was examined; as many as were asked for.
    draws, figure_draws : int
        Draws of the weights in all, and how many drawn sets of figures they are spread over.
    concentration, seed : float, int
        What to repeat the draws with.
    ranked : int
        Candidates that took part in each draw.
    drawn_values : int
        Missing values that were drawn anew in each set of figures.
    """

    region_code: str
    candidates: tuple[RankAcceptability, ...]
    draws: int
    figure_draws: int
    concentration: float
    seed: int
    ranked: int
    drawn_values: int

    def of(self, region_code: str) -> RankAcceptability | None:
        return next((c for c in self.candidates if c.region_code == region_code), None)


def rank_acceptability(
    table: StructureTable,
    distances: StructuralDistances,
    parameters: StructureParameters | None = None,
    *,
    among: Collection[str] | None = None,
    limit: int = 20,
    draws: int = 10_000,
    figure_draws: int = 100,
    concentration: float = 1.0,
    seed: int = 2024,
) -> RankStability:
    """Rank acceptability of the nearest candidates (SMAA).

    Parameters
    ----------
    table : StructureTable
        The table the distances were measured on.
    distances : StructuralDistances
        The ranking to examine.
    parameters : StructureParameters, optional
        The recipe it was measured with.
    among : collection of str, optional
        Codes that take part, such as those a filter left; all ranked candidates when left out.
    limit : int
        How many of the nearest are reported; all take part in the draws.
    draws : int
        Weight vectors drawn in all, >= `figure_draws`; rounded down to a multiple of it.
    figure_draws : int
        Sets of figures drawn for what is missing or uncertain.
    concentration : float
        Of the Dirichlet distribution, > 0. Its mean is the recipe's weights; 1 with equal weights is the
        uniform distribution over all weights, larger values stay nearer to the recipe.
    seed : int

    Returns
    -------
    RankStability

    Raises
    ------
    InvalidParameter
        If a number is out of its range.

    Notes
    -----
    Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001, SMAA-2). Block weights are
    drawn as Dirichlet(concentration x B x w_b) over the B blocks of weight above 0, and each block's weight
    is shared among its variables as Dirichlet(concentration x V x w_v) over its V variables. A missing value
    is drawn from the values of the same variable of the other regions; a known one gets a normal error with
    the variable's declared relative uncertainty. The distance of a draw is the weighted sum of the squared
    scaled differences, as in `measure_distances` with nothing missing. A variable that is comparable for
    too few regions to be used has no values to draw from and takes no part.
    """
    parameters = parameters or load_structure_parameters()
    _require(draws >= figure_draws >= 1, "draws", draws, f">= {max(figure_draws, 1)}")
    _require(concentration > 0, "concentration", concentration, "> 0")
    _require(limit >= 1, "limit", limit, ">= 1")
    ranked = [d.region.code for d in distances.ranked if among is None or d.region.code in among]
    z, _ = scaled_values(table, parameters)
    usable = np.array([use.status != "too_few" for use in table.uses])
    rows = {region.code: row for row, region in enumerate(table.regions)}
    taking_part = np.array([rows[distances.region.code], *(rows[code] for code in ranked)])
    figures = _Figures(z[:, usable], taking_part, _uncertainty(table, usable, distances.scales))
    weights = _Weights(table, parameters, usable, concentration)
    rng = np.random.default_rng(seed)
    per_set = draws // figure_draws
    tally = _Tally(len(ranked), min(limit, len(ranked)), weights.blocks)
    drawn = []
    for _ in range(figure_draws):
        squares = figures.squares(rng)
        tally.add(*weights.draw(rng, per_set), squares)
        drawn.append(squares)
    candidates = tally.candidates(ranked, weights, drawn) if ranked else ()
    missing = int(np.isnan(z[taking_part][:, usable]).sum())
    return RankStability(
        distances.region.code,
        candidates,
        per_set * figure_draws,
        figure_draws,
        concentration,
        seed,
        len(ranked),
        missing,
    )


def _require(holds: bool, name: str, value: float, range_: str) -> None:
    if not holds:
        raise InvalidParameter(name, value, range_)


def _uncertainty(
    table: StructureTable, usable: NDArray[np.bool_], scales: Mapping[str, float]
) -> NDArray[np.float64]:
    """Standard deviation of each cell's error in scaled units; (n, p)."""
    errors = np.zeros_like(table.values)
    for column, use in enumerate(table.uses):
        scale = scales.get(use.variable.key)
        if scale is None:
            continue
        relative = use.variable.uncertainty
        # The logarithm of a value has the value's relative error as its absolute one.
        size = 1.0 if use.variable.transform is Transform.LOG else np.abs(table.values[:, column])
        errors[:, column] = np.nan_to_num(relative * size / scale)
    return errors[:, usable]


class _Figures:
    """Draws sets of scaled figures of the own region (first) and the candidates."""

    def __init__(self, z: NDArray[np.float64], rows: NDArray[np.int64], errors: NDArray[np.float64]) -> None:
        self._values = z[rows]
        self._errors = errors[rows]
        self._missing = [
            (column, np.flatnonzero(np.isnan(self._values[:, column])), z[~np.isnan(z[:, column]), column])
            for column in range(z.shape[1])
        ]

    def squares(self, rng: np.random.Generator) -> NDArray[np.float32]:
        """Squared scaled differences from the own region; (candidates, variables)."""
        values = self._values + self._errors * rng.standard_normal(self._values.shape)
        for column, rows, known in self._missing:
            if rows.size:
                values[rows, column] = rng.choice(known, size=rows.size)
        squares: NDArray[np.float32] = np.square(values[1:] - values[0]).astype(np.float32)
        return squares


class _Weights:
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


class _Tally:
    """Counts ranks over the draws."""

    def __init__(self, ranked: int, reported: int, blocks: tuple[str, ...]) -> None:
        self._levels = [min(level, ranked) for level in TOP_LEVELS]
        self._reported = reported
        self._blocks = blocks
        self._in_top = np.zeros((len(TOP_LEVELS), reported))
        self._first = np.zeros(reported)
        self._first_weights = np.zeros((reported, len(blocks)))
        self._ranks: list[NDArray[np.int64]] = []
        self._draws = 0

    def add(
        self, blocks: NDArray[np.float32], weights: NDArray[np.float32], squares: NDArray[np.float32]
    ) -> None:
        if not len(squares):
            return
        measured = weights @ squares.T
        self._draws += len(measured)
        places = sorted({level - 1 for level in self._levels})
        ordered = np.partition(measured, places, axis=1)
        reported = measured[:, : self._reported]
        for index, level in enumerate(self._levels):
            self._in_top[index] += (reported <= ordered[:, [level - 1]]).sum(axis=0)
        first = (reported <= ordered[:, [0]]).astype(np.float32)
        self._first += first.sum(axis=0)
        self._first_weights += first.T @ blocks
        self._ranks.append(1 + np.stack([(measured < column[:, None]).sum(axis=1) for column in reported.T]))

    def candidates(
        self, codes: list[str], weights: _Weights, drawn: list[NDArray[np.float32]]
    ) -> tuple[RankAcceptability, ...]:
        ranks = np.percentile(np.concatenate(self._ranks, axis=1), [5, 50, 95], axis=1, method="nearest")
        central = self._first_weights / np.maximum(self._first, 1)[:, None]
        confidence = self._confidence(weights.spread(central), drawn)
        return tuple(
            RankAcceptability(
                code,
                {level: float(self._in_top[i, c] / self._draws) for i, level in enumerate(TOP_LEVELS)},
                int(ranks[0, c]),
                int(ranks[1, c]),
                int(ranks[2, c]),
                dict(zip(self._blocks, map(float, central[c]), strict=True)) if self._first[c] else None,
                float(confidence[c]) if self._first[c] else None,
            )
            for c, code in enumerate(codes[: self._reported])
        )

    def _confidence(
        self, central: NDArray[np.float64], drawn: list[NDArray[np.float32]]
    ) -> NDArray[np.float64]:
        own = np.arange(self._reported)
        wins = np.zeros(self._reported)
        for squares in drawn:
            measured = central @ squares.T
            wins += measured[own, own] <= measured.min(axis=1)
        return wins / len(drawn)
