"""A decision as plain data, for JSON, the API and documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tiru.datasets import Fact
from tiru.locus._candidate import LocusCandidate
from tiru.locus._decision import LocusDecision
from tiru.parameters import StructureVariable
from tiru.peers import DistancePart, PerformanceComparison, PerformanceGap, PerformanceVerdict
from tiru.practices import FocusMatch
from tiru.structure import StructureValue


def decision_record(
    decision: LocusDecision, notes: Sequence[str], limit: int | None = None
) -> dict[str, Any]:
    """The decision as nested dictionaries of plain values.

    Parameters
    ----------
    decision : LocusDecision
    notes : sequence of str
        The decision's notes in words.
    limit : int, optional
        How many candidates to give; all when left out.

    Returns
    -------
    dict
        Keys `region`, `region_name`, `focus`, `data_version`, `weights`, `gaps`, `candidates`, `notes`. The
        `parts` of a candidate add up to its `distance`; a missing part is None. Each figure has year, unit
        and source. `advantages` holds what is better (`verdict` lebih_baik), and after it what might be but
        cannot be compared (`tidak_sebanding`, with the reason). `practices` holds keys, strongest match
        first; `practice_matches` the same practices with strength, reasons, state and evidence.
    """
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    return {
        "region": decision.region.code,
        "region_name": decision.region.name,
        "focus": decision.focus.key,
        "data_version": decision.data_version,
        "weights": decision.parameters.weights(),
        "gaps": [_gap(gap) for gap in decision.gaps],
        "candidates": [_candidate(candidate, variables) for candidate in decision.candidates[:limit]],
        "notes": list(notes),
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
        "distance_km": None if candidate.distance_km is None else round(candidate.distance_km, 1),
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
    return {"value": value.value, "sources": [_source(fact) for fact in value.facts]}


def _comparison(comparison: PerformanceComparison) -> dict[str, Any]:
    pair = comparison.comparison
    return {
        "indicator": comparison.indicator.key,
        "label": comparison.indicator.label,
        "verdict": comparison.verdict.value,
        "reason": pair.reason.value if pair.reason else None,
        "own": _figure(pair.own),
        "other": _figure(pair.other),
    }


def _gap(gap: PerformanceGap) -> dict[str, Any]:
    return {
        "indicator": gap.indicator.key,
        "label": gap.indicator.label,
        "own": _figure(gap.own),
        "peers_median": gap.median,
        "peers": [fact.region_code for fact in gap.peer_facts],
        "is_behind": gap.is_behind,
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
