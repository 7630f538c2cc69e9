"""What of texts and claims waits for a user, for the home page."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tiru_web.accounts.models import User
from tiru_web.reports import selectors
from tiru_web.reports.fields import field_of
from tiru_web.reports.models import Conflict, SourceText
from tiru_web.shared.waiting import Waiting, WaitingItem, WaitingRows
from tiru_web.visits.permissions import can_plan_visits
from tiru_web.visits.selectors import visits_of


def waiting_texts(user: User) -> Waiting:
    """Texts with unchecked claims, of the visits the user may work on."""
    if not can_plan_visits(user):
        return []
    whom = user.government.name

    def item(text: SourceText) -> WaitingItem:
        words = {"count": text.unchecked_count, "title": text.title}
        return WaitingItem(
            title=_("%(count)s klaim belum diperiksa: %(title)s") % words,
            url=reverse("reports:source", args=[text.visit_id, text.pk]),
            since=timezone.localdate(text.added_at),
            whom=whom,
        )

    # The texts themselves are long, and only their titles are shown.
    return WaitingRows(selectors.unchecked_texts(_own_visits(user)).defer("text"), item)


def waiting_conflicts(user: User) -> Waiting:
    """Open conflicts of the visits the user may work on."""
    if not can_plan_visits(user):
        return []
    whom = user.government.name

    def item(conflict: Conflict) -> WaitingItem:
        words = {"field": field_of(conflict.field).label, "title": conflict.visit.title}
        return WaitingItem(
            title=_("Pertentangan terbuka, %(field)s: %(title)s") % words,
            url=reverse("reports:conflict", args=[conflict.visit_id, conflict.pk]),
            since=timezone.localdate(conflict.found_at),
            whom=whom,
        )

    return WaitingRows(selectors.open_conflicts(_own_visits(user)).select_related("visit"), item)


def _own_visits(user: User) -> QuerySet[Any]:
    return visits_of(user).filter(office__government=user.government).order_by().values("pk")
