"""Codes: one system is never read as the other, and a damaged code is refused with a way out."""

import pytest

from tiru.errors import CodeOfOtherYear, UnknownRegion, WrongCodeSystem
from tiru.regions import CodeSystem, MatchKind, load_registry

REGISTRY = load_registry()


def test_get_gives_the_region_of_a_kemendagri_code():
    assert REGISTRY.get("51.03").name == "Kabupaten Badung"
    assert REGISTRY.get("51").name == "Bali"
    assert REGISTRY.get(" 73.71 ").name == "Kota Makassar"


def test_from_code_reads_each_system_by_itself():
    assert REGISTRY.from_code("73.08", CodeSystem.KEMENDAGRI).name == "Kabupaten Bone"
    assert REGISTRY.from_code("7308", CodeSystem.BPS).name == "Kabupaten Maros"


def test_from_code_takes_the_zeros_of_a_bps_province():
    assert REGISTRY.from_code("9200", CodeSystem.BPS).name == "Papua Barat Daya"
    assert REGISTRY.from_code("92", CodeSystem.BPS).name == "Papua Barat Daya"


@pytest.mark.parametrize(
    ("digits", "candidates"),
    [
        ("5103", [("kemendagri", "Kabupaten Badung (51.03)"), ("bps", "Kabupaten Badung (51.03)")]),
        ("7308", [("kemendagri", "Kabupaten Bone (73.08)"), ("bps", "Kabupaten Maros (73.09)")]),
        ("7325", [("bps", "Kabupaten Luwu Timur (73.24)")]),
        ("9601", [("kemendagri", "Kabupaten Sorong (96.01)"), ("bps", "Kabupaten Mimika (94.04)")]),
        ("9405", [("kemendagri", "Kabupaten Puncak (94.05)")]),
        ("7308.0", [("kemendagri", "Kabupaten Bone (73.08)"), ("bps", "Kabupaten Maros (73.09)")]),
    ],
)
@pytest.mark.parametrize("read", [REGISTRY.get, REGISTRY.resolve], ids=["get", "resolve"])
def test_digits_of_no_named_system_are_refused_with_their_meanings(read, digits, candidates):
    with pytest.raises(WrongCodeSystem) as caught:
        read(digits)

    assert list(caught.value.candidates) == candidates
    assert caught.value.query == digits


def test_four_digits_never_resolve():
    resolved = []
    for number in range(10_000):
        digits = f"{number:04d}"
        try:
            resolved.append(REGISTRY.resolve(digits))
        except (WrongCodeSystem, UnknownRegion):
            continue

    assert resolved == []


def test_province_digits_resolve_only_where_both_systems_agree():
    assert REGISTRY.resolve("51").name == "Bali"
    for digits in ("91", "92", "94", "95", "96"):
        with pytest.raises(WrongCodeSystem) as caught:
            REGISTRY.resolve(digits)
        assert [system for system, _ in caught.value.candidates] == ["kemendagri", "bps"]


def test_province_digits_of_bps_alone_are_refused():
    with pytest.raises(WrongCodeSystem) as caught:
        REGISTRY.resolve("97")

    assert list(caught.value.candidates) == [("bps", "Provinsi Papua Pegunungan (95)")]


@pytest.mark.parametrize(
    ("code", "suggestions"),
    [
        ("51.3", ["Kabupaten Badung (51.03)"]),
        ("73.1", ["Kabupaten Kepulauan Selayar (73.01)", "Kabupaten Pangkajene dan Kepulauan (73.10)"]),
        ("51,03", ["Kabupaten Badung (51.03)"]),
        ("51-03", ["Kabupaten Badung (51.03)"]),
        ("51. 03", ["Kabupaten Badung (51.03)"]),
        ("51.99", ["Provinsi Bali (51)"]),
        ("51.03.01", ["Kabupaten Badung (51.03)"]),
        ("51.03.01.2001", ["Kabupaten Badung (51.03)"]),
        ("99.01", []),
        ("9999", []),
        ("510301", []),
    ],
)
def test_damaged_code_is_unknown_with_what_it_may_stand_for(code, suggestions):
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.resolve(code)

    assert list(caught.value.suggestions) == suggestions


def test_dotted_code_is_no_bps_code():
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.from_code("73.08", CodeSystem.BPS)

    assert list(caught.value.suggestions) == ["Kabupaten Bone (73.08)"]


@pytest.mark.parametrize(
    ("code", "system", "region", "instead", "last_year"),
    [
        ("91.01", CodeSystem.KEMENDAGRI, "Kabupaten Merauke (93.01)", "93.01", 2022),
        ("92.71", CodeSystem.KEMENDAGRI, "Kota Sorong (96.71)", "96.71", 2022),
        ("64.04", CodeSystem.KEMENDAGRI, "Kabupaten Bulungan (65.01)", "65.01", 2012),
        ("6407", CodeSystem.BPS, "Kabupaten Bulungan (65.01)", "6502", 2012),
    ],
)
def test_outdated_code_is_refused_with_the_one_in_use(code, system, region, instead, last_year):
    with pytest.raises(CodeOfOtherYear) as caught:
        REGISTRY.from_code(code, system)

    error = caught.value
    assert (error.suggestions, error.code, error.last_year, error.year) == (
        (region,),
        instead,
        last_year,
        None,
    )


def test_outdated_code_is_refused_by_get_and_resolve_too():
    for read in (REGISTRY.get, REGISTRY.resolve):
        with pytest.raises(CodeOfOtherYear):
            read("91.01")


@pytest.mark.parametrize(
    ("code", "system", "year", "name"),
    [
        ("91.01", CodeSystem.KEMENDAGRI, 2020, "Kabupaten Merauke"),
        ("93.01", CodeSystem.KEMENDAGRI, 2024, "Kabupaten Merauke"),
        ("91.01", CodeSystem.KEMENDAGRI, 2022, "Kabupaten Merauke"),
        ("93.01", CodeSystem.KEMENDAGRI, 2022, "Kabupaten Merauke"),
        ("64.04", CodeSystem.KEMENDAGRI, 2011, "Kabupaten Bulungan"),
        ("65.01", CodeSystem.KEMENDAGRI, 2013, "Kabupaten Bulungan"),
        ("6407", CodeSystem.BPS, 2010, "Kabupaten Bulungan"),
        ("6502", CodeSystem.BPS, 2014, "Kabupaten Bulungan"),
        ("9401", CodeSystem.BPS, 2020, "Kabupaten Merauke"),
        ("9501", CodeSystem.BPS, 2023, "Kabupaten Merauke"),
        ("7308", CodeSystem.BPS, 2015, "Kabupaten Maros"),
        ("51.03", CodeSystem.KEMENDAGRI, 2012, "Kabupaten Badung"),
    ],
)
def test_code_is_read_in_the_list_of_its_year(code, system, year, name):
    assert REGISTRY.from_code(code, system, year).name == name


@pytest.mark.parametrize(
    ("code", "system", "year", "instead"),
    [
        ("93.01", CodeSystem.KEMENDAGRI, 2020, "91.01"),
        ("91.01", CodeSystem.KEMENDAGRI, 2024, "93.01"),
        ("65.01", CodeSystem.KEMENDAGRI, 2011, "64.04"),
        ("6502", CodeSystem.BPS, 2011, "6407"),
        ("9501", CodeSystem.BPS, 2020, "9401"),
        # In no list of that year that was read: nothing is offered rather than guessed.
        ("91.01", CodeSystem.KEMENDAGRI, 2012, ""),
        ("65.01", CodeSystem.KEMENDAGRI, 2009, ""),
    ],
)
def test_code_of_another_year_is_refused_with_that_of_the_year(code, system, year, instead):
    with pytest.raises(CodeOfOtherYear) as caught:
        REGISTRY.from_code(code, system, year)

    assert (caught.value.code, caught.value.year) == (instead, year)


def test_code_of_no_list_is_unknown_in_any_year():
    for code, system in (("51.99", CodeSystem.KEMENDAGRI), ("9999", CodeSystem.BPS)):
        with pytest.raises(UnknownRegion) as caught:
            REGISTRY.from_code(code, system, 2020)
        assert not isinstance(caught.value, CodeOfOtherYear)


def test_bps_numbers_papua_in_two_ways_that_do_not_collide():
    """Both of its numberings are in use; the newer has the 26 regencies and cities of the new provinces."""
    newer = {
        listed.code: region
        for region in REGISTRY.regions()
        for listed in REGISTRY.history(region).codes
        if listed.system is CodeSystem.BPS and listed.last_year is None
    }

    assert len(newer) == 26
    assert newer.keys().isdisjoint(region.bps_code for region in REGISTRY.regions())
    for code, region in newer.items():
        assert REGISTRY.from_code(code, CodeSystem.BPS) is region
        assert code[:2] == REGISTRY.province_of(region).bps_code


def test_find_gives_every_region_digits_could_mean():
    matches = REGISTRY.find("7308")

    assert [(match.region.code, match.kind, match.matched) for match in matches] == [
        ("73.08", MatchKind.CODE, "73.08"),
        ("73.09", MatchKind.BPS_CODE, "7308"),
    ]
    assert all(match.score < 0.9 for match in matches)


def test_find_gives_one_region_where_digits_mean_the_same_in_both_systems():
    assert [match.region.code for match in REGISTRY.find("5103")] == ["51.03"]


def test_find_gives_a_kemendagri_code_full_score():
    (match,) = REGISTRY.find("51.03")

    assert (match.region.code, match.kind, match.score) == ("51.03", MatchKind.CODE, 1.0)


def test_editions_name_both_lists():
    assert REGISTRY.editions[CodeSystem.KEMENDAGRI] == "Kepmendagri 300.2.2-2430 Tahun 2025"
    assert REGISTRY.editions[CodeSystem.BPS].startswith("BPS")
