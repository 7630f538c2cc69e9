"""Where a sentence names whom a visit goes to: the regions behind "ke", linked by commas and "dan"."""

from __future__ import annotations

from collections.abc import Mapping

from tiru.extraction._document import Document
from tiru.extraction._offices import OfficeMention
from tiru.extraction._regions import RegionMention
from tiru.extraction._triggers import Trigger

_REACH_TO_DI = 13
_LINKS = frozenset({",", "dan", "serta", "&", "/", "(", ")", "-", "–"})


class GoalReader:
    """Reads goals in one sentence that ends before the token `after`; regions and offices by first token."""

    def __init__(
        self,
        document: Document,
        after: int,
        regions: dict[int, RegionMention],
        offices: Mapping[int, OfficeMention],
    ) -> None:
        self.document = document
        self.after = after
        self.regions = regions
        self.offices = offices

    def leads_to_goal(self, token: int, trigger: Trigger) -> bool:
        """ "ke", a near "di", or "kerja sama dengan" before the region visited."""
        words = self.document.lowers
        if words[token] == "di":
            following = self.regions.get(token + 1)
            place_only = following is not None and following.apposition
            return token - trigger.after <= _REACH_TO_DI and not place_only
        return words[token] == "ke" or (
            words[token] == "dengan" and words[token - 1] in {"sama", "kerjasama"}
        )

    def entities_end(self, start: int, limit: int) -> int:
        """Token after the regions that follow `start`, linked by commas and "dan"; `start` if none comes by
        `limit`.
        """
        token = start
        while token < limit and token not in self.regions:
            office = self.offices.get(token)
            if office:
                token, limit = office.after, min(limit + office.after - token, self.after)
                continue
            if self.document.lowers[token] in {".", ";", ":", '"', "untuk", "dengan", "oleh"}:
                return start
            token += 1
        if token >= limit:
            return start
        while token in self.regions:
            end = self.regions[token].after
            token = self._next_linked(end)
        return end

    def _next_linked(self, end: int) -> int:
        """The region joined to the one that ends at `end`, or `end`.

        Joined are those behind "dan", and behind a comma what only tells the province or what a "dan"
        closes later: "ke Makassar, Pemkot Depok belajar …" names no second goal.
        """
        token = end
        while token < self.after and token - end < 4 and self.document.lowers[token] in _LINKS:
            token += 1
        between = self.document.lowers[end:token]
        if (
            token not in self.regions
            or not between
            or set(between) & {"dan", "serta", "&"}
            or self.regions[token].apposition
        ):
            return token
        following = self._next_linked(self.regions[token].after)
        closes = following in self.regions and bool(
            set(self.document.lowers[self.regions[token].after : following]) & {"dan", "serta", "&"}
        )
        return token if closes else end
