"""Who may read practices: public facts, so everybody who is signed in."""

from typing import Any


def can_read_practices(user: Any) -> bool:
    return bool(user.is_authenticated)
