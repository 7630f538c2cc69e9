"""What each figure of a practice can be used for, told from its own words and years."""

from __future__ import annotations

from enum import StrEnum

from tiru.practices._phrases import holds_phrase
from tiru.practices._results import PracticeResult


class FigureRole(StrEnum):
    """What a figure says.

    Only `OUTCOME` speaks of a change at the businesses; the others are kept apart from it so that none is
    taken for an effect.
    """

    OUTCOME = "outcome"
    OUTPUT = "output"
    INPUT = "input"
    PLAN = "plan"
    REGION_WIDE = "region_wide"
    BEFORE_START = "before_start"


def figure_role(result: PracticeResult, started_year: int | None) -> FigureRole:
    """The role of a figure of a practice that began in `started_year` (None where that is not known).

    A figure of a year before the start is `BEFORE_START`, whatever it counts.
    """
    indicator = result.indicator
    if holds_phrase("plan", indicator):
        return FigureRole.PLAN
    if is_region_wide(indicator):
        return FigureRole.REGION_WIDE
    if started_year is not None and result.year is not None and result.year < started_year:
        return FigureRole.BEFORE_START
    if holds_phrase("outcome", indicator):
        return FigureRole.OUTCOME
    if holds_phrase("outcome_people", indicator) and not holds_phrase("participant", indicator):
        return FigureRole.OUTCOME
    return FigureRole.INPUT if holds_phrase("input", indicator) else FigureRole.OUTPUT


def is_region_wide(indicator: str) -> bool:
    """Whether an indicator is one of the region as a whole, which no single programme explains."""
    return holds_phrase("region_wide", indicator) and not holds_phrase("part_of_region", indicator)


def states_change(result: PracticeResult) -> bool:
    """Whether the figure itself is a change ("kenaikan penjualan 70 persen")."""
    return result.unit == "persen" and holds_phrase("change", result.indicator)


def states_tested_change(result: PracticeResult) -> bool:
    """Whether a change is told in words with the statistical test that found it."""
    told = f"{result.indicator} {result.value_text or ''}"
    return result.value is None and holds_phrase("change", told) and holds_phrase("test", told)
