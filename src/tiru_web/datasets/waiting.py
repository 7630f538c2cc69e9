"""Uploaded files that were read and not stored, for the home page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tiru_web.accounts.models import User
from tiru_web.datasets.permissions import can_import_data
from tiru_web.datasets.selectors import open_readings_of
from tiru_web.shared.waiting import WaitingItem


def waiting_readings(user: User) -> list[WaitingItem]:
    if not can_import_data(user):
        return []
    return [
        WaitingItem(
            title=_("Berkas data belum disimpan: %(name)s") % {"name": reading.file_name},
            url=reverse("datasets:reading", args=[reading.pk]),
            since=timezone.localdate(reading.created_at),
            whom=reading.government.name,
        )
        for reading in open_readings_of(user)
    ]
