"""The parts of a visit, open ones and those to come."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _l

from tiru_web.visits.models import Visit


@dataclass(frozen=True)
class Tab:
    """A part of the visit; without an address it is not open yet and `why` says what it will hold."""

    label: str
    url: str | None = None
    is_current: bool = False
    why: str = ""


def tabs_of(visit: Visit, current: str) -> list[Tab]:
    """The parts of a visit in the order of the map; `current` is `ringkasan` or `laporan`."""
    open_tabs = {
        "ringkasan": reverse("visits:detail", args=[visit.pk]),
        "laporan": reverse("reports:index", args=[visit.pk]),
    }
    return [Tab(str(label), open_tabs.get(key), key == current, str(why)) for key, label, why in _TABS]


_TABS = (
    ("ringkasan", _l("Ringkasan"), ""),
    ("pertanyaan", _l("Pertanyaan"), _l("Pertanyaan belajar untuk tuan rumah.")),
    ("peserta", _l("Peserta"), _l("Daftar orang yang berangkat.")),
    ("surat", _l("Surat"), _l("Permohonan, balasan, dan surat tugas.")),
    ("biaya", _l("Biaya"), _l("Rencana dan realisasi biaya perjalanan.")),
    ("tuan-rumah", _l("Tuan rumah"), _l("Jawaban dan kesediaan tuan rumah.")),
    ("acara", _l("Acara"), _l("Susunan acara hari demi hari.")),
    ("pencocokan", _l("Pencocokan"), _l("Peserta dicocokkan dengan tempat belajar.")),
    ("hari-h", _l("Hari H"), _l("Kehadiran pada hari kunjungan.")),
    ("catatan", _l("Catatan"), _l("Catatan lapangan peserta.")),
    ("laporan", _l("Laporan"), ""),
    ("rtl", _l("RTL"), _l("Rencana tindak lanjut sesudah pulang.")),
    ("benang", _l("Benang"), _l("Jejak lengkap dari celah sampai dampak.")),
)
