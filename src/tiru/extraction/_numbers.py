"""Numbers in digits and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.gazetteer import Gazetteer

_MAX_TOKENS = 12


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the tokens `first` to `after` (exclusive)."""

    value: int
    first: int
    after: int


def number_at(document: Document, token: int, gazetteer: Gazetteer) -> Number | None:
    """Whole number that begins at a token, in digits ("1.214") or words ("tiga puluh dua"), or None.

    Decimals ("88,31"), amounts of money and numbers glued to letters are none. A repetition in brackets,
    "7 (tujuh)", belongs to the number; if the two differ the digits count.
    """
    number = _digits_at(document, token) or words_at(document.lowers, token, gazetteer)
    if number is None or number.after >= len(document.lowers):
        return number
    if document.lowers[number.after] == "(":
        inner = words_at(document.lowers, number.after + 1, gazetteer)
        if inner and inner.after < len(document.lowers) and document.lowers[inner.after] == ")":
            return Number(number.value, number.first, inner.after + 1)
    return number


def _digits_at(document: Document, token: int) -> Number | None:
    word = document.words[token]
    if not (word.isascii() and word.isdigit()) or _glued(document, token - 1, token):
        return None
    value, after = int(word[:9]), token + 1
    while (
        after + 1 < len(document.words)
        and document.words[after] == "."
        and _glued(document, after - 1, after)
    ):
        group = document.words[after + 1]
        if not (
            _glued(document, after, after + 1) and len(group) == 3 and group.isascii() and group.isdigit()
        ):
            break
        if value > 10**9:
            return None
        value, after = value * 1000 + int(group), after + 2
    if after < len(document.words) and _glued(document, after - 1, after):
        sign = document.words[after]
        decimal = sign == "," and after + 1 < len(document.words) and document.words[after + 1].isdigit()
        if sign in {"/", "%"} or sign[0].isalpha() or (decimal and _glued(document, after, after + 1)):
            return None
    return Number(value, token, after)


def _glued(document: Document, left: int, right: int) -> bool:
    """Whether two neighbouring tokens stand without a blank between them, the left one being no bracket or
    quote.
    """
    return left >= 0 and document.ends[left] == document.starts[right] and document.words[left] not in '("[+'


def words_at(tokens: Sequence[str], start: int, gazetteer: Gazetteer) -> Number | None:
    """Number in words that begins at a token, or None.

    Examples
    --------
    >>> from tiru.gazetteer import load_gazetteer
    >>> words_at("dua ribu dua puluh lima orang".split(), 0, load_gazetteer()).value
    2025
    >>> words_at("tujuh ratus dua puluh juta".split(), 0, load_gazetteer()).value
    720000000
    """
    words = gazetteer.numbers
    total = 0  # closed groups of thousands
    group = 0  # hundreds and tens of the group being read
    unit: int | None = None  # a digit word not yet multiplied
    position = start
    while position < len(tokens) and position - start < _MAX_TOKENS:
        word = tokens[position]
        if word in words.units and unit is None and not (group % 10 and group > 10):
            unit = words.units[word]
        elif word in words.whole and unit is None and not group % 100:
            group += words.whole[word]
        elif word == "belas" and unit is not None:
            group, unit = group + unit + 10, None
        elif word in {"puluh", "ratus"} and unit is not None:
            group, unit = group + unit * words.multipliers[word], None
        elif word in {"ribu", "juta"} and (unit or group):
            total, group, unit = total + (group + (unit or 0)) * words.multipliers[word], 0, None
        else:
            break
        position += 1
    if position == start:
        return None
    return Number(total + group + (unit or 0), start, position)
