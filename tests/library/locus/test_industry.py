"""What imported tables of activities say of a choice: for, against or unknown, provincial where need be."""

import json

import pytest
from tests.library.locus.travel_cases import BADUNG
from tests.library.profile.observed import grid, observed, provincial_industries

from tiru.locus import (
    FindingSide,
    TravelReason,
    assess_travel,
    choose_locus,
    industry_record,
    review_choice,
    travel_record,
)
from tiru.parameters import get_focus
from tiru.profile import StandingReason, activity_tables, industry_standing
from tiru.regions import load_registry

FOOD, TEXTILES, OTHER = "10 Industri Makanan", "13 Industri Tekstil", "Konstruksi"
REGISTRY = load_registry()
MAKASSAR, TABANAN = REGISTRY.get("73.71"), REGISTRY.get("51.02")
PANGAN, SANDANG = get_focus("pangan"), get_focus("sandang")


def tables(*groups):
    return activity_tables(observed(row for group in groups for row in group))


def of_regencies(own, other, **changes):
    """Food and textiles of Badung and Makassar, each out of 100."""
    values = {
        code: {FOOD: food, TEXTILES: textiles, OTHER: 100 - food - textiles}
        for code, (food, textiles) in {"51.03": own, "73.71": other}.items()
    }
    return grid(values, **changes)


def of_provinces(own, other, **changes):
    rows = of_regencies(own, other, **changes)
    return [row | {"region_code": row["region_code"][:2]} for row in rows]


@pytest.mark.parametrize(
    ("focus", "reason", "side"),
    [
        (PANGAN, TravelReason.INDUSTRY_STRONGER, FindingSide.FOR),
        (SANDANG, TravelReason.INDUSTRY_NOT_STRONGER, FindingSide.AGAINST),
    ],
)
def test_regencies_speak_for_and_against_without_deciding(focus, reason, side):
    decision = choose_locus(BADUNG, focus)
    makassar = decision.candidate("73.71")
    without = assess_travel(decision, makassar)
    found = assess_travel(decision, makassar, tables=tables(of_regencies((10, 30), (30, 10))))

    finding = found.finding(reason)
    assert (finding.side, finding.is_deciding) == (side, False)
    assert found.verdict is without.verdict
    assert without.industry is None
    assert not found.industry.is_of_province_only


def test_unknown_figure_is_neither_for_nor_against():
    decision = choose_locus(BADUNG, PANGAN)
    rows = of_regencies((10, 30), (30, 10))
    rows = [row | {"value": None} if row["region_code"] == "73.71" else row for row in rows]
    third = grid({"51.02": {FOOD: 5, TEXTILES: 5, OTHER: 90}})
    found = assess_travel(decision, decision.candidate("73.71"), tables=tables(rows, third))

    assert found.finding(TravelReason.INDUSTRY_UNCLEAR).side is FindingSide.UNKNOWN
    assert found.industry.standing.reason is StandingReason.OTHER_UNKNOWN


def test_own_level_comes_before_the_province():
    known = tables(
        of_regencies((10, 30), (30, 10), dataset="kab"), of_provinces((30, 10), (10, 30), dataset="prov")
    )
    found = industry_standing(known, PANGAN, BADUNG, MAKASSAR)

    assert (found.table.dataset, found.is_of_province_only) == ("kab", False)
    assert found.standing.reason.is_sensible is True


def test_province_answers_where_the_own_level_cannot():
    rows = [row for row in of_regencies((10, 30), (30, 10), dataset="kab") if row["region_code"] == "51.03"]
    third = grid({"51.02": {FOOD: 5, TEXTILES: 5, OTHER: 90}}, dataset="kab")
    known = tables(rows, third, of_provinces((10, 30), (30, 10), dataset="prov"))
    found = industry_standing(known, PANGAN, BADUNG, MAKASSAR)

    assert (found.table.dataset, found.is_of_province_only) == ("prov", True)
    assert (found.shown.code, found.other_shown.code) == ("51", "73")


def test_two_regencies_of_one_province_are_not_told_apart_by_it():
    found = industry_standing(tables(of_provinces((10, 30), (30, 10))), PANGAN, BADUNG, TABANAN)

    assert found.standing.reason is StandingReason.SAME_REGION
    assert found.standing.reason.is_sensible is None


def test_latest_year_that_has_both_is_taken():
    early = of_regencies((10, 30), (30, 10), period="2022")
    late = [row for row in of_regencies((40, 30), (30, 10), period="2023") if row["region_code"] == "51.03"]
    third = grid({"51.02": {FOOD: 5, TEXTILES: 5, OTHER: 90}}, period="2023")

    assert industry_standing(tables(early, late, third), PANGAN, BADUNG, MAKASSAR).period == "2022"


@pytest.mark.parametrize(
    ("focus", "known"),
    [
        (get_focus("tenaga-kerja"), tables(of_regencies((10, 30), (30, 10)))),
        (PANGAN, tables()),
        (PANGAN, tables(grid({"97": {FOOD: 1, OTHER: 2}}))),
        (PANGAN, tables(grid({"51.03": {FOOD: 1}, "73.71": {FOOD: 2}}))),
    ],
    ids=["no divisions", "no tables", "region not there", "one activity"],
)
def test_nothing_is_said_where_there_is_nothing_to_say(focus, known):
    assert industry_standing(known, focus, BADUNG, MAKASSAR) is None
    assert review_choice(choose_locus(BADUNG, focus), MAKASSAR, tables=known).industry is None


def test_record_is_plain_and_has_year_level_and_source():
    decision = choose_locus(BADUNG, SANDANG)
    found = assess_travel(
        decision, decision.candidate("73.71"), tables=tables(of_provinces((10, 30), (30, 10)))
    )
    record = industry_record(found.industry)
    kept = next(each for each in travel_record(found)["findings"] if "industry" in each["reason"])

    assert json.loads(json.dumps(record)) == record == kept["facts"]
    assert (record["is_of_province_only"], record["level"], record["year"]) == (True, "province", 2024)
    assert record["source_url"] == "https://contoh.example/tabel"
    assert record["is_sensible"] is False


@pytest.mark.parametrize(("focus", "is_sensible"), [(PANGAN, True), (SANDANG, False)])
def test_case_of_badung_and_makassar(shared_data, focus, is_sensible):
    known = activity_tables(provincial_industries(shared_data))
    review = review_choice(choose_locus(BADUNG, focus), MAKASSAR, tables=known)
    standing = review.industry.standing

    assert standing.reason.is_sensible is is_sensible
    assert review.industry.is_of_province_only
    assert is_sensible or "32" in {leader.region_code for leader in standing.leaders}
