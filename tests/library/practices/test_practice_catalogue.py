"""The embedded catalogue and the ways to pick from it."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.library.practices.catalogue_text import practice, write

from tiru.errors import UnknownPractice, UnknownRegion, WrongCodeSystem
from tiru.parameters import get_focus
from tiru.practices import (
    EvidenceKind,
    FocusReason,
    MatchStrength,
    Practice,
    PracticeStatus,
    ReasonKind,
    Replication,
    load_catalogue,
)
from tiru.regions import load_registry


def test_embedded_catalogue_passes_its_own_checks_on_the_day_it_was_taken_over() -> None:
    catalogue = load_catalogue(on=date(2026, 11, 24))

    assert len(catalogue.practices) == 30
    assert catalogue.version == load_catalogue().version


def untyped(practice: Practice) -> Practice:
    """The record with its links as the facts file has them: place, year and page."""
    bare = (
        Replication(each.region, each.region_code, each.year, each.source_url)
        for each in practice.replicated_by
    )
    return replace(practice, replicated_by=tuple(bare))


def test_embedded_values_are_those_of_the_facts_file_but_for_one_corrected_status(shared_data: Path) -> None:
    original = load_catalogue(shared_data / "facts" / "practices.yaml")

    changed = {
        before.key: (before, after)
        for before, after in zip(original.practices, map(untyped, load_catalogue().practices), strict=True)
        if before != after
    }

    assert set(changed) == {"makassar-kanrerong-karebosi"}
    before, after = changed["makassar-kanrerong-karebosi"]
    assert (before.status, after.status) == (PracticeStatus.UNKNOWN, PracticeStatus.STOPPED)
    assert replace(before, status=after.status, caveats=after.caveats) == after


def test_status_agrees_with_what_the_title_tells_of_the_end() -> None:
    ended = {
        each.key
        for each in load_catalogue().practices
        if re.search(r"dibongkar|ditinggalkan|gagal", each.title)
    }

    assert ended == {each.key for each in load_catalogue().select(status="berhenti")}


def test_embedded_catalogue_is_read_once() -> None:
    assert load_catalogue() is load_catalogue()


def test_every_figure_is_found_among_the_sources_of_its_practice() -> None:
    for each in load_catalogue().practices:
        assert {result.source_url for result in each.results} <= {source.url for source in each.sources}


def test_version_follows_the_bytes_of_the_file(tmp_path: Path) -> None:
    first = load_catalogue(write(tmp_path, practice())).version
    second = load_catalogue(write(tmp_path, practice(title="Judul lain"))).version

    assert first != second
    assert len(first) == 12


def test_get_forgives_case_and_blanks() -> None:
    assert load_catalogue().get(" Surabaya-E-Peken ").key == "surabaya-e-peken"


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("surabaya-e-pekan", "surabaya-e-peken"),
        ("rendang", "payakumbuh-sentra-rendang"),
        ("Kredit Mesra", "bandung-kredit-mesra"),
    ],
)
def test_unknown_key_names_the_nearest(query: str, nearest: str) -> None:
    with pytest.raises(UnknownPractice) as caught:
        load_catalogue().get(query)

    assert caught.value.query == query
    assert caught.value.suggestions[0] == nearest


def test_unknown_key_near_nothing_suggests_nothing() -> None:
    with pytest.raises(UnknownPractice) as caught:
        load_catalogue().get("zzzz")

    assert caught.value.suggestions == ()


def test_of_region_is_that_government_only() -> None:
    keys = [each.key for each in load_catalogue().of_region("51")]

    assert keys == ["bali-ikm-bali-bangkit", "bali-edaran-endek"]


def test_select_by_province_takes_in_its_regions() -> None:
    keys = [each.key for each in load_catalogue().select(region_code="51")]

    assert keys == [
        "badung-endek-jepun-bebadungan",
        "badung-sidi-kumbara",
        "bali-ikm-bali-bangkit",
        "bali-edaran-endek",
    ]


def test_select_by_status_and_evidence() -> None:
    catalogue = load_catalogue()

    stopped = catalogue.select(status="berhenti")
    before_after = catalogue.select(evidence_kind=EvidenceKind.BEFORE_AFTER, status=PracticeStatus.STOPPED)

    assert [each.key for each in stopped] == [
        "makassar-kanrerong-karebosi",
        "mojokerto-ppst-trowulan",
        "banjar-rumah-kemasan-gagal",
    ]
    assert [each.key for each in before_after] == ["mojokerto-ppst-trowulan"]


def test_select_without_filters_is_everything() -> None:
    assert load_catalogue().select() == load_catalogue().practices


def test_select_refuses_a_code_that_is_none() -> None:
    with pytest.raises(UnknownRegion):
        load_catalogue().select(region_code="99.99")
    with pytest.raises(WrongCodeSystem):
        load_catalogue().select(region_code="7371")


def test_select_refuses_a_status_that_is_none() -> None:
    with pytest.raises(ValueError, match="jalan"):
        load_catalogue().select(status="jalan")


def test_matching_gives_every_reason_of_the_fit() -> None:
    matches = {match.practice.key: match.reasons for match in load_catalogue().matching(get_focus("sandang"))}

    assert matches["badung-endek-jepun-bebadungan"] == (
        FocusReason(ReasonKind.TAG, "teknologi_sandang"),
        FocusReason(ReasonKind.KBLI, "13"),
        FocusReason(ReasonKind.KBLI, "14"),
        FocusReason(ReasonKind.SUBSECTOR, "fesyen"),
    )
    assert "badung-sidi-kumbara" not in matches
    assert "mojokerto-ppst-trowulan" in matches


@pytest.mark.parametrize(
    ("fields", "strength", "deciding"),
    [
        ({"kbli_divisions": ["10"], "creative_subsectors": ["kuliner"]}, MatchStrength.STRONG, ["10"]),
        ({"kbli_divisions": ["10", "11"], "focus": ["teknologi_pangan"]}, MatchStrength.STRONG, ["10", "11"]),
        (
            {"focus": ["teknologi_pangan"], "creative_subsectors": ["kuliner"], "kbli_divisions": ["56"]},
            MatchStrength.MEDIUM,
            ["teknologi_pangan"],
        ),
        (
            {"focus": [], "creative_subsectors": ["kuliner", "musik"], "kbli_divisions": []},
            MatchStrength.WEAK,
            ["kuliner"],
        ),
    ],
)
def test_best_reason_decides_how_strong_a_match_is(
    tmp_path: Path, fields: dict[str, list[str]], strength: MatchStrength, deciding: list[str]
) -> None:
    (match,) = load_catalogue(write(tmp_path, practice(**fields))).matching(get_focus("pangan"))

    assert match.strength is strength
    assert [reason.value for reason in match.deciding_reasons] == deciding
    assert match.is_weak == (strength is MatchStrength.WEAK)


def test_strong_matches_come_first_and_file_order_breaks_ties() -> None:
    catalogue, focus = load_catalogue(), get_focus("pangan")
    place = {each.key: number for number, each in enumerate(catalogue.practices)}

    matches = catalogue.matching(focus)
    order = [(-match.strength.level, place[match.practice.key]) for match in matches]

    assert order == sorted(order)
    assert {match.strength for match in matches} == set(MatchStrength)
    assert tuple(match.practice for match in matches) == catalogue.select(focus)


def test_levels_fall_from_strong_to_weak() -> None:
    assert [strength.level for strength in MatchStrength] == [3, 2, 1]


def test_copies_elsewhere_are_tied_to_a_region_only_where_the_name_is_one() -> None:
    registry, catalogue = load_registry(), load_catalogue()

    copies = {copy.region: copy.region_code for each in catalogue.practices for copy in each.replicated_by}

    assert registry.get(copies["Kota Yogyakarta"] or "").name == "Kota Yogyakarta"
    assert copies["Jawa Barat"] == "32"
    assert [code for region, code in copies.items() if region.startswith("Indonesia")] == [None]


def test_to_dict_is_the_record_in_plain_values() -> None:
    record = load_catalogue().get("badung-sidi-kumbara").to_dict()

    assert list(record)[:3] == ["key", "title", "origin_region_code"]
    assert record["status"] == "berjalan"
    assert record["sources"][0]["date"] is None
    assert record["results"][0]["value"] == 70
