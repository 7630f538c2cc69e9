"""At most four candidates side by side, and the own region beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tiru.datasets import Indicator
from tiru.locus import LocusCandidate, ParetoFront
from tiru_web.locus.presenters.candidate import PartRow, part_row
from tiru_web.locus.presenters.rows import CandidateRow, ComparedFigures, Ranking, candidate_row, compared
from tiru_web.locus.presenters.travel import standing_words
from tiru_web.shared.charts import percent_text
from tiru_web.shared.figures import Figure
from tiru_web.shared.formats import format_number

MOST_COMPARED = 4


@dataclass(frozen=True)
class PartCell:
    """A candidate's part of one line; `name` heads it where the columns fall apart on a phone.

    `bar_width` is on one scale for all parts of all candidates; empty for a part that is not known.
    """

    name: str
    part: PartRow
    bar_width: str


@dataclass(frozen=True)
class PartLine:
    """One variable: the own value, and each candidate's value with its part of the distance."""

    label: str
    block: str
    own: PartRow
    cells: tuple[PartCell, ...]


@dataclass(frozen=True)
class OutcomeCell:
    name: str
    compared: ComparedFigures | None


@dataclass(frozen=True)
class OutcomeLine:
    """One indicator of performance over all compared; a candidate without a figure has an empty cell."""

    label: str
    unit: str
    cells: tuple[OutcomeCell, ...]


@dataclass(frozen=True)
class CompareView:
    region_name: str
    focus_label: str
    data_version: str
    rows: tuple[CandidateRow, ...]
    standings: tuple[str, ...]
    standing_basis: str
    parts: tuple[PartLine, ...]
    totals: tuple[tuple[str, str], ...]
    outcomes: tuple[OutcomeLine, ...]
    sources: tuple[Figure, ...]


def compare_view(ranking: Ranking, candidates: Sequence[LocusCandidate], front: ParetoFront) -> CompareView:
    decision = ranking.decision
    standings = [standing_words(front, candidate.region.code) for candidate in candidates]
    longest = max(candidate.peer.distance for candidate in candidates)
    return CompareView(
        region_name=decision.region.name,
        focus_label=decision.focus.label,
        data_version=decision.data_version,
        rows=tuple(candidate_row(ranking, candidate, longest=longest) for candidate in candidates),
        standings=tuple(sentence for sentence, _ in standings),
        standing_basis=standings[0][1],
        parts=_parts(ranking, candidates),
        totals=tuple((c.region.name, format_number(c.peer.distance, 3)) for c in candidates),
        outcomes=_outcomes(ranking, candidates),
        sources=ranking.sources.listed,
    )


def _parts(ranking: Ranking, candidates: Sequence[LocusCandidate]) -> tuple[PartLine, ...]:
    """The variables in the order of the recipe; every candidate has a part of each."""
    by_variable = zip(*(candidate.peer.parts for candidate in candidates), strict=True)
    longest = max(part.part or 0.0 for candidate in candidates for part in candidate.peer.parts) or 1.0
    lines = []
    for parts in by_variable:
        shown = [
            part_row(ranking.decision, part, candidate.peer.distance, ranking.sources)
            for part, candidate in zip(parts, candidates, strict=True)
        ]
        cells = (
            PartCell(c.region.name, row, "" if part.part is None else percent_text(part.part / longest))
            for c, row, part in zip(candidates, shown, parts, strict=True)
        )
        lines.append(PartLine(shown[0].label, shown[0].block, shown[0], tuple(cells)))
    return tuple(lines)


def _outcomes(ranking: Ranking, candidates: Sequence[LocusCandidate]) -> tuple[OutcomeLine, ...]:
    """One line for each indicator that any of the candidates has beside the own region."""
    indicators: dict[str, Indicator] = {
        comparison.indicator.key: comparison.indicator
        for candidate in candidates
        for comparison in candidate.comparisons
    }
    lines = []
    for key, indicator in indicators.items():
        cells = []
        for candidate in candidates:
            found = next((each for each in candidate.comparisons if each.indicator.key == key), None)
            shown = compared(found, ranking.sources) if found else None
            cells.append(OutcomeCell(candidate.region.name, shown))
        lines.append(OutcomeLine(indicator.label, indicator.unit_label, tuple(cells)))
    return tuple(lines)
