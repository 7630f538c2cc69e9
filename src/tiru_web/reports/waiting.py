"""What of texts and claims waits for a user, for the home page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tiru_web.accounts.models import User
from tiru_web.reports import selectors
from tiru_web.shared.waiting import WaitingItem
from tiru_web.visits.permissions import can_plan_visits
from tiru_web.visits.selectors import visits_of


def waiting_claims_and_conflicts(user: User) -> list[WaitingItem]:
    """Unchecked claims by text, and open conflicts, of the visits the user may work on."""
    if not can_plan_visits(user):
        return []
    visits = visits_of(user).filter(office__government=user.government).order_by().values("pk")
    whom = user.government.name
    claims = [
        WaitingItem(
            title=_("%(count)s klaim belum diperiksa: %(title)s")
            % {"count": row.count, "title": row.source_title},
            url=reverse("reports:source", args=[row.visit_id, row.source_id]),
            since=timezone.localdate(row.since),
            whom=whom,
        )
        for row in selectors.unchecked_claims(visits)
    ]
    conflicts = [
        WaitingItem(
            title=_("1 pertentangan terbuka: %(title)s") % {"title": conflict.visit.title},
            url=reverse("reports:conflict", args=[conflict.visit_id, conflict.pk]),
            since=timezone.localdate(conflict.found_at),
            whom=whom,
        )
        for conflict in selectors.open_conflicts(visits).select_related("visit")
    ]
    return claims + conflicts
