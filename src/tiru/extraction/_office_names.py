"""Names of offices: the words they are made of, put-together abbreviations, slips of the pen."""

from __future__ import annotations

import difflib
from functools import cache

from tiru.extraction._vocabulary import load_vocabulary

# The same work field worded in two ways.
_SAME_WORDS = {
    "ketenagakerjaan": "tenaga kerja",
    "ukm": "usaha kecil menengah",
    "umkm": "usaha mikro kecil menengah",
    "industri": "perindustrian",
}
# Near to a word of a work field, but never part of an office's name.
_GOVERNMENT_WORDS = frozenset({"pemerintah", "kabupaten"})
_KEY_FILLERS = frozenset({"(", ")", "dan", "dinas", "badan", "&", ",", ".", "serta", "daerah"})


@cache
def field_words() -> frozenset[str]:
    """Words office names are made of."""
    return frozenset(load_vocabulary().gazetteer.offices.fields)


@cache
def misspelled_field(word: str) -> bool:
    """Whether a long word is a work field with a slip of the pen: "perdaganagan"."""
    if len(word) < 9 or word in _GOVERNMENT_WORDS:
        return False
    return bool(difflib.get_close_matches(word, _long_fields(), n=1, cutoff=0.9))


@cache
def _long_fields() -> tuple[str, ...]:
    return tuple(word for word in field_words() if len(word) >= 8)


def office_key(value: str) -> frozenset[str]:
    """Words of an office's full name, for seeing that two wordings may be one office.

    Examples
    --------
    >>> office_key("Disnakerin") == office_key("Dinas Tenaga Kerja dan Perindustrian")
    True
    """
    offices = load_vocabulary().gazetteer.offices
    words: list[str] = []
    lowered = " ".join(value.lower().replace(",", " ").replace(".", " ").split())
    full = offices.known.get(lowered)
    for word in (full.name.lower() if full else lowered).split():
        if word == "setda" and full is None:
            continue  # "Bagian Organisasi Setda" is the "Bagian Organisasi"
        known = offices.known.get(word)
        parts = known.name.lower().split() if known else list(abbreviated_words(word)) or [word]
        for part in parts:
            words.extend(_SAME_WORDS.get(part, part).split())
    return frozenset(words) - _KEY_FILLERS


@cache
def headed_office(word: str) -> str:
    """Office in a post that is one word: "kadisparbud" → "disparbud"; empty if the word is none.

    Examples
    --------
    >>> headed_office("kadisparbud"), headed_office("kadinkes"), headed_office("kadis")
    ('disparbud', 'dinkes', '')
    """
    offices = load_vocabulary().gazetteer.offices
    for head in ("ka", "sek"):
        rest = word.removeprefix(head)
        if rest != word and rest.startswith(offices.prefixes) and len(rest) > 4:
            return rest if rest in offices.known or abbreviated_words(rest) else ""
    return ""


@cache
def _syllables() -> tuple[tuple[str, tuple[str, ...]], ...]:
    parts = load_vocabulary().gazetteer.offices.syllables
    return tuple(
        sorted(
            ((part, tuple(words.lower().split())) for part, words in parts.items()), key=lambda p: -len(p[0])
        )
    )


@cache
def abbreviated_words(word: str) -> tuple[str, ...]:
    """Words a put-together abbreviation stands for, empty if it is none.

    Examples
    --------
    >>> abbreviated_words("disnakerperin")
    ('tenaga', 'kerja', 'perindustrian')
    >>> abbreviated_words("disiplin")
    ()
    """
    if len(word) > 30:
        return ()
    # "Dindagkop-UKM" is written with a hyphen by some offices, "Bapppeda" with any number of p's.
    word = word.replace("-", "")
    for prefix in (*sorted(load_vocabulary().gazetteer.offices.prefixes, key=len, reverse=True), ""):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            parts = _split_syllables(word[len(prefix) :])
            # Without "Dis" at least two parts are asked for, or any short word would be an office.
            if parts and (prefix or len(parts) > 1):
                return tuple(text for part in parts for text in part)
    return ()


def _split_syllables(rest: str) -> list[tuple[str, ...]]:
    if not rest:
        return []
    for part, words in _syllables():
        if rest == part:
            return [words]
        if rest.startswith(part):
            following = _split_syllables(rest[len(part) :])
            if following:
                return [words, *following]
    return []
