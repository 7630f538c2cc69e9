"""Answers of the BPS WebAPI made for one test. Region names are real, every figure is invented."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Entry = tuple[int | str, str]

BADUNG_AND_DENPASAR: Sequence[Entry] = ((5103, "Badung"), (5171, "Kota Denpasar"))


def make_answer(
    content: Mapping[str, Any] | None = None,
    *,
    rows: Sequence[Entry] = BADUNG_AND_DENPASAR,
    columns: Sequence[Entry] = ((0, "Tidak ada"),),
    years: Sequence[Entry] = ((118, "2018"), (119, "2019")),
    parts: Sequence[Entry] = ((0, "Tahun"),),
    label: str = "Jumlah sentra",
    unit: str = "Unit",
    note: str = "",
    heading: str = "Kabupaten/Kota",
    var: int = 7,
) -> dict[str, Any]:
    """An answer whose keys, where no content is given, all hold a figure of their own: 1, 2, 3, …"""

    def entries(items: Sequence[Entry]) -> list[dict[str, Any]]:
        return [{"val": val, "label": text} for val, text in items]

    if content is None:
        keys = (f"{r}{var}{c}{y}{p}" for r, _ in rows for c, _ in columns for y, _ in years for p, _ in parts)
        content = {key: number for number, key in enumerate(keys, start=1)}
    return {
        "status": "OK",
        "data-availability": "available",
        "var": [
            {"val": var, "label": label, "unit": unit, "subj": "", "def": "", "decimal": "0", "note": note}
        ],
        "turvar": entries(columns),
        "labelvervar": heading,
        "vervar": entries(rows),
        "tahun": entries(years),
        "turtahun": entries(parts),
        "datacontent": dict(content),
    }


def make_text(content: Mapping[str, Any] | None = None, **lists: Any) -> str:
    return json.dumps(make_answer(content, **lists))
