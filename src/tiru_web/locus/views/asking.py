"""What the views of a question share: the form an address fills, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tiru_web.locus import analysis, presenters
from tiru_web.locus.forms.question import LocusForm
from tiru_web.locus.permissions import can_decide, can_keep_scenarios, can_see_scenarios


def own_code(request: HttpRequest) -> str:
    government = request.user.government
    return government.region_code if government else ""


def asked_form(request: HttpRequest) -> LocusForm:
    return LocusForm.for_query(request.GET, own_code(request))


def ranking_of(form: LocusForm, also: Iterable[str] = ()) -> presenters.Ranking:
    """The answer to a valid question; `also` names candidates to examine beside the nearest."""
    asked = form.cleaned_data
    question, chosen = asked["question"], asked["pilihan"]
    return presenters.Ranking(
        decision=asked["decision"],
        addresses=presenters.Addresses(question, chosen),
        stability=analysis.stability(question, (chosen, *also)),
        deviance=analysis.deviance(question),
        host_visits=analysis.host_visits(),
    )


def ask(
    request: HttpRequest, form: LocusForm, view: presenters.DecisionView | None = None, status: int = 200
) -> HttpResponse:
    """The page of the question, with its answer where there is one."""
    own = own_code(request)
    if status == 400 and not form.errors:
        messages.warning(request, _("Alamat yang dibuka tidak lengkap. Pilih daerah dan bidangnya dahulu."))
    context = {
        "form": form,
        "decision": view,
        # Whoever moves a slider keeps what he has opened.
        "is_live": bool(request.htmx),
        "can_keep": can_keep_scenarios(request.user),
        "can_decide": can_decide(request.user),
        "can_see_kept": can_see_scenarios(request.user),
        # Told only before anything is asked: afterwards the form speaks of the region asked for.
        "own_refusal": analysis.region_refusal(own) if own and not form.is_bound else "",
    }
    return render(request, "locus/index.html", context, status=status)
