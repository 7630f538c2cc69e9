"""Stages, thread, parts and words of a visit."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from tiru_web.reports.facts import Settlement, Told, VisitFacts
from tiru_web.shared.thread import StationState, journeys_of
from tiru_web.visits.models import StageEntry, VisitStage
from tiru_web.visits.presenters.stages import MAIN_STAGES, stage_strip
from tiru_web.visits.presenters.tabs import tabs_of
from tiru_web.visits.presenters.visit import VisitPresenter


def states_of(visit):
    return [step.state for step in stage_strip(visit).steps]


@pytest.mark.parametrize("stage", MAIN_STAGES)
def test_stages_before_that_nobody_recorded_do_not_look_done(make_visit, planner, stage):
    visit = make_visit(planner, stage=stage)
    place = MAIN_STAGES.index(stage)

    assert states_of(visit) == ["tanpa_catatan"] * place + ["kini"] + ["nanti"] * (8 - place)
    steps = stage_strip(visit).steps
    assert steps[place].label == stage.label
    assert {step.note for step in steps[:place]} <= {"tidak dicatat"}


def test_stage_that_was_recorded_is_past(make_visit, planner):
    visit = make_visit(planner, stage=VisitStage.ASSIGNED)
    StageEntry.objects.create(
        visit=visit, stage=VisitStage.REQUESTED, by=planner, at=dt.datetime(2024, 7, 1, tzinfo=dt.UTC)
    )

    assert states_of(visit)[:4] == ["tanpa_catatan", "lewat", "tanpa_catatan", "kini"]
    assert stage_strip(visit).unrecorded == "2 tahap sebelumnya tidak dicatat."


@pytest.mark.parametrize("stage", [VisitStage.REFUSED, VisitStage.RESCHEDULED])
def test_side_branch_stands_where_the_answer_of_the_host_would(make_visit, planner, stage):
    steps = stage_strip(make_visit(planner, stage=stage)).steps

    assert [each.label for each in steps[:3]] == ["Gagasan", "Permohonan", stage.label]
    assert steps[2].state == "kini"


def test_place_among_the_stages_and_who_recorded_it_in_words(make_visit, planner):
    strip = stage_strip(make_visit(planner, stage=VisitStage.HELD))

    assert strip.place == "Tahap 5 dari 9"
    assert strip.basis.startswith("dicatat oleh Ni Made Contoh, ")
    assert strip.unrecorded == "4 tahap sebelumnya tidak dicatat."
    assert stage_strip(make_visit(planner)).unrecorded == ""


def test_stage_no_entry_tells_of_says_so(make_visit, planner):
    visit = make_visit(planner)
    visit.stage_entries.all().delete()

    assert stage_strip(visit).basis == "tidak dicatat oleh siapa pun."


@pytest.mark.parametrize(
    ("start", "end", "words", "standing"),
    [
        (None, None, "Tanggal belum ditentukan", ""),
        (dt.date(2024, 7, 9), None, "Selasa, 9 Juli 2024", "terjadwal"),
        (dt.date(2024, 7, 9), dt.date(2024, 7, 10), "9–10 Juli 2024", "terjadwal"),
    ],
)
def test_scheduled_date_in_words(make_visit, planner, start, end, words, standing):
    date = VisitPresenter(make_visit(planner, start_date=start, end_date=end)).date
    assert (date.words, date.standing) == (words, standing)


def shown(visit, key, values, settlement):
    return VisitPresenter(visit, VisitFacts({key: Told(values, settlement)}))


@pytest.fixture
def scheduled(make_visit, planner):
    return make_visit(planner, start_date=dt.date(2024, 7, 9))


@pytest.mark.parametrize(
    ("values", "settlement", "words", "standing", "note"),
    [
        (("2024-07-09",), Settlement.UNCHECKED, "Selasa, 9 Juli 2024", "belum diperiksa", ""),
        (("2024-07-09",), Settlement.ACCEPTED, "Selasa, 9 Juli 2024", "diterima", ""),
        (("--07-09",), Settlement.UNCHECKED, "Selasa, 9 Juli 2024", "belum diperiksa", ""),
        (
            ("2024-07-10",),
            Settlement.CORRECTED,
            "Rabu, 10 Juli 2024",
            "dikoreksi",
            "Terjadwal Selasa, 9 Juli 2024 · menurut catatan Rabu, 10 Juli 2024 (dikoreksi)",
        ),
        (
            ("2024-07-10",),
            Settlement.UNCHECKED,
            "Selasa, 9 Juli 2024",
            "",
            "Terjadwal Selasa, 9 Juli 2024 · menurut teks Rabu, 10 Juli 2024 (belum diperiksa)",
        ),
        (
            ("2024-07-09", "2024-07-10"),
            Settlement.DISPUTED,
            "Selasa, 9 Juli 2024 atau Rabu, 10 Juli 2024",
            "bertentangan",
            "Terjadwal Selasa, 9 Juli 2024 · menurut teks Selasa, 9 Juli 2024 atau Rabu, 10 Juli 2024 "
            "(bertentangan)",
        ),
    ],
    ids=["proposed", "accepted", "no year", "corrected", "other proposal", "disputed"],
)
def test_date_that_is_settled_stands_before_the_schedule(
    scheduled, values, settlement, words, standing, note
):
    date = shown(scheduled, "date", values, settlement).date
    assert (date.words, date.standing, date.note) == (words, standing, note)


def test_scheduled_days_and_days_told_agree_only_when_they_are_the_same(make_visit, planner):
    visit = make_visit(planner, start_date=dt.date(2024, 7, 9), end_date=dt.date(2024, 7, 10))

    together = ("2024-07-09", "2024-07-10")
    assert shown(visit, "date", together, Settlement.ACCEPTED).date.note == ""
    assert shown(visit, "date", together[:1], Settlement.ACCEPTED).date.note != ""


def test_host_that_was_settled_otherwise_is_shown_with_both(make_visit, planner):
    visit = make_visit(planner)
    frame = shown(visit, "host_region", ("73.09",), Settlement.CORRECTED)

    assert (frame.host.words, frame.host.standing) == ("Kabupaten Maros", "dikoreksi")
    assert frame.host.note == ("Terjadwal Kota Makassar · menurut catatan Kabupaten Maros (dikoreksi)")
    assert frame.differences == [frame.host]


def test_leader_and_headcount_come_from_the_record_alone(make_visit, planner):
    visit = make_visit(planner)
    assert VisitPresenter(visit).leader.words == "tidak dicatat"
    assert VisitPresenter(visit).leader.is_missing

    frame = shown(visit, "headcount", ("90", "94"), Settlement.DISPUTED)
    assert frame.headcount.sentence == "90 orang atau 94 orang, bertentangan"


@pytest.mark.parametrize(
    ("stage", "status", "doubt"),
    [
        (VisitStage.HELD, "terlaksana", ""),
        (VisitStage.IDEA, "rencana", ""),
        (VisitStage.HELD, "batal", "Tahap tercatat Terlaksana · menurut teks Batal (belum diperiksa)"),
        (VisitStage.IDEA, "terlaksana", "Tahap tercatat Gagasan · menurut teks Terlaksana (belum diperiksa)"),
    ],
)
def test_stage_a_text_tells_otherwise_is_doubted(make_visit, planner, stage, status, doubt):
    visit = make_visit(planner, stage=stage)
    assert shown(visit, "status", (status,), Settlement.UNCHECKED).stage_doubt == doubt


def stations_of(frame):
    return {station.key: station for station in frame.thread}


def test_thread_has_seven_stations_that_lead_on_or_say_what_is_missing(make_visit, planner):
    visit = make_visit(planner)
    stations = stations_of(VisitPresenter(visit))

    assert list(stations) == ["celah", "lokus", "praktik", "kunjungan", "keputusan", "tindakan", "dampak"]
    assert stations["kunjungan"].url == reverse("visits:detail", args=[visit.pk])
    for station in stations.values():
        assert station.note
        assert station.url or station.state == StationState.MISSING


@pytest.mark.parametrize(
    ("stage", "settlement", "state"),
    [
        (VisitStage.ASSIGNED, Settlement.ACCEPTED, "sebagian"),
        (VisitStage.HELD, Settlement.UNCHECKED, "sebagian"),
        (VisitStage.REPORTED, Settlement.ACCEPTED, "ada"),
    ],
)
def test_own_station_is_there_once_the_visit_was_held_on_a_day_somebody_vouches_for(
    make_visit, planner, stage, settlement, state
):
    visit = make_visit(planner, stage=stage)
    station = stations_of(shown(visit, "date", ("2024-07-09",), settlement))["kunjungan"]

    assert station.state == state
    assert station.note.startswith("Selasa, 9 Juli 2024, ")


def test_thread_leads_to_the_locus_and_to_practices_of_the_host_by_focus(make_visit, planner):
    stations = stations_of(VisitPresenter(make_visit(planner, focus_key="pangan")))

    locus, practices = urlsplit(stations["lokus"].url), urlsplit(stations["praktik"].url)
    assert locus.path == reverse("locus:index")
    assert parse_qs(locus.query) == {"daerah": ["51.03"], "fokus": ["pangan"], "pilihan": ["73.71"]}
    assert practices.path == reverse("practices:index")
    assert parse_qs(practices.query) == {"daerah": ["73.71"], "fokus": ["pangan"]}
    assert stations["praktik"].note.endswith("praktik di Kota Makassar, fokus Pangan")


def test_practices_counted_in_the_thread_are_those_its_link_shows(make_visit, planner, client_for):
    station = stations_of(VisitPresenter(make_visit(planner, focus_key="pangan")))["praktik"]

    found = client_for(planner).get(station.url).context["page"].paginator.count
    assert station.note.split()[0] == str(found)


def test_without_a_focus_the_thread_says_that_all_practices_are_meant(make_visit, planner):
    station = stations_of(VisitPresenter(make_visit(planner, focus_key="")))["praktik"]

    assert parse_qs(urlsplit(station.url).query) == {"daerah": ["73.71"]}
    assert station.note.endswith("praktik di Kota Makassar, semua fokus")


def test_host_without_a_practice_of_the_focus_is_a_missing_station(make_visit, planner):
    visit = make_visit(planner, host_region_code="91.71", focus_key="pangan")
    station = stations_of(VisitPresenter(visit))["praktik"]

    assert (station.state, station.note) == (
        StationState.MISSING,
        "tidak tercatat di Kota Jayapura, fokus Pangan",
    )


def test_thread_follows_the_host_that_was_settled(make_visit, planner):
    stations = stations_of(shown(make_visit(planner), "host_region", ("35.73",), Settlement.ACCEPTED))
    assert parse_qs(urlsplit(stations["praktik"].url).query)["daerah"] == ["35.73"]


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
