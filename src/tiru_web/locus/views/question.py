from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from tiru_web.locus import analysis, presenters
from tiru_web.locus.forms.question import DRAWN_FOR
from tiru_web.locus.permissions import can_compare, can_decide
from tiru_web.locus.presenters.compare import MOST_COMPARED
from tiru_web.locus.views.asking import ask, asked_form, own_code, ranking_of
from tiru_web.shared.permissions import requires
from tiru_web.visits.permissions import can_plan_visits


@requires(can_compare)
@require_safe
@vary_on_headers("HX-Request")
def index(request: HttpRequest) -> HttpResponse:
    form = asked_form(request)
    if not (form.is_question and form.is_valid()):
        return ask(request, form)
    asked = form.cleaned_data
    if DRAWN_FOR in request.GET:
        # Sent by the form with all its fields; the address to keep and share holds only what was asked.
        return redirect(
            presenters.Addresses(asked["question"], asked["pilihan"]).decision(practice=asked["praktik"])
        )
    showing = presenters.Showing("semua" in request.GET, request.GET.get("page", ""), asked["praktik"])
    return ask(request, form, presenters.decision_view(ranking_of(form), asked.get("review"), showing))


@requires(can_compare)
@require_safe
def candidate(request: HttpRequest, region_code: str) -> HttpResponse:
    form = asked_form(request)
    if not (form.is_question and form.is_valid()):
        return ask(request, form, status=400)
    decision = form.cleaned_data["decision"]
    found = decision.candidate(region_code)
    if found is None:
        raise Http404(_("Daerah itu tidak ada di antara calon."))
    ranking = ranking_of(form, also=[region_code])
    context = {
        "can_plan": own_code(request) == decision.region.code and can_plan_visits(request.user),
        "can_decide": can_decide(request.user),
        "candidate": presenters.candidate_view(ranking, found),
        "back_url": ranking.addresses.decision(),
        "choose_url": ranking.addresses.decision(region_code),
        "freeze_url": ranking.addresses.freeze(region_code),
        "travel": presenters.travel_view(analysis.travel(ranking.addresses.question, region_code)),
        "travel_url": ranking.addresses.travel(region_code),
        "standing": presenters.standing_words(analysis.standing(ranking.addresses.question), region_code),
    }
    return render(request, "locus/candidate.html", context)


@requires(can_compare)
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    form = asked_form(request)
    if not (form.is_question and form.is_valid()):
        return ask(request, form, status=400)
    decision = form.cleaned_data["decision"]
    codes = list(dict.fromkeys(request.GET.getlist("calon")))
    found = [candidate for code in codes if (candidate := decision.candidate(code))]
    ranking = ranking_of(form, also=[candidate.region.code for candidate in found[:MOST_COMPARED]])
    if not found:
        messages.warning(request, _("Centang dahulu calon yang ingin dibandingkan, paling banyak empat."))
        return redirect(f"{ranking.addresses.decision()}#calon")
    front = analysis.standing(ranking.addresses.question)
    context = {
        "compared": presenters.compare_view(ranking, found[:MOST_COMPARED], front),
        "unknown": len(codes) - len(found),
        "too_many": len(found) > MOST_COMPARED,
        "back_url": ranking.addresses.decision(),
        "can_decide": can_decide(request.user),
        "addresses": ranking.addresses,
    }
    return render(request, "locus/compare.html", context)
