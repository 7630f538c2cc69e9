from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tiru_web.locus import selectors, services
from tiru_web.locus.forms.records import ScenarioForm
from tiru_web.locus.models import Scenario
from tiru_web.locus.permissions import can_change_scenario, can_decide, can_keep_scenarios, can_see_scenarios
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.kept import question_line, scenario_view
from tiru_web.locus.views.asking import ask, asked_form
from tiru_web.shared.permissions import requires

SCENARIOS_PER_PAGE = 20


@requires(can_see_scenarios)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    page = Paginator(selectors.scenarios_of(request.user), SCENARIOS_PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "page": page,
        "scenarios": [(scenario, question_line(scenario.asked)) for scenario in page.object_list],
        "can_keep": can_keep_scenarios(request.user),
    }
    return render(request, "locus/scenarios.html", context)


@requires(can_keep_scenarios)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The question stands in the address, as on the page it was asked on."""
    asked = asked_form(request)
    if not (asked.is_question and asked.is_valid()):
        return ask(request, asked, status=400)
    question = asked.cleaned_data["question"]
    form = ScenarioForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            scenario = services.save_scenario(question=question, by=request.user, **form.cleaned_data)
        except services.NameTaken:
            form.refuse_name()
        else:
            messages.success(request, _("Skenario tersimpan. Rekan Anda dapat membukanya."))
            return redirect("locus:scenario", scenario.pk)
    context = {"form": form, "question": question_line(question), "back_url": Addresses(question).decision()}
    return render(request, "locus/scenario_new.html", context)


@requires(can_see_scenarios)
@require_safe
def detail(request: HttpRequest, scenario_id: int) -> HttpResponse:
    scenario = _scenario(request, scenario_id)
    context = {
        "scenario": scenario,
        "shown": scenario_view(scenario),
        "can_change": can_change_scenario(request.user, scenario),
        "can_decide": can_decide(request.user),
        "link": request.build_absolute_uri(request.path),
    }
    return render(request, "locus/scenario.html", context)


@requires(can_keep_scenarios)
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, scenario_id: int) -> HttpResponse:
    scenario = _own_scenario(request, scenario_id)
    form = ScenarioForm(request.POST or None, initial={"name": scenario.name, "note": scenario.note})
    if request.method == "POST" and form.is_valid():
        try:
            services.rename_scenario(scenario=scenario, by=request.user, **form.cleaned_data)
        except services.NameTaken:
            form.refuse_name()
        else:
            messages.success(request, _("Perubahan tersimpan."))
            return redirect("locus:scenario", scenario.pk)
    return render(request, "locus/scenario_rename.html", {"form": form, "scenario": scenario})


@requires(can_keep_scenarios)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, scenario_id: int) -> HttpResponse:
    scenario = _own_scenario(request, scenario_id)
    is_used = scenario.rulings.exists()
    if request.method == "POST" and not is_used:
        services.delete_scenario(scenario=scenario, by=request.user)
        messages.success(request, _("Skenario “%(name)s” dihapus.") % {"name": scenario.name})
        return redirect("locus:scenarios")
    context = {"scenario": scenario, "is_used": is_used}
    return render(
        request, "locus/scenario_delete.html", context, status=409 if request.method == "POST" else 200
    )


def _scenario(request: HttpRequest, scenario_id: int) -> Scenario:
    return get_object_or_404(selectors.scenarios_of(request.user), pk=scenario_id)


def _own_scenario(request: HttpRequest, scenario_id: int) -> Scenario:
    scenario = _scenario(request, scenario_id)
    if not can_change_scenario(request.user, scenario):
        raise PermissionDenied
    return scenario
