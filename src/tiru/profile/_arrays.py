"""Array helpers the measures share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]


def sums_by_place(places: NDArray[np.int32], values: Floats, size: int) -> NDArray[np.float64]:
    """Sum of the values at each place; (size,)."""
    sums: NDArray[np.float64] = np.bincount(places, values, size).astype(np.float64, copy=False)
    return sums
