"""One practice as JSON: the record as it stands in the catalogue, then what follows from it on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any

from tiru.practices import (
    EvidenceMarks,
    Liveness,
    MissingFigure,
    Practice,
    ReplicationChain,
    ReplicationLink,
    check_liveness,
)
from tiru_web.practices.wording import missing_question


def practice_summary(practice: Practice) -> dict[str, Any]:
    """What a list tells of a practice."""
    record = practice.to_dict()
    names = ("key", "title", "origin_region_code", "origin_region", "owner_office", "status", "as_of")
    return {name: record[name] for name in (*names, "focus", "evidence_kind", "evidence_grade")}


def practice_record(practice: Practice, chain: ReplicationChain, on: dt.date) -> dict[str, Any]:
    """The record as it stands in the catalogue, then what follows from it on a day."""
    marks, age, missing = practice.evidence(on), practice.checked_age(on), practice.missing_for_impact
    latest = practice.latest_source_date
    return practice.to_dict() | {
        "derived": {
            "on": on.isoformat(),
            "latest_source_date": latest.isoformat() if latest else None,
            "status_seen": {
                "year": age.year,
                "date": age.day.isoformat() if age.day else None,
                "months_ago": age.months,
                "needs_recheck": age.needs_recheck,
            },
            "has_stopped": practice.has_stopped,
            "has_baseline": practice.has_baseline,
            "has_impact_evidence": practice.has_impact_evidence,
            "claimants": [
                {"name": claimant.name, "is_outside": claimant.is_outside}
                for claimant in marks.traceability.claimants
            ],
            "outside_claimants": marks.traceability.outside_count,
            "missing_for_impact": missing and _missing_record(missing),
            "evidence": _evidence_record(marks),
            "liveness": _liveness_record(check_liveness(practice, today=on)),
            "replication": {
                "origins": len(chain.origins),
                "copies": len(chain.copies),
                "known_results": chain.known_results,
            },
        }
    }


def _liveness_record(liveness: Liveness) -> dict[str, Any]:
    return {
        "state": liveness.state.value,
        "expires_on": liveness.expires_on.isoformat() if liveness.expires_on else None,
        "asks_owner": liveness.asks_owner,
    }


def chain_record(chain: ReplicationChain) -> dict[str, Any]:
    """Every step that leads to a practice and away from it."""
    return {
        "key": chain.practice.key,
        "origins": [_link_record(link) for link in chain.origins],
        "copies": [_link_record(link) for link in chain.copies],
        "known_results": chain.known_results,
    }


def _link_record(link: ReplicationLink) -> dict[str, Any]:
    return asdict(link) | {"kind": link.kind.value}


def _missing_record(missing: MissingFigure) -> dict[str, Any]:
    return {
        "kind": missing.kind.value,
        "indicator": missing.result.indicator if missing.result else None,
        "question": missing_question(missing),
    }


def _evidence_record(marks: EvidenceMarks) -> dict[str, Any]:
    effect, trace = marks.effect, marks.traceability
    return {
        "method": marks.method,
        "rule": marks.grading.rule.value,
        "reason": marks.grading.reason,
        "kind": marks.kind.value,
        "strength": marks.strength,
        "effect": {
            "indicator": effect.result.indicator if effect else None,
            "unit": effect.result.unit if effect else None,
            "change": effect.change if effect else None,
            "share": effect.share if effect else None,
            "compared_change": effect.compared_change if effect else None,
        },
        "cost": {"text": marks.cost.text, "amounts_idr": list(marks.cost.amounts_idr)},
        "newest_source": trace.newest_source.isoformat() if trace.newest_source else None,
        "source_months": trace.source_months,
        "is_old": trace.is_old,
        "contradictions": list(trace.contradictions),
        "ordered_demand": list(marks.ordered_demand),
        "ask_next": marks.missing and _missing_record(marks.missing),
    }
