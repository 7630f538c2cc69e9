"""Sentences and lines of a report, with what kind of line they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tiru.gazetteer import load_gazetteer

_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"(?:[^\W\d_]+\.)*[^\W\d_]+$")
_VOWEL = re.compile(r"[aiueoAIUEO]")
_OPENING = re.compile(r"[\"'\s]*")
# "1." and "a)", bullets, and "1️⃣", of which cleaning leaves a digit and blanks.
# The last group: pictures and marks that open the lines of chat messages.
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.)]\s|[a-zA-Z][.)]\s|[-•–·▪►➢]\s|\d\s{2}|[\u2190-\u2bff\U0001f000-\U0001faff]\s*)\s*"
)
_LABEL = re.compile(r"\s*([^\W\d_][^\W\d_ /]*(?:\s?[/ ]\s?[^\W\d_]+){0,3})\s*:\s")
_LEAST_CAPITALS = 0.5
_SECTION = re.compile(r"\s*[IVX]{1,5}\.\s|\s*(?:BAB|LAMPIRAN)\b")
# A credit in brackets makes a line the caption of a picture: "… di Balai Kota (foto: dok-ib)".
_CREDIT = re.compile(r"\((?:foto|dok|istimewa|ist)\b[^()]{0,50}\)[\s|.]*$", re.IGNORECASE)
_CAPTION_LIMIT = 260
_TITLE_GOES_ON = re.compile(r"(?:KE|DI|DAN|PADA|TENTANG|DALAM)\b")
_TURN = re.compile(r",\s(?=(?:kini|kali ini|giliran)\s)")
_HEADLINE_LIMIT = 170
_BODY_LEAST = 60
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a headline or a list item: code points `start` to `end`, in which paragraph, of which kind.

    kind : "headline", "heading", "item", "body" or "noise" (bylines, tags, links: never a source of claims)
    """

    start: int
    end: int
    paragraph: int
    kind: str


def split_sentences(text: str) -> list[Sentence]:
    """Sentences of a cleaned text in order; together they cover everything but blanks.

    A full stop after an abbreviation, a title before a name or an initial ends no sentence; after an academic
    title behind a comma it does when a capital follows.

    Examples
    --------
    >>> text = "Rombongan TP. PKK dipimpin Andi, M.Si. Di lokus tamu diterima."
    >>> [text[s.start : s.end] for s in split_sentences(text)]
    ['Rombongan TP. PKK dipimpin Andi, M.Si.', 'Di lokus tamu diterima.']
    """
    sentences: list[Sentence] = []
    body_seen = False
    start = 0
    for paragraph, line in enumerate(text.split("\n")):
        kind = _line_kind(line, body_seen)
        body_seen = body_seen or kind == "body"
        bounds = [(0, len(line))] if kind in {"headline", "heading", "noise"} else _split_line(line)
        for left, right in _bounded(line, bounds):
            piece = line[left:right]
            stripped = piece.strip()
            if stripped:
                offset = start + left + len(piece) - len(piece.lstrip())
                sentences.append(Sentence(offset, offset + len(stripped), paragraph, kind))
        start += len(line) + 1
    return _join_title_lines(text, sentences)


def _bounded(line: str, bounds: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`bounds` with pieces longer than any sentence cut at a blank, so that no text slows the rules down."""
    for start, end in bounds:
        while end - start > _LONGEST:
            blank = line.rfind(" ", start + 1, start + _LONGEST)
            cut = blank if blank > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _join_title_lines(text: str, sentences: list[Sentence]) -> list[Sentence]:
    """Joins a title set over several lines in capitals, when one of them goes on with "KE" or "DAN"."""
    joined: list[Sentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if (
            before
            and before.kind == sentence.kind == "headline"
            and _TITLE_GOES_ON.match(text, sentence.start)
            and _continues(text, before, sentence)
            and sentence.end - before.start < _HEADLINE_LIMIT * 2
        ):
            while len(joined) > 1 and _continues(text, joined[-2], joined[-1]):
                joined.pop()
            joined[-1] = Sentence(joined[-1].start, sentence.end, sentence.paragraph, "headline")
        else:
            joined.append(sentence)
    return joined


def _continues(text: str, above: Sentence, below: Sentence) -> bool:
    """Whether two lines in capitals stand right below each other."""
    adjacent = above.kind == "headline" and below.paragraph - above.paragraph == 1
    return adjacent and text[above.start : above.end].isupper() and text[below.start : below.end].isupper()


def _line_kind(line: str, body_seen: bool) -> str:
    stripped = line.strip()
    if _is_noise(stripped):
        return "noise"
    if _SECTION.match(line) and len(stripped) < 90:
        return "heading"
    if _ITEM.match(line):
        return "item"
    if _is_labelled(line):
        return "body"
    ended = stripped[-1:] in {".", "!", "?", '"', ")", ":", ";", ","}
    if not body_seen and len(stripped) < _HEADLINE_LIMIT and not ended and _is_titled(stripped):
        return "headline"
    if len(stripped) < _BODY_LEAST and not ended and ":" not in stripped:
        return "heading"
    return "body"


def _is_labelled(line: str) -> bool:
    """Whether a line of minutes tells something behind a label: "Tempat : Ruang Rapat Delta"."""
    label = _LABEL.match(line)
    return label is not None and label[1].lower().replace(" / ", "/") in load_gazetteer().lines.labels


def _is_titled(line: str) -> bool:
    """Whether at least half of the longer words are written with a capital, as in a headline."""
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return not words or sum(word[0].isupper() for word in words) >= _LEAST_CAPITALS * len(words)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_gazetteer().lines.abbreviations)


def _is_noise(line: str) -> bool:
    """Whether a line is a byline, caption, tag or link; a blank before the colon does not matter."""
    opening = line[:40].lower().replace(" :", ":")
    return opening.startswith(load_gazetteer().lines.noise_openings) or (
        len(line) < _CAPTION_LIMIT and _CREDIT.search(line) is not None
    )


def _split_line(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    item = _ITEM.match(line)
    for stop in _END.finditer(line, item.end() if item else 0):
        if _ends_sentence(line, start, stop):
            yield from _at_turn(line, start, stop.end())
            start = stop.end()
    yield from _at_turn(line, start, len(line))


def _at_turn(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts "Setelah menerima tamu dari A, kini B datang": what was before and what is now are told apart."""
    turn = _TURN.search(line, start, end)
    if turn:
        yield start, turn.start() + 1
        start = turn.start() + 1
    yield start, end


def _ends_sentence(line: str, start: int, stop: re.Match[str]) -> bool:
    after = _OPENING.match(line, stop.end())
    following = line[after.end() : after.end() + 1] if after else ""
    if following == "(":
        return False  # a post or a source in brackets belongs to what stands before it
    if not following or stop.group()[0] != ".":
        # Behind a quoted question the sentence goes on in small letters: "Siapa?" tanya Budi.
        return not following.islower()
    # Looking back only as far as a word can reach keeps this linear in the length of the text.
    before = line[max(start, stop.start() - 40) : stop.start()]
    word = _LAST_WORD.search(before)
    if word is None:
        return not following.islower()
    return not following.islower() and not _is_abbreviation(word.group(), before[: word.start()])


def _is_abbreviation(word: str, before: str) -> bool:
    if "." in word:
        # "…, M.Si." may end a sentence; "S.T. Siallagan" and "s.d. Kamis" do not.
        return not before.rstrip().endswith((",", ".")) or word.islower()
    if word.lower() in _abbreviations() or len(word) == 1:
        return True
    return len(word) <= 4 and word[0].isupper() and not word.isupper() and not _VOWEL.search(word)
