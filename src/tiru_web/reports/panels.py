"""The two working surfaces, as pages of several apps show them: the record with its conflicts, and a text
with its claims. Reads, puts presenters and forms together, writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tiru_web.reports import selectors
from tiru_web.reports.analysis import visits_told_beside
from tiru_web.reports.forms import ClaimDecisionForm, ConflictForm
from tiru_web.reports.models import Alias, AliasState, Claim, ClaimState, Conflict, SourceText
from tiru_web.reports.naming import SUBJECTS
from tiru_web.reports.presenters.aliases import AliasPresenter
from tiru_web.reports.presenters.article import MarkedPiece, article_lines
from tiru_web.reports.presenters.claims import ClaimGroup, ClaimPresenter, claim_groups
from tiru_web.reports.presenters.conflicts import ConflictPresenter, conflicts_by_claim
from tiru_web.reports.presenters.others import other_visit_words
from tiru_web.reports.presenters.record import PartPresenter, RowPresenter, record_parts
from tiru_web.reports.record import RecordRow, build_record, settled_claims
from tiru_web.reports.values import comparable
from tiru_web.visits.analysis import region_name
from tiru_web.visits.models import Visit


@dataclass(frozen=True)
class RecordPanel:
    """The visit's record; open conflicts first, then settled ones; lapsed ones are only counted."""

    parts: list[PartPresenter]
    open_conflicts: list[ConflictPresenter]
    settled_conflicts: list[ConflictPresenter]
    source_count: int
    claim_count: int
    unchecked_count: int


def record_panel(
    visit: Visit,
    *,
    can_work: bool,
    saved: str = "",
    sent: ConflictForm | None = None,
    sent_for: int = 0,
) -> RecordPanel:
    """`saved` is the id of the conflict just resolved; `sent` a refused form for the conflict `sent_for`."""
    claims = list(selectors.claims_of(visit))
    conflicts = list(selectors.conflicts_of(visit))
    cards = [
        conflict_card(
            conflict, can_work=can_work, saved=saved, sent=sent if conflict.pk == sent_for else None
        )
        for conflict in conflicts
    ]
    aliases = list(selectors.aliases_of(visit))
    settled = settled_claims(conflicts)
    return RecordPanel(
        parts=record_parts(
            [
                (row.field.part, RowPresenter(row, _questions(row, aliases)))
                for row in build_record(claims, conflicts, aliases)
            ]
        ),
        open_conflicts=[card for card in cards if card.is_open],
        settled_conflicts=[card for card in cards if card.is_settled],
        source_count=len({claim.source_id for claim in claims}),
        claim_count=len(claims),
        unchecked_count=sum(
            claim.state == ClaimState.UNCHECKED and claim.pk not in settled for claim in claims
        ),
    )


def _questions(row: RecordRow, aliases: Sequence[Alias]) -> list[AliasPresenter]:
    """Wordings of the row that may mean the same, and that nobody has decided on."""
    told = {comparable(value.value) for value in row.values}
    return [
        AliasPresenter(alias)
        for alias in aliases
        if alias.state == AliasState.UNCHECKED
        and alias.subject == SUBJECTS.get(row.field.key)
        and {comparable(alias.left), comparable(alias.right)} <= told
    ]


def conflict_card(
    conflict: Conflict, *, can_work: bool, saved: str = "", sent: ConflictForm | None = None
) -> ConflictPresenter:
    card = ConflictPresenter(conflict)
    card.is_just_saved = str(conflict.pk) == saved
    if can_work and not card.is_lapsed:
        card.form = sent or conflict_form(conflict)
    return card


def conflict_form(conflict: Conflict, data: object = None) -> ConflictForm:
    claims = [part.claim for part in conflict.parts.all() if conflict.can_be_chosen(part.claim)]
    return ConflictForm(data, conflict=conflict, claims=claims)


@dataclass(frozen=True)
class ReadingPanel:
    """One text, line by line, and its claims by field.

    `following` is the next claim that nobody has checked, after the one that stands open; `is_at_work` says
    whether one does.
    """

    source: SourceText
    lines: list[list[MarkedPiece]]
    groups: list[ClaimGroup]
    conflicts: list[ConflictPresenter]
    claim_count: int
    unchecked_count: int
    following: ClaimPresenter | None
    is_at_work: bool
    aliases: list[AliasPresenter]
    others: list[str]
    doubts: list[str]


@dataclass(frozen=True)
class Opening:
    """Which claim stands open: `opened` and `saved` are ids from the address, `sent` a refused form."""

    opened: str = ""
    saved: str = ""
    sent: ClaimDecisionForm | None = None


def reading_panel(visit: Visit, source: SourceText, *, can_work: bool, opening: Opening) -> ReadingPanel:
    conflicts = list(selectors.conflicts_of(visit))
    by_claim = conflicts_by_claim(conflicts)
    claims = sorted(selectors.claims_in(source), key=lambda claim: (claim.start, claim.end, claim.pk))
    shown = [
        ClaimPresenter(claim, number, by_claim.get(claim.pk), can_work)
        for number, claim in enumerate(claims, 1)
    ]
    groups = claim_groups(shown)
    in_order = [claim for group in groups for claim in group.claims]
    if can_work:
        _open_one(in_order, opening)
    following = _following(in_order) if can_work else None
    _unfold(groups, following)
    return ReadingPanel(
        source=source,
        lines=article_lines(source, shown),
        groups=groups,
        conflicts=[ConflictPresenter(conflict) for conflict in conflicts if _is_open_in(conflict, source)],
        claim_count=len(shown),
        unchecked_count=sum(claim.is_waiting for claim in shown),
        following=following,
        is_at_work=any(claim.form for claim in in_order),
        aliases=[
            AliasPresenter(alias) for alias in selectors.aliases_of(visit) if alias.source_id == source.pk
        ],
        others=[other_visit_words(told) for told in visits_told_beside(source.text, source.published)],
        doubts=[] if source.is_withdrawn else _region_doubts(visit, claims),
    )


def _open_one(claims: Sequence[ClaimPresenter], opening: Opening) -> None:
    """Only one claim has its form, so that a long text stays light.

    After a decision that is the next unchecked claim, so that checking goes on by itself.
    """
    by_key = {str(claim.pk): claim for claim in claims}
    if saved := by_key.get(opening.saved):
        saved.is_just_saved = True
        open_claim = _next_waiting(claims, saved)
    elif opening.sent:
        open_claim = by_key[str(opening.sent.claim.pk)]
    else:
        open_claim = by_key.get(opening.opened)
    if open_claim:
        open_claim.form = opening.sent or ClaimDecisionForm(claim=open_claim.claim)
        saying = selectors.saying(open_claim.claim)
        same = [claim for claim in claims if not claim.is_checked and selectors.saying(claim.claim) == saying]
        open_claim.same_unchecked = len([claim for claim in same if claim is not open_claim])


def _next_waiting(claims: Sequence[ClaimPresenter], after: ClaimPresenter) -> ClaimPresenter | None:
    """The next claim in the list that nobody has checked; behind the last one it begins again."""
    place = claims.index(after)
    others = [*claims[place + 1 :], *claims[:place]]
    return next((claim for claim in others if claim.is_waiting), None)


def _following(claims: Sequence[ClaimPresenter]) -> ClaimPresenter | None:
    opened = next((claim for claim in claims if claim.form), None)
    if opened:
        return _next_waiting(claims, opened)
    return next((claim for claim in claims if claim.is_waiting), None)


def _unfold(groups: Sequence[ClaimGroup], following: ClaimPresenter | None) -> None:
    """Opens the group of the claim that stands open or was just decided, else that of the next one."""
    at_work = [group for group in groups if any(claim.form or claim.is_just_saved for claim in group.claims)]
    for group in at_work or [group for group in groups if following in group.claims] or groups[:1]:
        group.is_open = True


def _is_open_in(conflict: Conflict, source: SourceText) -> bool:
    return ConflictPresenter(conflict).is_open and any(
        part.claim.source_id == source.pk for part in conflict.parts.all()
    )


def _region_doubts(visit: Visit, claims: Sequence[Claim]) -> list[str]:
    """Sentences for a text that seems to be about another visit."""
    doubts = []
    for field, expected, sentence in (
        (
            "host_region",
            visit.host_region_code,
            _("Teks ini menyebut tuan rumah %(named)s, bukan %(expected)s."),
        ),
        (
            "visitor_region",
            visit.visitor_region_code,
            _("Teks ini menyebut tamu %(named)s, bukan %(expected)s."),
        ),
    ):
        named = {
            claim.current_value
            for claim in claims
            if claim.field == field and claim.state != ClaimState.REJECTED
        }
        if named and expected not in named:
            words = {"named": ", ".join(map(region_name, sorted(named))), "expected": region_name(expected)}
            doubts.append(sentence % words)
    return doubts
