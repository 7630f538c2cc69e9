"""Keys as people write them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def find_key(written: str, keys: Iterable[str]) -> tuple[str | None, str | None]:
    """The key meant, or else the nearest one; case, blanks around it and the kind of dash do not matter."""
    known = list(keys)
    wanted = written.strip().casefold().replace(" ", "-").replace("_", "-")
    if wanted in known:
        return wanted, None
    near = difflib.get_close_matches(wanted, known, n=1)
    return None, near[0] if near else None
