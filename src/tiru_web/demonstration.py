"""The demonstration workspace: one office, one planner without a password, and the visit of 9 July 2024."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from tiru_web.accounts import services as accounts
from tiru_web.accounts.models import Membership, Role, User
from tiru_web.visits.models import Visit

PLANNER_EMAIL = "perencana@badung.example"
PLANNER_NAME = "Perencana Contoh"


@dataclass(frozen=True)
class Demonstration:
    planner: User
    visit: Visit


@transaction.atomic
def build_demonstration() -> Demonstration:
    """Make what is missing of the demonstration; a second call finds everything and changes nothing.

    The visit is real and told by the article carried in the product; the planner is invented and says so.
    """
    from tiru_web.reports.services import create_demo_visit  # slow: loads the text reader

    government = accounts.register_government(region_code="51.03", name="Kabupaten Badung", by=None)
    office = accounts.register_office(government=government, name="Bappeda", by=None)
    planner = User.objects.filter(email=PLANNER_EMAIL).first() or accounts.create_user(
        email=PLANNER_EMAIL, full_name=PLANNER_NAME, by=None
    )
    if not Membership.objects.filter(user=planner, office=office, ended_on=None).exists():
        accounts.start_membership(user=planner, office=office, role=Role.PLANNER, by=None)
    return Demonstration(planner, create_demo_visit(by=planner, office=office))
