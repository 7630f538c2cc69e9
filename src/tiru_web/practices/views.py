from __future__ import annotations

import csv

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from tiru.errors import UnknownPractice
from tiru_web.practices import analysis, presenters
from tiru_web.practices.forms import PracticeFilterForm
from tiru_web.practices.permissions import can_read_practices
from tiru_web.practices.wording import SEARCH_ADVICE
from tiru_web.shared.permissions import requires

PAGE_SIZE = 20


@requires(can_read_practices)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    form = _filter_form(request)
    is_valid = form.is_valid()
    query = form.query() if is_valid else analysis.Query()
    listing = analysis.find(query) if is_valid else analysis.Listing(())
    page = Paginator(listing.found, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "lines": [presenters.practice_line(each, query.words) for each in page.object_list],
        "listing": presenters.ListingView(query, listing),
        "words": query.words,
        "is_filtered": any(form.cleaned_data.values()),
        "advice": SEARCH_ADVICE,
        "data_version": analysis.data_version(),
    }
    # A history restore asks for the whole page although htmx asks it.
    is_fragment = request.htmx and not request.htmx.history_restore_request
    template = "practices/_list.html" if is_fragment else "practices/index.html"
    response = render(request, template, context, status=200 if is_valid else 400)
    patch_vary_headers(response, ("HX-Request", "HX-History-Restore-Request"))
    return response


@requires(can_read_practices)
@require_safe
def download(request: HttpRequest) -> HttpResponse:
    form = _filter_form(request)
    if not form.is_valid():
        return index(request)
    response = HttpResponse(
        "\ufeff",  # without the mark a spreadsheet reads UTF-8 as something else
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="praktik.csv"'},
    )
    csv.writer(response).writerows(presenters.csv_rows(analysis.find(form.query()).found))
    return response


@requires(can_read_practices)
@require_safe
def detail(request: HttpRequest, key: str) -> HttpResponse:
    try:
        practice = analysis.practice(key)
    except UnknownPractice as error:
        near = [analysis.practice(suggestion) for suggestion in error.suggestions]
        context = {"key": key, "suggestions": near, "form": PracticeFilterForm()}
        return render(request, "practices/not_found.html", context, status=404)
    shown = presenters.PracticePresenter(practice, timezone.localdate(), _own_code(request))
    context = {"practice": practice, "shown": shown, "data_version": analysis.data_version()}
    return render(request, "practices/detail.html", context)


def _filter_form(request: HttpRequest) -> PracticeFilterForm:
    return PracticeFilterForm(request.GET, own_code=_own_code(request))


def _own_code(request: HttpRequest) -> str:
    """The region the reader acts for; empty for a reader without a government."""
    government = request.user.government
    return government.region_code if government else ""
