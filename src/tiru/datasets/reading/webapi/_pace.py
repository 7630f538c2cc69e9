"""How often a server may be asked, and how long to wait before asking again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class Pace:
    """Limits of one client.

    Attributes
    ----------
    per_second : float
        Requests a second in the long run, > 0.
    burst : int
        Requests that may follow each other at once, >= 1.
    attempts : int
        Times a request is made before giving up, >= 1.
    first_wait, longest_wait : float
        Seconds before the second attempt, doubled for each after it up to the longest. A server that asks
        for a longer wait than the longest is not asked again.
    timeout : float
        Seconds a whole answer may take.
    """

    per_second: float = 2.0
    burst: int = 4
    attempts: int = 5
    first_wait: float = 1.0
    longest_wait: float = 60.0
    timeout: float = 60.0

    def wait_before(self, attempt: int) -> float:
        """Seconds before an attempt, the first being 1."""
        return min(self.first_wait * 2.0 ** (attempt - 2), self.longest_wait)


class TokenBucket:
    """Lets requests through at a steady rate; one token for each, filled by time.

    `clock` gives seconds that only go forward; `sleep` waits so many of them.
    """

    def __init__(self, pace: Pace, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._pace = pace
        self._clock = clock
        self._sleep = sleep
        self._tokens = float(pace.burst)
        self._filled_at = clock()

    def take(self) -> None:
        """Take a token, waiting for it where there is none."""
        self._fill()
        if self._tokens < 1:
            self._sleep((1 - self._tokens) / self._pace.per_second)
            self._fill()
        self._tokens -= 1

    def _fill(self) -> None:
        now = self._clock()
        gained = (now - self._filled_at) * self._pace.per_second
        self._tokens = min(self._tokens + gained, float(self._pace.burst))
        self._filled_at = now


def seconds_asked(retry_after: str | None, now: dt.datetime) -> float | None:
    """Seconds a `Retry-After` asks for, written as seconds or as a date; None where it cannot be read."""
    text = (retry_after or "").strip()
    if not text:
        return None
    if text.isdecimal():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max((moment - now).total_seconds(), 0.0)
