from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiru_web.practices.presenters import practice_lines
from tiru_web.regions import analysis, presenters
from tiru_web.regions.permissions import can_read_regions
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
    context = {
        "region": region,
        "province": analysis.province_of(region),
        "namesakes": presenters.namesake_sentence(region, analysis.namesakes_of(region)),
        "topics": presenters.topics(facts, analysis.indicators(), analysis.contradictions_of(region.code)),
        "figure_count": len(facts),
        "practices": practice_lines(analysis.practices_of(region.code)),
        "data_version": analysis.data_version(),
    }
    return render(request, "regions/detail.html", context)
