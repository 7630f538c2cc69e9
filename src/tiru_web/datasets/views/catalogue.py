"""What is stored: data sets, their figures, and where each comes from."""

from __future__ import annotations

import csv
import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tiru.errors import NothingToReverse
from tiru_web.datasets import selectors, services
from tiru_web.datasets.analysis import stored as seam
from tiru_web.datasets.forms.filters import FigureFilterForm, ReverseForm
from tiru_web.datasets.permissions import can_import_data, can_read_data, can_reverse_import
from tiru_web.datasets.presenters import stored as presenter
from tiru_web.datasets.presenters.export import csv_rows
from tiru_web.datasets.presenters.origin import origin_view
from tiru_web.shared.permissions import requires
from tiru_web.shared.wording import error_sentence

_REGIONS_ON_A_PAGE = 25
_FIGURES_ON_A_PAGE = 50


@requires(can_read_data)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("cari", "").strip()
    today = timezone.localdate()
    lines = [presenter.dataset_line(info, today) for info in seam.datasets()]
    known = {line.key for line in lines}
    shown = [line for line in lines if presenter.matches(line, query)]
    context = {
        "query": query,
        "lines": shown,
        "count": len(lines),
        "undone": [key for key in seam.dataset_keys() if key not in known],
        "can_import": can_import_data(request.user),
        "data_version": seam.data_version(),
    }
    return render(request, "datasets/index.html", context)


@requires(can_read_data)
@require_safe
def dataset(request: HttpRequest, key: str) -> HttpResponse:
    catalogue = seam.catalogue()
    imports = presenter.import_lines(catalogue, key)
    figures = seam.figures(key, seam.FigureFilter())
    years, regions = seam.coverage(figures)
    info = seam.dataset(key)
    stored = selectors.stored_imports(line.id for line in imports)
    user = request.user
    context = {
        "key": key,
        "line": presenter.dataset_line(info, timezone.localdate()) if info else None,
        "measures": presenter.measure_lines(figures, seam.indicators()),
        "years": years,
        "page": Paginator(presenter.coverage_rows(regions, years), _REGIONS_ON_A_PAGE).get_page(
            request.GET.get("page")
        ),
        "imports": [(line, can_reverse_import(user, stored.get(line.id))) for line in imports],
        "data_version": catalogue.version,
    }
    return render(request, "datasets/dataset.html", context)


@requires(can_read_data)
@require_safe
def figures(request: HttpRequest, key: str) -> HttpResponse:
    form, wanted = _filter(request.GET, key)
    found = seam.figures(key, wanted)
    page = Paginator(range(found.height), _FIGURES_ON_A_PAGE).get_page(request.GET.get("page"))
    first = page.start_index() - 1 if found.height else 0
    rows = found.slice(first, _FIGURES_ON_A_PAGE).iter_rows(named=True)
    context = {
        "key": key,
        "form": form,
        "page": page,
        "lines": presenter.figure_lines(rows),
        "count": found.height,
        "as_of": wanted.as_of,
        "data_version": seam.data_version(wanted.as_of),
        "export_query": request.GET.urlencode(),
    }
    return render(request, "datasets/figures.html", context, status=200 if form.is_valid() else 400)


@requires(can_read_data)
@require_safe
def export(request: HttpRequest, key: str) -> HttpResponse:
    form, wanted = _filter(request.GET, key)
    if not form.is_valid():
        return figures(request, key)
    response = HttpResponse(
        "\ufeff",  # without the mark a spreadsheet reads UTF-8 as something else
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{key}.csv"'},
    )
    csv.writer(response).writerows(csv_rows(seam.figures(key, wanted).iter_rows(named=True)))
    return response


def _filter(query: QueryDict, key: str) -> tuple[FigureFilterForm, seam.FigureFilter]:
    """The filters of the address; one that cannot be used is told beside its field and filters nothing."""
    form = FigureFilterForm(query, choices=seam.filter_choices(key))
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    day: dt.date | None = data.get("per")
    return form, seam.FigureFilter(
        region=data.get("daerah", ""),
        period=data.get("waktu", ""),
        indicator=data.get("indikator", ""),
        as_of=seam.end_of_day(day) if day else None,
    )


@requires(can_read_data)
@require_safe
def figure(request: HttpRequest, key: str) -> HttpResponse:
    query = request.GET
    wanted = seam.FigureKey(
        region_code=query.get("daerah", ""),
        period=query.get("waktu", ""),
        indicator=query.get("indikator", ""),
        breakdown=tuple(query.getlist("rincian")),
        unit=query.get("satuan", ""),
        price_basis=query.get("harga", ""),
    )
    found = seam.origin(key, wanted)
    if not found.history:
        raise Http404
    context = {
        "key": key,
        "origin": origin_view(found, seam.indicators()),
        "data_version": seam.data_version(),
    }
    return render(request, "datasets/figure.html", context)


@requires(can_import_data)
@require_http_methods(["GET", "HEAD", "POST"])
def reverse(request: HttpRequest, key: str, import_id: str) -> HttpResponse:
    """Asks for confirmation, and on POST undoes an import or lets an undone one count again."""
    catalogue = seam.catalogue()
    line = presenter.import_line(catalogue, import_id)
    if catalogue.get(import_id).dataset != key:
        raise Http404
    if not can_reverse_import(request.user, selectors.stored_import(line.id)):
        raise PermissionDenied
    form = ReverseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        is_redo = form.cleaned_data["tindakan"] == "berlakukan"
        try:
            services.reverse_import(
                import_id=line.id, is_redo=is_redo, reason=form.cleaned_data["reason"], by=request.user
            )
        except NothingToReverse as error:
            messages.info(request, error_sentence(error))
        else:
            sentence = _("Impor %(id)s berlaku lagi.") if is_redo else _("Impor %(id)s dibatalkan.")
            messages.success(request, sentence % {"id": line.id})
        return redirect("datasets:dataset", key)
    context = {"key": key, "line": line, "form": form}
    return render(request, "datasets/reverse.html", context, status=422 if form.errors else 200)
