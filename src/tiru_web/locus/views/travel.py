from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tiru_web.locus import analysis
from tiru_web.locus.forms.trip import TripForm
from tiru_web.locus.permissions import can_compare, can_decide
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.kept import question_line
from tiru_web.locus.presenters.travel import travel_view
from tiru_web.locus.views.asking import ask, asked_form
from tiru_web.shared.permissions import requires


@requires(can_compare)
@require_safe
def assess(request: HttpRequest, region_code: str) -> HttpResponse:
    """Whether to travel to a candidate; the question and the journey stand in the address."""
    asked = asked_form(request)
    if not (asked.is_question and asked.is_valid()):
        return ask(request, asked, status=400)
    question, decision = asked.cleaned_data["question"], asked.cleaned_data["decision"]
    found = decision.candidate(region_code)
    if found is None:
        raise Http404(_("Daerah itu tidak ada di antara calon."))
    form = TripForm.for_query(request.GET)
    is_refused = form.is_bound and not form.is_valid()
    trip = form.trip() if form.is_bound and not is_refused else None
    addresses = Addresses(question, asked.cleaned_data["pilihan"])
    context = {
        "form": form,
        "place": found.region,
        # No verdict on a journey that was not understood.
        "travel": None if is_refused else travel_view(analysis.travel(question, region_code, trip)),
        "question": question_line(question),
        "data_version": decision.data_version,
        "fields": addresses.fields,
        "back_url": addresses.candidate(region_code),
        "freeze_url": addresses.freeze(region_code),
        "list_url": addresses.decision(),
        "can_decide": can_decide(request.user),
    }
    return render(request, "locus/travel.html", context)
