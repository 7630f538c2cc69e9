"""Words of Indonesian text as search compares them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import snowballstemmer

from tiru.practices._vocabulary import read_data_rows, read_data_words

_WORD = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)*")
_SNOWBALL = snowballstemmer.stemmer("indonesian")


def split_words(text: str) -> list[str]:
    """Small letters and digits of a text, word by word, without accents.

    A hyphened word gives its parts, then itself joined, so that it is found however it is typed; a doubled
    word gives itself once.

    Examples
    --------
    >>> split_words("Ibu-ibu memakai e-Peken")
    ['ibu', 'memakai', 'e', 'peken', 'epeken']
    """
    return [word for parts in _word_parts(text) for word in parts]


def words_as_written(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word of a text as it stands there, with the words search reads in it."""
    for match in re.finditer(r"\w+(?:-\w+)*", text):
        yield match.group(), tuple(split_words(match.group()))


def _word_parts(text: str) -> Iterator[tuple[str, ...]]:
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for word in _WORD.findall(plain):
        parts = word.split("-")
        yield (*parts, "".join(parts)) if len(set(parts)) > 1 else (parts[0],)


@cache
def stem(word: str) -> str:
    """The part of a word that its forms share.

    The Snowball stemmer, with the words of `data/stem_corrections.csv` set right and the first letter put
    back where meng-, peng-, men- or pen- swallowed it (`data/roots.txt`).

    Examples
    --------
    >>> stem("pemasaran"), stem("perajin"), stem("kerajinan"), stem("mengembangkan")
    ('pasar', 'rajin', 'rajin', 'kembang')
    """
    corrected = _corrections().get(word)
    if corrected is not None:
        return corrected
    snowball = str(_SNOWBALL.stemWord(word))
    if word.startswith(("men", "pen")) and snowball != word:
        return _swallowed().get(snowball, snowball)
    return snowball


@cache
def is_stop_word(word: str) -> bool:
    """Whether a word says nothing about a subject; single letters and digits do not either."""
    return len(word) < 2 or word in read_data_words("stopwords.txt")


def subject_stems(text: str) -> frozenset[str]:
    """Stems of the words of a text that say something about a subject."""
    return frozenset(stem(word) for word in split_words(text) if not is_stop_word(word))


@cache
def _corrections() -> dict[str, str]:
    return {row["word"]: row["stem"] for row in read_data_rows("stem_corrections.csv")}


@cache
def _swallowed() -> dict[str, str]:
    return {root[1:]: root for root in read_data_words("roots.txt")}
