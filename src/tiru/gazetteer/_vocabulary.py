"""The kinds of words the gazetteer holds, one frozen record per data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True)
class Calendar:
    """Spellings of months and weekdays, and words that place a day.

    `months` and `weekdays` map a spelling to its number (Monday is 1); `relative_days` a phrase to the days
    counted from the day of publication; `weekday_shifts` the words after a weekday to the week meant
    (last_week, previous, this_week, next, next_week).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    relative_days: Mapping[str, int]
    weekday_shifts: Mapping[str, str]
    range_words: Words


@dataclass(frozen=True)
class NumberWords:
    """Number words: `units` 0–9, `whole` words that are a number by themselves, `multipliers`."""

    units: Mapping[str, int]
    whole: Mapping[str, int]
    multipliers: Mapping[str, int]


@dataclass(frozen=True)
class VisitWords:
    """Words for a visit (`terms`: phrase to kind), for its party, and for what is not this visit."""

    terms: Mapping[str, str]
    learning: Words
    party: Words
    pronouns: Words
    not_a_visit_after: Words
    opinion_marks: Words
    earlier: Words
    later: Words
    this_time: Words
    beside: Words
    goes_on: Words
    cancelled: Words
    planned: Words
    happening: Words
    next_day: Words
    source_ends: Words
    before_region: Words
    preparation: Words
    document_words: Words


@dataclass(frozen=True)
class Verbs:
    """Verbs and turns of phrase that say who leads, receives, travels, speaks."""

    lead_passive: Words
    lead_active: Words
    lead_nouns: Words
    receive_passive: Words
    receive_active: Words
    received_things: Words
    companion: Words
    travel: Words
    arrive: Words
    hold: Words
    locus_before: Words
    choose: Words
    composition: Words
    host_places: Words
    speech: Words
    statement_places: Words
    not_reception: Words
    letters: Words
    asked: Words
    presenting: Words
    stopover: Words
    serving: Words


@dataclass(frozen=True)
class CountWords:
    """What is counted when people of a visit are counted, and what makes a number something else."""

    people: Words
    parts: Words
    party_cues: Words
    attended: Words
    attendance_lists: Words
    limits: Words
    others_after: Words
    totals: Words
    explained: Words
    among: Words
    sums: Words
    subject_behind: Words
    noun_stops: Words
    unnumbered: Words


@dataclass(frozen=True)
class Titles:
    """Titles, forms of address, and words that are part of a name although they look like titles."""

    front: Words
    address: Words
    name_words: Words
    particles: Words
    back_words: Words
    names_after_i: Words
    bodies: Words
    no_names: Words


@dataclass(frozen=True)
class PostWords:
    """Posts: `leads` maps the words a post begins with to what follows (dinas, badan, bagian, organ, field,
    nothing).
    """

    acting: Words
    leads: Mapping[str, str]
    region_kinds: Mapping[str, str]
    grades: Words


@dataclass(frozen=True)
class Office:
    """One abbreviation or fixed name of an office, with the full name it stands for."""

    abbreviation: str
    name: str
    kind: str


@dataclass(frozen=True)
class OfficeWords:
    """Offices by abbreviation, and the words office names are made of."""

    known: Mapping[str, Office]
    heads: Mapping[str, str]
    fields: Words
    syllables: Mapping[str, str]
    prefixes: Words


@dataclass(frozen=True)
class RegionWords:
    """How governments are named before a region's name (phrase to kind), and names that are everyday words
    too.
    """

    governments: Mapping[str, str]
    common_words: Words
    origins: Words


@dataclass(frozen=True)
class VenueWords:
    """Words places of reception begin with (`weak_heads`: only when nothing better is named) and end
    before.
    """

    heads: Words
    weak_heads: Words
    labels: Words
    stops: Words


@dataclass(frozen=True)
class AdoptionWords:
    """How a wish to take something over is worded."""

    will: Words
    take: Words
    needs_doer: Words
    doers: Words
    strong: Words
    negation: Words
    not_intent: Words


@dataclass(frozen=True)
class TopicWords:
    """Turns of phrase after which it is said what is studied, and where such a phrase begins and ends."""

    strong_cues: Words
    weak_cues: Words
    openers: Words
    heads: Words
    stops: Words
    fillers: Words
    keep: Words
    empty: Words
    not_verbs: Words
    list_labels: Words
    listing: Words
    said_by_us: Words
    people: Words


@dataclass(frozen=True)
class LineWords:
    """What bylines, captions and links begin with, labels of minutes, abbreviations whose full stop ends no
    sentence, and small words by which Indonesian is told from other languages.
    """

    noise_openings: Words
    own_words: Words
    foreign_words: Words
    labels: Words
    abbreviations: Words


@dataclass(frozen=True)
class Product:
    """A product with the KBLI 2020 code it is made under: `kbli` of 2 to 5 digits, `title` of that code."""

    word: str
    kbli: str
    title: str


@dataclass(frozen=True)
class ContentWords:
    """Words by which a report tells what a visit is for, what was agreed, and what figures practices have."""

    purpose_cues: Words
    agreed: Words
    signed: Words
    agreement_things: Words
    planned_agreement: Words
    no_figure_before: Words
    no_figure_units: Words
    figure_stops: Words
    rise: Words
    fall: Words


@dataclass(frozen=True)
class Gazetteer:
    """All vocabulary the reader of reports knows; every word is a line of data, lower case.

    `region_names` maps everyday names and nicknames of regions to Kemendagri codes; official names come from
    the registry of regions. `products` maps a product's word to its KBLI group, `support_words` a phrase to
    the code of a type of support.
    """

    calendar: Calendar
    numbers: NumberWords
    visits: VisitWords
    verbs: Verbs
    counts: CountWords
    titles: Titles
    posts: PostWords
    offices: OfficeWords
    regions: RegionWords
    venues: VenueWords
    adoption: AdoptionWords
    topics: TopicWords
    lines: LineWords
    region_names: Mapping[str, str]
    content: ContentWords
    products: Mapping[str, Product]
    support_words: Mapping[str, str]
