"""A text cut into pieces so that claims can be marked in it; plain Python, no markup.

Positions are code points of the whole text, as Python counts them. Claims may overlap, nest, share a
start or cross a line end; every piece names all claims that cover it. Nothing of the text is lost or
added: the lines' pieces, joined with line ends, give the text again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """One claim's place: `start` included, `end` excluded, in code points; `key` is the claim's id."""

    key: int
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of one line that is covered by the same claims throughout.

    `keys` runs from the widest claim to the narrowest. `opens` and `closes` name the claims that begin
    or end with this piece; over the whole text each claim opens once and closes once. A piece may be
    empty when a claim begins or ends exactly at a line end.
    """

    text: str
    keys: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]

    @property
    def innermost(self) -> int | None:
        return self.keys[-1] if self.keys else None


def cut_text(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    """Lines of pieces. A mark that does not lie inside the text is refused, not moved."""
    for mark in marks:
        if not 0 <= mark.start < mark.end <= len(text):
            raise ValueError(
                f"mark {mark.key} ({mark.start}, {mark.end}) does not lie in a text of {len(text)}"
            )
    lines: list[list[Piece]] = [[]]
    for piece in _pieces(text, sorted(marks, key=lambda mark: (mark.start - mark.end, mark.start, mark.key))):
        parts = piece.text.split("\n")
        for number, part in enumerate(parts):
            if number:
                lines.append([])
            opens = piece.opens if number == 0 else ()
            closes = piece.closes if number == len(parts) - 1 else ()
            if part or opens or closes:
                lines[-1].append(Piece(part, piece.keys, opens, closes))
    return lines


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for left, right in pairwise(cuts):
        yield Piece(
            text=text[left:right],
            keys=tuple(mark.key for mark in marks if mark.start <= left and right <= mark.end),
            opens=tuple(mark.key for mark in marks if mark.start == left),
            closes=tuple(mark.key for mark in marks if mark.end == right),
        )
