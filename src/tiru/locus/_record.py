"""A decision as plain data, for JSON, the API and documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tiru.costs import CostEstimate
from tiru.datasets import Comparison, Fact
from tiru.locus._assessments import DevianceAssessment
from tiru.locus._candidate import LocusCandidate
from tiru.locus._decision import LocusDecision
from tiru.locus._standard_trip import estimate_standard_trip
from tiru.parameters import StructureVariable
from tiru.peers import (
    Deviance,
    DistancePart,
    GapTrend,
    PerformanceComparison,
    PerformanceGap,
    PerformanceTrend,
    PerformanceVerdict,
    RankAcceptability,
    RankStability,
)
from tiru.practices import FocusMatch
from tiru.structure import StructureValue


def decision_record(
    decision: LocusDecision,
    notes: Sequence[str],
    limit: int | None = None,
    *,
    stability: RankStability | None = None,
    deviance: DevianceAssessment | None = None,
) -> dict[str, Any]:
    """The decision as nested dictionaries of plain values.

    Parameters
    ----------
    decision : LocusDecision
    notes : sequence of str
        The decision's notes in words.
    limit : int, optional
        How many candidates to give; all when left out.
    stability : RankStability, optional
        Of this decision; None beside each candidate when left out or when it was not examined.
    deviance : DevianceAssessment, optional
        Of this decision; an empty list beside each candidate when left out.

    Returns
    -------
    dict
        Keys `region`, `region_name`, `focus`, `theme`, `data_version`, `weights`, `block_weights`, `filter`,
        `left_out_by_filter`, `gaps`, `candidates`, `notes`, `stability`. The `parts` of a candidate add up to
        its `distance`; a missing part is None. Each figure has year, unit and source. `advantages` holds what
        is better (`verdict` lebih_baik), and after it what might be but cannot be compared
        (`tidak_sebanding`, with the reason). `practices` holds keys, strongest match first;
        `practice_matches` the same practices with strength, reasons, state and evidence.
    """
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    candidates = [
        {
            **_candidate(candidate, variables),
            "standard_trip": _trip(estimate_standard_trip(decision.region, candidate.region)),
            "stability": _stability_of(candidate, stability),
            "deviance": [_deviance(d) for d in deviance.of(candidate.region.code)] if deviance else [],
        }
        for candidate in decision.candidates[:limit]
    ]
    return {
        "region": decision.region.code,
        "region_name": decision.region.name,
        "focus": decision.focus.key,
        "theme": decision.theme.key if decision.theme else None,
        "data_version": decision.data_version,
        "weights": decision.parameters.weights(),
        "block_weights": {block.key: block.weight for block in decision.parameters.blocks},
        "filter": asdict(decision.candidate_filter),
        "left_out_by_filter": [
            {"region_code": region.code, "region_name": region.name, "rule": rule.value}
            for region, rule in decision.filtered.left_out
        ],
        "gaps": [_gap(gap) for gap in decision.gaps],
        "candidates": candidates,
        "notes": list(notes),
        "stability": _stability(stability) if stability else None,
    }


def _trip(estimate: CostEstimate | None) -> dict[str, Any] | None:
    if estimate is None:
        return None
    return {
        "people": dict(estimate.plan.people),
        "days": estimate.plan.days,
        "known_idr": estimate.known_idr,
        "is_complete": estimate.is_complete,
        "open": [item.component.value for item in estimate.open_items],
    }


_NEITHER = (PerformanceVerdict.EQUAL, PerformanceVerdict.CONTEXT)


def _candidate(candidate: LocusCandidate, variables: dict[str, StructureVariable]) -> dict[str, Any]:
    peer = candidate.peer
    return {
        "rank": candidate.rank,
        "region_code": peer.region.code,
        "region_name": peer.region.name,
        "distance": peer.distance,
        "distance_low": peer.low,
        "distance_high": peer.high,
        "coverage": peer.coverage,
        "parts": [_part(part, variables[part.variable]) for part in peer.parts],
        "advantages": [_comparison(c) for c in (*candidate.advantages, *candidate.not_comparable)],
        "equal_or_context": [_comparison(c) for c in candidate.comparisons if c.verdict in _NEITHER],
        "disadvantages": [_comparison(c) for c in candidate.disadvantages],
        "practices": [match.practice.key for match in candidate.practices],
        "practice_matches": [_match(match) for match in candidate.practices],
        "distance_km": None if candidate.distance_km is None else round(candidate.distance_km, 3),
    }


def _stability(stability: RankStability) -> dict[str, Any]:
    return {
        "draws": stability.draws,
        "figure_draws": stability.figure_draws,
        "concentration": stability.concentration,
        "seed": stability.seed,
        "ranked": stability.ranked,
        "drawn_values": stability.drawn_values,
    }


def _stability_of(candidate: LocusCandidate, stability: RankStability | None) -> dict[str, Any] | None:
    found: RankAcceptability | None = stability.of(candidate.region.code) if stability else None
    if found is None:
        return None
    return {
        "top": {str(level): share for level, share in found.top.items()},
        "rank_low": found.rank_low,
        "rank_median": found.rank_median,
        "rank_high": found.rank_high,
        "central_weights": found.central_weights,
        "confidence": found.confidence,
    }


def _deviance(deviance: Deviance) -> dict[str, Any]:
    return {
        "indicator": deviance.fact.indicator,
        "own": _figure(deviance.fact),
        "expected": deviance.expected,
        "low": deviance.low,
        "high": deviance.high,
        "verdict": deviance.verdict.value,
    }


def _match(match: FocusMatch) -> dict[str, Any]:
    practice = match.practice
    return {
        "key": practice.key,
        "title": practice.title,
        "strength": match.strength.value,
        "reasons": [{"kind": reason.kind.value, "value": reason.value} for reason in match.reasons],
        "status": practice.status.value,
        "as_of": practice.as_of,
        "evidence_kind": practice.evidence_kind.value,
        "evidence_grade": practice.evidence_grade,
    }


def _part(part: DistancePart, variable: StructureVariable) -> dict[str, Any]:
    return {
        "variable": part.variable,
        "label": variable.label,
        "block": part.block,
        "unit": variable.unit_label,
        "own": _value(part.own),
        "other": _value(part.other),
        "part": part.part,
    }


def _value(value: StructureValue | None) -> dict[str, Any] | None:
    if value is None:
        return None
    sources = [_source(fact) for fact in value.facts]
    # The activities of a mix share one table: each source is named once.
    once = [source for place, source in enumerate(sources) if source not in sources[:place]]
    record: dict[str, Any] = {"value": value.value, "sources": once}
    return {**record, "shares": dict(value.shares)} if value.shares else record


def _comparison(comparison: PerformanceComparison) -> dict[str, Any]:
    pair = comparison.comparison
    return {
        "indicator": comparison.indicator.key,
        "label": comparison.indicator.label,
        "verdict": comparison.verdict.value,
        "reason": pair.reason.value if pair.reason else None,
        "own": _figure(pair.own),
        "other": _figure(pair.other),
        "trend": _trend(comparison.trend) if comparison.trend else None,
    }


def _trend(trend: PerformanceTrend) -> dict[str, Any]:
    return {
        "years": list(trend.years),
        "own": _change(trend.own),
        "other": _change(trend.other),
        "verdict": trend.verdict.value,
    }


def _change(change: Comparison) -> dict[str, Any]:
    return {"earlier": _figure(change.own), "later": _figure(change.other), "change": change.difference}


def _gap(gap: PerformanceGap) -> dict[str, Any]:
    return {
        "indicator": gap.indicator.key,
        "label": gap.indicator.label,
        "own": _figure(gap.own),
        "peers_median": gap.median,
        "peers_median_low": gap.low,
        "peers_median_high": gap.high,
        "confidence": gap.confidence,
        "peers": [fact.region_code for fact in gap.peer_facts],
        "peers_same_kind": gap.is_same_kind,
        "is_behind": gap.is_behind,
        "is_level": gap.is_level,
        "trend": _gap_trend(gap.trend) if gap.trend else None,
    }


def _gap_trend(trend: GapTrend) -> dict[str, Any]:
    return {
        "years": list(trend.years),
        "own": _change(trend.own),
        "peers_median_change": trend.median,
        "peers": [change.own.region_code for change in trend.peers],
        "is_behind": trend.is_behind,
        "is_level": trend.is_level,
    }


def _figure(fact: Fact) -> dict[str, Any]:
    return {"value": fact.value, **_source(fact)}


def _source(fact: Fact) -> dict[str, Any]:
    return {
        "year": fact.year,
        "unit": fact.unit,
        "definition": fact.definition,
        "status": fact.status.value,
        "source_title": fact.source.title,
        "source_url": fact.source.url,
    }
