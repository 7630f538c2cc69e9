"""Stages, thread, parts and words of a visit."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from tiru_web.shared.thread import StationState, journeys_of
from tiru_web.visits.models import VisitStage
from tiru_web.visits.presenters import MAIN_STAGES, VisitPresenter, tabs_of


@pytest.mark.parametrize("stage", MAIN_STAGES)
def test_stages_before_are_past_and_stages_after_are_to_come(make_visit, planner, stage):
    stages = VisitPresenter(make_visit(planner, stage=stage)).stages
    place = MAIN_STAGES.index(stage)

    assert [each.state for each in stages] == ["lewat"] * place + ["kini"] + ["nanti"] * (8 - place)
    assert stages[place].label == stage.label


@pytest.mark.parametrize("stage", [VisitStage.REFUSED, VisitStage.RESCHEDULED])
def test_side_branch_stands_where_the_answer_of_the_host_would(make_visit, planner, stage):
    stages = VisitPresenter(make_visit(planner, stage=stage)).stages

    assert [each.label for each in stages[:3]] == ["Gagasan", "Permohonan", stage.label]
    assert stages[2].state == "kini"


def test_place_among_the_stages_in_words(make_visit, planner):
    assert VisitPresenter(make_visit(planner, stage=VisitStage.HELD)).stage_place == "Tahap 5 dari 9"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "Tanggal belum ditentukan"),
        (dt.date(2024, 7, 9), None, "Selasa, 9 Juli 2024"),
        (dt.date(2024, 7, 9), dt.date(2024, 7, 10), "9 Juli 2024 sampai 10 Juli 2024"),
    ],
)
def test_when_in_words(make_visit, planner, start, end, words):
    assert VisitPresenter(make_visit(planner, start_date=start, end_date=end)).when == words


def test_thread_has_seven_stations_that_lead_on_or_say_what_is_missing(make_visit, planner):
    visit = make_visit(planner)
    stations = {station.key: station for station in VisitPresenter(visit).thread}

    assert list(stations) == ["celah", "lokus", "praktik", "kunjungan", "keputusan", "tindakan", "dampak"]
    assert stations["kunjungan"].url == reverse("visits:detail", args=[visit.pk])
    for station in stations.values():
        assert station.note
        assert station.url or station.state == StationState.MISSING


@pytest.mark.parametrize(
    ("stage", "state"), [(VisitStage.ASSIGNED, "sebagian"), (VisitStage.REPORTED, "ada")]
)
def test_own_station_is_there_once_the_visit_was_held(make_visit, planner, stage, state):
    stations = {station.key: station for station in VisitPresenter(make_visit(planner, stage=stage)).thread}
    assert stations["kunjungan"].state == state


def test_thread_leads_to_the_locus_and_the_practices_of_the_host(make_visit, planner):
    stations = {station.key: station for station in VisitPresenter(make_visit(planner)).thread}

    locus, practices = urlsplit(stations["lokus"].url), urlsplit(stations["praktik"].url)
    assert locus.path == reverse("locus:index")
    assert parse_qs(locus.query) == {"daerah": ["51.03"], "fokus": ["kriya"], "pilihan": ["73.71"]}
    assert practices.path == reverse("practices:index")
    assert parse_qs(practices.query) == {"daerah": ["73.71"]}


def test_parts_are_those_of_the_map_and_closed_ones_say_what_they_hold(make_visit, planner):
    tabs = tabs_of(make_visit(planner), "ringkasan")

    assert [str(tab.label) for tab in tabs if tab.url] == ["Ringkasan", "Laporan"]
    assert [tab.label for tab in tabs if tab.is_current] == ["Ringkasan"]
    assert len(tabs) == 13
    assert all(tab.why for tab in tabs if not tab.url)


def test_home_shows_the_visit_as_a_journey(make_visit, planner):
    visit = make_visit(planner, stage=VisitStage.HELD)
    [journey] = journeys_of(planner)

    assert (journey.title, journey.url) == (visit.title, reverse("visits:detail", args=[visit.pk]))
    assert "Terlaksana" in journey.summary
    assert len(journey.stations) == 7
