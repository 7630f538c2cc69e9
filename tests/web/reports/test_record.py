"""How each value stands in the record: nothing is recorded that nobody looked at."""

from __future__ import annotations

import pytest

from tiru.extraction import draft_visit, seed_article
from tiru_web.reports import selectors
from tiru_web.reports.fields import FIELD_BY_KEY, FIELDS
from tiru_web.reports.models import ClaimState, ResolutionOutcome
from tiru_web.reports.record import Standing, build_record
from tiru_web.reports.services import decide_claim, resolve_conflict


def row_of(visit, key):
    rows = build_record(selectors.claims_of(visit), selectors.conflicts_of(visit))
    return next(row for row in rows if row.field.key == key)


def standings(visit, key):
    return [(value.value, str(value.standing)) for value in row_of(visit, key).values]


def resolve(conflict, by, outcome, chosen=None, value=""):
    resolve_conflict(
        conflict=conflict, outcome=outcome, chosen=chosen, value=value, reason="daftar hadir", by=by
    )


@pytest.fixture
def venue(add_text):
    return add_text("Acara di Aula Kota.", ("venue", "Aula Kota", "Aula Kota"))


def test_every_field_has_a_row_and_a_word_for_missing(visit):
    rows = build_record([], [])

    assert [row.field for row in rows] == list(FIELDS)
    assert all(row.values == () for row in rows)


def test_every_field_the_library_reads_is_known():
    draft = draft_visit(seed_article().text)
    assert {claim.field for claim in draft.claims} <= set(FIELD_BY_KEY)


def test_unchecked_value_is_a_proposal(visit, venue):
    assert standings(visit, "venue") == [("Aula Kota", "usulan")]


def test_accepted_value_is_recorded(visit, venue, planner):
    decide_claim(claim=venue.claims.get(), state=ClaimState.ACCEPTED, by=planner)
    assert standings(visit, "venue") == [("Aula Kota", "tercatat")]


def test_corrected_value_is_recorded_instead_of_the_claimed_one(visit, venue, planner):
    decide_claim(
        claim=venue.claims.get(),
        state=ClaimState.CORRECTED,
        corrected_value="Balai Kota",
        reason="undangan",
        by=planner,
    )
    assert standings(visit, "venue") == [("Balai Kota", "tercatat")]


def test_rejected_value_leaves_the_record(visit, venue, planner):
    decide_claim(claim=venue.claims.get(), state=ClaimState.REJECTED, reason="acara lain", by=planner)
    assert standings(visit, "venue") == []


def test_decision_taken_back_makes_it_a_proposal_again(visit, venue, planner):
    decide_claim(claim=venue.claims.get(), state=ClaimState.ACCEPTED, by=planner)
    decide_claim(claim=venue.claims.get(), state=ClaimState.UNCHECKED, by=planner)
    assert standings(visit, "venue") == [("Aula Kota", "usulan")]


def test_same_value_in_two_texts_is_one_value_with_two_claims(visit, venue, add_text):
    add_text("Lagi di aula kota itu.", ("venue", "aula kota", "aula kota"))

    [value] = row_of(visit, "venue").values
    assert len({claim.source_id for claim in value.claims}) == 2


def test_value_is_recorded_once_one_of_its_claims_is_accepted(visit, venue, add_text, planner):
    second = add_text("Lagi di aula kota itu.", ("venue", "aula kota", "aula kota"))
    decide_claim(claim=second.claims.get(), state=ClaimState.ACCEPTED, by=planner)

    assert standings(visit, "venue") == [("Aula Kota", "tercatat")]


def test_values_in_an_open_conflict_are_disputed_even_when_accepted(visit, conflict, two_counts, planner):
    decide_claim(claim=two_counts.claims.first(), state=ClaimState.ACCEPTED, by=planner)
    assert standings(visit, "headcount") == [("90", "bertentangan"), ("94", "bertentangan")]


def test_chosen_value_is_decided_and_the_other_stays_visible(visit, conflict, two_counts, planner):
    resolve(conflict, planner, ResolutionOutcome.CLAIMED, chosen=two_counts.claims.last())

    assert standings(visit, "headcount") == [("94", "diputuskan"), ("90", "tidak_dipilih")]
    row = row_of(visit, "headcount")
    assert row.values[0].resolution.reason == "daftar hadir"
    assert row.conflicts == (conflict,)


def test_other_value_is_decided_without_a_claim(visit, conflict, planner):
    resolve(conflict, planner, ResolutionOutcome.OTHER, value="92")

    assert standings(visit, "headcount") == [
        ("92", "diputuskan"),
        ("90", "tidak_dipilih"),
        ("94", "tidak_dipilih"),
    ]
    assert row_of(visit, "headcount").values[0].claims == ()


def test_other_value_that_a_later_text_states_is_shown_once(visit, conflict, add_text, planner):
    resolve(conflict, planner, ResolutionOutcome.OTHER, value="92")
    add_text("Ternyata 92 orang.", ("headcount", "92", "92 orang"))
    # The new value was not among those seen, so the conflict is open again and must be looked at.
    assert standings(visit, "headcount") == [
        ("90", "bertentangan"),
        ("94", "bertentangan"),
        ("92", "bertentangan"),
    ]
    conflict.refresh_from_db()
    resolve(conflict, planner, ResolutionOutcome.CLAIMED, chosen=conflict.claims.get(value="92"))
    assert standings(visit, "headcount")[0] == ("92", "diputuskan")


def test_conflict_left_open_keeps_the_values_disputed(visit, conflict, planner):
    resolve(conflict, planner, ResolutionOutcome.LEFT_OPEN)
    assert {str(value.standing) for value in row_of(visit, "headcount").values} == {Standing.DISPUTED}


def test_counts_of_other_people_stand_beside_a_conflict(visit, conflict, add_text):
    add_text("Tuan rumah 12 orang.", ("headcount", "12", "12 orang", "tuan rumah"))
    assert ("12", "usulan") in standings(visit, "headcount")


def test_lapsed_conflict_leaves_the_remaining_value_a_proposal(visit, conflict, two_counts, planner):
    decide_claim(claim=two_counts.claims.first(), state=ClaimState.REJECTED, reason="salah", by=planner)
    assert standings(visit, "headcount") == [("94", "usulan")]
    assert row_of(visit, "headcount").conflicts == ()


def test_settled_parts_keep_their_own_standing(visit, add_text, planner):
    source = add_text(
        "Sebanyak 52 orang: 18 perajin dan 30 pegawai.",
        ("headcount", "52", "52 orang"),
        ("headcount", "18", "18 perajin", "bagian: perajin"),
        ("headcount", "30", "30 pegawai", "bagian: pegawai"),
        contradictions=(("rincian", (0, 1, 2)),),
    )
    assert {standing for _value, standing in standings(visit, "headcount")} == {"bertentangan"}

    resolve(visit.conflicts.get(), planner, ResolutionOutcome.CLAIMED, chosen=source.claims.first())
    assert standings(visit, "headcount") == [("52", "diputuskan"), ("18", "usulan"), ("30", "usulan")]
