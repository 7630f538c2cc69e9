"""Invented conflicts for the components page, in the shape the pages of reports show theirs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django import forms

EXPLANATION = "Satu berita menyebut dua jumlah untuk rombongan yang sama."


@dataclass(frozen=True)
class ExamplePerson:
    full_name: str


@dataclass(frozen=True)
class ExampleResolution:
    by: ExamplePerson
    at: dt.date
    reason: str


@dataclass(frozen=True)
class ExampleEntry:
    resolution: ExampleResolution
    outcome: str


@dataclass(frozen=True)
class ExampleQuote:
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class ExampleText:
    publisher: str
    title: str


@dataclass(frozen=True)
class ExampleClaim:
    source: ExampleText


@dataclass(frozen=True)
class ExampleQuotedClaim:
    claim: ExampleClaim
    quote: ExampleQuote
    value: str
    url: str = "#klaim"

    @property
    def original_value(self) -> str:
        return self.value


@dataclass(frozen=True)
class ExampleChoice:
    key: str
    value: str
    claims: tuple[ExampleQuotedClaim, ...]
    is_chosen: bool


class ExampleConflictForm(forms.Form):
    choice = forms.ChoiceField(choices=[("22", "22 orang"), ("24", "24 orang")])
    value = forms.CharField(label="Nilai lain", required=False)
    reason = forms.CharField(
        label="Alasan",
        help_text="Misalnya: daftar hadir mencatat jumlah ini.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@dataclass(frozen=True)
class ExampleConflict:
    """One conflict; `form` is there for those who may decide, `resolution` once it is decided."""

    anchor: str
    title: str
    form: ExampleConflictForm | None = None
    resolution: ExampleResolution | None = None
    explanation: str = EXPLANATION
    reported: str = "Dua angka dilaporkan: 22 orang dan 24 orang."
    resolved_value: str = "24 orang"
    url: str = "#pertentangan"

    @property
    def is_settled(self) -> bool:
        return self.resolution is not None

    @property
    def is_open(self) -> bool:
        return not self.is_settled

    @property
    def choices(self) -> list[ExampleChoice]:
        return [
            _choice("22", "Rombongan sebanyak ", "22 orang", " diterima di aula.", is_chosen=False),
            _choice("24", "Peserta yang hadir berjumlah ", "24 orang", ".", is_chosen=self.is_settled),
        ]

    @property
    def history(self) -> list[ExampleEntry]:
        return [ExampleEntry(self.resolution, "Dipakai: 24 orang")] if self.resolution else []


def _choice(key: str, before: str, words: str, after: str, *, is_chosen: bool) -> ExampleChoice:
    text = ExampleClaim(ExampleText("Harian Contoh", "Kunjungan ke Kota Umpama"))
    claim = ExampleQuotedClaim(text, ExampleQuote(before, words, after), words)
    return ExampleChoice(key, words, (claim,), is_chosen)


def example_conflicts() -> dict[str, ExampleConflict]:
    """Open for a reader, decided, and open for somebody who may decide."""
    resolution = ExampleResolution(
        ExamplePerson("Ni Made Contoh"), dt.date(2024, 7, 12), "Daftar hadir memuat 24 nama."
    )
    return {
        "conflict_open": ExampleConflict("contoh-baca", "Jumlah orang (rombongan): 22 orang atau 24 orang?"),
        "conflict_settled": ExampleConflict(
            "contoh-putus", "Jumlah orang (rombongan), sudah diputuskan", resolution=resolution
        ),
        "conflict_to_decide": ExampleConflict(
            "contoh-pilih",
            "Jumlah orang (rombongan), untuk diputuskan",
            form=ExampleConflictForm(auto_id="contoh-pilih-%s"),
        ),
    }
