"""The gazetteer and the registry of regions, made ready for looking things up in tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tiru.extraction._phrases import PhraseIndex
from tiru.gazetteer import Gazetteer, Office, load_gazetteer
from tiru.regions import Region, RegionKind, load_registry


@dataclass(frozen=True)
class Vocabulary:
    """Look-ups built once from the data files.

    regions : lower-case name or alias, also written as one word ("Muarojambi"), to the codes it may mean,
        provinces and regencies and cities together
    governments : "pemkab", "kota", … to the kind of region behind it
    region_by_code : Kemendagri code to region
    governing : first words of all that names a government
    """

    gazetteer: Gazetteer
    regions: PhraseIndex[tuple[str, ...]]
    governments: PhraseIndex[str]
    posts: PhraseIndex[str]
    post_kinds: PhraseIndex[str]
    acting: PhraseIndex[str]
    offices: PhraseIndex[Office]
    office_heads: PhraseIndex[str]
    visit_terms: PhraseIndex[str]
    region_by_code: Mapping[str, Region]
    names_by_kind: Mapping[str, Mapping[str, str]]
    governing: frozenset[str]

    def governs(self, lower: str) -> bool:
        """Whether a word may begin a word of government or a post that names a region behind it."""
        return lower in self.governing

    def kind_of(self, code: str) -> str:
        return self.region_by_code[code].kind.value

    def province_of(self, code: str) -> str:
        return self.region_by_code[code].province_code


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary of the carried data; the same object at every call."""
    gazetteer = load_gazetteer()
    regions = load_registry().regions()
    # A name may reach one region by two ways; as a key it stands once, or it would look like two regions.
    names: dict[str, dict[str, None]] = {}
    for region in regions:
        for name in (region.short_name, *region.aliases):
            for spelling in (name.lower(), name.lower().replace(" ", "")):
                names.setdefault(spelling, {})[region.code] = None
    for name, code in gazetteer.region_names.items():
        names.setdefault(name, {})[code] = None
    return Vocabulary(
        gazetteer=gazetteer,
        regions=PhraseIndex({name: tuple(codes) for name, codes in names.items()}),
        governments=PhraseIndex(gazetteer.regions.governments),
        posts=PhraseIndex(gazetteer.posts.leads),
        post_kinds=PhraseIndex(gazetteer.posts.region_kinds),
        acting=PhraseIndex.of(gazetteer.posts.acting),
        offices=PhraseIndex(gazetteer.offices.known),
        office_heads=PhraseIndex(gazetteer.offices.heads),
        visit_terms=PhraseIndex(gazetteer.visits.terms),
        region_by_code=MappingProxyType({region.code: region for region in regions}),
        names_by_kind=_names_by_kind(regions),
        governing=frozenset(
            phrase.split()[0] for phrase in (*gazetteer.regions.governments, *gazetteer.posts.region_kinds)
        ),
    )


def _names_by_kind(regions: tuple[Region, ...]) -> Mapping[str, Mapping[str, str]]:
    """For each kind of region the lower-case short names with their code, for names that are misspelled."""
    by_kind: dict[str, dict[str, str]] = {kind.value: {} for kind in RegionKind}
    for region in regions:
        by_kind[region.kind.value][region.short_name.lower()] = region.code
    return MappingProxyType({kind: MappingProxyType(names) for kind, names in by_kind.items()})
