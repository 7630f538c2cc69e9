"""A question's name, and a decision with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru_web.locus.analysis import LocusDecision
from tiru_web.locus.forms.question import RegionField

ALTERNATIVES = 3
TRAVEL, STAY = "berangkat", "tidak"


class ScenarioForm(forms.Form):
    name = forms.CharField(
        label=_("Nama skenario"),
        max_length=120,
        help_text=_("Agar rekan mengenalinya, misalnya “Pangan, hanya kabupaten”."),
        error_messages={
            "required": _("Beri nama."),
            "max_length": _("Namanya terlalu panjang: paling banyak 120 huruf."),
        },
    )
    note = forms.CharField(
        label=_("Catatan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Mengapa pertanyaannya disusun begini."),
        error_messages={"max_length": _("Catatannya terlalu panjang: paling banyak 2.000 huruf.")},
    )

    def refuse_name(self) -> None:
        self.add_error("name", _("Nama itu sudah dipakai skenario lain. Pilih nama lain."))


class RulingForm(forms.Form):
    """Where to go, or not to; why, and why not elsewhere."""

    keputusan = forms.ChoiceField(
        label=_("Keputusan"),
        widget=forms.RadioSelect,
        choices=((TRAVEL, _("Belajar ke lokus yang dipilih")), (STAY, _("Tidak berangkat"))),
        initial=TRAVEL,
        error_messages={"required": _("Pilih salah satu.")},
    )
    lokus = RegionField(
        label=_("Lokus"),
        required=False,
        help_text=_("Menurut urutan kemiripan. Tidak dipakai bila tidak berangkat."),
    )
    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Apa yang menentukan. Alasan ini dibaca pemeriksa sesudahnya."),
        error_messages={
            "required": _("Tulis alasannya."),
            "max_length": _("Alasannya terlalu panjang: paling banyak 4.000 huruf."),
        },
    )

    def __init__(self, *args: Any, decision: LocusDecision, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._codes = {candidate.region.code for candidate in decision.candidates}
        places = [(c.region.code, f"{c.rank}. {c.region.name}") for c in decision.candidates]
        self.fields["lokus"].choices = [("", _("Belum dipilih")), *places]
        for number in range(1, ALTERNATIVES + 1):
            place = RegionField(label=_("Pilihan lain %(number)s") % {"number": number}, required=False)
            place.choices = [("", _("Tidak ada")), *places]
            self.fields[f"lain_{number}"] = place
            self.fields[f"alasan_lain_{number}"] = forms.CharField(
                label=_("Mengapa bukan pilihan lain %(number)s") % {"number": number},
                required=False,
                max_length=500,
                error_messages={"max_length": _("Terlalu panjang: paling banyak 500 huruf.")},
            )

    def clean_lokus(self) -> str:
        return self._candidate(self.cleaned_data["lokus"])

    def _candidate(self, code: str) -> str:
        if code and code not in self._codes:
            raise forms.ValidationError(_("Daerah itu tidak ada di antara calon. Pilih satu dari daftar."))
        return code

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("keputusan") == TRAVEL and not cleaned.get("lokus") and "lokus" not in self.errors:
            self.add_error("lokus", _("Pilih lokusnya, atau pilih “Tidak berangkat”."))
        if cleaned.get("keputusan") == STAY:
            cleaned["lokus"] = ""
        cleaned["alternatives"] = list(self._alternatives(cleaned))
        return cleaned

    def _alternatives(self, cleaned: dict[str, Any]) -> Iterator[dict[str, str]]:
        seen = {cleaned.get("lokus")}
        for number in range(1, ALTERNATIVES + 1):
            field, code = f"lain_{number}", cleaned.get(f"lain_{number}", "")
            reason = cleaned.get(f"alasan_lain_{number}", "")
            if code and code not in self._codes:
                self.add_error(field, _("Daerah itu tidak ada di antara calon. Pilih satu dari daftar."))
            elif code and code in seen:
                self.add_error(field, _("Daerah itu sudah disebut. Pilih yang lain, atau kosongkan."))
            elif code and not reason:
                self.add_error(f"alasan_lain_{number}", _("Tulis mengapa bukan daerah itu."))
            elif reason and not code:
                self.add_error(field, _("Pilih daerahnya, atau hapus alasannya."))
            elif code:
                yield {"region_code": code, "reason": reason}
            seen.add(code or None)

    @property
    def alternative_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        numbers = range(1, ALTERNATIVES + 1)
        return [(self[f"lain_{number}"], self[f"alasan_lain_{number}"]) for number in numbers]
