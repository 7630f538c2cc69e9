"""Structural distance that is the exact sum of its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tiru.errors import InsufficientData
from tiru.parameters import StructureParameters, Transform, load_structure_parameters
from tiru.peers._scaled import ScaledStructure, scale_structure
from tiru.regions import Region
from tiru.structure import StructureTable, StructureValue


@dataclass(frozen=True)
class DistancePart:
    """What one variable adds to a distance.

    Attributes
    ----------
    variable, block : str
        Keys.
    own, other : StructureValue or None
        None where missing.
    part : float or None
        Share of the distance in the distance's own unit, >= 0; None where either value is missing.
    """

    variable: str
    block: str
    own: StructureValue | None
    other: StructureValue | None
    part: float | None


@dataclass(frozen=True)
class RegionDistance:
    """Distance from the own region to one candidate.

    Attributes
    ----------
    region : Region
    distance : float
        Weighted squared distance, >= 0, dimensionless; the exact sum of `parts`.
    low, high : float
        What the distance could be, were the missing values known: no difference at all, or the largest
        difference seen. Equal to `distance` when nothing is missing.
    coverage : float
        Share of the weights that is known for both regions, 0 to 1.
    parts : tuple of DistancePart
        One per variable of the recipe, in its order.
    """

    region: Region
    distance: float
    low: float
    high: float
    coverage: float
    parts: tuple[DistancePart, ...]


@dataclass(frozen=True)
class StructuralDistances:
    """All candidates of one region, nearest first.

    Attributes
    ----------
    region : Region
        The own region.
    ranked : tuple of RegionDistance
        Candidates with enough known structure; equal distances in the order of their codes.
    left_out : tuple of (Region, float)
        Candidates whose coverage is below the threshold, with it.
    weights : mapping from variable key to float
        Adding up to 1.
    scales : mapping from variable key to float
        What one unit of the scaled variable is worth; absent for constant and unusable variables.
    """

    region: Region
    ranked: tuple[RegionDistance, ...]
    left_out: tuple[tuple[Region, float], ...]
    weights: Mapping[str, float]
    scales: Mapping[str, float]


def measure_distances(
    table: StructureTable, region_code: str, parameters: StructureParameters | None = None
) -> StructuralDistances:
    """Structural distance from one region to all others of the table.

    Parameters
    ----------
    table : StructureTable
    region_code : str
        Kemendagri code of the own region.
    parameters : StructureParameters, optional
        Weights and thresholds; those carried in the product when left out.

    Returns
    -------
    StructuralDistances

    Raises
    ------
    InsufficientData
        If less of the own region's structure is known than the recipe's minimum coverage.

    Notes
    -----
    With z the transformed value divided by its scale and w the weights (adding up to 1), over the variables V
    that are known for both regions::

        part_v   = w_v (z_iv - z_jv)^2 / sum of w over V
        distance = sum of part_v over V
        coverage = sum of w over V

    The scale of a variable is its interquartile range over all regions of the table over 1.349 (that of a
    normal distribution); the standard deviation where that is below a tenth of it, and always for the kind of
    region. Of a mix of industries z has one coordinate an activity, the square root of half its share, so
    that (z_iv - z_jv)^2 is the squared Hellinger distance over the squared scale, and the scale is the square
    root of the coordinates' variances added up: shares lie between 0 and 1, so no region can stretch it. A
    variable that is constant adds 0 and counts as known. One that is comparable for too few regions is
    missing for every pair. `low` takes each missing difference as 0, `high` as the largest squared scaled
    difference seen in that variable (of a mix: the largest possible, no activity in common; of an unusable
    variable: the largest of any); `high` is never below `distance`, which spreads the known differences over
    the missing ones.

    After the idea of weighted squared differences of structural variables in blocks (Navarro et al. 2014,
    S3 Platform regional benchmarking); transformation, scale and weights are our own declared recipe.
    """
    parameters = parameters or load_structure_parameters()
    weights = parameters.weights()
    w = np.array([weights[use.variable.key] for use in table.uses])
    scaled = scale_structure(table, parameters)
    own = table.row(region_code)
    known_own = scaled.known[own] if own is not None else np.zeros(len(w), dtype=bool)
    required = parameters.minimum_coverage.value
    if own is None or float(w[known_own].sum()) < required:
        unknown = zip(table.uses, known_own | (w == 0), strict=True)
        missing = [use.variable.label for use, known in unknown if not known]
        name = region_code if own is None else table.regions[own].label
        raise InsufficientData(name, float(w[known_own].sum()), required, missing)

    squares = scaled.by_variable((scaled.z - scaled.z[own]) ** 2)
    known = ~np.isnan(squares)
    coverage = known @ w
    weighted = np.where(known, w * squares, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(known, weighted / coverage[:, None], np.nan)
    low = weighted.sum(axis=1)
    high = low + np.where(known, 0.0, w * _largest_squares(table, scaled)).sum(axis=1)

    ranked, left_out = [], []
    for row, region in enumerate(table.regions):
        if row == own:
            continue
        if coverage[row] < required:
            left_out.append((region, float(coverage[row])))
            continue
        pieces = _parts(table, own, row, parts[row])
        total = float(sum(piece.part for piece in pieces if piece.part is not None))
        ranked.append(
            RegionDistance(
                region, total, float(low[row]), max(total, float(high[row])), float(coverage[row]), pieces
            )
        )
    ranked.sort(key=lambda candidate: (candidate.distance, candidate.region.code))
    return StructuralDistances(table.regions[own], tuple(ranked), tuple(left_out), weights, scaled.scales)


def _largest_squares(table: StructureTable, scaled: ScaledStructure) -> NDArray[np.float64]:
    """Largest squared difference that two regions can have, per variable; (p,)."""
    largest = np.zeros(len(table.uses))
    usable = scaled.known.any(axis=0)
    for column, use in enumerate(table.uses):
        scale = scaled.scales.get(use.variable.key)
        if scale is None:
            continue
        if use.variable.transform is Transform.HELLINGER:
            largest[column] = 1 / scale**2
        else:
            values = scaled.z[:, scaled.starts[column]]
            largest[column] = (np.nanmax(values) - np.nanmin(values)) ** 2
    largest[~usable] = largest.max(initial=0.0)
    return largest


def _parts(table: StructureTable, own: int, row: int, parts: NDArray[np.float64]) -> tuple[DistancePart, ...]:
    own_code, code = table.regions[own].code, table.regions[row].code
    return tuple(
        DistancePart(
            variable=use.variable.key,
            block=use.variable.block,
            own=table.cell(own_code, use.variable.key),
            other=table.cell(code, use.variable.key),
            part=None if np.isnan(value) else float(value),
        )
        for use, value in zip(table.uses, parts, strict=True)
    )
