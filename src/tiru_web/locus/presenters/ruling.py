"""A decision as it was written down: what was known then, and what today's figures say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tiru.datasets import load_indicators
from tiru.errors import TiruError
from tiru.locus import LocusDecision, TravelVerdict
from tiru_web.locus import analysis
from tiru_web.locus.models import LocusRuling
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.kept import QuestionLine, outcome_changes, question_line
from tiru_web.locus.wording import rank_changed
from tiru_web.locus.wording.travel import TRAVEL_VERDICTS
from tiru_web.shared.formats import format_number, format_percent
from tiru_web.shared.wording import error_sentence


@dataclass(frozen=True)
class RulingRow:
    """A decision on a list."""

    title: str
    url: str
    question: QuestionLine
    by: str
    at: dt.datetime
    data_version: str
    superseded_url: str


@dataclass(frozen=True)
class KnownPlace:
    """A place as it was known when the decision was made, from the record."""

    code: str
    name: str
    rank: int
    distance: str
    coverage: str
    distance_km: str
    stability: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    practices: tuple[str, ...]
    travel: str
    industry: tuple[str, ...]
    reason: str
    is_chosen: bool


@dataclass(frozen=True)
class RulingView:
    """`chosen` is None for a decision not to travel; `others` are those weighed, with why not them."""

    row: RulingRow
    reason: str
    chosen: KnownPlace | None
    others: tuple[KnownPlace, ...]
    nearest: tuple[KnownPlace, ...]
    verdict: str
    rule: str
    notes: tuple[str, ...]
    candidates: int
    version_now: str
    changes: tuple[str, ...]
    refusal: str
    scenario_url: str
    scenario_name: str
    supersedes_url: str
    supersede_url: str
    question_url: str
    visit_url: str
    memo_docx_url: str
    memo_pdf_url: str


def ruling_row(ruling: LocusRuling) -> RulingRow:
    chosen = analysis.region_name(ruling.chosen_code) if ruling.is_travel else ""
    successor = ruling.superseded_by if ruling.is_superseded else None
    return RulingRow(
        title=_("Belajar ke %(name)s") % {"name": chosen} if chosen else _("Tidak berangkat"),
        url=_address(ruling),
        question=question_line(ruling.asked),
        by=str(ruling.decided_by),
        at=ruling.decided_at,
        data_version=ruling.data_version,
        superseded_url=_address(successor) if successor else "",
    )


def _address(ruling: LocusRuling) -> str:
    return reverse("locus:decision", args=[ruling.pk])


def _visit_address(ruling: LocusRuling) -> str:
    """Where the visit that follows from the decision is recorded."""
    asked = {"lokus": ruling.chosen_code, "fokus": ruling.asked.focus_key}
    return f"{reverse('visits:new')}?{urlencode(asked)}"


def ruling_view(ruling: LocusRuling) -> RulingView:
    record, addresses = ruling.record, Addresses(ruling.asked, ruling.chosen_code)
    reasons = {each["region_code"]: each["reason"] for each in ruling.alternatives}
    travel = {each["region_code"]: each for each in record["travel"]}
    places = {
        code: _place(each, reasons.get(code, ""), ruling.chosen_code, travel.get(code, {}))
        for each in record["candidates"]
        for code in (each["region_code"],)
    }
    changes, refusal = _today(ruling)
    return RulingView(
        row=ruling_row(ruling),
        reason=ruling.reason,
        chosen=places.get(ruling.chosen_code),
        others=tuple(places[code] for code in reasons),
        nearest=tuple(place for place in places.values() if place.rank <= analysis.CANDIDATES_KEPT),
        verdict=record["verdict"]["sentence"],
        rule=record["verdict"]["rule"],
        notes=tuple(record["notes"]),
        candidates=record["candidates_ranked"],
        version_now=analysis.data_version(),
        changes=changes,
        refusal=refusal,
        scenario_url=reverse("locus:scenario", args=[ruling.scenario.pk]) if ruling.scenario else "",
        scenario_name=ruling.scenario.name if ruling.scenario else "",
        supersedes_url=_address(ruling.supersedes) if ruling.supersedes else "",
        supersede_url=f"{addresses.freeze()}&mengganti={ruling.pk}",
        question_url=addresses.decision(),
        visit_url=_visit_address(ruling),
        memo_docx_url=reverse("locus:memo_docx", args=[ruling.pk]),
        memo_pdf_url=reverse("locus:memo_pdf", args=[ruling.pk]),
    )


def _place(known: Mapping[str, Any], reason: str, chosen_code: str, travel: Mapping[str, Any]) -> KnownPlace:
    far = known["distance_km"]
    return KnownPlace(
        code=known["region_code"],
        name=known["region_name"],
        rank=known["rank"],
        distance=format_number(known["distance"], 2),
        coverage=format_percent(100 * known["coverage"], 0),
        distance_km="" if far is None else f"{format_number(far, 0)} km",
        stability=known["stability_words"],
        better=tuple(map(_figures, _with_verdict(known["advantages"], "lebih_baik"))),
        worse=tuple(map(_figures, known["disadvantages"])),
        practices=tuple(match["title"] for match in known["practice_matches"]),
        travel=_travel(travel["verdict"]) if travel else "",
        # Decisions made before imported industry figures were weighed have no such words.
        industry=tuple(travel.get("industry_words", ())),
        reason=reason,
        is_chosen=known["region_code"] == chosen_code,
    )


def _travel(verdict: str) -> str:
    """The test as it was kept: no delegation was known yet."""
    words = str(TRAVEL_VERDICTS[TravelVerdict(verdict)])
    return _("%(verdict)s; besar rombongan dan biayanya belum ditimbang") % {"verdict": words}


def _with_verdict(comparisons: list[Mapping[str, Any]], verdict: str) -> list[Mapping[str, Any]]:
    return [each for each in comparisons if each["verdict"] == verdict]


def _figures(comparison: Mapping[str, Any]) -> str:
    """`Tingkat pengangguran terbuka 4,98 lawan 6,87 (2022)`: the place's figure first."""
    indicator = load_indicators().get(comparison["indicator"])
    # An indicator may have left the list since; then the figure is written as it was kept.
    decimals = indicator.decimals if indicator else None
    other, own = comparison["other"], comparison["own"]
    return (
        f"{comparison['label']} {format_number(other['value'], decimals)} "
        f"lawan {format_number(own['value'], decimals)} ({other['year']})"
    )


def _today(ruling: LocusRuling) -> tuple[tuple[str, ...], str]:
    """What today's figures answer otherwise, and why they cannot answer where they cannot."""
    record = ruling.record
    try:
        decision = analysis.decide(ruling.asked)
    except TiruError as error:
        return (), error_sentence(error)
    nearest = [each["region_code"] for each in record["candidates"] if each["rank"] <= analysis.NEAREST_KEPT]
    then = analysis.Outcome(record["verdict"]["region_code"], tuple(nearest))
    changes = outcome_changes(then, analysis.outcome(decision))
    return (*changes, *filter(None, (_moved(ruling, decision),))), ""


def _moved(ruling: LocusRuling, decision: LocusDecision) -> str:
    """How the chosen place's rank has moved; empty where it has not, or where nobody travels."""
    known = next((c for c in ruling.record["candidates"] if c["region_code"] == ruling.chosen_code), None)
    if known is None:
        return ""
    then = {"rank": known["rank"], "candidates": ruling.record["candidates_ranked"]}
    found = decision.candidate(ruling.chosen_code)
    now = {"rank": found.rank, "candidates": len(decision.candidates)} if found else None
    return rank_changed(known["region_name"], then, now)
