"""How stable the order of the candidates is when weights move, figures are missing or uncertain."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.errors import InvalidParameter
from tiru.parameters import StructureParameters, load_structure_parameters
from tiru.peers._distance import StructuralDistances
from tiru.peers._draws import FigureDraws, WeightDraws, uncertainty
from tiru.peers._scaled import scale_structure
from tiru.structure import StructureTable

TOP_LEVELS = (1, 3, 5, 10)


@dataclass(frozen=True)
class RankAcceptability:
    """How firmly one candidate keeps its place.

    Attributes
    ----------
    region_code : str
    rank : int
        Its place in the ranking that was examined, 1 is nearest.
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
    rank: int
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
        In the order of the ranking that was examined; those that were asked for.
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
    also: Collection[str] = (),
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
    also : collection of str
        Codes of candidates further down that are reported too; others are passed over.
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
    usable = np.array([use.status != "too_few" for use in table.uses])
    rows = {region.code: row for row, region in enumerate(table.regions)}
    taking_part = np.array([rows[distances.region.code], *(rows[code] for code in ranked)])
    scaled = scale_structure(table, parameters)
    errors = uncertainty(table, scaled)[:, usable[scaled.columns]]
    figures = FigureDraws(scaled.of_variables(usable), taking_part, errors)
    weights = WeightDraws(table, parameters, usable, concentration)
    rng = np.random.default_rng(seed)
    reported = [place for place, code in enumerate(ranked) if place < limit or code in also]
    tally = _Tally(len(ranked), reported, len(weights.blocks))
    drawn = []
    for _ in range(figure_draws if ranked else 0):
        squares = figures.squares(rng)
        tally.add(*weights.draw(rng, draws // figure_draws), squares)
        drawn.append(squares)
    return RankStability(
        distances.region.code,
        _candidates(ranked, reported, tally, weights, drawn) if ranked else (),
        draws // figure_draws * figure_draws,
        figure_draws,
        concentration,
        seed,
        len(ranked),
        int((~scaled.known[np.ix_(taking_part, usable)]).sum()),
    )


def _candidates(
    ranked: list[str],
    reported: list[int],
    tally: _Tally,
    weights: WeightDraws,
    drawn: list[NDArray[np.float32]],
) -> tuple[RankAcceptability, ...]:
    tops = {level: tally.top(level) for level in TOP_LEVELS}
    low, middle, high = (tally.percentile(level) for level in (0.05, 0.5, 0.95))
    central = tally.central_weights()
    leading = np.flatnonzero(tops[1])
    confidences = _confidence(weights.spread(central[leading]), np.array(reported)[leading], drawn)
    confidence = dict(zip(leading.tolist(), confidences.tolist(), strict=True))
    return tuple(
        RankAcceptability(
            region_code=ranked[place],
            rank=place + 1,
            top={level: float(shares[row]) for level, shares in tops.items()},
            rank_low=int(low[row]),
            rank_median=int(middle[row]),
            rank_high=int(high[row]),
            central_weights=(
                dict(zip(weights.blocks, central[row].tolist(), strict=True)) if row in confidence else None
            ),
            confidence=confidence.get(row),
        )
        for row, place in enumerate(reported)
    )


def _require(holds: bool, name: str, value: float, range_: str) -> None:
    if not holds:
        raise InvalidParameter(name, value, range_)


class _Tally:
    """Counts over the draws how often each candidate that is reported takes each rank."""

    def __init__(self, ranked: int, reported: Sequence[int], blocks: int) -> None:
        self._ranked = ranked
        self._labels = np.zeros(ranked, dtype=np.uint64)
        self._labels[reported] = np.arange(1, len(reported) + 1)
        self._counts = np.zeros(len(reported) * ranked, dtype=np.int64)
        self._first_weights = np.zeros((len(reported), blocks))
        self.draws = 0

    def add(
        self, blocks: NDArray[np.float32], weights: NDArray[np.float32], squares: NDArray[np.float32]
    ) -> None:
        labels, places = _ordered(weights @ squares.T, self._labels)
        # Everybody takes part in the order, but only those reported are worth counting.
        found = np.flatnonzero(labels)
        rows, ranks = labels.ravel()[found].astype(np.intp) - 1, places.ravel()[found]
        self._counts += np.bincount(rows * self._ranked + ranks, minlength=self._counts.size)
        is_first = ranks == 0
        np.add.at(self._first_weights, rows[is_first], blocks[found[is_first] // self._ranked])
        self.draws += len(blocks)

    @property
    def _up_to(self) -> NDArray[np.int64]:
        """Draws in which a candidate (row) has at most a rank (column, from 1)."""
        return self._counts.reshape(-1, self._ranked).cumsum(axis=1)

    def top(self, level: int) -> NDArray[np.float64]:
        shares: NDArray[np.float64] = self._up_to[:, min(level, self._ranked) - 1] / self.draws
        return shares

    def percentile(self, level: float) -> NDArray[np.int64]:
        """Rank of the draw nearest to a percentile of all draws in order."""
        nearest = round((self.draws - 1) * level)
        ranks: NDArray[np.int64] = (self._up_to <= nearest).sum(axis=1) + 1
        return ranks

    def central_weights(self) -> NDArray[np.float64]:
        """Mean block weights of the draws in which a candidate is first; NaN where it never is."""
        first = self._up_to[:, [0]].astype(float)
        with np.errstate(invalid="ignore"):
            means: NDArray[np.float64] = self._first_weights / first
        return means


def _ordered(
    measured: NDArray[np.float32], labels: NDArray[np.uint64]
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Labels of the candidates of each draw from the nearest on, and how many are strictly nearer than each.

    Distances are >= 0, so their bits are in the order of their values: bits and label in one whole number
    sort several times faster than an argsort.
    """
    ranked = measured.shape[1]
    keys: NDArray[np.uint64] = np.ascontiguousarray(measured).view(np.uint32).astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= labels
    keys.sort(axis=1)
    places = np.broadcast_to(np.arange(ranked), keys.shape)
    # The upper halves are alike where nothing but the label differs.
    is_tied = (keys[:, 1:] ^ keys[:, :-1]) <= np.uint64(0xFFFFFFFF)
    if is_tied.any():
        places = places.copy()
        places[:, 1:][is_tied] = 0
        np.maximum.accumulate(places, axis=1, out=places)
    return keys.astype(np.uint32), places


def _confidence(
    central: NDArray[np.float64], places: NDArray[np.int64], drawn: list[NDArray[np.float32]]
) -> NDArray[np.float64]:
    """Share of the drawn figures for which each of some candidates is first under its central weights."""
    wins = np.zeros(len(places))
    for squares in drawn:
        measured = central @ squares.T
        wins += measured[np.arange(len(places)), places] <= measured.min(axis=1)
    return wins / len(drawn)
