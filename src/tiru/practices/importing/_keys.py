"""Keys of practices made from their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import count


def slug(words: Iterable[str], longest: int = 64) -> str:
    """A key of whole words, at most that long."""
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word
        if len(longer) > longest:
            break
        made = longer
    return made


def free_key(key: str, used: Collection[str]) -> str:
    """The key itself, or the first of `key-2`, `key-3` and so on that is not used."""
    numbered = (f"{key}-{number}" for number in count(2))
    return key if key not in used else next(each for each in numbered if each not in used)
