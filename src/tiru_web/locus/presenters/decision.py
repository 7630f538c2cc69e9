"""The decision page: the answer, the gaps, the choice and the ranking, as ready texts and figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from tiru.peers import PerformanceComparison, PerformanceGap, PerformanceVerdict
from tiru.visits import ChoiceReview, LocusCandidate, LocusDecision, NoteKind
from tiru_web.locus.wording import (
    VERDICTS,
    choice_sentences,
    evidence_words,
    gap_sentence,
    note_sentence,
    reason_words,
    verdict_change,
    verdict_rule,
    verdict_sentence,
)
from tiru_web.shared.figures import Figure, figure_of
from tiru_web.shared.formats import format_number, format_percent

FIRST_CANDIDATES = 10
# Notes that decide how the whole page must be read stand above the table; the others below it.
FIRST_NOTES = (NoteKind.NO_FOCUS_FIGURE, NoteKind.NO_IMPACT_EVIDENCE, NoteKind.NO_PRACTICE)


@dataclass(frozen=True)
class PracticeLink:
    title: str
    url: str
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
    sources: tuple[Figure, ...]


@dataclass(frozen=True)
class CandidateRow:
    rank: int
    name: str
    code: str
    url: str
    distance: str
    range: str
    coverage: str
    bar_width: str
    differs_most: str
    advantages: tuple[ComparedFigures, ...]
    disadvantage_labels: tuple[str, ...]
    practices: tuple[PracticeLink, ...]
    distance_km: str
    is_choice: bool


@dataclass(frozen=True)
class GapView:
    figure: Figure
    median: str
    peers: int
    is_behind: bool
    sentence: str


@dataclass(frozen=True)
class ChoiceView:
    name: str
    rank: int
    candidates: int
    url: str
    supports: tuple[str, ...]
    against: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class DecisionView:
    """The whole decision page below its form."""

    region_name: str
    region_code: str
    focus_label: str
    focus_key: str
    data_version: str
    verdict: str
    verdict_rule: str
    verdict_change: str
    first_notes: tuple[str, ...]
    notes: tuple[str, ...]
    gaps: tuple[GapView, ...]
    rows: tuple[CandidateRow, ...]
    hidden: int
    coverage: str
    choice: ChoiceView | None


def decision_view(
    decision: LocusDecision,
    review: ChoiceReview | None = None,
    *,
    show_all: bool = False,
    with_practice: bool = False,
) -> DecisionView:
    """The page for a decision.

    `with_practice` lists only those that hold a fitting practice; unless `show_all`, the list ends at ten.
    """
    listed = [c for c in decision.candidates if c.practices or not with_practice]
    shown = listed if show_all else _first(listed, review)
    chosen = review.chosen.region.code if review else ""
    longest = max((candidate.peer.distance for candidate in shown), default=0.0)
    return DecisionView(
        region_name=decision.region.name,
        region_code=decision.region.code,
        focus_label=decision.focus.label,
        focus_key=decision.focus.key,
        data_version=decision.data_version,
        verdict=verdict_sentence(decision),
        verdict_rule=verdict_rule(decision),
        verdict_change=verdict_change(decision),
        first_notes=tuple(note_sentence(note) for note in decision.notes if note.kind in FIRST_NOTES),
        notes=tuple(note_sentence(note) for note in decision.notes if note.kind not in FIRST_NOTES),
        gaps=tuple(_gap(gap) for gap in decision.gaps),
        rows=tuple(candidate_row(decision, candidate, chosen, longest) for candidate in shown),
        hidden=len(listed) - len(shown),
        coverage=_common_coverage(shown),
        choice=_choice(decision, review) if review else None,
    )


def _first(listed: list[LocusCandidate], review: ChoiceReview | None) -> list[LocusCandidate]:
    """The first ten, and the place already chosen even when it ranks below them."""
    first = listed[:FIRST_CANDIDATES]
    if review and review.chosen in listed and review.chosen not in first:
        first.append(review.chosen)
    return first


def _common_coverage(shown: list[LocusCandidate]) -> str:
    """The coverage when it is the same for all that are shown; then the rows need not repeat it."""
    coverages = {format_percent(candidate.peer.coverage * 100, 0) for candidate in shown}
    return coverages.pop() if len(coverages) == 1 else ""


def candidate_row(
    decision: LocusDecision, candidate: LocusCandidate, chosen: str, longest: float
) -> CandidateRow:
    peer = candidate.peer
    return CandidateRow(
        rank=candidate.rank,
        name=candidate.region.name,
        code=candidate.region.code,
        url=candidate_url(decision, candidate.region.code, chosen),
        distance=format_number(peer.distance, 2),
        range=f"{format_number(peer.low, 2)}–{format_number(peer.high, 2)}" if peer.coverage < 1 else "",
        coverage=format_percent(peer.coverage * 100, 0),
        bar_width=f"{100 * peer.distance / longest if longest else 0:.2f}%",
        differs_most=_differs_most(decision, candidate),
        advantages=tuple(compared(comparison) for comparison in candidate.advantages),
        disadvantage_labels=tuple(comparison.indicator.label for comparison in candidate.disadvantages),
        practices=tuple(
            PracticeLink(
                match.practice.title,
                reverse("practices:detail", args=[match.practice.key]),
                evidence_words(match.practice.evidence_kind),
            )
            for match in candidate.practices
        ),
        distance_km="" if candidate.distance_km is None else f"{format_number(candidate.distance_km, 0)} km",
        is_choice=candidate.region.code == chosen,
    )


def candidate_url(decision: LocusDecision, region_code: str, chosen: str = "") -> str:
    return f"{reverse('locus:candidate', args=[region_code])}?{_query(decision, chosen)}"


def decision_url(decision: LocusDecision, chosen: str = "") -> str:
    return f"{reverse('locus:index')}?{_query(decision, chosen)}"


def _query(decision: LocusDecision, chosen: str) -> str:
    query = {"daerah": decision.region.code, "fokus": decision.focus.key}
    return urlencode({**query, "pilihan": chosen} if chosen else query)


def block_labels(decision: LocusDecision) -> dict[str, str]:
    return {block.key: block.label for block in decision.parameters.blocks}


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


def compared(comparison: PerformanceComparison) -> ComparedFigures:
    indicator, pair = comparison.indicator, comparison.comparison
    own = figure_of(pair.own, indicator, indicator.decimals)
    other = figure_of(pair.other, indicator, indicator.decimals)
    is_one_source = (own.source_url, own.source_title) == (other.source_url, other.source_title)
    return ComparedFigures(
        label=indicator.label,
        own=own,
        other=other,
        verdict=VERDICTS[comparison.verdict],
        reason=reason_words(pair),
        tone=_TONES.get(comparison.verdict, ""),
        sources=(other,) if is_one_source else (other, own),
    )


def _gap(gap: PerformanceGap) -> GapView:
    decimals = gap.indicator.decimals
    return GapView(
        figure=figure_of(gap.own, gap.indicator, decimals),
        median=format_number(gap.median, decimals),
        peers=len(gap.peer_facts),
        is_behind=gap.is_behind,
        sentence=gap_sentence(gap),
    )


def _choice(decision: LocusDecision, review: ChoiceReview) -> ChoiceView:
    sentences = choice_sentences(review)
    return ChoiceView(
        name=review.chosen.region.name,
        rank=review.chosen.rank,
        candidates=review.candidates,
        url=candidate_url(decision, review.chosen.region.code, review.chosen.region.code),
        supports=tuple(sentences["supports"]),
        against=tuple(sentences["against"]),
        unknown=tuple(sentences["unknown"]),
    )
