"""Phrases that tell what a figure or a sentence is, read from `data/figure_words.csv`."""

from __future__ import annotations

import re
from functools import cache

from tiru.practices._vocabulary import read_data_rows


def holds_phrase(list_name: str, text: str) -> bool:
    """Whether the text holds a phrase of that list, as whole words."""
    return _pattern(list_name).search(text.casefold()) is not None


@cache
def _pattern(list_name: str) -> re.Pattern[str]:
    phrases = [row["phrase"] for row in read_data_rows("figure_words.csv") if row["list"] == list_name]
    if not phrases:
        raise KeyError(list_name)
    # A phrase that ends in a star stands for every word that begins so; the longest phrase wins.
    parts = [
        re.escape(phrase.removesuffix("*")) + (r"\w*" if phrase.endswith("*") else "")
        for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")
