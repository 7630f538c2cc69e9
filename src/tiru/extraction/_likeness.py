"""How near two spellings are."""

from __future__ import annotations


def edit_distance(left: str, right: str, limit: int) -> int:
    """Least number of single-letter changes between two words, or `limit` + 1 when it is more than `limit`.

    Examples
    --------
    >>> edit_distance("sukmawardani", "sukmawardhini", 2)
    2
    >>> edit_distance("makassar", "badung", 2)
    3
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for place, letter in enumerate(left, start=1):
        following = [place]
        for other, sign in enumerate(right, start=1):
            following.append(min(row[other] + 1, following[-1] + 1, row[other - 1] + (letter != sign)))
        if min(following) > limit:
            return limit + 1
        row = following
    return min(row[-1], limit + 1)


def same_word_misspelled(left: str, right: str) -> bool:
    """Whether two different words of a name are likely one word spelled in two ways.

    Short words must be one letter apart, longer ones at most two, and both must begin alike.

    Examples
    --------
    >>> same_word_misspelled("Merthawan", "Mertawan")
    True
    >>> same_word_misspelled("Andi", "Ardi")
    False
    """
    left, right = left.casefold(), right.casefold()
    if left == right or min(len(left), len(right)) < 5 or left[:2] != right[:2]:
        return False
    limit = 1 if min(len(left), len(right)) < 8 else 2
    return edit_distance(left, right, limit) <= limit
