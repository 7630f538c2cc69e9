"""The nearest peers of every region at once, exactly, for tables of tens of thousands of regions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.errors import InvalidParameter
from tiru.parameters import StructureParameters, load_structure_parameters
from tiru.peers._pairs import PairMeasure
from tiru.structure import StructureTable

# Regions looked for at a time, and those each of them is first compared with: blocks that stay in the cache.
_BLOCK = 512
_FIRST = 2048
_AT_ONCE = 16384
# Pairs whose exact distance is worked out at a time.
_PAIRS = 1 << 20


@dataclass(frozen=True, eq=False)
class NearestPeers:
    """The nearest peers of every region of a table.

    Attributes
    ----------
    region_codes : tuple of str, length n
        In the order of the table.
    places : array (n, k)
        Rows of the peers, nearest first, equal distances in the order of the table; -1 where fewer than k
        others share enough known structure.
    distances : array (n, k)
        Their structural distances; NaN where there is no peer.
    """

    region_codes: tuple[str, ...]
    places: NDArray[np.int64]
    distances: NDArray[np.float64]

    def of(self, region_code: str) -> tuple[tuple[str, float], ...]:
        """Codes and distances of a region's peers, nearest first; empty for a region not in the table."""
        if region_code not in self.region_codes:
            return ()
        row = self.region_codes.index(region_code)
        found = zip(self.places[row].tolist(), self.distances[row].tolist(), strict=True)
        return tuple((self.region_codes[place], distance) for place, distance in found if place >= 0)


def nearest_peers(
    table: StructureTable, count: int = 20, parameters: StructureParameters | None = None
) -> NearestPeers:
    """The nearest peers of every region of a table.

    Parameters
    ----------
    table : StructureTable
    count : int
        How many peers each, >= 1; fewer where the table has no more.
    parameters : StructureParameters, optional
        Weights and thresholds; those carried in the product when left out.

    Returns
    -------
    NearestPeers
        The same peers as `measure_distances` ranks first for each region. A region of which too little is
        known has none.

    Raises
    ------
    InvalidParameter
        If `count` is below 1.

    Notes
    -----
    Where the same variables are known for all, distances are first worked out in single precision, with a
    bound on their rounding; only what that bound cannot exclude is measured exactly, so the answer is exact.
    Else all pairs are measured as in `pairwise_distances`, block by block.
    """
    if count < 1:
        raise InvalidParameter("limit", count, ">= 1")
    measure = PairMeasure.of(table, parameters or load_structure_parameters())
    kept = min(count, len(table.regions) - 1)
    if measure.is_even and kept > 0 and measure.known[0] @ measure.weights >= measure.required:
        places, squares = _search(measure.weighted, kept)
        distances = squares / (measure.known[0] @ measure.weights)
    else:
        places, distances = _compare_all(measure, kept)
    return NearestPeers(tuple(region.code for region in table.regions), places, distances)


def _compare_all(measure: PairMeasure, count: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    size = len(measure.weighted)
    places = np.full((size, count), -1, dtype=np.int64)
    distances = np.full((size, count), np.nan)
    for start in range(0, size if count else 0, _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, size))
        block = measure.distances(rows)
        block[np.arange(len(rows)), rows] = np.nan
        order = np.argsort(np.where(np.isnan(block), np.inf, block), axis=1, kind="stable")[:, :count]
        found = np.take_along_axis(block, order, axis=1)
        distances[rows] = found
        places[rows] = np.where(np.isnan(found), -1, order)
    return places, distances


def _search(x: NDArray[np.float64], count: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Nearest rows of x (n, q) by squared Euclidean distance, each row itself left out."""
    searched = _Searched(x)
    places = np.empty((len(x), count), dtype=np.int64)
    distances = np.empty((len(x), count))
    for start in range(0, len(x), _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, len(x)))
        places[rows], distances[rows] = searched.nearest(rows, count)
    return places, distances


class _Searched:
    """Points in an order by chance, so that the first few are a fair sample of all."""

    def __init__(self, x: NDArray[np.float64]) -> None:
        # The order decides how fast the search is, never what it finds; one fixed order repeats the speed.
        self._order = np.random.default_rng(0).permutation(len(x))
        self._x = x
        self._shuffled = x[self._order]
        self._norms = np.sqrt(np.einsum("ij,ij->i", x, x))
        # |a - b|^2 - |a|^2 as one product: (-2a, 1) with (b, |b|^2).
        self._left = np.hstack([-2 * x, np.ones((len(x), 1))]).astype(np.float32)
        squares = self._norms[self._order, None] ** 2
        self._right = np.hstack([self._shuffled, squares]).astype(np.float32)
        # Rounding of such a product, relative to (|a| + |b|)^2: one unit for each term and for the inputs.
        self._rounding = (x.shape[1] + 8) * 2.0**-24

    def nearest(self, rows: NDArray[np.int64], count: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Places and squared distances of the nearest, in order; (rows, count)."""
        bounds = self._bounds(rows, count)
        places = np.empty((len(rows), 0), dtype=np.int64)
        distances = np.empty((len(rows), 0))
        start, end = 0, min(_FIRST, len(self._x))
        while start < len(self._x):
            found, columns = self._within(rows, start, end, bounds)
            exact = self._exact(rows[found], columns)
            more, further = _side_by_side(len(rows), found, self._order[columns], exact)
            places, distances = _best(np.hstack([places, more]), np.hstack([distances, further]), count)
            if distances.shape[1] == count:
                bounds = np.minimum(bounds, distances[:, -1])
            start, end = end, min(2 * end, len(self._x))
        return places, distances

    def _bounds(self, rows: NDArray[np.int64], count: int) -> NDArray[np.float64]:
        """A distance within which each row has as many others as are looked for; (rows,)."""
        some = min(max(_FIRST, 4 * count), len(self._x))
        rough = self._left[rows] @ self._right[:some].T
        # One more than is looked for, since the row itself may be among them.
        near = np.argpartition(rough, min(count, some - 1), axis=1)[:, : count + 1]
        exact = self._exact(np.repeat(rows, near.shape[1]), near.ravel()).reshape(near.shape)
        bounds: NDArray[np.float64] = np.sort(exact, axis=1)[:, count - 1]
        return bounds

    def _within(
        self, rows: NDArray[np.int64], start: int, end: int, bounds: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Pairs of a row (its place in `rows`) and a shuffled place that may be within the row's bound."""
        norms = self._norms[rows]
        # Whoever is within the bound has a norm of at most |a| + sqrt(bound).
        slack = self._rounding * (2 * norms + np.sqrt(bounds)) ** 2
        limits = np.nextafter((bounds + slack - norms**2).astype(np.float32), np.float32(np.inf))[:, None]
        pieces = []
        for first in range(start, end, _AT_ONCE):
            last = min(first + _AT_ONCE, end)
            rough = self._left[rows] @ self._right[first:last].T
            found, columns = np.divmod(np.flatnonzero((rough <= limits).ravel()), last - first)
            pieces.append((found, columns + first))
        found, columns = (np.concatenate(each) for each in zip(*pieces, strict=True))
        return found, columns

    def _exact(self, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.float64]:
        """Squared distances of pairs, infinite from a row to itself."""
        squared = np.empty(len(rows))
        for start in range(0, len(rows), _PAIRS):
            part = slice(start, start + _PAIRS)
            apart = self._x[rows[part]] - self._shuffled[columns[part]]
            squared[part] = np.einsum("ij,ij->i", apart, apart)
        squared[self._order[columns] == rows] = np.inf
        return squared


def _best(
    places: NDArray[np.int64], distances: NDArray[np.float64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The first `count` of each row by distance, then by place."""
    order = np.lexsort((places, distances), axis=1)[:, :count]
    return np.take_along_axis(places, order, axis=1), np.take_along_axis(distances, order, axis=1)


def _side_by_side(
    rows: int, found: NDArray[np.int64], places: NDArray[np.int64], distances: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Findings of each row in a line of their own, filled up with infinite distances."""
    order = np.argsort(found, kind="stable")
    found, places, distances = found[order], places[order], distances[order]
    counts = np.bincount(found, minlength=rows)
    width = int(counts.max(initial=0))
    offsets = np.arange(len(found)) - np.repeat(np.cumsum(counts) - counts, counts)
    of_row = np.full((rows, width), -1, dtype=np.int64)
    apart = np.full((rows, width), np.inf)
    of_row[found, offsets] = places
    apart[found, offsets] = distances
    return of_row, apart
