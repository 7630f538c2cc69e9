"""What the component Angka shows: a number is never bare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiru_web.shared.charts import percent_text
from tiru_web.shared.formats import format_number

if TYPE_CHECKING:
    from tiru.datasets import Fact, Indicator


@dataclass(frozen=True)
class Figure:
    """A value with all that makes it readable.

    `value` is formatted text, or None when the figure is missing; then `missing` says why.
    `note` is what the reader of the source wrote down, such as the date it was read.
    """

    label: str
    value: str | None
    unit: str = ""
    year: int | None = None
    status: str = ""
    definition: str = ""
    source_title: str = ""
    source_url: str = ""
    note: str = ""
    missing: str = ""


def figure_of(fact: Fact, indicator: Indicator, decimals: int | None = None) -> Figure:
    """The figure of a carried fact."""
    return Figure(
        label=indicator.label,
        value=format_number(fact.value, decimals),
        unit=indicator.unit_label,
        year=fact.year,
        status=str(fact.status.value),
        definition=fact.definition,
        source_title=fact.source.title,
        source_url=fact.source.url,
        note=fact.seen_note,
    )


@dataclass(frozen=True)
class ComparedFigure:
    """One row of a comparison: whose figure it is, and how long its bar is on the common scale."""

    name: str
    figure: Figure
    width_percent: str
    is_own: bool


@dataclass(frozen=True)
class Comparison:
    """What the component Banding shows: bars, or the reason why the figures cannot be compared."""

    title: str
    rows: tuple[ComparedFigure, ...]
    not_comparable: str = ""


def compare_figures(
    title: str, named: Sequence[tuple[str, Figure, float | None]], *, own: str = "", not_comparable: str = ""
) -> Comparison:
    """Figures side by side on one scale from zero.

    `named` holds name, figure and bare value; a missing value has no bar. `own` is the name of the region the
    reader acts for. A reason in `not_comparable` takes the bars away and is shown instead.
    """
    longest = max((abs(value) for _, _, value in named if value is not None), default=0.0) or 1.0
    rows = [
        ComparedFigure(name, figure, percent_text(abs(value or 0.0) / longest), is_own=name == own)
        for name, figure, value in named
    ]
    return Comparison(title, tuple(rows), not_comparable)
