"""The decision as a whole, on the figures carried in the product, and its honesty."""

import pytest

from tiru.errors import InsufficientData, NotACandidate
from tiru.parameters import get_focus, load_focuses
from tiru.regions import great_circle_km, load_registry
from tiru.visits import NoteKind, choose_locus, decision_record, review_choice

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
    assert notes[NoteKind.NO_IMPACT_EVIDENCE]["pembanding"] == 0
    assert notes[NoteKind.CANDIDATES_WITH_DATA] == {"candidates": 34, "all": 513}
    assert notes[NoteKind.VARIABLE_UNUSABLE]["variable"] == "Pangsa industri pengolahan dalam PDRB"
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
    assert all(c.peer.distance < review.chosen.peer.distance and c.practices for c in review.more_alike)
    assert all(c.distance_km < review.chosen.distance_km and c.practices for c in review.nearer)
    assert review.more_alike


def test_first_to_check_is_the_most_alike_that_holds_a_practice(decision):
    first = decision.first_to_check
    earlier = decision.candidates[: first.rank - 1]

    assert first.practices
    assert not any(candidate.practices for candidate in earlier)


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


def test_same_data_give_the_same_decision(decision):
    again = choose_locus(BADUNG, get_focus("pangan"))
    assert decision_record(again, []) == decision_record(decision, [])
