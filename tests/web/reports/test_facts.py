"""Head, list and thread of a visit show what was settled, not what was once entered."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tiru_web.reports.facts import Settlement, Told, facts_of
from tiru_web.reports.models import ClaimState, ResolutionOutcome
from tiru_web.reports.services import decide_claim, resolve_conflict


def told(visit, key):
    return facts_of([visit])[visit.pk].of(key)


def correct(claim, value, by):
    decide_claim(claim=claim, state=ClaimState.CORRECTED, corrected_value=value, reason="undangan", by=by)


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


@pytest.fixture
def dated(add_text):
    return add_text("Selasa 9 Juli 2024.", ("date", "2024-07-09", "9 Juli 2024"))


def test_nothing_is_told_without_a_text(visit):
    assert told(visit, "date") == Told()
    assert facts_of([visit])[visit.pk].text_count == 0


def test_value_goes_from_unchecked_to_accepted_to_corrected(visit, dated, planner):
    claim = dated.claims.get()
    assert told(visit, "date") == Told(("2024-07-09",), Settlement.UNCHECKED)

    decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    assert told(visit, "date") == Told(("2024-07-09",), Settlement.ACCEPTED)

    correct(claim, "2024-07-10", planner)
    assert told(visit, "date") == Told(("2024-07-10",), Settlement.CORRECTED)


def test_rejected_value_is_told_no_more(visit, dated, planner):
    decide_claim(claim=dated.claims.get(), state=ClaimState.REJECTED, reason="acara lain", by=planner)
    assert told(visit, "date") == Told()


def test_conflict_is_told_with_both_values_until_it_is_settled(visit, conflict, two_counts, planner):
    assert told(visit, "headcount") == Told(("90", "94"), Settlement.DISPUTED)

    resolve_conflict(
        conflict=conflict,
        outcome=ResolutionOutcome.CLAIMED,
        chosen=two_counts.claims.last(),
        reason="daftar hadir",
        by=planner,
    )
    assert told(visit, "headcount") == Told(("94",), Settlement.DECIDED)


def test_head_counts_only_the_delegation(visit, add_text):
    add_text("Tuan rumah 12 orang.", ("headcount", "12", "12 orang", "tuan rumah"))
    assert told(visit, "headcount") == Told()


def test_settled_value_stands_before_a_mere_proposal(visit, add_text, planner):
    first = add_text("Makassar.", ("host_region", "73.71", "Makassar"))
    add_text("Maros.", ("host_region", "73.09", "Maros"))
    decide_claim(claim=first.claims.get(), state=ClaimState.ACCEPTED, by=planner)

    assert told(visit, "host_region") == Told(("73.71",), Settlement.ACCEPTED)


@pytest.mark.parametrize("page", ["shared:home", "visits:index", "visits:detail", "reports:index"])
def test_corrected_date_shows_wherever_the_visit_does(client, visit, dated, planner, page):
    address = reverse(page, args=[visit.pk] if page in ("visits:detail", "reports:index") else [])
    assert "Selasa, 9 Juli 2024" in words_of(client.get(address))

    correct(dated.claims.get(), "2024-07-10", planner)

    words = words_of(client.get(address))
    assert re.search("Rabu, 10 Juli 2024 ?,? dikoreksi", words)
    assert "Selasa, 9 Juli 2024" not in words


def test_head_on_a_text_page_changes_with_the_decision(client, visit, dated):
    claim = dated.claims.get()
    address = reverse("reports:decide_claim", args=[visit.pk, dated.pk, claim.pk])
    data = {"state": "dikoreksi", "corrected_value": "10 Juli 2024", "reason": "undangan"}
    response = client.post(address, data, headers={"HX-Request": "true"}, follow=True)

    head = re.search(r'<div class="visit-head".*?</dl>', response.content.decode(), re.DOTALL)[0]
    assert "Rabu, 10 Juli 2024" in head


def test_seed_visit_shows_no_focus_and_no_stage_that_nobody_recorded(client, demo_visit):
    words = words_of(client.get(reverse("visits:detail", args=[demo_visit.pk])))

    assert "Fokus tidak dicatat 3 hal yang dipelajari menurut teks" in words
    assert words.count("Gagasan tidak dicatat") == 1
    assert "4 tahap sebelumnya tidak dicatat." in words
    assert "Lihat 1 teks tentang kunjungan ini" in words
    assert "Selasa, 9 Juli 2024 belum diperiksa" in words


def test_many_visits_are_told_in_as_many_queries_as_one(visit, demo_visit, conflict, dated):
    def queries(visits):
        with CaptureQueriesContext(connection) as captured:
            facts_of(visits)
        return len(captured)

    assert queries([visit, demo_visit]) == queries([demo_visit])
