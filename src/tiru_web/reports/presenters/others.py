"""Visits a text tells beside its own one, each as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tiru.regions import load_registry
from tiru_web.shared.formats import format_date, format_number

if TYPE_CHECKING:
    from tiru.extraction import VisitDraft

KINDS = {
    "studi_tiru": "studi tiru",
    "studi_banding": "studi banding",
    "kaji_tiru": "kaji tiru",
    "kaji_banding": "kaji banding",
    "kunjungan_kerja": "kunjungan kerja",
    "studi_lapangan": "studi lapangan",
    "benchmarking": "benchmarking",
    "lainnya": "jenis lain",
}
STATUSES = {"terlaksana": "terlaksana", "rencana": "direncanakan", "batal": "batal"}
RELATIONS = {"before": "Sebelumnya", "after": "Sesudahnya", "same_day": "Bersamaan"}


def other_visit_words(visit: VisitDraft) -> str:
    """`Sebelumnya: Kabupaten X ke Kota Y: studi tiru, terlaksana, 3 Juli 2024; 35 orang; dipimpin Z.`"""
    sides = f"{_names(visit.visitor_regions)} ke {_names(visit.host_regions)}"
    days = ", ".join(format_date(day) for day in visit.dates) or "tanggal belum diketahui"
    kind, status = KINDS[visit.visit_kind or "lainnya"], STATUSES[visit.status or "terlaksana"]
    parts = [f"{sides}: {kind}, {status}, {days}"]
    if visit.headcounts:
        counts = [f"{format_number(count.value)} orang ({count.counts_what})" for count in visit.headcounts]
        parts.append(", ".join(counts))
    if visit.leader:
        parts.append(f"dipimpin {visit.leader.name}")
    return f"{RELATIONS[visit.relation or 'before']}: {'; '.join(parts)}."


def _names(codes: Sequence[str]) -> str:
    registry = load_registry()
    return ", ".join(registry.get(code).name for code in codes) or "daerah yang belum diketahui"
