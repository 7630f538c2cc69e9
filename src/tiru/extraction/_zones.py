"""Stretches of a sentence whose people, offices and regions belong to the visitors or to the hosts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tiru.extraction._document import Document
from tiru.extraction._goals import GoalReader
from tiru.extraction._offices import OfficeMention
from tiru.extraction._regions import RegionMention
from tiru.extraction._triggers import Trigger
from tiru.extraction._vocabulary import Vocabulary

VISITOR, HOST = "visitor", "host"

_REACH_TO_KE = 18
_REACH_TO_REGION = 8
_SOURCES = frozenset({"dari", "asal", "dr"})
# "mulai dari", "selain dari", "terdiri dari": what follows is no place people come from.
_NO_SOURCE = frozenset({"mulai", "selain", "terdiri", "lebih", "kurang", "terlepas"})


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens `start` to `end` belong to one side.

    rule : name of the trigger that says so
    weight : how strongly, 1 to 3
    votes : whether regions in it count for the side (a delegation may have members from elsewhere)
    """

    start: int
    end: int
    side: str
    rule: str
    weight: int
    votes: bool = True


def find_zones(
    document: Document,
    vocabulary: Vocabulary,
    sentence: int,
    triggers: Sequence[Trigger],
    regions: Sequence[RegionMention],
    offices: Mapping[int, OfficeMention] = MappingProxyType({}),
) -> list[Zone]:
    """Zones of one sentence; they may overlap where one verb's subject is another's object."""
    first, after = document.sentence_tokens[sentence]
    starts = {region.first: region for region in regions}
    builder = _Builder(document, vocabulary, first, after, starts, offices)
    for position, trigger in enumerate(triggers):
        before = triggers[position - 1] if position else None
        following = triggers[position + 1].first if position + 1 < len(triggers) else after
        builder.add(trigger, builder.subject_start(triggers[:position]), following, before)
    builder.add_sources(triggers)
    builder.add_parties(triggers)
    builder.add_counted_regions()
    builder.add_contract_parties()
    builder.add_labelled_place()
    return builder.zones


class _Builder(GoalReader):
    """Collects the zones of one sentence from its triggers."""

    def __init__(
        self,
        document: Document,
        vocabulary: Vocabulary,
        first: int,
        after: int,
        regions: dict[int, RegionMention],
        offices: Mapping[int, OfficeMention],
    ) -> None:
        super().__init__(document, after, regions, offices)
        self.vocabulary = vocabulary
        self.first = first
        self.zones: list[Zone] = []

    def subject_start(self, earlier: Sequence[Trigger]) -> int:
        """Where the subject of a verb may begin: after the last verb that has a doer or goal of its own."""
        for trigger in reversed(earlier):
            if trigger.kind in {
                "receive_passive",
                "receive_active",
                "lead_passive",
                "lead_active",
                "travel",
                "host_place",
                "choose",
            }:
                return trigger.after
        return self.first

    def put(self, start: int, end: int, side: str, rule: str, weight: int = 3, votes: bool = True) -> None:
        if start < end:
            self.zones.append(Zone(start, end, side, rule, weight, votes))

    def add(self, trigger: Trigger, subject: int, following: int, before: Trigger | None) -> None:
        handler = getattr(self, f"_{trigger.kind}", None)
        if handler is not None:
            handler(trigger, subject, following)
        elif trigger.kind == "composition":
            in_host = before is not None and before.kind == "receive_passive"
            self.put(
                trigger.after, following, HOST if in_host else VISITOR, "composition", 2, votes=not in_host
            )

    def _lead_passive(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(subject, trigger.first, VISITOR, "lead_passive", 1)
        self.put(trigger.after, following, VISITOR, "lead_passive")

    def _lead_noun(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(trigger.after, following, VISITOR, "lead_noun", 2)

    def _lead_active(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(subject, trigger.first, VISITOR, "lead_active")
        self.put(trigger.after, following, VISITOR, "lead_active", 2, votes=False)
        words = self.document.lowers
        for token in range(trigger.after, min(trigger.after + _REACH_TO_KE, self.after)):
            if words[token] == "ke":
                goal = self.entities_end(token + 1, min(token + 1 + _REACH_TO_REGION, self.after))
                self.put(token + 1, goal, HOST, "led_to", 2)
                break

    def _receive_passive(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(subject, trigger.first, VISITOR, "receive_passive", 2)
        self.put(trigger.after, following, HOST, "receive_passive")

    def _receive_active(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(self._doer_start(trigger, subject), trigger.first, HOST, "receive_active")
        # "kedatangan kami ke Magelang": where they came to is no part of who came.
        words = self.document.lowers
        goal = next((token for token in range(trigger.after, following) if words[token] == "ke"), following)
        self.put(trigger.after, goal, VISITOR, "receive_active", 2)
        if goal < following:
            end = self.entities_end(goal + 1, min(goal + 4, self.after))
            self.put(goal + 1, end, HOST, "came_to", 2)

    def _doer_start(self, trigger: Trigger, subject: int) -> int:
        """Where the doer of "… kepada Dinas X yang telah menerima kunjungan" begins: behind "kepada"."""
        words = self.document.lowers
        if "yang" not in words[max(subject, trigger.first - 3) : trigger.first]:
            return subject
        thanked = [token for token in range(subject, trigger.first) if words[token] in {"kepada", "atas"}]
        return thanked[-1] + 1 if thanked else subject

    def _travel(self, trigger: Trigger, subject: int, following: int) -> None:
        goal = self.entities_end(trigger.after, self.after)
        if goal > trigger.after:
            self.put(subject, trigger.first, VISITOR, "travel")
        self.put(trigger.after, max(goal, min(trigger.after + 4, following)), HOST, "travel")

    def _arrive(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(subject, trigger.first, VISITOR, "arrive", 2)
        if trigger.after < self.after and self.document.lowers[trigger.after] in {
            "bersama",
            "beserta",
            "dengan",
        }:
            self.put(trigger.after, following, VISITOR, "arrive_with", 2)

    def _host_place(self, trigger: Trigger, subject: int, following: int) -> None:
        # "Setelah berada di Yogyakarta, rombongan Kabupaten Sinjai …": only what stands right behind.
        near = self.entities_end(trigger.after, min(trigger.after + 4, self.after))
        end = near if trigger.word == "berada di" else following
        self.put(trigger.after, end, HOST, "host_place", 1 if trigger.word == "berada di" else 2)

    def _locus(self, trigger: Trigger, subject: int, following: int) -> None:
        self.put(subject, trigger.first, HOST, "locus")
        if trigger.after in self.regions:
            self.put(trigger.after, self.entities_end(trigger.after, self.after), VISITOR, "locus", 2)

    def _choose(self, trigger: Trigger, subject: int, following: int) -> None:
        goal = self.entities_end(trigger.after, min(trigger.after + 6, self.after))
        if goal > trigger.after:
            self.put(trigger.after, goal, HOST, "choose")
            self.put(subject, trigger.first, VISITOR, "choose", 2)

    def _learning(self, trigger: Trigger, subject: int, following: int) -> None:
        self._goal_of_visit(trigger, subject, "learning", 2)

    def _visit(self, trigger: Trigger, subject: int, following: int) -> None:
        if self._goal_of_visit(trigger, subject, "visit", 3):
            return
        token = trigger.after
        if token < self.after and self.document.lowers[token] in {"oleh", "dari", "asal"}:
            token += 1
        token = self._past_post(token)
        # "kunjungan studi tiru Pemerintah Kabupaten Badung", "studi tiru oleh Pemkab …": the doer follows.
        if token in self.regions:
            self.put(trigger.after, self.entities_end(token, self.after), VISITOR, "visit_of")
        words = self.document.lowers
        held = any(
            words[back] in self.vocabulary.gazetteer.verbs.hold
            for back in range(max(subject, trigger.first - 3), trigger.first)
        )
        if held:
            self.put(subject, trigger.first, VISITOR, "visit_held", 2)

    def _past_post(self, token: int) -> int:
        """Past the post or office before a region: "kunjungan kerja Wakil Wali Kota Depok"."""
        start = token
        while token < self.after and token - start < 6 and token not in self.regions:
            post = self.vocabulary.posts.match(self.document.lowers, token)
            office = self.vocabulary.offices.match(self.document.lowers, token)
            if post or office:
                token += (post or office or (1, ""))[0]
            elif (
                self.document.lowers[token] in self.vocabulary.gazetteer.visits.before_region
                or self.document.lowers[token].isdigit()
            ):
                token += 1
            else:
                break
        return token

    def _goal_of_visit(self, trigger: Trigger, subject: int, rule: str, weight: int) -> bool:
        """ "studi tiru … ke Kota X": who stands before comes, who stands behind "ke" receives."""
        words = self.document.lowers
        for token in range(trigger.after, min(trigger.after + _REACH_TO_KE, self.after)):
            if self.leads_to_goal(token, trigger):
                goal = self.entities_end(token + 1, min(token + 1 + _REACH_TO_REGION, self.after))
                if goal > token + 1:
                    self.put(subject, trigger.first, VISITOR, rule, weight)
                    if any(place in self.regions for place in range(trigger.after, token)):
                        self.put(trigger.after, token, VISITOR, f"{rule}_of", weight)
                    self.put(token + 1, goal, HOST, f"{rule}_to", weight)
                    return True
                if words[token] == "ke":
                    return False
            if words[token] in _SOURCES:
                end = self.entities_end(token + 1, min(token + 1 + _REACH_TO_REGION, self.after))
                self.put(token + 1, end, VISITOR, f"{rule}_from", weight)
                return end > token + 1
        return False

    def add_sources(self, triggers: Sequence[Trigger]) -> None:
        """ "rombongan dari …", "34 orang dari …", "tamu asal …"."""
        words = self.document.lowers
        gazetteer = self.vocabulary.gazetteer
        # "Pengusaha asal Kota Padang" alone tells where one member of the party is from.
        visiting = any(
            trigger.kind in {"visit", "travel", "receive_passive", "arrive"} for trigger in triggers
        )
        people = frozenset((*gazetteer.visits.party, *gazetteer.counts.people, *gazetteer.counts.parts))
        # "27 orang dari A, 11 orang dari B": one of the two may be the host.
        several = sum(word == "dari" for word in words[self.first : self.after]) > 1
        for token in range(self.first, self.after):
            if words[token] not in _SOURCES or (words[token] == "asal" and not visiting):
                continue
            if words[token - 1] in _NO_SOURCE:
                continue
            near = words[max(self.first, token - 5) : token]
            if set(near) & set(gazetteer.visits.not_a_visit_after):
                continue
            if any(word in people for word in near):
                end = min(
                    (trigger.first for trigger in triggers if trigger.first > token), default=self.after
                )
                end = next(
                    (
                        stop
                        for stop in range(token + 1, end)
                        if words[stop] in gazetteer.visits.source_ends or words[stop] in _SOURCES
                    ),
                    end,
                )
                in_host = any(zone.side == HOST and zone.start <= token < zone.end for zone in self.zones)
                if not in_host:
                    self.put(token + 1, end, VISITOR, "people_from", 2 if several else 3)

    def add_parties(self, triggers: Sequence[Trigger]) -> None:
        """ "Rombongan Pemkab …", "Tim Tangsel …": a region right behind the party."""
        words = self.document.lowers
        for token in range(self.first, self.after - 1):
            if words[token] in self.vocabulary.gazetteer.visits.party:
                name = self._past_post(token + 1)
                if name in self.regions:
                    self.put(token + 1, self.regions[name].after, VISITOR, "party_of")

    def add_counted_regions(self) -> None:
        """ "Kabupaten Sikka 14 orang": the part of a delegation from one region."""
        words, people = self.document.lowers, self.vocabulary.gazetteer.counts.people
        for start, region in self.regions.items():
            after = region.after
            if (
                self.first <= start
                and after + 1 < self.after
                and words[after].isdigit()
                and words[after + 1] in people
            ):
                self.put(start, after, VISITOR, "counted_region")

    def add_labelled_place(self) -> None:
        """ "Tempat : Ruang B1 Setda Kabupaten Klaten": the place of the meeting is with the host."""
        words, labels = self.document.lowers, self.vocabulary.gazetteer.venues.labels
        for colon in range(self.first + 1, min(self.first + 3, self.after - 1)):
            if words[colon] == ":" and " ".join(words[self.first : colon]) in labels:
                self.put(colon + 1, self.after, HOST, "labelled_place")

    def add_contract_parties(self) -> None:
        """ "Pihak Kedua adalah Dinas …" in minutes: the party that is no rombongan is the host."""
        words = self.document.lowers
        for token in range(self.first, self.after - 3):
            if (
                words[token] == "pihak"
                and words[token + 1] in {"kesatu", "pertama", "kedua"}
                and words[token + 2] in {"adalah", ":"}
            ):
                visiting = bool(set(words[token : token + 8]) & set(self.vocabulary.gazetteer.visits.party))
                self.put(token + 3, self.after, VISITOR if visiting else HOST, "contract_party")
