"""From labels that contain each other to activities that can be added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tiru.profile._kbli import KnownActivity


class LabelReason(StrEnum):
    """Why a label of a breakdown is no activity of its own in the panel.

    `TOTAL`: the sum of others. `UNKNOWN`: no activity of KBLI or ISIC goes by it. `SAME_ACTIVITY`: another
    label of the table already means this. `PARTS_UNKNOWN`: it lies within an activity whose parts in this
    table do not add up to it. `OVERLAPS`: it shares divisions with another activity, and neither contains
    the other.
    """

    TOTAL = "total"
    UNKNOWN = "unknown"
    SAME_ACTIVITY = "same_activity"
    PARTS_UNKNOWN = "parts_unknown"
    OVERLAPS = "overlaps"


@dataclass(frozen=True, slots=True)
class LabelLeftOut:
    """A label that does not count, with its reason and its number of figures."""

    label: str
    reason: LabelReason
    figures: int


def without_overlaps(
    activities: Mapping[str, KnownActivity], cells: pl.DataFrame, tolerance: float
) -> dict[str, LabelReason]:
    """The keys that must be left out so that the others are disjoint, with the reason of each.

    Parameters
    ----------
    activities : mapping from key to KnownActivity
    cells : DataFrame
        Columns `key`, `region_code`, `period`, `value`; one row for each known cell.
    tolerance : float
        How far the sum of the parts may be off their total, as a share of it.

    Notes
    -----
    The smallest come first. A total gives way to its parts where they add up to it, or do so with the rest of
    the table, in the cells that all of them have; otherwise its parts give way to it.
    """
    rest = [key for key, activity in activities.items() if activity.is_rest]
    out: dict[str, LabelReason] = {}
    kept: list[str] = []
    by_size = sorted(
        (key for key in activities if key not in rest),
        key=lambda key: (len(activities[key].divisions), not activities[key].is_part),
    )
    for key in by_size:
        whole = activities[key]
        if any(_crosses(whole, activities[other]) for other in kept):
            out[key] = LabelReason.OVERLAPS
            continue
        parts = [other for other in kept if _lies_within(activities[other], whole)]
        if not parts:
            kept.append(key)
            continue
        if any(_adds_up(key, sum_of, cells, tolerance) for sum_of in (parts, [*parts, *rest])):
            out[key] = LabelReason.TOTAL
            continue
        out |= dict.fromkeys(parts, LabelReason.PARTS_UNKNOWN)
        kept = [other for other in kept if other not in parts] + [key]
    return out


def _lies_within(part: KnownActivity, whole: KnownActivity) -> bool:
    if whole.is_part:
        return False
    return part.divisions <= whole.divisions if part.is_part else part.divisions < whole.divisions


def _crosses(one: KnownActivity, other: KnownActivity) -> bool:
    """Whether two share divisions without one containing the other; parts of one division are disjoint."""
    if one.is_part and other.is_part:
        return False
    return bool(one.divisions & other.divisions) and not (
        _lies_within(one, other) or _lies_within(other, one)
    )


def _adds_up(key: str, parts: Sequence[str], cells: pl.DataFrame, tolerance: float) -> bool:
    """Whether the parts make up the total in the cells that have all of them; without such cells, not."""
    place = ["region_code", "period"]
    totals = cells.filter(pl.col("key") == key).select(*place, total="value")
    sums = cells.filter(pl.col("key").is_in(list(parts))).group_by(place).agg(pl.col("value").sum(), pl.len())
    both = totals.join(sums.filter(pl.col("len") == len(parts)), on=place)
    if both.is_empty():
        return False
    total, difference = both.select(
        pl.col("total").abs().sum(), difference=(pl.col("total") - pl.col("value")).abs().sum()
    ).row(0)
    return bool(difference <= tolerance * total)
