"""Which offices come and which receive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tiru.extraction._evidence import Evidence
from tiru.extraction._offices import OfficeMention
from tiru.extraction._person_roles import RECEIVER, PersonRole
from tiru.extraction._region_roles import RegionRoles
from tiru.extraction._zones import HOST, VISITOR

# Parts of a government that stand for it or for a unit of an office, not for an office of the record.
_LEFT_OUT = frozenset({"setda", "sekretariat daerah"})


@dataclass(frozen=True, slots=True)
class OfficeRole:
    """An office on one side, the rule that put it there and how far it is to be trusted."""

    office: OfficeMention
    side: str
    rule: str
    confidence: float


def judge_offices(evidence: Evidence, regions: RegionRoles, persons: list[PersonRole]) -> list[OfficeRole]:
    """Sides of the offices: by the region behind the name, by the person whose post it is, by the verbs
    around.
    """
    found: list[OfficeRole] = []
    in_venue = {token for venue in evidence.venues for token in range(venue.first, venue.after)}
    holders = {token: role for role in persons for token in range(role.person.first, role.person.after)}
    for office in evidence.offices:
        sentence = evidence.document.sentence_of[office.first]
        if (
            sentence < 0
            or evidence.document.sentences[sentence].kind == "noise"
            or _is_left_out(office, in_venue)
        ):
            continue
        judged = _by_region(regions, office) or _by_person(office, holders) or _by_words(evidence, office)
        judged = judged or _by_neighbour(evidence, office, found)
        if judged:
            found.append(judged)
    return found


def _by_neighbour(evidence: Evidence, office: OfficeMention, found: list[OfficeRole]) -> OfficeRole | None:
    """ "Kepala Bappeda Sumedang, X, dan Kepala Diskominfo, Y": the side of the office before in the list."""
    if not found or office.region is not None:
        return None
    last = found[-1].office
    sentence = evidence.document.sentence_of[office.first]
    between = evidence.document.lowers[last.after : office.first]
    if evidence.document.sentence_of[last.first] != sentence or not set(between) & {"dan", "serta", ","}:
        return None
    if any(last.after <= trigger.first < office.first for trigger in evidence.triggers[sentence]):
        return None
    return OfficeRole(office, found[-1].side, "listed_beside", 0.5)


def _is_left_out(office: OfficeMention, in_venue: set[int]) -> bool:
    value = office.value.lower()
    if value in _LEFT_OUT or value.startswith(("uptd", "upt ")):
        return True
    return office.first in in_venue


def _by_region(regions: RegionRoles, office: OfficeMention) -> OfficeRole | None:
    side = regions.side_of(office.region)
    return OfficeRole(office, side, "region_behind", 0.9) if side else None


def _by_person(office: OfficeMention, holders: Mapping[int, PersonRole]) -> OfficeRole | None:
    role = holders.get(office.first)
    if role is None:
        return None
    return OfficeRole(office, HOST if role.role == RECEIVER else VISITOR, "post_of_person", 0.8)


def _by_words(evidence: Evidence, office: OfficeMention) -> OfficeRole | None:
    """Side by the zone around the office, or by "belajar di", "menuju", "setempat" beside it."""
    document = evidence.document
    if office.region is not None:
        return None
    sentence = document.sentence_of[office.first]
    around = evidence.side_at(office.first)
    if around and sentence not in document.preparing:
        return OfficeRole(office, around[0], around[1].rule, 0.6)
    if not document.usable(sentence) or sentence in document.preparing:
        return None
    behind = document.lowers[office.after : office.after + 2]
    serves = bool(set(behind[:1]) & set(evidence.vocabulary.gazetteer.verbs.serving))
    before = document.lowers[max(0, office.first - 2) : office.first]
    if "setempat" in behind or before[:1] == ("belajar",) or "menuju" in before or serves:
        return OfficeRole(office, HOST, "local_office", 0.6)
    opening = document.lowers[document.sentence_tokens[sentence][0]]
    if opening in {"ia", "beliau", "dia"} and sentence:
        # "Ia didampingi jajaran Dinkopumdag": the side of the person of the sentence before.
        earlier = document.sentence_tokens[sentence - 1]
        sides = [side for token in range(*earlier) if (side := evidence.side_at(token))]
        if sides and sides[-1][1].rule.startswith("receive"):
            return OfficeRole(office, HOST, "beside_receiver", 0.5)
    return None
