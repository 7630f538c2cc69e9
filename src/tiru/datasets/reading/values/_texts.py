"""Written labels brought to one form: blanks, underscores, enumerators, second languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

_BLANKS = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\ufeff]+")
_WORD = re.compile(r"[a-z]+")
_ENUMERATOR = re.compile(
    r"""^\(?(?P<mark>
        (?:[A-Z](?:\s*[,&-]\s*[A-Z])+)      # M,N  R,S,T,U  M-N
        |(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*\.[a-z](?=[.)]|\s)  # 1.a  A.1.a
        |[A-Z](?:\.\d{1,2})+(?=[.)]|\s)     # A.1
        |[IVXL]{1,5}(?=[.)])                # I.  IV.
        |[A-Za-z](?=[.)]|\s+[A-Z])          # A.  a)  C Industri
        |[A-Z](?=[A-Z][a-z]{2})             # APertanian
        |\d{1,2}(?:\.\d{1,2})*(?=[.)]|\s(?!(?:Orang|Jiwa|Tahun|Bulan|Minggu|Hari|Jam|Unit|Kali|Kamar)\b|[a-z])|[A-Z])
                                             # 1.  2)  1.1  1Pertanian  1 Pertanian, but no "2 orang"
        )[.)]{0,2}\s*(?=[^\d.)])""",
    re.VERBOSE,
)
_FOOTNOTE_MARK = re.compile(r"(?:\s*\*{1,3}\)?|\s*\d\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?)+$")
_ENGLISH_NUMBER = re.compile(r"table\s*\d", re.I)
_SIGNS = re.compile(r"[^a-z0-9]+")
_ENGLISH_ENDINGS = ("ing", "tion", "tions", "ture", "ces", "ties", "ment", "ery", "ucts", "ity", "icals")


@dataclass(frozen=True, slots=True)
class Enumerator:
    """The letter or number a label opens with.

    Attributes
    ----------
    style : str
        `roman`, `upper`, `lower`, `digit` or, for `1.1` and `A.1`, `digit.digit` and `upper.digit`.
    order : int
        Place in its list, from 1.
    """

    style: str
    order: int


@lru_cache(maxsize=50_000)
def clean_text(text: str) -> str:
    """One line without double blanks; underscores that stand for blanks are blanks."""
    line = _BLANKS.sub(" ", text).strip()
    if "_" in line and (" " not in line or line.count("_") > line.count(" ")):
        line = _BLANKS.sub(" ", line.replace("_", " ")).strip()
    return line


def split_enumerator(label: str, *, roman: bool = False) -> tuple[Enumerator | None, str]:
    """The enumerator a label opens with, and the rest.

    `roman` says whether single letters I, V, X, L, C are numerals in the list the label stands in.
    """
    found = _ENUMERATOR.match(label)
    if found is None:
        return None, label
    rest = label[found.end() :].strip()
    mark = found["mark"]
    if not rest or (mark.isalpha() and len(mark) == 1 and not _opens_a_name(label, found.end(), rest)):
        return None, label
    return _enumerator(mark, roman=roman), rest


def _opens_a_name(label: str, end: int, rest: str) -> bool:
    """A single letter is an enumerator only where a capitalised word follows ("L P E" is none)."""
    first = rest.split(" ", 1)[0]
    return (len(first) > 1 and (first[0].isupper() or label[end - 1] in ".) ") and not first.isupper()) or (
        len(first) > 2 and label[1:2] in {".", ")"}
    )


def _enumerator(mark: str, *, roman: bool) -> Enumerator:
    if mark[0].isdecimal() or "." in mark:
        parts = [_style_of(part) for part in mark.split(".")]
        return Enumerator(".".join(style for style, _ in parts), parts[-1][1])
    if len(mark) > 1 and set(mark) <= set("IVXL"):
        return Enumerator("roman", roman_value(mark))
    if roman and mark in {"I", "V", "X"}:
        return Enumerator("roman", roman_value(mark))
    return Enumerator(*_style_of(mark[0]))


def _style_of(part: str) -> tuple[str, int]:
    if part.isdecimal():
        return "digit", int(part)
    return "upper" if part.isupper() else "lower", ord(part.upper()) - ord("A") + 1


def roman_value(mark: str) -> int:
    """The value of a Roman numeral made of I, V, X and L."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[sign] for sign in mark.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def strip_footnote_mark(label: str) -> str:
    """A label without the asterisks, small digits or `1)` that point to a footnote."""
    return _FOOTNOTE_MARK.sub("", label).strip() or label


def first_language(text: str) -> str:
    """The Indonesian part of a label that says itself a second time in English.

    Cut only where what follows the line break or the slash is English: "Hotel/Penginapan" stays whole.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    kept: list[str] = []
    for line in lines:
        head, slash, tail = line.partition("/")
        if slash and _says_again(head, tail):
            kept.append(head)
            break
        if kept and (_ENGLISH_NUMBER.match(line) or is_english(line) or _says_again(" ".join(kept), line)):
            break
        kept.append(line)
    return clean_text(" ".join(kept))


def first_half(text: str) -> str:
    """The first half of a label that a column of two languages parts by slashes: "Jepang/Japan"."""
    parts = text.split("/")
    return clean_text("/".join(parts[: len(parts) // 2])) if len(parts) % 2 == 0 else text


def is_bilingual(text: str) -> bool:
    """Whether a text says itself again in English after a slash or on the next line."""
    return bool(text) and first_language(text) != clean_text(text)


def _says_again(text: str, other: str) -> bool:
    """Whether another text says a text in English; "Total" is English after "Jumlah" alone."""
    if text.strip().casefold() in {"jumlah", "total"} and other.strip().casefold() == "total":
        return True
    return is_english(other) and not is_english(text)


@lru_cache(maxsize=20_000)
def is_english(text: str) -> bool:
    """Whether most words that tell a language are English ones."""
    words = _WORD.findall(text.casefold())
    english = sum(word in _english_words() for word in words)
    indonesian = sum(word in _indonesian_words() for word in words)
    if english or indonesian:
        return english > indonesian
    return bool(words) and all(word.endswith(_ENGLISH_ENDINGS) for word in words)


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    return _words("english.txt")


@lru_cache(maxsize=1)
def _indonesian_words() -> frozenset[str]:
    return _words("indonesian.txt")


def _words(name: str) -> frozenset[str]:
    text = resources.files("tiru.datasets.reading.values").joinpath("data", name).read_text("utf-8")
    return frozenset(text.split())


def plain_heading(heading: str) -> str:
    """`Kode_Kabupaten/Kota` as `kode kabupaten kota`."""
    return _SIGNS.sub(" ", heading.casefold()).strip()
