"""The record as pages show it: each field with its values, how they stand and what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext

from tiru_web.reports.fields import RecordField
from tiru_web.reports.presenters.aliases import AliasPresenter
from tiru_web.reports.presenters.claims import ClaimPresenter, value_words
from tiru_web.reports.presenters.conflicts import ConflictPresenter
from tiru_web.reports.record import RecordRow, RecordValue, Standing
from tiru_web.shared.formats import join_words

STANDING_LABELS: Mapping[Standing, object] = {
    Standing.DECIDED: _l("diputuskan"),
    Standing.RECORDED: _l("tercatat"),
    Standing.DISPUTED: _l("bertentangan"),
    Standing.PROPOSED: _l("belum diperiksa"),
    Standing.NOT_CHOSEN: _l("dilaporkan, tidak dipakai"),
}
STANDING_ICONS: Mapping[Standing, str] = {
    Standing.DECIDED: "check",
    Standing.RECORDED: "check",
    Standing.DISPUTED: "conflict",
    Standing.PROPOSED: "question",
    Standing.NOT_CHOSEN: "cross",
}


class ValuePresenter:
    """One value of the record with the claims behind it."""

    def __init__(self, field: RecordField, value: RecordValue) -> None:
        self.value = value
        self.words = value_words(field, value.value)
        self.group = value.group
        self.also_called = join_words(value.also_called)
        self.standing = value.standing
        self.standing_label = str(STANDING_LABELS[value.standing])
        self.icon = STANDING_ICONS[value.standing]
        self.resolution = value.resolution if value.standing is Standing.DECIDED else None
        self.post = next((claim.details["post"] for claim in value.claims if claim.details.get("post")), "")

    @property
    def support(self) -> str:
        """`2 klaim dalam 1 teks`."""
        claims = len(self.value.claims)
        if not claims:
            return _("tidak disebut dalam teks")
        texts = len({claim.source_id for claim in self.value.claims})
        return _("%(claims)s dalam %(texts)s") % {
            "claims": ngettext("%(n)s klaim", "%(n)s klaim", claims) % {"n": claims},
            "texts": ngettext("%(n)s teks", "%(n)s teks", texts) % {"n": texts},
        }

    @property
    def url(self) -> str:
        """The first claim behind the value, in its text."""
        return ClaimPresenter(self.value.claims[0]).url if self.value.claims else ""


class RowPresenter:
    """`questions` are wordings of this row that may mean the same, and that wait for an answer."""

    def __init__(self, row: RecordRow, questions: Sequence[AliasPresenter] = ()) -> None:
        self.questions = questions
        self.anchor = f"catatan-{row.field.key}"
        self.label = row.field.label
        self.key = row.field.key
        self.missing = row.field.missing
        self.values = [ValuePresenter(row.field, value) for value in row.values]
        self.conflicts = [ConflictPresenter(conflict) for conflict in row.conflicts]
