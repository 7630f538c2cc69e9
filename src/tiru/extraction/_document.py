"""A report prepared for the rules: tokens, sentences, quotations, day of publication."""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tiru.extraction._clean import clean_text, lower_text
from tiru.extraction._model import Span
from tiru.extraction._phrases import TOKEN, phrase_index
from tiru.extraction._published import published_in
from tiru.extraction._sentences import Sentence, split_sentences
from tiru.gazetteer import Gazetteer

# "MAKASSAR – ", "KAB. CIREBON, (FC).- ", "Sleman (koran.com) —- ", "TERNATE, OT - ".
_DATELINE = re.compile(
    r"[^\n–—\"]{2,60}?(?:\s+[–—-]{1,3}\s?(?=\s|[^\W\d_]|\d)|[–—]{1,2}-?\s|[.,)]-{1,2},?\s|-,\s)"
)
_LETTER_DATELINE = re.compile(r"[A-Z][\w ,-]{2,30},\s*\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\s*(?:\.|\n|$)")


@dataclass(frozen=True)
class Document:
    """A report as the rules read it.

    text : the original; every offset refers to it
    clean, lower : the same length, cleaned and in lower case
    words, lowers, starts, ends : one entry per token
    sentences : in order; `sentence_tokens` gives (first token, token after) for each
    sentence_of : for each token the position of its sentence, -1 outside all
    quoted : for each token whether it stands between quotation marks
    datelines, dateline_tokens : spans (start, end) of "MAKASSAR – " and the like, and the tokens in them
    capital : for each token whether it begins with a capital
    published : day of publication, None when not known
    earlier, background : positions of sentences about an earlier visit, and about any other than this one
    preparing : positions of sentences about a meeting at home before the visit
    """

    text: str
    clean: str
    lower: str
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    sentence_tokens: tuple[tuple[int, int], ...]
    sentence_of: tuple[int, ...]
    quoted: tuple[bool, ...]
    datelines: tuple[tuple[int, int], ...]
    dateline_tokens: frozenset[int]
    capital: tuple[bool, ...]
    published: date | None
    earlier: frozenset[int]
    background: frozenset[int]
    preparing: frozenset[int]

    def span(self, first: int, after: int) -> Span:
        """Span from the token `first` to the token before `after`."""
        start, end = self.starts[first], self.ends[after - 1]
        return Span(start, end, self.text[start:end])

    def cut(self, start: int, end: int) -> Span:
        """Span of code points, without blanks at either side."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = max(start, end - (len(piece) - len(piece.rstrip())))
        return Span(start, end, self.text[start:end])

    def sentence_span(self, token: int) -> Span:
        """Span of the sentence the token stands in."""
        sentence = self.sentences[self.sentence_of[token]]
        return Span(sentence.start, sentence.end, self.text[sentence.start : sentence.end])

    def tokens_before(self, offset: int) -> int:
        """Number of tokens that begin before `offset`, so the first token at or after it."""
        return bisect.bisect_left(self.starts, offset)

    def is_capital(self, token: int) -> bool:
        return self.capital[token]

    def in_dateline(self, token: int) -> bool:
        return token in self.dateline_tokens

    def usable(self, position: int) -> bool:
        """Whether the sentence may be a source of claims about this visit."""
        return self.sentences[position].kind != "noise" and position not in self.background


def prepare(text: str, gazetteer: Gazetteer, published: date | None) -> Document:
    """`text` cleaned and cut into tokens and sentences; `published` wins over a line "Terbit: …" or a line of
    the page that is nothing but a date.
    """
    clean = clean_text(text)
    lower = lower_text(clean)
    stated, page_lines = published_in(text, lower, gazetteer.calendar)
    found = [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(clean)]
    starts = tuple(start for _, start, _ in found)
    ends = tuple(end for _, _, end in found)
    sentences = tuple(
        dataclasses.replace(sentence, kind="noise") if sentence.start in page_lines else sentence
        for sentence in split_sentences(clean)
    )
    bounds = tuple(
        (bisect.bisect_left(starts, sentence.start), bisect.bisect_left(starts, sentence.end))
        for sentence in sentences
    )
    sentence_of = [-1] * len(found)
    for position, (first, after) in enumerate(bounds):
        sentence_of[first:after] = [position] * (after - first)
    datelines = _datelines(clean, sentences)
    document = Document(
        text=text,
        clean=clean,
        lower=lower,
        words=tuple(word for word, _, _ in found),
        lowers=tuple(lower[start:end] for start, end in zip(starts, ends, strict=True)),
        starts=starts,
        ends=ends,
        sentences=sentences,
        sentence_tokens=bounds,
        sentence_of=tuple(sentence_of),
        quoted=_quoted(clean, starts),
        datelines=datelines,
        dateline_tokens=frozenset(
            token
            for start, end in datelines
            for token in range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end))
        ),
        capital=tuple(word[0].isupper() for word, _, _ in found),
        published=published or stated,
        earlier=frozenset(),
        background=frozenset(),
        preparing=frozenset(),
    )
    visits = gazetteer.visits
    # "… kali ini untuk belajar dari Kota X, yang pernah juara" is about this visit.
    earlier = _sentences_with(document, visits.earlier) - _sentences_with(document, visits.this_time)
    return dataclasses.replace(
        document,
        earlier=earlier,
        background=earlier | _sentences_with(document, visits.later),
        preparing=_sentences_with(document, visits.preparation),
    )


def _quoted(clean: str, starts: tuple[int, ...]) -> tuple[bool, ...]:
    """Per token whether a quotation is open; quotations end with their paragraph."""
    inside: list[bool] = []
    open_quote = False
    position = 0
    for start in starts:
        for character in clean[position:start]:
            if character == "\n":
                open_quote = False
        inside.append(open_quote)
        if clean[start] == '"':
            open_quote = not open_quote
        position = start
    return tuple(inside)


def _datelines(clean: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[int, int], ...]:
    """Places and media before the first sentence of the body ("MAKASSAR – ", "Sengkang, 20 Juni 2025.")."""
    spans = []
    for sentence in sentences:
        if sentence.kind in {"noise", "item"}:
            continue
        letter = _LETTER_DATELINE.match(clean, sentence.start)
        if letter:
            spans.append((sentence.start, letter.end()))
        elif sentence.kind == "body":
            place = _DATELINE.match(clean, sentence.start)
            if place and _is_place_line(place.group()):
                spans.append((sentence.start, place.end()))
                break
    return tuple(spans)


def _is_place_line(text: str) -> bool:
    """Whether what stands before a dash is names only: no small word, no full sentence."""
    words = text.strip(" –—-.,").replace(",", " ").replace("(", " ").replace(")", " ").split()
    return 0 < len(words) <= 7 and all(
        word[0].isupper() or not word[0].isalpha() or "." in word for word in words
    )


def _sentences_with(document: Document, phrases: Sequence[str]) -> frozenset[int]:
    """Sentences with one of the phrases outside quotations."""
    marks = phrase_index(tuple(phrases))
    found = set()
    for position, (first, after) in enumerate(document.sentence_tokens):
        hits = marks.find(document.lowers, first, after)
        if any(not document.quoted[start] for start, _, _ in hits):
            found.add(position)
    return frozenset(found)
