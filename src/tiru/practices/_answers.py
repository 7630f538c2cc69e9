"""A planner's question answered: practices by match, evidence and likeness of origin, with the reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tiru.practices import _query
from tiru.practices._index import Scores
from tiru.practices._practice import Practice
from tiru.practices._query import Concept
from tiru.practices._search_fields import search_fields
from tiru.practices._vocabulary import load_rules

if TYPE_CHECKING:
    from tiru.peers import StructuralDistances
    from tiru.practices._catalogue import Catalogue

_MOST_NEAR = 3


@dataclass(frozen=True)
class Reader:
    """Who asks; see `Reader.of` where the distances were measured.

    Attributes
    ----------
    region_code : str
        Kemendagri code of the reader's own region.
    distances : mapping of str to float
        Structural distance of other regions to it by code, >= 0; regions may be missing.
    """

    region_code: str
    distances: Mapping[str, float]

    @classmethod
    def of(cls, region_code: str, distances: StructuralDistances | None) -> Reader:
        """A reader by measured distances; None, where nothing is known of the region, gives none."""
        ranked = distances.ranked if distances else ()
        return cls(region_code, {each.region.code: each.distance for each in ranked})

    def likeness_of(self, code: str) -> Likeness | None:
        """How like the reader's region another is; None where its distance is not known."""
        rank = self._ranks.get(code)
        return None if rank is None else Likeness(rank, len(self._ranks) - 1)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        others = sorted((value, code) for code, value in self.distances.items() if code != self.region_code)
        return {self.region_code: 0} | {code: rank for rank, (_, code) in enumerate(others, start=1)}


@dataclass(frozen=True)
class Likeness:
    """How like the reader's region an origin is.

    Attributes
    ----------
    rank : int
        1 the most alike; 0 for the reader's own region.
    known : int
        Regions with a distance.
    """

    rank: int
    known: int

    @property
    def share(self) -> float:
        """1 for the own or the most alike region, towards 0 for the least alike."""
        return 1.0 if self.rank == 0 else 1 - (self.rank - 1) / self.known

    @property
    def is_alike(self) -> bool:
        """Whether it is the own region or among the share of `data/rules.yaml` that are most alike."""
        return self.rank <= load_rules().transfer.likeness_share * self.known


@dataclass(frozen=True)
class Correction:
    """A word nobody uses as asked, and the known words it was taken for."""

    written: str
    read_as: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """One practice that answers, with why it stands where it does.

    Attributes
    ----------
    practice : Practice
    score : float
        match * (1 + evidence share + likeness share), > 0; only comparable within one search.
    match : float
        BM25F relevance by itself.
    matched_words : tuple of str
        Words of the record that answer, as written there.
    missing_words : tuple of str
        Words of the question that the record does not answer.
    in_title : bool
        Whether any of them stands in the title.
    likeness : Likeness or None
        None where the origin's likeness to the reader's region is not known or nobody said who asks.
    """

    practice: Practice
    score: float
    match: float
    matched_words: tuple[str, ...]
    missing_words: tuple[str, ...]
    in_title: bool
    likeness: Likeness | None


@dataclass(frozen=True)
class SearchAnswer:
    """All that answers a question, best first; or, where nothing does, what came near.

    Attributes
    ----------
    hits : tuple of Answer
        Empty where nothing answers.
    total : int
        Practices that answer, also beyond the limit.
    near : tuple of Answer
        At most three that hold a part of the question; given only where nothing answers, and no answer.
    corrections : tuple of Correction
        Words taken as mistyped.
    """

    hits: tuple[Answer, ...]
    total: int
    near: tuple[Answer, ...]
    corrections: tuple[Correction, ...]


def search_practices(
    catalogue: Catalogue,
    query: str,
    *,
    reader: Reader | None = None,
    among: tuple[Practice, ...] | None = None,
    limit: int | None = None,
) -> SearchAnswer:
    """Practices that answer a question in everyday Indonesian, with the reasons for their order.

    Parameters
    ----------
    catalogue : Catalogue
        Where to look.
    query : str
        Words in any form; synonyms, names of regions, slips of the finger and an unfinished last word work.
    reader : Reader, optional
        Whose region the origins are held against; without it likeness plays no part.
    among : tuple of Practice, optional
        Only these, as `Catalogue.select` gives them.
    limit : int, optional
        The most hits to give.

    Returns
    -------
    SearchAnswer
        Best first; failed and stopped practices rank like any other. Equal ones stay in file order.

    Notes
    -----
    match is BM25F (see `WordIndex`). A practice must hold `required_share` of the question to be an answer.
    An origin without a known distance gains nothing and loses nothing but that.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> answer = search_practices(load_catalogue(), "sertfikat halal")
    >>> answer.hits[0].practice.key, answer.corrections[0].read_as
    ('makassar-subsidi-halal', ('sertifikat',))
    >>> search_practices(load_catalogue(), "pelabuhan peti kemas").hits
    ()
    """
    rules, index = load_rules().search, catalogue.index
    concepts = _query.read_query(query, index, rules)
    match = _query.score(concepts, index, rules)
    allowed = _mask(catalogue, among)
    answers = _ranked(catalogue, concepts, np.where(allowed, match, 0.0), reader, limit)
    near = () if answers else _near(catalogue, concepts, allowed, reader)
    corrections = tuple(Correction(each.written, each.corrected) for each in concepts if each.corrected)
    return SearchAnswer(answers, int(np.count_nonzero(match * allowed)), near, corrections)


def _ranked(
    catalogue: Catalogue,
    concepts: tuple[Concept, ...],
    match: Scores,
    reader: Reader | None,
    limit: int | None,
) -> tuple[Answer, ...]:
    rules = load_rules().search
    holders = np.flatnonzero(match)
    likeness = _likeness_by_code(catalogue, reader)
    codes = catalogue.origin_codes
    shares = np.array([0.0 if each is None else each.share for each in likeness.values()])
    raised = 1 + rules.evidence_share * catalogue.evidence_shares[holders]
    if reader is not None:
        raised = raised + rules.likeness_share * shares[codes[holders]]
    scores = match[holders] * raised
    order = np.argsort(-scores, kind="stable")[:limit]
    found = list(likeness.values())
    return tuple(
        _answer(catalogue, concepts, int(holders[at]), float(scores[at]), match, found[codes[holders[at]]])
        for at in order
    )


def _near(
    catalogue: Catalogue, concepts: tuple[Concept, ...], allowed: NDArray[np.bool_], reader: Reader | None
) -> tuple[Answer, ...]:
    anything = replace(load_rules().search, required_share=0.0)
    parts = _query.score(concepts, catalogue.index, anything)
    return _ranked(catalogue, concepts, np.where(allowed, parts, 0.0), reader, _MOST_NEAR)


def _answer(
    catalogue: Catalogue,
    concepts: tuple[Concept, ...],
    number: int,
    score: float,
    match: Scores,
    likeness: Likeness | None,
) -> Answer:
    practice = catalogue.practices[number]
    fields = search_fields(practice)
    return Answer(
        practice=practice,
        score=score,
        match=float(match[number]),
        matched_words=_query.matched_words(" ".join(fields.values()), concepts),
        missing_words=tuple(
            each.written for each in concepts if not _query.holds(each, number, catalogue.index)
        ),
        in_title=bool(_query.matched_words(fields["title"], concepts)),
        likeness=likeness,
    )


def _mask(catalogue: Catalogue, among: tuple[Practice, ...] | None) -> NDArray[np.bool_]:
    if among is None:
        return np.ones(len(catalogue.practices), dtype=bool)
    keys = {practice.key for practice in among}
    return np.array([practice.key in keys for practice in catalogue.practices], dtype=bool)


def _likeness_by_code(catalogue: Catalogue, reader: Reader | None) -> dict[str, Likeness | None]:
    """Likeness of each origin, in the order of the catalogue's codes."""
    if reader is None:
        return dict.fromkeys(catalogue.origins)
    return {code: reader.likeness_of(code) for code in catalogue.origins}
