"""The views of allauth that have a page of ours; it looks them up by these names, outside any namespace.

A password and its audit entry stand or fall together, so both views are one transaction.
"""

from allauth.account import views
from django.db import transaction
from django.urls import path
from django.views.decorators.http import require_POST

from tiru_web.accounts.permissions import is_signed_in
from tiru_web.shared.permissions import requires

urlpatterns = [
    path("masuk/", views.login, name="account_login"),
    path("keluar/", require_POST(views.logout), name="account_logout"),
    path(
        "pengaturan/kata-sandi/",
        requires(is_signed_in)(transaction.atomic(views.password_change)),
        name="account_change_password",
    ),
    path(
        "pengaturan/kata-sandi/baru/",
        requires(is_signed_in)(transaction.atomic(views.password_set)),
        name="account_set_password",
    ),
]
