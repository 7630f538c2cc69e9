"""Acronyms that a reader meets without ever being told what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tiru.practices._findings import FindingKind, LintFinding, passages
from tiru.practices._vocabulary import read_data_rows, read_data_words

if TYPE_CHECKING:
    from tiru.practices._practice import Practice

_ACRONYM = re.compile(r"(?<![\w./-])[A-Z]{2,8}(?![\w/]|-?\d|\.\w)")
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLC]+")


def lint_acronyms(practice: Practice) -> Iterator[LintFinding]:
    """Each acronym once, where it first stands; source titles are quotations and are left out."""
    texts = [each for each in passages(practice) if not each.place.startswith("sources")]
    whole = "\n".join([*(each.text for each in texts), practice.owner_office, practice.origin_region])
    seen: set[str] = set()
    for passage in texts:
        for acronym in _ACRONYM.findall(passage.text):
            is_known = acronym in read_data_words("known_acronyms.txt") or _ROMAN.fullmatch(acronym)
            if acronym not in seen and not is_known and not _is_spelt_out(acronym, whole):
                yield LintFinding(FindingKind.ACRONYM, passage.place, acronym)
            seen.add(acronym)


def _is_spelt_out(acronym: str, text: str) -> bool:
    """Whether the text holds its expansion: the known one, one in brackets, or a name with its initials."""
    known = _expansions().get(acronym)
    if known is not None and known in text.casefold():
        return True
    in_brackets = rf"{acronym}\s?\([^\W\d_]+\s[^()]*\)|[^\W\d_]+\s[^\W\d_]+\s\({acronym}\)"
    return re.search(in_brackets, text) is not None or acronym in _initials_of_names(text)


def _initials_of_names(text: str) -> str:
    """First letters of capitalised words in a row; a blank where a name ends or an acronym stands."""
    words = _WORD.findall(text)
    return "".join(word[0] if word.istitle() else " " for word in words)


@cache
def _expansions() -> dict[str, str]:
    return {row["acronym"]: row["expansion"] for row in read_data_rows("acronyms.csv")}
