"""One candidate as a row: how alike, how it does, and which practices it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from tiru.locus import DevianceAssessment, LocusCandidate, LocusDecision
from tiru.peers import PerformanceComparison, PerformanceVerdict, RankStability
from tiru.practices import FocusMatch, MatchStrength, PracticeStatus
from tiru_web.locus import analysis
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.wording import (
    VERDICTS,
    cost_words,
    deviance_sentence,
    evidence_words,
    host_load_words,
    match_reason,
    match_state,
    reason_words,
    stability_sentence,
    strength_label,
    trend_words,
)
from tiru_web.shared.figures import Figure, NumberedSources, figure_of
from tiru_web.shared.formats import format_number, format_percent, join_words


@dataclass(frozen=True)
class PracticeLine:
    """A fitting practice with how well and why it fits, and whether it runs."""

    title: str
    url: str
    strength: str
    strength_tone: str
    reason: str
    state: str
    state_tone: str
    evidence: str


@dataclass(frozen=True)
class ComparedFigures:
    """Two figures side by side, or the reason they cannot be."""

    label: str
    own: Figure
    other: Figure
    verdict: str
    reason: str
    tone: str
    trend: str
    sources: tuple[Figure, ...]


@dataclass(frozen=True)
class CandidateRow:
    """A row of the ranking; `performance` is one line, `compared` the figures behind it.

    `has_burden` says that a cost or a load of the host is known; `is_wide` that a whole block is unknown, so
    that the range is told beside the distance.
    """

    rank: int
    name: str
    code: str
    url: str
    distance: str
    range: str
    is_wide: bool
    coverage: str
    bar_width: str
    differs_most: str
    stability: str
    exceeds: str
    performance: str
    compared: tuple[ComparedFigures, ...]
    lead_practice: PracticeLine | None
    more_practices: tuple[PracticeLine, ...]
    distance_km: str
    cost: str
    host_load: str
    has_burden: bool
    is_choice: bool
    is_first: bool
    is_weak_hint: bool

    @property
    def practices(self) -> tuple[PracticeLine, ...]:
        return (self.lead_practice, *self.more_practices) if self.lead_practice else ()


@dataclass(frozen=True)
class Ranking:
    """A decision with what is known beside its order, and where its links lead."""

    decision: LocusDecision
    addresses: Addresses
    stability: RankStability
    deviance: DevianceAssessment
    host_visits: Mapping[str, int] = field(default_factory=dict)
    sources: NumberedSources = field(default_factory=NumberedSources)


def candidate_row(ranking: Ranking, candidate: LocusCandidate, *, longest: float = 0.0) -> CandidateRow:
    """The row of a candidate; `longest` is the distance of a full bar."""
    decision, peer, code = ranking.decision, candidate.peer, candidate.region.code
    lines = [practice_line(match) for match in candidate.practices]
    is_first = candidate is decision.first_to_check
    shown = (*candidate.advantages, *candidate.disadvantages)
    estimate, visits = analysis.travel_cost(decision.region.code, code), ranking.host_visits.get(code)
    return CandidateRow(
        rank=candidate.rank,
        name=candidate.region.name,
        code=code,
        url=ranking.addresses.candidate(code),
        distance=format_number(peer.distance, 2),
        range=f"{format_number(peer.low, 2)}–{format_number(peer.high, 2)}" if peer.coverage < 1 else "",
        is_wide=bool(decision.unknown_blocks),
        coverage=format_percent(peer.coverage * 100, 0),
        bar_width=f"{100 * peer.distance / longest if longest else 0:.2f}%",
        differs_most=_differs_most(decision, candidate),
        stability=stability_sentence(ranking.stability, code),
        exceeds=deviance_sentence(ranking.deviance, code),
        performance=_performance(candidate),
        compared=tuple(compared(each, ranking.sources) for each in shown),
        lead_practice=lines[0] if lines else None,
        more_practices=tuple(lines[1:]),
        distance_km=kilometres(candidate),
        cost=cost_words(estimate),
        host_load=host_load_words(visits),
        has_burden=estimate is not None or bool(visits),
        is_choice=code == ranking.addresses.chosen,
        is_first=is_first and not decision.has_only_weak_support,
        is_weak_hint=is_first and decision.has_only_weak_support,
    )


def kilometres(candidate: LocusCandidate) -> str:
    """`603 km`; empty where the point of either region is not recorded."""
    return "" if candidate.distance_km is None else f"{format_number(candidate.distance_km, 0)} km"


_STRENGTH_TONES = {MatchStrength.STRONG: "good", MatchStrength.WEAK: "warning"}
_STATE_TONES = {PracticeStatus.RUNNING: "good", PracticeStatus.STOPPED: "danger"}


def practice_line(match: FocusMatch) -> PracticeLine:
    practice = match.practice
    return PracticeLine(
        title=practice.title,
        url=reverse("practices:detail", args=[practice.key]),
        strength=strength_label(match),
        strength_tone=_STRENGTH_TONES.get(match.strength, ""),
        reason=match_reason(match),
        state=match_state(match),
        state_tone=_STATE_TONES.get(practice.status, ""),
        evidence=evidence_words(practice.evidence_kind),
    )


def _performance(candidate: LocusCandidate) -> str:
    """`Lebih baik dalam indeks pembangunan manusia, lebih buruk dalam 2.`"""
    better = join_words([_inside(comparison) for comparison in candidate.advantages])
    worse = len(candidate.disadvantages)
    if not better and not worse:
        return "Tidak ada angka yang sebanding"
    lead = f"Lebih baik dalam {better}" if better else "Tidak ada yang lebih baik"
    return f"{lead}; lebih buruk dalam {worse}" if worse else lead


def _inside(comparison: PerformanceComparison) -> str:
    label = comparison.indicator.label
    return label[:1].lower() + label[1:] if label[:2].istitle() else label


def _differs_most(decision: LocusDecision, candidate: LocusCandidate) -> str:
    """The variable that adds most to the distance, with its share; empty between like regions."""
    known = [part for part in candidate.peer.parts if part.part]
    if not known:
        return ""
    largest = max(known, key=lambda part: part.part or 0.0)
    label = next(
        use.variable.label for use in decision.structure.uses if use.variable.key == largest.variable
    )
    return f"{label} ({format_percent(100 * (largest.part or 0.0) / candidate.peer.distance, 0)})"


_TONES = {
    PerformanceVerdict.BETTER: "good",
    PerformanceVerdict.WORSE: "danger",
    PerformanceVerdict.NOT_COMPARABLE: "warning",
}


def compared(comparison: PerformanceComparison, sources: NumberedSources) -> ComparedFigures:
    indicator, pair = comparison.indicator, comparison.comparison
    other = sources.refer(figure_of(pair.other, indicator, indicator.decimals))
    own = sources.refer(figure_of(pair.own, indicator, indicator.decimals))
    return ComparedFigures(
        label=indicator.label,
        own=own,
        other=other,
        verdict=VERDICTS[comparison.verdict],
        reason=reason_words(pair),
        tone=_TONES.get(comparison.verdict, ""),
        trend=trend_words(comparison.trend, indicator) if comparison.trend else "",
        sources=(other,) if own.number == other.number else (other, own),
    )
