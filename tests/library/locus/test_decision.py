"""The decision as a whole, on the figures carried in the product, and its honesty."""

import pytest
from tests.library.practices.catalogue_text import practice, write

from tiru.errors import InsufficientData, NotACandidate
from tiru.locus import NoteKind, choose_locus, decision_record, review_choice
from tiru.parameters import get_focus, load_focuses
from tiru.practices import load_catalogue
from tiru.regions import great_circle_km, load_registry

REGISTRY = load_registry()
BADUNG, MAKASSAR = REGISTRY.get("51.03"), REGISTRY.get("73.71")


@pytest.fixture(scope="module")
def decision():
    return choose_locus(BADUNG, get_focus("pangan"))


def notes_of(decision):
    return {note.kind: note.facts for note in decision.notes}


def test_every_other_region_with_figures_is_ranked_nearest_first(decision):
    distances = [candidate.peer.distance for candidate in decision.candidates]

    assert len(decision.candidates) == 34
    assert distances == sorted(distances)
    assert [candidate.rank for candidate in decision.candidates] == list(range(1, 35))
    assert BADUNG.code not in {candidate.region.code for candidate in decision.candidates}


def test_advantages_and_practices_never_move_the_order(decision):
    for focus in load_focuses().values():
        other = choose_locus(BADUNG, focus)
        assert [c.region.code for c in other.candidates] == [c.region.code for c in decision.candidates]


def test_every_shown_figure_has_a_source(decision):
    for candidate in decision.candidates:
        values = [v for part in candidate.peer.parts for v in (part.own, part.other) if v]
        figures = [f for value in values for f in value.facts]
        figures += [f for c in candidate.comparisons for f in (c.comparison.own, c.comparison.other)]
        assert all(figure.source.title and figure.source.url.startswith("http") for figure in figures)


def test_what_the_data_cannot_say_is_said(decision):
    notes = notes_of(decision)

    assert notes[NoteKind.NO_FOCUS_FIGURE]["focus"] == "Pangan"
    evidence = notes[NoteKind.NO_IMPACT_EVIDENCE]
    assert (evidence["pembanding"], evidence["weak"], evidence["stopped"]) == (0, 4, 1)
    assert notes[NoteKind.CANDIDATES_WITH_DATA] == {"candidates": 34, "all": 513}
    unusable = [note.facts for note in decision.notes if note.kind is NoteKind.VARIABLE_UNUSABLE]
    assert [(facts["variable"], facts["regions"]) for facts in unusable] == [
        ("Pangsa industri pengolahan dalam PDRB", 7),
        ("Bauran industri", 0),
    ]
    assert NoteKind.PRACTICES_ELSEWHERE in notes


def test_great_circle_distance_stands_beside_each_candidate(decision):
    makassar = decision.candidate(MAKASSAR.code)
    assert makassar.distance_km == great_circle_km(BADUNG, MAKASSAR)
    assert 550 < makassar.distance_km < 650


def test_choice_of_makassar_is_shown_honestly(decision):
    review = review_choice(decision, MAKASSAR)

    assert {c.indicator.key for c in review.chosen.advantages} == {"hdi"}
    assert {c.indicator.key for c in review.chosen.disadvantages} == {"poverty_rate", "unemployment_rate"}
    assert review.has_most_practices
    assert all(c.peer.distance < review.chosen.peer.distance for c in review.more_alike)
    assert all(c.distance_km < review.chosen.distance_km for c in review.nearer)
    assert all(c.supporting_practices for c in (*review.more_alike, *review.nearer))
    assert review.more_alike


def catalogue_of(tmp_path, *practices):
    return load_catalogue(write(tmp_path, *practices))


def practice_at(code, key, **changes):
    region = REGISTRY.get(code)
    values = {"origin_region_code": code, "origin_region": region.name, "key": key}
    return practice(**values, **changes)


STRONG = {"kbli_divisions": ["10"], "focus": [], "creative_subsectors": []}
MEDIUM = {"kbli_divisions": [], "focus": ["teknologi_pangan"], "creative_subsectors": []}
WEAK = {"kbli_divisions": [], "focus": [], "creative_subsectors": ["kuliner"]}
GIANYAR, KUDUS, TABANAN = "51.04", "33.19", "51.02"  # ranks 1 to 3 for Badung


def decide_with(tmp_path, *practices):
    return choose_locus(BADUNG, get_focus("pangan"), catalogue=catalogue_of(tmp_path, *practices))


def test_weak_match_gives_way_to_a_less_alike_place_with_a_better_one(tmp_path):
    decision = decide_with(
        tmp_path, practice_at(GIANYAR, "lemah", **WEAK), practice_at(TABANAN, "sedang", **MEDIUM)
    )

    assert decision.first_to_check.region.code == TABANAN
    assert not decision.has_only_weak_support


def test_likeness_decides_between_a_strong_and_a_medium_match(tmp_path):
    decision = decide_with(
        tmp_path, practice_at(TABANAN, "kuat", **STRONG), practice_at(KUDUS, "sedang", **MEDIUM)
    )

    assert decision.first_to_check.region.code == KUDUS


def test_stopped_practice_supports_nothing(tmp_path):
    decision = decide_with(tmp_path, practice_at(GIANYAR, "henti", status="berhenti", **STRONG))

    assert decision.candidates[0].practices
    assert decision.candidates[0].best_evidence_grade is None
    assert decision.first_to_check is None
    assert not decision.has_only_weak_support


def test_only_weak_matches_are_called_that(tmp_path):
    decision = decide_with(
        tmp_path,
        practice_at(GIANYAR, "henti", status="berhenti", **WEAK),
        practice_at(KUDUS, "lemah", **WEAK),
    )

    assert decision.first_to_check.region.code == KUDUS
    assert decision.has_only_weak_support


def test_practices_of_a_place_stand_strongest_first_then_by_state(tmp_path):
    decision = decide_with(
        tmp_path,
        practice_at(KUDUS, "lemah", **WEAK),
        practice_at(KUDUS, "kuat-henti", status="berhenti", **STRONG),
        practice_at(KUDUS, "kuat-entah", status="tidak diketahui", **STRONG),
        practice_at(KUDUS, "sedang", **MEDIUM),
        practice_at(KUDUS, "kuat-jalan", **STRONG),
    )
    kudus = decision.candidate(KUDUS)

    keys = [match.practice.key for match in kudus.practices]
    assert keys == ["kuat-jalan", "kuat-entah", "kuat-henti", "sedang", "lemah"]
    supporting = [match.practice.key for match in kudus.supporting_practices]
    assert supporting == ["kuat-jalan", "kuat-entah", "sedang"]
    assert [match.practice.key for match in kudus.weak_practices] == ["lemah"]


def test_weak_matches_do_not_count_for_or_against_a_choice(tmp_path):
    decision = decide_with(
        tmp_path,
        practice_at(GIANYAR, "lemah-satu", **WEAK),
        practice_at(GIANYAR, "lemah-dua", **WEAK),
        practice_at(TABANAN, "sedang", **MEDIUM),
    )
    review = review_choice(decision, REGISTRY.get(TABANAN))

    assert review.has_most_practices
    assert review.more_alike == ()
    assert review.nearer == ()


@pytest.mark.parametrize(
    ("focus", "first", "rank"),
    [
        ("pangan", "Kota Surabaya", 20),
        ("sandang", "Kabupaten Sidoarjo", 8),
        ("kriya", "Kota Surabaya", 20),
        ("industri-kreatif", "Kota Malang", 13),
        ("tenaga-kerja", "Kota Malang", 13),
    ],
)
def test_no_verdict_for_badung_rests_on_a_weak_match(focus, first, rank):
    decision = choose_locus(BADUNG, get_focus(focus))

    named = decision.first_to_check
    assert (named.region.name, named.rank) == (first, rank)
    assert named.supporting_practices
    assert not any(candidate.supporting_practices for candidate in decision.candidates[: rank - 1])


def test_own_region_is_no_candidate(decision):
    with pytest.raises(NotACandidate) as caught:
        review_choice(decision, BADUNG)
    assert caught.value.reason == "own"


def test_region_without_figures_is_refused():
    with pytest.raises(InsufficientData) as caught:
        choose_locus(REGISTRY.get("11.01"), get_focus("pangan"))
    assert caught.value.coverage == 0


def test_record_parts_add_up_and_missing_is_none(decision):
    record = decision_record(decision, ["catatan"], limit=3)

    assert len(record["candidates"]) == 3
    assert record["notes"] == ["catatan"]
    for candidate in record["candidates"]:
        parts = [part["part"] for part in candidate["parts"]]
        assert sum(part for part in parts if part is not None) == candidate["distance"]
        assert None in parts


def test_record_tells_strength_reasons_and_state_of_each_practice(decision):
    record = decision_record(decision, [])
    makassar = next(each for each in record["candidates"] if each["region_code"] == MAKASSAR.code)
    matches = makassar["practice_matches"]

    assert [match["key"] for match in matches] == makassar["practices"]
    assert [match["strength"] for match in matches] == ["kuat", "kuat", "kuat", "lemah", "lemah"]
    kanrerong = matches[-1]
    assert (kanrerong["key"], kanrerong["status"]) == ("makassar-kanrerong-karebosi", "berhenti")
    assert kanrerong["reasons"] == [{"kind": "subsector", "value": "kuliner"}]


def test_same_data_give_the_same_decision(decision):
    again = choose_locus(BADUNG, get_focus("pangan"))
    assert decision_record(again, []) == decision_record(decision, [])
