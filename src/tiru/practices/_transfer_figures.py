"""Figures of a region that a condition of a practice can be held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiru.datasets import Fact, Facts, get_indicator
from tiru.parameters import Focus
from tiru.practices._vocabulary import load_kbli_divisions, read_data_rows

if TYPE_CHECKING:
    from tiru.profile import ActivityTable


@dataclass(frozen=True)
class TransferFigure:
    """One figure behind a condition.

    Attributes
    ----------
    indicator : str
        Key of the indicator, "location_quotient", or "rank" and "ranked" of the likeness.
    region_code : str
        Whose; empty where it is of no single region.
    value : float
        In `unit`.
    unit : str
        Of the figure; empty for quotients and ranks.
    year : int or None
        None where the source gives none.
    facts : tuple of Fact
        Where it stands; empty where it was worked out from a table.
    """

    indicator: str
    region_code: str
    value: float
    unit: str
    year: int | None
    facts: tuple[Fact, ...]


def primary_figure(facts: Facts, indicator: str, region_code: str) -> TransferFigure | None:
    """The figure to show of a region; None where there is none."""
    fact = facts.primary(indicator).get(region_code)
    if fact is None:
        return None
    return TransferFigure(indicator, region_code, fact.value, fact.unit, fact.year, (fact,))


def industry_figures(
    key: str,
    divisions: tuple[str, ...],
    own: str,
    origin: str,
    facts: Facts,
    tables: Sequence[ActivityTable],
) -> tuple[TransferFigure, ...]:
    """How much there is of an industry in the own region, best measure first; empty where nobody knows.

    A table of activities gives location quotients, the own region's first; without one the small firms of
    the everyday group stand in, own region only.
    """
    return _quotients(key, divisions, own, origin, tables) or _small_firms(divisions, own, facts)


def _quotients(
    key: str, divisions: tuple[str, ...], own: str, origin: str, tables: Sequence[ActivityTable]
) -> tuple[TransferFigure, ...]:
    # Loaded here: tables are slow to load, and most practices are assessed without any.
    from tiru.profile import focus_standing

    industry = Focus(key, key, "", divisions, (), (), (), ())
    for table in tables:
        standing = focus_standing(table, industry, own, origin)
        if standing.own.lq is None:
            continue
        year = int(standing.period)
        both = [standing.own, *([standing.other] if standing.other else [])]
        return tuple(
            TransferFigure("location_quotient", each.region_code, each.lq, "", year, ())
            for each in both
            if each.lq is not None
        )
    return ()


def _small_firms(divisions: tuple[str, ...], own: str, facts: Facts) -> tuple[TransferFigure, ...]:
    groups = {load_kbli_divisions()[code].group for code in divisions}
    rows = [row for row in read_data_rows("industry_figures.csv") if row["group"] in groups]
    found = (primary_figure(facts, get_indicator(row["indicator"]).key, own) for row in rows)
    return tuple(figure for figure in found if figure is not None)
