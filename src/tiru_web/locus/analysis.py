"""The seam to the library: one decision for one question, on all figures there are."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from tiru.costs import CostEstimate, TravellerKind, TripPlan, load_traveller_kinds
from tiru.datasets import Facts, load_facts
from tiru.datasets.store import Store
from tiru.documents import Document, render_docx, render_pdf
from tiru.errors import RegionError, TiruError
from tiru.locus import (
    ChoiceReview,
    DevianceAssessment,
    LocusDecision,
    ParetoFront,
    StandardParty,
    TravelAssessment,
    assess_deviance,
    assess_stability,
    assess_travel,
    choose_locus,
    decision_record,
    estimate_standard_trip,
    industry_record,
    load_standard_party,
    pareto_front,
    review_choice,
    travel_record,
)
from tiru.parameters import (
    Focus,
    StructureBlock,
    Theme,
    get_focus,
    get_theme,
    load_focuses,
    load_structure_parameters,
    load_themes,
)
from tiru.peers import CandidateFilter, RankStability
from tiru.profile import ActivityTables
from tiru.regions import Region, RegionKind, load_registry
from tiru.structure import StructureTable, build_structure
from tiru_web.datasets.analysis.activities import tables
from tiru_web.locus import wording
from tiru_web.locus.question import Question
from tiru_web.locus.trip import Trip
from tiru_web.locus.wording.industry import industry_words
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.selectors import visits_received

NEAREST_KEPT = 5
HOST_LOAD_SPAN = dt.timedelta(days=365)
CANDIDATES_KEPT = 20
# Of `kept_record`; decisions are read for years, so a record of another shape gets another number.
RECORD_FORMAT = 2


def figures() -> Facts:
    """The figures carried, with those of the workspace's store before them."""
    store = _store()
    if not store.catalogue().imports:
        return load_facts()
    return _figures_with_imports(str(settings.CONFIG.home), store.version())


def _store() -> Store:
    return Store(Path(settings.CONFIG.home) / "data")


# A version names the contents of a store, so what is kept under it never grows old.
@lru_cache(maxsize=2)
def _figures_with_imports(home: str, version: str) -> Facts:
    facts = _store().facts(load_facts())
    # Tens of thousands of figures that stay: the collector need not walk them while a page is made.
    gc.collect()
    gc.freeze()
    return facts


def data_version() -> str:
    return figures().version


def decide(question: Question) -> LocusDecision:
    """The answer to a question.

    Raises
    ------
    RegionError, InsufficientData, InvalidParameter
    DamagedStore
    """
    return _decide(question, figures())


# Of one version there is one `Facts`, which is told from others by what it is; so a changed figure is never
# answered from before the change.
@lru_cache(maxsize=32)
def _decide(question: Question, facts: Facts) -> LocusDecision:
    return choose_locus(
        load_registry().get(question.region_code),
        get_focus(question.focus_key),
        theme=theme_of(question),
        block_weights=dict(question.weights),
        candidate_filter=filter_of(question),
        facts=facts,
        structure=_structure(facts),
    )


# Whoever asks and whatever is weighed, the table of structure is that of the figures.
@lru_cache(maxsize=2)
def _structure(facts: Facts) -> StructureTable:
    return build_structure(facts)


def theme_of(question: Question) -> Theme | None:
    return get_theme(question.theme_key) if question.theme_key else None


def filter_of(question: Question) -> CandidateFilter:
    return CandidateFilter(
        question.same_kind, question.other_province, question.within_km, question.population_ratio
    )


def question_words(question: Question) -> list[str]:
    """What of a question is not at its default, in words; a kept one may name what is there no longer."""
    labels = {block.key: block.label for block in blocks()}
    weights = {labels.get(key, key): weight for key, weight in question.weights}
    theme = load_themes().get(question.theme_key)
    gone = [wording.theme_gone(question.theme_key)] if question.theme_key and theme is None else []
    return gone + wording.question_words(theme, filter_of(question), weights)


def stability(question: Question, also: Iterable[str] = ()) -> RankStability:
    """How firm the places are; `also` names candidates to report beside the nearest."""
    return _stability(question, figures(), tuple(sorted({code for code in also if code})))


@lru_cache(maxsize=64)
def _stability(question: Question, facts: Facts, also: tuple[str, ...]) -> RankStability:
    return assess_stability(_decide(question, facts), also=also)


def deviance(question: Question) -> DevianceAssessment:
    """Who does better than structure lets expect, whoever asks and whatever is filtered."""
    facts, decision = figures(), decide(question)
    return _deviance(_Standpoint(question.focus_key, question.theme_key, question.weights, facts, decision))


@dataclass(frozen=True)
class _Standpoint:
    """What an expectation depends on; the decision is only the means to work it out."""

    focus_key: str
    theme_key: str
    weights: tuple[tuple[str, float], ...]
    facts: Facts
    decision: LocusDecision = field(compare=False)


@lru_cache(maxsize=16)
def _deviance(standpoint: _Standpoint) -> DevianceAssessment:
    return assess_deviance(standpoint.decision)


def review(question: Question, region_code: str) -> ChoiceReview:
    """One place held against all others of the answer.

    Raises
    ------
    RegionError
    """
    return _review(question, figures(), tables(), region_code)


@lru_cache(maxsize=64)
def _review(question: Question, facts: Facts, found: ActivityTables, region_code: str) -> ChoiceReview:
    return review_choice(_decide(question, facts), load_registry().get(region_code), tables=found)


def travel(question: Question, region_code: str, trip: Trip | None = None) -> TravelAssessment:
    """Whether to travel to a candidate, and what could be done instead.

    Raises
    ------
    NotACandidate
    """
    decision = decide(question)
    chosen = review(question, region_code).chosen
    plan = _plan(decision.region, chosen.region, trip) if trip else None
    return assess_travel(
        decision, chosen, plan, ceiling_idr=trip.ceiling_idr if trip else None, tables=tables()
    )


def _plan(origin: Region, destination: Region, trip: Trip) -> TripPlan:
    day = trip.on or timezone.localdate()
    return TripPlan(origin, destination, trip.days, dict(trip.people), on=day, fare_idr=trip.fare_idr)


def standing(question: Question) -> ParetoFront:
    """Who among the candidates is beaten, by whom, and in what."""
    return _standing(question, figures(), tuple(sorted(host_visits().items())))


@lru_cache(maxsize=16)
def _standing(question: Question, facts: Facts, visits: tuple[tuple[str, int], ...]) -> ParetoFront:
    decision = _decide(question, facts)
    costs = _known_costs(decision)
    return pareto_front(decision.candidates, costs=costs, host_load=dict(visits))


def _known_costs(decision: LocusDecision) -> dict[str, CostEstimate]:
    """Costs up to the first that is not whole: with one of them open, all are held by distance."""
    costs = {}
    for candidate in decision.candidates:
        estimate = travel_cost(decision.region.code, candidate.region.code)
        if estimate is None or not estimate.is_complete:
            break
        costs[candidate.region.code] = estimate
    return costs


@lru_cache(maxsize=4096)
def travel_cost(own_code: str, region_code: str) -> CostEstimate | None:
    """What the journey of the standard party costs as far as is known; None where no estimate is possible."""
    registry = load_registry()
    return estimate_standard_trip(registry.get(own_code), registry.get(region_code))


def standard_party() -> StandardParty:
    return load_standard_party()


def host_visits() -> Mapping[str, int]:
    """Visits recorded in this workspace that each host received in the last twelve months."""
    today = timezone.localdate()
    return visits_received(today - HOST_LOAD_SPAN, today)


def traveller_kinds() -> list[TravellerKind]:
    return list(load_traveller_kinds().values())


def region_refusal(region_code: str) -> str:
    """Why no choice can be made for a region, as a sentence with the way out; empty where one can."""
    try:
        decide(Question(region_code, focuses()[0].key))
    except TiruError as error:
        return error_sentence(error)
    return ""


def regions_with_figures() -> list[Region]:
    """Regencies and cities, by name; what is known of a province is not compared."""
    return list(_regions_with_figures(figures()))


@lru_cache(maxsize=2)
def _regions_with_figures(facts: Facts) -> tuple[Region, ...]:
    registry = load_registry()
    regions = (registry.get(code) for code in facts.region_codes)
    ranked = (region for region in regions if region.kind is not RegionKind.PROVINSI)
    return tuple(sorted(ranked, key=lambda region: region.name))


def located_regions() -> list[Region]:
    """Every regency and city whose point is known, whether there are figures of it or not."""
    return [
        region
        for region in load_registry().regions()
        if region.point is not None and region.kind is not RegionKind.PROVINSI
    ]


def region_name(region_code: str) -> str:
    """The name of a region; its code where the list of regions has it no longer."""
    try:
        return load_registry().get(region_code).name
    except RegionError:
        return region_code


def focuses() -> list[Focus]:
    return list(load_focuses().values())


def themes() -> list[Theme]:
    return list(load_themes().values())


def blocks() -> list[StructureBlock]:
    return list(load_structure_parameters().blocks)


def theme_weights(theme_key: str) -> dict[str, float]:
    """Weight of each block under a theme."""
    theme = get_theme(theme_key)
    return {block.key: theme.block_weights.get(block.key, block.weight) for block in blocks()}


@dataclass(frozen=True)
class Outcome:
    """What a question was answered, in a few codes.

    first : of the place to check first, empty where nobody is named; nearest : of the first five
    """

    first: str
    nearest: tuple[str, ...]


def outcome(decision: LocusDecision) -> Outcome:
    first = decision.first_to_check
    nearest = tuple(candidate.region.code for candidate in decision.candidates[:NEAREST_KEPT])
    return Outcome(first.region.code if first else "", nearest)


def kept_record(question: Question, named: Iterable[str]) -> dict[str, Any]:
    """The answer to a question as plain data, to be kept beside what was decided on it.

    The record of the library, with the question, the answer in words, how firm the places were, and for those
    `named` whether travelling there is advised. It holds the `CANDIDATES_KEPT` nearest and those named;
    `candidates_ranked` tells how many there were. With the question and the data version all others can be
    worked out again.
    """
    decision, firmness = decide(question), stability(question, named)
    notes = wording.note_sentences(decision)
    whole = decision_record(decision, notes, stability=firmness, deviance=deviance(question))
    first = decision.first_to_check
    kept = {*named, *([first.region.code] if first else [])}
    return whole | {
        "format": RECORD_FORMAT,
        "question": question.record(),
        "question_words": question_words(question),
        "verdict": {
            "region_code": first.region.code if first else "",
            "is_weak": decision.has_only_weak_support,
            "sentence": wording.verdict_sentence(decision),
            "rule": wording.verdict_rule(decision),
        },
        "candidates": [
            each | {"stability_words": wording.stability_sentence(firmness, each["region_code"])}
            for each in whole["candidates"]
            if each["rank"] <= CANDIDATES_KEPT or each["region_code"] in kept
        ],
        "candidates_ranked": len(decision.candidates),
        "travel": [_kept_travel(travel(question, code)) for code in named],
    }


def _kept_travel(assessment: TravelAssessment) -> dict[str, Any]:
    """The test with what the imported industry figures said, in figures and in words."""
    industry = assessment.industry
    return travel_record(assessment) | {
        "industry": industry_record(industry) if industry else None,
        "industry_words": industry_words(industry),
    }


MEMO_FORMATS = {
    "docx": (render_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (render_pdf, "application/pdf"),
}


@dataclass(frozen=True)
class MadeFile:
    content: bytes
    content_type: str


def render_memo(document: Document, kind: str) -> MadeFile:
    """The memo as a file; `kind` is one of `MEMO_FORMATS`."""
    render, content_type = MEMO_FORMATS[kind]
    return MadeFile(render(document), content_type)
