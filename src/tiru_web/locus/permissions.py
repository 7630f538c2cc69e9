"""Who may compare places, keep questions and write decisions down."""

from __future__ import annotations

from tiru_web.accounts.models import Role, User
from tiru_web.accounts.permissions import Visitor, has_role, is_member, is_signed_in
from tiru_web.locus.models import LocusRuling, Scenario


def can_compare(user: Visitor) -> bool:
    """Figures and practices are public facts, so everybody who is signed in."""
    return is_signed_in(user)


def can_see_scenarios(user: Visitor) -> bool:
    """Members see what their government keeps; which rows, `selectors` says."""
    return is_member(user)


def can_keep_scenarios(user: Visitor) -> bool:
    return has_role(user, Role.PLANNER, Role.ORGANISER)


def can_change_scenario(user: User, scenario: Scenario) -> bool:
    """Those who may keep scenarios, in the government the scenario belongs to."""
    return can_keep_scenarios(user) and scenario.government == user.government


def can_decide(user: Visitor) -> bool:
    """A decision is a planner's to write down."""
    return has_role(user, Role.PLANNER)


def can_supersede(user: User, ruling: LocusRuling) -> bool:
    return can_decide(user) and ruling.government == user.government and not ruling.is_superseded
