"""“Menunggu Anda”: what waits for a user, gathered from the apps.

An app registers a function in its `AppConfig.ready`; the home page asks all of them:

    waiting.register(open_claims_for)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tiru_web.accounts.models import User


@dataclass(frozen=True)
class WaitingItem:
    """One thing that waits: what to do, where, since when, for whom, and until when if there is a date."""

    title: str
    url: str
    since: dt.date
    whom: str
    until: dt.date | None = None


Source = Callable[[User], Iterable[WaitingItem]]
_sources: list[Source] = []


def register(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def waiting_for(user: User) -> list[WaitingItem]:
    """Everything that waits for the user, the oldest first."""
    items = [item for source in _sources for item in source(user)]
    return sorted(items, key=lambda item: (item.since, item.title))
