"""Which candidates nobody beats: dominance over several criteria, none weighed against another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tiru.costs import CostEstimate
from tiru.errors import InvalidParameter
from tiru.locus._candidate import LocusCandidate

Value = float | tuple[int, int, int]


class ParetoCriterion(StrEnum):
    """What candidates are held against each other by.

    `LIKENESS`: structural distance, less is better. `ADVANTAGE`: number of comparable indicators in which the
    candidate does better, more is better; missing where no indicator compares. `EVIDENCE`: strength of the
    strongest supporting practice, then the best method grade, then the number of supporting practices, more
    is better; no supporting practice is the least and not missing. `COST`: whole cost of the journey in
    rupiah, less is better. `TRAVEL`: great-circle distance in km, less is better. `HOST_LOAD`: load of the
    host as the caller measures it, less is better.
    """

    LIKENESS = "kemiripan"
    ADVANTAGE = "keunggulan"
    EVIDENCE = "bukti"
    COST = "biaya"
    TRAVEL = "jarak_km"
    HOST_LOAD = "beban_tuan_rumah"


_MORE_IS_BETTER = (ParetoCriterion.ADVANTAGE, ParetoCriterion.EVIDENCE)


class LeftOutReason(StrEnum):
    """Why a criterion holds nobody against anybody.

    `NOT_GIVEN`: nobody has a value. `COST_INCOMPLETE`: the whole cost of some is not known, so all are held
    by distance. `COST_KNOWN`: all costs are known, so distance would count the journey twice.
    `LOAD_INCOMPLETE`: the load of some hosts is not recorded, which is not the same as none.
    """

    NOT_GIVEN = "tidak_diberikan"
    COST_INCOMPLETE = "biaya_belum_lengkap"
    COST_KNOWN = "biaya_diketahui"
    LOAD_INCOMPLETE = "beban_belum_lengkap"


@dataclass(frozen=True)
class Domination:
    """Who beats a candidate: no worse in any criterion used, better in these.

    by : LocusCandidate
    better_in : tuple of ParetoCriterion
        At least one.
    """

    by: LocusCandidate
    better_in: tuple[ParetoCriterion, ...]


@dataclass(frozen=True)
class ParetoEntry:
    """One candidate among the others.

    Attributes
    ----------
    candidate : LocusCandidate
    values : mapping from ParetoCriterion to value or None
        Of the criteria used; None where it is not known. `EVIDENCE` has three numbers: strength (3 strong, 2
        medium, 0 none), method grade (-1 without any), and how many practices.
    dominated_by : tuple of Domination
        By those on the front, nearest in structure first. Whoever is beaten at all is beaten by one of them,
        since beating is transitive.
    """

    candidate: LocusCandidate
    values: Mapping[ParetoCriterion, Value | None]
    dominated_by: tuple[Domination, ...]

    @property
    def is_on_front(self) -> bool:
        """Whether nobody beats it."""
        return not self.dominated_by

    @property
    def missing(self) -> tuple[ParetoCriterion, ...]:
        """Criteria whose value is not known; while there is one, nobody can beat it, nor it anybody."""
        return tuple(criterion for criterion, value in self.values.items() if value is None)


@dataclass(frozen=True)
class ParetoFront:
    """All candidates with who beats them.

    Attributes
    ----------
    criteria : tuple of ParetoCriterion
        Those used; of `COST` and `TRAVEL` never both.
    left_out : mapping from ParetoCriterion to LeftOutReason
    entries : tuple of ParetoEntry
        In the order to show: by the user's weights where there are any, else nearest in structure first.
    """

    criteria: tuple[ParetoCriterion, ...]
    left_out: Mapping[ParetoCriterion, LeftOutReason]
    entries: tuple[ParetoEntry, ...]

    @property
    def front(self) -> tuple[ParetoEntry, ...]:
        """Those nobody beats, in the order to show."""
        return tuple(entry for entry in self.entries if entry.is_on_front)

    def entry(self, region_code: str) -> ParetoEntry | None:
        return next((each for each in self.entries if each.candidate.region.code == region_code), None)


def pareto_front(
    candidates: Sequence[LocusCandidate],
    *,
    costs: Mapping[str, CostEstimate] | None = None,
    host_load: Mapping[str, float] | None = None,
    weights: Mapping[ParetoCriterion, float] | None = None,
) -> ParetoFront:
    """Who among the candidates is beaten, by whom, and in what.

    Parameters
    ----------
    candidates : sequence of LocusCandidate
        In any order; the answer does not depend on it.
    costs : mapping from region code to CostEstimate, optional
        Used where every candidate has a complete one. Otherwise all are held by distance in km: rupiah and
        kilometres are never compared with each other.
    host_load : mapping from region code to float, optional
        >= 0, such as the visits a host has received this year. Used where every candidate has one: with a
        load that is not recorded a candidate could be held against nobody.
    weights : mapping from ParetoCriterion to float, optional
        >= 0; they only order what is shown and never change who beats whom.

    Returns
    -------
    ParetoFront

    Raises
    ------
    InvalidParameter
        If a load or weight is negative or not finite, or no weight of a criterion used is above 0.

    Notes
    -----
    A beats B if it is no worse in every criterion used and better in one. Where a value of either is missing
    the pair cannot be compared on that criterion, and so neither beats the other. A criterion that nobody has
    a value of is left out for all. Beating is thereby transitive, and there is always somebody nobody beats.

    The score behind the order is, for each criterion, the share of the others with a known value that a
    candidate is no worse than, averaged by weight over the criteria it has a value of.

    Examples
    --------
    >>> from tiru.locus import choose_locus
    >>> from tiru.parameters import get_focus
    >>> from tiru.regions import load_registry
    >>> decision = choose_locus(load_registry().get("51.03"), get_focus("pangan"))
    >>> front = pareto_front(decision.candidates)
    >>> beaten_by = front.entry("34.71").dominated_by
    >>> [(each.by.region.name, [c.value for c in each.better_in]) for each in beaten_by]
    [('Kota Surabaya', ['kemiripan', 'bukti', 'jarak_km'])]
    """
    _check_numbers("host_load", (host_load or {}).values())
    _check_numbers("weight", (weights or {}).values())
    by_rank = sorted(candidates, key=lambda candidate: (candidate.rank, candidate.region.code))
    values = [_values(candidate, costs or {}, host_load or {}) for candidate in by_rank]
    left_out = _left_out(values)
    criteria = tuple(criterion for criterion in ParetoCriterion if criterion not in left_out)
    places = _places(criteria, values)
    beats = _beats(places)
    on_front = np.flatnonzero(~beats.any(axis=0))
    entries = tuple(
        ParetoEntry(
            candidate=candidate,
            values={criterion: values[own][criterion] for criterion in criteria},
            dominated_by=tuple(
                Domination(by_rank[other], _better_in(criteria, places[other], places[own]))
                for other in on_front
                if beats[other, own]
            ),
        )
        for own, candidate in enumerate(by_rank)
    )
    order = range(len(entries)) if weights is None else _order(criteria, places, weights)
    return ParetoFront(criteria, left_out, tuple(entries[place] for place in order))


def _values(
    candidate: LocusCandidate, costs: Mapping[str, CostEstimate], loads: Mapping[str, float]
) -> dict[ParetoCriterion, Value | None]:
    code = candidate.region.code
    estimate = costs.get(code)
    is_compared = any(comparison.comparison.is_comparable for comparison in candidate.comparisons)
    return {
        ParetoCriterion.LIKENESS: candidate.peer.distance,
        ParetoCriterion.ADVANTAGE: float(len(candidate.advantages)) if is_compared else None,
        ParetoCriterion.EVIDENCE: evidence_of(candidate),
        ParetoCriterion.COST: estimate.total_idr if estimate else None,
        ParetoCriterion.TRAVEL: candidate.distance_km,
        ParetoCriterion.HOST_LOAD: loads.get(code),
    }


def evidence_of(candidate: LocusCandidate) -> tuple[int, int, int]:
    """Strength of the strongest supporting practice, best method grade, and how many there are."""
    matches = candidate.supporting_practices
    grade = candidate.best_evidence_grade
    strongest = max((match.strength.level for match in matches), default=0)
    return strongest, -1 if grade is None else grade, len(matches)


def _left_out(
    values: Sequence[Mapping[ParetoCriterion, Value | None]],
) -> dict[ParetoCriterion, LeftOutReason]:
    known = {c: [each[c] is not None for each in values] for c in ParetoCriterion}
    left_out = {c: LeftOutReason.NOT_GIVEN for c in ParetoCriterion if not any(known[c])}
    if values and all(known[ParetoCriterion.COST]):
        left_out[ParetoCriterion.TRAVEL] = LeftOutReason.COST_KNOWN
    elif ParetoCriterion.COST not in left_out:
        left_out[ParetoCriterion.COST] = LeftOutReason.COST_INCOMPLETE
    if ParetoCriterion.HOST_LOAD not in left_out and not all(known[ParetoCriterion.HOST_LOAD]):
        left_out[ParetoCriterion.HOST_LOAD] = LeftOutReason.LOAD_INCOMPLETE
    return left_out


def _places(
    criteria: Sequence[ParetoCriterion], values: Sequence[Mapping[ParetoCriterion, Value | None]]
) -> NDArray[np.float64]:
    """Place of each candidate (row) on each criterion (column), 0 for the best; NaN where it is not known."""
    places = np.full((len(values), len(criteria)), np.nan)
    for column, criterion in enumerate(criteria):
        known: set[Any] = {each[criterion] for each in values} - {None}
        ordered = sorted(known, reverse=criterion in _MORE_IS_BETTER)
        place_of = {value: place for place, value in enumerate(ordered)}
        places[:, column] = [place_of.get(each[criterion], np.nan) for each in values]
    return places


def _beats(places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether the candidate of the row beats that of the column; a NaN is neither less nor equal to any."""
    one, other = places[:, None, :], places[None, :, :]
    return np.asarray((one <= other).all(axis=2) & (one < other).any(axis=2))


def _better_in(
    criteria: Sequence[ParetoCriterion], one: NDArray[np.float64], other: NDArray[np.float64]
) -> tuple[ParetoCriterion, ...]:
    return tuple(criterion for criterion, better in zip(criteria, one < other, strict=True) if better)


def _order(
    criteria: Sequence[ParetoCriterion],
    places: NDArray[np.float64],
    weights: Mapping[ParetoCriterion, float],
) -> list[int]:
    """Row numbers by score, the best first; of equal scores the nearest in structure first."""
    used = np.array([weights.get(criterion, 0.0) for criterion in criteria])
    if not used.any():
        raise InvalidParameter("weights", 0, "one weight > 0")
    is_known = ~np.isnan(places)
    others = is_known.sum(axis=0) - 1
    no_worse = (places[:, None, :] <= places[None, :, :]).sum(axis=1) - 1
    shares = np.where(is_known & (others > 0), no_worse / np.maximum(others, 1), 0.0)
    weight_known = (is_known & (others > 0)) @ used
    scores = np.divide(shares @ used, weight_known, out=np.zeros(len(places)), where=weight_known > 0)
    return [int(row) for row in np.argsort(-scores, kind="stable")]


def _check_numbers(name: str, numbers: Iterable[float]) -> None:
    for number in numbers:
        if not (math.isfinite(number) and number >= 0):
            raise InvalidParameter(name, number, ">= 0")
