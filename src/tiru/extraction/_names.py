"""Names of persons: where one begins and ends, with the titles around it left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._offices import OfficeMention
from tiru.extraction._regions import RegionMention
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary

_MAX_NAME_WORDS = 7
_VOWEL = re.compile(r"[aiueoy]", re.IGNORECASE)
# "S.Sos.", "M.AP.", "Ph.D." and the like; plain "SE" only as one of the listed words.
_DOTTED_TITLE = re.compile(
    r"(?:[SMADB]\.\s?[A-Z][A-Za-z]{0,5}\.?(?:\s?[A-Z][A-Za-z]{0,4}\.)*|Ph\.?\s?D\.?|"
    r"Sp\.[A-Z][A-Za-z.]{0,5}|(?:Dr|Lc|Psi|Apt)\.)"
)
_PLAIN_TITLE = re.compile(r"([A-Z][A-Za-z]{1,3})\.?(?![\w.])")


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: tokens `start` to `end` hold it, `first` to `after` hold it with its titles.

    titled : a title or form of address stands with it
    """

    first: int
    start: int
    end: int
    after: int
    text: str
    titled: bool


@dataclass(frozen=True)
class Surroundings:
    """What else stands at a token, so that a name does not run into it.

    regions, offices : by their first token
    in_office : the office every token inside one belongs to
    in_region : all tokens inside a region
    """

    regions: Mapping[int, RegionMention]
    offices: Mapping[int, OfficeMention]
    in_office: Mapping[int, OfficeMention]
    in_region: frozenset[int]


@cache
def _title_words() -> frozenset[str]:
    titles = load_vocabulary().gazetteer.titles
    return frozenset((*titles.front, *titles.address))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_vocabulary().gazetteer.titles.no_names)


@cache
def _calendar_words() -> frozenset[str]:
    calendar = load_vocabulary().gazetteer.calendar
    return frozenset((*calendar.months, *calendar.weekdays))


def name_at(document: Document, vocabulary: Vocabulary, around: Surroundings, position: int) -> Name | None:
    """The name that begins at a token, or None; titles before it are skipped, those behind it belong to
    `after`.
    """
    if not document.capital[position] and document.lowers[position] not in _title_words():
        return None  # most words; a name begins with a capital, a title before it may be small
    start = _skip_titles(document, position)
    end = _name_end(document, vocabulary, around, start)
    if end == start:
        return None
    after = _skip_back_titles(document, vocabulary, end)
    text = " ".join(document.text[document.starts[start] : document.ends[end - 1]].split())
    return Name(position, start, end, after, text, titled=start > position or after > end)


def _skip_titles(document: Document, position: int) -> int:
    """First token after titles such as "Drs. H." and forms of address such as "Ibu"."""
    while position + 1 < len(document.lowers) and document.lowers[position] in _title_words():
        following = position + 1
        if document.lowers[following] in {".", ","}:
            following += 1
        elif document.lowers[following] == "/" and document.lowers[position] in {"bapak", "bpk"}:
            return position  # "Bapak/Ibu" addresses the reader
        if following >= len(document.lowers) or not document.is_capital(following):
            return position
        position = following
    return position


def _name_end(document: Document, vocabulary: Vocabulary, around: Surroundings, start: int) -> int:
    position, words = start, 0
    while position < len(document.lowers) and words < _MAX_NAME_WORDS:
        if document.sentence_of[position] != document.sentence_of[start]:
            break
        size = _name_word(document, vocabulary, around, position, is_first=position == start)
        if not size:
            break
        position, words = position + size, words + 1
    # A dot left at the end belongs to an initial ("Andi A."), not to the name of the sentence.
    return position


def _name_word(
    document: Document, vocabulary: Vocabulary, around: Surroundings, position: int, is_first: bool
) -> int:
    """Number of tokens one word of a name takes at `position`, 0 if none stands there."""
    word, lower = document.words[position], document.lowers[position]
    following = document.words[position + 1] if position + 1 < len(document.words) else ""
    capital_after = position + 2 < len(document.words) and document.is_capital(position + 2)
    if not is_first and lower in vocabulary.gazetteer.titles.particles:
        return 1 if following[:1].isupper() else 0
    if not document.is_capital(position) or not word[0].isalpha():
        return 0
    glued = following == "." and document.starts[position + 1] == document.ends[position]
    if len(word) == 1:
        return 2 if glued and capital_after else 1
    if _stops_name(document, vocabulary, around, position, is_first):
        return 0
    if (
        glued
        and capital_after
        and (len(word) <= 4 and (not _VOWEL.search(word) or lower in vocabulary.gazetteer.titles.name_words))
    ):
        return 2
    return 1


def _stops_name(
    document: Document, vocabulary: Vocabulary, around: Surroundings, position: int, is_first: bool
) -> bool:
    lower, word = document.lowers[position], document.words[position]
    if lower in _no_names() or lower in _calendar_words() or position in around.in_office:
        return True
    if position in around.regions:
        region = around.regions[position]
        inside = not region.explicit and region.after - region.first == 1 and not is_first
        # "Andi Luwu Patiroi": a name of a region inside a name is followed by more of the name.
        return not (inside and region.after < len(document.words) and _goes_on(document, region.after))
    if (
        vocabulary.posts.match(document.lowers, position)
        and lower not in vocabulary.gazetteer.titles.name_words
    ):
        return True
    if vocabulary.governments.match(document.lowers, position):
        return True
    # Acronyms; a name in capitals has a second word in capitals beside it.
    return word.isupper() and not _neighbour_in_capitals(document, position)


def _goes_on(document: Document, token: int) -> bool:
    return (
        document.words[token][0].isupper()
        and document.words[token][0].isalpha()
        and len(document.words[token]) > 2
    )


def _neighbour_in_capitals(document: Document, position: int) -> bool:
    for beside in (position - 1, position + 1):
        if 0 <= beside < len(document.words):
            word = document.words[beside]
            if word.isupper() and len(word) > 3 and word.isalpha() and _VOWEL.search(word):
                return len(document.words[position]) > 3
    return False


def _skip_back_titles(document: Document, vocabulary: Vocabulary, end: int) -> int:
    """Token after academic titles behind a name: ", S.Sos., M.AP."."""
    after = end
    while after + 1 < len(document.words):
        token = after + 1 if document.words[after] == "," else after
        dotted = _DOTTED_TITLE.match(document.clean, document.starts[token]) if token > after else None
        plain = _PLAIN_TITLE.match(document.clean, document.starts[token]) if token > after else None
        if dotted:
            stop = dotted.end()
        elif plain and plain[1].lower() in vocabulary.gazetteer.titles.back_words:
            stop = plain.end()
        else:
            break
        after = document.tokens_before(stop)
    return after
