from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru.errors import RegionError, SourceError
from tiru_web.datasets.analysis import bps
from tiru_web.shared.wording import error_sentence

MOST_YEARS_CHOSEN = 5


class KeyForm(forms.Form):
    key = forms.CharField(
        label=_("Kunci WebAPI BPS Anda"),
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Deretan huruf dan angka dari akun WebAPI BPS. Dipakai hanya selama Anda masuk."),
        error_messages={"required": _("Tempelkan kuncinya dahulu.")},
    )

    def clean_key(self) -> str:
        key: str = self.cleaned_data["key"].strip()
        try:
            bps.check_key(key)
        except SourceError as error:
            raise forms.ValidationError(error_sentence(error)) from error
        return key


class PlaceForm(forms.Form):
    """Whose figures; it stands in the address."""

    wilayah = forms.CharField(
        label=_("Wilayah terbitan"),
        max_length=120,
        help_text=_("Indonesia, provinsi, atau kabupaten/kota; masing-masing menerbitkan tabelnya sendiri."),
        error_messages={"required": _("Tulis wilayahnya, misalnya Indonesia atau Kabupaten Badung.")},
    )

    def clean_wilayah(self) -> tuple[str, str]:
        query = self.cleaned_data["wilayah"]
        try:
            return bps.domain_of(query)
        except RegionError as error:
            raise forms.ValidationError(error_sentence(error)) from error
        except bps.NoDomain as error:
            words = _("%(region)s belum mempunyai kode di BPS. Pakai provinsi induknya, atau Indonesia.")
            raise forms.ValidationError(words, params={"region": str(error)}) from error


class FetchForm(forms.Form):
    """Which years of one variable; the latest few are chosen until somebody chooses others."""

    years = forms.TypedMultipleChoiceField(
        label=_("Tahun"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih paling sedikit satu tahun.")},
    )
    fresh = forms.BooleanField(
        label=_("Minta lagi ke BPS"),
        required=False,
        help_text=_("Tanpa ini, jawaban yang sudah diambil dalam sehari terakhir dipakai lagi."),
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["years"].choices = [(str(year), str(year)) for year in years]
        self.fields["years"].initial = [str(year) for year in years[:MOST_YEARS_CHOSEN]]
