from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from tiru_web.reports import panels
from tiru_web.reports import selectors as report_selectors
from tiru_web.shared.permissions import requires
from tiru_web.visits import selectors, services
from tiru_web.visits.forms import VisitForm
from tiru_web.visits.models import VisitStage
from tiru_web.visits.permissions import can_plan_visits, can_see_visits, can_work_on_visit
from tiru_web.visits.presenters.visit import present_visits, visit_frame

VISITS_PER_PAGE = 20


@requires(can_see_visits)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    counts = selectors.count_by_stage(request.user)
    stage = request.GET.get("tahap", "")
    visits = selectors.visits_of(request.user)
    if stage in VisitStage.values:
        visits = visits.filter(stage=stage)
    page = Paginator(visits, VISITS_PER_PAGE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    unchecked = report_selectors.unchecked_by_visit(shown)
    conflicted = Counter(report_selectors.open_conflicts(shown).values_list("visit_id", flat=True))
    context = {
        "page": page,
        "visits": [
            (frame, unchecked.get(frame.visit.pk, 0), conflicted[frame.visit.pk])
            for frame in present_visits(shown)
        ],
        "stages": [(key, label, counts[key]) for key, label in VisitStage.choices if key in counts],
        "stage": stage,
        "total": sum(counts.values()),
        "can_plan": can_plan_visits(request.user),
    }
    return render(request, "visits/index.html", context)


@requires(can_plan_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    government = request.user.government
    initial = {"host": request.GET.get("lokus", ""), "focus": request.GET.get("fokus", "")}
    form = VisitForm(request.POST or None, initial=initial, visitor_region_code=government.region_code)
    if request.method == "POST" and form.is_valid():
        visit = services.create_visit(plan=form.plan(), office=request.user.office, by=request.user)
        messages.success(request, _("Kunjungan tersimpan. Tambahkan laporan atau berita bila sudah ada."))
        return redirect("visits:detail", visit.pk)
    return render(request, "visits/new.html", {"form": form})


@requires(can_see_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = get_object_or_404(selectors.visits_of(request.user), pk=visit_id)
    if not can_work_on_visit(request.user, visit):
        raise PermissionDenied
    form = VisitForm.of(visit, request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.change_visit(visit=visit, plan=form.plan(), by=request.user)
        messages.success(request, _("Keterangan kunjungan tersimpan. Catatan dari teks tidak berubah."))
        return redirect("visits:detail", visit.pk)
    return render(
        request, "visits/change.html", {**visit_frame(visit, "ringkasan"), "form": form, "can_work": True}
    )


@requires(can_see_visits)
@require_safe
@vary_on_headers("HX-Request")
def detail(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = get_object_or_404(selectors.visits_of(request.user), pk=visit_id)
    can_work = can_work_on_visit(request.user, visit)
    panel = panels.record_panel(visit, can_work=can_work, saved=request.GET.get("diputuskan", ""))
    template = "reports/_record_swap.html" if request.htmx else "visits/detail.html"
    return render(
        request, template, {**visit_frame(visit, "ringkasan"), "panel": panel, "can_work": can_work}
    )
