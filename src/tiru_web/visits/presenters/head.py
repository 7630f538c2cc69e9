"""One line of a visit's head: what was entered, what texts and people say of it, and where the two differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from tiru_web.reports.facts import NOTHING_TOLD, Settlement, Told
from tiru_web.reports.fields import ValueKind, field_of
from tiru_web.reports.presenters.claims import value_words
from tiru_web.reports.values import Day, date_words, days_of
from tiru_web.shared.formats import format_weekday_date, join_words

SETTLEMENT_LABELS: Mapping[Settlement, object] = {
    Settlement.DECIDED: _l("diputuskan"),
    Settlement.CORRECTED: _l("dikoreksi"),
    Settlement.ACCEPTED: _l("diterima"),
    Settlement.DISPUTED: _l("bertentangan"),
    Settlement.UNCHECKED: _l("belum diperiksa"),
}
_ICONS: Mapping[Settlement, str] = {
    Settlement.DECIDED: "check",
    Settlement.CORRECTED: "pencil",
    Settlement.ACCEPTED: "check",
    Settlement.DISPUTED: "conflict",
    Settlement.UNCHECKED: "question",
}
_LOOKS: Mapping[Settlement, str] = {
    Settlement.DECIDED: "tercatat",
    Settlement.CORRECTED: "tercatat",
    Settlement.ACCEPTED: "tercatat",
    Settlement.DISPUTED: "bertentangan",
    Settlement.UNCHECKED: "usulan",
}


@dataclass(frozen=True)
class HeadValue:
    """What a head says of one field.

    `standing` is how sure it is, in a word, empty for what a person entered and no text speaks of; `look`
    and `icon` are how that word is drawn. `note` tells the schedule and the texts apart where they differ.
    """

    key: str
    label: str
    words: str
    standing: str = ""
    look: str = ""
    icon: str = ""
    note: str = ""
    is_missing: bool = False

    @property
    def sentence(self) -> str:
        """`9 Juli 2024, belum diperiksa`, where there is no room for more."""
        return f"{self.words}, {self.standing}" if self.standing else self.words


@dataclass(frozen=True)
class Entered:
    """What stands in the visit's frame: the value as claims keep theirs, empty when nobody entered one."""

    value: str = ""
    standing: str = ""
    icon: str = ""


def head_value(
    key: str, *, missing: str, entered: Entered | None = None, told: Told = NOTHING_TOLD
) -> HeadValue:
    """The settled value where there is one, else what was entered, else what texts propose."""
    entered = entered or Entered()
    label = str(field_of(key).label)
    if not entered.value and not told.values:
        return HeadValue(key, label, missing, is_missing=True)
    if not told.values:
        return HeadValue(key, label, words_of(key, entered.value), entered.standing, "usulan", entered.icon)
    agrees = not entered.value or _agree(key, entered.value, told)
    is_proposal = told.settlement is Settlement.UNCHECKED
    if is_proposal and not agrees:
        words = words_of(key, entered.value)
        return HeadValue(key, label, words, note=_difference(key, entered, told))
    return HeadValue(
        key,
        label,
        _told_words(key, told) if not (is_proposal and entered.value) else words_of(key, entered.value),
        str(SETTLEMENT_LABELS[told.settlement]),
        _LOOKS[told.settlement],
        _ICONS[told.settlement],
        "" if agrees else _difference(key, entered, told),
    )


def _difference(key: str, entered: Entered, told: Told) -> str:
    """`Terjadwal 9 Juli 2024 · menurut teks 10 Juli 2024 (belum diperiksa)`."""
    words = {
        "entered": words_of(key, entered.value),
        "told": _told_words(key, told),
        "standing": SETTLEMENT_LABELS[told.settlement],
    }
    if told.is_settled:
        return _("Terjadwal %(entered)s · menurut catatan %(told)s (%(standing)s)") % words
    return _("Terjadwal %(entered)s · menurut teks %(told)s (%(standing)s)") % words


def _told_words(key: str, told: Told) -> str:
    last = _("atau") if told.settlement is Settlement.DISPUTED else _("dan")
    return join_words([words_of(key, value) for value in told.values], last)


def words_of(key: str, value: str) -> str:
    """A kept value in words; a day with its weekday."""
    field = field_of(key)
    if field.kind is ValueKind.DATE:
        days = days_of(value)
        if len(days) == 1 and days[0].year is not None:
            return format_weekday_date(dt.date(days[0].year, days[0].month, days[0].day))
        return date_words(value)
    return value_words(field, value)


def _agree(key: str, entered: str, told: Told) -> bool:
    if told.settlement is Settlement.DISPUTED:
        return False
    compare = _COMPARISONS.get(key)
    return compare(entered, told) if compare else entered in told.values


def _same_days(entered: str, told: Told) -> bool:
    scheduled = days_of(entered)
    happened = [day for value in told.values for day in days_of(value)]
    return _are_among(scheduled, happened) and _are_among(happened, scheduled)


def _are_among(days: list[Day] | tuple[Day, ...], others: list[Day] | tuple[Day, ...]) -> bool:
    return all(any(day.may_be(other) for other in others) for day in days)


_COMPARISONS: Mapping[str, Callable[[str, Told], bool]] = {"date": _same_days}
