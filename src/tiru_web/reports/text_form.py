"""The form that takes texts in: pasted, or files of which each becomes a text."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tiru.errors import TextError
from tiru_web.reports import analysis
from tiru_web.reports.services import FileOrigin, GivenText
from tiru_web.shared.formats import join_words
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.forms import DayField

LARGEST_FILE = 2_000_000
MOST_FILES = 10
_HELD = "reports.held_files"


@dataclasses.dataclass(frozen=True)
class ReadFile:
    """A file's text as it is kept, with what the file itself tells of its day of publication."""

    origin: FileOrigin
    text: str
    published: dt.date | None


class FilesInput(forms.FileInput):
    """A choice of several files at once; Django's own gives the last of them only."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        return list(files.getlist(name))


class FilesField(forms.FileField):
    """Several files, each read into its text; `refused` tells by name of those that cannot be read."""

    def __init__(self, **kwargs: Any) -> None:
        kinds = ",".join(analysis.FILE_KINDS)
        super().__init__(widget=FilesInput(attrs={"accept": kinds}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [super(FilesField, self).clean(each) for each in data]


class SourceTextForm(forms.Form):
    """Texts about a visit. Files that could be read are held in the form, signed, until all else is right.

    `refused` are sentences on files that could not be read; the others are taken in without them.
    """

    # Sent by the button that answers the question below a text in which nothing was found.
    keep_anyway = forms.BooleanField(required=False, widget=forms.HiddenInput)
    held = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Isi teks"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "Tempelkan isi berita atau laporan, lengkap dan tanpa diubah. Wajib bila tidak mengunggah berkas."
        ),
    )
    file = FilesField(
        label=_("Atau unggah berkas"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "Jenis .txt, .html, .docx, atau .pdf yang berisi teks; masing-masing paling besar 2 MB, sampai "
            "10 berkas sekaligus. Tiap berkas menjadi satu teks."
        ),
    )
    publisher = forms.CharField(
        label=_("Penerbit"),
        max_length=200,
        help_text=_(
            "Media, perangkat daerah, atau orang yang menerbitkan teks ini. Bila berkasnya beberapa, "
            "isian di bawah ini berlaku untuk semuanya."
        ),
        error_messages={"required": _("Tulis siapa yang menerbitkan teks ini.")},
    )
    url = forms.URLField(
        label=_("Alamat web"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("Dimulai dengan https:// atau http://."),
        widget=forms.URLInput(attrs={"inputmode": "url"}),
    )
    published = DayField(
        label=_("Tanggal terbit"),
        required=False,
        help_text=_(
            "Membantu membaca tanggal yang ditulis tanpa tahun, misalnya Selasa (9/7). "
            "Kosongkan bila tertulis dalam teksnya."
        ),
    )
    title = forms.CharField(
        label=_("Judul"),
        required=False,
        max_length=200,
        help_text=_("Kosongkan agar diambil dari baris pertama. Untuk satu teks saja."),
    )

    # Only addresses a reader can open in a browser; URLField would also let ftp through.
    fields_url_error = _("Tulis alamat yang dimulai dengan https:// atau http://.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.refused: list[str] = []
        self.fields["url"].validators = [
            URLValidator(schemes=["http", "https"], message=self.fields_url_error)
        ]
        self.fields["url"].error_messages["invalid"] = self.fields_url_error

    def clean_published(self) -> Any:
        published = self.cleaned_data["published"]
        if published and published > timezone.localdate():
            raise forms.ValidationError(_("Tanggal terbit masih di depan. Periksa tahunnya."))
        return published

    def clean_held(self) -> list[ReadFile]:
        """Files of an earlier sending; what was not signed here, or was changed, is refused."""
        sent = self.cleaned_data["held"]
        if not sent:
            return []
        try:
            return [_unpacked(each) for each in signing.loads(sent, salt=_HELD)]
        except signing.BadSignature as error:
            raise forms.ValidationError("held files were changed on their way") from error

    def clean_file(self) -> list[ReadFile]:
        files = self.cleaned_data["file"]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Unggah paling banyak 10 berkas sekaligus."))
        read = []
        for file in files:
            try:
                read.append(_read_file(file))
            except forms.ValidationError as error:
                self.refused += error.messages
        if self.refused and not read and not self.cleaned_data.get("held"):
            raise forms.ValidationError(self.refused)
        return read

    def clean(self) -> None:
        # Browsers send line ends of a text box as CR LF, whatever was pasted.
        typed = self.cleaned_data.get("text", "").replace("\r\n", "\n")
        if "held" in self.errors:
            # A hidden box has no place for an error; the files can be chosen again.
            self.errors.pop("held")
            self.add_error(
                "file", _("Berkas yang sudah dibaca tidak utuh lagi. Pilih berkasnya sekali lagi.")
            )
        elif typed.strip() or not (self.files_read or "file" in self.errors or "text" in self.errors):
            self._clean_typed(typed)

    def _clean_typed(self, typed: str) -> None:
        if not typed.strip():
            self.add_error("text", _("Tempelkan isi teks, atau unggah berkas."))
            return
        try:
            name = str(_("Teks yang ditempel"))
            self.cleaned_data["text"] = _read(typed.encode(), f"{name}.txt", name).text
        except forms.ValidationError as error:
            self.add_error("text", error)

    @property
    def files_read(self) -> list[ReadFile]:
        """Files held from an earlier sending and those of this one, each once."""
        found = [*self.cleaned_data.get("held", []), *self.cleaned_data.get("file", [])]
        return list({file.origin.fingerprint: file for file in found}.values())

    @property
    def held_names(self) -> str:
        return join_words([file.origin.name for file in self.files_read]) if self.is_bound else ""

    def hold(self, kept: Sequence[GivenText] | None = None) -> None:
        """Puts the files read into the form that is shown again: browsers forget chosen files.

        `kept` are the texts that still wait, when others of the same sending were taken in.
        """
        waiting = None if kept is None else {given.origin for given in kept}
        files = [file for file in self.files_read if waiting is None or file.origin in waiting]
        self.data = self.data.copy()
        packed = [_packed(file) for file in files]
        self.data["held"] = signing.dumps(packed, salt=_HELD, compress=True) if packed else ""
        if waiting is not None and None not in waiting:
            self.data["text"] = ""
        self.cleaned_data |= {"held": files, "file": []}

    def given(self) -> list[GivenText]:
        """Every text of the form: the pasted one, then those of the files."""
        data = self.cleaned_data
        pasted = [GivenText(text=data["text"], publisher="", published=None)] if data["text"].strip() else []
        files = [
            GivenText(text=file.text, publisher="", published=file.published, origin=file.origin)
            for file in self.files_read
        ]
        found = [*pasted, *files]
        return [
            dataclasses.replace(
                given,
                publisher=data["publisher"],
                url=data["url"],
                title=data["title"] if len(found) == 1 else "",
                published=data["published"] or given.published,
            )
            for given in found
        ]


def _read_file(file: UploadedFile) -> ReadFile:
    if file.size > LARGEST_FILE:
        sentence = _(
            "%(name)s: berkas lebih besar dari 2 MB. Unggah satu laporan saja, atau tempelkan isinya."
        )
        raise forms.ValidationError(sentence, params={"name": file.name})
    return _read(file.read(), file.name, file.name)


def _read(content: bytes, file_name: str, name: str) -> ReadFile:
    try:
        report = analysis.read_file(content, file_name=file_name, name=name)
    except TextError as error:
        raise forms.ValidationError(error_sentence(error)) from error
    if "\x00" in report.text:
        sentence = _("%(name)s: teks memuat tanda kosong (NUL). Simpan ulang sebagai teks biasa.")
        raise forms.ValidationError(sentence, params={"name": name})
    return ReadFile(FileOrigin.of(name, content), report.text, report.published)


def _packed(file: ReadFile) -> dict[str, str]:
    return {
        "name": file.origin.name,
        "fingerprint": file.origin.fingerprint,
        "text": file.text,
        "published": file.published.isoformat() if file.published else "",
    }


def _unpacked(packed: dict[str, str]) -> ReadFile:
    published = dt.date.fromisoformat(packed["published"]) if packed["published"] else None
    return ReadFile(FileOrigin(packed["name"], packed["fingerprint"]), packed["text"], published)
