"""What people do with texts, claims and conflicts, and what remains of it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.web.audit_entries import entries_for

from tiru.errors import EmptyText, TextTooLong
from tiru.extraction import seed_article
from tiru_web.reports import services
from tiru_web.reports.models import ClaimState, Conflict, ConflictState, ResolutionOutcome, SourceText
from tiru_web.reports.services import (
    GivenText,
    accept_same_claims,
    add_source_text,
    decide_claim,
    resolve_conflict,
)
from tiru_web.shared.models import AuditEntry


def claims_of(source):
    return list(source.claims.all())


def state_of(conflict):
    return Conflict.objects.get(pk=conflict.pk).state


def resolve(conflict, by, value="94", reason="daftar hadir"):
    chosen = next(claim for claim in conflict.claims.all() if claim.value == value)
    return resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.CLAIMED, chosen=chosen, reason=reason, by=by
    )


def test_text_is_kept_as_given_and_read_into_unchecked_claims(visit, planner):
    text = "  SUARA – datang 90 orang 👋 & <b>tamu</b>\r\n\r\nSelasa (09/07/2024)\t"
    added = add_source_text(visit=visit, given=GivenText(text=text, publisher=" Suara "), by=planner)

    source = SourceText.objects.get()
    assert (source.text, source.publisher, source.added_by) == (text, "Suara", planner)
    assert added.is_new
    assert all(claim.state == ClaimState.UNCHECKED for claim in source.claims.all())
    assert entries_for(source).get().action == "reports.text_added"


def test_seed_article_gives_both_counts_and_their_conflict(visit, planner):
    article = seed_article()
    added = add_source_text(visit=visit, given=GivenText(article.text, article.publisher), by=planner)

    counts = [claim for claim in claims_of(added.source) if claim.field == "headcount"]
    assert [(claim.value, claim.quote) for claim in counts] == [("90", "90 orang"), ("94", "94 orang")]
    conflict = Conflict.objects.get()
    assert (conflict.kind, conflict.state) == ("jumlah", ConflictState.OPEN)
    assert set(conflict.claims.all()) == set(counts)


def test_every_claim_of_the_seed_article_quotes_its_place(visit, planner):
    article = seed_article()
    source = add_source_text(visit=visit, given=GivenText(article.text, article.publisher), by=planner).source

    assert len(claims_of(source)) > 10
    for claim in claims_of(source):
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
        assert claim.quote == article.text[claim.start : claim.end]


@pytest.mark.parametrize("again", ["{}", "\n{}\n", "\r\n{}"])
def test_same_text_twice_is_told_and_not_doubled(visit, planner, again):
    text = "Baris satu 90 orang.\nBaris dua."
    first = add_source_text(visit=visit, given=GivenText(text, "Kabar"), by=planner)
    entries = AuditEntry.objects.count()

    second = add_source_text(
        visit=visit, given=GivenText(again.format(text.replace("\n", "\r\n")), "Lain"), by=planner
    )

    assert (second.source, second.is_new) == (first.source, False)
    assert SourceText.objects.get().publisher == "Kabar"
    assert AuditEntry.objects.count() == entries


def test_title_is_the_first_line_cut_between_words(visit, planner):
    line = "Rombongan " * 30
    source = add_source_text(visit=visit, given=GivenText(f"\n{line}\nLain", "Kabar"), by=planner).source

    assert source.title.endswith("Rombongan …")
    assert len(source.title) <= services.TITLE_LENGTH + 2


def test_date_of_publication_in_the_text_is_taken_and_is_no_title(visit, planner):
    text = "Terbit: 2024-07-10\n\nBadung belajar ke Makassar\nIsi."
    source = add_source_text(visit=visit, given=GivenText(text, "Kabar"), by=planner).source

    assert (source.title, source.published.isoformat()) == ("Badung belajar ke Makassar", "2024-07-10")
    assert source.text == text


def test_date_a_person_gives_stands_above_the_one_in_the_text(visit, planner):
    given = GivenText("Terbit: 2024-07-10\nIsi.", "Kabar", published=dt.date(2024, 7, 9))
    source = add_source_text(visit=visit, given=given, by=planner).source

    assert source.published == dt.date(2024, 7, 9)


@pytest.mark.parametrize(("text", "error"), [("x" * 400_001, TextTooLong), ("\u200b", EmptyText)])
def test_text_the_library_refuses_leaves_nothing_behind(visit, planner, text, error):
    with pytest.raises(error):
        add_source_text(visit=visit, given=GivenText(text, "Kabar"), by=planner)

    assert not SourceText.objects.exists()


def test_decisions_are_added_and_the_last_one_counts(two_counts, planner):
    claim = claims_of(two_counts)[0]
    decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    decide_claim(
        claim=claim, state=ClaimState.CORRECTED, corrected_value="92", reason=" salah ketik ", by=planner
    )

    claim = claims_of(two_counts)[0]
    assert [decision.state for decision in claim.decisions.all()] == ["diterima", "dikoreksi"]
    assert (claim.state, claim.current_value, claim.value) == (ClaimState.CORRECTED, "92", "90")
    assert claim.last_decision.reason == "salah ketik"
    newest = entries_for(claim).first()
    assert (newest.before, newest.after) == ({"state": "diterima"}, {"state": "dikoreksi", "value": "92"})


def test_decision_can_be_taken_back(two_counts, planner):
    claim = claims_of(two_counts)[0]
    decide_claim(
        claim=claim, state=ClaimState.CORRECTED, corrected_value="92", reason="salah ketik", by=planner
    )
    decide_claim(claim=claim, state=ClaimState.UNCHECKED, by=planner)

    claim = claims_of(two_counts)[0]
    assert (claim.state, claim.current_value, claim.decisions.count()) == (ClaimState.UNCHECKED, "90", 2)


def test_same_decision_again_adds_nothing(two_counts, planner):
    claim = claims_of(two_counts)[0]
    assert decide_claim(claim=claim, state=ClaimState.UNCHECKED, by=planner) is None
    assert decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner) is not None
    assert decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner) is None
    assert claim.decisions.count() == 1


def test_conflict_is_settled_with_a_claimed_value(conflict, planner):
    resolution = resolve(conflict, planner, reason=" daftar hadir mencatat 94 ")

    assert (resolution.value, resolution.reason) == ("94", "daftar hadir mencatat 94")
    assert resolution.values_seen == ["90", "94"]
    assert conflict.state == state_of(conflict) == ConflictState.SETTLED
    actions = [entry.action for entry in entries_for(conflict)]
    assert actions == ["reports.conflict_state_changed", "reports.conflict_resolved"]


def test_conflict_is_settled_with_a_value_no_text_states(conflict, planner):
    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.OTHER, value=" 92 ", reason="surat tugas", by=planner
    )

    assert conflict.last_resolution.value == "92"
    assert state_of(conflict) == ConflictState.SETTLED


def test_conflict_may_be_left_open_with_a_reason(conflict, planner):
    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.LEFT_OPEN, reason="menunggu daftar hadir", by=planner
    )

    assert state_of(conflict) == ConflictState.OPEN


def test_settled_conflict_can_be_opened_again(conflict, planner):
    resolve(conflict, planner)
    resolve_conflict(conflict=conflict, outcome=ResolutionOutcome.LEFT_OPEN, reason="keliru", by=planner)

    assert state_of(conflict) == ConflictState.OPEN
    assert [resolution.value for resolution in conflict.resolutions.all()] == ["94", ""]


def test_value_of_another_conflict_cannot_be_chosen(conflict, add_text, planner):
    other = add_text("Acara di Aula.", ("venue", "Aula", "Aula"))
    with pytest.raises(ValueError, match="not_standing"):
        resolve_conflict(
            conflict=conflict,
            outcome=ResolutionOutcome.CLAIMED,
            chosen=other.claims.get(),
            reason="salah pilih",
            by=planner,
        )


def test_rejected_value_cannot_be_chosen(two_counts, conflict, planner):
    claim = claims_of(two_counts)[0]
    decide_claim(claim=claim, state=ClaimState.REJECTED, reason="salah baca", by=planner)
    with pytest.raises(ValueError, match="lapsed"):
        resolve_conflict(
            conflict=conflict, outcome=ResolutionOutcome.CLAIMED, chosen=claim, reason="salah", by=planner
        )


def test_accepting_all_the_same_never_overrides_a_rejection_made_meanwhile(add_text, planner):
    source = add_text(
        "90 orang, ya 90 orang.", ("headcount", "90", "90 orang"), ("headcount", "90", "ya 90 orang")
    )
    first, second = claims_of(source)
    decide_claim(claim=second, state=ClaimState.REJECTED, reason="salah baca", by=planner)

    accept_same_claims(claim=first, by=planner)

    assert [claim.state for claim in claims_of(source)] == [ClaimState.ACCEPTED, ClaimState.REJECTED]


@pytest.fixture
def colleague_first(monkeypatch):
    """`colleague_first(deed)`: a colleague's deed is done just before the next one gets the visit's lock."""

    def arrange(deed):
        lock = services._lock

        def late_lock(visit):
            monkeypatch.setattr(services, "_lock", lock)
            deed()
            lock(visit)

        monkeypatch.setattr(services, "_lock", late_lock)

    return arrange


def test_rejection_that_comes_just_before_the_lock_stands(add_text, planner, colleague_first):
    source = add_text("Aula, Aula.", ("venue", "Aula", "Aula"), ("venue", "Aula", "Aula."))
    first, second = claims_of(source)
    colleague_first(lambda: decide_claim(claim=second, state=ClaimState.REJECTED, reason="bukan", by=planner))

    accept_same_claims(claim=first, by=planner)

    assert [claim.state for claim in claims_of(source)] == [ClaimState.ACCEPTED, ClaimState.REJECTED]


def test_accepting_many_refreshes_the_visit_once(add_text, planner, monkeypatch):
    source = add_text("Aula " * 8, *[("venue", "Aula", "Aula")] * 8)
    refreshed = []
    monkeypatch.setattr(services, "refresh_conflicts", lambda visit, by: refreshed.append(visit))

    accept_same_claims(claim=claims_of(source)[0], by=planner)

    assert {claim.state for claim in claims_of(source)} == {ClaimState.ACCEPTED}
    assert refreshed == [source.visit]
    assert all(entries_for(claim).count() == 1 for claim in claims_of(source))


def test_conflict_that_lapsed_just_before_the_lock_takes_no_resolution(
    two_counts, conflict, planner, colleague_first
):
    first, second = claims_of(two_counts)
    colleague_first(
        lambda: decide_claim(claim=first, state=ClaimState.REJECTED, reason="salah baca", by=planner)
    )

    with pytest.raises(services.Refused, match="lapsed"):
        resolve_conflict(
            conflict=conflict,
            outcome=ResolutionOutcome.CLAIMED,
            chosen=second,
            reason="daftar hadir",
            by=planner,
        )

    assert not conflict.resolutions.exists()


def test_chosen_value_is_the_one_that_stands_after_the_lock(two_counts, conflict, planner, colleague_first):
    chosen = claims_of(two_counts)[1]
    colleague_first(
        lambda: decide_claim(
            claim=chosen, state=ClaimState.CORRECTED, corrected_value="95", reason="hitung ulang", by=planner
        )
    )

    resolution = resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.CLAIMED, chosen=chosen, reason="daftar hadir", by=planner
    )

    assert resolution.value == "95"
