from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiru_web.practices.analysis import support_choices
from tiru_web.reports import analysis
from tiru_web.reports.fields import STATUS_LABELS, ValueKind, field_of
from tiru_web.reports.models import Claim, ClaimState, Conflict, ResolutionOutcome, SourceTextState
from tiru_web.reports.values import NotAValue, comparable, date_input, read_count, read_dates
from tiru_web.visits.analysis import region_name
from tiru_web.visits.forms import RegionField
from tiru_web.visits.models import VisitKind


class ReadField(forms.CharField):
    """Text that a reader of `values.py` turns into the value as it is kept."""

    def __init__(self, *, read: Callable[[str], str], refusal: object, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._read = read
        self._refusal = refusal

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        try:
            return self._read(text)
        except NotAValue as error:
            raise forms.ValidationError(self._refusal) from error


def value_field(kind: ValueKind, **kwargs: Any) -> forms.Field:
    """The control a person corrects a value of this kind with; its clean value is the value as it is kept."""
    kwargs = {"required": False, "label": _("Nilai yang benar"), **kwargs}
    if kind is ValueKind.COUNT:
        refusal = _("Tulis bilangan bulat dengan angka, dari 1 sampai 100.000, misalnya 94.")
        return ReadField(read=read_count, refusal=refusal, max_length=20, **kwargs)
    if kind is ValueKind.DATE:
        refusal = _(
            "Tulis tanggal yang ada dalam kalender, seperti 9 Juli 2024, atau 8 Juli 2024 s.d. 10 Juli 2024."
        )
        return ReadField(read=read_dates, refusal=refusal, max_length=60, **kwargs)
    if kind is ValueKind.REGION:
        return RegionField(max_length=120, **kwargs)
    choices = _choices(kind)
    if choices:
        return forms.ChoiceField(choices=[("", "—"), *choices], **kwargs)
    return forms.CharField(max_length=500, **kwargs)


_CHOICES: dict[ValueKind, Sequence[tuple[str, object]]] = {
    ValueKind.YES_NO: [("true", _("Ya")), ("false", _("Tidak"))],
    ValueKind.VISIT_KIND: VisitKind.choices,
    ValueKind.STATUS: list(STATUS_LABELS.items()),
}


def _choices(kind: ValueKind) -> Sequence[tuple[str, object]]:
    if kind is ValueKind.SUPPORT:
        return support_choices()
    if kind is ValueKind.INDUSTRY:
        return [(code, f"{code} {title}") for code, title in analysis.industry_titles().items()]
    return _CHOICES.get(kind, [])


def value_input(kind: ValueKind, value: str) -> str:
    """A kept value as the control of its kind shows it."""
    if kind is ValueKind.DATE:
        return date_input(value)
    return region_name(value) if kind is ValueKind.REGION else value


class SeenField(forms.IntegerField):
    """How many decisions the page showed, so that a colleague's newer one is not overruled unseen."""

    def __init__(self) -> None:
        super().__init__(required=False, min_value=0, widget=forms.HiddenInput)


class ClaimDecisionForm(forms.Form):
    seen = SeenField()
    state = forms.ChoiceField(choices=ClaimState, widget=forms.HiddenInput)
    also_same = forms.BooleanField(required=False, widget=forms.HiddenInput)
    corrected_value = forms.CharField()
    reason = forms.CharField(
        label=_("Alasan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Wajib untuk koreksi dan penolakan. Ikut tercatat dan dapat dibaca pemeriksa."),
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"klaim-{claim.pk}-%s", **kwargs)
        self.claim = claim
        kind = field_of(claim.field).kind
        self.fields["corrected_value"] = value_field(kind, initial=value_input(kind, claim.current_value))

    def clean(self) -> None:
        state = self.cleaned_data.get("state")
        if state == ClaimState.CORRECTED:
            self._clean_correction()
        else:
            # What stands in the box while another button is pressed is nobody's correction.
            self.errors.pop("corrected_value", None)
            self.cleaned_data["corrected_value"] = ""
        if state != ClaimState.ACCEPTED:
            self.cleaned_data["also_same"] = False
        if state in (ClaimState.CORRECTED, ClaimState.REJECTED) and not self.cleaned_data.get("reason"):
            self.add_error("reason", _("Tulis alasannya, misalnya dokumen yang Anda periksa."))

    def _clean_correction(self) -> None:
        value = self.cleaned_data.get("corrected_value")
        if not value and "corrected_value" not in self.errors:
            self.add_error("corrected_value", _("Tulis nilai yang benar."))
        elif value and comparable(value) == comparable(self.claim.value):
            self.add_error(
                "corrected_value", _("Nilai ini sama dengan bacaan dari teks. Pilih Terima bila sudah benar.")
            )


class ConflictForm(forms.Form):
    """`choice` is a claim's id, or one of the outcomes that choose no claim."""

    seen = SeenField()
    choice = forms.ChoiceField(
        label=_("Putusan"), error_messages={"required": _("Pilih salah satu nilai, atau biarkan terbuka.")}
    )
    value = forms.CharField()
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Misalnya: daftar hadir mencatat jumlah ini. "
            "Alasan ikut tercatat dan dapat dibaca siapa pun yang memeriksa."
        ),
        error_messages={"required": _("Tulis alasannya, misalnya dokumen yang Anda periksa.")},
    )

    def __init__(self, *args: Any, conflict: Conflict, claims: Sequence[Claim], **kwargs: Any) -> None:
        """`claims` are the standing claims of the conflict."""
        super().__init__(*args, auto_id=f"pertentangan-{conflict.pk}-%s", **kwargs)
        self._claims = {str(claim.pk): claim for claim in claims}
        self.fields["choice"].choices = [
            *((key, claim.current_value) for key, claim in self._claims.items()),
            (ResolutionOutcome.OTHER, ResolutionOutcome.OTHER.label),
            (ResolutionOutcome.LEFT_OPEN, ResolutionOutcome.LEFT_OPEN.label),
        ]
        self.fields["value"] = value_field(
            field_of(conflict.field).kind,
            label=_("Nilai lain"),
            help_text=_("Isi bila tidak satu pun nilai di atas benar."),
        )

    def clean(self) -> None:
        if self.cleaned_data.get("choice") != ResolutionOutcome.OTHER:
            self.errors.pop("value", None)
            self.cleaned_data["value"] = ""
            return
        value = self.cleaned_data.get("value")
        if not value and "value" not in self.errors:
            self.add_error("value", _("Tulis nilai yang menurut Anda benar."))
        elif value and comparable(value) in {
            comparable(claim.current_value) for claim in self._claims.values()
        }:
            self.add_error("value", _("Nilai ini sudah ada di atas. Pilih nilai itu."))

    @property
    def chosen(self) -> Claim | None:
        return self._claims.get(self.cleaned_data["choice"])

    @property
    def outcome(self) -> ResolutionOutcome:
        return ResolutionOutcome.CLAIMED if self.chosen else ResolutionOutcome(self.cleaned_data["choice"])


class SourceTextDecisionForm(forms.Form):
    """Withdrawing a text, or using a withdrawn one again; either needs a reason."""

    state = forms.ChoiceField(choices=SourceTextState, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ikut tercatat dan dapat dibaca pemeriksa."),
        error_messages={"required": _("Tulis alasannya, misalnya teks ini tentang kunjungan lain.")},
    )
