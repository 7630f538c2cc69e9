"""Two files that say different things of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiru.datasets.reading._report import CellStatus, Observation, ReadingReport
from tiru.datasets.reading.checks._rules import load_rules

_SIGNS = re.compile(r"\[[^\]]*\]|[^\w%]+")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Clash:
    """One figure on which two reports differ.

    Attributes
    ----------
    first, second : Observation
        As each file gives it.
    difference : float
        Second less first, in the unit of the first.
    """

    first: Observation
    second: Observation
    difference: float


def compare_reports(first: ReadingReport, second: ReadingReport) -> tuple[Clash, ...]:
    """Figures of two files that contradict each other.

    Parameters
    ----------
    first, second : ReadingReport

    Returns
    -------
    tuple of Clash
        Accepted cells of one region, period, indicator and breakdown whose values differ by more than the
        rounding of the coarser one, in the order of the first file. Rupiah in thousands, millions, billions
        are brought to one unit; other units must be the same words. Labels are the same when they differ only
        in case, signs and a series in square brackets. What only one file has is no clash.
    """
    told: dict[tuple[str, ...], list[Observation]] = {}
    for cell in _accepted(second):
        told.setdefault(_key(cell), []).append(cell)
    clashes = []
    for cell in _accepted(first):
        for other in told.get(_key(cell), ()):
            if (difference := _difference(cell, other)) is not None:
                clashes.append(Clash(cell, other, difference))
    return tuple(clashes)


def _accepted(report: ReadingReport) -> Iterator[Observation]:
    for cell in report.observations:
        if cell.status is CellStatus.ACCEPTED and cell.value is not None and cell.period and cell.region_code:
            yield cell


def _key(cell: Observation) -> tuple[str, ...]:
    family, _ = _unit(cell.unit)
    labels = (_plain(label) for label in (cell.indicator, *cell.breakdown))
    return (cell.region_code or "", cell.period or "", family, *labels)


def _plain(label: str) -> str:
    return " ".join(_SIGNS.sub(" ", label.casefold()).split())


def _unit(unit: str | None) -> tuple[str, float]:
    """Family of a unit and its size in the family's own."""
    words = _plain(unit or "")
    return load_rules().units.get(words, (words, 1.0))


def _difference(cell: Observation, other: Observation) -> float | None:
    """How far apart two figures are beyond rounding; None where they agree."""
    assert cell.value is not None  # noqa: S101 -- narrows the type; both come from _accepted
    assert other.value is not None  # noqa: S101
    size, other_size = _unit(cell.unit)[1], _unit(other.unit)[1]
    difference = other.value * other_size - cell.value * size
    allowed = _HALF * max(_quantum(cell.value) * size, _quantum(other.value) * other_size)
    largest = max(abs(cell.value) * size, abs(other.value) * other_size)
    return difference / size if abs(difference) > allowed + 1e-12 * largest else None


def _quantum(value: float) -> float:
    """The place the figure is rounded to, as far as its digits show."""
    text = f"{value:.6f}".rstrip("0")
    return float(10.0 ** -len(text.partition(".")[2]))
