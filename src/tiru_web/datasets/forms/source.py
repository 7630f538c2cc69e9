"""Where a file comes from and what its figures stand for; asked before anything is stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tiru import errors
from tiru_web.datasets.analysis import storing
from tiru_web.datasets.plan import StoragePlan
from tiru_web.shared.wording import error_sentence

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = _("Tulis alamat yang dimulai dengan https:// atau http://.")
# Which field a refusal of the store speaks of.
_FIELDS = {
    "not_a_dataset_key": "new_dataset",
    "no_title": "title",
    "no_publisher": "publisher",
    "which_indicator": "label",
    "declares_nothing": "breakdown",
    "unit_of_indicator": "indicator",
    "out_of_range": "indicator",
    "not_a_whole_number": "indicator",
    "unknown_series": "series",
    "series_of_other_indicator": "series",
    "two_price_bases": "series",
    "no_definition": "definition",
}


class SourceForm(forms.Form):
    dataset = forms.ChoiceField(label=_("Kumpulan data"), required=False)
    new_dataset = forms.CharField(
        label=_("Nama kumpulan data baru"),
        required=False,
        max_length=64,
        help_text=_(
            "Wajib untuk kumpulan baru. Huruf kecil, angka, dan tanda hubung, misalnya bps-pdrb-kabupaten."
        ),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    title = forms.CharField(
        label=_("Judul sumber"),
        max_length=300,
        help_text=_("Judul tabel menurut penerbitnya."),
        error_messages={"required": _("Tulis judul tabelnya.")},
    )
    publisher = forms.CharField(
        label=_("Penerbit"),
        max_length=200,
        help_text=_("Misalnya BPS Kabupaten Badung."),
        error_messages={"required": _("Tulis siapa yang menerbitkan angkanya.")},
    )
    url = forms.URLField(
        label=_("Alamat web sumber"),
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        help_text=_("Halaman tempat tabel itu dapat dibuka orang lain. Wajib bila ada."),
    )
    has_no_url = forms.BooleanField(label=_("Tabel ini tidak diterbitkan di web"), required=False)
    read_on = forms.DateField(
        label=_("Tanggal diambil"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        help_text=_("Hari Anda mengambil berkas itu dari sumbernya."),
        error_messages={
            "required": _("Isi tanggal berkas itu diambil."),
            "invalid": _("Tulis tanggal seperti 09/07/2024."),
        },
    )
    include_doubtful = forms.BooleanField(required=False)
    indicator = forms.ChoiceField(
        label=_("Indikator yang diwakili"),
        required=False,
        help_text=_("Pilih bila angka ini akan dipakai membandingkan daerah. Kosongkan bila belum tahu."),
    )
    series = forms.ChoiceField(
        label=_("Definisi"),
        required=False,
        help_text=_("Dua angka hanya dibandingkan bila definisinya sama."),
    )
    definition = forms.CharField(
        label=_("Definisi dengan kata-kata"),
        required=False,
        max_length=500,
        help_text=_("Wajib bila definisinya tidak ada dalam daftar: apa yang dihitung, oleh siapa."),
    )
    label = forms.ChoiceField(label=_("Yang diukur di berkas"), required=False)
    breakdown = forms.ChoiceField(label=_("Rincian yang mewakili seluruh daerah"), required=False)

    def __init__(
        self,
        *args: Any,
        keys: Sequence[str],
        labels: Sequence[str],
        breakdowns: Sequence[tuple[str, ...]],
        doubtful: int,
        check: Callable[[StoragePlan], object],
        **kwargs: Any,
    ) -> None:
        """`keys` are data sets there are; `check` raises what the store would refuse."""
        super().__init__(*args, **kwargs)
        self._breakdowns, self._check = list(breakdowns), check
        choices = self.fields
        choices["dataset"].choices = [("", _("Kumpulan data baru")), *((key, key) for key in keys)]
        choices["indicator"].choices = [("", _("Belum ditentukan")), *storing.indicator_choices()]
        choices["series"].choices = [("", _("Tidak ada dalam daftar")), *storing.series_choices()]
        choices["label"].choices = [("", _("Satu-satunya yang diukur")), *((each, each) for each in labels)]
        choices["breakdown"].choices = [
            ("", _("Angka tanpa rincian")),
            *((str(number), " › ".join(each)) for number, each in enumerate(breakdowns)),
        ]
        if not keys:
            del self.fields["dataset"]
        if len(labels) < 2:
            del self.fields["label"]
        if not breakdowns:
            del self.fields["breakdown"]
        if doubtful:
            words = _("Simpan juga %(count)s angka yang diragukan, dengan tandanya")
            self.fields["include_doubtful"].label = words % {"count": doubtful}
        else:
            del self.fields["include_doubtful"]

    def clean_read_on(self) -> Any:
        read_on = self.cleaned_data["read_on"]
        if read_on > timezone.localdate():
            raise forms.ValidationError(_("Tanggal itu masih di depan. Periksa lagi."))
        return read_on

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"]
        if url:
            URLValidator(schemes=["http", "https"], message=_ADDRESS)(url)
        return url

    def clean(self) -> None:
        self._clean_dataset()
        data = self.cleaned_data
        if not data.get("url") and not data.get("has_no_url") and "url" not in self.errors:
            self.add_error("url", _("Tulis alamatnya, atau tandai bahwa tabel ini tidak diterbitkan di web."))
        if data.get("url") and data.get("has_no_url"):
            self.add_error("has_no_url", _("Alamatnya sudah diisi. Hapus alamatnya, atau lepas tanda ini."))
        if not self.errors:
            self._check_with_store()

    def _clean_dataset(self) -> None:
        chosen, new = self.cleaned_data.get("dataset", ""), self.cleaned_data.get("new_dataset", "")
        if chosen and new:
            self.add_error("new_dataset", _("Pilih satu: kumpulan data yang ada, atau nama baru."))
        elif not chosen and not new and "new_dataset" not in self.errors:
            self.add_error("new_dataset", _("Tulis nama kumpulan datanya."))
        elif new and not _KEY.fullmatch(new):
            self.add_error(
                "new_dataset", _("Pakai huruf kecil, angka, dan tanda hubung saja, misalnya bps-pdrb.")
            )

    def _check_with_store(self) -> None:
        try:
            self._check(self.plan())
        except errors.ImportRefused as error:
            field = _FIELDS.get(error.reason)
            self.add_error(field if field in self.fields else None, error_sentence(error))
        except errors.TiruError as error:
            self.add_error(None, error_sentence(error))

    def plan(self) -> StoragePlan:
        data = self.cleaned_data
        breakdown = data.get("breakdown", "")
        return StoragePlan(
            dataset=data.get("dataset") or data["new_dataset"],
            title=data["title"].strip(),
            publisher=data["publisher"].strip(),
            url=data["url"],
            read_on=data["read_on"],
            include_doubtful=bool(data.get("include_doubtful")),
            indicator=data["indicator"],
            series=data["series"] if data["indicator"] else "",
            definition=data["definition"].strip() if data["indicator"] else "",
            label=data.get("label", "") if data["indicator"] else "",
            breakdown=self._breakdowns[int(breakdown)] if breakdown and data["indicator"] else (),
        )


def initial_of(
    plan: StoragePlan, keys: Sequence[str], breakdowns: Sequence[tuple[str, ...]]
) -> dict[str, Any]:
    """A plan as the form shows it again."""
    is_known = plan.dataset in keys
    place = list(breakdowns).index(plan.breakdown) if plan.breakdown in breakdowns else None
    return plan.to_dict() | {
        "dataset": plan.dataset if is_known else "",
        "new_dataset": "" if is_known else plan.dataset,
        "has_no_url": not plan.url,
        "breakdown": "" if place is None else str(place),
    }
