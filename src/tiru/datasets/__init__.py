"""Statistics in: figures with source, definition, year, unit and verdict, and which are comparable."""

from tiru.datasets._comparison import (
    ComparabilityReason,
    Comparison,
    best_comparable_pair,
    compare_facts,
    compare_over_time,
)
from tiru.datasets._contradictions import Contradiction, contradictions
from tiru.datasets._facts import Fact, Facts, FactStatus, SeriesYear, Source, Verdict
from tiru.datasets._indicators import (
    Direction,
    Indicator,
    IndicatorRole,
    get_indicator,
    load_indicators,
)
from tiru.datasets._load_facts import load_facts
from tiru.datasets._series import PriceBasis, Series, SourceKind, load_series

__all__ = [
    "ComparabilityReason",
    "Comparison",
    "Contradiction",
    "Direction",
    "Fact",
    "FactStatus",
    "Facts",
    "Indicator",
    "IndicatorRole",
    "PriceBasis",
    "Series",
    "SeriesYear",
    "Source",
    "SourceKind",
    "Verdict",
    "best_comparable_pair",
    "compare_facts",
    "compare_over_time",
    "contradictions",
    "get_indicator",
    "load_facts",
    "load_indicators",
    "load_series",
]
