"""Words of a series that tell what its figures may be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tiru.datasets.reading.checks._rules import Rules


def has_word(text: str, words: Sequence[str]) -> bool:
    """Whether any of the words stands in the text as a word of its own; both in small letters."""
    return _pattern(tuple(words)).search(text) is not None


def is_percent(unit: str | None, rules: Rules) -> bool:
    return (unit or "").strip().casefold() in rules.words["percent_units"]


def is_count(unit: str | None, rules: Rules) -> bool:
    return (unit or "").strip().casefold() in rules.words["count_units"]


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words))
