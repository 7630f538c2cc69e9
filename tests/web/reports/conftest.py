"""Texts whose claims are set by hand, so that a test says exactly what stands where."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction

from tiru.extraction import Contradiction
from tiru_web.accounts.models import User
from tiru_web.demonstration import create_demo_visit
from tiru_web.reports.conflict_upkeep import note_contradictions, refresh_conflicts
from tiru_web.reports.models import Claim, Conflict, SourceText
from tiru_web.reports.services import fingerprint
from tiru_web.visits.models import Visit, VisitStage
from tiru_web.visits.services import VisitPlan, create_visit

# Field, value, words of the text, and who is counted.
Given = tuple[str, str, str] | tuple[str, str, str, str]


@pytest.fixture
def visit(planner: User) -> Visit:
    plan = VisitPlan(
        title="Belajar anyaman",
        visitor_region_code="51.03",
        host_region_code="73.71",
        focus_key="kriya",
        stage=VisitStage.HELD,
    )
    return create_visit(plan=plan, office=planner.office, by=planner)


@pytest.fixture
def demo_visit(planner: User) -> Visit:
    """The visit of the carried article, as read by the library."""
    return create_demo_visit(by=planner, office=planner.office)


@pytest.fixture
def add_text(visit: Visit, planner: User) -> Callable[..., SourceText]:
    """`add_text("Datang 90 orang.", ("headcount", "90", "90 orang"))`; contradictions name places."""

    def add(
        text: str,
        *given: Given,
        contradictions: tuple[tuple[str, tuple[int, ...]], ...] = (),
        publisher: str = "Kabar",
    ) -> SourceText:
        with transaction.atomic():
            source = SourceText.objects.create(
                visit=visit,
                title=text.strip()[:40],
                publisher=publisher,
                text=text,
                fingerprint=fingerprint(text),
                added_by=planner,
            )
            claims = Claim.objects.bulk_create(
                make_claim(source, position, *each) for position, each in enumerate(given)
            )
            found = [
                Contradiction(kind, tuple(claims[n].value for n in places), places, "Dua nilai berlawanan.")
                for kind, places in contradictions
            ]
            note_contradictions(source, found, claims)
            refresh_conflicts(visit, planner)
        return source

    return add


def make_claim(
    source: SourceText, position: int, field: str, value: str, words: str, counts_what: str = ""
) -> Claim:
    group = counts_what or ("rombongan" if field == "headcount" else "")
    start = source.text.index(words)
    return Claim(
        source=source,
        position=position,
        field=field,
        value=value,
        start=start,
        end=start + len(words),
        sentence_start=0,
        sentence_end=len(source.text),
        rule="by_hand",
        confidence=0.9,
        details={"counts_what": group} if group else {},
    )


@pytest.fixture
def two_counts(add_text: Callable[..., SourceText]) -> SourceText:
    """One text with the conflict of the seed article."""
    return add_text(
        "Rombongan sebanyak 90 orang datang. Rombongan yang berjumlah 94 orang diterima.",
        ("headcount", "90", "90 orang"),
        ("headcount", "94", "94 orang"),
        contradictions=(("jumlah", (0, 1)),),
    )


@pytest.fixture
def conflict(two_counts: SourceText) -> Conflict:
    return Conflict.objects.get(visit=two_counts.visit)
