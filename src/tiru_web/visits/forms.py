from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from tiru.errors import TiruError
from tiru_web.reports.values import YEARS
from tiru_web.shared.wording import error_sentence
from tiru_web.visits import analysis
from tiru_web.visits.models import Visit, VisitKind, VisitStage
from tiru_web.visits.services import VisitPlan

_CODE = re.compile(r"\d{2}(?:\.\d{2})?")


class RegionField(forms.CharField):
    """A region by name, Kemendagri code, or both as this field shows them; gives the code."""

    def clean(self, value: Any) -> str:
        query = super().clean(value)
        if not query:
            return ""
        try:
            return analysis.resolve_region(query)
        except TiruError as error:
            raise forms.ValidationError(error_sentence(error)) from error

    def prepare_value(self, value: Any) -> Any:
        """A code, from an address or a kept visit, is shown with its name; an unknown one stays as it is."""
        if not (isinstance(value, str) and _CODE.fullmatch(value)):
            return value
        try:
            return analysis.region_label(value)
        except TiruError:
            return value


class DayField(forms.DateField):
    """A day through the browser's own date picker."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, input_formats=["%Y-%m-%d", "%d/%m/%Y"], **kwargs)
        self.error_messages["invalid"] = _("Tulis tanggal yang ada dalam kalender, seperti 09/07/2024.")

    def clean(self, value: Any) -> dt.date | None:
        day = super().clean(value)
        if day is not None and day.year not in YEARS:
            raise forms.ValidationError(_("Tahunnya tidak mungkin. Tulis tanggal seperti 09/07/2024."))
        return day


def _stage_choices(stage: VisitStage | None) -> list[tuple[str, object]]:
    choices: list[tuple[str, object]] = [
        (VisitStage.IDEA, _("Gagasan, belum dimohonkan")),
        (VisitStage.HELD, _("Sudah terlaksana, akan dicatat dari laporan atau berita")),
    ]
    if stage is not None and stage not in (VisitStage.IDEA, VisitStage.HELD):
        choices.insert(1, (stage, stage.label))
    return choices


class VisitForm(forms.Form):
    host = RegionField(
        label=_("Daerah tuan rumah"),
        help_text=_("Nama lengkap atau kode Kemendagri, misalnya Kota Makassar."),
        max_length=120,
        error_messages={"required": _("Tulis daerah yang dikunjungi.")},
    )
    focus = forms.ChoiceField(
        label=_("Fokus"), required=False, help_text=_("Bidang yang terutama dipelajari.")
    )
    kind = forms.ChoiceField(label=_("Jenis"), choices=VisitKind, initial=VisitKind.STUDI_TIRU)
    stage = forms.ChoiceField(label=_("Tahap sekarang"), widget=forms.RadioSelect, initial=VisitStage.IDEA)
    start_date = DayField(label=_("Tanggal mulai"), required=False)
    end_date = DayField(
        label=_("Tanggal selesai"), required=False, help_text=_("Kosongkan bila hanya satu hari.")
    )
    title = forms.CharField(
        label=_("Judul"),
        required=False,
        max_length=200,
        help_text=_("Kosongkan agar dibuat dari jenis dan daerahnya."),
    )

    def __init__(
        self, *args: Any, visitor_region_code: str, stage: VisitStage | None = None, **kwargs: Any
    ) -> None:
        """`stage` is where a visit stands that is being changed; it may stay there."""
        super().__init__(*args, **kwargs)
        self.visitor_region_code = visitor_region_code
        self.fields["focus"].choices = [("", _("Belum ditentukan")), *analysis.focus_choices()]
        self.fields["stage"].choices = _stage_choices(stage)

    def clean_host(self) -> str:
        host = self.cleaned_data["host"]
        if host == self.visitor_region_code:
            raise forms.ValidationError(_("Daerah tuan rumah sama dengan daerah Anda. Pilih daerah lain."))
        return host

    def clean(self) -> None:
        start, end = self.cleaned_data.get("start_date"), self.cleaned_data.get("end_date")
        if end and not start and "start_date" not in self.errors:
            self.add_error("start_date", _("Isi juga tanggal mulainya."))
        if start and end and end < start:
            self.add_error("end_date", _("Tanggal selesai lebih awal daripada tanggal mulai."))

    @classmethod
    def of(cls, visit: Visit, data: Any = None) -> VisitForm:
        """The form with what is known of the visit."""
        is_one_day = visit.start_date == visit.end_date
        known = {
            "host": visit.host_region_code,
            "focus": visit.focus_key,
            "kind": visit.kind,
            "stage": visit.stage,
            "start_date": visit.start_date,
            "end_date": None if is_one_day else visit.end_date,
            "title": visit.title,
        }
        stage = VisitStage(visit.stage)
        return cls(data, initial=known, visitor_region_code=visit.visitor_region_code, stage=stage)

    def plan(self) -> VisitPlan:
        data = self.cleaned_data
        return VisitPlan(
            title=data["title"] or self._usual_title(),
            visitor_region_code=self.visitor_region_code,
            host_region_code=data["host"],
            focus_key=data["focus"],
            kind=VisitKind(data["kind"]),
            stage=VisitStage(data["stage"]),
            start_date=data["start_date"],
            end_date=data["end_date"],
        )

    def _usual_title(self) -> str:
        return _t("%(kind)s %(visitor)s ke %(host)s") % {
            "kind": VisitKind(self.cleaned_data["kind"]).label,
            "visitor": analysis.region_name(self.visitor_region_code),
            "host": analysis.region_name(self.cleaned_data["host"]),
        }
