"""allauth saves passwords itself; its signals bring the audit entry."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_set
from django.db import transaction
from django.dispatch import receiver

from tiru_web.accounts.models import User
from tiru_web.shared import audit


@receiver(password_set)
@transaction.atomic
def record_password_set(sender: type, user: User, **kwargs: Any) -> None:
    audit.record("accounts.password_set", user, by=user)


@receiver(password_changed)
@transaction.atomic
def record_password_changed(sender: type, user: User, **kwargs: Any) -> None:
    audit.record("accounts.password_changed", user, by=user)
