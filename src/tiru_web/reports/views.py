from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from tiru.errors import TextError
from tiru_web.reports import panels, selectors, services
from tiru_web.reports.forms import ClaimDecisionForm, ConflictForm, SourceTextForm
from tiru_web.reports.models import AliasState, Claim, ClaimState, Conflict, SourceText
from tiru_web.shared.formats import format_date
from tiru_web.shared.permissions import requires
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.models import Visit
from tiru_web.visits.permissions import can_see_visits, can_work_on_visit
from tiru_web.visits.presenters import visit_frame
from tiru_web.visits.selectors import visits_of


def _visit(request: HttpRequest, visit_id: int) -> Visit:
    return get_object_or_404(visits_of(request.user), pk=visit_id)


def _visit_to_work_on(request: HttpRequest, visit_id: int) -> Visit:
    visit = _visit(request, visit_id)
    if not can_work_on_visit(request.user, visit):
        raise PermissionDenied
    return visit


def _frame(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    return {**visit_frame(visit, "laporan"), "can_work": can_work_on_visit(request.user, visit)}


@requires(can_see_visits)
@require_safe
def index(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = _visit(request, visit_id)
    context = {**_frame(request, visit), "sources": list(selectors.sources_of(visit))}
    return render(request, "reports/index.html", context)


@requires(can_see_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    form = SourceTextForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            added = services.add_source_text(visit=visit, given=form.given(), by=request.user)
        except TextError as error:
            form.add_error("text", error_sentence(error))
        else:
            _tell(request, added)
            return redirect("reports:source", visit.pk, added.source.pk)
    if request.method == "POST":
        form.keep_uploaded_text()
    return render(request, "reports/add.html", {**_frame(request, visit), "form": form})


def _tell(request: HttpRequest, added: services.AddedText) -> None:
    source = added.source
    if not added.is_new:
        words = {"name": source.added_by.full_name, "date": format_date(timezone.localdate(source.added_at))}
        sentence = _(
            "Teks ini sudah ada, ditambahkan oleh %(name)s pada %(date)s. Tidak ada yang ditambahkan."
        )
        messages.info(request, sentence % words)
        return
    count = source.claims.count()
    if count:
        sentence = ngettext(
            "%(count)s klaim terbaca dan masih berupa usulan. Periksa satu per satu.",
            "%(count)s klaim terbaca dan masih berupa usulan. Periksa satu per satu.",
            count,
        )
        messages.success(request, sentence % {"count": count})
    else:
        messages.warning(request, _("Teks tersimpan, tetapi tidak ada klaim yang terbaca darinya."))


@requires(can_see_visits)
@require_safe
@vary_on_headers("HX-Request")
def source(request: HttpRequest, visit_id: int, source_id: int) -> HttpResponse:
    visit = _visit(request, visit_id)
    text = get_object_or_404(SourceText, visit=visit, pk=source_id)
    opening = panels.Opening(opened=request.GET.get("klaim", ""), saved=request.GET.get("tersimpan", ""))
    return _reading(request, visit, text, opening)


@requires(can_see_visits)
@require_POST
def decide_claim(request: HttpRequest, visit_id: int, source_id: int, claim_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    claim = get_object_or_404(selectors.claims_of(visit), source_id=source_id, pk=claim_id)
    form = ClaimDecisionForm(request.POST, claim=claim)
    if not form.is_valid():
        return _reading(request, visit, claim.source, panels.Opening(sent=form))
    if form.cleaned_data["also_same"]:
        services.accept_same_claims(claim=claim, by=request.user)
        return _back_to_reading(visit, source_id, claim)
    services.decide_claim(
        claim=claim,
        state=ClaimState(form.cleaned_data["state"]),
        corrected_value=form.cleaned_data["corrected_value"],
        reason=form.cleaned_data["reason"],
        by=request.user,
    )
    return _back_to_reading(visit, source_id, claim)


def _back_to_reading(visit: Visit, source_id: int, claim: Claim) -> HttpResponse:
    address = reverse("reports:source", args=[visit.pk, source_id])
    return HttpResponseRedirect(f"{address}?tersimpan={claim.pk}#klaim-{claim.pk}")


@requires(can_see_visits)
@require_POST
def decide_alias(request: HttpRequest, visit_id: int, source_id: int, alias_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    alias = get_object_or_404(selectors.aliases_of(visit), source_id=source_id, pk=alias_id)
    state = request.POST.get("state", "")
    if state not in AliasState.values:
        raise SuspiciousOperation("no such state of an alias")
    services.decide_alias(alias=alias, state=AliasState(state), by=request.user)
    return HttpResponseRedirect(f"{reverse('reports:source', args=[visit.pk, source_id])}#sebutan-{alias.pk}")


def _reading(request: HttpRequest, visit: Visit, text: SourceText, opening: panels.Opening) -> HttpResponse:
    frame = _frame(request, visit)
    panel = panels.reading_panel(visit, text, can_work=frame["can_work"], opening=opening)
    template = "reports/_reading.html" if request.htmx else "reports/source.html"
    return render(request, template, {**frame, "panel": panel})


@requires(can_see_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def conflict(request: HttpRequest, visit_id: int, conflict_id: int) -> HttpResponse:
    visit = _visit(request, visit_id)
    found = get_object_or_404(selectors.conflicts_of(visit), pk=conflict_id)
    frame = _frame(request, visit)
    if request.method != "POST":
        card = panels.conflict_card(found, can_work=frame["can_work"])
        return render(request, "reports/conflict.html", {**frame, "conflict": card})
    if not frame["can_work"]:
        raise PermissionDenied
    form = panels.conflict_form(found, request.POST)
    if not form.is_valid():
        return _refused_resolution(request, visit, found, form)
    try:
        services.resolve_conflict(
            conflict=found,
            outcome=form.outcome,
            chosen=form.chosen,
            value=form.cleaned_data["value"],
            reason=form.cleaned_data["reason"],
            by=request.user,
        )
    except services.ResolutionRefused as refused:
        found = selectors.conflicts_of(visit).get(pk=found.pk)
        form = panels.conflict_form(found, request.POST)
        return _refused_resolution(request, visit, found, form, _REFUSALS[refused.reason])
    address = reverse("visits:detail", args=[visit.pk])
    return HttpResponseRedirect(f"{address}?diputuskan={found.pk}#pertentangan-{found.pk}")


# A colleague decided first; the form was sent from a page that did not know it yet.
_REFUSALS = {
    "lapsed": _l("Pertentangan ini tidak berlaku lagi, jadi keputusan Anda tidak disimpan."),
    "not_standing": _l("Nilai yang Anda pilih baru saja ditolak atau diubah. Pilih sekali lagi."),
}


def _refused_resolution(
    request: HttpRequest, visit: Visit, found: Conflict, form: ConflictForm, refusal: object = ""
) -> HttpResponse:
    """The summary swaps its own part; without script the conflict's own page shows what is missing."""
    frame = {**_frame(request, visit), "refusal": refusal}
    if request.htmx:
        panel = panels.record_panel(visit, can_work=True, sent=form, sent_for=found.pk)
        return render(request, "reports/_record.html", {**frame, "panel": panel})
    card = panels.conflict_card(found, can_work=True, sent=form)
    return render(request, "reports/conflict.html", {**frame, "conflict": card})
