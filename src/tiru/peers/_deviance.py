"""Who does better than a region of that structure is expected to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tiru.datasets import Direction, Fact, Facts, Indicator, get_indicator
from tiru.errors import InvalidParameter
from tiru.parameters import StructureParameters, load_structure_parameters
from tiru.peers._pairs import pairwise_distances
from tiru.regions import Region
from tiru.structure import StructureTable


class DevianceVerdict(StrEnum):
    """What a region's figure says beside what its structure lets expect."""

    BETTER = "lebih_baik_dari_dugaan"
    AS_EXPECTED = "sesuai_dugaan"
    WORSE = "lebih_buruk_dari_dugaan"


@dataclass(frozen=True)
class Deviance:
    """One region's figure beside the one expected of its structure.

    Attributes
    ----------
    region : Region
    fact : Fact
    expected : float
        Weighted mean of its nearest peers' figures, in the indicator's unit.
    low, high : float
        Range in which the figure of a region of this structure is expected at the level of the table.
    peer_codes : tuple of str
        The peers, nearest first.
    verdict : DevianceVerdict
    """

    region: Region
    fact: Fact
    expected: float
    low: float
    high: float
    peer_codes: tuple[str, ...]
    verdict: DevianceVerdict


@dataclass(frozen=True)
class DevianceTable:
    """Deviance of every region with a comparable figure, best first.

    Attributes
    ----------
    indicator : Indicator
    series : str
    year : int
    level : float
        Share of regions expected inside their range.
    entries : tuple of Deviance
    """

    indicator: Indicator
    series: str
    year: int
    level: float
    entries: tuple[Deviance, ...]

    def of(self, region_code: str) -> Deviance | None:
        return next((entry for entry in self.entries if entry.region.code == region_code), None)


def positive_deviance(
    facts: Facts,
    table: StructureTable,
    indicator_key: str,
    parameters: StructureParameters | None = None,
    *,
    level: float = 0.9,
    distances: NDArray[np.float64] | None = None,
) -> DevianceTable | None:
    """Every region's performance against what its structure predicts.

    Parameters
    ----------
    facts : Facts
    table : StructureTable
    indicator_key : str
        An indicator with a direction.
    parameters : StructureParameters, optional
    level : float
        0.5 to 0.99.
    distances : array (n, n), optional
        `pairwise_distances` of the table under the same recipe, for whoever asks of several indicators;
        worked out when left out.

    Returns
    -------
    DevianceTable or None
        Of the definition and year that most regions share, the latest among equals. None where fewer regions
        than the recipe's `minimum_deviance_regions` share one, or the indicator has no direction.

    Raises
    ------
    UnknownIndicator, InvalidParameter

    Notes
    -----
    Each region is predicted by its k nearest structural peers (k from the recipe), itself left out, weighted
    by 1 / (1 + distance / median distance of the k). The range is the prediction plus or minus the level's
    quantile of the absolute leave-one-out errors over all regions (jackknife conformal interval), so it needs
    no distribution. Better or worse is said only of a figure outside its range, in the indicator's direction.
    """
    if not 0.5 <= level <= 0.99:
        raise InvalidParameter("level", level, ">= 0.5, <= 0.99")
    indicator = get_indicator(indicator_key)
    parameters = parameters or load_structure_parameters()
    chosen = _widest(facts, table, indicator_key)
    if chosen is None or indicator.direction is Direction.NONE:
        return None
    series, year, values = chosen
    if distances is None:
        distances = pairwise_distances(table, parameters)
    k = int(parameters.nearest_peers.value)
    rows = [row for row, region in enumerate(table.regions) if region.code in values]
    usable = _with_enough_peers(distances, np.array(rows, dtype=np.intp), k)
    if len(usable) < parameters.minimum_deviance_regions.value:
        return None
    figures = np.array([values[table.regions[row].code].value for row in usable])
    peers, weights = _peers(distances[np.ix_(usable, usable)], k)
    expected = (weights * figures[peers]).sum(axis=1)
    half = _conformal_half_width(figures - expected, level)
    entries = [
        Deviance(
            table.regions[row],
            values[table.regions[row].code],
            float(expected[i]),
            float(expected[i] - half),
            float(expected[i] + half),
            tuple(table.regions[usable[place]].code for place in peers[i]),
            _verdict(indicator, figures[i] - expected[i], half),
        )
        for i, row in enumerate(usable)
    ]
    sign = -1 if indicator.direction is Direction.HIGHER else 1
    entries.sort(key=lambda entry: (sign * (entry.fact.value - entry.expected), entry.region.code))
    return DevianceTable(indicator, series, year, level, tuple(entries))


def _widest(facts: Facts, table: StructureTable, indicator: str) -> tuple[str, int, dict[str, Fact]] | None:
    codes = {region.code for region in table.regions}
    counts = Counter(
        (fact.series, fact.year)
        for fact in facts.for_indicator(indicator)
        if fact.is_comparable and fact.year and fact.region_code in codes
    )
    if not counts:
        return None
    series, year = max(counts, key=lambda key: (counts[key], key[1] or 0, key[0]))
    values = facts.primary(indicator, series=series, year=year)
    return series, int(year or 0), {code: fact for code, fact in values.items() if code in codes}


def _with_enough_peers(distances: NDArray[np.float64], rows: NDArray[np.intp], k: int) -> NDArray[np.intp]:
    """Rows that each have a distance to at least k others of them."""
    while rows.size:
        # A row counts itself among those it has a distance to.
        has_enough = np.isfinite(distances[np.ix_(rows, rows)]).sum(axis=1) > k
        if has_enough.all():
            break
        rows = rows[has_enough]
    return rows


def _peers(distances: NDArray[np.float64], k: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Places of the k nearest others of each row, nearest first, and their weights adding up to 1; (m, k)."""
    others = np.where(np.isfinite(distances), distances, np.inf)
    np.fill_diagonal(others, np.inf)
    places = _nearest(others, k)
    near = np.take_along_axis(others, places, axis=1)
    middle = np.median(near, axis=1, keepdims=True)
    weights = 1 / (1 + np.divide(near, middle, out=near.copy(), where=middle > 0))
    return places, weights / weights.sum(axis=1, keepdims=True)


def _nearest(others: NDArray[np.float64], k: int) -> NDArray[np.intp]:
    """Places of the k least of each row, the least first, of equals the first; (m, k)."""
    if k >= others.shape[1]:
        return np.argsort(others, axis=1, kind="stable")
    places = np.sort(np.argpartition(others, k - 1, axis=1)[:, :k], axis=1)
    near = np.take_along_axis(others, places, axis=1)
    places = np.take_along_axis(places, np.argsort(near, axis=1, kind="stable"), axis=1)
    # A partition takes any of several that are equally far as the last one.
    is_open = (others <= near.max(axis=1, keepdims=True)).sum(axis=1) > k
    places[is_open] = np.argsort(others[is_open], axis=1, kind="stable")[:, :k]
    return places


def _conformal_half_width(errors: NDArray[np.float64], level: float) -> float:
    """The ceil((n + 1) level)-th smallest absolute error."""
    ordered = np.sort(np.abs(errors))
    place = min(int(np.ceil((len(ordered) + 1) * level)), len(ordered)) - 1
    return float(ordered[place])


def _verdict(indicator: Indicator, error: float, half: float) -> DevianceVerdict:
    if abs(error) <= half:
        return DevianceVerdict.AS_EXPECTED
    better = (error > 0) == (indicator.direction is Direction.HIGHER)
    return DevianceVerdict.BETTER if better else DevianceVerdict.WORSE
