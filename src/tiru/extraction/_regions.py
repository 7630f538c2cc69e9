"""Mentions of regions, each with the code it can be told to mean."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass, replace

from tiru.extraction._document import Document
from tiru.extraction._phrases import PhraseIndex
from tiru.extraction._vocabulary import Vocabulary

_MAX_GUESSED_SPELLINGS = 20
_MAX_REPEATED_WORDS = 4
_LEAST_LIKENESS = 0.88
_LEAST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region named in the text.

    first, after : tokens of the mention with its word of government ("Pemkab Toba")
    name : first token of the name itself
    codes : what the name may mean
    code : what it means here; None when the text does not tell kabupaten from kota
    explicit : a word such as Kota, Pemkab or Bupati says which kind is meant
    apposition : only says in which province the region before it lies
    respelled : the name was found in spite of a misspelling
    """

    first: int
    after: int
    name: int
    codes: tuple[str, ...]
    code: str | None
    explicit: bool
    apposition: bool = False
    respelled: bool = False


def find_regions(document: Document, vocabulary: Vocabulary) -> list[RegionMention]:
    """All mentions in order, none overlapping; see `RegionMention`."""
    mentions = _scan(document, vocabulary, PhraseIndex({}))
    own_names = _own_abbreviations(document, mentions)
    if own_names:
        mentions = _scan(document, vocabulary, PhraseIndex(own_names))
    return _mark_appositions(document, _resolve(mentions), vocabulary)


def _scan(
    document: Document, vocabulary: Vocabulary, own: PhraseIndex[tuple[str, ...]]
) -> list[RegionMention]:
    mentions: list[RegionMention] = []
    position, spellings_left = 0, _MAX_GUESSED_SPELLINGS
    while position < len(document.lowers):
        governs = vocabulary.governs(document.lowers[position])
        if not (governs or document.capital[position]):
            position += 1
            continue
        mention = (
            _own_name(document, own, position)
            or _nickname_or_bare(document, vocabulary, position)
            or _with_government(document, vocabulary, position)
        )
        if mention is None and governs and spellings_left:
            guess = _misspelled(document, vocabulary, position)
            spellings_left -= guess[0]
            mention = guess[1]
        if mention is None:
            position += 1
        else:
            mentions.append(mention)
            position = mention.after
    return mentions


def _own_name(document: Document, own: PhraseIndex[tuple[str, ...]], position: int) -> RegionMention | None:
    hit = own.match(document.lowers, position)
    if hit is None or not document.is_capital(position):
        return None
    return RegionMention(position, position + hit[0], position, hit[1], hit[1][0], explicit=True)


def _with_government(document: Document, vocabulary: Vocabulary, position: int) -> RegionMention | None:
    """ "Kabupaten Badung", "Pemkot Bandung", "Prov. Bali"."""
    government = vocabulary.governments.match(document.lowers, position)
    if government is None:
        return None
    name, kind = _after_government(document, vocabulary, position + government[0], government[1])
    if name >= len(document.lowers):
        return None
    hit = vocabulary.regions.match(document.lowers, name)
    if hit is None:
        return None
    codes = tuple(code for code in hit[1] if kind == "any" or vocabulary.kind_of(code) == kind)
    explicit = bool(codes) and kind != "any"
    codes = codes or hit[1]
    return RegionMention(
        position, name + hit[0], name, codes, codes[0] if len(codes) == 1 else None, explicit
    )


def _after_government(
    document: Document, vocabulary: Vocabulary, position: int, kind: str
) -> tuple[int, str]:
    """First token of the name, past full stops and repeated words, and its kind.

    "Pemkab Kab. Toba", "Pemerintah Kabupaten (Pemkab) Toba".
    """
    for _ in range(_MAX_REPEATED_WORDS):
        if position >= len(document.lowers):
            break
        if document.lowers[position] == ".":
            position += 1
            continue
        if document.lowers[position] == "(":
            inner = vocabulary.governments.match(document.lowers, position + 1)
            closing = position + 1 + inner[0] if inner else len(document.lowers)
            if inner is None or document.lowers[closing : closing + 1] != (")",):
                break
            position, kind = closing + 1, inner[1]
            continue
        again = vocabulary.governments.match(document.lowers, position)
        if again is None:
            break
        position, kind = position + again[0], again[1]
    return position, kind


def _nickname_or_bare(document: Document, vocabulary: Vocabulary, position: int) -> RegionMention | None:
    """A name without a word of government; it must be written as a name and not be an everyday word."""
    hit = vocabulary.regions.match(document.lowers, position)
    if hit is None or not document.is_capital(position):
        return None
    size, codes = hit
    kind = _kind_of_post_before(document, vocabulary, position)
    everyday = size == 1 and document.lowers[position] in vocabulary.gazetteer.regions.common_words
    if everyday and kind is None:
        return None
    fitting = tuple(code for code in codes if vocabulary.kind_of(code) == kind) if kind else ()
    codes = fitting or codes
    return RegionMention(
        position,
        position + size,
        position,
        codes,
        codes[0] if len(codes) == 1 else None,
        explicit=bool(fitting),
    )


def _kind_of_post_before(document: Document, vocabulary: Vocabulary, position: int) -> str | None:
    """Kind of region a post right before the name stands for: "Bupati Bogor" is of the kabupaten."""
    for back in (3, 2, 1):
        start = position - back
        if start >= 0:
            hit = vocabulary.post_kinds.match(document.lowers, start)
            if hit and hit[0] == back:
                return hit[1]
    return None


def _misspelled(
    document: Document, vocabulary: Vocabulary, position: int
) -> tuple[int, RegionMention | None]:
    """A name that nearly fits behind a word of government; with 1 for the effort, 0 where there was nothing
    to try.
    """
    government = vocabulary.governments.match(document.lowers, position)
    if government is None:
        government = vocabulary.post_kinds.match(document.lowers, position)
    if government is None:
        return 0, None
    name, kind = _after_government(document, vocabulary, position + government[0], government[1])
    if name >= len(document.lowers) or kind == "any" or not document.is_capital(name):
        return 0, None
    if len(document.lowers[name]) < _LEAST_LETTERS:
        return 0, None  # "Bupati Tuba" is short for something, not a slip for Tuban
    after = name + 1
    while after < len(document.lowers) and after - name < 3 and document.is_capital(after):
        after += 1
    names = vocabulary.names_by_kind[kind]
    for end in range(after, name, -1):
        close = difflib.get_close_matches(
            " ".join(document.lowers[name:end]), names, n=2, cutoff=_LEAST_LIKENESS
        )
        if len(close) == 1:
            codes = (names[close[0]],)
            # A post before the name stays outside the mention.
            first = position if vocabulary.governments.match(document.lowers, position) else name
            return 1, RegionMention(first, end, name, codes, codes[0], explicit=True, respelled=True)
    return 1, None


def _own_abbreviations(document: Document, mentions: list[RegionMention]) -> dict[str, tuple[str, ...]]:
    """Short names the text introduces itself: "Kabupaten Hulu Sungai Selatan (HSS)"."""
    names: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        inner = mention.after + 1
        if mention.code is None or inner + 1 >= len(document.lowers):
            continue
        if (
            document.words[mention.after] == "("
            and document.words[inner + 1] == ")"
            and document.is_capital(inner)
        ):
            names[document.lowers[inner]] = (mention.code,)
    return names


def _resolve(mentions: list[RegionMention]) -> list[RegionMention]:
    """Bare names of two regions get the one the text names in full; without such a one they stay open."""
    explicit = Counter(mention.code for mention in mentions if mention.explicit and mention.code)
    resolved = []
    for mention in mentions:
        if mention.code is None:
            named = sorted(((explicit[code], code) for code in mention.codes if explicit[code]), reverse=True)
            if named and (len(named) == 1 or named[0][0] > named[1][0]):
                mention = replace(mention, code=named[0][1])
        resolved.append(mention)
    return resolved


def _mark_appositions(
    document: Document, mentions: list[RegionMention], vocabulary: Vocabulary
) -> list[RegionMention]:
    """Marks "Jawa Timur" in "Kabupaten Malang, Jawa Timur"."""
    marked: list[RegionMention] = []
    for mention in mentions:
        before = marked[-1] if marked else None
        if before and before.code and mention.code and len(mention.code) == 2:
            between = set(document.lowers[before.after : mention.first])
            belongs = vocabulary.province_of(before.code) == mention.code and len(before.code) > 2
            # An abbreviation the text introduces may stand between: "Kabupaten Kutai
            # Kartanegara (Kukar), Kalimantan Timur".
            if (
                belongs
                and mention.first - before.after <= 4
                and between <= {",", "(", ")", "-", "/", ".", "di"}
            ):
                mention = replace(mention, apposition=True)
        marked.append(mention)
    return marked
