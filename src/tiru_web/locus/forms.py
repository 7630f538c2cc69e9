from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru_web.locus import analysis

QUESTION = ("daerah", "fokus", "pilihan", "praktik")


class RegionField(forms.ChoiceField):
    """Offers the regions that can be compared; the form itself says why another one cannot."""

    def validate(self, value: str) -> None:
        forms.Field.validate(self, value)


class LocusForm(forms.Form):
    """Whose choice, what about, and a place already thought of; all of it stands in the address."""

    daerah = RegionField(label=_("Daerah Anda"), help_text=_("Yang ingin belajar, dan yang angkanya ada."))
    fokus = forms.ChoiceField(
        label=_("Yang ingin dipelajari"),
        help_text=_("Praktik disaring menurut bidang ini."),
        error_messages={"invalid_choice": _("“%(value)s” tidak ada dalam daftar. Pilih satu dari daftar.")},
    )
    pilihan = RegionField(
        label=_("Lokus yang terpikir"),
        required=False,
        help_text=_("Boleh kosong. Bila ada, diuji terhadap calon lain."),
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
        self.is_question = False

    @classmethod
    def for_query(cls, query: Mapping[str, str], own_code: str) -> LocusForm:
        """The form an address fills: nothing asked is no mistake, and what is left out starts at its default.

        `own_code` is the region of the reader, the first choice where it can be compared.
        """
        asked = {name: query[name] for name in QUESTION if query.get(name)}
        initial = {"fokus": analysis.focuses()[0].key}
        if not analysis.region_refusal(own_code):
            initial["daerah"] = own_code
        else:
            initial["daerah"] = analysis.regions_with_figures()[0].code
        if not asked.keys() - {"praktik"}:
            return cls(initial={**initial, **asked})
        form = cls({**initial, **asked})
        form.is_question = {"daerah", "fokus"} <= asked.keys()
        return form

    def clean_daerah(self) -> str:
        code: str = self.cleaned_data["daerah"]
        if refusal := analysis.region_refusal(code):
            raise forms.ValidationError(refusal)
        return code

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("pilihan") and cleaned.get("daerah") and cleaned.get("fokus"):
            refusal = analysis.choice_refusal(cleaned["daerah"], cleaned["fokus"], cleaned["pilihan"])
            if refusal:
                self.add_error("pilihan", refusal)
        return cleaned
