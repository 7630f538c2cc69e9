"""Wordings that may mean the same: proposed by the reading, decided by a person, joined in the record."""

from __future__ import annotations

import pytest
from tests.web.audit_entries import entries_for

from tiru_web.reports import selectors, services
from tiru_web.reports.models import Alias, AliasState, AliasSubject, ConflictState, ResolutionOutcome
from tiru_web.reports.record import build_record, one_name_for_same
from tiru_web.reports.services import decide_alias, resolve_conflict


@pytest.fixture
def offices(add_text):
    return add_text(
        "Perinaker dan Dinas Perindustrian serta Bappeda.",
        ("visitor_office", "Perinaker", "Perinaker"),
        ("visitor_office", "Dinas Perindustrian", "Dinas Perindustrian"),
        ("visitor_office", "Bappeda", "Bappeda"),
    )


@pytest.fixture
def alias(offices):
    return Alias.objects.create(
        source=offices,
        subject=AliasSubject.OFFICE,
        left="Perinaker",
        right="Dinas Perindustrian",
        reason="Kata-kata kepanjangannya sama.",
    )


def offices_in_record(visit):
    aliases = selectors.aliases_of(visit)
    rows = build_record(selectors.claims_of(visit), selectors.conflicts_of(visit), aliases)
    row = next(row for row in rows if row.field.key == "visitor_office")
    return [(value.value, value.also_called) for value in row.values]


def test_reading_the_seed_article_proposes_wordings(demo_visit):
    assert {alias.state for alias in selectors.aliases_of(demo_visit)} == {AliasState.UNCHECKED}
    assert "Perinaker" in {alias.left for alias in selectors.aliases_of(demo_visit)}


def test_proposed_wordings_stay_two_values(visit, alias):
    assert offices_in_record(visit) == [("Perinaker", ()), ("Dinas Perindustrian", ()), ("Bappeda", ())]


def test_wordings_found_the_same_are_one_value(visit, alias, planner):
    decide_alias(alias=alias, state=AliasState.SAME, by=planner)

    assert offices_in_record(visit) == [("Perinaker", ("Dinas Perindustrian",)), ("Bappeda", ())]
    assert entries_for(alias).get().after == {"state": "sama"}


@pytest.mark.parametrize("state", [AliasState.DIFFERENT, AliasState.UNCHECKED])
def test_change_of_mind_separates_them_again(visit, alias, planner, state):
    decide_alias(alias=alias, state=AliasState.SAME, by=planner)
    decide_alias(alias=alias, state=state, by=planner)

    assert len(offices_in_record(visit)) == 3


def test_same_answer_again_adds_nothing(alias, planner):
    assert decide_alias(alias=alias, state=AliasState.UNCHECKED, by=planner) is None
    assert decide_alias(alias=alias, state=AliasState.SAME, by=planner) is not None
    assert decide_alias(alias=alias, state=AliasState.SAME, by=planner) is None
    assert alias.decisions.count() == 1


def test_chains_and_circles_of_wordings_have_one_name(offices, planner):
    pairs = [("A", "B"), ("B", "C"), ("C", "A"), ("D", "D.")]
    for left, right in pairs:
        alias = Alias.objects.create(
            source=offices, subject=AliasSubject.OFFICE, left=left, right=right, reason="uji"
        )
        decide_alias(alias=alias, state=AliasState.SAME, by=planner)

    name_of = one_name_for_same(selectors.aliases_of(offices.visit))
    assert name_of("A") == name_of("b") == name_of("C")
    assert name_of("D") != name_of("A")


@pytest.fixture
def two_spellings(add_text, visit):
    """As the library reads them: one value for both, the spelling in the text."""
    add_text(
        "Sukmawardani memimpin; kata Sukmawardhini.",
        ("leader", "Sukmawardani", "Sukmawardani"),
        ("leader", "Sukmawardani", "Sukmawardhini"),
        contradictions=(("nama", (0, 1)),),
    )
    return visit.conflicts.get()


def test_two_spellings_of_one_name_are_a_conflict(two_spellings):
    assert two_spellings.state == ConflictState.OPEN
    spellings = [two_spellings.value_of(claim) for claim in two_spellings.claims.all()]
    assert sorted(spellings) == ["Sukmawardani", "Sukmawardhini"]


@pytest.mark.parametrize(
    ("chosen", "values"),
    [
        ("Sukmawardani", [("Sukmawardani", "diputuskan")]),
        ("Sukmawardhini", [("Sukmawardhini", "diputuskan"), ("Sukmawardani", "tidak_dipilih")]),
    ],
)
def test_chosen_spelling_is_the_recorded_one(two_spellings, visit, planner, chosen, values):
    claim = next(claim for claim in two_spellings.claims.all() if two_spellings.value_of(claim) == chosen)
    resolve_conflict(
        conflict=two_spellings, outcome=ResolutionOutcome.CLAIMED, chosen=claim, reason="SK", by=planner
    )

    rows = build_record(selectors.claims_of(visit), selectors.conflicts_of(visit))
    row = next(row for row in rows if row.field.key == "leader")
    assert [(value.value, str(value.standing)) for value in row.values] == values


def test_parts_of_a_total_cannot_be_chosen(add_text, visit, planner):
    source = add_text(
        "Sebanyak 52 orang: 18 perajin dan 30 pegawai.",
        ("headcount", "52", "52 orang"),
        ("headcount", "18", "18 perajin", "bagian: perajin"),
        ("headcount", "30", "30 pegawai", "bagian: pegawai"),
        contradictions=(("rincian", (0, 1, 2)),),
    )
    with pytest.raises(ValueError, match="not_standing"):
        resolve_conflict(
            conflict=visit.conflicts.get(),
            outcome=ResolutionOutcome.CLAIMED,
            chosen=source.claims.get(value="18"),
            reason="keliru",
            by=planner,
        )


def test_answer_a_colleague_gave_just_before_the_lock_is_not_given_twice(alias, planner, monkeypatch):
    lock = services._lock

    def late_lock(visit):
        monkeypatch.setattr(services, "_lock", lock)
        decide_alias(alias=alias, state=AliasState.SAME, by=planner)
        lock(visit)

    monkeypatch.setattr(services, "_lock", late_lock)

    assert decide_alias(alias=alias, state=AliasState.SAME, by=planner) is None
    assert alias.decisions.count() == 1
