"""What imported tables of activities say of a candidate as a place to learn, as findings and plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tiru.parameters import Focus
from tiru.regions import Region

if TYPE_CHECKING:
    from tiru.profile import ActivityTables, FocusQuotient, IndustryStanding


def standing_of(
    tables: ActivityTables | None, focus: Focus, region: Region, other: Region
) -> IndustryStanding | None:
    """The standing of the other region; None without tables that have the own one."""
    if tables is None or not tables.tables:
        return None
    # Loaded here: it is slow to load, and a decision on carried facts does without it.
    from tiru.profile import industry_standing

    return industry_standing(tables, focus, region, other)


def industry_record(industry: IndustryStanding) -> dict[str, Any]:
    """A standing as nested dictionaries of plain values; words are added by who shows it.

    Parameters
    ----------
    industry : IndustryStanding

    Returns
    -------
    dict
        Keys `focus`, `reason`, `is_sensible`, `is_of_province_only`, `level`, `dataset`, `measure`, `unit`,
        `year`, `own`, `other`, `leaders`, `source_title`, `source_publisher`, `source_url`. `own`, `other`
        and each of `leaders` hold `region_code`, `value`, `share`, `lq`, `rank`, `is_upper_bound`.
    """
    standing, table = industry.standing, industry.table
    latest = table.sources[0]
    return {
        "focus": standing.focus.key,
        "reason": standing.reason.value,
        "is_sensible": standing.reason.is_sensible,
        "is_of_province_only": industry.is_of_province_only,
        "level": table.level.value,
        "dataset": table.dataset,
        "measure": table.measure,
        "unit": table.unit,
        "year": int(industry.period),
        "own": asdict(standing.own),
        "other": _quotient(standing.other),
        "leaders": [asdict(leader) for leader in standing.leaders],
        "source_title": latest.title,
        "source_publisher": latest.publisher,
        "source_url": latest.url,
    }


def _quotient(quotient: FocusQuotient | None) -> dict[str, Any] | None:
    return asdict(quotient) if quotient else None
