"""Key columns of results, built from codes rather than text."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tiru.profile._activities import ActivitySlice


def labels(name: str, values: tuple[str, ...], places: NDArray[Any]) -> pl.Series:
    """Column of labels given by their places."""
    names = list(values)
    return pl.Series(name, names, dtype=pl.Enum(names)).gather(places.astype(np.uint32))


def cell_keys(activities: ActivitySlice, rows: NDArray[Any], columns: NDArray[Any]) -> pl.DataFrame:
    return pl.DataFrame(
        [
            labels("region", activities.regions, rows),
            labels("activity", activities.activities, columns),
        ]
    ).with_columns(pl.lit(activities.period).alias("period"))


def keys(activities: ActivitySlice, name: str, values: tuple[str, ...]) -> pl.DataFrame:
    return pl.DataFrame([labels(name, values, np.arange(len(values)))]).with_columns(
        pl.lit(activities.period).alias("period")
    )
