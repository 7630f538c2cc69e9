"""Regions over time: what was cut out of what, older names, and when a figure is about another territory."""

import csv
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru.regions import ChangeKind, CodeSystem, RegionChange, RegionKind, load_registry

REGISTRY = load_registry()
FIRST_LIST, LAST_LIST = 1990, 2025


def lost(code, first, second):
    return [c.region.code for c in REGISTRY.territory_changes(REGISTRY.get(code), first, second)]


@pytest.mark.parametrize(
    ("code", "first", "second", "parts"),
    [
        ("64", 2010, 2015, ["65"]),
        ("64", 2013, 2015, []),
        ("64", 2008, 2011, []),
        # Figures of the year of the law may follow either division.
        ("64", 2012, 2015, ["65"]),
        ("64", 2010, 2012, ["65"]),
        ("64", 2012, 2012, []),
        ("91", 2021, 2024, ["93", "94", "95"]),
        ("92", 2021, 2024, ["96"]),
        ("14", 2000, 2004, ["21"]),
        ("73", 2003, 2005, ["76"]),
        ("32.07", 2010, 2015, ["32.18"]),
        ("36.03", 2005, 2010, ["36.74"]),
        ("73.22", 2002, 2004, ["73.24"]),
        ("51.03", 2005, 2020, []),
        ("33.72", 1990, 2025, []),
    ],
)
def test_territory_changed_where_a_part_was_cut_out_between_the_years(code, first, second, parts):
    assert lost(code, first, second) == parts
    assert lost(code, second, first) == parts


def test_change_within_a_span_of_years_may_lie_between_and_surely_does_only_outside():
    """Kabupaten Bandung lost Bandung Barat and Cimahi somewhere between 2000 and 2009."""
    bandung = REGISTRY.get("32.04")
    (change,) = [c for c in REGISTRY.history(bandung).lost if c.region.code == "32.17"]

    assert (change.earliest, change.latest, change.year) == (2000, 2009, None)
    assert change.may_lie_between(2003, 2005)
    assert not change.surely_lies_between(2003, 2005)
    assert change.surely_lies_between(1999, 2010)
    assert not change.may_lie_between(2010, 2020)


def test_own_forming_is_no_change_of_territory():
    """A figure of Kalimantan Utara before 2012 can only be worked out for what it is today."""
    assert lost("65", 2010, 2015) == []


def test_forming_out_of_a_region_that_ended_is_a_change():
    """Halmahera Selatan bore a part of Kabupaten Maluku Utara, which exists no more."""
    (change,) = REGISTRY.territory_changes(REGISTRY.get("82.04"), 1999, 2011)

    assert (change.origins, change.old_name) == ((), "Maluku Utara")


@pytest.mark.parametrize(
    ("code", "year", "existed"),
    [
        ("65", 2011, False),
        ("65", 2012, None),
        ("65", 2013, True),
        ("32.18", 2011, False),
        ("32.17", 2005, None),
        ("32.17", 2010, True),
        ("51.03", 1995, True),
        ("93", 2021, False),
        ("93", 2023, True),
    ],
)
def test_existed_in_says_when_it_does_not_know(code, year, existed):
    assert REGISTRY.existed_in(REGISTRY.get(code), year) is existed


def test_history_tells_forming_losses_names_codes_and_province():
    merauke = REGISTRY.history(REGISTRY.get("93.01"))
    pasangkayu = REGISTRY.history(REGISTRY.get("76.01"))

    assert [change.region.name for change in merauke.lost] == [
        "Kabupaten Boven Digoel",
        "Kabupaten Mappi",
        "Kabupaten Asmat",
    ]
    assert {(c.system, c.code, c.last_year) for c in merauke.codes} == {
        (CodeSystem.KEMENDAGRI, "91.01", 2022),
        (CodeSystem.BPS, "9501", None),
    }
    assert (merauke.province_formed.region.code, merauke.province_formed.law) == ("93", "UU 14/2022")
    assert (pasangkayu.formed.year, pasangkayu.formed.law) == (2003, "UU 7/2003")
    assert [origin.name for origin in pasangkayu.formed.origins] == ["Kabupaten Mamuju"]
    assert [(c.old_name, c.earliest, c.latest) for c in pasangkayu.renamed] == [("Mamuju Utara", 2017, 2019)]


def test_region_younger_than_its_province_does_not_tell_of_the_province():
    """Mamuju Tengah was formed in 2013, in a province of 2004."""
    assert REGISTRY.history(REGISTRY.get("76.06")).province_formed is None


def test_history_without_any_change_is_empty():
    assert REGISTRY.history(REGISTRY.get("33.72")).is_empty
    assert not REGISTRY.history(REGISTRY.get("64")).is_empty


def test_counts_are_those_of_the_recipe():
    changes = REGISTRY.changes()
    splits = [change for change in changes if change.kind is ChangeKind.SPLIT]

    assert (len(splits), len(changes) - len(splits)) == (239, 21)
    assert sum(change.region.kind is RegionKind.PROVINSI for change in splits) == 12
    assert sum(bool(change.law) for change in splits) == 61


def test_26_provinces_are_as_old_as_the_list_of_1990():
    """27 provinces in 1990 less Timor Timur are 26, and 38 today are 12 more."""
    assert sum(REGISTRY.existed_in(p, 1990) is True for p in REGISTRY.regions(RegionKind.PROVINSI)) == 26


@pytest.mark.parametrize(("year", "regencies"), [(2010, 497), (2015, 514), (2025, 514)])
def test_number_of_regencies_and_cities_is_that_of_the_lists(year, regencies):
    there = [
        region
        for region in REGISTRY.regions()
        if region.kind is not RegionKind.PROVINSI and REGISTRY.existed_in(region, year)
    ]

    assert len(there) == regencies


@pytest.mark.parametrize("change", REGISTRY.changes(), ids=lambda c: f"{c.region.code}-{c.kind}")
def test_every_change_makes_sense_and_has_its_source(change: RegionChange):
    assert FIRST_LIST <= change.earliest <= change.latest <= LAST_LIST
    assert change.sources
    assert all(source.title and source.place for source in REGISTRY.sources_of(change.sources))
    assert change.region not in change.origins
    if change.kind is ChangeKind.RENAMED:
        assert change.old_name
        assert change.origins == ()
    else:
        assert not (change.origins and change.old_name)
    if change.law:
        assert int(change.law[-4:]) == change.earliest
    kinds = {origin.kind is RegionKind.PROVINSI for origin in change.origins}
    assert kinds <= {change.region.kind is RegionKind.PROVINSI}


def test_nothing_is_cut_out_of_what_is_younger():
    for change in REGISTRY.changes():
        for origin in change.origins:
            formed = REGISTRY.history(origin).formed
            assert formed is None or formed.earliest <= change.latest


def test_a_region_is_formed_once():
    formed = [change.region.code for change in REGISTRY.changes() if change.kind is ChangeKind.SPLIT]

    assert len(formed) == len(set(formed))


def test_listed_codes_stand_once_and_take_no_code_of_another_region():
    listed = [code for region in REGISTRY.regions() for code in REGISTRY.history(region).codes]
    own = {
        CodeSystem.KEMENDAGRI: {region.code for region in REGISTRY.regions()},
        CodeSystem.BPS: {region.bps_code for region in REGISTRY.regions()},
    }

    assert len(listed) == len({(code.system, code.code) for code in listed}) == 62
    assert all(code.code not in own[code.system] for code in listed)
    assert all(REGISTRY.sources_of(code.sources) for code in listed)


def test_outdated_kemendagri_codes_of_papua_equal_an_older_list():
    """The package wilayah-indonesia holds the list before the new provinces."""
    text = resources.files("wilayah_indonesia").joinpath("csv", "base.csv").read_text("utf-8")
    older = {row[0]: row[1] for row in csv.reader(text.splitlines()) if len(row[0]) == 5}
    ours = {
        code.code: region
        for region in REGISTRY.regions()
        for code in REGISTRY.history(region).codes
        if code.code[:2] in {"91", "92"} and code.system is CodeSystem.KEMENDAGRI
    }
    current = {region.code for region in REGISTRY.regions()}

    assert ours.keys() == {code for code in older if code not in current}
    for code, region in ours.items():
        assert older[code].replace(".", "").casefold().endswith(region.short_name.casefold())


def test_every_source_is_used():
    used = {key for change in REGISTRY.changes() for key in change.sources} | {
        key
        for region in REGISTRY.regions()
        for code in REGISTRY.history(region).codes
        for key in code.sources
    }
    text = resources.files("tiru.regions").joinpath("data", "change_sources.csv").read_text("utf-8")

    assert used == {row["key"] for row in csv.DictReader(text.splitlines())}


years = st.integers(1985, 2030)
regions = st.sampled_from(REGISTRY.regions())


@given(regions, years, years, years)
def test_a_longer_span_never_changes_less(region, a, b, c):
    early, middle, late = sorted((a, b, c))

    within = REGISTRY.territory_changes(region, early, middle)
    whole = REGISTRY.territory_changes(region, early, late)
    assert set(within) <= set(whole)
    assert all(change.may_lie_between(early, late) for change in whole)
    assert REGISTRY.territory_changes(region, early, early) == ()


@given(regions, years, years)
def test_a_sure_change_is_a_possible_one(region, a, b):
    for change in REGISTRY.history(region).lost:
        assert change.may_lie_between(a, b) or not change.surely_lies_between(a, b)
