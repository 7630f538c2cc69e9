"""Invented examples for the components page; they stand on regions that do not exist."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.core.paginator import Paginator

from tiru_web.shared.charts import Bar, bar_chart
from tiru_web.shared.figures import Figure, compare_figures
from tiru_web.shared.formats import format_number
from tiru_web.shared.gallery_conflicts import example_conflicts
from tiru_web.shared.menu import MenuEntry
from tiru_web.shared.thread import build_thread, explain_thread, station

OWN = "Kabupaten Contoh"
OTHER = "Kota Umpama"


@dataclass(frozen=True)
class Specimen:
    """One component on the page: its template is `shared/gallery/<key>.html`."""

    key: str
    title: str
    purpose: str

    @property
    def template(self) -> str:
        return f"shared/gallery/{self.key}.html"


SPECIMENS = (
    Specimen(
        "angka", "Angka", "Nilai dengan satuan, tahun, status, dan sumbernya. Tidak pernah angka telanjang."
    ),
    Specimen("banding", "Banding", "Beberapa Angka pada satu skala, atau alasan mengapa tidak sebanding."),
    Specimen("grafik", "Grafik", "Batang mendatar dari nol, dengan judul, uraian, dan tabelnya."),
    Specimen(
        "tabel", "Tabel", "Angka rata kanan, satuan di kepala; di layar sempit tiap baris menjadi kartu."
    ),
    Specimen("klaim", "Klaim", "Kata dalam teks dan keadaan bacaannya, dengan garis bawah dan tanda."),
    Specimen(
        "pertentangan", "Pertentangan", "Nilai yang berlawanan berdampingan; memilih memerlukan alasan."
    ),
    Specimen("bukti", "Bukti", "Tiga tanda dengan kata: metode, jenis, ketertelusuran. Tanpa bintang."),
    Specimen("putusan", "Putusan", "Satu kalimat, aturan di baliknya, dan apa yang akan mengubahnya."),
    Specimen("menunggu", "Menunggu", "Siapa yang ditunggu, sejak kapan, sampai kapan."),
    Specimen("perjalanan", "Perjalanan", "Tahap satu kunjungan dan letaknya sekarang."),
    Specimen(
        "benang",
        "Benang",
        "Tujuh perhentian dari celah sampai dampak; tiap perhentian tautan atau yang kurang.",
    ),
    Specimen("tombol", "Tombol dan label", "Kata kerja pada tombol; satu tindakan utama tiap halaman."),
    Specimen("pemberitahuan", "Pemberitahuan", "Satu hal yang perlu diketahui sekarang."),
    Specimen("formulir", "Formulir", "Label, bantuan, dan galat di tempatnya; ringkasan galat di atas."),
    Specimen(
        "daftar", "Daftar", "Keterangan, hal yang dapat dibuka, daftar yang kosong, dan halaman berikutnya."
    ),
)


@dataclass(frozen=True)
class ExampleStage:
    label: str
    state: str
    note: str = ""


@dataclass(frozen=True)
class ExampleRow:
    region: str
    distance: str
    coverage: str
    practices: str
    remark: str


class ExampleForm(forms.Form):
    title = forms.CharField(label="Judul kunjungan", help_text="Singkat, seperti pada surat tugas.")
    focus = forms.ChoiceField(
        label="Fokus", choices=[("", "Pilih fokus"), ("pangan", "Pangan")], required=False
    )
    size = forms.IntegerField(
        label="Jumlah peserta",
        error_messages={"invalid": "Tulis dengan angka, misalnya 24."},
        # A number field would not show the wrong entry back.
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    note = forms.CharField(label="Catatan", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    is_shared = forms.BooleanField(label="Tampilkan kepada tuan rumah", required=False)


class ExampleFilterForm(forms.Form):
    region = forms.ChoiceField(label="Daerah", choices=[("", "Semua"), ("contoh", OWN)], required=False)
    year = forms.ChoiceField(label="Tahun", choices=[("", "Semua"), ("2024", "2024")], required=False)


def examples() -> dict[str, Any]:
    """Everything the template of the components page shows."""
    form = ExampleForm({"title": "Belajar kemasan pangan", "size": "dua puluh"})
    form.is_valid()
    return {
        "groups": SPECIMENS,
        "figure": _figure("Nilai tambah industri pangan", 1234.5, "miliar rupiah", 2023, "angka sementara"),
        "figure_plain": _figure("Penduduk bekerja", 87_300, "orang", 2023),
        "figure_numbered": replace(_figure("Penduduk bekerja", 87_300, "orang", 2023), number=1),
        "figure_missing": Figure(
            "Ekspor kriya", None, missing="Belum ada: kantor statistik belum menerbitkannya."
        ),
        "comparison": _comparison(),
        "refused": _refused_comparison(),
        "chart": _chart(),
        "chart_of_change": _chart_of_change(),
        "table": TABLE,
        **example_conflicts(),
        "stages": STAGES,
        "thread": _thread(),
        "explained": explain_thread(),
        "since": dt.date(2024, 7, 9),
        "until": dt.date(2024, 7, 16),
        "contents": [MenuEntry("Angka", "#angka", False), MenuEntry("Grafik", "#grafik", False)],
        "page": Paginator(range(60), 20).page(2),
        "form": form,
        "filter": ExampleFilterForm(),
    }


def _figure(label: str, value: float, unit: str, year: int, status: str = "") -> Figure:
    return Figure(
        label=label,
        value=format_number(value),
        unit=unit,
        year=year,
        status=status,
        definition="Contoh rekaan untuk halaman ini; bukan angka daerah mana pun.",
        source_title="Contoh rekaan",
        publisher="Kantor rekaan",
        read_on=dt.date(2024, 7, 9),
        place="Tabel 4.1",
    )


def _comparison() -> Any:
    label, unit = "Pengusaha pangan berizin", "usaha"
    return compare_figures(
        "Pengusaha pangan berizin, 2023",
        [
            (OWN, _figure(label, 412, unit, 2023), 412),
            (OTHER, _figure(label, 1090, unit, 2023), 1090),
            ("Kabupaten Misal", Figure(label, None, missing="belum ada angka"), None),
        ],
        own=OWN,
    )


def _refused_comparison() -> Any:
    label, unit = "Pengangguran terbuka", "persen"
    return compare_figures(
        "Pengangguran terbuka",
        [
            (OWN, _figure(label, 3.1, unit, 2023), 3.1),
            (OTHER, _figure(label, 9.8, unit, 2019), 9.8),
        ],
        own=OWN,
        not_comparable="Tahunnya berbeda empat tahun, dan batas umurnya tidak sama.",
    )


def _chart() -> Any:
    return bar_chart(
        "Dari mana jarak Kota Umpama berasal",
        "Bagian tiap ciri dari jarak struktur 0,84 antara Kabupaten Contoh dan Kota Umpama. "
        "Makin panjang, makin berbeda.",
        [
            Bar("Jumlah penduduk", 0.41, "0,41"),
            Bar("Bagian industri pengolahan dalam nilai tambah", 0.28, "0,28"),
            Bar("Umur penduduk", 0.11, "0,11", tone="quiet"),
            Bar("Jarak ke pelabuhan", 0.04, "0,04", tone="quiet"),
        ],
        columns=("Ciri", "Bagian jarak"),
    )


def _chart_of_change() -> Any:
    return bar_chart(
        "Perubahan jumlah pengusaha pangan berizin, 2022 ke 2023",
        "Ke kanan bertambah, ke kiri berkurang, dalam usaha.",
        [Bar(OWN, 38, "+38"), Bar(OTHER, -12, "−12", tone="quiet")],
        columns=("Daerah", "Perubahan"),
    )


def _thread() -> Any:
    return build_thread(
        [
            station("celah", "ada", "#benang", "3 angka"),
            station("lokus", "ada", "#benang", OTHER),
            station("praktik", "sebagian", "#benang", "1 dari 2 bersumber"),
            station("kunjungan", "ada", "#benang", "9 Juli 2024"),
            station("keputusan", "sebagian", "#benang", "1 dari 2 diputuskan"),
            station("tindakan", "belum", note="rencana tindak lanjut"),
            station("dampak", "belum", note="menunggu angka 2025"),
        ]
    )


STAGES = [
    ExampleStage("Gagasan", "lewat"),
    ExampleStage("Permohonan", "lewat"),
    ExampleStage("Disetujui", "lewat"),
    ExampleStage("Penugasan", "tanpa_catatan", "tidak dicatat"),
    ExampleStage("Terlaksana", "kini", "9 Juli 2024"),
    ExampleStage("Laporan", "nanti"),
    ExampleStage("RTL", "nanti"),
    ExampleStage("Evaluasi", "nanti"),
]
TABLE = [
    ExampleRow(OTHER, "0,84", "92", "3", "Kemasan dan izin edar ditangani satu meja."),
    ExampleRow("Kabupaten Misal", "1,17", "88", "1", "Gudang dingin dipakai bersama."),
    ExampleRow("Kota Andai", "1.204,60", "61", "0", "Belum ada praktik yang tercatat."),
]
