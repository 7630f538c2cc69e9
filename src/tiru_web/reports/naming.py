"""Wordings that mean one thing: what people found, and what texts about one visit suggest.

Nothing is merged here: a suggestion is a question to a person, and only their answer makes two wordings one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tiru_web.reports import analysis
from tiru_web.reports.conflict_rules import Agreement, StandingClaim
from tiru_web.reports.models import Alias, AliasState, AliasSubject
from tiru_web.reports.values import comparable

Naming = Callable[[str], str]

SUBJECTS: Mapping[str, AliasSubject] = {
    "leader": AliasSubject.PERSON,
    "receiver": AliasSubject.PERSON,
    "companion": AliasSubject.PERSON,
    "visitor_office": AliasSubject.OFFICE,
    "host_office": AliasSubject.OFFICE,
    "venue": AliasSubject.VENUE,
}
# Two of three words shared: enough to ask, and only a question.
_SHARED_ENOUGH = 0.6


@dataclass(frozen=True)
class Likeness:
    """Two wordings of different texts that may mean one thing; `source_id` is the later text, of `left`."""

    source_id: int
    subject: AliasSubject
    left: str
    right: str
    reason: str


def one_name_for_same(aliases: Iterable[Alias]) -> Naming:
    """A function that gives wordings found to be the same one common name, and any other its own."""
    names: dict[str, str] = {}

    def name_of(wording: str) -> str:
        name = comparable(wording)
        while name in names:
            name = names[name]
        return name

    for alias in aliases:
        left, right = name_of(alias.left), name_of(alias.right)
        if alias.state == AliasState.SAME and left != right:
            names[left] = right
    return name_of


def agreement_of(aliases: Iterable[Alias]) -> Agreement:
    """Names agree when they are one, or when nobody has said yet whether they are."""
    known = list(aliases)
    naming = one_name_for_same(known)
    asked = {
        frozenset({naming(alias.left), naming(alias.right)})
        for alias in known
        if alias.state == AliasState.UNCHECKED
    }

    def agree(left: str, right: str) -> bool:
        names = frozenset({naming(left), naming(right)})
        return len(names) == 1 or names in asked

    return agree


def likenesses(claims: Iterable[StandingClaim]) -> Iterator[Likeness]:
    """Pairs of wordings of one field in two texts that may mean one thing, each pair once.

    A pair that one of the texts has both of is left to that text's own reading.
    """
    by_field: dict[str, dict[str, dict[int, StandingClaim]]] = {}
    for claim in claims:
        if claim.field in SUBJECTS and not claim.is_rejected:
            wordings = by_field.setdefault(claim.field, {})
            wordings.setdefault(comparable(claim.value), {}).setdefault(claim.source_id, claim)
    for field, wordings in by_field.items():
        told = list(wordings.values())
        for number, one in enumerate(told):
            for other in told[number + 1 :]:
                if not one.keys() & other.keys():
                    yield from _likeness(SUBJECTS[field], one, other)


def _likeness(
    subject: AliasSubject, one: Mapping[int, StandingClaim], other: Mapping[int, StandingClaim]
) -> Iterator[Likeness]:
    earlier, later = sorted((one[min(one)], other[min(other)]), key=lambda claim: claim.source_id)
    reason = _REASONS[subject](later.value, earlier.value)
    if reason:
        yield Likeness(later.source_id, subject, later.value, earlier.value, reason)


def _person_reason(left: str, right: str) -> str:
    one, other = _words(left), _words(right)
    if set(one) <= set(other) or set(other) <= set(one):
        return _("Dua teks: semua kata nama yang pendek ada dalam nama yang panjang.")
    if len(one) == len(other) and all(map(_same_or_initial, one, other)):
        return _("Dua teks: sebagian nama disingkat, selebihnya sama.")
    apart, other_apart = set(one) - set(other), set(other) - set(one)
    if len(apart) == len(other_apart) == 1 and analysis.is_misspelling(apart.pop(), other_apart.pop()):
        return _("Dua teks: ejaannya berbeda sedikit.")
    return ""


def _same_or_initial(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))


def _office_reason(left: str, right: str) -> str:
    one, other = analysis.office_words(left), analysis.office_words(right)
    if one == other:
        return _("Dua teks: kata-kata kepanjangannya sama.")
    if _share(one, other) >= _SHARED_ENOUGH:
        return _("Dua teks: sebagian besar katanya sama.")
    return ""


def _venue_reason(left: str, right: str) -> str:
    if _share(frozenset(_words(left)), frozenset(_words(right))) >= _SHARED_ENOUGH:
        return _("Dua teks: sebagian besar katanya sama.")
    return ""


_REASONS: Mapping[AliasSubject, Callable[[str, str], str]] = {
    AliasSubject.PERSON: _person_reason,
    AliasSubject.OFFICE: _office_reason,
    AliasSubject.VENUE: _venue_reason,
}


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the shorter wording's words the other has too, from 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _words(wording: str) -> list[str]:
    return comparable(wording.replace(",", " ")).split()
