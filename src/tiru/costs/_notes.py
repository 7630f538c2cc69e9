"""What a reader must know of an estimate before using it."""

from __future__ import annotations

from collections.abc import Iterator

from tiru.costs._kinds import CostComponent, LodgingSeries, SourceMark
from tiru.costs._plan import TripPlan
from tiru.costs._result import CostLine, EstimateNote, EstimateNoteKind
from tiru.costs._tariff import Query, TariffBook


def estimate_notes(plan: TripPlan, lines: tuple[CostLine, ...], book: TariffBook) -> tuple[EstimateNote, ...]:
    """The cautions of an estimate, the weightiest first."""
    return tuple(_notes(plan, lines, book))


def _notes(plan: TripPlan, lines: tuple[CostLine, ...], book: TariffBook) -> Iterator[EstimateNote]:
    carried = [line for line in lines if line.tariff.mark is not SourceMark.OWN]
    if carried:
        bases = tuple(dict.fromkeys(line.tariff.legal_basis for line in carried))
        yield EstimateNote(EstimateNoteKind.OTHER_LIST, {"legal_bases": bases})
    yield from _outdated(plan, lines, book)
    if unsure := [line for line in lines if line.tariff.mark is SourceMark.UNVERIFIED]:
        components = tuple(dict.fromkeys(line.component for line in unsure))
        yield EstimateNote(EstimateNoteKind.UNVERIFIED, {"components": components})
    yield from _second_series(plan, lines, book)
    assumed = sum(line.count for line in lines if _is_by_other_class(line, CostComponent.LODGING))
    if assumed:
        yield EstimateNote(EstimateNoteKind.CLASS_ASSUMED, {"people": assumed, "traveller": plan.others_as})


def _outdated(plan: TripPlan, lines: tuple[CostLine, ...], book: TariffBook) -> Iterator[EstimateNote]:
    """Which amounts do not hold on the day, and which newer rule nobody here has read."""
    old = [line.tariff for line in lines if not line.tariff.is_in_force(plan.on)]
    if old:
        days = sorted({(tariff.valid_from, tariff.valid_until) for tariff in old}, key=str)
        is_overtaken = any(plan.on and each.valid_until and each.valid_until < plan.on for each in old)
        unread = tuple(each.legal_basis for each in book.unread_sets) if is_overtaken else ()
        components = tuple(dict.fromkeys(tariff.component for tariff in old))
        facts = {"on": plan.on, "valid": tuple(days), "components": components, "unread": unread}
        yield EstimateNote(EstimateNoteKind.OUTDATED, facts)


def _second_series(plan: TripPlan, lines: tuple[CostLine, ...], book: TariffBook) -> Iterator[EstimateNote]:
    """Which lodging series was used, and where the other one says something else."""
    used = [line for line in lines if line.tariff.series is not None]
    if not used:
        return
    other = next(series for series in LodgingSeries if series is not plan.lodging_series)
    differing = []
    for line in used:
        places = (plan.origin, plan.destination)
        query = Query(line.component, plan.travel, line.tariff.traveller, *places, other, plan.on)
        found = book.find(query)
        if found is not None and found.series is other:
            differing.append((line.tariff.traveller, line.tariff.amount_idr, found.amount_idr))
    facts = {"used": plan.lodging_series, "differing": tuple(dict.fromkeys(differing))}
    yield EstimateNote(EstimateNoteKind.LODGING_SERIES, facts)


def _is_by_other_class(line: CostLine, component: CostComponent) -> bool:
    kind = line.traveller
    if kind is None or line.component is not component:
        return False
    return line.tariff.traveller not in (None, kind.key)
