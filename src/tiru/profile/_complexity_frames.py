"""Complexity as tables: of the regions, the activities, every cell, and pairs of activities."""

from __future__ import annotations

import numpy as np
import polars as pl

from tiru.profile._arrays import Floats
from tiru.profile._complexity import Complexity
from tiru.profile._frames import keys, labels
from tiru.profile._result import ProfileResult


def _conventions(complexity: Complexity) -> dict[str, str]:
    own = "own mean and standard deviation"
    return {
        "threshold": str(complexity.threshold),
        "proximity": "least conditional probability, diagonal 0",
        "density": "share of proximities, 0 to 1, diagonal excluded",
        "pci_scale": own if complexity.pci_scale == "own" else "mean and standard deviation of the ECI",
        "sign": "that of the correlation of ECI with diversity",
    }


def region_complexity(complexity: Complexity) -> ProfileResult:
    """`diversity`, `eci` and `outlook` of each region; `eci` null where there is none."""
    frame = keys(complexity.slice, "region", complexity.slice.regions).with_columns(
        diversity=complexity.diversity,
        eci=pl.Series(complexity.eci).fill_nan(None),
        outlook=complexity.outlook,
    )
    return ProfileResult("region", frame, _conventions(complexity), complexity.left_out)


def activity_complexity(complexity: Complexity) -> ProfileResult:
    """`ubiquity` and `pci` of each activity; `pci` null where there is none."""
    frame = keys(complexity.slice, "activity", complexity.slice.activities).with_columns(
        ubiquity=complexity.ubiquity, pci=pl.Series(complexity.pci).fill_nan(None)
    )
    return ProfileResult("activity", frame, _conventions(complexity), complexity.left_out)


def cell_complexity(complexity: Complexity) -> ProfileResult:
    """Every region with every activity: `lq`, `present`, `density`, `gain`.

    `gain` is what the activity would add to the region's outlook by what it is near to (the complexity
    outlook gain without the loss of the activity itself); null where it is present already. `lq` and
    `present` are null where the cell is unknown.
    """
    activities = complexity.slice
    r, p = activities.shape
    quotients = np.zeros((r, p), dtype=complexity.density.dtype)
    quotients[activities.rows, activities.columns] = complexity.quotients
    presence = np.zeros((r, p), dtype=bool)
    presence[activities.rows, activities.columns] = complexity.present
    absent: Floats = (~presence).astype(complexity.density.dtype)
    sums = complexity.proximity.sum(axis=0)
    worth = np.nan_to_num(complexity.pci) / np.where(sums > 0, sums, 1)
    worth_there: Floats = worth.astype(absent.dtype)
    gain: Floats = absent @ (complexity.proximity * worth_there[:, None])
    frame = pl.DataFrame(
        [
            labels("region", activities.regions, np.repeat(np.arange(r, dtype=np.uint32), p)),
            labels("activity", activities.activities, np.tile(np.arange(p, dtype=np.uint32), r)),
            pl.Series("lq", quotients.ravel()),
            pl.Series("present", presence.ravel()),
            pl.Series("density", complexity.density.ravel()),
            pl.Series("gain", gain.ravel()),
        ]
    ).with_columns(
        pl.lit(activities.period).alias("period"),
        gain=pl.when(pl.col("present")).then(None).otherwise("gain"),
    )
    if activities.unknown_rows.size:
        unknown = np.zeros((r, p), dtype=bool)
        unknown[activities.unknown_rows, activities.unknown_columns] = True
        hidden = pl.Series("unknown", unknown.ravel())
        frame = frame.with_columns(
            pl.when(hidden).then(None).otherwise(pl.col(name)).alias(name)
            for name in ("lq", "present", "gain")
        )
    return ProfileResult("cell", frame, _conventions(complexity), complexity.left_out)


def proximity_pairs(complexity: Complexity, least: float = 0.0) -> ProfileResult:
    """Pairs of different activities with a proximity above `least`, each pair once, nearest first."""
    upper = np.triu(complexity.proximity, k=1)
    first, second = np.nonzero(upper > least)
    names = complexity.slice.activities
    frame = pl.DataFrame(
        [
            labels("activity", names, first),
            labels("other", names, second),
            pl.Series("proximity", upper[first, second].astype(float)),
        ]
    ).with_columns(pl.lit(complexity.slice.period).alias("period"))
    frame = frame.sort("proximity", descending=True, maintain_order=True)
    return ProfileResult("pair", frame, _conventions(complexity), complexity.left_out)
