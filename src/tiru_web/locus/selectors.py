"""Reads of scenarios and decisions; every one starts from what the user may see."""

from __future__ import annotations

from django.db.models import QuerySet

from tiru_web.accounts.models import Government, User
from tiru_web.locus.models import LocusRuling, Scenario


def scenarios_of(user: User) -> QuerySet[Scenario]:
    """What the user's government keeps."""
    if user.government is None:
        return Scenario.objects.none()
    return Scenario.objects.filter(government=user.government).select_related("government", "created_by")


def rulings_of(user: User) -> QuerySet[LocusRuling]:
    """What the user's government decided, superseded decisions included."""
    if user.government is None:
        return LocusRuling.objects.none()
    found = LocusRuling.objects.filter(government=user.government)
    return found.select_related("government", "decided_by", "scenario", "supersedes", "superseded_by")


def listed_rulings(user: User) -> QuerySet[LocusRuling]:
    """For a list: without the records, which are long."""
    return rulings_of(user).defer("record", "supersedes__record", "superseded_by__record")


def is_name_taken(government: Government, name: str, *, besides: Scenario) -> bool:
    """Whether the government keeps another scenario of that name; `besides` may be new."""
    found = Scenario.objects.filter(government=government, name__iexact=name)
    return found.exclude(pk=besides.pk).exists()
