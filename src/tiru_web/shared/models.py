from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone


class AuditEntryChanged(Exception):
    """Someone tried to change or remove what was recorded."""


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise AuditEntryChanged("audit entries are never changed; record a new one")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AuditEntryChanged("audit entries are never changed; record a new one")

    def delete(self) -> NoReturn:
        raise AuditEntryChanged("audit entries are never removed")


class AuditEntry(models.Model):
    """Who did what, when, and why. Written by `audit.record` inside the transaction of the deed."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    # Nobody means the machine itself, such as a command run on the server.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=80)
    object_type = models.CharField(max_length=80)
    object_id = models.CharField(max_length=64)
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    reason = models.TextField(blank=True)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["object_type", "object_id"], name="audit_by_object")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.object_type} {self.object_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AuditEntryChanged("audit entries are never changed; record a new one")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AuditEntryChanged("audit entries are never removed")
