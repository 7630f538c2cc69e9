"""Several reports of one visit as one record: all claims with their sources, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tiru.extraction._likeness import same_word_misspelled
from tiru.extraction._model import Claim, VisitDraft, claim_dict
from tiru.extraction._name_book import same_person
from tiru.extraction._office_names import office_key

_TOTALS = {"rombongan", "rencana: rombongan"}
_NAMES = {"leader", "receiver", "companion"}
_OFFICES = {"visitor_office", "host_office"}
# Reports of one visit tell days of the same week.
_DAYS_APART = 7


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """A claim and the place of its report among those joined, from 0."""

    source: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class JoinedValue:
    """One value of the record: the reports that tell it, and the places of its claims in the joined record.

    wordings : other spellings and short forms of the same name, by which reports tell it too
    """

    field: str
    value: str
    sources: tuple[int, ...]
    claims: tuple[int, ...]
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedContradiction:
    """Values that cannot both be right: within one report (`sources` has one place) or between several.

    kind, values, explanation : as in `Contradiction`; `claims` are places in the joined record
    """

    kind: str
    values: tuple[str, ...]
    sources: tuple[int, ...]
    claims: tuple[int, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A report that is not joined and why: `no_visit`, or `other_visit` when sides or days differ."""

    source: int
    reason: str


@dataclass(frozen=True, slots=True)
class JoinedReports:
    """One record of claims from several reports; nothing in it is confirmed, nothing is decided.

    names : what the reports are called, in the order given; every `source` is a place among them
    claims : all claims of the joined reports, report by report
    values : each value once, with its reports, in the order of the fields and of the first mention
    contradictions : those within one report and those between reports
    left_out : reports that tell of no visit, or of another one
    """

    names: tuple[str, ...]
    claims: tuple[SourcedClaim, ...]
    values: tuple[JoinedValue, ...]
    contradictions: tuple[JoinedContradiction, ...]
    left_out: tuple[LeftOut, ...]

    def to_dict(self) -> dict[str, Any]:
        """The record as plain values for JSON."""
        return {
            "sources": list(self.names),
            "values": [
                {
                    "field": item.field,
                    "value": item.value,
                    "sources": list(item.sources),
                    "claims": list(item.claims),
                    "wordings": list(item.wordings),
                }
                for item in self.values
            ],
            "contradictions": [
                {
                    "kind": item.kind,
                    "values": list(item.values),
                    "sources": list(item.sources),
                    "claims": list(item.claims),
                    "explanation": item.explanation,
                }
                for item in self.contradictions
            ],
            "left_out": [{"source": item.source, "reason": item.reason} for item in self.left_out],
            "claims": [{"source": item.source, **claim_dict(item.claim)} for item in self.claims],
        }


def join_reports(drafts: Sequence[VisitDraft]) -> JoinedReports:
    """One record from the drafts of several reports of one visit.

    Parameters
    ----------
    drafts : sequence of VisitDraft
        As `draft_visit` gives them, in any order; the first that tells a visit says which visit it is.

    Returns
    -------
    JoinedReports
        Claims with their reports. A name told in short and in full, or an office abbreviated and written out,
        is one value with its wordings; two spellings of one name are two values and a contradiction.

    Notes
    -----
    Two reports tell the same visit unless they name different visitors, different hosts, or days more than a
    week apart. Between reports are compared: the size of the party, the days, and the spelling of names. A
    number that a text itself explains, and a plan beside what took place, contradict nothing.

    Examples
    --------
    >>> from tiru.extraction import draft_visit, seed_article
    >>> first = draft_visit(seed_article().text, name="a")
    >>> other = draft_visit("Pemkab Badung studi tiru ke Pemkot Makassar, Selasa (9/7/2024). "
    ...                     "Rombongan berjumlah 92 orang.", name="b")
    >>> joined = join_reports([first, other])
    >>> [item.values for item in joined.contradictions if len(item.sources) > 1]
    [('90', '92'), ('94', '92')]
    """
    left_out = tuple(_left_out(drafts))
    out = {item.source for item in left_out}
    kept = [(source, draft) for source, draft in enumerate(drafts) if source not in out]
    claims: list[SourcedClaim] = []
    first_place: dict[int, int] = {}
    for source, draft in kept:
        first_place[source] = len(claims)
        claims += [SourcedClaim(source, claim) for claim in (*draft.claims, *draft.content_claims)]
    contradictions = [
        JoinedContradiction(
            item.kind,
            item.values,
            (source,),
            tuple(first_place[source] + place for place in item.claims),
            item.explanation,
        )
        for source, draft in kept
        for item in draft.contradictions
    ]
    contradictions += [*_differing_totals(claims), *_differing_days(claims, dict(kept)), *_spellings(claims)]
    return JoinedReports(
        names=tuple(draft.name for draft in drafts),
        claims=tuple(claims),
        values=tuple(_values(claims)),
        contradictions=tuple(contradictions),
        left_out=left_out,
    )


def _left_out(drafts: Sequence[VisitDraft]) -> Iterator[LeftOut]:
    model: VisitDraft | None = None
    for source, draft in enumerate(drafts):
        if not draft.is_visit:
            yield LeftOut(source, "no_visit")
        elif model is None:
            model = draft
        elif not _same_visit(model, draft):
            yield LeftOut(source, "other_visit")


def _same_visit(left: VisitDraft, right: VisitDraft) -> bool:
    for one, other in (
        (left.visitor_regions, right.visitor_regions),
        (left.host_regions, right.host_regions),
    ):
        if one and other and not set(one) & set(other):
            return False
    if not left.dates or not right.dates:
        return True
    gap = max((right.dates[0] - left.dates[-1]).days, (left.dates[0] - right.dates[-1]).days)
    return gap <= _DAYS_APART


def _values(claims: Sequence[SourcedClaim]) -> Iterator[JoinedValue]:
    groups: dict[str, list[list[int]]] = {}
    for place, item in enumerate(claims):
        for group in groups.setdefault(item.claim.field, []):
            if _is_same(claims[group[0]].claim, item.claim):
                group.append(place)
                break
        else:
            groups[item.claim.field].append([place])
    for field, found in groups.items():
        for group in found:
            wordings = list(dict.fromkeys(claims[place].claim.value for place in group))
            value = max(wordings, key=len) if field in _NAMES | _OFFICES else wordings[0]
            sources = tuple(dict.fromkeys(claims[place].source for place in group))
            others = tuple(word for word in wordings if word != value)
            yield JoinedValue(field, value, sources, tuple(group), others)


def _is_same(known: Claim, other: Claim) -> bool:
    if known.field in _NAMES:
        return same_person(known.value, other.value)
    if known.field in _OFFICES:
        return office_key(known.value) == office_key(other.value) or known.value == other.value
    if known.field == "headcount":
        return (known.value, known.details.get("counts_what")) == (
            other.value,
            other.details.get("counts_what"),
        )
    if known.field == "practice_figure":
        same_unit = known.details.get("unit") == other.details.get("unit")
        return same_unit and known.value == other.value
    return known.value.casefold() == other.value.casefold()


def _firsts(claims: Sequence[SourcedClaim], field: str) -> dict[tuple[int, str], int]:
    """Place of the first claim of each value of a field in each report."""
    first: dict[tuple[int, str], int] = {}
    for place, item in enumerate(claims):
        if item.claim.field == field:
            first.setdefault((item.source, item.claim.value), place)
    return first


def _differing_totals(claims: Sequence[SourcedClaim]) -> Iterator[JoinedContradiction]:
    totals = {
        key: place
        for key, place in _firsts(claims, "headcount").items()
        if claims[place].claim.details.get("counts_what") in _TOTALS
        and claims[place].claim.details.get("explained") != "true"
    }
    for left, right in _pairs(totals, claims):
        one, other = claims[left].claim, claims[right].claim
        if one.details["counts_what"] == other.details["counts_what"] and not _told_by_both(
            claims, left, right
        ):
            yield _between(
                claims,
                "jumlah",
                left,
                right,
                f"Jumlah rombongan disebut {one.value} orang dan {other.value} orang.",
            )


def _differing_days(
    claims: Sequence[SourcedClaim], drafts: dict[int, VisitDraft]
) -> Iterator[JoinedContradiction]:
    """Days that no day of the other report fits; a plan and what took place are not compared."""
    for left, right in _pairs(_firsts(claims, "date"), claims):
        one, other = drafts[claims[left].source], drafts[claims[right].source]
        if not one.dates or not other.dates or one.status != other.status:
            continue
        if set(one.dates) & set(other.dates):
            continue
        days = f"{claims[left].claim.value} dan {claims[right].claim.value}"
        yield _between(claims, "tanggal", left, right, f"Tanggal kunjungan disebut {days}.")


def _spellings(claims: Sequence[SourcedClaim]) -> Iterator[JoinedContradiction]:
    """One name spelled in two ways in two reports: all words the same but one that is nearly so."""
    names: dict[tuple[int, str], int] = {}
    for field in sorted(_NAMES):
        names |= _firsts(claims, field)
    seen: set[frozenset[str]] = set()
    for left, right in _pairs(names, claims):
        one, other = claims[left].claim.value, claims[right].claim.value
        pair = frozenset({one, other})
        if pair not in seen and _differ_by_spelling(one, other):
            seen.add(pair)
            yield _between(claims, "nama", left, right, f"Satu orang ditulis {one} dan {other}.")


def _differ_by_spelling(left: str, right: str) -> bool:
    one, other = left.split(), right.split()
    changed = [(word, twin) for word in one for twin in other if same_word_misspelled(word, twin)]
    if len(changed) != 1:
        return False
    rest, other_rest = set(one) - {changed[0][0]}, set(other) - {changed[0][1]}
    return bool(rest & other_rest) and (rest <= other_rest or other_rest <= rest)


def _pairs(firsts: dict[tuple[int, str], int], claims: Sequence[SourcedClaim]) -> Iterator[tuple[int, int]]:
    """Places of two different values told by two different reports, each pair of values once."""
    seen: set[frozenset[str]] = set()
    for (source, value), place in firsts.items():
        for (other_source, other_value), other_place in firsts.items():
            pair = frozenset({value, other_value})
            if other_source > source and value != other_value and pair not in seen:
                seen.add(pair)
                yield place, other_place


def _told_by_both(claims: Sequence[SourcedClaim], left: int, right: int) -> bool:
    """Whether one report alone tells both numbers: then it is told as a contradiction of that report."""
    values = {claims[left].claim.value, claims[right].claim.value}
    by_source: dict[int, set[str]] = {}
    for item in claims:
        if item.claim.field == "headcount":
            by_source.setdefault(item.source, set()).add(item.claim.value)
    return any(values <= told for told in by_source.values())


def _between(
    claims: Sequence[SourcedClaim], kind: str, left: int, right: int, explanation: str
) -> JoinedContradiction:
    return JoinedContradiction(
        kind,
        (claims[left].claim.value, claims[right].claim.value),
        (claims[left].source, claims[right].source),
        (left, right),
        explanation,
    )
