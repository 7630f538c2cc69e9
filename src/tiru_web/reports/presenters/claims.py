"""Claims as pages show them: the value in words, the quote, the mark of the state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tiru_web.practices.analysis import support_label
from tiru_web.reports.analysis import industry_titles
from tiru_web.reports.fields import (
    AGREEMENT_STATES,
    FIELDS,
    STATUS_LABELS,
    RecordField,
    ValueKind,
    field_of,
)
from tiru_web.reports.models import Claim, ClaimDecision, ClaimState, Conflict, ConflictState
from tiru_web.reports.values import comparable, date_words
from tiru_web.shared.formats import format_number
from tiru_web.visits.analysis import region_name
from tiru_web.visits.models import VisitKind

# Below this the reading is worth a second look; the library's confidence is an order, not a probability.
UNSURE_BELOW = 0.6
CONTEXT_LENGTH = 70
CONFLICTED = "bertentangan"


def value_words(field: RecordField, value: str) -> str:
    """A kept value as a person reads it."""
    if field.kind is ValueKind.COUNT:
        return _("%(count)s orang") % {"count": format_number(int(value))}
    if field.kind is ValueKind.DATE:
        return date_words(value)
    if field.kind is ValueKind.REGION:
        return region_name(value)
    if field.kind is ValueKind.YES_NO:
        return _("Ya") if value == "true" else _("Tidak")
    if field.kind is ValueKind.VISIT_KIND:
        return str(dict(VisitKind.choices).get(value, value))
    if field.kind is ValueKind.STATUS:
        return str(STATUS_LABELS.get(value, value))
    if field.kind is ValueKind.SUPPORT:
        return support_label(value)
    if field.kind is ValueKind.INDUSTRY:
        return _industry_words(value)
    return value


def _industry_words(code: str) -> str:
    """`Industri Pakaian Jadi (KBLI 14)`."""
    return _("%(title)s (KBLI %(code)s)") % {"title": industry_titles()[code], "code": code}


@dataclass(frozen=True)
class Quote:
    """A claim's words in their sentence; the sentence is shortened around them where it is long."""

    before: str
    words: str
    after: str


def quote_of(claim: Claim) -> Quote:
    text = claim.source.text
    start, end = min(claim.sentence_start, claim.start), max(claim.sentence_end, claim.end)
    before, after = text[start : claim.start], text[claim.end : end]
    if len(before) > CONTEXT_LENGTH:
        before = f"… {before[-CONTEXT_LENGTH:].partition(' ')[2]}"
    if len(after) > CONTEXT_LENGTH:
        after = f"{after[:CONTEXT_LENGTH].rpartition(' ')[0]} …"
    return Quote(before, claim.quote, after)


class ClaimPresenter:
    """One claim beside its text.

    `number` is its place in the text. `form` is there for the one claim that stands open to a decider;
    `same_unchecked` says how many other unchecked claims of the text say the same.
    """

    def __init__(
        self, claim: Claim, number: int = 0, conflict: Conflict | None = None, can_decide: bool = False
    ) -> None:
        self.claim = claim
        self.pk = claim.pk
        self.number = number
        self.conflict = conflict
        self.can_decide = can_decide
        self.field = field_of(claim.field)
        self.quote = quote_of(claim)
        self.value = value_words(self.field, claim.current_value)
        self.original_value = value_words(self.field, claim.value)
        self.form: object = None
        self.is_just_saved = False
        self.same_unchecked = 0
        self.anchor = f"klaim-{claim.pk}"
        self.text_anchor = f"teks-klaim-{claim.pk}"

    @property
    def url(self) -> str:
        """The claim in the list of its text's page, open to those who may decide."""
        source = self.claim.source
        return f"{reverse('reports:source', args=[source.visit_id, source.pk])}{self.open_url}"

    @property
    def open_url(self) -> str:
        """The same from the text's own page."""
        return f"?klaim={self.pk}#{self.anchor}"

    @property
    def jump_url(self) -> str:
        """Where the words in the text lead: readers need no other page to see the claim."""
        return self.open_url if self.can_decide else f"#{self.anchor}"

    @property
    def decide_url(self) -> str:
        source = self.claim.source
        return reverse("reports:decide_claim", args=[source.visit_id, source.pk, self.pk])

    @property
    def mark(self) -> str:
        """The state as the component Klaim names it."""
        if self.is_disputed:
            return CONFLICTED
        if self.is_settled and not self.is_checked:
            return "diterima" if self.is_used else "ditolak"
        return str(self.claim.state.value).replace("_", "-")

    @property
    def is_disputed(self) -> bool:
        is_open = self.conflict is not None and self.conflict.state == ConflictState.OPEN
        return is_open and self.claim.state != ClaimState.REJECTED

    @property
    def is_settled(self) -> bool:
        """Whether a decision on its conflict speaks for the claim, so that nobody need check it."""
        is_settled = self.conflict is not None and self.conflict.state == ConflictState.SETTLED
        return is_settled and self.claim.state != ClaimState.REJECTED and self.conflict.decides(self.claim)

    @property
    def is_used(self) -> bool:
        """Whether the decision on its conflict took this claim's value."""
        if not self.is_settled:
            return False
        used = self.conflict.last_resolution.value
        return comparable(used) == comparable(self.conflict.value_of(self.claim))

    @property
    def decided_value(self) -> str:
        """What was decided in a conflict of this claim; empty while there is none or it is open."""
        return value_words(self.field, self.conflict.last_resolution.value) if self.is_settled else ""

    @property
    def state_label(self) -> str:
        if self.is_settled and not self.is_checked:
            return _("Diputuskan: dipakai") if self.is_used else _("Diputuskan: tidak dipakai")
        return str(self.claim.state.label)

    @property
    def is_checked(self) -> bool:
        """Whether a person decided on the claim itself."""
        return self.claim.state != ClaimState.UNCHECKED

    @property
    def is_waiting(self) -> bool:
        """Whether a person has still to look at it, as all counters count."""
        return not self.is_checked and not self.is_settled

    @property
    def is_unsure(self) -> bool:
        return self.claim.confidence < UNSURE_BELOW and self.is_waiting

    @property
    def remarks(self) -> list[str]:
        """What else the place in the text says."""
        details = self.claim.details
        remarks = []
        if self.claim.group:
            counted = _("yang diukur: %(what)s") if details.get("what") else _("yang dihitung: %(what)s")
            remarks.append(counted % {"what": self.claim.group})
        if details.get("region"):
            remarks.append(_("daerah: %(name)s") % {"name": region_name(details["region"])})
        if details.get("state") in AGREEMENT_STATES:
            remarks.append(str(AGREEMENT_STATES[details["state"]]))
        if details.get("post"):
            remarks.append(_("jabatan: %(post)s") % {"post": details["post"]})
        if details.get("weekday"):
            remarks.append(_weekday_remark(details))
        return remarks

    @property
    def decisions(self) -> list[DecisionWords]:
        """Newest first."""
        return [
            DecisionWords(decision, value_words(self.field, decision.corrected_value or self.claim.value))
            for decision in reversed(self.claim.decisions.all())
        ]


@dataclass(frozen=True)
class DecisionWords:
    """A decision with the value it left the claim with, in words."""

    decision: ClaimDecision
    value: str


def _weekday_remark(details: Mapping[str, str]) -> str:
    weekday = {"weekday": details["weekday"].capitalize()}
    fits = str(details.get("weekday_fits", "")).lower()
    if fits == "true":
        return _("hari %(weekday)s, cocok dengan tanggalnya") % weekday
    if fits == "false":
        return _("hari %(weekday)s, tidak cocok dengan tanggalnya") % weekday
    return _("hari %(weekday)s") % weekday


class ClaimGroup:
    """Claims of one field; `is_open` when they stand unfolded."""

    def __init__(self, claims: Sequence[ClaimPresenter]) -> None:
        self.claims = claims
        self.label = claims[0].field.label
        self.waiting = sum(claim.is_waiting for claim in claims)
        self.has_dispute = any(claim.is_disputed for claim in claims)
        self.is_open = False


def claim_groups(claims: Iterable[ClaimPresenter]) -> list[ClaimGroup]:
    """Claims by field, in the order of the record; fields without a claim are left out."""
    by_key: dict[str, list[ClaimPresenter]] = {}
    for claim in claims:
        by_key.setdefault(claim.field.key, []).append(claim)
    known = [field.key for field in FIELDS]
    keys = sorted(by_key, key=lambda key: known.index(key) if key in known else len(known))
    return [ClaimGroup(by_key[key]) for key in keys]
