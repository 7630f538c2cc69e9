"""Who may see visits and who may act on them."""

from __future__ import annotations

from tiru_web.accounts.models import Role, User
from tiru_web.accounts.permissions import Visitor, has_role, is_member
from tiru_web.visits.models import Visit


def can_see_visits(user: Visitor) -> bool:
    """Members see the visits of their government; which rows, `selectors.visits_of` says."""
    return is_member(user)


def can_plan_visits(user: Visitor) -> bool:
    return has_role(user, Role.PLANNER, Role.ORGANISER)


def can_work_on_visit(user: User, visit: Visit) -> bool:
    """Planners and organisers of the government that keeps the visit's record."""
    return can_plan_visits(user) and visit.office.government == user.government
