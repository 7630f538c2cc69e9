"""Figures that add up from the beginning of the year, so that none is of its own month."""

from __future__ import annotations

import re

_ADDED_UP = re.compile(r"\bk[uo]mulati[fv]e?\b|\bcumulative\b|\bc\.?t\.?d\b|\by\.?t\.?d\b", re.I)


def is_added_up(text: str) -> bool:
    """Whether a name says that its figures run from the beginning of the year: "Kumulatif".

    Examples
    --------
    >>> is_added_up("Ekspor Kumulatif"), is_added_up("Ekspor")
    (True, False)
    """
    return bool(_ADDED_UP.search(text))
