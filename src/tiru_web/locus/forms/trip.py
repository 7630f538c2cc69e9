"""A journey thought of: how long, who, and what is known of its costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from tiru_web.locus import analysis
from tiru_web.locus.forms.fields import RupiahField, WholeNumberField
from tiru_web.locus.trip import PEOPLE_PREFIX, Trip

LONGEST_DAYS = 90
MOST_PEOPLE = 1000
HIGHEST_FARE = 1_000_000_000
HIGHEST_CEILING = 1_000_000_000_000


class TripForm(forms.Form):
    """All in the address; nothing filled in is no mistake and asks without a journey."""

    hari = WholeNumberField(
        label=_("Lamanya, dalam hari"),
        min_value=1,
        max_value=LONGEST_DAYS,
        help_text=_("Hari pertama dan terakhir ikut dihitung."),
        error_messages={
            "invalid": _("Tulis banyaknya hari, misalnya 3."),
            "min_value": _("Paling sedikit 1 hari."),
            "max_value": _("Paling lama 90 hari."),
        },
    )
    tanggal = forms.DateField(
        label=_("Hari berangkat"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Boleh kosong; lalu dihitung untuk hari ini."),
        error_messages={"invalid": _("Tulis tanggalnya, misalnya 2026-07-08.")},
    )
    tiket = RupiahField(
        label=_("Tiket satu orang pulang-pergi, rupiah"),
        max_value=HIGHEST_FARE,
        help_text=_("Boleh kosong; lalu tertulis sebagai belum diketahui."),
        error_messages={
            "invalid": _("Tulis rupiah tanpa sen, misalnya 1.800.000."),
            "max_value": _("Paling banyak satu miliar rupiah seorang."),
        },
    )
    pagu = RupiahField(
        label=_("Pagu, rupiah"),
        max_value=HIGHEST_CEILING,
        help_text=_("Boleh kosong."),
        error_messages={
            "invalid": _("Tulis rupiah tanpa sen, misalnya 150.000.000."),
            "max_value": _("Paling banyak satu triliun rupiah."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in analysis.traveller_kinds():
            self.fields[f"{PEOPLE_PREFIX}{kind.key}"] = _people_field(kind.label[:1].upper() + kind.label[1:])

    @classmethod
    def for_query(cls, query: Mapping[str, str]) -> TripForm:
        """Bound where anything of a journey stands in the address."""
        empty = cls()
        asked = {name: query[name] for name in empty.fields if query.get(name)}
        return cls(asked) if asked else empty

    @property
    def people_fields(self) -> list[BoundField]:
        return [field for field in self if field.name.startswith(PEOPLE_PREFIX)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        people = [cleaned.get(field.name) or 0 for field in self.people_fields]
        if not self.errors and not cleaned.get("hari"):
            self.add_error("hari", _("Isi lamanya, agar biayanya dapat dihitung."))
        first = self.people_fields[0].name
        if not any(field.errors for field in self.people_fields):
            if not sum(people):
                self.add_error(first, _("Isi siapa yang berangkat, paling sedikit satu orang."))
            elif sum(people) > MOST_PEOPLE:
                self.add_error(first, _("Rombongannya paling banyak 1.000 orang."))
        return cleaned

    def trip(self) -> Trip:
        data = self.cleaned_data
        people = {kind.key: data[f"{PEOPLE_PREFIX}{kind.key}"] for kind in analysis.traveller_kinds()}
        return Trip(
            days=data["hari"],
            people=tuple((key, count) for key, count in people.items() if count),
            fare_idr=data["tiket"],
            ceiling_idr=data["pagu"],
            on=data["tanggal"],
        )


def _people_field(label: str) -> WholeNumberField:
    wrong = _("Tulis banyaknya orang, 0 sampai 1.000.")
    return WholeNumberField(
        label=label,
        max_value=MOST_PEOPLE,
        error_messages={"invalid": wrong, "max_value": wrong},
    )
