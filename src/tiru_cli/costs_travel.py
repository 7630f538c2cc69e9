"""`tiru costs travel`: whether a journey should be made at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

import typer

from tiru.costs import (
    CostEstimate,
    Lodging,
    LodgingSeries,
    TariffBook,
    TravelKind,
    TripPlan,
    estimate_travel,
    load_tariffs,
)
from tiru.locus import (
    LocusDecision,
    ParetoEntry,
    ParetoFront,
    TravelAssessment,
    assess_travel,
    choose_locus,
    pareto_front,
    review_choice,
    standing_record,
    travel_record,
)
from tiru.parameters import get_focus
from tiru.practices import load_catalogue
from tiru.regions import load_registry
from tiru_cli.costs_options import (
    FareOption,
    FromOption,
    OnOption,
    OthersOption,
    TariffsOption,
    ToOption,
    trip_of,
)
from tiru_cli.costs_output import print_travel
from tiru_cli.costs_people import EXAMPLE, PEOPLE
from tiru_cli.locus import AsOfOption, FactsOption, FocusOption, ImportsOption, PracticesOption, figures_of
from tiru_cli.output import FormatOption, OutputFormat, print_json
from tiru_web.locus.wording.travel import (
    change_sentence,
    pareto_basis_sentence,
    pareto_sentence,
    travel_rule_sentence,
    travel_sentence,
)

DAYS = "--days"
TravelDaysOption = Annotated[
    int | None,
    typer.Option(
        DAYS, help="Lamanya dalam hari; tanpa ini dan --people biayanya tidak dihitung.", show_default=False
    ),
]
TravelPeopleOption = Annotated[
    str,
    typer.Option(
        PEOPLE,
        metavar="ROMBONGAN",
        help='Siapa dan berapa orang, misalnya "eselon II=1,eselon III=4,gol. III=20,pihak lain=30".',
        show_default=False,
    ),
]
CeilingOption = Annotated[
    int | None,
    typer.Option(
        "--ceiling", metavar="RUPIAH", help="Pagu biaya perjalanan, tanpa titik.", show_default=False
    ),
]


def travel(
    origin: FromOption,
    destination: ToOption,
    days: TravelDaysOption = None,
    people: TravelPeopleOption = "",
    focus: FocusOption = "pangan",
    ceiling: CeilingOption = None,
    others_as: OthersOption = "",
    on: OnOption = None,
    fare: FareOption = None,
    tariffs: TariffsOption = None,
    facts_file: FactsOption = None,
    practices_file: PracticesOption = None,
    imports: ImportsOption = False,
    as_of: AsOfOption = "",
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Uji perlu tidaknya berangkat, di samping rapat daring, narasumber, rombongan kecil, tempat dekat."""
    registry = load_registry()
    facts, tables = figures_of(facts_file, imports, as_of)
    decision = choose_locus(
        registry.resolve(origin),
        get_focus(focus),
        facts=facts,
        catalogue=load_catalogue(practices_file),
    )
    chosen = review_choice(decision, registry.resolve(destination)).chosen
    trip = None
    if _needs_trip(days, people, ceiling, others_as, on, fare):
        trip = trip_of(
            origin,
            destination,
            days or 0,
            people,
            nights=None,
            kind=TravelKind.OUT_OF_TOWN,
            lodging=Lodging.HOTEL,
            series=LodgingSeries.FIRST,
            others_as=others_as,
            on=on,
            fare=fare,
            vehicles=0,
        )
    book = load_tariffs(tariffs)
    found = assess_travel(decision, chosen, trip, tariffs=book, ceiling_idr=ceiling, tables=tables)
    costs = _costs_of_all(decision, trip, book) if trip else None
    front = pareto_front(decision.candidates, costs=costs)
    entry = next(each for each in front.entries if each.candidate is chosen)
    if fmt is OutputFormat.JSON:
        print_json(_record(decision, found, front, entry))
        return
    print_travel(found, front, entry, fmt)


def _needs_trip(days: int | None, people: str, *others: object) -> bool:
    """Whether anything of a journey was given; half of one is asked for in full.

    Raises
    ------
    typer.BadParameter
        With the option that is missing and how it is written.
    """
    if days is None and not people and all(other in (None, "") for other in others):
        return False
    if days is None:
        raise typer.BadParameter(
            "belum diberikan. Tulis lamanya dalam hari, misalnya --days 3.", param_hint=DAYS
        )
    if not people:
        raise typer.BadParameter(
            f"belum diberikan. Tulis siapa yang berangkat, misalnya --people {EXAMPLE}.", param_hint=PEOPLE
        )
    return True


def _record(
    decision: LocusDecision, found: TravelAssessment, front: ParetoFront, entry: ParetoEntry
) -> dict[str, Any]:
    """The test as data, with its answer in words."""
    standing = standing_record(front, entry)
    standing |= {"sentence": pareto_sentence(entry), "basis": pareto_basis_sentence(front)}
    return {
        "focus": decision.focus.key,
        "data_version": decision.data_version,
        **travel_record(found),
        "sentence": travel_sentence(found),
        "rule": travel_rule_sentence(found.rule),
        "change": change_sentence(found),
        "standing": standing,
    }


def _costs_of_all(decision: LocusDecision, trip: TripPlan, book: TariffBook) -> dict[str, CostEstimate]:
    """The same journey to each candidate; the fare given is of the way to the chosen one alone."""
    return {
        candidate.region.code: estimate_travel(
            trip
            if candidate.region.code == trip.destination.code
            else replace(trip, destination=candidate.region, fare_idr=None),
            book,
        )
        for candidate in decision.candidates
    }
