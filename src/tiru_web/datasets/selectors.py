"""Reads of uploads and of who answers for imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from tiru_web.accounts.models import User
from tiru_web.datasets.models import Reading, ReadingState, StoredImport


def readings_of(user: User) -> QuerySet[Reading]:
    """Uploads of the user's government that were not thrown away."""
    if user.government is None:
        return Reading.objects.none()
    kept = Reading.objects.exclude(state=ReadingState.DISCARDED)
    return kept.filter(government=user.government).select_related("owner", "office", "government")


def open_readings_of(user: User) -> QuerySet[Reading]:
    return readings_of(user).filter(state=ReadingState.OPEN)


def same_upload(user: User, sha256: str) -> Reading | None:
    """The open upload of the very same bytes, if there is one."""
    return open_readings_of(user).filter(sha256=sha256).first()


def stored_import(import_id: str) -> StoredImport | None:
    return StoredImport.objects.filter(import_id=import_id).select_related("government").first()


def stored_imports(import_ids: Iterable[str]) -> Mapping[str, StoredImport]:
    """By number; those of the command line are not among them."""
    found = StoredImport.objects.filter(import_id__in=list(import_ids)).select_related("government")
    return {stored.import_id: stored for stored in found}
