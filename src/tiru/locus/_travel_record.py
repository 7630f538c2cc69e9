"""The test whether to travel as plain data, for JSON, the API and documents."""

from __future__ import annotations

from typing import Any

from tiru.locus._industry import industry_record
from tiru.locus._pareto import ParetoEntry, ParetoFront
from tiru.locus._travel_result import TravelAssessment, TravelFinding


def travel_record(assessment: TravelAssessment) -> dict[str, Any]:
    """The test as nested dictionaries of plain values; words are added by who shows it.

    Parameters
    ----------
    assessment : TravelAssessment

    Returns
    -------
    dict
        Keys `region_code`, `verdict`, `findings`, `alternatives`, `changes`, `thresholds`. Money is whole
        rupiah; `travel_idr` is None where it is not wholly known, and `known_idr` is then the least it is.
    """
    thresholds = vars(assessment.rule)
    return {
        "region_code": assessment.candidate.region.code,
        "verdict": assessment.verdict.value,
        "findings": [
            {
                "reason": finding.reason.value,
                "side": finding.side.value,
                "is_deciding": finding.is_deciding,
                "facts": _plain(finding, assessment),
            }
            for finding in assessment.findings
        ],
        "alternatives": [
            {
                "kind": each.kind.value,
                "region_code": each.place.region.code if each.place else None,
                "losses": [loss.value for loss in each.losses],
                "people": each.estimate.plan.head_count if each.estimate else None,
                "known_idr": each.estimate.known_idr if each.estimate else None,
                "travel_idr": each.travel_idr,
                "open_items": len(each.estimate.open_items) if each.estimate else None,
                "is_suggested": each.is_suggested,
            }
            for each in assessment.alternatives
        ],
        "changes": [change.value for change in assessment.changes],
        "thresholds": {
            name: {"value": each.value, "unit": each.unit, "reason": each.reason, "source": each.source}
            for name, each in thresholds.items()
        },
    }


def standing_record(front: ParetoFront, entry: ParetoEntry) -> dict[str, Any]:
    """Where one candidate stands among all, as plain values.

    Returns
    -------
    dict
        Keys `is_on_front`, `values`, `dominated_by`, `left_out`. The value of `bukti` is a list of strength,
        method grade and number of practices.
    """
    return {
        "is_on_front": entry.is_on_front,
        "values": {criterion.value: entry.values[criterion] for criterion in front.criteria},
        "dominated_by": [
            {
                "region_code": each.by.region.code,
                "better_in": [criterion.value for criterion in each.better_in],
            }
            for each in entry.dominated_by
        ],
        "left_out": {criterion.value: reason.value for criterion, reason in front.left_out.items()},
    }


def _plain(finding: TravelFinding, assessment: TravelAssessment) -> dict[str, object]:
    if assessment.industry and "industry" in finding.facts:
        return industry_record(assessment.industry)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in finding.facts.items()}
