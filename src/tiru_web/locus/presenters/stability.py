"""How firm the places are, as a table behind the plain sentences."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.locus import LocusCandidate
from tiru.peers import RankAcceptability
from tiru_web.locus.presenters.rows import Ranking
from tiru_web.locus.wording import stability_rule, stability_sentence
from tiru_web.shared.formats import format_number, format_percent

LEVELS = (1, 3, 5, 10)


@dataclass(frozen=True)
class StabilityRow:
    """`by_level` pairs levels and shares; `weights` are those of the blocks that speak most for it."""

    rank: int
    name: str
    sentence: str
    by_level: tuple[tuple[int, str], ...]
    range: str
    weights: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class StabilityView:
    """The section that explains the sentences on stability."""

    rule: str
    levels: tuple[int, ...]
    rows: tuple[StabilityRow, ...]


def stability_view(ranking: Ranking, shown: list[LocusCandidate]) -> StabilityView | None:
    """None where nobody was examined."""
    rows = [row for candidate in shown if (row := stability_row(ranking, candidate))]
    if not rows:
        return None
    return StabilityView(stability_rule(ranking.stability), LEVELS, tuple(rows))


def stability_row(ranking: Ranking, candidate: LocusCandidate) -> StabilityRow | None:
    """None for a candidate that was not examined: those further down are not."""
    found = ranking.stability.of(candidate.region.code)
    if found is None:
        return None
    return StabilityRow(
        rank=candidate.rank,
        name=candidate.region.name,
        sentence=stability_sentence(ranking.stability, candidate.region.code),
        by_level=tuple((level, format_percent(100 * found.top[level], 0)) for level in LEVELS),
        range=f"{format_number(found.rank_low)}–{format_number(found.rank_high)}",
        weights=_central(ranking, found),
    )


def _central(ranking: Ranking, found: RankAcceptability) -> tuple[tuple[str, str], ...]:
    """The mean of the weights under which the candidate is the nearest; empty where it never is."""
    decision = ranking.decision
    # A weight of what nobody knows moves nothing, so nothing is said of it.
    silent = {block.key for block in decision.unknown_blocks}
    labels = {block.key: block.label for block in decision.parameters.blocks if block.key not in silent}
    weights = (found.central_weights or {}).items()
    return tuple((labels[key], format_percent(100 * weight, 0)) for key, weight in weights if key in labels)
