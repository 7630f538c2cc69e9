"""A question in everyday words, turned into what to look for and scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from tiru.practices._index import Scores, WordIndex
from tiru.practices._vocabulary import (
    SearchRules,
    load_kbli_divisions,
    load_support_types,
    read_data_rows,
)
from tiru.practices._words import is_stop_word, split_words, stem, words_as_written

Phrase = tuple[str, ...]
_LONGEST_PHRASE = 3
_MOST_COMPLETIONS = 20


@dataclass(frozen=True)
class Concept:
    """One thing asked for.

    Attributes
    ----------
    asked : Phrase
        Stems as asked, one or more.
    others : tuple of Phrase
        Synonyms and completions, which weigh less.
    weight : float
        Between 0 and 1, of those others.
    written : str
        The words of the question, in small letters.
    corrected : tuple of str
        Known words that a word nobody uses was taken for; empty where nothing was corrected.
    """

    asked: Phrase
    others: tuple[Phrase, ...]
    weight: float
    written: str
    corrected: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Everything that would answer it."""
        return (self.asked, *self.others)


def read_query(query: str, index: WordIndex, rules: SearchRules) -> tuple[Concept, ...]:
    """What a question asks for; empty where it holds no word to look for.

    A phrase of the synonym table is one concept ("ongkos kirim"), any other word is one by itself. A last
    word that no document holds is taken as unfinished and completed, any other such word as mistyped.
    """
    words = _query_words(query, index)
    stems = [stem(word) for word in words]
    concepts: dict[Phrase, Concept] = {}
    position = 0
    while position < len(stems):
        phrase = _phrase_at(stems, position)
        position += len(phrase)
        written = " ".join(words[position - len(phrase) : position])
        concept = Concept(phrase, _synonyms().get(phrase, ()), rules.synonym_weight, written)
        if not concept.others and len(phrase) == 1 and phrase[0] not in index:
            is_last = position == len(stems)
            concept = _unknown_word(concept, index, rules, is_last)
        concepts.setdefault(phrase, concept)
    return tuple(concepts.values())


def _unknown_word(asked: Concept, index: WordIndex, rules: SearchRules, is_last: bool) -> Concept:
    completions = _completions(asked.written, index, rules) if is_last else ()
    if completions:
        return replace(asked, others=completions, weight=rules.prefix_weight)
    known = () if asked.written in _real_words() else index.words_near(asked.written)
    if not known:
        return asked
    # Read as if it had been typed right; other words as near count like synonyms.
    meant = [(stem(word),) for word in known]
    others = dict.fromkeys([*meant[1:], *_synonyms().get(meant[0], ())])
    return replace(asked, asked=meant[0], others=tuple(others), corrected=known)


def score(concepts: Sequence[Concept], index: WordIndex, rules: SearchRules) -> Scores:
    """Relevance per document, shape (size,); 0 where too little of the question is there.

    A concept counts once, by the best of its phrases. A document must hold `required_share` of the question,
    where each concept counts by the rarity of its words; a word that nobody uses counts most.
    """
    total, held, asked = np.zeros(index.size), np.zeros(index.size), 0.0
    for concept in concepts:
        best = _phrase_scores(concept.asked, index)
        for phrase in concept.others:
            best = np.maximum(best, concept.weight * _phrase_scores(phrase, index))
        importance = _importance(concept, index, rules)
        total += best
        held += importance * (best > 0)
        asked += importance
    # The tolerance keeps a document that holds exactly the share.
    is_answer = held >= rules.required_share * asked - 1e-9
    return np.where(is_answer, total, 0.0)


def holds(concept: Concept, number: int, index: WordIndex) -> bool:
    """Whether a document answers one thing asked for."""
    return any(all(index.scores(each)[number] > 0 for each in phrase) for phrase in concept.phrases)


def matched_words(text: str, concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Words of a text, as they stand there, that answer the concepts; each form once, in text order."""
    wanted = {each for concept in concepts for phrase in concept.phrases for each in phrase}
    found: dict[str, str] = {}
    for written, parts in words_as_written(text):
        if any(stem(part) in wanted for part in parts if not is_stop_word(part)):
            found.setdefault(written.casefold(), written)
    return tuple(found.values())


def _query_words(query: str, index: WordIndex) -> list[str]:
    words: list[str] = []
    for _, parts in words_as_written(query):
        # The joined form of a hyphened word is our own making: it may help a question, never burden it.
        *split, last = parts or ("",)
        words.extend([*split, last] if not split or stem(last) in index else split)
    return [word for word in words if not is_stop_word(word)]


def _phrase_at(stems: Sequence[str], position: int) -> Phrase:
    for length in range(_LONGEST_PHRASE, 1, -1):
        phrase = tuple(stems[position : position + length])
        if len(phrase) == length and phrase in _synonyms():
            return phrase
    return (stems[position],)


def _completions(word: str, index: WordIndex, rules: SearchRules) -> tuple[Phrase, ...]:
    if len(word) < rules.shortest_prefix:
        return ()
    return tuple((each,) for each in index.stems_beginning(word, _MOST_COMPLETIONS))


def _phrase_scores(phrase: Phrase, index: WordIndex) -> Scores:
    """Mean score of the words of a phrase where all of them occur, else 0."""
    scores = [index.scores(each) for each in phrase]
    together = np.logical_and.reduce([each > 0 for each in scores])
    return np.where(together, np.mean(scores, axis=0), 0.0)


def _importance(concept: Concept, index: WordIndex, rules: SearchRules) -> float:
    """Rarity of the most usual way to say it, so that a rare synonym does not make a subject rare; capped."""
    usual = min(max(index.rarity(each) for each in phrase) for phrase in concept.phrases)
    return min(usual, rules.rarity_cap * index.greatest_rarity)


@cache
def _real_words() -> frozenset[str]:
    """Words of the lists of this package: nobody mistyped one of these, even where no practice uses it."""
    texts = [row["phrases"] for row in read_data_rows("synonyms.csv")]
    texts += [f"{each.label} {each.description}" for each in load_support_types().values()]
    texts += [division.title for division in load_kbli_divisions().values()]
    texts += [row["word"] for row in read_data_rows("stem_corrections.csv")]
    return frozenset(word for text in texts for word in split_words(text))


@cache
def _synonyms() -> dict[Phrase, tuple[Phrase, ...]]:
    table: dict[Phrase, dict[Phrase, None]] = {}
    for group in _synonym_groups():
        for phrase in group:
            table.setdefault(phrase, {}).update((other, None) for other in group if other != phrase)
    return {phrase: tuple(others) for phrase, others in table.items()}


def _synonym_groups() -> Iterator[list[Phrase]]:
    for row in read_data_rows("synonyms.csv"):
        phrases = row["phrases"].split(";")
        yield [
            tuple(stem(word) for word in split_words(phrase) if not is_stop_word(word)) for phrase in phrases
        ]
