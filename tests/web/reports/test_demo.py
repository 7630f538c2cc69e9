"""The demonstration's visit is the one the carried article tells of."""

from __future__ import annotations

from tiru.extraction import seed_article
from tiru_web.demonstration import create_demo_visit
from tiru_web.reports.models import ClaimState
from tiru_web.shared.models import AuditEntry
from tiru_web.visits.models import Visit, VisitKind, VisitStage


def test_demo_visit_has_the_frame_and_the_text_of_the_article(demo_visit):
    assert (demo_visit.visitor_region_code, demo_visit.host_region_code) == ("51.03", "73.71")
    assert (demo_visit.kind, demo_visit.stage) == (VisitKind.STUDI_TIRU, VisitStage.HELD)
    assert (demo_visit.focus_key, demo_visit.days) == ("", ())
    assert demo_visit.sources.get().text == seed_article().text
    assert demo_visit.sources.get().url == seed_article().url


def test_demo_visit_records_nothing_by_itself(demo_visit):
    claims = demo_visit.sources.get().claims.all()
    assert {claim.state for claim in claims} == {ClaimState.UNCHECKED}
    assert not demo_visit.conflicts.get().resolutions.exists()


def test_second_call_finds_the_visit_and_writes_nothing(demo_visit, planner):
    entries = AuditEntry.objects.count()

    assert create_demo_visit(by=planner, office=planner.office) == demo_visit
    assert Visit.objects.count() == 1
    assert AuditEntry.objects.count() == entries
