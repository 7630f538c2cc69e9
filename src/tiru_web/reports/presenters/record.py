"""The record as pages show it: each field with its values, how they stand and what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext

from tiru_web.reports.fields import PART_LABELS, RecordField, RecordPart
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

_SHOWN_AT_ONCE = 2


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
        self.values = [ValuePresenter(row.field, value) for value in row.values]
        self.conflicts = [ConflictPresenter(conflict) for conflict in row.conflicts]

    @property
    def first_values(self) -> list[ValuePresenter]:
        """The values shown at once; one more than is worth a fold of its own is shown too."""
        return self.values if len(self.values) <= _SHOWN_AT_ONCE + 1 else self.values[:_SHOWN_AT_ONCE]

    @property
    def other_values(self) -> list[ValuePresenter]:
        return self.values[len(self.first_values) :]


class PartPresenter:
    """A part of the record: rows of what is told, and the rows of what no text tells."""

    def __init__(self, part: RecordPart, rows: Sequence[RowPresenter]) -> None:
        self.label = PART_LABELS[part]
        self.rows = [row for row in rows if row.values]
        self.missing = [row for row in rows if not row.values]
        # What nobody has checked or asked about yet is looked up, not read through.
        self.is_open = part is RecordPart.VISIT or any(map(_has_been_worked_on, rows))
        self.waiting = sum(value.standing is Standing.PROPOSED for row in rows for value in row.values)


def _has_been_worked_on(row: RowPresenter) -> bool:
    is_checked = any(value.standing is not Standing.PROPOSED for value in row.values)
    return is_checked or bool(row.conflicts or row.questions)


def record_parts(rows: Sequence[tuple[RecordPart, RowPresenter]]) -> list[PartPresenter]:
    """The rows of a record in their parts; a part of which nothing is told stays, with its missing rows."""
    return [PartPresenter(part, [row for of, row in rows if of is part]) for part in RecordPart]
