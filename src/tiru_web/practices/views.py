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
    form = PracticeFilterForm(request.GET)
    is_valid = form.is_valid()
    found = analysis.find(form.query()) if is_valid else []
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    words = form.cleaned_data.get("q", "")
    context = {
        "form": form,
        "page": page,
        "lines": [presenters.practice_line(each, words) for each in page.object_list],
        "words": words,
        "is_filtered": any(form.cleaned_data.values()),
        "suggestions": analysis.suggest(words) if not found else (),
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
    form = PracticeFilterForm(request.GET)
    if not form.is_valid():
        return index(request)
    response = HttpResponse(
        "\ufeff",  # without the mark a spreadsheet reads UTF-8 as something else
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="praktik.csv"'},
    )
    csv.writer(response).writerows(presenters.csv_rows(analysis.find(form.query())))
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
    government = request.user.government
    shown = presenters.PracticePresenter(
        practice, timezone.localdate(), government.region_code if government else ""
    )
    context = {"practice": practice, "shown": shown, "data_version": analysis.data_version()}
    return render(request, "practices/detail.html", context)
