"""Presence, proximity, relatedness and complexity of one slice, on the smaller side, sparse where it pays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import eigsh

from tiru.errors import InvalidParameter
from tiru.profile._activities import ActivitySlice
from tiru.profile._arrays import Floats, sums_by_place
from tiru.profile._result import LeftOut, LeftOutReason

Precision = Literal["double", "single"]
PciScale = Literal["eci", "own"]

# Below these shares of full work the sparse product is quicker than the dense one (measured in bench/).
SPARSE_COUNT_SHARE = 0.01
SPARSE_DENSITY_SHARE = 0.04
# Second and third eigenvalue nearer than this leave the direction between them to rounding.
LEAST_EIGENGAP = 1e-9
# A quotient of exactly 1 comes out a few units of the last digit off.
ROUNDING = 1e-12


@dataclass(frozen=True, eq=False)
class Complexity:
    """Complexity of one period.

    Attributes
    ----------
    slice : ActivitySlice
    threshold : float
        Location quotient from which an activity counts as present.
    quotients : array (m,)
        Location quotient of each known cell of the slice.
    diversity : array (R,)
        Present activities per region.
    ubiquity : array (P,)
        Regions in which each activity is present.
    proximity : array (P, P)
        Least conditional probability of two activities being present together; diagonal 0.
    density : array (R, P)
        Share, 0 to 1, of an activity's proximities that belongs to activities present in the region.
    eci : array (R,)
        Economic complexity; mean 0 and standard deviation 1 over the regions that have one; NaN otherwise.
    pci : array (P,)
        Complexity of the activities; NaN where there is none.
    outlook : array (R,)
        Complexity outlook index: densities of the absent activities weighted by their complexity.
    pci_scale : {"eci", "own"}
        Whether `pci` is scaled by mean and standard deviation of the ECI or by its own.
    left_out : tuple of LeftOut
    """

    slice: ActivitySlice
    threshold: float
    quotients: NDArray[np.float64]
    diversity: NDArray[np.int64]
    ubiquity: NDArray[np.int64]
    proximity: Floats
    density: Floats
    eci: NDArray[np.float64]
    pci: NDArray[np.float64]
    outlook: NDArray[np.float64]
    pci_scale: PciScale
    left_out: tuple[LeftOut, ...]

    @property
    def present(self) -> NDArray[np.bool_]:
        """Which known cells reach the threshold; (m,)."""
        return _reaches(self.quotients, self.threshold)


def measure_complexity(
    activities: ActivitySlice,
    *,
    threshold: float = 1.0,
    precision: Precision = "double",
    pci_scale: PciScale = "eci",
) -> Complexity:
    """Proximity, relatedness density, economic complexity and outlook of one period.

    Parameters
    ----------
    activities : ActivitySlice
    threshold : float
        Location quotient from which an activity counts as present, > 0.
    precision : {"double", "single"}
        Of proximity and density; complexity itself is always computed in double precision.
    pci_scale : {"eci", "own"}

    Returns
    -------
    Complexity

    Raises
    ------
    InvalidParameter
        If the threshold is not above 0.

    Notes
    -----
    With M the 0/1 matrix of present activities, k its row sums and u its column sums::

        proximity_pq = (M'M)_pq / max(u_p, u_q)                       Hidalgo et al. 2007
        density_rp   = sum_q M_rq proximity_pq / sum_q proximity_pq   diagonal excluded
        ECI          = second eigenvector of D_k^-1 M D_u^-1 M'       Hausmann et al. 2014

    The eigenvector is taken from the symmetric D_u^-1/2 M' D_k^-1 M D_u^-1/2 (or its twin on the regions,
    where those are fewer), whose first eigenvector is known and taken out. The sign of ECI is that of its
    correlation with diversity. Regions and activities without any presence, and those outside the largest
    connected group, are named in `left_out` and change nothing for the others.
    """
    if not threshold > 0:
        raise InvalidParameter("threshold", threshold, "> 0")
    quotients = location_quotient_values(activities)
    present = _reaches(quotients, threshold)
    rows, columns = activities.rows[present], activities.columns[present]
    r, p = activities.shape
    diversity, ubiquity = np.bincount(rows, minlength=r), np.bincount(columns, minlength=p)
    dtype = np.float64 if precision == "double" else np.float32
    presence = sp.csr_array((np.ones(rows.size, dtype), (rows, columns)), shape=(r, p))
    proximity, density = _relatedness(presence, ubiquity)
    eci, pci, left_out = _eigen(activities, rows, columns, diversity, ubiquity)
    _scale(eci, pci, diversity, pci_scale)
    return Complexity(
        activities,
        threshold,
        quotients,
        diversity,
        ubiquity,
        proximity,
        density,
        eci,
        pci,
        _outlook(density, rows, columns, pci),
        pci_scale,
        left_out,
    )


def _reaches(quotients: NDArray[np.float64], threshold: float) -> NDArray[np.bool_]:
    """Whether each quotient is at or above the threshold, rounding of the last digits aside."""
    reached: NDArray[np.bool_] = quotients >= threshold * (1 - ROUNDING)
    return reached


def location_quotient_values(activities: ActivitySlice) -> NDArray[np.float64]:
    """Location quotient of each known cell (m,): its share in the region over its share in all regions."""
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = activities.region_totals[activities.rows] * activities.activity_totals[activities.columns]
        quotients: NDArray[np.float64] = np.where(
            expected > 0, activities.values * (activities.total / expected), 0.0
        )
    return quotients


def _relatedness(presence: Any, ubiquity: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Proximity (P, P) and density (R, P) in the precision of `presence`."""
    r, p = presence.shape
    filled = presence.nnz / max(r * p, 1)
    counts_sparse = (
        filled < SPARSE_COUNT_SHARE * 5 and r * filled * filled < 2 * SPARSE_COUNT_SHARE * r * filled
    )
    density_sparse = filled < SPARSE_DENSITY_SHARE
    dense = None if counts_sparse and density_sparse else presence.toarray()
    counts = (presence.T @ presence).toarray() if dense is None or counts_sparse else dense.T @ dense
    least = np.maximum(ubiquity, 1).astype(presence.dtype)
    proximity = counts
    proximity /= np.maximum(least[:, None], least[None, :])
    np.fill_diagonal(proximity, 0)
    sums = proximity.sum(axis=0)
    shares = proximity / np.where(sums > 0, sums, 1)
    density = presence @ shares if density_sparse else cast(Any, dense) @ shares
    return proximity, density


def _eigen(
    activities: ActivitySlice,
    rows: NDArray[np.int32],
    columns: NDArray[np.int32],
    diversity: NDArray[np.int64],
    ubiquity: NDArray[np.int64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], tuple[LeftOut, ...]]:
    """Unscaled ECI (R,) and PCI (P,) on the largest connected group."""
    r, p = activities.shape
    eci, pci = np.full(r, np.nan), np.full(p, np.nan)
    in_rows, in_columns = _largest_group(rows, columns, r, p)
    left_out = _named(activities, diversity, ubiquity, in_rows, in_columns)
    if in_rows.sum() < 2 or in_columns.sum() < 2:
        return eci, pci, left_out
    kept = slice(None) if in_rows.all() and in_columns.all() else in_rows[rows]
    row_places, column_places = np.cumsum(in_rows) - 1, np.cumsum(in_columns) - 1
    k, u = diversity[in_rows].astype(float), ubiquity[in_columns].astype(float)
    presence = sp.csr_array(
        (np.ones(rows[kept].size), (row_places[rows[kept]], column_places[columns[kept]])),
        shape=(k.size, u.size),
    )
    vector = _second_vector(presence, k, u)
    if vector is None:
        whole = [
            LeftOut("region", activities.regions[i], activities.period, "constant")
            for i in np.flatnonzero(in_rows)
        ]
        return eci, pci, (*left_out, *whole)
    pci[in_columns] = vector
    eci[in_rows] = (presence @ vector) / k
    return eci, pci, left_out


def _largest_group(
    rows: NDArray[np.int32], columns: NDArray[np.int32], r: int, p: int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Regions and activities of the largest connected group of present cells."""
    if not rows.size:
        return np.zeros(r, dtype=bool), np.zeros(p, dtype=bool)
    graph = sp.coo_array((np.ones(rows.size, np.int8), (rows, columns + r)), shape=(r + p, r + p))
    _, group = connected_components(graph, directed=False)
    largest = np.bincount(group[rows]).argmax()
    return group[:r] == largest, group[r:] == largest


def _named(
    activities: ActivitySlice,
    diversity: NDArray[np.int64],
    ubiquity: NDArray[np.int64],
    in_rows: NDArray[np.bool_],
    in_columns: NDArray[np.bool_],
) -> tuple[LeftOut, ...]:
    named: list[LeftOut] = []
    sides: tuple[tuple[Literal["region", "activity"], Any, Any, Any, Any], ...] = (
        ("region", activities.regions, diversity, activities.region_totals, in_rows),
        ("activity", activities.activities, ubiquity, activities.activity_totals, in_columns),
    )
    for kind, labels, presences, totals, inside in sides:
        for place in np.flatnonzero(~inside):
            alone: LeftOutReason = "never_present" if totals[place] > 0 else "empty"
            reason = "disconnected" if presences[place] else alone
            named.append(LeftOut(kind, labels[place], activities.period, reason))
    return tuple(named)


def _second_vector(
    presence: Any, k: NDArray[np.float64], u: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """PCI up to scale and sign; None where no second direction stands out."""
    root_k, root_u = np.sqrt(k), np.sqrt(u)
    scaled = sp.diags_array(1 / root_k) @ presence @ sp.diags_array(1 / root_u)
    by_activity = u.size <= k.size
    root = root_u if by_activity else root_k
    filled = presence.nnz / (k.size * u.size)
    if filled < SPARSE_COUNT_SHARE * 5:
        gram = (scaled.T @ scaled if by_activity else scaled @ scaled.T).toarray()
    else:
        dense = scaled.toarray()
        gram = dense.T @ dense if by_activity else dense @ dense.T
    first = root / np.linalg.norm(root)
    gram -= np.outer(first, first)
    values, vectors = _leading(gram, root)
    if values[0] < LEAST_EIGENGAP or (values.size > 1 and values[0] - values[1] < LEAST_EIGENGAP):
        return None
    vector: NDArray[np.float64] = vectors[:, 0]
    if not by_activity:
        vector = scaled.T @ vector
    return vector / root_u


def _leading(
    gram: NDArray[np.float64], root: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The two largest eigenvalues, largest first, with their vectors."""
    if len(gram) < 20:
        values, vectors = np.linalg.eigh(gram)
        return values[::-1][:2], vectors[:, ::-1][:, :2]
    start = root + np.arange(root.size) % 3
    values, vectors = eigsh(gram, k=2, which="LA", v0=start, tol=0)
    order = np.argsort(values)[::-1]
    return values[order], vectors[:, order]


def _scale(
    eci: NDArray[np.float64], pci: NDArray[np.float64], diversity: NDArray[np.int64], pci_scale: PciScale
) -> None:
    """Sign and scale, in place."""
    known = ~np.isnan(eci)
    if not known.any():
        return
    centred = diversity[known] - diversity[known].mean()
    lean = float(centred @ (eci[known] - eci[known].mean()))
    if lean < 0 or (lean == 0 and eci[known][np.abs(eci[known]).argmax()] < 0):
        np.negative(eci, out=eci)
        np.negative(pci, out=pci)
    mean, deviation = eci[known].mean(), eci[known].std()
    eci -= mean
    eci /= deviation
    if pci_scale == "own":
        some = ~np.isnan(pci)
        mean, deviation = pci[some].mean(), pci[some].std()
    pci -= mean
    pci /= deviation


def _outlook(
    density: Floats, rows: NDArray[np.int32], columns: NDArray[np.int32], pci: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Sum of density x PCI over the absent activities; activities without PCI count nothing."""
    worth: Floats = np.nan_to_num(pci).astype(density.dtype)
    everything: Floats = density @ worth
    there = sums_by_place(rows, density[rows, columns] * worth[columns], len(density))
    outlook: NDArray[np.float64] = everything.astype(np.float64) - there
    return outlook
