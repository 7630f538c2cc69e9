"""How many claims wait is the same number on every page."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tiru_web.reports import selectors
from tiru_web.reports.models import ClaimState, Conflict, ConflictState, ResolutionOutcome
from tiru_web.reports.record import settled_claims
from tiru_web.reports.services import decide_claim, resolve_conflict
from tiru_web.reports.waiting import waiting_texts


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def settle(conflict, by, chosen):
    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.CLAIMED, chosen=chosen, reason="daftar hadir", by=by
    )


def counts(client, visit, source):
    """What every page says: list, summary, texts, text, and the home page's rows."""
    pages = {
        "visits:index": r"(\d+) klaim belum diperiksa",
        "visits:detail": r"teks, (\d+) belum diperiksa",
        "reports:index": r"(\d+) belum diperiksa",
        "reports:source": r"klaim, (\d+) belum diperiksa",
        "shared:home": r"(\d+) klaim belum diperiksa",
    }
    arguments = {"visits:index": [], "shared:home": [], "reports:source": [visit.pk, source.pk]}
    found = {}
    for name, pattern in pages.items():
        words = words_of(client.get(reverse(name, args=arguments.get(name, [visit.pk]))))
        found[name] = int((re.search(pattern, words) or ["", "0"])[1])
    return found


def test_claims_settled_by_their_conflict_wait_no_more_anywhere(client, visit, two_counts, conflict, planner):
    assert set(counts(client, visit, two_counts).values()) == {2}

    settle(conflict, planner, two_counts.claims.last())

    assert set(counts(client, visit, two_counts).values()) == {0}
    assert list(waiting_texts(planner)[:10]) == []


def test_conflict_that_opens_again_makes_its_claims_wait_again(
    client, visit, two_counts, conflict, add_text, planner
):
    settle(conflict, planner, two_counts.claims.last())
    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"))

    assert selectors.unchecked_by_visit([visit]) == {visit.pk: 3}
    assert counts(client, visit, two_counts)["visits:detail"] == 3
    assert counts(client, visit, two_counts)["reports:source"] == 2


def test_text_page_says_how_a_conflict_settled_each_claim(client, two_counts, conflict, planner):
    settle(conflict, planner, two_counts.claims.last())
    words = words_of(client.get(reverse("reports:source", args=[two_counts.visit_id, two_counts.pk])))

    assert "94 orang Diputuskan: dipakai" in words
    assert "90 orang Diputuskan: tidak dipakai" in words
    assert "Belum diperiksa" not in words


def test_parts_of_a_settled_total_still_wait(client, visit, add_text, planner):
    source = add_text(
        "Sebanyak 52 orang: 18 perajin dan 30 pegawai.",
        ("headcount", "52", "52 orang"),
        ("headcount", "18", "18 perajin", "bagian: perajin"),
        ("headcount", "30", "30 pegawai", "rencana: bagian: pegawai"),
        contradictions=(("rincian", (0, 1, 2)),),
    )
    settle(Conflict.objects.get(), planner, source.claims.first())

    assert set(counts(client, visit, source).values()) == {2}


def test_claim_of_an_open_and_a_settled_conflict_waits(visit, add_text, planner):
    source = add_text(
        "Rabu, 9 Juli 2024.",
        ("date", "2024-07-09", "Rabu, 9 Juli 2024"),
        contradictions=(("hari", (0,)),),
    )
    settle(Conflict.objects.get(), planner, source.claims.get())
    assert selectors.unchecked_by_visit([visit]) == {}
    add_text("Rabu 10 Juli 2024.", ("date", "2024-07-10", "10 Juli 2024"))

    assert {conflict.state for conflict in visit.conflicts.all()} == {
        ConflictState.SETTLED,
        ConflictState.OPEN,
    }
    assert selectors.unchecked_by_visit([visit]) == {visit.pk: 2}


def test_database_and_pages_count_the_same(visit, two_counts, conflict, add_text, planner):
    add_text("Aula.", ("venue", "Aula", "Aula"))
    settle(conflict, planner, two_counts.claims.last())
    decide_claim(claim=two_counts.claims.first(), state=ClaimState.ACCEPTED, by=planner)

    settled = settled_claims(selectors.conflicts_of(visit))
    waiting = [
        claim
        for claim in selectors.claims_of(visit)
        if claim.state == ClaimState.UNCHECKED and claim.pk not in settled
    ]
    assert selectors.unchecked_by_visit([visit]) == {visit.pk: len(waiting)}
