"""The audit log: services call `record` in their transaction, so deed and entry stand or fall together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import connection, models

from tiru_web.shared.models import AuditEntry

if TYPE_CHECKING:
    from tiru_web.accounts.models import User


def record(
    action: str,
    target: models.Model,
    *,
    by: User | None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
) -> AuditEntry:
    """Writes one entry; `action` is a word of the app, such as `visits.claim_resolved`.

    Only what changed goes into `before` and `after`; no secrets, and no personal data beyond names.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(
            f"audit of {action} outside a transaction; call it from a service under transaction.atomic"
        )
    return AuditEntry.objects.create(
        action=action,
        object_type=target._meta.label_lower,
        object_id=str(target.pk),
        by=by,
        before=dict(before) if before is not None else None,
        after=dict(after) if after is not None else None,
        reason=reason,
    )
