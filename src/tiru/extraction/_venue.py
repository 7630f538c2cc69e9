"""The place of reception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._offices import OfficeMention
from tiru.extraction._regions import RegionMention
from tiru.extraction._triggers import Trigger
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary

_MAX_WORDS = 10
_MAX_PLAIN_WORDS = 7
# Rooms and halls for guests; one named anywhere in the text is proposed when nothing better is.
_ROOMS = frozenset({"ruang", "ruangan", "aula", "auditorium", "pendopo", "pendapa"})
_PLACE_WORDS = frozenset({"di", "ke", "d"})
_RECEIVING = frozenset({"receive_passive", "receive_active", "host_place"})


@dataclass(frozen=True, slots=True)
class VenueMention:
    """A place in the tokens `first` to `after`; a higher `rank` is the likelier place of reception."""

    first: int
    after: int
    rank: int
    rule: str


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    venues = load_vocabulary().gazetteer.venues
    return (
        frozenset(venues.heads),
        frozenset(venues.weak_heads),
        frozenset(venues.stops),
        frozenset(venues.labels),
    )


def find_venues(
    document: Document,
    vocabulary: Vocabulary,
    triggers: Sequence[Sequence[Trigger]],
    regions: Sequence[RegionMention],
    offices: Sequence[OfficeMention],
) -> list[VenueMention]:
    """Places named where people are received, likeliest first."""
    finder = _Finder(
        document, {region.first: region for region in regions}, {office.first: office for office in offices}
    )
    found: list[VenueMention] = []
    for position, sentence in enumerate(document.sentences):
        if document.usable(position) and sentence.kind != "headline" and position not in document.preparing:
            found.extend(finder.in_sentence(position, triggers[position]))
    return sorted(found, key=lambda venue: (-venue.rank, venue.first))


class _Finder:
    def __init__(
        self, document: Document, regions: dict[int, RegionMention], offices: dict[int, OfficeMention]
    ) -> None:
        self.document = document
        self.regions = regions
        self.offices = offices

    def in_sentence(self, position: int, triggers: Sequence[Trigger]) -> list[VenueMention]:
        first, after = self.document.sentence_tokens[position]
        labelled = self._labelled(first, after)
        if labelled:
            return [labelled]
        received = [
            trigger for trigger in triggers if trigger.kind in _RECEIVING and trigger.word != "berada di"
        ]
        visited = [trigger for trigger in triggers if trigger.kind == "visit"]
        travelled = [trigger for trigger in triggers if trigger.kind == "travel"]
        found = []
        for token in range(first, after - 1):
            goes = any(trigger.kind == "travel" and trigger.after == token + 1 for trigger in triggers)
            if self.document.quoted[token] or not (self.document.lowers[token] in _PLACE_WORDS or goes):
                continue
            venue = self._place(token + 1, after)
            if venue is None:
                continue
            if received:
                found.append(self._ranked(venue, 3 if received[0].first < token else 2, "received_at"))
            elif any(trigger.first <= token + 1 and self._brings(trigger, venue[0]) for trigger in travelled):
                found.append(self._ranked(venue, 1, "travelled_to"))
            elif (
                visited
                and visited[0].first < token
                and self.document.lowers[venue[0]] in _words()[0] - _words()[1]
            ):
                found.append(self._ranked(venue, 0, "visited"))
            elif self.document.lowers[venue[0]] in _ROOMS:
                found.append(self._ranked(venue, -1, "room_named"))
        return found

    def _brings(self, trigger: Trigger, head: int) -> bool:
        """Whether the verb brings the visitors to a place of reception, not to a sight they look at."""
        return (
            trigger.word not in {"mengunjungi", "kunjungi"} or self.document.lowers[head] not in _words()[1]
        )

    def _ranked(self, venue: tuple[int, int], rank: int, rule: str) -> VenueMention:
        heads, weak, _, _ = _words()
        head = self.document.lowers[venue[0]]
        worth = 10 * rank + (5 if head in heads - weak else 0)
        return VenueMention(venue[0], venue[1], worth, rule)

    def _labelled(self, first: int, after: int) -> VenueMention | None:
        """ "Tempat : Ruang Rapat Delta, …"."""
        words, labels = self.document.lowers, _words()[3]
        for size in (1, 2):
            colon = first + size
            if colon + 1 < after and words[colon] == ":" and " ".join(words[first:colon]) in labels:
                venue = self._place(colon + 1, after)
                return VenueMention(venue[0], venue[1], 50, "labelled_place") if venue else None
        return None

    def _place(self, start: int, limit: int) -> tuple[int, int] | None:
        """Tokens of the place that begins at `start`, or None if it names none."""
        heads, _, _, _ = _words()
        if start < limit and self.document.words[start] == '"':
            start += 1
        if start >= limit or (start in self.regions and self.regions[start].explicit):
            return None
        head = self.document.lowers[start]
        capital = self.document.is_capital(start)
        if head in heads:
            after = self._capital_end(start, limit) if capital else self._plain_end(start, limit)
            return (start, after) if after > start + 1 else None
        # "di Mataram Craft Center": names in capitals without a known head, at least two words.
        if head in {"jalan", "jl", "kecamatan", "jln"}:
            return None
        if capital and self.document.words[start][0].isalpha() and start not in self.offices:
            after = self._capital_end(start, limit)
            region = self.regions.get(start)
            whole = region is not None and region.after >= after
            return (start, after) if after - start >= 2 and not whole else None
        return None

    def _capital_end(self, start: int, limit: int) -> int:
        """Past the capitalised words of a name, offices and regions in it; a small word only before a
        capital.
        """
        stops, token = _words()[2], start + 1
        while token < limit and token - start < _MAX_WORDS:
            lower = self.document.lowers[token]
            if token in self.offices and self.document.is_capital(token):
                token = self.offices[token].after
            elif token in self.regions and self.document.is_capital(token):
                token = self.regions[token].after
            elif lower in stops:
                break
            elif (
                self.document.is_capital(token)
                or lower.isdigit()
                or (lower[0].isalpha() and self._plain_words_go_on(token, limit))
            ):
                token += 1
            else:
                break
        return min(token, limit)

    def _plain_words_go_on(self, token: int, limit: int) -> bool:
        """ "SMK kejuruan ukir": up to two small words, closed by a stop, a comma or the end."""
        stops, end = _words()[2], token
        while (
            end < limit and self.document.lowers[end][0].isalpha() and self.document.lowers[end] not in stops
        ):
            if self.document.is_capital(end):
                return True
            end += 1
        return end - token <= 2

    def _plain_end(self, start: int, limit: int) -> int:
        """Past the words of "ruang sidang internal DPRD Kota Malang" up to a stop or a comma."""
        stops, token = _words()[2], start + 1
        while token < limit and token - start < _MAX_PLAIN_WORDS:
            if not self.document.lowers[token][0].isalnum() or self.document.lowers[token] in stops:
                break
            token += 1
        return token
