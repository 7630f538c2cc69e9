"""The seam to the library that reads texts: a text in, unchecked claims and contradictions out."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from tiru.errors import TextError
from tiru.extraction import (
    Article,
    Contradiction,
    VisitDraft,
    draft_visit,
    office_key,
    read_text,
    same_word_misspelled,
    seed_article,
)

__all__ = [
    "Contradiction",
    "VisitDraft",
    "decode_file",
    "example_article",
    "is_misspelling",
    "office_words",
    "read_report",
]


def read_report(text: str, *, published: dt.date | None, name: str) -> VisitDraft:
    """The draft of one text; refuses an empty one and one too long to be a report."""
    return draft_visit(text, published=published, name=name)


def decode_file(content: bytes, *, name: str) -> str:
    """The text of an uploaded file; the library reads files, so the bytes become one under their own name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "teks.txt"
        path.write_bytes(content)
        try:
            return read_text(path)
        except TextError as error:
            # The sentence a person reads names their file, not our copy of it.
            error.name = name
            raise


def example_article() -> Article:
    """The published article the product carries as its example."""
    return seed_article()


def office_words(name: str) -> frozenset[str]:
    """The words of an office's full name: the same for `Disnakerin` and the name it stands for."""
    return office_key(name)


def is_misspelling(left: str, right: str) -> bool:
    """Whether two words of a name are likely one word spelled in two ways."""
    return same_word_misspelled(left, right)
