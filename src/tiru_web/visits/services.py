"""Writes about visits."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction

from tiru_web.accounts.models import Government, Office, User
from tiru_web.shared import audit
from tiru_web.visits.models import Visit, VisitKind, VisitStage


@dataclass(frozen=True)
class VisitPlan:
    """What is known of a visit when its record begins; regions by Kemendagri code."""

    title: str
    visitor_region_code: str
    host_region_code: str
    focus_key: str
    kind: VisitKind = VisitKind.STUDI_TIRU
    stage: VisitStage = VisitStage.IDEA
    start_date: dt.date | None = None
    end_date: dt.date | None = None


@transaction.atomic
def create_visit(*, plan: VisitPlan, office: Office, by: User) -> Visit:
    """The record of a visit, kept by `office`; one date alone means a visit of one day."""
    visitor = Government.objects.filter(region_code=plan.visitor_region_code).first()
    fields = asdict(plan) | {"end_date": plan.end_date or plan.start_date}
    visit = Visit.objects.create(office=office, visitor_government=visitor, created_by=by, **fields)
    audit.record("visits.visit_created", visit, by=by, after=fields)
    return visit
