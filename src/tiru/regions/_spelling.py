"""Spellings of one name brought to one key, and how near two keys are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from tiru.regions._region import RegionKind

_WORD = re.compile(r"[a-z0-9]+")
_FULL_WORDS = {"kep": "kepulauan", "sumatra": "sumatera"}
_GOVERNMENT_WORDS = frozenset({"pemerintah", "pemda"})
_KIND_WORDS = {
    "kabupaten": RegionKind.KABUPATEN,
    "kab": RegionKind.KABUPATEN,
    "pemkab": RegionKind.KABUPATEN,
    "kota": RegionKind.KOTA,
    "kotamadya": RegionKind.KOTA,
    "kodya": RegionKind.KOTA,
    "pemkot": RegionKind.KOTA,
    "provinsi": RegionKind.PROVINSI,
    "propinsi": RegionKind.PROVINSI,
    "prov": RegionKind.PROVINSI,
    "pemprov": RegionKind.PROVINSI,
}
_ADMINISTRATIVE_WORDS = frozenset({"administrasi", "adm"})
_WORDS_OF_KINDS = _GOVERNMENT_WORDS | _ADMINISTRATIVE_WORDS | frozenset(_KIND_WORDS)


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
    """Lower-case words without accents and signs; "Kep." and "Sumatra" written out."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " dan "))
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
    return tuple(_FULL_WORDS.get(word, word) for word in _WORD.findall(plain))


def join_words(words: tuple[str, ...]) -> str:
    """One key for all spellings: no spaces, and "dan" left out, which offices write or not."""
    return "".join(word for word in words if word != "dan")


def spelling_key(text: str) -> str:
    return join_words(split_words(text))


def read_query(text: str) -> tuple[Reading, ...]:
    """The readings of a query: as it stands, and without the word of its kind where it opens with one.

    Both are needed: "Kota Baru" is the spelling of Kabupaten Kotabaru, "Kota Bima" is the kota named Bima.
    """
    words = split_words(text)
    readings = [Reading(None, words)]
    rest = words[1:] if words and words[0] in _GOVERNMENT_WORDS else words
    if rest != words:
        readings.append(Reading(None, rest))
    if len(rest) > 1 and rest[0] in _KIND_WORDS:
        kind, rest = _KIND_WORDS[rest[0]], rest[1:]
        if len(rest) > 1 and rest[0] in _ADMINISTRATIVE_WORDS:
            rest = rest[1:]
        readings.append(Reading(kind, rest))
    return tuple(reading for reading in readings if reading.key)


def measure_likeness(query_key: str, name_key: str, least: float) -> float:
    """Share of letters two keys have in common in the same order, 0 to 1; 0 when below `least`.

    Ratcliff and Metzener 1988, as in the standard library's `difflib`.
    """
    matcher = SequenceMatcher(None, name_key, query_key, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
