"""Spellings of one name brought to one key, and how near two keys are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from tiru.regions._region import RegionKind

_WORD = re.compile(r"[a-z0-9]+")
# Marks of footnotes at the end of a name: stars and daggers, raised digits, "1)", "(1)", "a)" after a blank;
# not the end of a code in brackets.
_MARKS = re.compile(
    r"(?:\s*[*†‡§#]+\)?|\s*[¹²³⁰-⁹]+[)⁾]?|\s*(?<![\d.(])\d{1,2}\)|\s*\(\d\)|\s+[a-zA-Z]\))+\s*$"
)
_FULL_WORDS = {"kep": "kepulauan", "peg": "pegunungan", "tj": "tanjung", "sumatra": "sumatera"}
_GOVERNMENT_WORDS = frozenset({"pemerintah", "pemda"})
_KIND_WORDS = {
    "kabupaten": RegionKind.KABUPATEN,
    "kab": RegionKind.KABUPATEN,
    "pemkab": RegionKind.KABUPATEN,
    "regency": RegionKind.KABUPATEN,
    "kota": RegionKind.KOTA,
    "kotamadya": RegionKind.KOTA,
    "kodya": RegionKind.KOTA,
    "pemkot": RegionKind.KOTA,
    "city": RegionKind.KOTA,
    "municipality": RegionKind.KOTA,
    "provinsi": RegionKind.PROVINSI,
    "propinsi": RegionKind.PROVINSI,
    "prov": RegionKind.PROVINSI,
    "pemprov": RegionKind.PROVINSI,
    "province": RegionKind.PROVINSI,
}
_ADMINISTRATIVE_WORDS = frozenset({"administrasi", "adm"})
_WORDS_AFTER_KIND = _ADMINISTRATIVE_WORDS | {"of"}
_WORDS_OF_KINDS = _GOVERNMENT_WORDS | _ADMINISTRATIVE_WORDS | frozenset(_KIND_WORDS)
_EITHER_KIND = frozenset({("kabupaten", "kota"), ("kab", "kota")})


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a query: the kind it names, if any, and the words left after it."""

    kind: RegionKind | None
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        return join_words(self.words)

    @property
    def names_something(self) -> bool:
        """Whether any word says more than the kind of region."""
        return not _WORDS_OF_KINDS.issuperset(self.words)


def split_words(text: str) -> tuple[str, ...]:
    """Lower-case words without accents and signs; "Kep.", "Peg.", "Tj." and "Sumatra" written out."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " dan "))
    plain = "".join(
        sign for sign in decomposed if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"
    ).casefold()
    return tuple(_FULL_WORDS.get(word, word) for word in _WORD.findall(plain))


def join_words(words: tuple[str, ...]) -> str:
    """One key for all spellings: no spaces, and "dan" left out, which offices write or not."""
    return "".join(word for word in words if word != "dan")


def spelling_key(text: str) -> str:
    return join_words(split_words(text))


def strip_marks(text: str) -> str:
    """Without the marks of footnotes at its end."""
    return _MARKS.sub("", text)


def kind_of(text: str) -> RegionKind | None:
    """The kind a text of kind words alone names: "Kab.", "Kota Adm."."""
    words = split_words(text)
    if not words or not _ADMINISTRATIVE_WORDS.issuperset(words[1:]):
        return None
    return _KIND_WORDS.get(words[0])


def read_query(text: str) -> tuple[Reading, ...]:
    """The readings of a query: as it stands, and without the word of its kind at either end.

    Both are needed: "Kota Baru" is the spelling of Kabupaten Kotabaru, "Kota Bima" is the kota named Bima.
    """
    words = split_words(strip_marks(text))
    readings = [Reading(None, words)]
    rest = words[1:] if words and words[0] in _GOVERNMENT_WORDS else words
    if rest != words:
        readings.append(Reading(None, rest))
    readings += _without_kind(rest)
    return tuple(reading for reading in readings if reading.key)


def _without_kind(words: tuple[str, ...]) -> list[Reading]:
    if len(words) < 2:
        return []
    kind, rest = _KIND_WORDS.get(words[0]), words[1:]
    if kind is None:
        kind, rest = _KIND_WORDS.get(words[-1]), words[:-1]
        return [Reading(kind, rest)] if kind else []
    if len(rest) > 1 and rest[0] in _WORDS_AFTER_KIND:
        rest = rest[1:]
    either = [Reading(None, rest[1:])] if words[:2] in _EITHER_KIND else []
    return [*either, Reading(kind, rest)]


def measure_likeness(query_key: str, name_key: str, least: float) -> float:
    """Share of letters two keys have in common in the same order, 0 to 1; 0 when below `least`.

    Ratcliff and Metzener 1988, as in the standard library's `difflib`.
    """
    matcher = SequenceMatcher(None, name_key, query_key, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
