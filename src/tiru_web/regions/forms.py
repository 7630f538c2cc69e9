from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ActivityForm(forms.Form):
    """Which table and year is shown, and whom the region is held against; all of it stands in the address."""

    tabel = forms.ChoiceField(
        label=_("Tabel dan tahun"),
        required=False,
        error_messages={"invalid_choice": _("Tabel itu tidak memuat daerah ini. Pilih yang lain.")},
    )
    banding = forms.ChoiceField(
        label=_("Bandingkan dengan"),
        required=False,
        error_messages={"invalid_choice": _("Daerah itu tidak dapat dibandingkan di sini. Pilih yang lain.")},
    )

    def __init__(
        self,
        *args: Any,
        tables: Sequence[tuple[str, str]],
        regions: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        """`tables` and `regions` are what there is to choose from, each with its words."""
        super().__init__(*args, auto_id="kegiatan-%s", **kwargs)
        self.fields["tabel"].choices = tables
        self.fields["banding"].choices = [("", _("Tidak dibandingkan")), *regions]
