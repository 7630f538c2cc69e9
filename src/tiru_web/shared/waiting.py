"""“Menunggu Anda”: what waits for a user, gathered from the apps.

An app registers a function in its `AppConfig.ready`; the home page asks all of them:

    waiting.register(open_claims_for)

The function answers with a list, or with `WaitingRows` where there may be many.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import QuerySet

from tiru_web.accounts.models import User


@dataclass(frozen=True)
class WaitingItem:
    """One thing that waits: what to do, where, since when, for whom, and until when if there is a date."""

    title: str
    url: str
    since: dt.date
    whom: str
    until: dt.date | None = None


class Waiting(Protocol):
    """Things that wait; how many, and some of them."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> Sequence[WaitingItem]: ...


class WaitingRows:
    """Rows of the database that wait, the oldest first; only the part that is shown is read."""

    def __init__(self, rows: QuerySet[Any], item: Callable[[Any], WaitingItem]) -> None:
        self._rows = rows
        self._item = item

    def __len__(self) -> int:
        return self._rows.count()

    def __getitem__(self, part: slice) -> list[WaitingItem]:
        return [self._item(row) for row in self._rows[part]]


class AllWaiting:
    """Everything that waits, over all sources, the oldest first; reads no more than a page needs."""

    def __init__(self, sources: Sequence[Waiting]) -> None:
        self._sources = [
            sorted(source, key=_age) if isinstance(source, list) else source for source in sources
        ]

    def __len__(self) -> int:
        return sum(len(source) for source in self._sources)

    def __getitem__(self, part: slice) -> list[WaitingItem]:
        oldest = [item for source in self._sources for item in source[: part.stop]]
        # A stable sort: of one day, the sources and then their own order decide, on every page alike.
        return sorted(oldest, key=_age)[part]


def _age(item: WaitingItem) -> dt.date:
    return item.since


Source = Callable[[User], Waiting]
_sources: list[Source] = []


def register(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def waiting_for(user: User) -> AllWaiting:
    """Everything that waits for the user, the oldest first."""
    return AllWaiting([source(user) for source in _sources])
