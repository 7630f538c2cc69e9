"""Estimates worked by hand, the rules of travel money, and what is left open."""

import datetime as dt

import pytest

from tiru.costs import (
    CostComponent,
    EstimateNoteKind,
    Lodging,
    LodgingSeries,
    OpenReason,
    SourceMark,
    Tariff,
    TravelKind,
    TripPlan,
    estimate_record,
    estimate_travel,
    load_cost_rules,
    load_tariffs,
)
from tiru.errors import InvalidParameter
from tiru.regions import load_registry

REGISTRY = load_registry()
BADUNG, MAKASSAR, SURABAYA = (REGISTRY.get(code) for code in ("51.03", "73.71", "35.78"))
PARTY = {"eselon_ii": 1, "eselon_iii": 4, "gol_iii": 20, "pihak_lain": 30}


def trip(people=None, destination=MAKASSAR, days=3, **changes):
    return TripPlan(BADUNG, destination, days, people or {"eselon_iii": 1}, **changes)


def amounts(estimate, component):
    return [line.amount_idr for line in estimate.lines if line.component is component]


def opened(estimate):
    return {item.component: (item.count, item.times, item.reason) for item in estimate.open_items}


def own(component, amount, **where):
    return Tariff(component, amount, "Perbup contoh", "contoh.csv", SourceMark.OWN, **where)


def test_delegation_of_badung_to_makassar_worked_by_hand():
    found = estimate_travel(trip(PARTY))

    assert amounts(found, CostComponent.DAILY_ALLOWANCE) == [1_290_000, 5_160_000, 25_800_000, 38_700_000]
    assert amounts(found, CostComponent.REPRESENTATION) == [450_000]
    assert amounts(found, CostComponent.LODGING) == [3_100_000, 8_160_000, 29_280_000]
    assert opened(found) == {
        CostComponent.LODGING: (30, 2, OpenReason.CLASS_NOT_SET),
        CostComponent.FARE: (55, 1, OpenReason.NEVER_KNOWN),
    }
    assert (found.known_idr, found.total_idr, found.is_complete) == (111_940_000, None, False)


def test_fare_and_class_of_others_complete_it():
    found = estimate_travel(trip(PARTY, fare_idr=1_800_000, others_as="gol_iii"))

    assert amounts(found, CostComponent.FARE) == [99_000_000]
    assert amounts(found, CostComponent.LODGING)[-1] == 30 * 2 * 732_000
    assert found.total_idr == 111_940_000 + 99_000_000 + 43_920_000
    assert found.is_complete


def test_rates_are_those_of_the_destination():
    there = estimate_travel(trip())
    back = estimate_travel(TripPlan(MAKASSAR, BADUNG, 3, {"eselon_iii": 1}))

    assert amounts(there, CostComponent.DAILY_ALLOWANCE) == [3 * 430_000]
    assert amounts(back, CostComponent.DAILY_ALLOWANCE) == [3 * 480_000]
    assert amounts(back, CostComponent.LODGING) == [2 * 990_000]


def test_other_province_is_not_guessed():
    found = estimate_travel(trip({"eselon_ii": 2}, SURABAYA))

    assert opened(found) == {
        CostComponent.DAILY_ALLOWANCE: (2, 3, OpenReason.PLACE_UNKNOWN),
        CostComponent.LODGING: (2, 2, OpenReason.PLACE_UNKNOWN),
        CostComponent.FARE: (2, 1, OpenReason.NEVER_KNOWN),
    }
    assert found.known_idr == 2 * 3 * 150_000


@pytest.mark.parametrize(
    ("kind", "a_day"),
    [
        ("kepala_daerah", 250_000),
        ("ketua_dprd", 250_000),
        ("anggota_dprd", 250_000),
        ("eselon_i", 200_000),
        ("eselon_ii", 150_000),
    ],
)
def test_representation_goes_to_those_entitled(kind, a_day):
    assert amounts(estimate_travel(trip({kind: 2})), CostComponent.REPRESENTATION) == [2 * 3 * a_day]


@pytest.mark.parametrize("kind", ["eselon_iii", "eselon_iv", "gol_iv", "gol_iii", "gol_1_2", "pihak_lain"])
def test_nobody_else_has_representation_not_even_as_an_open_item(kind):
    found = estimate_travel(trip({kind: 2}, others_as="eselon_ii"))

    assert amounts(found, CostComponent.REPRESENTATION) == []
    assert CostComponent.REPRESENTATION not in opened(found)


def test_lodging_without_a_bill_is_three_tenths_of_the_hotel_rate():
    found = estimate_travel(trip({"gol_iii": 3}, lodging=Lodging.WITHOUT_BILL))

    (line,) = (line for line in found.lines if line.component is CostComponent.LODGING)
    assert load_cost_rules().lodging_without_bill_percent.value == 30
    assert (line.percent, line.unit_idr, line.amount_idr) == (30, 219_600, 3 * 2 * 219_600)


def test_part_of_an_odd_rate_is_rounded_down_to_a_rupiah():
    book = load_tariffs().with_own([own(CostComponent.LODGING, 333_333)])

    found = estimate_travel(trip(lodging=Lodging.WITHOUT_BILL), book)

    assert amounts(found, CostComponent.LODGING) == [2 * 99_999]


@pytest.mark.parametrize(
    "changes",
    [
        {"days": 1},
        {"days": 1, "lodging": Lodging.WITHOUT_BILL},
        {"nights": 0},
        {"lodging": Lodging.PROVIDED},
        {"travel": TravelKind.MEETING_PACKAGE},
        {"travel": TravelKind.MEETING_PACKAGE, "lodging": Lodging.WITHOUT_BILL},
        {"travel": TravelKind.TRAINING, "lodging": Lodging.WITHOUT_BILL},
    ],
)
def test_no_lodging_where_none_is_owed(changes):
    found = estimate_travel(trip(**changes))

    assert amounts(found, CostComponent.LODGING) == []
    assert CostComponent.LODGING not in opened(found)


def test_meeting_package_has_a_daily_allowance_nobody_here_knows():
    found = estimate_travel(trip({"eselon_ii": 1}, travel=TravelKind.MEETING_PACKAGE))

    assert opened(found)[CostComponent.DAILY_ALLOWANCE] == (1, 3, OpenReason.OTHER_TRAVEL_ONLY)
    assert opened(found)[CostComponent.REPRESENTATION] == (1, 3, OpenReason.OTHER_TRAVEL_ONLY)


def test_training_has_its_own_daily_allowance():
    found = estimate_travel(trip(travel=TravelKind.TRAINING))
    assert amounts(found, CostComponent.DAILY_ALLOWANCE) == [3 * 130_000]


def test_inside_the_own_region_there_is_no_fare_and_no_night():
    plan = TripPlan(BADUNG, BADUNG, 2, {"eselon_ii": 1}, travel=TravelKind.IN_TOWN)
    found = estimate_travel(plan)

    assert found.total_idr == 2 * 190_000 + 2 * 75_000


def test_second_lodging_series_is_kept_apart_and_told():
    people = {"eselon_ii": 1, "eselon_iii": 1}
    first = estimate_travel(trip(people))
    second = estimate_travel(trip(people, lodging_series=LodgingSeries.SECOND))

    assert amounts(first, CostComponent.LODGING) == [2 * 1_550_000, 2 * 1_020_000]
    assert amounts(second, CostComponent.LODGING) == [2 * 1_938_000]
    assert opened(second)[CostComponent.LODGING] == (1, 2, OpenReason.OTHER_SERIES_ONLY)
    for found, used, differing in (
        (first, LodgingSeries.FIRST, ("eselon_ii", 1_550_000, 1_938_000)),
        (second, LodgingSeries.SECOND, ("eselon_ii", 1_938_000, 1_550_000)),
    ):
        (note,) = (note for note in found.notes if note.kind is EstimateNoteKind.LODGING_SERIES)
        assert (note.facts["used"], note.facts["differing"]) == (used, (differing,))


def test_own_tariff_goes_before_one_carried():
    own_rate = own(CostComponent.DAILY_ALLOWANCE, 500_000, destination_code="73")
    found = estimate_travel(trip(), load_tariffs().with_own([own_rate]))

    assert amounts(found, CostComponent.DAILY_ALLOWANCE) == [1_500_000]
    assert amounts(found, CostComponent.LODGING) == [2 * 1_020_000]


def test_more_particular_tariff_goes_before_the_general_one():
    book = load_tariffs().with_own(
        [
            own(CostComponent.FARE, 2_000_000),
            own(CostComponent.FARE, 1_500_000, origin_code="51.03", destination_code="73.71"),
            own(CostComponent.FARE, 4_000_000, traveller="eselon_ii", destination_code="73"),
        ]
    )

    assert amounts(estimate_travel(trip(), book), CostComponent.FARE) == [1_500_000]
    assert amounts(estimate_travel(trip(destination=SURABAYA), book), CostComponent.FARE) == [2_000_000]
    assert amounts(estimate_travel(trip({"eselon_ii": 1}), book), CostComponent.FARE) == [4_000_000]


def test_fare_given_with_the_plan_goes_before_all():
    book = load_tariffs().with_own([own(CostComponent.FARE, 2_000_000)])
    assert amounts(estimate_travel(trip(fare_idr=0), book), CostComponent.FARE) == [0]


def test_tariff_in_force_on_the_day_goes_before_an_own_one_that_is_not():
    old = own(CostComponent.DAILY_ALLOWANCE, 1, valid_until=dt.date(2023, 12, 31))
    found = estimate_travel(trip(on=dt.date(2024, 7, 9)), load_tariffs().with_own([old]))

    assert amounts(found, CostComponent.DAILY_ALLOWANCE) == [3 * 430_000]
    assert EstimateNoteKind.OUTDATED not in {note.kind for note in found.notes}


def test_outdated_tariff_is_used_and_told_with_the_rule_nobody_read():
    found = estimate_travel(trip(on=dt.date(2026, 3, 2)))

    (note,) = (note for note in found.notes if note.kind is EstimateNoteKind.OUTDATED)
    assert note.facts["valid"] == ((dt.date(2024, 1, 1), dt.date(2024, 12, 31)),)
    assert "Perpres 72/2025" in note.facts["unread"][0]
    assert found.known_idr == estimate_travel(trip()).known_idr


def test_before_the_list_began_no_later_rule_is_named():
    found = estimate_travel(trip(on=dt.date(2023, 3, 2)))

    (note,) = (note for note in found.notes if note.kind is EstimateNoteKind.OUTDATED)
    assert note.facts["unread"] == ()


def test_what_was_not_verified_is_told():
    (note,) = (n for n in estimate_travel(trip()).notes if n.kind is EstimateNoteKind.UNVERIFIED)
    assert note.facts["components"] == (CostComponent.DAILY_ALLOWANCE,)


def test_vehicles_and_honoraria_are_open_until_they_are_given():
    plan = trip({"gol_iii": 4}, vehicles=2, speakers=1)

    found = estimate_travel(plan)
    assert opened(found)[CostComponent.VEHICLE_HIRE] == (2, 3, OpenReason.NEVER_KNOWN)
    assert opened(found)[CostComponent.HONORARIUM] == (1, 1, OpenReason.NEVER_KNOWN)

    given = [own(CostComponent.VEHICLE_HIRE, 700_000), own(CostComponent.HONORARIUM, 900_000)]
    found = estimate_travel(plan, load_tariffs().with_own(given))
    assert amounts(found, CostComponent.VEHICLE_HIRE) == [2 * 3 * 700_000]
    assert amounts(found, CostComponent.HONORARIUM) == [900_000]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"days": 0}, "days"),
        ({"days": 91}, "days"),
        ({"days": True}, "days"),
        ({"nights": 3}, "nights"),
        ({"nights": -1}, "nights"),
        ({"people": {"eselon_iii": 0}}, "people"),
        ({"people": {"eselon_iii": -1, "gol_iii": 4}}, "people"),
        ({"people": {"menteri": 1}}, "traveller"),
        ({"others_as": "pihak_lain"}, "others_as"),
        ({"fare_idr": -1}, "fare_idr"),
        ({"vehicles": -1}, "vehicles"),
        ({"speakers": 2}, "speakers"),
        ({"travel": TravelKind.IN_TOWN}, "travel"),
        ({"destination": BADUNG}, "travel"),
        ({"destination": BADUNG, "travel": TravelKind.IN_TOWN, "nights": 1}, "nights"),
    ],
)
def test_plan_that_cannot_be_is_refused(changes, name):
    with pytest.raises(InvalidParameter) as caught:
        trip(**changes)
    assert caught.value.name == name


def test_record_adds_up_and_is_never_a_paper_to_pay_by():
    found = estimate_travel(trip(PARTY))
    record = estimate_record(found, ["satu", "dua"], ["catatan"])

    assert sum(line["amount_idr"] for line in record["lines"]) == record["known_idr"] == found.known_idr
    assert all(
        line["count"] * line["times"] * line["unit_idr"] == line["amount_idr"] for line in record["lines"]
    )
    assert all(line["tariff"]["legal_basis"] and line["tariff"]["mark"] for line in record["lines"])
    assert (record["total_idr"], record["is_payment_document"]) == (None, False)
    assert [item["sentence"] for item in record["open_items"]] == ["satu", "dua"]
