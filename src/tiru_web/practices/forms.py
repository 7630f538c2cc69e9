from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru.errors import RegionError
from tiru_web.practices import analysis


class PracticeFilterForm(forms.Form):
    """What is looked for; all of it stands in the address."""

    q = forms.CharField(
        label=_("Yang dicari"),
        required=False,
        max_length=200,
        help_text=_("Pakai kata sehari-hari, misalnya: kredit tanpa bunga, limbah batik, kemasan."),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    fokus = forms.ChoiceField(label=_("Fokus"), required=False)
    daerah = forms.CharField(label=_("Daerah"), required=False)
    status = forms.ChoiceField(label=_("Keadaan"), required=False)
    bukti = forms.ChoiceField(label=_("Jenis bukti"), required=False)
    mirip = forms.BooleanField(
        label=_("Hanya di daerah seperti kami"),
        required=False,
        help_text=_("Daerah Anda dan sepertiga daerah yang strukturnya paling mirip."),
    )

    def __init__(self, *args: Any, own_code: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own_code = own_code
        if not own_code:
            # A reader who acts for no region has none that others could be like.
            del self.fields["mirip"]
        self.fields["fokus"].choices = [
            ("", _("Semua")),
            *((focus.key, focus.label) for focus in analysis.focuses()),
        ]
        self.fields["status"].choices = [("", _("Semua")), *_terms("status")]
        self.fields["bukti"].choices = [("", _("Semua")), *_terms("evidence_kind")]
        self.fields["daerah"].widget = forms.Select(choices=self._region_choices())

    def clean_daerah(self) -> str:
        code: str = self.cleaned_data["daerah"]
        if code:
            try:
                analysis.region(code)
            except RegionError as error:
                raise forms.ValidationError(_("Daerah itu tidak dikenal. Pilih dari daftar.")) from error
        return code

    def query(self) -> analysis.Query:
        asked = self.cleaned_data
        return analysis.Query(
            words=asked["q"],
            focus_key=asked["fokus"],
            region_code=asked["daerah"],
            status=asked["status"],
            evidence_kind=asked["bukti"],
            own_code=self.own_code,
            is_alike=asked.get("mirip", False),
        )

    def _region_choices(self) -> list[tuple[str, Any]]:
        """Places that have practices, and the place asked for even when it has none."""
        regions = analysis.regions_with_practices()
        asked = self.data.get("daerah", "")
        if asked and asked not in {region.code for region in regions}:
            try:
                regions.append(analysis.region(asked))
            except RegionError:
                # `clean_daerah` refuses it in words.
                return [("", _("Semua")), (asked, asked), *_labels(regions)]
        return [("", _("Semua")), *_labels(regions)]


def _labels(regions: list[Any]) -> list[tuple[str, str]]:
    return [(region.code, region.label) for region in regions]


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.key, term.label) for term in analysis.terms(name)]
