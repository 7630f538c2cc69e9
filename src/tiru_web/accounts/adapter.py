from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tiru_web.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """People are registered by their office, so nobody signs up alone."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "Alamat surel atau kata sandi tidak cocok. Periksa ejaannya, lalu coba lagi."
        ),
        "too_many_login_attempts": _(
            "Terlalu banyak percobaan dari jaringan Anda. Tunggu satu menit, lalu coba lagi."
        ),
        "enter_current_password": _(
            "Kata sandi sekarang tidak cocok. Ketik ulang kata sandi yang Anda pakai masuk."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:settings")

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        return render(request, "accounts/refused.html", {"reason": "inactive"}, status=403)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """allauth's own messages are left out: our pages say what happened."""
