"""What the database refuses of a visit."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from tiru_web.visits.models import Visit

DAY = dt.date(2024, 7, 9)


def make(planner, **changes):
    fields = {
        "title": "Belajar anyaman",
        "office": planner.office,
        "visitor_region_code": "51.03",
        "host_region_code": "73.71",
        "focus_key": "kriya",
        "created_by": planner,
    }
    return Visit.objects.create(**(fields | changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"host_region_code": "51.03"},
        {"start_date": DAY},
        {"end_date": DAY},
        {"start_date": DAY, "end_date": DAY - dt.timedelta(days=1)},
        {"kind": "piknik"},
        {"stage": "entah"},
    ],
    ids=["no title", "to itself", "no end", "no start", "end before start", "unknown kind", "unknown stage"],
)
def test_visit_that_makes_no_sense_is_refused(planner, changes):
    with pytest.raises(IntegrityError), transaction.atomic():
        make(planner, **changes)


def test_days_of_a_visit_are_all_of_them(planner):
    visit = make(planner, start_date=DAY, end_date=DAY + dt.timedelta(days=2))
    assert visit.days == (dt.date(2024, 7, 9), dt.date(2024, 7, 10), dt.date(2024, 7, 11))
    assert make(planner).days == ()


def test_visits_without_a_date_come_first_then_the_newest(planner):
    early = make(planner, start_date=DAY, end_date=DAY)
    late = make(planner, start_date=DAY + dt.timedelta(days=9), end_date=DAY + dt.timedelta(days=9))
    undated = make(planner)

    assert list(Visit.objects.all()) == [undated, late, early]
