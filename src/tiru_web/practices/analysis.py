"""The seam to the library: practices found, read and tied to regions and fields of learning."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.datasets import load_facts
from tiru.parameters import Focus, load_focuses
from tiru.practices import (
    FocusMatch,
    Practice,
    Term,
    load_catalogue,
    load_kbli_divisions,
    load_support_types,
    load_terms,
)
from tiru.regions import Region, RegionKind, load_registry


@dataclass(frozen=True)
class Query:
    """What is asked of the list; an empty text leaves that filter out."""

    words: str = ""
    focus_key: str = ""
    region_code: str = ""
    status: str = ""
    evidence_kind: str = ""


@dataclass(frozen=True)
class Found:
    """A practice on the list: the words of it that answer, and why it fits the focus asked for."""

    practice: Practice
    matched_words: tuple[str, ...]
    match: FocusMatch | None


@dataclass(frozen=True)
class LocusQuestion:
    """What the locus page is asked about a practice; `choice_code` is empty where it has no figures."""

    own_code: str
    focus_key: str
    choice_code: str


def find(query: Query) -> list[Found]:
    """Best first where words are asked for, else the best fit to the focus, then by region and title.

    Stopped practices stand among the rest.
    """
    catalogue = load_catalogue()
    focus = load_focuses()[query.focus_key] if query.focus_key else None
    filters = {
        "focus": focus,
        "region_code": query.region_code or None,
        "status": query.status or None,
        "evidence_kind": query.evidence_kind or None,
    }
    matches = {match.practice.key: match for match in catalogue.matching(focus)} if focus else {}
    if query.words:
        hits = catalogue.search(query.words, **filters)
        return [Found(hit.practice, hit.matched_words, matches.get(hit.practice.key)) for hit in hits]
    found = [Found(each, (), matches.get(each.key)) for each in catalogue.select(**filters)]
    return sorted(found, key=_place)


def suggest(words: str) -> tuple[str, ...]:
    return load_catalogue().suggest(words)


def practice(key: str) -> Practice:
    return load_catalogue().get(key)


def others_of_region(shown: Practice) -> list[Practice]:
    practices = load_catalogue().of_region(shown.origin_region_code)
    return [each for each in practices if each.key != shown.key]


def focus_matches(shown: Practice) -> list[tuple[Focus, FocusMatch]]:
    """The fields of learning the practice fits, in the order to offer them, with the reasons."""
    found = []
    for focus in load_focuses().values():
        match = next((each for each in load_catalogue().matching(focus) if each.practice == shown), None)
        if match:
            found.append((focus, match))
    return found


def locus_question(shown: Practice, own_code: str) -> LocusQuestion | None:
    """How to weigh the practice's place as a locus; None for one's own, or without figures or focus."""
    compared = load_facts().region_codes
    matches = focus_matches(shown)
    if own_code not in compared or own_code == shown.origin_region_code or not matches:
        return None
    choice = shown.origin_region_code if shown.origin_region_code in compared else ""
    return LocusQuestion(own_code, matches[0][0].key, choice)


def focuses() -> list[Focus]:
    return list(load_focuses().values())


def regions_with_practices() -> list[Region]:
    """Provinces and regions to filter by: where a practice is, and the province around it."""
    registry = load_registry()
    codes = {each.origin_region_code for each in load_catalogue().practices}
    codes |= {code[:2] for code in codes}
    return sorted((registry.get(code) for code in codes), key=_region_order)


def region(code: str) -> Region:
    return load_registry().get(code)


def terms(list_name: str) -> list[Term]:
    return list(load_terms(list_name).values())


def term(list_name: str, key: str) -> Term:
    """The wording of one allowed value; see `tiru.practices.load_terms`."""
    return load_terms(list_name)[key]


def support_label(code: str) -> str:
    return load_support_types()[code].label


def support_choices() -> list[tuple[str, str]]:
    return [(code, support.label) for code, support in load_support_types().items()]


def division_label(code: str) -> str:
    """`13 Industri Tekstil`."""
    return f"{code} {load_kbli_divisions()[code].title}"


def data_version() -> str:
    return load_catalogue().version


def _place(found: Found) -> tuple[int, str, str]:
    strength = found.match.strength.level if found.match else 0
    region = load_registry().get(found.practice.origin_region_code)
    return (-strength, region.short_name, found.practice.title)


def _region_order(region: Region) -> tuple[bool, str]:
    return (region.kind is not RegionKind.PROVINSI, region.short_name)
