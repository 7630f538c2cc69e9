"""Uploaded files that were read and not stored, for the home page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tiru_web.accounts.models import User
from tiru_web.datasets.models import Reading
from tiru_web.datasets.permissions import can_import_data
from tiru_web.datasets.selectors import open_readings_of
from tiru_web.shared.waiting import Waiting, WaitingItem, WaitingRows


def waiting_readings(user: User) -> Waiting:
    if not can_import_data(user):
        return []
    whom = user.government.name

    def item(reading: Reading) -> WaitingItem:
        return WaitingItem(
            title=_("Berkas data belum disimpan: %(name)s") % {"name": reading.file_name},
            url=reverse("datasets:reading", args=[reading.pk]),
            since=timezone.localdate(reading.created_at),
            whom=whom,
        )

    return WaitingRows(open_readings_of(user).order_by("created_at", "pk"), item)
