"""The decision page: the answer, the gaps, the choice and the ranking, as ready texts and figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from tiru.locus import ChoiceReview, LocusCandidate, LocusDecision, NoteKind
from tiru.peers import PerformanceGap
from tiru_web.locus import analysis
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.map import MapView, map_view
from tiru_web.locus.presenters.rows import CandidateRow, Ranking, candidate_row
from tiru_web.locus.presenters.stability import StabilityView, stability_view
from tiru_web.locus.wording import (
    CHOICE_HEADS,
    Standing,
    choice_sentences,
    choice_summary,
    gap_peers_sentence,
    gap_peers_words,
    gap_standing,
    gap_trend_words,
    host_load_sentence,
    party_sentence,
    sentences_of,
    stability_sentence,
    verdict_change,
    verdict_head,
    verdict_reasons,
    verdict_rule,
)
from tiru_web.shared.figures import Figure, NumberedSources, figure_of
from tiru_web.shared.formats import format_number, format_percent

FIRST_CANDIDATES = 5
ROWS_PER_PAGE = 25
# Notes that decide how the whole page must be read stand above the table; the others below it.
FIRST_NOTES = (
    NoteKind.FILTER_LEFT_NOBODY,
    NoteKind.FILTERED,
    NoteKind.BLOCK_UNKNOWN,
    NoteKind.THEME_WITHOUT_FIGURES,
    NoteKind.NO_FOCUS_FIGURE,
    NoteKind.NO_IMPACT_EVIDENCE,
    NoteKind.NO_PRACTICE,
)
HEAD_ICONS = {"supports": "check", "against": "conflict", "unknown": "question"}
STANDING_TONES = {Standing.BEHIND: "danger", Standing.AHEAD: "good", Standing.LEVEL: ""}


@dataclass(frozen=True)
class GapView:
    figure: Figure
    median: str
    peers: str
    standing: str
    tone: str
    trend: str


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
    """The whole decision page below its form.

    `page` is that of the whole list, None where only the first are shown; `asked` is what of the question is
    not at its default.
    """

    region_name: str
    focus_label: str
    data_version: str
    asked: tuple[str, ...]
    verdict: VerdictView
    first_notes: tuple[str, ...]
    notes: tuple[str, ...]
    gaps: tuple[GapView, ...]
    rows: tuple[CandidateRow, ...]
    hidden: int
    page: Page[LocusCandidate] | None
    coverage: str
    choice: ChoiceView | None
    stability: StabilityView | None
    map: MapView
    addresses: Addresses
    sources: tuple[Figure, ...]


@dataclass(frozen=True)
class Showing:
    """How much is shown: the first few or a page of all; `with_practice` leaves out those without any."""

    everybody: bool = False
    page: str = ""
    with_practice: bool = False


def decision_view(ranking: Ranking, review: ChoiceReview | None, showing: Showing) -> DecisionView:
    """The page for a decision."""
    decision = ranking.decision
    listed = [c for c in decision.candidates if c.practices or not showing.with_practice]
    page = Paginator(listed, ROWS_PER_PAGE).get_page(showing.page) if showing.everybody else None
    shown = list(page.object_list) if page else _first(listed, decision, review)
    longest = max((candidate.peer.distance for candidate in shown), default=0.0)
    rows = tuple(candidate_row(ranking, c, longest=longest) for c in shown)
    gaps = tuple(_gap(gap, ranking.sources) for gap in decision.gaps)
    return DecisionView(
        region_name=decision.region.name,
        focus_label=decision.focus.label,
        data_version=decision.data_version,
        asked=tuple(analysis.question_words(ranking.addresses.question)),
        verdict=_verdict(ranking),
        first_notes=_notes(decision, is_first=True),
        notes=(*_notes(decision, is_first=False), *_beside(decision)),
        gaps=gaps,
        rows=rows,
        hidden=0 if page else len(listed) - len(shown),
        page=page,
        coverage=_common_coverage(shown),
        choice=_choice(review) if review else None,
        stability=stability_view(ranking, shown),
        map=map_view(ranking, rows),
        addresses=ranking.addresses,
        sources=ranking.sources.listed,
    )


def _first(
    listed: list[LocusCandidate], decision: LocusDecision, review: ChoiceReview | None
) -> list[LocusCandidate]:
    """The first five, and below them the place the verdict names and the one already chosen."""
    named = [decision.first_to_check, review.chosen if review else None]
    return [c for number, c in enumerate(listed) if number < FIRST_CANDIDATES or c in named]


def _notes(decision: LocusDecision, *, is_first: bool) -> tuple[str, ...]:
    return tuple(sentences_of(n for n in decision.notes if (n.kind in FIRST_NOTES) is is_first))


def _beside(decision: LocusDecision) -> list[str]:
    """How the gaps, the costs and the loads beside the candidates are meant."""
    peers = gap_peers_sentence(decision.gaps)
    return [*filter(None, [peers]), party_sentence(analysis.standard_party()), host_load_sentence()]


def _common_coverage(shown: list[LocusCandidate]) -> str:
    """The coverage when it is the same for all that are shown; then the rows need not repeat it."""
    coverages = {format_percent(candidate.peer.coverage * 100, 0) for candidate in shown}
    return coverages.pop() if len(coverages) == 1 else ""


def _verdict(ranking: Ranking) -> VerdictView:
    decision = ranking.decision
    first = decision.first_to_check
    firmness = [stability_sentence(ranking.stability, first.region.code)] if first else []
    return VerdictView(
        head=verdict_head(decision),
        name=first.region.name if first else "",
        reasons=(*verdict_reasons(decision), *filter(None, firmness)),
        rule=verdict_rule(decision),
        change=verdict_change(decision),
        is_weak=decision.has_only_weak_support,
        url=ranking.addresses.candidate(first.region.code) if first else "",
    )


def _gap(gap: PerformanceGap, sources: NumberedSources) -> GapView:
    decimals = gap.indicator.decimals
    standing = gap_standing(gap)
    return GapView(
        figure=sources.refer(figure_of(gap.own, gap.indicator, decimals)),
        median=format_number(gap.median, decimals),
        peers=gap_peers_words(gap),
        standing=standing.value,
        tone=STANDING_TONES[standing],
        trend=gap_trend_words(gap),
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
