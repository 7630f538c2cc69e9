"""Who may compare places: figures and practices are public facts, so everybody who is signed in."""

from typing import Any


def can_compare(user: Any) -> bool:
    return bool(user.is_authenticated)
