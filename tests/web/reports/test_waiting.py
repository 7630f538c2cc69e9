"""What of texts and claims the home page says is waiting."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tiru_web.accounts.models import Role
from tiru_web.reports.models import ClaimState, ResolutionOutcome
from tiru_web.reports.services import decide_claim, resolve_conflict
from tiru_web.reports.waiting import waiting_conflicts, waiting_texts
from tiru_web.shared.waiting import waiting_for


def titles(user):
    return [item.title for source in (waiting_texts, waiting_conflicts) for item in source(user)[:10]]


def test_unchecked_claims_and_open_conflicts_wait_for_the_planner(two_counts, conflict, planner):
    (claims,), (contradiction,) = waiting_texts(planner)[:10], waiting_conflicts(planner)[:10]

    assert claims.title == f"2 klaim belum diperiksa: {two_counts.title}"
    assert claims.url == reverse("reports:source", args=[two_counts.visit_id, two_counts.pk])
    assert contradiction.title == "Pertentangan terbuka, Jumlah orang: Belajar anyaman"
    assert contradiction.url == reverse("reports:conflict", args=[conflict.visit_id, conflict.pk])
    assert {claims.whom, contradiction.whom} == {"Pemerintah Kabupaten Badung"}


def test_home_gathers_them(two_counts, planner):
    assert {item.title for item in waiting_for(planner)[:10]} >= set(titles(planner))


def test_what_is_done_waits_no_more(two_counts, conflict, planner):
    for claim in two_counts.claims.all():
        decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    assert titles(planner) == ["Pertentangan terbuka, Jumlah orang: Belajar anyaman"]

    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.OTHER, value="92", reason="surat tugas", by=planner
    )
    assert titles(planner) == []


def test_claim_taken_back_waits_again(two_counts, planner):
    claim = two_counts.claims.first()
    decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    assert titles(planner)[0].startswith("1 klaim")
    decide_claim(claim=claim, state=ClaimState.UNCHECKED, by=planner)
    assert titles(planner)[0].startswith("2 klaim")


def test_rejected_and_corrected_claims_do_not_wait(two_counts, planner):
    first, second = two_counts.claims.all()
    decide_claim(claim=first, state=ClaimState.REJECTED, reason="salah baca", by=planner)
    decide_claim(
        claim=second, state=ClaimState.CORRECTED, corrected_value="92", reason="salah ketik", by=planner
    )
    assert titles(planner) == []


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.DELEGATE])
def test_nothing_waits_for_readers(two_counts, user_in, role):
    assert titles(user_in(role)) == []


@pytest.mark.parametrize("region_code", ["73.71", "51.71"])
def test_nothing_waits_for_other_governments(two_counts, user_in, region_code):
    assert titles(user_in(Role.PLANNER, region_code=region_code, government="Pemerintah lain")) == []
