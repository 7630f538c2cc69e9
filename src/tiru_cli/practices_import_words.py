"""What reading a table of practice records says, in Indonesian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tiru_web.shared.formats import join_words
from tiru_web.shared.reasons import PRACTICE_REASONS, RECORD_REASONS

if TYPE_CHECKING:
    from tiru.practices.importing import ColumnUse, PlannedRecord, RecordProblem

_FIELDS = {
    "key": "kunci",
    "title": "judul",
    "origin_region": "daerah asal",
    "origin_region_code": "kode daerah asal",
    "owner_office": "pelaksana",
    "started_year": "tahun mulai",
    "ended_year": "tahun selesai",
    "status": "keadaan",
    "as_of": "tahun keadaan",
    "problem": "masalah",
    "how_it_works": "langkah",
    "core_parts": "bagian inti",
    "adaptable_parts": "bagian yang boleh diubah",
    "resources": "biaya dan sumber daya",
    "preconditions": "prasyarat",
    "government_affairs": "urusan",
    "focus": "fokus",
    "support_types": "jenis dukungan",
    "kbli_divisions": "golongan industri",
    "creative_subsectors": "subsektor kreatif",
    "evidence_note": "keterangan penyusun",
    "caveats": "catatan kejujuran",
    "results": "hasil",
    "sources": "sumber",
    "innovation": "catatan inovasi",
    "results.indicator": "hasil, nama",
    "results.value": "hasil, nilai",
    "results.unit": "hasil, satuan",
    "results.year": "hasil, tahun",
    "results.baseline_value": "hasil, nilai semula",
    "results.baseline_year": "hasil, tahun semula",
    "results.claimed_by": "hasil, yang menyatakan",
    "results.source_url": "hasil, alamat sumber",
    "sources.title": "sumber, judul",
    "sources.url": "sumber, alamat",
    "sources.date": "sumber, tanggal",
    "innovation.stage": "tahapan inovasi",
    "innovation.initiator": "inisiator",
    "innovation.initiator_name": "nama inisiator",
    "innovation.technology": "jenis inovasi",
    "innovation.form": "bentuk inovasi",
    "innovation.theme": "tematik",
    "innovation.trial_on": "waktu uji coba",
    "innovation.applied_on": "waktu penerapan",
    "innovation.developed_on": "waktu pengembangan",
    "innovation.goals": "tujuan",
    "innovation.benefits": "manfaat",
    "innovation.outcome": "hasil menurut pengusul",
    "innovation.decree": "surat keputusan",
    "innovation.coordinates": "koordinat",
}
_MOST_ALLOWED = 8


def field_words(field: str) -> str:
    """`hasil, nilai` for "results.value"."""
    return _FIELDS[field]


def problem_words(problem: RecordProblem) -> str:
    """Why a cell was not taken, and what would be."""
    reasons = {**PRACTICE_REASONS, **RECORD_REASONS}
    allowed = join_words(problem.allowed[:_MOST_ALLOWED], "atau")
    more = ", dan lainnya" if len(problem.allowed) > _MOST_ALLOWED else ""
    return reasons[problem.reason] + (f". Yang dapat dipakai: {allowed}{more}" if allowed else "")


def column_words(column: ColumnUse) -> str:
    """`“Nama Inovsi” (Sheet1!B2); mungkin judul`."""
    near = f"; mungkin {field_words(column.nearest)}" if column.nearest else ""
    return f"“{column.header}” ({column.where}){near}"


def change_words(plan: PlannedRecord) -> str:
    """`baru`, `tetap`, or `berubah: judul dan hasil`."""
    if not plan.changes:
        return plan.kind.value
    return f"{plan.kind.value}: {join_words([field_words(change.field) for change in plan.changes])}"
