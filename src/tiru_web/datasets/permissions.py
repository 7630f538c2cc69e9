"""Who may read the catalogue, bring figures in, and take an import back."""

from __future__ import annotations

from tiru_web.accounts.models import Role, User
from tiru_web.accounts.permissions import Visitor, has_role, is_signed_in
from tiru_web.datasets.models import StoredImport


def can_read_data(user: Visitor) -> bool:
    """Figures are public facts, so everybody who is signed in."""
    return is_signed_in(user)


def can_import_data(user: Visitor) -> bool:
    """Planners and administrators; which uploads, `selectors.readings_of` says."""
    return has_role(user, Role.PLANNER, Role.ADMINISTRATOR)


def can_reverse_import(user: User, stored: StoredImport | None) -> bool:
    """Those of the government that stored it; one made on the command line is for administrators."""
    if stored is None or stored.government_id is None:
        return has_role(user, Role.ADMINISTRATOR)
    government = user.government
    return can_import_data(user) and government is not None and stored.government_id == government.pk
