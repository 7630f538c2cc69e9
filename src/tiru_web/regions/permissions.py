"""Who may read about regions: public facts, so everybody who is signed in."""

from typing import Any


def can_read_regions(user: Any) -> bool:
    return bool(user.is_authenticated)
