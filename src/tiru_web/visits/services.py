"""Writes about visits."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone

from tiru_web.accounts.models import Government, Office, User
from tiru_web.shared import audit
from tiru_web.visits.models import StageEntry, Visit, VisitKind, VisitStage


@dataclass(frozen=True)
class VisitPlan:
    """The frame of a visit; regions by Kemendagri code, an empty focus while nobody recorded one."""

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
    _enter_stage(visit, by)
    audit.record("visits.visit_created", visit, by=by, after=fields)
    return visit


@transaction.atomic
def change_visit(*, visit: Visit, plan: VisitPlan, by: User) -> Visit:
    """Writes what of the frame is different now; what texts tell of the visit stays as it is."""
    kept = Visit.objects.select_for_update().get(pk=visit.pk)
    fields = asdict(plan) | {"end_date": plan.end_date or plan.start_date}
    after = {name: value for name, value in fields.items() if getattr(kept, name) != value}
    if not after:
        return kept
    before = {name: getattr(kept, name) for name in after}
    for name, value in after.items():
        setattr(kept, name, value)
    kept.save(update_fields=list(after))
    if "stage" in after:
        _enter_stage(kept, by)
    audit.record("visits.visit_changed", kept, by=by, before=before, after=after)
    return kept


def _enter_stage(visit: Visit, by: User) -> None:
    StageEntry.objects.create(visit=visit, stage=visit.stage, by=by, at=timezone.now())
