"""Names: many spellings of one region, one name of many regions, and misspellings that are only suggested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru.errors import AmbiguousRegion, UnknownRegion
from tiru.regions import MatchKind, Region, RegionKind, load_registry

REGISTRY = load_registry()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Kabupaten Badung", "51.03"),
        ("KAB. BADUNG", "51.03"),
        ("kab  badung", "51.03"),
        ("Badung", "51.03"),
        ("Pemkab Badung", "51.03"),
        ("Pemerintah Kabupaten Badung", "51.03"),
        ("Pemda Badung", "51.03"),
        ("Kab. Badung, Bali", "51.03"),
        ("Kabupaten Badung (51.03)", "51.03"),
        ("kota bandung", "32.73"),
        ("Kotamadya Bandung", "32.73"),
        ("Bandung Barat", "32.17"),
        ("KARANG ASEM", "51.07"),
        ("Pangkajene dan Kepulauan", "73.10"),
        ("Pangkajene Kepulauan", "73.10"),
        ("Pangkajene & Kepulauan", "73.10"),
        ("Pangkep", "73.10"),
        ("Pare-Pare", "73.72"),
        ("Toli Toli", "72.04"),
        ("Fakfak", "92.03"),
        ("Kab. Kep. Mentawai", "13.09"),
        ("Kota Adm. Jakarta Pusat", "31.71"),
        ("Jakarta Pusat", "31.71"),
        ("Kabupaten Lima Puluh Kota", "13.07"),
        ("Kabupaten Kota Baru", "63.02"),
        ("Solo", "33.72"),
        ("Pemkot Solo", "33.72"),
        ("Ujung Pandang", "73.71"),
        ("Toba Samosir", "12.12"),
        ("Provinsi Bali", "51"),
        ("Prov. Sumatra Utara", "12"),
        ("Pemprov Sulsel", "73"),
        ("Sul-Sel", "73"),
        ("N.T.B.", "52"),
        ("Kep. Riau", "21"),
        ("D.I. Yogyakarta", "34"),
        ("DKI", "31"),
        ("Provinsi Jambi", "15"),
        ("Kota Jambi", "15.71"),
        ("Banjar, Jawa Barat", "32.79"),
        ("Banjar, Kalimantan Selatan", "63.03"),
    ],
)
def test_resolve_takes_every_spelling(query, code):
    assert REGISTRY.resolve(query).code == code


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Bandung", ["32.04", "32.73"]),
        ("bandung, jawa barat", ["32.04", "32.73"]),
        ("Banjar", ["32.79", "63.03"]),
        ("Yogyakarta", ["34", "34.71"]),
        ("Jogja", ["34", "34.71"]),
        ("Bengkulu", ["17", "17.71"]),
        ("Jambi", ["15", "15.71"]),
        ("Gorontalo", ["75", "75.01", "75.71"]),
        ("Tasik", ["32.06", "32.78"]),
        ("Mura", ["16.05", "62.12"]),
    ],
)
def test_name_of_several_regions_is_an_answer_not_a_guess(query, codes):
    with pytest.raises(AmbiguousRegion) as caught:
        REGISTRY.resolve(query)

    assert sorted(caught.value.candidates) == sorted(REGISTRY.get(code).label for code in codes)
    assert sorted(match.region.code for match in REGISTRY.find(query)) == codes


def test_find_gives_both_regency_and_city_the_top_score():
    matches = REGISTRY.find("Bandung")

    assert [match.region.name for match in matches] == ["Kabupaten Bandung", "Kota Bandung"]
    assert [match.kind for match in matches] == [MatchKind.SHORT_NAME, MatchKind.SHORT_NAME]
    assert matches[0].score == matches[1].score > 0.9


@pytest.mark.parametrize(
    ("query", "kind", "matched"),
    [
        ("Kota Makassar", MatchKind.NAME, "Kota Makassar"),
        ("Pemkot Makassar", MatchKind.NAME, "Kota Makassar"),
        ("Makassar", MatchKind.SHORT_NAME, "Makassar"),
        ("Ujungpandang", MatchKind.FORMER_NAME, "Ujung Pandang"),
        ("Makasar", MatchKind.SIMILAR, "Makassar"),
    ],
)
def test_find_says_what_fitted(query, kind, matched):
    match = REGISTRY.find(query)[0]

    assert (match.region.code, match.kind, match.matched) == ("73.71", kind, matched)


def test_exact_kinds_outrank_similar_ones():
    exact = [REGISTRY.find(query)[0].score for query in ("Kota Makassar", "Makassar", "Ujung Pandang")]

    assert exact == sorted(exact, reverse=True)
    assert min(exact) > REGISTRY.find("Lombok")[0].score > REGISTRY.find("Makasar")[0].score


def test_part_of_a_name_finds_all_that_hold_it_and_resolves_to_none():
    assert [match.region.short_name for match in REGISTRY.find("Lombok")[:4]] == [
        "Lombok Barat",
        "Lombok Tengah",
        "Lombok Timur",
        "Lombok Utara",
    ]
    with pytest.raises(UnknownRegion):
        REGISTRY.resolve("Lombok")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Badnug", "Kabupaten Badung (51.03)"),
        ("Makasar", "Kota Makassar (73.71)"),
        ("kab bandng", "Kabupaten Bandung (32.04)"),
        ("kota bandng", "Kota Bandung (32.73)"),
        ("Kabupaten Makassar", "Kota Makassar (73.71)"),
    ],
)
def test_misspelling_is_suggested_never_taken(query, first):
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.resolve(query)

    assert caught.value.suggestions[0] == first
    assert len(caught.value.suggestions) <= 3


@pytest.mark.parametrize(
    "query", ["", "   ", "Kabupaten", "Pemerintah Kota", "?!", "🙂", "x" * 5000, "zzzqq"]
)
def test_query_that_names_nothing_finds_nothing(query):
    assert REGISTRY.find(query) == ()
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.resolve(query)
    assert caught.value.suggestions == ()


def test_label_with_the_code_of_another_region_is_refused():
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.resolve("Kota Bandung (32.04)")

    assert "Kota Bandung (32.73)" in caught.value.suggestions


def test_name_in_another_province_is_refused():
    with pytest.raises(UnknownRegion):
        REGISTRY.resolve("Badung, Jawa Barat")


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (2, 2), (0, 0), (-3, 0)])
def test_find_gives_no_more_than_the_limit(limit, count):
    assert len(REGISTRY.find("Lombok", limit=limit)) == count


def test_namesakes_are_mutual():
    for region in REGISTRY.regions():
        for other in REGISTRY.namesakes(region):
            assert region in REGISTRY.namesakes(other)
    assert [other.name for other in REGISTRY.namesakes(REGISTRY.get("32.04"))] == ["Kota Bandung"]
    assert REGISTRY.namesakes(REGISTRY.get("51.03")) == ()


def test_every_label_and_full_name_is_its_own_region():
    for region in REGISTRY.regions():
        assert REGISTRY.resolve(region.label) is region
        if region.kind is not RegionKind.PROVINSI:
            assert REGISTRY.resolve(region.name) is region
        else:
            assert REGISTRY.resolve(f"Provinsi {region.name}") is region


def test_every_alias_resolves_to_its_region_or_is_ambiguous_with_it():
    for region in REGISTRY.regions():
        for alias in region.aliases:
            assert region in [match.region for match in REGISTRY.find(alias)]


def sloppily_written(draw: st.DrawFn, name: str) -> str:
    """Random capitals, and random signs where the name has a space."""
    signs = st.sampled_from([" ", "  ", "-", ". ", " - ", "\t", "'"])
    letters = [
        draw(signs) if sign == " " else draw(st.sampled_from([sign.upper(), sign.lower()])) for sign in name
    ]
    return draw(st.sampled_from(["", " ", "\n"])) + "".join(letters) + draw(st.sampled_from(["", " ", "."]))


@st.composite
def sloppy_names(draw):
    region = draw(st.sampled_from(REGISTRY.regions()))
    name = draw(st.sampled_from([region.name, region.short_name, f"{region.kind.value} {region.short_name}"]))
    return region, sloppily_written(draw, name)


@given(sloppy_names())
def test_any_way_to_write_a_name_gives_its_region_or_an_ambiguity_with_it(case):
    region, written = case

    assert region in resolved_or_candidates(written)


def resolved_or_candidates(query: str) -> tuple[Region, ...]:
    try:
        return (REGISTRY.resolve(query),)
    except AmbiguousRegion as error:
        return tuple(REGISTRY.resolve(label) for label in error.candidates)


@given(st.text(max_size=80), st.integers(-2, 20))
def test_find_never_raises(query, limit):
    assert len(REGISTRY.find(query, limit)) <= max(limit, 0)
