from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FigureFilterForm(forms.Form):
    """Which figures of a data set are shown; all of it stands in the address."""

    daerah = forms.CharField(label=_("Daerah"), required=False, max_length=80)
    waktu = forms.ChoiceField(
        label=_("Tahun"),
        required=False,
        error_messages={"invalid_choice": _("Tahun itu tidak ada di sini.")},
    )
    indikator = forms.ChoiceField(
        label=_("Yang diukur"),
        required=False,
        error_messages={"invalid_choice": _("Itu tidak diukur di sini.")},
    )
    per = forms.DateField(
        label=_("Keadaan pada"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"invalid": _("Tulis tanggal seperti 09/07/2024.")},
    )

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        """`choices` has the years and what is measured."""
        super().__init__(*args, auto_id="saring-%s", **kwargs)
        self.fields["waktu"].choices = [("", _("Semua")), *((year, year) for year in choices.periods)]
        self.fields["indikator"].choices = [("", _("Semua")), *((name, name) for name in choices.indicators)]

    def clean_per(self) -> Any:
        day = self.cleaned_data["per"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Tanggal itu masih di depan."))
        return day


class ReverseForm(forms.Form):
    """`tindakan` says what the person saw on the button, should the import have changed in the meantime."""

    tindakan = forms.ChoiceField(choices=[("batalkan", ""), ("berlakukan", "")], widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Ikut tercatat, misalnya: penerbit sudah menarik tabel ini."),
        error_messages={"required": _("Tulis alasannya.")},
    )
