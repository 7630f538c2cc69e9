"""A planner mends what was entered when the visit was recorded; what texts tell stays as it is."""

from __future__ import annotations

import datetime as dt
import importlib

import pytest
from django.apps import apps
from django.urls import reverse
from tests.web.audit_entries import entries_for

from tiru_web.accounts.models import Role
from tiru_web.visits.models import StageEntry, Visit, VisitStage

SENT = {
    "host": "Kabupaten Maros",
    "focus": "pangan",
    "kind": "studi_tiru",
    "stage": "gagasan",
    "title": "Baru",
}


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


@pytest.fixture
def visit(make_visit, planner):
    return make_visit(planner, start_date=dt.date(2024, 7, 9), end_date=dt.date(2024, 7, 10))


def address(visit):
    return reverse("visits:change", args=[visit.pk])


def test_form_starts_with_what_is_known(client, visit):
    page = client.get(address(visit)).content.decode()

    assert 'value="Kota Makassar (73.71)"' in page
    assert 'value="2024-07-09"' in page
    assert 'value="2024-07-10"' in page
    assert 'value="Belajar anyaman"' in page


def test_changes_are_kept_with_what_was_before(client, visit, planner):
    response = client.post(address(visit), SENT)

    assert response.url == reverse("visits:detail", args=[visit.pk])
    visit.refresh_from_db()
    assert (visit.host_region_code, visit.focus_key, visit.title) == ("73.09", "pangan", "Baru")
    assert (visit.start_date, visit.end_date) == (None, None)
    entry = entries_for(visit).first()
    assert (entry.action, entry.by) == ("visits.visit_changed", planner)
    assert entry.before["host_region_code"] == "73.71"
    assert "kind" not in entry.before


def test_nothing_changed_writes_nothing(client, visit):
    same = {
        "host": "Kota Makassar (73.71)",
        "focus": "kriya",
        "kind": "studi_tiru",
        "stage": "gagasan",
        "title": "Belajar anyaman",
        "start_date": "2024-07-09",
        "end_date": "2024-07-10",
    }
    client.post(address(visit), same)
    assert [entry.action for entry in entries_for(visit)] == ["visits.visit_created"]


def test_new_stage_is_recorded_beside_the_old_one(client, visit, planner):
    client.post(address(visit), SENT | {"stage": "terlaksana"})
    assert [(entry.stage, entry.by) for entry in visit.stage_entries.all()] == [
        ("gagasan", planner),
        ("terlaksana", planner),
    ]


def test_visit_at_another_stage_may_stay_there(client, make_visit, planner):
    visit = make_visit(planner, stage=VisitStage.REQUESTED)
    client.post(address(visit), SENT | {"stage": "permohonan"})

    visit.refresh_from_db()
    assert (visit.stage, visit.title) == ("permohonan", "Baru")


@pytest.mark.parametrize(
    "changes", [{"host": ""}, {"host": "Kabupaten Badung"}, {"end_date": "2024-07-01"}, {"stage": "adopsi"}]
)
def test_refused_change_says_why_and_writes_nothing(client, visit, changes):
    response = client.post(address(visit), SENT | changes)

    assert "Ada yang perlu diperbaiki" in response.content.decode()
    assert Visit.objects.get() == visit
    assert Visit.objects.get().title == "Belajar anyaman"


def test_readers_and_other_governments_cannot_change(client_for, user_in, visit):
    reader = client_for(user_in(Role.AUDITOR))
    other = client_for(user_in(Role.PLANNER, region_code="51.71", government="Pemerintah Kota Denpasar"))

    assert reader.get(address(visit)).status_code == reader.post(address(visit), SENT).status_code == 403
    assert other.post(address(visit), SENT).status_code == 404


def test_stages_of_visits_known_before_are_recorded_by_their_maker(make_visit, planner):
    visit = make_visit(planner, stage=VisitStage.HELD)
    kept = make_visit(planner)
    visit.stage_entries.all().delete()
    migration = importlib.import_module("tiru_web.visits.migrations.0003_stages_of_known_visits")

    migration.record_known_stages(apps, None)

    entry = visit.stage_entries.get()
    assert (entry.stage, entry.by, entry.at) == ("terlaksana", planner, visit.created_at)
    assert StageEntry.objects.filter(visit=kept).count() == 1
