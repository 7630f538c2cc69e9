"""Facts files written for one test; the region names are real, the values are invented for the test only."""

import csv
from pathlib import Path

import pytest

from tiru.datasets import Fact, FactStatus, Source, Verdict

COLUMNS = (
    "region_code",
    "region_name",
    "indicator",
    "value",
    "unit",
    "year",
    "definition_note",
    "source_title",
    "source_url",
    "seen_note",
)
ROW = {
    "region_code": "51.03",
    "region_name": "Kabupaten Badung",
    "indicator": "unemployment_rate",
    "value": "1.5",
    "unit": "percent",
    "year": "2022",
    "definition_note": "TPT, August 2022",
    "source_title": "Berkas uji",
    "source_url": "https://example.org/uji",
    "seen_note": "baris 1",
}


@pytest.fixture
def write_facts(tmp_path: Path):
    """Writes rows, each `ROW` with changes, and gives the path; a changed column not in ROW is added."""

    def write(*changes: dict[str, str]) -> Path:
        added = [
            name for name in ("verdict", "status", "series") if any(name in change for change in changes)
        ]
        path = tmp_path / "angka.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [*COLUMNS, *added], restval="")
            writer.writeheader()
            writer.writerows({**ROW, **change} for change in changes)
        return path

    return write


@pytest.fixture
def make_fact():
    """A fact that is comparable unless a change makes it otherwise."""

    def make(**changes) -> Fact:
        fields = {
            "region_code": "51.03",
            "indicator": "unemployment_rate",
            "value": 1.5,
            "unit": "percent",
            "year": 2022,
            "series": "tpt_agustus",
            "verdict": Verdict.PRIMARY,
            "status": FactStatus.FINAL,
            "definition": "TPT, Agustus",
            "source": Source("Berkas uji", "https://example.org/uji"),
            "seen_note": "",
            "line": 2,
        }
        return Fact(**{**fields, **changes})

    return make
