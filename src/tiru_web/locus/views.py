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
    form = _form(request)
    view = None
    if form.is_question and form.is_valid():
        asked = form.cleaned_data
        decision = analysis.decide(asked["daerah"], asked["fokus"])
        review = analysis.review(decision, asked["pilihan"]) if asked["pilihan"] else None
        view = presenters.decision_view(
            decision, review, show_all="semua" in request.GET, with_practice=asked["praktik"]
        )
    return _ask(request, form, view)


@requires(can_compare)
def candidate(request: HttpRequest, region_code: str) -> HttpResponse:
    form = _form(request)
    if not (form.is_question and form.is_valid()):
        return _ask(request, form, None, status=400)
    asked = form.cleaned_data
    decision = analysis.decide(asked["daerah"], asked["fokus"])
    found = decision.candidate(region_code)
    if found is None:
        raise Http404(_("Daerah itu tidak ada di antara calon."))
    context = {
        "can_plan": _own_code(request) == decision.region.code and can_plan_visits(request.user),
        "candidate": presenters.candidate_view(decision, found, asked["pilihan"]),
        "back_url": presenters.decision_url(decision, asked["pilihan"]),
        "choose_url": presenters.decision_url(decision, region_code),
    }
    return render(request, "locus/candidate.html", context)


def _own_code(request: HttpRequest) -> str:
    government = request.user.government
    return government.region_code if government else ""


def _form(request: HttpRequest) -> LocusForm:
    return LocusForm.for_query(request.GET, _own_code(request))


def _ask(
    request: HttpRequest, form: LocusForm, view: presenters.DecisionView | None, status: int = 200
) -> HttpResponse:
    """The page of the question, with its answer where there is one."""
    own_code = _own_code(request)
    context = {
        "form": form,
        "decision": view,
        # Told only before anything is asked: afterwards the form speaks of the region asked for.
        "own_refusal": analysis.region_refusal(own_code) if own_code and not form.is_bound else "",
    }
    return render(request, "locus/index.html", context, status=status)
