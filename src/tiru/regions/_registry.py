"""The list of regions and the ways to tell one from a code, a name or an alias."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tiru.errors import AmbiguousRegion, UnknownRegion
from tiru.regions._code_index import CodeIndex, looks_like_code
from tiru.regions._name_index import NameIndex
from tiru.regions._region import Alias, CodeSystem, Region, RegionKind, RegionMatch

_LABEL = re.compile(r"(?P<name>.*\S)\s*\((?P<code>\d{2}(?:\.\d{2})?)\)")
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
    ) -> None:
        self.editions = MappingProxyType(dict(editions))
        self._regions = tuple(sorted(regions, key=lambda region: region.code))
        self._aliases = dict(aliases or {})
        self._codes = CodeIndex(self._regions)
        self._names = NameIndex(self._regions)

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

    def from_code(self, code: str, system: CodeSystem) -> Region:
        """The region with this code of a named system.

        Parameters
        ----------
        code : str
            In the form of its system. A province's BPS code may carry the two zeros the BPS WebAPI gives it.
        system : CodeSystem

        Raises
        ------
        WrongCodeSystem, UnknownRegion
            As for `get`; a code with a dot is no BPS code.

        Examples
        --------
        The same digits, two regions:

        >>> from tiru.regions import CodeSystem, load_registry
        >>> load_registry().from_code("7308", CodeSystem.BPS).name
        'Kabupaten Maros'
        >>> load_registry().from_code("73.08", CodeSystem.KEMENDAGRI).name
        'Kabupaten Bone'
        """
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

    def resolve(self, query: str) -> Region:
        """The one region a name, alias, label or Kemendagri code means.

        Parameters
        ----------
        query : str
            Case, spaces, dots, hyphens and accents do not matter; "Kab.", "Pemkab", "Pemkot", "Prov." and
            the like name the kind; a province after a comma narrows the name: "Banjar, Jawa Barat".

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
            return self._codes.resolve(text)
        matches = self._find_name(text)
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

    def _find_name(self, text: str) -> tuple[RegionMatch, ...]:
        if label := _LABEL.fullmatch(text):
            named = self._names.find_exact(label["name"])
            return tuple(match for match in named if match.region.code == label["code"])
        matches = self._names.find_exact(text)
        name, comma, province_name = text.rpartition(",")
        if matches or not comma:
            return matches
        provinces = {match.region.province_code for match in self._names.find_exact(province_name)}
        return tuple(
            match for match in self._names.find_exact(name) if match.region.province_code in provinces
        )
