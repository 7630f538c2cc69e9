"""Labels and notes of an answer, freed of the HTML they are wrapped in."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

# Notes come escaped once or twice, labels sometimes three times; what is left after that is meant as text.
_MOST_ROUNDS = 4
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_BLANKS = re.compile(r"[\s_]+")
_LINE_TAGS = frozenset({"br", "p", "li", "ul", "ol", "div", "tr", "table", "h1", "h2", "h3", "h4"})
_SILENT_TAGS = frozenset({"script", "style"})


class _Text(HTMLParser):
    """Text of a piece of HTML with a line break for every block, nothing of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT_TAGS:
            self._silent.append(tag)
        elif tag in _LINE_TAGS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()
        elif tag in _LINE_TAGS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def clean_label(text: str) -> str:
    """One line without tags, entities and underscores, blanks brought to one each."""
    return _BLANKS.sub(" ", " ".join(_lines(text))).strip()


def clean_note(text: str) -> tuple[str, ...]:
    """The lines of a note that say something, in their order."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in _lines(text))
    return tuple(line for line in lines if line)


def _lines(text: str) -> list[str]:
    if "&" in text:
        text = _unescape(text)
    if not _TAG.search(text):
        return text.splitlines()
    parser = _Text()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts).splitlines()


def _unescape(text: str) -> str:
    for _ in range(_MOST_ROUNDS):
        plain = html.unescape(text)
        if plain == text:
            break
        text = plain
    return text.replace("\xa0", " ")
