"""The demonstration workspace: one office, one planner without a password, and the visit of 9 July 2024."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from tiru_web.accounts import services as accounts
from tiru_web.accounts.models import Membership, Office, Role, User
from tiru_web.reports import analysis
from tiru_web.reports.models import SourceText
from tiru_web.reports.services import GivenText, add_source_text, fingerprint
from tiru_web.visits.models import Visit, VisitStage
from tiru_web.visits.services import VisitPlan, create_visit

PLANNER_EMAIL = "perencana@badung.example"
PLANNER_NAME = "Perencana Contoh"


@dataclass(frozen=True)
class Demonstration:
    planner: User
    visit: Visit


def is_of_others() -> bool:
    """Whether the workspace has people, and none of them is the demonstration's: it is somebody's own."""
    return User.objects.exists() and not User.objects.filter(email=PLANNER_EMAIL).exists()


@transaction.atomic
def build_demonstration() -> Demonstration:
    """Make what is missing of the demonstration; a second call finds everything and changes nothing.

    The visit is real and told by the article carried in the product; the planner is invented and says so.
    """
    government = accounts.register_government(region_code="51.03", name="Kabupaten Badung", by=None)
    office = accounts.register_office(government=government, name="Bappeda", by=None)
    planner = User.objects.filter(email=PLANNER_EMAIL).first() or accounts.create_user(
        email=PLANNER_EMAIL, full_name=PLANNER_NAME, by=None
    )
    if not Membership.objects.filter(user=planner, office=office, ended_on=None).exists():
        accounts.start_membership(user=planner, office=office, role=Role.PLANNER, by=None)
    return Demonstration(planner, create_demo_visit(by=planner, office=office))


@transaction.atomic
def create_demo_visit(*, by: User, office: Office) -> Visit:
    """The visit the carried article tells of: Badung to Makassar; a second call finds it.

    The frame holds the two regions and that the visit took place, without which there is no record; day,
    people, topics and the rest wait as unchecked claims of the article. Its focus nobody recorded.
    """
    article = analysis.example_article()
    known = SourceText.objects.filter(
        visit__office__government=office.government, fingerprint=fingerprint(article.text)
    ).first()
    if known:
        return known.visit
    plan = VisitPlan(
        title="Studi tiru IKM Badung ke Makassar",
        visitor_region_code="51.03",
        host_region_code="73.71",
        focus_key="",
        stage=VisitStage.HELD,
    )
    visit = create_visit(plan=plan, office=office, by=by)
    given = GivenText(text=article.text, title=article.title, publisher=article.publisher, url=article.url)
    add_source_text(visit=visit, given=given, by=by)
    return visit
