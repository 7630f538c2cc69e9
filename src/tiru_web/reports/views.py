from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from tiru.errors import TextError
from tiru_web.accounts.models import User
from tiru_web.reports import panels, selectors, services
from tiru_web.reports.belonging import Placing, place_texts
from tiru_web.reports.forms import (
    ClaimDecisionForm,
    ConflictForm,
    SourceTextDecisionForm,
)
from tiru_web.reports.intake import take_in
from tiru_web.reports.models import (
    Alias,
    AliasState,
    Claim,
    ClaimState,
    Conflict,
    SourceText,
    SourceTextState,
)
from tiru_web.reports.services import GivenText
from tiru_web.reports.text_form import SourceTextForm
from tiru_web.reports.text_messages import tell_intake
from tiru_web.shared.permissions import requires
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.models import Visit
from tiru_web.visits.permissions import can_plan_visits, can_see_visits, can_work_on_visit
from tiru_web.visits.presenters.visit import visit_frame
from tiru_web.visits.selectors import visits_of
from tiru_web.visits.services import create_visit


def _visit(request: HttpRequest, visit_id: int) -> Visit:
    return get_object_or_404(visits_of(request.user), pk=visit_id)


def _visit_to_work_on(request: HttpRequest, visit_id: int) -> Visit:
    visit = _visit(request, visit_id)
    if not can_work_on_visit(request.user, visit):
        raise PermissionDenied
    return visit


def _frame(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    return {**visit_frame(visit, "laporan"), "can_work": can_work_on_visit(request.user, visit)}


def _text(visit: Visit, source_id: int) -> SourceText:
    return get_object_or_404(selectors.texts_of(visit), pk=source_id)


@requires(can_see_visits)
@require_safe
def index(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = _visit(request, visit_id)
    texts = list(selectors.sources_of(visit))
    context = {
        **_frame(request, visit),
        "sources": [text for text in texts if not text.is_withdrawn],
        "withdrawn": [text for text in texts if text.is_withdrawn],
    }
    return render(request, "reports/index.html", context)


@requires(can_see_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    form = SourceTextForm(request.POST or None, request.FILES or None)
    unread: list[GivenText] = []
    if request.method == "POST" and form.is_valid():
        intake = take_in(
            visit=visit,
            texts=form.given(),
            by=request.user,
            even_without_claims=form.cleaned_data["keep_anyway"],
        )
        if answer := tell_intake(request, visit, form, intake):
            return answer
        unread = intake.unread
        form.hold(unread)
    elif request.method == "POST":
        form.hold()
    return render(request, "reports/add.html", {**_frame(request, visit), "form": form, "unread": unread})


@requires(can_plan_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest) -> HttpResponse:
    """Texts whose visit is yet to be found: compared with the visits known, added where a person says."""
    form = SourceTextForm(request.POST or None, request.FILES or None)
    placing = None
    if request.method == "POST":
        if form.is_valid():
            placing = _placing(request, form)
        form.hold()
    if placing and (visit := _chosen_visit(request, placing)):
        intake = take_in(visit=visit, texts=form.given(), by=request.user, even_without_claims=True)
        if answer := tell_intake(request, visit, form, intake):
            return answer
    return render(request, "reports/place.html", {"form": form, "placing": placing})


def _placing(request: HttpRequest, form: SourceTextForm) -> Placing | None:
    try:
        return place_texts(form.given(), request.user)
    except TextError as error:
        form.add_error("file" if form.files_read else "text", error_sentence(error))
        return None


def _chosen_visit(request: HttpRequest, placing: Placing) -> Visit | None:
    """The visit a person chose of those proposed, or the new one; None before anything is chosen."""
    choice = request.POST.get("visit", "")
    if choice == "baru" and placing.plan:
        return create_visit(plan=placing.plan, office=request.user.office, by=request.user)
    return next((each.visit for each in placing.visits if str(each.visit.pk) == choice), None)


@requires(can_see_visits)
@require_safe
@vary_on_headers("HX-Request")
def source(request: HttpRequest, visit_id: int, source_id: int) -> HttpResponse:
    visit = _visit(request, visit_id)
    text = _text(visit, source_id)
    opening = panels.Opening(opened=request.GET.get("klaim", ""), saved=request.GET.get("tersimpan", ""))
    return _reading(request, visit, text, opening)


@requires(can_see_visits)
@require_http_methods(["GET", "HEAD", "POST"])
def decide_text(request: HttpRequest, visit_id: int, source_id: int) -> HttpResponse:
    """Withdraws the text, or uses a withdrawn one again."""
    visit = _visit_to_work_on(request, visit_id)
    text = _text(visit, source_id)
    opposite = SourceTextState.USED if text.is_withdrawn else SourceTextState.WITHDRAWN
    form = SourceTextDecisionForm(request.POST or None, initial={"state": opposite})
    if request.method == "POST" and form.is_valid():
        state = SourceTextState(form.cleaned_data["state"])
        services.decide_source_text(
            source=text, state=state, reason=form.cleaned_data["reason"], by=request.user
        )
        messages.success(request, _TEXT_DECIDED[state])
        return redirect("reports:source", visit.pk, text.pk)
    return render(
        request, "reports/decide_text.html", {**_frame(request, visit), "source": text, "form": form}
    )


_TEXT_DECIDED = {
    SourceTextState.WITHDRAWN: _l("Teks ditarik. Klaimnya tidak dihitung lagi, tetapi tetap tersimpan."),
    SourceTextState.USED: _l("Teks dipakai lagi. Klaim dan putusannya dihitung seperti semula."),
}


@requires(can_see_visits)
@require_POST
def decide_claim(request: HttpRequest, visit_id: int, source_id: int, claim_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    claim = get_object_or_404(selectors.claims_in(_text(visit, source_id)), pk=claim_id)
    form = ClaimDecisionForm(request.POST, claim=claim)
    if not form.is_valid():
        return _reading(request, visit, claim.source, panels.Opening(sent=form))
    try:
        _decide_claim(claim, form.cleaned_data, request.user)
    except services.Refused as refused:
        opening = panels.Opening(sent=form)
        return _reading(request, visit, claim.source, opening, _REFUSALS[refused.reason])
    return _back_to_reading(visit, source_id, claim)


def _decide_claim(claim: Claim, asked: Mapping[str, Any], by: User) -> None:
    if asked["also_same"]:
        services.accept_same_claims(claim=claim, by=by)
        return
    services.decide_claim(
        claim=claim,
        state=ClaimState(asked["state"]),
        corrected_value=asked["corrected_value"],
        reason=asked["reason"],
        seen=asked["seen"],
        by=by,
    )


def _back_to_reading(visit: Visit, source_id: int, claim: Claim) -> HttpResponse:
    address = reverse("reports:source", args=[visit.pk, source_id])
    return HttpResponseRedirect(f"{address}?tersimpan={claim.pk}#klaim-{claim.pk}")


@requires(can_see_visits)
@require_POST
def decide_alias(request: HttpRequest, visit_id: int, source_id: int, alias_id: int) -> HttpResponse:
    visit = _visit_to_work_on(request, visit_id)
    text = _text(visit, source_id)
    alias = get_object_or_404(Alias, source=text, pk=alias_id)
    state = request.POST.get("state", "")
    if state not in AliasState.values:
        raise SuspiciousOperation("no such state of an alias")
    try:
        services.decide_alias(alias=alias, state=AliasState(state), by=request.user)
    except services.Refused as refused:
        return _reading(request, visit, text, panels.Opening(), _REFUSALS[refused.reason])
    return HttpResponseRedirect(f"{reverse('reports:source', args=[visit.pk, source_id])}#sebutan-{alias.pk}")


def _reading(
    request: HttpRequest, visit: Visit, text: SourceText, opening: panels.Opening, refusal: object = ""
) -> HttpResponse:
    # What was decided meanwhile must show, so the text is read again.
    text = _text(visit, text.pk)
    frame = _frame(request, visit)
    can_work = frame["can_work"] and not text.is_withdrawn
    panel = panels.reading_panel(visit, text, can_work=can_work, opening=opening)
    template = "reports/_reading_swap.html" if request.htmx else "reports/source.html"
    context = {**frame, "panel": panel, "can_work": can_work, "may_decide": frame["can_work"]}
    return render(request, template, {**context, "refusal": refusal})


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
        _resolve(found, form, request.user)
    except services.Refused as refused:
        found = selectors.conflicts_of(visit).get(pk=found.pk)
        form = panels.conflict_form(found, request.POST)
        return _refused_resolution(request, visit, found, form, _REFUSALS[refused.reason])
    address = reverse("visits:detail", args=[visit.pk])
    return HttpResponseRedirect(f"{address}?diputuskan={found.pk}#pertentangan-{found.pk}")


def _resolve(found: Conflict, form: ConflictForm, by: User) -> None:
    services.resolve_conflict(
        conflict=found,
        outcome=form.outcome,
        chosen=form.chosen,
        value=form.cleaned_data["value"],
        reason=form.cleaned_data["reason"],
        seen=form.cleaned_data["seen"],
        by=by,
    )


# A colleague decided first; the form was sent from a page that did not know it yet.
_REFUSALS = {
    "lapsed": _l("Pertentangan ini tidak berlaku lagi, jadi keputusan Anda tidak disimpan."),
    "not_standing": _l("Nilai yang Anda pilih baru saja ditolak atau diubah. Pilih sekali lagi."),
    "decided_meanwhile": _l(
        "Putusan lain tersimpan sesudah halaman ini Anda buka, jadi putusan Anda belum disimpan. "
        "Baca dahulu putusan itu; bila perlu diubah, simpan sekali lagi."
    ),
    "withdrawn": _l("Teks ini baru saja ditarik, jadi putusan Anda tidak disimpan."),
}


def _refused_resolution(
    request: HttpRequest, visit: Visit, found: Conflict, form: ConflictForm, refusal: object = ""
) -> HttpResponse:
    """The summary swaps its own part; without script the conflict's own page shows what is missing."""
    frame = {**_frame(request, visit), "refusal": refusal}
    if request.htmx:
        panel = panels.record_panel(visit, can_work=True, sent=form, sent_for=found.pk)
        return render(request, "reports/_record_swap.html", {**frame, "panel": panel})
    card = panels.conflict_card(found, can_work=True, sent=form)
    return render(request, "reports/conflict.html", {**frame, "conflict": card})
