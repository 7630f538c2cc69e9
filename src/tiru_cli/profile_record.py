"""The profile of a region as plain data, with its findings in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tiru.profile import (
    ActivityProfile,
    ActivityTables,
    FocusQuotient,
    FocusStanding,
    Medians,
    NotSaid,
    UsableTable,
)
from tiru_cli.facts import fact_record
from tiru_web.regions.wording import (
    average_words,
    complexity_sentence,
    diversity_sentences,
    growth_sentences,
    leaders_sentence,
    level_sentence,
    not_said_sentence,
    standing_notes,
    standing_sentence,
    territory_sentence,
)


def medians_record(medians: Medians) -> dict[str, Any]:
    """Structure and performance against the medians."""
    return {
        "structure": [
            {
                "variable": one.variable.key,
                "label": one.variable.label,
                "unit": one.variable.unit_label,
                "value": one.value.value if one.value else None,
                "median": one.median,
                "regions": one.regions,
                "facts": [fact_record(fact) for fact in one.value.facts] if one.value else [],
            }
            for one in medians.structure
        ],
        "performance": [
            {"fact": fact_record(one.fact), "median": one.median, "regions": one.regions}
            for one in medians.performance
        ],
    }


def tables_record(tables: ActivityTables, usable: tuple[UsableTable, ...]) -> dict[str, Any]:
    """Which tables say something of the region, and which figures make no table."""
    return {
        "tables": [
            {
                "dataset": each.table.dataset,
                "measure": each.table.measure,
                "unit": each.table.unit,
                "level": each.table.level.value,
                "periods": list(each.periods),
                "activities": len(each.table.activities),
            }
            for each in usable
        ],
        "refused": [{**asdict(one), "reason": one.reason.value} for one in tables.refused],
    }


def activities_record(profile: ActivityProfile, names: Mapping[str, str]) -> dict[str, Any]:
    """Everything one table says, each finding with its sentence."""
    table = profile.table
    average = average_words(profile)
    said = {
        "diversity": (profile.diversity, diversity_sentences),
        "growth": (profile.growth, growth_sentences),
        "complexity": (profile.complexity, lambda *each: [complexity_sentence(*each)]),
    }
    return {
        "region_code": profile.shown.code,
        "region_name": profile.shown.name,
        "is_of_province_only": profile.is_of_province_only,
        "level_sentence": level_sentence(profile) or None,
        "territory_sentence": territory_sentence(profile) or None,
        "dataset": table.dataset,
        "measure": table.measure,
        "unit": table.unit,
        "price_basis": table.price_basis or None,
        "level": table.level.value,
        "period": profile.period,
        "reference": profile.reference.value,
        "average": average,
        "doubtful": table.doubtful,
        "sources": [{**asdict(source), "read_on": source.read_on.isoformat()} for source in table.sources],
        "left_out": [{**asdict(one), "reason": one.reason.value} for one in table.left_out],
        "quotients": [asdict(line) for line in profile.lines],
        "focuses": [_standing(standing, names, average) for standing in profile.standings],
        **{
            name: {**asdict(measure), "sentences": words(measure, profile)} if measure else None
            for name, (measure, words) in said.items()
        },
        "not_said": {name: reason_record(reason) for name, reason in profile.not_said.items()},
    }


def reason_record(reason: NotSaid, sentence: str = "") -> dict[str, str]:
    return {"reason": reason.value, "sentence": sentence or not_said_sentence(reason)}


def _standing(standing: FocusStanding, names: Mapping[str, str], average: str) -> dict[str, Any]:
    return {
        "focus": standing.focus.key,
        "reason": standing.reason.value,
        "is_sensible": standing.reason.is_sensible,
        "sentence": standing_sentence(standing, names, average),
        "leaders_sentence": leaders_sentence(standing, names) or None,
        "notes": standing_notes(standing, names),
        "own": _quotient(standing.own, names),
        "other": _quotient(standing.other, names) if standing.other else None,
        "reference_share": standing.reference_share,
        "ranked": standing.ranked,
        "leaders": [_quotient(leader, names) for leader in standing.leaders],
        "activities": [
            {
                "key": one.key,
                "label": one.label,
                "own_lq": one.own.lq,
                "other_lq": one.other.lq if one.other else None,
            }
            for one in standing.activities
        ],
        "absent_divisions": list(standing.absent_divisions),
        "mixed_labels": list(standing.mixed_labels),
    }


def _quotient(quotient: FocusQuotient, names: Mapping[str, str]) -> dict[str, Any]:
    return {**asdict(quotient), "region_name": names[quotient.region_code]}
