"""Which regions visit and which receive."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tiru.extraction._evidence import Evidence
from tiru.extraction._regions import RegionMention
from tiru.extraction._zones import HOST, VISITOR, Zone

_LEAST_SCORE = 2
_LEAST_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Vote:
    """One mention of a region that speaks for a side, by the rule of a zone."""

    mention: RegionMention
    zone: Zone


@dataclass(frozen=True)
class RegionRoles:
    """Codes of the visitors and the hosts in the order of their first mention, with the votes for each."""

    visitors: tuple[str, ...]
    hosts: tuple[str, ...]
    votes: tuple[Vote, ...]

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
    return RegionRoles(tuple(visitors), tuple(hosts), tuple(votes))


def _votes(evidence: Evidence) -> list[Vote]:
    document = evidence.document
    votes = []
    origins = evidence.vocabulary.gazetteer.regions.origins
    for mention in evidence.regions:
        sentence = document.sentence_of[mention.first]
        if mention.apposition or mention.code is None or sentence < 0 or not document.usable(sentence):
            continue
        came_from = mention.first > 0 and document.lowers[mention.first - 1] in origins
        for zone in evidence.zones[sentence]:
            if not zone.start <= mention.first < zone.end:
                continue
            if zone.votes and (not came_from or zone.rule.endswith("from")):
                votes.append(Vote(mention, zone))
    return votes


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
