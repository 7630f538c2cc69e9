from __future__ import annotations

from allauth.account.utils import perform_login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tiru_web.accounts import services
from tiru_web.accounts.permissions import is_signed_in
from tiru_web.shared.permissions import requires


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    try:
        if request.method == "POST":
            user = services.use_sign_in_link(token=token)
            return perform_login(request, user, redirect_url=reverse("shared:home"))
        link = services.find_sign_in_link(token)
    except services.SignInLinkRefused as refusal:
        context = {"reason": refusal.reason}
        return render(request, "accounts/refused.html", context, status=410)
    return render(request, "accounts/sign_in_link.html", {"link": link})


@requires(is_signed_in)
@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/settings.html", {"memberships": request.user.active_memberships})
