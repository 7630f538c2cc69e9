"""Everything found in a text before it is judged, so that the judging modules share one reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from tiru.extraction._adoption import IntentMention, find_intents
from tiru.extraction._count_sides import members_of_total
from tiru.extraction._dates import DateMention, find_dates
from tiru.extraction._document import Document
from tiru.extraction._headcounts import CountMention, find_headcounts
from tiru.extraction._offices import OfficeMention, find_offices
from tiru.extraction._persons import Person, find_persons
from tiru.extraction._regions import RegionMention, find_regions
from tiru.extraction._topics import TopicMention, find_topics
from tiru.extraction._triggers import Trigger, find_triggers
from tiru.extraction._venue import VenueMention, find_venues
from tiru.extraction._visit import TermMention, find_terms
from tiru.extraction._vocabulary import Vocabulary
from tiru.extraction._zones import Zone, find_zones


@dataclass(frozen=True)
class Evidence:
    """Candidates of every kind; `triggers` and `zones` hold one list per sentence.

    `persons_in` and `regions_in` give those of a sentence by its position.
    """

    document: Document
    vocabulary: Vocabulary
    regions: tuple[RegionMention, ...]
    offices: tuple[OfficeMention, ...]
    persons: tuple[Person, ...]
    triggers: tuple[tuple[Trigger, ...], ...]
    zones: tuple[tuple[Zone, ...], ...]
    terms: tuple[TermMention, ...]
    dates: tuple[DateMention, ...]
    counts: tuple[CountMention, ...]
    venues: tuple[VenueMention, ...]
    topics: tuple[TopicMention, ...]
    intents: tuple[IntentMention, ...]
    persons_in: Mapping[int, tuple[Person, ...]]
    regions_in: Mapping[int, tuple[RegionMention, ...]]

    def side_at(self, token: int) -> tuple[str, Zone] | None:
        """Side of the zone a token stands in, the heaviest and narrowest one; None outside all zones."""
        sentence = self.document.sentence_of[token]
        if sentence < 0 or not self.document.usable(sentence):
            return None
        around = [zone for zone in self.zones[sentence] if zone.start <= token < zone.end]
        if not around:
            return None
        zone = max(around, key=lambda zone: (zone.weight, zone.start - zone.end))
        return zone.side, zone


def reread(evidence: Evidence, document: Document) -> Evidence:
    """The evidence for a document with other usable sentences; only what depends on them is found anew."""
    vocabulary = evidence.vocabulary
    terms = find_terms(document, vocabulary)
    regions, offices = evidence.regions, evidence.offices
    return dataclasses.replace(
        evidence,
        document=document,
        terms=tuple(terms),
        counts=tuple(members_of_total(find_headcounts(document, vocabulary, evidence.zones))),
        venues=tuple(find_venues(document, vocabulary, evidence.triggers, regions, offices)),
        topics=tuple(find_topics(document, terms, regions, offices)),
        intents=tuple(find_intents(document, vocabulary)),
    )


def gather(document: Document, vocabulary: Vocabulary) -> Evidence:
    """Runs every finder once over the document."""
    regions = find_regions(document, vocabulary)
    offices = find_offices(document, vocabulary, regions)
    persons = find_persons(document, vocabulary, regions, offices)
    positions = range(len(document.sentences))
    triggers = tuple(tuple(find_triggers(document, position)) for position in positions)
    regions_in = _by_sentence(document, regions)
    office_at = {office.first: office for office in offices}
    zones = tuple(
        tuple(
            find_zones(
                document, vocabulary, position, triggers[position], regions_in.get(position, ()), office_at
            )
        )
        for position in positions
    )
    terms = find_terms(document, vocabulary)
    return Evidence(
        document=document,
        vocabulary=vocabulary,
        regions=tuple(regions),
        offices=tuple(offices),
        persons=tuple(persons),
        triggers=triggers,
        zones=zones,
        terms=tuple(terms),
        dates=tuple(find_dates(document, vocabulary)),
        counts=tuple(members_of_total(find_headcounts(document, vocabulary, zones))),
        venues=tuple(find_venues(document, vocabulary, triggers, regions, offices)),
        topics=tuple(find_topics(document, terms, regions, offices)),
        intents=tuple(find_intents(document, vocabulary)),
        persons_in=MappingProxyType(_by_sentence(document, persons)),
        regions_in=MappingProxyType(regions_in),
    )


_Mention = TypeVar("_Mention", RegionMention, Person)


def _by_sentence(document: Document, mentions: Sequence[_Mention]) -> dict[int, tuple[_Mention, ...]]:
    """Mentions grouped by the position of their sentence."""
    groups: dict[int, list[_Mention]] = {}
    for mention in mentions:
        groups.setdefault(document.sentence_of[mention.first], []).append(mention)
    return {position: tuple(group) for position, group in groups.items()}
