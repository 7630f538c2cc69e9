"""Which regions visit and which receive."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tiru.extraction._evidence import Evidence
from tiru.extraction._regions import RegionMention
from tiru.extraction._zones import HOST, VISITOR, Zone

_LEAST_SCORE = 2
_LEAST_SHARE = 0.25
_REACH_OF_STOP = 7
_LEAST_TIMES = 2


@dataclass(frozen=True, slots=True)
class Vote:
    """One mention of a region that speaks for a side, by the rule of a zone."""

    mention: RegionMention
    zone: Zone


@dataclass(frozen=True)
class RegionRoles:
    """Codes of the visitors and the hosts in the order of their first mention, with the votes for each.

    open_sides : sides for which only a name is told that fits two regions
    """

    visitors: tuple[str, ...]
    hosts: tuple[str, ...]
    votes: tuple[Vote, ...]
    open_sides: frozenset[str] = frozenset()

    def with_only_other(self, evidence: Evidence) -> RegionRoles:
        """The roles with an empty side filled by the one other region that the text names again and again.

        A report of the visitors may name them in its letterhead only.
        """
        if bool(self.visitors) == bool(self.hosts):
            return self
        taken = {*self.visitors, *self.hosts}
        around = {evidence.vocabulary.province_of(code) for code in taken}
        times = Counter(
            mention.code
            for mention in evidence.regions
            if mention.code
            and mention.explicit
            and mention.code not in taken | around
            and not evidence.document.in_dateline(mention.first)
            and not _is_passed_through(evidence, mention)
        ).most_common(2)
        if not times or times[0][1] < _LEAST_TIMES or (len(times) > 1 and times[0][1] == times[1][1]):
            return self
        only = (times[0][0],)
        return replace(self, visitors=only) if self.hosts else replace(self, hosts=only)

    def side_of(self, code: str | None) -> str | None:
        if code in self.visitors:
            return VISITOR
        return HOST if code in self.hosts else None


def judge_regions(evidence: Evidence) -> RegionRoles:
    """Sides of the regions by the weight of all zones they are named in.

    A region belongs to the side with more weight. A province falls away where a kabupaten or kota inside it
    stands on the same side: it then only says where that one lies.
    """
    votes = _votes(evidence)
    scores: dict[str, dict[str, int]] = defaultdict(lambda: {VISITOR: 0, HOST: 0})
    for vote in votes:
        if vote.mention.code:
            scores[vote.mention.code][vote.zone.side] += vote.zone.weight
    visitors = _side(evidence, scores, VISITOR, HOST)
    hosts = _side(evidence, scores, HOST, VISITOR)
    return RegionRoles(tuple(visitors), tuple(hosts), tuple(votes), frozenset(_open_sides(evidence)))


def _open_sides(evidence: Evidence) -> Iterator[str]:
    """Sides of names that fit two regions: "studi banding ke Yogyakarta"."""
    for mention in evidence.regions:
        if mention.code is None and not evidence.document.in_dateline(mention.first):
            around = evidence.side_at(mention.first)
            if around and around[1].weight >= _LEAST_SCORE:
                yield around[0]


def _votes(evidence: Evidence) -> list[Vote]:
    document = evidence.document
    votes = []
    origins = evidence.vocabulary.gazetteer.regions.origins
    for mention in evidence.regions:
        sentence = document.sentence_of[mention.first]
        if mention.apposition or mention.code is None or sentence < 0 or not document.usable(sentence):
            continue
        if document.in_dateline(mention.first) or _is_passed_through(evidence, mention):
            continue
        came_from = mention.first > 0 and document.lowers[mention.first - 1] in origins
        for zone in evidence.zones[sentence]:
            if not zone.start <= mention.first < zone.end:
                continue
            if zone.rule == "arrive" and document.quoted[mention.first]:
                continue
            if zone.votes and (not came_from or zone.rule.endswith("from")):
                votes.append(Vote(mention, zone))
    return votes


def _is_passed_through(evidence: Evidence, mention: RegionMention) -> bool:
    """Whether the region is a stop on the way: "sempat singgah di Kota Malang"."""
    words = evidence.document.lowers
    before = f" {' '.join(words[max(0, mention.first - _REACH_OF_STOP) : mention.first])} "
    return any(f" {phrase} " in before for phrase in evidence.vocabulary.gazetteer.verbs.stopover)


def _side(evidence: Evidence, scores: dict[str, dict[str, int]], side: str, other: str) -> list[str]:
    won = {
        code: score[side]
        for code, score in scores.items()
        if score[side] >= _LEAST_SCORE and score[side] > score[other]
    }
    top = max(won.values(), default=0)
    codes = [code for code, score in won.items() if score >= _LEAST_SHARE * top]
    inside = {evidence.vocabulary.province_of(code) for code in codes if len(code) > 2}
    return [code for code in codes if code not in inside]
