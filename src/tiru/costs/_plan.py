"""A journey to be estimated: who, where, how long, how the nights are paid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tiru.costs._kinds import Lodging, LodgingSeries, TravelKind
from tiru.costs._tariff_file import HIGHEST_AMOUNT
from tiru.costs._travellers import TravellerKind, load_traveller_kinds
from tiru.errors import InvalidParameter
from tiru.regions import Region

LONGEST_DAYS = 90
MOST_PEOPLE = 1000


@dataclass(frozen=True)
class TripPlan:
    """One journey there and back.

    Attributes
    ----------
    origin, destination : Region
        The destination's province decides which rates apply.
    days : int
        Counted inclusively, 1 to 90: 8 to 10 July are 3 days.
    people : mapping from key of `load_traveller_kinds` to int
        How many of each kind; those with 0 do not travel. At least one person, at most 1,000.
    nights : int or None
        0 to days - 1, each person a room; None is days - 1. A journey of one day and one inside the own
        region has none.
    travel : TravelKind
        `IN_TOWN` where origin and destination are the same region, and only there.
    lodging : Lodging
        A meeting package always holds its room, so there it counts as `PROVIDED`.
    lodging_series : LodgingSeries
        Which of the two carried lodging series is used.
    others_as : str or None
        Key of the class by which people without a class of their own are paid; None where it is not decided.
    on : date or None
        Day of departure; unit costs that do not hold on it are used, but told. None asks for no day.
    fare_idr : int or None
        Fare of one person there and back; goes before any fare of a tariff file.
    vehicles : int
        Vehicles hired at the destination, each for all days.
    speakers : int
        How many of the people are invited to speak and are owed an honorarium.

    Raises
    ------
    InvalidParameter
        If a number, a kind of people or the kind of travel does not fit.
    """

    origin: Region
    destination: Region
    days: int
    people: Mapping[str, int]
    nights: int | None = None
    travel: TravelKind = TravelKind.OUT_OF_TOWN
    lodging: Lodging = Lodging.HOTEL
    lodging_series: LodgingSeries = LodgingSeries.FIRST
    others_as: str | None = None
    on: dt.date | None = None
    fare_idr: int | None = None
    vehicles: int = 0
    speakers: int = 0

    def __post_init__(self) -> None:
        # A copy, so that the plan stays what was checked.
        object.__setattr__(self, "people", dict(self.people))
        _check_range("days", self.days, 1, LONGEST_DAYS)
        self._check_people()
        if self.travel in _PLACES and self.is_own_region != (self.travel is TravelKind.IN_TOWN):
            raise InvalidParameter("travel", self.travel.value, _other(self.travel).value)
        _check_range("nights", self.night_count, 0, 0 if self.is_own_region else self.days - 1)
        if self.fare_idr is not None:
            _check_range("fare_idr", self.fare_idr, 0, HIGHEST_AMOUNT)
        _check_range("vehicles", self.vehicles, 0, MOST_PEOPLE)
        _check_range("speakers", self.speakers, 0, self.head_count)

    def _check_people(self) -> None:
        kinds = load_traveller_kinds()
        for key, count in self.people.items():
            if key not in kinds:
                raise InvalidParameter("traveller", key, ", ".join(kinds))
            _check_range("people", count, 0, MOST_PEOPLE)
        _check_range("people", self.head_count, 1, MOST_PEOPLE)
        with_class = [key for key, kind in kinds.items() if kind.has_class]
        if self.others_as is not None and self.others_as not in with_class:
            raise InvalidParameter("others_as", self.others_as, ", ".join(with_class))

    @property
    def head_count(self) -> int:
        return sum(self.people.values())

    @property
    def night_count(self) -> int:
        if self.nights is not None:
            return self.nights
        return 0 if self.is_own_region else self.days - 1

    @property
    def is_own_region(self) -> bool:
        return self.origin.code == self.destination.code

    @property
    def lodging_paid(self) -> Lodging:
        """How the nights are paid once the rules are heeded.

        A meeting package holds its room; the flat part for lodging without a bill is not paid in training.
        """
        is_training = self.travel is TravelKind.TRAINING and self.lodging is Lodging.WITHOUT_BILL
        is_package = self.travel is TravelKind.MEETING_PACKAGE
        return Lodging.PROVIDED if is_training or is_package else self.lodging

    @property
    def party(self) -> tuple[tuple[TravellerKind, int], ...]:
        """Each kind of people that travels with its number, in the order to show them."""
        kinds = load_traveller_kinds()
        return tuple((kind, self.people[key]) for key, kind in kinds.items() if self.people.get(key))


_PLACES = (TravelKind.IN_TOWN, TravelKind.OUT_OF_TOWN)


def _other(travel: TravelKind) -> TravelKind:
    return _PLACES[1 - _PLACES.index(travel)]


def _check_range(name: str, value: int, least: int, most: int) -> None:
    # A bool is an int to Python, but no number of days or people.
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise InvalidParameter(name, value, f"{least}..{most}")
