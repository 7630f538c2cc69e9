"""Which document holds which word, and how much it weighs there (BM25F)."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tiru.practices._slips import SlipIndex
from tiru.practices._vocabulary import SearchRules
from tiru.practices._words import is_stop_word, split_words, stem

Scores = NDArray[np.float64]


class WordIndex:
    """Documents of weighted fields, ready to be asked for stems.

    Parameters
    ----------
    documents : sequence of mapping of str to str
        Text of each field; fields without a weight are refused.
    rules : SearchRules
        Weights and saturation.

    Notes
    -----
    BM25F after Robertson, Zaragoza and Taylor (2004): the counts of a word in the fields are first weighted
    and divided by 1 - b + b * length / mean length of the field, then summed to w, and the word weighs
    idf * w (k1 + 1) / (k1 + w), with idf = ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N documents.
    """

    def __init__(self, documents: Sequence[Mapping[str, str]], rules: SearchRules) -> None:
        self.size = len(documents)
        words: set[str] = set()
        counts = [
            {field: _count_stems(text, words) for field, text in document.items()} for document in documents
        ]
        self._postings = _weigh(counts, rules)
        self._words = sorted(words)
        self._slips = SlipIndex(self._words)

    def __contains__(self, a_stem: str) -> bool:
        return a_stem in self._postings

    def rarity(self, a_stem: str) -> float:
        """Inverse document frequency, > 0; that of a word no document holds is the highest."""
        holders = len(self._postings[a_stem][0]) if a_stem in self._postings else 0
        return math.log(1 + (self.size - holders + 0.5) / (holders + 0.5))

    @property
    def greatest_rarity(self) -> float:
        """Rarity of a word that no document holds."""
        return math.log(1 + (self.size + 0.5) / 0.5)

    def scores(self, a_stem: str) -> Scores:
        """What the stem weighs in each document, shape (size,), 0 where it does not occur."""
        result = np.zeros(self.size)
        if a_stem in self._postings:
            holders, weights = self._postings[a_stem]
            result[holders] = weights * self.rarity(a_stem)
        return result

    def stems_beginning(self, start: str, limit: int) -> tuple[str, ...]:
        """Stems of the words that begin so, in the order of the words."""
        found: dict[str, None] = {}
        for word in self._words[bisect_left(self._words, start) :]:
            if not word.startswith(start) or len(found) == limit:
                break
            found[stem(word)] = None
        return tuple(found)

    def words_near(self, word: str) -> tuple[str, ...]:
        """Known words a slip of the finger away from one that is not known."""
        return self._slips.nearest(word)


def _count_stems(text: str, seen: set[str]) -> Counter[str]:
    words = [word for word in split_words(text) if not is_stop_word(word)]
    seen.update(words)
    return Counter(map(stem, words))


def _weigh(
    counts: Sequence[Mapping[str, Counter[str]]], rules: SearchRules
) -> dict[str, tuple[NDArray[np.intp], Scores]]:
    lengths: defaultdict[str, int] = defaultdict(int)
    for document in counts:
        for field, stems in document.items():
            lengths[field] += stems.total()
    means = {field: max(total / len(counts), 1.0) for field, total in lengths.items()}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    weights: defaultdict[str, list[float]] = defaultdict(list)
    for number, document in enumerate(counts):
        weighted: defaultdict[str, float] = defaultdict(float)
        for field, stems in document.items():
            norm = 1 - rules.length_effect + rules.length_effect * stems.total() / means[field]
            for each, count in stems.items():
                weighted[each] += rules.field_weights[field] * count / norm
        for each, weight in weighted.items():
            holders[each].append(number)
            weights[each].append(weight)
    k1 = rules.saturation
    postings = {}
    for each, numbers in holders.items():
        weight_array = np.array(weights[each])
        postings[each] = (np.array(numbers, dtype=np.intp), weight_array * (k1 + 1) / (k1 + weight_array))
    return postings
