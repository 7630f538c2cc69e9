"""Names are compared between texts: a likeness is asked about, a difference conflicts, nothing is merged."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tiru_web.reports import selectors
from tiru_web.reports.conflict_rules import StandingClaim
from tiru_web.reports.models import AliasState, ClaimState, Conflict, ConflictState, ResolutionOutcome
from tiru_web.reports.naming import likenesses
from tiru_web.reports.record import build_record
from tiru_web.reports.services import decide_alias, decide_claim, resolve_conflict


def pairs(field, *values):
    """The wordings asked about when each value stands in a text of its own."""
    claims = [StandingClaim(number, number, field, "", value) for number, value in enumerate(values, 1)]
    return [(found.left, found.right) for found in likenesses(claims)]


@pytest.mark.parametrize(
    ("field", "first", "second"),
    [
        ("leader", "Putu Eka Merthawan", "Eka Merthawan"),
        ("leader", "Putu Eka Merthawan", "I Putu Eka Merthawan"),
        ("leader", "Putu Eka Merthawan", "P. Eka Merthawan"),
        ("leader", "Putu Eka Merthawan", "Putu Eka Mertawan"),
        ("receiver", "Andi Muh. Yasir", "Andi Muh Yasir, S.E."),
        ("visitor_office", "Disperinaker", "Dinas Perindustrian dan Tenaga Kerja"),
        ("visitor_office", "Bappeda", "Badan Perencanaan Pembangunan Daerah"),
        ("host_office", "Dinas Perdagangan", "Dinas Perdagangan dan Perindustrian"),
        ("venue", "Ruang Auditorium Gedung TP. PKK Kota Makassar", "Auditorium TP PKK"),
    ],
)
def test_wordings_that_may_mean_one_thing_are_asked_about(field, first, second):
    assert pairs(field, first, second) == [(second, first)]


@pytest.mark.parametrize(
    ("field", "first", "second"),
    [
        ("leader", "Putu Eka Merthawan", "Made Suardana"),
        ("leader", "Andi Yasir", "Andi Baso"),
        ("visitor_office", "Dinas Pariwisata", "Dinas Perdagangan"),
        ("visitor_office", "Bappeda", "BPKAD"),
        ("venue", "Balai Kota", "Hotel Claro"),
        ("topic", "industri kreatif", "industri kreatif daerah"),
    ],
)
def test_other_wordings_are_not_asked_about(field, first, second):
    assert pairs(field, first, second) == []


def test_same_wording_and_two_wordings_of_one_text_are_not_asked_about():
    assert pairs("leader", "Putu Eka Merthawan", "PUTU EKA  MERTHAWAN") == []
    together = [
        StandingClaim(1, 1, "leader", "", "Putu Eka Merthawan"),
        StandingClaim(2, 1, "leader", "", "Eka Merthawan"),
    ]
    assert list(likenesses(together)) == []


def test_rejected_wording_is_not_asked_about():
    claims = [
        StandingClaim(1, 1, "leader", "", "Putu Eka Merthawan", is_rejected=True),
        StandingClaim(2, 2, "leader", "", "Eka Merthawan"),
    ]
    assert list(likenesses(claims)) == []


def leaders(add_text, *names):
    return [add_text(f"Dipimpin {name}.", ("leader", name, name)) for name in names]


def row_of(visit, key):
    rows = build_record(
        selectors.claims_of(visit), selectors.conflicts_of(visit), selectors.aliases_of(visit)
    )
    return next(row for row in rows if row.field.key == key)


def test_other_leader_in_a_second_text_is_a_conflict(visit, add_text):
    leaders(add_text, "Putu Eka Merthawan", "Made Suardana")

    conflict = Conflict.objects.get()
    assert (conflict.kind, conflict.field, conflict.state) == ("sebutan", "leader", ConflictState.OPEN)
    assert {value.standing for value in row_of(visit, "leader").values} == {"bertentangan"}


def test_other_venue_in_a_second_text_is_a_conflict(add_text):
    add_text("Di Balai Kota.", ("venue", "Balai Kota", "Balai Kota"))
    add_text("Di Hotel Claro.", ("venue", "Hotel Claro", "Hotel Claro"))

    assert Conflict.objects.get().kind == "sebutan"


@pytest.mark.parametrize("field", ["receiver", "companion", "visitor_office", "host_office"])
def test_others_of_whom_a_visit_has_several_stand_beside_each_other(add_text, field):
    add_text("Ada Made Suardana.", (field, "Made Suardana", "Made Suardana"))
    add_text("Ada Putu Eka.", (field, "Putu Eka", "Putu Eka"))

    assert not Conflict.objects.exists()


def test_likeness_waits_for_an_answer_and_nothing_is_merged(visit, add_text):
    _first, second = leaders(add_text, "Putu Eka Merthawan", "Eka Merthawan")

    alias = second.aliases.get()
    assert (alias.left, alias.right, alias.state) == (
        "Eka Merthawan",
        "Putu Eka Merthawan",
        AliasState.UNCHECKED,
    )
    assert not Conflict.objects.exists()
    assert [value.value for value in row_of(visit, "leader").values] == [
        "Putu Eka Merthawan",
        "Eka Merthawan",
    ]


def test_answer_that_they_are_the_same_makes_one_value(visit, add_text, planner):
    _first, second = leaders(add_text, "Putu Eka Merthawan", "Eka Merthawan")
    decide_alias(alias=second.aliases.get(), state=AliasState.SAME, by=planner)

    [value] = row_of(visit, "leader").values
    assert (value.value, value.also_called) == ("Putu Eka Merthawan", ("Eka Merthawan",))
    assert not Conflict.objects.exists()


def test_answer_that_they_differ_makes_a_conflict_and_taking_it_back_ends_it(add_text, planner):
    _first, second = leaders(add_text, "Putu Eka Merthawan", "Eka Merthawan")
    alias = second.aliases.get()

    decide_alias(alias=alias, state=AliasState.DIFFERENT, by=planner)
    assert Conflict.objects.get().state == ConflictState.OPEN
    decide_alias(alias=alias, state=AliasState.UNCHECKED, by=planner)
    assert Conflict.objects.get().state == ConflictState.LAPSED


def test_pair_is_asked_about_once_however_many_texts_have_it(visit, add_text):
    leaders(add_text, "Putu Eka Merthawan", "Eka Merthawan")
    add_text("Kembali dipimpin Eka Merthawan.", ("leader", "Eka Merthawan", "Eka Merthawan"))

    assert selectors.aliases_of(visit).count() == 1


def test_corrected_name_is_compared_as_it_stands_now(add_text, planner):
    first, second = leaders(add_text, "Putu Eka Merthawan", "Made Suardana")
    decide_claim(
        claim=second.claims.get(),
        state=ClaimState.CORRECTED,
        corrected_value="Putu Eka Merthawan",
        reason="surat tugas",
        by=planner,
    )
    assert Conflict.objects.get().state == ConflictState.LAPSED
    assert not first.aliases.exists()


def test_conflict_of_names_is_settled_with_one_of_them(visit, add_text, planner):
    first, _second = leaders(add_text, "Putu Eka Merthawan", "Made Suardana")
    resolve_conflict(
        conflict=Conflict.objects.get(),
        outcome=ResolutionOutcome.CLAIMED,
        chosen=first.claims.get(),
        reason="surat tugas",
        by=planner,
    )
    assert [(value.value, str(value.standing)) for value in row_of(visit, "leader").values] == [
        ("Putu Eka Merthawan", "diputuskan"),
        ("Made Suardana", "tidak_dipilih"),
    ]


def test_summary_asks_about_a_likeness_and_leads_to_the_answer(client_for, planner, visit, add_text):
    _first, second = leaders(add_text, "Putu Eka Merthawan", "Eka Merthawan")
    page = client_for(planner).get(reverse("visits:detail", args=[visit.pk])).content.decode()

    words = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    assert "Mungkin sama: Eka Merthawan dan Putu Eka Merthawan." in words
    alias = second.aliases.get()
    assert f"{reverse('reports:source', args=[visit.pk, second.pk])}#sebutan-{alias.pk}" in page
