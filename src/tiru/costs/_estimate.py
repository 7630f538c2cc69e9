"""What a journey costs by the unit costs at hand, and what nobody here knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tiru.costs._kinds import CostComponent, Lodging, LodgingSeries, SourceMark, TravelKind
from tiru.costs._load_tariffs import load_tariffs
from tiru.costs._notes import estimate_notes
from tiru.costs._plan import TripPlan
from tiru.costs._result import CostEstimate, CostLine, OpenItem, OpenReason
from tiru.costs._rules import load_cost_rules
from tiru.costs._tariff import Query, Tariff, TariffBook
from tiru.costs._travellers import TravellerKind, load_traveller_kinds

# Components no list carried in the product speaks of.
_NEVER_CARRIED = (CostComponent.FARE, CostComponent.VEHICLE_HIRE, CostComponent.HONORARIUM)


def estimate_travel(plan: TripPlan, tariffs: TariffBook | None = None) -> CostEstimate:
    """Estimate a journey, line by line.

    Parameters
    ----------
    plan : TripPlan
    tariffs : TariffBook, optional
        Those carried in the product when left out.

    Returns
    -------
    CostEstimate
        What is not known is an open item, never a guess; `known_idr` is then the least the journey costs.

    Notes
    -----
    The rates are those of the destination's province. The daily allowance is flat and paid for each day;
    lodging for each night, a room each, at the ceiling or, without a bill, at a part of it
    (`load_cost_rules`); not on a journey of one day, in a meeting package, or where the room is provided. The
    representation allowance goes to those entitled alone, never to others paid by their class. Fares are owed
    as soon as the journey leaves the region; inside it the daily allowance holds the local transport.

    Examples
    --------
    >>> from tiru.regions import load_registry
    >>> badung, makassar = (load_registry().get(code) for code in ("51.03", "73.71"))
    >>> found = estimate_travel(TripPlan(badung, makassar, days=3, people={"eselon_ii": 1}))
    >>> [(line.component.value, line.count, line.times, line.unit_idr) for line in found.lines]
    [('uang_harian', 1, 3, 430000), ('representasi', 1, 3, 150000), ('penginapan', 1, 2, 1550000)]
    >>> found.known_idr, [item.component.value for item in found.open_items]
    (4840000, ['transpor'])
    """
    book = tariffs or load_tariffs()
    found = list(_items(plan, book))
    lines = tuple(item for item in found if isinstance(item, CostLine))
    opened = _joined([item for item in found if isinstance(item, OpenItem)])
    return CostEstimate(plan, lines, opened, estimate_notes(plan, lines, book))


def _items(plan: TripPlan, book: TariffBook) -> Iterator[CostLine | OpenItem]:
    yield from _for_people(plan, book, CostComponent.DAILY_ALLOWANCE, plan.days)
    yield from _for_people(plan, book, CostComponent.REPRESENTATION, plan.days)
    if plan.night_count and plan.lodging_paid is not Lodging.PROVIDED:
        yield from _for_people(plan, book, CostComponent.LODGING, plan.night_count)
    if not plan.is_own_region:
        yield from _fares(plan, book)
    if plan.vehicles:
        yield _item(plan, book, CostComponent.VEHICLE_HIRE, None, plan.vehicles, plan.days)
    if plan.speakers:
        yield _item(plan, book, CostComponent.HONORARIUM, None, plan.speakers, 1)


def _for_people(
    plan: TripPlan, book: TariffBook, component: CostComponent, times: int
) -> Iterator[CostLine | OpenItem]:
    for kind, count in plan.party:
        if component is not CostComponent.REPRESENTATION or kind.has_representation:
            yield _item(plan, book, component, kind, count, times)


def _fares(plan: TripPlan, book: TariffBook) -> Iterator[CostLine | OpenItem]:
    if plan.fare_idr is None:
        yield from _for_people(plan, book, CostComponent.FARE, 1)
        return
    given = Tariff(CostComponent.FARE, plan.fare_idr, "", "", SourceMark.OWN)
    yield CostLine(CostComponent.FARE, None, plan.head_count, 1, 100, plan.fare_idr, given)


def _item(
    plan: TripPlan,
    book: TariffBook,
    component: CostComponent,
    kind: TravellerKind | None,
    count: int,
    times: int,
) -> CostLine | OpenItem:
    query = _query(plan, component, kind)
    tariff = book.find(query) or _as_other_class(plan, book, query, kind)
    if tariff is None:
        reason = _why_open(book, query, kind)
        return OpenItem(component, (kind,) if kind else (), count, times, reason)
    percent = _percent(plan, component)
    return CostLine(component, kind, count, times, percent, tariff.amount_idr * percent // 100, tariff)


def _query(plan: TripPlan, component: CostComponent, kind: TravellerKind | None) -> Query:
    key = kind.key if kind else None
    places = (plan.origin, plan.destination)
    return Query(component, plan.travel, key, *places, plan.lodging_series, plan.on)


def _as_other_class(
    plan: TripPlan, book: TariffBook, query: Query, kind: TravellerKind | None
) -> Tariff | None:
    """What people without a class of their own are paid, where it was decided by whose class."""
    if kind is None or kind.has_class or plan.others_as is None:
        return None
    return book.find(replace(query, traveller=plan.others_as))


def _percent(plan: TripPlan, component: CostComponent) -> int:
    if component is CostComponent.LODGING and plan.lodging_paid is Lodging.WITHOUT_BILL:
        return int(load_cost_rules().lodging_without_bill_percent.value)
    return 100


def _why_open(book: TariffBook, query: Query, kind: TravellerKind | None) -> OpenReason:
    if query.component in _NEVER_CARRIED:
        return OpenReason.NEVER_KNOWN
    if kind is not None and not kind.has_class and _is_known_for_a_class(book, query):
        return OpenReason.CLASS_NOT_SET
    if any(book.find(replace(query, series=series)) for series in LodgingSeries):
        return OpenReason.OTHER_SERIES_ONLY
    if any(book.find(replace(query, travel=travel)) for travel in TravelKind):
        return OpenReason.OTHER_TRAVEL_ONLY
    return OpenReason.PLACE_UNKNOWN


def _is_known_for_a_class(book: TariffBook, query: Query) -> bool:
    return any(book.find(replace(query, traveller=key)) for key in load_traveller_kinds())


def _joined(items: list[OpenItem]) -> tuple[OpenItem, ...]:
    """One item for all kinds of people of whom the same is not known."""
    joined: dict[tuple[CostComponent, OpenReason, int], OpenItem] = {}
    for item in items:
        key = (item.component, item.reason, item.times)
        known = joined.get(key)
        joined[key] = (
            item
            if known is None
            else replace(
                known, travellers=(*known.travellers, *item.travellers), count=known.count + item.count
            )
        )
    return tuple(joined.values())
