"""What the component Angka shows: a number is never bare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
