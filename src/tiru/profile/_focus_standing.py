"""Whether a region is a sensible teacher in a field of learning, as far as shares of activities can say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import Focus
from tiru.profile._activities import ActivitySlice
from tiru.profile._rules import ProfileRules, load_profile_rules
from tiru.profile._tables import ActivityTable

_LEADERS = 3


class StandingReason(StrEnum):
    """Why another region is, or is not, a sensible teacher.

    `SPECIALISED_AND_STRONGER`: its quotient reaches the threshold and is above the own one; the only reason
    for yes. `BELOW_OWN`: the own region is as specialised or more so, to the decimals that are written.
    `BELOW_AVERAGE`: above the own one, but under the threshold. `UNEVEN`: at the threshold and above the own
    one only because of less than half of its activities; nothing is said of the field as a whole. The rest
    say why nothing can be said:
    `NO_DIVISIONS` the field has no divisions of industry; `NOT_IN_TABLE` the table has none of them apart
    from others; `OWN_UNKNOWN` and `OTHER_UNKNOWN` a figure of that region is missing; `SAME_REGION` both are
    one row of the table, as two regencies of one province are; `NO_OTHER` no region was named.
    """

    SPECIALISED_AND_STRONGER = "specialised_and_stronger"
    BELOW_OWN = "below_own"
    BELOW_AVERAGE = "below_average"
    UNEVEN = "uneven"
    NO_DIVISIONS = "no_divisions"
    NOT_IN_TABLE = "not_in_table"
    OWN_UNKNOWN = "own_unknown"
    OTHER_UNKNOWN = "other_unknown"
    SAME_REGION = "same_region"
    NO_OTHER = "no_other"

    @property
    def is_sensible(self) -> bool | None:
        """Whether the region is a sensible teacher; None where nothing can be said."""
        if self is StandingReason.SPECIALISED_AND_STRONGER:
            return True
        return False if self in (StandingReason.BELOW_OWN, StandingReason.BELOW_AVERAGE) else None


@dataclass(frozen=True, slots=True)
class FocusQuotient:
    """How specialised one region is in some activities together.

    Attributes
    ----------
    region_code : str
    value : float or None
        In the unit of the table; None where a figure is missing.
    share : float or None
        Of the region's total, 0 to 1.
    lq : float or None
        The share relative to that of the reference; 1 is the average.
    rank : int or None
        Place among the regions whose quotient is known, 1 the most specialised; equal ones share the better
        place. None where the region's own quotient is not known, or only bounded.
    is_upper_bound : bool
        Whether another figure of the region is missing, so that its total, and with it the share, is known
        from one side only: share and quotient are at most this.
    """

    region_code: str
    value: float | None
    share: float | None
    lq: float | None
    rank: int | None
    is_upper_bound: bool = False


@dataclass(frozen=True, slots=True)
class ActivityStanding:
    """One activity of the field by itself; `own` and `other` as in FocusStanding."""

    key: str
    label: str
    own: FocusQuotient
    other: FocusQuotient | None

    @property
    def is_other_stronger(self) -> bool:
        """Whether both quotients are known and that of the other region is larger."""
        if self.other is None or self.other.lq is None or self.own.lq is None:
            return False
        return self.other.lq > self.own.lq


@dataclass(frozen=True, slots=True)
class FocusStanding:
    """Own region, another region and the reference in one field of learning.

    Attributes
    ----------
    focus : Focus
    period : str
    own : FocusQuotient
    other : FocusQuotient or None
    reference_share : float or None
        Share of the field in the reference, 0 to 1.
    ranked : int
        Regions whose quotient is known.
    leaders : tuple of FocusQuotient
        The most specialised regions beside the own one, at most three, all at or above the threshold.
    activities : tuple of ActivityStanding
        What the field consists of in this table.
    absent_divisions : tuple of str
        Divisions of the field the table does not give.
    mixed_labels : tuple of str
        Activities that reach into the field and beyond it, and so are not counted.
    reason : StandingReason
    """

    focus: Focus
    period: str
    own: FocusQuotient
    other: FocusQuotient | None
    reference_share: float | None
    ranked: int
    leaders: tuple[FocusQuotient, ...]
    activities: tuple[ActivityStanding, ...]
    absent_divisions: tuple[str, ...]
    mixed_labels: tuple[str, ...]
    reason: StandingReason


def group_quotients(cells: ActivitySlice, columns: Sequence[int]) -> NDArray[np.float64]:
    """Value, share and location quotient of each region in some activities taken together.

    Parameters
    ----------
    cells : ActivitySlice
    columns : sequence of int
        Places of the activities.

    Returns
    -------
    array (3, R)
        NaN where a cell of the region is unknown or nothing is there to be a share of.

    Notes
    -----
    lq = (sum x_rp / x_r) / (sum x_p / x), sums over the activities given; for one activity this is the
    quotient of `location_quotients`.
    """
    values: NDArray[np.float64] = cells.dense()[:, list(columns)].sum(axis=1)
    reference = cells.activity_totals[list(columns)].sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = values / cells.region_totals
        quotients = shares / (reference / cells.total)
    shares[~np.isfinite(shares)] = np.nan
    quotients[~np.isfinite(quotients)] = np.nan
    return np.vstack([values, shares, quotients])


def focus_standing(
    table: ActivityTable,
    focus: Focus,
    own: str,
    other: str | None = None,
    *,
    period: str | None = None,
    rules: ProfileRules | None = None,
) -> FocusStanding:
    """Compare how specialised two regions are in a field, against the reference of the table.

    Parameters
    ----------
    table : ActivityTable
    focus : Focus
    own, other : str
        Kemendagri codes, of the level of the table.
    period : str, optional
        The latest year of the table when left out.
    rules : ProfileRules, optional

    Returns
    -------
    FocusStanding

    Raises
    ------
    InvalidTable
        If the table has no such period.

    Notes
    -----
    The quotient speaks of the make-up of a region's economy. It says nothing of size or quality. One large
    activity can carry a field: then the verdict is left to its activities one by one (`UNEVEN`).
    """
    rules = rules or load_profile_rules()
    cells = table.panel.at(period or table.periods[-1])
    divisions = frozenset(focus.kbli_divisions)
    inside = [i for i, a in enumerate(table.activities.values()) if a.divisions and a.divisions <= divisions]
    mixed = [
        a.label for a in table.activities.values() if a.divisions & divisions and not a.divisions <= divisions
    ]
    reached = {d for i in inside for d in list(table.activities.values())[i].divisions}
    figures = group_quotients(cells, inside) if inside else np.full((3, len(cells.regions)), np.nan)
    own_figure = _quotient(cells, figures, own)
    other_figure = _quotient(cells, figures, other) if other else None
    activities = _by_activity(table, cells, inside, own, other)
    reason = _reason(divisions, activities, own_figure, other_figure, rules)
    return FocusStanding(
        focus=focus,
        period=cells.period,
        own=own_figure,
        other=other_figure,
        reference_share=_reference_share(cells, inside),
        ranked=int((~np.isnan(_ranked(cells, figures))).sum()),
        leaders=_leaders(cells, figures, own, rules.least_teacher_quotient.value),
        activities=activities,
        absent_divisions=tuple(sorted(divisions - reached)),
        mixed_labels=tuple(mixed),
        reason=reason,
    )


def _reason(
    divisions: frozenset[str],
    activities: Sequence[ActivityStanding],
    own: FocusQuotient,
    other: FocusQuotient | None,
    rules: ProfileRules,
) -> StandingReason:
    if not divisions:
        return StandingReason.NO_DIVISIONS
    if not activities:
        return StandingReason.NOT_IN_TABLE
    if own.lq is None:
        return StandingReason.OWN_UNKNOWN
    if other is None:
        return StandingReason.NO_OTHER
    if other.region_code == own.region_code:
        return StandingReason.SAME_REGION
    if other.lq is None:
        return StandingReason.OTHER_UNKNOWN
    decimals = int(rules.quotient_decimals.value)
    theirs, ours = round(other.lq, decimals), round(own.lq, decimals)
    if theirs <= ours:
        return StandingReason.OWN_UNKNOWN if own.is_upper_bound else StandingReason.BELOW_OWN
    if theirs < rules.least_teacher_quotient.value:
        return StandingReason.BELOW_AVERAGE
    if other.is_upper_bound:
        return StandingReason.OTHER_UNKNOWN
    stronger = sum(activity.is_other_stronger for activity in activities)
    return (
        StandingReason.UNEVEN if 2 * stronger < len(activities) else StandingReason.SPECIALISED_AND_STRONGER
    )


def _reference_share(cells: ActivitySlice, inside: Sequence[int]) -> float | None:
    if not inside or not cells.total > 0:
        return None
    return float(cells.activity_totals[list(inside)].sum() / cells.total)


def _quotient(cells: ActivitySlice, figures: NDArray[np.float64], region_code: str) -> FocusQuotient:
    if region_code not in cells.regions:
        return FocusQuotient(region_code, None, None, None, None)
    row = cells.regions.index(region_code)
    value, share, lq = (None if np.isnan(x) else float(x) for x in figures[:, row])
    is_bound = lq is not None and bool(cells.incomplete_regions[row])
    ranked = _ranked(cells, figures)
    rank = None if lq is None or is_bound else int((ranked > lq).sum()) + 1
    # Without a total the sum of nothing is no figure either.
    return FocusQuotient(region_code, None if share is None else value, share, lq, rank, is_bound)


def _ranked(cells: ActivitySlice, figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """Quotients (R,); NaN where they are not known, or from one side only."""
    return np.where(cells.incomplete_regions, np.nan, figures[2])


def _leaders(
    cells: ActivitySlice, figures: NDArray[np.float64], own: str, least: float
) -> tuple[FocusQuotient, ...]:
    lq = _ranked(cells, figures)
    order = [i for i in np.argsort(-np.nan_to_num(lq, nan=-1.0), kind="stable") if lq[i] >= least]
    others = [cells.regions[i] for i in order if cells.regions[i] != own]
    return tuple(_quotient(cells, figures, code) for code in others[:_LEADERS])


def _by_activity(
    table: ActivityTable, cells: ActivitySlice, inside: Sequence[int], own: str, other: str | None
) -> tuple[ActivityStanding, ...]:
    found = []
    for column in inside:
        figures = group_quotients(cells, [column])
        key = table.panel.activities[column]
        found.append(
            ActivityStanding(
                key,
                table.activities[key].label,
                _quotient(cells, figures, own),
                _quotient(cells, figures, other) if other else None,
            )
        )
    return tuple(found)
