from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from tiru.errors import RegionError
from tiru_web.datasets.analysis import reading
from tiru_web.shared.wording import error_sentence

LARGEST_UPLOAD = 20 * 1024 * 1024
# Beside the file a form has a few short fields.
LARGEST_REQUEST = LARGEST_UPLOAD + 64 * 1024
TOO_LARGE = _("Berkas lebih besar dari 20 MB. Pecah per tahun atau per tabel, lalu unggah satu per satu.")
TOO_LONG = _(
    "Berkas ini terlalu panjang untuk dibaca di halaman ini. "
    "Pecah menjadi beberapa berkas, atau minta pengelola membacanya dengan perintah: tiru data import."
)


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Berkas statistik"),
        max_length=255,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"data-most-bytes": str(LARGEST_UPLOAD), "data-too-large": TOO_LARGE}),
        help_text=_(
            "Excel (xlsx, xls), ODS, CSV, Parquet, halaman HTML, SDMX, atau jawaban WebAPI BPS (JSON). "
            "Paling besar 20 MB. Unggah apa adanya; jangan dirapikan dahulu."
        ),
        error_messages={"required": _("Pilih berkasnya dahulu.")},
    )
    region = forms.CharField(
        label=_("Daerah"),
        required=False,
        max_length=120,
        help_text=_("Isi hanya bila seluruh berkas tentang satu daerah dan berkasnya tidak menyebutnya."),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if file.size and file.size > LARGEST_UPLOAD:
            raise forms.ValidationError(TOO_LARGE)
        return file

    def clean_region(self) -> str:
        query = self.cleaned_data["region"].strip()
        if not query:
            return ""
        try:
            return reading.resolve_region(query)
        except RegionError as error:
            raise forms.ValidationError(error_sentence(error)) from error


class AnswerFileForm(forms.Form):
    mapping = forms.FileField(
        label=_("Berkas jawaban"),
        max_length=255,
        allow_empty_file=True,
        help_text=_("Berkas YAML yang dahulu Anda unduh dari sini atau dibuat dengan tiru data read."),
        error_messages={"required": _("Pilih berkas jawabannya dahulu.")},
    )

    def clean_mapping(self) -> Any:
        file = self.cleaned_data["mapping"]
        if file.size > 256 * 1024:
            raise forms.ValidationError(_("Berkas jawaban paling besar 256 KB."))
        return file
