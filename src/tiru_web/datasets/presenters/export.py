"""Figures as rows of a CSV file that a spreadsheet may open without running anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tiru_web.datasets.wording import price_basis_words, release_words, status_word

COLUMNS = {
    "region_code": "kode_daerah",
    "region_label": "daerah",
    "indicator": "yang_diukur",
    "breakdown": "rincian",
    "period": "waktu",
    "value": "angka",
    "unit": "satuan",
    "price_basis": "dasar_harga",
    "release": "rilis",
    "status": "penilaian",
    "definition": "definisi",
    "source_title": "judul_sumber",
    "publisher": "penerbit",
    "source_url": "alamat_sumber",
    "read_on": "tanggal_diambil",
    "where": "letak",
    "import_id": "impor",
}
# A text that begins so is a formula to a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_rows(rows: Iterable[dict[str, Any]]) -> Iterator[list[str]]:
    yield list(COLUMNS.values())
    for row in rows:
        words = {"status": status_word(row["status"]), "release": release_words(row["release"])}
        words["price_basis"] = price_basis_words(row["price_basis"])
        yield [_cell((row | words)[name]) for name in COLUMNS]


def _cell(value: object) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    text = " > ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
