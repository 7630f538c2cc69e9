"""A text with its claims marked, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tiru_web.reports.highlight import Mark, Piece, cut_text
from tiru_web.reports.models import SourceText
from tiru_web.reports.presenters.claims import ClaimPresenter


@dataclass(frozen=True)
class MarkedPiece:
    """Words covered by the same claims.

    `claim` is the narrowest of them, which the words link to; `is_first` on the first piece linking there,
    so that the keyboard stops once. `opens` and `closes` are the claims that begin or end here.
    """

    text: str
    claim: ClaimPresenter | None
    is_nested: bool
    is_first: bool
    opens: tuple[ClaimPresenter, ...]
    closes: tuple[ClaimPresenter, ...]


def article_lines(source: SourceText, claims: Sequence[ClaimPresenter]) -> list[list[MarkedPiece]]:
    """Lines of the text; a line without a word is an empty list."""
    by_key = {claim.pk: claim for claim in claims}
    marks = [Mark(claim.pk, claim.claim.start, claim.claim.end) for claim in claims]
    linked: set[int] = set()
    return [[_marked(piece, by_key, linked) for piece in line] for line in cut_text(source.text, marks)]


def _marked(piece: Piece, by_key: Mapping[int, ClaimPresenter], linked: set[int]) -> MarkedPiece:
    key = piece.innermost
    is_first = key is not None and key not in linked
    if key is not None:
        linked.add(key)
    return MarkedPiece(
        text=piece.text,
        claim=None if key is None else by_key[key],
        is_nested=len(piece.keys) > 1,
        is_first=is_first,
        opens=tuple(by_key[each] for each in piece.opens),
        closes=tuple(by_key[each] for each in piece.closes),
    )
