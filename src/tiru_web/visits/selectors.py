"""Reads of visits; every one starts from what the user may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import Count, Q, QuerySet

from tiru_web.accounts.models import User
from tiru_web.visits.models import Visit, VisitStage


def visits_of(user: User) -> QuerySet[Visit]:
    """Visits that the user's government keeps, makes, or has been asked to receive.

    Until its request is sent, a visit is an idea of the visitor's, which its host does not see.
    """
    government = user.government
    if government is None:
        return Visit.objects.none()
    return Visit.objects.filter(
        Q(office__government=government)
        | Q(visitor_government=government)
        | Q(visitor_region_code=government.region_code)
        | Q(host_region_code=government.region_code) & ~Q(stage=VisitStage.IDEA)
    ).select_related("office__government", "created_by")


def visits_received(since: dt.date, until: dt.date) -> Mapping[str, int]:
    """How many visits each host has from one day to another; hosts without a recorded one are left out.

    Of all governments of this workspace: a host is as busy whoever comes. Ideas, and what was refused or is
    being rescheduled, are no visits.
    """
    no_visit = (VisitStage.IDEA, VisitStage.REFUSED, VisitStage.RESCHEDULED)
    visits = Visit.objects.filter(start_date__range=(since, until)).exclude(stage__in=no_visit)
    rows = visits.order_by().values("host_region_code").annotate(count=Count("pk"))
    return {row["host_region_code"]: row["count"] for row in rows}


def count_by_stage(user: User) -> Mapping[str, int]:
    """How many of the user's visits stand at each stage; stages without a visit are left out."""
    rows = visits_of(user).order_by().values("stage").annotate(count=Count("pk"))
    return {row["stage"]: row["count"] for row in rows}
