"""Theme, weights and filter of a question: what they move, what they leave alone, what they refuse."""

import math
from dataclasses import replace

import pytest

from tiru.datasets import load_facts
from tiru.errors import InsufficientData, InvalidParameter, NotACandidate
from tiru.locus import NoteKind, assess_stability, choose_locus, review_choice
from tiru.parameters import get_focus, get_theme
from tiru.peers import CandidateFilter, FilterRule
from tiru.regions import load_registry

REGISTRY = load_registry()
BADUNG, MAKASSAR, DENPASAR = (REGISTRY.get(code) for code in ("51.03", "73.71", "51.71"))
PANGAN = get_focus("pangan")


@pytest.fixture(scope="module")
def plain():
    return choose_locus(BADUNG, PANGAN)


def codes(decision):
    return [candidate.region.code for candidate in decision.candidates]


def notes_of(decision):
    return {note.kind: note.facts for note in decision.notes}


def test_even_theme_is_the_recipe_of_the_product(plain):
    even = choose_locus(BADUNG, PANGAN, theme=get_theme("semua"))

    assert even.theme.key == "semua"
    assert plain.theme is None
    assert [c.peer.distance for c in even.candidates] == [c.peer.distance for c in plain.candidates]


def test_theme_is_its_weights(plain):
    themed = choose_locus(BADUNG, PANGAN, theme=get_theme("geografi"))
    by_hand = choose_locus(BADUNG, PANGAN, block_weights={"size": 2, "geography": 3})

    assert codes(themed) == codes(by_hand)
    assert codes(themed) != codes(plain)
    assert themed.parameters.weights()["area"] == pytest.approx(3 / 7)


def test_users_weight_goes_before_that_of_the_theme():
    decision = choose_locus(BADUNG, PANGAN, theme=get_theme("geografi"), block_weights={"geography": 0})

    assert decision.parameters.weights()["area"] == 0
    assert decision.parameters.block("size").weight == 2


def test_only_geography_ranks_by_area_alone():
    decision = choose_locus(BADUNG, PANGAN, block_weights={"size": 0, "economy": 0, "people": 0})

    own = decision.structure.cell(BADUNG.code, "area").value
    areas = [decision.structure.cell(code, "area").value for code in codes(decision)]
    ratios = [abs(math.log(area / own)) for area in areas]
    assert ratios == sorted(ratios)


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        ({"size": 0, "economy": 0, "people": 0, "geography": 0}, "block_weights"),
        ({"economy": -1}, "block_weight"),
        ({"economy": math.nan}, "block_weight"),
        ({"ekonomi": 1}, "block"),
    ],
)
def test_weights_that_mean_nothing_are_refused(weights, name):
    with pytest.raises(InvalidParameter) as refusal:
        choose_locus(BADUNG, PANGAN, block_weights=weights)
    assert refusal.value.name == name


def test_filter_leaves_out_and_never_moves(plain):
    wanted = CandidateFilter(same_kind=True, other_province=True)
    decision = choose_locus(BADUNG, PANGAN, candidate_filter=wanted)

    assert codes(decision) == [
        code for code in codes(plain) if not code.startswith("51") and REGISTRY.get(code).kind is BADUNG.kind
    ]
    distances = {c.region.code: c.peer.distance for c in plain.candidates}
    assert all(c.peer.distance == distances[c.region.code] for c in decision.candidates)
    assert [c.rank for c in decision.candidates] == list(range(1, len(decision.candidates) + 1))
    assert len(decision.filtered.left_out) + len(decision.candidates) == len(plain.candidates)


def test_gap_is_measured_against_the_same_peers_whatever_the_filter(plain):
    decision = choose_locus(BADUNG, PANGAN, candidate_filter=CandidateFilter(other_province=True))

    assert decision.gaps == plain.gaps


def test_note_counts_who_was_left_out_by_which_condition():
    facts = notes_of(choose_locus(BADUNG, PANGAN, candidate_filter=CandidateFilter(other_province=True)))

    assert facts[NoteKind.FILTERED] == {"kept": 26, "left_out": 8, "rules": {"provinsi": 8}}
    assert facts[NoteKind.CANDIDATES_WITH_DATA]["candidates"] == 34


def test_filter_that_nobody_meets_gives_no_candidates_and_says_which_rule_left_out_whom():
    wanted = CandidateFilter(other_province=True, within_km=30)
    decision = choose_locus(BADUNG, PANGAN, candidate_filter=wanted)

    assert decision.candidates == ()
    assert decision.first_to_check is None
    assert decision.gaps
    assert {rule for _, rule in decision.filtered.left_out} == {FilterRule.PROVINCE, FilterRule.TRAVEL}
    facts = notes_of(decision)
    assert facts[NoteKind.FILTER_LEFT_NOBODY]["rules"] == {"provinsi": 8, "jarak": 26}
    assert NoteKind.NO_PRACTICE not in facts
    assert assess_stability(decision).candidates == ()


def test_place_the_filter_left_out_is_no_candidate_for_that_reason():
    decision = choose_locus(BADUNG, PANGAN, candidate_filter=CandidateFilter(same_kind=True))

    with pytest.raises(NotACandidate) as refusal:
        review_choice(decision, MAKASSAR)
    assert refusal.value.reason == "filtered"


def test_theme_without_figures_says_which_variables_it_lacks():
    facts = notes_of(choose_locus(BADUNG, PANGAN, theme=get_theme("bauran-industri")))

    note = facts[NoteKind.THEME_WITHOUT_FIGURES]
    assert "Pangsa industri pengolahan dalam PDRB" in note["missing"]
    assert note["known"] == ("PDRB per kapita", "Upah minimum yang berlaku")
    assert NoteKind.THEME_WITHOUT_FIGURES not in notes_of(
        choose_locus(BADUNG, PANGAN, theme=get_theme("geografi"))
    )


def test_weights_only_on_what_is_unknown_are_refused_with_what_is_missing():
    # Nothing of the region at all is known, so every theme refuses it the same way.
    with pytest.raises(InsufficientData):
        choose_locus(REGISTRY.get("11.01"), PANGAN, theme=get_theme("geografi"))


def test_side_of_a_region_that_nobody_knows_is_said_before_likeness_is_believed(plain):
    economy = {"grdp_per_capita", "minimum_wage", "manufacturing_share_grdp"}
    carried = load_facts()
    kept = tuple(f for f in carried.all if f.region_code != BADUNG.code or f.indicator not in economy)
    decision = choose_locus(BADUNG, PANGAN, facts=replace(carried, all=kept))

    note = notes_of(decision)[NoteKind.BLOCK_UNKNOWN]
    assert note["region"] == "Kabupaten Badung"
    assert [block.key for block in decision.unknown_blocks] == ["economy"]
    assert note["unknown"] == tuple(block.label for block in decision.unknown_blocks)
    assert not set(note["unknown"]) & set(note["known"])
    assert NoteKind.BLOCK_UNKNOWN not in notes_of(plain)


def test_block_without_weight_is_not_missed():
    economy = {"grdp_per_capita", "minimum_wage", "manufacturing_share_grdp"}
    carried = load_facts()
    kept = tuple(f for f in carried.all if f.region_code != BADUNG.code or f.indicator not in economy)
    decision = choose_locus(BADUNG, PANGAN, facts=replace(carried, all=kept), block_weights={"economy": 0.0})

    assert decision.unknown_blocks == ()
