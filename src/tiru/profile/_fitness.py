"""Fitness of regions and complexity of activities by the non-linear iteration."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tiru.errors import InvalidParameter
from tiru.profile._arrays import sums_by_place
from tiru.profile._complexity import Complexity
from tiru.profile._frames import keys
from tiru.profile._result import ProfileResult


def region_fitness(complexity: Complexity, iterations: int = 20) -> tuple[ProfileResult, ProfileResult]:
    """Fitness of the regions and fitness complexity of the activities.

    Parameters
    ----------
    complexity : Complexity
        Its present cells are used.
    iterations : int
        Rounds, >= 1. The iteration does not converge for every table; 20 is what publications use.

    Returns
    -------
    regions, activities : ProfileResult
        Columns `fitness` and `fitness_complexity`, each with mean 1 over those that have one; null for those
        without any presence.

    Raises
    ------
    InvalidParameter
        If `iterations` is below 1.

    Notes
    -----
    F_r = sum_p M_rp Q_p, Q_p = 1 / sum_r (M_rp / F_r), both divided by their mean after each round
    (Tacchella et al. 2012).
    """
    if iterations < 1:
        raise InvalidParameter("iterations", iterations, ">= 1")
    activities = complexity.slice
    rows, columns = activities.rows[complexity.present], activities.columns[complexity.present]
    r, p = activities.shape
    inside_r, inside_p = complexity.diversity > 0, complexity.ubiquity > 0
    fitness, worth = np.ones(r), np.ones(p)
    with np.errstate(divide="ignore"):
        for _ in range(iterations):
            inverse = sums_by_place(columns, 1 / fitness[rows], p)
            fitness = _mean_one(sums_by_place(rows, worth[columns], r), inside_r)
            worth = _mean_one(np.where(inside_p, 1 / inverse, 0.0), inside_p)
    rounds = {"iterations": str(iterations), "scale": "mean 1 after each round"}
    sides = (
        ("region", activities.regions, fitness, inside_r, "fitness"),
        ("activity", activities.activities, worth, inside_p, "fitness_complexity"),
    )
    results = [
        ProfileResult(
            "region" if kind == "region" else "activity",
            keys(activities, kind, names).with_columns(
                pl.Series(column, np.where(inside, values, np.nan)).fill_nan(None)
            ),
            rounds,
            complexity.left_out,
        )
        for kind, names, values, inside, column in sides
    ]
    return results[0], results[1]


def _mean_one(values: NDArray[np.float64], inside: NDArray[np.bool_]) -> NDArray[np.float64]:
    scaled = np.ones_like(values)
    if inside.any():
        scaled[inside] = values[inside] / values[inside].mean()
    return scaled
