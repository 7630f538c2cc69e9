"""A small catalogue of an invented practice that tests break one field at a time."""

import copy
from pathlib import Path
from typing import Any

import yaml

RESULT: dict[str, Any] = {
    "indicator": "Peserta pelatihan",
    "value": 30,
    "unit": "orang",
    "year": 2024,
    "baseline_value": None,
    "baseline_year": None,
    "claimed_by": "Dinas Perindustrian Kabupaten Badung",
    "source_url": "https://contoh.example/berita",
}
PRACTICE: dict[str, Any] = {
    "key": "contoh-praktik",
    "title": "Contoh: praktik rekaan untuk uji",
    "origin_region_code": "51.03",
    "origin_region": "Kabupaten Badung",
    "owner_office": "Dinas Perindustrian Kabupaten Badung",
    "started_year": 2022,
    "status": "berjalan",
    "as_of": 2024,
    "focus": ["teknologi_pangan"],
    "support_types": ["F1"],
    "kbli_divisions": ["10"],
    "creative_subsectors": ["kuliner"],
    "problem": "Masalah rekaan.",
    "how_it_works": ["Langkah pertama.", "Langkah kedua."],
    "resources": None,
    "preconditions": [],
    "results": [RESULT],
    "evidence_kind": "keluaran_terhitung",
    "evidence_grade": 0,
    "evidence_note": "Hanya jumlah peserta.",
    "replicated_by": [],
    "sources": [{"title": "Berita rekaan", "url": "https://contoh.example/berita", "date": "2024-07-09"}],
    "caveats": [],
}


def practice(**changes: Any) -> dict[str, Any]:
    """The invented practice with some fields changed."""
    return copy.deepcopy(PRACTICE) | changes


def result(**changes: Any) -> dict[str, Any]:
    """Its one result with some fields changed."""
    return copy.deepcopy(RESULT) | changes


def write(folder: Path, *practices: dict[str, Any]) -> Path:
    """A catalogue file of these practices."""
    path = folder / "praktik.yaml"
    path.write_text(yaml.safe_dump(list(practices), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path
