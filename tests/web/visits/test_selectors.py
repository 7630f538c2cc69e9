"""Who sees which visits, and how they are counted and kept."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.web.audit_entries import entries_for

from tiru_web.accounts.models import Role
from tiru_web.visits.models import VisitStage
from tiru_web.visits.selectors import count_by_stage, visits_of


@pytest.mark.parametrize(
    ("region_code", "sees"),
    [("51.03", True), ("73.71", True), ("51.71", False)],
    ids=["own", "host", "other"],
)
def test_visit_is_seen_by_both_sides_and_nobody_else(make_visit, planner, user_in, region_code, sees):
    visit = make_visit(planner, stage=VisitStage.REQUESTED)
    reader = user_in(Role.AUDITOR, region_code=region_code, government=f"Pemerintah {region_code}")

    assert list(visits_of(reader)) == ([visit] if sees else [])


@pytest.mark.parametrize("stage", VisitStage)
def test_host_sees_a_visit_once_it_was_asked(make_visit, planner, user_in, stage):
    visit = make_visit(planner, stage=stage)
    host = user_in(Role.PLANNER, region_code="73.71", government="Pemerintah Kota Makassar")

    assert list(visits_of(planner)) == [visit]
    assert list(visits_of(host)) == ([] if stage == VisitStage.IDEA else [visit])


def test_visit_kept_by_its_host_is_seen_by_the_visitor(make_visit, planner, user_in):
    host = user_in(Role.PLANNER, region_code="73.71", government="Pemerintah Kota Makassar")
    visit = make_visit(host)

    assert list(visits_of(planner)) == [visit]
    assert visit.visitor_government == planner.government


def test_person_without_an_office_sees_none(make_visit, planner, user_in):
    make_visit(planner)
    assert list(visits_of(user_in(email="tanpa@contoh.go.id"))) == []


def test_visits_are_counted_by_stage(make_visit, planner):
    for stage in (VisitStage.IDEA, VisitStage.IDEA, VisitStage.HELD):
        make_visit(planner, stage=stage)

    assert count_by_stage(planner) == {"gagasan": 2, "terlaksana": 1}


def test_one_date_means_a_visit_of_one_day_and_leaves_an_audit_entry(make_visit, planner):
    visit = make_visit(planner, start_date=dt.date(2024, 7, 9))

    assert visit.end_date == dt.date(2024, 7, 9)
    entry = entries_for(visit).get()
    assert (entry.action, entry.by, entry.after["start_date"]) == (
        "visits.visit_created",
        planner,
        "2024-07-09",
    )


def test_visitor_that_does_not_use_tiru_has_no_government(make_visit, planner):
    assert make_visit(planner, visitor_region_code="33.72").visitor_government is None
