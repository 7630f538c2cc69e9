"""Rights that follow from who a person is; each app names its own in its `permissions.py`."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from tiru_web.accounts.models import Role, User

Visitor = AbstractBaseUser | AnonymousUser


def is_signed_in(user: Visitor) -> bool:
    return user.is_authenticated


def is_member(user: Visitor) -> bool:
    """Acts for an office, in whatever role."""
    return isinstance(user, User) and user.office is not None


def has_role(user: Visitor, *roles: Role) -> bool:
    """Holds one of the roles in the office the user acts for."""
    return isinstance(user, User) and not user.roles.isdisjoint(roles)
