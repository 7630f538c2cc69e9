"""One figure with all that makes it readable, and many of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tiru.datasets._series import load_series


class Verdict(StrEnum):
    """How a figure may be used.

    `PRIMARY` is the one to show; `SECOND` the same figure from a second source; `OTHER` one of another
    definition, or one that contradicts the primary; `REJECTED` one that is wrong and kept only so that nobody
    takes it up again.
    """

    PRIMARY = "utama"
    SECOND = "pembanding"
    OTHER = "lain"
    REJECTED = "ditolak"


class FactStatus(StrEnum):
    FINAL = "final"
    PRELIMINARY = "sementara"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure was read.

    title : publisher and subject
    url : http or https address; empty where the file gives none
    """

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of one region.

    Attributes
    ----------
    region_code : str
        Kemendagri code, dotted.
    indicator : str
        Key in the list of indicators.
    value : float
        In `unit`; finite.
    unit : str
    year : int or None
        Reference year; None where the source gives none.
    series : str
        Key of its definition, or the definition note itself where no known definition fits.
    verdict : Verdict
    status : FactStatus
    definition : str
        What exactly was counted, as noted with the figure.
    source : Source
    seen_note : str
        Where on the page or in the table it stands.
    line : int
        Line in the file it was read from, the header being line 1.
    activity : str
        Activity it is limited to, such as a division of KBLI; empty for the region as a whole.
    """

    region_code: str
    indicator: str
    value: float
    unit: str
    year: int | None
    series: str
    verdict: Verdict
    status: FactStatus
    definition: str
    source: Source
    seen_note: str
    line: int
    activity: str = ""

    @property
    def is_comparable(self) -> bool:
        """Whether it may stand beside another region's figure: primary, dated, of a shared definition."""
        if self.verdict is not Verdict.PRIMARY or self.year is None:
            return False
        series = load_series().get(self.series)
        return series is None or series.is_comparable


@dataclass(frozen=True, slots=True)
class SeriesYear:
    """How widely one definition is covered in one year.

    series : key of the definition
    year : None for undated figures
    region_codes : regions with a primary figure, sorted
    """

    series: str
    year: int | None
    region_codes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Facts:
    """All figures of one file, indexed; read-only.

    Attributes
    ----------
    all : tuple of Fact
        In the order of the file.
    version : str
        First 12 hexadecimal digits of the SHA-256 of the file's bytes.
    by_activity : tuple of Fact
        Figures of single activities, kept apart from those of regions as a whole; each with its `activity`,
        and as `indicator` what was counted, in the words of its table.
    region_codes : tuple of str
        Regions with at least one figure in `all`, sorted.
    """

    all: tuple[Fact, ...]
    version: str
    by_activity: tuple[Fact, ...] = ()
    region_codes: tuple[str, ...] = field(init=False)
    _by_region: Mapping[str, tuple[Fact, ...]] = field(init=False, repr=False)
    _by_indicator: Mapping[str, tuple[Fact, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_region = _grouped((fact.region_code, fact) for fact in self.all)
        object.__setattr__(self, "_by_region", by_region)
        object.__setattr__(self, "_by_indicator", _grouped((fact.indicator, fact) for fact in self.all))
        object.__setattr__(self, "region_codes", tuple(sorted(by_region)))

    def for_region(self, region_code: str) -> tuple[Fact, ...]:
        """All figures of a region, of every verdict; empty where there are none."""
        return self._by_region.get(region_code, ())

    def for_indicator(self, indicator: str) -> tuple[Fact, ...]:
        """All figures of an indicator, of every verdict; empty where there are none."""
        return self._by_indicator.get(indicator, ())

    def primary(self, indicator: str, series: str | None = None, year: int | None = None) -> dict[str, Fact]:
        """The figure to show of each region.

        Parameters
        ----------
        indicator : str
        series : str, optional
            Only figures of this definition.
        year : int, optional
            Only figures of this year.

        Returns
        -------
        dict from region_code to Fact
            Primary figures only, regions in order of their code. Without a year the latest one, an undated
            figure only where there is no dated one. Of several definitions in the same year one that may be
            compared, then the first in the file.
        """
        chosen: dict[str, Fact] = {}
        for fact in self.for_indicator(indicator):
            if fact.verdict is not Verdict.PRIMARY or (series is not None and fact.series != series):
                continue
            if year is not None and fact.year != year:
                continue
            known = chosen.get(fact.region_code)
            if known is None or _rank(fact) > _rank(known):
                chosen[fact.region_code] = fact
        return dict(sorted(chosen.items()))

    def series_years(self, indicator: str) -> tuple[SeriesYear, ...]:
        """Definitions and years for which an indicator has primary figures.

        Returns
        -------
        tuple of SeriesYear
            Latest year first, undated last; within a year the most regions first, then by key.
        """
        groups: dict[tuple[str, int | None], set[str]] = defaultdict(set)
        for fact in self.for_indicator(indicator):
            if fact.verdict is Verdict.PRIMARY:
                groups[fact.series, fact.year].add(fact.region_code)
        found = [SeriesYear(series, year, tuple(sorted(codes))) for (series, year), codes in groups.items()]
        return tuple(sorted(found, key=lambda s: (-(s.year or 0), -len(s.region_codes), s.series)))


def _grouped(pairs: Iterable[tuple[str, Fact]]) -> dict[str, tuple[Fact, ...]]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return {key: tuple(found) for key, found in groups.items()}


def _rank(fact: Fact) -> tuple[int, bool]:
    return fact.year or 0, fact.is_comparable
