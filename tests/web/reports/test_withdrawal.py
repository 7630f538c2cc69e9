"""A text that should not be there is withdrawn: kept and readable, and counted nowhere."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from tests.web.audit_entries import entries_for

from tiru_web.reports import selectors
from tiru_web.reports.facts import facts_of
from tiru_web.reports.models import ClaimState, Conflict, ConflictState, ResolutionOutcome, SourceTextState
from tiru_web.reports.services import (
    GivenText,
    Refused,
    add_source_text,
    decide_alias,
    decide_claim,
    decide_source_text,
    resolve_conflict,
)
from tiru_web.reports.waiting import waiting_texts

NINETY = ("headcount", "90", "90 orang")
NINETY_FOUR = ("headcount", "94", "94 orang")


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


def withdraw(source, by, state=SourceTextState.WITHDRAWN, reason="salah tempel"):
    return decide_source_text(source=source, state=state, reason=reason, by=by)


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def address(source, name="reports:decide_text"):
    return reverse(name, args=[source.visit_id, source.pk])


def test_claims_of_a_withdrawn_text_count_nowhere(visit, two_counts, planner):
    withdraw(two_counts, planner)

    assert list(selectors.claims_of(visit)) == []
    assert selectors.unchecked_by_visit([visit]) == {}
    assert facts_of([visit])[visit.pk].text_count == 0
    assert len(waiting_texts(planner)) == 0
    assert Conflict.objects.get().state == ConflictState.LAPSED
    [kept] = selectors.sources_of(visit)
    assert (kept.is_withdrawn, kept.claim_count, kept.unchecked_count) == (True, 2, 0)


def test_withdrawing_keeps_who_why_and_what_was_before(two_counts, planner):
    withdraw(two_counts, planner, reason="  salah tempel ")

    entry = entries_for(two_counts).first()
    assert (entry.action, entry.by, entry.reason) == ("reports.text_decided", planner, "salah tempel")
    assert (entry.before, entry.after) == ({"state": "dipakai"}, {"state": "ditarik"})


def test_withdrawing_twice_is_once(two_counts, planner):
    assert withdraw(two_counts, planner)
    assert withdraw(two_counts, planner) is None
    assert two_counts.decisions.count() == 1


def test_text_that_is_used_again_brings_its_claims_and_decisions_back(visit, two_counts, planner):
    claim = two_counts.claims.first()
    decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    withdraw(two_counts, planner)
    withdraw(two_counts, planner, SourceTextState.USED, "benar tentang kunjungan ini")

    assert [each.state for each in selectors.claims_of(visit)] == [ClaimState.ACCEPTED, ClaimState.UNCHECKED]
    assert Conflict.objects.get().state == ConflictState.OPEN


def test_conflict_between_texts_ends_when_one_is_withdrawn_and_returns_with_it(add_text, planner):
    add_text("Datang 90 orang.", NINETY)
    second = add_text("Datang 94 orang.", NINETY_FOUR)

    withdraw(second, planner)
    assert Conflict.objects.get().state == ConflictState.LAPSED
    withdraw(second, planner, SourceTextState.USED, "benar")
    assert Conflict.objects.get().state == ConflictState.OPEN


def test_settled_conflict_opens_again_when_the_text_of_its_value_is_withdrawn(
    client, visit, add_text, planner
):
    add_text("Datang 90 orang.", NINETY)
    add_text("Datang 92 orang.", ("headcount", "92", "92 orang"))
    third = add_text("Datang 94 orang.", NINETY_FOUR)
    conflict = Conflict.objects.get()
    chosen = third.claims.get()
    resolve_conflict(
        conflict=conflict, outcome=ResolutionOutcome.CLAIMED, chosen=chosen, reason="daftar hadir", by=planner
    )
    withdraw(third, planner)

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.OPEN
    words = words_of(client.get(reverse("visits:detail", args=[visit.pk])))
    assert "terbuka lagi Nilai 94 orang tidak lagi didukung" in words


def test_nothing_is_decided_on_a_withdrawn_text(demo_visit, planner):
    source = demo_visit.sources.get()
    withdraw(source, planner)

    with pytest.raises(Refused, match="withdrawn"):
        decide_claim(claim=source.claims.first(), state=ClaimState.ACCEPTED, by=planner)
    with pytest.raises(Refused, match="withdrawn"):
        decide_alias(alias=source.aliases.first(), state="sama", by=planner)


def test_same_text_given_again_leads_to_the_withdrawn_one(client, demo_visit, planner):
    source = demo_visit.sources.get()
    withdraw(source, planner)
    data = {"text": source.text, "publisher": "Kabar"}
    response = client.post(reverse("reports:add", args=[demo_visit.pk]), data, follow=True)

    assert demo_visit.sources.count() == 1
    assert "Teks ini sudah ada, tetapi ditarik." in words_of(response)
    assert not add_source_text(visit=demo_visit, given=GivenText(source.text, "Kabar"), by=planner).is_new


def test_planner_withdraws_a_text_with_a_reason_and_sees_it_listed_apart(client, demo_visit):
    source = demo_visit.sources.get()
    assert address(source) in client.get(address(source, "reports:source")).content.decode()

    response = client.post(address(source), {"state": "ditarik", "reason": "Berita lain."}, follow=True)
    words = words_of(response)
    assert "Teks ditarik. Klaimnya tidak dihitung lagi, tetapi tetap tersimpan." in words
    assert "Teks ini ditarik. Klaimnya tidak dihitung." in words
    assert "43 klaim, tidak dihitung" in words
    assert "Periksa : 90 orang" not in words

    words = words_of(client.get(reverse("reports:index", args=[demo_visit.pk])))
    assert "0 teks" in words
    assert "Teks yang ditarik" in words
    assert "Alasan: Berita lain." in words


def test_withdrawing_without_a_reason_is_asked_for(client, demo_visit):
    source = demo_visit.sources.get()
    response = client.post(address(source), {"state": "ditarik", "reason": "  "})

    assert "Tulis alasannya" in words_of(response)
    assert not source.decisions.exists()


def test_sending_the_form_twice_withdraws_once_and_does_not_bring_it_back(client, demo_visit):
    source = demo_visit.sources.get()
    for _time in range(2):
        client.post(address(source), {"state": "ditarik", "reason": "salah tempel"})

    assert [decision.state for decision in source.decisions.all()] == ["ditarik"]


def test_decision_sent_from_a_page_that_did_not_know_of_the_withdrawal_is_refused_in_words(
    client, demo_visit, planner
):
    source = demo_visit.sources.get()
    claim = source.claims.first()
    withdraw(source, planner)
    url = reverse("reports:decide_claim", args=[demo_visit.pk, source.pk, claim.pk])
    response = client.post(url, {"state": "diterima"})

    assert response.status_code == 200
    assert "Teks ini baru saja ditarik, jadi putusan Anda tidak disimpan." in words_of(response)
    assert not claim.decisions.exists()
