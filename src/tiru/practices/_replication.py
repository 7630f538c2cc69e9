"""Where a practice was taken over, from whom and how: its links as a chain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiru.practices._practice import Practice
from tiru.practices._results import ReplicationKind

if TYPE_CHECKING:
    from tiru.practices._catalogue import Catalogue


@dataclass(frozen=True)
class ReplicationLink:
    """One step of a chain.

    Attributes
    ----------
    from_region, to_region : str
        As the record names them.
    to_region_code : str or None
        Kemendagri code where `to_region` stands for exactly one region.
    from_practice : str
        Key of the practice whose record tells of the step.
    to_practice : str or None
        Key of the copy's own record; None where there is none.
    kind : ReplicationKind
        How it came there.
    year : int or None
    result : str or None
        What became of it, in words; None is "belum diketahui".
    source_url : str
    """

    from_region: str
    to_region: str
    to_region_code: str | None
    from_practice: str
    to_practice: str | None
    kind: ReplicationKind
    year: int | None
    result: str | None
    source_url: str


@dataclass(frozen=True)
class ReplicationChain:
    """All steps that lead to a practice and away from it.

    Attributes
    ----------
    practice : Practice
    origins : tuple of ReplicationLink
        Steps that led to it, oldest first; empty for a practice nobody is known to have copied it from.
    copies : tuple of ReplicationLink
        Steps away from it, each before those that follow from it.
    """

    practice: Practice
    origins: tuple[ReplicationLink, ...]
    copies: tuple[ReplicationLink, ...]

    @property
    def known_results(self) -> int:
        """Copies of which a result is known."""
        return sum(link.result is not None for link in self.copies)


def trace_replication(practice: Practice, catalogue: Catalogue) -> ReplicationChain:
    """Follow a practice back to where it came from and on to where it went.

    Parameters
    ----------
    practice : Practice
        One of the catalogue.
    catalogue : Catalogue
        Its other records may tell of earlier and later steps.

    Returns
    -------
    ReplicationChain
        Each record is followed once, so that two practices that name each other do not go round for ever.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> catalogue = load_catalogue()
    >>> chain = trace_replication(catalogue.get("bandung-kredit-mesra"), catalogue)
    >>> [(link.from_region, link.to_region, link.kind.value) for link in chain.copies]
    [('Kota Bandung', 'Jawa Barat', 'orang'), ('Jawa Barat', 'Bali', 'bank')]
    """
    return ReplicationChain(
        practice,
        tuple(reversed(list(_back(practice, catalogue, {practice.key})))),
        tuple(_onward(practice, catalogue, {practice.key})),
    )


def _onward(practice: Practice, catalogue: Catalogue, seen: set[str]) -> Iterator[ReplicationLink]:
    for link in _links(practice):
        yield link
        if link.to_practice is not None and link.to_practice not in seen:
            seen.add(link.to_practice)
            yield from _onward(catalogue.get(link.to_practice), catalogue, seen)


def _back(practice: Practice, catalogue: Catalogue, seen: set[str]) -> Iterator[ReplicationLink]:
    for earlier in catalogue.practices:
        for link in _links(earlier):
            if link.to_practice == practice.key and earlier.key not in seen:
                seen.add(earlier.key)
                yield link
                yield from _back(earlier, catalogue, seen)


def _links(practice: Practice) -> Iterator[ReplicationLink]:
    for copy in practice.replicated_by:
        yield ReplicationLink(
            from_region=copy.from_region or practice.origin_region,
            to_region=copy.region,
            to_region_code=copy.region_code,
            from_practice=practice.key,
            to_practice=copy.practice_key,
            kind=copy.kind,
            year=copy.year,
            result=copy.result,
            source_url=copy.source_url,
        )
