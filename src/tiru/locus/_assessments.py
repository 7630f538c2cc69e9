"""What can be said of a decision beside its order: how firm the places are, and who exceeds expectations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tiru.datasets import Direction, Indicator, IndicatorRole, get_indicator, load_indicators
from tiru.locus._decision import LocusDecision
from tiru.peers import (
    Deviance,
    DevianceTable,
    RankStability,
    pairwise_distances,
    positive_deviance,
    rank_acceptability,
)

STABILITY_SEED = 2024


@dataclass(frozen=True)
class DevianceAssessment:
    """Performance against what structure lets expect, in every indicator a decision looks at.

    Attributes
    ----------
    tables : tuple of DevianceTable
        One per indicator that enough regions share; those of the focus first.
    unanswered : tuple of Indicator
        Those with a direction that too few regions share.
    """

    tables: tuple[DevianceTable, ...]
    unanswered: tuple[Indicator, ...]

    def of(self, region_code: str) -> tuple[Deviance, ...]:
        """What is known of one region, in the order of the tables."""
        found = (table.of(region_code) for table in self.tables)
        return tuple(deviance for deviance in found if deviance is not None)


def assess_stability(
    decision: LocusDecision,
    draws: int = 10_000,
    seed: int = STABILITY_SEED,
    *,
    limit: int = 20,
    also: Collection[str] = (),
) -> RankStability:
    """How firmly the candidates of a decision keep their places.

    Parameters
    ----------
    decision : LocusDecision
    draws : int
        Weight vectors drawn, >= 100.
    seed : int
        The same seed gives the same answer.
    limit : int
        How many of the first candidates are reported, >= 1; all take part in the draws.
    also : collection of str
        Codes of candidates further down to report as well. The first to check is always among those reported.

    Returns
    -------
    RankStability
        See `rank_acceptability`. Those the decision's filter left out take no part.

    Raises
    ------
    InvalidParameter
        If a number is out of its range.
    """
    first = decision.first_to_check
    return rank_acceptability(
        decision.structure,
        decision.distances,
        decision.parameters,
        among={candidate.region.code for candidate in decision.candidates},
        limit=limit,
        also={*also, *([first.region.code] if first else [])},
        draws=draws,
        seed=seed,
    )


def assess_deviance(decision: LocusDecision) -> DevianceAssessment:
    """Who does better, and who worse, than a region of that structure is expected to do.

    Parameters
    ----------
    decision : LocusDecision

    Returns
    -------
    DevianceAssessment
        For the indicators of the focus, those around it and the general ones of performance that have a
        direction; see `positive_deviance`. The decision's filter plays no part: what is expected of a
        structure is learnt from all regions.
    """
    tables, unanswered = [], []
    distances = pairwise_distances(decision.structure, decision.parameters)
    for indicator in _indicators(decision):
        table = positive_deviance(
            decision.facts,
            decision.structure,
            indicator.key,
            decision.parameters,
            level=0.9,
            distances=distances,
        )
        if table is None:
            unanswered.append(indicator)
        else:
            tables.append(table)
    return DevianceAssessment(tuple(tables), tuple(unanswered))


def _indicators(decision: LocusDecision) -> list[Indicator]:
    focus = decision.focus
    general = [i.key for i in load_indicators().values() if i.role is IndicatorRole.PERFORMANCE]
    keys = dict.fromkeys([*focus.indicators, *focus.related_indicators, *general])
    return [i for i in map(get_indicator, keys) if i.direction is not Direction.NONE]
