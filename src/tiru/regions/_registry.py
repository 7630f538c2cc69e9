"""The list of regions and the ways to tell one from a code, a name or an alias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from tiru.errors import AmbiguousRegion, UnknownRegion
from tiru.regions._change import ChangeSource, RegionChange, RegionHistory
from tiru.regions._chronicle import Chronicle, Records
from tiru.regions._code_index import CodeIndex, looks_like_code
from tiru.regions._name_index import NameIndex
from tiru.regions._name_parts import find_in_parts
from tiru.regions._region import Alias, CodeSystem, Region, RegionKind, RegionMatch

_LEAST_LIKENESS_TO_SHOW = 0.75
_LEAST_LIKENESS_TO_SUGGEST = 0.6
_SUGGESTIONS = 3


class Registry:
    """All provinces, kabupaten and kota of one edition of the decree.

    `editions` says for each code system which list its codes are taken from.
    """

    def __init__(
        self,
        regions: Sequence[Region],
        editions: Mapping[CodeSystem, str],
        aliases: Mapping[str, tuple[Alias, ...]] | None = None,
        records: Records | None = None,
    ) -> None:
        self.editions = MappingProxyType(dict(editions))
        self._regions = tuple(sorted(regions, key=lambda region: region.code))
        self._aliases = dict(aliases or {})
        self._records = records or Records()
        self._chronicle = Chronicle(self._records)
        self._codes = CodeIndex(self._regions, self._chronicle)
        self._names = NameIndex(self._regions, self._aliases, self._chronicle)

    def regions(self, kind: RegionKind | None = None) -> tuple[Region, ...]:
        """All regions in the order of their codes, or those of one kind."""
        return tuple(region for region in self._regions if kind in {None, region.kind})

    def get(self, code: str) -> Region:
        """The region with this Kemendagri code.

        Parameters
        ----------
        code : str
            "51" for a province, "51.03" below it.

        Raises
        ------
        WrongCodeSystem
            If the digits have no dot, as BPS codes have none; says what they would mean in each system.
        UnknownRegion
            If no region has the code; suggests what it may be a damaged form of.

        Examples
        --------
        >>> from tiru.regions import load_registry
        >>> load_registry().get("51.03").name
        'Kabupaten Badung'
        """
        return self._codes.get(code.strip())

    def from_code(self, code: str, system: CodeSystem, year: int | None = None) -> Region:
        """The region with this code of a named system.

        Parameters
        ----------
        code : str
            In the form of its system. A province's BPS code may carry the two zeros the BPS WebAPI gives it.
        system : CodeSystem
        year : int or None
            Year of the list the code is taken from, not of the figures beside it. None for codes in use; of
            BPS those are the numbers of 34 provinces and, for Papua, also the newer ones of 38.

        Raises
        ------
        WrongCodeSystem, UnknownRegion
            As for `get`; a code with a dot is no BPS code.
        CodeOfOtherYear
            If the code is outdated, or not in the lists of that year; says what to write instead.

        Examples
        --------
        The same digits, two regions:

        >>> from tiru.regions import CodeSystem, load_registry
        >>> load_registry().from_code("7308", CodeSystem.BPS).name
        'Kabupaten Maros'
        >>> load_registry().from_code("73.08", CodeSystem.KEMENDAGRI).name
        'Kabupaten Bone'

        Merauke before Papua Selatan was formed:

        >>> load_registry().from_code("91.01", CodeSystem.KEMENDAGRI, year=2020).code
        '93.01'
        """
        if year is not None:
            return self._codes.get_of_year(code.strip(), system, year)
        if system is CodeSystem.BPS:
            return self._codes.get_bps(code.strip())
        return self.get(code)

    def find(self, query: str, limit: int = 10) -> tuple[RegionMatch, ...]:
        """Regions a query may mean, best first.

        Parameters
        ----------
        query : str
            A name, alias, label or code, in any spelling.
        limit : int
            The most matches to give.

        Returns
        -------
        tuple of RegionMatch
            Names that only resemble the query (`MatchKind.SIMILAR`) when nothing fits exactly; every region
            they could mean for digits of no named system; empty when nothing comes near. Never raises.

        Examples
        --------
        >>> from tiru.regions import load_registry
        >>> [match.region.name for match in load_registry().find("Bandung")]
        ['Kabupaten Bandung', 'Kota Bandung']
        """
        text = query.strip()
        if looks_like_code(text):
            matches = self._codes.find(text)
        else:
            matches = self._find_name(text) or self._names.find_similar(text, _LEAST_LIKENESS_TO_SHOW)
        return matches[: max(limit, 0)]

    def resolve(self, query: str, year: int | None = None) -> Region:
        """The one region a name, alias, label or Kemendagri code means.

        Parameters
        ----------
        query : str
            Case, spaces, dots, hyphens, accents and marks of footnotes do not matter; "Kab.", "Pemkab",
            "Prov.", "Regency" and the like name the kind; a province after a comma narrows the name:
            "Banjar, Jawa Barat". A former name is taken where no region bears it now.
        year : int or None
            Year of the text or list: a former name or code then counts as it did in that year.

        Raises
        ------
        AmbiguousRegion
            If several regions carry the name, as a kabupaten and a kota often do.
        WrongCodeSystem
            If the query is digits that do not tell their code system.
        UnknownRegion
            If nothing fits exactly; a similar name is suggested, never taken.

        Examples
        --------
        >>> from tiru.regions import load_registry
        >>> load_registry().resolve("KAB.  BADUNG").code
        '51.03'
        >>> load_registry().resolve("Bandung")
        Traceback (most recent call last):
        ...
        tiru.errors.AmbiguousRegion: 'Bandung' fits several regions: Kabupaten Bandung (32.04), \
Kota Bandung (32.73); give the code or the full name
        """
        text = query.strip()
        if looks_like_code(text):
            if year is not None and "." in text:
                return self._codes.get_of_year(text, CodeSystem.KEMENDAGRI, year)
            return self._codes.resolve(text)
        matches = self._find_name(text, year)
        if len(matches) == 1:
            return matches[0].region
        if matches:
            raise AmbiguousRegion(query, [match.region.label for match in matches])
        similar = self._names.find_similar(text, _LEAST_LIKENESS_TO_SUGGEST)
        raise UnknownRegion(query, [match.region.label for match in similar[:_SUGGESTIONS]])

    def province_of(self, region: Region) -> Region:
        """The province a region lies in; for a province, itself."""
        return self.get(region.province_code)

    def namesakes(self, region: Region) -> tuple[Region, ...]:
        """Other regions of the same short name, such as the kota beside a kabupaten."""
        return self._names.namesakes(region)

    def aliases_of(self, region: Region) -> tuple[Alias, ...]:
        """The aliases of a region with their kinds."""
        return self._aliases.get(region.code, ())

    def history(self, region: Region) -> RegionHistory:
        """What is known of a region over time: how it was formed, what it lost, older names and codes.

        Examples
        --------
        >>> from tiru.regions import load_registry
        >>> registry = load_registry()
        >>> history = registry.history(registry.get("64"))
        >>> [(change.region.code, change.year, change.law) for change in history.lost]
        [('65', 2012, 'UU 20/2012')]
        """
        return self._chronicle.history(region)

    def existed_in(self, region: Region, year: int) -> bool | None:
        """Whether a region was there in a year; None in the year, or the span of years, it was formed in."""
        return self._chronicle.existed_in(region, year)

    def territory_changes(
        self, region: Region, first_year: int, second_year: int
    ) -> tuple[RegionChange, ...]:
        """What may have changed the territory of a region between the figures of two years.

        Parameters
        ----------
        region : Region
        first_year, second_year : int
            In any order.

        Returns
        -------
        tuple of RegionChange
            Parts cut out of it, and its own forming where it came from a region that exists no more; oldest
            first. Empty for one and the same year. Its own forming out of a region that still exists is none:
            a figure for the time before can only have been worked out for the territory of today.

        Notes
        -----
        The year of a change counts for both sides, since figures of that year may follow either division.
        Where only a span of years is known, `surely_lies_between` tells a certain change from a possible one.
        Shifted boundaries without a split are not recorded.

        Examples
        --------
        >>> from tiru.regions import load_registry
        >>> registry = load_registry()
        >>> kaltim = registry.get("64")
        >>> [change.region.code for change in registry.territory_changes(kaltim, 2010, 2015)]
        ['65']
        >>> registry.territory_changes(kaltim, 2013, 2015)
        ()
        """
        return self._chronicle.territory_changes(region, first_year, second_year)

    def changes(self) -> tuple[RegionChange, ...]:
        """All recorded changes, in the order of today's codes."""
        return self._records.changes

    def sources_of(self, keys: Sequence[str]) -> tuple[ChangeSource, ...]:
        """The sources a change or a listed code names."""
        return tuple(self._records.sources[key] for key in keys)

    def _find_name(self, text: str, year: int | None = None) -> tuple[RegionMatch, ...]:
        find_exact = partial(self._names.find_exact, year=year)
        return find_exact(text) or find_in_parts(text, find_exact)
