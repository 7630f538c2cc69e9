from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiru_web.datasets.analysis.activities import tables
from tiru_web.practices.presenters import practice_lines
from tiru_web.regions import analysis, presenters
from tiru_web.regions.forms import ActivityForm
from tiru_web.regions.permissions import can_read_regions
from tiru_web.regions.wording import coverage_sentence, not_said_sentence, refused_sentences
from tiru_web.shared.permissions import requires


@requires(can_read_regions)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("cari", "").strip()
    context = {
        "query": query,
        "matches": presenters.match_lines(analysis.find_regions(query)) if query else [],
        "regions": analysis.regions_with_figures(),
        "data_version": analysis.data_version(),
    }
    return render(request, "regions/index.html", context)


@requires(can_read_regions)
@require_safe
def detail(request: HttpRequest, region_code: str) -> HttpResponse:
    region = analysis.region(region_code)
    facts = analysis.figures_of(region.code)
    medians = analysis.medians_of(region)
    choices = analysis.table_choices(region)
    topics = presenters.topics(facts, analysis.indicators(), analysis.contradictions_of(region.code))
    performance = presenters.performance_lines(medians, region)
    has_figures = bool(facts or choices)
    context = {
        "region": region,
        "province": analysis.province_of(region),
        "namesakes": presenters.namesake_sentence(region, analysis.namesakes_of(region)),
        "coverage": coverage_sentence(region, medians, len(facts), analysis.usable_of(region)),
        "structure": presenters.structure_lines(medians, region),
        "performance": performance,
        "topics": topics,
        "contents": presenters.contents(topics, has_figures=has_figures, has_performance=bool(performance)),
        "figure_count": len(facts),
        "practices": practice_lines(analysis.practices_of(region.code)),
        "data_version": analysis.data_version(),
        **_activities(request.GET, region, choices),
    }
    return render(request, "regions/detail.html", context)


def _activities(query: QueryDict, region: Any, choices: list[analysis.TableChoice]) -> dict[str, Any]:
    """The part on activities; a choice that cannot be used is told beside its field and the best is shown."""
    refused = refused_sentences(tables().refused)
    if not choices:
        reason = analysis.why_nothing(region)
        return {"no_activities": not_said_sentence(reason) if reason else "", "refused": refused}
    choice = next((each for each in choices if each.key == query.get("tabel")), choices[0])
    data = {
        "tabel": query.get("tabel") or choice.key,
        "banding": analysis.code_in(choice, query.get("banding", "")),
    }
    listed = [(each.key, presenters.choice_words(each.usable.table, each.period)) for each in choices]
    form = ActivityForm(data, tables=listed, regions=choice.regions)
    form.is_valid()
    profile = analysis.activities_of(region, choice, form.cleaned_data.get("banding", ""))
    view = presenters.activities_view(profile, analysis.names_in(choice), analysis.other_units(choice))
    return {"form": form, "activities": view, "refused": refused}
