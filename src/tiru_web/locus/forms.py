from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru_web.locus import analysis


class LocusForm(forms.Form):
    """Whose choice, what about, and a place already thought of; all of it stands in the address."""

    daerah = forms.ChoiceField(
        label=_("Daerah Anda"), help_text=_("Daerah yang ingin belajar; hanya yang angkanya sudah ada.")
    )
    fokus = forms.ChoiceField(label=_("Yang ingin dipelajari"))
    pilihan = forms.ChoiceField(
        label=_("Lokus yang terpikir"),
        required=False,
        help_text=_("Bila sudah ada, pilihan itu diuji terhadap calon lain. Boleh kosong."),
    )

    praktik = forms.BooleanField(label=_("Hanya calon yang mempunyai praktik sesuai fokus"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regions = [
            (region.code, f"{region.name} ({region.code})") for region in analysis.regions_with_figures()
        ]
        self.fields["daerah"].choices = regions
        self.fields["fokus"].choices = [(focus.key, focus.label) for focus in analysis.focuses()]
        self.fields["pilihan"].choices = [("", _("Belum ada")), *regions]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("pilihan") and cleaned.get("pilihan") == cleaned.get("daerah"):
            self.add_error("pilihan", _("Lokus tidak boleh sama dengan daerah Anda. Pilih daerah lain."))
        return cleaned
