"""No page asks the database more often because there is more to show."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tiru_web.reports.models import ClaimState, ResolutionOutcome
from tiru_web.reports.services import decide_claim, resolve_conflict


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


@pytest.fixture
def add_many(add_text):
    def add(count):
        text = " ".join(f"Aula {number}." for number in range(count))
        venues = (("venue", f"Aula {number}", f"Aula {number}.") for number in range(count))
        return add_text(text, *venues)

    return add


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("page", ["visits:detail", "reports:index", "reports:source"])
def test_thirty_claims_cost_no_more_queries_than_one(client, visit, add_many, planner, page):
    one = add_many(1)
    address = reverse(page, args=[visit.pk, one.pk] if page == "reports:source" else [visit.pk])
    decide_claim(claim=one.claims.get(), state=ClaimState.ACCEPTED, by=planner)
    with_one = queries_of(client, address)

    many = add_many(30)
    for claim in many.claims.all():
        decide_claim(claim=claim, state=ClaimState.ACCEPTED, by=planner)
    address = reverse(page, args=[visit.pk, many.pk] if page == "reports:source" else [visit.pk])

    assert queries_of(client, address) == with_one


def test_more_sides_of_a_conflict_cost_no_more_queries(client, visit, add_text):
    add_text("Datang 90 orang.", ("headcount", "90", "90 orang"))
    add_text("Datang 91 orang.", ("headcount", "91", "91 orang"))
    address = reverse("visits:detail", args=[visit.pk])
    with_two = queries_of(client, address)

    for number in range(92, 99):
        add_text(f"Datang {number} orang.", ("headcount", str(number), f"{number} orang"))

    assert queries_of(client, address) == with_two


def test_list_of_visits_costs_the_same_with_one_and_ten(client, visit, add_text, planner):
    from tiru_web.reports.services import GivenText, add_source_text
    from tiru_web.visits.services import VisitPlan, create_visit

    add_text("Datang 90 orang.", ("headcount", "90", "90 orang"))
    address = reverse("visits:index")
    with_one = queries_of(client, address)

    for number in range(9):
        plan = VisitPlan(f"Kunjungan {number}", "51.03", "73.71", "pangan")
        other = create_visit(plan=plan, office=planner.office, by=planner)
        add_source_text(visit=other, given=GivenText("Datang 90 orang.", "Kabar"), by=planner)

    assert queries_of(client, address) == with_one


def settle(visit, planner):
    for conflict in visit.conflicts.exclude(state="selesai"):
        chosen = conflict.claims.last()
        resolve_conflict(
            conflict=conflict,
            outcome=ResolutionOutcome.CLAIMED,
            chosen=chosen,
            reason="surat tugas",
            by=planner,
        )


def test_more_settled_conflicts_cost_no_more_queries(client, visit, add_text, planner):
    """Of each, the chosen spelling is the value of no claim, so its own claim is shown."""
    address = reverse("visits:detail", args=[visit.pk])
    found = []
    for number in range(1, 6):
        add_text(
            f"Nama{number} memimpin; kata Namaa{number}.",
            ("leader", f"Nama{number}", f"Nama{number}"),
            ("leader", f"Nama{number}", f"Namaa{number}"),
            contradictions=(("nama", (0, 1)),),
        )
        settle(visit, planner)
        assert visit.conflicts.filter(state="selesai").count() == number
        found.append(queries_of(client, address))

    # The second text is the first whose leader differs from another's: from there on nothing is new.
    assert len(set(found[1:])) == 1, found


def test_home_costs_the_same_and_shows_ten_however_much_waits(client, visit, add_text):
    address = reverse("shared:home")
    add_text("Topik 0.", ("topic", "Topik 0", "Topik 0"))
    with_one = queries_of(client, address)

    for number in range(1, 14):
        add_text(f"Topik {number}.", ("topic", f"Topik {number}", f"Topik {number}"))

    assert queries_of(client, address) == with_one
    page = client.get(address).text
    assert page.count("klaim belum diperiksa") == 10
    assert "dan 4 lainnya" in page
