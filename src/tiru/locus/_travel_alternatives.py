"""What could be done instead of a journey, what it would cost, and what it would lose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tiru.costs import CostEstimate, Lodging, TariffBook, TravelKind, TripPlan, estimate_travel
from tiru.locus._candidate import LocusCandidate
from tiru.locus._decision import LocusDecision
from tiru.locus._pareto import evidence_of
from tiru.locus._travel_result import AlternativeKind, TravelAlternative, TravelLoss
from tiru.locus._travel_rule import TravelRule
from tiru.practices import PracticeStatus


def travel_alternatives(
    decision: LocusDecision,
    candidate: LocusCandidate,
    trip: TripPlan | None,
    tariffs: TariffBook | None,
    rule: TravelRule,
) -> tuple[TravelAlternative, ...]:
    """All alternatives, none suggested yet."""
    return tuple(_alternatives(decision, candidate, trip, tariffs, rule))


def has_running(candidate: LocusCandidate) -> bool:
    """Whether a supporting practice is known to run."""
    return any(m.practice.status is PracticeStatus.RUNNING for m in candidate.supporting_practices)


def is_equal(losses: tuple[TravelLoss, ...]) -> bool:
    """Whether nothing is lost but the number of practices."""
    return set(losses) <= {TravelLoss.FEWER_PRACTICES}


def _alternatives(
    decision: LocusDecision,
    candidate: LocusCandidate,
    trip: TripPlan | None,
    tariffs: TariffBook | None,
    rule: TravelRule,
) -> Iterator[TravelAlternative]:
    def made(
        kind: AlternativeKind,
        *losses: TravelLoss,
        plan: TripPlan | None = None,
        place: LocusCandidate | None = None,
    ) -> TravelAlternative:
        estimate: CostEstimate | None = estimate_travel(plan, tariffs) if plan else None
        return TravelAlternative(kind, losses, estimate, place, is_suggested=False)

    unseen = (TravelLoss.SITE_NOT_SEEN, TravelLoss.FIRMS_NOT_HEARD)
    yield made(AlternativeKind.ONLINE_MEETING, *unseen)
    yield made(AlternativeKind.INVITED_EXPERT, *unseen, plan=trip and _invitation(trip, rule))
    smaller = int(rule.small_group_people.value)
    if trip is None or trip.head_count > smaller:
        plan = trip and _smaller(trip, smaller)
        yield made(AlternativeKind.SMALLER_GROUP, TravelLoss.FEWER_LEARN, plan=plan)
    for place, losses in _nearer_places(decision, candidate, rule):
        # The fare given is of the way to the candidate, and says nothing of another way.
        plan = trip and replace(trip, destination=place.region, fare_idr=None)
        yield made(AlternativeKind.NEARER_PLACE, *losses, plan=plan, place=place)


def _invitation(trip: TripPlan, rule: TravelRule) -> TripPlan:
    """The way back: who is invited has no class until the inviting office sets one."""
    people = int(rule.invited_people.value)
    return TripPlan(
        origin=trip.destination,
        destination=trip.origin,
        days=min(trip.days, int(rule.invited_days.value)),
        people={"pihak_lain": people},
        travel=TravelKind.OUT_OF_TOWN,
        lodging=Lodging.HOTEL,
        lodging_series=trip.lodging_series,
        others_as=trip.others_as,
        on=trip.on,
        fare_idr=trip.fare_idr,
        speakers=people,
    )


def _smaller(trip: TripPlan, limit: int) -> TripPlan:
    return replace(trip, people=scaled_party(trip.people, limit), speakers=min(trip.speakers, limit))


def scaled_party(people: Mapping[str, int], limit: int) -> dict[str, int]:
    """At most `limit` people in about the same proportions, one of each kind as long as there is room.

    Examples
    --------
    >>> scaled_party({"eselon_ii": 1, "eselon_iii": 4, "gol_iii": 20, "pihak_lain": 30}, 10)
    {'eselon_ii': 1, 'eselon_iii': 1, 'gol_iii': 3, 'pihak_lain': 5}
    """
    total = sum(people.values())
    if total <= limit:
        return dict(people)
    present = [key for key, count in people.items() if count]
    kept = dict.fromkeys(present[:limit], 1)
    for _ in range(limit - len(kept)):
        # Who is furthest below the share of the whole party gets the next seat.
        short = {key: people[key] * limit / total - kept[key] for key in kept if kept[key] < people[key]}
        kept[max(short, key=short.__getitem__)] += 1
    return kept


def _nearer_places(
    decision: LocusDecision, candidate: LocusCandidate, rule: TravelRule
) -> list[tuple[LocusCandidate, tuple[TravelLoss, ...]]]:
    """Those with the least losses first, of equal ones the nearest."""
    if candidate.distance_km is None:
        return []
    most_km = candidate.distance_km * rule.nearer_share.value
    found = [
        (other.distance_km, other, _losses(other, candidate))
        for other in decision.candidates
        if other.supporting_practices and other.distance_km is not None and other.distance_km <= most_km
    ]
    found = [each for each in found if each[1].region.code != candidate.region.code]
    found.sort(key=lambda each: (len(each[2]), each[0]))
    return [(other, losses) for _, other, losses in found[: int(rule.nearer_places.value)]]


def _losses(other: LocusCandidate, candidate: LocusCandidate) -> tuple[TravelLoss, ...]:
    strength, grade, count = evidence_of(other)
    own_strength, own_grade, own_count = evidence_of(candidate)
    lost = {
        TravelLoss.LESS_ALIKE: other.peer.distance > candidate.peer.distance,
        TravelLoss.WEAKER_MATCH: strength < own_strength,
        TravelLoss.WEAKER_EVIDENCE: grade < own_grade,
        TravelLoss.STATE_LESS_KNOWN: has_running(candidate) and not has_running(other),
        TravelLoss.FEWER_ADVANTAGES: len(other.advantages) < len(candidate.advantages),
        TravelLoss.FEWER_PRACTICES: count < own_count,
    }
    return tuple(loss for loss, is_lost in lost.items() if is_lost)
