"""Conflicts follow the claims: they join, lapse, come back and reopen."""

from __future__ import annotations

from tiru_web.reports import selectors
from tiru_web.reports.models import ClaimState, Conflict, ConflictState, ResolutionOutcome
from tiru_web.reports.presenters.conflicts import ConflictPresenter
from tiru_web.reports.services import decide_claim, resolve_conflict

NINETY = ("headcount", "90", "90 orang")
NINETY_FOUR = ("headcount", "94", "94 orang")


def reject(claim, by):
    decide_claim(claim=claim, state=ClaimState.REJECTED, reason="salah baca", by=by)


def settle(conflict, by, value="94"):
    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.OTHER, value=value, reason="daftar hadir", by=by
    )


def test_two_texts_with_different_counts_make_one_conflict(add_text, visit):
    first = add_text("Datang 90 orang.", NINETY)
    assert not Conflict.objects.exists()
    second = add_text("Datang 94 orang.", NINETY_FOUR)

    conflict = Conflict.objects.get(visit=visit)
    assert (conflict.kind, conflict.group, conflict.scope) == ("jumlah", "rombongan", "")
    assert set(conflict.claims.all()) == {first.claims.get(), second.claims.get()}
    assert not conflict.parts.filter(from_text=True).exists()


def test_two_texts_with_different_dates_make_a_conflict(add_text, visit):
    add_text("Selasa 9 Juli 2024.", ("date", "2024-07-09", "9 Juli 2024"))
    add_text("Rabu 10 Juli 2024.", ("date", "2024-07-10", "10 Juli 2024"))

    assert Conflict.objects.get(visit=visit).kind == "tanggal"


def test_second_text_joins_the_conflict_inside_the_first(two_counts, conflict, add_text):
    second = add_text("Media lain: 94 orang.", NINETY_FOUR)

    assert Conflict.objects.get() == conflict
    assert second.claims.get() in conflict.claims.all()
    assert conflict.parts.filter(from_text=True).count() == 2


def test_two_texts_of_which_one_contradicts_itself_and_a_third_value_share_one_conflict(
    two_counts, conflict, add_text
):
    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"))

    assert sorted(claim.value for claim in Conflict.objects.get().claims.all()) == ["80", "90", "94"]


def test_counts_a_text_explains_are_no_conflict_even_beside_another_text(add_text):
    add_text(
        "Dari 17 orang, 16 orang hadir karena satu sakit.",
        ("headcount", "17", "17 orang"),
        ("headcount", "16", "16 orang"),
    )
    add_text("Hadir 16 orang.", ("headcount", "16", "16 orang"))

    assert not Conflict.objects.exists()


def test_conflict_lapses_when_one_value_is_rejected_and_returns_with_it(two_counts, conflict, planner):
    claim = two_counts.claims.first()
    reject(claim, planner)
    conflict.refresh_from_db()
    assert conflict.state == ConflictState.LAPSED

    decide_claim(claim=claim, state=ClaimState.UNCHECKED, by=planner)
    conflict.refresh_from_db()
    assert conflict.state == ConflictState.OPEN


def test_conflict_lapses_when_a_correction_makes_the_values_equal(two_counts, conflict, planner):
    claim = two_counts.claims.first()
    decide_claim(
        claim=claim, state=ClaimState.CORRECTED, corrected_value="94", reason="salah ketik", by=planner
    )

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.LAPSED


def test_conflict_between_texts_lapses_when_one_side_is_rejected(add_text, planner):
    first = add_text("Datang 90 orang.", NINETY)
    add_text("Datang 94 orang.", NINETY_FOUR)
    reject(first.claims.get(), planner)

    assert Conflict.objects.get().state == ConflictState.LAPSED


def test_settled_conflict_stays_settled_when_a_text_repeats_a_value_seen(
    two_counts, conflict, add_text, planner
):
    settle(conflict, planner)
    add_text("Media lain: 94 orang.", NINETY_FOUR)

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.SETTLED


def test_settled_conflict_opens_again_when_a_value_comes_up_nobody_saw(
    two_counts, conflict, add_text, planner
):
    settle(conflict, planner)
    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"))

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.OPEN


def test_conflict_that_only_one_text_can_have_stays_with_it(add_text, visit):
    for day in ("23", "24"):
        add_text(
            f"Rabu, {day} Oktober 2025.",
            ("date", f"2025-10-{day}", f"Rabu, {day} Oktober 2025"),
            contradictions=(("hari", (0,)),),
        )

    kinds = sorted((conflict.kind, bool(conflict.scope)) for conflict in visit.conflicts.all())
    assert kinds == [("hari", True), ("hari", True), ("tanggal", False)]


def test_parts_that_do_not_add_up_stand_until_the_total_is_corrected(add_text, planner):
    source = add_text(
        "Sebanyak 52 orang: 18 perajin dan 30 pegawai.",
        ("headcount", "52", "52 orang"),
        ("headcount", "18", "18 perajin", "bagian: perajin"),
        ("headcount", "30", "30 pegawai", "bagian: pegawai"),
        contradictions=(("rincian", (0, 1, 2)),),
    )
    assert Conflict.objects.get().state == ConflictState.OPEN

    total = source.claims.first()
    decide_claim(
        claim=total, state=ClaimState.CORRECTED, corrected_value="48", reason="dijumlah ulang", by=planner
    )
    assert Conflict.objects.get().state == ConflictState.LAPSED


def test_refreshing_twice_changes_nothing(two_counts, conflict, planner):
    from django.db import transaction

    from tiru_web.reports.conflict_upkeep import refresh_conflicts
    from tiru_web.shared.models import AuditEntry

    before = AuditEntry.objects.count()
    with transaction.atomic():
        refresh_conflicts(two_counts.visit, planner)

    assert AuditEntry.objects.count() == before
    assert conflict.parts.count() == 2


def test_settled_conflict_opens_again_when_its_value_is_rejected(two_counts, conflict, add_text, planner):
    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"))
    chosen = two_counts.claims.last()
    resolve_conflict(
        conflict=conflict,
        outcome=ResolutionOutcome.CLAIMED,
        chosen=chosen,
        reason="daftar hadir",
        by=planner,
    )
    reject(chosen, planner)

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.OPEN


def test_value_of_ones_own_needs_no_claim_to_hold(two_counts, conflict, planner):
    settle(conflict, planner, value="92")
    conflict.refresh_from_db()
    assert conflict.state == ConflictState.SETTLED


def test_explanation_follows_the_values_as_they_stand(two_counts, conflict, add_text, planner):
    def explanation():
        return ConflictPresenter(selectors.conflicts_of(two_counts.visit).get(pk=conflict.pk)).explanation

    assert explanation() == "Satu teks menyebut 90 orang dan 94 orang."

    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"), publisher="Suara")
    assert explanation() == (
        "2 teks menyebut nilai yang berbeda: 90 orang (Kabar); 94 orang (Kabar); 80 orang (Suara)."
    )

    reject(two_counts.claims.first(), planner)
    assert explanation() == "2 teks menyebut nilai yang berbeda: 94 orang (Kabar); 80 orang (Suara)."


def test_sum_is_explained_with_the_parts_as_they_stand(add_text, visit, planner):
    source = add_text(
        "Sebanyak 52 orang: 18 perajin dan 30 pegawai.",
        ("headcount", "52", "52 orang"),
        ("headcount", "18", "18 perajin", "bagian: perajin"),
        ("headcount", "30", "30 pegawai", "bagian: pegawai"),
        contradictions=(("rincian", (0, 1, 2)),),
    )
    decide_claim(
        claim=source.claims.get(value="30"),
        state=ClaimState.CORRECTED,
        corrected_value="31",
        reason="daftar hadir",
        by=planner,
    )
    shown = ConflictPresenter(selectors.conflicts_of(visit).get())
    assert shown.explanation == "Rincian 18 + 31 = 49, sedangkan jumlahnya disebut 52 orang."
