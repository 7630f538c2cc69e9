"""The decision page: the answer, the gaps, the choice and the ranking, as ready texts and figures."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.locus import ChoiceReview, LocusCandidate, LocusDecision, NoteKind
from tiru.peers import PerformanceGap
from tiru_web.locus.presenters.rows import CandidateRow, candidate_row, candidate_url
from tiru_web.locus.wording import (
    CHOICE_HEADS,
    Standing,
    choice_sentences,
    choice_summary,
    gap_standing,
    note_sentence,
    verdict_change,
    verdict_head,
    verdict_reasons,
    verdict_rule,
)
from tiru_web.shared.figures import Figure, NumberedSources, figure_of
from tiru_web.shared.formats import format_number, format_percent

FIRST_CANDIDATES = 5
# Notes that decide how the whole page must be read stand above the table; the others below it.
FIRST_NOTES = (NoteKind.NO_FOCUS_FIGURE, NoteKind.NO_IMPACT_EVIDENCE, NoteKind.NO_PRACTICE)
HEAD_ICONS = {"supports": "check", "against": "conflict", "unknown": "question"}
STANDING_TONES = {Standing.BEHIND: "danger", Standing.AHEAD: "good", Standing.LEVEL: ""}


@dataclass(frozen=True)
class GapView:
    figure: Figure
    median: str
    peers: int
    standing: str
    tone: str


@dataclass(frozen=True)
class ChoiceHead:
    """One of the three heads a choice is tested under, with its sentences."""

    label: str
    icon: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class ChoiceView:
    name: str
    summary: str
    heads: tuple[ChoiceHead, ...]


@dataclass(frozen=True)
class VerdictView:
    """The answer; `name` and `url` are those of the place, empty where nobody can be named."""

    head: str
    name: str
    reasons: tuple[str, ...]
    rule: str
    change: str
    is_weak: bool
    url: str


@dataclass(frozen=True)
class DecisionView:
    """The whole decision page below its form."""

    region_name: str
    focus_label: str
    data_version: str
    verdict: VerdictView
    first_notes: tuple[str, ...]
    notes: tuple[str, ...]
    gaps: tuple[GapView, ...]
    rows: tuple[CandidateRow, ...]
    hidden: int
    coverage: str
    choice: ChoiceView | None
    sources: tuple[Figure, ...]


def decision_view(
    decision: LocusDecision,
    review: ChoiceReview | None = None,
    *,
    show_all: bool = False,
    with_practice: bool = False,
) -> DecisionView:
    """The page for a decision.

    `with_practice` lists only those that hold a fitting practice; unless `show_all`, the list ends at five.
    """
    listed = [c for c in decision.candidates if c.practices or not with_practice]
    shown = listed if show_all else _first(listed, decision, review)
    chosen = review.chosen.region.code if review else ""
    longest = max((candidate.peer.distance for candidate in shown), default=0.0)
    sources = NumberedSources()
    rows = tuple(candidate_row(decision, c, sources, chosen=chosen, longest=longest) for c in shown)
    gaps = tuple(_gap(gap, sources) for gap in decision.gaps)
    return DecisionView(
        region_name=decision.region.name,
        focus_label=decision.focus.label,
        data_version=decision.data_version,
        verdict=_verdict(decision, chosen),
        first_notes=tuple(note_sentence(note) for note in decision.notes if note.kind in FIRST_NOTES),
        notes=tuple(note_sentence(note) for note in decision.notes if note.kind not in FIRST_NOTES),
        gaps=gaps,
        rows=rows,
        hidden=len(listed) - len(shown),
        coverage=_common_coverage(shown),
        choice=_choice(review) if review else None,
        sources=sources.listed,
    )


def _first(
    listed: list[LocusCandidate], decision: LocusDecision, review: ChoiceReview | None
) -> list[LocusCandidate]:
    """The first five, and below them the place the verdict names and the one already chosen."""
    named = [decision.first_to_check, review.chosen if review else None]
    return [c for number, c in enumerate(listed) if number < FIRST_CANDIDATES or c in named]


def _common_coverage(shown: list[LocusCandidate]) -> str:
    """The coverage when it is the same for all that are shown; then the rows need not repeat it."""
    coverages = {format_percent(candidate.peer.coverage * 100, 0) for candidate in shown}
    return coverages.pop() if len(coverages) == 1 else ""


def _verdict(decision: LocusDecision, chosen: str) -> VerdictView:
    first = decision.first_to_check
    return VerdictView(
        head=verdict_head(decision),
        name=first.region.name if first else "",
        reasons=tuple(verdict_reasons(decision)),
        rule=verdict_rule(decision),
        change=verdict_change(decision),
        is_weak=decision.has_only_weak_support,
        url=candidate_url(decision, first.region.code, chosen) if first else "",
    )


def _gap(gap: PerformanceGap, sources: NumberedSources) -> GapView:
    decimals = gap.indicator.decimals
    standing = gap_standing(gap)
    return GapView(
        figure=sources.refer(figure_of(gap.own, gap.indicator, decimals)),
        median=format_number(gap.median, decimals),
        peers=len(gap.peer_facts),
        standing=standing.value,
        tone=STANDING_TONES[standing],
    )


def _choice(review: ChoiceReview) -> ChoiceView:
    sentences = choice_sentences(review)
    return ChoiceView(
        name=review.chosen.region.name,
        summary=choice_summary(review),
        heads=tuple(
            ChoiceHead(label, HEAD_ICONS[key], tuple(sentences[key])) for key, label in CHOICE_HEADS.items()
        ),
    )
