"""Bars for the component Grafik: all lengths are worked out here, so the template only draws.

Positions are ready-made texts with a point as the decimal sign, as SVG wants them whatever the language.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

LINE_HEIGHT = 20
BAR_HEIGHT = 10
ROW_GAP = 18
# Characters of a label that stand beside its value on the narrowest screen (328 px at 14 px).
LABEL_WIDTH = 32


@dataclass(frozen=True)
class Bar:
    """One bar: `value` sets its length, `text` is what is written; `tone` is empty or "quiet"."""

    label: str
    value: float
    text: str
    tone: str = ""
    note: str = ""


@dataclass(frozen=True)
class DrawnLine:
    text: str
    y: str


@dataclass(frozen=True)
class DrawnBar:
    bar: Bar
    lines: tuple[DrawnLine, ...]
    value_y: str
    bar_y: str
    x_percent: str
    width_percent: str


@dataclass(frozen=True)
class BarChart:
    """A chart ready to draw; `columns` heads its table: name, value and, where bars carry one, note."""

    title: str
    description: str
    columns: tuple[str, ...]
    bars: tuple[DrawnBar, ...]
    height: str
    bar_height: str
    zero_percent: str

    @property
    def has_zero_line(self) -> bool:
        return self.zero_percent != "0%"


def bar_chart(
    title: str,
    description: str,
    bars: Sequence[Bar],
    *,
    columns: Sequence[str] = ("Keterangan", "Nilai"),
    scale_to: float | None = None,
) -> BarChart:
    """Horizontal bars on one scale from zero.

    `scale_to` fixes the value of the full width, so that several charts can be compared; without it the
    longest bar is full. Negative values reach to the left of a zero line.
    """
    values = [bar.value for bar in bars]
    low = min([0.0, *values])
    span = max([0.0, scale_to or 0.0, *values]) - low or 1.0
    drawn: list[DrawnBar] = []
    y = 0.0
    for bar in bars:
        lines = textwrap.wrap(bar.label, LABEL_WIDTH) or [""]
        drawn.append(_draw(bar, lines, y, low, span))
        y += LINE_HEIGHT * len(lines) + BAR_HEIGHT + ROW_GAP
    return BarChart(
        title=title,
        description=description,
        columns=tuple(columns),
        bars=tuple(drawn),
        height=_number(max(y - ROW_GAP, 0.0)),
        bar_height=str(BAR_HEIGHT),
        zero_percent=percent_text((0.0 - low) / span),
    )


def _draw(bar: Bar, lines: Sequence[str], y: float, low: float, span: float) -> DrawnBar:
    """One bar under its label; `y` is where its row begins, `low` and `span` are the scale."""
    left, right = sorted((0.0, bar.value))
    texts = tuple(DrawnLine(line, _number(y + LINE_HEIGHT * (i + 1) - 6)) for i, line in enumerate(lines))
    return DrawnBar(
        bar=bar,
        lines=texts,
        value_y=texts[-1].y,
        bar_y=_number(y + LINE_HEIGHT * len(lines)),
        x_percent=percent_text((left - low) / span),
        width_percent=percent_text((right - left) / span),
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent_text(share: float) -> str:
    """A share as a length in SVG: 0.125 is `12.5%`."""
    return f"{_number(100 * share)}%"
