"""Conflicts as pages show them: the values side by side and the story of their resolutions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tiru_web.reports.conflict_rules import is_part
from tiru_web.reports.fields import RecordField, ValueKind, field_of
from tiru_web.reports.models import (
    Claim,
    ClaimState,
    Conflict,
    ConflictKind,
    ConflictResolution,
    ConflictState,
    ResolutionOutcome,
)
from tiru_web.reports.presenters.claims import ClaimPresenter, value_words
from tiru_web.reports.values import comparable, date_words
from tiru_web.shared.formats import format_number, join_words

# Kinds whose values are told from the claims as they stand; the others keep what the reading found.
_ALTERNATIVES = (ConflictKind.COUNT, ConflictKind.DATE, ConflictKind.NAMED)
_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


@dataclass(frozen=True)
class Choice:
    """One value of a conflict; `key` is what the form sends, empty for the parts of a total.

    `value` is in words, `kept` as it is kept.
    """

    key: str
    value: str
    kept: str
    claims: tuple[ClaimPresenter, ...]
    is_chosen: bool

    @property
    def publishers(self) -> list[str]:
        return list(dict.fromkeys(claim.claim.source.publisher for claim in self.claims))


class ConflictPresenter:
    """A conflict with its values side by side and the story of its resolutions."""

    def __init__(self, conflict: Conflict) -> None:
        self.conflict = conflict
        self.pk = conflict.pk
        self.field = field_of(conflict.field)
        self.all_claims = [ClaimPresenter(part.claim) for part in conflict.parts.all()]
        self.claims = [claim for claim in self.all_claims if claim.claim.state != ClaimState.REJECTED]
        self.form: object = None
        self.is_just_saved = False

    @property
    def anchor(self) -> str:
        return f"pertentangan-{self.pk}"

    @property
    def url(self) -> str:
        return reverse("reports:conflict", args=[self.conflict.visit_id, self.pk])

    @property
    def is_open(self) -> bool:
        return self.conflict.state == ConflictState.OPEN

    @property
    def is_settled(self) -> bool:
        return self.conflict.state == ConflictState.SETTLED

    @property
    def is_lapsed(self) -> bool:
        return self.conflict.state == ConflictState.LAPSED

    @property
    def title(self) -> str:
        """`Jumlah orang (rombongan): 90 orang atau 94 orang?`"""
        about = (
            f"{self.field.label} ({self.conflict.group})" if self.conflict.group else str(self.field.label)
        )
        if self.conflict.kind in (ConflictKind.PARTS, ConflictKind.WEEKDAY):
            return f"{about}: {str(self.conflict.get_kind_display()).lower()}"
        if self.is_lapsed:
            return about
        return _("%(about)s: %(values)s?") % {"about": about, "values": join_words(self.values, "atau")}

    @property
    def explanation(self) -> str:
        """Why the values cannot all be right, of the claims as they stand now."""
        first = with_dates_in_words(self.conflict.explanation)
        if self.is_lapsed:
            return _("Semula: %(explanation)s") % {"explanation": first}
        if self.conflict.kind in _ALTERNATIVES:
            return self._alternatives
        return self._sum if self.conflict.kind == ConflictKind.PARTS else first

    @property
    def _alternatives(self) -> str:
        """`3 teks menyebut nilai yang berbeda: 90 orang (Kabar), 94 orang (Kabar dan Suara).`"""
        texts = {claim.claim.source_id for claim in self.claims}
        if len(texts) == 1:
            return _("Satu teks menyebut %(values)s.") % {"values": join_words(self.values)}
        told = [f"{choice.value} ({join_words(choice.publishers)})" for choice in self.choices]
        words = {"count": len(texts), "values": "; ".join(told)}
        return _("%(count)s teks menyebut nilai yang berbeda: %(values)s.") % words

    @property
    def _sum(self) -> str:
        parts = [claim for claim in self.claims if is_part(claim.claim.group)]
        totals = [claim for claim in self.claims if not is_part(claim.claim.group)]
        if not parts or not totals:
            return with_dates_in_words(self.conflict.explanation)
        numbers = [int(claim.claim.current_value) for claim in parts]
        words = {
            "parts": " + ".join(map(format_number, numbers)),
            "sum": format_number(sum(numbers)),
            "total": join_words([claim.value for claim in totals]),
        }
        return _("Rincian %(parts)s = %(sum)s, sedangkan jumlahnya disebut %(total)s.") % words

    @property
    def seen(self) -> int:
        """How many resolutions this page shows; see `services.resolve_conflict`."""
        return len(self.conflict.resolutions.all())

    @property
    def values(self) -> list[str]:
        return [choice.value for choice in self.choices]

    @property
    def choices(self) -> list[Choice]:
        """Standing values in the order of the texts, each with all claims that state it."""
        by_value: dict[str, list[ClaimPresenter]] = {}
        for claim in self.claims:
            by_value.setdefault(comparable(self.conflict.value_of(claim.claim)), []).append(claim)
        return [self._choice(claims) for claims in by_value.values()]

    def _choice(self, claims: Sequence[ClaimPresenter]) -> Choice:
        claim = claims[0].claim
        value = self.conflict.value_of(claim)
        key = str(claim.pk) if self.conflict.can_be_chosen(claim) else ""
        is_chosen = self.is_settled and comparable(self.resolution.value) == comparable(value)
        return Choice(key, value_words(self.field, value), value, tuple(claims), is_chosen)

    @property
    def resolution(self) -> ConflictResolution | None:
        return self.conflict.last_resolution

    @property
    def resolved_value(self) -> str:
        return (
            value_words(self.field, self.resolution.value)
            if self.resolution and self.resolution.value
            else ""
        )

    @property
    def new_values(self) -> list[str]:
        """Values that came up after the last resolution, which reopen it."""
        if not self.is_reopened:
            return []
        seen = {comparable(value) for value in self.resolution.values_seen}
        return [choice.value for choice in self.choices if comparable(choice.kept) not in seen]

    @property
    def is_reopened(self) -> bool:
        """Whether a value was chosen, and what happened since put it in doubt."""
        is_chosen = self.resolution is not None and self.resolution.outcome != ResolutionOutcome.LEFT_OPEN
        return self.is_open and is_chosen

    @property
    def reopened_because(self) -> str:
        """Why the last resolution holds no longer; empty while nothing was chosen or it holds."""
        if not self.is_reopened:
            return ""
        used = {"used": self.resolved_value}
        if not self.new_values:
            return (
                _("Nilai %(used)s tidak lagi didukung: klaimnya ditolak, dikoreksi, atau teksnya ditarik.")
                % used
            )
        fresh = [choice for choice in self.choices if choice.value in self.new_values]
        told = [f"{choice.value} ({join_words(choice.publishers)})" for choice in fresh]
        return _("Sesudah %(used)s diputuskan, muncul nilai baru: %(values)s. Putuskan sekali lagi.") % {
            **used,
            "values": "; ".join(told),
        }

    @property
    def reported(self) -> str:
        """`Dua angka dilaporkan: 90 orang dan 94 orang.`"""
        if self.conflict.kind in (ConflictKind.PARTS, ConflictKind.WEEKDAY):
            return self.explanation
        values = self.values
        counts = {2: _("Dua"), 3: _("Tiga"), 4: _("Empat"), 5: _("Lima")}
        count = counts.get(len(values), str(len(values)))
        thing = _("angka") if self.field.kind is ValueKind.COUNT else _("nilai")
        return _("%(count)s %(thing)s dilaporkan: %(values)s.") % {
            "count": count,
            "thing": thing,
            "values": join_words(values),
        }

    @property
    def history(self) -> list[ResolutionWords]:
        """Newest first."""
        resolutions = reversed(self.conflict.resolutions.all())
        return [
            ResolutionWords(resolution, _outcome_words(self.field, resolution)) for resolution in resolutions
        ]


def with_dates_in_words(text: str) -> str:
    """The library writes days as 2024-07-09; a page writes 9 Juli 2024."""
    return _ISO_DAY.sub(lambda day: date_words(day[0]), text)


@dataclass(frozen=True)
class ResolutionWords:
    resolution: ConflictResolution
    outcome: str


def _outcome_words(field: RecordField, resolution: ConflictResolution) -> str:
    if resolution.outcome == ResolutionOutcome.LEFT_OPEN:
        return _("Dibiarkan terbuka")
    words = {"value": value_words(field, resolution.value)}
    if resolution.outcome == ResolutionOutcome.OTHER:
        return _("Nilai lain dipakai: %(value)s") % words
    return _("Dipakai: %(value)s") % words


def conflicts_by_claim(conflicts: Sequence[Conflict]) -> dict[int, Conflict]:
    """The conflict each claim is part of: an open one first, then one that decides on the claim."""
    found: dict[int, tuple[int, Conflict]] = {}
    for conflict in conflicts:
        for part in conflict.parts.all():
            weight = _weight(conflict, part.claim)
            if weight > found.get(part.claim_id, (0, conflict))[0]:
                found[part.claim_id] = (weight, conflict)
    return {claim_id: conflict for claim_id, (_weight_of, conflict) in found.items()}


def _weight(conflict: Conflict, claim: Claim) -> int:
    if conflict.state == ConflictState.LAPSED:
        return 0
    if conflict.state == ConflictState.OPEN:
        return 3
    return 2 if conflict.decides(claim) else 1
