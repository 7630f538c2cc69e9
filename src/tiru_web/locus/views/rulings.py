from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tiru_web.locus import analysis, selectors, services
from tiru_web.locus.forms.records import RulingForm
from tiru_web.locus.models import LocusRuling, Scenario
from tiru_web.locus.permissions import can_decide, can_see_scenarios, can_supersede
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.kept import question_line
from tiru_web.locus.presenters.memo import memo_document
from tiru_web.locus.presenters.ruling import ruling_row, ruling_view
from tiru_web.locus.question import Question
from tiru_web.locus.views.asking import ask, asked_form, own_code
from tiru_web.shared.permissions import requires
from tiru_web.visits.permissions import can_plan_visits

RULINGS_PER_PAGE = 20


@requires(can_see_scenarios)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    page = Paginator(selectors.listed_rulings(request.user), RULINGS_PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {"page": page, "rulings": [ruling_row(ruling) for ruling in page.object_list]}
    return render(request, "locus/decisions.html", context)


@requires(can_decide)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The question stands in the address; `skenario` and `mengganti` say what the decision comes from."""
    asked = asked_form(request)
    if not (asked.is_question and asked.is_valid()):
        return ask(request, asked, status=400)
    question, decision = asked.cleaned_data["question"], asked.cleaned_data["decision"]
    scenario = _named(request, "skenario", selectors.scenarios_of(request.user))
    superseded = _named(request, "mengganti", selectors.rulings_of(request.user))
    initial = {"lokus": asked.cleaned_data["pilihan"]}
    form = RulingForm(request.POST or None, decision=decision, initial=initial)
    if request.method == "POST" and form.is_valid():
        plan = _plan(question, form, scenario, superseded)
        try:
            ruling = services.write_ruling(plan=plan, by=request.user)
        except services.AlreadySuperseded:
            form.add_error(None, _("Rekan Anda sudah menggantikan keputusan itu. Gantikan penggantinya."))
        else:
            messages.success(request, _("Keputusan tersimpan beserta semua yang diketahui hari ini."))
            return redirect("locus:decision", ruling.pk)
    context = {
        "form": form,
        "question": question_line(question),
        "data_version": decision.data_version,
        "scenario": scenario,
        "superseded": ruling_row(superseded) if superseded else None,
        "back_url": Addresses(question, asked.cleaned_data["pilihan"]).decision(),
    }
    return render(request, "locus/decision_new.html", context)


def _plan(
    question: Question, form: RulingForm, scenario: Scenario | None, superseded: LocusRuling | None
) -> services.RulingPlan:
    return services.RulingPlan(
        question=question,
        chosen_code=form.cleaned_data["lokus"],
        reason=form.cleaned_data["alasan"],
        alternatives=form.cleaned_data["alternatives"],
        scenario=scenario,
        supersedes=superseded,
    )


@requires(can_see_scenarios)
@require_safe
def detail(request: HttpRequest, ruling_id: int) -> HttpResponse:
    ruling: LocusRuling = get_object_or_404(selectors.rulings_of(request.user), pk=ruling_id)
    leads_on = ruling.is_travel and not ruling.is_superseded and own_code(request) == ruling.asked.region_code
    context = {
        "ruling": ruling_view(ruling),
        "can_supersede": can_supersede(request.user, ruling),
        "can_plan": leads_on and can_plan_visits(request.user),
    }
    return render(request, "locus/decision.html", context)


@requires(can_see_scenarios)
@require_safe
def memo(request: HttpRequest, ruling_id: int, kind: str) -> HttpResponse:
    """The decision as a file: a DOCX to go on with, or a PDF to read."""
    ruling: LocusRuling = get_object_or_404(selectors.rulings_of(request.user), pk=ruling_id)
    made = analysis.render_memo(memo_document(ruling, ruling_view(ruling)), kind)
    return HttpResponse(
        made.content,
        content_type=made.content_type,
        headers={"Content-Disposition": f'attachment; filename="kertas-kerja-lokus-{ruling.pk}.{kind}"'},
    )


def _named(request: HttpRequest, name: str, found: QuerySet[Any]) -> Any:
    """The row an address names; None where it names none."""
    given = request.GET.get(name, "")
    if not given:
        return None
    if not given.isdecimal():
        raise Http404
    return get_object_or_404(found, pk=int(given))
