from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tiru_web.locus import analysis, presenters
from tiru_web.locus.forms import LocusForm
from tiru_web.locus.permissions import can_compare
from tiru_web.shared.permissions import requires
from tiru_web.visits.permissions import can_plan_visits


@requires(can_compare)
def index(request: HttpRequest) -> HttpResponse:
    form = LocusForm(request.GET or None)
    view = None
    if request.GET and form.is_valid():
        asked = form.cleaned_data
        decision = analysis.decide(asked["daerah"], asked["fokus"])
        review = analysis.review(decision, asked["pilihan"]) if asked["pilihan"] else None
        view = presenters.decision_view(
            decision, review, show_all="semua" in request.GET, with_practice=asked["praktik"]
        )
    return render(request, "locus/index.html", {"form": form, "decision": view})


@requires(can_compare)
def candidate(request: HttpRequest, region_code: str) -> HttpResponse:
    form = LocusForm(request.GET)
    if not form.is_valid():
        return render(request, "locus/index.html", {"form": form, "decision": None}, status=400)
    asked = form.cleaned_data
    decision = analysis.decide(asked["daerah"], asked["fokus"])
    found = decision.candidate(region_code)
    if found is None:
        raise Http404(_("Daerah itu tidak ada di antara calon."))
    government = request.user.government
    context = {
        "can_plan": bool(
            government and government.region_code == decision.region.code and can_plan_visits(request.user)
        ),
        "focus_key": decision.focus.key,
        "candidate": presenters.candidate_view(decision, found, asked["pilihan"]),
        "decision": presenters.decision_view(decision),
        "back_url": presenters.decision_url(decision, asked["pilihan"]),
        "choose_url": presenters.decision_url(decision, region_code),
    }
    return render(request, "locus/candidate.html", context)
