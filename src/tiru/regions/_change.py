"""What became of a region over time: splits, renamings and the codes it had in other lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tiru.regions._region import CodeSystem, Region


class ChangeKind(StrEnum):
    """A region was cut out of others, or took another name."""

    SPLIT = "split"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class RegionChange:
    """One change, told of the regions of today.

    Attributes
    ----------
    region : Region
        What was formed or renamed.
    kind : ChangeKind
    origins : tuple of Region
        What it was cut out of; empty for a renaming, and where its origin exists no more or is not known.
    old_name : str
        The name before a renaming, or that of an origin that exists no more; empty otherwise.
    earliest, latest : int
        Years between which it happened, both included; equal where the year is known.
    law : str
        The law or regulation as cited, "UU 20/2012"; empty where none was read.
    sources : tuple of str
        Keys of `ChangeSource`.
    """

    region: Region
    kind: ChangeKind
    origins: tuple[Region, ...]
    old_name: str
    earliest: int
    latest: int
    law: str
    sources: tuple[str, ...]

    @property
    def year(self) -> int | None:
        """The year it happened in; None where only a span of years is known."""
        return self.earliest if self.earliest == self.latest else None

    def may_lie_between(self, first: int, second: int) -> bool:
        """Whether figures of two years may stand on its two sides; the year itself counts for both."""
        early, late = sorted((first, second))
        return early != late and early <= self.latest and late >= self.earliest

    def surely_lies_between(self, first: int, second: int) -> bool:
        early, late = sorted((first, second))
        return early < self.earliest and late > self.latest


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code a region had, or also has, in another list than the one the registry follows.

    Attributes
    ----------
    system : CodeSystem
    code : str
        In the form of its system.
    region : Region
        Whose it is, or was.
    first_year : int
        Year of the first list it was read in.
    last_year : int or None
        Year of the last list it stands in; None for a code that is in use.
    sources : tuple of str
        Keys of `ChangeSource`.
    """

    system: CodeSystem
    code: str
    region: Region
    first_year: int
    last_year: int | None
    sources: tuple[str, ...]

    def holds_in(self, year: int) -> bool:
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


@dataclass(frozen=True, slots=True)
class ChangeSource:
    """Where a change or a code was read; `title` and `place` are for people."""

    key: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class RegionHistory:
    """All that is known of one region over time.

    Attributes
    ----------
    region : Region
    formed : RegionChange or None
        How it came to be; None where no list shows it being formed.
    lost : tuple of RegionChange
        What was cut out of it, oldest first.
    renamed : tuple of RegionChange
        Its older names, oldest first.
    codes : tuple of ListedCode
        Its codes in other lists.
    province_formed : RegionChange or None
        How the province around it came to be, where the region is older than its province.
    """

    region: Region
    formed: RegionChange | None
    lost: tuple[RegionChange, ...]
    renamed: tuple[RegionChange, ...]
    codes: tuple[ListedCode, ...]
    province_formed: RegionChange | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.formed or self.lost or self.renamed or self.codes or self.province_formed)
