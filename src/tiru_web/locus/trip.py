"""A journey thought of, as it stands in an address."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

PEOPLE_PREFIX = "orang_"


@dataclass(frozen=True)
class Trip:
    """Who goes for how long; `fare_idr` is one person's there and back, `ceiling_idr` the most it may cost.

    `people` holds the kinds of people that go, each with how many; `on` is the day of departure, None
    where it is not known yet.
    """

    days: int
    people: tuple[tuple[str, int], ...]
    fare_idr: int | None = None
    ceiling_idr: int | None = None
    on: dt.date | None = None
