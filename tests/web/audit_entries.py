"""Reads of the audit log for tests."""

from __future__ import annotations

from django.db.models import Model, QuerySet

from tiru_web.shared.models import AuditEntry


def entries_for(target: Model) -> QuerySet[AuditEntry]:
    """What happened to one object, newest first."""
    return AuditEntry.objects.filter(object_type=target._meta.label_lower, object_id=str(target.pk))
