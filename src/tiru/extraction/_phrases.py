"""Tokens, and looking up phrases of the gazetteer among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

# A word may carry inner apostrophes and hyphens (Jum'at, mama-mama) and a trailing digit (ibu2); digits
# stand alone.
TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\d?(?!\d)|[^\W\d_]+|\d+|[^\s]")

_Payload = TypeVar("_Payload")


def tokens_of(phrase: str) -> tuple[str, ...]:
    """Tokens of a phrase of the gazetteer.

    Examples
    --------
    >>> tokens_of("s.d.")
    ('s', '.', 'd', '.')
    """
    return tuple(TOKEN.findall(phrase))


class PhraseIndex(Generic[_Payload]):
    """Phrases with a payload, found by their first token; the longest wins."""

    def __init__(self, phrases: Mapping[str, _Payload]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], _Payload]]] = {}
        for phrase, payload in phrases.items():
            tokens = tokens_of(phrase)
            self._by_first.setdefault(tokens[0], []).append((tokens, payload))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def of(cls, phrases: Iterable[str]) -> PhraseIndex[str]:
        """Index of phrases that are their own payload."""
        return PhraseIndex({phrase: phrase for phrase in phrases})

    def match(self, tokens: Sequence[str], position: int) -> tuple[int, _Payload] | None:
        """Number of tokens and payload of the longest phrase at `position`, or None."""
        entries = self._by_first.get(tokens[position])
        if entries is None:
            return None
        for phrase, payload in entries:
            size = len(phrase)
            if size == 1 or tuple(tokens[position : position + size]) == phrase:
                return size, payload
        return None

    def find(self, tokens: Sequence[str], start: int, end: int) -> list[tuple[int, int, _Payload]]:
        """All phrases from `start` to `end` as (first token, token after, payload), left to right, none
        overlapping.
        """
        found = []
        position = start
        by_first = self._by_first
        while position < end:
            if tokens[position] not in by_first:
                position += 1
                continue
            hit = self.match(tokens, position)
            if hit and position + hit[0] <= end:
                found.append((position, position + hit[0], hit[1]))
                position += hit[0]
            else:
                position += 1
        return found


@cache
def phrase_index(phrases: tuple[str, ...]) -> PhraseIndex[str]:
    """Index of one list of the gazetteer, built once."""
    return PhraseIndex.of(phrases)
