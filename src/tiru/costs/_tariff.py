"""Unit costs with where they hold, since when, and by what rule; and the one that applies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from tiru.costs._kinds import CostComponent, LodgingSeries, SourceMark, TravelKind
from tiru.regions import Region


@dataclass(frozen=True)
class Tariff:
    """One unit cost; what is None or empty holds for all.

    Attributes
    ----------
    component : CostComponent
        Its `unit` tells what the amount pays for.
    amount_idr : int
        Whole rupiah, >= 0.
    legal_basis, source : str
        The rule it rests on, and where it was read.
    mark : SourceMark
    travel : TravelKind or None
    traveller : str or None
        Key of the kind of people.
    origin_code, destination_code : str
        Kemendagri code of a province or a region; empty for everywhere.
    valid_from, valid_until : date or None
        First and last day; None where it is open.
    series : LodgingSeries or None
        Which lodging series of the list; None outside lodging and for a user's own.
    """

    component: CostComponent
    amount_idr: int
    legal_basis: str
    source: str
    mark: SourceMark
    travel: TravelKind | None = None
    traveller: str | None = None
    origin_code: str = ""
    destination_code: str = ""
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    series: LodgingSeries | None = None

    def is_in_force(self, on: dt.date | None) -> bool:
        """Whether it holds on a day; None asks for no day."""
        if on is None:
            return True
        return (self.valid_from or on) <= on <= (self.valid_until or on)

    def covers_destination(self, region: Region) -> bool:
        """Whether it holds for journeys to a region."""
        return covers(self.destination_code, region)

    @property
    def scope(self) -> tuple[object, ...]:
        """What it is the amount of, whenever it holds."""
        whom = (self.component, self.travel, self.traveller, self.series)
        return (*whom, self.origin_code, self.destination_code)


@dataclass(frozen=True)
class TariffSet:
    """A list of unit costs, or a rule whose amounts are not known here.

    Attributes
    ----------
    key, label, legal_basis, source : str
    valid_from, valid_until : date or None
    tariffs : tuple of Tariff
        Empty where the amounts were never read.
    """

    key: str
    label: str
    legal_basis: str
    source: str
    valid_from: dt.date | None
    valid_until: dt.date | None
    tariffs: tuple[Tariff, ...]


@dataclass(frozen=True)
class Query:
    """What an amount is asked for."""

    component: CostComponent
    travel: TravelKind
    traveller: str | None
    origin: Region
    destination: Region
    series: LodgingSeries
    on: dt.date | None


@dataclass(frozen=True)
class TariffBook:
    """All unit costs at hand.

    Attributes
    ----------
    sets : tuple of TariffSet
        Those carried in the product.
    own : tuple of Tariff
        The user's; they go before those carried.
    unfilled : int
        Rows of the user's file whose amount was left open; they say nothing.
    """

    sets: tuple[TariffSet, ...]
    own: tuple[Tariff, ...] = ()
    unfilled: int = 0

    @cached_property
    def tariffs(self) -> tuple[Tariff, ...]:
        """The user's own, then those carried."""
        return (*self.own, *(tariff for each in self.sets for tariff in each.tariffs))

    @cached_property
    def _of_component(self) -> dict[CostComponent, list[Tariff]]:
        found: dict[CostComponent, list[Tariff]] = {}
        for tariff in self.tariffs:
            found.setdefault(tariff.component, []).append(tariff)
        return found

    @property
    def unread_sets(self) -> tuple[TariffSet, ...]:
        """Rules known to exist whose amounts were never read."""
        return tuple(each for each in self.sets if not each.tariffs)

    def with_own(self, own: Iterable[Tariff], unfilled: int = 0) -> TariffBook:
        """The same book with these of the user's before those it has."""
        return replace(self, own=(*own, *self.own), unfilled=self.unfilled + unfilled)

    def find(self, query: Query) -> Tariff | None:
        """The amount that applies, or None.

        One in force on the day goes before one that is not, then the user's own, then the one that is more
        particular about people and places, then the latest.
        """
        fitting = [tariff for tariff in self._of_component.get(query.component, ()) if _fits(tariff, query)]
        return max(fitting, key=lambda tariff: _rank(tariff, query.on), default=None)


def covers(code: str, region: Region) -> bool:
    """Whether a code of a tariff covers a region: everywhere, its province, or itself."""
    return code in ("", region.province_code, region.code)


def _fits(tariff: Tariff, query: Query) -> bool:
    return (
        tariff.travel in (None, query.travel)
        and tariff.traveller in (None, query.traveller)
        and tariff.series in (None, query.series)
        and covers(tariff.origin_code, query.origin)
        and covers(tariff.destination_code, query.destination)
    )


def _rank(tariff: Tariff, on: dt.date | None) -> tuple[bool, bool, int, dt.date]:
    particular = (
        len(tariff.origin_code) + len(tariff.destination_code),
        10 * (tariff.traveller is not None),
        10 * (tariff.travel is not None),
    )
    is_own = tariff.mark is SourceMark.OWN
    return tariff.is_in_force(on), is_own, sum(particular), tariff.valid_from or dt.date.min
