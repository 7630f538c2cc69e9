"""The seam to the library: practices found, read, checked, and held against the reader's own region."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from tiru.parameters import Focus, load_focuses
from tiru.peers import StructuralDistances, measure_likeness
from tiru.practices import (
    Answer,
    Correction,
    FocusMatch,
    Likeness,
    LintFinding,
    Liveness,
    Practice,
    Reader,
    ReplicationChain,
    Term,
    TransferAssessment,
    assess_transfer,
    check_liveness,
    lint_practice,
    load_catalogue,
    load_kbli_divisions,
    load_support_types,
    load_terms,
    search_practices,
    trace_replication,
)
from tiru.regions import Region, RegionKind, load_registry
from tiru_web.locus.analysis import figures
from tiru_web.regions.analysis import tables


@dataclass(frozen=True)
class Query:
    """What is asked of the list; an empty text leaves that filter out.

    `own_code` is the reader's region; `is_alike` keeps practices from places like it alone.
    """

    words: str = ""
    focus_key: str = ""
    region_code: str = ""
    status: str = ""
    evidence_kind: str = ""
    own_code: str = ""
    is_alike: bool = False

    @property
    def unfiltered(self) -> Query:
        """The same words without any filter."""
        return Query(words=self.words, own_code=self.own_code)


@dataclass(frozen=True)
class Found:
    """A practice on the list: how it answers the words, and why it fits the focus asked for.

    `likeness` is that of its place to the reader's region where that was asked for and is known.
    """

    practice: Practice
    answer: Answer | None = None
    match: FocusMatch | None = None
    likeness: Likeness | None = None


@dataclass(frozen=True)
class Listing:
    """All that answers, and what to know of it.

    `near` hold a part of the words and stand only where nothing answers; `elsewhere` then counts what answers
    without the filters. `has_likeness` tells whether the reader's region could be held against others;
    `unknown_places` counts the places of practices left out because their likeness is not known.
    """

    found: tuple[Found, ...]
    near: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    elsewhere: int = 0
    has_likeness: bool = False
    unknown_places: int = 0


@dataclass(frozen=True)
class LocusQuestion:
    """What the locus page is asked about a practice; `choice_code` is empty where it has no figures."""

    own_code: str
    focus_key: str
    choice_code: str


def find(query: Query) -> Listing:
    """Best first where words are asked for, else the best fit to the focus, then by region and title.

    Stopped practices stand among the rest. Where likeness cannot be told, `is_alike` narrows nothing.
    """
    reader = _reader(query.own_code)
    has_likeness = reader is not None and bool(reader.distances)
    among, unknown_places = _among(query, reader if has_likeness else None)
    if not query.words:
        return Listing(
            tuple(sorted(among, key=_place)), has_likeness=has_likeness, unknown_places=unknown_places
        )
    matches = {each.practice.key: each.match for each in among}
    practices = tuple(each.practice for each in among)
    answer = search_practices(load_catalogue(), query.words, reader=reader, among=practices)
    return Listing(
        tuple(Found(hit.practice, hit, matches[hit.practice.key]) for hit in answer.hits),
        answer.near,
        answer.corrections,
        0 if answer.hits else _count_elsewhere(query),
        has_likeness,
        unknown_places,
    )


def distances(own_code: str) -> StructuralDistances | None:
    """Of the reader's region to others; None where too little of it is known."""
    return measure_likeness(own_code, figures()) if own_code else None


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


def findings(shown: Practice, on: dt.date) -> tuple[LintFinding, ...]:
    """What a person should look at in the record."""
    return lint_practice(shown, today=on)


def liveness(shown: Practice, on: dt.date) -> Liveness:
    """Whether it runs on a day, as far as its record tells."""
    return check_liveness(shown, today=on)


def replication(shown: Practice) -> ReplicationChain:
    return trace_replication(shown, load_catalogue())


def transfer(shown: Practice, own_code: str, on: dt.date) -> TransferAssessment | None:
    """Whether it can work in the reader's region; None for the own practice or without a region."""
    if not own_code or own_code == shown.origin_region_code:
        return None
    own = load_registry().get(own_code)
    return assess_transfer(
        shown, own, figures(), today=on, distances=distances(own_code), tables=tables().tables
    )


def locus_question(shown: Practice, own_code: str) -> LocusQuestion | None:
    """How to weigh the practice's place as a locus; None for one's own, or without figures or focus."""
    compared = figures().region_codes
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


def _reader(own_code: str) -> Reader | None:
    return Reader.of(own_code, distances(own_code)) if own_code else None


def _among(query: Query, reader: Reader | None) -> tuple[list[Found], int]:
    """Practices that pass the filters, and how many places were left out for an unknown likeness."""
    focus = load_focuses()[query.focus_key] if query.focus_key else None
    selected = load_catalogue().select(
        focus, query.region_code or None, query.status or None, query.evidence_kind or None
    )
    matches = {match.practice.key: match for match in load_catalogue().matching(focus)} if focus else {}
    found = [Found(each, match=matches.get(each.key)) for each in selected]
    if reader is None or not query.is_alike:
        return found, 0
    places = {each.practice.origin_region_code for each in found}
    likeness = {code: reader.likeness_of(code) for code in places}
    kept = [replace(each, likeness=likeness[each.practice.origin_region_code]) for each in found]
    alike = [each for each in kept if each.likeness is not None and each.likeness.is_alike]
    return alike, sum(each is None for each in likeness.values())


def _count_elsewhere(query: Query) -> int:
    """How many practices answer the words where every filter is let go; 0 where there is none to let go."""
    if query == query.unfiltered:
        return 0
    return search_practices(load_catalogue(), query.words, limit=0).total


def _place(found: Found) -> tuple[int, int, str, str]:
    """Order of the list without words; where likeness was asked for, the most alike places come first."""
    strength = found.match.strength.level if found.match else 0
    rank = found.likeness.rank if found.likeness else 0
    region = load_registry().get(found.practice.origin_region_code)
    return (-strength, rank, region.short_name, found.practice.title)


def _region_order(region: Region) -> tuple[bool, str]:
    return (region.kind is not RegionKind.PROVINSI, region.short_name)
