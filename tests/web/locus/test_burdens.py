"""Cost and host load beside every candidate: what is not known is never a nought."""

import datetime as dt

import pytest
from django.utils import timezone

from tiru.locus import ParetoCriterion
from tiru_web.locus import analysis
from tiru_web.locus.question import Question
from tiru_web.visits.models import Visit, VisitStage
from tiru_web.visits.selectors import visits_received

TODAY = dt.date(2026, 3, 5)
QUESTION = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}


@pytest.fixture
def record_visit(planner):
    def record(start: dt.date, stage: VisitStage = VisitStage.HELD, host: str = "73.71") -> Visit:
        return Visit.objects.create(
            title="Studi tiru",
            stage=stage,
            office=planner.office,
            visitor_region_code="51.03",
            host_region_code=host,
            start_date=start,
            end_date=start,
            created_by=planner,
        )

    return record


def test_visits_are_counted_by_host_within_the_days_asked_for(record_visit):
    record_visit(TODAY)
    record_visit(TODAY - dt.timedelta(days=365), VisitStage.REPORTED)
    record_visit(TODAY - dt.timedelta(days=366))
    record_visit(TODAY, VisitStage.IDEA, host="35.78")
    record_visit(TODAY, VisitStage.REFUSED, host="35.78")

    assert visits_received(TODAY - dt.timedelta(days=365), TODAY) == {"73.71": 2}


def test_row_tells_cost_and_load_or_that_they_are_not_known(client, record_visit):
    record_visit(timezone.localdate() - dt.timedelta(days=30))

    rows = {r.code: r for r in client.get("/lokus/", QUESTION).context["decision"].rows}

    assert rows["73.71"].cost == "perkiraan Rp14.346.000, belum termasuk tiket"
    assert rows["73.71"].host_load == "1 kunjungan dalam 12 bulan"
    assert rows["35.78"].cost == "belum dapat dihitung"
    assert rows["35.78"].host_load == "belum tercatat"


def test_load_of_one_host_alone_holds_nobody_against_anybody(record_visit):
    before = analysis.standing(Question("51.03", "pangan"))
    record_visit(timezone.localdate())
    after = analysis.standing(Question("51.03", "pangan"))

    assert after.left_out[ParetoCriterion.HOST_LOAD].value == "beban_belum_lengkap"
    assert [entry.is_on_front for entry in after.entries] == [entry.is_on_front for entry in before.entries]


def test_gap_names_its_peers_and_their_kind(client, text_of):
    words = text_of(client.get("/lokus/", QUESTION))

    assert "nilai tengah 10 kabupaten" in words
    assert "Pembanding celah, sejauh angkanya ada: " in words
    assert "Tahun angka yang dibandingkan: " in words
