"""Known words that a mistyped word was meant to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

_SHORTEST = 4
_LONG = 8


class SlipIndex:
    """Known words, ready to be asked for those one or two slips of the finger away.

    Parameters
    ----------
    words : iterable of str
        Known words, small letters.

    Notes
    -----
    Two words one slip apart (a letter too many, missing, wrong, or two swapped) share a form with one letter
    taken out; each known word is kept under all of these. Words of eight letters and more may be two slips
    apart: then the asked word is tried with two letters taken out, which finds all but two wrong letters.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_form: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            if len(word) >= _SHORTEST and word.isalpha():
                for form in {word, *_without_one(word)}:
                    self._by_form[form].append(word)

    def nearest(self, word: str) -> tuple[str, ...]:
        """Known words the fewest slips away, by alphabet; none for a short word or one with digits."""
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        once = {word, *_without_one(word)}
        found = self._within(word, once, 1)
        if not found and len(word) >= _LONG:
            found = self._within(word, {each for form in once for each in _without_one(form)}, 2)
        return tuple(sorted(found))

    def _within(self, word: str, forms: Iterable[str], limit: int) -> set[str]:
        near = {known for form in forms for known in self._by_form.get(form, ())}
        # A slip in the first letter is rare, and most pairs that differ there are two real words.
        return {known for known in near if known[0] == word[0] and slips_between(word, known) <= limit}


def slips_between(left: str, right: str) -> int:
    """Letters to add, take out, change, or swap with the next one, to come from one word to the other.

    Examples
    --------
    >>> slips_between("sertfikat", "sertifikat"), slips_between("gambri", "gambir")
    (1, 1)
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for place, letter in enumerate(left, start=1):
        following = [place]
        for other, sign in enumerate(right, start=1):
            least = min(row[other] + 1, following[-1] + 1, row[other - 1] + (letter != sign))
            if place > 1 and other > 1 and letter == right[other - 2] and left[place - 2] == sign:
                least = min(least, before[other - 2] + 1)
            following.append(least)
        before, row = row, following
    return row[-1]


def _without_one(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))
