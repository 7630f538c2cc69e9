"""An answer of the BPS WebAPI read and checked, against the time JSON alone needs for the same text."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from tiru.datasets.reading import read_file
from tiru.datasets.reading.webapi import read_webapi_file
from tiru.regions import RegionKind, load_registry

ROUNDS = 7
SEED = 514
COLUMNS = (
    "Konsumsi_Rumah_Tangga",
    "Konsumsi_LNPRT",
    "Konsumsi_Pemerintah",
    "Modal_Tetap",
    "Inventori",
    "Net_Ekspor",
    "PDRB",
)
YEARS = range(2010, 2024)


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jawaban.json"
        text = _answer()
        file.write_text(text, encoding="utf-8")
        floor = _median(partial(json.loads, text))
        read = _median(partial(read_webapi_file, file))
        checked = _median(partial(read_file, file))
    count = 514 * len(COLUMNS) * len(YEARS)
    sys.stdout.write("angka | json.loads | dibaca | kali | dibaca dan diperiksa | kali\n")
    sys.stdout.write(
        f"{count} | {floor * 1000:.0f} ms | {read * 1000:.0f} ms | {read / floor:.1f} | "
        f"{checked * 1000:.0f} ms | {checked / floor:.1f}\n"
    )


def _median(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        # Time of this process alone: reading is one thread, and neighbours on the machine are not its matter.
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return statistics.median(times)


def _answer() -> str:
    """Invented figures in the shape of the largest real answers: 514 rows, 7 columns, 14 years."""
    rng = np.random.default_rng(SEED)
    regions = [region for region in load_registry().regions() if region.kind is not RegionKind.PROVINSI]
    sizes = rng.lognormal(mean=13, size=(len(regions), len(COLUMNS) - 1))
    content: dict[str, float] = {}
    for place, region in enumerate(regions):
        for year in YEARS:
            growth = 1.06 ** (year - YEARS[0]) * rng.normal(1, 0.01, size=len(COLUMNS) - 1)
            parts = np.round(sizes[place] * growth, 2).tolist()
            for column, value in enumerate([*parts, round(sum(parts), 2)]):
                content[f"{region.bps_code}2193{1544 + column}{year - 1900}0"] = value
    answer = {
        "status": "OK",
        "data-availability": "available",
        "var": [{"val": 2193, "label": "PDRB Atas Dasar Harga Berlaku", "unit": "Juta Rupiah", "note": ""}],
        "turvar": [{"val": 1544 + n, "label": label} for n, label in enumerate(COLUMNS)],
        "labelvervar": "Kabupaten/Kota",
        "vervar": [{"val": region.bps_code, "label": region.name} for region in regions],
        "tahun": [{"val": year - 1900, "label": str(year)} for year in YEARS],
        "turtahun": [{"val": 0, "label": "Tahun"}],
        "datacontent": content,
    }
    return json.dumps(answer)
