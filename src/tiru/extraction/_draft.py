"""From a text to the draft of a visit record."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from tiru.errors import ForeignLanguage
from tiru.extraction._aliases import propose_aliases
from tiru.extraction._checks import Finding, check
from tiru.extraction._claims import ClaimMaker, Keyed, counts_what, tidy, topic_text
from tiru.extraction._content import content_claims
from tiru.extraction._count_sides import side_counts
from tiru.extraction._document import prepare
from tiru.extraction._evidence import Evidence, gather, reread
from tiru.extraction._model import Contradiction, HeadCount, NamedPerson, VisitDraft
from tiru.extraction._name_book import NameBook
from tiru.extraction._office_roles import OfficeRole, judge_offices
from tiru.extraction._other_visits import Passage, distinct, find_passages, only_passage, told_visits, without
from tiru.extraction._person_roles import COMPANION, LEADER, RECEIVER, PersonRole, judge_persons
from tiru.extraction._reading import check_length
from tiru.extraction._region_roles import RegionRoles, judge_regions
from tiru.extraction._visit import choose_kind, is_commentary, is_foreign, judge_status
from tiru.extraction._visit_dates import VisitDate, judge_dates
from tiru.extraction._vocabulary import load_vocabulary
from tiru.extraction._zones import HOST, VISITOR

_SURE_ROLE = 0.7


def draft_visit(text: str, *, published: dt.date | None = None, name: str = "teks") -> VisitDraft:
    """Draft of a visit record from an Indonesian news article or report.

    Parameters
    ----------
    text : str
        The whole text; line ends, blanks and control characters are kept in the offsets.
    published : date, optional
        Day of publication, for dates without a year and for "kemarin". Without it a first line
        "Terbit: 2024-07-09" is used; without both, such dates stay open.
    name : str
        What the text is called in errors and in the draft, such as its file name.

    Returns
    -------
    VisitDraft
        Every value with its claims; empty but for `is_visit` when no visit between governments is told.

    Raises
    ------
    EmptyText
        If there is nothing to read.
    TextTooLong
        If the text cannot be the report of one visit.
    ForeignLanguage
        If small words of another language outnumber those of Indonesian by far. A text too short to tell, or
        a list of names, is read.

    Notes
    -----
    Clean, cut into sentences, find candidates of every field, judge who visits whom by the verbs around
    them, check what can be checked. The rules and their limits are told in docs/methods/membaca-berita.md.
    Nothing is guessed: what the text does not tell is missing. The text is material only; nothing in it is
    obeyed.

    Examples
    --------
    >>> from tiru.extraction import seed_article
    >>> draft = draft_visit(seed_article().text)
    >>> draft.visitor_regions, draft.host_regions, [count.value for count in draft.headcounts]
    (('51.03',), ('73.71',), [90, 94])
    >>> [item.summary for item in draft.contradictions]
    ['jumlah: 90 & 94']
    """
    check_length(text, name)
    vocabulary = load_vocabulary()
    document = prepare(text, vocabulary.gazetteer, published)
    if is_foreign(document, vocabulary):
        raise ForeignLanguage(name)
    whole = gather(document, vocabulary)
    told = find_passages(whole)
    evidence = without(whole, told)
    regions = judge_regions(evidence)
    roles = judge_persons(evidence, regions)
    if not _is_visit(evidence, regions, roles):
        return VisitDraft(name=name, published=document.published, is_visit=False)
    completed = regions.with_only_other(evidence)
    if completed != regions:
        regions, roles = completed, judge_persons(evidence, completed)
    counts = tuple(side_counts(document, evidence.counts, evidence.regions, regions.hosts))
    draft = _compose(name, dataclasses.replace(evidence, counts=counts), regions, roles)
    others = [visit for passage in told_visits(whole, told) if (visit := _other_visit(name, whole, passage))]
    return dataclasses.replace(draft, other_visits=tuple(distinct(draft, others)))


def _other_visit(name: str, evidence: Evidence, passage: Passage) -> VisitDraft | None:
    """Short draft of the visit a passage tells; None when it names no side."""
    only = reread(evidence, only_passage(evidence.document, passage))
    regions = judge_regions(only)
    if not (regions.visitors or regions.hosts):
        return None
    # Without the day of publication no date is too old, and the words alone tell whether it is a plan.
    undated = dataclasses.replace(only, document=dataclasses.replace(only.document, published=None))
    draft = _compose(name, undated, regions, judge_persons(undated, regions))
    relation = "after" if draft.status == "rencana" and passage.relation == "before" else passage.relation
    return dataclasses.replace(draft, published=evidence.document.published, relation=relation)


def _is_visit(evidence: Evidence, regions: RegionRoles, roles: Sequence[PersonRole]) -> bool:
    """Whether one government's visit to another is told.

    Both sides must be named, though one name may fit two regions, or one side and a person who leads or
    receives. A word for the visit or a party that is received must stand in the text. A column about visits
    in general is none.
    """
    if is_commentary(evidence.document, evidence.vocabulary):
        return False
    triggers = [trigger for sentence in evidence.triggers for trigger in sentence]
    named = bool(evidence.terms) or any(
        trigger.kind in {"receive_active", "receive_passive", "travel"} for trigger in triggers
    )
    sure = any(role.confidence >= _SURE_ROLE for role in roles)
    sides = bool(regions.visitors) + bool(regions.hosts)
    if sides == 1:
        sides += (HOST if regions.visitors else VISITOR) in regions.open_sides
    return named and (sides == 2 or (sides == 1 and sure and bool(evidence.terms)))


def _compose(name: str, evidence: Evidence, regions: RegionRoles, roles: list[PersonRole]) -> VisitDraft:
    offices = judge_offices(evidence, regions, roles)
    dates = judge_dates(evidence)
    days = sorted({day for date in dates for day in date.mention.days})
    status, status_token = judge_status(evidence.document, evidence.vocabulary, days)
    findings = check(evidence, evidence.counts, dates, roles, len(regions.hosts))
    maker = ClaimMaker(evidence)
    term = choose_kind(evidence.terms)
    keyed: list[Keyed] = [
        *([maker.term(term)] if term else []),
        *maker.status(status, status_token),
        *maker.regions(regions),
        *maker.offices(offices),
        *maker.dates(dates),
        *maker.counts(evidence.counts, status),
        *maker.persons(roles),
        *maker.venue(),
        *maker.topics(),
        *maker.intents(),
    ]
    keyed += _variant_claims(maker, keyed, findings, evidence, roles)
    keyed.sort(key=lambda item: (item[1].span.start, item[1].span.end, item[1].field))
    wanted = [intent.wanted for intent in evidence.intents]
    return VisitDraft(
        name=name,
        published=evidence.document.published,
        is_visit=True,
        visit_kind=term.kind if term else "lainnya",
        visitor_regions=regions.visitors,
        host_regions=regions.hosts,
        visitor_offices=_office_names(offices, VISITOR),
        host_offices=_office_names(offices, HOST),
        dates=tuple(days),
        weekday_fits=_weekday_fits(dates),
        headcounts=_headcounts(evidence, status),
        leader=_leader(roles),
        companions=_people(roles, COMPANION),
        receivers=_people(roles, RECEIVER),
        venue=_venue(evidence),
        topics=tuple(
            topic_text(evidence.document, topic) for topic in sorted(evidence.topics, key=lambda t: t.first)
        ),
        adoption_intent=True if True in wanted else (False if wanted else None),
        status=status,
        claims=tuple(claim for _, claim in keyed),
        contradictions=_contradictions(findings, keyed),
        alias_proposals=propose_aliases(evidence, roles, offices),
        content_claims=content_claims(evidence, regions),
    )


def _variant_claims(
    maker: ClaimMaker,
    keyed: list[Keyed],
    findings: Sequence[Finding],
    evidence: Evidence,
    roles: Sequence[PersonRole],
) -> list[Keyed]:
    """Claims for mentions that spell a name differently and are no claim yet."""
    have = {key for key, _ in keyed}
    added = []
    for finding in findings:
        for key in finding.keys:
            if finding.kind == "nama" and key not in have:
                known = evidence.persons[finding.keys[0][1]]
                field = next(role.role for role in roles if role.person.first == known.first)
                added.append(maker.variant(key[1], field, known.name.text))
                have.add(key)
    return added


def _contradictions(findings: Sequence[Finding], keyed: Sequence[Keyed]) -> tuple[Contradiction, ...]:
    places = {key: place for place, (key, _) in enumerate(keyed)}
    return tuple(
        Contradiction(
            finding.kind, finding.values, tuple(places[key] for key in finding.keys), finding.explanation
        )
        for finding in findings
    )


def _office_names(offices: Sequence[OfficeRole], side: str) -> tuple[str, ...]:
    """One wording for each office of a side: the longest of those written out, else the first.

    Wordings whose full names consist of the same words stand for one office here; both stay as claims, and
    the pair is among the alias proposals.
    """
    chosen: dict[frozenset[str], str] = {}
    for role in offices:
        if role.side == side:
            key = role.office.key or frozenset({role.office.value.casefold()})
            if key not in chosen or (role.office.is_plain and len(role.office.value) > len(chosen[key])):
                chosen[key] = role.office.value
    return tuple(chosen.values())


def _weekday_fits(dates: Sequence[VisitDate]) -> bool | None:
    fits = [date.mention.weekday_fits for date in dates if date.mention.weekday_fits is not None]
    return all(fits) if fits else None


def _headcounts(evidence: Evidence, status: str) -> tuple[HeadCount, ...]:
    counts = dict.fromkeys((count.value, counts_what(count, status)) for count in evidence.counts)
    return tuple(HeadCount(value, what) for value, what in counts)


def _leader(roles: Sequence[PersonRole]) -> NamedPerson | None:
    leaders = [role for role in roles if role.role == LEADER]
    if not leaders:
        return None
    best = max(leaders, key=lambda role: (role.confidence, len(role.person.name.text), -role.person.first))
    return _merged(best, leaders)


def _people(roles: Sequence[PersonRole], wanted: str) -> tuple[NamedPerson, ...]:
    """Persons of a role, each once under the longest wording of the name."""
    book: NameBook[list[PersonRole]] = NameBook()
    groups: list[list[PersonRole]] = []
    for role in roles:
        if role.role != wanted:
            continue
        group = book.find(role.person.name.text)
        if group is None:
            group = []
            groups.append(group)
        group.append(role)
        book.add(role.person.name.text, group)
    return tuple(_merged(max(group, key=lambda role: len(role.person.name.text)), group) for group in groups)


def _merged(best: PersonRole, mentions: Sequence[PersonRole]) -> NamedPerson:
    post = best.person.post or next((role.person.post for role in mentions if role.person.post), "")
    return NamedPerson(best.person.name.text, post)


def _venue(evidence: Evidence) -> str | None:
    if not evidence.venues:
        return None
    venue = evidence.venues[0]
    return tidy(evidence.document.span(venue.first, venue.after).text)
