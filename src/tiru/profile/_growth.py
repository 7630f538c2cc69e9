"""Shift-share: the growth of each region's activities, taken apart."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tiru.errors import InvalidTable
from tiru.profile._activities import ActivitySlice
from tiru.profile._frames import cell_keys
from tiru.profile._result import ProfileResult

ShiftShareMethod = Literal["classic", "esteban_marquillas"]


def shift_share(
    base: ActivitySlice, end: ActivitySlice, method: ShiftShareMethod = "classic"
) -> ProfileResult:
    """Growth of every cell between two periods as the sum of its parts.

    Parameters
    ----------
    base, end : ActivitySlice
        Two slices of one panel.
    method : {"classic", "esteban_marquillas"}

    Returns
    -------
    ProfileResult
        Level `cell`; columns `base`, `end`, `growth`, `national`, `mix`, `local`, and with Esteban-Marquillas
        `competitive` and `allocation`, which add up to `local`. `growth` is the exact sum of the parts. Null
        where one of the two cells is unknown; `allocation` and `competitive` are null too where the base is
        0, as no rate of growth exists there.

    Raises
    ------
    InvalidTable
        If the slices are of different regions or activities, or the base period is empty.

    Notes
    -----
    With g the growth rate of everything and g_p that of an activity over all regions::

        national_rp = x_rp g
        mix_rp      = x_rp (g_p - g)
        local_rp    = x_rp (g_rp - g_p)                              Dunn 1960
        competitive = x'_rp (g_rp - g_p),  x'_rp = x_r x_p / x
        allocation  = (x_rp - x'_rp) (g_rp - g_p)                    Esteban-Marquillas 1972

    The rates are those of the known cells of both periods together, so that the parts add up for the whole as
    well; an activity that is new everywhere counts as local growth.
    """
    if (base.regions, base.activities) != (end.regions, end.activities):
        raise InvalidTable("different_tables", (base.period, end.period))
    before, after = _shared(base.dense(), end.dense())
    total_before = np.nansum(before)
    if not total_before > 0:
        raise InvalidTable("empty_base", (base.period,))
    rate = np.nansum(after) / total_before - 1
    sums = np.nansum(before, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        rates = np.where(sums > 0, np.nansum(after, axis=0) / sums - 1, rate)
    parts = {
        "growth": after - before,
        "national": before * rate,
        "mix": before * (rates - rate),
        "local": after - before * (1 + rates),
    }
    if method == "esteban_marquillas":
        parts |= _esteban(before, parts["local"], sums, total_before)
    return _result(base, end, before, after, parts, method)


def _shared(
    before: NDArray[np.float64], after: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both matrices with NaN in every cell that either lacks."""
    unknown = np.isnan(before) | np.isnan(after)
    return np.where(unknown, np.nan, before), np.where(unknown, np.nan, after)


def _esteban(
    before: NDArray[np.float64], local: NDArray[np.float64], sums: NDArray[np.float64], total: float
) -> dict[str, NDArray[np.float64]]:
    homothetic = np.nansum(before, axis=1, keepdims=True) * sums / total
    with np.errstate(divide="ignore", invalid="ignore"):
        excess = np.where(before > 0, local / before, np.nan)
    competitive = homothetic * excess
    return {"competitive": competitive, "allocation": local - competitive}


def _result(
    base: ActivitySlice,
    end: ActivitySlice,
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    parts: dict[str, NDArray[np.float64]],
    method: ShiftShareMethod,
) -> ProfileResult:
    something = np.isnan(before) | (before > 0) | (after > 0)
    rows, columns = np.nonzero(something)
    taken = {name: matrix[rows, columns] for name, matrix in {"base": before, "end": after, **parts}.items()}
    frame = cell_keys(end, rows, columns).with_columns(**taken)
    frame = frame.with_columns([frame[name].fill_nan(None) for name in taken])
    conventions = {
        "method": method,
        "from": base.period,
        "to": end.period,
        "rates": "known cells of both periods",
    }
    return ProfileResult("cell", frame, conventions, ())
