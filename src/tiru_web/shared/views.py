from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiru_web.accounts.permissions import is_signed_in
from tiru_web.shared import gallery
from tiru_web.shared.menu import address_of
from tiru_web.shared.permissions import requires
from tiru_web.shared.thread import explain_thread, journeys_of
from tiru_web.shared.waiting import waiting_for

WAITING_PER_PAGE = 10


@requires(is_signed_in)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    page = Paginator(waiting_for(request.user), WAITING_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "waiting": page.object_list,
        "later_count": page.paginator.count - page.end_index(),
        "journeys": journeys_of(request.user),
        "locus_url": address_of("locus:index"),
        "practices_url": address_of("practices:index"),
        "explained": explain_thread(),
    }
    return render(request, "shared/home.html", context)


@login_not_required
@require_safe
def components(request: HttpRequest) -> HttpResponse:
    return render(request, "shared/components.html", gallery.examples())


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    # No request goes in: whatever broke may break the context of the page as well.
    return render(None, "500.html", status=500)
