"""Words for costs, the test whether to travel, and the front: all there, all whole sentences."""

import datetime as dt
import inspect
import re
from dataclasses import replace

import pytest

from tiru.costs import (
    CostComponent,
    EstimateNoteKind,
    Lodging,
    LodgingSeries,
    OpenReason,
    SourceMark,
    Tariff,
    TariffUnit,
    TravelKind,
    TripPlan,
    _tariff_file,
    _tariff_rows,
    estimate_travel,
    load_tariffs,
)
from tiru.locus import (
    AlternativeKind,
    FindingSide,
    LeftOutReason,
    ParetoCriterion,
    TravelChange,
    TravelLoss,
    TravelReason,
    TravelVerdict,
    assess_travel,
    choose_locus,
    load_travel_rule,
    pareto_front,
)
from tiru.parameters import get_focus
from tiru.regions import load_registry
from tiru_web.locus.wording import costs, travel
from tiru_web.shared.reasons import FILE_REASONS, ROW_REASONS

REGISTRY = load_registry()
BADUNG, MAKASSAR = REGISTRY.get("51.03"), REGISTRY.get("73.71")


@pytest.fixture(scope="module")
def food():
    return choose_locus(BADUNG, get_focus("pangan"))


def is_sentence(text):
    return not text[0].islower() and text.endswith(".") and not {"!", "{", "}"} & set(text)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (costs.COMPONENTS, CostComponent),
        (costs.UNITS, TariffUnit),
        (costs.TRAVELS, TravelKind),
        (costs.LODGINGS, Lodging),
        (costs.MARKS, SourceMark),
        (costs._WAYS_OUT, OpenReason),
        (costs._NOTES, EstimateNoteKind),
        (costs._SERIES, LodgingSeries),
        (travel.TRAVEL_VERDICTS, TravelVerdict),
        (travel.FINDING_HEADS, FindingSide),
        (travel.ALTERNATIVES, AlternativeKind),
        (travel.LOSSES, TravelLoss),
        (travel.CHANGES, TravelChange),
        (travel.CRITERIA, ParetoCriterion),
        (travel._FINDINGS, TravelReason),
        (travel._LEFT_OUT, LeftOutReason),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_everything_the_library_can_say_has_words(words, kinds):
    assert set(words) == set(kinds)


def test_every_place_and_group_is_told_in_whole_sentences(food):
    front = pareto_front(food.candidates)
    assert is_sentence(travel.pareto_basis_sentence(front))
    for place in food.candidates:
        for people in (8, 94):
            trip = TripPlan(BADUNG, place.region, 3, {"eselon_ii": people})
            found = assess_travel(food, place, trip, ceiling_idr=1)
            told = [travel.travel_sentence(found), travel.change_sentence(found)]
            told += [travel.finding_sentence(each) for each in found.findings]
            assert [each for each in told if not is_sentence(each)] == []
            assert all(travel.loss_words(each) for each in found.alternatives)
        assert is_sentence(travel.pareto_sentence(front.entry(place.region.code)))


def test_rule_is_told_with_its_thresholds():
    sentence = travel.travel_rule_sentence(load_travel_rule())

    assert is_sentence(sentence)
    for told in ("75% jaraknya", "lebih dari 10 orang", "metode 1 atau lebih"):
        assert told in sentence


def test_nearer_place_that_loses_nothing_says_so(food):
    chosen, near = food.candidate("73.71"), food.candidate("35.78")
    same = replace(near, practices=chosen.practices)
    decision = replace(food, candidates=(same, chosen))

    found = assess_travel(decision, chosen)

    (nearer,) = (each for each in found.alternatives if each.place)
    assert travel.alternative_words(nearer) == "tempat lebih dekat: Kota Surabaya"
    assert travel.alternative_cost_words(nearer) == "belum dihitung"
    assert travel.loss_words(nearer) == "tidak ada menurut data ini"
    assert "Ada yang lebih dekat dan tidak kalah: Kota Surabaya." in travel.travel_sentence(found)


def test_values_of_the_criteria_are_read_as_people_read_them(food):
    front = pareto_front(food.candidates)
    told = {
        criterion: travel.criterion_value_words(criterion, front.entry("73.71"))
        for criterion in front.criteria
    }

    assert told == {
        ParetoCriterion.LIKENESS: "1,58",
        ParetoCriterion.ADVANTAGE: "1",
        ParetoCriterion.EVIDENCE: "cocok kuat, metode 0, 3 praktik",
        ParetoCriterion.TRAVEL: "609 km",
    }


def trip(people, **changes):
    return TripPlan(BADUNG, MAKASSAR, 3, people, **changes)


def own(component, **where):
    return Tariff(component, 700_000, "Perbup contoh", "contoh.csv", SourceMark.OWN, **where)


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (
            trip({"pihak_lain": 30}),
            "Belum diketahui: penginapan pihak lain per orang per malam (30 orang, 2 malam). Tingkatnya "
            "ditetapkan kantor yang menugaskan; pilih tingkatnya atau isi tarifnya untuk melengkapi.",
        ),
        (
            trip({"gol_iii": 2}, travel=TravelKind.MEETING_PACKAGE),
            "Belum diketahui: uang harian paket rapat per orang per hari (2 orang, 3 hari). Tarif jenis "
            "perjalanan itu belum ada; isi untuk melengkapi.",
        ),
        (
            trip({"gol_iii": 2, "gol_iv": 1}, lodging_series=LodgingSeries.SECOND),
            "Belum diketahui: penginapan gol. IV dan gol. III per orang per malam (3 orang, 2 malam). "
            "Tarifnya hanya ada dalam seri lain; isi untuk melengkapi.",
        ),
        (
            trip({"gol_iii": 2}, nights=0, vehicles=2),
            "Belum diketahui: sewa kendaraan di tempat tujuan per kendaraan per hari (2 kendaraan, 3 hari). "
            "Isi untuk melengkapi.",
        ),
    ],
)
def test_open_item_says_whose_how_much_and_the_way_out(plan, sentence):
    assert sentence in costs.open_sentences(estimate_travel(plan))


def test_notes_are_whole_sentences_and_name_their_figures():
    plan = trip({"eselon_ii": 1, "pihak_lain": 2}, others_as="gol_iii", on=dt.date(2026, 3, 2))
    told = costs.estimate_note_sentences(estimate_travel(plan))

    assert all(is_sentence(each) for each in told)
    words = " ".join(told)
    assert "Penginapan 2 orang tanpa tingkat sendiri dihitung seperti gol. III, sesuai pilihan Anda." in words
    assert "eselon II Rp1.938.000, bukan Rp1.550.000." in words
    assert "berlaku sepanjang 2024, sedangkan berangkatnya 2 Maret 2026." in words


def test_second_series_that_has_no_such_class_is_told():
    told = costs.estimate_note_sentences(estimate_travel(trip({"gol_iii": 1})))
    assert any("seri kedua dalam daftar yang sama tidak memuat tingkat ini" in each for each in told)


def test_part_of_a_rate_is_told_with_the_whole():
    found = estimate_travel(trip({"gol_iii": 3}, lodging=Lodging.WITHOUT_BILL))
    (line,) = (each for each in found.lines if each.component is CostComponent.LODGING)

    assert costs.line_words(line) == "3 orang × 2 malam × Rp219.600 (30% dari Rp732.000)"


def test_tariff_tells_where_and_for_whom_it_holds():
    carried = [each for each in load_tariffs().tariffs if each.series is LodgingSeries.SECOND]
    fare = own(CostComponent.FARE, origin_code="51.03", destination_code="73.71")

    assert costs.tariff_scope_words(carried[0]) == "eselon II, seri kedua"
    assert costs.tariff_place_words(carried[0]) == "Provinsi Bali"
    assert costs.tariff_scope_words(fare) == "semua"
    assert costs.tariff_place_words(fare) == "Kabupaten Badung–Kota Makassar"
    assert costs.basis_words(fare) == "tarif Anda: Perbup contoh"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), "sepanjang 2024"),
        (dt.date(2024, 3, 1), dt.date(2024, 6, 30), "1 Maret 2024 sampai 30 Juni 2024"),
        (dt.date(2024, 3, 1), None, "sejak 1 Maret 2024"),
        (None, dt.date(2024, 6, 30), "sampai 30 Juni 2024"),
        (None, None, "tanpa batas waktu"),
    ],
)
def test_validity_in_words(first, last, words):
    assert costs.validity_words(first, last) == words


REFUSALS = sorted(
    {
        reason
        for module in (_tariff_file, _tariff_rows)
        for reason in re.findall(r'"([a-z]+(?:_[a-z]+)+)"', inspect.getsource(module))
    }
    - set(_tariff_rows.COLUMNS)
)


@pytest.mark.parametrize("reason", REFUSALS)
def test_every_refusal_of_a_tariff_file_has_words(reason):
    assert reason in ROW_REASONS or reason in FILE_REASONS


def test_where_nothing_is_known_no_sum_of_zero_is_told(food):
    east_java = food.candidate("35.78").region
    estimate = estimate_travel(TripPlan(BADUNG, east_java, 3, {"gol_iii": 8}))
    assert estimate.known_idr == 0

    assert costs.total_sentence(estimate).startswith("Belum ada yang dapat dijumlah, karena ")
    assessed = assess_travel(food, food.candidate("73.71"), trip({"gol_iii": 8}))
    nearer = next(each for each in assessed.alternatives if each.place)
    assert "Rp0" not in travel.alternative_cost_words(nearer)
    assert travel.alternative_cost_words(nearer).endswith("hal belum diketahui")


def test_representation_alone_is_no_cost_to_compare_with(food):
    assessed = assess_travel(food, food.candidate("73.71"), trip({"eselon_ii": 1, "gol_iii": 8}))
    nearer = next(each for each in assessed.alternatives if each.place)
    assert nearer.estimate.known_idr

    told = travel.alternative_cost_words(nearer)
    assert told.startswith("belum dapat dihitung")
    assert "Rp" not in told


def test_journey_that_may_be_considered_says_that_no_effect_is_shown(food):
    sentence = travel.travel_sentence(assess_travel(food, food.candidate("73.71")))

    assert sentence.startswith("Boleh dipertimbangkan: Kota Makassar.")
    assert sentence.endswith("Dampak praktiknya belum diketahui.")
